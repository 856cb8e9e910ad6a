"""The ranking of the parties for one voter.

By city block a party also gets a band, a range of ranks and the chance of the first place, over
the coin tosses for what is not known of it. See `docs/method.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stemwijzer_cli.errors import data_error
from stemwijzer_cli.matching.answered import (
    Answered,
    answered_statements,
    known_of,
    levels_of,
)
from stemwijzer_cli.matching.chances import rank_chances
from stemwijzer_cli.matching.distribution import Distribution, band
from stemwijzer_cli.matching.methods import (
    Agreement,
    Method,
    agreement,
    earned,
    possible,
    ranks,
)
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.tosses import toss
from stemwijzer_cli.model import Answers, Bank, Party


class Row(NamedTuple):
    """A party in the ranking; a party known on no answered statement has no figures."""

    party: Party
    known: int
    """The answered statements on which the party's position is a level."""
    rank: int | None = None
    agreement: Agreement | None = None
    low: Share | None = None
    """This and what follows are figures of city block alone."""
    high: Share | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    first: Share | None = None
    """The chance of the first place, shared or not."""


class ThemeScore(NamedTuple):
    """A party's agreement over one theme; None where none of its positions is known."""

    party: Party
    agreement: Agreement | None
    known: int


class Ranking(NamedTuple):
    """The parties by agreement, those without figures last."""

    method: Method
    answered: int
    skipped: int
    important: tuple[str, ...]
    """All that are marked, answered or not."""
    counted_double: int
    rows: tuple[Row, ...]
    themes: dict[str, tuple[ThemeScore, ...]]
    """Per theme with an answered statement, the parties in the order of the rows."""


def score(bank: Bank, answers: Answers, method: Method = "city-block") -> Ranking:
    """Return the ranking of all parties of a bank over all its statements.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = answered_statements(answers, bank.statements)
    if not answered:
        raise data_error("answers.none")
    rows = _rows(bank, answered, method)
    if method == "city-block":
        rows = _with_tosses(bank, answered, rows)
    return Ranking(
        method=method,
        answered=len(answered),
        skipped=len(bank.statements) - len(answered),
        important=tuple(item.id for item in bank.statements if item.id in answers.important),
        counted_double=sum(item.weight == 2 for item in answered),
        rows=tuple(rows),
        themes=_themes(bank, answers, [row.party for row in rows], method),
    )


def party_tosses(
    answered: Sequence[Answered], levels: Sequence[int | None], max_level: int
) -> Distribution:
    """Return the distribution of a party's points over what is not known of it."""
    certain = 0
    coins = []
    for item, level in zip(answered, levels, strict=True):
        if level is None:
            agreeing = 2 * item.weight * item.level
            disagreeing = 2 * item.weight * (max_level - item.level)
            certain += min(agreeing, disagreeing)
            coins.append(abs(agreeing - disagreeing))
        else:
            certain += earned(item, level, max_level)
    return toss(certain, coins)


def _rows(bank: Bank, answered: Sequence[Answered], method: Method) -> list[Row]:
    """Return the parties with what every method gives, those without figures last."""
    levels = [levels_of(bank, party, answered) for party in bank.parties]
    agreements = [agreement(answered, own, bank.max_level, method) for own in levels]
    rows = [
        Row(party, known_of(own), rank, share)
        for party, own, rank, share in zip(
            bank.parties, levels, ranks(agreements), agreements, strict=True
        )
    ]
    return sorted(rows, key=lambda row: row.rank or len(rows) + 1)


def _with_tosses(bank: Bank, answered: Sequence[Answered], rows: Sequence[Row]) -> list[Row]:
    """Return the rows with the figures that describe the coin tosses."""
    whole = possible(answered, bank.max_level)
    ranked = [row for row in rows if row.rank is not None]
    tosses = [
        party_tosses(answered, levels_of(bank, row.party, answered), bank.max_level)
        for row in ranked
    ]
    filled = []
    for row, tossed, chances in zip(ranked, tosses, rank_chances(tosses), strict=True):
        low, high = band(tossed.points, tossed.counts, tossed.whole)
        rank_low, rank_high = chances.band
        filled.append(
            row._replace(
                low=Share(low, whole),
                high=Share(high, whole),
                rank_low=rank_low,
                rank_high=rank_high,
                first=chances.first,
            )
        )
    return [*filled, *(row for row in rows if row.rank is None)]


def _themes(
    bank: Bank, answers: Answers, parties: Sequence[Party], method: Method
) -> dict[str, tuple[ThemeScore, ...]]:
    themes = {}
    for theme in bank.themes:
        answered = answered_statements(answers, theme.statements)
        if not answered:
            continue
        scores = []
        for party in parties:
            levels = levels_of(bank, party, answered)
            share = agreement(answered, levels, bank.max_level, method)
            scores.append(ThemeScore(party, share, known_of(levels)))
        themes[theme.id] = tuple(scores)
    return themes
