"""The quiz as a voter plays it: keys in, a screen out."""

from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, cycle
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from e2e.terminal import (
    AT_REST,
    BACKSPACE,
    CTRL_C,
    CTRL_Z,
    DOWN,
    ENTER,
    ESCAPE,
    LEFT,
    PROGRAM,
    RIGHT,
    Terminal,
)

from stemwijzer_cli.model import Bank, localised

BANKS = Path(__file__).parents[1] / "banks"

CHOICE = re.compile(r"\s(\d)\s+((?:zeer |strongly )?(?:eens|oneens|agree|disagree|neutra+l))\b")
EARLIER = {"nl": "jouw antwoord", "en": "your answer"}
SKIPPED = {"nl": "overgeslagen", "en": "skipped"}
LAST_KEY = {"nl": "q: stoppen", "en": "q: stop"}

REVIEW = "Kloppen je antwoorden?"
IMPORTANT = "Welke stellingen vind je belangrijk?"
PARTIES = "Met welke partijen vergelijken?"
MENU = "Wat nu?"
OFFER = "Bestand om je antwoorden in te bewaren"

ANSWERED = {
    "bank": "mini",
    "answers": {
        "fietspad": "eens",
        "parkeren": "oneens",
        "schoolfruit": "eens",
        "huiswerk": "neutraal",
    },
    "important": [],
}
"""What Aarde would answer."""


class Seen(NamedTuple):
    """A statement's screen, as far as a voter has to tell it from another."""

    place: str
    statement: str
    earlier: str | None = None
    introduction: bool = False
    explained: bool = False
    notice: bool = False


class Quiz(Terminal):
    """A quiz in a terminal."""

    bank: Bank
    language: str = "nl"

    def read_intro(self) -> list[str]:
        """Return the pages of the intro; the last one stays on the screen."""
        pages: list[str] = []
        while not pages or "Enter: begin" not in pages[-1]:
            assert len(pages) < 10, "the intro has no end"
            if pages:
                self.send(ENTER)
            self.wait_until(lambda: self.new_text().endswith("q: stop"), "the intro")
            pages.append(self.text())
        return pages

    def begin(self) -> None:
        """Read the intro and go to the first statement."""
        self.read_intro()
        self.press(ENTER)

    def open_review(self) -> None:
        """Read the intro of a quiz whose statements are all answered."""
        self.read_intro()
        self.send(ENTER)
        self.wait_for("Kloppen")

    def press(self, key: str) -> None:
        """Press a key and wait until a statement is drawn."""
        self.send(key)
        self.wait_until(lambda: self.new_text().endswith(LAST_KEY[self.language]), "a statement")

    def seen(self) -> Seen | None:
        """Return what the screen shows of a statement, None when it shows none."""
        text = self.text()
        place = re.search(r"\d+ / \d+", text)
        statements = [item for item in self.bank.statements if self._has(text, item.text)]
        if place is None or len(statements) != 1:
            return None
        (statement,) = statements
        return Seen(
            place=place[0],
            statement=statement.id,
            earlier=self._earlier(),
            introduction=any(self._has(text, theme.introduction) for theme in self.bank.themes),
            explained=self._has(text, statement.explanation),
            notice=any(line.startswith(" ! ") for line in self.lines()),
        )

    def sees(self, expected: Seen) -> None:
        """Wait for this statement's screen."""
        __tracebackhide__ = True
        self.wait_until(lambda: self.seen() == expected, repr(expected))

    def sees_one_of(self, *expected: Seen) -> None:
        """Wait for one of these screens."""
        __tracebackhide__ = True
        self.wait_until(lambda: self.seen() in expected, repr(expected))

    def answers(self, keys: str, last: str) -> None:
        """Answer statements with one key each, and wait for what comes after the last."""
        for key in keys[:-1]:
            self.press(key)
        self.send(keys[-1])
        self.wait_for(last)

    def goes_on(self, *, to: str) -> None:
        """Go from the review to the importance, the parties or the menu."""
        self.wait_for(REVIEW)
        for question in (IMPORTANT, PARTIES, MENU):
            self.send(ENTER)
            self.wait_for(question)
            if question == to:
                return

    def _has(self, text: str, wanted: Mapping[str, str]) -> bool:
        return " ".join(localised(wanted, self.language).split()) in text

    def _earlier(self) -> str | None:
        for line in self.lines():
            choice = CHOICE.search(line)
            if choice and EARLIER[self.language] in line:
                return choice[2]
            if line.strip() in {"Deze heb je overgeslagen.", "You skipped this one."}:
                return SKIPPED[self.language]
        return None


Play = Callable[..., Quiz]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "werk"
    path.mkdir()
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    path = tmp_path / "thuis"
    path.mkdir()
    return path


@pytest.fixture
def play(folder: Path, home: Path) -> Iterator[Play]:
    """Start quizzes on a bank; they end with the test."""
    playing: list[Quiz] = []

    def start(
        bank: Bank,
        *arguments: str,
        language: str = "nl",
        size: tuple[int, int] = (80, 24),
        command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Quiz:
        common = ["quiz", "--lang", language]
        if (BANKS / bank.id).exists():
            common += ["--bank", str(BANKS / bank.id)]
        columns, lines = size
        quiz = Quiz(
            command or [*PROGRAM, *common, *arguments],
            home=home,
            folder=folder,
            columns=columns,
            lines=lines,
            environment=environment,
        )
        quiz.bank, quiz.language = bank, language
        playing.append(quiz)
        return quiz

    yield start
    for quiz in playing:
        quiz.close()


def saved(path: Path) -> dict[str, object]:
    """Return what an answers file says, without the statements that are open."""
    said = yaml.safe_load(path.read_text("utf-8"))
    said["answers"] = {key: word for key, word in said["answers"].items() if word is not None}
    return dict(said)


def everything_in(*folders: Path) -> dict[str, bytes | None]:
    """Return every file and folder with its content."""
    return {
        str(path): path.read_bytes() if path.is_file() else None
        for folder in folders
        for path in folder.rglob("*")
    }


def printed(*arguments: str, columns: int) -> list[str]:
    """Return the lines that a command prints off a terminal."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        check=True,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COLUMNS": str(columns)},
        text=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


FIRST = Seen("1 / 4", "fietspad", introduction=True)
SECOND = Seen("2 / 4", "parkeren")
THIRD = Seen("3 / 4", "schoolfruit", introduction=True)
FOURTH = Seen("4 / 4", "huiswerk")


# Keys


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
    assert [line for line in quiz.lines() if ": " in line] == [
        "   Fietspad: oneens",
        "   Parkeren: overgeslagen",
        "   Schoolfruit: overgeslagen",
        "   Huiswerk: overgeslagen",
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
    quiz.wait_for_output()
    quiz.wait_for("Stoppen?")
    quiz.send("j")
    quiz.wait_for(OFFER)
    quiz.write_line("")
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


# Screens


def test_the_command_alone_is_the_quiz(play: Play, shipped: Bank) -> None:
    quiz = play(shipped, command=PROGRAM)
    quiz.begin()
    quiz.sees(Seen("1 / 30", shipped.statements[0].id, introduction=True))


def test_the_intro_says_what_a_voter_should_know(play: Play, shipped: Bank) -> None:
    quiz = play(shipped)
    quiz.wait_for("Enter: begin")
    text = quiz.text()
    for said in (
        shipped.title["nl"],
        "30 stellingen",
        "verkiezingsprogramma",
        shipped.date,
        "niets bewaard",
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
            f"{number} / 30", statement.id, introduction=statement is theme.statements[0]
        )
        if quiz.seen() != expected or theme.title[language] not in quiz.lines()[0]:
            wrong.append(number)
        quiz.press("?")
        explained = expected._replace(explained=True)
        if quiz.seen() not in {explained, explained._replace(introduction=False)}:
            wrong.append(-number)
        if number < 30:
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
    quiz.answers("1232", "Kloppen")
    broken = []
    for start, question in {
        "Kloppen": "Kloppen je antwoorden? Kies er een om te wijzigen.",
        "Welke": "Welke stellingen vind je belangrijk? Die tellen dubbel.",
        "Met welke": "Met welke partijen vergelijken?",
        "Wat nu": "Wat nu?",
    }.items():
        quiz.wait_for(start)
        if question not in quiz.text():
            broken.append([line for line in quiz.lines() if line][:2])
        quiz.send(ENTER)
    assert broken == []


@pytest.mark.parametrize(
    ("language", "go_on", "skipped", "stop"),
    [("nl", "Ja, verder", "overgeslagen", "Stoppen"), ("en", "Yes, go on", "skipped", "Stop")],
)
def test_the_review_of_the_whole_bank_can_be_read_to_its_end_at_40_columns(
    play: Play,
    shipped: Bank,
    folder: Path,
    language: str,
    go_on: str,
    skipped: str,
    stop: str,
) -> None:
    answers = dict.fromkeys((statement.id for statement in shipped.statements), "skip")
    (folder / "f.yaml").write_text(yaml.safe_dump({"bank": shipped.id, "answers": answers}))
    quiz = play(shipped, "--save", "f.yaml", language=language, size=(40, 24))
    quiz.read_intro()
    quiz.send(ENTER)
    quiz.wait_for(go_on)
    passed = [quiz.pointed()]
    passed += [quiz.move(DOWN) for _ in range(len(answers) + 1)]
    assert passed == [
        go_on,
        *(in_40_columns(statement.label[language], skipped) for statement in shipped.statements),
        stop,
    ]


def in_40_columns(label: str, word: str) -> str:
    """Return the first line of an entry: its word stands below where both do not fit."""
    return f"{label}: {word}" if len(f"   {label}: {word}") <= 40 else f"{label}:"


def test_what_is_said_after_the_quiz_is_broken_between_words_at_40_columns(
    play: Play, mini: Bank
) -> None:
    quiz = play(mini, size=(40, 24))
    quiz.begin()
    quiz.press("1")
    quiz.send(CTRL_C)
    quiz.wait_for("Bestand om")
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
    quiz.choose("Huiswerk: eens")
    quiz.sees(FOURTH._replace(earlier="eens"))
    quiz.press("?")
    quiz.send("2")
    quiz.wait_for("Huiswerk: neutraal")
    quiz.move(DOWN)
    quiz.resize(80, 24)
    quiz.wait_for_output()
    quiz.wait_for(REVIEW)
    assert quiz.pointed() == "Fietspad: neutraal"


@pytest.mark.parametrize("way", ["NO_COLOR", "--no-color"])
def test_without_colour_nothing_is_coloured_and_the_answer_still_marked(
    play: Play, mini: Bank, way: str
) -> None:
    environment = {"NO_COLOR": "1"} if way == "NO_COLOR" else None
    arguments = ["--no-color"] if way == "--no-color" else []
    quiz = play(mini, "--short", "1", *arguments, environment=environment)
    quiz.begin()
    quiz.answers("2", REVIEW)
    quiz.choose("Fietspad: neutraal")
    quiz.sees(Seen("1 / 1", "fietspad", earlier="neutraal", introduction=True))
    quiz.send(ENTER)
    quiz.goes_on(to=MENU)
    quiz.choose("Uitslag per thema")
    quiz.wait_for_new("Overeenkomst per thema", MENU)
    quiz.choose("Stoppen")
    assert quiz.exit_code() == 0
    styles = re.findall(rb"\x1b\[([\d;]*)m", quiz.raw)
    codes = {code for style in styles for code in style.split(b";")}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27"}


# Keys that come too early


def test_an_escape_sequence_may_arrive_in_two_parts(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.press("1")
    quiz.sees(SECOND)
    quiz.send("\x1b")
    quiz.wait_until(quiz.is_taken, "the first part to be read")
    quiz.press("[D")
    quiz.sees(FIRST._replace(earlier="eens"))


@pytest.mark.parametrize(
    "pasted",
    [
        "1111",
        "1" * 5000,
        "\x1b[200~1111\x1b[201~",
        f"\x1b[200~{'1' * 5000}\x1b[201~",
        "\x1b[200~1\x1b[201~",
        "1\r1\r1\r",
        "1" + RIGHT + "1",
        "q" + "j" * 5000,
    ],
    ids=["1111", "5000", "1111 bracketed", "5000 bracketed", "1 bracketed", "lines", "keys", "qj"],
)
def test_a_paste_answers_nothing(play: Play, mini: Bank, folder: Path, pasted: str) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    quiz.press("1")
    quiz.sees(SECOND)
    quiz.send(pasted)
    quiz.wait_until(quiz.is_taken, "the paste to be read")
    quiz.sees(SECOND._replace(notice=True))
    # A question mark behind what is left of a long paste is part of it.
    for _ in range(10):
        quiz.press("?")
        if quiz.seen() == SECOND._replace(explained=True):
            break
    quiz.sees(SECOND._replace(explained=True))
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens"}
    quiz.press("3")
    quiz.sees(THIRD)


def test_keys_that_were_typed_before_the_intro_do_nothing(
    play: Play, mini: Bank, folder: Path
) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.send("\r111\r")
    quiz.begin()
    quiz.sees(FIRST)
    assert everything_in(folder) == {}


def test_keys_that_were_typed_while_the_program_was_busy_answer_nothing(
    play: Play, mini: Bank, folder: Path
) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    quiz.press("1")
    quiz.sees(SECOND)
    for keys in ("123", "\r1", "3s"):
        quiz.pause()
        for key in keys:
            quiz.send(key)
        quiz.resume()
        quiz.wait_until(quiz.is_taken, "the keys to be read or dropped")
        quiz.sees_one_of(SECOND, SECOND._replace(notice=True))
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens"}
    quiz.press("?")
    quiz.sees(SECOND._replace(explained=True))


def test_keys_that_follow_the_last_answer_at_once_change_no_answer(
    play: Play, mini: Bank, folder: Path
) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    for key in "111":
        quiz.press(key)
    quiz.send("1")
    quiz.wait_until(quiz.is_taken, "the last answer to be read")
    quiz.send(DOWN + ENTER + "3")
    quiz.wait_until(quiz.is_taken, "the keys to be read or dropped")
    quiz.wait_until(lambda: REVIEW in quiz.text() or quiz.seen() is not None, "what comes next")
    assert "fietspad: eens" in (folder / "f.yaml").read_text("utf-8")


# Suspending and interrupting


def test_ctrl_z_suspends_with_the_terminal_as_it_was_and_goes_on_with_the_same_statement(
    play: Play, mini: Bank
) -> None:
    quiz = play(mini, command=["env", "PS1=shell> ", "sh", "-im"])
    quiz.wait_for("shell>")
    line = " ".join([*PROGRAM, "quiz", "--bank", str(BANKS / "mini")])
    quiz.write_line(line)
    quiz.begin()
    quiz.press("1")
    quiz.sees(SECOND)
    for _ in range(2):
        quiz.send(CTRL_Z)
        quiz.wait_until(lambda: quiz.lines()[-1] == "shell>", "the shell")
        assert quiz.modes() == AT_REST
        assert "Enter: begin" not in quiz.text()
        quiz.write_line("echo still $((40 + 2))")
        quiz.wait_for("still 42")
        quiz.write_line("fg")
        quiz.sees(SECOND)
    quiz.press("?")
    quiz.press("2")
    quiz.sees(THIRD)
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)
    quiz.write_line("")
    quiz.wait_until(lambda: quiz.lines()[-1] == "shell>", "the shell")
    assert quiz.modes() == AT_REST
    quiz.write_line("echo code $?")
    quiz.wait_for("code 130")


def test_ctrl_z_at_a_list_leaves_no_sign_on_the_screen(play: Play, mini: Bank) -> None:
    quiz = play(mini, "--short", "1")
    quiz.begin()
    quiz.answers("1", REVIEW)
    quiz.send(CTRL_Z)
    quiz.wait_until(quiz.is_taken, "the key to be read")
    quiz.wait_until(lambda: quiz.pointed() == "Ja, verder", "the list to stand there again")
    assert quiz.move(DOWN) == "Fietspad: eens"
    assert "^Z" not in quiz.text()


def to_the_intro(quiz: Quiz) -> None:
    quiz.wait_for("Enter: begin")


def to_the_statement(quiz: Quiz) -> None:
    quiz.begin()
    quiz.press("1")


def to_the_stop_question(quiz: Quiz) -> None:
    to_the_statement(quiz)
    quiz.send("q")
    quiz.wait_for("Stoppen?")


def to_the_review(quiz: Quiz) -> None:
    to_the_statement(quiz)
    quiz.answers("1", REVIEW)


def to_the_importance(quiz: Quiz) -> None:
    to_the_review(quiz)
    quiz.goes_on(to=IMPORTANT)


def to_the_parties(quiz: Quiz) -> None:
    to_the_review(quiz)
    quiz.goes_on(to=PARTIES)


def to_the_menu(quiz: Quiz) -> None:
    to_the_review(quiz)
    quiz.goes_on(to=MENU)


PROMPTS = [
    to_the_statement,
    to_the_stop_question,
    to_the_review,
    to_the_importance,
    to_the_parties,
    to_the_menu,
]


@pytest.mark.parametrize("to_the_prompt", PROMPTS)
def test_ctrl_c_offers_to_save_and_ends_with_130(
    play: Play, mini: Bank, folder: Path, to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2")
    to_the_prompt(quiz)
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)
    assert quiz.modes() == AT_REST
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 130
    assert quiz.modes() == AT_REST
    answers = saved(folder / "f.yaml")["answers"]
    early = to_the_prompt in {to_the_statement, to_the_stop_question}
    assert answers == ({"fietspad": "eens"} if early else {"fietspad": "eens", "parkeren": "eens"})
    assert stat.S_IMODE((folder / "f.yaml").stat().st_mode) == 0o600


@pytest.mark.parametrize("to_the_prompt", [to_the_statement, to_the_menu])
def test_a_second_ctrl_c_ends_at_once_and_saves_nothing(
    play: Play, mini: Bank, folder: Path, to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2")
    to_the_prompt(quiz)
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)
    quiz.send("f.yaml")
    quiz.send(CTRL_C)
    assert quiz.exit_code() == 130
    assert quiz.modes() == AT_REST
    assert "Traceback" not in quiz.text()
    assert everything_in(folder) == {}


def test_ctrl_c_at_the_intro_ends_with_130_and_offers_nothing(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    to_the_intro(quiz)
    quiz.send(CTRL_C)
    assert quiz.exit_code() == 130
    assert quiz.modes() == AT_REST
    assert OFFER not in quiz.text()


@pytest.mark.parametrize("to_the_prompt", [to_the_statement, to_the_parties])
def test_ctrl_c_with_a_file_says_how_to_go_on(
    play: Play, mini: Bank, to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2", "--save", "f.yaml")
    to_the_prompt(quiz)
    quiz.send(CTRL_C)
    assert quiz.exit_code() == 130
    assert quiz.modes() == AT_REST
    assert "--save f.yaml" in quiz.text()
    assert OFFER not in quiz.text()


def test_the_offer_refuses_a_file_that_is_not_ours_and_asks_again(
    play: Play, mini: Bank, folder: Path
) -> None:
    (folder / "ander.yaml").write_text("bank: maxi\nanswers: {}\n")
    (folder / "map").mkdir()
    before = everything_in(folder)
    quiz = play(mini)
    to_the_statement(quiz)
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)
    for name in ("ander.yaml", "map", "f.csv"):
        quiz.write_line(name)
        quiz.wait_for_new(f"fout: {name}", OFFER)
        assert everything_in(folder) == before
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 130
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens"}


# Saving


def test_the_file_is_written_after_every_answer_and_after_the_importance(
    play: Play, mini: Bank, folder: Path
) -> None:
    file = folder / "f.yaml"
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    assert not file.exists()
    answers: dict[str, str] = {}
    for key, statement, word in (
        ("1", "fietspad", "eens"),
        ("s", "parkeren", "overslaan"),
        ("3", "schoolfruit", "oneens"),
    ):
        quiz.press(key)
        answers[statement] = word
        assert saved(file) == {"bank": "mini", "answers": answers, "important": []}
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    quiz.press("t")
    quiz.press("2")
    answers["schoolfruit"] = "neutraal"
    assert saved(file)["answers"] == answers
    quiz.answers("1", REVIEW)
    answers["huiswerk"] = "eens"
    assert saved(file)["answers"] == answers
    quiz.goes_on(to=IMPORTANT)
    quiz.wait_for_boxes({"Fietspad": False, "Schoolfruit": False, "Huiswerk": False})
    quiz.toggle("Schoolfruit")
    quiz.send(ENTER)
    quiz.wait_for(PARTIES)
    assert saved(file) == {"bank": "mini", "answers": answers, "important": ["schoolfruit"]}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [file]


def test_the_quiz_goes_on_at_the_first_open_statement(play: Play, mini: Bank, folder: Path) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    quiz.press("1")
    quiz.press("s")
    quiz.send("q")
    quiz.wait_for("Stoppen?")
    quiz.send("j")
    assert quiz.exit_code() == 0
    again = play(mini, "--save", "f.yaml")
    again.begin()
    again.sees(THIRD)
    again.press("t")
    again.sees(SECOND._replace(earlier="overgeslagen"))
    again.press("t")
    again.sees(FIRST._replace(earlier="eens"))
    again.press(ENTER)
    again.press(ENTER)
    again.answers("12", REVIEW)
    assert saved(folder / "f.yaml")["answers"] == {
        "fietspad": "eens",
        "parkeren": "overslaan",
        "schoolfruit": "eens",
        "huiswerk": "neutraal",
    }


def test_with_all_answered_the_quiz_opens_at_the_review_and_keeps_what_is_important(
    play: Play, mini: Bank, folder: Path
) -> None:
    said = {**ANSWERED, "important": ["huiswerk"]}
    (folder / "f.yaml").write_text(yaml.safe_dump(said))
    quiz = play(mini, "--save", "f.yaml")
    quiz.open_review()
    quiz.goes_on(to=IMPORTANT)
    quiz.wait_for_boxes(
        {
            "Fietspad": False,
            "Parkeren": False,
            "Schoolfruit": False,
            "Huiswerk": True,
        }
    )
    quiz.send(ENTER)
    quiz.wait_for(PARTIES)
    assert saved(folder / "f.yaml") == said


@pytest.mark.parametrize("part", [["--theme", "straat"], ["--short", "2"]])
def test_answers_outside_the_theme_and_the_short_quiz_are_kept(
    play: Play, mini: Bank, folder: Path, part: list[str]
) -> None:
    file = folder / "f.yaml"
    file.write_text(
        "bank: mini\n"
        "answers: {parkeren: eens, schoolfruit: oneens, huiswerk: overslaan}\n"
        "important: [schoolfruit]\n"
    )
    quiz = play(mini, *part, "--save", "f.yaml")
    quiz.begin()
    quiz.sees(Seen("1 / 2", "fietspad", introduction=True))
    quiz.answers("2", REVIEW)
    assert "Schoolfruit" not in quiz.text()
    quiz.goes_on(to=IMPORTANT)
    quiz.toggle("Parkeren")
    quiz.send(ENTER)
    quiz.wait_for(PARTIES)
    assert saved(file) == {
        "bank": "mini",
        "answers": {
            "fietspad": "neutraal",
            "parkeren": "eens",
            "schoolfruit": "oneens",
            "huiswerk": "overslaan",
        },
        "important": ["parkeren", "schoolfruit"],
    }


@pytest.mark.parametrize("end", ["kill", "closed window"])
def test_nothing_that_was_saved_is_lost(play: Play, mini: Bank, folder: Path, end: str) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    quiz.press("1")
    quiz.press("3")
    if end == "kill":
        quiz.signal(signal.SIGKILL)
        assert quiz.exit_code() == -signal.SIGKILL
    else:
        quiz.hang_up()
        quiz.exit_code()
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens", "parkeren": "oneens"}
    assert os.listdir(folder) == ["f.yaml"]
    again = play(mini, "--save", "f.yaml")
    again.begin()
    again.sees(THIRD)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("f.yaml", "bank: maxi\nanswers: {fietspad: eens}\n"),
        ("f.yaml", "bank: mini\nanswers: {fietspat: eens}\n"),
        ("f.csv", "id,answer,important\nfietspad,eens,ja\n"),
        ("f", "id,answer,important\nfietspad,eens,ja\n"),
        ("f.yaml", "# van mij\nbank: mini\nanswers: {fietspad: eens}\n"),
        ("map", None),
    ],
    ids=["another bank", "unknown id", "CSV by name", "CSV by content", "comments", "directory"],
)
def test_a_file_that_is_not_the_quiz_own_is_refused_and_left_untouched(
    play: Play, mini: Bank, folder: Path, name: str, content: str | None
) -> None:
    path = folder / name
    if content is None:
        path.mkdir()
    else:
        path.write_text(content)
    before = everything_in(folder), path.stat().st_mtime_ns
    quiz = play(mini, "--save", name)
    assert quiz.exit_code() == 1
    assert (everything_in(folder), path.stat().st_mtime_ns) == before
    (line,) = quiz.text().split("fout: ")[1:]
    assert line.startswith(name)
    assert quiz.modes() == AT_REST


def test_a_template_is_filled_in(play: Play, mini: Bank, folder: Path) -> None:
    template = printed("template", "--bank", str(BANKS / "mini"), columns=80)
    (folder / "f.yaml").write_text("\n".join(template) + "\n", "utf-8")
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    quiz.sees(FIRST)
    quiz.press("1")
    expected = [line.replace("fietspad:", "fietspad: eens") for line in template]
    assert (folder / "f.yaml").read_text("utf-8").splitlines() == expected


def test_without_save_nothing_is_written_anywhere(
    play: Play, mini: Bank, folder: Path, home: Path
) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.answers("1231", REVIEW)
    quiz.goes_on(to=MENU)
    quiz.choose("Uitslag per thema")
    quiz.wait_for_new("Overeenkomst per thema", MENU)
    quiz.choose("Stoppen")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST
    assert everything_in(folder, home) == {}


# The review, the choices and the result


def test_the_review_lists_the_answers_by_theme_and_changes_one(
    play: Play, mini: Bank, folder: Path
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml")
    quiz.open_review()
    quiz.wait_for(REVIEW, "Huiswerk")
    order = ["Straat", "Fietspad: eens", "Parkeren: oneens", "School", "Schoolfruit: eens"]
    assert re.search(".*".join([*order, "Huiswerk: neutraal"]), quiz.text())
    quiz.choose("Parkeren: oneens")
    quiz.sees(SECOND._replace(earlier="oneens"))
    quiz.send("t")
    quiz.wait_for(REVIEW, "Parkeren: oneens")
    quiz.choose("Parkeren: oneens")
    quiz.sees(SECOND._replace(earlier="oneens"))
    quiz.send("1")
    quiz.wait_for(REVIEW, "Parkeren: eens")
    answers = {**ANSWERED["answers"], "parkeren": "eens"}  # type: ignore[dict-item]
    assert saved(folder / "f.yaml")["answers"] == answers


def test_everything_skipped_cannot_go_on_without_an_answer(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.answers("ssss", REVIEW)
    quiz.send(ENTER)
    quiz.wait_for("nog geen stelling beantwoord", REVIEW)
    quiz.choose("Huiswerk: overgeslagen")
    quiz.sees(FOURTH._replace(earlier="overgeslagen"))
    quiz.send("1")
    quiz.wait_for("Huiswerk: eens")
    quiz.goes_on(to=IMPORTANT)
    quiz.wait_for_boxes({"Huiswerk": False})


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_the_result_is_what_score_prints_for_the_saved_file(
    play: Play, mini: Bank, folder: Path, columns: int
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(columns, 24))
    quiz.open_review()
    quiz.send(ENTER)
    quiz.wait_for("Welke")
    quiz.toggle("Fietspad")
    quiz.send(ENTER)
    quiz.wait_for("Met welke")
    quiz.send(ENTER)
    quiz.wait_for(MENU)
    expected = printed(
        "score", str(folder / "f.yaml"), "--bank", str(BANKS / "mini"), columns=columns
    )
    shown = quiz.scrollback()
    start = shown.index(expected[0])
    assert shown[start : start + len(expected)] == expected
    # With the first statement double and 10 points at most: Aarde 10; Cirkel 4, and half of 6 for
    # three positions that are not known; Brug 0 of 4, then 1 of 2 on each of the three others.
    text = " ".join(" ".join(expected).split())
    assert re.search(r"1 Aarde 100 %.* 2 Cirkel \*? ?70 %.* 3 Brug 30 %", text)


def test_the_menu_shows_what_the_commands_print_for_the_saved_file(
    play: Play, mini: Bank, folder: Path
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(100, 60))
    quiz.open_review()
    quiz.goes_on(to=MENU)
    quiz.choose("Uitleg bij een partij")
    quiz.wait_for("Welke partij?")
    quiz.choose("Brug")
    quiz.wait_for_new(MENU)
    quiz.choose("Hoe vast staat de eerste plaats?")
    quiz.wait_for_new(MENU)
    for command, *arguments in (("explain", "brug"), ("stability",)):
        expected = printed(
            command,
            str(folder / "f.yaml"),
            *arguments,
            "--bank",
            str(BANKS / "mini"),
            columns=100,
        )
        shown = quiz.scrollback()
        start = shown.index(expected[0])
        assert shown[start : start + len(expected)] == expected


def test_parties_chosen_beforehand_are_ticked_and_others_can_be_added(
    play: Play, mini: Bank
) -> None:
    # Without the height of the window, which it asks the terminal for, questionary has no line for
    # what is wrong.
    arguments = ["--parties", "Brug,aarde", "--short", "1"]
    quiz = play(mini, *arguments, environment={"PROMPT_TOOLKIT_NO_CPR": "0"})
    quiz.begin()
    quiz.answers("1", REVIEW)
    quiz.goes_on(to=PARTIES)
    quiz.wait_for_boxes({"Aarde": True, "Brug": True, "Cirkel": False})
    quiz.toggle("Brug")
    quiz.send(ENTER)
    quiz.wait_for(MENU)
    assert "Aarde" in quiz.text()
    assert "Brug" not in quiz.text()
    quiz.choose("Andere partijen")
    quiz.wait_for(PARTIES)
    quiz.wait_for_boxes({"Aarde": True, "Brug": False, "Cirkel": False})
    quiz.toggle("Aarde")
    quiz.send(ENTER)
    quiz.wait_for("Kies er minstens één")
    quiz.toggle("Cirkel")
    quiz.send(ENTER)
    quiz.wait_for("Cirkel", MENU)
    shown = "\n".join(quiz.scrollback())
    _, _, result = shown.rpartition("Overeenkomst met de partijen")
    assert "Cirkel" in result
    assert "Aarde" not in result


def test_the_menu_changes_answers_saves_and_quits(play: Play, mini: Bank, folder: Path) -> None:
    quiz = play(mini, size=(80, 50))
    quiz.begin()
    quiz.answers("1313", REVIEW)
    quiz.goes_on(to=MENU)
    promised = (
        "Uitslag per thema",
        "Andere partijen",
        "Antwoorden wijzigen",
        "Antwoorden bewaren",
        "Stoppen",
    )
    quiz.wait_for(*promised)
    assert [line.strip(" »") for line in quiz.lines() if line.strip(" »") in promised] == [
        *promised
    ]
    quiz.choose("Antwoorden wijzigen")
    quiz.wait_for(REVIEW)
    quiz.choose("Huiswerk: oneens")
    quiz.sees(FOURTH._replace(earlier="oneens"))
    quiz.send("2")
    quiz.wait_for(REVIEW, "Huiswerk: neutraal")
    quiz.send(ENTER)
    quiz.wait_for(IMPORTANT)
    quiz.send(ENTER)
    quiz.wait_for(MENU)
    assert "\n".join(quiz.scrollback()).count("Overeenkomst met de partijen") == 2
    quiz.choose("Antwoorden bewaren")
    quiz.wait_for(OFFER)
    assert quiz.modes() == AT_REST
    quiz.write_line("f.yaml")
    quiz.wait_for_new("Bewaard in f.yaml.", "politieke opvattingen", MENU)
    assert saved(folder / "f.yaml") == ANSWERED
    assert stat.S_IMODE((folder / "f.yaml").stat().st_mode) == 0o600
    quiz.choose("Stoppen")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST


# What is asked


def test_a_theme_asks_its_own_statements(play: Play, mini: Bank) -> None:
    quiz = play(mini, "--theme", "school", language="en")
    quiz.begin()
    quiz.sees(Seen("1 / 2", "schoolfruit", introduction=True))
    assert quiz.lines()[0].split()[0] == "School"
    quiz.press("a")
    quiz.sees(Seen("2 / 2", "huiswerk"))
    quiz.answers("d", "Are your answers right?")


@pytest.mark.parametrize("parties", [(), ("vvd", "sp", "pvv")])
def test_short_asks_the_statements_that_separate_most_in_the_order_of_the_bank(
    play: Play, shipped: Bank, parties: tuple[str, ...]
) -> None:
    compared = [party for party in shipped.parties if not parties or party.id in parties]

    def separation(statement: str) -> int:
        levels = [shipped.level(party.positions[statement].stance) for party in compared]
        known = [level for level in levels if level is not None]
        return sum(abs(one - other) for one, other in combinations(known, 2))

    ids = [statement.id for statement in shipped.statements]
    highest = sorted(ids, key=lambda item: (-separation(item), ids.index(item)))[:4]
    arguments = ["--short", "4", *(["--parties", ",".join(parties)] if parties else [])]
    quiz = play(shipped, *arguments)
    quiz.begin()
    expected: list[Seen] = []
    begun: set[str] = set()
    for theme in shipped.themes:
        for statement in theme.statements:
            if statement.id in highest:
                place = f"{len(expected) + 1} / 4"
                expected.append(Seen(place, statement.id, introduction=theme.id not in begun))
                begun.add(theme.id)
    for seen in expected:
        quiz.sees(seen)
        quiz.send("1")
    quiz.wait_for(REVIEW)
