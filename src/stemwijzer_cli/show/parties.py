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
from stemwijzer_cli.texts import Texts


def parties_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return all parties with how many of their positions are known."""
    names = ("id", "name", "full-name", "known", "unclear", "unknown")
    rows = [
        [
            party.id,
            one_line(party.name),
            one_line(party.full_name),
            *map(str, coverage(bank, party)),
        ]
        for party in bank.parties
    ]
    how = Text(say("parties.how", number=len(bank.statements)), style="dim")
    headings = [say(f"parties.{name}") for name in names]
    return to_text(on, *grid_lines(on, Grid(headings, rows, right=range(3, 6))), "", how)


def party_text(say: Texts, on: Surface, bank: Bank, party: Party) -> str:
    """Return one party in full: coverage by basis, facts, proposals, and every position."""
    counts = coverage(bank, party)._asdict()
    lines = [f"{say(f'parties.{name}')}: {number}" for name, number in counts.items()]
    proposals = [_proposal(say, bank, proposal) for proposal in party.proposals]
    return to_text(
        on,
        Text(f"{one_line(party.name)} ({party.id}): {one_line(party.full_name)}", style="bold"),
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
