"""`stemwijzer bank agreement`: how far two coders of the same bank agree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.names import told_apart
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.matching.agreement import Agreement, agreement
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.agreement import AgreementOutput
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.show.console import Surface


def run(session: Session, one: str, other: str, *, form: str | None, output: str | None) -> None:
    """Write how far the codings in two folders agree, and the cells on which they do not.

    Raises:
        StemwijzerError: when they have other scales, or no cell in common.
    """
    wanted = chosen_format(form, output)
    first, second = (told_apart(load_bank(Path(folder))) for folder in (one, other))
    if first.scale != second.scale:
        scales = {"scale": second.scale, "other": first.scale}
        raise data_error("agreement.scale", Place(other), **scales)
    if not all(
        {item.id for item in mine} & {item.id for item in theirs}
        for mine, theirs in (
            (first.statements, second.statements),
            (first.parties, second.parties),
        )
    ):
        raise data_error("agreement.nothing", Place(other))
    found = agreement(first, second)
    write(session, AgreementView(session.say, session.data_language, found), wanted, output)


class AgreementView(NamedTuple):
    """Two codings of one bank."""

    say: Texts
    language: str
    found: Agreement

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.agreement import agreement_text

        return agreement_text(self.say, on, self.found)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.agreement import agreement_markdown

        return agreement_markdown(self.say, self.found)

    def output(self) -> AgreementOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.agreement import agreement_output

        return agreement_output(self.found, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return the cells to adjudicate as CSV."""
        from stemwijzer_cli.output.agreement import agreement_csv

        return (agreement_csv(self.output()),)
