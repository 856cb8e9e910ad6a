"""Write a file whole or not at all, and leave nothing beside it, whatever ends the program.

What is not whole yet has no name where the system can do that; else a name that begins with
`.stemwijzer-`, and a lock as long as the process that writes it lives. What has such a name and no
lock was left by a process that was killed; the next one that writes there removes it.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from stemwijzer_cli.errors import Place, data_error, reason_of

try:
    import fcntl
except ImportError:  # Windows
    CAN_LOCK = False
else:
    CAN_LOCK = True

_UNFINISHED = re.compile(r"\.stemwijzer-[0-9a-f]{16}")
_DESCRIPTOR = re.compile(r"/dev/(?:stdout|(stderr)|fd/(\d{1,6}))|/proc/self/fd/(\d{1,6})")


def descriptor(name: str) -> int | None:
    """Return the number of what this process has open that a name such as `/dev/stdout` means."""
    match = _DESCRIPTOR.fullmatch(name)
    if match is None:
        return None
    return 2 if match[1] else int(match[2] or match[3] or 1)


def write_whole(name: str, text: str) -> None:
    """Write a file that appears whole or not at all, readable by its owner alone.

    Raises:
        StemwijzerError: when it cannot be written; what stood there before stands there still.
    """
    content = text.encode("utf-8")
    try:
        _write(name, content)
    except (OSError, ValueError) as error:
        raise data_error("file.unwritable", Place(name), reason=reason_of(error)) from error


def _write(name: str, content: bytes) -> None:
    number = descriptor(name)
    if number is not None:
        with open(number, "wb", closefd=False) as stream:
            stream.write(content)
        return
    path = Path(name)
    mode = None
    with contextlib.suppress(FileNotFoundError):
        mode = path.stat().st_mode
    if mode is not None and not stat.S_ISREG(mode):
        # A device or a pipe, which a new file must not replace.
        with path.open("wb") as stream:
            stream.write(content)
        return
    refuse_read_only(name)
    _replace(Path(os.path.realpath(path)), content)


def refuse_read_only(name: str) -> None:
    """Refuse to replace a file that somebody protected, though its folder would let us.

    Raises:
        StemwijzerError: when there is one.
    """
    path = Path(name)
    with contextlib.suppress(OSError, ValueError):
        mode = path.stat().st_mode
        if stat.S_ISREG(mode) and not (mode & 0o222 and os.access(path, os.W_OK)):
            raise data_error("file.read-only", Place(name))


def _replace(path: Path, content: bytes) -> None:
    sweep(path.parent)
    temporary = unfinished(path.parent)
    with contextlib.ExitStack() as opened:
        try:
            number = _nameless(path.parent)
            is_named = number is None
            number = _named(temporary) if number is None else number
            opened.callback(os.close, number)
            with open(number, "wb", closefd=False) as stream:
                stream.write(content)
            os.fsync(number)
            if not is_named:
                # A name that exists cannot be linked to, only replaced; with a descriptor of a
                # folder beside it, a link leads on to what the source's own link leads to.
                os.link(f"/proc/self/fd/{number}", temporary, src_dir_fd=number)
            if not CAN_LOCK:
                # Windows replaces nothing that is open.
                opened.close()
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise


def unfinished(folder: Path) -> Path:
    """Return a new name in a folder for what is not whole yet."""
    return folder / f".stemwijzer-{os.urandom(8).hex()}"


def _nameless(folder: Path) -> int | None:
    """Open a locked file that has no name; None where the system cannot."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not os.path.isdir("/proc/self/fd"):
        return None
    try:
        number = os.open(folder, flag | os.O_RDWR, 0o600)
    except OSError:
        return None
    _lock(number)
    os.fchmod(number, 0o600)
    return number


def _named(path: Path) -> int:
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        _lock(number)
        if os.path.lexists(path):
            if hasattr(os, "fchmod"):
                os.fchmod(number, 0o600)
            return number
        # Another process swept it away before it was locked.
        os.close(number)


@contextlib.contextmanager
def unfinished_folder(parent: Path) -> Iterator[Path]:
    """Give a new folder to fill and to rename; it is gone when that failed.

    Raises:
        OSError: when it cannot be made.
    """
    sweep(parent)
    with contextlib.ExitStack() as opened:
        folder = _locked_folder(parent, opened)
        try:
            yield folder
        except BaseException:
            _remove_tree(folder)
            raise


def _locked_folder(parent: Path, opened: contextlib.ExitStack) -> Path:
    while True:
        folder = unfinished(parent)
        folder.mkdir(mode=0o700)
        with contextlib.suppress(FileNotFoundError):
            # Whatever a umask takes away, its owner fills it.
            folder.chmod(0o700)
            if not CAN_LOCK:
                return folder
            number = os.open(folder, os.O_RDONLY)
            opened.callback(os.close, number)
            _lock(number)
            if folder.exists():
                return folder
        # Another process swept it away before it was locked.


def sweep(folder: Path) -> None:
    """Remove from a folder what killed processes left, and nothing that is being written."""
    if not CAN_LOCK:
        return
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if _UNFINISHED.fullmatch(entry.name):
                _remove_abandoned(Path(entry.path))


def _remove_abandoned(path: Path) -> None:
    with contextlib.suppress(OSError):
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.is_dir():
                _remove_tree(path)
            else:
                path.unlink()
        finally:
            os.close(number)


def _remove_tree(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _lock(number: int) -> None:
    """Lock what is new, after another process that already took it for abandoned is done."""
    if CAN_LOCK:
        # A file system without locks loses the sweeping alone.
        with contextlib.suppress(OSError):
            fcntl.flock(number, fcntl.LOCK_EX)
