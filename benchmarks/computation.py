"""Print what one answer sheet costs to compute on the shipped bank, beside fair coins.

The runs are interleaved and the medians compared, so that a noisy machine slows all of them alike.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import fair_coins

from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.map import party_places
from stemwijzer_cli.matching.matrix import party_matrix
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.stability import stability
from stemwijzer_cli.model import Answers

RUNS = 40
LIMITS = {"score": 1.3, "stability": 10.0}
"""At most so many times what fair coins took; 10 times is some 20 ms on an idle machine."""


def main() -> None:
    """Measure and print; exit with 1 when a limit is passed."""
    bank = shipped_bank()
    # Every statement answered, and none neutral: the most that there can be to work out.
    answers = Answers(levels={item.id: 2 * (at % 2) for at, item in enumerate(bank.statements)})
    measured: dict[str, Callable[[], object]] = {
        "fair coins": lambda: fair_coins.score(bank, answers),
        "score": lambda: score(bank, answers),
        "score, euclidean": lambda: score(bank, answers, "euclidean"),
        "stability": lambda: stability(bank, answers),
        "map": lambda: party_places(bank),
        "party matrix": lambda: party_matrix(bank),
    }
    times: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(RUNS + 1):
        for name, compute in measured.items():
            start = time.perf_counter()
            compute()
            times[name].append(1000 * (time.perf_counter() - start))
    medians = {name: statistics.median(runs[1:]) for name, runs in times.items()}
    base = medians["fair coins"]
    print(f"{'':20}{'ms':>7}{'ratio':>8}{'limit':>8}")
    for name, median in medians.items():
        print(f"{name:20}{median:7.1f}{median / base:8.2f}{LIMITS.get(name, ''):>8}")
    sys.exit(any(medians[name] / base > limit for name, limit in LIMITS.items()))


if __name__ == "__main__":
    main()
