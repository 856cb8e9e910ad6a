"""The questions of `bank new`, in a real terminal."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from e2e.terminal import AT_REST, CTRL_C, CTRL_D, ENTER, PROGRAM, Terminal

from stemwijzer_cli.bank.load import load_bank

pytestmark = pytest.mark.terminal

COMMAND = [*PROGRAM, "bank", "new", "town", "--lang", "en"]


def test_are_asked_again_until_the_answer_will_do(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name\nMoon\nSun\n", encoding="utf-8")
    with Terminal(COMMAND, home=tmp_path, folder=tmp_path) as terminal:
        terminal.wait_for("What is it called? [My voting aid]")
        terminal.send(f"Our town{ENTER}")
        terminal.wait_for("How many answers")
        terminal.send(f"six{ENTER}")
        terminal.wait_for("no scale 'six'")
        terminal.send(f"5{ENTER}")
        terminal.wait_for("with statements?")
        terminal.send(ENTER)
        terminal.wait_for("with parties?")
        terminal.send(f"lost.csv{ENTER}")
        terminal.wait_for("there is no such file")
        terminal.send(f"list.csv{ENTER}")
        terminal.wait_for("Written: town")

    bank = load_bank(tmp_path / "town")
    assert (bank.title, bank.scale) == ({"en": "Our town"}, 5)
    assert [party.name for party in bank.parties] == ["Moon", "Sun"]


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_leave_nothing_behind_when_they_are_broken_off(tmp_path: Path, key: str) -> None:
    with Terminal(COMMAND, home=tmp_path, folder=tmp_path) as terminal:
        terminal.wait_for("What is it called?")
        terminal.send(f"Our town{ENTER}")
        terminal.wait_for("How many answers")
        terminal.send(key)
        assert terminal.exit_code() == 130

    assert not (tmp_path / "town").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
@pytest.mark.parametrize("asked", ["What is it called?", "How many answers", "with parties?"])
def test_leave_nothing_behind_when_a_signal_ends_them(
    tmp_path: Path, asked: str, number: signal.Signals
) -> None:
    with Terminal(COMMAND, home=tmp_path, folder=tmp_path) as terminal:
        terminal.wait_for("What is it called?")
        for question in ("How many answers", "with statements?", "with parties?"):
            if asked in terminal.text():
                break
            terminal.send(ENTER)
            terminal.wait_for(question)
        terminal.signal(number)

        assert terminal.exit_code() == -number
        assert terminal.modes() == AT_REST

    assert list(tmp_path.iterdir()) == []
