"""What the voter sees, apart from how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from stemwijzer_cli.model import Answers, Bank, Party, Source, Statement, Theme
from stemwijzer_cli.quiz.replies import Reply
from stemwijzer_cli.quiz.ways import Result

BACK = ""
"""What a list returns when the voter goes back."""
ABOVE, BELOW = "↑", "↓"
"""Stand at the ends of what is shown of a list that goes on there."""


class StoppedError(Exception):
    """The voter wants to stop."""


class Intro(NamedTuple):
    """What the quiz says before the first statement."""

    bank: Bank
    """The statements to ask and the parties to compare."""
    cited: Sequence[Source]
    """The sources of its positions, the one cited most first."""
    done: int
    """The statements that are answered or skipped already."""
    file: str | None
    """Where the answers are saved."""


class Question(NamedTuple):
    """A statement as it is put to the voter."""

    bank: Bank
    theme: Theme
    statement: Statement
    number: int
    total: int
    level: int | None
    """The earlier answer."""
    skipped: bool
    against_first: bool
    """Whether the arguments against come before those for."""
    notice: str | None
    """Something to say first, such as that saving failed."""


class Front(Protocol):
    """A way to talk with the voter: a screen with single keys, or plain lines.

    Every method raises KeyboardInterrupt on Ctrl-C, and EOFError when there is no more input.
    """

    def welcome(self, intro: Intro) -> bool:
        """Show the intro and return whether to begin."""
        ...

    def ask(self, question: Question) -> Reply:
        """Return the voter's reply, which is not `explain`."""
        ...

    def confirm_stop(self) -> bool:
        """Return whether the voter wants to stop."""
        ...

    def review(
        self, bank: Bank, answers: Answers, notice: str | None, at: Statement | None
    ) -> Statement | str:
        """Return the statement to change, or `go-on`, `back` or `stop`.

        `at` is where the voter was before.
        """
        ...

    def pick_important(
        self, statements: list[Statement], chosen: frozenset[str]
    ) -> set[str] | None:
        """Return the ids of the statements that count double, None to go back."""
        ...

    def pick_parties(self, parties: list[Party], chosen: frozenset[str]) -> set[str] | None:
        """Return the ids of the parties to compare, at least one, None to go back."""
        ...

    def result(self, result: Result) -> str:
        """Return the name of the way on from a result, which is not `explain`."""
        ...

    def read(self, text: Callable[[], str]) -> None:
        """Show a text of any length; it is asked for again when the window changes."""
        ...

    def menu(self, question: str, entries: list[tuple[str, str]]) -> str:
        """Return the name of the chosen entry of (name, title) pairs, `BACK` to go back."""
        ...

    def ask_line(self, question: str) -> str:
        """Return a typed line, empty when the input ends."""
        ...

    def tell(self, text: str, *, whole: bool = False) -> None:
        """Show a text that stays; a whole one has lines to copy, which are not broken."""
        ...

    def close(self) -> None:
        """Give the terminal back as it was; harmless when that has been done."""
        ...
