"""The quiz in plain lines: for a screen reader, a simple terminal, or no single keys."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence

from stemwijzer_cli.errors import visible
from stemwijzer_cli.files import read_line
from stemwijzer_cli.model import Answers, Bank, Party, Statement
from stemwijzer_cli.quiz.drawing import intro_paragraphs, key_help
from stemwijzer_cli.quiz.replies import Reply, choices, reply_to_word
from stemwijzer_cli.quiz.view import Intro, Question, StoppedError
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words import answer_word, one_line, text_of, wrapped


class Plain:
    """A terminal that takes and gives whole lines."""

    def __init__(self, session: Session) -> None:
        """Take the language from the session."""
        self._session = session
        self._say = session.say

    def welcome(self, intro: Intro) -> bool:
        """Show the intro and return whether to begin."""
        for paragraph in intro_paragraphs(self._say, intro):
            self.tell(paragraph + "\n")
        return self._line(self._say("plain.begin")) != "q"

    def ask(self, question: Question) -> Reply:
        """Return the voter's reply to a statement."""
        say = self._say
        if question.notice:
            self.tell(question.notice + "\n")
        if question.statement is question.theme.statements[0]:
            title, introduction = self._text(question.theme.title), question.theme.introduction
            self.tell(say("plain.theme", title=title, introduction=self._text(introduction)) + "\n")
        text = self._text(question.statement.text)
        number, total = question.number, question.total
        self.tell(say("plain.statement", number=number, total=total, text=text) + "\n")
        self._tell_earlier(question)
        keys = self._keys(question)
        while True:
            word = self._line(say("plain.prompt", number=number, total=total, keys=keys))
            reply = reply_to_word(word or "enter", question.bank, say.language)
            if reply is None or (reply.kind == "next" and not self._is_done(question)):
                self.tell(say("plain.not-understood", word=visible(word), keys=keys) + "\n")
            elif reply.kind == "explain":
                self.tell(self._text(question.statement.explanation) + "\n")
            else:
                return reply

    def confirm_stop(self) -> bool:
        """Return whether the voter wants to stop."""
        return self._line(self._say("plain.stop?")).startswith(self._say("ask.yes"))

    def review(self, bank: Bank, answers: Answers, notice: str | None) -> Statement | str:
        """Return the statement to change, or `go-on` or `stop`."""
        self.tell(f"{self._say('review.title')}\n")
        statements = bank.statements
        for number, statement in enumerate(statements, 1):
            word = answer_word(self._say, bank, answers, statement.id)
            self.tell(f"{number}. {self._text(statement.label)}: {word}\n")
        if notice:
            self.tell(notice + "\n")
        while True:
            word = self._line(self._say("plain.review"))
            if not word:
                return "go-on"
            if word == "q":
                return "stop"
            if word.isdecimal() and 1 <= int(word) <= len(statements):
                return statements[int(word) - 1]
            self.tell(self._say("plain.number", most=len(statements)) + "\n")

    def pick_important(self, statements: list[Statement], chosen: frozenset[str]) -> set[str]:
        """Return the ids of the statements that count double."""
        titles = [(item.id, self._text(item.label)) for item in statements]
        return self._pick("plain.important", titles, chosen)

    def pick_parties(self, parties: list[Party], chosen: frozenset[str]) -> set[str]:
        """Return the ids of the parties to compare, at least one."""
        titles = [(party.id, one_line(party.name)) for party in parties]
        return self._pick("plain.parties", titles, chosen) or {party.id for party in parties}

    def menu(self, question: str, entries: list[tuple[str, str]]) -> str:
        """Return the name of the chosen entry."""
        self.tell(question + "\n")
        for number, (_, title) in enumerate(entries, 1):
            self.tell(f"{number}. {one_line(title)}\n")
        while True:
            word = self._line(self._say("plain.menu"))
            if word == "q":
                return entries[-1][0]
            if word.isdecimal() and 1 <= int(word) <= len(entries):
                return entries[int(word) - 1][0]
            self.tell(self._say("plain.entry", most=len(entries)) + "\n")

    def ask_line(self, question: str) -> str:
        """Return a typed line, empty when the input ends."""
        _forget_typed()
        sys.stdout.write(wrapped(question, self._session.surface().width))
        sys.stdout.flush()
        return read_line()

    def tell(self, text: str) -> None:
        """Show a text."""
        sys.stdout.write(wrapped(text, self._session.surface().width))
        sys.stdout.flush()

    def close(self) -> None:
        """Do nothing: the terminal was never taken."""

    def _pick(
        self, prompt: str, titles: Sequence[tuple[str, str]], chosen: frozenset[str]
    ) -> set[str]:
        for number, (_, title) in enumerate(titles, 1):
            self.tell(f"{number}. {title}\n")
        current = ", ".join(title for name, title in titles if name in chosen)
        if not current or chosen.issuperset(name for name, _ in titles):
            current = self._say("plain.current-all" if current else "plain.current-none")
        question = self._say(prompt, current=current)
        while True:
            words = self._line(question).replace(",", " ").split()
            if not words:
                return set(chosen)
            if words == ["0"]:
                return set()
            if words == ["q"]:
                raise StoppedError
            if all(word.isdecimal() and 1 <= int(word) <= len(titles) for word in words):
                return {titles[int(word) - 1][0] for word in words}
            self.tell(self._say("plain.number", most=len(titles)) + "\n")

    def _line(self, question: str) -> str:
        """Return an answer in lower case.

        Raises:
            EOFError: at the end of the input.
        """
        line = self.ask_line(question)
        if not line:
            raise EOFError
        return line.strip().lower()

    def _keys(self, question: Question) -> str:
        answers = ", ".join(
            f"{choice.key}: {choice.word}" for choice in choices(question.bank, self._say)
        )
        return f"{answers}, {', '.join(key_help(self._say, question))}"

    def _tell_earlier(self, question: Question) -> None:
        if question.skipped:
            self.tell(self._say("ask.skipped") + "\n")
        for choice in choices(question.bank, self._say):
            if choice.level == question.level:
                self.tell(self._say("plain.earlier", word=choice.word) + "\n")

    def _is_done(self, question: Question) -> bool:
        return question.level is not None or question.skipped

    def _text(self, text: dict[str, str]) -> str:
        return text_of(self._say, text)


def _forget_typed() -> None:
    """Drop what was typed or pasted before the question is there to be read."""
    with contextlib.suppress(ImportError, OSError):
        import termios

        with contextlib.suppress(termios.error):
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
