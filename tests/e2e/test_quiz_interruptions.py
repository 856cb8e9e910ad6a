"""Keys that come too early, Ctrl-Z and Ctrl-C."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from e2e.play import (
    BANKS,
    FIRST,
    IMPORTANT,
    OFFER,
    PARTIES,
    RESULT,
    REVIEW,
    SECOND,
    THIRD,
    Play,
    Quiz,
    everything_in,
    saved,
)
from e2e.terminal import (
    AT_REST,
    CTRL_C,
    CTRL_Z,
    DOWN,
    ENTER,
    PROGRAM,
    RIGHT,
)

from stemwijzer_cli.model import Bank

pytestmark = pytest.mark.terminal

# Keys that come too early


@pytest.mark.parametrize(
    "pasted",
    [
        "1111",
        "1" * 2000,
        "\x1b[200~1111\x1b[201~",
        f"\x1b[200~{'1' * 5000}\x1b[201~",
        "\x1b[200~1\x1b[201~",
        "1\r1\r1\r",
        "1" + RIGHT + "1",
        "q" + "j" * 2000,
    ],
    ids=["1111", "2000", "1111 bracketed", "5000 bracketed", "1 bracketed", "lines", "keys", "qj"],
)
def test_a_paste_answers_nothing(play: Play, mini: Bank, folder: Path, pasted: str) -> None:
    quiz = play(mini, "--save", "f.yaml")
    quiz.begin()
    quiz.press("1")
    quiz.sees(SECOND)
    quiz.send(pasted)
    quiz.sees(SECOND._replace(notice=True))
    quiz.press("?")
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
        quiz.send_unread(keys)
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
    quiz.write_line("nee")
    quiz.wait_until(lambda: quiz.lines()[-1] == "shell>", "the shell")
    assert quiz.modes() == AT_REST
    quiz.write_line("echo code $?")
    quiz.wait_for("code 130")


def test_ctrl_z_at_a_list_leaves_no_sign_on_the_screen(play: Play, mini: Bank) -> None:
    quiz = play(mini, "--short", "2")
    quiz.begin()
    quiz.answers("11", REVIEW)
    quiz.send(CTRL_Z)
    quiz.wait_for_new(REVIEW, "v: verder")
    quiz.wait_until(lambda: quiz.pointed() == "Fietspad eens", "the list to stand there again")
    assert quiz.move(DOWN) == "Parkeren eens"
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
    quiz.goes_on(to=RESULT)


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
    quiz.write_line("ander.yaml")
    quiz.wait_for_new("fout: ander.yaml", "Vervangen? ja of nee:")
    quiz.write_line("nee")
    quiz.wait_for(OFFER)
    for name in ("./map", "f.csv"):
        quiz.write_line(name)
        quiz.wait_for_new(f"fout: {name}", OFFER)
        assert everything_in(folder) == before
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 130
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens"}


def to_the_offer(quiz: Quiz) -> None:
    to_the_statement(quiz)
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)


ENDS = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]


def rescued(quiz: Quiz, folder: Path) -> dict[str, Any]:
    """Return what the only file in the folder says, which has the name of a last resort."""
    (file,) = folder.iterdir()
    assert file.name == f"stemwijzer-noodkopie-{quiz.pid}.yaml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    return saved(file)


@pytest.mark.parametrize("number", ENDS)
@pytest.mark.parametrize("to_the_prompt", [*PROMPTS, to_the_offer])
def test_a_signal_to_end_gives_the_terminal_back_and_keeps_the_answers(
    play: Play,
    mini: Bank,
    folder: Path,
    to_the_prompt: Callable[[Quiz], None],
    number: signal.Signals,
) -> None:
    quiz = play(mini, "--short", "2")
    to_the_prompt(quiz)
    quiz.signal(number)
    assert quiz.exit_code() == -number
    assert quiz.modes() == AT_REST
    assert "Traceback" not in quiz.text()
    assert f"staanin{folder}/stemwijzer-noodkopie-" in quiz.text().replace(" ", "")
    early = to_the_prompt in {to_the_statement, to_the_stop_question, to_the_offer}
    answers = {"fietspad": "eens"} if early else {"fietspad": "eens", "parkeren": "eens"}
    assert rescued(quiz, folder)["answers"] == answers


@pytest.mark.parametrize("number", ENDS)
def test_a_signal_to_end_before_the_first_answer_keeps_nothing(
    play: Play, mini: Bank, folder: Path, number: signal.Signals
) -> None:
    quiz = play(mini)
    quiz.begin()
    assert quiz.modes() != AT_REST
    quiz.signal(number)
    assert quiz.exit_code() == -number
    assert quiz.modes() == AT_REST
    assert everything_in(folder) == {}


@pytest.mark.parametrize("to_the_prompt", [to_the_statement, to_the_parties])
def test_a_signal_to_end_keeps_nothing_beside_the_file_of_the_quiz(
    play: Play, mini: Bank, folder: Path, to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2", "--save", "f.yaml")
    to_the_prompt(quiz)
    quiz.signal(signal.SIGTERM)
    assert quiz.exit_code() == -signal.SIGTERM
    assert [file.name for file in folder.iterdir()] == ["f.yaml"]


@pytest.mark.parametrize("to_the_prompt", [*PROMPTS, to_the_offer])
def test_a_closed_window_keeps_the_answers(
    play: Play, mini: Bank, folder: Path, to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2")
    to_the_prompt(quiz)
    quiz.hang_up()
    quiz.exit_code()
    assert {"fietspad": "eens"}.items() <= rescued(quiz, folder)["answers"].items()


@pytest.mark.parametrize("to_the_prompt", [to_the_statement, to_the_importance, to_the_offer])
def test_a_terminal_that_is_gone_without_a_signal_keeps_the_answers(
    play: Play, mini: Bank, folder: Path, to_the_prompt: Callable[[Quiz], None]
) -> None:
    """As below `nohup`."""
    command = ["env", "--ignore-signal=HUP", *PROGRAM, "--bank", str(BANKS / "mini")]
    quiz = play(mini, command=[*command, "--lang", "nl", "--short", "2"])
    to_the_prompt(quiz)
    quiz.hang_up()
    quiz.exit_code()
    assert {"fietspad": "eens"}.items() <= rescued(quiz, folder)["answers"].items()


@pytest.mark.parametrize("to_the_prompt", PROMPTS)
def test_an_interrupt_from_outside_is_one_of_the_keyboard(
    play: Play, mini: Bank, folder: Path, to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2")
    to_the_prompt(quiz)
    quiz.signal(signal.SIGINT)
    quiz.wait_for(OFFER)
    assert quiz.modes() == AT_REST
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 130
    assert quiz.modes() == AT_REST
    assert [file.name for file in folder.iterdir()] == ["f.yaml"]


BROKEN = """
from stemwijzer_cli.quiz.{module} import {name}
def fail(*_, **__):
    raise KeyError("eens")
{name}.{method} = fail
from stemwijzer_cli.__main__ import entry
entry()
"""
"""The program with a mistake in it."""


@pytest.mark.parametrize(
    ("module", "name", "method", "to_the_prompt"),
    [
        ("results", "Results", "result", to_the_parties),
        ("screen", "Screen", "review", to_the_statement),
        ("screen", "Screen", "pick_important", to_the_review),
    ],
)
def test_a_mistake_in_the_program_offers_to_save(
    play: Play,
    mini: Bank,
    folder: Path,
    module: str,
    name: str,
    method: str,
    to_the_prompt: Callable[[Quiz], None],
) -> None:
    broken = BROKEN.format(module=module, name=name, method=method)
    command = [sys.executable, "-c", broken, "--bank", str(BANKS / "mini")]
    quiz = play(mini, command=[*command, "--lang", "nl", "--short", "2"])
    to_the_prompt(quiz)
    quiz.send({to_the_statement: "1", to_the_review: "v", to_the_parties: ENTER}[to_the_prompt])
    quiz.wait_for("Er ging iets mis in het programma.", OFFER)
    assert quiz.modes() == AT_REST
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 70
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens", "parkeren": "eens"}
    assert "er zit een fout in het programma zelf (KeyError in <string>:4)" in quiz.text()
    assert "Traceback" not in quiz.text()


def test_a_mistake_in_the_program_without_a_terminal_keeps_the_answers(
    play: Play, mini: Bank, folder: Path
) -> None:
    broken = BROKEN.format(module="screen", name="Screen", method="tell")
    command = [sys.executable, "-c", broken, "--bank", str(BANKS / "mini")]
    quiz = play(mini, command=[*command, "--lang", "nl", "--short", "2"])
    to_the_statement(quiz)
    quiz.send(CTRL_C)
    assert quiz.exit_code() == 70
    assert quiz.modes() == AT_REST
    assert rescued(quiz, folder)["answers"] == {"fietspad": "eens"}


@pytest.fixture(scope="session")
def locale(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment with a real UTF-8 locale: C.UTF-8 lets every byte through."""
    folder = tmp_path_factory.mktemp("locale")
    subprocess.run(["localedef", "-i", "en_US", "-f", "UTF-8", folder / "en_US.UTF-8"], check=True)
    return {"LOCPATH": str(folder), "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}


@pytest.mark.parametrize("typed", [b"\xff\xfe.yaml", b"caf\xc3.yaml", b"a\x1b[A.yaml"])
@pytest.mark.parametrize("plain", [[], ["--plain"]])
def test_bytes_that_are_no_letters_are_no_name_and_lose_nothing(
    play: Play, mini: Bank, folder: Path, locale: dict[str, str], typed: bytes, plain: list[str]
) -> None:
    quiz = play(mini, "--short", "2", *plain, environment=locale)
    if plain:
        quiz.wait_for("begin")
        quiz.write_line("")
        quiz.wait_for_new("1 van 2", "q: stoppen):")
        quiz.send(b"\xff\xc3\r")
        quiz.wait_for_new("\\udcff", "Jouw antwoord:")
        quiz.write_line("1")
        quiz.wait_for("2 van 2")
    else:
        to_the_statement(quiz)
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)
    quiz.send(typed + b"\r")
    quiz.wait_for_new("tekens in die geen letters zijn", OFFER)
    quiz.write_line("één.yaml")
    assert quiz.exit_code() == 130
    assert saved(folder / "één.yaml")["answers"] == {"fietspad": "eens"}
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("to_the_prompt", PROMPTS)
def test_bytes_that_are_no_letters_press_no_key(
    play: Play, mini: Bank, locale: dict[str, str], to_the_prompt: Callable[[Quiz], None]
) -> None:
    quiz = play(mini, "--short", "2", environment=locale)
    to_the_prompt(quiz)
    quiz.send(b"\xff")
    quiz.send(b"\xc3")
    quiz.wait_until(quiz.is_taken, "the bytes to be read")
    quiz.send(CTRL_C)
    quiz.wait_for(OFFER)
    assert quiz.modes() == AT_REST
    assert "Traceback" not in quiz.text()


def test_two_quizzes_on_one_file_do_not_overwrite_each_other(
    play: Play, mini: Bank, folder: Path
) -> None:
    first = play(mini, "--save", "f.yaml")
    to_the_statement(first)
    second = play(mini, "--save", "f.yaml")
    second.begin()
    second.press("3")
    before = (folder / "f.yaml").read_bytes()
    first.press("1")
    first.wait_for("iets anders heeft dit bestand veranderd")
    assert (folder / "f.yaml").read_bytes() == before
    first.send(CTRL_C)
    first.wait_for(OFFER)
    first.write_line("g.yaml")
    assert first.exit_code() == 130
    assert saved(folder / "g.yaml")["answers"] == {"fietspad": "eens", "parkeren": "eens"}
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens", "parkeren": "oneens"}
