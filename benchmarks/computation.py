"""Print what one answer sheet costs to compute on the shipped bank, beside scoring it once."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.map import party_places
from stemwijzer_cli.matching.matrix import party_matrix
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.stability import stability
from stemwijzer_cli.model import Answers

RUNS = 20
STABILITY_LIMIT_MS = 60


def main() -> None:
    """Measure and print."""
    bank = shipped_bank()
    # Every statement answered, and none neutral: the most coins that there can be.
    answers = Answers(levels={item.id: 2 * (at % 2) for at, item in enumerate(bank.statements)})
    measured: dict[str, Callable[[], object]] = {
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
    print(f"{'':20}{'ms':>7}{'ratio':>8}")
    for name, median in medians.items():
        print(f"{name:20}{median:7.1f}{median / medians['score']:8.2f}")
    print(f"limit of stability: {STABILITY_LIMIT_MS} ms")


if __name__ == "__main__":
    main()
