"""Print how long the program takes to start, in ratios to a bare typer app run beside it.

The runs are interleaved and the medians compared, so that a noisy machine slows all of them alike.
"""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

RUNS = 20
ROOT = Path(__file__).resolve().parent.parent
BARE = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
@app.callback(invoke_without_command=True)
def main(name: str = "x") -> None:
    print(name)
app()
"""
PROGRAM = str(Path(sys.executable).with_name("stemwijzer"))
LIMITS = {
    "--help": 1.3,
    "score --format json": 1.7,
    "score (table)": 2.2,
    "quiz, first statement": 2.2,
}
MEMORY_LIMIT = 45
TAB_LIMIT = 150
"""In milliseconds: what a person does not notice as a wait."""


def _run(command: Sequence[str], words: Mapping[str, str] | None = None) -> float:
    environment = {**os.environ, **(words or {})}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def _quiz() -> float:
    """Return the seconds from the start of the process to the first statement on the screen."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(PROGRAM, [PROGRAM, "quiz"])
    seen = b""
    begun = False
    while b"1 / " not in seen:
        seen += os.read(terminal, 65536)
        if not begun and b"Enter: begin" in seen:
            os.write(terminal, b"\n")
            begun = True
    elapsed = time.perf_counter() - start
    os.close(terminal)
    os.waitpid(child, 0)
    return elapsed


def _tab() -> float:
    """Return the seconds that a shell waits for the parties at Tab."""
    words = {"_STEMWIJZER_COMPLETE": "complete_bash", "COMP_CWORD": "2"}
    words["COMP_WORDS"] = "stemwijzer compare vv"
    return _run([PROGRAM], words)


def _memory(command: Sequence[str]) -> float:
    """Return the peak memory of one run in MiB."""
    child = os.fork()
    if child == 0:
        with open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), 1)
        os.execv(command[0], list(command))
    _, _, usage = os.wait4(child, 0)
    return usage.ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    # A first run leaves compiled modules behind, as installing does.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        bare.write_text(BARE, encoding="utf-8")
        answers = str(ROOT / "tests" / "answers" / "everyday.yaml")
        measured: dict[str, Callable[[], float]] = {
            "python -c pass": lambda: _run([sys.executable, "-c", "pass"]),
            "bare typer app": lambda: _run([sys.executable, str(bare)]),
            "--help": lambda: _run([PROGRAM, "--help"]),
            "score --format json": lambda: _run([PROGRAM, "score", answers, "--format", "json"]),
            "the same without the copy": lambda: _run(
                [PROGRAM, "score", answers, "--format", "json", "--bank", str(ROOT)]
            ),
            "score (table)": lambda: _run([PROGRAM, "score", answers]),
            "quiz, first statement": _quiz,
            "Tab": _tab,
        }
        times: dict[str, list[float]] = {name: [] for name in measured}
        for _ in range(RUNS + 1):
            for name, measure in measured.items():
                times[name].append(measure())
    medians = {name: statistics.median(runs[1:]) for name, runs in times.items()}
    base = medians["bare typer app"]
    print(f"{'':27}{'ms':>7}{'ratio':>8}{'limit':>8}")
    for name, median in medians.items():
        limit = LIMITS.get(name)
        shown = f"{limit:8.1f}" if limit else ""
        print(f"{name:27}{1000 * median:7.1f}{median / base:8.2f}{shown}")
    print(f"a Tab should take less than {TAB_LIMIT} ms")
    for name, extra in (("json", ["--format", "json"]), ("table", [])):
        peak = _memory([PROGRAM, "score", answers, *extra])
        print(f"peak memory of score ({name}): {peak:.1f} MiB, limit {MEMORY_LIMIT}")


if __name__ == "__main__":
    main()
