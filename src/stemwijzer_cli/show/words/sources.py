"""What the choice of sources changes, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stemwijzer_cli.matching.sources import Under
from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import one_line, percent
from stemwijzer_cli.texts import Texts


def known_lines(say: Texts, bank: Bank, known: Mapping[str, int]) -> Iterator[str]:
    """Yield how many positions are known under each group of sources, if there are groups."""
    if known:
        groups = ", ".join(f"{group_word(say, group)} {number}" for group, number in known.items())
        yield say("sources.known", groups=groups, all=_all(bank))


def sources_grid(say: Texts, groups: Sequence[Under]) -> Grid:
    """Return a row per group of sources: its name, what is known, and the first places."""
    headings = [say(f"sources.{name}") for name in ("group", "known.heading", "first")]
    rows = [
        [group_word(say, under.group), str(under.known), _places(say, under)] for under in groups
    ]
    return Grid(headings, rows, right=(1,))


def sources_how(say: Texts, bank: Bank) -> str:
    """Return how to read these rows."""
    return say("sources.how", all=_all(bank))


def group_word(say: Texts, group: str) -> str:
    """Return the name of a group of sources."""
    return say("sources.all") if group == "all" else group


def _all(bank: Bank) -> int:
    return len(bank.parties) * len(bank.statements)


def _places(say: Texts, under: Under) -> str:
    places = [
        f"{row.rank}. {one_line(row.party.name)} {percent(say, row.agreement)}"
        for row in under.first
        if row.agreement is not None
    ]
    return ", ".join(places) or say("themes.none")
