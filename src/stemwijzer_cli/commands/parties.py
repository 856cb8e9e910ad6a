"""`stemwijzer parties`: of whom the bank knows what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.choose import party_of
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.model import Chosen, Party, Selection, select
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.parties import PartiesOutput
    from stemwijzer_cli.show.console import Surface


def run(session: Session, *, party: str | None, form: str | None, output: str | None) -> None:
    """Write the parties and how many of their positions are known, or one party in full."""
    wanted = chosen_format(form, output)
    bank = session.bank
    found = None if party is None else party_of(bank, party)
    selection = Selection() if found is None else Selection(parties=(found.id,))
    chosen = Chosen(select(bank, selection), selection)
    write(session, PartiesView(session.say, session.data_language, chosen, found), wanted, output)


class PartiesView(NamedTuple):
    """The parties of a bank, or one of them with its position on every statement."""

    say: Texts
    language: str
    chosen: Chosen
    only: Party | None

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.parties import parties_text, party_text

        if self.only is None:
            return parties_text(self.say, on, self.chosen.bank)
        return party_text(self.say, on, self.chosen.bank, self.only)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.parties import parties_markdown, party_markdown

        if self.only is None:
            return parties_markdown(self.say, self.chosen.bank)
        return party_markdown(self.say, self.chosen.bank, self.only)

    def output(self) -> PartiesOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.parties import parties_output

        return parties_output(self.chosen, self.language, in_full=self.only is not None)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV: a row per party, or per statement for one in full."""
        from stemwijzer_cli.output.compare import positions_csv
        from stemwijzer_cli.output.parties import parties_csv

        if self.only is None:
            return (parties_csv(self.output()),)
        return (positions_csv(self.chosen.bank, self.language),)
