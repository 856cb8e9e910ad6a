"""The quiz in plain lines: for a screen reader and for a terminal that can do little else."""

from __future__ import annotations

import os
import re
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from e2e.terminal import AT_REST, CTRL_C, CTRL_D, CTRL_Z, MEASURED, PATIENCE, PROGRAM, Terminal

from stemwijzer_cli.model import Bank

pytestmark = pytest.mark.terminal

BANKS = Path(__file__).parents[1] / "banks"
MINI = ("--bank", str(BANKS / "mini"))

BEGIN = "q om te stoppen: "
STOP = "Stoppen?"
REVIEW = "Nummer om een antwoord te wijzigen"
IMPORTANT = "Welke stellingen vind je belangrijk?"
PARTIES = "Met welke partijen vergelijken?"
MENU = "Wat nu?"
OFFER = "Antwoorden bewaren?"

Start = Callable[..., "Lines"]


class Lines(Terminal):
    """A quiz in plain lines."""

    def is_asked(self, *texts: str) -> None:
        """Wait until the last thing that was written is a prompt, with these texts before it."""
        __tracebackhide__ = True

        def asked() -> bool:
            new = self.new_text()
            return new.endswith(":") and all(" ".join(text.split()) in new for text in texts)

        self.wait_until(asked, f"a prompt and {texts}")

    def choose(self, title: str, *texts: str) -> None:
        """Type the words of an entry of the menu and wait for the next prompt."""
        __tracebackhide__ = True
        self.reply(title, *texts)

    def reply(self, line: str, *texts: str) -> None:
        """Type a line and wait for the next prompt."""
        __tracebackhide__ = True
        self.write_line(line)
        self.is_asked(*texts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "werk"
    path.mkdir()
    return path


@pytest.fixture
def start(tmp_path: Path, folder: Path) -> Iterator[Start]:
    """Start quizzes in plain lines; they end with the test."""
    home = tmp_path / "thuis"
    home.mkdir()
    running: list[Lines] = []

    def run(*arguments: str, **settings: Any) -> Lines:
        columns = settings.pop("columns", 200)
        command = settings.pop("command", [*PROGRAM, "quiz", *arguments])
        lines = Lines(command, home=home, folder=folder, columns=columns, lines=60, **settings)
        running.append(lines)
        return lines

    yield run
    for lines in running:
        lines.close()


def saved(path: Path) -> dict[str, object]:
    said = yaml.safe_load(path.read_text("utf-8"))
    said["answers"] = {key: word for key, word in said["answers"].items() if word is not None}
    return dict(said)


def controls(raw: bytes) -> set[bytes]:
    """Return the control characters that are more than the end of a line."""
    text = raw.replace(b"\r\n", b"").decode("utf-8")
    return {sign.encode() for sign in text if not sign.isprintable()}


def test_a_whole_quiz_is_lines_of_text_and_nothing_else(start: Start, folder: Path) -> None:
    quiz = start("--plain", *MINI)
    quiz.is_asked("Kleine bank", "4 stellingen", "als je dat vraagt", BEGIN)
    quiz.reply(
        "", "Dit thema gaat over de straat.", "Stelling 1 van 4, thema Straat. Langs elke weg"
    )
    quiz.reply("eens", "Stelling 2 van 4, thema Straat. Parkeren moet overal geld kosten.")
    assert "Dit thema" not in quiz.new_text()
    quiz.reply("3", "Dit thema gaat over de basisschool.", "Stelling 3 van 4")
    quiz.reply("Overslaan", "Stelling 4 van 4")
    quiz.reply("N", "1. Fietspad: eens", "2. Parkeren: oneens", REVIEW)
    assert "3. Schoolfruit: overgeslagen. 4. Huiswerk: neutraal." in quiz.new_text()
    quiz.reply("3", "Elk kind moet op school fruit krijgen.", "overgeslagen")
    quiz.reply("ja", "3. Schoolfruit: eens", REVIEW)
    quiz.reply("", "1. Fietspad 2. Parkeren 3. Schoolfruit 4. Huiswerk", IMPORTANT)
    quiz.reply("1", "1. Aarde 2. Brug 3. Cirkel", PARTIES)
    quiz.reply("", "1. Aarde: 100 %", "2. Cirkel", "72 %", "3. Brug: 30 %", MENU)
    quiz.choose("thema's", "Overeenkomst per thema", "Aarde: Straat 100 %", MENU)
    quiz.choose("bewaren", OFFER)
    quiz.reply("f.yaml", "Bewaard in f.yaml.", MENU)
    quiz.write_line("q")
    assert quiz.exit_code() == 0
    assert "Verdergaan: stemwijzer --bank" in quiz.text()
    assert controls(quiz.raw) == set()
    assert saved(folder / "f.yaml") == {
        "bank": "mini",
        "bank_version": "1.0",
        "answers": {
            "fietspad": "eens",
            "parkeren": "oneens",
            "schoolfruit": "eens",
            "huiswerk": "neutraal",
        },
        "important": ["fietspad"],
    }
    assert stat.S_IMODE((folder / "f.yaml").stat().st_mode) == 0o600


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_a_dumb_terminal_gets_plain_lines_by_itself(start: Start, term: str) -> None:
    quiz = start(*MINI, "--lang", "en", environment={"TERM": term})
    quiz.wait_for("Nothing leaves", "begin")
    quiz.write_line("")
    quiz.wait_for("Every road should get a cycle path.")
    quiz.send(CTRL_C)
    assert quiz.exit_code() == 130
    assert (b"\x1b" not in quiz.raw) == (term == "dumb")


def test_bytes_that_are_no_text_are_not_understood(start: Start) -> None:
    """As from a terminal that does not speak UTF-8 while the locale does."""
    quiz = start("--plain", *MINI, environment={"PYTHONIOENCODING": "utf-8:strict"})
    quiz.is_asked(BEGIN)
    quiz.reply("", "Stelling 1 van 4")
    quiz.send(b"\xe9\xe9n\n")
    quiz.is_asked("\\udce9\\udce9n", "Jouw antwoord")
    quiz.reply("1", "Stelling 2 van 4")


def test_the_keys_are_told_at_the_first_statement_and_when_they_are_asked_for(
    start: Start,
) -> None:
    keys = "(1: eens, 2: neutraal, 3: oneens, s: overslaan, t: terug, ?: uitleg, q: stoppen):"
    quiz = start("--plain", *MINI)
    quiz.is_asked(BEGIN)
    quiz.reply("", f"Jouw antwoord {keys}")
    quiz.reply("1", "Stelling 2 van 4")
    assert quiz.lines()[-1] == "Jouw antwoord:"
    quiz.reply("?", f"Jouw antwoord {keys}")
    quiz.reply("1", "Stelling 3 van 4")
    assert quiz.lines()[-1] == "Jouw antwoord:"


@pytest.mark.parametrize(
    ("language", "replies"),
    [
        ("nl", ["1", "e", "E", "eens", "Eens", "ja", "agree", "yes"]),
        ("en", ["1", "a", "A", "agree", "AGREE", "yes", "e", "eens", "ja"]),
    ],
)
def test_words_and_keys_of_the_quiz_answer(start: Start, language: str, replies: list[str]) -> None:
    quiz = start("--plain", *MINI, "--lang", language)
    second, earlier = {
        "nl": ("Stelling 2 van 4", "Je antwoordde: eens."),
        "en": ("Statement 2 of 4", "You answered: agree."),
    }[language]
    quiz.is_asked("mini")
    quiz.reply("")
    for reply in replies:
        quiz.reply(reply, second)
        quiz.reply("t" if language == "nl" else "b", earlier)
        quiz.reply("3", second)
        quiz.reply("b")
    quiz.reply("", second)


SHOWN = {
    "nl": {
        "stop": "stoppen",
        "back": "terug",
        "next": "verder",
        "explain": "uitleg",
        "none": "geen",
        "all": "alle",
    },
    "en": {
        "stop": "stop",
        "back": "back",
        "next": "next",
        "explain": "explain",
        "none": "none",
        "all": "all",
    },
}
"""The words that stand at the prompts."""


@pytest.mark.parametrize("told", SHOWN)
@pytest.mark.parametrize("typed", SHOWN)
def test_the_words_at_a_prompt_do_what_they_say(start: Start, told: str, typed: str) -> None:
    """In the language that is shown, and in the other, as answers do."""
    word = SHOWN[typed]
    second, review, asked = {
        "nl": ("Stelling 2 van 2", REVIEW, "Stoppen?"),
        "en": ("Statement 2 of 2", "Number to change an answer", "Stop?"),
    }[told]
    important, parties = ("geen", "alle") if told == "nl" else ("none", "all")
    quiz = start("--plain", *MINI, "--short", "2", "--lang", told)
    quiz.is_asked("mini")
    quiz.reply("")
    quiz.reply(word["explain"], "Voorstanders" if told == "nl" else "Supporters")
    quiz.reply("1", second)
    quiz.reply(word["back"], "eens." if told == "nl" else "agree.")
    quiz.reply(word["next"], second)
    quiz.reply(word["stop"], asked)
    quiz.reply("n")
    quiz.reply("1", review)
    quiz.reply(word["next"], f"({important}):")
    quiz.reply(word["back"], review)
    quiz.reply(word["next"], f"({important}):")
    quiz.reply(word["none"], f"({parties}):")
    quiz.reply(word["back"], f"({important}):")
    quiz.reply("1,2", f"({parties}):")
    quiz.reply(word["all"], "Aarde", "Brug", "Cirkel", "?")
    quiz.reply(SHOWN[told]["stop"], "yaml")
    quiz.write_line("n")
    assert quiz.exit_code() == 0


def test_what_holds_now_may_be_typed_as_it_stands_there(start: Start) -> None:
    quiz = start("--plain", *MINI, "--short", "1", "--parties", "brug,cirkel")
    quiz.is_asked(BEGIN)
    quiz.reply("")
    quiz.reply("1", REVIEW)
    quiz.reply("", IMPORTANT)
    quiz.reply("1", "(Brug, Cirkel):")
    quiz.reply("t", "(alle):")
    quiz.reply("alle", "(Brug, Cirkel):")
    quiz.reply("Brug, Cirkel", "Brug", MENU)
    assert "Aarde" not in quiz.new_text()


@pytest.mark.parametrize("word", ["q", "stop", "stoppen"])
@pytest.mark.parametrize("at", ["intro", "review"])
def test_a_word_stops_where_it_is_told(start: Start, at: str, word: str) -> None:
    quiz = start("--plain", *MINI, "--short", "1")
    quiz.is_asked(BEGIN)
    if at == "review":
        quiz.reply("")
        quiz.reply("1", REVIEW)
        quiz.reply(word, OFFER)
        quiz.write_line("nee")
    else:
        quiz.write_line(word)
    assert quiz.exit_code() == 0
    assert "Gestopt." in quiz.text()


def test_five_levels_have_their_words(start: Start) -> None:
    quiz = start("--plain", "--bank", str(BANKS / "five"))
    quiz.is_asked(BEGIN)
    quiz.reply("", "1: zeer eens, 2: eens, 3: neutraal, 4: oneens, 5: zeer oneens")
    quiz.reply("zeer eens", "Stelling 2 van 3")
    quiz.reply("Zeer-oneens", "Stelling 3 van 3")
    quiz.reply("4", "Trein: zeer eens", "Haven: zeer oneens", "Markt: oneens", REVIEW)


@pytest.mark.parametrize("word", ["x", "0", "4", "misschien", "1 1", "eens oneens", "", "één", "!"])
def test_a_wrong_word_answers_nothing_and_is_told_what_is_right(start: Start, word: str) -> None:
    quiz = start("--plain", *MINI)
    quiz.is_asked(BEGIN)
    quiz.reply("")
    quiz.reply(word, "begrijp ik", "1: eens", "Jouw antwoord:")
    quiz.reply("?", "Voorstanders willen veilig fietsen.", "Jouw antwoord (")
    quiz.reply("2", "Stelling 2 van 4")


def test_wrong_words_at_the_lists_are_told_what_is_right(start: Start) -> None:
    quiz = start("--plain", *MINI, "--short", "2", "--parties", "brug,cirkel")
    quiz.is_asked(BEGIN)
    quiz.reply("")
    quiz.reply("t", "eerste stelling", "Jouw antwoord")
    quiz.reply("s", "Stelling 2 van 2")
    quiz.reply("s", REVIEW)
    quiz.reply("", "nog geen stelling beantwoord", REVIEW)
    quiz.reply("3", "1 tot 2", REVIEW)
    quiz.reply("2", "overgeslagen")
    quiz.reply("1", REVIEW)
    quiz.reply("", IMPORTANT)
    quiz.reply("2", "1 tot 1", "Nummers met komma's")
    quiz.reply("0", "Enter voor wat nu geldt (Brug, Cirkel)", PARTIES)
    quiz.reply("vier", "1 tot 3", "Nummers, namen of reeksen")
    quiz.reply("1,3", "Aarde", "Cirkel", MENU)
    assert "Brug" not in quiz.new_text()
    quiz.reply("99", "1 tot", MENU)
    quiz.choose("andere partijen", "Enter voor wat nu geldt (Aarde, Cirkel)", PARTIES)
    quiz.reply("0", "Aarde", "Brug", "Cirkel", MENU)


def test_stopping_is_asked_for_and_the_answers_can_be_saved(start: Start, folder: Path) -> None:
    quiz = start("--plain", *MINI)
    quiz.is_asked(BEGIN)
    quiz.reply("")
    quiz.reply("1", "Stelling 2 van 4")
    quiz.reply("q", STOP)
    quiz.reply("nee", "Jouw antwoord")
    quiz.reply("q", STOP)
    quiz.reply("ja", OFFER)
    quiz.reply("f.csv", "fout: f.csv", OFFER)
    quiz.write_line("f.yaml")
    assert quiz.exit_code() == 0
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens"}
    assert os.listdir(folder) == ["f.yaml"]


def test_a_saved_quiz_goes_on_and_says_once_what_the_file_holds(start: Start, folder: Path) -> None:
    first = start("--plain", *MINI, "--save", "f.yaml")
    first.is_asked(BEGIN)
    first.reply("")
    for word, statement in (("eens", "fietspad"), ("overslaan", "parkeren")):
        first.reply(word)
        assert saved(folder / "f.yaml")["answers"] == {
            "fietspad": "eens",
            **({"parkeren": "overslaan"} if statement == "parkeren" else {}),
        }
    first.send(CTRL_C)
    assert first.exit_code() == 130
    assert first.text().count("politieke opvattingen") == 1
    again = start("--plain", *MINI, "--save", "f.yaml")
    again.is_asked("Je gaat verder", BEGIN)
    again.reply("", "Stelling 3 van 4")
    again.reply("1")
    again.reply("1", REVIEW)


def test_pasted_lines_answer_only_the_statement_that_is_asked(start: Start, folder: Path) -> None:
    quiz = start("--plain", *MINI, "--save", "f.yaml")
    quiz.is_asked(BEGIN)
    quiz.reply("", "Jouw antwoord")
    quiz.send("1\r1\r1\r1\r\r\r")
    quiz.is_asked("Stelling 2 van 4")
    assert saved(folder / "f.yaml")["answers"] == {"fietspad": "eens"}
    quiz.reply("?", "Voorstanders willen minder auto's.", "Jouw antwoord")


TRANSCRIPTS = {
    "nl": [
        "",
        "?",
        "eens",
        "3",
        "overslaan",
        "x",
        "2",
        "4",
        "t",
        "",
        "1",
        "1-2",
        "2",
        "1",
        "q",
        "nee",
    ],
    "en": ["", "?", "agree", "3", "skip", "x", "2", "4", "b", "", "1", "1-2", "2", "1", "q", "no"],
}
"""What is typed: an explanation, answers, the review, what counts double, parties, why, the end."""


@pytest.mark.parametrize("language", TRANSCRIPTS)
def test_a_whole_transcript_is_as_it_is_read_aloud(start: Start, language: str) -> None:
    quiz = start("--plain", *MINI, "--lang", language, columns=400)
    quiz.is_asked("mini")
    for line in TRANSCRIPTS[language][:-1]:
        quiz.reply(line)
    quiz.write_line(TRANSCRIPTS[language][-1])
    assert quiz.exit_code() == 0
    transcript = Path(__file__).with_name(f"plain-{language}.txt").read_text("utf-8")
    assert quiz.scrollback() == [line.rstrip() for line in transcript.splitlines()]


def test_no_line_is_broken_by_us(start: Start, shipped: Bank) -> None:
    quiz = start("--plain", columns=40)
    quiz.is_asked("Enter")
    quiz.reply("", "Stelling 1 van 32")
    for long in (shipped.themes[0].introduction["nl"], shipped.statements[0].text["nl"]):
        assert long.encode() in quiz.raw


def test_after_ctrl_z_and_fg_the_prompt_stands_again(start: Start) -> None:
    quiz = start(command=["env", "PS1=shell> ", "sh", "-im"])
    quiz.wait_for("shell>")
    quiz.write_line(" ".join([*PROGRAM, "quiz", "--plain", *MINI]))
    quiz.is_asked(BEGIN)
    quiz.reply("", "Stelling 1 van 4", "Jouw antwoord (")
    quiz.reply("1", "Stelling 2 van 4", "Jouw antwoord:")
    for _ in range(2):
        quiz.send(CTRL_Z)
        quiz.wait_until(lambda: quiz.lines()[-1].endswith("shell>"), "the shell")
        quiz.write_line("fg")
        quiz.is_asked("Jouw antwoord:")
        assert quiz.lines()[-1] == "Jouw antwoord:"
    quiz.reply("3", "Stelling 3 van 4")
    quiz.write_line("q")
    quiz.wait_for("Stoppen? ja of nee:")
    quiz.write_line("ja")
    quiz.wait_for("Antwoorden bewaren?")
    quiz.send(CTRL_Z)
    quiz.wait_until(lambda: quiz.lines()[-1].endswith("shell>"), "the shell")
    quiz.write_line("fg")
    quiz.is_asked("Antwoorden bewaren?")
    quiz.write_line("nee")
    quiz.wait_until(lambda: quiz.lines()[-1] == "shell>", "the shell")


# The end of the input, and Ctrl-C


AT = {
    "intro": [],
    "statement": ["", "1"],
    "review": ["", "1", "1"],
    "important": ["", "1", "1", ""],
    "parties": ["", "1", "1", "", ""],
    "menu": ["", "1", "1", "", "", ""],
}


@pytest.mark.parametrize("replies", AT.values(), ids=AT.keys())
def test_the_end_of_the_input_ends_the_quiz(start: Start, folder: Path, replies: list[str]) -> None:
    quiz = start("--plain", *MINI, "--short", "2")
    quiz.is_asked(BEGIN)
    for reply in replies:
        quiz.reply(reply)
    for _ in range(4):
        quiz.send(CTRL_D)
        quiz.wait_until(
            lambda: quiz.has_ended or quiz.new_text().endswith(":"), "an end or another question"
        )
    assert quiz.has_ended, quiz.text()
    assert quiz.exit_code() == 0
    assert "Traceback" not in quiz.text()
    assert os.listdir(folder) == []


@pytest.mark.parametrize("replies", AT.values(), ids=AT.keys())
def test_ctrl_c_offers_to_save_and_ends_with_130(
    start: Start, folder: Path, replies: list[str]
) -> None:
    quiz = start("--plain", *MINI, "--short", "2")
    quiz.is_asked(BEGIN)
    for reply in replies:
        quiz.reply(reply)
    quiz.send(CTRL_C)
    if replies:
        quiz.is_asked(OFFER)
        quiz.write_line("f.yaml")
    assert quiz.exit_code() == 130
    assert quiz.modes() == AT_REST
    assert os.listdir(folder) == (["f.yaml"] if replies else [])


def test_a_second_ctrl_c_ends_at_once(start: Start, folder: Path) -> None:
    quiz = start("--plain", *MINI)
    quiz.is_asked(BEGIN)
    quiz.reply("")
    quiz.reply("1")
    quiz.send(CTRL_C)
    quiz.is_asked(OFFER)
    quiz.send(CTRL_C)
    assert quiz.exit_code() == 130
    assert "Traceback" not in quiz.text()
    assert os.listdir(folder) == []


# Off a terminal


@pytest.mark.parametrize("piped", ["stdin", "stdout", "both"])
@pytest.mark.parametrize("arguments", [[], ["quiz"], ["quiz", "--plain", "--lang", "en"]])
def test_off_a_terminal_one_sentence_names_score(piped: str, arguments: list[str]) -> None:
    ours, theirs = os.openpty()
    try:
        done = subprocess.run(
            [*PROGRAM, *arguments],
            check=False,
            env={"LANG": "C.UTF-8", "TERM": "xterm-256color", **MEASURED},
            stdin=theirs if piped == "stdout" else subprocess.DEVNULL,
            stdout=theirs if piped == "stdin" else subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
        )
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == 2
    assert not done.stdout
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert re.search(r"\bstemwijzer score\b", line)
