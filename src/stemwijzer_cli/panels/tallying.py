"""Scored sheets to the counts of their groups, one after the other."""

from __future__ import annotations

from math import inf

from stemwijzer_cli.choose import party_ids
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.methods import METHODS, Method
from stemwijzer_cli.matching.panel import TOP, Standing, Tally
from stemwijzer_cli.matching.spread import Earned, Number, Worth
from stemwijzer_cli.panels.coding import weight_of
from stemwijzer_cli.panels.job import Job, Layout
from stemwijzer_cli.panels.scoring import Scored

NOT_HERE = -1
"""In place of a party that does not take part."""


def methods_of(job: Job) -> list[Method]:
    """Return all methods, the job's own first: the others are held against it."""
    return [job.method, *(method for method in METHODS if method != job.method)]


def new_tally(job: Job) -> Tally:
    """Return a tally of nobody."""
    bank = job.bank
    worth = Worth(job.whole, job.method == "euclidean")
    return Tally(len(bank.parties), len(bank.statements), bank.scale, methods_of(job)[1:], worth)


class Parties(dict[str, int | None]):
    """Per word for a party its place among those that take part, None for no word."""

    def __init__(self, job: Job) -> None:
        """Take the parties of a job."""
        super().__init__()
        self._bank = job.bank
        self._places = {party.id: at for at, party in enumerate(job.bank.parties)}

    def __missing__(self, word: str) -> int | None:
        """Look a word up as the command line does: an id, or a name or a part of one."""
        place: int | None = None
        if word.strip():
            try:
                found = party_ids(self._bank, [word])
            except StemwijzerError:
                found = ()
            place = self._places[found[0]] if len(found) == 1 else NOT_HERE
        self[word] = place
        return place


class Tallies:
    """The counts of each group; without groups there is one, named None."""

    def __init__(self, job: Job, layout: Layout) -> None:
        """Take the columns that name groups, weights and parties."""
        self._job = job
        self._methods = methods_of(job)
        self._rooted = job.method == "euclidean"
        at = layout.aside.index
        named = layout.named
        self._by = None if named.by is None else at(named.by)
        self._weight = None if named.weight is None else at(named.weight)
        self._against = None if named.against is None else at(named.against)
        self._parties = Parties(job)
        self.groups: dict[str | None, Tally] = {}

    def take(self, scored: Scored) -> None:
        """Count a respondent."""
        aside = scored.sheet.aside
        name = None if self._by is None else aside[self._by].strip()
        tally = self.groups.get(name)
        if tally is None:
            tally = self.groups[name] = new_tally(self._job)
        weight: Number = 1 if self._weight is None else weight_of(aside[self._weight]) or 0.0
        tally.respondents += 1
        tally.weight += weight
        self._answers(tally, scored, weight)
        if scored.answered:
            self._standings(tally, scored, weight)
        else:
            tally.empty += weight
        if self._against is not None:
            self._own(tally, scored, weight, self._parties[aside[self._against]])

    def _answers(self, tally: Tally, scored: Scored, weight: Number) -> None:
        level = self._job.coding.level
        for counts, cell in zip(tally.answers, scored.sheet.cells, strict=True):
            given = level(cell)
            counts[-1 if given is None else given] += weight

    def _standings(self, tally: Tally, scored: Scored, weight: Number) -> None:
        main, *others = scored.standings
        if not main.first:
            return
        tally.first[main.first] += weight
        for method, other in zip(self._methods[1:], others, strict=True):
            if other.first == main.first:
                tally.same[method] += weight
        points = self._ordered(scored)
        last = sorted(points, reverse=True)[:TOP][-1]
        for at, number in enumerate(points):
            if number == -inf:
                continue
            if number >= last:
                tally.three[at] += weight
            tally.earned[at][Earned(main.points[at], scored.weight)] += weight

    def _ordered(self, scored: Scored) -> list[float]:
        """Return numbers by which the parties go, more being better; of none the least."""
        sign = -1 if self._rooted else 1
        points: list[float] = [sign * number for number in scored.standings[0].points]
        if scored.known is not None:
            pairs = zip(points, scored.known, strict=True)
            points = [number if known else -inf for number, known in pairs]
        return points

    def _own(self, tally: Tally, scored: Scored, weight: Number, place: int | None) -> None:
        if place is None:
            tally.left_out["no-vote"] += 1
        elif place == NOT_HERE:
            tally.left_out["other-party"] += 1
        elif not scored.answered:
            tally.left_out["no-answers"] += 1
        elif scored.known is not None and not scored.known[place]:
            tally.left_out["not-known"] += 1
        else:
            points = self._ordered(scored)
            own = points[place]
            above = sum(number > own for number in points)
            tally.own[Standing(above, points.count(own))] += weight
            tally.with_own += 1
