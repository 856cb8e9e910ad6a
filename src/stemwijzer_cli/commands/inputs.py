"""What commands on an answers file begin with: the bank, the answers, and a selection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stemwijzer_cli import answers as answers_file
from stemwijzer_cli.choose import choose
from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.files import read_bytes
from stemwijzer_cli.matching.unknown import Shares, shares
from stemwijzer_cli.model import Answers, Bank, Selection, select
from stemwijzer_cli.session import Session


class Narrowing(NamedTuple):
    """The options that say which part of the bank takes part, as they were typed."""

    parties: Sequence[str] = ()
    theme: str | None = None
    sources: str | None = None


class Chosen(NamedTuple):
    """A selection, and the bank with only what it selects."""

    bank: Bank
    selection: Selection
    shares: Shares
    """Of the whole bank with the chosen sources, for what is not known."""


def narrowed(session: Session, narrowing: Narrowing) -> Chosen:
    """Return the part of the bank that the options choose.

    Raises:
        StemwijzerError: a usage error, when the bank does not have one of them.
    """
    selection = choose(session.bank, **narrowing._asdict())
    sourced = select(session.bank, Selection(sources=selection.sources))
    return Chosen(select(session.bank, selection), selection, shares(sourced))


def read_sheet(bank: Bank, name: str, within: Bank) -> Answers:
    """Return the answers in a file, at least one of them on a statement of `within`.

    Raises:
        StemwijzerError: also when no such statement is answered.
    """
    answers = read_answers(bank, name)
    if not any(statement.id in answers.levels for statement in within.statements):
        raise data_error("answers.none", Place(name))
    return answers


def read_answers(bank: Bank, name: str) -> Answers:
    """Return the answers in a file, or on standard input for `-`."""
    return answers_file.parse(read_bytes(name, answers_file.MAX_BYTES), name, bank)
