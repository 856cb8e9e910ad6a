"""Which party a name names: one in a bank of format 1; in format 2 several may share a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from stemwijzer_cli.bank.files import PartyFile
from stemwijzer_cli.bank.folder import BankFiles, Finding, party_path
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.model import Bank, Party


class Names:
    """Which party each name names, in any case; ids belong to their parties from the start."""

    def __init__(self, files: BankFiles) -> None:
        """Take the ids of all parties."""
        self._folder = files.folder
        self._owners = {key.casefold(): key for key in files.parties}

    def claim(self, key: str, party: PartyFile) -> Iterator[Finding]:
        """Yield every name of a party that already names another one."""
        for node, word in _named(party):
            owner = self._owners.setdefault(word.casefold(), key)
            if owner != key:
                values: dict[str, object] = {"id": word, "party": owner}
                yield party_path(self._folder, key), node, "bank.names-two", values


def told_apart(bank: Bank) -> Bank:
    """Return a bank in which parties that share a name have their ids behind it.

    The name itself goes on naming each of them.
    """
    times = Counter(party.name.casefold() for party in bank.parties)
    if len(times) == len(bank.parties):
        return bank
    parties = (
        _with_id(party) if times[party.name.casefold()] > 1 else party for party in bank.parties
    )
    return msgspec.structs.replace(bank, parties=tuple(parties))


def _with_id(party: Party) -> Party:
    return msgspec.structs.replace(
        party, name=f"{party.name} ({party.id})", aliases=(party.name, *party.aliases)
    )


def _named(party: PartyFile) -> Iterator[tuple[NodePath, str]]:
    yield ("name",), party.name
    if party.full_name.casefold() != party.name.casefold():
        yield ("full_name",), party.full_name
