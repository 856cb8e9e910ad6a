"""Ctrl-C at any moment of a run, and runs without standard streams: never a traceback."""

from __future__ import annotations

import random
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


def test_ctrl_c_at_any_moment_ends_without_a_traceback(folder: Path) -> None:
    """Only before Python reads its first line of ours can it say something of its own."""
    chance = random.Random(3)
    ends = set()
    for _ in range(40):
        with subprocess.Popen(
            [*HEEDING, *COMMAND, "report", "a.yaml", "-o", "-", "--bank", "mini"],
            cwd=folder,
            env=dict(bare()),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as running:
            assert running.stderr is not None
            time.sleep(chance.uniform(0.06, 0.35))
            running.send_signal(signal.SIGINT)
            errors = running.stderr.read().decode()
        ours = "stemwijzer_cli" in errors.replace("stemwijzer_cli.__main__", "")
        assert not ours, errors
        ends.add(running.returncode)

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
