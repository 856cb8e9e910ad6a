"""`quiz --shuffle`: another order within the themes, of what is still open."""

from __future__ import annotations

from pathlib import Path

import pytest
from e2e.terminal import ENTER, PROGRAM, Terminal
from support import answers_of, bank_of

from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.quiz.opening import _shuffled

BANKS = Path(__file__).parents[1] / "banks"

EIGHT = bank_of(3, {"P": ["for"] * 12}, themes=[8, 4])


def order(bank: Bank) -> list[list[str]]:
    return [[statement.id for statement in theme.statements] for theme in bank.themes]


def test_the_same_seed_gives_the_same_order() -> None:
    assert order(_shuffled(EIGHT, Answers(), 7)) == order(_shuffled(EIGHT, Answers(), 7))


def test_another_seed_gives_another_order() -> None:
    """Of 8! * 4! orders twenty seeds do not all give the same one, nor that of the bank."""
    orders = {str(order(_shuffled(EIGHT, Answers(), seed))) for seed in range(20)}

    assert len(orders) > 15


def test_without_a_seed_the_order_is_not_always_the_same() -> None:
    orders = {str(order(_shuffled(EIGHT, Answers(), None))) for _ in range(20)}

    assert len(orders) > 1


@pytest.mark.parametrize("seed", range(5))
def test_themes_stay_in_order_and_keep_their_statements(shipped: Bank, seed: int) -> None:
    found = _shuffled(shipped, Answers(), seed)

    assert [theme.id for theme in found.themes] == [theme.id for theme in shipped.themes]
    assert [set(ids) for ids in order(found)] == [set(ids) for ids in order(shipped)]
    assert order(found) != order(shipped)
    assert found.parties == shipped.parties


@pytest.mark.parametrize("seed", range(5))
def test_a_resumed_quiz_shuffles_what_is_open_alone(seed: int) -> None:
    """s2, s5 and s9 are answered, s6 is decided to be skipped."""
    answers = answers_of(None, 1, None, None, 0, None, None, None, 2)
    decided = Answers(levels=answers.levels, skipped=frozenset({"s6"}))
    first, second = order(_shuffled(EIGHT, decided, seed))

    assert [name for name in first if name in {"s2", "s5", "s6"}] == ["s2", "s5", "s6"]
    assert set(first) == {f"s{number}" for number in range(1, 9)}
    assert set(second) == {f"s{number}" for number in range(9, 13)}


def test_when_nothing_is_open_nothing_is_shuffled() -> None:
    assert order(_shuffled(EIGHT, answers_of(*[1] * 12), 3)) == order(EIGHT)


def asked(terminal: Terminal, bank: Bank) -> list[str]:
    """Return the ids of the statements as they are asked, by answering all of them with 1."""
    texts = {" ".join(item.text["nl"].split()): item.id for item in bank.statements}
    terminal.wait_until(lambda: "Enter: " in terminal.text(), "the intro")
    while "Enter: begin" not in terminal.text():
        before = terminal.text()
        terminal.send(ENTER)
        terminal.wait_until(lambda before=before: terminal.text() != before, "the next page")
    terminal.send(ENTER)
    found: list[str] = []
    while len(found) < len(texts):
        left = {text: name for text, name in texts.items() if name not in found}
        terminal.wait_until(
            lambda left=left: any(text in terminal.text() for text in left), "a statement"
        )
        found += [name for text, name in left.items() if text in terminal.text()]
        terminal.send("1")
    return found


def seed_that_turns_both_themes(bank: Bank) -> int:
    return next(
        seed
        for seed in range(100)
        if order(_shuffled(bank, Answers(), seed)) == [ids[::-1] for ids in order(bank)]
    )


def test_in_a_terminal_the_statements_are_asked_in_that_order(mini: Bank, tmp_path: Path) -> None:
    seed = seed_that_turns_both_themes(mini)
    command = [*PROGRAM, "quiz", "--bank", BANKS / "mini", "--shuffle", "--seed", seed]
    with Terminal(list(map(str, command)), home=tmp_path, folder=tmp_path) as terminal:
        assert asked(terminal, mini) == ["parkeren", "fietspad", "huiswerk", "schoolfruit"]


def test_seed_without_shuffle_is_a_usage_error(tmp_path: Path) -> None:
    with Terminal([*PROGRAM, "quiz", "--seed", "1"], home=tmp_path, folder=tmp_path) as terminal:
        assert terminal.exit_code() == 2
        assert "voeg --shuffle toe" in terminal.text() or "add --shuffle" in terminal.text()


def test_a_seed_that_is_no_number_is_a_usage_error(tmp_path: Path) -> None:
    command = [*PROGRAM, "quiz", "--shuffle", "--seed", "x"]
    with Terminal(command, home=tmp_path, folder=tmp_path) as terminal:
        assert terminal.exit_code() == 2
