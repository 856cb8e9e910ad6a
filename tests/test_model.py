"""The nouns: levels, answers, and the part of a bank that takes part."""

from __future__ import annotations

import pytest
from support import bank_of

from stemwijzer_cli.model import (
    STANCES,
    UNKNOWN,
    Answers,
    Bank,
    Selection,
    localised,
    only_statements,
    select,
)


def _stances(bank: Bank) -> dict[str, list[str]]:
    return {
        party.id: [party.positions[item.id].stance for item in bank.statements]
        for party in bank.parties
    }


def _statements(bank: Bank) -> dict[str, list[str]]:
    return {theme.id: [item.id for item in theme.statements] for theme in bank.themes}


def test_statements_stand_in_the_order_of_the_themes(mini: Bank) -> None:
    assert [item.id for item in mini.statements] == [
        "fietspad",
        "parkeren",
        "schoolfruit",
        "huiswerk",
    ]


def test_a_stance_has_a_level_on_the_scale_of_the_bank(mini: Bank, five: Bank) -> None:
    assert (mini.max_level, [mini.level(stance) for stance in STANCES[3]]) == (2, [0, 1, 2])
    assert (five.max_level, [five.level(stance) for stance in STANCES[5]]) == (4, [0, 1, 2, 3, 4])


def test_an_even_number_of_levels_has_no_middle() -> None:
    two = bank_of(2, {"a": ["for"]})
    four = bank_of(4, {"a": ["for"]})
    names = ["strongly-against", "against", "neutral", "for", "strongly-for"]
    assert [two.level(name) for name in names] == [None, 0, None, 1, None]  # type: ignore[arg-type]
    assert [four.level(name) for name in names] == [0, 1, None, 2, 3]  # type: ignore[arg-type]
    assert (two.max_level, four.max_level) == (1, 3)


def test_unclear_unknown_and_stances_of_another_scale_have_no_level(mini: Bank, five: Bank) -> None:
    assert [bank.level(stance) for bank in (mini, five) for stance in ("unclear", "unknown")] == [
        None
    ] * 4
    assert [mini.level("strongly-for"), mini.level("strongly-against")] == [None, None]


def test_stances_run_from_fully_for_to_fully_against_and_then_to_what_is_not_known(
    mini: Bank, five: Bank
) -> None:
    assert mini.stances == ("for", "neutral", "against", "unclear", "unknown")
    assert five.stances == (
        *("strongly-for", "for", "neutral", "against", "strongly-against"),
        *("unclear", "unknown"),
    )


def test_a_bank_finds_its_parties_and_statements_by_id(mini: Bank) -> None:
    assert mini.party("brug") is mini.parties[1]
    assert mini.statement("huiswerk") is mini.statements[3]
    with pytest.raises(KeyError):
        mini.party("Brug")
    with pytest.raises(KeyError):
        mini.statement("stoep")


def test_a_bank_cannot_be_changed(mini: Bank) -> None:
    with pytest.raises(AttributeError):
        mini.version = "2.0"  # type: ignore[misc]


def test_an_answer_replaces_an_earlier_one_and_a_skip() -> None:
    answers = Answers(levels={"a": 0}, skipped=frozenset({"b"}), important=frozenset({"b"}))
    assert answers.answered("a", 2).answered("b", 1) == Answers(
        levels={"a": 2, "b": 1}, important=frozenset({"b"})
    )
    assert answers.levels == {"a": 0}


def test_a_skip_replaces_an_answer_and_leaves_the_mark() -> None:
    answers = Answers(levels={"a": 0, "b": 2}, important=frozenset({"a"}))
    assert answers.skip("a") == Answers(
        levels={"b": 2}, skipped=frozenset({"a"}), important=frozenset({"a"})
    )


def test_an_answer_or_a_skip_is_to_the_words_of_today() -> None:
    answers = Answers(levels={"a": 0, "b": 0, "c": 0}, former=("z",), reworded=("a", "b", "c"))
    assert answers.answered("a", 2).reworded == ("b", "c")
    assert answers.skip("c").reworded == ("a", "b")
    assert answers.noted() == Answers(levels={"a": 0, "b": 0, "c": 0})


def test_a_statement_is_open_until_it_is_answered_or_skipped() -> None:
    answers = Answers(levels={"a": 0}, skipped=frozenset({"b"}), important=frozenset({"c"}))
    assert [answers.is_open(statement) for statement in "abcd"] == [False, False, True, True]


def test_an_important_statement_weighs_2_and_any_other_1() -> None:
    answers = Answers(levels={"a": 0, "b": 0}, important=frozenset({"a"}))
    assert [answers.weight(statement) for statement in "ab"] == [2, 1]


def test_a_text_in_another_language_falls_back_on_the_first_one() -> None:
    text = {"nl": "Ja", "en": "Yes"}
    assert [localised(text, language) for language in ("nl", "en", "fr")] == ["Ja", "Yes", "Ja"]


def test_selecting_nothing_in_particular_is_the_whole_bank(mini: Bank) -> None:
    assert select(mini, Selection()) == mini


def test_selected_parties_keep_the_order_of_the_bank(mini: Bank) -> None:
    chosen = select(mini, Selection(parties=("cirkel", "aarde")))
    assert chosen.parties == (mini.parties[0], mini.parties[2])
    assert chosen.themes == mini.themes


def test_selecting_a_theme_leaves_its_statements_only(mini: Bank) -> None:
    chosen = select(mini, Selection(theme="school"))
    assert _statements(chosen) == {"school": ["schoolfruit", "huiswerk"]}
    assert chosen.parties == mini.parties


def test_positions_from_other_sources_become_unknown_and_unclear_ones_stay(mini: Bank) -> None:
    chosen = select(mini, Selection(sources="papier"))
    assert _stances(chosen) == {
        "aarde": ["for", "against", "for", "neutral"],
        "brug": ["against", "neutral", "unclear", "unknown"],
        "cirkel": ["unknown", "unknown", "unclear", "unknown"],
    }
    assert chosen.parties[1].positions["huiswerk"] == UNKNOWN
    assert chosen.parties[1].positions["parkeren"] == mini.parties[1].positions["parkeren"]


def test_parties_theme_and_sources_are_selected_together(mini: Bank) -> None:
    chosen = select(mini, Selection(parties=("brug",), theme="school", sources="papier"))
    assert _stances(chosen) == {"brug": ["unclear", "unknown"]}


def test_selecting_leaves_the_bank_as_it_was(mini: Bank) -> None:
    select(mini, Selection(parties=("brug",), theme="school", sources="papier"))
    assert _stances(mini) == {
        "aarde": ["for", "against", "for", "neutral"],
        "brug": ["against", "neutral", "unclear", "for"],
        "cirkel": ["for", "unknown", "unclear", "unknown"],
    }


def test_a_selection_still_names_the_bank_that_was_loaded(mini: Bank) -> None:
    chosen = select(mini, Selection(parties=("brug",), theme="school"))
    assert (chosen.id, chosen.version, chosen.sha256) == (mini.id, mini.version, mini.sha256)


def test_naming_statements_drops_the_themes_that_this_empties(mini: Bank) -> None:
    assert _statements(only_statements(mini, {"huiswerk", "parkeren"})) == {
        "straat": ["parkeren"],
        "school": ["huiswerk"],
    }
    assert _statements(only_statements(mini, {"fietspad"})) == {"straat": ["fietspad"]}


def test_the_shipped_sources_of_the_alert_leave_out_the_programmes(shipped: Bank) -> None:
    chosen = select(shipped, Selection(sources="alert"))
    bases = {position.basis for party in chosen.parties for position in party.positions.values()}
    assert bases == {"table", "text", "text-implied", None}
