"""`stemwijzer parties`: of whom the bank knows what."""

from __future__ import annotations

from stemwijzer_cli.choose import party_of
from stemwijzer_cli.session import Session


def run(session: Session, *, party: str | None) -> None:
    """Write the parties and how many of their positions are known, or one party in full."""
    from stemwijzer_cli.show.parties import parties_text, party_text

    bank = session.bank
    if party is None:
        session.emit(parties_text(session.say, session.surface(), bank))
    else:
        found = party_of(bank, party)
        session.emit(party_text(session.say, session.surface(), bank, found))
