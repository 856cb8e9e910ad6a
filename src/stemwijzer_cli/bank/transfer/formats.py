"""The formats of other programs: which can be read, and which can be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.model import Bank

Files = Mapping[str, bytes]
"""The bytes of each file, by the name that a user knows it by."""

Content = bytes | Mapping[str, bytes]
"""What is written: the bytes of one file, or of several by name."""


class Exported(NamedTuple):
    """A bank as the files of another program, and what they cannot hold."""

    content: Content
    log: Log


Reader = Callable[[Files, Choices], Imported]

Writer = Callable[[Bank, PurePath, str], Exported]

READERS = {
    "csv": "tables",
    "qual-o-mat": "qual_o_mat",
    "mat-o-wahl": "mat_o_wahl",
    "openvaa": "openvaa",
}
"""Per format that can be read, the module here that has `read`."""
WRITERS = {"csv": "tables", "mat-o-wahl": "mat_o_wahl", "openvaa": "openvaa_writing"}
"""Per format that can be written, the module here that has `write`."""

LANGUAGES = {"qual-o-mat": "de"}
"""Per format that is always in one language, its code."""


def reader(form: str) -> Reader:
    """Return what reads files in one of `READERS`.

    It raises a `StemwijzerError` with all that is wrong in them, and all that has to be decided.
    """
    read: Reader = import_module(f"{__package__}.{READERS[form]}").read
    return read


def writer(form: str) -> Writer:
    """Return what writes a bank in one of `WRITERS`.

    It takes the file or folder that is asked for, and the language of texts that go in one only.
    """
    write: Writer = import_module(f"{__package__}.{WRITERS[form]}").write
    return write
