"""`stemwijzer template`: an empty answers file."""

from __future__ import annotations

from stemwijzer_cli.answers import render_yaml
from stemwijzer_cli.model import Answers
from stemwijzer_cli.session import Session


def run(session: Session) -> None:
    """Write an empty answers file with every statement's text as a comment."""
    session.emit(render_yaml(session.bank, Answers(), session.say.bank_language))
