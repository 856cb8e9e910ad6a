"""The README and the page on the method: every example run, every name and count looked up."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
import typer
from e2e.terminal import ENTER, Terminal

from stemwijzer_cli.answers import parse, render_yaml
from stemwijzer_cli.cli import app
from stemwijzer_cli.main import main
from stemwijzer_cli.model import Bank
from stemwijzer_cli.session import new_session

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
USAGE = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
PROGRAM = Path(sys.executable).parent / "stemwijzer"
SVG = "{http://www.w3.org/2000/svg}"

START = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/stemwijzer"
TEST = "python3 -m venv .venv && .venv/bin/pip install -q '.[test]' && .venv/bin/python -m pytest"
CUT = "…"
"""A line that stands for any number of lines of output."""


class Example(NamedTuple):
    """A command and what it writes."""

    command: str
    output: list[str]


def fenced(text: str, language: str) -> list[str]:
    """Return the content of the blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def examples(block: str) -> Iterator[Example]:
    """Yield the commands of a block, each with the lines below it."""
    assert block.startswith("$ ")
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *output = part.splitlines()
        yield Example(command, output)


BLOCKS = [
    [*examples(block)]
    for text in (README, METHOD, USAGE)
    for block in fenced(text, "console")
    if START not in block and TEST not in block
]


def fits(shown: list[str], written: list[str]) -> bool:
    """Return whether some output is what is shown, a cut standing for any lines."""
    lines = ("(?:[^\n]*\n)*" if line == CUT else f"{re.escape(line)}\n" for line in shown)
    return bool(re.fullmatch("".join(lines), "".join(f"{line}\n" for line in written)))


def environment() -> dict[str, str]:
    """Return what a reader's environment says: 80 columns, no language, the program on the path."""
    said = ("STEMWIJZER_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(said)}
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    return {**kept, "PATH": path, "COLUMNS": "80", "LANG": "C.UTF-8"}


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line of the shell; what it complains of stands among its output."""
    return subprocess.run(
        ["sh", "-c", command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        cwd=folder,
        env=environment(),
        timeout=60,
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A folder in which the repository's own folders and files stand, and new files do no harm."""
    for path in ROOT.iterdir():
        if not path.name.startswith("."):
            (tmp_path / path.name).symlink_to(path)
    return tmp_path


@pytest.fixture
def helped(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The help of the program and of each of its commands, by name; of a group all of it."""
    texts = {"": ""}
    program = typer.main.get_command(app)
    for words in [[], *paths(program)]:
        assert main([*words, "--help", "--lang", "en"]) == 0
        name = words[0] if words else ""
        texts[name] = texts.get(name, "") + capsys.readouterr().out
    return texts


def paths(group: Any) -> Iterator[list[str]]:
    """Yield the words that name each command of a group, and those of the groups in it."""
    context = group.context_class(group, obj=new_session())
    for name in group.list_commands(context):
        yield [name]
        command = group.get_command(context, name)
        if hasattr(command, "list_commands"):
            yield from ([name, *words] for words in paths(command))


class TestExamples:
    @pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0].command[:60])
    def test_write_what_is_shown(self, block: list[Example], repository: Path) -> None:
        assert PROGRAM.exists()
        for example in block:
            done = run(example.command, repository)
            written = done.stdout.splitlines()

            assert fits(example.output, written), f"{example.command} writes\n{done.stdout}"
            assert done.returncode == 0, example.command

    def test_show_every_command_but_the_quiz(self) -> None:
        commands = typer.main.get_command(app).commands
        shown = {word for command in all_commands() for word in command.split()}

        assert set(commands) - shown <= {"help", "quiz", "statements"}

    def test_set_up_with_one_command_and_test_with_one(self) -> None:
        assert README.count(START) == README.count(TEST) == 1
        assert {START, TEST} <= {line[2:] for line in README.splitlines() if line.startswith("$ ")}

    @pytest.mark.terminal
    def test_show_the_first_statement_as_the_quiz_does(self, tmp_path: Path) -> None:
        (shown,) = fenced(README, "text")
        command = [str(PROGRAM), "--lang", "en"]
        with Terminal(command, home=tmp_path, folder=tmp_path) as terminal:
            terminal.wait_for("Enter: begin")
            terminal.send(ENTER)
            terminal.wait_for("1 / 32", "explain")

            assert shown in "\n".join([*terminal.lines(), ""])


def all_commands() -> list[str]:
    """Return the command lines of all examples."""
    return [example.command for block in BLOCKS for example in block]


class TestNames:
    def test_of_every_command_are_in_the_readme(self, helped: dict[str, str]) -> None:
        named = set(re.findall(r"[a-z]+", " ".join(re.findall(r"`([^`\n]+)`", README + USAGE))))

        assert set(helped) - {""} <= named

    def test_of_commands_are_the_programs(self, helped: dict[str, str]) -> None:
        named = set(re.findall(r"stemwijzer ([a-z]+)\b", f"{README}\n{METHOD}\n{USAGE}"))

        assert named <= set(helped)

    @pytest.mark.parametrize("text", [README, METHOD, USAGE], ids=["readme", "method", "usage"])
    def test_of_options_are_in_a_help(self, text: str, helped: dict[str, str]) -> None:
        own = "\n".join(line for line in text.splitlines() if "pip" not in line)
        named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", own))

        assert named
        assert {
            name for name in named if not any(name in told for told in helped.values())
        } == set()

    def test_of_files_exist(self) -> None:
        linked = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", README)
        quoted = re.findall(r"`((?:[a-z]+/)+)`|(docs/[\w.]+|tests/[\w./]+)", README)
        named = {name for found in (*linked, *quoted) for name in found if name}

        assert {"LICENSE", "CHANGELOG.md", "docs/method.md", "docs/result.svg"} <= named
        assert {name for name in named if not (ROOT / name).exists()} == set()
        assert {
            name
            for name in re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", METHOD + USAGE)
            if not (ROOT / "docs" / "".join(name)).exists()
        } == set()


class TestCounts:
    def test_are_those_of_the_bank(self, shipped: Bank) -> None:
        positions = [item for party in shipped.parties for item in party.positions.values()]
        stances = Counter(item.stance for item in positions)
        bases = Counter(item.basis for item in positions)
        words = " ".join(README.split())

        assert f"{len(shipped.statements)} statements" in words
        assert f"{len(shipped.parties)} Dutch parties" in words
        assert (
            f"Of the {len(positions)} cells {stances['for']} are *for*, {stances['against']} "
            f"*against*, {stances['unclear']} *unclear*"
        ) in words
        assert f"and {stances['unknown']} *unknown*" in words
        assert f"a table of the Alert ({bases['table']})" in words
        assert f"naming the party ({bases['text']})" in words
        assert f"or all but a few ({bases['text-implied']})" in words
        assert f"on a programme ({bases['programme']})" in words
        assert f"on a vote ({bases['vote']})" in words
        assert f"own answer ({bases['vaa']})" in words
        assert f"on a placement ({bases['placement']})" in words
        assert f"on the press ({bases['press']})" in words
        assert (
            sum(bases[basis] for basis in shipped.source_groups["alert"])
            + bases["programme"]
            + bases["press"]
            + bases["vote"]
            + bases["vaa"]
            + bases["placement"]
            == len(positions) - stances["unknown"]
        )

    def test_of_programmes_are_those_of_the_sources(self, shipped: Bank) -> None:
        status = {source.id: source.status for source in shipped.sources}
        own: dict[str, list[str]] = {"final": [], "draft": [], "none": []}
        for party in shipped.parties:
            cited = {source for item in party.positions.values() for source in item.sources}
            programmes = [name for name in cited if name.startswith(f"programma-{party.id}")]
            own[status[programmes[0]] if programmes else "none"].append(party.name)
        words = " ".join(README.split())

        assert f"programmes were read: {listed(own['final'])} in the final version" in words
        assert f"{listed(own['draft'])} in the draft" in words
        assert f"No programme was at hand for {listed(own['none'])}." in words


def listed(names: list[str]) -> str:
    """Return names as a sentence has them."""
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


class TestMethod:
    def test_may_say_that_no_position_is_neutral(self, shipped: Bank) -> None:
        stances = {item.stance for party in shipped.parties for item in party.positions.values()}

        assert "No position in the shipped bank is neutral" in METHOD
        assert "neutral" not in stances


class TestAnswers:
    def test_are_as_the_program_writes_them(self, shipped: Bank) -> None:
        file = ROOT / "docs" / "answers.yaml"
        answers = parse(file.read_bytes(), file.name, shipped)

        assert not any(answers.is_open(statement.id) for statement in shipped.statements)
        assert file.read_text(encoding="utf-8") == render_yaml(shipped, answers, "en")


class TestPictures:
    """When one of these fails, run `python scripts/pictures.py` and look at the pictures."""

    @pytest.mark.parametrize("name", ["quiz.svg", "result.svg", "map.svg"])
    def test_stand_alone(self, name: str) -> None:
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        picture = ET.fromstring(text)

        assert picture.findtext(f"{SVG}title")
        assert re.findall(r"https?://[^\s\"]+", text) == ["http://www.w3.org/2000/svg"]
        assert not re.search(r"@font-face|@import|url\((?!#)|<script|href=", text)

    def test_of_the_quiz_goes_from_the_first_statements_to_the_ranking(
        self, shipped: Bank, repository: Path
    ) -> None:
        picture = ET.parse(ROOT / "docs" / "quiz.svg")
        *before, last = (
            " ".join(" ".join((text.text or "").replace("\xa0", " ") for text in frame).split())
            for frame in picture.iter(f"{SVG}g")
            if frame.get("class") == "frame"
        )
        written = run("stemwijzer score docs/answers.yaml --lang nl", repository).stdout
        (first,) = re.findall(r"^ *1 +(\S+) +(\d+ %)", written, re.MULTILINE)

        for number, (shown, item) in enumerate(zip(before[:-1], shipped.statements, strict=False)):
            assert f"{number + 1} / {len(shipped.statements)}" in shown
            assert item.text["nl"] in shown
        assert "Kloppen je antwoorden?" in before[-1]
        assert f"1 {' '.join(first)}" in last

    def test_of_the_quiz_shows_one_screen_at_a_time(self) -> None:
        picture = (ROOT / "docs" / "quiz.svg").read_text(encoding="utf-8")
        steps = re.findall(r"@keyframes frame-\d+ \{ (.*) \}", picture)
        changes = [
            [(float(at), seen) for at, seen in re.findall(r"([\d.]+)% \{ opacity: (\d)", step)]
            for step in steps
        ]
        shown = [next(at for at, seen in each if seen == "1") for each in changes]
        gone = [next((at for at, seen in each[1:] if seen == "0"), 100.0) for each in changes]

        assert len(steps) == picture.count('class="frame"') > 2
        assert [0.0, *gone[:-1]] == shown
        assert gone[-1] == 100

    @pytest.mark.terminal
    def test_of_the_quiz_is_what_a_terminal_shows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.syspath_prepend(ROOT / "scripts")
        pictures = importlib.import_module("pictures")
        frames = pictures.quiz_frames(ROOT, ROOT / "docs" / "answers.yaml")

        drawn = (ROOT / "docs" / "quiz.svg").read_text(encoding="utf-8")
        assert pictures.quiz_picture(frames) == drawn

    def test_of_the_result_shows_what_the_program_writes(self, repository: Path) -> None:
        picture = ET.parse(ROOT / "docs" / "result.svg")
        lines: dict[float, str] = {}
        for element in picture.iter(f"{SVG}text"):
            line = lines.get(float(element.attrib["y"]), "")
            column = round(float(element.attrib["x"]) / 12.04)
            text = (element.text or "").replace("\xa0", " ")
            lines[float(element.attrib["y"])] = line.ljust(column) + text
        command, *shown = filter(None, map(str.rstrip, lines.values()))
        written = run(f"{command[2:]} --lang nl", repository).stdout

        assert shown == [line for line in written.splitlines() if line]

    def test_of_the_map_is_what_the_program_draws(self, repository: Path) -> None:
        done = run("stemwijzer map docs/answers.yaml -o new.svg --lang nl", repository)

        assert done.returncode == 0, done.stdout
        assert (repository / "new.svg").read_bytes() == (ROOT / "docs" / "map.svg").read_bytes()
