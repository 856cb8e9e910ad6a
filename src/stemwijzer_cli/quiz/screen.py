"""The quiz on a screen of its own: single keys for statements, questionary for lists."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from stemwijzer_cli.errors import visible
from stemwijzer_cli.files import read_line
from stemwijzer_cli.model import Answers, Bank, Party, Statement
from stemwijzer_cli.quiz.drawing import intro_screens, statement_screen
from stemwijzer_cli.quiz.keys import PASTE, REDRAW, Keyboard
from stemwijzer_cli.quiz.replies import Reply, choices, reply_to_key
from stemwijzer_cli.quiz.view import Intro, Question
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words import answer_word, one_line, text_of, wrapped

if TYPE_CHECKING:
    import questionary
    from prompt_toolkit.key_binding import KeyPressEvent


POINTER = 3
"""The columns before an entry of a list."""


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
                explained = not explained
                question = question._replace(notice=None)
            elif reply is not None:
                return reply
            else:
                question = question._replace(notice=self._about_key(key))

    def confirm_stop(self) -> bool:
        """Return whether the voter wants to stop."""
        assert self._last is not None
        yes, no = self._say("ask.yes"), self._say("ask.no")
        while True:
            asking = self._say("ask.stop?", yes=yes, no=no)
            self._draw(self._last, explained=False, fresh=True, asking=asking)
            key = self._keyboard.read()
            if key == yes:
                return True
            if key == no:
                return False

    def review(self, bank: Bank, answers: Answers, notice: str | None) -> Statement | str:
        """Return the statement to change, or `go-on` or `stop`."""
        import questionary

        self.close()
        entries: list[Any] = [questionary.Choice(self._say("review.go-on"), "go-on")]
        for theme in bank.themes:
            entries.append(questionary.Separator(f"── {self._text(theme.title)}"))
            for statement in theme.statements:
                word = answer_word(self._say, bank, answers, statement.id)
                double = " (2x)" if statement.id in answers.important else ""
                title = f"{self._text(statement.label)}: {word}{double}"
                if len(title) + POINTER > self._session.surface().width:
                    title = title.replace(": ", f":\n{' ' * (POINTER + 2)}")
                entries.append(questionary.Choice(title, statement))
        entries += [
            questionary.Separator("──"),
            questionary.Choice(self._say("review.stop"), "stop"),
        ]
        question = self._say("review.question")
        # Above the list it would scroll away where the list is as high as the window.
        asking = [*(notice or "").splitlines(), question]
        chosen: Statement | str = self._select(asking, entries)
        return chosen

    def pick_important(self, statements: list[Statement], chosen: frozenset[str]) -> set[str]:
        """Return the ids of the statements that count double."""
        titles = [(item.id, self._text(item.label)) for item in statements]
        return self._check(self._say("important.question"), titles, chosen)

    def pick_parties(self, parties: list[Party], chosen: frozenset[str]) -> set[str]:
        """Return the ids of the parties to compare, at least one."""
        titles = [(party.id, one_line(party.name)) for party in parties]
        question = self._say("parties.question")
        return self._check(question, titles, chosen, least=self._say("parties.at-least-one"))

    def menu(self, question: str, entries: list[tuple[str, str]]) -> str:
        """Return the name of the chosen entry."""
        import questionary

        chosen: str = self._select(
            [question],
            [questionary.Choice(one_line(title), name) for name, title in entries],
        )
        return chosen

    def ask_line(self, question: str) -> str:
        """Return a typed line, empty when the input ends."""
        self.close()
        sys.stdout.write(wrapped(question, self._session.surface().width))
        sys.stdout.flush()
        return read_line()

    def tell(self, text: str) -> None:
        """Show a text that stays when the quiz is over."""
        self.close()
        sys.stdout.write(wrapped(text, self._session.surface().width))
        sys.stdout.flush()

    def close(self) -> None:
        """Give the terminal back as it was."""
        self._keyboard.close()

    def _draw(
        self, question: Question, *, explained: bool, fresh: bool, asking: str | None = None
    ) -> None:
        text = statement_screen(
            self._say,
            self._session.surface(),
            question,
            choices(question.bank, self._say),
            explained=explained,
            asking=asking,
        )
        self._keyboard.show(text, fresh=fresh)

    def _about_key(self, key: str) -> str:
        if key == PASTE:
            return self._say("ask.pasted")
        if len(key) > 1:
            return self._say("ask.nameless-key")
        return self._say("ask.other-key", key=visible(key))

    def _text(self, text: dict[str, str]) -> str:
        return text_of(self._say, text)

    def _select(self, lines: Sequence[str], entries: Sequence[Any]) -> Any:
        import questionary

        return self._answer(
            questionary.select(
                self._wrapped(lines, "choose.one"),
                choices=entries,
                instruction=" ",
                qmark="",
                style=self._style(),
                erase_when_done=True,
            )
        )

    def _check(
        self,
        question: str,
        titles: Sequence[tuple[str, str]],
        chosen: frozenset[str],
        *,
        least: str | None = None,
    ) -> set[str]:
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
        return set(picked)

    @staticmethod
    def _answer(question: questionary.Question) -> Any:
        """Return what is chosen; Ctrl-Z suspends, which questionary leaves out."""
        from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

        suspending = KeyBindings()

        @suspending.add("c-z", eager=True)
        def suspend(event: KeyPressEvent) -> None:
            event.app.suspend_to_background()

        application = question.application
        own = [application.key_bindings] if application.key_bindings else []
        application.key_bindings = merge_key_bindings([*own, suspending])
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
