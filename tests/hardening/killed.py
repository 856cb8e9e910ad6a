"""Kill programs at random moments: `python tests/hardening/killed.py [--times N] [--long]`.

A quiz that saves to a file: afterwards the file is whole and holds every answer that the screen had
confirmed by asking the next statement, with nothing else beside it once the next quiz has saved.
Commands that write a file or a folder: afterwards that is whole or is not there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

import pexpect
import yaml

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from hardening.everything import bare, prepare  # noqa: E402 (the folder of the tests is no package)

from stemwijzer_cli.bank.load import load_bank  # noqa: E402
from stemwijzer_cli.bank.transfer.tables import write as write_tables  # noqa: E402

ROOT = HERE.parents[1]
LONG = 500
SCRATCH = "scratch"
"""The folder for temporary files."""
SHEETS = 2_000
"""How many respondents the panel has that is scored."""
QUICK_SECONDS = 0.004
"""How long after a key a quiz is killed at the latest: a save takes about one millisecond."""


class Fault(NamedTuple):
    """A kill that lost something, and what."""

    where: str
    what: str


def program(*arguments: object) -> list[str]:
    """Return a command line of the program."""
    return [sys.executable, "-m", "stemwijzer_cli", *map(str, arguments)]


def quiz_killed(chance: random.Random, folder: Path) -> str | None:
    """Kill one quiz on the shipped bank while it saves; return what was lost, None for nothing."""
    file = folder / "f.yaml"
    child = pexpect.spawn(
        program()[0],
        [*program()[1:], "--lang", "en", "--plain", "--save", str(file)],
        env=dict(bare(TERM="xterm")),
        cwd=str(folder),
        encoding="utf-8",
        timeout=60,
    )
    child.delaybeforesend = None
    child.expect("begin")
    child.sendline("")
    confirmed: list[str] = []
    answers = [chance.choice("123") for _ in range(chance.randint(1, 8))]
    for number, key in enumerate(answers, 1):
        child.expect(f"Statement {number} of")
        child.expect(r"[?:>] $|: $")
        confirmed = answers[: number - 1]
        child.sendline(key)
    time.sleep(chance.random() * QUICK_SECONDS)
    child.kill(signal.SIGKILL)
    child.wait()
    child.close()
    return _lost(file, confirmed)


def _lost(file: Path, confirmed: Sequence[str]) -> str | None:
    """Return what a file lacks of the answers, given as keys, that were confirmed."""
    if not file.exists():
        return "no file" if confirmed else None
    try:
        said = yaml.safe_load(file.read_text("utf-8"))["answers"]
    except (yaml.YAMLError, TypeError, KeyError, UnicodeDecodeError) as error:
        return f"no answers file: {error}"
    words = [word for word in said.values() if word is not None]
    keys = {"agree": "1", "neutral": "2", "disagree": "3"}
    if [keys.get(word) for word in words[: len(confirmed)]] != list(confirmed):
        return f"{confirmed} were confirmed, {words} are saved"
    return None


class Writer(NamedTuple):
    """A command that writes something, and what tells whether that is whole."""

    name: str
    arguments: Sequence[str]
    target: str
    check: Callable[[Path], bool]
    beside: str | None = None
    """What it writes too: JSON."""


def _is_page(path: Path) -> bool:
    return path.read_text("utf-8").endswith("</html>\n")


def _is_bank(path: Path) -> bool:
    return bool(load_bank(path).parties)


def _is_table(path: Path) -> bool:
    ids = [line.partition(",")[0] for line in path.read_text("utf-8").split("\n")]
    return ids == ["id", *(f"r{number}" for number in range(SHEETS)), ""]


def _is_export(path: Path) -> bool:
    wanted = write_tables(load_bank(path.parent / "mini"), PurePath("x"), "nl").content
    return {file.name: file.read_bytes() for file in path.iterdir()} == wanted


def _is_json(path: Path) -> bool:
    return isinstance(json.loads(path.read_text("utf-8")), dict)


WRITERS: tuple[Writer, ...] = (
    Writer("bank export", ("bank", "export", "csv", "mini", "made"), "made", _is_export),
    Writer(
        "panel",
        ("panel", "many.csv", "-o", "rows.csv", "--engine", "python", "--bank", "mini"),
        "rows.csv",
        _is_table,
        beside="rows.csv.meta.json",
    ),
    Writer("bank new", ("bank", "new", "made"), "made", _is_bank),
    Writer("bank import", ("bank", "import", "csv", "town.csv", "made"), "made", _is_bank),
    Writer(
        "report", ("report", "a.yaml", "-o", "uit.html", "--bank", "mini"), "uit.html", _is_page
    ),
)


def writer_killed(writer: Writer, chance: random.Random, folder: Path, usual: float) -> str | None:
    """Kill a command at a random moment; return what is not whole, None for nothing."""
    before = set(os.listdir(folder))
    outputs = {writer.target, *filter(None, [writer.beside])}
    running = subprocess.Popen(
        program(*writer.arguments),
        cwd=folder,
        env=dict(bare(TMPDIR=str(folder / SCRATCH))),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # Most of the time goes to starting; writing is near the end.
    time.sleep(usual * chance.uniform(0.5, 1.02))
    running.kill()
    running.wait()
    target = folder / writer.target
    if target.exists() and not writer.check(target):
        return "it is there and not whole"
    beside = folder / writer.beside if writer.beside else None
    if beside is not None and beside.exists() and not _is_json(beside):
        return f"{beside.name} is there and not whole"
    left = set(os.listdir(folder)) - before - outputs
    if any(not name.startswith(".stemwijzer-") for name in left):
        return f"left {sorted(left)}"
    return None


def _usual_seconds(writer: Writer, folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run(
        program(*writer.arguments),
        cwd=folder,
        env=dict(bare(TMPDIR=str(folder / SCRATCH))),
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _remove_outputs(writer: Writer, folder: Path) -> None:
    for name in filter(None, (writer.target, writer.beside)):
        _remove(folder / name)


def kill_quizzes(times: int, seed: int) -> list[Fault]:
    """Return the faults of so many killed quizzes, each in a folder of its own."""
    chance = random.Random(seed)
    faults = []
    left = 0
    for _ in range(times):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            lost = quiz_killed(chance, folder)
            if lost:
                faults.append(Fault("quiz", lost))
            beside = set(os.listdir(folder)) - {"f.yaml"}
            left += len(beside)
            if any(not entry.startswith(".stemwijzer-") for entry in beside):
                faults.append(Fault("quiz", f"left {sorted(beside)}"))
    print(f"quiz: {times} kills, {len(faults)} faults; {left} left a file that was not whole yet")
    return faults


def kill_writers(times: int, seed: int) -> list[Fault]:
    """Return the faults of so many kills of each command that writes."""
    chance = random.Random(seed)
    faults = []
    for writer in WRITERS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            prepare(folder)
            (folder / SCRATCH).mkdir()
            rows = "".join(f"r{number},eens,2,,oneens\n" for number in range(SHEETS))
            sheets = f"id,fietspad,parkeren,schoolfruit,huiswerk\n{rows}"
            (folder / "many.csv").write_text(sheets, encoding="utf-8")
            usual = _usual_seconds(writer, folder)
            found = []
            for _ in range(times):
                _remove_outputs(writer, folder)
                what = writer_killed(writer, chance, folder, usual)
                found += [Fault(writer.name, what)] if what else []
            # What was killed leaves nothing that the next one does not remove.
            _remove_outputs(writer, folder)
            _usual_seconds(writer, folder)
            left = [entry for entry in os.listdir(folder) if entry.startswith(".stemwijzer-")]
            left += os.listdir(folder / SCRATCH)
            found += [Fault(writer.name, f"{left} stay")] if left else []
        print(f"{writer.name}: {times} kills, {len(found)} faults")
        faults += found
    return faults


def main() -> int:
    """Kill quizzes and commands that write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=20)
    options.add_argument("--long", dest="times", action="store_const", const=LONG)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    faults = kill_quizzes(given.times, given.seed) + kill_writers(given.times, given.seed)
    for fault in faults:
        print(f"{fault.where}: {fault.what}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
