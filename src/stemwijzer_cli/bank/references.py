"""What no schema can say: that a bank's files fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stemwijzer_cli.bank.folder import BankFiles, party_path, read_document, theme_path
from stemwijzer_cli.document import Document
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Problem, nearest
from stemwijzer_cli.model import STANCES, Citations, Position

Finding = tuple[Path, NodePath, str, dict[str, object]]
"""File, path of the node, message key and values."""


def reference_problems(files: BankFiles) -> list[Problem]:
    """Return everything by which the files of a bank do not fit each other, in their order."""
    findings = [*_themes(files), *_statements(files), *_parties(files)]
    documents: dict[Path, Document] = {}
    for path, *_ in findings:
        if path not in documents:
            documents[path] = read_document(path)
    return [
        Problem(key, values, documents[path].place(node)) for path, node, key, values in findings
    ]


def _themes(files: BankFiles) -> Iterator[Finding]:
    heading = files.folder / "questions" / "bank.yaml"
    bank = files.bank
    for kind in ("themes", "axes", "sources", "facts"):
        yield from _twice(heading, kind, [item.id for item in getattr(bank, kind)])
    for index, theme in enumerate(bank.themes):
        if theme.id not in files.themes:
            file = theme_path(files.folder, theme.id).name
            yield heading, ("themes", index, "id"), "bank.theme-file", {"file": file}
    for name in files.themes:
        if name not in {theme.id for theme in bank.themes}:
            yield theme_path(files.folder, name), (), "bank.theme-unlisted", {"id": name}
    if "all" in bank.source_groups:
        yield heading, ("source_groups", "all"), "bank.group-all", {}
    for index, fact in enumerate(bank.facts):
        yield from _citations(files, heading, ("facts", index), fact.sources)


def _statements(files: BankFiles) -> Iterator[Finding]:
    seen: set[str] = set()
    axes = [axis.id for axis in files.bank.axes]
    for name, theme in files.themes.items():
        path = theme_path(files.folder, name)
        for index, statement in enumerate(theme.statements):
            node: NodePath = ("statements", index)
            if statement.id in seen:
                yield path, (*node, "id"), "bank.twice", {"id": statement.id}
            seen.add(statement.id)
            yield from _citations(files, path, node, statement.sources)
            for axis in statement.axes:
                if axis not in axes:
                    yield path, (*node, "axes", axis), "bank.no-axis", _unknown(axis, axes)


def _parties(files: BankFiles) -> Iterator[Finding]:
    if not files.parties:
        yield files.folder / "positions", (), "bank.no-parties", {}
    statements = [item.id for theme in files.themes.values() for item in theme.statements]
    facts = [fact.id for fact in files.bank.facts]
    names: dict[str, str] = {}
    for key, party in files.parties.items():
        path = party_path(files.folder, key)
        if party.name.casefold() in names:
            yield path, ("name",), "bank.twice", {"id": party.name}
        names[party.name.casefold()] = key
        for missing in (item for item in statements if item not in party.positions):
            yield path, ("positions",), "bank.no-position", {"id": missing}
        for statement, position in party.positions.items():
            node: NodePath = ("positions", statement)
            if statement not in statements:
                yield path, node, "bank.no-statement", _unknown(statement, statements)
            yield from _position(files, path, node, position)
        for fact in party.facts:
            if fact not in facts:
                yield path, ("facts", fact), "bank.no-fact", _unknown(fact, facts)
        for index, proposal in enumerate(party.proposals):
            yield from _citations(files, path, ("proposals", index), proposal.sources)


def _position(
    files: BankFiles, path: Path, node: NodePath, position: Position
) -> Iterator[Finding]:
    allowed = (*STANCES[files.bank.scale], "unclear", "unknown")
    if position.stance not in allowed:
        values: dict[str, object] = {"found": position.stance, "allowed": ", ".join(allowed)}
        yield path, (*node, "stance"), "bank.stance", values
    if position.stance == "unknown" and (position.basis or position.sources):
        yield path, (*node, "stance"), "bank.unknown-basis", {}
    if position.stance != "unknown" and not position.basis:
        yield path, node, "bank.no-basis", {}
    yield from _citations(files, path, node, position.sources)


def _citations(
    files: BankFiles, path: Path, node: NodePath, citations: Citations
) -> Iterator[Finding]:
    sources = [source.id for source in files.bank.sources]
    for cited in citations:
        if cited not in sources:
            yield path, (*node, "sources", cited), "bank.no-source", _unknown(cited, sources)


def _twice(path: Path, kind: str, ids: list[str]) -> Iterator[Finding]:
    for index, item in enumerate(ids):
        if item in ids[:index]:
            yield path, (kind, index, "id"), "bank.twice", {"id": item}


def _unknown(word: str, known: list[str]) -> dict[str, object]:
    return {"id": word, "nearest": nearest(word, known)}
