"""`stemwijzer compare`: statements against parties, facts, and parties against each other."""

from __future__ import annotations

from collections.abc import Mapping

from stemwijzer_cli.choose import statement_of
from stemwijzer_cli.commands.inputs import Narrowing, narrowed
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.matching.separation import divides
from stemwijzer_cli.model import Bank, only_statements
from stemwijzer_cli.session import Session

FORMATS = ("table", "json", "csv", "markdown")


def refuse_together(views: Mapping[str, bool], details: Mapping[str, bool]) -> None:
    """Refuse options that do not go with a view: other views, and details of the statements.

    Raises:
        StemwijzerError: a usage error that names two options that were both given.
    """
    for view in (name for name, wanted in views.items() if wanted):
        for other, wanted in {**views, **details}.items():
            if wanted and other != view:
                raise usage_error("usage.together", one=view, other=other)


def statements(
    session: Session,
    narrowing: Narrowing,
    *,
    statement: str | None,
    differences: bool,
    evidence: bool,
    form: str,
    output: str | None,
) -> None:
    """Write the positions of the chosen parties on the chosen statements."""
    bank = _bank(session, narrowing, statement, differences=differences)
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show import compare as show

        if form == "table":
            surface = session.surface(output)
            text = show.comparison_text(session.say, surface, bank, evidence=evidence)
        else:
            text = show.comparison_markdown(session.say, bank, evidence=evidence)
    else:
        from stemwijzer_cli.output.base import to_json
        from stemwijzer_cli.output.compare import compare_csv, compare_output

        result = compare_output(bank, session.data_language)
        text = to_json(result) if form == "json" else compare_csv(result)
    session.emit(text, output)


def facts(session: Session, narrowing: Narrowing, *, form: str, output: str | None) -> None:
    """Write the facts of the chosen parties."""
    bank = narrowed(session, narrowing).bank
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show.facts import facts_markdown, facts_text

        if form == "table":
            text = facts_text(session.say, session.surface(output), bank)
        else:
            text = facts_markdown(session.say, bank)
    else:
        from stemwijzer_cli.output.base import to_json
        from stemwijzer_cli.output.compare import compare_output
        from stemwijzer_cli.output.matrix import facts_csv

        result = compare_output(only_statements(bank, ()), session.data_language)
        text = to_json(result) if form == "json" else facts_csv(result)
    session.emit(text, output)


def matrix(session: Session, narrowing: Narrowing, *, form: str, output: str | None) -> None:
    """Write how near the chosen parties are to each other."""
    from stemwijzer_cli.matching.matrix import party_matrix

    bank = narrowed(session, narrowing).bank
    found = party_matrix(bank)
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show.matrix import matrix_markdown, matrix_text

        if form == "table":
            text = matrix_text(session.say, session.surface(output), bank, found)
        else:
            text = matrix_markdown(session.say, bank, found)
    else:
        from stemwijzer_cli.output.base import to_json
        from stemwijzer_cli.output.matrix import matrix_csv, matrix_output

        result = matrix_output(bank, found)
        text = to_json(result) if form == "json" else matrix_csv(result)
    session.emit(text, output)


def _bank(
    session: Session, narrowing: Narrowing, statement: str | None, *, differences: bool
) -> Bank:
    bank = narrowed(session, narrowing).bank
    if statement is not None:
        wanted = statement_of(session.bank, statement)
        if wanted not in bank.statements:
            raise usage_error("usage.not-in-theme", id=wanted.id)
        bank = only_statements(bank, {wanted.id})
    if differences:
        if len(bank.parties) < 2:
            raise usage_error("usage.differences")
        dividing = {item.id for item in bank.statements if divides(bank, item.id)}
        bank = only_statements(bank, dividing)
    return bank
