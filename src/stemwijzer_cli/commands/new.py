"""`stemwijzer bank new`: a bank to begin with, in a folder of its own."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from stemwijzer_cli.bank import MAX_BYTES
from stemwijzer_cli.bank.new.example import Wanted
from stemwijzer_cli.bank.new.files import WORK_LIST, write_new
from stemwijzer_cli.bank.new.lists import parties_of, themes_of
from stemwijzer_cli.bank.transfer.choices import language_of
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.writing import refuse_used
from stemwijzer_cli.choose import one_of
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import Problem, StemwijzerError, for_shell, visible
from stemwijzer_cli.files import read_bytes, read_line, refuse_large
from stemwijzer_cli.model import SCALES, Bank, Party, Scale, Theme
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.console import to_text
from stemwijzer_cli.show.words import counted
from stemwijzer_cli.streams import to_stderr
from stemwijzer_cli.texts import Texts

Kind = TypeVar("Kind")


class Options(NamedTuple):
    """What is asked for on the command line; None for what is not said."""

    title: str | None = None
    scale: str | None = None
    statements: str | None = None
    """The name of a file."""
    parties: str | None = None
    """The name of a file."""


def run(session: Session, folder: str, options: Options, text_language: str | None) -> None:
    """Write a new bank into a folder, after questions where a terminal can answer them.

    Raises:
        StemwijzerError: when something is wrong; then nothing is written.
    """
    say = session.say
    language = language_of(text_language, say.bank_language)
    refuse_used(Path(folder))
    log = Log()
    ask = not any(options) and _can_ask()
    wanted = _asked(say, language, log) if ask else _wanted(say, language, options, log)
    bank = write_new(say, wanted, Path(folder))
    session.emit(to_text(session.surface(), *_report(say, folder, bank, wanted, log)))


def _wanted(say: Texts, language: str, options: Options, log: Log) -> Wanted:
    problems: list[Problem] = []
    themes: tuple[Theme, ...] = ()
    parties: tuple[Party, ...] = ()
    try:
        themes = _themes(options.statements or "", language, log)
    except StemwijzerError as error:
        problems += error.problems
    try:
        parties = _parties(options.parties or "", log)
    except StemwijzerError as error:
        problems += error.problems
    if problems:
        raise StemwijzerError(problems)
    return Wanted(
        title=_title(options.title or say("new.title"), log),
        scale=_scale(options.scale or "3"),
        themes=themes,
        parties=parties,
        language=language,
        date=_today(),
    )


def _asked(say: Texts, language: str, log: Log) -> Wanted:
    """Return what is answered; a question is asked again until its answer will do."""
    return Wanted(
        title=_ask(say, "title", say("new.title"), lambda line: _title(line, log)),
        scale=_ask(say, "scale", "3", _scale),
        themes=_ask(say, "statements", "", lambda name: _themes(name, language, log)),
        parties=_ask(say, "parties", "", lambda name: _parties(name, log)),
        language=language,
        date=_today(),
    )


def _ask(say: Texts, name: str, default: str, read: Callable[[str], Kind]) -> Kind:
    while True:
        _tell(say(f"new.ask.{name}", default=default))
        line = read_line()
        if not line:
            raise KeyboardInterrupt
        try:
            return read(line.strip() or default)
        except StemwijzerError as error:
            _tell("".join(f"{line}\n" for line in complaint(say, error)))


def _tell(text: str) -> None:
    to_stderr(lambda: sys.stderr.write(text))


def _title(title: str, log: Log) -> str:
    return " ".join(log.clean(title).split())


def _scale(word: str) -> Scale:
    named = {str(scale): scale for scale in SCALES}
    return named[one_of(word, tuple(named), "usage.scale")]


def _themes(name: str, language: str, log: Log) -> tuple[Theme, ...]:
    """Return the statements in a file, none without a name."""
    return _listed(lambda own: themes_of(_read(name), name, language, own), log) if name else ()


def _parties(name: str, log: Log) -> tuple[Party, ...]:
    """Return the parties in a file, none without a name."""
    return _listed(lambda own: parties_of(_read(name), name, own), log) if name else ()


def _listed(read: Callable[[Log], Kind], log: Log) -> Kind:
    """Return what is read with a log of its own, which a next try starts anew."""
    own = Log()
    found = read(own)
    log.hidden += own.hidden
    return found


def _read(name: str) -> bytes:
    raw = read_bytes(name, MAX_BYTES)
    refuse_large(raw, MAX_BYTES, name)
    return raw


def _report(say: Texts, folder: str, bank: Bank, wanted: Wanted, log: Log) -> Iterator[str]:
    statements, parties = len(bank.statements), len(bank.parties)
    where = visible(folder, 400)
    yield say(
        "new.written",
        folder=where,
        statements=counted(say, "statement", statements),
        parties=counted(say, "party", parties),
    )
    if log.hidden:
        yield say("new.cleaned", number=log.hidden)
    if not wanted.is_example:
        yield say("new.to-code", file=f"{where}/{WORK_LIST}", number=statements * parties)
    yield say("new.next", folder=for_shell(folder))


def _today() -> str:
    return dt.datetime.now().astimezone().date().isoformat()


def _can_ask() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
