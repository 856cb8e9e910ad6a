"""`stemwijzer score`: an answers file to a ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from stemwijzer_cli.choose import one_of, refuse_few
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet, shares_for
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.score import Shown, score, top_rows
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.score import ScoreOutput
    from stemwijzer_cli.show.console import Surface


def run(
    session: Session,
    answers: str,
    narrowing: Narrowing,
    *,
    method: str,
    top: int | None,
    notes: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Score one answers file."""
    wanted = chosen_format(form, output)
    refuse_few("--top", top)
    formula = one_of(method, METHODS, "usage.method")
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    given = read_sheet(session, answers, chosen.bank)
    ranking = score(chosen.bank, given, formula, shares=shares_for(session, chosen))
    selection = msgspec.structs.replace(chosen.selection, top=top)
    shown = Shown(chosen._replace(selection=selection), ranking, top_rows(ranking, top))
    view = ScoreView(session.say, session.data_language, shown, notes)
    write(session, view, wanted, output)


class ScoreView(NamedTuple):
    """The ranking of one voter."""

    say: Texts
    language: str
    shown: Shown
    notes: bool
    """Whether people also see all that there is to say of the figures."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.score import score_text

        return score_text(self.say, on, self.shown, all_notes=self.notes)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.score import score_markdown

        return score_markdown(self.say, self.shown)

    def output(self) -> ScoreOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.score import score_output

        return score_output(self.shown.chosen, self.shown.ranking, self.shown.rows, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.score import score_csv

        return (score_csv(self.output()),)
