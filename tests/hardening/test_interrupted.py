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
from hardening.everything import RUNS, Case, bare, cases, prepare

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


ONCE = {name: next(case for case in cases() if case.name.startswith(name)) for name in RUNS}
"""Each command in the first of its forms."""


def redirected(case: Case, folder: Path, how: str) -> subprocess.CompletedProcess[str]:
    """Run a command behind redirections of the shell."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {how}', "sh", *COMMAND, *case.arguments],
        cwd=folder,
        env=dict(bare(SHELL="/bin/bash")),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("how", ["<&-", "2>&-", "<&- 2>&-"])
@pytest.mark.parametrize("case", ONCE.values(), ids=ONCE)
def test_no_command_misses_the_streams_that_it_does_not_use(
    folder: Path, case: Case, how: str
) -> None:
    done = redirected(case, folder, how)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize(
    ("how", "why"),
    [(">&-", "is gesloten"), (">/dev/full", "geen ruimte meer op de schijf")],
)
@pytest.mark.parametrize("case", ONCE.values(), ids=ONCE)
def test_every_command_says_that_nobody_can_get_its_result(
    folder: Path, case: Case, how: str, why: str
) -> None:
    done = redirected(case, folder, how)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"fout: stdout: kan niet worden geschreven ({why}); kies een andere plek\n"
    )


@pytest.mark.parametrize("how", [">&- 2>&-", ">/dev/full 2>&1", ">/dev/full 2>&-"])
@pytest.mark.parametrize("case", ONCE.values(), ids=ONCE)
def test_every_command_fails_where_it_can_say_nothing(folder: Path, case: Case, how: str) -> None:
    done = redirected(case, folder, how)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
