"""The ranking of the parties for one voter, by city block.

On a statement with answer `a`, weight `w` and position `s`, a party earns `2·w·(max - |a - s|)` of
`2·w·max` points, and half of them where the position is not known. See `docs/method.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stemwijzer_cli.errors import data_error
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.tosses import (
    EXACT_CELLS,
    Tosses,
    band,
    rank_band,
    rank_chances,
    toss,
)
from stemwijzer_cli.model import Answers, Bank, Party, Statement


class Answered(NamedTuple):
    """A statement that the voter answered."""

    statement: Statement
    level: int
    weight: int


class Row(NamedTuple):
    """A party in the ranking; a party known on no answered statement has no figures."""

    party: Party
    known: int
    """The answered statements on which the party's position is a level."""
    rank: int | None = None
    agreement: Share | None = None
    low: Share | None = None
    high: Share | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    first: Share | None = None
    """The chance of the first place, shared or not."""


class ThemeScore(NamedTuple):
    """A party's agreement over one theme; None where none of its positions is known."""

    party: Party
    agreement: Share | None
    known: int


class Ranking(NamedTuple):
    """The parties by agreement, those without figures last."""

    answered: int
    skipped: int
    important: tuple[str, ...]
    """All that are marked, answered or not."""
    counted_double: int
    rows: tuple[Row, ...]
    themes: dict[str, tuple[ThemeScore, ...]]
    """Per theme with an answered statement, the parties in the order of the rows."""


def score(bank: Bank, answers: Answers) -> Ranking:
    """Return the ranking of all parties of a bank over all its statements.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = answered_statements(answers, bank.statements)
    if not answered:
        raise data_error("answers.none")
    rows = _rows(bank, answered)
    return Ranking(
        answered=len(answered),
        skipped=len(bank.statements) - len(answered),
        important=tuple(item.id for item in bank.statements if item.id in answers.important),
        counted_double=sum(item.weight == 2 for item in answered),
        rows=rows,
        themes=_themes(bank, answers, [row.party for row in rows]),
    )


def answered_statements(answers: Answers, statements: Iterable[Statement]) -> list[Answered]:
    """Return the answered ones of some statements, in their order."""
    return [
        Answered(item, answers.levels[item.id], answers.weight(item.id))
        for item in statements
        if item.id in answers.levels
    ]


def levels_of(bank: Bank, party: Party, answered: Sequence[Answered]) -> list[int | None]:
    """Return a party's level on each answered statement, None where it is not known."""
    return [bank.level(party.positions[item.statement.id].stance) for item in answered]


def earned(answer: Answered, level: int | None, max_level: int) -> int:
    """Return the points of a level, or half of the possible points for None."""
    if level is None:
        return answer.weight * max_level
    return 2 * answer.weight * (max_level - abs(answer.level - level))


def agreement(
    answered: Sequence[Answered], levels: Sequence[int | None], max_level: int
) -> Share | None:
    """Return the points of the possible points; None when no level is known."""
    if all(level is None for level in levels):
        return None
    points = sum(
        earned(item, level, max_level) for item, level in zip(answered, levels, strict=True)
    )
    return Share(points, possible(answered, max_level))


def possible(answered: Sequence[Answered], max_level: int) -> int:
    """Return the points that a party in full agreement earns."""
    return sum(2 * item.weight * max_level for item in answered)


def party_tosses(
    answered: Sequence[Answered], levels: Sequence[int | None], max_level: int
) -> Tosses:
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


def _rows(bank: Bank, answered: Sequence[Answered]) -> tuple[Row, ...]:
    whole = possible(answered, bank.max_level)
    levels = {party.id: levels_of(bank, party, answered) for party in bank.parties}
    shares = {
        party.id: agreement(answered, levels[party.id], bank.max_level) for party in bank.parties
    }
    known = [party for party in bank.parties if shares[party.id] is not None]
    tosses = [party_tosses(answered, levels[party.id], bank.max_level) for party in known]
    exact = len(known) * len(answered) <= EXACT_CELLS
    rows = []
    for party, tossed, chances in zip(
        known, tosses, rank_chances(tosses, exact=exact), strict=True
    ):
        share = shares[party.id]
        assert share is not None
        low, high = band(tossed)
        rank_low, rank_high = rank_band(chances)
        rows.append(
            Row(
                party=party,
                known=_known(levels[party.id]),
                rank=1
                + sum(other is not None and other.part > share.part for other in shares.values()),
                agreement=share,
                low=Share(low, whole),
                high=Share(high, whole),
                rank_low=rank_low,
                rank_high=rank_high,
                first=chances[0],
            )
        )
    rows.sort(key=lambda row: row.rank or 0)
    silent = [Row(party, known=0) for party in bank.parties if shares[party.id] is None]
    return (*rows, *silent)


def _themes(
    bank: Bank, answers: Answers, parties: Sequence[Party]
) -> dict[str, tuple[ThemeScore, ...]]:
    themes = {}
    for theme in bank.themes:
        answered = answered_statements(answers, theme.statements)
        if not answered:
            continue
        scores = []
        for party in parties:
            levels = levels_of(bank, party, answered)
            share = agreement(answered, levels, bank.max_level)
            scores.append(ThemeScore(party, share, _known(levels)))
        themes[theme.id] = tuple(scores)
    return themes


def _known(levels: Sequence[int | None]) -> int:
    return sum(level is not None for level in levels)
