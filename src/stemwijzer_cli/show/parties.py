"""The parties: how much is known of each, and one of them in full."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.parties import coverage
from stemwijzer_cli.model import Bank, Party, Proposal
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.evidence import position_parts, what_it_rests_on
from stemwijzer_cli.show.grid import Grid, grid_lines
from stemwijzer_cli.show.words import one_line, text_of, title_of
from stemwijzer_cli.show.words.evidence import basis_counts
from stemwijzer_cli.show.words.facts import party_facts
from stemwijzer_cli.show.words.party import (
    ON_BALLOT,
    name_in_full,
    on_ballot,
    says_more,
    silent_line,
    told,
)
from stemwijzer_cli.texts import Texts

COLUMNS = (
    *("id", "list", "name", "full-name", "party", "constituency"),
    *("known", "unclear", "unknown"),
)
"""Of a table of parties; one in which nothing stands is left out."""

NUMBERS = {"list", "known", "unclear", "unknown"}


def parties_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return all parties with what the ballot tells and how many of their positions are known."""
    named = {"id": [party.id for party in bank.parties]}
    named |= {name: [on_ballot(party)[name] for party in bank.parties] for name in ON_BALLOT}
    named["name"] = [one_line(party.name) for party in bank.parties]
    named["full-name"] = [
        one_line(party.full_name) if says_more(party) else "" for party in bank.parties
    ]
    counts = [coverage(bank, party)._asdict() for party in bank.parties]
    named |= {name: [str(count[name]) for count in counts] for name in counts[0]}
    shown = [name for name in COLUMNS if any(named[name])]
    candidates = "name.candidate" if any(named["party"]) else "name"
    headings = [say(f"parties.{candidates if name == 'name' else name}") for name in shown]
    rows = list(zip(*(named[name] for name in shown), strict=True))
    right = [place for place, name in enumerate(shown) if name in NUMBERS]
    notes = [say("parties.how", number=len(bank.statements)), silent_line(say, bank.parties)]
    return to_text(
        on,
        *grid_lines(on, Grid(headings, rows, right)),
        "",
        *(Text(note, style="dim") for note in notes if note),
    )


def party_text(say: Texts, on: Surface, bank: Bank, party: Party) -> str:
    """Return one party in full: coverage by basis, facts, proposals, and every position."""
    lines = [f"{item.name}: {item.value}" for item in told(say, party)]
    if not party.responded:
        lines.append(silent_line(say, (party,)))
    counts = coverage(bank, party)._asdict()
    lines += [f"{say(f'parties.{name}')}: {number}" for name, number in counts.items()]
    proposals = [_proposal(say, bank, proposal) for proposal in party.proposals]
    return to_text(
        on,
        Text(name_in_full(party), style="bold"),
        *map(Text, lines),
        "",
        *_section(say("coverage.title"), list(basis_counts(say, bank, party))),
        *_section(say("facts.title"), list(party_facts(say, bank, party))),
        *_section(say("proposals.title"), proposals),
        *_positions(say, on, bank, party),
    )


def _positions(say: Texts, on: Surface, bank: Bank, party: Party) -> Iterator[RenderableType]:
    for number, theme in enumerate(bank.themes):
        if number:
            yield ""
        if theme.title:
            yield Text(title_of(say, theme), style="bold")
        for statement in theme.statements:
            position = party.positions[statement.id]
            heading = f"{text_of(say, statement.text)} [{statement.id}]"
            yield from position_parts(say, on, bank, heading, position, below=True)
    positions = [party.positions[statement.id] for statement in bank.statements]
    yield from what_it_rests_on(say, on, bank, positions)


def _section(title: str, lines: list[str]) -> list[RenderableType]:
    if not lines:
        return []
    items = [Padding(Text(f"- {line}"), (0, 0, 0, 2)) for line in lines]
    return [Text(title, style="bold"), *items, ""]


def _proposal(say: Texts, bank: Bank, proposal: Proposal) -> str:
    places = "; ".join(words.citations(say, bank, proposal.sources))
    return f"{text_of(say, proposal.text)} [{places}]"
