"""The entries of an answers file, whatever its format, to `Answers`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from stemwijzer_cli.answers.words import SKIP, words
from stemwijzer_cli.errors import Nearest, Place, Problem, StemwijzerError, visible
from stemwijzer_cli.model import Answers, Bank


class Entry(NamedTuple):
    """A statement's name in an answers file, with what stands beside it."""

    statement: str
    answer: object
    place: Callable[[], Place]
    """Worked out for a message only."""


def answers_from(
    entries: Iterable[Entry],
    important: Iterable[Entry],
    bank: Bank,
    problems: list[Problem],
) -> Answers:
    """Return the answers that the entries give.

    `important` are the entries of the statements that count double; `problems` are those found
    before.

    Raises:
        StemwijzerError: with all problems, when there are any.
    """
    known = {statement.id for statement in bank.statements}
    meanings = words(bank)
    levels: dict[str, int] = {}
    former: list[str] = []
    skipped: set[str] = set()
    for entry in entries:
        meaning = _meaning(entry.answer, meanings, bank.max_level)
        if entry.statement not in known and entry.statement not in bank.former:
            problems.append(no_statement(entry, bank))
        elif meaning is None:
            values = {"found": _found(entry.answer), "allowed": ", ".join(meanings)}
            problems.append(Problem("answers.word", values, entry.place()))
        elif entry.statement in bank.former:
            former += [entry.statement] if meaning != "" else []
        elif meaning == SKIP:
            skipped.add(entry.statement)
        elif isinstance(meaning, int):
            levels[entry.statement] = meaning
    marked = {entry.statement: entry for entry in important}
    problems += [
        no_statement(entry, bank)
        for name, entry in marked.items()
        if name not in known and name not in bank.former
    ]
    if problems:
        raise StemwijzerError(problems)
    return Answers(
        levels=levels,
        skipped=frozenset(skipped),
        important=frozenset(marked) & known,
        former=tuple(former),
    )


def _meaning(answer: object, meanings: Mapping[str, int | str], max_level: int) -> int | str | None:
    """Return a level, `SKIP`, the empty string for an open statement, or None for no answer."""
    if answer is None or answer == "":
        return ""
    if isinstance(answer, bool):
        return meanings[str(answer).lower()]
    if isinstance(answer, int):
        return answer if 0 <= answer <= max_level else None
    if not isinstance(answer, str):
        return None
    if re.fullmatch("[0-9]", answer):
        return _meaning(int(answer), meanings, max_level)
    return meanings.get(answer.lower())


def _found(answer: object) -> str:
    return visible(answer) if isinstance(answer, str | int | float) else "[…]"


def no_statement(entry: Entry, bank: Bank) -> Problem:
    """Return the problem that a bank has no statement of that name."""
    known = [statement.id for statement in bank.statements]
    values = {"id": visible(entry.statement), "nearest": Nearest(entry.statement, known)}
    return Problem("answers.no-statement", values, entry.place())
