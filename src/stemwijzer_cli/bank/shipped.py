"""The bank that ships with the program: where it is, and a copy that is quick to read.

Reading the YAML takes half of a run's time. `scripts/generate.py` keeps the bank as JSON beside the
code, with a checksum of the files it was made from; as soon as these differ, they are read instead.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from pathlib import Path

import msgspec

import stemwijzer_cli
from stemwijzer_cli.bank import MAX_BYTES
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.files import read_regular, visible_entries
from stemwijzer_cli.model import Bank

PACKAGE = Path(stemwijzer_cli.__file__).resolve().parent
COPY = PACKAGE / "data" / "bank.json"


class Copy(msgspec.Struct, frozen=True):
    """The shipped bank and the checksum of its files."""

    checksum: int
    bank: Bank


def shipped_folder() -> Path:
    """Return the folder that holds the shipped `questions/` and `positions/`.

    A checkout's own folders come first: an editable install would otherwise serve a stale copy.
    """
    checkout = PACKAGE.parent.parent
    if PACKAGE.parent.name == "src" and os.path.isdir(checkout / "questions"):
        return checkout
    return PACKAGE / "data"


def shipped_bank() -> Bank:
    """Return the shipped bank."""
    if not PACKAGE.is_dir():
        return _packed_bank()
    folder = shipped_folder()
    # Whatever is wrong with a file, reading the bank says it better.
    with contextlib.suppress(OSError, msgspec.DecodeError, StemwijzerError):
        copy = msgspec.json.decode(COPY.read_bytes(), type=Copy)
        if copy.checksum == checksum(folder):
            return copy.bank
    from stemwijzer_cli.bank.load import load_bank

    return load_bank(folder)


def _packed_bank() -> Bank:
    """Return the copy from where the package is no folder, as in a zipapp: none else is there."""
    from importlib.resources import files

    packed = files("stemwijzer_cli").joinpath("data", "bank.json")
    return msgspec.json.decode(packed.read_bytes(), type=Copy).bank


def shipped_files() -> list[Path]:
    """Return the files of the shipped bank, none where the package is no folder."""
    if not PACKAGE.is_dir():
        return []
    return bank_files(shipped_folder())


def bank_files(folder: Path) -> list[Path]:
    """Return what is in the folders of a bank.

    Raises:
        StemwijzerError: when one of them cannot be read.
    """
    return [path for part in ("questions", "positions") for path in visible_entries(folder / part)]


def checksum(folder: Path) -> int:
    """Return a CRC-32 of the names and contents of a bank's files, the same on every system.

    Raises:
        StemwijzerError: when one of them is no file or cannot be read.
    """
    value = 0
    for path in bank_files(folder):
        raw = read_regular(path, MAX_BYTES)
        value = zlib.crc32(os.fsencode(path.name), value)
        value = zlib.crc32(raw.replace(b"\r\n", b"\n"), value)
    return value
