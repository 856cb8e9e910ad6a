"""What an engine tells of in words of its own, when it cannot go on."""

from __future__ import annotations

import errno
import os
import re

from stemwijzer_cli import errors
from stemwijzer_cli.errors import Place, data_error, visible
from stemwijzer_cli.panels.source import Source

ROOM = {os.strerror(number): number for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)}
"""The system's words for a disk that takes no more."""

_OF_SYSTEM = re.compile(r"\(os error (\d+)\)")
_NESTED = re.compile(r'"exception_message":"((?:[^"\\]|\\.)+)"')
"""The words in an error of DuckDB that came from another thread."""
_CAUSE = re.compile(r"^Caused by: (.+)", re.MULTILINE)
"""The words in an error of Java."""


def broken_off(engine: str, source: Source, error: Exception) -> Exception:
    """Return the error of ours for an engine's, which is the system's where no more fits a disk."""
    text = str(error)
    for words, number in ROOM.items():
        if words in text:
            return OSError(number, words)
    causes = _CAUSE.findall(text)
    nested = _NESTED.search(text)
    told = causes[-1] if causes else nested[1] if nested else text.partition("\n")[0]
    return data_error("panel.engine", Place(source.name), engine=engine, reason=visible(told, 200))


def reason_of(error: OSError | ValueError) -> str:
    """Return why the system refuses, also where an engine tells no more of it than the number."""
    reason = errors.reason_of(error)
    number = _OF_SYSTEM.search(reason)
    return os.strerror(int(number[1])) if number else reason
