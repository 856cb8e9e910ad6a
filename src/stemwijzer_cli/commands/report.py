"""`stemwijzer report`: everything about one answers file, to keep, to print or to show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet, shares_for
from stemwijzer_cli.commands.write import FORMATS, Format, chosen_format, write
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.map import Landscape, has_map, landscape
from stemwijzer_cli.matching.score import Shown, score
from stemwijzer_cli.matching.sources import Under, first_by_group
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.model import Answers
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.report import ReportOutput
    from stemwijzer_cli.show.console import Surface

REPORT_FORMATS: tuple[Format, ...] = ("html", *FORMATS)


def run(
    session: Session,
    answers: str,
    narrowing: Narrowing,
    *,
    form: str | None,
    output: str | None,
    dated: bool,
) -> None:
    """Write the page, or its ranking, themes and map in another format."""
    wanted = chosen_format(form, output, REPORT_FORMATS, default="html")
    if wanted == "html" and output is None:
        raise usage_error("usage.report-output")
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    given = read_sheet(session, answers, chosen.bank)
    shares = shares_for(session, chosen)
    ranking = score(chosen.bank, given, shares=shares)
    view = ReportView(
        session.say,
        session.data_language,
        Shown(chosen, ranking, ranking.rows),
        given,
        first_by_group(session.bank, chosen.bank, given),
        shares,
        landscape(chosen, given) if has_map(chosen.bank) else None,
        datetime.now().astimezone().date().isoformat() if dated else None,
    )
    write(session, view, wanted, output, {"html": view.html})


class ReportView(NamedTuple):
    """The ranking, the themes and the map of one voter."""

    say: Texts
    language: str
    shown: Shown
    answers: Answers
    groups: Sequence[Under]
    """What is known and who stands first under each group of sources."""
    shares: Shares
    place: Landscape | None
    """None when the bank has no map."""
    made: str | None
    """The day, when it is asked for."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.report import report_text

        return report_text(self.say, on, self.shown, self.place, self.groups)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.report import report_markdown

        return report_markdown(self.say, self.shown, self.place, self.groups)

    def html(self) -> str:
        """Return it as a page, with how firm the first place is, statements, facts and method."""
        from stemwijzer_cli.matching.stability import stability
        from stemwijzer_cli.show.page.view import Page, page_html

        page = Page(
            chosen=self.shown.chosen,
            answers=self.answers,
            ranking=self.shown.ranking,
            stability=stability(self.shown.bank, self.answers, shares=self.shares),
            groups=self.groups,
            landscape=self.place,
            made=self.made,
        )
        return page_html(self.say, page)

    def output(self) -> ReportOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.report import report_output

        return report_output(self.shown.chosen, self.shown.ranking, self.place, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.report import report_csv

        return report_csv(self.output())
