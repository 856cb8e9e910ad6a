"""A line that is typed, against a pseudo-terminal."""

from __future__ import annotations

import os
import pty
import signal
import sys
import threading

import pytest

from stemwijzer_cli.quiz import typed


def test_a_stop_right_after_the_prompt_brings_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard, terminal = pty.openpty()
    written: list[str] = []

    def write(text: str) -> None:
        written.append(text)
        if len(written) == 1:
            os.kill(os.getpid(), signal.SIGCONT)
        else:
            os.write(keyboard, b"ja\n")

    monkeypatch.setattr(typed, "_write", write)
    late = threading.Timer(10, os.write, (keyboard, b"too late\n"))
    late.start()
    try:
        with open(terminal, encoding="utf-8") as stream:
            monkeypatch.setattr(sys, "stdin", stream)
            assert typed.typed_line("Stoppen? ") == "ja\n"
    finally:
        late.cancel()
        os.close(keyboard)
    assert written == ["Stoppen? ", "Stoppen? "]
