"""The course of the quiz: intro, statements, review, choices, result and menu."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from stemwijzer_cli.errors import StemwijzerError, fault
from stemwijzer_cli.model import Answers, Bank, Chosen, Selection, Statement, cited_sources, select
from stemwijzer_cli.notes import notes
from stemwijzer_cli.quiz.replies import Reply
from stemwijzer_cli.quiz.results import Results
from stemwijzer_cli.quiz.saving import Saving
from stemwijzer_cli.quiz.view import BACK, Front, Intro, Question, StoppedError
from stemwijzer_cli.show.words import text_of
from stemwijzer_cli.signals import EndedError, ending
from stemwijzer_cli.streams import is_terminal_gone
from stemwijzer_cli.texts import Texts

BEHIND = {"party": ("party",), "why": ("party",), "compare": ("first", "second")}
"""The parties that are asked for before something behind the result is shown."""


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
        saving: Saving,
        whole_bank: Bank,
        against_first: Collection[str] = (),
    ) -> None:
        """Take the bank with the statements to ask and all its parties.

        `answers` may hold more than these statements: they are kept. `parties` are chosen
        beforehand, all when empty; `whole_bank` is what a file is saved for; of the statements
        `against_first` the arguments against come before those for.
        """
        self.say = say
        self.front = front
        self.bank = bank
        self.answers = answers
        self.parties = frozenset(parties) or frozenset(party.id for party in bank.parties)
        self.saving = saving
        self.whole_bank = whole_bank
        self.against_first = against_first
        self.notice: str | None = None
        self.reviewed: Statement | None = None
        """The statement that was changed last."""

    def run(self, results: Results) -> None:
        """Hold the conversation to its end.

        Raises:
            KeyboardInterrupt: on Ctrl-C, after an offer to save what is not saved.
            EndedError: on a signal that ends the program, when what was not saved is.
            StemwijzerError: when the program itself is at fault, after that offer.
        """
        with ending():
            try:
                self._hold(results)
            except StemwijzerError:
                raise
            except (EndedError, Exception):
                # Nobody is there any more who could be asked.
                self._rescue()
                raise

    def _hold(self, results: Results) -> None:
        try:
            self._converse(results)
        except (StoppedError, EOFError):
            self._leave(self.say("stopped"))
        except EndedError:
            raise
        except KeyboardInterrupt:
            self._leave("\n" + self.say("interrupted"))
            raise
        except Exception as error:
            self._leave("\n" + self.say("broken"))
            raise fault(error) from error
        finally:
            self.front.close()

    def _leave(self, words: str) -> None:
        self.front.close()
        self.front.tell(words + "\n")
        self._farewell()
        if is_terminal_gone():
            self._rescue()

    def _rescue(self) -> None:
        if self._done():
            self.saving.rescue(self.answers)

    def _farewell(self) -> None:
        if not self._done():
            return
        if self.saving.is_saved:
            self.saving.tell_how_to_go_on()
        else:
            self.answers = self.saving.offer(self.answers)

    def _converse(self, results: Results) -> None:
        bank = self._chosen().bank
        intro = Intro(bank, cited_sources(bank), self._done(), self.saving.file)
        if not self.front.welcome(intro):
            raise StoppedError
        self._ask_open()
        self._prepare()
        while self._follow_up(results):
            pass
        self._farewell()

    def _prepare(self) -> None:
        """Let the voter go through review, importance and parties, and back."""
        steps = (self._review, self._pick_important, self._pick_parties)
        number = 0
        while number < len(steps):
            if steps[number]():
                number += 1
            elif number:
                number -= 1
            else:
                self._ask_from(len(self.bank.statements) - 1)

    def _follow_up(self, results: Results) -> bool:
        """Show the result and do what the voter wants next; return whether to go on."""
        part = self._chosen()
        result = results.result(part, self.answers, self.notice)
        self.notice = None
        chosen = self.front.result(result)
        if chosen == "save":
            self._save()
        elif chosen == "report":
            self.notice = self.saving.write_page(lambda: results.page(part, self.answers))
        elif chosen == "change":
            while not self._review() and not self._answered():
                pass
        elif chosen == "important":
            self._pick_important()
        elif chosen == "parties":
            self._pick_parties()
        elif chosen != "stop":
            self._look(results, part, chosen)
        return chosen != "stop"

    def _save(self) -> None:
        if not self.saving.is_saved:
            self.answers = self.saving.offer(self.answers)
        if self.saving.is_saved:
            self.notice = self.say("save.saved", file=self.saving.file)

    def _look(self, results: Results, part: Chosen, wanted: str) -> None:
        """Show what lies behind a result, of the parties or the statement that the voter names."""
        named: list[str] = []
        for which in BEHIND.get(wanted, ()):
            order = [one for one in results.order(part, self.answers) if one[0] not in named]
            named.append(self.front.menu(self.say(f"menu.{which}"), order))
            if named[-1] == BACK:
                return
        if wanted == "sources":
            labels = [(item.id, text_of(self.say, item.headline)) for item in self.bank.statements]
            named.append(self.front.menu(self.say("menu.statement"), labels))
            if named == [BACK]:
                return
        self.front.read(lambda: results.behind(wanted, part, self.answers, named))

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
            against_first=statement.id in self.against_first,
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
        self.notice = self.saving.keep(answers) or self.notice

    def _review(self) -> bool:
        """Let the voter review the answers; return False for back."""
        notice = self._note()
        while True:
            chosen = self.front.review(self.bank, self.answers, notice, self.reviewed)
            notice = None
            if chosen == "stop":
                raise StoppedError
            if chosen == "back":
                return False
            if isinstance(chosen, Statement):
                self.reviewed = chosen
                self._take(chosen, self._ask(self.bank.statements.index(chosen)))
                notice, self.notice = self.notice, None
            elif self._answered():
                return True
            else:
                notice = self.say("review.nothing")

    def _note(self) -> str | None:
        """Return, once, what there is to say of answers to an earlier version of the bank.

        Until it is said the file keeps it too, for a quiz that stops before.
        """
        file = self.saving.file or ""
        said = "\n".join(notes(self.say, file, self.answers, self.whole_bank))
        self.answers = self.answers.noted()
        return said or None

    def _answered(self) -> list[Statement]:
        return [item for item in self.bank.statements if item.id in self.answers.levels]

    def _pick_important(self) -> bool:
        """Let the voter say what is important; return False for back."""
        asked = {item.id for item in self._answered()}
        picked = self.front.pick_important(self._answered(), self.answers.important & asked)
        if picked is None:
            return False
        important = (self.answers.important - asked) | picked
        self._keep(msgspec.structs.replace(self.answers, important=important))
        return True

    def _pick_parties(self) -> bool:
        """Let the voter choose parties; return False for back."""
        picked = self.front.pick_parties(list(self.bank.parties), self.parties)
        if picked is None:
            return False
        self.parties = frozenset(picked)
        return True

    def _chosen(self) -> Chosen:
        """Return the bank with the chosen parties; all of them are no selection."""
        everyone = self.parties.issuperset(party.id for party in self.bank.parties)
        selection = Selection(parties=() if everyone else tuple(self.parties))
        return Chosen(select(self.bank, selection), selection)
