"""What a key or a typed word means as the reply to a statement."""

from __future__ import annotations

import pytest
from support import bank_of

from stemwijzer_cli.model import Bank
from stemwijzer_cli.quiz.drawing import key_help
from stemwijzer_cli.quiz.replies import (
    Choice,
    Reply,
    choices,
    letter_of,
    reply_to_key,
    reply_to_word,
)
from stemwijzer_cli.quiz.view import Question
from stemwijzer_cli.texts import LANGUAGES, Texts

AGREE, NEUTRAL, DISAGREE = (Reply("answer", level) for level in (2, 1, 0))
SKIP, BACK, ON = Reply("skip"), Reply("back"), Reply("next")
EXPLAIN, STOP = Reply("explain"), Reply("stop")

BOTH = {
    "1": AGREE,
    "2": NEUTRAL,
    "3": DISAGREE,
    "e": AGREE,
    "n": NEUTRAL,
    "o": DISAGREE,
    "s": SKIP,
    "t": BACK,
    "b": BACK,
    "left": BACK,
    "backspace": BACK,
    "right": ON,
    "enter": ON,
    "?": EXPLAIN,
    "q": STOP,
}
"""The keys that mean the same in Dutch and in English."""

SIGNS = [chr(number) for number in range(32, 127)]


def meanings(keys: list[str], bank: Bank, language: str) -> dict[str, Reply]:
    """Return the keys that mean something, and what."""
    replies = {key: reply_to_key(key, bank, language) for key in keys}
    return {key: reply for key, reply in replies.items() if reply is not None}


def test_these_keys_and_no_others_reply_in_dutch(mini: Bank) -> None:
    keys = [sign for sign in SIGNS if not sign.isupper()] + list(BOTH)
    assert meanings(keys, mini, "nl") == BOTH


def test_in_english_a_and_d_agree_and_disagree_too(mini: Bank) -> None:
    keys = [sign for sign in SIGNS if not sign.isupper()] + list(BOTH)
    assert meanings(keys, mini, "en") == {**BOTH, "a": AGREE, "d": DISAGREE}


@pytest.mark.parametrize("key", ["paste", "redraw", "other", "up", "escape", "", "10", "12", "eno"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_key_of_the_quiz_means_nothing(mini: Bank, language: str, key: str) -> None:
    assert reply_to_key(key, mini, language) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_levels_take_1_to_5_from_fully_for_to_fully_against(five: Bank, language: str) -> None:
    digits = list("0123456789")
    assert meanings(digits, five, language) == {
        "1": Reply("answer", 4),
        "2": Reply("answer", 3),
        "3": Reply("answer", 2),
        "4": Reply("answer", 1),
        "5": Reply("answer", 0),
    }


def test_with_five_levels_the_letters_stay_at_the_plain_words(five: Bank) -> None:
    assert meanings(list("eno"), five, "nl") == {
        "e": Reply("answer", 3),
        "n": Reply("answer", 2),
        "o": Reply("answer", 1),
    }
    assert meanings(list("and"), five, "en") == {
        "a": Reply("answer", 3),
        "n": Reply("answer", 2),
        "d": Reply("answer", 1),
    }


TWO = bank_of(2, {"a": ["for"]})
FOUR = bank_of(4, {"a": ["for"]})


def test_an_even_number_of_levels_has_no_key_for_neutral() -> None:
    keys = [*"0123456789", *"enoad"]
    assert meanings(keys, TWO, "en") == {
        "1": Reply("answer", 1),
        "2": Reply("answer", 0),
        "e": Reply("answer", 1),
        "o": Reply("answer", 0),
        "a": Reply("answer", 1),
        "d": Reply("answer", 0),
    }
    assert meanings(keys, FOUR, "nl") == {
        "1": Reply("answer", 3),
        "2": Reply("answer", 2),
        "3": Reply("answer", 1),
        "4": Reply("answer", 0),
        "e": Reply("answer", 2),
        "o": Reply("answer", 1),
    }


def test_an_even_number_of_levels_has_no_word_for_neutral() -> None:
    words = ["zeer-eens", "eens", "neutraal", "oneens", "zeer-oneens"]
    assert [reply_to_word(word, TWO, "nl") for word in words] == [
        None,
        Reply("answer", 1),
        None,
        Reply("answer", 0),
        None,
    ]
    assert [reply_to_word(word, FOUR, "nl") for word in words] == [
        Reply("answer", 3),
        Reply("answer", 2),
        None,
        Reply("answer", 1),
        Reply("answer", 0),
    ]


def test_a_letter_stands_at_the_plain_words_only() -> None:
    assert [letter_of(level, TWO, "en") for level in range(2)] == ["d", "a"]
    assert [letter_of(level, FOUR, "nl") for level in range(4)] == ["", "o", "e", ""]


def test_the_choices_run_from_fully_for_to_fully_against(mini: Bank, five: Bank) -> None:
    assert choices(mini, Texts("nl")) == [
        Choice("1", 2, "eens"),
        Choice("2", 1, "neutraal"),
        Choice("3", 0, "oneens"),
    ]
    assert choices(mini, Texts("en")) == [
        Choice("1", 2, "agree"),
        Choice("2", 1, "neutral"),
        Choice("3", 0, "disagree"),
    ]
    assert choices(five, Texts("nl")) == [
        Choice("1", 4, "zeer eens"),
        Choice("2", 3, "eens"),
        Choice("3", 2, "neutraal"),
        Choice("4", 1, "oneens"),
        Choice("5", 0, "zeer oneens"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_has_the_key_that_gives_its_level(mini: Bank, five: Bank, language: str) -> None:
    for bank in (mini, five):
        for choice in choices(bank, Texts(language)):
            assert reply_to_key(choice.key, bank, language) == Reply("answer", choice.level)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("word", "reply"),
    [
        ("eens", AGREE),
        ("agree", AGREE),
        ("ja", AGREE),
        ("yes", AGREE),
        ("true", AGREE),
        ("neutraal", NEUTRAL),
        ("neutral", NEUTRAL),
        ("oneens", DISAGREE),
        ("disagree", DISAGREE),
        ("nee", DISAGREE),
        ("no", DISAGREE),
        ("false", DISAGREE),
        ("overslaan", SKIP),
        ("skip", SKIP),
        ("terug", BACK),
        ("back", BACK),
        ("verder", ON),
        ("next", ON),
        ("uitleg", EXPLAIN),
        ("explain", EXPLAIN),
        ("stoppen", STOP),
        ("stop", STOP),
        ("Terug ", BACK),
        ("Eens", AGREE),
        ("ONEENS", DISAGREE),
        ("  neutraal ", NEUTRAL),
        ("E", AGREE),
        ("T", BACK),
        *BOTH.items(),
    ],
)
def test_a_typed_word_or_key_replies_in_either_language(
    mini: Bank, language: str, word: str, reply: Reply
) -> None:
    assert reply_to_word(word, mini, language) == reply


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_beside_a_key_does_what_the_key_does(mini: Bank, language: str) -> None:
    (theme, *_), (statement, *_) = mini.themes, mini.statements
    question = Question(mini, theme, statement, 1, 4, 2, False, False, None)

    shown = [told.split(": ") for told in key_help(Texts(language), question)]

    assert len(shown) == 5
    for key, word in shown:
        reply = reply_to_word(word, mini, language)
        assert reply is not None
        assert reply == reply_to_word(key, mini, language)


@pytest.mark.parametrize(
    "word", ["", "0", "4", "-1", "1.0", "ee", "één", "misschien", "zeer-eens", "eens oneens", "1 1"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_word_means_nothing(mini: Bank, language: str, word: str) -> None:
    assert reply_to_word(word, mini, language) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("zeer-eens", 4),
        ("zeer eens", 4),
        ("strongly-agree", 4),
        ("Strongly agree", 4),
        ("eens", 3),
        ("agree", 3),
        ("neutraal", 2),
        ("oneens", 1),
        ("zeer-oneens", 0),
        ("strongly disagree", 0),
    ],
)
def test_five_levels_have_words_for_the_ends(
    five: Bank, language: str, word: str, level: int
) -> None:
    assert reply_to_word(word, five, language) == Reply("answer", level)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_typed_number_is_the_key_and_never_a_level(mini: Bank, five: Bank, language: str) -> None:
    assert reply_to_word("1", mini, language) == AGREE
    assert reply_to_word("0", mini, language) is None
    assert reply_to_word("0", five, language) is None
    assert reply_to_word("5", five, language) == Reply("answer", 0)
