"""The file that the quiz saves to and goes on from."""

from __future__ import annotations

import os
import signal
import stat
import sys
from pathlib import Path

import pytest
import yaml
from e2e.play import (
    ANSWERED,
    BANKS,
    FIRST,
    IMPORTANT,
    PARTIES,
    RESULT,
    REVIEW,
    SECOND,
    THIRD,
    Play,
    Seen,
    everything_in,
    printed,
    saved,
)
from e2e.terminal import (
    AT_REST,
    ENTER,
    LEFT,
)

from stemwijzer_cli.model import Bank

pytestmark = pytest.mark.terminal


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
        assert saved(file) == {
            "bank": "mini",
            "bank_version": "1.0",
            "answers": answers,
            "important": [],
        }
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
    assert saved(file) == {
        "bank": "mini",
        "bank_version": "1.0",
        "answers": answers,
        "important": ["schoolfruit"],
    }
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
        "bank_version": "1.0",
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


def test_the_offer_asks_again_and_tells_a_command_that_goes_on(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.press("1")
    quiz.send("q")
    quiz.wait_for("Stoppen?")
    quiz.send("j")
    quiz.wait_for("Antwoorden bewaren?", "stemwijzer-antwoorden.yaml")
    quiz.write_line("n" * 300 + ".yaml")
    quiz.wait_for_new("de naam is te lang", "Antwoorden bewaren?")
    quiz.write_line("thema's van nu.yaml")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST
    command = quiz.raw.decode().partition("Verdergaan:\r\n")[2]
    assert command.startswith("stemwijzer ")
    assert command.count("\r\n") == 1  # No line is broken within it.
    again = f'PATH="{Path(sys.executable).parent}:$PATH"; {command.strip()}'
    second = play(mini, command=["sh", "-c", again])
    second.read_intro()
    second.press(ENTER)
    second.sees(SECOND)


def test_a_name_with_hidden_characters_is_told_so_that_a_shell_finds_the_file(
    play: Play, mini: Bank, folder: Path
) -> None:
    name = "a\x1b[31m\u202e.yaml"
    quiz = play(mini, "--save", name)
    quiz.begin()
    quiz.press("1")
    quiz.send("q")
    quiz.wait_for("Stoppen?")
    quiz.send("j")
    assert quiz.exit_code() == 0

    command = quiz.raw.decode().partition("Verdergaan:\r\n")[2]
    assert "--save $'a\\x1b[31m\\xe2\\x80\\xae.yaml'" in command
    again = f'PATH="{Path(sys.executable).parent}:$PATH"; {command.strip()}'
    second = play(mini, command=["bash", "-c", again])
    second.read_intro()
    second.press(ENTER)
    second.sees(SECOND)
    assert [path.name for path in folder.iterdir()] == [name]


def test_without_save_nothing_is_written_anywhere(
    play: Play, mini: Bank, folder: Path, home: Path
) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.answers("1231", REVIEW)
    quiz.goes_on(to=RESULT)
    quiz.send("t")
    quiz.wait_for("Overeenkomst per thema")
    quiz.send(LEFT)
    quiz.wait_for(RESULT)
    quiz.send("q")
    quiz.wait_for("Antwoorden bewaren?")
    quiz.write_line("nee")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST
    assert everything_in(folder, home) == {}
