"""`stemwijzer statements`, `parties`, `template` and `--version`: what a bank holds."""

from __future__ import annotations

import stemwijzer_cli
from stemwijzer_cli.choose import choose, party_of, statement_of
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.model import Answers, select
from stemwijzer_cli.session import Session


def statements(session: Session, *, theme: str | None, statement: str | None) -> None:
    """Write the statements by theme, or one of them in full."""
    from stemwijzer_cli.show.statements import statement_text, statements_text

    bank = select(session.bank, choose(session.bank, theme=theme))
    if statement is None:
        session.emit(statements_text(session.say, session.surface(), bank))
    else:
        found = statement_of(session.bank, statement)
        if found not in bank.statements:
            raise usage_error("usage.not-in-theme", id=found.id)
        session.emit(statement_text(session.say, session.surface(), bank, found))


def parties(session: Session, *, party: str | None) -> None:
    """Write the parties and how many of their positions are known, or one party in full."""
    from stemwijzer_cli.show.parties import parties_text, party_text

    bank = session.bank
    if party is None:
        session.emit(parties_text(session.say, session.surface(), bank))
    else:
        found = party_of(bank, party)
        session.emit(party_text(session.say, session.surface(), bank, found))


def template(session: Session) -> None:
    """Write an empty answers file with every statement's text as a comment."""
    from stemwijzer_cli.answers import render_yaml

    session.emit(render_yaml(session.bank, Answers(), session.say.language))


def version(session: Session) -> None:
    """Write the versions of the program and the bank, and the bank's hash."""
    bank = session.bank
    session.emit(
        session.say(
            "version",
            version=stemwijzer_cli.__version__,
            bank=bank.id,
            bank_version=bank.version,
            date=bank.date,
            sha256=bank.sha256,
        )
        + "\n"
    )
