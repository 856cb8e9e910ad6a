"""A bank as the files of its folder, which appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import yaml

from stemwijzer_cli.bank.files import BankFile, PartyFile, ThemeFile, ThemeHeading
from stemwijzer_cli.bank.folder import BankFiles, heading_path, party_path, theme_path
from stemwijzer_cli.bank.format_two import format_findings
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.names import Names
from stemwijzer_cli.errors import Place, StemwijzerError, data_error, reason_of, with_files
from stemwijzer_cli.model import UNKNOWN, Bank, Noun, Party
from stemwijzer_cli.whole import unfinished_folder

WIDTH = 100
"""Where long lines are broken."""


def write_bank(bank: Bank, folder: Path) -> Bank:
    """Write a bank into a folder that does not exist or is empty; return it as it is read back.

    The files are made in a hidden folder beside it and read before they take their place.

    Raises:
        StemwijzerError: when the folder is not empty or cannot be written, or when what the bank
            holds is not what a bank's files may hold. Nothing is left behind.
    """
    with whole_folder(folder) as made:
        for path, content in contents(files_of(bank, made)):
            write_file(path, dumped(content))
        return read_back(made, folder)


@contextlib.contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Give a hidden folder to fill, which takes the place of one that is not there or is empty.

    Raises:
        StemwijzerError: when the folder is not empty or cannot be written. Nothing is left behind.
    """
    with writing(folder):
        refuse_used(folder)
        target = Path(os.path.realpath(folder))
        with unfinished_folder(target.parent) as made:
            yield made
            _take_place(made, target)


def _take_place(made: Path, target: Path) -> None:
    """Put a folder in the place of another, which is empty or not there.

    The one in which we are stays the same folder, as the shell that is in it would be nowhere.
    """
    if not (target.is_dir() and target.samefile(".")):
        made.replace(target)
        return
    moved = [(child, target / child.name) for child in made.iterdir()]
    try:
        for child, place in moved:
            child.replace(place)
        made.rmdir()
    except BaseException:
        for _, place in moved:
            shutil.rmtree(place, ignore_errors=True)
        raise


def refuse_used(folder: Path) -> None:
    """Refuse a folder that has something in it, or a file of that name.

    Raises:
        StemwijzerError: when the name is taken.
    """
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise data_error("bank.folder-is-file", Place(str(folder)))
    if os.path.isdir(folder) and any(Path(folder).iterdir()):
        raise data_error("bank.folder-used", Place(str(folder)))


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Say of what the system refuses that the folder cannot be written."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise data_error("file.unwritable", Place(str(folder)), reason=reason_of(error)) from error


def files_of(bank: Bank, folder: Path) -> BankFiles:
    """Return what the files of a bank's folder hold."""
    themes = {theme.id: ThemeFile(theme.statements) for theme in bank.themes}
    parties = {party.id: _party_file(party) for party in bank.parties}
    heading = _heading(bank)
    files = BankFiles(folder, heading, themes, parties, (), tuple(themes), tuple(parties))
    if not _needs_format_two(files):
        return files
    return msgspec.structs.replace(files, bank=msgspec.structs.replace(heading, format=2))


def contents(files: BankFiles) -> Iterator[tuple[Path, Noun]]:
    """Yield the files of a bank's folder and what is in them."""
    if files.bank is not None:
        yield heading_path(files.folder), files.bank
    for name, theme in files.themes.items():
        yield theme_path(files.folder, name), theme
    for name, party in files.parties.items():
        yield party_path(files.folder, name), party


def _heading(bank: Bank) -> BankFile:
    own = {name: getattr(bank, name) for name in BankFile.__struct_fields__ if hasattr(bank, name)}
    themes = tuple(
        ThemeHeading(theme.id, theme.title, theme.introduction)
        for theme in bank.themes
        if theme.title is not None
    )
    return BankFile(**{**own, "themes": themes})


def _party_file(party: Party) -> PartyFile:
    own = {name: getattr(party, name) for name in PartyFile.__struct_fields__}
    if not party.responded and all(item == UNKNOWN for item in party.positions.values()):
        own["positions"] = {}
    return PartyFile(**own)


def _needs_format_two(files: BankFiles) -> bool:
    """Return whether a bank has what format 1 has not."""
    names = Names(files)
    claims = (claim for name, party in files.parties.items() for claim in names.claim(name, party))
    return any(True for _ in format_findings(files, None)) or any(True for _ in claims)


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes what `yamlfile` reads back the same."""


def _in_full(dumper: yaml.SafeDumper, number: float) -> yaml.ScalarNode:
    """Write a number without an exponent, which would be read back as a word."""
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{Decimal(repr(number)):f}")


_Dumper.add_representer(float, _in_full)
# Two places that hold one object are written twice: `yamlfile` reads no references.
_Dumper.ignore_aliases = lambda _dumper, _data: True


def dumped(content: Noun) -> str:
    """Return what a file of a bank holds as YAML, a key of the file at the start of its line."""
    text: str = yaml.dump(
        msgspec.to_builtins(content),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=WIDTH,
    )
    return text


def write_file(path: Path, text: str) -> None:
    """Write a new file, and the folder that it is in, for their owner alone."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    # Whatever a umask takes away, its owner fills it.
    path.parent.chmod(0o700)
    write_new(path, text.encode())


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, for its owner alone."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
    path.chmod(0o600)


def read_back(made: Path, folder: Path) -> Bank:
    """Return the bank as its files hold it; what is wrong is said of the folder asked for."""
    try:
        return load_bank(made)
    except StemwijzerError as error:
        raise with_files(error, lambda file: file.replace(str(made), str(folder))) from error
