"""What the first place withstands: by hand, and against scoring everything again."""

from __future__ import annotations

from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from support import answers_of, bank_of, elections, fraction

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching import chances
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.stability import Judgement, Omission, Stability, judge, stability
from stemwijzer_cli.matching.unknown import Shares, shares
from stemwijzer_cli.model import STANCES, Answers, Bank, Position, Stance

# All answers are 2 and s1 counts double, so the points are of 8, 4 and 4.
#
#        s1        s2        s3          expected     possible
#   a    for       unknown   for         8 + 2 + 4    12 or 16
#   b    unknown   for       for         4 + 4 + 4    8 or 16
#   c    against   for       unknown     0 + 4 + 2    4 or 8
BANK = bank_of(
    3,
    {
        "a": ("for", "unknown", "for"),
        "b": ("unknown", "for", "for"),
        "c": ("against", "for", "unknown"),
    },
)
ANSWERS = answers_of(2, 2, 2, important=["s1"])

WhatIfs = list[tuple[str, str, Fraction | None, Fraction | None]]


def changes(found: Stability, leader: str) -> WhatIfs:
    return [
        (item.party, item.statement, fraction(item.known_for), fraction(item.known_against))
        for item in found.what_ifs[leader]
    ]


def first_of(bank: Bank, answers: Answers) -> set[str]:
    return {row.party.id for row in score(bank, answers).rows if row.rank == 1}


def known_as(bank: Bank, party: str, statement: str, stance: Stance) -> Bank:
    parties = tuple(
        msgspec.structs.replace(item, positions={**item.positions, statement: Position(stance)})
        if item.id == party
        else item
        for item in bank.parties
    )
    return msgspec.structs.replace(bank, parties=parties)


def chance_of(bank: Bank, answers: Answers, party: str, of_bank: Shares) -> Fraction:
    rows = score(bank, answers, shares=of_bank).rows
    (first,) = (row.first for row in rows if row.party.id == party)
    assert first is not None
    return Fraction(*first)


def test_the_lead_is_the_distance_to_the_next_rank() -> None:
    # 14 - 12 of 16 points
    found = stability(BANK, ANSWERS)
    assert (fraction(found.lead), found.shared) == (Fraction(2, 16), False)


def test_a_statement_that_decides_the_first_place_is_named_with_who_would_have_it() -> None:
    # Without s1: a 6, b 8, c 6. Without s2: 12, 8, 2. Without s3: 10, 8, 4.
    assert stability(BANK, ANSWERS).decisive == (Omission("s1", ("b",), loses=("a",)),)


def test_the_chance_of_the_first_place_is_that_of_the_ranking() -> None:
    # a 16: sure. a 12: only if b has 8. So ½ + ½·½.
    chances = stability(BANK, ANSWERS).chances
    assert {party: fraction(chance) for party, chance in chances.items()} == {"a": Fraction(3, 4)}


def test_what_ifs_come_by_the_largest_change_and_ties_in_the_banks_order() -> None:
    # a on s2: for is 16, sure; against is 12, ½. b on s1: for is 16, so a needs its own 16;
    # against is 8, never above a. c has at most 8 whatever is known.
    assert changes(stability(BANK, ANSWERS), "a") == [
        ("a", "s2", Fraction(1), Fraction(1, 2)),
        ("b", "s1", Fraction(1, 2), Fraction(1)),
        ("c", "s3", Fraction(3, 4), Fraction(3, 4)),
    ]


def test_a_first_place_can_hang_on_one_answer() -> None:
    # Under every method the order is a, b, c: exact 3½ 3 1½ of 4, squared distances 1 2 9,
    # directional 3 2 -1.
    found = stability(BANK, ANSWERS)
    assert found.ranks == {method: {"a": 1, "b": 2, "c": 3} for method in METHODS}
    assert found.top_three == ("a", "b", "c")
    judgement = judge(found)
    assert judgement == Judgement(
        compared=True,
        answers="few",
        causes=("answer",),
        comes_to_be_shared=False,
        unlikely=False,
    )
    assert not judgement.solid


@pytest.mark.parametrize(("number", "answers"), [(8, "enough"), (7, "few"), (1, "one")])
def test_a_first_place_that_nothing_changes_is_solid_with_enough_answers(
    number: int, answers: str
) -> None:
    bank = bank_of(3, {"a": ("against",) * number, "b": ("for",) * number})
    found = stability(bank, answers_of(*[2] * number))
    judgement = judge(found)
    assert (judgement.answers, judgement.solid) == (answers, answers == "enough")
    assert judgement.causes == (("answer",) if number == 1 else ())
    assert (judgement.compared, judgement.comes_to_be_shared) == (True, False)
    assert fraction(found.lead) == 1


def test_of_one_party_nothing_is_said() -> None:
    bank = bank_of(3, {"a": ("for",) * 8, "b": ("unknown",) * 8})
    judgement = judge(stability(bank, answers_of(*[2] * 8)))
    assert (judgement.compared, judgement.causes, judgement.solid) == (False, (), False)


def test_a_first_place_that_comes_to_be_shared_is_not_lost() -> None:
    # a 32 of 32, b 28 with one against: without that one they share.
    bank = bank_of(3, {"a": ("for",) * 8, "b": ("against", *["for"] * 7)})
    found = stability(bank, answers_of(*[2] * 8))
    judgement = judge(found)
    assert found.decisive == (Omission("s1", ("a", "b"), loses=()),)
    assert (judgement.comes_to_be_shared, judgement.causes, judgement.solid) == (True, (), False)


def test_a_shared_first_place_can_be_lost_by_one_of_both() -> None:
    # Both have 28 of 32; without s1 b is alone, without s2 a is.
    bank = bank_of(
        3, {"a": ("for", "against", *["for"] * 6), "b": ("against", "for", *["for"] * 6)}
    )
    found = stability(bank, answers_of(*[2] * 8))
    assert found.decisive == (
        Omission("s1", ("b",), loses=("a",)),
        Omission("s2", ("a",), loses=("b",)),
    )
    assert judge(found).causes == ("answer",)


def test_every_cause_is_named_and_that_no_chance_reaches_a_half() -> None:
    # Six parties are known on the same two answers and have 8 points; on six others nothing is
    # known of any. Whoever is first, it is one of six, or some of them together.
    bank = bank_of(3, {name: ["for", "for", *["unknown"] * 6] for name in "abcdef"})
    found = stability(bank, answers_of(*[2] * 8))
    judgement = judge(found)
    assert (judgement.causes, judgement.unlikely) == (("unknown",), True)
    chances = [Fraction(*share) for share in found.chances.values()]
    assert len(chances) == 6
    assert all(Fraction(1, 6) < chance < Fraction(1, 2) for chance in chances)


@pytest.mark.parametrize(
    ("number", "chance", "causes", "unlikely"),
    [
        (8, Share(96, 100), (), False),  # over 95 %
        (8, Share(19, 20), ("unknown",), False),
        (8, Share(51, 100), ("unknown",), False),
        (8, Share(1, 2), ("unknown",), False),
        (8, Share(49, 100), ("unknown",), True),  # below a half
        (7, Share(49, 100), (), False),  # of few answers no chance is told
    ],
)
def test_a_chance_says_something_from_its_bound_on(
    number: int, chance: Share, causes: tuple[str, ...], *, unlikely: bool
) -> None:
    bank = bank_of(3, {"a": ("against",) * number, "b": ("for",) * number})
    found = stability(bank, answers_of(*[2] * number))._replace(chances={"b": chance})
    judgement = judge(found)
    assert (judgement.causes, judgement.unlikely) == (causes, unlikely)


def test_methods_can_put_different_parties_first() -> None:
    # The answer is 3 of 4. x stands there: city block and exact 100 %, distance 0, directional
    # (1 + ½·½)/2 = 62.5 %, hybrid 81.25 %. y is at 4: city block 75 %, directional
    # (1 + ½·1)/2 = 75 %, hybrid 75 %.
    bank = bank_of(5, {"x": ("for",), "y": ("strongly-for",)})
    found = stability(bank, answers_of(3))
    assert found.first == {
        "city-block": ("x",),
        "exact": ("x",),
        "euclidean": ("x",),
        "directional": ("y",),
        "hybrid": ("x",),
    }
    assert judge(found).causes == ("answer", "method")
    # With one answer the root of a square is the distance.
    assert found.alike == ("euclidean",)


def test_methods_that_give_the_same_figures_are_named_euclidean_too() -> None:
    # Distances 0 or the whole scale: with all of one kind every method says 1 or 0.
    ends = bank_of(3, {"a": ("for", "for"), "b": ("against", "against")})
    assert stability(ends, answers_of(2, 2)).alike == METHODS[1:]
    # Who is known on nothing has no figure under any method.
    unknown = bank_of(
        3, {"a": ("for", "for"), "b": ("against", "against"), "u": ("unknown", "unclear")}
    )
    assert stability(unknown, answers_of(2, 2)).alike == METHODS[1:]
    # c is half way: euclidean 1 - sqrt(1/2), exact a half all the same.
    mixed = bank_of(3, {"a": ("for", "for"), "c": ("for", "against")})
    assert stability(mixed, answers_of(2, 2)).alike == ("exact", "directional", "hybrid")
    # Every distance is two of four levels, half: 1 - sqrt(1/4) is a half too, but directional
    # gives (1 - ½·½)/2.
    half = bank_of(5, {"h": ("against", "against")})
    assert stability(half, answers_of(3, 3)).alike == ("euclidean",)


def test_the_top_three_holds_under_every_method_or_not_at_all() -> None:
    # Answers 2, 2. a 8 of 8 points; b and c 6 of 8, both 1½ of 2 exactly; d 4 of 8, 0 exactly;
    # e 4 of 8, 1 exactly. Squared distances 0 1 1 2 4: by Euclid d is fourth, by exact e is.
    bank = bank_of(
        3,
        {
            "d": ("neutral", "neutral"),
            "e": ("for", "against"),
            "b": ("for", "unknown"),
            "a": ("for", "for"),
            "c": ("unknown", "for"),
        },
    )
    found = stability(bank, answers_of(2, 2))
    assert found.ranks["city-block"] == {"d": 4, "e": 4, "b": 2, "a": 1, "c": 2}
    assert found.ranks["exact"] == {"d": 5, "e": 4, "b": 2, "a": 1, "c": 2}
    assert found.ranks["euclidean"] == {"d": 4, "e": 5, "b": 2, "a": 1, "c": 2}
    assert found.top_three == ("b", "a", "c")


def test_a_shared_first_place_is_followed_for_each_of_its_parties() -> None:
    # Points a 4 + 2, b 2 + 4, c 0 + 0. a first: a 8 sure, a 4 if b has 4: ½ + ½·½; b the same.
    bank = bank_of(3, {"c": ("against",) * 2, "a": ("for", "unknown"), "b": ("unclear", "for")})
    found = stability(bank, answers_of(2, 2))
    assert found.shared
    assert found.first["city-block"] == ("a", "b")
    assert fraction(found.lead) == Fraction(6, 8)
    assert {party: fraction(item) for party, item in found.chances.items()} == {
        "a": Fraction(3, 4),
        "b": Fraction(3, 4),
    }
    # Without s1 a has 2 and b 4; without s2 it is the other way round.
    assert found.decisive == (
        Omission("s1", ("b",), loses=("a",)),
        Omission("s2", ("a",), loses=("b",)),
    )
    assert changes(found, "a") == [
        ("a", "s2", Fraction(1), Fraction(1, 2)),
        ("b", "s1", Fraction(1, 2), Fraction(1)),
    ]
    assert changes(found, "b") == [
        ("a", "s2", Fraction(1, 2), Fraction(1)),
        ("b", "s1", Fraction(1), Fraction(1, 2)),
    ]


def test_without_a_next_rank_there_is_no_lead() -> None:
    bank = bank_of(3, {"a": ("for",), "b": ("for",), "c": ("unknown",)})
    assert stability(bank, answers_of(2)).lead is None


def test_leaving_out_the_only_answer_is_not_counted_but_the_place_hangs_on_it() -> None:
    found = stability(bank_of(3, {"a": ("for",), "b": ("against",)}), answers_of(2))
    assert found.decisive == ()
    assert judge(found).answers == "one"
    assert judge(found).causes == ("answer",)


def test_a_party_known_on_nothing_joins_with_the_position_that_becomes_known() -> None:
    # a 4 + 0 + 4. With s1 for, b has 4 to 12, with two unknown left: 5/18 of 12, 13/18 of 8 or 4;
    # with s1 against 0 to 8. The same for the others.
    bank = bank_of(3, {"a": ("for", "against", "for"), "b": ("unknown", "unclear", "unknown")})
    found = stability(bank, answers_of(2, 2, 2))
    assert found.ranks["hybrid"] == {"a": 1, "b": None}
    thirteen = Fraction(13, 18)
    assert changes(found, "a") == [
        ("b", "s1", thirteen, Fraction(1)),
        ("b", "s2", thirteen, Fraction(1)),
        ("b", "s3", thirteen, Fraction(1)),
    ]


def test_a_party_known_only_on_what_is_left_out_drops_out() -> None:
    # Without s1 nothing is known of a, and b comes first with no points; without s2 only a is
    # left among those known.
    bank = bank_of(3, {"a": ("for", "unknown"), "b": ("unknown", "against")})
    assert stability(bank, answers_of(2, 2)).decisive == (Omission("s1", ("b",), loses=("a",)),)


def test_where_nobody_is_known_nobody_is_first() -> None:
    found = stability(bank_of(3, {"a": ("unknown",) * 2}), answers_of(2, 2))
    assert set(found.first.values()) == {()}
    assert (found.lead, found.chances, found.what_ifs, found.decisive) == (None, {}, {}, ())
    assert not judge(found).solid


def test_nothing_answered_is_an_error(mini: Bank) -> None:
    with pytest.raises(StemwijzerError):
        stability(mini, Answers())


@given(elections())
def test_ranks_and_first_places_are_those_of_scoring(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    found = stability(bank, answers)
    for method in METHODS:
        rows = score(bank, answers, method).rows
        assert found.ranks[method] == {row.party.id: row.rank for row in rows}
        assert set(found.first[method]) == {row.party.id for row in rows if row.rank == 1}
    assert set(found.top_three) == {
        party.id
        for party in bank.parties
        if all((found.ranks[method][party.id] or 4) <= 3 for method in METHODS)
    }


@given(elections())
def test_leaving_out_a_statement_is_scoring_without_it(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    expected = {}
    for statement in bank.statements:
        levels = {key: level for key, level in answers.levels.items() if key != statement.id}
        if levels and statement.id in answers.levels:
            first = first_of(bank, msgspec.structs.replace(answers, levels=levels))
            if first != first_of(bank, answers):
                expected[statement.id] = first
    found = stability(bank, answers).decisive
    assert {item.statement: set(item.first) for item in found} == expected
    assert [item.statement for item in found] == list(expected)


@given(elections(most_hidden=5))
def test_a_position_that_becomes_known_is_scoring_with_it(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    found = stability(bank, answers)
    assert tuple(found.what_ifs) == tuple(found.chances) == found.first["city-block"]
    of_bank = shares(bank)
    for leader, chance in found.chances.items():
        now = chance_of(bank, answers, leader, of_bank)
        assert fraction(chance) == now
        expected = [
            (
                party.id,
                statement.id,
                *(
                    chance_of(known_as(bank, party.id, statement.id, end), answers, leader, of_bank)
                    for end in (STANCES[bank.scale][-1], STANCES[bank.scale][0])
                ),
            )
            for party in bank.parties
            for statement in bank.statements
            if statement.id in answers.levels
            and bank.level(party.positions[statement.id].stance) is None
        ]
        expected.sort(key=lambda item: max(abs(chance - now) for chance in item[2:]), reverse=True)
        assert changes(found, leader) == expected


@given(elections())
def test_floats_for_large_banks_give_the_same_chances(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    exactly = stability(bank, answers)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chances, "EXACT_BITS", -1)
        floats = stability(bank, answers)
    for party, chance in exactly.chances.items():
        assert floats.chances[party].percent(7) == pytest.approx(chance.percent(7), abs=1e-6)
    for leader, of_leader in exactly.what_ifs.items():
        found = {(item.party, item.statement): item for item in floats.what_ifs[leader]}
        assert len(found) == len(of_leader)
        for item in of_leader:
            other = found[item.party, item.statement]
            for one, two in zip(item[2:], other[2:], strict=True):
                assert Fraction(*one) == pytest.approx(Fraction(*two), abs=1e-9)


def test_in_floats_too_only_what_is_certain_is_0_or_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 12 points a has 8, and b 6 and an open position: 10 with it, 6 without.

    Both expect 8, and the chance of a falls to nothing or rises to certainty.
    """
    monkeypatch.setattr(chances, "EXACT_BITS", -1)
    bank = bank_of(3, {"a": ("for", "neutral", "neutral"), "b": ("neutral", "for", "unknown")})

    found = stability(bank, answers_of(2, 2, 2))

    assert found.what_ifs["a"][0].known_for.percent() == 0
    assert changes(found, "a") == [("b", "s3", Fraction(0), Fraction(1))]
    assert changes(found, "b") == [("b", "s3", Fraction(1), Fraction(0))]


def test_a_chance_too_near_to_certainty_for_floats_is_not_certain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of 100 statements a is for 99, b is for one and open on all others.

    Where b is known to be against one of those it cannot have more points than a; where it is known
    to be for one, it has more with all of the 98 others alone.
    """
    monkeypatch.setattr(chances, "EXACT_BITS", -1)
    a = [*["for"] * 99, "against"]
    bank = bank_of(3, {"a": a, "b": ["for", *["unknown"] * 99]})

    found = stability(bank, answers_of(*[2] * 100))

    known_for, known_against = changes(found, "a")[0][2:]
    assert known_for is not None
    assert 1 - Fraction(1, 10**15) < known_for < 1
    assert known_against == 1


def test_a_chance_that_is_too_small_for_floats_is_still_one() -> None:
    """With s2 against it too, a has 2 of 8 points; each of 1,100 rivals has none or 4 by a coin.

    2 to the power of -1,100 is less than any float but 0.
    """
    rivals = {f"r{index}": ("against", "against", "unknown") for index in range(1_100)}
    bank = bank_of(3, {"a": ("for", "unknown", "against"), **rivals})

    found = stability(bank, answers_of(2, 2, 2, important=["s3"]))

    of_a = found.what_ifs["a"][0]
    assert (of_a.party, of_a.statement) == ("a", "s2")
    assert 0 < Fraction(*of_a.known_against) < Fraction(1, 10**300)
    assert Fraction(*of_a.known_for) == 1
