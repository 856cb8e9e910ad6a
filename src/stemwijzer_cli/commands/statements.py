"""`stemwijzer statements`: what the bank asks."""

from __future__ import annotations

from stemwijzer_cli.choose import choose, statement_of
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.model import select
from stemwijzer_cli.session import Session


def run(session: Session, *, theme: str | None, statement: str | None) -> None:
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
