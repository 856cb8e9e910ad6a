"""Banks and answers made in a test, and rankings as plain tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, cast, get_args

from hypothesis import strategies as st

from stemwijzer_cli.matching.score import Ranking
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import (
    STANCES,
    Answers,
    Bank,
    Party,
    Position,
    Scale,
    Stance,
    Statement,
    Theme,
)

Figures = tuple[Any, ...]


def bank_of(
    scale: Scale, positions: Mapping[str, Sequence[str]], *, themes: Sequence[int] = ()
) -> Bank:
    """Return a bank of parties with their stances on the statements s1, s2 and so on.

    `themes` gives how many statements each of the themes t1, t2 and so on has; without it all are
    in t1.
    """
    number = max(len(stances) for stances in positions.values())
    statements = [
        Statement(f"s{index}", {"nl": "S."}, label={"nl": "S"}, explanation={"nl": "E."})
        for index in range(1, number + 1)
    ]
    made = []
    for index, size in enumerate(themes or [number], start=1):
        made.append(Theme(f"t{index}", tuple(statements[:size]), {"nl": "T"}, {"nl": "I."}))
        del statements[:size]
    return Bank(
        id="made",
        version="1.0",
        title={"nl": "B"},
        date="2025-11-07",
        scale=scale,
        themes=tuple(made),
        axes=(),
        sources=(),
        source_groups={},
        facts=(),
        parties=tuple(
            Party(
                party,
                party,
                party,
                {
                    f"s{index}": Position(cast("Stance", stance))
                    for index, stance in enumerate(stances, start=1)
                },
            )
            for party, stances in positions.items()
        ),
    )


def turned(bank: Bank) -> Bank:
    """Return a bank with every statement turned round: those who are for it are against."""
    names = STANCES[bank.scale]
    mirror = dict(zip(names, reversed(names), strict=True))
    positions = {
        party.id: [mirror.get(item.stance, item.stance) for item in party.positions.values()]
        for party in bank.parties
    }
    return bank_of(bank.scale, positions, themes=[len(item.statements) for item in bank.themes])


def answers_of(*levels: int | None, important: Sequence[str] = ()) -> Answers:
    """Return answers to the statements s1, s2 and so on, None where one is open."""
    given = {f"s{index}": level for index, level in enumerate(levels, start=1)}
    return Answers(
        levels={key: level for key, level in given.items() if level is not None},
        important=frozenset(important),
    )


def fraction(share: object) -> Fraction | None:
    """Return a share as a fraction in its lowest terms."""
    if share is None:
        return None
    assert isinstance(share, Share)
    return Fraction(share.part, share.whole)


def table(ranking: Ranking, possible: int = 1) -> list[Figures]:
    """Return party, known, rank, (low, agreement, high), rank range and chance of the first place.

    The three in brackets are in points when `possible` is the number of possible points. A party
    without figures is a party and what is known of it.
    """
    rows: list[Figures] = []
    for row in ranking.rows:
        shares = [fraction(share) for share in (row.low, row.agreement, row.high)]
        points = tuple(share * possible for share in shares if share is not None)
        ranks = (row.rank_low, row.rank_high)
        figures: Figures = (row.rank, points, ranks, fraction(row.first))
        if row.agreement is None:
            assert figures == (None, (), (None, None), None)
            figures = ()
        rows.append((row.party.id, row.known, *figures))
    return rows


def theme_table(ranking: Ranking) -> dict[str, list[Figures]]:
    """Return per theme, in the order of the rows: party, agreement and what is known of it."""
    return {
        theme: [(row.party.id, fraction(row.agreement), row.known) for row in rows]
        for theme, rows in ranking.themes.items()
    }


@st.composite
def elections(
    draw: st.DrawFn, *, statements: tuple[int, int] = (1, 6), most_hidden: int = 9
) -> tuple[Bank, Answers]:
    """Draw up to four parties' stances and a voter's answers, with at most two of them open.

    At most `most_hidden` positions are unclear or unknown: few enough to try every filling.
    """
    scales: tuple[Scale, ...] = get_args(Scale)
    scale = draw(st.sampled_from(scales))
    number = draw(st.integers(*statements))
    names = draw(st.permutations("abcd"))[: draw(st.integers(1, 4))]
    positions: dict[str, list[str]] = {}
    for name in names:
        stances: list[str] = [draw(st.sampled_from(STANCES[scale])) for _ in range(number)]
        hidden = draw(st.integers(0, min(number, most_hidden)))
        for index in draw(st.permutations(range(number)))[:hidden]:
            stances[index] = draw(st.sampled_from(["unclear", "unknown"]))
        most_hidden -= hidden
        positions[name] = stances
    one = draw(st.integers(1, number))
    bank = bank_of(scale, positions, themes=[size for size in (one, number - one) if size])
    still_open = draw(st.sets(st.integers(0, number - 1), max_size=min(2, number - 1)))
    level = st.integers(0, scale - 1)
    levels = [None if index in still_open else draw(level) for index in range(number)]
    important = draw(st.sets(st.sampled_from([item.id for item in bank.statements])))
    return bank, answers_of(*levels, important=sorted(important))
