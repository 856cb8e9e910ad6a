"""A bank in figures, counted by hand in the files of the miniature bank."""

from __future__ import annotations

from random import Random

from support import bank_of

from stemwijzer_cli.matching.simulation import simulation
from stemwijzer_cli.matching.stats import Stats, hardest_pairs, stats
from stemwijzer_cli.model import Bank


def found(bank: Bank) -> Stats:
    return stats(bank, simulation(bank, Random(1).random, sheets=3, sheets_without=3), 1)


def test_statements_have_their_split_and_separation(mini: Bank) -> None:
    """From for to unknown; on the first statement two parties stand two levels from the third."""
    rows = [
        (one.statement.id, *one.stances.values(), one.known, one.separation)
        for one in found(mini).statements
    ]

    assert list(found(mini).statements[0].stances) == [
        *("for", "neutral", "against"),
        *("unclear", "unknown"),
    ]
    assert rows == [
        ("fietspad", 2, 0, 1, 0, 0, 3, 4),
        ("parkeren", 0, 1, 1, 0, 1, 2, 1),
        ("schoolfruit", 1, 0, 0, 2, 0, 1, 0),
        ("huiswerk", 1, 1, 0, 0, 1, 2, 1),
    ]


def test_parties_have_what_is_known_by_basis_and_source(mini: Bank) -> None:
    rows = [(one.party.id, *one.coverage, one.bases, one.sources) for one in found(mini).parties]

    assert rows == [
        ("aarde", 4, 0, 0, (("table", 2), ("text", 2)), (("krant", 4),)),
        (
            *("brug", 3, 1, 0),
            (("text", 2), ("table", 1), ("interview", 1)),
            (("krant", 3), ("gesprek", 1)),
        ),
        ("cirkel", 1, 1, 2, (("interview", 1), ("table", 1)), (("gesprek", 1), ("krant", 1))),
    ]


def test_pairs_stand_by_their_distance_with_what_tells_them_apart(mini: Bank) -> None:
    rows = [
        (one.one.id, one.other.id, one.distance, one.shared, [item.id for item in one.apart])
        for one in found(mini).pairs
    ]

    assert rows == [
        ("aarde", "cirkel", 0, 1, []),
        ("brug", "cirkel", 2, 1, ["fietspad"]),
        ("aarde", "brug", 4, 3, ["fietspad", "parkeren", "huiswerk"]),
    ]


def test_of_pairs_at_the_same_distance_those_that_share_most_come_first() -> None:
    """a and b share both statements, c is known on the first alone; nobody differs there."""
    bank = bank_of(3, {"c": ("for", "unknown"), "a": ("for", "for"), "b": ("for", "neutral")})
    alike = bank_of(3, {"c": ("for", "unknown"), "a": ("for", "for"), "b": ("for", "for")})

    assert [(pair.one.id, pair.other.id, pair.distance) for pair in hardest_pairs(bank, 3)] == [
        *(("c", "a", 0), ("c", "b", 0), ("a", "b", 1)),
    ]
    assert [(pair.one.id, pair.other.id) for pair in hardest_pairs(alike, 3)] == [
        *(("a", "b"), ("c", "a"), ("c", "b")),
    ]


def test_so_many_pairs_are_listed(mini: Bank) -> None:
    assert [pair.other.id for pair in hardest_pairs(mini, 1)] == ["cirkel"]
