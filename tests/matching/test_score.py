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
    # Possible: 4 + 4 + 8 + 4 = 20 points.
    # aarde:  4 + 4 + 8 + 2 = 18, whatever comes up.
    # brug:   0 + 2 + half of 8 + 0 = 6.   The coin gives 0 or 8: 2 or 10 points, a half each.
    # cirkel: 4 + half of 4 + half of 8 + half of 4 = 12.   Three coins of 4, 8 and 4 points:
    #         4, 8, 12, 12, 16, 16, 20 need 0; 4; 8, 4+4; 8+4, 4+8; all: in eighths
    #         4: 1, 8: 2, 12: 2, 16: 2, 20: 1; the ends weigh 1/8 > 1/20, so the band has them.
    #
    # aarde is behind cirkel's 20 only (1/8): first in 7/8, second in 1/8.
    # brug is behind aarde always. With 2 points behind cirkel too; with 10 ahead of cirkel's 4
    #         and 8 (3/8): second in 3/16, third in 13/16.
    # cirkel is first with 20 (1/8) and second with 12 and 16 (4/8). With 4 and 8 (3/8) brug's 10
    #         makes it third in half of the cases: third in 3/16.
    assert table(score(mini, DECIDED), possible=20) == [
        ("aarde", 4, 1, (18, 18, 18), (1, 2), Fraction(7, 8)),
        ("cirkel", 1, 2, (4, 12, 20), (1, 3), Fraction(1, 8)),
        ("brug", 3, 3, (2, 6, 10), (2, 3), 0),
    ]


def test_a_reader_of_the_table_sees_rounded_percentages(mini: Bank) -> None:
    # Of 20 points: 18 is 90 %, 4, 12 and 20 are 20, 60 and 100 %, 2, 6 and 10 are 10, 30 and 50 %.
    # 7/8 is 87.5 %: 88 is even; 1/8 is 12.5 %: 12 is even.
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
        [(90, 90.0), (90, 90.0), (90, 90.0), (88, 87.5)],
        [(20, 20.0), (60, 60.0), (100, 100.0), (12, 12.5)],
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


def test_a_neutral_answer_to_an_unknown_position_is_a_coin_worth_nothing(mini: Bank) -> None:
    # Possible: 4 + 4 + 4 = 12. A neutral answer is one level from both sides of the coin: 2 points.
    # aarde:  4 + 2 + 2 = 8
    # brug:   0 + 4 + 2 = 6, schoolfruit being unclear
    # cirkel: 4 + 2 + 2 = 8, parkeren and schoolfruit being unknown and unclear: known on 1 of 3,
    #         and still the band is a point
    # Nothing can change, so the two at the top are both first for certain.
    answers = Answers(levels={"fietspad": FOR, "parkeren": NEUTRAL, "schoolfruit": NEUTRAL})
    assert table(score(mini, answers), possible=12) == [
        ("aarde", 3, 1, (8, 8, 8), (1, 1), 1),
        ("cirkel", 1, 1, (8, 8, 8), (1, 1), 1),
        ("brug", 2, 3, (6, 6, 6), (3, 3), 0),
    ]


def test_a_party_known_on_nothing_is_last_and_has_no_figures(mini: Bank) -> None:
    # Possible: 4 + 4 = 8.
    # aarde: 4 + 2 = 6.   brug: half of 4 + 4 = 6, which the coin makes 4 or 8.
    # cirkel: unclear and unknown. Were it tossed for, 8 points would take the first place.
    # aarde is behind brug's 8; brug is behind aarde with 4: each is first in one half.
    answers = Answers(levels={"schoolfruit": FOR, "huiswerk": FOR})
    assert table(score(mini, answers), possible=8) == [
        ("aarde", 2, 1, (6, 6, 6), (1, 2), Fraction(1, 2)),
        ("brug", 1, 1, (4, 6, 8), (1, 2), Fraction(1, 2)),
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
    # oost:  0, 2, unknown: 2 + 8 + half of 8 = 14.   Level 4 gives 2, level 0 gives 6: 12 or 16.
    # west:  unclear, 4, 1: half of 8 + 16 + 8 = 28.  Level 4 gives 6, level 0 gives 2: 26 or 30.
    # No filling changes the order.
    answers = Answers(levels={"trein": 3, "haven": 4, "markt": 1}, important=frozenset({"haven"}))
    ranking = score(five, answers)
    assert table(ranking, possible=32) == [
        ("west", 2, 1, (26, 28, 30), (1, 1), 1),
        ("noord", 3, 2, (24, 24, 24), (2, 2), 0),
        ("oost", 2, 3, (12, 14, 16), (3, 3), 0),
    ]
    assert theme_table(ranking) == {
        "stad": [
            ("west", Fraction(28, 32), 2),
            ("noord", Fraction(24, 32), 3),
            ("oost", Fraction(14, 32), 2),
        ]
    }


def test_a_tie_on_five_levels_that_a_coin_breaks(five: Bank) -> None:
    # Answers: trein 0, haven 2, markt 4. Possible: 8 + 8 + 8 = 24.
    # noord: 4, 3, 2:       0 + 6 + 4 = 10
    # oost:  0, 2, unknown: 8 + 8 + half of 8 = 20.  The coin is worth the whole 8: 16 or 24.
    # west:  unclear, 4, 1: half of 8 + 4 + 2 = 10.  The coin is worth the whole 8: 6 or 14.
    # oost is always ahead. noord and west share rank 2; the coin puts either behind the other.
    answers = Answers(levels={"trein": 0, "haven": 2, "markt": 4})
    assert table(score(five, answers), possible=24) == [
        ("oost", 2, 1, (16, 20, 24), (1, 1), 1),
        ("noord", 3, 2, (10, 10, 10), (2, 3), 0),
        ("west", 2, 2, (6, 10, 14), (2, 3), 0),
    ]


def test_a_neutral_answer_on_five_levels_makes_the_coin_worth_nothing(five: Bank) -> None:
    # markt 2: noord is there (8 points), oost gets half of 8 on either side, west (level 1) 6.
    # oost is known on nothing here; with haven 2 (noord 3: 6, oost 2: 8, west 4: 4) it is.
    answers = Answers(levels={"haven": 2, "markt": 2})
    assert table(score(five, answers), possible=16) == [
        ("noord", 2, 1, (14, 14, 14), (1, 1), 1),
        ("oost", 1, 2, (12, 12, 12), (2, 2), 0),
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


def test_five_coins_are_enough_for_the_band_to_leave_out_the_extremes() -> None:
    # 6 statements are worth 24 points.
    # gok:   4 + five coins of 4, which are 14 on average. In 32nds
    #        4: 1, 8: 5, 12: 10, 16: 10, 20: 5, 24: 1.
    #        1/32 is at most 1/20, 6/32 is more: the band is 8 to 20.
    # vast:  five times 4, and 0 = 20. Behind gok's 24 only: first in 31/32, and as 1/32 is at
    #        most 1/20 its ranks are 1 to 1.
    # gok is first, or shares it, with 20 or 24: 6/32, which is more than 1/20.
    bank = bank_of(
        3,
        {
            "gok": ["for", "unknown", "unclear", "unknown", "unclear", "unknown"],
            "vast": ["for", "for", "for", "for", "for", "against"],
        },
    )
    assert table(score(bank, answers_of(*[FOR] * 6)), possible=24) == [
        ("vast", 6, 1, (20, 20, 20), (1, 1), Fraction(31, 32)),
        ("gok", 1, 2, (8, 14, 20), (1, 2), Fraction(6, 32)),
    ]


def test_a_rank_can_lie_outside_its_range() -> None:
    # 2 statements are worth 8 points. vast has 4 + 0 = 4. Each of the five others has 4 + half of
    # 4 = 6, which the coin makes 4 or 8: with 8 it is ahead of vast, with 4 it ties.
    # vast has rank 6. Its rank in a filling is 1 + the number of eights, in 32nds
    #     1: 1, 2: 5, 3: 10, 4: 10, 5: 5, 6: 1: the range is 2 to 5.
    # The others have rank 1. With 8 (16/32) one is first; with 4 its rank is 1 + the number of
    #     eights among the four others, 1, 4, 6, 4, 1 in 32nds. Together
    #     1: 17, 2: 4, 3: 6, 4: 4, 5: 1: the range is 1 to 4.
    gamblers = ["b", "c", "d", "e", "f"]
    bank = bank_of(3, {"vast": ["for", "against"], **dict.fromkeys(gamblers, ("for", "unknown"))})
    assert table(score(bank, answers_of(FOR, FOR)), possible=8) == [
        *((name, 1, 1, (4, 6, 8), (1, 4), Fraction(17, 32)) for name in gamblers),
        ("vast", 2, 6, (4, 4, 4), (2, 5), Fraction(1, 32)),
    ]


def test_up_to_2000_cells_the_smallest_chance_is_exact() -> None:
    # 61 statements are worth 244 points. vast has 60 times 4 and 2 = 242. gok has 4 and 60 coins
    # of 4: only if all of them fall its way, 1 in 2**60, has it more than 242.
    bank = bank_of(3, {"gok": ["for", *["unknown"] * 60], "vast": [*["for"] * 60, "neutral"]})
    rows = score(bank, answers_of(*[FOR] * 61)).rows
    once = Fraction(1, 2**60)
    firsts = [(row.party.id, row.rank_low, row.rank_high, fraction(row.first)) for row in rows]
    assert firsts == [("vast", 1, 1, 1 - once), ("gok", 2, 2, once)]


@pytest.mark.parametrize("statements", [666, 667])
def test_beyond_2000_cells_the_figures_are_calculated_in_floats_and_are_the_same(
    statements: int,
) -> None:
    # Three parties, n statements: 1998 and 2001 cells, 4n points.
    # eens:  4n.
    # deels: n - 5 times 4, then 2 and four times 0 = 4n - 18.
    # half:  n - 5 times 4, then five coins of 4: 4n - 20 + 10 on average; in 32nds, less 4n,
    #        -20: 1, -16: 5, -12: 10, -8: 10, -4: 5, 0: 1: the band is -16 to -4.
    # half ties with eens for the first place in 1/32 and is behind deels in 1/32: its ranks are
    #        2 to 2. deels is second in 1/32 and else third: its ranks are 3 to 3.
    bank = bank_of(
        3,
        {
            "eens": ["for"] * statements,
            "deels": [*["for"] * (statements - 5), "neutral", *["against"] * 4],
            "half": [*["for"] * (statements - 5), *["unknown"] * 5],
        },
    )
    all_points = 4 * statements
    assert table(score(bank, answers_of(*[FOR] * statements)), possible=all_points) == [
        ("eens", statements, 1, (all_points, all_points, all_points), (1, 1), 1),
        (
            "half",
            statements - 5,
            2,
            (all_points - 16, all_points - 10, all_points - 4),
            (2, 2),
            Fraction(1, 32),
        ),
        (
            "deels",
            statements,
            3,
            (all_points - 18, all_points - 18, all_points - 18),
            (3, 3),
            0,
        ),
    ]


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
    # As with all parties, less aarde: cirkel (4 to 20) is behind brug's 10 with 4 and 8, which is
    # 3/8 · 1/2 = 3/16; brug is behind cirkel in the other 13/16. They never have the same points.
    chosen = select(mini, Selection(parties=("cirkel", "brug")))
    assert table(score(chosen, DECIDED), possible=20) == [
        ("cirkel", 1, 1, (4, 12, 20), (1, 2), Fraction(13, 16)),
        ("brug", 3, 2, (2, 6, 10), (1, 2), Fraction(3, 16)),
    ]


def test_only_the_chosen_theme_is_scored(mini: Bank) -> None:
    # schoolfruit, important, and huiswerk: 8 + 4 = 12 points.
    # aarde: 8 + 2 = 10.   brug: half of 8 + 0 = 4, which the coin makes 0 or 8.
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
    # brug:  0 + 2 + half of 8 + half of 4 = 8. Coins of 8 and 4: 2, 6, 10 or 14, a quarter each.
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
