"""What no schema can say: that a bank's files fit each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from stemwijzer_cli.bank.files import BankFile, PartyFile
from stemwijzer_cli.bank.folder import (
    BankFiles,
    Finding,
    heading_path,
    party_path,
    read_document,
    theme_path,
)
from stemwijzer_cli.bank.format_two import format_findings
from stemwijzer_cli.bank.names import Names
from stemwijzer_cli.document import Document
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Nearest, Problem
from stemwijzer_cli.model import STANCES, UNNAMED_THEME, Citations, Position

FACT_VALUES = {
    "threat": ("for", "against", "unclear"),
    "tick": ("for", "unclear"),
    "stance": ("for", "against", "unclear"),
    "number": ("1", "49.6", "null"),
}
"""What a row of each kind can say of a party, besides nothing; for numbers, examples."""


class _Known(NamedTuple):
    """The names that a bank defines; None where a file that defines them is not right.

    They are looked up once per use, of which a file holds tens of thousands.
    """

    sources: Collection[str] | None
    axes: Collection[str] | None
    statements: Collection[str] | None
    stances: tuple[str, ...] | None


def reference_problems(files: BankFiles) -> list[Problem]:
    """Return everything by which the files of a bank do not fit each other, in their order.

    What follows from a file that could not be decoded is left out.
    """
    found = findings(files)
    documents: dict[Path, Document] = {}
    for path, *_ in found:
        if path not in documents:
            documents[path] = read_document(path)
    return [Problem(key, values, documents[path].place(node)) for path, node, key, values in found]


def findings(files: BankFiles) -> list[Finding]:
    """Return the same, each with the path of its file and of the node in it."""
    known = _known(files)
    return [
        *_heading(files, known),
        *_themes(files, known),
        *_parties(files, known),
        *format_findings(files, known.statements),
    ]


def _known(files: BankFiles) -> _Known:
    bank = files.bank
    statements = [item.id for theme in files.themes.values() for item in theme.statements]
    return _Known(
        sources=dict.fromkeys(source.id for source in bank.sources) if bank else None,
        axes=dict.fromkeys(axis.id for axis in bank.axes) if bank else None,
        statements=dict.fromkeys(statements) if len(files.themes) == len(files.theme_ids) else None,
        stances=(*STANCES[bank.scale], "unclear", "unknown") if bank else None,
    )


def _heading(files: BankFiles, known: _Known) -> Iterator[Finding]:
    bank = files.bank
    if bank is None:
        return
    path = heading_path(files.folder)
    for kind in ("themes", "axes", "sources", "facts", "bases"):
        yield from _twice(path, kind, [item.id for item in getattr(bank, kind)])
    yield from _theme_files(files, bank)
    if "all" in bank.source_groups:
        yield path, ("source_groups", "all"), "bank.group-all", {}
    if files.parties and not files.problems:
        yield from _groups(files, bank)
    for index, fact in enumerate(bank.facts):
        yield from _citations(known, path, ("facts", index), fact.sources)


def _theme_files(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    path = heading_path(files.folder)
    for index, theme in enumerate(bank.themes):
        if theme.id not in files.theme_ids:
            file = theme_path(files.folder, theme.id)
            yield path, ("themes", index, "id"), "bank.theme-file", {"file": file.name}
    if not bank.themes and UNNAMED_THEME not in files.theme_ids:
        yield path, (), "bank.statements-file", {}
    for name in files.themes:
        if name not in bank.theme_ids:
            yield theme_path(files.folder, name), (), "bank.theme-unlisted", {"id": name}


def _twice(path: Path, kind: str, ids: list[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield path, (kind, index, "id"), "bank.twice", {"id": name}
        seen.add(name)


def _themes(files: BankFiles, known: _Known) -> Iterator[Finding]:
    seen: set[str] = set()
    for name, theme in files.themes.items():
        path = theme_path(files.folder, name)
        for index, statement in enumerate(theme.statements):
            node: NodePath = ("statements", index)
            if statement.id in seen:
                yield path, (*node, "id"), "bank.twice", {"id": statement.id}
            seen.add(statement.id)
            yield from _citations(known, path, node, statement.sources)
            for axis in statement.axes:
                if known.axes is not None and axis not in known.axes:
                    yield path, (*node, "axes", axis), "bank.no-axis", _unknown(axis, known.axes)


def _parties(files: BankFiles, known: _Known) -> Iterator[Finding]:
    if not files.parties and not files.problems:
        yield files.folder / "positions", (), "bank.no-parties", {}
    names = Names(files)
    for key, party in files.parties.items():
        path = party_path(files.folder, key)
        if files.bank is not None and files.bank.format == 1:
            yield from names.claim(key, party)
        yield from _missing(known, path, party)
        for statement, position in party.positions.items():
            node: NodePath = ("positions", statement)
            if known.statements is not None and statement not in known.statements:
                yield path, node, "bank.no-statement", _unknown(statement, known.statements)
            yield from _position(known, path, node, position)
        if files.bank is not None:
            yield from _facts(files.bank, path, party)
        for index, proposal in enumerate(party.proposals):
            yield from _citations(known, path, ("proposals", index), proposal.sources)


def _missing(known: _Known, path: Path, party: PartyFile) -> Iterator[Finding]:
    """Yield the statements without a position, or that there are no positions at all."""
    if not party.responded:
        return
    if not party.positions:
        yield path, (), "shape.required", {"name": "positions"}
        return
    for statement in known.statements or ():
        if statement not in party.positions:
            yield path, ("positions",), "bank.no-position", {"id": statement}


def _position(known: _Known, path: Path, node: NodePath, position: Position) -> Iterator[Finding]:
    if known.stances is not None and position.stance not in known.stances:
        values: dict[str, object] = {
            "found": position.stance,
            "allowed": ", ".join(known.stances),
        }
        yield path, (*node, "stance"), "bank.stance", values
    if known.stances is not None and position.row_stance not in {None, *known.stances}:
        row_values: dict[str, object] = {
            "found": position.row_stance,
            "allowed": ", ".join(known.stances),
        }
        yield path, (*node, "row_stance"), "bank.stance", row_values
    if position.stance == "unknown" and (position.basis or position.sources):
        yield path, (*node, "stance"), "bank.unknown-basis", {}
    if position.stance != "unknown" and not position.basis:
        yield path, node, "bank.no-basis", {}
    yield from _citations(known, path, node, position.sources)


def _facts(bank: BankFile, path: Path, party: PartyFile) -> Iterator[Finding]:
    kinds = {fact.id: fact.kind for fact in bank.facts}
    for name, fact in party.facts.items():
        node: NodePath = ("facts", name)
        if name not in kinds:
            yield path, node, "bank.no-fact", _unknown(name, kinds)
        elif not _fits(fact.value, kinds[name]):
            values: dict[str, object] = {
                "found": fact.value,
                "allowed": ", ".join(FACT_VALUES[kinds[name]]),
            }
            yield path, (*node, "value"), "bank.fact-value", values


def _fits(value: object, kind: str) -> bool:
    if kind == "number":
        return value is None or not isinstance(value, str)
    return value is None or value in FACT_VALUES[kind]


def _groups(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    bases: set[str | None] = {basis.id for basis in bank.bases} or {
        position.basis for party in files.parties.values() for position in party.positions.values()
    }
    for group, named in bank.source_groups.items():
        for basis in named:
            if basis not in bases:
                node = ("source_groups", group)
                known = sorted(filter(None, bases))
                yield heading_path(files.folder), node, "bank.group-basis", _unknown(basis, known)


def _citations(
    known: _Known, path: Path, node: NodePath, citations: Citations
) -> Iterator[Finding]:
    for cited in citations:
        if known.sources is not None and cited not in known.sources:
            place = (*node, "sources", cited)
            yield path, place, "bank.no-source", _unknown(cited, known.sources)


def _unknown(word: str, known: Collection[str]) -> dict[str, object]:
    return {"id": word, "nearest": Nearest(word, known)}
