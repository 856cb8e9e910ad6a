"""What a reader of an answers file should know of it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from stemwijzer_cli.errors import visible
from stemwijzer_cli.model import Answers
from stemwijzer_cli.texts import Texts


def notes(say: Texts, file: str, answers: Answers) -> Iterator[str]:
    """Yield a line on answers left open, and one on answers to an earlier wording, if any."""
    name = visible(file, 400)
    if answers.former:
        yield say("answers.former", file=name, ids=", ".join(answers.former))
    if answers.reworded:
        yield say("answers.reworded", file=name, ids=", ".join(answers.reworded))
