"""`stemwijzer compare`: statements against parties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from stemwijzer_cli.choose import statement_of
from stemwijzer_cli.commands.inputs import Narrowing, as_named, narrowed
from stemwijzer_cli.commands.write import FORMATS, Format, chosen_format, write
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.matching.separation import divides
from stemwijzer_cli.matching.sources import known_by_group
from stemwijzer_cli.model import Chosen, only_statements
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.compare import CompareOutput
    from stemwijzer_cli.show.console import Surface

COMPARE_FORMATS: tuple[Format, ...] = (*FORMATS, "html")


def run(
    session: Session,
    narrowing: Narrowing,
    *,
    statement: str | None,
    differences: bool,
    evidence: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Write the positions of the chosen parties on the chosen statements."""
    wanted = chosen_format(form, output, COMPARE_FORMATS)
    chosen = as_named(narrowed(session, narrowing))
    if statement is not None:
        chosen = _on_statement(session, chosen, statement)
    if differences:
        chosen = _differing(chosen)
    known = known_by_group(session.bank, chosen.bank)
    view = CompareView(session.say, session.data_language, chosen, evidence, known)
    write(session, view, wanted, output, {"html": view.html})


def _on_statement(session: Session, chosen: Chosen, name: str) -> Chosen:
    wanted = statement_of(session.bank, name)
    if wanted not in chosen.bank.statements:
        raise usage_error("usage.not-in-theme", id=wanted.id)
    selection = msgspec.structs.replace(chosen.selection, statement=wanted.id)
    return Chosen(only_statements(chosen.bank, {wanted.id}), selection)


def _differing(chosen: Chosen) -> Chosen:
    bank = chosen.bank
    if len(bank.parties) < 2:
        raise usage_error("usage.differences")
    dividing = {item.id for item in bank.statements if divides(bank, item.id)}
    selection = msgspec.structs.replace(chosen.selection, differences=True)
    return Chosen(only_statements(bank, dividing), selection)


class CompareView(NamedTuple):
    """Parties by statement."""

    say: Texts
    language: str
    chosen: Chosen
    evidence: bool
    """Whether people also see where each position comes from; machines always do."""
    known: Mapping[str, int]
    """How much is known under each group of sources; people see it in an overview alone."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.compare import compare_text

        return compare_text(
            self.say, on, self.chosen, evidence=self.evidence, known=self._overview()
        )

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.compare import compare_markdown

        return compare_markdown(
            self.say, self.chosen, evidence=self.evidence, known=self._overview()
        )

    def html(self) -> str:
        """Return it as a page."""
        from stemwijzer_cli.show.page.compare import compare_html

        return compare_html(self.say, self.chosen, self.known)

    def output(self) -> CompareOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.compare import compare_output

        return compare_output(self.chosen, self.known, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.compare import compare_csv

        return (compare_csv(self.output()),)

    def _overview(self) -> Mapping[str, int]:
        """Return what is known where all the statements are shown, and nothing in a detail."""
        detail = self.evidence or self.chosen.selection.statement is not None
        return {} if detail else self.known
