"""Ctrl-C at any moment of a run, and runs without standard streams: never a traceback."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hardening.everything import bare, prepare

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, "-m", "stemwijzer_cli"]

HEEDING = ("env", "--default-signal=INT")
"""Undoes what a shell does to what it starts in the background: ignore Ctrl-C."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("all")
    prepare(path)
    return path


INSTALLED = [str(Path(sys.executable).with_name("stemwijzer"))]
OUR_LINE = re.compile(r'File "[^"]*/stemwijzer_cli/[^"]*"')
"""A line of ours in a traceback."""


def interrupted(command: list[str], folder: Path, seconds: float) -> tuple[int, str]:
    """Press Ctrl-C so long after a report was begun; return how it ended and what it said."""
    with subprocess.Popen(
        [*HEEDING, *command, "report", "a.yaml", "-o", "-", "--bank", "mini"],
        cwd=folder,
        env=dict(bare()),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stderr is not None
        time.sleep(seconds)
        running.send_signal(signal.SIGINT)
        errors = running.stderr.read().decode()
    return running.returncode, errors


@pytest.mark.parametrize(
    ("command", "earliest", "latest"),
    [(COMMAND, 0.06, 0.35), (INSTALLED, 0.005, 0.06), (INSTALLED, 0.06, 0.35)],
    ids=["module", "installed, at its start", "installed"],
)
def test_ctrl_c_at_any_moment_ends_without_a_traceback_of_ours(
    folder: Path, command: list[str], earliest: float, latest: float
) -> None:
    """Python starts before it reads a line of ours, and says what it likes: nobody can help it.

    That includes what of Python's own looks for our package, which names it.
    """
    chance = random.Random(3)
    ends = set()
    for _ in range(40):
        code, errors = interrupted(command, folder, chance.uniform(earliest, latest))
        assert not OUR_LINE.search(errors), errors
        ends.add(code)

    assert ends <= {0, 1, 130, -signal.SIGINT}


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("command", "code"), [("quiz", 2), ("score a.yaml", None), ("report a.yaml -o -", None)]
)
def test_closed_streams_are_no_traceback(
    folder: Path, closed: str, command: str, code: int | None
) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *COMMAND, *command.split(), "--bank", "mini"],
        cwd=folder,
        env=dict(bare()),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert "Traceback" not in done.stderr
    wanted = code if code is not None else int(">&-" in closed.replace("2>&-", ""))
    assert done.returncode == wanted
    if "2>&-" not in closed and done.returncode:
        assert len(done.stderr.splitlines()) == 1
