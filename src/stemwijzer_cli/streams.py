"""The standard streams: output's errors have a name of their own, those of stderr cost nothing."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any, TextIO, cast

ERASED = "\r\x1b[K"
"""Goes back to the start of a line, and leaves nothing on it."""

USUAL_COLUMNS = 80
"""The width of a terminal that does not say how wide it is."""

LOOK_ALIKE = "stemwijzer-look-alike"
"""The name by which streams know `look_alike`."""

_LOOK_ALIKES = {
    **dict.fromkeys("–—‑−", "-"),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("•·●", "*"),
    "…": "...",
    "€": "EUR",
    "×": "x",
    "±": "+/-",
    "≥": ">=",
    "≤": "<=",
    "»": ">",
    "○": "o",
    "←": "<-",
    "→": "->",
    "↑": "^",
    "↓": "v",
    "═": "=",
    "─": "-",
    "│": "|",
    "█": "#",
}


def look_alike(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for characters that a stream's encoding lacks, and where to go on.

    A letter loses its accent, a dash becomes a hyphen; what looks like nothing else is escaped.

    Raises:
        UnicodeError: the one that is given, when it is not about encoding.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_alike, error.object[error.start : error.end])), error.end


def _alike(character: str) -> str:
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    import unicodedata

    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return bare or character.encode("ascii", "backslashreplace").decode("ascii")


codecs.register_error(LOOK_ALIKE, look_alike)


class StdoutError(OSError):
    """Standard output takes no more, for another reason than that its reader left."""


@contextlib.contextmanager
def guarded_stdout() -> Iterator[None]:
    """Let `sys.stdout` raise `StdoutError` where it would raise another `OSError`."""
    if sys.stdout is None:
        yield
        return
    with contextlib.redirect_stdout(cast("IO[str]", _Guarded(sys.stdout))):
        yield


def let_go_of(stream: TextIO | None) -> None:
    """Point a standard stream at nothing, so that the flush at exit does not fail again."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_terminal_gone() -> bool:
    """Return whether standard input was a terminal that there is no more."""
    try:
        import termios

        termios.tcgetattr(sys.stdin.fileno())
    except (ImportError, AttributeError, OSError, ValueError):
        return False
    except termios.error as error:
        return error.args[0] in {errno.EIO, errno.ENXIO}
    return False


def to_stderr(write: Callable[[], object]) -> None:
    """Write to standard error, if there is one; what cannot be written there costs no exit code."""
    if sys.stderr is None:
        return
    try:
        write()
        sys.stderr.flush()
    except OSError:
        let_go_of(sys.stderr)


def is_dumb(environment: Mapping[str, str]) -> bool:
    """Return whether a terminal in this environment can do no more than print, or says nothing."""
    return environment.get("TERM", "") in {"dumb", ""}


@contextlib.contextmanager
def passing_line(
    environment: Mapping[str, str], *, plain: bool
) -> Iterator[Callable[[str], None] | None]:
    """Give what shows a line on standard error in place of the last, and erase it at the end.

    None where that is no terminal that can, or where lines are read aloud.
    """
    stream = sys.stderr
    if plain or is_dumb(environment) or stream is None or not stream.isatty():
        yield None
        return

    def draw(line: str) -> None:
        # A line as wide as the terminal would wrap, and not be erased.
        to_stderr(lambda: stream.write(ERASED + line[: _columns(stream) - 1]))

    try:
        yield draw
    finally:
        to_stderr(lambda: stream.write(ERASED))


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_COLUMNS
    except (OSError, ValueError):
        return USUAL_COLUMNS


class _Guarded:
    """A stream, and the bytes below it, whose errors have a name of their own."""

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @property
    def buffer(self) -> _Guarded:
        """What prompt_toolkit writes to."""
        return _Guarded(self._stream.buffer)  # type: ignore[attr-defined]

    def write(self, content: Any) -> int:
        """Write text, or bytes below it."""
        with _naming_stdout():
            return self._stream.write(content)

    def flush(self) -> None:
        """Hand on what was written."""
        with _naming_stdout():
            self._stream.flush()


@contextlib.contextmanager
def _naming_stdout() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StdoutError(error.errno, error.strerror) from error
