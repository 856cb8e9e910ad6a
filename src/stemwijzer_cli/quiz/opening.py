"""Start the quiz: check the terminal, take up the file, choose the way to talk."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence

import msgspec

from stemwijzer_cli.choose import choose, refuse_few
from stemwijzer_cli.errors import for_shell, usage_error
from stemwijzer_cli.matching.separation import most_separating
from stemwijzer_cli.model import Answers, Bank, Selection, only_statements, select
from stemwijzer_cli.quiz.conversation import Conversation
from stemwijzer_cli.quiz.results import Results
from stemwijzer_cli.quiz.saving import Saving
from stemwijzer_cli.quiz.store import Store
from stemwijzer_cli.quiz.view import Front
from stemwijzer_cli.session import Session
from stemwijzer_cli.signals import EndedError, end_by


def run(
    session: Session,
    *,
    save: str | None,
    theme: str | None,
    parties: Sequence[str],
    short: int | None,
    shuffle: bool,
    seed: int | None,
) -> None:
    """Hold the quiz on the terminal.

    Raises:
        StemwijzerError: off a terminal, and when the file to save to is not the quiz' own.
        KeyboardInterrupt: on Ctrl-C.
    """
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise usage_error("usage.no-terminal")
    refuse_few("--short", short)
    if seed is not None and not shuffle:
        raise usage_error("usage.seed")
    selection = choose(session.bank, parties=parties, theme=theme)
    store = Store(save, session.bank, session.say.bank_language) if save else None
    answers = store.load() if store else Answers()
    asked = _asked(session.bank, selection, short)
    against_first: Collection[str] = ()
    if shuffle:
        asked = _shuffled(asked, answers, seed)
        against_first = _turned(session.bank, seed)
    front = _front(session)
    options = {
        "--theme": theme,
        "--parties": ",".join(parties) or None,
        "--short": short,
        "--shuffle": "" if shuffle else None,
        "--seed": seed,
    }
    saving = Saving(
        session.say,
        front,
        session.bank,
        store=store,
        again=lambda file: _command(session, {"--save": file, **options}),
        inputs=session.bank_files,
    )
    conversation = Conversation(
        session.say,
        front,
        asked,
        answers=answers,
        parties=selection.parties,
        saving=saving,
        whole_bank=session.bank,
        against_first=against_first,
    )
    try:
        conversation.run(Results(session))
    except EndedError as error:
        # The parser takes it for Ctrl-C.
        end_by(error.number)


def _command(session: Session, options: Mapping[str, str | int | None]) -> str:
    """Return the command that starts such a quiz, as a shell takes it."""
    words = ["stemwijzer"]
    for option, value in {**session.typed(), **options}.items():
        if value is not None:
            words += [option] if value == "" else [option, str(value)]
    return " ".join(map(for_shell, words))


def _asked(bank: Bank, selection: Selection, short: int | None) -> Bank:
    """Return the bank with the statements to ask and all parties."""
    asked = select(bank, Selection(theme=selection.theme))
    if short is None:
        return asked
    chosen = most_separating(select(bank, selection), short)
    return only_statements(asked, {statement.id for statement in chosen})


def _shuffled(bank: Bank, answers: Answers, seed: int | None) -> Bank:
    """Return the bank with the open statements of each theme in another order, after the others."""
    from random import Random

    chance = Random(seed)
    themes = []
    for theme in bank.themes:
        left = [item for item in theme.statements if answers.is_open(item.id)]
        done = [item for item in theme.statements if not answers.is_open(item.id)]
        chance.shuffle(left)
        themes.append(msgspec.structs.replace(theme, statements=(*done, *left)))
    return msgspec.structs.replace(bank, themes=tuple(themes))


def _turned(bank: Bank, seed: int | None) -> Collection[str]:
    """Return the statements whose arguments against come before those for, each by a coin.

    A resumed quiz with the same seed has the same ones.
    """
    from random import Random

    chance = Random(seed)
    return {statement.id for statement in bank.statements if chance.random() < 1 / 2}


def _front(session: Session) -> Front:
    if not session.surface().plain:
        try:
            from stemwijzer_cli.quiz.screen import Screen
        except ImportError:  # No termios: a console that has no single keys for us.
            pass
        else:
            return Screen(session)
    from stemwijzer_cli.quiz.plain import Plain

    return Plain(session)
