"""The formats of other programs: which can be read, and which can be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Imported

Files = Mapping[str, bytes]
"""The bytes of each file, by the name that a user knows it by."""

Reader = Callable[[Files, Choices], Imported]

READERS = {"csv": "tables"}
"""Per format that can be read, the module here that has `read`."""


def reader(form: str) -> Reader:
    """Return what reads files in one of `READERS`.

    It raises a `StemwijzerError` with all that is wrong in them, and all that has to be decided.
    """
    read: Reader = import_module(f"{__package__}.{READERS[form]}").read
    return read
