"""`stemwijzer map`: where the parties and the voter stand on two axes."""

from __future__ import annotations

from stemwijzer_cli.commands.inputs import Chosen, Narrowing, narrowed, read_answers
from stemwijzer_cli.errors import data_error
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.map import party_places, voter_places
from stemwijzer_cli.model import Answers
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.places import Landscape

FORMATS = ("table", "json", "csv", "markdown", "svg")


def default_form(output: str | None) -> str:
    """Return the format that the name of a file asks for."""
    return "svg" if output is not None and output.lower().endswith(".svg") else "table"


def run(
    session: Session, answers: str | None, narrowing: Narrowing, *, form: str, output: str | None
) -> None:
    """Write the map, with the voter on it when there are answers."""
    if answers is not None:
        refuse_same(output, answers)
    chosen = narrowed(session, narrowing)
    if not has_map(chosen):
        raise data_error("bank.no-map", id=chosen.bank.id)
    given = None if answers is None else read_answers(session.bank, answers)
    shown = landscape(chosen, given)
    if form == "svg":
        from stemwijzer_cli.show.svg import map_svg

        text = map_svg(session.say, shown, alone=True)
    elif form in {"table", "markdown"}:
        from stemwijzer_cli.show.map import map_markdown, map_text

        if form == "table":
            text = map_text(session.say, session.surface(output), shown)
        else:
            text = map_markdown(session.say, shown)
    else:
        from stemwijzer_cli.show.export.base import to_json
        from stemwijzer_cli.show.export.map import map_csv, map_output

        result = map_output(shown, chosen.selection, session.data_language)
        text = to_json(result) if form == "json" else map_csv(result)
    session.emit(text, output)


def has_map(chosen: Chosen) -> bool:
    """Return whether a bank has the two axes of a map."""
    return len(chosen.bank.axes) >= 2


def landscape(chosen: Chosen, answers: Answers | None) -> Landscape:
    """Return the places of the parties, and of the voter when there are answers."""
    return Landscape(
        chosen.bank,
        party_places(chosen.bank),
        None if answers is None else voter_places(chosen.bank, answers),
        chosen.selection.sources,
    )
