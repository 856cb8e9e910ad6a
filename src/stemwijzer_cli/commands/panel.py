"""`stemwijzer panel`: what each of many respondents gets, in one file."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, NamedTuple

from msgspec.structs import replace

from stemwijzer_cli.choose import one_of, refuse_few
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, refuse_together, shares_for
from stemwijzer_cli.commands.panel_outputs import Outputs, outputs_of, protect
from stemwijzer_cli.commands.panel_summary import SummaryView
from stemwijzer_cli.commands.write import Format, chosen_dialect, chosen_format, write
from stemwijzer_cli.errors import Place, data_error, usage_error, visible
from stemwijzer_cli.files import STDIO, suffix
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.panel import Columns, Tally, summary
from stemwijzer_cli.output.base import Dialect
from stemwijzer_cli.output.panel import Meta
from stemwijzer_cli.panels import alone
from stemwijzer_cli.panels.alone import Outlets
from stemwijzer_cli.panels.coding import coding_of
from stemwijzer_cli.panels.engines import NAMES, Name, chosen_engine, engine_of
from stemwijzer_cli.panels.job import POLICIES, Job, Named
from stemwijzer_cli.panels.meta import to_text
from stemwijzer_cli.panels.place import is_special, put, unwritable, workplace
from stemwijzer_cli.panels.progress import Progress, progress_by
from stemwijzer_cli.panels.source import SUFFIXES, Kind, Source, source_of, spooled
from stemwijzer_cli.panels.stopping import stopping
from stemwijzer_cli.panels.tallying import new_tally
from stemwijzer_cli.panels.terminal import standard_output
from stemwijzer_cli.session import Session
from stemwijzer_cli.streams import StdoutError, passing_line, to_stderr
from stemwijzer_cli.whole import write_whole

MIN_CELL = 10
"""A group with fewer respondents is not shown, where nothing else is asked."""


class Wishes(NamedTuple):
    """The options of the command, as they were typed."""

    method: str
    id: str | None
    keep: Sequence[str]
    places: bool
    long: bool
    levels: str | None
    missing: Sequence[str]
    invalid: str
    rejects: str | None
    engine: str
    summary: bool
    form: str | None
    weight: str | None
    by: str | None
    against: str | None
    min_cell: int | None


def run(
    session: Session, sheets: str, narrowing: Narrowing, wishes: Wishes, *, output: str | None
) -> None:
    """Score the sheets and write the result, or what they have in common."""
    _refuse(wishes)
    job = _job(session, narrowing, wishes)
    source = source_of(sheets)
    form = chosen_format(wishes.form, output) if wishes.summary else None
    result = STDIO if wishes.summary else output or STDIO
    kind = _kind(result)
    job = job._replace(dialect=_dialect(session, form, kind))
    outputs = outputs_of(output, wishes.rejects, is_csv=(form or kind) == "csv")
    protect(session, source, outputs)
    wanted = one_of(wishes.engine, NAMES, "panel.engine-name")
    name = chosen_engine(wanted, source, kind, summary=wishes.summary)
    with (
        stopping(),
        passing_line(session.environment, plain=session.plain) as draw,
        workplace(result) as folder,
    ):
        progress = progress_by(draw, session.say)
        task = Task(job, source, name, kind, outputs, progress)
        found = None if form is None else _counted(task, folder)
        meta = _scored(task, folder, result) if found is None else found[0]
    _report(session, meta, wishes.rejects)
    if form is not None and found is not None:
        _write_summary(session, task, *found, wishes, form)


class Task(NamedTuple):
    """All that a run needs to know."""

    job: Job
    source: Source
    engine: Name
    kind: Kind
    outputs: Outputs
    progress: Progress


def _job(session: Session, narrowing: Narrowing, wishes: Wishes) -> Job:
    chosen = narrowed(session, narrowing)
    policy = one_of(wishes.invalid, POLICIES, "panel.policy")
    return Job(
        chosen,
        shares_for(session, chosen),
        one_of(wishes.method, METHODS, "usage.method"),
        coding_of(session.bank, wishes.levels, wishes.missing),
        Named(wishes.id, _columns(wishes.keep), wishes.weight, wishes.by, wishes.against),
        "reject" if wishes.rejects else policy,
        places=wishes.places,
        long=wishes.long,
    )


def _columns(listed: Sequence[str]) -> tuple[str, ...]:
    names = (name.strip() for names in listed for name in names.split(","))
    return tuple(dict.fromkeys(filter(None, names)))


def _refuse(wishes: Wishes) -> None:
    """Refuse options that do not go together."""
    refuse_together(
        {"--rejects": wishes.rejects is not None}, {"--invalid skip": wishes.invalid == "skip"}
    )
    refuse_together({"--long": wishes.long}, {"--map": wishes.places})
    of_rows = {"--keep": bool(wishes.keep), "--map": wishes.places, "--long": wishes.long}
    refuse_together({"--summary": wishes.summary}, of_rows)
    of_summary = {
        "--format": wishes.form,
        "--weight": wishes.weight,
        "--by": wishes.by,
        "--against": wishes.against,
        "--min-cell": wishes.min_cell,
    }
    for option, value in of_summary.items():
        if value is not None and not wishes.summary:
            raise usage_error("panel.needs-summary", option=option)
    refuse_few("--min-cell", wishes.min_cell)
    if wishes.rejects == STDIO:
        raise usage_error("panel.rejects-file")


def _kind(result: str) -> Kind:
    """Return the kind of file that a name asks for.

    Raises:
        StemwijzerError: a usage error, when it is none that can be made.
    """
    kind = SUFFIXES.get(suffix(result))
    if kind is None and result != STDIO and not is_special(result):
        found, allowed = visible(suffix(result)), ", ".join(SUFFIXES)
        raise usage_error("panel.result", found=found, allowed=allowed)
    return kind or "csv"


def _dialect(session: Session, form: Format | None, kind: Kind) -> Dialect:
    """Return how CSV is to be spelled."""
    if form is None and kind != "csv" and session.csv_dialect is not None:
        raise usage_error("panel.not-csv")
    return chosen_dialect(session, form or "csv")


def _counted(task: Task, folder: Path) -> tuple[Meta, Mapping[str | None, Tally]]:
    """Return the counts of each group, after writing what is set aside."""
    aside = folder / "rejects"
    try:
        with ExitStack() as stack:
            rejects = stack.enter_context(_written(aside)) if task.outputs.rejects else None
            if task.engine == "python":
                found = alone.summarise(task.job, task.source, rejects, task.progress)
            else:
                from stemwijzer_cli.panels import with_polars

                source = spooled(task.source, folder)
                found = with_polars.summarise(task.job, source, folder, rejects, task.progress)
    except OSError as error:
        raise unwritable(str(folder.parent), error) from error
    meta, tallies = found
    _refuse_nobody(task, meta)
    if task.outputs.rejects:
        put(aside, task.outputs.rejects)
    return replace(meta, ties="all"), tallies


def _write_summary(
    session: Session,
    task: Task,
    meta: Meta,
    tallies: Mapping[str | None, Tally],
    wishes: Wishes,
    form: Format,
) -> None:
    job, (result, told, _) = task.job, task.outputs
    columns = Columns(wishes.weight, wishes.by, wishes.against)
    least = MIN_CELL if wishes.min_cell is None else wishes.min_cell
    found = summary(job.chosen, job.method, columns, least, tallies, new_tally(job))
    write(session, SummaryView(session.say, found, meta), form, result)
    if told is not None:
        write_whole(told, to_text(meta))


def _scored(task: Task, folder: Path, result: str) -> Meta:
    """Write the result, what is set aside, and what is told of it, each under its name."""
    if result == STDIO and sys.stdout is None:
        raise data_error("file.unwritable", Place("stdout"), reason="closed")
    made, aside, told = (folder / name for name in ("result", "rejects", "meta"))
    try:
        with ExitStack() as stack:
            rejects = stack.enter_context(_written(aside)) if task.outputs.rejects else None
            if task.engine == "python":
                meta = _one_by_one(task, made, rejects, at_once=result == STDIO)
            else:
                source = spooled(task.source, folder)
                engine = engine_of(task.engine)
                meta = engine.score(task.job, source, made, task.kind, rejects, task.progress)
        _refuse_nobody(task, meta)
        told.write_text(to_text(meta), encoding="utf-8")
    except (StdoutError, BrokenPipeError):
        raise
    except OSError as error:
        raise unwritable(_written_to(result, folder), error) from error
    if task.outputs.rejects:
        put(aside, task.outputs.rejects)
    if result == STDIO:
        if made.exists():
            _pour(made)
        return meta
    put(made, result)
    if task.outputs.told is not None:
        put(told, task.outputs.told)
    return meta


def _refuse_nobody(task: Task, meta: Meta) -> None:
    if not meta.counts.respondents + meta.counts.rejected:
        raise data_error("panel.nobody", Place(task.source.name))


def _written_to(result: str, folder: Path) -> str:
    """Return what a disk that is full holds: the result, or what goes to standard output later."""
    return str(folder.parent) if result == STDIO else result


def _one_by_one(task: Task, made: Path, rejects: IO[str] | None, *, at_once: bool) -> Meta:
    if at_once:
        outlets = Outlets(standard_output(), rejects, at_once=True)
        return alone.score(task.job, task.source, outlets, task.progress)
    with _written(made) as rows:
        return alone.score(task.job, task.source, Outlets(rows, rejects), task.progress)


def _pour(made: Path) -> None:
    """Write a finished file to standard output."""
    with made.open(encoding="utf-8", newline="") as rows:
        shutil.copyfileobj(rows, standard_output())


def _written(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8", newline="")


def _report(session: Session, meta: Meta, rejects: str | None) -> None:
    """Say what became of values that are no answers."""
    say, counts = session.say, meta.counts
    lines = []
    if counts.skipped_values:
        key = "panel.skipped.one" if counts.skipped_values == 1 else "panel.skipped"
        lines.append(say(key, number=counts.skipped_values))
    if rejects:
        key = "panel.rejected.one" if counts.rejected == 1 else "panel.rejected"
        lines.append(say(key, number=counts.rejected, file=visible(rejects, 400)))
    to_stderr(lambda: sys.stderr.write("".join(line + "\n" for line in lines)))
