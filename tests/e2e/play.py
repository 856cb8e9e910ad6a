"""A quiz in a terminal, and what a voter sees of it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml
from e2e.terminal import (
    ENTER,
    MEASURED,
    PROGRAM,
    Terminal,
)

from stemwijzer_cli.model import Bank, localised

BANKS = Path(__file__).parents[1] / "banks"

CHOICE = re.compile(r"\s(\d)\s+((?:zeer |strongly )?(?:eens|oneens|agree|disagree|neutra+l))\b")
EARLIER = {"nl": "jouw antwoord", "en": "your answer"}
SKIPPED = {"nl": "overgeslagen", "en": "skipped"}
LAST_KEY = {"nl": "q: stoppen", "en": "q: stop"}

REVIEW = "Kloppen je antwoorden?"
IMPORTANT = "Welke stellingen vind je belangrijk?"
PARTIES = "Met welke partijen vergelijken?"
RESULT = "q stoppen"
OFFER = "Antwoorden bewaren?"

ANSWERED = {
    "bank": "mini",
    "bank_version": "1.0",
    "answers": {
        "fietspad": "eens",
        "parkeren": "oneens",
        "schoolfruit": "eens",
        "huiswerk": "neutraal",
    },
    "important": [],
}
"""What Aarde would answer."""


class Seen(NamedTuple):
    """A statement's screen, as far as a voter has to tell it from another."""

    place: str
    statement: str
    earlier: str | None = None
    introduction: bool = False
    explained: bool = False
    notice: bool = False


class Quiz(Terminal):
    """A quiz in a terminal."""

    bank: Bank
    language: str = "nl"

    def read_intro(self) -> list[str]:
        """Return the pages of the intro; the last one stays on the screen."""
        pages: list[str] = []
        while not pages or "Enter: begin" not in pages[-1]:
            assert len(pages) < 10, "the intro has no end"
            if pages:
                self.send(ENTER)
            self.wait_until(lambda: self.new_text().endswith("q: stop"), "the intro")
            pages.append(self.text())
        return pages

    def begin(self) -> None:
        """Read the intro and go to the first statement."""
        self.read_intro()
        self.press(ENTER)

    def open_review(self) -> None:
        """Read the intro of a quiz whose statements are all answered."""
        self.read_intro()
        self.send(ENTER)
        self.wait_for("Kloppen")

    def press(self, key: str) -> None:
        """Press a key and wait until a statement is drawn."""
        self.send(key)
        self.wait_until(lambda: self.new_text().endswith(LAST_KEY[self.language]), "a statement")

    def seen(self) -> Seen | None:
        """Return what the screen shows of a statement, None when it shows none."""
        text = self.text()
        place = re.search(r"\d+ / \d+", text)
        statements = [item for item in self.bank.statements if self._has(text, item.text)]
        if place is None or len(statements) != 1:
            return None
        (statement,) = statements
        return Seen(
            place=place[0],
            statement=statement.id,
            earlier=self._earlier(),
            introduction=any(self._has(text, theme.introduction) for theme in self.bank.themes),
            explained=self._has(text, statement.explanation),
            notice=any(line.startswith(" ! ") for line in self.lines()),
        )

    def sees(self, expected: Seen) -> None:
        """Wait for this statement's screen."""
        __tracebackhide__ = True
        self.wait_until(lambda: self.seen() == expected, repr(expected))

    def sees_one_of(self, *expected: Seen) -> None:
        """Wait for one of these screens."""
        __tracebackhide__ = True
        self.wait_until(lambda: self.seen() in expected, repr(expected))

    def answers(self, keys: str, last: str) -> None:
        """Answer statements with one key each, and wait for what comes after the last."""
        for key in keys[:-1]:
            self.press(key)
        self.send(keys[-1])
        self.wait_for(last)

    def goes_on(self, *, to: str) -> None:
        """Go from the review to the importance, the parties or the result."""
        self.wait_for(REVIEW)
        key = "v"
        for question in (IMPORTANT, PARTIES, RESULT):
            self.send(key)
            self.wait_for(question)
            key = ENTER
            if question == to:
                return

    def _has(self, text: str, wanted: Mapping[str, str]) -> bool:
        return " ".join(localised(wanted, self.language).split()) in text

    def _earlier(self) -> str | None:
        for line in self.lines():
            choice = CHOICE.search(line)
            if choice and EARLIER[self.language] in line:
                return choice[2]
            if line.strip() in {"Deze heb je overgeslagen.", "You skipped this one."}:
                return SKIPPED[self.language]
        return None


Play = Callable[..., Quiz]


def saved(path: Path) -> dict[str, object]:
    """Return what an answers file says, without the statements that are open."""
    said = yaml.safe_load(path.read_text("utf-8"))
    said["answers"] = {key: word for key, word in said["answers"].items() if word is not None}
    return dict(said)


def everything_in(*folders: Path) -> dict[str, bytes | None]:
    """Return every file and folder with its content."""
    return {
        str(path): path.read_bytes() if path.is_file() else None
        for folder in folders
        for path in folder.rglob("*")
    }


def printed(*arguments: str, columns: int) -> list[str]:
    """Return the lines that a command prints off a terminal."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        check=True,
        env={
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "COLUMNS": str(columns),
            **MEASURED,
        },
        text=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


FIRST = Seen("1 / 4", "fietspad", introduction=True)
SECOND = Seen("2 / 4", "parkeren")
THIRD = Seen("3 / 4", "schoolfruit", introduction=True)
FOURTH = Seen("4 / 4", "huiswerk")
