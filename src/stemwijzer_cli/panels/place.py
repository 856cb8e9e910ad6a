"""Results that appear whole or not at all, and leave nothing behind when they are broken off."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from stemwijzer_cli.errors import Place, StemwijzerError, data_error
from stemwijzer_cli.files import STDIO, read_present
from stemwijzer_cli.ours import is_foreign
from stemwijzer_cli.panels.broken import reason_of
from stemwijzer_cli.panels.meta import KEY
from stemwijzer_cli.panels.source import MAGIC
from stemwijzer_cli.whole import descriptor, sweep, unfinished_folder

TAIL = 1 << 20
"""Bytes at the end of a Parquet file that hold its metadata."""


@contextlib.contextmanager
def workplace(output: str | None) -> Iterator[Path]:
    """Make a folder beside a result to work in, and clear away what killed runs left there.

    Standard output and devices have theirs in the system's folder for temporary files, which is
    cleared by every run: it may be long before another one works there.

    Raises:
        StemwijzerError: when it cannot be made.
    """
    sweep(_temporary())
    with contextlib.ExitStack() as stack:
        try:
            folder = stack.enter_context(unfinished_folder(_beside(output)))
        except OSError as error:
            raise unwritable(output or STDIO, error) from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def refuse_foreign(name: str) -> None:
    """Refuse to replace a file that this program did not write.

    What it will hold is not known yet: no file is ours for beginning as that does.

    Raises:
        StemwijzerError: when there is one.
    """
    if is_special(name):
        return
    is_parquet = read_present(name, len(MAGIC)) == MAGIC
    if is_foreign(name, "{") if not is_parquet else KEY.encode() not in _tail(name):
        raise data_error("output.foreign", Place(name))


def _tail(name: str) -> bytes:
    try:
        with open(name, "rb") as stream:
            stream.seek(-min(TAIL, os.stat(name).st_size), os.SEEK_END)
            return stream.read()
    except OSError as error:
        raise unwritable(name, error) from error


def put(made: Path, output: str) -> None:
    """Let a finished file take its name, readable by its owner alone; or pour it into a device.

    Raises:
        StemwijzerError: when it cannot; what stood there before stands there still.
    """
    number = descriptor(output)
    try:
        if number is not None or is_special(output):
            # By its number a file that is open is written on where the others of this process are.
            target = output if number is None else number
            with made.open("rb") as content, open(target, "wb", closefd=number is None) as stream:
                shutil.copyfileobj(content, stream)
        else:
            _replace(made, output)
    except OSError as error:
        raise unwritable(output, error) from error


def _replace(made: Path, output: str) -> None:
    made.chmod(stat.S_IRUSR | stat.S_IWUSR)
    with made.open("rb") as content:
        os.fsync(content.fileno())
    try:
        made.replace(os.path.realpath(output))
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # On another disk: a copy is made there first.
        with workplace(output) as folder:
            _replace(Path(shutil.copyfile(made, folder / made.name)), output)


def unwritable(name: str, error: OSError | ValueError) -> StemwijzerError:
    """Return the error that a file cannot be written, for the reason that the system gives."""
    return data_error("file.unwritable", Place(name), reason=reason_of(error))


def _beside(output: str | None) -> Path:
    if output is None or output == STDIO or is_special(output):
        return _temporary()
    return Path(os.path.realpath(output)).parent


def _temporary() -> Path:
    """Return the system's folder for temporary files.

    Python's own answer is tried out with a file, which stays there when the program is killed then.
    """
    named = filter(None, map(os.environ.get, ("TMPDIR", "TEMP", "TMP")))
    usual = ["/tmp"] if os.name == "posix" else []  # noqa: S108 - what is made in it has a lock
    found = next((folder for folder in [*named, *usual] if os.access(folder, os.W_OK)), None)
    return Path(found or tempfile.gettempdir())


def is_special(output: str) -> bool:
    """Return whether a device, a pipe or a folder stands where a result is to go.

    Raises:
        StemwijzerError: when it cannot be looked at.
    """
    if descriptor(output) is not None:
        return True
    try:
        return not stat.S_ISREG(os.stat(output).st_mode)
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as error:
        raise unwritable(output, error) from error
