"""`stemwijzer compare --matrix`: parties against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.inputs import Narrowing, as_named, narrowed
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.matching.matrix import Matrix, party_matrix
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.matrix import MatrixOutput
    from stemwijzer_cli.show.console import Surface


def run(session: Session, narrowing: Narrowing, *, form: str | None, output: str | None) -> None:
    """Write how near the chosen parties are to each other."""
    wanted = chosen_format(form, output)
    chosen = as_named(narrowed(session, narrowing))
    write(session, MatrixView(session.say, chosen, party_matrix(chosen.bank)), wanted, output)


class MatrixView(NamedTuple):
    """The agreement of parties with each other."""

    say: Texts
    chosen: Chosen
    matrix: Matrix

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.matrix import matrix_text

        return matrix_text(self.say, on, self.chosen, self.matrix)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.matrix import matrix_markdown

        return matrix_markdown(self.say, self.chosen, self.matrix)

    def output(self) -> MatrixOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.matrix import matrix_output

        return matrix_output(self.chosen, self.matrix)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.matrix import matrix_csv

        return (matrix_csv(self.output()),)
