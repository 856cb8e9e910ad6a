"""The parties: how much is known of each, and one of them in full."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.parties import coverage
from stemwijzer_cli.model import Bank, Party, Proposal, Theme
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.evidence import position_parts, resting_sections, what_it_rests_on
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.sections import Item, Section, sections_markdown
from stemwijzer_cli.show.words import one_line, text_of, title_of
from stemwijzer_cli.show.words.evidence import basis_counts, evidence_lines
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
    lines = grid_lines(on, _grid(say, bank))
    return to_text(on, *lines, "", *(Text(note, style="dim") for note in _notes(say, bank)))


def parties_markdown(say: Texts, bank: Bank) -> str:
    """Return the same as Markdown."""
    notes = "".join(f"\n{escaped(note)}\n" for note in _notes(say, bank))
    return grid_markdown(_grid(say, bank)) + notes


def _grid(say: Texts, bank: Bank) -> Grid:
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
    return Grid(headings, rows, right)


def _notes(say: Texts, bank: Bank) -> Iterator[str]:
    notes = [say("parties.how", number=len(bank.statements)), silent_line(say, bank.parties)]
    return filter(None, notes)


def party_text(say: Texts, on: Surface, bank: Bank, party: Party) -> str:
    """Return one party in full: coverage by basis, facts, proposals, and every position."""
    lists: list[RenderableType] = []
    for title, lines in _lists(say, bank, party):
        items = [Padding(Text(f"- {line}"), (0, 0, 0, 2)) for line in lines]
        lists += [Text(title, style="bold"), *items, ""]
    return to_text(
        on,
        Text(name_in_full(party), style="bold"),
        *map(Text, _head(say, bank, party)),
        "",
        *lists,
        *_positions(say, on, bank, party),
    )


def party_markdown(say: Texts, bank: Bank, party: Party) -> str:
    """Return the same as Markdown."""
    head = "\n".join(f"- {escaped(line)}" for line in _head(say, bank, party))
    sections = [
        *(Section(title, tuple(map(Item, lines))) for title, lines in _lists(say, bank, party)),
        *(_theme_section(say, bank, theme, party) for theme in bank.themes),
        *resting_sections(say, bank, [party.positions[item.id] for item in bank.statements]),
    ]
    return f"## {escaped(name_in_full(party))}\n\n{head}\n\n{sections_markdown(sections, ())}"


def _head(say: Texts, bank: Bank, party: Party) -> Iterator[str]:
    """Yield what the ballot tells, and how much is known."""
    for item in told(say, party):
        yield f"{item.name}: {item.value}"
    if not party.responded:
        yield silent_line(say, (party,))
    for name, number in coverage(bank, party)._asdict().items():
        yield f"{say(f'parties.{name}')}: {number}"


def _lists(say: Texts, bank: Bank, party: Party) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of a party under their titles; those with nothing in them are left out."""
    lists = {
        "coverage.title": list(basis_counts(say, bank, party)),
        "facts.title": list(party_facts(say, bank, party)),
        "proposals.title": [_proposal(say, bank, proposal) for proposal in party.proposals],
    }
    for title, lines in lists.items():
        if lines:
            yield say(title), lines


def _theme_section(say: Texts, bank: Bank, theme: Theme, party: Party) -> Section:
    items = []
    for statement in theme.statements:
        position = party.positions[statement.id]
        stance = words.stance(say, position.stance)
        line = f"{text_of(say, statement.text)} [{statement.id}]: {stance}"
        items.append(Item(line, tuple(evidence_lines(say, bank, position))))
    return Section(title_of(say, theme) or say("statements.positions"), tuple(items))


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


def _proposal(say: Texts, bank: Bank, proposal: Proposal) -> str:
    places = "; ".join(words.citations(say, bank, proposal.sources))
    return f"{text_of(say, proposal.text)} [{places}]"
