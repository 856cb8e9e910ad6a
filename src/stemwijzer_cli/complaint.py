"""Errors to the lines that a user reads."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

from stemwijzer_cli.errors import Problem, StemwijzerError, visible
from stemwijzer_cli.texts import DEFAULT, Texts, texts_of

REASONS = {
    os.strerror(number): name
    for number, name in errno.errorcode.items()
    if f"reason.{name}" in texts_of(DEFAULT)
}
"""The system's own words for what went wrong with a file, which are always English."""

BEGINNINGS = {
    "closed": "closed",
    "No usable temporary directory found": "temporary",
    "embedded null": "null",
    # CSV
    "unexpected end of data": "quote",
    "field larger than field limit": "cell",
    "',' expected after": "after-quote",
    "';' expected after": "after-quote",
    # YAML, by libyaml and by PyYAML itself
    "block sequence entries are not allowed": "dash",
    "did not find expected ',' or": "comma",
    "did not find expected '-' indicator": "ends",
    "did not find expected <document start>": "more",
    "did not find expected alphabetic": "sign",
    "did not find expected comment or line break": "block",
    "did not find expected hexdecimal": "escape",
    "did not find expected key": "ends",
    "did not find expected node content": "value",
    "found a tab character": "tab",
    "found character that cannot start any token": "sign",
    "found unexpected document": "quote",
    "found unexpected end of stream": "quote",
    "found unknown directive name": "sign",
    "found unknown escape character": "escape",
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no-colon",
    "expected ',' or": "comma",
    "expected '<document start>'": "more",
    "expected <block end>": "ends",
    "expected alphabetic": "sign",
    "expected chomping": "block",
    "expected escape sequence": "escape",
    "expected the node content": "value",
    "found character '": "sign",
    "sequence entries are not allowed": "dash",
    # JSON
    "Expecting ',' delimiter": "comma",
    "Expecting ':' delimiter": "no-colon",
    "Expecting property name": "name",
    "Expecting value": "json-value",
    "Extra data": "more",
    "Illegal trailing comma": "trailing",
    "Invalid \\": "escape",
    "Invalid control character": "control",
    "Unterminated string": "quote",
}
"""How the words of Python and of its parsers begin, and what ours are called."""

REMEDIES = {
    "answers.no-statement": "remedy.statements",
    "bank.group-basis": "remedy.correct",
    "bank.no-axis": "remedy.name-it",
    "bank.no-fact": "remedy.name-it",
    "bank.no-party": "remedy.correct",
    "bank.no-source": "remedy.name-it",
    "bank.no-statement": "remedy.name-it",
    "bank.undeclared-basis": "remedy.name-it",
    "usage.no-statement": "remedy.statements",
    "usage.party": "remedy.parties",
}
"""What to do about a message that has no nearest word to propose."""

MOST = 100
"""Of a bank that is wrong everywhere, so many problems are listed."""


def complaint(say: Texts, error: StemwijzerError, *, marked: bool = True) -> Iterator[str]:
    """Yield a line per problem: place, what is wrong, and what would be right.

    Each is marked as an error, unless it stands where that is plain.
    """
    for problem in error.problems[:MOST]:
        line = _line(say, problem)
        yield say("error", message=line) if marked else line
    if len(error.problems) > MOST:
        yield say("error.more", number=len(error.problems) - MOST)


def _line(say: Texts, problem: Problem) -> str:
    said = message_of(say, problem)
    return f"{problem.place}: {said}" if problem.place else said


def message_of(say: Texts, problem: Problem) -> str:
    """Return what is wrong, and what would be right, without the place."""
    values = {name: visible(value, 400) for name, value in problem.values.items()}
    if "reason" in values:
        values["reason"] = _reason(say, values["reason"])
    if problem.key == "shape.type":
        wanted = problem.values["wanted"]
        kinds = wanted if isinstance(wanted, list) else [wanted]
        values["wanted"] = " / ".join(say(f"shape.type.{kind}") for kind in kinds)
    message = say(problem.key, **values)
    if problem.values.get("nearest") and values["nearest"]:
        message += "; " + say("maybe", nearest=values["nearest"])
    elif problem.key in REMEDIES:
        message += "; " + say(REMEDIES[problem.key])
    return message


def _reason(say: Texts, words: str) -> str:
    """Return what the system, Python or a parser says, in the interface's language if it can."""
    if words in REASONS:
        return say(f"reason.{REASONS[words]}")
    # From Python 3.13 on, what was called may stand before it: `lstat: embedded null character`.
    bare = words.partition(": ")[2] or words
    ours = (name for beginning, name in BEGINNINGS.items() if bare.startswith(beginning))
    name = next(ours, None)
    return words if name is None else say(f"reason.{name}")
