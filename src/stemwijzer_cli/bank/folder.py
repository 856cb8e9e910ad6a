"""The files of a bank's folder: where they are, and what is in them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TypeVar

import msgspec

from stemwijzer_cli import yamlfile
from stemwijzer_cli.bank import MAX_BYTES
from stemwijzer_cli.bank.files import BankFile, PartyFile, ThemeFile
from stemwijzer_cli.document import Document
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Place, Problem, StemwijzerError, data_error
from stemwijzer_cli.files import read_regular, refuse_large, visible_entries
from stemwijzer_cli.model import ID_PATTERN, Noun

ID = re.compile(ID_PATTERN)

Shape = TypeVar("Shape", bound=Noun)

Finding = tuple[Path, NodePath, str, dict[str, object]]
"""File, path of the node, message key and values."""


class BankFiles(msgspec.Struct, frozen=True):
    """The files of a bank that could be decoded, by the id that their names give."""

    folder: Path
    bank: BankFile | None
    themes: dict[str, ThemeFile]
    parties: dict[str, PartyFile]
    problems: tuple[Problem, ...]
    """What is wrong with single files, in their order."""
    theme_ids: tuple[str, ...]
    """The names of all files with statements, also of those that could not be decoded."""
    party_ids: tuple[str, ...]
    """The ids of all parties, also of those whose files could not be decoded."""


def theme_path(folder: Path, theme: str) -> Path:
    """Return the path of a theme's file."""
    return folder / "questions" / f"{theme}.yaml"


def party_path(folder: Path, party: str) -> Path:
    """Return the path of a party's file."""
    return folder / "positions" / f"{party}.yaml"


def heading_path(folder: Path) -> Path:
    """Return the path of the file about the bank as a whole."""
    return folder / "questions" / "bank.yaml"


def read_document(path: Path) -> Document:
    """Return a bank file's parsed content; its problems are in the document."""
    try:
        document = yamlfile.read(_read_bytes(path), str(path))
    except StemwijzerError as error:
        document = Document(str(path), dict)
        document.problems.extend(error.problems)
    else:
        if document.data is None and not document.problems:
            document.complain("file.empty", (1, 1))
    return document


def read_files(folder: Path) -> BankFiles:
    """Return the files of a bank, decoded as far as possible.

    Raises:
        StemwijzerError: when the folder is no bank, or cannot be read.
    """
    for part in ("questions", "positions"):
        if not os.path.isdir(folder / part):
            raise data_error("bank.no-folder", Place(str(folder)), part=part)
    problems: list[Problem] = []
    heading = heading_path(folder)
    bank = _read(heading, BankFile, problems)
    themes = _read_folder(folder / "questions", ThemeFile, problems)
    parties = _read_folder(folder / "positions", PartyFile, problems)
    return BankFiles(
        folder,
        bank,
        {name: theme for name, theme in themes.items() if theme},
        {name: party for name, party in parties.items() if party},
        tuple(problems),
        tuple(themes),
        tuple(parties),
    )


def _read_folder(
    folder: Path, shape: type[Shape], problems: list[Problem]
) -> dict[str, Shape | None]:
    """Return the decoded files by name, None for one that is not right."""
    found: dict[str, Shape | None] = {}
    for path in visible_entries(folder):
        if path == heading_path(folder.parent):
            continue
        if path.suffix != ".yaml":
            problems.append(Problem("bank.suffix", {}, Place(str(path))))
            continue
        if not ID.search(path.stem):
            problems.append(Problem("bank.file-name", {}, Place(str(path))))
        found[path.stem] = _read(path, shape, problems)
    return found


def _read(path: Path, shape: type[Shape], problems: list[Problem]) -> Shape | None:
    document = read_document(path)
    if document.problems:
        problems.extend(document.problems)
        return None
    try:
        return msgspec.convert(document.data, shape)
    except msgspec.ValidationError as error:
        from stemwijzer_cli.bank.violations import violations

        problems.extend(violations(document, shape, str(error)))
        return None


def _read_bytes(path: Path) -> bytes:
    raw = read_regular(path, MAX_BYTES)
    refuse_large(raw, MAX_BYTES, str(path))
    return raw
