"""A text that may be longer than the screen: a page at a time, with a way back."""

from __future__ import annotations

from collections.abc import Callable

from stemwijzer_cli.quiz.keys import REDRAW, Keyboard
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words import BLUE

BACK = ("left", "escape", "backspace", "q")
ON = ("down", "enter", " ", "page-down", "right")
UP = ("up", "page-up")


def read(session: Session, keyboard: Keyboard, text: Callable[[], str]) -> None:
    """Show a text until the voter goes back; `text` is asked again when the window changes.

    Enter and space go on by a page and, on the last one, back.
    """
    top = 0
    lines: list[str] = []
    fresh = True
    key = REDRAW
    while True:
        if key == REDRAW:
            lines = text().rstrip("\n").split("\n")
        surface = session.surface()
        page = max(1, (surface.height or len(lines) + 1) - 1)
        furthest = max(0, len(lines) - page)
        top = min(top, furthest)
        keyboard.show(_page(session, lines, top, page), fresh=fresh)
        key = keyboard.read()
        fresh = False
        if key in BACK or (key in {"enter", " "} and top == furthest):
            return
        if key in ON:
            top += 1 if key == "down" else page - 1
        elif key in UP:
            top = max(0, top - (1 if key == "up" else page - 1))


def _page(session: Session, lines: list[str], top: int, page: int) -> str:
    from rich.text import Text

    from stemwijzer_cli.show.console import to_text

    say, surface = session.say, session.surface()
    shown = lines[top : top + page]
    if len(lines) <= page:
        keys = say("read.back")
    else:
        last = min(len(lines), top + page)
        keys = say("read.more", first=top + 1, last=last, of=len(lines))
    line = to_text(surface, Text(keys[: surface.width], style=BLUE)).rstrip("\n")
    return "\n".join([*shown, *[""] * (page - len(shown)), line])
