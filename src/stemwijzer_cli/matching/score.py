"""The ranking of the parties for one voter.

By city block a party also gets a band, a range of ranks and the chance of the first place, under
the model for what is not known of it. See `unknown` and `docs/method.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

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
    Formula,
    Method,
    points,
    ranks,
)
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.unknown import Shares, Unknown, points_of, unknown
from stemwijzer_cli.matching.unknown import shares as shares_of
from stemwijzer_cli.model import Answers, Bank, Chosen, Party, Theme

FEW = 8
"""Below so many answered statements likely ranks and chances say too little to show them."""


Levels = Mapping[str, list[int | None]]
"""Per party its level on each answered statement, None where it is not known."""


class Row(NamedTuple):
    """A party in the ranking; a party known on no answered statement has no figures."""

    party: Party
    known: int
    """The answered statements on which the party's position is a level."""
    rank: int | None = None
    agreement: Agreement | None = None
    least: Agreement | None = None
    """The agreement if all that is not known were as far from the voter as can be."""
    most: Agreement | None = None
    """The agreement if all that is not known were as near as can be."""
    on_known: Agreement | None = None
    """The agreement over the `known` statements alone."""
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

    def half_known(self, row: Row) -> bool:
        """Return whether a party is known on something, but on fewer than half of the answers."""
        return row.known > 0 and 2 * row.known < self.answered

    def is_tied(self, row: Row) -> bool:
        """Return whether a party shares its rank."""
        return row.rank is not None and sum(other.rank == row.rank for other in self.rows) > 1


class Shown(NamedTuple):
    """A ranking and what surrounds it."""

    chosen: Chosen
    ranking: Ranking
    rows: tuple[Row, ...]
    """The rows to show, the best first."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank

    @property
    def all_known(self) -> bool:
        """Return whether every party's position on every answered statement is known."""
        return all(row.known == self.ranking.answered for row in self.ranking.rows)

    @property
    def are_compared(self) -> bool:
        """Return whether more than one party has a rank."""
        return sum(row.rank is not None for row in self.ranking.rows) > 1


def score(
    bank: Bank, answers: Answers, method: Method = "city-block", *, shares: Shares | None = None
) -> Ranking:
    """Return the ranking of all parties of a bank over all its statements.

    `shares` are those of the whole bank, where this is a part of one; by default those of this one.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = answered_statements(answers, bank.statements)
    shares = shares or shares_of(bank)
    levels = {party.id: levels_of(bank, party, answered) for party in bank.parties}
    rows = _rows(bank, Formula(method, answered, shares), levels)
    if method == "city-block":
        rows = _with_chances(answered, levels, rows, shares)
    return Ranking(
        method=method,
        answered=len(answered),
        skipped=len(bank.statements) - len(answered),
        important=tuple(item.id for item in bank.statements if item.id in answers.important),
        counted_double=sum(item.weight == 2 for item in answered),
        rows=tuple(rows),
        themes={
            theme.id: scores
            for theme, scores in _themes(bank, answered, levels, rows, method, shares)
        },
    )


def top_rows(ranking: Ranking, number: int | None) -> tuple[Row, ...]:
    """Return the first rows, with all that share the last one's rank; all of them for None."""
    if number is None or number >= len(ranking.rows):
        return ranking.rows
    last = ranking.rows[number - 1].rank
    tied = (row for row in ranking.rows[number:] if last is not None and row.rank == last)
    return (*ranking.rows[:number], *tied)


class Points:
    """What a party can earn by city block, for one voter."""

    def __init__(self, answered: Sequence[Answered], shares: Shares) -> None:
        """Work out what every statement can earn."""
        of_kind = cache(partial(_worth, shares))
        self._worth = [of_kind(item.level, item.weight) for item in answered]

    def distribution(self, levels: Sequence[int | None]) -> Distribution:
        """Return the distribution of the points of a party with these levels."""
        certain = 0
        open_ = []
        for level, (earned, not_known) in zip(levels, self._worth, strict=True):
            if level is None:
                open_.append(not_known)
            else:
                certain += earned[level]
        return points_of(certain, open_)


def _worth(shares: Shares, answer: int, weight: int) -> tuple[tuple[int, ...], Unknown]:
    """Return the points of each level, and of a position that is not known."""
    earned = points(answer, weight, shares.max_level)
    return earned, unknown(answer, earned, shares)


def _rows(bank: Bank, formula: Formula, levels: Levels) -> list[Row]:
    """Return the parties with what every method gives, those without figures last."""
    extents = [formula.extent(own) for own in levels.values()]
    places = ranks([None if extent is None else extent.agreement for extent in extents])
    rows = [
        Row(party, known_of(own), rank, *(extent or ()))
        for party, own, rank, extent in zip(
            bank.parties, levels.values(), places, extents, strict=True
        )
    ]
    return sorted(rows, key=lambda row: row.rank or len(rows) + 1)


def _with_chances(
    answered: Sequence[Answered], levels: Levels, rows: Sequence[Row], shares: Shares
) -> list[Row]:
    """Return the rows with the figures of the model for what is not known."""
    can_earn = Points(answered, shares)
    ranked = [
        (row, row.rank, row.agreement)
        for row in rows
        if row.rank is not None and isinstance(row.agreement, Share)
    ]
    parties = [can_earn.distribution(levels[row.party.id]) for row, *_ in ranked]
    filled = []
    for (row, rank, agreement), earned, chances in zip(
        ranked, parties, rank_chances(parties), strict=True
    ):
        low, high = band(earned.points, earned.counts, earned.whole)
        best, worst = chances.band
        # A skewed distribution can leave its mean outside what 1/20 on either side leaves. Of the
        # units of an agreement a point is `shares.whole`.
        filled.append(
            row._replace(
                low=Share(min(low * shares.whole, agreement.part), agreement.whole),
                high=Share(max(high * shares.whole, agreement.part), agreement.whole),
                rank_low=min(best, rank),
                rank_high=max(worst, rank),
                first=chances.first,
            )
        )
    return [*filled, *(row for row in rows if row.rank is None)]


def _themes(
    bank: Bank,
    answered: Sequence[Answered],
    levels: Levels,
    rows: Sequence[Row],
    method: Method,
    shares: Shares,
) -> Iterator[tuple[Theme, tuple[ThemeScore, ...]]]:
    """Yield the scores per theme with an answered statement; these stand after each other."""
    start = 0
    for theme in bank.themes:
        own = {statement.id for statement in theme.statements}
        of_theme = [item for item in answered if item.statement.id in own]
        if not of_theme:
            continue
        part = slice(start, start + len(of_theme))
        start = part.stop
        formula = Formula(method, of_theme, shares)
        scores = []
        for row in rows:
            known = levels[row.party.id][part]
            scores.append(ThemeScore(row.party, formula.agreement(known), known_of(known)))
        yield theme, tuple(scores)
