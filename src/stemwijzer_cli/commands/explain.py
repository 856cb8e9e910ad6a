"""`stemwijzer explain`: how the agreement with parties comes about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.choose import one_of, party_ids
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet, shares_for
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.explain import Order, differing, explain
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words.explain import Sheets
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.explain import ExplainOutput
    from stemwijzer_cli.show.console import Surface

ORDERS: tuple[Order, ...] = ("points", "bank")


def run(
    session: Session,
    answers: str,
    parties: Sequence[str],
    narrowing: Narrowing,
    *,
    order: str,
    differences: bool,
    evidence: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Write the sum sheets of the named parties, side by side."""
    wanted = chosen_format(form, output)
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    bank = chosen.bank
    named = party_ids(session.bank, parties)
    for name in named:
        if name not in {party.id for party in bank.parties}:
            raise usage_error("usage.not-among", id=name)
    if differences and len(named) < 2:
        raise usage_error("usage.differences")
    by = one_of(order, ORDERS, "usage.order")
    given = read_sheet(session, answers, bank)
    shares = shares_for(session, chosen)
    sheets = [explain(bank, given, bank.party(name), order=by, shares=shares) for name in named]
    statements = differing(bank, named) if differences else bank.statements
    shown = Sheets(chosen, sheets, {statement.id for statement in statements})
    view = ExplainView(session.say, session.data_language, shown, evidence)
    write(session, view, wanted, output)


class ExplainView(NamedTuple):
    """The sum sheets of parties."""

    say: Texts
    language: str
    shown: Sheets
    evidence: bool
    """Whether people also see where each position comes from; machines always do."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.explain import explain_text

        return explain_text(self.say, on, self.shown, evidence=self.evidence)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.explain import explain_markdown

        return explain_markdown(self.say, self.shown, evidence=self.evidence)

    def output(self) -> ExplainOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.explain import explain_output

        shown = self.shown
        return explain_output(shown.chosen, shown.sheets, shown.statements, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.explain import explain_csv

        return (explain_csv(self.output()),)
