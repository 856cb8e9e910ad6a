"""Feed every reader mutated input: `python tests/hardening/fuzz.py [--inputs N] [--only NAME]`.

For each reader: how many inputs it took and refused, the slowest, the memory at its highest, and
what it let through that it should not. What is found is kept in `corpus/`, where the tests try it
again. With `--guided` the inputs are those that reach new branches (atheris chooses them), in a
process for each reader, which ends at the first fault.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from hardening.mutate import mutated  # noqa: E402 (the folder of the tests is no package)
from hardening.targets import Target, targets  # noqa: E402

CORPUS = HERE / "corpus"
LONGEST_SECONDS = 2
MOST_MIB = 300


class Fault(NamedTuple):
    """An input that a reader did not deal with, and what happened."""

    target: str
    data: bytes
    what: str


class Figures(NamedTuple):
    """What came of one reader's inputs; seconds of the slowest, MiB of the whole process."""

    target: str
    taken: int
    refused: int
    slowest: float
    memory: int
    faults: list[Fault]


class HangError(Exception):
    """A reader took longer than it may."""


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Raise `HangError` inside what takes more seconds of the processor.

    By the clock a machine that does other things would make faults of its own.
    """

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise HangError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def tried(target: Target, data: bytes) -> bool | str:
    """Return whether an input was taken, or in a line what went wrong."""
    try:
        with at_most(LONGEST_SECONDS):
            return target.attempt(data)
    except HangError:
        return f"took longer than {LONGEST_SECONDS} s"
    except Exception as error:  # noqa: BLE001 (anything else than a refusal is what is looked for)
        where = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(where.filename).name}:{where.lineno}"
        return f"{type(error).__name__}: {str(error)[:100]} ({place})"


def attack(target: Target, inputs: int, seed: int) -> Figures:
    """Return what came of so many mutated inputs."""
    chance = random.Random(f"{target.name} {seed}")
    counts = {True: 0, False: 0}
    slowest, faults = 0.0, list[Fault]()
    for _ in range(inputs):
        data = mutated(target.seeds, chance)
        start = time.process_time()
        answer = tried(target, data)
        slowest = max(slowest, time.process_time() - start)
        if isinstance(answer, str):
            faults.append(Fault(target.name, data, answer))
        else:
            counts[answer] += 1
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Figures(target.name, counts[True], counts[False], slowest, memory, faults)


def keep(fault: Fault) -> Path:
    """Write an input that was not dealt with into the corpus, under the digest of its bytes."""
    folder = CORPUS / fault.target
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(fault.data).hexdigest()[:16]
    path.write_bytes(fault.data)
    return path


def report(figures: Figures) -> bool:
    """Print a reader's figures and keep its faults; return whether it stood."""
    print(
        f"{figures.target:20} {figures.taken:8} {figures.refused:8} {figures.slowest:8.3f} "
        f"{figures.memory:7} {len(figures.faults):7}"
    )
    different = {fault.what: fault for fault in figures.faults}
    for what, fault in different.items():
        print(f"    {what}\n    -> {keep(fault).relative_to(HERE)}")
    return not different and figures.memory <= MOST_MIB


def guided(target: Target, inputs: int) -> None:
    """Let atheris choose the inputs, by the branches of our readers that they reach."""
    import atheris

    def one(data: bytes) -> None:
        answer = tried(target, data)
        if isinstance(answer, str):
            sys.exit(f"{answer}: {keep(Fault(target.name, data, answer))}")

    atheris.instrument_all()
    seeds = Path(tempfile.mkdtemp(prefix="hardening-"))
    for number, seed in enumerate(target.seeds):
        (seeds / f"seed-{number}").write_bytes(seed)
    options = [f"-runs={inputs}", "-max_len=20000", "-verbosity=0", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, str(seeds)], one)
    atheris.Fuzz()


def _guided_apart(name: str, inputs: int) -> int:
    """Attack a reader in a process of its own, which does not come back; return its exit code."""
    print(f"-- {name}", flush=True)
    own = [sys.executable, __file__, "--guided", "--inputs", str(inputs), "--only", name]
    return subprocess.run(own, check=False).returncode


def main() -> int:
    """Attack every reader, or one."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--inputs", type=int, default=2_000)
    options.add_argument("--long", dest="inputs", action="store_const", const=100_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", default="")
    options.add_argument("--guided", action="store_true")
    chosen = options.parse_args()
    wanted = [one for one in targets() if one.name.startswith(chosen.only)]
    if chosen.guided:
        if len(wanted) == 1:
            guided(wanted[0], chosen.inputs)
        return max(_guided_apart(one.name, chosen.inputs) for one in wanted)
    print(f"{'reader':20} {'taken':>8} {'refused':>8} {'slowest':>8} {'MiB':>7} {'faults':>7}")
    stood = [report(attack(one, chosen.inputs, chosen.seed)) for one in wanted]
    return 0 if all(stood) else 1


if __name__ == "__main__":
    raise SystemExit(main())
