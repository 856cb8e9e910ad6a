"""That every word names one party."""

from __future__ import annotations

from collections.abc import Iterator

from stemwijzer_cli.bank.files import PartyFile
from stemwijzer_cli.bank.folder import BankFiles, Finding, party_path
from stemwijzer_cli.document import Path as NodePath


class Names:
    """Which party each word names, in any case; ids belong to their parties from the start."""

    def __init__(self, files: BankFiles) -> None:
        """Take the ids of all parties."""
        self._folder = files.folder
        self._owners = {key.casefold(): key for key in files.parties}

    def claim(self, key: str, party: PartyFile) -> Iterator[Finding]:
        """Yield every word of a party that already names another one."""
        for node, word in _named(party):
            owner = self._owners.setdefault(word.casefold(), key)
            if owner != key:
                values: dict[str, object] = {"id": word, "party": owner}
                yield party_path(self._folder, key), node, "bank.names-two", values


def _named(party: PartyFile) -> Iterator[tuple[NodePath, str]]:
    yield ("name",), party.name
    if party.full_name.casefold() != party.name.casefold():
        yield ("full_name",), party.full_name
    for index, alias in enumerate(party.aliases):
        yield ("aliases", index), alias
