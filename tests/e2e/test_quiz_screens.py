"""What the quiz shows, in wide and narrow terminals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from e2e.play import (
    FIRST,
    FOURTH,
    RESULT,
    REVIEW,
    Play,
    Quiz,
    Seen,
)
from e2e.terminal import (
    CTRL_C,
    DOWN,
    ENTER,
    LEFT,
    PROGRAM,
    UP,
)

from stemwijzer_cli.model import Bank

pytestmark = pytest.mark.terminal


def test_the_command_alone_is_the_quiz(play: Play, shipped: Bank) -> None:
    quiz = play(shipped, command=PROGRAM)
    quiz.begin()
    quiz.sees(Seen("1 / 32", shipped.statements[0].id, introduction=True))


def test_the_intro_says_what_a_voter_should_know(play: Play, shipped: Bank) -> None:
    quiz = play(shipped)
    quiz.wait_for("Enter: begin")
    text = quiz.text()
    for said in (
        shipped.title["nl"],
        "32 stellingen",
        "verkiezingsprogramma",
        shipped.date,
        "Niets verlaat deze computer",
        "Overslaan",
        "Neutraal",
        "ProDemos",
        "Clingendael",
    ):
        assert said in text
    assert re.search(r"ongeveer \d+ minuten", text)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_intro_of_one_statement_speaks_of_one(play: Play, mini: Bank, language: str) -> None:
    quiz = play(mini, "--short", "1", "--parties", "brug", language=language)
    quiz.wait_for("Enter: begin")
    wrong = r"\b1 (stellingen|minuten|partijen|statements|minutes|parties)\b"
    assert re.findall(wrong, quiz.text()) == []


def test_the_intro_of_another_bank_does_not_speak_of_defence(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.wait_for("Kleine bank", "Enter: begin")
    assert "defensie" not in quiz.text()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("columns", [40, 100])
def test_every_statement_is_whole_at_this_width(
    play: Play, shipped: Bank, language: str, columns: int
) -> None:
    quiz = play(shipped, language=language, size=(columns, 24))
    quiz.begin()
    wrong = []
    for number, statement in enumerate(shipped.statements, 1):
        (theme,) = (theme for theme in shipped.themes if statement in theme.statements)
        expected = Seen(
            f"{number} / 32", statement.id, introduction=statement is theme.statements[0]
        )
        if quiz.seen() != expected or theme.title[language] not in quiz.lines()[0]:
            wrong.append(number)
        quiz.press("?")
        explained = expected._replace(explained=True)
        if quiz.seen() not in {explained, explained._replace(introduction=False)}:
            wrong.append(-number)
        if number < 32:
            quiz.press("1")
    assert wrong == [], "a negative number is a statement with its explanation"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("save", [[], ["--save", "f.yaml"]])
def test_the_intro_is_whole_at_40_columns(
    play: Play, shipped: Bank, language: str, save: list[str]
) -> None:
    quiz = play(shipped, *save, language=language, size=(40, 24))
    pages = quiz.read_intro()
    assert pages[0].startswith(shipped.title[language])
    for said in ("ProDemos", "Clingendael", shipped.date, "f.yaml" if save else "15"):
        assert sum(said in page for page in pages) == 1


def test_the_lists_are_whole_at_40_columns(play: Play, mini: Bank) -> None:
    quiz = play(mini, size=(40, 24))
    quiz.begin()
    quiz.answers("1232", "Kloppen je antwoorden?")
    quiz.send("v")
    quiz.wait_for("Welke stellingen vind je belangrijk? Die tellen dubbel.", "Esc: terug)")
    quiz.send(ENTER)
    quiz.wait_for("Met welke partijen vergelijken?", "Esc: terug)")


@pytest.mark.parametrize(("language", "skipped"), [("nl", "overgeslagen"), ("en", "skipped")])
def test_the_review_of_the_whole_bank_can_be_read_to_its_end_at_40_columns(
    play: Play, shipped: Bank, folder: Path, language: str, skipped: str
) -> None:
    answers = dict.fromkeys((item.id for item in shipped.statements), "overslaan")
    said = {"bank": shipped.id, "bank_version": shipped.version, "answers": answers}
    (folder / "f.yaml").write_text(yaml.safe_dump(said))
    quiz = play(shipped, "--save", "f.yaml", language=language, size=(40, 24))
    quiz.read_intro()
    quiz.send(ENTER)
    quiz.wait_until(lambda: quiz.pointed() is not None, "the review")
    for statement in shipped.statements:
        label = " ".join(statement.label[language].split())
        quiz.wait_until(lambda seen=label: points_at(quiz, seen, skipped), label)
        quiz.wait_for(statement.text[language])
        quiz.send(DOWN)


def test_a_list_that_goes_on_outside_the_screen_says_so(
    play: Play, shipped: Bank, folder: Path
) -> None:
    answers = dict.fromkeys((item.id for item in shipped.statements), "eens")
    said = {"bank": shipped.id, "bank_version": shipped.version, "answers": answers}
    (folder / "f.yaml").write_text(yaml.safe_dump(said))
    quiz = play(shipped, "--save", "f.yaml", size=(40, 24))
    quiz.open_review()
    quiz.wait_until(lambda: quiz.pointed() is not None, "the review")
    assert [line[0] for line in quiz.lines() if line[:1] in {"↑", "↓"}] == ["↓", "↑"]
    quiz.send(UP)
    quiz.wait_for(shipped.statements[-1].text["nl"])
    assert [line[0] for line in quiz.lines() if line[:1] in {"↑", "↓"}] == ["↑", "↑"]
    quiz.send("v")
    quiz.wait_for("Esc: terug)")
    quiz.wait_until(lambda: ends(quiz) == ["↓"], "more below")
    quiz.send(UP)
    quiz.wait_until(lambda: ends(quiz) == ["↑"], "more above")
    quiz.resize(40, 44)
    quiz.wait_until(lambda: ends(quiz) == [], "the whole list")


def ends(quiz: Quiz) -> list[str]:
    return [line[-1] for line in quiz.lines() if line[-1:] in {"↑", "↓"}]


def points_at(quiz: Quiz, label: str, word: str) -> bool:
    """Return whether the pointer is at a statement, whose label may be cut where it is long."""
    shown, _, last = (quiz.pointed() or "").rpartition(" ")
    return last == word and (shown == label or ("…" in shown and label.startswith(shown[:-1])))


def test_what_is_said_after_the_quiz_is_broken_between_words_at_40_columns(
    play: Play, mini: Bank
) -> None:
    quiz = play(mini, size=(40, 24))
    quiz.begin()
    quiz.press("1")
    quiz.send(CTRL_C)
    quiz.wait_for("Antwoorden bewaren?")
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 130
    assert "Dit bestand bevat politieke opvattingen en is alleen voor jou leesbaar." in quiz.text()


def test_a_change_of_size_redraws_without_losing_the_state(play: Play, mini: Bank) -> None:
    quiz = play(mini, size=(100, 30))
    quiz.wait_for("Enter: begin")
    quiz.resize(60, 24)
    quiz.wait_for_output()
    quiz.begin()
    quiz.press("3")
    quiz.press("t")
    quiz.press("?")
    expected = FIRST._replace(earlier="oneens", explained=True)
    quiz.sees(expected)
    for columns, lines in ((40, 24), (100, 30), (60, 20)):
        quiz.resize(columns, lines)
        quiz.wait_for_output()
        quiz.sees(expected)
        assert max(map(len, quiz.lines())) > columns - 3, "the width is not used"
    quiz.send("q")
    quiz.wait_for("Stoppen?")
    quiz.resize(40, 24)
    quiz.wait_for_output()
    quiz.wait_for("Stoppen?", "1 / 4")
    quiz.press("n")
    quiz.answers("2ss1", REVIEW)
    quiz.choose("Huiswerk eens")
    quiz.sees(FOURTH._replace(earlier="eens"))
    quiz.press("?")
    quiz.send("2")
    quiz.wait_for("Huiswerk neutraal")
    quiz.move(DOWN)
    quiz.resize(80, 24)
    quiz.wait_for_output()
    quiz.wait_for(REVIEW)
    assert quiz.pointed() == "Fietspad neutraal"


@pytest.mark.parametrize("way", ["NO_COLOR", "--no-color"])
def test_without_colour_nothing_is_coloured_and_the_answer_still_marked(
    play: Play, mini: Bank, way: str
) -> None:
    environment = {"NO_COLOR": "1"} if way == "NO_COLOR" else None
    arguments = ["--no-color"] if way == "--no-color" else []
    quiz = play(mini, "--short", "1", *arguments, environment=environment)
    quiz.begin()
    quiz.answers("2", REVIEW)
    quiz.choose("Fietspad neutraal")
    quiz.sees(Seen("1 / 1", "fietspad", earlier="neutraal", introduction=True))
    quiz.send(ENTER)
    quiz.goes_on(to=RESULT)
    quiz.send("t")
    quiz.wait_for("Overeenkomst per thema")
    quiz.send(LEFT)
    quiz.wait_for(RESULT)
    quiz.send("q")
    quiz.wait_for("Antwoorden bewaren?")
    quiz.write_line("nee")
    assert quiz.exit_code() == 0
    styles = re.findall(rb"\x1b\[([\d;]*)m", quiz.raw)
    codes = {code for style in styles for code in style.split(b";")}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27"}
