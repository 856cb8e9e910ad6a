"""`stemwijzer score` with several answers files: persons beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from stemwijzer_cli.choose import one_of, refuse_few
from stemwijzer_cli.commands.group import Group, complain, read_group
from stemwijzer_cli.commands.inputs import Narrowing, narrowed, shares_for
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.files import refuse_same
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.people import People, people
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.people import PeopleOutput
    from stemwijzer_cli.show.console import Surface


def run(
    session: Session,
    answers: Sequence[str],
    narrowing: Narrowing,
    *,
    method: str,
    top: int | None,
    matrix: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Score several answers files.

    Raises:
        StemwijzerError: when it is written, with what is wrong with the files that are left out.
    """
    wanted = chosen_format(form, output)
    refuse_few("--top", top)
    formula = one_of(method, METHODS, "usage.method")
    refuse_same(output, *answers)
    chosen = narrowed(session, narrowing)
    selection = msgspec.structs.replace(chosen.selection, top=top)
    group = read_group(session, answers, chosen.bank)
    found = people(
        chosen._replace(selection=selection),
        group.named,
        shares_for(session, chosen),
        formula,
        pairs=matrix,
    )
    write(session, PeopleView(session.say, session.data_language, found, group), wanted, output)
    complain(group)


class PeopleView(NamedTuple):
    """The rankings of several voters."""

    say: Texts
    language: str
    people: People
    group: Group

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.people import people_text

        return people_text(self.say, on, self.people, self.left_out())

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.people import people_markdown

        return people_markdown(self.say, self.people, self.left_out())

    def output(self) -> PeopleOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.people import people_output

        return people_output(self.people, self._reasons(), self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.people import people_csv

        return (people_csv(self.output()),)

    def left_out(self) -> list[str]:
        """Return the names of the files that are left out."""
        return [left.name for left in self.group.left_out]

    def _reasons(self) -> dict[str, list[str]]:
        """Return what is wrong with each file that is left out."""
        from stemwijzer_cli.complaint import complaint

        say = Texts(self.language)
        return {
            left.name: list(complaint(say, left.error, marked=False))
            for left in self.group.left_out
        }
