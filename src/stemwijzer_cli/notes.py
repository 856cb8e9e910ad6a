"""What a reader of an answers file should know of it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemwijzer_cli.errors import visible
from stemwijzer_cli.model import Answers, Bank, localised
from stemwijzer_cli.texts import Texts


def notes(say: Texts, file: str, answers: Answers, bank: Bank) -> Iterator[str]:
    """Yield a line on answers not taken over, and one on answers to an earlier wording, if any.

    Statements go by the labels that they have in the bank now, and by their ids.
    """
    name = visible(file, 400)
    if answers.former:
        now = [bank.former[old] for old in answers.former]
        yield say("answers.former", file=name, statements=_labels(say, bank, now))
    if answers.reworded:
        yield say("answers.reworded", file=name, statements=_labels(say, bank, answers.reworded))


def _labels(say: Texts, bank: Bank, ids: Sequence[str]) -> str:
    wanted = [statement for statement in bank.statements if statement.id in ids]
    return ", ".join(
        f"{visible(localised(statement.headline, say.bank_language))} ({statement.id})"
        for statement in wanted
    )
