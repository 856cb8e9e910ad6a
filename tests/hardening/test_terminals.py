"""Every command in terminals of every width and kind: nothing beyond the edge, no stray codes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect
import pyte
import pytest
from hardening.everything import Case, bare, cases, prepare

pytestmark = pytest.mark.terminal

WIDTHS = (40, 60, 80, 120, 200)
CODES = re.compile(r"\x1b[^m]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)")
COPIED = re.compile(r"^ +stemwijzer |\b[0-9a-f]{64}\b")
"""Examples in the help, and a checksum."""
TALL = 4000
KINDS = {
    "no colour": {"TERM": "xterm-256color", "NO_COLOR": "1"},
    "dumb": {"TERM": "dumb"},
    "vt100": {"TERM": "vt100"},
    "no UTF-8": {
        "TERM": "xterm-256color",
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    },
}
FOR_MACHINES = {"json", "csv", "markdown", "svg"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("all")
    prepare(path)
    return path


def for_people(language: str) -> list[Case]:
    scripts = {"template", "completion", "report", "panel", "panel by party"}
    return [
        case
        for case in cases(language=language)
        if case.form not in FOR_MACHINES and case.name not in scripts
    ]


def in_terminal(case: Case, folder: Path, columns: int, **environment: str) -> str:
    """Return what a command writes to a terminal of some columns that is tall enough for it."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "stemwijzer_cli", *case.arguments],
        cwd=str(folder),
        # Without a pager, whose own codes would stand between those of the program.
        env=dict(bare(**{"TERM": "xterm-256color", "PAGER": "", **environment})),
        dimensions=(TALL, columns),
        timeout=120,
    )
    written = child.read()
    child.close()
    assert child.exitstatus == 0, written
    return str(written.decode("utf-8").replace("\r\n", "\n"))


def widest(text: str) -> int:
    """Return the columns that the longest line takes, but for what is copied as it stands."""
    screen = pyte.Screen(1000, 1)
    stream = pyte.Stream(screen)
    longest = 0
    for line in text.splitlines():
        if COPIED.search(line):
            continue
        screen.reset()
        stream.feed(CODES.sub("", line))
        longest = max(longest, screen.cursor.x)
    return longest


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_line_is_wider_than_the_window(folder: Path, columns: int, language: str) -> None:
    wide = {
        case.name: reached
        for case in for_people(language)
        if (reached := widest(in_terminal(case, folder, columns))) > columns
    }

    assert wide == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_simple_terminal_gets_no_code_that_it_does_not_know(folder: Path, kind: str) -> None:
    codes = {
        case.name: found
        for case in for_people("nl")
        if (
            found := re.findall(
                r"\x1b(?:\[[0-9;?]*.|\S*)", in_terminal(case, folder, 80, **KINDS[kind])
            )
        )
    }

    if kind == "vt100":
        links = {name for name, found in codes.items() if any("]8;" in code for code in found)}
        assert links == set()
    elif kind == "dumb":
        assert codes == {}
    elif kind == "no colour":
        coloured = {
            name for name, found in codes.items() if any(code.endswith("m") for code in found)
        }
        assert coloured == set()


def test_a_terminal_without_utf_8_gets_ascii_that_can_be_read(folder: Path) -> None:
    texts = [in_terminal(case, folder, 80, **KINDS["no UTF-8"]) for case in for_people("nl")]

    assert all(text.isascii() for text in texts)
    assert not any(re.search(r"\\[xu][0-9a-f]{2}", text) for text in texts)
