"""Print what `bank stats` costs: on the shipped bank, and with 60 parties on 200 statements."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from large import PROGRAM, Size, write_bank


class Limit(NamedTuple):
    """What a run may cost."""

    seconds: float
    memory: int
    """In MiB."""


LARGE = Size(60, 200, 3, 0.5, 0, 0, 0)
LIMITS = {"shipped": Limit(10, 150), "60 parties, 200 statements": Limit(90, 150)}


def main() -> None:
    """Measure and print; exit with 1 when a limit is passed."""
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        write_bank(Path(folder), LARGE)
        print(f"{'':30}{'s':>6}{'limit':>7}{'MiB':>6}{'limit':>7}")
        for (name, limit), where in zip(LIMITS.items(), ([], [folder]), strict=True):
            seconds, memory = _run([PROGRAM, "bank", "stats", *where, "--format", "json"])
            print(f"{name:30}{seconds:6.1f}{limit.seconds:7}{memory:6.0f}{limit.memory:7}")
            failed |= seconds > limit.seconds or memory > limit.memory
    sys.exit(failed)


def _run(command: list[str]) -> tuple[float, float]:
    """Return the seconds and the peak memory in MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
