"""The ranking worked out by hand, and what holds for every bank and every voter."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support import answers_of, bank_of, elections, fraction, table, theme_table

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching import chances
from stemwijzer_cli.matching.score import Ranking, score
from stemwijzer_cli.model import Answers, Bank, Selection, only_statements, select

AGAINST, NEUTRAL, FOR = 0, 1, 2

# On the mini bank a statement is worth 2·1·2 = 4 points, an important one 2·2·2 = 8: all of them
# for the voter's own level, half of them one level away, none two levels away.
#
#              fietspad   parkeren   schoolfruit   huiswerk
#     aarde    for        against    for           neutral
#     brug     against    neutral    unclear       for
#     cirkel   for        unknown    unclear       unknown
DECIDED = Answers(
    levels={"fietspad": FOR, "parkeren": AGAINST, "schoolfruit": FOR, "huiswerk": AGAINST},
    important=frozenset({"schoolfruit"}),
)

everyone = settings(max_examples=60)


def test_all_figures_of_a_voter_who_answers_everything(mini: Bank) -> None:
    # Possible: 4 + 4 + 8 + 4 = 20 points. Two of mini's eight known positions are neutral: an
    # unknown one is neutral in 1/4, and on the voter's side in 3/4 of 2/3 or of 1/3. So it earns
    # 0, 2 or 4 with 1/4 1/4 1/2, or with 1/2 1/4 1/4; 2 on average.
    # aarde:  4 + 4 + 8 + 2 = 18, whatever it is.
    # brug:   0 + 2 + schoolfruit + 0: 2, 6 or 10 with 3/8 1/4 3/8.
    # cirkel: 4 + parkeren + schoolfruit + huiswerk. Leaning to the voter, in 64ths, from 4 on:
    #         1 2 6 6 11 8 14 8 8; leaning away the other way round; together, in 128ths,
    #         4: 9, 6: 10, 8: 20, 10: 14, 12: 22, 14: 14, 16: 20, 18: 10, 20: 9
    #         and 9/128 > 1/20, so the band has the ends.
    #
    # aarde is behind cirkel's 20 only (9/128).
    # cirkel is first with 18 and 20 (19/128). It is behind both with 4 where brug has 6 or 10, and
    #         with 6 or 8 where brug has 10: 9/128·5/8 + 30/128·3/8 = 135/1024.
    # brug is behind aarde always, and before or beside cirkel with 6 to its 4 or 6 (19/128) or 10
    #         to its 10 at most (53/128): second in 1/4·19/128 + 3/8·53/128 = 197/1024.
    assert table(score(mini, DECIDED), possible=20) == [
        ("aarde", 4, 1, (18, 18, 18), (1, 2), Fraction(119, 128)),
        ("cirkel", 1, 2, (4, 12, 20), (1, 3), Fraction(19, 128)),
        ("brug", 3, 3, (2, 6, 10), (2, 3), 0),
    ]


def test_what_is_possible_and_what_is_known_stand_beside_it(mini: Bank) -> None:
    # brug: 2 points, and 0 to 8 for schoolfruit; 2 of 12 points without it.
    # cirkel: 4 points, and 0 to 16 for the rest; 4 of 4 points without.
    found = {
        row.party.id: tuple(fraction(share) for share in (row.least, row.most, row.on_known))
        for row in score(mini, DECIDED).rows
    }
    assert found == {
        "aarde": (Fraction(18, 20),) * 3,
        "cirkel": (Fraction(4, 20), 1, 1),
        "brug": (Fraction(2, 20), Fraction(10, 20), Fraction(2, 12)),
    }


def test_a_reader_of_the_table_sees_rounded_percentages(mini: Bank) -> None:
    # Of 20 points: 18 is 90 %, 4, 12 and 20 are 20, 60 and 100 %, 2, 6 and 10 are 10, 30 and 50 %.
    # 119/128 is 92.97 %, 19/128 is 14.84 %.
    ranking = score(mini, DECIDED)
    seen = [
        [
            (share.percent(), share.percent(1))
            for share in (row.low, row.agreement, row.high, row.first)
            if share is not None
        ]
        for row in ranking.rows
    ]
    assert seen == [
        [(90, 90.0), (90, 90.0), (90, 90.0), (93, 93.0)],
        [(20, 20.0), (60, 60.0), (100, 100.0), (15, 14.8)],
        [(10, 10.0), (30, 30.0), (50, 50.0), (0, 0.0)],
    ]


def test_a_theme_score_is_the_agreement_over_the_statements_of_the_theme(mini: Bank) -> None:
    # straat: 4 + 4 = 8 points.   aarde 4 + 4, cirkel 4 + half of 4, brug 0 + 2.
    # school: 8 + 4 = 12 points.  aarde 8 + 2, cirkel known on neither, brug half of 8 + 0.
    assert theme_table(score(mini, DECIDED)) == {
        "straat": [
            ("aarde", Fraction(8, 8), 2),
            ("cirkel", Fraction(6, 8), 1),
            ("brug", Fraction(2, 8), 2),
        ],
        "school": [
            ("aarde", Fraction(10, 12), 2),
            ("cirkel", None, 0),
            ("brug", Fraction(4, 12), 1),
        ],
    }


def test_only_themes_with_an_answered_statement_have_scores(mini: Bank) -> None:
    ranking = score(mini, Answers(levels={"huiswerk": NEUTRAL}, skipped=frozenset({"fietspad"})))
    # aarde 4 of 4, brug 2 of 4; cirkel is known on nothing that was answered.
    assert theme_table(ranking) == {
        "school": [("aarde", 1, 1), ("brug", Fraction(1, 2), 1), ("cirkel", None, 0)]
    }


def test_the_ranking_counts_what_was_answered_skipped_and_doubled(mini: Bank) -> None:
    ranking = score(mini, DECIDED)
    counts = (ranking.answered, ranking.skipped, ranking.important, ranking.counted_double)
    assert counts == (4, 0, ("schoolfruit",), 1)


def test_a_neutral_answer_earns_more_where_the_unknown_position_is_neutral_too(mini: Bank) -> None:
    # Possible: 4 + 4 + 4 = 12. With a neutral answer an unknown position earns 2 at an end (3/4)
    # and 4 in the middle (1/4), whichever way the party leans: 2½ on average.
    # aarde:  4 + 2 + 2 = 8
    # brug:   0 + 4 + schoolfruit: 6 in 3/4, 8 in 1/4
    # cirkel: 4 + parkeren + schoolfruit: in 16ths 8: 9, 10: 6, 12: 1, which is more than 1/20
    # aarde and brug's 8 are behind cirkel's 10 and 12 (7/16).
    answers = Answers(levels={"fietspad": FOR, "parkeren": NEUTRAL, "schoolfruit": NEUTRAL})
    assert table(score(mini, answers), possible=12) == [
        ("cirkel", 1, 1, (8, 9, 12), (1, 1), 1),
        ("aarde", 3, 2, (8, 8, 8), (1, 2), Fraction(9, 16)),
        ("brug", 2, 3, (6, Fraction(13, 2), 8), (1, 3), Fraction(9, 64)),
    ]


def test_a_neutral_answer_where_all_known_positions_are_at_an_end_leaves_nothing_open() -> None:
    # An unknown one is at an end too: 2 of 4 points on either side. a is known on 1 of 2.
    bank = bank_of(3, {"a": ["for", "unknown"], "b": ["against", "for"]})
    assert table(score(bank, answers_of(FOR, NEUTRAL)), possible=8) == [
        ("a", 1, 1, (6, 6, 6), (1, 1), 1),
        ("b", 2, 2, (2, 2, 2), (2, 2), 0),
    ]


def test_a_party_known_on_nothing_is_last_and_has_no_figures(mini: Bank) -> None:
    # Possible: 4 + 4 = 8.
    # aarde: 4 + 2 = 6.   brug: 4, 6 or 8 with 3/8 1/4 3/8.
    # cirkel: unclear and unknown. Were it filled in, 8 points would take the first place.
    # aarde is behind brug's 8; brug is behind aarde with 4: each is first in 5/8.
    answers = Answers(levels={"schoolfruit": FOR, "huiswerk": FOR})
    assert table(score(mini, answers), possible=8) == [
        ("aarde", 2, 1, (6, 6, 6), (1, 2), Fraction(5, 8)),
        ("brug", 1, 1, (4, 6, 8), (1, 2), Fraction(5, 8)),
        ("cirkel", 0),
    ]


def test_parties_known_on_nothing_follow_the_last_rank_in_bank_order() -> None:
    bank = bank_of(
        3,
        {
            "zwijger": ["unknown", "for"],
            "laag": ["against", "for"],
            "stille": ["unclear", "for"],
            "hoog": ["for", "for"],
        },
    )
    assert table(score(bank, answers_of(FOR, None)), possible=4) == [
        ("hoog", 1, 1, (4, 4, 4), (1, 1), 1),
        ("laag", 1, 2, (0, 0, 0), (2, 2), 0),
        ("zwijger", 0),
        ("stille", 0),
    ]


def test_nobody_known_is_a_ranking_without_ranks() -> None:
    bank = bank_of(3, {"a": ["unknown"], "b": ["unclear"]})
    ranking = score(bank, answers_of(FOR))
    assert (table(ranking), theme_table(ranking)) == (
        [("a", 0), ("b", 0)],
        {"t1": [("a", None, 0), ("b", None, 0)]},
    )


def test_all_figures_on_five_levels(five: Bank) -> None:
    # A statement is worth 2·1·4 = 8 points, 2 less for each level away; an important one 16 and 4.
    # Answers: trein 3, haven 4 (important), markt 1. Possible: 8 + 16 + 8 = 32.
    # noord: 4, 3, 2:       6 + 12 + 6 = 24
    # Of the seven known positions three are at an end, two beside the middle and two in it.
    # oost:  0, 2, unknown: 2 + 8 + markt. Levels 0 to 4 earn 6 8 6 4 2 and have, a side as likely
    #        as the other, 3 2 4 2 3 of 14: 2: 3, 4: 2, 6: 7, 8: 2 of 14, on average 36/7.
    # west:  unclear, 4, 1: trein + 16 + 8, and trein just so from the other end.
    # No filling changes the order.
    answers = Answers(levels={"trein": 3, "haven": 4, "markt": 1}, important=frozenset({"haven"}))
    ranking = score(five, answers)
    assert table(ranking, possible=32) == [
        ("west", 2, 1, (26, 24 + Fraction(36, 7), 32), (1, 1), 1),
        ("noord", 3, 2, (24, 24, 24), (2, 2), 0),
        ("oost", 2, 3, (12, 10 + Fraction(36, 7), 18), (3, 3), 0),
    ]
    assert theme_table(ranking) == {
        "stad": [
            ("west", Fraction(204, 7 * 32), 2),
            ("noord", Fraction(24, 32), 3),
            ("oost", Fraction(106, 7 * 32), 2),
        ]
    }


def test_a_tie_on_five_levels_that_what_is_unknown_breaks(five: Bank) -> None:
    # Answers: trein 0, haven 2, markt 4. Possible: 8 + 8 + 8 = 24.
    # noord: 4, 3, 2:       0 + 6 + 4 = 10
    # oost:  0, 2, unknown: 8 + 8 + half of 8 = 20.  It can be worth all of it: 16 to 24.
    # west:  unclear, 4, 1: half of 8 + 4 + 2 = 10.  It can be worth all of it: 6 to 14.
    # oost is always ahead. noord and west share rank 2; either can be behind the other.
    answers = Answers(levels={"trein": 0, "haven": 2, "markt": 4})
    assert table(score(five, answers), possible=24) == [
        ("oost", 2, 1, (16, 20, 24), (1, 1), 1),
        ("noord", 3, 2, (10, 10, 10), (2, 3), 0),
        ("west", 2, 2, (6, 10, 14), (2, 3), 0),
    ]


def test_a_neutral_answer_on_five_levels_earns_by_the_distance_from_the_middle(five: Bank) -> None:
    # haven 2, markt 2. noord 6 + 8 = 14, west 4 + 6 = 10. oost 8 + markt: 4 at an end (3/7), 6
    # beside the middle (2/7), 8 in it (2/7), on average 40/7.
    answers = Answers(levels={"haven": 2, "markt": 2})
    assert table(score(five, answers), possible=16) == [
        ("noord", 2, 1, (14, 14, 14), (1, 2), Fraction(5, 7)),
        ("oost", 1, 2, (12, 8 + Fraction(40, 7), 16), (1, 2), Fraction(4, 7)),
        ("west", 2, 3, (10, 10, 10), (3, 3), 0),
    ]


def test_parties_that_tie_share_a_rank_and_stand_in_bank_order() -> None:
    bank = bank_of(
        3,
        {
            "d": ["against", "against"],  # 0 + 0
            "c": ["for", "neutral"],  # 4 + 2
            "b": ["neutral", "for"],  # 2 + 4
            "a": ["for", "for"],  # 4 + 4
        },
    )
    assert table(score(bank, answers_of(FOR, FOR)), possible=8) == [
        ("a", 2, 1, (8, 8, 8), (1, 1), 1),
        ("c", 2, 2, (6, 6, 6), (2, 2), 0),
        ("b", 2, 2, (6, 6, 6), (2, 2), 0),
        ("d", 2, 4, (0, 0, 0), (4, 4), 0),
    ]


def test_ranks_go_by_the_exact_agreement_and_not_by_the_rounded_one() -> None:
    # 300 statements are worth 1200 points. One neutral costs 2, two cost 4: 99.8 % and 99.7 %,
    # both 100 % in whole per cents.
    bank = bank_of(
        3,
        {
            "two": ["neutral", "neutral", *["for"] * 298],
            "one": ["neutral", *["for"] * 299],
        },
    )
    ranking = score(bank, answers_of(*[FOR] * 300))
    assert table(ranking, possible=1200) == [
        ("one", 300, 1, (1198, 1198, 1198), (1, 1), 1),
        ("two", 300, 2, (1196, 1196, 1196), (2, 2), 0),
    ]
    assert [row.agreement and row.agreement.percent() for row in ranking.rows] == [100, 100]


SIX = bank_of(
    3,
    {
        "gok": ["for", "unknown", "unclear", "unknown", "unclear", "unknown", "unclear"],
        "vast": ["for", "for", "for", "for", "for", "for", "against"],
    },
)


def test_six_unknown_positions_are_enough_for_the_band_to_leave_out_the_extremes() -> None:
    # 7 statements are worth 28 points. All known positions are at an end.
    # gok:   4 + six times 0 or 4. Leaning to the voter, in 729ths, none to six of them agree with
    #        1 12 60 160 240 192 64; leaning away the other way round; together, in 1458ths,
    #        65 204 300 320 300 204 65. 65/1458 is at most 1/20, 269/1458 is more: 8 to 24.
    # vast:  six times 4, and 0 = 24. Behind gok's 28 only, in 65/1458: its ranks are 1 to 1.
    # gok is first, or shares it, with 24 or 28.
    assert table(score(SIX, answers_of(*[FOR] * 7)), possible=28) == [
        ("vast", 7, 1, (24, 24, 24), (1, 1), Fraction(1393, 1458)),
        ("gok", 1, 2, (8, 16, 24), (1, 2), Fraction(269, 1458)),
    ]


def test_in_floats_the_bands_are_the_same_and_the_chances_nearly() -> None:
    exact = table(score(SIX, answers_of(*[FOR] * 7)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chances, "EXACT_BITS", -1)
        floats = table(score(SIX, answers_of(*[FOR] * 7)))
    assert [row[:-1] for row in floats] == [row[:-1] for row in exact]
    assert [float(row[-1]) for row in floats] == pytest.approx([float(row[-1]) for row in exact])


def test_the_range_of_ranks_is_widened_to_the_rank() -> None:
    # 2 statements are worth 8 points. vast has 4 + 0 = 4. Each of the five others has 4 + 0 or 4,
    # a half each: with 8 it is ahead of vast, with 4 it ties.
    # vast has rank 6. Its rank in a filling is 1 + the number of eights, in 32nds
    #     1: 1, 2: 5, 3: 10, 4: 10, 5: 5, 6: 1: the range would be 2 to 5.
    # The others have rank 1. With 8 (16/32) one is first; with 4 its rank is 1 + the number of
    #     eights among the four others, 1, 4, 6, 4, 1 in 32nds. Together
    #     1: 17, 2: 4, 3: 6, 4: 4, 5: 1: the range is 1 to 4.
    gamblers = ["b", "c", "d", "e", "f"]
    bank = bank_of(3, {"vast": ["for", "against"], **dict.fromkeys(gamblers, ("for", "unknown"))})
    assert table(score(bank, answers_of(FOR, FOR)), possible=8) == [
        *((name, 1, 1, (4, 6, 8), (1, 4), Fraction(17, 32)) for name in gamblers),
        ("vast", 2, 6, (4, 4, 4), (2, 6), Fraction(1, 32)),
    ]


def test_the_smallest_chance_is_exact() -> None:
    # 61 statements are worth 244 points. vast has 60 times 4 = 240. gok has 4 and 60 times 0 or 4:
    # ahead with all of them, (2/3)^60 or (1/3)^60, and beside vast with 59.
    bank = bank_of(3, {"gok": ["for", *["unknown"] * 60], "vast": [*["for"] * 60, "against"]})
    rows = score(bank, answers_of(*[FOR] * 61)).rows
    every = Fraction(2**60 + 1, 2 * 3**60)
    all_but_one = Fraction(60 * (2**59 + 2), 2 * 3**60)
    firsts = [(row.party.id, row.rank_low, row.rank_high, fraction(row.first)) for row in rows]
    assert firsts == [("vast", 1, 1, 1 - every), ("gok", 2, 2, every + all_but_one)]


def test_skipped_and_open_statements_are_in_neither_sum(mini: Bank) -> None:
    # Only fietspad counts: 4 of 4, 0 of 4 and 4 of 4, all known.
    skipped = Answers(levels={"fietspad": FOR}, skipped=frozenset({"parkeren", "huiswerk"}))
    ranking = score(mini, skipped)
    assert (ranking.answered, ranking.skipped) == (1, 3)
    assert table(ranking, possible=4) == [
        ("aarde", 1, 1, (4, 4, 4), (1, 1), 1),
        ("cirkel", 1, 1, (4, 4, 4), (1, 1), 1),
        ("brug", 1, 3, (0, 0, 0), (3, 3), 0),
    ]
    assert score(mini, Answers(levels={"fietspad": FOR})) == ranking


def test_an_important_statement_that_is_not_answered_has_no_effect(mini: Bank) -> None:
    answers = Answers(levels={"fietspad": FOR}, skipped=frozenset({"parkeren"}))
    marked = msgspec.structs.replace(answers, important=frozenset({"schoolfruit", "parkeren"}))
    ranking = score(mini, marked)
    assert (ranking.important, ranking.counted_double) == (("parkeren", "schoolfruit"), 0)
    assert (ranking.rows, ranking.themes) == (
        score(mini, answers).rows,
        score(mini, answers).themes,
    )


def test_a_party_is_known_on_too_little_below_half_of_the_answers() -> None:
    """Of 0, 1, 2 and 3 known, of five and of four answers; one known on nothing has no figures."""
    bank = bank_of(
        3, {name: ["for"] * known + ["unknown"] * (5 - known) for known, name in enumerate("abcd")}
    )
    for answers, expected in (
        (answers_of(*[2] * 5), {"b", "c"}),
        (answers_of(*[2] * 4), {"b"}),
    ):
        ranking = score(bank, answers)
        assert {row.party.id for row in ranking.rows if ranking.half_known(row)} == expected


@pytest.mark.parametrize(
    "answers",
    [
        Answers(),
        Answers(skipped=frozenset({"fietspad", "parkeren", "schoolfruit", "huiswerk"})),
        Answers(important=frozenset({"fietspad"})),
    ],
    ids=["all open", "all skipped", "important but open"],
)
def test_no_answered_statement_is_an_error(mini: Bank, answers: Answers) -> None:
    with pytest.raises(StemwijzerError, match=r"^answers\.none$") as error:
        score(mini, answers)
    assert error.value.code == 1


def test_answers_outside_the_chosen_theme_are_no_answers(mini: Bank) -> None:
    school = select(mini, Selection(theme="school"))
    with pytest.raises(StemwijzerError, match=r"^answers\.none$"):
        score(school, Answers(levels={"fietspad": FOR}))


def test_only_the_chosen_parties_are_ranked(mini: Bank) -> None:
    # As with all parties, less aarde; of their four known positions one is neutral, a quarter too.
    # cirkel is behind brug in 135/1024, brug is before or beside cirkel in 197/1024.
    chosen = select(mini, Selection(parties=("cirkel", "brug")))
    assert table(score(chosen, DECIDED), possible=20) == [
        ("cirkel", 1, 1, (4, 12, 20), (1, 2), Fraction(889, 1024)),
        ("brug", 3, 2, (2, 6, 10), (1, 2), Fraction(197, 1024)),
    ]


def test_only_the_chosen_theme_is_scored(mini: Bank) -> None:
    # schoolfruit, important, and huiswerk: 8 + 4 = 12 points.
    # aarde: 8 + 2 = 10.   brug: half of 8 + 0 = 4: 0, 4 or 8.
    # cirkel: nothing known.
    ranking = score(select(mini, Selection(theme="school")), DECIDED)
    assert (ranking.answered, ranking.skipped, list(ranking.themes)) == (2, 0, ["school"])
    assert table(ranking, possible=12) == [
        ("aarde", 2, 1, (10, 10, 10), (1, 1), 1),
        ("brug", 1, 2, (0, 4, 8), (2, 2), 0),
        ("cirkel", 0),
    ]


def test_only_the_chosen_sources_count(mini: Bank) -> None:
    # On paper brug is not known on huiswerk, and cirkel's fietspad was an interview: nothing left.
    # aarde: 18 of 20, as before.
    # brug:  0 + 2 + half of 8 + half of 4 = 8: 2 to 14.
    ranking = score(select(mini, Selection(sources="papier")), DECIDED)
    assert table(ranking, possible=20) == [
        ("aarde", 4, 1, (18, 18, 18), (1, 1), 1),
        ("brug", 2, 2, (2, 8, 14), (2, 2), 0),
        ("cirkel", 0),
    ]


@everyone
@given(elections())
def test_the_band_holds_the_agreement_and_nothing_leaves_0_to_100(
    election: tuple[Bank, Answers],
) -> None:
    ranking = score(*election)
    for row in table(ranking):
        match row:
            case (_, known, _, (low, agreement, high), (rank_low, rank_high), first):
                assert 0 <= low <= agreement <= high <= 1
                assert 1 <= rank_low <= rank_high <= len(ranking.rows)
                assert 0 <= first <= 1
                assert 1 <= known <= ranking.answered
            case _:
                assert row[1:] == (0,)


@everyone
@given(elections(most_hidden=0))
def test_a_party_known_on_everything_has_a_point_for_a_band(
    election: tuple[Bank, Answers],
) -> None:
    ranking = score(*election)
    assert table(ranking) == [
        (
            row.party.id,
            ranking.answered,
            row.rank,
            (fraction(row.agreement),) * 3,
            (row.rank, row.rank),
            row.rank == 1,
        )
        for row in ranking.rows
    ]


@everyone
@given(elections())
def test_who_answers_as_a_party_does_agrees_with_it_fully_and_finds_it_first(
    election: tuple[Bank, Answers],
) -> None:
    bank, answers = election
    party = bank.parties[0]
    levels = {key: bank.level(position.stance) for key, position in party.positions.items()}
    same = {key: level for key, level in levels.items() if level is not None}
    assume(same)
    rows = table(score(bank, msgspec.structs.replace(answers, levels=same)))
    assert (party.id, len(same), 1, (1, 1, 1), (1, 1), 1) in rows


@everyone
@given(elections())
def test_rows_are_in_the_order_of_the_ranks_and_ties_in_bank_order(
    election: tuple[Bank, Answers],
) -> None:
    bank, answers = election
    ranking = score(bank, answers)
    places = [
        (row.rank or len(bank.parties) + 1, bank.parties.index(row.party)) for row in ranking.rows
    ]
    assert places == sorted(places)
    orders = [[row.party for row in rows] for rows in ranking.themes.values()]
    assert all(order == [row.party for row in ranking.rows] for order in orders)


@everyone
@given(elections(), st.randoms(use_true_random=False))
def test_the_order_of_statements_themes_and_parties_changes_only_the_order_of_ties(
    election: tuple[Bank, Answers], random: Random
) -> None:
    bank, answers = election
    themes = [
        msgspec.structs.replace(
            theme, statements=tuple(random.sample(theme.statements, len(theme.statements)))
        )
        for theme in bank.themes
    ]
    shuffled = msgspec.structs.replace(
        bank,
        themes=tuple(random.sample(themes, len(themes))),
        parties=tuple(random.sample(bank.parties, len(bank.parties))),
    )
    assert _unordered(score(shuffled, answers)) == _unordered(score(bank, answers))


@everyone
@given(elections())
def test_marking_everything_important_changes_nothing(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    none = score(bank, msgspec.structs.replace(answers, important=frozenset()))
    everything = score(bank, msgspec.structs.replace(answers, important=frozenset(answers.levels)))
    assert everything.counted_double == everything.answered
    assert (table(everything), theme_table(everything)) == (table(none), theme_table(none))


@everyone
@given(elections())
def test_statements_that_are_not_answered_change_nothing(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    ranking, fewer = score(bank, answers), score(only_statements(bank, answers.levels), answers)
    assert (fewer.answered, fewer.skipped) == (ranking.answered, 0)
    assert (fewer.rows, fewer.themes) == (ranking.rows, ranking.themes)


@everyone
@given(elections())
def test_unclear_and_unknown_count_the_same(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    for one, other in (("unclear", "unknown"), ("unknown", "unclear")):
        changed = _with_stances(bank, {one: other})
        assert table(score(changed, answers)) == table(score(bank, answers))


@everyone
@given(elections())
def test_wording_every_statement_the_other_way_round_changes_nothing(
    election: tuple[Bank, Answers],
) -> None:
    bank, answers = election
    opposite = {"against": "for", "strongly-against": "strongly-for"}
    turned = _with_stances(bank, opposite | {end: start for start, end in opposite.items()})
    levels = {key: bank.max_level - level for key, level in answers.levels.items()}
    ranking = score(turned, msgspec.structs.replace(answers, levels=levels))
    assert table(ranking) == table(score(bank, answers))


def _unordered(ranking: Ranking) -> tuple[object, ...]:
    themes = theme_table(ranking)
    return (
        ranking.answered,
        ranking.skipped,
        set(ranking.important),
        ranking.counted_double,
        set(table(ranking)),
        {theme: set(rows) for theme, rows in themes.items()},
    )


def _with_stances(bank: Bank, changes: dict[str, str]) -> Bank:
    parties = [
        msgspec.structs.replace(
            party,
            positions={
                key: msgspec.structs.replace(
                    position, stance=changes.get(position.stance, position.stance)
                )
                for key, position in party.positions.items()
            },
        )
        for party in bank.parties
    ]
    return msgspec.structs.replace(bank, parties=tuple(parties))
