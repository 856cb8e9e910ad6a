"""`stemwijzer stability`: how firm the first place is."""

from __future__ import annotations

from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.stability import stability
from stemwijzer_cli.session import Session

FORMATS = ("table", "json", "csv", "markdown")


def run(
    session: Session, answers: str, narrowing: Narrowing, *, form: str, output: str | None
) -> None:
    """Write what the first place withstands."""
    refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    given = read_sheet(session.bank, answers, chosen.bank)
    found = stability(chosen.bank, given, shares=chosen.shares)
    if form in {"table", "markdown"}:
        from stemwijzer_cli.show.stability import stability_markdown, stability_text

        if form == "table":
            text = stability_text(session.say, session.surface(output), chosen.bank, found)
        else:
            text = stability_markdown(session.say, chosen.bank, found)
    else:
        from stemwijzer_cli.show.export.base import to_json
        from stemwijzer_cli.show.export.stability import stability_csv, stability_output

        result = stability_output(chosen.bank, found, chosen.selection)
        text = to_json(result) if form == "json" else stability_csv(result)
    session.emit(text, output)
