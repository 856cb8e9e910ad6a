"""No name of a file and no argument reaches a terminal as anything but what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hardening.everything import ANSWERS, RUNS, bare, prepare

from stemwijzer_cli.errors import HIDDEN

EVIL = "a\x1b]0;x\x07\x1b[31m\x9b5m\u202egnp\u200b\u2028\r\x08"
"""Sets the title, colours, turns the reading direction, hides and overwrites."""
NO_TEXT = b"a\xff\x1b[31m\xc3.yaml"
"""A file name that is no UTF-8."""

COMMAND = [sys.executable, "-m", "stemwijzer_cli"]

WRONG = {
    "a command": [EVIL],
    "a command of bank": ["bank", EVIL],
    "help of a command": ["help", EVIL],
    "an option": [f"--{EVIL}"],
    "an argument too many": ["version", EVIL, EVIL],
    "a language": ["--lang", EVIL, "parties"],
    "a bank": ["--bank", EVIL, "parties"],
    "a format": ["parties", "--format", EVIL],
    "a file": ["score", EVIL],
    "two files": ["score", EVIL, EVIL],
    "a party": ["compare", EVIL],
    "a theme": ["score", "a.yaml", "--theme", EVIL],
    "sources": ["score", "a.yaml", "--sources", EVIL],
    "a method": ["score", "a.yaml", "--method", EVIL],
    "a number": ["score", "a.yaml", "--top", EVIL],
    "a statement": ["statements", "--id", EVIL],
    "an output": ["parties", "-o", f"{EVIL}/{EVIL}"],
    "a suffix": ["parties", "-o", f"a.{EVIL}"],
    "a file to save in": ["--save", f"{EVIL}/{EVIL}"],
    "two banks": ["bank", "diff", EVIL, EVIL],
    "many sheets": ["panel", EVIL],
    "a column of ids": ["panel", "s.csv", "--bank", "mini", "--id", EVIL],
    "a column to keep": ["panel", "s.csv", "--bank", "mini", "--keep", EVIL],
    "a column of groups": ["panel", "s.csv", "--bank", "mini", "--summary", "--by", EVIL],
    "a column of weights": ["panel", "s.csv", "--bank", "mini", "--summary", "--weight", EVIL],
    "a file for what is wrong": [
        "panel",
        "s.csv",
        "--bank",
        "mini",
        "--rejects",
        f"{EVIL}/{EVIL}",
        "-o",
        "p.csv",
    ],
    "an engine": ["panel", "s.csv", "--bank", "mini", "--engine", EVIL],
    "a new bank": ["bank", "new", f"{EVIL}/{EVIL}"],
    "a scale": ["bank", "new", "made", "--scale", EVIL],
    "a list of statements": ["bank", "new", "made", "--statements", EVIL],
    "a format to import": ["bank", "import", EVIL, "town.csv", "made"],
    "a file to import": ["bank", "import", "csv", EVIL, "made"],
    "a place for an import": ["bank", "import", "csv", "town.csv", f"{EVIL}/{EVIL}"],
    "a format to export": ["bank", "export", EVIL, "mini", "made"],
    "a bank to export": ["bank", "export", "csv", EVIL, "made"],
    "a place for an export": ["bank", "export", "csv", "mini", f"{EVIL}/{EVIL}"],
    "a bank to check": ["bank", "check", EVIL],
    "a bank to count": ["bank", "stats", EVIL],
    "two coders": ["bank", "agreement", EVIL, EVIL],
}


def hidden(output: bytes) -> list[str]:
    """Return what must not reach a terminal; what is no UTF-8 must not either."""
    return HIDDEN.findall(output.decode("utf-8", "surrogateescape"))


def run(arguments: list[str | bytes], folder: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=dict(bare()),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("all")
    prepare(path)
    for name in (EVIL.encode() + b".yaml", NO_TEXT):
        with open(os.path.join(os.fsencode(path), name), "wb") as stream:  # noqa: PTH118 (bytes)
            stream.write(ANSWERS["a.yaml"].encode())
    return path


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_a_wrong_argument_is_shown_inert(folder: Path, arguments: list[str], language: str) -> None:
    common = [] if "--lang" in arguments else ["--lang", language]

    done = run([*arguments, *common], folder)

    assert done.returncode in {1, 2}
    assert done.stdout == b""
    assert hidden(done.stderr) == []
    # Of several persons each file that cannot be read has a line.
    most = 2 if arguments[0] == "score" and arguments.count(EVIL) == 2 else 1
    assert len(done.stderr.splitlines()) <= most


READ = {
    (line, form)
    for line, forms in RUNS.values()
    for form in forms or (None,)
    if re.search(r"\bA\b", line)
}
"""What reads an answers file."""


@pytest.mark.slow
@pytest.mark.parametrize("name", [EVIL.encode() + b".yaml", NO_TEXT], ids=["signs", "no UTF-8"])
@pytest.mark.parametrize(("line", "form"), sorted(READ, key=str))
def test_the_name_of_a_file_is_inert_in_every_output(
    folder: Path, name: bytes, line: str, form: str | None
) -> None:
    words = [
        name if word == "A" else word.encode() for word in line.replace(" B", " b.yaml").split()
    ]
    asked = [b"--format", form.encode()] if form else []

    done = run([*words, *asked, b"--bank", b"mini"], folder)

    assert (done.returncode, done.stderr) == (0, b"")
    assert hidden(done.stdout) == []


PLACES = ("bank new E", "bank import csv town.csv E", "bank export csv mini E")
BANKS = (
    "bank check E",
    "bank stats E",
    "bank agreement E E",
    "bank diff E E",
    "bank export csv E x",
)


@pytest.mark.slow
@pytest.mark.parametrize("name", [EVIL.encode(), b"a\xff\x1b[31m"], ids=["signs", "no UTF-8"])
@pytest.mark.parametrize("line", [*PLACES, *BANKS])
def test_the_name_of_a_folder_is_inert(tmp_path: Path, name: bytes, line: str) -> None:
    prepare(tmp_path)
    if line in BANKS:
        (tmp_path / "mini").rename(tmp_path / os.fsdecode(name))

    done = run([name if word == "E" else word for word in line.split()], tmp_path)

    assert done.returncode in {0, 1}
    assert hidden(done.stdout + done.stderr) == []
    assert b"Traceback" not in done.stderr
