"""What is slow to import is imported where it is needed, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
YAML_ANSWERS = str(ROOT / "tests" / "answers" / "everyday.yaml")
SHEETS = str(ROOT / "docs" / "sheets.csv")

SLOW = {"rich", "yaml", "msgspec", "questionary", "prompt_toolkit", "jsonschema", "jinja2"}


def imported(importtime: str) -> set[str]:
    """Return the slow packages in the output of `-X importtime`."""
    modules = (line.rpartition("|")[2].strip() for line in importtime.splitlines())
    return {module.partition(".")[0] for module in modules} & SLOW


def imported_by(*arguments: str, stdin: str = "") -> set[str]:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "stemwijzer_cli", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    return imported(run.stderr)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--help"], set()),
        (["score", "--help"], set()),
        (["--version"], {"msgspec"}),
        (["bank", "check", "--format", "json"], {"msgspec", "yaml"}),
        (["score", YAML_ANSWERS, "--format", "json"], {"msgspec", "yaml"}),
        (["score", YAML_ANSWERS], {"msgspec", "yaml", "rich"}),
        (["explain", YAML_ANSWERS, "vvd", "--format", "csv"], {"msgspec", "yaml"}),
        (["compare", "--format", "json"], {"msgspec"}),
        (["compare"], {"msgspec", "rich"}),
        (["template"], {"msgspec"}),
        (["panel", SHEETS], {"msgspec"}),
        (["map", "--format", "json"], {"msgspec"}),
        (["map", "--format", "svg"], {"msgspec"}),
        (["map"], {"msgspec", "rich"}),
        (["report", YAML_ANSWERS, "--format", "csv"], {"msgspec", "yaml"}),
        (["report", YAML_ANSWERS, "--format", "markdown"], {"msgspec", "yaml", "rich"}),
        (["report", YAML_ANSWERS, "-o", os.devnull], {"msgspec", "yaml", "jinja2"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(arguments: list[str], expected: set[str]) -> None:
    assert imported_by(*arguments) == expected


def test_answers_in_json_need_no_yaml() -> None:
    answers = '{"bank": "kantelpunt-2025", "answers": {"cloud": "eens"}}'

    assert imported_by("score", "-", "--format", "json", stdin=answers) == {"msgspec"}


def test_the_first_statement_needs_no_questionary(tmp_path: Path) -> None:
    log = tmp_path / "importtime"
    child, terminal = pty.fork()
    if child == 0:
        os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT), 2)
        os.environ |= {"TERM": "xterm", "LANG": "nl_NL.UTF-8"}
        arguments = [sys.executable, "-X", "importtime", "-m", "stemwijzer_cli"]
        os.execv(sys.executable, arguments)
    seen = b""
    for waited_for, key in ((b"Enter:", b"\n"), (b"1 / 32", b"q"), (b"Stoppen?", b"j")):
        while waited_for not in seen:
            seen += os.read(terminal, 4096)
            if b"Enter: verder" in seen:  # The intro takes more than one page.
                os.write(terminal, b"\n")
                seen = seen.replace(b"Enter: verder", b"")
        os.write(terminal, key)
    os.waitpid(child, 0)
    os.close(terminal)

    assert imported(log.read_text(encoding="utf-8")) == {"msgspec", "rich"}
