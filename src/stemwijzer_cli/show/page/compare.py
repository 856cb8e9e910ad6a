"""A comparison of parties as one HTML page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from stemwijzer_cli.model import Bank, Chosen, Party, Stance, Statement, cited_sources
from stemwijzer_cli.show.page.render import origin, rendered
from stemwijzer_cli.show.words.evidence import evidence
from stemwijzer_cli.show.words.sources import known_lines
from stemwijzer_cli.show.words.whence import cite
from stemwijzer_cli.texts import Texts

MOST_BESIDE = 6
"""So many parties have a column each; of more the stances are in the lists alone."""


def compare_html(say: Texts, chosen: Chosen, known: Mapping[str, int]) -> str:
    """Return the positions of parties as an HTML page, each with what it rests on.

    `known` is how many positions are known under each group of sources.
    """
    return rendered(say, _values(say, chosen, known))


def sides(bank: Bank, statement: Statement) -> Iterator[tuple[Stance, list[Party]]]:
    """Yield the stances that there are, from for to unknown, with the parties that have them."""
    for stance in bank.stances:
        parties = [
            party for party in bank.parties if party.positions[statement.id].stance == stance
        ]
        if parties:
            yield stance, parties


def _values(say: Texts, chosen: Chosen, known: Mapping[str, int]) -> dict[str, Any]:
    """Return what the templates show and call."""
    bank = chosen.bank
    sources = cited_sources(bank)
    beside = bool(bank.statements) and len(bank.parties) <= MOST_BESIDE
    parts = ["beside"] if beside else []
    return {
        "bank": bank,
        "heading": say("compare.title"),
        "intro": None,
        "contents": [
            *((part, say(f"compare.{part}")) for part in (*parts, "evidence")),
            ("method", say("report.method")),
        ],
        "parts": ("compare.html",),
        "themes": (),
        "beside": beside,
        "known": list(known_lines(say, bank, known)),
        "cited": cite(say, chosen, sources),
        "listed_sources": sources,
        "origin": origin(say, chosen),
        "sides": lambda statement: sides(bank, statement),
        "evidence": lambda position: evidence(say, bank, position),
    }
