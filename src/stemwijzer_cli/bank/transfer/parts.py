"""What importers make banks from: positions, sources and kinds of evidence."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from stemwijzer_cli.bank.folder import party_path
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins, prove
from stemwijzer_cli.errors import visible
from stemwijzer_cli.model import (
    UNKNOWN,
    Bank,
    Basis,
    Citations,
    Party,
    Position,
    Source,
    Stance,
    Text,
)
from stemwijzer_cli.texts import LANGUAGES, texts_of

NOT_SAID = "?"
"""Stands where a bank needs words that its source does not have."""


def in_all_languages(key: str) -> Text:
    """Return a text of ours in every language of the interface, as a bank has texts."""
    return {language: texts_of(language)[key] for language in LANGUAGES}


IMPORTED = "imported"
ANSWERED = "answered"


def basis(name: str) -> Basis:
    """Return one of our own kinds of evidence: `IMPORTED` or `ANSWERED`."""
    key = f"transfer.basis.{name}"
    return Basis(name, in_all_languages(key), in_all_languages(f"{key}.sentence"))


def source(
    log: Log,
    name: str,
    title: str,
    *,
    publisher: str = NOT_SAID,
    date: str = NOT_SAID,
    url: str | None = None,
) -> Source:
    """Return a source; what is not said of it is told."""
    if NOT_SAID in (publisher, date):
        log.fill("transfer.filled.source", name)
    return Source(name, title, publisher, date, "final", url=url)


def position(
    stance: Stance,
    evidence: str,
    cited: Citations,
    row_stance: Stance | None = None,
    *,
    summary: Text | None = None,
    remark: Text | None = None,
) -> Position:
    """Return a position; what is unknown rests on nothing."""
    if stance == "unknown":
        return Position(stance, row_stance, summary=summary, remark=remark)
    return Position(stance, row_stance, evidence, cited, summary, remark)


def finish(bank: Bank, origins: Origins, choices: Choices, log: Log) -> Imported:
    """Return a bank that can be written, with the log of its import.

    Raises:
        StemwijzerError: with all that is wrong in the source, and all that has to be decided.
    """
    parties = tuple(_decided(party, origins, choices, log) for party in bank.parties)
    log.stop_if_wrong()
    bank = msgspec.structs.replace(bank, parties=parties)
    prove(bank, origins)
    tell_counts(bank, log)
    return Imported(bank, log)


def tell_counts(bank: Bank, log: Log) -> None:
    """Tell how many statements, parties and positions of each kind there are."""
    log.tell("transfer.counts", statements=len(bank.statements), parties=len(bank.parties))
    cells = [cell.stance for party in bank.parties for cell in party.positions.values()]
    stances = {stance: cells.count(stance) for stance in bank.stances}
    log.tell("transfer.positions", number=len(cells), stances=stances)


def _decided(party: Party, origins: Origins, choices: Choices, log: Log) -> Party:
    """Return a party; one that is neutral on everything as was decided."""
    if not is_all_neutral(party.positions) or choices.all_neutral == "keep":
        return party
    if choices.all_neutral is None:
        place = origins.place(party_path(NOWHERE, party.id), ())
        log.wrong("transfer.all-neutral", place, party=visible(party.name))
        return party
    log.drop("transfer.dropped.neutral", party.name)
    return msgspec.structs.replace(party, positions=dict.fromkeys(party.positions, UNKNOWN))


def is_all_neutral(positions: Mapping[str, Position]) -> bool:
    """Return whether a party is neutral on every statement."""
    return {cell.stance for cell in positions.values()} == {"neutral"}
