"""Bytes from a terminal as keys: whole sequences, and a paste as one key."""

from __future__ import annotations

import contextlib
import io
import os
import select
import signal
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.quiz import keys
from stemwijzer_cli.quiz.keys import PASTE, REDRAW, Keyboard, split

KEYS = {
    b"1": "1",
    b"e": "e",
    b"?": "?",
    b" ": " ",
    b"E": "e",
    b"Q": "q",
    b"\x1b[D": "left",
    b"\x1bOD": "left",
    b"\x1b[C": "right",
    b"\x1bOC": "right",
    b"\r": "enter",
    b"\n": "enter",
    b"\x7f": "backspace",
    b"\x08": "backspace",
    "é".encode(): "é",
    "É".encode(): "é",
    "€".encode(): "€",
    "🗳".encode(): "🗳",
}
UNNAMED = {
    "arrow up": b"\x1b[A",
    "Ctrl and arrow left": b"\x1b[1;5D",
    "F1": b"\x1bOP",
    "F5": b"\x1b[15~",
    "Delete": b"\x1b[3~",
    "Tab": b"\t",
    "Ctrl-D": b"\x04",
    "NUL": b"\x00",
    "a byte that is no UTF-8": b"\x9b",
    "the end of a paste": b"\x1b[201~",
}


def paste(content: bytes) -> bytes:
    return b"\x1b[200~" + content + b"\x1b[201~"


@pytest.mark.parametrize(("sequence", "key"), KEYS.items())
def test_a_key_has_its_name_and_a_letter_no_case(sequence: bytes, key: str) -> None:
    assert split(sequence) == ([key], b"")


@pytest.mark.parametrize("sequence", UNNAMED.values(), ids=UNNAMED.keys())
def test_a_key_without_a_meaning_here_is_one_key_and_no_reply(sequence: bytes) -> None:
    keys, rest = split(sequence)
    assert rest == b""
    assert len(keys) == 1
    assert keys[0] not in {*KEYS.values(), "paste", "redraw"}


def test_no_bytes_are_no_key() -> None:
    assert split(b"") == ([], b"")


@pytest.mark.parametrize("start", [b"\x1b", b"\x1b[", b"\x1bO", b"\x1b[1;5", b"\x1b[200"])
def test_the_start_of_a_sequence_waits_for_the_rest(start: bytes) -> None:
    assert split(start) == ([], start)
    assert split(b"1" + start) == (["1"], start)


@pytest.mark.parametrize("sequence", [b"\x1b[D", b"\x1bOC", b"\x1b[1;5D", b"\x1b[15~"])
def test_a_sequence_in_two_parts_is_the_same_key(sequence: bytes) -> None:
    for place in range(1, len(sequence)):
        keys, rest = split(sequence[:place])
        assert keys == []
        assert split(rest + sequence[place:]) == split(sequence)


@pytest.mark.parametrize("content", [b"", b"1", b"1111", b"\x1b[D", b"q\rj\r", b"1" * 5000])
def test_a_bracketed_paste_is_one_key_whatever_is_in_it(content: bytes) -> None:
    assert split(paste(content)) == (["paste"], b"")
    assert split(b"1" + paste(content) + b"2") == (["1", "paste", "2"], b"")


def test_an_endless_paste_is_not_kept() -> None:
    keys, rest = split(b"\x1b[200~" + b"1" * 100_000)
    assert keys == []
    assert len(rest) < 100
    for _ in range(100):
        keys, rest = split(rest + b"1" * 1000)
        assert keys == []
        assert len(rest) < 100
    assert split(rest + b"\x1b[201~") == (["paste"], b"")


TOKENS = st.sampled_from(
    [b"1", b"s", b"?", b"\r", b"\x7f", b"\x1b[D", b"\x1bOC", b"\x1b[15~", paste(b"12\x1b[C3")]
)


@given(tokens=st.lists(TOKENS, max_size=8), data=st.data())
def test_where_the_bytes_are_cut_does_not_matter(tokens: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(tokens)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)))) | {0, len(whole)})
    keys: list[str] = []
    rest = b""
    for start, end in pairwise(cuts):
        found, rest = split(rest + whole[start:end])
        keys += found
    assert (keys, rest) == split(whole)
    assert len(keys) == len(tokens)


@given(st.binary(max_size=200))
def test_any_bytes_give_keys_and_at_most_one_sequence_to_wait_for(data: bytes) -> None:
    keys, rest = split(data)
    assert rest == b"" or rest.startswith(b"\x1b")
    assert all(keys)


class Pair(NamedTuple):
    """A keyboard on a pseudo-terminal, and the side where the keys are typed."""

    keyboard: Keyboard
    ours: int
    theirs: int

    def type(self, keys: bytes) -> None:
        os.write(self.ours, keys)


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Pair]:
    assert capsys is not None
    ours, theirs = os.openpty()
    with os.fdopen(theirs, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        keyboard = Keyboard()
        yield Pair(keyboard, ours, theirs)
        keyboard.close()
    os.close(ours)


@contextlib.contextmanager
def once_read(pair: Pair, *, then: Callable[[], object]) -> Iterator[None]:
    """Do something as soon as the keyboard has read all that was typed."""

    def act() -> None:
        while select.select([pair.theirs], [], [], 0)[0]:
            time.sleep(0.001)
        then()

    select.select([pair.theirs], [], [])
    acting = threading.Thread(target=act)
    acting.start()
    yield
    acting.join()


def test_a_key_is_read_without_enter(pair: Pair) -> None:
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    for key in (b"1", b"\x1b[D", b"Q"):
        pair.type(key)
        assert [pair.keyboard.read()] == split(key)[0]


@pytest.mark.parametrize("typed", [b"1", b"1111", b"\x1b", b"\x1b[200~11", b"1\r\x1b[D"])
def test_what_was_typed_before_a_fresh_screen_is_forgotten(pair: Pair, typed: bytes) -> None:
    pair.keyboard.open()
    pair.type(typed)
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(b"2")
    assert pair.keyboard.read() == "2"


def test_what_was_read_before_a_fresh_screen_is_forgotten_too(pair: Pair) -> None:
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(b"1\x1b[")
    assert pair.keyboard.read() == "1"
    pair.keyboard.show("de volgende", fresh=True)
    pair.type(b"D")
    assert pair.keyboard.read() == "d"


@pytest.mark.parametrize("typed", [b"11", b"1\x1b[C", b"1\r", b"1" * 3000])
def test_several_keys_at_once_are_a_paste(pair: Pair, typed: bytes) -> None:
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(typed)
    assert pair.keyboard.read() == PASTE


@pytest.mark.parametrize("typed", [b"1" * 4096, b"q" + b"j" * 4999], ids=["4096", "5000"])
def test_a_paste_that_comes_in_parts_is_one_paste(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, typed: bytes
) -> None:
    """Linux hands over 4,095 bytes at most: of 4,096 the last looks like a key of its own."""
    monkeypatch.setattr(keys, "_PAUSE_SECONDS", 1.0)
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(typed)
    assert pair.keyboard.read() == PASTE
    pair.type(b"2")
    assert pair.keyboard.read() == "2"


def test_a_signal_ends_the_wait_for_the_rest_of_a_paste(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_PAUSE_SECONDS", None)
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(b"11")
    with once_read(pair, then=lambda: os.kill(os.getpid(), signal.SIGWINCH)):
        assert pair.keyboard.read() == PASTE
    assert pair.keyboard.read() == REDRAW


def test_an_escape_sequence_may_arrive_in_two_parts(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_PAUSE_SECONDS", None)
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(b"\x1b")
    with once_read(pair, then=lambda: pair.type(b"[D")):
        assert pair.keyboard.read() == "left"


@pytest.mark.parametrize("typed", [b"\x1b", b"\x1bx", b"\x1b["])
def test_a_sequence_that_stays_incomplete_is_a_key_without_a_meaning(
    pair: Pair, typed: bytes
) -> None:
    pair.keyboard.open()
    pair.keyboard.show("een stelling", fresh=True)
    pair.type(typed)
    assert pair.keyboard.read() not in {*KEYS.values(), PASTE}
    pair.type(b"1")
    assert pair.keyboard.read() == "1"


class Interrupted(io.RawIOBase):
    """An output during whose first write a signal comes."""

    def __init__(self, number: signal.Signals) -> None:
        self.signals = [number]
        self.written = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:
        while self.signals:
            signal.raise_signal(self.signals.pop())
        self.written += bytes(data)
        return len(bytes(data))


@pytest.mark.parametrize("number", [signal.SIGWINCH, signal.SIGCONT])
def test_a_signal_that_comes_while_a_screen_is_drawn_does_no_harm(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    pair.keyboard.open()
    output = Interrupted(number)
    stdout = io.TextIOWrapper(io.BufferedWriter(output), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", stdout)
    pair.keyboard.show("een stelling", fresh=True)
    assert pair.keyboard.read() == REDRAW
    pair.keyboard.show("een stelling", fresh=False)
    assert output.written.endswith(b"een stelling")


def test_a_terminal_that_is_gone_interrupts(pair: Pair) -> None:
    pair.keyboard.open()
    spare = os.open(os.devnull, os.O_RDONLY)
    os.dup2(spare, pair.ours)
    os.close(spare)
    with pytest.raises(KeyboardInterrupt):
        pair.keyboard.read()
    with contextlib.suppress(termios.error):
        pair.keyboard.close()


def test_the_terminal_is_given_back_as_it_was_however_often(pair: Pair) -> None:
    def state() -> tuple[object, ...]:
        numbers = (signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT)
        return (termios.tcgetattr(pair.theirs), *map(signal.getsignal, numbers))

    before = state()
    pair.keyboard.close()
    assert state() == before
    for _ in range(2):
        pair.keyboard.open()
        pair.keyboard.open()
        assert pair.keyboard.is_open
        assert state() != before
        pair.keyboard.close()
        pair.keyboard.close()
        assert not pair.keyboard.is_open
        assert state() == before
