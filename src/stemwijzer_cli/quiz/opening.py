"""Start the quiz: check the terminal, take up the file, choose the way to talk."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from stemwijzer_cli.choose import choose
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.matching.separation import most_separating
from stemwijzer_cli.model import Answers, Bank, Selection, only_statements, select
from stemwijzer_cli.quiz.conversation import Conversation, Render
from stemwijzer_cli.quiz.store import Store
from stemwijzer_cli.quiz.view import Front
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.console import Surface
from stemwijzer_cli.show.ranking import Shown, ranking_text
from stemwijzer_cli.show.themes import themes_text
from stemwijzer_cli.texts import Texts

RankingText = Callable[[Texts, Surface, Shown], str]


def run(
    session: Session,
    *,
    save: str | None,
    theme: str | None,
    parties: Sequence[str],
    short: int | None,
) -> None:
    """Hold the quiz on the terminal.

    Raises:
        StemwijzerError: off a terminal, and when the file to save to is not the quiz' own.
        KeyboardInterrupt: on Ctrl-C.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise usage_error("usage.no-terminal")
    if short is not None and short < 1:
        raise usage_error("usage.number", option="--short")
    selection = choose(session.bank, parties=parties, theme=theme)
    store = Store(save, session.bank, session.say.language) if save else None
    answers = store.load() if store else Answers()
    conversation = Conversation(
        session.say,
        _front(session),
        _asked(session.bank, selection, short),
        answers=answers,
        parties=selection.parties,
        store=store,
        whole_bank=session.bank,
    )

    def render(text: RankingText) -> Render:
        return lambda bank, ranking: text(
            session.say, session.surface(), Shown(bank, ranking, ranking.rows, "all")
        )

    conversation.run(render(ranking_text), render(themes_text))


def _asked(bank: Bank, selection: Selection, short: int | None) -> Bank:
    """Return the bank with the statements to ask and all parties."""
    asked = select(bank, Selection(theme=selection.theme))
    if short is None:
        return asked
    chosen = most_separating(select(bank, selection), short)
    return only_statements(asked, {statement.id for statement in chosen})


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
