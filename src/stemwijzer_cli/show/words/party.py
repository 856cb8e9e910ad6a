"""What a ballot tells of a party or a candidate, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stemwijzer_cli.model import Party
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.texts import Texts

ON_BALLOT = ("list", "party", "constituency")
"""What tells parties apart in a table; a website is too wide for one."""


class Told(NamedTuple):
    """One thing that is told of a party, and what it is called."""

    name: str
    value: str
    address: bool = False


def on_ballot(party: Party) -> dict[str, str]:
    """Return number, the party it stands for and constituency as words, "" where there is none."""
    values = {name: getattr(party, name) for name in ON_BALLOT}
    return {name: "" if value is None else one_line(str(value)) for name, value in values.items()}


def told(say: Texts, party: Party) -> Iterator[Told]:
    """Yield all that a ballot tells of a party."""
    for name, value in on_ballot(party).items():
        if value:
            yield Told(say(f"parties.{name}"), value)
    if party.website:
        yield Told(say("parties.website"), one_line(party.website), address=True)


def name_in_full(party: Party) -> str:
    """Return a name with the id, and with the full name where that says more."""
    name = one_line(party.name)
    # Parties that share a name have their ids behind it already.
    heading = name if name.endswith(f"({party.id})") else f"{name} ({party.id})"
    return f"{heading}: {one_line(party.full_name)}" if says_more(party) else heading


def says_more(party: Party) -> bool:
    """Return whether the full name is another than the names a party goes by."""
    return party.full_name not in {party.name, *party.aliases}


def silent_line(say: Texts, parties: tuple[Party, ...]) -> str:
    """Return a sentence that names the parties which did not answer, empty where all did."""
    names = ", ".join(one_line(party.name) for party in parties if not party.responded)
    return say("parties.silent", parties=names) if names else ""
