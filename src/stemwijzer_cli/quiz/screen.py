"""The quiz on a screen of its own: single keys for statements, questionary for lists."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from stemwijzer_cli.model import Answers, Bank, Party, Statement
from stemwijzer_cli.quiz import reader
from stemwijzer_cli.quiz.drawing import background_text, intro_screens, statement_screen
from stemwijzer_cli.quiz.keys import REDRAW, Keyboard, restored, useless
from stemwijzer_cli.quiz.replies import Reply, choices, reply_to_key
from stemwijzer_cli.quiz.result_screen import explanation, result_screen
from stemwijzer_cli.quiz.review import Review, review
from stemwijzer_cli.quiz.typed import typed_line
from stemwijzer_cli.quiz.view import BACK, Intro, Question
from stemwijzer_cli.quiz.ways import Result
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.score import score_text
from stemwijzer_cli.show.words import one_line, text_of, wrapped
from stemwijzer_cli.show.words.background import has_background

if TYPE_CHECKING:
    import questionary
    from prompt_toolkit.key_binding import KeyPressEvent


ESCAPE_SECONDS = 0.1
"""How long the rest of an escape sequence may take; alone the key goes back."""


class Screen:
    """A terminal that can move the cursor."""

    def __init__(self, session: Session) -> None:
        """Take the language and the surface from the session."""
        self._session = session
        self._say = session.say
        self._keyboard = Keyboard()
        self._last: Question | None = None

    def welcome(self, intro: Intro) -> bool:
        """Show the intro and return whether to begin."""
        self._keyboard.open()
        page = 0
        fresh = True
        while True:
            pages = intro_screens(self._say, self._session.surface(), intro)
            page = min(page, len(pages) - 1)
            self._keyboard.show(pages[page], fresh=fresh)
            key = self._keyboard.read()
            fresh = key in {"enter", " "}
            if fresh and page == len(pages) - 1:
                return True
            if key == "q":
                return False
            page += fresh

    def ask(self, question: Question) -> Reply:
        """Return the voter's reply to a statement."""
        self._keyboard.open()
        self._last = question
        explained = False
        fresh = True
        while True:
            self._draw(question, explained=explained, fresh=fresh)
            fresh = False
            key = self._keyboard.read()
            if key == REDRAW:
                continue
            reply = reply_to_key(key, question.bank, self._say.language)
            if reply is not None and reply.kind == "explain":
                question = question._replace(notice=None)
                if not has_background(question.statement):
                    question = question._replace(notice=self._say("ask.nothing-to-explain"))
                elif explained or self._fits_explained(question):
                    explained = not explained
                else:
                    self._read_background(question)
                    fresh = True
            elif reply is not None:
                return reply
            else:
                question = question._replace(notice=useless(self._say, key))

    def confirm_stop(self) -> bool:
        """Return whether the voter wants to stop."""
        assert self._last is not None
        yes, no = self._say("ask.yes"), self._say("ask.no")
        question = self._last
        while True:
            asking = self._say("ask.stop?", yes=yes, no=no)
            self._draw(question, explained=False, fresh=True, asking=asking)
            key = self._keyboard.read()
            if key in {yes, no}:
                return key == yes
            if key != REDRAW:
                question = question._replace(notice=useless(self._say, key))

    def review(
        self, bank: Bank, answers: Answers, notice: str | None, at: Statement | None
    ) -> Statement | str:
        """Return the statement to change, or `go-on`, `back` or `stop`."""
        self._keyboard.open()
        shown = Review(bank, answers, notice, at or bank.statements[0])
        return review(self._session, self._keyboard, shown)

    def result(self, result: Result) -> str:
        """Return the way on from a result."""
        self._keyboard.open()
        keys = {way.key: way.name for way in result.ways}
        first, fresh, notice = 0, True, result.notice
        while True:
            told, on = result._replace(notice=notice), self._session.surface()
            drawn = result_screen(self._say, on, told, first)
            self._keyboard.show(drawn.text, fresh=fresh)
            key = self._keyboard.read()
            fresh = False
            if key != REDRAW:
                known = {*keys, *reader.UP, *reader.ON}
                notice = None if key in known else useless(self._say, key)
            if keys.get(key) == "explain":
                self.read(lambda: explanation(self._say, self._session.surface(), result))
            elif key in keys:
                if keys[key] == "stop":
                    self._leave(result)
                return keys[key]
            elif key in reader.ON and drawn.last < drawn.of:
                first = drawn.last
            elif key in reader.UP or key in reader.ON:
                first = 0

    def _leave(self, result: Result) -> None:
        """Write the ranking where it stays when the quiz is over."""
        self.close()
        sys.stdout.write(score_text(self._say, self._session.surface(), result.shown))
        self.tell(result.firmness + "\n")

    def read(self, text: Callable[[], str]) -> None:
        """Show a text of any length until the voter goes back."""
        self._keyboard.open()
        reader.read(self._session, self._keyboard, text)

    def pick_important(
        self, statements: list[Statement], chosen: frozenset[str]
    ) -> set[str] | None:
        """Return the ids of the statements that count double, None to go back."""
        titles = [(item.id, self._text(item.headline)) for item in statements]
        return self._check(self._say("important.question"), titles, chosen)

    def pick_parties(self, parties: list[Party], chosen: frozenset[str]) -> set[str] | None:
        """Return the ids of the parties to compare, at least one, None to go back."""
        titles = [(party.id, one_line(party.name)) for party in parties]
        question = self._say("parties.question")
        return self._check(question, titles, chosen, least=self._say("parties.at-least-one"))

    def menu(self, question: str, entries: list[tuple[str, str]]) -> str:
        """Return the name of the chosen entry, `BACK` to go back."""
        import questionary

        self.close()
        chosen: str | None = self._answer(
            questionary.select(
                self._wrapped([question], "choose.one"),
                choices=[questionary.Choice(one_line(title), name) for name, title in entries],
                instruction=" ",
                qmark="",
                style=self._style(),
                erase_when_done=True,
            )
        )
        return BACK if chosen is None else chosen

    def ask_line(self, question: str) -> str:
        """Return a typed line, empty when the input ends."""
        self.close()
        return typed_line(wrapped(question, self._session.surface().width))

    def tell(self, text: str, *, whole: bool = False) -> None:
        """Show a text that stays when the quiz is over."""
        self.close()
        sys.stdout.write(text if whole else wrapped(text, self._session.surface().width))
        sys.stdout.flush()

    def close(self) -> None:
        """Give the terminal back as it was."""
        self._keyboard.close()

    def _draw(
        self, question: Question, *, explained: bool, fresh: bool, asking: str | None = None
    ) -> None:
        self._keyboard.show(self._drawn(question, explained=explained, asking=asking), fresh=fresh)

    def _drawn(self, question: Question, *, explained: bool, asking: str | None = None) -> str:
        return statement_screen(
            self._say,
            self._session.surface(),
            question,
            choices(question.bank, self._say),
            explained=explained,
            asking=asking,
        )

    def _fits_explained(self, question: Question) -> bool:
        height = self._session.surface().height
        text = self._drawn(question, explained=True)
        return not 0 < height <= text.count("\n")

    def _read_background(self, question: Question) -> None:
        self.read(lambda: background_text(self._say, self._session.surface(), question))

    def _text(self, text: dict[str, str]) -> str:
        return text_of(self._say, text)

    def _check(
        self,
        question: str,
        titles: Sequence[tuple[str, str]],
        chosen: frozenset[str],
        *,
        least: str | None = None,
    ) -> set[str] | None:
        import questionary

        self.close()
        picked = self._answer(
            questionary.checkbox(
                self._wrapped([question], "choose.many"),
                choices=[
                    questionary.Choice(title, name, checked=name in chosen)
                    for name, title in titles
                ],
                instruction=" ",
                validate=lambda names: least if least and not names else True,
                qmark="",
                style=self._style(),
                erase_when_done=True,
            )
        )
        return None if picked is None else set(picked)

    @staticmethod
    def _answer(question: questionary.Question) -> Any:
        """Return what is chosen, None for back; a signal interrupts and Ctrl-Z suspends it.

        Questionary knows neither.
        """
        from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

        from stemwijzer_cli.quiz.more import show_more

        more = KeyBindings()

        @more.add("c-z", eager=True)
        def suspend(event: KeyPressEvent) -> None:
            event.app.suspend_to_background()

        @more.add("<sigint>")
        def interrupt(event: KeyPressEvent) -> None:
            event.app.exit(exception=KeyboardInterrupt())

        @more.add("escape")
        @more.add("left")
        def back(event: KeyPressEvent) -> None:
            event.app.exit(result=None)

        application = question.application
        application.ttimeoutlen = ESCAPE_SECONDS
        application.timeoutlen = ESCAPE_SECONDS
        own = [application.key_bindings] if application.key_bindings else []
        application.key_bindings = merge_key_bindings([*own, more])
        show_more(application)
        with restored():
            return question.unsafe_ask()

    def _wrapped(self, lines: Sequence[str], keys: str) -> str:
        """Return lines and the keys behind them, so that no terminal breaks them within a word."""
        width = self._session.surface().width - 3
        *first, last = lines
        told = [*first, f"{last} {self._say(keys)}"]
        return "\n ".join(
            piece for line in told for piece in wrap(line, width, break_on_hyphens=False)
        )

    def _style(self) -> questionary.Style:
        import questionary

        if not self._session.surface().colour:
            return questionary.Style([("highlighted", "bold"), ("selected", "noreverse")])
        return questionary.Style(
            [("highlighted", "bold"), ("selected", "fg:#0072B2 noreverse"), ("pointer", "bold")]
        )
