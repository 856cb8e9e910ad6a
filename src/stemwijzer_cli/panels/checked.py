"""Sheets one after the other, with what is wrong in them counted or set aside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from stemwijzer_cli.output.panel import CountsOutput
from stemwijzer_cli.panels.coding import weight_of
from stemwijzer_cli.panels.faults import Faults
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.lines import csv_writer
from stemwijzer_cli.panels.plain import inert
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.scoring import Scored, Scorer
from stemwijzer_cli.panels.sheets import Fault, Sheets

REJECTED = ("file", "row", "id", "column", "value", "reason")
"""The columns of what is set aside: a line per value."""

STEP = 5_000
"""So many respondents are done between two reports."""


class Checked:
    """The sheets of a run, with what is wrong in them counted or set aside."""

    def __init__(
        self,
        job: Job,
        sheets: Sheets,
        scorer: Scorer,
        rejects: IO[str] | None,
        *,
        all_ids: bool = True,
    ) -> None:
        """Take sheets that nobody has read yet; `all_ids` where each id is held against all."""
        self._job = job
        self._sheets = sheets
        self._scorer = scorer
        self._all_ids = all_ids
        self._rejects = None if rejects is None else csv_writer(rejects, job.dialect)
        if self._rejects is not None:
            self._rejects.writerow(REJECTED)
        self.faults = Faults()
        self._taken = self._empty = self._rejected = 0

    @property
    def stopped(self) -> bool:
        """Return whether there was something that stops the run at its end."""
        return bool(self.faults.found) and self._job.policy == "stop"

    def counts(self) -> CountsOutput:
        """Return how many there were of what."""
        skipped = self.faults.number if self._job.policy == "skip" else 0
        return CountsOutput(self._taken, self._empty, skipped, self._rejected)

    def taken(self, progress: Progress) -> Iterator[Scored]:
        """Yield the sheets that count, scored; the faults in them are counted."""
        score = self._scorer.score
        seen: set[str] = set()
        id_ = self._sheets.layout.id
        named = self._sheets.layout.named.weight
        weight = None if named is None else self._sheets.layout.aside.index(named)
        for number, sheet in enumerate(self._sheets.sheets, 1):
            scored = score(sheet)
            name = "" if id_ is None else sheet.aside[0]
            if self._all_ids and id_ is not None:
                before = len(seen)
                seen.add(name)
                if not name or len(seen) == before:
                    key = "panel.id-twice" if name else "panel.id-empty"
                    self.faults.add(Fault(key, id_, name), sheet.spot)
            if weight is not None and weight_of(sheet.aside[weight]) is None:
                fault = Fault(
                    "panel.weight", self._sheets.layout.aside[weight], sheet.aside[weight]
                )
                self.faults.add(fault, sheet.spot)
            if scored.sheet.faults and self._set_aside(scored, name):
                continue
            self._taken += 1
            self._empty += not scored.answered
            yield scored
            if not number % STEP:
                progress(number)

    def _set_aside(self, scored: Scored, name: str) -> bool:
        """Count the faults in a sheet; return whether it is set aside for them."""
        sheet = scored.sheet
        for fault in sheet.faults:
            self.faults.add(fault, sheet.spot)
        if self._rejects is None:
            return False
        for fault in sheet.faults:
            reason = fault.key.removeprefix("panel.")
            file, row = fault.spot or sheet.spot
            cells = map(inert, (name, fault.column, fault.value))
            self._rejects.writerow((inert(file), row, *cells, reason))
        self._rejected += 1
        return True
