"""What format 2 of a bank adds: that it is announced, and fits the rest."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from stemwijzer_cli.bank.files import BankFile, PartyFile
from stemwijzer_cli.bank.folder import BankFiles, Finding, heading_path, party_path, theme_path
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Nearest
from stemwijzer_cli.model import Noun

URL = re.compile(r"https?://\S+")

ADDED = {
    "bank": ("bases", "disclaimer", "former", "order", "accepted"),
    "source": ("url", "licence"),
    "statement": ("since", "for", "against", "glossary", "tags"),
    "party": ("aliases", "list", "website", "party", "constituency", "responded"),
}
"""The keys that format 2 adds, as a file spells them."""

NEEDED = {"bank": ("themes",), "theme": ("introduction",), "statement": ("label", "explanation")}
"""The keys that may be left out from format 2 on."""

ATTRIBUTES = {"for": "arguments_for", "against": "arguments_against"}
"""Where a key is no name in Python: the attribute that holds it."""


def format_findings(files: BankFiles, statements: Collection[str] | None) -> Iterator[Finding]:
    """Yield all by which a bank of format 1 is not one, else what is wrong with keys of format 2.

    `statements` are the ids of all statements, None where a file that defines them is not right.
    """
    if files.bank is None:
        return
    if files.bank.format == 1:
        for path, node, kind, noun in _nouns(files, files.bank):
            yield from _unlike_one(path, node, kind, noun)
        return
    yield from _urls(files, files.bank)
    yield from _bases(files, files.bank)
    yield from _order(files, files.bank)
    for name, party in files.parties.items():
        yield from _not_responded(files, name, party)
    if statements is not None:
        yield from _former(files, files.bank, statements)


def _nouns(files: BankFiles, bank: BankFile) -> Iterator[tuple[Path, NodePath, str, Noun]]:
    """Yield every noun of which the formats differ: its file, its place in it and its kind."""
    path = heading_path(files.folder)
    yield path, (), "bank", bank
    for index, theme in enumerate(bank.themes):
        yield path, ("themes", index), "theme", theme
    for index, source in enumerate(bank.sources):
        yield path, ("sources", index), "source", source
    for name, file in files.themes.items():
        for index, statement in enumerate(file.statements):
            yield theme_path(files.folder, name), ("statements", index), "statement", statement
    for name, party in files.parties.items():
        yield party_path(files.folder, name), (), "party", party


def _unlike_one(path: Path, node: NodePath, kind: str, noun: Noun) -> Iterator[Finding]:
    for key in ADDED.get(kind, ()):
        value = getattr(noun, ATTRIBUTES.get(key, key))
        # Of all these keys this one alone says something by being false.
        if value is False if key == "responded" else value:
            yield path, (*node, key), "bank.format", {"name": key}
    for key in NEEDED.get(kind, ()):
        if not getattr(noun, key):
            yield path, node, "bank.format-needs", {"name": key}


def _urls(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    for index, source in enumerate(bank.sources):
        if source.url is not None and not URL.fullmatch(source.url):
            node = ("sources", index, "url")
            yield heading_path(files.folder), node, "bank.url", {"found": source.url}
    for name, party in files.parties.items():
        if party.website is not None and not URL.fullmatch(party.website):
            path = party_path(files.folder, name)
            yield path, ("website",), "bank.url", {"found": party.website}


def _bases(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    listed = dict.fromkeys(basis.id for basis in bank.bases)
    for name, party in files.parties.items():
        for statement, position in party.positions.items():
            if position.basis is not None and position.basis not in listed:
                node = ("positions", statement, "basis")
                path = party_path(files.folder, name)
                yield path, node, "bank.undeclared-basis", _unknown(position.basis, listed)


def _order(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    path = heading_path(files.folder)
    parties = dict.fromkeys(files.party_ids)
    seen: set[str] = set()
    for index, name in enumerate(bank.order):
        if name in seen:
            yield path, ("order", index), "bank.twice", {"id": name}
        elif name not in parties:
            yield path, ("order", index), "bank.no-party", _unknown(name, parties)
        seen.add(name)


def _not_responded(files: BankFiles, name: str, party: PartyFile) -> Iterator[Finding]:
    for statement, position in party.positions.items():
        if not party.responded and position.stance != "unknown":
            path = party_path(files.folder, name)
            yield path, ("positions", statement), "bank.not-responded", {}


def _former(files: BankFiles, bank: BankFile, statements: Collection[str]) -> Iterator[Finding]:
    path = heading_path(files.folder)
    for old, successor in bank.former.items():
        if old in statements:
            yield path, ("former", old), "bank.former-exists", {"id": old}
        if successor not in statements:
            yield path, ("former", old), "bank.no-statement", _unknown(successor, statements)


def _unknown(word: str, known: Collection[str]) -> dict[str, object]:
    return {"id": word, "nearest": Nearest(word, known)}
