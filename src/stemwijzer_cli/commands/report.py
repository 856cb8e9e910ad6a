"""`stemwijzer report`: everything about one answers file, to keep, to print or to show."""

from __future__ import annotations

from datetime import datetime

from stemwijzer_cli.commands.inputs import Chosen, Narrowing, narrowed, read_sheet
from stemwijzer_cli.commands.map import has_map, landscape
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.score import Ranking, score
from stemwijzer_cli.model import Answers
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.places import Landscape

FORMATS = ("html", "table", "json", "csv", "markdown")


def run(
    session: Session,
    answers: str,
    narrowing: Narrowing,
    *,
    form: str,
    output: str | None,
    dated: bool,
) -> None:
    """Write the page, or its ranking, themes and map in another format."""
    if form == "html" and output is None:
        raise usage_error("usage.report-output")
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    given = read_sheet(session.bank, answers, chosen.bank)
    ranking = score(chosen.bank, given, shares=chosen.shares)
    place = landscape(chosen, given) if has_map(chosen) else None
    if form == "html":
        text = _page(session, chosen, given, ranking, place, dated=dated)
    elif form in {"table", "markdown"}:
        from stemwijzer_cli.show.ranking import Shown
        from stemwijzer_cli.show.report import report_markdown, report_text

        shown = Shown(chosen.bank, ranking, ranking.rows, chosen.selection.sources)
        if form == "table":
            text = report_text(session.say, session.surface(output), shown, place)
        else:
            text = report_markdown(session.say, shown, place)
    else:
        from stemwijzer_cli.show.export.base import to_json
        from stemwijzer_cli.show.export.report import report_csv, report_output

        language = session.data_language
        result = report_output(chosen.bank, ranking, place, chosen.selection, language)
        text = to_json(result) if form == "json" else report_csv(result)
    session.emit(text, output)


def _page(
    session: Session,
    chosen: Chosen,
    answers: Answers,
    ranking: Ranking,
    place: Landscape | None,
    *,
    dated: bool,
) -> str:
    from stemwijzer_cli.matching.stability import stability
    from stemwijzer_cli.show.page import Page, page_html

    page = Page(
        bank=chosen.bank,
        selection=chosen.selection,
        answers=answers,
        ranking=ranking,
        stability=stability(chosen.bank, answers, shares=chosen.shares),
        landscape=place,
        made=datetime.now().astimezone().date().isoformat() if dated else None,
    )
    return page_html(session.say, page)
