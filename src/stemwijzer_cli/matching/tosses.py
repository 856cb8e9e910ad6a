"""The exact distribution of a party's points when what is not known is tossed for.

Every position that is not known is an independent fair coin between fully for and fully against.
Nothing is drawn: the distributions are convolutions in whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemwijzer_cli.matching.distribution import Distribution, distribution


def toss(certain: int, coins: Iterable[int]) -> Distribution:
    """Return the distribution of `certain` points plus, for each coin, all or nothing of it.

    Coins that are worth nothing change nothing and are left out.
    """
    counts = {certain: 1}
    for worth in coins:
        if not worth:
            continue
        tossed: dict[int, int] = {}
        for points, count in counts.items():
            tossed[points] = tossed.get(points, 0) + count
            tossed[points + worth] = tossed.get(points + worth, 0) + count
        counts = tossed
    return distribution(counts)
