"""Every key of the quiz, in a real terminal."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from e2e.play import (
    FIRST,
    OFFER,
    REVIEW,
    SECOND,
    THIRD,
    Play,
    Seen,
    everything_in,
)
from e2e.terminal import (
    AT_REST,
    BACKSPACE,
    ENTER,
    ESCAPE,
    LEFT,
    RIGHT,
)

from stemwijzer_cli.model import Bank

pytestmark = pytest.mark.terminal


@pytest.mark.parametrize(
    ("language", "keys"),
    [
        (
            "nl",
            {
                "1": "eens",
                "2": "neutraal",
                "3": "oneens",
                "e": "eens",
                "n": "neutraal",
                "o": "oneens",
                "E": "eens",
                "N": "neutraal",
                "O": "oneens",
            },
        ),
        (
            "en",
            {
                "1": "agree",
                "2": "neutral",
                "3": "disagree",
                "a": "agree",
                "n": "neutral",
                "d": "disagree",
                "e": "agree",
                "o": "disagree",
                "A": "agree",
                "D": "disagree",
            },
        ),
    ],
)
def test_one_key_answers_and_going_back_shows_the_answer(
    play: Play, mini: Bank, language: str, keys: dict[str, str]
) -> None:
    quiz = play(mini, language=language)
    quiz.begin()
    quiz.sees(FIRST)
    back = cycle(["t", LEFT, "b", BACKSPACE, "\x1bOD", "T", "\x08", "B"])
    for key, word in keys.items():
        quiz.press(key)
        quiz.sees(SECOND)
        quiz.press(next(back))
        quiz.sees(FIRST._replace(earlier=word))


def test_skipping_is_no_answer_and_right_and_enter_go_on(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    for key in (ENTER, RIGHT):
        quiz.press(key)
        assert quiz.seen() in {FIRST, FIRST._replace(notice=True)}
    quiz.press("s")
    quiz.sees(SECOND)
    quiz.press("S")
    quiz.sees(THIRD)
    quiz.press(LEFT)
    quiz.sees(SECOND._replace(earlier="overgeslagen"))
    quiz.press(LEFT)
    quiz.sees(FIRST._replace(earlier="overgeslagen"))
    quiz.press("3")
    quiz.press(LEFT)
    quiz.sees(FIRST._replace(earlier="oneens"))
    for key in (RIGHT, "\x1bOC"):
        quiz.press(key)
        quiz.sees(SECOND._replace(earlier="overgeslagen"))
        quiz.press(LEFT)
    quiz.press(ENTER)
    quiz.press(ENTER)
    quiz.sees(THIRD)
    quiz.answers("ss", REVIEW)
    assert [line for line in quiz.lines() if line.endswith(("oneens", "overgeslagen"))] == [
        "» Fietspad     oneens",
        "  Parkeren     overgeslagen",
        "  Schoolfruit  overgeslagen",
        "  Huiswerk     overgeslagen",
    ]


def test_before_the_first_statement_there_is_nothing_and_the_quiz_says_so(
    play: Play, mini: Bank
) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.press("t")
    quiz.sees(FIRST._replace(notice=True))
    quiz.press("1")
    quiz.sees(SECOND)


def test_the_explanation_comes_and_goes(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.press("?")
    quiz.sees(FIRST._replace(explained=True))
    quiz.press("?")
    quiz.sees(FIRST)
    quiz.press("?")
    quiz.press("1")
    quiz.sees(SECOND)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_key_without_a_meaning_answers_nothing_and_is_told_of(
    play: Play, mini: Bank, language: str
) -> None:
    quiz = play(mini, language=language)
    quiz.begin()
    sign = "a" if language == "nl" else "c"
    for key in ("x", sign, "4", "0", "é", " ", "\t", ESCAPE, ESCAPE + "x", "\x1bOP", "\x1b[15~"):
        quiz.press(key)
        quiz.sees(FIRST._replace(notice=True))
        quiz.press("?")
        quiz.sees(FIRST._replace(explained=True))
        quiz.press("?")
        quiz.sees(FIRST)


def test_a_key_without_a_sign_is_not_called_by_an_english_word(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.press(ESCAPE)
    quiz.sees(FIRST._replace(notice=True))
    assert "other" not in quiz.text()


def test_q_asks_and_no_goes_on_while_yes_stops(play: Play, mini: Bank, folder: Path) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.press("2")
    quiz.send("q")
    quiz.wait_for("Stoppen?", "j: ja", "n: nee")
    quiz.press("n")
    quiz.sees(SECOND)
    quiz.send("Q")
    quiz.wait_for("Stoppen?")
    quiz.send("x")
    quiz.wait_for_new("! 'x' doet hier niets.", "Stoppen?")
    quiz.send(ESCAPE)
    quiz.wait_for_new("! Deze toets doet hier niets.", "Stoppen?")
    quiz.press("n")
    quiz.sees(SECOND)
    quiz.send("q")
    quiz.wait_for("Stoppen?")
    quiz.send("j")
    quiz.wait_for(OFFER)
    quiz.write_line("nee")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST
    assert everything_in(folder) == {}


def test_q_at_the_intro_stops(play: Play, mini: Bank) -> None:
    quiz = play(mini, language="en")
    quiz.wait_for("q: stop")
    quiz.send("q")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST


def test_five_levels_take_1_to_5(play: Play, five: Bank) -> None:
    quiz = play(five)
    quiz.begin()
    first = Seen("1 / 3", "trein", introduction=True)
    quiz.sees(first)
    for key, word in {
        "1": "zeer eens",
        "2": "eens",
        "3": "neutraal",
        "4": "oneens",
        "5": "zeer oneens",
    }.items():
        quiz.press(key)
        quiz.sees(Seen("2 / 3", "haven"))
        quiz.press(LEFT)
        quiz.sees(first._replace(earlier=word))
    quiz.press("6")
    quiz.sees(first._replace(earlier="zeer oneens", notice=True))
