"""Print what loading a large bank and checking banks costs, with the limits beside it.

The large bank is made from a fixed seed in a temporary folder. Loading is timed by the processor's
clock in this process, as nobody waits for anything else; `bank check` by the wall clock.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from large import PROGRAM, RUNS, Size, memory_of, run, write_bank

from stemwijzer_cli.bank.load import load_bank

LARGE = Size(100, 500, 3, 0.1, process=0, computation=0, memory=150)
"""500 statements x 100 parties, each position with a source."""


class Figure(NamedTuple):
    """Something that was measured, and what it may be at most."""

    name: str
    value: float
    limit: float
    unit: str


def main() -> None:
    """Measure and print; exit with 1 when a limit is passed."""
    # As the program does: a run is over before there is garbage worth collecting.
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        write_bank(Path(folder), LARGE)
        figures = [*_figures(folder)]
    for one in figures:
        print(f"{one.name:44}{one.value:8.2f} {one.unit:4} at most {one.limit:g}")
    sys.exit(any(one.value > one.limit for one in figures))


def _figures(folder: str) -> Iterator[Figure]:
    check = [PROGRAM, "bank", "check"]
    yield Figure("bank check, shipped bank", _median(partial(run, check)), 0.5, "s")
    loading = partial(load_bank, Path(folder))
    yield Figure("load, 500 statements x 100 parties", _least(loading), 0.5, "s")
    large = [*check, folder, "--format", "json"]
    yield Figure("bank check, the same", memory_of(large), LARGE.memory, "MiB")


def _median(run_: Callable[[], object]) -> float:
    return statistics.median(_seconds(run_, time.perf_counter) for _ in range(RUNS))


def _least(run_: Callable[[], object]) -> float:
    return min(_seconds(run_, time.process_time) for _ in range(RUNS))


def _seconds(run_: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    run_()
    return clock() - start


if __name__ == "__main__":
    main()
