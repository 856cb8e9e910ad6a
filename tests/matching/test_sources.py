"""What is known under each group of sources, and who then stands first.

In the bank of these tests `words` leaves the votes out. On s1 to s3 a stands for, for, against; b
for by a vote, unclear, for; c against by a vote, unknown, unknown.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec
from support import answers_of, bank_of, fraction

from stemwijzer_cli.matching.parties import by_stance
from stemwijzer_cli.matching.sources import (
    Use,
    first_by_group,
    kinds_of,
    known_by_group,
    sources_of,
    uses,
)
from stemwijzer_cli.model import Bank, Basis, Position, Selection, Source, only_statements, select

STANCES = {
    "a": ("for", "for", "against"),
    "b": ("for", "unclear", "for"),
    "c": ("against", "unknown", "unknown"),
}
BASES = {
    "a": ("programme", "programme", "programme"),
    "b": ("vote", "programme", "programme"),
    "c": ("vote", None, None),
}


def bank() -> Bank:
    """Return the bank of these tests."""
    made = bank_of(3, STANCES)
    parties = tuple(
        msgspec.structs.replace(
            party,
            positions={
                name: msgspec.structs.replace(position, basis=basis)
                for (name, position), basis in zip(
                    party.positions.items(), BASES[party.id], strict=True
                )
            },
        )
        for party in made.parties
    )
    return msgspec.structs.replace(made, parties=parties, source_groups={"words": ("programme",)})


class TestKnown:
    def test_counts_the_levels_of_all_parties(self) -> None:
        """3 of a, 2 of b, 1 of c; without votes 3, 1 and none."""
        assert known_by_group(bank(), bank()) == {"all": 6, "words": 4}

    def test_counts_those_of_the_parties_and_statements_that_take_part(self) -> None:
        """On s1 and s2: 1 of b and 1 of c, and without votes none."""
        part = only_statements(select(bank(), Selection(parties=("b", "c"))), {"s1", "s2"})

        assert known_by_group(bank(), part) == {"all": 2, "words": 0}

    def test_does_not_depend_on_the_sources_that_are_chosen(self) -> None:
        part = select(bank(), Selection(sources="words"))

        assert known_by_group(bank(), part) == {"all": 6, "words": 4}

    def test_of_a_bank_without_groups_is_nothing(self) -> None:
        made = bank_of(3, STANCES)

        assert known_by_group(made, made) == {}


class TestFirst:
    def test_is_the_ranking_of_the_same_voter_under_each_group(self) -> None:
        """Agreeing with s1 alone: a and b fully, c not at all; without votes only a is known."""
        groups = first_by_group(bank(), bank(), answers_of(2, None, None))

        assert [
            (
                under.group,
                under.known,
                [
                    (row.party.id, row.rank, row.agreement and row.agreement.percent())
                    for row in under.first
                ],
            )
            for under in groups
        ] == [
            ("all", 6, [("a", 1, 100), ("b", 1, 100), ("c", 3, 0)]),
            ("words", 4, [("a", 1, 100)]),
        ]

    def test_is_three_places_with_those_that_share_the_last(self) -> None:
        made = bank_of(
            3,
            {
                "a": ("for", "for"),
                "b": ("for", "neutral"),
                "c": ("neutral", "neutral"),
                "d": ("neutral", "neutral"),
                "e": ("unknown", "unknown"),
                "f": ("against", "neutral"),
            },
        )
        made = msgspec.structs.replace(made, source_groups={"words": ("programme",)})

        everything, words = first_by_group(made, made, answers_of(2, 2))

        assert [(row.party.id, row.rank) for row in everything.first] == [
            *(("a", 1), ("b", 2), ("c", 3), ("d", 3)),
        ]
        assert words.first == ()

    def test_goes_by_what_is_known_in_the_whole_bank_under_the_same_group(self) -> None:
        """A voter who is neutral on s1 and s2, and a party that is for s1 and unknown on s2.

        In that party alone all that is known is at an end, in the whole bank half of it is neutral,
        and without votes a third: s2 earns 1, 3/2 or 4/3 of 2, and s1 1 of 2.
        """
        made = bank_of(3, {"a": ("for", "unknown"), "b": ("neutral", "neutral"), "c": ("for",) * 2})
        neutral = {"s1": Position("neutral", basis="vote"), "s2": Position("neutral", basis="x")}
        parties = [
            msgspec.structs.replace(party, positions=positions)
            for party, positions in zip(
                made.parties,
                (
                    {"s1": Position("for", basis="x"), "s2": Position("unknown")},
                    neutral,
                    {"s1": Position("for", basis="x"), "s2": Position("unknown")},
                ),
                strict=True,
            )
        ]
        made = msgspec.structs.replace(
            made, parties=tuple(parties), source_groups={"words": ("x",)}
        )

        groups = first_by_group(made, select(made, Selection(parties=("a",))), answers_of(1, 1))

        assert [fraction(under.first[0].agreement) for under in groups] == [
            Fraction(5, 8),
            Fraction(7, 12),
        ]

    def test_of_a_bank_without_groups_is_nothing(self) -> None:
        made = bank_of(3, STANCES)

        assert first_by_group(made, made, answers_of(2)) == []


def test_a_source_decides_where_it_is_named_first_for_a_position_that_is_known(mini: Bank) -> None:
    """The paper is named for eight positions, of which two are unclear; the talk for two.

    Where two are named the first decides, and what nobody names decides nothing.
    """
    paper, talk = mini.sources
    assert uses(mini) == [Use(paper, 6, 8), Use(talk, 2, 2)]

    sources = tuple(Source(name, name, name, "2025", "final") for name in ("x", "y", "z"))
    party = bank_of(3, {"a": ("for",)}).parties[0]
    party = msgspec.structs.replace(
        party, positions={"s1": Position("for", sources={"y": "p. 1", "x": None})}
    )
    made = msgspec.structs.replace(bank_of(3, {"a": ("for",)}), parties=(party,), sources=sources)
    assert uses(made) == [Use(sources[0], 0, 1), Use(sources[1], 1, 1), Use(sources[2], 0, 0)]


def test_parties_stand_from_for_to_unknown_in_the_order_of_the_bank() -> None:
    made = bank_of(
        3,
        {
            "a": ("unknown",),
            "b": ("unclear",),
            "c": ("against",),
            "d": ("for",),
            "e": ("neutral",),
            "f": ("for",),
        },
    )

    assert [party.id for party in by_stance(made, made.statements[0])] == list("dfecba")


def test_kinds_and_sources_are_those_that_occur_in_the_order_of_the_bank() -> None:
    kinds = tuple(Basis(name, {"nl": name}, {"nl": name}) for name in ("vote", "press", "table"))
    sources = tuple(Source(name, name, name, "2025", "final") for name in ("x", "y", "z"))
    made = msgspec.structs.replace(bank_of(3, STANCES), bases=kinds, sources=sources)
    positions = [
        Position("for", basis="table", sources={"z": None, "x": "p. 1"}),
        Position("for", basis="vote", sources={"z": "p. 2"}),
        Position("unknown"),
    ]

    assert kinds_of(made, positions) == [kinds[0], kinds[2]]
    assert sources_of(made, positions) == [sources[0], sources[2]]
