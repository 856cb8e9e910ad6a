"""`stemwijzer score` with several answers files: persons side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.choose import one_of
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, read_sheet, shares_for
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.matrix import people_matrix
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words.people import People
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.people import PeopleOutput
    from stemwijzer_cli.show.console import Surface

MOST_PAIRED = 20
"""So many persons are set each against each: their pairs grow with the square of their number."""


def run(
    session: Session,
    answers: Sequence[str],
    narrowing: Narrowing,
    *,
    method: str,
    form: str | None,
    output: str | None,
) -> None:
    """Score several answers files."""
    wanted = chosen_format(form, output)
    formula = one_of(method, METHODS, "usage.method")
    refuse_same(output, *answers)
    chosen = narrowed(session, narrowing)
    sheets = [read_sheet(session, name, chosen.bank) for name in answers]
    shares = shares_for(session, chosen)
    people = People(
        chosen,
        _names(answers),
        [score(chosen.bank, sheet, formula, shares=shares) for sheet in sheets],
        people_matrix(chosen.bank, sheets) if len(sheets) <= MOST_PAIRED else None,
    )
    write(session, PeopleView(session.say, session.data_language, people), wanted, output)


def _names(files: Sequence[str]) -> list[str]:
    """Return the files' names without folder and suffix, or as given where these are not unique."""
    people = [Path(name).stem for name in files]
    return people if len(set(people)) == len(people) else list(files)


class PeopleView(NamedTuple):
    """The rankings of several voters."""

    say: Texts
    language: str
    people: People

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.people import people_text

        return people_text(self.say, on, self.people)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.people import people_markdown

        return people_markdown(self.say, self.people)

    def output(self) -> PeopleOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.people import people_output

        shown = self.people
        return people_output(shown.chosen, shown.names, shown.rankings, shown.matrix, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.people import people_csv

        return (people_csv(self.output()),)
