"""What can go wrong, apart from the words for it: errors carry message keys, `texts` the words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control, bidi and invisible characters: never wanted in data, never sent to a terminal.

The joiners U+200C and U+200D are left: some scripts and signs cannot be written without them.
"""

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet may take for a formula."""

_SPELLED = re.compile(rf"{HIDDEN.pattern}|[\n\t]")
"""What stands spelled in a command to copy."""

LONGEST_QUOTE = 60

DATA_WRONG = 1
USAGE_WRONG = 2
PROGRAM_WRONG = 70
INTERRUPTED = 130


class Place(NamedTuple):
    """Where in a file something stands; lines and columns count from 1."""

    file: str
    line: int | None = None
    column: int | None = None
    path: str | None = None
    """In JSON of another program, which often is one long line: `$.questions[3].text`."""

    def __str__(self) -> str:
        """Return `file:line:column:path`, as far as these are known."""
        return ":".join(visible(part, 400) for part in self if part is not None)


class Problem(NamedTuple):
    """One thing that is wrong: the key of its message, the values in it, and its place."""

    key: str
    values: Mapping[str, object]
    place: Place | None = None


class StemwijzerError(Exception):
    """An end without a result; turned into an exit code in `main` alone."""

    def __init__(self, problems: Sequence[Problem], *, code: int = DATA_WRONG) -> None:
        """Keep the problems, each a line on stderr, and the exit code."""
        super().__init__(*(problem.key for problem in problems))
        self.problems = tuple(problems)
        self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        """Let a copy, such as another process gets, be made from the problems."""
        return type(self), (self.problems,), {"args": self.args, "code": self.code}


def data_error(key: str, place: Place | None = None, **values: object) -> StemwijzerError:
    """Return the error that data is wrong or cannot be read or written (exit code 1)."""
    return StemwijzerError([Problem(key, values, place)])


def usage_error(key: str, **values: object) -> StemwijzerError:
    """Return the error that the command line is wrong (exit code 2)."""
    return StemwijzerError([Problem(key, values)], code=USAGE_WRONG)


def fault(error: Exception) -> StemwijzerError:
    """Return the error that the program itself is wrong.

    It names the kind of an exception and where it was raised, and not its words, which may hold
    somebody's answers.
    """
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{last.filename.rpartition('/')[2]}:{last.lineno}"
    problem = Problem("fault", {"kind": type(error).__name__, "where": where})
    return StemwijzerError([problem], code=PROGRAM_WRONG)


def with_files(error: StemwijzerError, named: Callable[[str], str]) -> StemwijzerError:
    """Return the same error with other names of the files that its problems are in."""
    problems = [
        problem._replace(
            place=problem.place and problem.place._replace(file=named(problem.place.file))
        )
        for problem in error.problems
    ]
    return StemwijzerError(problems, code=error.code)


def reason_of(error: Exception) -> str:
    """Return why the system refuses, in its own words where it has any."""
    known: str | None = getattr(error, "strerror", None)
    return known or str(error)


def visible(value: object, longest: int = LONGEST_QUOTE) -> str:
    """Return a value as one printable line, hidden characters escaped, cut when it is long."""
    text = str(value)
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    text = text.replace("\n", " ").replace("\t", " ")
    return escaped(text)


def escaped(text: str) -> str:
    """Return a text with its hidden characters as escapes; lines stay lines."""
    return HIDDEN.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def for_shell(word: str) -> str:
    """Return a word on one line, as a shell takes it: to copy, with hidden characters spelled out.

    bash and zsh read them in `$'…'`; in other quotes the escapes would name another file.
    """
    import shlex

    if not _SPELLED.search(word):
        return shlex.quote(word)
    text = word.replace("\\", "\\\\").replace("'", "\\'")
    return f"$'{_SPELLED.sub(_bytes_spelled, text)}'"


def _bytes_spelled(found: re.Match[str]) -> str:
    return "".join(f"\\x{byte:02x}" for byte in found[0].encode("utf-8", "surrogateescape"))


def nearest(word: str, known: Collection[str], alike: float = 0.5) -> str | None:
    """Return the known word that is most like a word, None when none is.

    `alike` is how like it has to be, from 0 to 1 for the same word.
    """
    import difflib

    found = difflib.get_close_matches(word.lower()[:80], known, n=1, cutoff=alike)
    return found[0] if found else None


class Nearest(NamedTuple):
    """The known word that is most like another: as text, looked for when it is shown.

    A file can hold a hundred thousand unknown words, of which a hundred are shown.
    """

    word: str
    known: Collection[str]

    def __str__(self) -> str:
        """Return that word, empty when none is like it."""
        return nearest(self.word, self.known) or ""
