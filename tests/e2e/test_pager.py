"""Results that do not fit a terminal, read in a pager."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from e2e.terminal import AT_REST, CTRL_C, PROGRAM, Terminal

ROOT = Path(__file__).parents[2]
ANSWERS = str(ROOT / "tests" / "answers" / "everyday.yaml")
MADE_UP = str(ROOT / "docs" / "answers.yaml")
MINI = str(ROOT / "tests" / "banks" / "mini")

LONG = [
    ["score", ANSWERS],
    ["compare"],
    ["explain", ANSWERS, "vvd"],
    ["stability", ANSWERS],
    ["statements"],
    ["parties"],
    ["sources"],
    ["statements", "--id", "opkomstplicht"],
    ["score", ANSWERS, MADE_UP],
    ["bank", "diff", str(ROOT / "benchmarks" / "banks" / "kantelpunt-1.0"), str(ROOT)],
    ["bank", "agreement", str(ROOT), str(ROOT)],
]
"""What does not fit ten lines."""

SPY = """\
#!/bin/sh
{ printf '%s\\n' "$0" "$@"; env | grep ^LESS | sort; } > spied
cat > read
"""
"""A pager that says how it was started, and keeps what it was given."""

Start = Callable[..., Terminal]

pytestmark = pytest.mark.terminal


@pytest.fixture
def start(folder: Path, home: Path) -> Iterator[Start]:
    """Start the program in a terminal ten lines high; it ends with the test."""
    started: list[Terminal] = []

    def run(*arguments: str, columns: int = 80, **environment: str) -> Terminal:
        command = [*PROGRAM, *arguments, "--lang", "nl"]
        terminal = Terminal(
            command, home=home, folder=folder, columns=columns, lines=10, environment=environment
        )
        started.append(terminal)
        return terminal

    yield run
    for terminal in started:
        terminal.close()


@pytest.fixture
def spy(folder: Path) -> Path:
    """A pager whose name has a space."""
    path = folder / "mijn pager"
    path.write_text(SPY, encoding="utf-8")
    path.chmod(0o755)
    return path


def at_prompt(terminal: Terminal) -> bool:
    """Return whether less waits for a key."""
    lines = terminal.lines()
    return bool(lines) and lines[-1] in {":", "(END)"}


def read_all(terminal: Terminal) -> list[str]:
    """Page to the end in less and return what went by, without less's own line."""
    terminal.wait_until(lambda: at_prompt(terminal), "a page")
    while terminal.lines()[-1] != "(END)":
        terminal.send(" ")
        terminal.wait_for_output()
        terminal.wait_until(lambda: at_prompt(terminal), "the next page")
    return terminal.scrollback()[:-1]


@pytest.mark.parametrize("command", LONG, ids=" ".join)
def test_less_shows_the_whole_of_what_does_not_fit(start: Start, command: list[str]) -> None:
    whole = start(*command, "--no-pager")
    assert whole.exit_code() == 0
    terminal = start(*command)

    assert read_all(terminal) == whole.scrollback()
    terminal.send("q")
    assert terminal.exit_code() == 0


@pytest.mark.parametrize("key", ["q", "Q"])
def test_leaving_early_is_no_failure(start: Start, home: Path, key: str) -> None:
    terminal = start("compare", "--evidence")
    terminal.wait_until(lambda: at_prompt(terminal), "a page")
    first = terminal.lines()[:-1]
    terminal.send(key)

    assert terminal.exit_code() == 0
    assert terminal.lines() == first
    assert terminal.modes() == AT_REST
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("pager", ["true", "false", "head -n 1", "sh -c 'exit 3'"])
def test_a_pager_that_reads_nothing_is_no_failure(start: Start, pager: str) -> None:
    terminal = start("compare", "--evidence", PAGER=pager)

    assert terminal.exit_code() == 0
    assert len(terminal.scrollback()) == (1 if pager.startswith("head") else 0)


def test_ctrl_c_is_less_business(start: Start) -> None:
    terminal = start("compare")
    terminal.wait_until(lambda: at_prompt(terminal), "a page")
    terminal.send(CTRL_C)
    terminal.wait_for_output()
    terminal.wait_until(lambda: at_prompt(terminal), "the prompt again")

    def left() -> bool:
        # What is typed while less deals with Ctrl-C, it may let go of.
        if not terminal.has_ended:
            terminal.send("q")
        return terminal.has_ended

    terminal.wait_until(left, "the end")

    assert terminal.exit_code() == 0
    assert "Traceback" not in terminal.text()


STUBBORN = """\
#!/bin/sh
trap '' TERM HUP QUIT
stty raw -echo
echo $$ > pid
while :; do sleep 0.1; done
"""
"""A pager that takes the terminal and hears no request to end."""


def is_running(number: int) -> bool:
    """Return whether there is such a process, which has not ended."""
    try:
        state = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def children(number: int) -> list[int]:
    """Return the processes that a process has started."""
    return [*map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split())]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_that_ends_the_program_ends_less_too(start: Start, number: signal.Signals) -> None:
    terminal = start("statements")
    terminal.wait_until(lambda: at_prompt(terminal), "a page")
    (less,) = children(terminal.pid)

    terminal.signal(number)

    assert terminal.exit_code() == -number
    assert not is_running(less)
    assert terminal.modes() == AT_REST
    assert "Traceback" not in terminal.text()


def test_so_it_does_a_pager_that_does_not_hear_of_it(start: Start, folder: Path) -> None:
    pager = folder / "stubborn"
    pager.write_text(STUBBORN, encoding="utf-8")
    pager.chmod(0o755)
    terminal = start("statements", PAGER=str(pager))
    terminal.wait_until((folder / "pid").exists, "the pager")

    terminal.signal(signal.SIGTERM)

    assert terminal.exit_code() == -signal.SIGTERM
    assert not is_running(int((folder / "pid").read_text()))
    assert terminal.modes() == AT_REST


def test_less_runs_and_keeps_nothing(start: Start, home: Path, folder: Path) -> None:
    terminal = start("compare", LESSSECURE="0", LESSHISTFILE=str(home / "history"))
    terminal.wait_until(lambda: at_prompt(terminal), "a page")
    terminal.send("/VVD\r")
    terminal.wait_for_output()
    terminal.send("!")
    terminal.wait_for("Command not available")
    terminal.send("\rq")

    assert terminal.exit_code() == 0
    assert [*home.iterdir(), *folder.iterdir()] == []


def test_the_users_pager_gets_its_arguments_the_text_and_a_safe_environment(
    start: Start, folder: Path, spy: Path
) -> None:
    whole = start("statements", "--no-pager", "--no-color")
    assert whole.exit_code() == 0
    terminal = start("statements", "--no-color", PAGER=f"'{spy}' -a \"b c\"")

    assert terminal.exit_code() == 0
    assert terminal.lines() == []
    assert (folder / "spied").read_text().splitlines() == [
        str(spy),
        "-a",
        "b c",
        "LESS=FRX",
        "LESSHISTFILE=-",
        "LESSSECURE=1",
    ]
    assert (folder / "read").read_text().splitlines() == whole.scrollback()


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--no-pager"], {}),
        (["--plain"], {}),
        ([], {"TERM": "dumb"}),
        ([], {"PAGER": ""}),
        ([], {"PAGER": "cat"}),
        ([], {"PAGER": "'"}),
        ([], {"PAGER": "bestaat-niet"}),
        (["--bank", MINI], {}),
    ],
    ids=str,
)
def test_without_a_pager_all_is_written(
    start: Start, folder: Path, spy: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    terminal = start("parties", *arguments, **{"PAGER": f"'{spy}'", **environment})

    assert terminal.exit_code() == 0
    assert not (folder / "spied").exists()
    assert len(terminal.scrollback()) > 3


def test_off_a_terminal_nothing_is_paged(folder: Path, home: Path, spy: Path) -> None:
    piped = [*PROGRAM, "compare", "--lang", "nl"]
    command = ["sh", "-c", '"$@" | wc -l', "sh", *piped]
    with Terminal(
        command, home=home, folder=folder, lines=10, environment={"PAGER": f"'{spy}'"}
    ) as terminal:
        assert terminal.exit_code() == 0
        assert int(terminal.text()) > 100
    assert os.listdir(folder) == [spy.name]


def test_a_table_repeats_its_head_on_every_page(start: Start) -> None:
    terminal = start("parties", columns=100)
    head = "Id       Partij   Volledige naam"

    heads = [number for number, line in enumerate(read_all(terminal)) if line.startswith(head)]

    # A page has nine lines: a head and eight of the fifteen parties.
    assert heads == [0, 9]
