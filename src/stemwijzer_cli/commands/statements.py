"""`stemwijzer statements`: what the bank asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from stemwijzer_cli.choose import choose, statement_of
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.model import Chosen, Statement, only_statements, select
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.statements import StatementsOutput
    from stemwijzer_cli.show.console import Surface


def run(
    session: Session,
    *,
    theme: str | None,
    statement: str | None,
    form: str | None,
    output: str | None,
) -> None:
    """Write the statements by theme, or one of them in full."""
    wanted = chosen_format(form, output)
    selection = choose(session.bank, theme=theme)
    bank = select(session.bank, selection)
    found = None
    if statement is not None:
        found = statement_of(session.bank, statement)
        if found not in bank.statements:
            raise usage_error("usage.not-in-theme", id=found.id)
        bank = only_statements(bank, {found.id})
        selection = msgspec.structs.replace(selection, statement=found.id)
    chosen = Chosen(bank, selection)
    view = StatementsView(session.say, session.data_language, chosen, found)
    write(session, view, wanted, output)


class StatementsView(NamedTuple):
    """The statements of a bank, or one of them with everybody's position."""

    say: Texts
    language: str
    chosen: Chosen
    only: Statement | None

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.statements import statement_text, statements_text

        if self.only is None:
            return statements_text(self.say, on, self.chosen.bank)
        return statement_text(self.say, on, self.chosen.bank, self.only)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.statements import statement_markdown, statements_markdown

        if self.only is None:
            return statements_markdown(self.say, self.chosen.bank)
        return statement_markdown(self.say, self.chosen.bank, self.only)

    def output(self) -> StatementsOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.statements import statements_output

        return statements_output(self.chosen, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV: a row per statement, or per party for one in full."""
        from stemwijzer_cli.output.compare import positions_csv
        from stemwijzer_cli.output.statements import statements_csv

        if self.only is None:
            return (statements_csv(self.output(), self.chosen.bank.axes),)
        return (positions_csv(self.chosen.bank, self.language),)
