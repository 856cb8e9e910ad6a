"""What changed from one version of a bank to the next: themes, statements, cells, parties, sources.

A text is the same as long as no language that both versions have reads otherwise: a translation
that comes or goes changes no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from stemwijzer_cli.matching.texts import differ, differing
from stemwijzer_cli.model import Bank, FactValue, Party, Position, Source, Statement, Theme

Kind = TypeVar("Kind", Theme, Statement, Party, Source)

APART = {"statements", "positions", "facts"}
"""The fields of a theme or a party that are compared by themselves."""

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


class Moved(NamedTuple):
    """A statement that is in another theme; None where the bank has no themes."""

    statement: Statement
    """As the new version has it."""
    old: Theme | None
    new: Theme | None


class Reordered(NamedTuple):
    """What both versions ask in another order, by id."""

    theme: str | None
    """The theme of these statements; None where these are the themes themselves."""
    old: tuple[str, ...]
    new: tuple[str, ...]


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
    themes: Changes[Theme]
    """Those that have a title: the only theme of a bank without themes is none to a reader."""
    statements: Changes[Statement]
    moved: tuple[Moved, ...]
    reordered: tuple[Reordered, ...]
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
        _changes(_titled(old), _titled(new)),
        _changes(old.statements, new.statements),
        tuple(_moved(old, new)),
        tuple(_reordered(old, new)),
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
        if name in before and (fields := tuple(differing(before[name], item, APART)))
    ]
    return Changes(
        added=tuple(item for name, item in after.items() if name not in before),
        dropped=tuple(item for name, item in before.items() if name not in after),
        changed=tuple(changed),
        same=len(before.keys() & after.keys()) - len(changed),
    )


def _titled(bank: Bank) -> tuple[Theme, ...]:
    return tuple(theme for theme in bank.themes if theme.title)


def _moved(old: Bank, new: Bank) -> Iterator[Moved]:
    before, after = (
        {item.id: theme for theme in _titled(bank) for item in theme.statements}
        for bank in (old, new)
    )
    known = {statement.id for statement in old.statements}
    for statement in new.statements:
        was, now = before.get(statement.id), after.get(statement.id)
        if statement.id in known and (was and was.id) != (now and now.id):
            yield Moved(statement, was, now)


def _reordered(old: Bank, new: Bank) -> Iterator[Reordered]:
    """Yield the themes, and the statements of each theme, that did not keep their order.

    What only one version has is left out, or each one that came would move all that follow it.
    """
    before = {theme.id: [item.id for item in theme.statements] for theme in old.themes}
    after = {theme.id: [item.id for item in theme.statements] for theme in new.themes}
    lists: dict[str | None, tuple[list[str], list[str]]] = {
        None: (list(before), list(after)),
        **{name: (before[name], after[name]) for name in after if name in before},
    }
    for theme, (was, now) in lists.items():
        kept = (
            tuple(name for name in was if name in now),
            tuple(name for name in now if name in was),
        )
        if kept[0] != kept[1]:
            yield Reordered(theme, *kept)


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
