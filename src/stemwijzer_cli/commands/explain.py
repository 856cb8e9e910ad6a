"""`stemwijzer explain`: how the agreement with parties comes about."""

from __future__ import annotations

from collections.abc import Sequence

from stemwijzer_cli.choose import party_ids
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.explain import Order, differing, explain
from stemwijzer_cli.session import Session

FORMATS = ("table", "json", "csv", "markdown")
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
    form: str,
    output: str | None,
) -> None:
    """Write the sum sheets of the named parties, side by side."""
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    bank = chosen.bank
    named = party_ids(session.bank, parties)
    for name in named:
        if name not in {party.id for party in bank.parties}:
            raise usage_error("usage.not-among", id=name)
    if differences and len(named) < 2:
        raise usage_error("usage.differences")
    wanted = next((known for known in ORDERS if known == order.lower()), None)
    if wanted is None:
        raise usage_error("usage.order", found=order, allowed=", ".join(ORDERS))
    given = read_sheet(session.bank, answers, bank)
    sheets = [
        explain(bank, given, party, order=wanted, shares=chosen.shares)
        for party in bank.parties
        if party.id in named
    ]
    statements = differing(bank, named) if differences else bank.statements
    ids = {statement.id for statement in statements}
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show.explanation import (
            Sheets,
            explanation_markdown,
            explanation_text,
        )

        shown = Sheets(bank, sheets, ids)
        if form == "table":
            surface = session.surface(output)
            text = explanation_text(session.say, surface, shown, evidence=evidence)
        else:
            text = explanation_markdown(session.say, shown, evidence=evidence)
    else:
        from stemwijzer_cli.show.export.base import to_json
        from stemwijzer_cli.show.export.explain import explain_csv, explain_output

        result = explain_output(bank, sheets, ids, chosen.selection, session.data_language)
        text = to_json(result) if form == "json" else explain_csv(result)
    session.emit(text, output)
