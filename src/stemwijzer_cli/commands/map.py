"""`stemwijzer map`: where the parties and the voter stand on two axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.group import complain, read_group
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_answers
from stemwijzer_cli.commands.write import FORMATS, Format, chosen_format, write
from stemwijzer_cli.errors import data_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.map import Landscape, group_landscape, has_map, landscape
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.map import MapOutput
    from stemwijzer_cli.show.console import Surface

MAP_FORMATS: tuple[Format, ...] = (*FORMATS, "svg")


def run(
    session: Session,
    answers: Sequence[str],
    narrowing: Narrowing,
    *,
    form: str | None,
    output: str | None,
) -> None:
    """Write the map, with the voter, or all who answered, on it when there are answers.

    Raises:
        StemwijzerError: when it is written, with what is wrong with files that are left out.
    """
    wanted = chosen_format(form, output, MAP_FORMATS)
    refuse_same(output, *answers)
    chosen = narrowed(session, narrowing)
    if not has_map(chosen.bank):
        raise data_error("bank.no-map", id=chosen.bank.id)
    group = None
    if len(answers) > 1:
        group = read_group(session, answers, chosen.bank)
        shown = group_landscape(chosen, group.named)
    else:
        shown = landscape(chosen, read_answers(session, answers[0]) if answers else None)
    view = MapView(session.say, session.data_language, shown)
    write(session, view, wanted, output, {"svg": view.svg})
    if group is not None:
        complain(group)


class MapView(NamedTuple):
    """The places on two axes."""

    say: Texts
    language: str
    shown: Landscape

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.map.view import map_text

        return map_text(self.say, on, self.shown)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.map.view import map_markdown

        return map_markdown(self.say, self.shown)

    def svg(self) -> str:
        """Return it as a picture."""
        from stemwijzer_cli.show.map.svg import map_svg

        return map_svg(self.say, self.shown, alone=True)

    def output(self) -> MapOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.map import map_output

        return map_output(self.shown, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.map import map_csv

        return (map_csv(self.output()),)
