"""The files of a bank's folder: where they are, and what is in them."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TypeVar

import msgspec

from stemwijzer_cli import yamlfile
from stemwijzer_cli.bank.files import BankFile, PartyFile, ThemeFile
from stemwijzer_cli.document import Document
from stemwijzer_cli.errors import Place, Problem, StemwijzerError
from stemwijzer_cli.model import Noun

MAX_BYTES = 8 * 1024 * 1024

Shape = TypeVar("Shape", bound=Noun)


class BankFiles(msgspec.Struct, frozen=True):
    """The decoded files of a bank, by the id that their names give."""

    folder: Path
    bank: BankFile
    themes: dict[str, ThemeFile]
    parties: dict[str, PartyFile]


def theme_path(folder: Path, theme: str) -> Path:
    """Return the path of a theme's file."""
    return folder / "questions" / f"{theme}.yaml"


def party_path(folder: Path, party: str) -> Path:
    """Return the path of a party's file."""
    return folder / "positions" / f"{party}.yaml"


def read_document(path: Path) -> Document:
    """Return a bank file's parsed content; its problems are in the document."""
    try:
        return yamlfile.read(_read_bytes(path), str(path))
    except StemwijzerError as error:
        document = Document(str(path), dict)
        document.problems.extend(error.problems)
        return document


def read_files(folder: Path) -> BankFiles:
    """Return the decoded files of a bank.

    Raises:
        StemwijzerError: with all that is wrong in all the files, in the order of the files.
    """
    problems: list[Problem] = []
    heading = folder / "questions" / "bank.yaml"
    _require(folder / "questions", folder)
    _require(folder / "positions", folder)
    bank = _read(heading, BankFile, problems)
    themes = _read_folder(folder / "questions", ThemeFile, problems, besides=heading)
    parties = _read_folder(folder / "positions", PartyFile, problems)
    if bank is None or problems:
        raise StemwijzerError(problems)
    return BankFiles(folder, bank, themes, parties)


def _require(part: Path, folder: Path) -> None:
    if not part.is_dir():
        problem = Problem("bank.no-folder", {"part": part.name}, Place(str(folder)))
        raise StemwijzerError([problem])


def _read_folder(
    folder: Path, shape: type[Shape], problems: list[Problem], *, besides: Path | None = None
) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for path in sorted(folder.iterdir()):
        if path == besides or path.name.startswith("."):
            continue
        if path.suffix != ".yaml":
            problems.append(Problem("bank.suffix", {}, Place(str(path))))
            continue
        decoded = _read(path, shape, problems)
        if decoded is not None:
            found[path.stem] = decoded
    return found


def _read(path: Path, shape: type[Shape], problems: list[Problem]) -> Shape | None:
    document = read_document(path)
    if document.problems:
        problems.extend(document.problems)
        return None
    try:
        return msgspec.convert(document.data, shape)
    except msgspec.ValidationError:
        from stemwijzer_cli.bank.violations import violations

        problems.extend(violations(document, shape))
        return None


def _read_bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise StemwijzerError([Problem("file.not-regular", {}, Place(str(path)))])
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        problem = Problem("file.unreadable", {"reason": error.strerror}, Place(str(path)))
        raise StemwijzerError([problem]) from error
    if len(raw) > MAX_BYTES:
        raise StemwijzerError([Problem("file.too-large", {"limit": "8 MiB"}, Place(str(path)))])
    return raw
