"""`stemwijzer report` with several answers files: one page for a group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.group import complain, read_group
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, shares_for
from stemwijzer_cli.commands.people import PeopleView
from stemwijzer_cli.commands.report import REPORT_FORMATS
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.map import Landscape, group_landscape, has_map
from stemwijzer_cli.matching.people import people
from stemwijzer_cli.session import Session

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.group import GroupOutput
    from stemwijzer_cli.show.console import Surface


def run(
    session: Session,
    answers: Sequence[str],
    narrowing: Narrowing,
    *,
    form: str | None,
    output: str | None,
    dated: bool,
) -> None:
    """Write the page of a group, or its tables and map in another format.

    Raises:
        StemwijzerError: when it is written, with what is wrong with files that are left out.
    """
    wanted = chosen_format(form, output, REPORT_FORMATS, default="html")
    if wanted == "html" and output is None:
        raise usage_error("usage.report-output")
    refuse_same(output, *answers)
    chosen = narrowed(session, narrowing)
    group = read_group(session, answers, chosen.bank)
    found = people(chosen, group.named, shares_for(session, chosen), pairs=False)
    view = GroupView(
        PeopleView(session.say, session.data_language, found, group),
        group_landscape(chosen, group.named) if has_map(chosen.bank) else None,
        datetime.now().astimezone().date().isoformat() if dated else None,
    )
    write(session, view, wanted, output, {"html": view.html})
    complain(group)


class GroupView(NamedTuple):
    """Several voters beside each other and on the map."""

    shown: PeopleView
    place: Landscape | None
    """None when the bank has no map."""
    made: str | None
    """The day, when it is asked for."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.map.view import map_text

        tables = self.shown.text(on)
        return (
            tables
            if self.place is None
            else f"{tables}\n{map_text(self.shown.say, on, self.place)}"
        )

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.map.view import map_markdown

        tables = self.shown.markdown()
        return (
            tables
            if self.place is None
            else f"{tables}\n{map_markdown(self.shown.say, self.place)}"
        )

    def html(self) -> str:
        """Return it as a page."""
        from stemwijzer_cli.show.page.group import GroupPage, group_html

        page = GroupPage(self.shown.people, self.shown.left_out(), self.place, self.made)
        return group_html(self.shown.say, page)

    def output(self) -> GroupOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.group import group_output

        return group_output(
            self.shown.people.chosen, self.shown.output(), self.place, self.shown.language
        )

    def csv(self) -> tuple[Csv, ...]:
        """Return it as the tables of CSV."""
        from stemwijzer_cli.output.map import map_csv

        tables = self.shown.csv()
        place = self.output().map
        return tables if place is None else (*tables, map_csv(place))
