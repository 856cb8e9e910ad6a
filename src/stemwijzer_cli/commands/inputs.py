"""What commands on an answers file begin with: the bank, the answers, and a selection."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from stemwijzer_cli import answers as answers_file
from stemwijzer_cli.choose import choose
from stemwijzer_cli.errors import Place, data_error, usage_error
from stemwijzer_cli.files import read_bytes
from stemwijzer_cli.matching.unknown import Shares, shares
from stemwijzer_cli.model import Answers, Bank, Chosen, select
from stemwijzer_cli.notes import notes
from stemwijzer_cli.session import Session
from stemwijzer_cli.streams import to_stderr


class Narrowing(NamedTuple):
    """The options that say which part of the bank takes part, as they were typed."""

    parties: Sequence[str] = ()
    theme: str | None = None
    sources: str | None = None


def refuse_together(views: Mapping[str, bool], details: Mapping[str, bool]) -> None:
    """Refuse options that do not go with a view: other views, and details that it lacks.

    Raises:
        StemwijzerError: a usage error that names two options that were both given.
    """
    for view in (name for name, wanted in views.items() if wanted):
        for other, wanted in {**views, **details}.items():
            if wanted and other != view:
                raise usage_error("usage.together", one=view, other=other)


def narrowed(session: Session, narrowing: Narrowing) -> Chosen:
    """Return the part of the bank that the options choose.

    Raises:
        StemwijzerError: a usage error, when the bank does not have one of them.
    """
    selection = choose(session.bank, **narrowing._asdict())
    return Chosen(select(session.bank, selection), selection)


def as_named(chosen: Chosen) -> Chosen:
    """Return the parties in the order in which they were named: that of columns to compare."""
    named = chosen.selection.parties
    if not named:
        return chosen
    parties = tuple(chosen.bank.party(name) for name in named)
    return chosen._replace(bank=msgspec.structs.replace(chosen.bank, parties=parties))


def shares_for(session: Session, chosen: Chosen) -> Shares:
    """Return the shares of the whole bank with the chosen sources, for what is not known."""
    return shares(session.bank, chosen.selection.sources)


def read_sheet(session: Session, name: str, within: Bank) -> Answers:
    """Return the answers in a file, at least one of them on a statement of `within`.

    Raises:
        StemwijzerError: also when no such statement is answered.
    """
    answers = read_answers(session, name)
    if not any(statement.id in answers.levels for statement in within.statements):
        elsewhere = any(item.id in answers.levels for item in session.bank.statements)
        key = "answers.none-of-theme" if elsewhere else "answers.none"
        raise data_error(key, Place(name))
    return answers


def read_answers(session: Session, name: str) -> Answers:
    """Return the answers in a file, or on standard input for `-`.

    What the reader should know of them goes to standard error.
    """
    raw = read_bytes(name, answers_file.MAX_BYTES)
    answers = answers_file.parse(raw, name, session.bank)
    lines = "".join(line + "\n" for line in notes(session.say, name, answers, session.bank))
    to_stderr(lambda: sys.stderr.write(lines))
    return answers
