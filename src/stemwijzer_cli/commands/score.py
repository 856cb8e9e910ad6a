"""`stemwijzer score`: answers files to rankings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from stemwijzer_cli.commands.inputs import Chosen, Narrowing, narrowed, read_sheet
from stemwijzer_cli.errors import usage_error, visible
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.methods import METHODS, Method
from stemwijzer_cli.matching.score import Ranking, Row, score
from stemwijzer_cli.model import Answers
from stemwijzer_cli.session import Session

FORMATS = ("table", "json", "csv", "markdown")


def run(
    session: Session,
    answers: Sequence[str],
    narrowing: Narrowing,
    *,
    method: str,
    top: int | None,
    form: str,
    output: str | None,
) -> None:
    """Score answers files; one gives a ranking, several a column per person."""
    if top is not None and top < 1:
        raise usage_error("usage.number", option="--top")
    if top is not None and len(answers) > 1:
        raise usage_error("usage.top-people")
    refuse_same(output, *answers)
    wanted = _method(method)
    chosen = narrowed(session, narrowing)
    sheets = [read_sheet(session.bank, name, chosen.bank) for name in answers]
    rankings = [score(chosen.bank, sheet, wanted, shares=chosen.shares) for sheet in sheets]
    if len(rankings) > 1:
        text = _people(session, answers, chosen, sheets, rankings, form, output)
    else:
        rows = _top(rankings[0], top)
        text = _one(session, chosen, rankings[0], rows, form, output)
    session.emit(text, output)


def _method(name: str) -> Method:
    found = next((method for method in METHODS if method == name.lower()), None)
    if found is None:
        raise usage_error("usage.method", found=visible(name), allowed=", ".join(METHODS))
    return found


def _top(ranking: Ranking, number: int | None) -> tuple[Row, ...]:
    """Return the first rows, with all that share the last one's rank."""
    if number is None or number >= len(ranking.rows):
        return ranking.rows
    last = ranking.rows[number - 1].rank
    tied = (row for row in ranking.rows[number:] if last is not None and row.rank == last)
    return (*ranking.rows[:number], *tied)


def _one(
    session: Session,
    chosen: Chosen,
    ranking: Ranking,
    rows: Sequence[Row],
    form: str,
    output: str | None,
) -> str:
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show.ranking import Shown, ranking_markdown, ranking_text

        shown = Shown(chosen.bank, ranking, tuple(rows), chosen.selection.sources)
        if form == "table":
            return ranking_text(session.say, session.surface(output), shown)
        return ranking_markdown(session.say, shown)
    from stemwijzer_cli.show.export.base import to_json
    from stemwijzer_cli.show.export.score import score_csv, score_output

    result = score_output(chosen.bank, ranking, rows, chosen.selection, session.data_language)
    return to_json(result) if form == "json" else score_csv(result)


def _people(
    session: Session,
    names: Sequence[str],
    chosen: Chosen,
    sheets: Sequence[Answers],
    rankings: Sequence[Ranking],
    form: str,
    output: str | None,
) -> str:
    from stemwijzer_cli.matching.matrix import people_matrix

    matrix = people_matrix(chosen.bank, sheets)
    people = [Path(name).stem for name in names]
    if len(set(people)) < len(people):
        people = list(names)
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show.people import People, people_markdown, people_text

        shown = People(chosen.bank, people, rankings, matrix, chosen.selection.sources)
        if form == "table":
            return people_text(session.say, session.surface(output), shown)
        return people_markdown(session.say, shown)
    from stemwijzer_cli.show.export.base import to_json
    from stemwijzer_cli.show.export.people import people_csv, people_output

    language = session.data_language
    result = people_output(chosen.bank, people, rankings, matrix, chosen.selection, language)
    return to_json(result) if form == "json" else people_csv(result)
