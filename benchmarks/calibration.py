"""Print how often the band and the chances came true, on banks with positions hidden.

`python benchmarks/calibration.py [FOLDER]` takes every bank in a folder, by default those of
`benchmarks/banks` and the shipped one. From each it hides about 30 % of what is known of each
party, scores voters, and compares what is said with what is true over the positions that were known
before: for the program's model, and beside it for fair coins. A bank with a `filled.csv`
(`statement,party,stance`: what was filled in after it was made) shows gaps that were not random.

Everything is drawn from a seed. `--short` takes some seconds and fails when the band holds fewer
than 85 % or more than 97 % of the agreements of voters like a party, in any bank.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from calibration_plot import picture
from figures import EDGES, Figures, figures
from forecasts import RULES
from trials import Case, Key, Voters, filled_in, trials

from stemwijzer_cli.answers.words import SKIP, words
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.model import STANCES, Bank, Position

BANKS = Path(__file__).resolve().parent / "banks"
FILLED = "filled.csv"
CASES = {False: 12_000, True: 2_500}
"""About so many cases per bank and kind of voter, for a long and a short run."""
LEAST, MOST = 85.0, 97.0
"""The % of the agreements of voters like a party that the band should hold."""


class Job(NamedTuple):
    """Some voters of one kind on one bank."""

    bank: Bank
    kind: Voters
    draws: int
    seed: int
    hidden: Bank | None = None
    """The bank as it was before positions were filled in; None to hide at random."""
    real: tuple[dict[str, int], ...] = ()

    @property
    def name(self) -> str:
        """Return the words for the bank in the tables."""
        if self.hidden is None:
            return f"{self.bank.id} {self.bank.version}"
        return f"{self.bank.id} {self.bank.version}, filled in later"


Found = dict[Key, Figures]


def main() -> None:
    """Measure and print; exit with 1 when a short run leaves the limits."""
    given = _arguments().parse_args()
    jobs = list(_jobs(given.folder, given.real or [], given.seed, short=given.short))
    results: dict[Key, list[Case]] = {}
    with ProcessPoolExecutor() as pool:
        for job, found in zip(jobs, pool.map(_run, jobs), strict=True):
            for rule, cases in found.items():
                results[job.name, job.kind, rule] = cases
    found_out = {key: figures(cases) for key, cases in results.items()}
    print("\n".join([*_bands(found_out), "", *_firsts(found_out)]))
    if given.plot:
        given.plot.write_text(picture(results), encoding="utf-8")
    if given.short:
        sys.exit(_complain(found_out))


def _arguments() -> argparse.ArgumentParser:
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", help="holds banks; default: this project's")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--short", action="store_true", help="few cases; 1 outside the limits")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg")
    parser.add_argument(
        "--real", type=Path, action="append", metavar="FILE.csv",
        help="answers of real voters: a column per statement id, levels or words, empty where not "
        "answered; named as the folder of the bank that they answered",
    )  # fmt: skip
    return parser


def _jobs(folder: Path | None, real: Sequence[Path], seed: int, *, short: bool) -> Iterator[Job]:
    paths = _paths(folder or BANKS, real)
    kinds: tuple[Voters, ...] = ("like",) if short else ("like", "random")
    filled = [path for path in paths if (path / FILLED).exists()]
    banks = {path.name: load_bank(path) for path in paths if path not in filled}
    if folder is None:
        banks[""] = shipped_bank()
    for name, bank in banks.items():
        draws = CASES[short] // len(bank.parties)
        for kind in kinds:
            yield Job(bank, kind, draws, seed)
        for file in (file for file in real if file.stem == name):
            yield Job(bank, "real", draws, seed, real=real_voters(file, bank))
    for path in () if short else filled:
        bank = load_bank(path)
        draws = CASES[short] // len(bank.parties)
        yield Job(_with(bank, path / FILLED), "like", draws, seed, hidden=bank)


def _paths(folder: Path, real: Sequence[Path]) -> list[Path]:
    if not folder.is_dir():
        sys.exit(f"{folder}: no such folder")
    paths = sorted(path for path in folder.iterdir() if path.is_dir())
    for file in real:
        if not any(file.stem == path.name for path in paths):
            sys.exit(f"{file}: no bank {file.stem} in {folder}")
    return paths


def _run(job: Job) -> dict[str, list[Case]]:
    return trials(job.bank, job.kind, job.draws, seed=job.seed, hidden=job.hidden, real=job.real)


def _with(bank: Bank, file: Path) -> Bank:
    """Return the bank with the positions of a `filled.csv`."""
    later = {}
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            stance = next(one for one in STANCES[bank.scale] if one == row["stance"])
            later[row["statement"], row["party"]] = Position(stance=stance, basis=row["basis"])
    return filled_in(bank, later)


def real_voters(file: Path, bank: Bank) -> tuple[dict[str, int], ...]:
    """Return the levels of each row that answers anything; other columns than ids are ignored."""
    voters = []
    meanings = {**words(bank), **{str(level): level for level in range(bank.scale)}, "": SKIP}
    ids = [item.id for item in bank.statements]
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for line, row in enumerate(csv.DictReader(stream), 2):
            levels = {}
            for name in (name for name in ids if row.get(name) is not None):
                meaning = meanings.get(row[name].strip().casefold())
                if meaning is None:
                    sys.exit(f"{file}:{line}: {name}: {row[name]!r} is no level and no answer word")
                if isinstance(meaning, int):
                    levels[name] = meaning
            if levels:
                voters.append(levels)
    return tuple(voters) or sys.exit(f"{file}: answers no statement of {bank.id}")


def _bands(found: Found) -> Iterator[str]:
    yield "| bank | voters | model | cases | held, % | width | bias | Brier of first |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for (bank, kind, rule), of in found.items():
        brier = f"{of.brier.value:.4f} ± {of.brier.error:.4f}" if of.brier else "-"
        yield (
            f"| {bank} | {kind} | {rule} | {of.held.number} | {of.held.value:.1f} ± "
            f"{of.held.error:.1f} | {of.width.value:.1f} ± {of.width.error:.1f} | "
            f"{of.bias.value:+.1f} ± {of.bias.error:.1f} | {brier} |"
        )


def _firsts(found: Found) -> Iterator[str]:
    columns = [f"{100 * low:.0f} to {100 * high:.0f} %" for low, high in pairwise(EDGES)]
    yield f"| bank | voters | model | {' | '.join(columns)} |"
    yield "| --- | --- | --- |" + " --- |" * len(columns)
    for (bank, kind, rule), of in found.items():
        if of.bins:
            by_low = {one.low: one for one in of.bins}
            cells = [
                f"{one.said:.2f}: {one.was.value:.2f} ± {one.was.error:.2f} ({one.was.number})"
                if (one := by_low.get(low))
                else "-"
                for low in EDGES[:-1]
            ]
            yield f"| {bank} | {kind} | {rule} | {' | '.join(cells)} |"


def _complain(found: Found) -> int:
    """Say where the program's band is off for voters like a party; return 1 if anywhere."""
    off = {
        bank: of.held.value
        for (bank, kind, rule), of in found.items()
        if kind == "like" and rule == next(iter(RULES)) and not LEAST <= of.held.value <= MOST
    }
    for bank, held in off.items():
        print(f"{bank}: the band holds {held:.1f} %, not {LEAST:.0f} to {MOST:.0f} %")
    return int(bool(off))


if __name__ == "__main__":
    main()
