"""Print what scoring banks costs that are much larger than the shipped one, beside that one.

The banks are made from a fixed seed in a temporary folder. The processes are interleaved and the
medians compared, so that a noisy machine slows all of them alike.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.model import STANCES, Answers, Bank, Scale

RUNS = 5
PROGRAM = str(Path(sys.executable).with_name("stemwijzer"))


class Size(NamedTuple):
    """A bank to make, and what it may cost."""

    parties: int
    statements: int
    scale: Scale
    unknown: float
    process: float
    """At most so many times what `score --format json` takes on the shipped bank, with loading."""
    computation: float
    """At most so many times what the ranking alone takes there."""
    memory: int
    """At most so many MiB for the process."""


SIZES = {
    "2000 parties, 30 statements, 10 % unknown": Size(2_000, 30, 3, 0.1, 25, 250, 120),
    "60 parties, 200 statements, 50 % unknown": Size(60, 200, 3, 0.5, 8, 120, 120),
    "60 parties, 30 statements, 5 levels, 30 % unknown": Size(60, 30, 5, 0.3, 4, 40, 120),
}


def main() -> None:
    """Measure and print; exit with 1 when a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {"shipped": _command(Path(folder, "shipped.json"), shipped_bank(), [])}
        own = answers_to(shipped_bank())
        computed = {"shipped": _best(partial(score, shipped_bank(), own))}
        for number, (name, size) in enumerate(SIZES.items()):
            root = Path(folder, str(number))
            write_bank(root, size)
            bank = load_bank(root)
            commands[name] = _command(root / "answers.json", bank, ["--bank", str(root)])
            answers = answers_to(bank)
            computed[name] = _best(partial(score, bank, answers))
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(_seconds(partial(run, command)))
        memory = {name: memory_of(command) for name, command in commands.items()}
    medians = {name: statistics.median(runs) for name, runs in times.items()}
    print(f"{'':52}{'s':>6}{'ratio':>7}{'limit':>7}{'ms':>7}{'ratio':>7}{'limit':>7}{'MiB':>6}")
    failed = False
    for name in commands:
        ratios = (medians[name] / medians["shipped"], computed[name] / computed["shipped"])
        limits = (SIZES[name].process, SIZES[name].computation) if name in SIZES else (1, 1)
        print(
            f"{name:52}{medians[name]:6.2f}{ratios[0]:7.1f}{limits[0]:7}"
            f"{1000 * computed[name]:7.1f}{ratios[1]:7.1f}{limits[1]:7}{memory[name]:6.0f}"
        )
        if name in SIZES:
            failed |= ratios[0] > limits[0] or ratios[1] > limits[1]
            failed |= memory[name] > SIZES[name].memory
    sys.exit(failed)


def answers_to(bank: Bank) -> Answers:
    """Return answers to every statement, from a fixed seed."""
    draw = random.Random(8)
    return Answers({item.id: draw.randrange(bank.scale) for item in bank.statements})


def write_bank(folder: Path, size: Size) -> None:
    """Write a bank with random positions."""
    draw = random.Random(20251107)
    for part in ("questions", "positions"):
        (folder / part).mkdir(parents=True)
    names = [f"s{number}" for number in range(size.statements)]
    both = {"nl": "Tekst.", "en": "Text."}
    _write(
        folder / "questions" / "bank.yaml",
        {
            "id": "large", "version": "1", "title": both, "date": "2025-01-01",
            "scale": size.scale, "themes": [{"id": "all", "title": both, "introduction": both}],
            "sources": [
                {"id": "x", "title": "X", "publisher": "X", "date": "2025", "status": "final"}
            ],
        },
    )  # fmt: skip
    statements = [{"id": name, "label": both, "text": both, "explanation": both} for name in names]
    _write(folder / "questions" / "all.yaml", {"statements": statements})
    for number in range(size.parties):
        positions = {name: _position(draw, size) for name in names}
        party = {"name": f"P{number}", "full_name": f"P{number}", "positions": positions}
        _write(folder / "positions" / f"p{number}.yaml", party)


def _position(draw: random.Random, size: Size) -> dict[str, object]:
    if draw.random() < size.unknown:
        return {"stance": "unknown"}
    return {"stance": draw.choice(STANCES[size.scale]), "basis": "table", "sources": {"x": "p. 1"}}


def _write(path: Path, content: Mapping[str, object]) -> None:
    """Write a file of a bank; a line of JSON is YAML too."""
    path.write_text(json.dumps(content), encoding="utf-8")


def _command(path: Path, bank: Bank, options: Sequence[str]) -> list[str]:
    sheet = {"bank": bank.id, "answers": answers_to(bank).levels}
    path.write_text(json.dumps(sheet), encoding="utf-8")
    return [PROGRAM, "score", str(path), "--format", "json", *options]


def run(command: Sequence[str]) -> None:
    """Run a command that goes well, and let go of what it says."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def memory_of(command: Sequence[str]) -> float:
    """Return the peak memory of one run in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024


def _best(run: Callable[[], object]) -> float:
    return min(_seconds(run) for _ in range(5))


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
