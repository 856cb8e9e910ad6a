"""The quiz in plain lines: for a screen reader, a simple terminal, or no single keys."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Sequence

from stemwijzer_cli.errors import visible
from stemwijzer_cli.model import Answers, Bank, Party, Statement
from stemwijzer_cli.quiz.drawing import intro_paragraphs, key_help
from stemwijzer_cli.quiz.replies import Reply, choices, move, reply_to_word
from stemwijzer_cli.quiz.typed import typed_line
from stemwijzer_cli.quiz.view import BACK, Intro, Question, StoppedError
from stemwijzer_cli.quiz.ways import Result
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words import answer_word, one_line, text_of, title_of
from stemwijzer_cli.show.words.background import background, has_background
from stemwijzer_cli.show.words.score import score_notes, sentence
from stemwijzer_cli.texts import LANGUAGES, texts_of


class Plain:
    """A terminal that takes and gives whole lines."""

    def __init__(self, session: Session) -> None:
        """Take the language from the session."""
        self._session = session
        self._say = session.say
        self._has_told_keys = False
        """The keys are told once, and when an explanation is asked for."""
        self._has_told_ways = False
        self._is_reviewing = False
        """Whether all answers have been listed."""
        self._told = ""
        """The result that was told last."""

    def welcome(self, intro: Intro) -> bool:
        """Show the intro and return whether to begin."""
        for paragraph in intro_paragraphs(self._say, intro):
            self.tell(paragraph + "\n")
        return move(self._line(self._say("plain.begin"))) != "stop"

    def ask(self, question: Question) -> Reply:
        """Return the voter's reply to a statement."""
        say = self._say
        if question.notice:
            self.tell(question.notice + "\n")
        if question.statement is question.theme.statements[0]:
            self._tell(question.theme.introduction)
        statement = say(
            "plain.statement" if question.theme.title else "plain.statement.themeless",
            number=question.number,
            total=question.total,
            theme=title_of(say, question.theme),
            text=self._text(question.statement.text),
        )
        self.tell(statement + "\n")
        self._tell_earlier(question)
        keys = self._keys(question)
        while True:
            line = say("plain.prompt") if self._has_told_keys else say("plain.keys", keys=keys)
            self._has_told_keys = True
            word = self._line(line)
            reply = reply_to_word(word or "enter", question.bank, say.language)
            if reply is None or (reply.kind == "next" and not self._is_done(question)):
                self.tell(say("plain.not-understood", word=visible(word), keys=keys) + "\n")
            elif reply.kind == "explain":
                self._explain(question)
            else:
                return reply

    def confirm_stop(self) -> bool:
        """Return whether the voter wants to stop."""
        return self._line(self._say("plain.stop?")).startswith(self._say("ask.yes"))

    def review(
        self, bank: Bank, answers: Answers, notice: str | None, at: Statement | None
    ) -> Statement | str:
        """Return the statement to change, or `go-on`, `back` or `stop`.

        All are listed once, and after that the one that was changed.
        """
        statements = bank.statements
        if not self._is_reviewing:
            self.tell(f"{self._say('review.title')}\n")
        for number, statement in enumerate(statements, 1):
            if not self._is_reviewing or statement is at:
                self._tell_answer(number, bank, answers, statement)
        self._is_reviewing = True
        if notice:
            self.tell(notice + "\n")
        while True:
            word = self._line(self._say("plain.review"))
            left = move(word or "enter")
            if left in {"next", "back", "stop"}:
                self._is_reviewing = False
                return "go-on" if left == "next" else left
            if word.isdecimal() and 1 <= int(word) <= len(statements):
                return statements[int(word) - 1]
            self.tell(self._say("plain.number", most=len(statements)) + "\n")

    def pick_important(
        self, statements: list[Statement], chosen: frozenset[str]
    ) -> set[str] | None:
        """Return the ids of the statements that count double, None to go back."""
        titles = [(item.id, self._text(item.headline)) for item in statements]
        return self._pick("important", titles, chosen)

    def pick_parties(self, parties: list[Party], chosen: frozenset[str]) -> set[str] | None:
        """Return the ids of the parties to compare, at least one, None to go back."""
        titles = [(party.id, one_line(party.name)) for party in parties]
        picked = self._pick("parties", titles, chosen)
        return picked if picked is None or picked else {party.id for party in parties}

    def result(self, result: Result) -> str:
        """Return the way on from a result, which is told when it is another than before."""
        say, shown = self._say, result.shown
        told = "".join(f"{sentence(say, shown, row)}\n" for row in shown.rows)
        if result.notice:
            self.tell(result.notice + "\n")
        if told != self._told:
            self.tell(f"{say('plain.result')}\n{told}{result.firmness}\n")
            self._told = told
        entries = [(way.name, way.words) for way in result.ways]
        if not self._has_told_ways:
            self._list(say("menu.question"), entries)
            self._has_told_ways = True
        while True:
            name = self._choice(say("plain.ways"), entries)
            if name is None:
                self._list(say("menu.question"), entries)
            elif name == "explain":
                for note in score_notes(say, shown):
                    self.tell(note.removeprefix("* ") + "\n")
            else:
                return name

    def read(self, text: Callable[[], str]) -> None:
        """Show a text."""
        self.tell(text())

    def menu(self, question: str, entries: list[tuple[str, str]]) -> str:
        """Return the name of the chosen entry, `BACK` to go back."""
        entries = [*entries, (BACK, self._say("menu.back"))]
        while True:
            self._list(question, entries)
            name = self._choice(self._say("plain.menu"), entries)
            if name is not None:
                return name

    def _list(self, question: str, entries: Sequence[tuple[str, str]]) -> None:
        self.tell(question + "\n")
        for number, (_, title) in enumerate(entries, 1):
            self.tell(f"{number}. {one_line(title)}\n")

    def _choice(self, prompt: str, entries: Sequence[tuple[str, str]]) -> str | None:
        """Return the name of the entry whose number or words are typed, None for `?`.

        `q` is the last entry.
        """
        while True:
            word = self._line(prompt)
            if word == "?":
                return None
            if word == "q":
                return entries[-1][0]
            if word.isdecimal() and 1 <= int(word) <= len(entries):
                return entries[int(word) - 1][0]
            for name, title in entries:
                if word and word in {name, one_line(title).casefold()}:
                    return name
            self.tell(self._say("plain.entry", most=len(entries)) + "\n")

    def ask_line(self, question: str) -> str:
        """Return a typed line, empty when the input ends."""
        _forget_typed()
        return typed_line(question)

    def tell(self, text: str, *, whole: bool = False) -> None:  # noqa: ARG002 - all are whole
        """Show a text; the terminal, or who reads it aloud, breaks its lines."""
        sys.stdout.write(text)
        sys.stdout.flush()

    def close(self) -> None:
        """Do nothing: the terminal was never taken."""

    def _pick(
        self, kind: str, titles: Sequence[tuple[str, str]], chosen: frozenset[str]
    ) -> set[str] | None:
        self.tell(self._say(f"{kind}.question") + "\n")
        for number, (_, title) in enumerate(titles, 1):
            self.tell(f"{number}. {title}\n")
        current = ", ".join(title for name, title in titles if name in chosen)
        if not current or chosen.issuperset(name for name, _ in titles):
            current = self._say("plain.current-all" if current else "plain.current-none")
        question = self._say(f"plain.{kind}", current=current)
        none = "plain.current-none" if kind == "important" else "plain.current-all"
        while True:
            line = self._line(question)
            if line in {"", current.lower()}:
                return set(chosen)
            if line in {"0", *(texts_of(language)[none] for language in LANGUAGES)}:
                return set()
            if line == "q":
                raise StoppedError
            if move(line) == "back":
                return None
            picked = named(line, titles)
            if picked is not None:
                return picked
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

    def _tell_answer(self, number: int, bank: Bank, answers: Answers, statement: Statement) -> None:
        word = answer_word(self._say, bank, answers, statement.id)
        double = "plain.answer.double" if statement.id in answers.important else "plain.answer"
        label = self._text(statement.headline)
        self.tell(self._say(double, number=number, label=label, word=word) + "\n")

    def _is_done(self, question: Question) -> bool:
        return question.level is not None or question.skipped

    def _explain(self, question: Question) -> None:
        """Tell what helps to answer a statement; after that the keys are told again."""
        if not has_background(question.statement):
            self.tell(self._say("ask.nothing-to-explain") + "\n")
        for part in background(self._say, question.statement, against_first=question.against_first):
            heading = [f"{part.heading}:"] if part.heading else []
            lines = (line.removeprefix("- ") for line in part.lines)
            self.tell("\n".join([*heading, *lines]) + "\n")
        self._has_told_keys = False

    def _tell(self, text: dict[str, str] | None) -> None:
        """Show a text of the bank, if there is one."""
        if text:
            self.tell(self._text(text) + "\n")

    def _text(self, text: dict[str, str]) -> str:
        return text_of(self._say, text)


def named(line: str, titles: Sequence[tuple[str, str]]) -> set[str] | None:
    """Return the entries that a line names by numbers, ranges and names, None where it does not.

    Commas separate them, as in `1-4, vvd`; between numbers alone spaces do too.
    """
    if not re.search(r"[^\d\s,–-]", line):
        line = re.sub(r"\s*[–-]\s*", "-", line).replace(" ", ",")
    known = {spelling.casefold(): name for name, title in titles for spelling in (name, title)}
    picked: set[str] = set()
    for part in filter(None, (part.strip() for part in line.split(","))):
        numbers = re.fullmatch(r"(\d{1,4})(?:\s*[–-]\s*(\d{1,4}))?", part)
        if numbers is None:
            if part not in known:
                return None
            picked.add(known[part])
            continue
        start, end = int(numbers[1]), int(numbers[2] or numbers[1])
        if not 1 <= start <= end <= len(titles):
            return None
        picked |= {name for name, _ in titles[start - 1 : end]}
    return picked or None


def _forget_typed() -> None:
    """Drop what was typed or pasted before the question is there to be read."""
    with contextlib.suppress(ImportError, OSError):
        import termios

        with contextlib.suppress(termios.error):
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
