"""Where the voter's answers are kept, and what a line typed at the offer to save them means."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import HIDDEN, StemwijzerError, visible
from stemwijzer_cli.files import STDIO, refuse_same, suffix
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.notes import notes
from stemwijzer_cli.ours import is_foreign
from stemwijzer_cli.quiz.store import Store
from stemwijzer_cli.quiz.view import Front
from stemwijzer_cli.streams import to_stderr
from stemwijzer_cli.texts import Texts
from stemwijzer_cli.whole import write_whole

YES = frozenset({"j", "ja", "y", "yes"})
NO = frozenset({"n", "nee", "neen", "no", "nope", "q"})
ESCAPE = "\x1b"


def ask_file(say: Texts, front: Front, question: str, proposal: str) -> str | None:
    """Return the path of a file, None for none; yes means the proposed one.

    The question comes again after an empty line, which is neither yes nor no, and after one with
    bytes that are no letters, such as half of one that was erased. A word that could be an answer
    is a name only when the voter says so.
    """
    while line := front.ask_line(question):
        word = _word(line)
        if word.casefold() in YES:
            return proposal
        if word.casefold() in NO:
            return None
        if HIDDEN.search(word):
            front.tell(say("save.no-letters") + "\n")
        elif word and (_is_path(word) or agrees(front, say("save.named?", name=word))):
            return os.path.expanduser(word)
    return None


def _word(line: str) -> str:
    """Return what was typed; Esc alone, which goes back everywhere else, is no."""
    word = line.strip()
    return "q" if set(word) == {ESCAPE} else word


def _is_path(word: str) -> bool:
    """Return whether a word is plainly meant as the name of a file."""
    return bool(suffix(word)) or os.sep in word or word == STDIO


def agrees(front: Front, question: str) -> bool:
    """Return whether the voter says yes; the end of the input is no."""
    while line := front.ask_line(question):
        word = _word(line).casefold()
        if word in YES or word in NO:
            return word in YES
    return False


class Saving:
    """The file of a quiz, if there is one, and whether it holds all answers."""

    def __init__(
        self,
        say: Texts,
        front: Front,
        bank: Bank,
        *,
        store: Store | None,
        again: Callable[[str], str],
        inputs: Callable[[], Sequence[Path]],
    ) -> None:
        """Take the whole bank that a file is saved for.

        `again` gives the command that goes on with a file, and `inputs` the files of the bank.
        """
        self._say = say
        self._front = front
        self._bank = bank
        self._store = store
        self._again = again
        self._inputs = inputs
        self.is_saved = store is not None
        """Whether the file holds all answers."""

    @property
    def file(self) -> str | None:
        """Return the name of the file."""
        return self._store.name if self._store else None

    def keep(self, answers: Answers) -> str | None:
        """Save where that was asked for; return what went wrong."""
        self.is_saved = False
        if self._store is None:
            return None
        try:
            self._store.save(answers)
        except StemwijzerError as error:
            return " ".join(complaint(self._say, error))
        self.is_saved = True
        return None

    def rescue(self, answers: Answers) -> None:
        """Keep answers when nobody can be asked any more; tell on standard error where.

        They go into the file of the quiz, else into one of last resort: in the folder where the
        quiz runs, at home, or among temporary files.
        """
        if self.is_saved or (self._store is not None and self.keep(answers) is None):
            return
        for folder in _last_resorts():
            name = str(Path(folder, self._say("rescue.file", pid=os.getpid())))
            if os.path.lexists(name):
                continue
            with contextlib.suppress(StemwijzerError):
                self._store = Store(name, self._bank, self._say.bank_language)
                self._store.save(answers)
                self.is_saved = True
                _tell_stderr(self._say("rescue.kept", file=visible(name, 400)))
                return

    def tell_how_to_go_on(self) -> None:
        """Tell where the answers are and, on a line to copy, the command that goes on with them."""
        assert self._store is not None
        name = self._store.name
        self._front.tell(self._say("stopped.resume", file=name) + "\n")
        self._front.tell(self._say("stopped.command", command=self._again(name)) + "\n", whole=True)

    def offer(self, answers: Answers) -> Answers:
        """Save in a file that the voter names, asking again when that fails.

        Returns the answers with those that the file had before.
        """
        proposal = self._say("save.file")
        question = self._say("save.question", file=proposal)
        while name := ask_file(self._say, self._front, question, proposal):
            try:
                answers = self._save_in(name, answers)
            except StemwijzerError as error:
                self._front.tell("\n".join(complaint(self._say, error)) + "\n")
                continue
            if self.is_saved:
                self._front.tell(self._say("save.private") + "\n")
                self.tell_how_to_go_on()
                return answers
        self._front.tell(self._say("save.not") + "\n")
        return answers

    def write_page(self, page: Callable[[], str]) -> str | None:
        """Write a page into a file that the voter names; return what to say of it.

        The answers and the bank are no such file, whatever the voter says.
        """
        proposal = self._say("report.file")
        question = self._say("report.question", file=proposal)
        while name := ask_file(self._say, self._front, question, proposal):
            try:
                refuse_same(name, *filter(None, [self.file]), *self._inputs())
                text = page()
                if not is_foreign(name, text) or self._may_replace(name):
                    write_whole(name, text)
                    return self._say("save.saved", file=name)
            except StemwijzerError as error:
                self._front.tell("\n".join(complaint(self._say, error)) + "\n")
        return None

    def _may_replace(self, name: str) -> bool:
        return agrees(self._front, self._say("save.replace?", file=name))

    def _save_in(self, name: str, answers: Answers) -> Answers:
        refuse_same(name, *self._inputs())
        store = Store(name, self._bank, self._say.bank_language)
        try:
            earlier = store.load()
        except StemwijzerError as error:
            if not store.can_replace():
                raise
            self._front.tell("\n".join(complaint(self._say, error)) + "\n")
            if not self._may_replace(name):
                return answers
            earlier = Answers()
        again = tuple(filter(answers.is_open, earlier.reworded))
        answers = answers.over(earlier)
        store.save(answers)
        self._store, self.is_saved = store, True
        merged = msgspec.structs.replace(earlier, reworded=again)
        for line in notes(self._say, name, merged, self._bank):
            self._front.tell(line + "\n")
        return answers


def _tell_stderr(line: str) -> None:
    to_stderr(lambda: sys.stderr.write(f"\n{line}\n"))


def _last_resorts() -> Iterator[str]:
    import tempfile

    for folder in (os.getcwd, lambda: os.path.expanduser("~"), tempfile.gettempdir):
        with contextlib.suppress(OSError):
            yield folder()
