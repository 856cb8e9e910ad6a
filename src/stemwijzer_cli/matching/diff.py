"""What changed from one version of a bank to the next: statements, cells, parties, sources.

A text is the same as long as no language that both versions have reads otherwise: a translation
that comes or goes changes no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from stemwijzer_cli.matching.texts import differ, differing
from stemwijzer_cli.model import Bank, FactValue, Party, Position, Source, Statement

Kind = TypeVar("Kind", Statement, Party, Source)

OF_CELLS = {"positions", "facts"}
"""The fields of a party that are compared cell by cell."""

LISTED = {"themes", "parties", "sources", "sha256"}
"""The fields of a bank that are compared part by part; the version tells which is which."""


class Changed(NamedTuple, Generic[Kind]):
    """One thing that both versions have, and in what it differs."""

    old: Kind
    new: Kind
    fields: tuple[str, ...]


class Changes(NamedTuple, Generic[Kind]):
    """What one kind of thing gained and lost, each in the order of its bank."""

    added: tuple[Kind, ...]
    dropped: tuple[Kind, ...]
    changed: tuple[Changed[Kind], ...]
    same: int


class Cell(NamedTuple):
    """A party's position on a statement in both versions, which are not the same."""

    statement: Statement
    """As the new version has it."""
    party: Party
    old: Position
    new: Position

    @property
    def turned(self) -> bool:
        """Return whether the stance changed, and not only the evidence for it."""
        return self.old.stance != self.new.stance


class FactCell(NamedTuple):
    """What a fact that both versions have says of a party; None where it says nothing."""

    fact: str
    party: str
    old: FactValue | None
    new: FactValue | None


class Diff(NamedTuple):
    """All by which two versions of a bank differ."""

    old: Bank
    new: Bank
    statements: Changes[Statement]
    parties: Changes[Party]
    sources: Changes[Source]
    cells: tuple[Cell, ...]
    """On statements and of parties that both versions have."""
    facts: tuple[FactCell, ...]
    other: tuple[str, ...]
    """The fields of the bank as a whole that differ."""

    @property
    def languages(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the languages that came and those that went."""
        old, new = self.old.languages, self.new.languages
        return (
            tuple(one for one in new if one not in old),
            tuple(one for one in old if one not in new),
        )

    @property
    def is_empty(self) -> bool:
        """Return whether the two are the same bank."""
        return self.old.sha256 == self.new.sha256


def diff(old: Bank, new: Bank) -> Diff:
    """Return what changed; a statement with another id is another statement."""
    return Diff(
        old,
        new,
        _changes(old.statements, new.statements),
        _changes(old.parties, new.parties),
        _changes(old.sources, new.sources),
        tuple(_cells(old, new)),
        tuple(_facts(old, new)),
        tuple(differing(old, new, LISTED)),
    )


def _changes(old: Sequence[Kind], new: Sequence[Kind]) -> Changes[Kind]:
    before = {item.id: item for item in old}
    after = {item.id: item for item in new}
    changed = [
        Changed(before[name], item, fields)
        for name, item in after.items()
        if name in before and (fields := tuple(differing(before[name], item, OF_CELLS)))
    ]
    return Changes(
        added=tuple(item for name, item in after.items() if name not in before),
        dropped=tuple(item for name, item in before.items() if name not in after),
        changed=tuple(changed),
        same=len(before.keys() & after.keys()) - len(changed),
    )


def _both(old: Bank, new: Bank) -> Iterable[tuple[Party, Party]]:
    before = {party.id: party for party in old.parties}
    return [(before[party.id], party) for party in new.parties if party.id in before]


def _cells(old: Bank, new: Bank) -> Iterator[Cell]:
    known = {statement.id for statement in old.statements}
    for statement in new.statements:
        for before, after in _both(old, new) if statement.id in known else ():
            was, now = before.positions[statement.id], after.positions[statement.id]
            if any(differing(was, now)):
                yield Cell(statement, after, was, now)


def _facts(old: Bank, new: Bank) -> Iterator[FactCell]:
    known = {fact.id for fact in old.facts}
    names = [fact.id for fact in new.facts if fact.id in known]
    for before, after in _both(old, new):
        for name in names:
            was, now = before.facts.get(name), after.facts.get(name)
            if differ(was, now):
                yield FactCell(name, after.id, was, now)
