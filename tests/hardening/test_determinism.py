"""The same input gives the same bytes: over runs, hash seeds, locales and time zones.

`.ci/pythons` compares them between versions of Python.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from hardening.everything import RUNS, bare, prepare

from stemwijzer_cli.cli import app
from stemwijzer_cli.session import new_session

DIGESTS = Path(__file__).parent / "digests.py"

ENVIRONMENTS = {
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "a time zone where it is tomorrow": {"TZ": "Pacific/Kiritimati"},
    "a locale without letters beyond ASCII": {"LANG": "C", "LC_ALL": "C"},
    "a locale of its own": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    "a terminal's settings": {"COLUMNS": "40", "TERM": "dumb", "NO_COLOR": "1"},
}
MAKE_FOLDERS = {"bank new", "bank import", "bank export"}
"""They write a bank and print what they did; a second time there is nothing left to do."""
WIDTH = {"a terminal's settings"}
"""What changes the width of tables."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("all")
    prepare(path)
    return path


def digests(folder: Path, **environment: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, str(DIGESTS), str(folder)],
        capture_output=True,
        text=True,
        env=dict(bare(PYTHONHASHSEED="0", TZ="UTC") | environment),
        check=True,
    )
    lines = [line.split(" ", 2) for line in done.stdout.splitlines()]
    return {name: f"{code} {digest}" for code, digest, name in lines}


@pytest.fixture(scope="module")
def first(folder: Path) -> dict[str, str]:
    return digests(folder)


@pytest.mark.slow
def test_every_run_ends_well(first: dict[str, str]) -> None:
    assert {name for name, found in first.items() if not found.startswith("0 ")} == set()


@pytest.mark.slow
@pytest.mark.parametrize("change", ENVIRONMENTS)
def test_the_same_bytes_come_out(folder: Path, first: dict[str, str], change: str) -> None:
    again = digests(folder, **ENVIRONMENTS[change])

    differ = {name for name, found in first.items() if again[name] != found}
    if change in WIDTH:
        differ = {name for name in differ if name.endswith(("json", "csv", "svg", "report"))}
    assert differ == set()


@pytest.mark.slow
def test_names_of_folders_leave_no_trace(first: dict[str, str], tmp_path: Path) -> None:
    other = tmp_path / "een andere map"
    other.mkdir()
    prepare(other)

    assert digests(other) == first


def test_every_command_is_among_the_runs() -> None:
    """What is added is attacked, traced and compared as all the rest is."""

    def commands(group: Any, path: tuple[str, ...]) -> set[str]:
        listed = getattr(group, "list_commands", None)
        if listed is None:
            return {" ".join(path)}
        context = typer.Context(group, obj=new_session())
        found = set()
        for name in listed(context):
            found |= commands(group.get_command(context, name), (*path, name))
        return found

    known = {line for line, _ in RUNS.values()}
    every = commands(typer.main.get_command(app), ())
    missing = {
        name for name in every if not any(f"{line} ".startswith(f"{name} ") for line in known)
    }
    assert missing <= {"quiz", *MAKE_FOLDERS}
