"""What the choice of sources changes, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stemwijzer_cli.matching.sources import Under, Use
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import one_line, percent, text_of
from stemwijzer_cli.show.words.evidence import source_line
from stemwijzer_cli.show.words.whence import bank_line, group_word
from stemwijzer_cli.texts import Texts


def known_lines(say: Texts, bank: Bank, known: Mapping[str, int]) -> Iterator[str]:
    """Yield how many positions are known under each group of sources, if there are groups."""
    if known:
        groups = ", ".join(f"{group_word(say, group)} {number}" for group, number in known.items())
        yield say("sources.known", groups=groups, all=_all(bank))


def source_texts(say: Texts, use: Use) -> Iterator[str]:
    """Yield what a source is, for how many positions it is used, and the bank's note on it."""
    yield source_line(say, use.source)
    yield say("sources.use", decides=use.decides, cited=use.cited)
    if use.source.note:
        yield text_of(say, use.source.note)


def sources_notes(say: Texts, chosen: Chosen, used: Sequence[Use]) -> Iterator[str]:
    """Yield how to read the numbers of the sources, and the bank that they are from."""
    decided = sum(use.decides for use in used)
    yield say("sources.use.how", decided=decided, all=_all(chosen.bank))
    yield bank_line(say, chosen)


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


def _all(bank: Bank) -> int:
    return len(bank.parties) * len(bank.statements)


def _places(say: Texts, under: Under) -> str:
    places = [
        f"{row.rank}. {one_line(row.party.name)} {percent(say, row.agreement)}"
        for row in under.first
        if row.agreement is not None
    ]
    return ", ".join(places) or say("themes.none")
