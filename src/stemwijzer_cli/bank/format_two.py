"""What format 2 of a bank adds: that it is announced, and fits the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemwijzer_cli.bank.files import BankFile
from stemwijzer_cli.bank.folder import BankFiles, Finding, heading_path, party_path, theme_path
from stemwijzer_cli.errors import Nearest

URL = re.compile(r"https?://\S+")


def format_findings(files: BankFiles, statements: list[str] | None) -> Iterator[Finding]:
    """Yield every key of format 2 in a bank of format 1, else what is wrong with such keys.

    `statements` are the ids of all statements, None where a file that defines them is not right.
    """
    if files.bank is None:
        return
    if files.bank.format == 1:
        yield from _unannounced(files, files.bank)
        return
    yield from _urls(files, files.bank)
    yield from _bases(files, files.bank)
    if statements is not None:
        yield from _former(files, files.bank, statements)


def _unannounced(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    path = heading_path(files.folder)
    for key in ("bases", "disclaimer", "former"):
        if getattr(bank, key):
            yield path, (key,), "bank.format", {"name": key}
    for index, source in enumerate(bank.sources):
        if source.url is not None:
            yield path, ("sources", index, "url"), "bank.format", {"name": "url"}
    for name, theme in files.themes.items():
        for index, statement in enumerate(theme.statements):
            if statement.since is not None:
                file = theme_path(files.folder, name)
                yield file, ("statements", index, "since"), "bank.format", {"name": "since"}
    for name, party in files.parties.items():
        if party.aliases:
            yield party_path(files.folder, name), ("aliases",), "bank.format", {"name": "aliases"}


def _urls(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    for index, source in enumerate(bank.sources):
        url = source.url
        if url is not None and not URL.fullmatch(url):
            yield heading_path(files.folder), ("sources", index, "url"), "bank.url", {"found": url}


def _bases(files: BankFiles, bank: BankFile) -> Iterator[Finding]:
    listed = [basis.id for basis in bank.bases]
    for name, party in files.parties.items():
        for statement, position in party.positions.items():
            if position.basis is not None and position.basis not in listed:
                values: dict[str, object] = {
                    "id": position.basis,
                    "nearest": Nearest(position.basis, listed),
                }
                node = ("positions", statement, "basis")
                yield party_path(files.folder, name), node, "bank.undeclared-basis", values


def _former(files: BankFiles, bank: BankFile, statements: list[str]) -> Iterator[Finding]:
    path = heading_path(files.folder)
    for old, successor in bank.former.items():
        if old in statements:
            yield path, ("former", old), "bank.former-exists", {"id": old}
        if successor not in statements:
            values: dict[str, object] = {"id": successor, "nearest": Nearest(successor, statements)}
            yield path, ("former", old), "bank.no-statement", values
