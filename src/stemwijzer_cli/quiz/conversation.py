"""The course of the quiz: intro, statements, review, choices, result and menu."""

from __future__ import annotations

import os
from collections.abc import Sequence

import msgspec

from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import Answers, Bank, Chosen, Selection, Statement, cited_sources, select
from stemwijzer_cli.notes import notes
from stemwijzer_cli.quiz.replies import Reply
from stemwijzer_cli.quiz.results import Results
from stemwijzer_cli.quiz.store import Store
from stemwijzer_cli.quiz.view import Front, Intro, Question, StoppedError
from stemwijzer_cli.texts import Texts

BACK = ""
MENU = ("themes", "explain", "stability", "parties", "change", "save", "quit")


class Conversation:
    """One voter's quiz over the statements of a bank."""

    def __init__(
        self,
        say: Texts,
        front: Front,
        bank: Bank,
        *,
        answers: Answers,
        parties: Sequence[str],
        store: Store | None,
        whole_bank: Bank,
    ) -> None:
        """Take the bank with the statements to ask and all its parties.

        `answers` may hold more than these statements: they are kept. `parties` are chosen
        beforehand, all when empty; `whole_bank` is what a file is saved for.
        """
        self.say = say
        self.front = front
        self.bank = bank
        self.answers = answers
        self.parties = frozenset(parties) or frozenset(party.id for party in bank.parties)
        self.store = store
        self.whole_bank = whole_bank
        self.notice: str | None = None
        self.is_saved = True
        """Whether the store holds all answers."""

    def run(self, results: Results) -> None:
        """Hold the conversation to its end.

        Raises:
            KeyboardInterrupt: on Ctrl-C, after an offer to save what is not saved.
        """
        try:
            self._converse(results)
        except (StoppedError, EOFError):
            self.front.close()
            self.front.tell(self.say("stopped") + "\n")
            self._farewell()
        except KeyboardInterrupt:
            self.front.close()
            self.front.tell("\n" + self.say("interrupted") + "\n")
            self._farewell()
            raise
        finally:
            self.front.close()

    def _farewell(self) -> None:
        if not self._done():
            return
        if self.store is not None and self.is_saved:
            self.front.tell(self.say("stopped.resume", file=self.store.name) + "\n")
        else:
            self._offer_to_save()

    def _converse(self, results: Results) -> None:
        bank = self._chosen().bank
        file = self.store.name if self.store else None
        intro = Intro(bank, cited_sources(bank), self._done(), file)
        if not self.front.welcome(intro):
            raise StoppedError
        self._ask_open()
        self._settle()
        self._pick_parties()
        self._show(results.ranking(self._chosen(), self.answers))
        while self._follow_up(results):
            pass

    def _follow_up(self, results: Results) -> bool:
        """Let the voter choose what to see or do next; return whether to go on."""
        entries = [(name, self.say(f"menu.{name}")) for name in MENU]
        chosen = self.front.menu(self.say("menu.question"), entries)
        part = self._chosen()
        if chosen == "quit":
            return False
        if chosen == "save":
            self._save()
        elif chosen == "themes":
            self._show(results.themes(part, self.answers))
        elif chosen == "stability":
            self._show(results.stability(part, self.answers))
        elif chosen == "explain":
            entries = [*results.order(part, self.answers), (BACK, self.say("menu.back"))]
            party = self.front.menu(self.say("menu.party"), entries)
            if party != BACK:
                self._show(results.explanation(part, self.answers, party))
        else:
            if chosen == "parties":
                self._pick_parties()
            else:
                self._settle()
            self._show(results.ranking(self._chosen(), self.answers))
        return True

    def _done(self) -> int:
        return sum(not self.answers.is_open(item.id) for item in self.bank.statements)

    def _ask_open(self) -> None:
        """Ask every open statement, from the first one on."""
        statements = self.bank.statements
        number = 0
        while number < len(statements):
            statement = statements[number]
            if not self.answers.is_open(statement.id):
                number += 1
                continue
            number = self._ask_from(number)

    def _ask_from(self, number: int) -> int:
        """Ask a statement and go where the reply leads; return the number of the next one."""
        statements = self.bank.statements
        start = number
        while number <= start:
            reply = self._ask(number)
            if reply.kind == "back":
                if number == 0:
                    self.notice = self.say("ask.first")
                number = max(0, number - 1)
            elif reply.kind == "next" and self.answers.is_open(statements[number].id):
                self.notice = self.say("ask.choose")
            else:
                self._take(statements[number], reply)
                number += 1
        return number

    def _ask(self, number: int) -> Reply:
        statement = self.bank.statements[number]
        theme = next(theme for theme in self.bank.themes if statement in theme.statements)
        question = Question(
            bank=self.bank,
            theme=theme,
            statement=statement,
            number=number + 1,
            total=len(self.bank.statements),
            level=self.answers.levels.get(statement.id),
            skipped=statement.id in self.answers.skipped,
            notice=self.notice,
        )
        self.notice = None
        while True:
            reply = self.front.ask(question)
            if reply.kind != "stop":
                return reply
            if self.front.confirm_stop():
                raise StoppedError

    def _take(self, statement: Statement, reply: Reply) -> None:
        if reply.kind == "answer":
            assert reply.level is not None
            self._keep(self.answers.answered(statement.id, reply.level))
        elif reply.kind == "skip":
            self._keep(self.answers.skip(statement.id))

    def _keep(self, answers: Answers) -> None:
        """Take new answers, and save them where that was asked for."""
        self.answers = answers
        if self.store is None:
            return
        try:
            self.store.save(answers)
        except StemwijzerError as error:
            self.notice = " ".join(complaint(self.say, error))
            self.is_saved = False
        else:
            self.is_saved = True

    def _settle(self) -> None:
        """Let the voter review the answers and say what is important."""
        notice = self._note()
        while True:
            chosen = self.front.review(self.bank, self.answers, notice)
            if chosen == "stop":
                raise StoppedError
            if isinstance(chosen, Statement):
                reply = self._ask(self.bank.statements.index(chosen))
                self._take(chosen, reply)
                notice, self.notice = self.notice, None
            elif self._answered():
                break
            else:
                notice = self.say("review.nothing")
        self._pick_important()

    def _note(self) -> str | None:
        """Return, once, what there is to say of answers to an earlier version of the bank.

        Until it is said the file keeps it too, for a quiz that stops before.
        """
        file = self.store.name if self.store else ""
        said = "\n".join(notes(self.say, file, self.answers, self.whole_bank))
        self.answers = self.answers.noted()
        return said or None

    def _answered(self) -> list[Statement]:
        return [item for item in self.bank.statements if item.id in self.answers.levels]

    def _pick_important(self) -> None:
        asked = {item.id for item in self._answered()}
        picked = self.front.pick_important(self._answered(), self.answers.important & asked)
        important = (self.answers.important - asked) | picked
        self._keep(msgspec.structs.replace(self.answers, important=important))

    def _pick_parties(self) -> None:
        picked = self.front.pick_parties(list(self.bank.parties), self.parties)
        self.parties = frozenset(picked)

    def _chosen(self) -> Chosen:
        """Return the bank with the chosen parties; all of them are no selection."""
        everyone = self.parties.issuperset(party.id for party in self.bank.parties)
        selection = Selection(parties=() if everyone else tuple(self.parties))
        return Chosen(select(self.bank, selection), selection)

    def _show(self, text: str) -> None:
        self.front.tell(f"\n{text}\n")
        if self.notice:
            self.front.tell(self.notice + "\n")
            self.notice = None

    def _save(self) -> None:
        if self.store is not None and self.is_saved:
            self.front.tell(self.say("save.saved", file=self.store.name) + "\n")
        else:
            self._offer_to_save()

    def _offer_to_save(self) -> None:
        """Save the answers in a file that the voter names; ask again when that fails."""
        while name := self.front.ask_line(self.say("save.question")).strip():
            path = os.path.expanduser(name)
            try:
                store = Store(path, self.whole_bank, self.say.language)
                earlier = store.load()
                again = tuple(filter(self.answers.is_open, earlier.reworded))
                self.answers = self.answers.over(earlier)
                store.save(self.answers)
            except StemwijzerError as error:
                self.front.tell("\n".join(complaint(self.say, error)) + "\n")
                continue
            self.store, self.is_saved = store, True
            saved = self.say("save.saved", file=path)
            self.front.tell(f"{saved} {self.say('save.private')}\n")
            merged = msgspec.structs.replace(earlier, reworded=again)
            for line in notes(self.say, path, merged, self.whole_bank):
                self.front.tell(line + "\n")
            return
        self.front.tell(self.say("save.not") + "\n")
