"""Only what goes wrong with standard output is blamed on it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from stemwijzer_cli.streams import LOOK_ALIKE, StdoutError, guarded_stdout


def test_what_cannot_be_written_has_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/full", "w", encoding="utf-8", closefd=True) as full:
        monkeypatch.setattr(sys, "stdout", full)
        with guarded_stdout():
            sys.stdout.write("x")
            with pytest.raises(StdoutError, match="No space left on device") as text:
                sys.stdout.flush()
            with pytest.raises(StdoutError) as raw:
                sys.stdout.buffer.write(b"x" * 100_000)
        assert text.value.errno == raw.value.errno == errno.ENOSPC
        os.dup2(os.open(os.devnull, os.O_WRONLY), full.fileno())


def test_another_file_that_cannot_be_written_keeps_its_error(tmp_path: Path) -> None:
    with guarded_stdout(), pytest.raises(IsADirectoryError) as caught:
        tmp_path.write_text("x", encoding="utf-8")

    assert not isinstance(caught.value, StdoutError)


def test_a_reader_that_left_is_no_such_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        with guarded_stdout():
            sys.stdout.write("x")
            with pytest.raises(BrokenPipeError):
                sys.stdout.flush()
        os.dup2(os.open(os.devnull, os.O_WRONLY), pipe.fileno())


def test_the_stream_stays_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout
    with guarded_stdout():
        sys.stdout.write("één\n")
        assert (sys.stdout.encoding, sys.stdout.isatty()) == (before.encoding, before.isatty())

    assert sys.stdout is before
    assert capsys.readouterr().out == "één\n"


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("Eén – of “twee”…", "ascii", b'Een - of "twee"...'),
        ("één ← ↑ € 3", "ascii", b"een <- ^ EUR 3"),
        ("één €", "cp1252", b"\xe9\xe9n \x80"),
        ("één ●", "cp1252", b"\xe9\xe9n *"),
        ("Łódź 漢", "ascii", b"\\u0141odz \\u6f22"),
        ("\udcff", "utf-8", b"\\udcff"),
    ],
)
def test_what_an_encoding_lacks_is_written_as_what_looks_like_it(
    text: str, encoding: str, expected: bytes
) -> None:
    assert text.encode(encoding, LOOK_ALIKE) == expected
