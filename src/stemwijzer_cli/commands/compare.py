"""`stemwijzer compare`: statements against parties."""

from __future__ import annotations

from collections.abc import Sequence

from stemwijzer_cli.choose import choose, statement_of
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.matching.separation import divides
from stemwijzer_cli.model import only_statements, select
from stemwijzer_cli.session import Session

FORMATS = ("table", "json", "csv")


def run(
    session: Session,
    parties: Sequence[str],
    *,
    differences: bool,
    theme: str | None,
    statement: str | None,
    evidence: bool,
    sources: str | None,
    form: str,
    output: str | None,
) -> None:
    """Write the comparison of the named parties, of all when none is named."""
    bank = select(session.bank, choose(session.bank, parties=parties, theme=theme, sources=sources))
    if statement is not None:
        wanted = statement_of(session.bank, statement)
        if wanted not in bank.statements:
            raise usage_error("usage.not-in-theme", id=wanted.id)
        bank = only_statements(bank, {wanted.id})
    if differences:
        if len(bank.parties) < 2:
            raise usage_error("usage.differences")
        bank = only_statements(
            bank, {item.id for item in bank.statements if divides(bank, item.id)}
        )
    if form == "table":
        from stemwijzer_cli.show.comparison import comparison_text

        text = comparison_text(session.say, session.surface(output), bank, evidence=evidence)
    else:
        from stemwijzer_cli.show.export.base import to_json
        from stemwijzer_cli.show.export.compare import compare_csv, compare_output

        result = compare_output(bank, session.data_language)
        text = to_json(result) if form == "json" else compare_csv(result)
    session.emit(text, output)
