"""`stemwijzer panel --summary`: what many respondents have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.matching.panel import Summary
from stemwijzer_cli.output.panel import Meta, SummaryOutput, summary_csv, summary_output
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.show.console import Surface
    from stemwijzer_cli.show.words.panel import Made


class SummaryView(NamedTuple):
    """A summary, and how it came about."""

    say: Texts
    found: Summary
    meta: Meta

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.panel import panel_text

        return panel_text(self.say, on, self.found, self._made())

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.panel import panel_markdown

        return panel_markdown(self.say, self.found, self._made())

    def _made(self) -> Made:
        from stemwijzer_cli.show.words.panel import Made

        coding, engine = self.meta.coding, self.meta.engine
        return Made(coding.levels, coding.missing, f"{engine.name} {engine.version}")

    def output(self) -> SummaryOutput:
        """Return it as what becomes JSON."""
        return summary_output(self.found, self.meta)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        return (summary_csv(self.output()),)
