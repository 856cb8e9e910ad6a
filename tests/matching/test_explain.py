"""The sum sheet by hand, and its sums against the ranking."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from support import answers_of, bank_of, elections, fraction

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.explain import Sheet, Sum, differing, explain
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.model import Answers, Bank, Party

ANSWERS = Answers(
    {"fietspad": 2, "parkeren": 1, "schoolfruit": 2},
    skipped=frozenset({"huiswerk"}),
    important=frozenset({"fietspad", "huiswerk"}),
)


def party_of(bank: Bank, name: str) -> Party:
    return next(party for party in bank.parties if party.id == name)


def points(sheet: Sheet) -> dict[str, list[tuple[str, int, int]]]:
    return {
        item.theme.id: [(line.statement.id, line.earned, line.possible) for line in item.lines]
        for item in sheet.themes
    }


def order(sheet: Sheet) -> list[str]:
    return [line.statement.id for theme in sheet.themes for line in theme.lines]


def test_a_sheet_gives_the_points_worked_out_by_hand(mini: Bank) -> None:
    # brug: against, neutral, unclear, for. fietspad counts double: 0 of 8; parkeren the same;
    # schoolfruit unclear: 2 of 4 on average; huiswerk skipped. By points parkeren comes first.
    sheet = explain(mini, ANSWERS, party_of(mini, "brug"))
    assert points(sheet) == {
        "straat": [("parkeren", 4, 4), ("fietspad", 0, 8)],
        "school": [("schoolfruit", 2, 4), ("huiswerk", 0, 0)],
    }
    assert [item.sum for item in sheet.themes] == [Sum(4, 12, 2), Sum(2, 4, 0)]
    assert sheet.total == Sum(6, 16, 2)
    assert fraction(sheet.total.agreement) == Fraction(6, 16)


def test_what_is_not_known_can_earn_a_fraction(mini: Bank) -> None:
    # To a neutral answer: 2 of 4 at an end, where 3/4 of mini's known positions lie, else 4.
    answers = Answers({"fietspad": 2, "schoolfruit": 1})
    sheet = explain(mini, answers, party_of(mini, "brug"))
    assert sheet.themes[1].sum == Sum(Fraction(5, 2), 4, 0)
    assert fraction(sheet.total.agreement) == Fraction(5, 2) / 8


def test_a_sheet_says_what_is_possible_and_what_is_known(mini: Bank) -> None:
    # brug: 4 of 12 known, and 0 to 4 of 4.
    extent = explain(mini, ANSWERS, party_of(mini, "brug")).extent
    assert extent is not None
    assert [fraction(share) for share in extent] == [
        Fraction(6, 16),
        Fraction(4, 16),
        Fraction(8, 16),
        Fraction(4, 12),
    ]


def test_a_line_carries_what_both_sides_say(mini: Bank) -> None:
    sheet = explain(mini, ANSWERS, party_of(mini, "brug"), order="bank")
    assert [
        (line.answer, line.weight, line.stance, line.level)
        for theme in sheet.themes
        for line in theme.lines
    ] == [(2, 2, "against", 0), (1, 1, "neutral", 1), (2, 1, "unclear", None), (None, 2, "for", 2)]


def test_five_levels_earn_by_distance(five: Bank) -> None:
    # noord 4 3 2 against the answers 4, 1, 0, haven twice: of 8, 16 and 8 points
    # 2·(4 - 0), 4·(4 - 2) and 2·(4 - 2)
    answers = Answers({"trein": 4, "haven": 1, "markt": 0}, important=frozenset({"haven"}))
    sheet = explain(five, answers, party_of(five, "noord"), order="bank")
    assert points(sheet) == {"stad": [("trein", 8, 8), ("haven", 8, 16), ("markt", 4, 8)]}
    assert sheet.total == Sum(20, 32, 3)


ORDERED = bank_of(
    3,
    {"a": ("unknown", "against", "neutral", "for", "for", "unclear", "neutral"), "b": ("for",) * 7},
)
IN_ORDER = answers_of(2, 2, 2, None, 2, 1, 2, important=["s3"])


def test_within_a_theme_shares_come_first_then_not_known_then_skipped() -> None:
    # s5 4 of 4; s3 4 of 8 and s7 2 of 4, a tie; s2 0 of 4; s1 and s6 not known; s4 skipped
    sheet = explain(ORDERED, IN_ORDER, ORDERED.parties[0])
    assert order(sheet) == ["s5", "s3", "s7", "s2", "s1", "s6", "s4"]


def test_the_order_of_the_bank_is_kept_when_asked_for() -> None:
    sheet = explain(ORDERED, IN_ORDER, ORDERED.parties[0], order="bank")
    assert order(sheet) == ["s1", "s2", "s3", "s4", "s5", "s6", "s7"]


def test_a_party_known_on_nothing_has_a_sheet_without_agreement(mini: Bank) -> None:
    sheet = explain(mini, Answers({"huiswerk": 2}), party_of(mini, "cirkel"))
    assert sheet.total == Sum(2, 4, 0)
    assert sheet.total.agreement is None


def test_a_theme_without_answers_has_a_sum_without_agreement(mini: Bank) -> None:
    sheet = explain(mini, Answers({"fietspad": 2}), party_of(mini, "aarde"))
    assert sheet.themes[1].sum == Sum(0, 0, 0)
    assert sheet.themes[1].sum.agreement is None


def test_nothing_answered_is_an_error(mini: Bank) -> None:
    with pytest.raises(StemwijzerError):
        explain(mini, Answers(skipped=frozenset({"fietspad"})), mini.parties[0])


@given(elections())
def test_the_sums_are_the_figures_of_the_ranking(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    ranking = score(bank, answers)
    for row in ranking.rows:
        sheet = explain(bank, answers, row.party)
        assert fraction(sheet.total.agreement) == fraction(row.agreement)
        assert sheet.total.known == row.known
        assert (sheet.extent and sheet.extent[1:]) == (row.agreement and row[4:7])
        assert sheet.total.earned == sum(theme.sum.earned for theme in sheet.themes)
        assert sheet.total.possible == sum(theme.sum.possible for theme in sheet.themes)
        for theme in sheet.themes:
            assert theme.sum.earned == sum(line.earned for line in theme.lines)
            scores = ranking.themes.get(theme.theme.id, ())
            found = [fraction(item.agreement) for item in scores if item.party == row.party]
            assert found in ([], [fraction(theme.sum.agreement)])


@given(elections())
def test_the_order_changes_no_line_and_no_sum(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    for party in bank.parties:
        by_points = explain(bank, answers, party)
        in_order = explain(bank, answers, party, order="bank")
        assert by_points.total == in_order.total
        assert order(in_order) == [statement.id for statement in bank.statements]
        for one, other in zip(by_points.themes, in_order.themes, strict=True):
            assert one.sum == other.sum
            assert {line.statement.id: line for line in one.lines} == {
                line.statement.id: line for line in other.lines
            }


def test_statements_differ_where_two_stances_do() -> None:
    bank = bank_of(
        3,
        {
            "a": ("for", "for", "unclear", "unknown"),
            "b": ("for", "neutral", "unknown", "unknown"),
            "c": ("against", "for", "unknown", "unknown"),
        },
    )
    assert [item.id for item in differing(bank, ["a", "b", "c"])] == ["s1", "s2", "s3"]
    assert [item.id for item in differing(bank, ["b", "a"])] == ["s2", "s3"]
    assert [item.id for item in differing(bank, ["c", "b"])] == ["s1", "s2"]
    assert differing(bank, ["a"]) == ()
