"""`stemwijzer compare --facts`: what the bank reports beside its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.inputs import Narrowing, as_named, narrowed
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.matching.sources import known_by_group
from stemwijzer_cli.model import Chosen, only_statements
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.compare import CompareOutput
    from stemwijzer_cli.show.console import Surface


def run(session: Session, narrowing: Narrowing, *, form: str | None, output: str | None) -> None:
    """Write the facts of the chosen parties."""
    wanted = chosen_format(form, output)
    chosen = as_named(narrowed(session, narrowing))
    write(session, FactsView(session.say, session.data_language, chosen), wanted, output)


class FactsView(NamedTuple):
    """The facts of parties."""

    say: Texts
    language: str
    chosen: Chosen

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.facts import facts_text

        return facts_text(self.say, on, self.chosen)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.facts import facts_markdown

        return facts_markdown(self.say, self.chosen)

    def output(self) -> CompareOutput:
        """Return it as what becomes JSON: a comparison without statements."""
        from stemwijzer_cli.output.compare import compare_output

        bank, selection = self.chosen
        none = only_statements(bank, ())
        return compare_output(Chosen(none, selection), known_by_group(none, none), self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.facts import facts_csv

        return (facts_csv(self.output().facts),)
