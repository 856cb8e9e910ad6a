"""Positions that rest on nothing, on a source without a place in it, or on a draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stemwijzer_cli.matching.check.concern import Concern, Node
from stemwijzer_cli.model import Bank, Party

FIRST = 3
"""So many statements are named where there are more."""


def evidence_concerns(bank: Bank) -> Iterator[Concern]:
    """Yield what is doubtful about the evidence, by party and source."""
    drafts = {source.id for source in bank.sources if source.status == "draft"}
    for party in bank.parties:
        found = _of(bank, party, drafts)
        for (check, about), statements in found.items():
            values = {
                "party": party.name,
                "number": len(statements),
                "statements": tuple(statements[:FIRST]),
                "source": about[0] if about else "",
            }
            at = Node("party", party.id, ("positions", statements[0]))
            yield Concern(check, (party.id, *about), at, values)


def _of(bank: Bank, party: Party, drafts: set[str]) -> dict[tuple[str, tuple[str, ...]], list[str]]:
    """Return the statements by rule and source."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for statement in bank.statements:
        position = party.positions[statement.id]
        if position.stance != "unknown" and not position.sources:
            found["no-source", ()].append(statement.id)
        for source, place in position.sources.items():
            if place is None:
                found["no-place", (source,)].append(statement.id)
            if source in drafts:
                found["draft", (source,)].append(statement.id)
    return found
