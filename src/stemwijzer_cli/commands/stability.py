"""`stemwijzer stability`: how firm the first place is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet, shares_for
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.stability import Stability, stability
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.stability import StabilityOutput
    from stemwijzer_cli.show.console import Surface


def run(
    session: Session,
    answers: str,
    narrowing: Narrowing,
    *,
    methods: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Write what the first place withstands."""
    wanted = chosen_format(form, output)
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    given = read_sheet(session, answers, chosen.bank)
    found = stability(chosen.bank, given, shares=shares_for(session, chosen))
    view = StabilityView(session.say, chosen, found, methods)
    write(session, view, wanted, output)


class StabilityView(NamedTuple):
    """What the first place of a ranking withstands."""

    say: Texts
    chosen: Chosen
    found: Stability
    methods: bool
    """Whether people also see the ranks under every method; machines always do."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.stability import stability_text

        return stability_text(self.say, on, self.chosen, self.found, methods=self.methods)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.stability import stability_markdown

        return stability_markdown(self.say, self.chosen, self.found, methods=self.methods)

    def output(self) -> StabilityOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.stability import stability_output

        return stability_output(self.chosen, self.found)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.stability import stability_csv

        return (stability_csv(self.output()),)
