"""How the tests of the command line run the program, and what they run it on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from stemwijzer_cli.model import Bank

SETTINGS = (
    *("STEMWIJZER_LANG", "STEMWIJZER_BANK", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"),
    *("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM"),
)
"""What the environment may say, and in these tests does only where they say it."""

BANKS = Path(__file__).parent.parent / "banks"


class Result(NamedTuple):
    """What a run of the program came to."""

    code: int
    out: str
    err: str


Stemwijzer = Callable[..., Result]

Json = dict[str, Any]


def parsed(result: Result) -> Json:
    """Return the JSON of a run that went well."""
    assert (result.code, result.err) == (0, "")
    content: Json = json.loads(result.out)
    return content


def head_of(bank: Bank, **narrowed: object) -> Json:
    """Return the head of every JSON output on a bank, with what is narrowed down."""
    return {
        "version": 1,
        "bank": {"id": bank.id, "version": bank.version, "sha256": bank.sha256},
        "sources": "all",
        "parties": [party.id for party in bank.parties],
        "theme": None,
        **narrowed,
    }


ANSWERS = """\
bank: mini
answers:
  fietspad: eens
  parkeren: oneens
  schoolfruit: eens
  huiswerk: overslaan
important: [parkeren]
"""
"""Answers on the miniature bank; `test_score` works their figures out."""


class Process:
    """Runs of the program in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "stemwijzer_cli", *map(str, arguments)]

    def environment(self, **changes: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        return kept | changes

    def run(
        self, *arguments: object, stdin: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            input=stdin.decode(),
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            env=self.environment(**environment),
            timeout=60,
            check=False,
        )

    def shell(self, script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run a script of sh in which `"$@"` is the program with its arguments."""
        return subprocess.run(
            ["sh", "-c", script, "sh", *self.command(*arguments)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            env=self.environment(),
            timeout=60,
            check=False,
        )
