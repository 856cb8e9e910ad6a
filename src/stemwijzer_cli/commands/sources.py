"""`stemwijzer sources`: what the bank's positions rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.matching.sources import Use, uses
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.sources import SourcesOutput
    from stemwijzer_cli.show.console import Surface


def run(session: Session, *, form: str | None, output: str | None) -> None:
    """Write the sources of the bank, and how often each decides."""
    wanted = chosen_format(form, output)
    chosen = Chosen(session.bank)
    view = SourcesView(session.say, session.data_language, chosen, uses(chosen.bank))
    write(session, view, wanted, output)


class SourcesView(NamedTuple):
    """The sources of a bank."""

    say: Texts
    language: str
    chosen: Chosen
    used: Sequence[Use]

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.sources import sources_text

        return sources_text(self.say, on, self.chosen, self.used)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.sources import sources_markdown

        return sources_markdown(self.say, self.chosen, self.used)

    def output(self) -> SourcesOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.sources import sources_output

        return sources_output(self.chosen, self.used, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.sources import sources_csv

        return (sources_csv(self.output()),)
