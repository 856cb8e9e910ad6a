"""Parties and persons side by side, and links, in real terminals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from e2e.terminal import PROGRAM, Terminal

from stemwijzer_cli.model import Bank

ROOT = Path(__file__).parents[2]
SIX = ("vvd", "gl-pvda", "cda", "sp", "d66", "volt")
SIGNS = {"for": "+", "against": "-", "neutral": "0", "unclear": "?", "unknown": "."}

Start = Callable[..., Terminal]

pytestmark = pytest.mark.terminal


@pytest.fixture
def start(folder: Path, home: Path) -> Iterator[Start]:
    """Start the program in a terminal of a width, 24 lines high, without a pager."""
    started: list[Terminal] = []

    def run(*arguments: str, columns: int = 80, **environment: str) -> Terminal:
        command = [*PROGRAM, *arguments, "--lang", "nl", "--no-pager"]
        terminal = Terminal(
            command, home=home, folder=folder, columns=columns, environment=environment
        )
        started.append(terminal)
        return terminal

    yield run
    for terminal in started:
        terminal.close()


@pytest.fixture
def people(folder: Path, shipped: Bank) -> list[str]:
    """Three who each answer all alike, and one file without answers."""
    names = {"anna": "eens", "bram": "oneens", "cees": "neutraal"}
    for name, word in names.items():
        answers = "\n".join(f"  {item.id}: {word}" for item in shipped.statements)
        text = f"bank: {shipped.id}\nanswers:\n{answers}\n"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "leeg.yaml").write_text(f"bank: {shipped.id}\nanswers: {{}}\n", encoding="utf-8")
    return [f"{name}.yaml" for name in (*names, "leeg")]


def test_six_parties_are_a_table_of_eighty_columns(start: Start, shipped: Bank) -> None:
    terminal = start("compare", *SIX)

    assert terminal.exit_code() == 0
    lines = terminal.scrollback()
    rows = [line.split()[-6:] for line in lines if re.search(r"( {2,}[-+?.]){6}$", line)]
    assert [line.split()[1:] for line in lines if line.startswith("Stelling ")] == [
        [shipped.party(name).name for name in SIX]
    ] * len(shipped.themes)
    assert rows == [
        [SIGNS[shipped.party(name).positions[item.id].stance] for name in SIX]
        for item in shipped.statements
    ]


@pytest.mark.parametrize("columns", [40, 80])
def test_persons_stand_beside_each_other_and_the_wrong_file_at_the_end(
    start: Start, people: list[str], columns: int
) -> None:
    terminal = start("score", *people, columns=columns)

    assert terminal.exit_code() == 1
    lines = terminal.scrollback()
    text = " ".join(" ".join(lines).split())
    assert all(len(line) <= columns for line in lines)
    for name in ("anna", "bram", "cees"):
        assert any(line.startswith(name) for line in lines)
    # anna and bram are opposite on all; cees is half way between them.
    assert "Het minst eens met elkaar: anna en bram, 0 % (over 32 stellingen)." in text
    assert "anna en cees, 50 % (over 32 stellingen). Precies zo ver: nog 1 paar." in text
    assert text.endswith(
        "leeg.yaml: geen enkele stelling is beantwoord; beantwoord er minstens één"
    )


def test_a_source_with_an_address_is_a_link_that_shows_as_its_text(
    start: Start, shipped: Bank
) -> None:
    terminal = start("sources")

    assert terminal.exit_code() == 0
    address = next(source.url for source in shipped.sources if source.url)
    assert re.search(rb"\x1b\]8;[^;]*;" + re.escape(address.encode()) + rb"\x1b\\", terminal.raw)
    assert address in terminal.scrollback()
    assert not any("]8;" in line for line in terminal.scrollback())


@pytest.mark.parametrize("environment", [{"TERM": "linux"}, {"NO_COLOR": "1"}])
def test_a_terminal_that_knows_no_links_gets_none(
    start: Start, environment: dict[str, str]
) -> None:
    terminal = start("sources", **environment)

    assert terminal.exit_code() == 0
    assert b"\x1b]8" not in terminal.raw
