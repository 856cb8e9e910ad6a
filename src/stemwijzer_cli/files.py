"""Read what the user names."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

from stemwijzer_cli.errors import Place, StemwijzerError, data_error, reason_of, usage_error

STDIO = "-"
"""The name of standard input, and of standard output."""


def read_bytes(name: str, limit: int) -> bytes:
    """Return at most `limit + 1` bytes of a file, or of standard input for `-`.

    Raises:
        StemwijzerError: when there is no such file or it cannot be read.
    """
    try:
        if name == STDIO:
            if sys.stdin is None:
                raise data_error("file.missing", Place(name))
            return sys.stdin.buffer.read(limit + 1)
        with open(name, "rb") as stream:
            return stream.read(limit + 1)
    except FileNotFoundError as error:
        raise data_error("file.missing", Place(name)) from error
    except IsADirectoryError as error:
        raise data_error("file.directory", Place(name)) from error
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from error


def read_line() -> str:
    """Return a line of standard input, empty when it ends or its terminal is gone."""
    try:
        return sys.stdin.readline()
    except OSError:
        return ""


def read_regular(path: Path, limit: int) -> bytes:
    """Return at most `limit + 1` bytes of a regular file, never waiting for a pipe or a device.

    Raises:
        StemwijzerError: when it is none, or cannot be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise data_error("file.not-regular", Place(str(path)))
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise unreadable(str(path), error) from error


def read_present(name: str, limit: int) -> bytes:
    """Return at most `limit` bytes of a regular file to write over, none where there is none yet.

    Raises:
        StemwijzerError: when it cannot be looked at, so that nothing is written over unseen.
    """
    try:
        if not stat.S_ISREG(os.stat(name).st_mode):
            return b""
        with open(name, "rb") as stream:
            return stream.read(limit)
    except FileNotFoundError:
        return b""
    except (OSError, ValueError) as error:
        raise _unwritable(name, error) from error


def refuse_large(raw: bytes, limit: int, name: str) -> None:
    """Refuse the bytes of a file when they are more than a limit, a whole number of MiB.

    Raises:
        StemwijzerError: when they are.
    """
    if len(raw) > limit:
        raise data_error("file.too-large", Place(name), limit=f"{limit // 1024**2} MiB")


def visible_entries(folder: Path) -> list[Path]:
    """Return what is in a folder, by name, without what is hidden, such as an editor's locks.

    Raises:
        StemwijzerError: when it cannot be read.
    """
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (OSError, ValueError) as error:
        raise unreadable(str(folder), error) from error


def suffix(name: str) -> str:
    """Return the suffix of a name in lower case, with its dot; empty where there is none."""
    return Path(name).suffix.lower()


def refuse_same(output: str | None, *sources: str | Path) -> None:
    """Refuse to write a file over an input it is made from.

    Raises:
        StemwijzerError: a usage error, when the output and a source are one file.
    """
    if output is None or output == STDIO:
        return
    for source in sources:
        with contextlib.suppress(OSError, ValueError):
            if _is_same(output, source) and Path(output).is_file():
                raise usage_error("output.same", name=output)


def _is_same(output: str, source: str | Path) -> bool:
    if source == STDIO:
        return sys.stdin is not None and os.path.samestat(
            os.stat(output), os.fstat(sys.stdin.fileno())
        )
    return os.path.samefile(output, source)


def _unwritable(name: str, error: Exception) -> StemwijzerError:
    return data_error("file.unwritable", Place(name), reason=reason_of(error))


def unreadable(name: str, error: Exception) -> StemwijzerError:
    """Return the error that a file cannot be read, for the reason that the system gives."""
    return data_error("file.unreadable", Place(name), reason=reason_of(error))
