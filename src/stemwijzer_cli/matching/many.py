"""Many answer sheets at once, exactly as `score` ranks them one by one.

The points of all parties are packed into one whole number: each party has a field of bits so wide
that no sum of a whole sheet carries into the next one. A sheet's points are then a sum of ready
numbers, one per answered statement, and only that sum is taken apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from struct import Struct

from stemwijzer_cli.matching.methods import Method, points_table
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.model import Bank

WEIGHTS = (1, 2)
"""What an answered statement counts, and what one that is marked important counts."""

_FIELDS = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""Per width in bits, how `struct` names a field."""


class Packed:
    """A bank, a method and the shares of what is not known, ready for many answer sheets.

    Sum `terms`, and `known` where parties can be known on nothing that is answered (`sparse`), and
    hand the sums to `unpack`, `unpack_known` and `nearest`.
    """

    def __init__(self, bank: Bank, shares: Shares, method: Method = "city-block") -> None:
        """Pack what every answer to every statement adds.

        `bank` is the part that takes part, `shares` are those of the whole bank.
        """
        self._ahead: Callable[[Sequence[int]], int] = min if method == "euclidean" else max
        number = len(bank.parties)
        table = points_table(method, shares)
        self.whole = table[0].whole
        """What a statement of weight 1 adds to the points possible, whatever the answer."""
        levels = [
            [bank.level(party.positions[item.id].stance) for party in bank.parties]
            for item in bank.statements
        ]
        most = max((value for term in table for value in (*term.known, term.expected)), default=0)
        pack, self.unpack = _fields(number, most * max(WEIGHTS) * len(levels))
        packed = [[pack(term.of(level) for level in own) for term in table] for own in levels]
        self.terms = tuple(
            tuple(tuple(weight * term for weight in WEIGHTS) for term in of_level)
            for of_level in packed
        )
        """Per statement, level of the answer and weight less 1, the points of all parties."""
        pack_known, self.unpack_known = _fields(number, len(levels))
        self.known = tuple(pack_known(level is not None for level in own) for own in levels)
        """Per statement, which parties' positions are known: 1 or 0 each."""
        counts = self.unpack_known(sum(self.known))
        self.sparse = min(counts, default=0)
        """The fewest statements on which any party is known.

        On a sheet with fewer skipped statements than this every party takes part in the ranks.
        """

    def nearest(self, points: Sequence[int], known: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the places of the parties that come first, in the bank's order.

        More than one where they tie. `known` leaves out the parties that are known on nothing that
        is answered; with none left the result is empty.
        """
        if known is not None and 0 in known:
            part = [at for at, number in enumerate(known) if number]
            if not part:
                return ()
            ahead = self._ahead([points[at] for at in part])
            return tuple(at for at in part if points[at] == ahead)
        ahead = self._ahead(points)
        if points.count(ahead) == 1:
            return (points.index(ahead),)
        return tuple(at for at, own in enumerate(points) if own == ahead)


def _fields(
    number: int, most: int
) -> tuple[Callable[[Iterable[int]], int], Callable[[int], tuple[int, ...]]]:
    """Return how to pack so many numbers from 0 to `most` into one, and how to take it apart."""
    width = next(bits for bits in _FIELDS if most < 1 << bits)
    form = Struct(f"<{number}{_FIELDS[width]}")
    apart, size = form.unpack, form.size

    def pack(numbers: Iterable[int]) -> int:
        return sum(value << (width * at) for at, value in enumerate(numbers))

    def unpack(packed: int) -> tuple[int, ...]:
        return apart(packed.to_bytes(size, "little"))

    return pack, unpack
