"""`stemwijzer --version`."""

from __future__ import annotations

import stemwijzer_cli
from stemwijzer_cli.session import Session


def run(session: Session) -> None:
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
