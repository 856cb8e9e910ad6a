"""The review: every answer in a list, with the whole statement of the line under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

from rich.text import Text

from stemwijzer_cli.model import Answers, Bank, Statement, Theme
from stemwijzer_cli.quiz.keys import REDRAW, Keyboard, useless
from stemwijzer_cli.quiz.view import ABOVE, BELOW
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.words import BLUE, answer_word, text_of, title_of
from stemwijzer_cli.texts import Texts

POINTER = "» "
MOVES = {"up": -1, "down": 1}


class Review(NamedTuple):
    """The answers as they are put to the voter, and where the cursor stands."""

    bank: Bank
    answers: Answers
    notice: str | None
    at: Statement


def review(session: Session, keyboard: Keyboard, shown: Review) -> Statement | str:
    """Return the statement to change, or `go-on`, `back` or `stop`."""
    statements = shown.bank.statements
    say = session.say
    fresh = True
    told: str | None = None
    while True:
        notice = "\n".join(filter(None, (shown.notice, told)))
        screen = review_screen(say, session.surface(), shown._replace(notice=notice))
        keyboard.show(screen, fresh=fresh)
        key = keyboard.read()
        fresh = key == REDRAW
        told = told if key == REDRAW else None
        here = statements.index(shown.at)
        if key in MOVES:
            shown = shown._replace(at=statements[(here + MOVES[key]) % len(statements)])
        elif key in {"enter", " "}:
            return shown.at
        elif key == say("review.go-on.key"):
            return "go-on"
        elif key in {"left", "escape", "backspace"}:
            return "back"
        elif key == "q":
            return "stop"
        elif key != REDRAW:
            told = useless(say, key)


def review_screen(say: Texts, on: Surface, shown: Review) -> str:
    """Return the list by theme, as much as fits around the cursor, and the statement below it."""
    width = on.width - 1
    above = [f"! {line}" for line in (shown.notice or "").splitlines()]
    above.append(say("review.question"))
    top = [Text(line, style="bold") for part in above for line in wrap(part, width)]
    statement = [Text(line) for line in wrap(text_of(say, shown.at.text), width)]
    keys = [Text(line, style=BLUE) for line in wrap(say("review.keys"), width)]
    below = [Text(), *statement, *keys]
    lines, cursor = _list(say, width, shown)
    room = max(1, (on.height or 1000) - len(top) - len(below))
    return to_text(on, *top, *_window(lines, cursor, room), *below).removesuffix("\n")


def _list(say: Texts, width: int, shown: Review) -> tuple[list[Text], int]:
    """Return the lines of the list, and the number of the one under the cursor."""
    lines: list[Text] = []
    cursor = 0
    for theme in shown.bank.themes:
        if theme.title:
            lines.append(Text(f"  {title_of(say, theme)}", style="dim"))
        for statement in theme.statements:
            if statement is shown.at:
                cursor = len(lines)
            lines.append(_line(say, width, shown, statement))
    return lines, cursor


def _line(say: Texts, width: int, shown: Review, statement: Statement) -> Text:
    word = answer_word(say, shown.bank, shown.answers, statement.id)
    double = "  2x" if statement.id in shown.answers.important else ""
    label = text_of(say, statement.headline)
    room = width - len(POINTER) - len(word) - len(double) - 2
    if len(label) > room:
        label = label[: room - 1] + "…"
    here = statement is shown.at
    text = Text(POINTER if here else " " * len(POINTER), style="bold" if here else "")
    column = min(room, _label_width(say, shown.bank.themes))
    return text.append(f"{label:{column}}  {word}{double}")


def _label_width(say: Texts, themes: Sequence[Theme]) -> int:
    return max(len(text_of(say, item.headline)) for theme in themes for item in theme.statements)


def _window(lines: Sequence[Text], cursor: int, room: int) -> Sequence[Text]:
    """Return so many of the lines that the cursor stands among them, in the middle if it can.

    Where there is more above or below, its sign stands in the column of the pointer.
    """
    start = min(max(0, cursor - room // 2), max(0, len(lines) - room))
    shown = list(lines[start : start + room])
    if start + room < len(lines) and cursor != start + room - 1:
        shown[-1] = _signed(BELOW, shown[-1])
    if start > 0 and cursor != start:
        shown[0] = _signed(ABOVE, shown[0])
    return shown


def _signed(sign: str, line: Text) -> Text:
    return Text.assemble(f"{sign:{len(POINTER)}}", line[len(POINTER) :])
