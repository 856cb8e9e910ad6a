"""What can be shown of Windows without one: the branches it takes, its files, its consoles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
import yaml
from hardening.everything import bare, prepare

WITHOUT = """
import sys
for name in ("termios", "tty", "fcntl", "resource", "pwd", "grp"):
    sys.modules[name] = None
import os, signal
for name in ("O_TMPFILE", "O_NOFOLLOW", "O_NONBLOCK", "fchmod", "mkfifo"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGHUP", "SIGQUIT", "SIGTSTP", "SIGCONT", "SIGWINCH"):
    if hasattr(signal, name):
        delattr(signal, name)
from stemwijzer_cli.__main__ import entry
entry()
"""
"""The program on a system that has none of what Unix alone has."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    prepare(tmp_path)
    return tmp_path


def run(
    folder: Path, *arguments: str, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments, "--bank", "mini", "--lang", "nl"],
        cwd=folder,
        env=dict(bare(**environment)),
        input=stdin.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_commands_do_the_same(folder: Path) -> None:
    there = run(folder, "score", "a.yaml", "--format", "json")
    here = subprocess.run(
        [
            sys.executable,
            "-m",
            "stemwijzer_cli",
            "score",
            "a.yaml",
            "--format",
            "json",
            "--bank",
            "mini",
        ],
        cwd=folder,
        env=dict(bare()),
        capture_output=True,
        check=True,
    )

    assert (there.returncode, there.stderr) == (0, b"")
    assert there.stdout == here.stdout


def test_a_file_is_written_and_replaced(folder: Path) -> None:
    before = {path.name for path in folder.iterdir()}
    for _ in range(2):
        done = run(folder, "report", "a.yaml", "-o", "page.html")
        assert (done.returncode, done.stderr) == (0, b"")

    assert (folder / "page.html").read_text(encoding="utf-8").endswith("</html>\n")
    assert {path.name for path in folder.iterdir()} == before | {"page.html"}


def test_answers_with_the_ends_of_lines_of_windows_score_the_same(folder: Path) -> None:
    text = "bank: mini\nanswers:\n  fietspad: eens\n  parkeren: oneens\n"
    (folder / "unix.yaml").write_bytes(text.encode())
    (folder / "windows.yaml").write_bytes(text.replace("\n", "\r\n").encode())
    (folder / "notepad.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    first, *others = (
        run(folder, "score", f"{name}.yaml", "--format", "json").stdout
        for name in ("unix", "windows", "notepad")
    )

    assert first.startswith(b"{")
    assert others == [first, first]


@pytest.mark.terminal
@pytest.mark.parametrize("page", ["cp1252", "cp437", "cp850"])
def test_a_console_with_a_code_page_gets_letters_that_it_has(folder: Path, page: str) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-c", WITHOUT, "help", "--lang", "nl"],
        cwd=str(folder),
        env=dict(bare(PYTHONIOENCODING=page, TERM="xterm")),
        timeout=60,
    )
    written = child.read().decode(page)
    child.close()

    assert child.exitstatus == 0
    assert "Beantwoord de stellingen met één toets per stelling." in written
    assert "Traceback" not in written


@pytest.mark.terminal
def test_the_quiz_is_held_in_lines_and_its_answers_are_saved(folder: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-c", WITHOUT, "--bank", "mini", "--lang", "nl", "--short", "2", "--save", "f.yaml"],
        cwd=str(folder),
        env=dict(bare(TERM="xterm-256color")),
        encoding="utf-8",
        timeout=60,
    )
    child.expect("begin")
    child.sendline("")
    for number, answer in enumerate(("1", "oneens"), 1):
        child.expect(f"{number} van 2")
        child.sendline(answer)
    child.expect("q om te stoppen")
    child.sendline("q")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 0
    assert "Traceback" not in child.before
    saved = yaml.safe_load((folder / "f.yaml").read_text(encoding="utf-8"))
    assert sorted(word for word in saved["answers"].values() if word) == ["eens", "oneens"]
