"""Results that appear whole or not at all, and leave nothing behind when they are broken off."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from stemwijzer_cli.errors import Place, StemwijzerError, data_error
from stemwijzer_cli.files import STDIO
from stemwijzer_cli.panels.checked import REJECTED
from stemwijzer_cli.panels.meta import KEY
from stemwijzer_cli.panels.source import MAGIC
from stemwijzer_cli.whole import descriptor, unfinished_folder

TAIL = 1 << 20
"""Bytes at the end of a Parquet file that hold its metadata."""

_OUR_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[^\n]*,answered,agreement_|[^\n]*,party,agreement,earned,|"
    + ",".join(REJECTED).encode()
    + rb")"
)


@contextlib.contextmanager
def workplace(output: str | None) -> Iterator[Path]:
    """Make a folder beside a result to work in, and clear away what killed runs left there.

    Standard output and devices have theirs in the system's folder for temporary files.

    Raises:
        StemwijzerError: when it cannot be made.
    """
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
    """Refuse to replace a file that no run over many sheets wrote.

    Raises:
        StemwijzerError: when there is one.
    """
    path = Path(name)
    if name == STDIO or not path.is_file():
        return
    try:
        with path.open("rb") as stream:
            start = stream.read(TAIL)
            if start.startswith(MAGIC):
                stream.seek(-min(TAIL, path.stat().st_size), os.SEEK_END)
                ours = KEY.encode() in stream.read()
            else:
                ours = not start or _OUR_HEADER.match(start) is not None
    except OSError as error:
        raise unwritable(name, error) from error
    if not ours:
        raise data_error("output.foreign", Place(name))


def put(made: Path, output: str) -> None:
    """Let a finished file take its name, readable by its owner alone; or pour it into a device.

    Raises:
        StemwijzerError: when it cannot; what stood there before stands there still.
    """
    try:
        if is_special(output):
            with made.open("rb") as content, open(output, "wb") as stream:
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


def unwritable(name: str, error: OSError) -> StemwijzerError:
    """Return the error that a file cannot be written, for the reason that the system gives."""
    return data_error("file.unwritable", Place(name), reason=error.strerror or str(error))


def _beside(output: str | None) -> Path:
    if output is None or output == STDIO or is_special(output):
        return Path(tempfile.gettempdir())
    return Path(os.path.realpath(output)).parent


def is_special(output: str) -> bool:
    """Return whether a device, a pipe or a folder stands where a result is to go."""
    path = Path(output)
    return descriptor(output) is not None or (
        path.exists() and not stat.S_ISREG(path.stat().st_mode)
    )
