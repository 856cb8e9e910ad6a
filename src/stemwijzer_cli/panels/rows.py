"""What a scored sheet becomes in a result: one row, or one per party; all cells as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from stemwijzer_cli.output.base import SPELLINGS
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.plain import inert
from stemwijzer_cli.panels.scoring import Scored
from stemwijzer_cli.panels.single import Percents, shortest

Cells = Sequence[str]

TIED = "|"
"""Between the parties that share the first place."""


class Percentages(dict[int, Percents]):
    """Per weight of what is answered the agreements in per cent as text."""

    def __init__(self, job: Job) -> None:
        """Take how a job counts points and spells numbers."""
        super().__init__()
        self._whole = job.whole
        self._rooted = job.method == "euclidean"
        self._point = SPELLINGS[job.dialect].point

    def __missing__(self, weight: int) -> Percents:
        """Make those of a weight."""
        texts = self[weight] = Percents(
            weight * self._whole, rooted=self._rooted, point=self._point
        )
        return texts


def wide_rows(job: Job) -> Callable[[Scored], Iterator[Cells]]:
    """Return what makes the row of a respondent."""
    parties = [party.id for party in job.bank.parties]
    percents = Percentages(job)
    places = _places(job) if job.places else None
    nothing = [""] * (len(parties) + 2)

    def rows(scored: Scored) -> Iterator[Cells]:
        sheet, answered, weight, known, standings = scored
        where = places(sheet.cells) if places else ()
        own = map(inert, sheet.aside)
        if not answered:
            yield (*own, "0", *nothing, *where)
            return
        points, first = standings[0]
        texts = percents[weight]
        cells = [texts[part] for part in points]
        if known is not None:
            cells = [text if number else "" for text, number in zip(cells, known, strict=True)]
        if len(first) == 1:
            names, tied = parties[first[0]], "1"
        else:
            names, tied = TIED.join([parties[at] for at in first]), str(len(first) or "")
        yield (*own, str(answered), *cells, names, tied, *where)

    return rows


def long_rows(job: Job) -> Callable[[Scored], Iterator[Cells]]:
    """Return what makes the rows of a respondent, one per party."""
    whole = job.whole
    rooted = job.method == "euclidean"
    parties = [party.id for party in job.bank.parties]
    percents = Percentages(job)

    def rows(scored: Scored) -> Iterator[Cells]:
        sheet, answered, weight, known, standings = scored
        own = [*map(inert, sheet.aside)]
        if not answered:
            yield from ((*own, party, "", "", "0", "0", "") for party in parties)
            return
        points = standings[0].points
        assert known is not None
        possible = weight * whole
        taking_part = [part for part, of in zip(points, known, strict=True) if of]
        for party, part, of in zip(parties, points, known, strict=True):
            if of:
                ahead = [other < part if rooted else other > part for other in taking_part]
                rank = str(1 + sum(ahead))
                text = percents[weight][part]
                yield (*own, party, text, str(part), str(possible), str(of), rank)
            else:
                yield (*own, party, "", "", str(possible), "0", "")

    return rows


class _Texts(dict[tuple[int, int], str]):
    """Per sum of signed steps and number of statements the place on an axis as text."""

    def __init__(self, max_level: int, point: str) -> None:
        super().__init__()
        self._max_level = max_level
        self._point = point

    def __missing__(self, key: tuple[int, int]) -> str:
        steps, number = key
        text = shortest(steps / (number * self._max_level)) if number else ""
        text = self[key] = text.replace(".", self._point)
        return text


def _places(job: Job) -> Callable[[Cells], list[str]]:
    """Return what tells the places on each axis of the bank: `sign·s'` on average."""
    max_level = job.bank.max_level
    texts = _Texts(max_level, SPELLINGS[job.dialect].point)
    axes = [
        [
            (at, item.axes[axis.id])
            for at, item in enumerate(job.bank.statements)
            if axis.id in item.axes
        ]
        for axis in job.bank.axes
    ]

    def places(cells: Cells) -> list[str]:
        found = []
        for axis in axes:
            levels = [(sign, job.coding.level(cells[at])) for at, sign in axis]
            steps = [sign * (2 * level - max_level) for sign, level in levels if level is not None]
            found.append(texts[sum(steps), len(steps)])
        return found

    return places
