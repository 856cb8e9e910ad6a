"""The engine that needs nothing else: sheets in CSV, one after the other, in flat memory."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from typing import IO, NamedTuple

from stemwijzer_cli.matching.panel import Tally
from stemwijzer_cli.output.panel import EngineOutput, Meta
from stemwijzer_cli.panels.checked import Checked
from stemwijzer_cli.panels.job import Job, own_columns, result_columns
from stemwijzer_cli.panels.lines import csv_writer
from stemwijzer_cli.panels.meta import meta_of
from stemwijzer_cli.panels.plain import inert
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.rows import long_rows, wide_rows
from stemwijzer_cli.panels.scoring import Scorer
from stemwijzer_cli.panels.sheets import read_sheets
from stemwijzer_cli.panels.source import Source
from stemwijzer_cli.panels.tallying import Tallies, methods_of


class Outlets(NamedTuple):
    """Where rows go."""

    result: IO[str]
    rejects: IO[str] | None = None
    """None where nothing is set aside."""
    at_once: bool = False
    """Whether what is written cannot be taken back."""


def engine() -> EngineOutput:
    """Return what this engine is called."""
    return EngineOutput("python", platform.python_version())


def score(job: Job, source: Source, outlets: Outlets, progress: Progress) -> Meta:
    """Write what each respondent gets, and return how that came about.

    Raises:
        StemwijzerError: when something in the sheets stops the run; what is written is then void.
    """
    sheets = read_sheets(source, job)
    own = own_columns(sheets.layout.named)
    writer = csv_writer(outlets.result, job.dialect)
    writer.writerow((*map(inert, own), *result_columns(job)))
    scorer = Scorer(job, [job.method], counting=job.long)
    rows = (long_rows if job.long else wide_rows)(job)
    run = Checked(job, sheets, scorer, outlets.rejects)
    for scored in run.taken(progress):
        if not (outlets.at_once and run.stopped):
            writer.writerows(rows(scored))
    run.faults.check(job.coding, lenient=job.policy != "stop")
    return meta_of(job, engine(), run.counts())


def summarise(
    job: Job, source: Source, rejects: IO[str] | None, progress: Progress
) -> tuple[Meta, Mapping[str | None, Tally]]:
    """Return the counts of each group, and how they came about.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    sheets = read_sheets(source, job, summary=True)
    scorer = Scorer(job, methods_of(job))
    tallies = Tallies(job, sheets.layout)
    run = Checked(job, sheets, scorer, rejects)
    for scored in run.taken(progress):
        tallies.take(scored)
    run.faults.check(job.coding, lenient=job.policy != "stop")
    return meta_of(job, engine(), run.counts()), tallies.groups
