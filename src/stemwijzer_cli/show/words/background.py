"""What helps to answer a statement: explanation, arguments on both sides, difficult words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stemwijzer_cli.model import Statement
from stemwijzer_cli.show.words import text_of
from stemwijzer_cli.texts import Texts


class Part(NamedTuple):
    """Lines under a heading; the explanation has none."""

    heading: str
    lines: list[str]


def background(say: Texts, statement: Statement, *, against_first: bool = False) -> Iterator[Part]:
    """Yield what there is; both sides look the same, and either may come first."""
    if statement.explanation:
        yield Part("", [text_of(say, statement.explanation)])
    sides = {"for": statement.arguments_for, "against": statement.arguments_against}
    for side in reversed(sides) if against_first else sides:
        if sides[side]:
            yield Part(
                say(f"background.{side}"), [f"- {text_of(say, text)}" for text in sides[side]]
            )
    if statement.glossary:
        words = [
            f"{text_of(say, gloss.word)}: {text_of(say, gloss.meaning)}"
            for gloss in statement.glossary
        ]
        yield Part(say("background.glossary"), words)


def has_background(statement: Statement) -> bool:
    """Return whether there is anything that helps to answer a statement."""
    return bool(
        statement.explanation
        or statement.arguments_for
        or statement.arguments_against
        or statement.glossary
    )
