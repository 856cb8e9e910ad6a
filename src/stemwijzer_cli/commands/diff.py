"""`stemwijzer bank diff`: what changed from one version of a bank to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.names import told_apart
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.matching.diff import Diff, diff
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.diff import DiffOutput
    from stemwijzer_cli.show.console import Surface


def run(session: Session, old: str, new: str, *, form: str | None, output: str | None) -> None:
    """Write what changed between the banks in two folders."""
    wanted = chosen_format(form, output)
    found = diff(*(told_apart(load_bank(Path(folder))) for folder in (old, new)))
    write(session, DiffView(session.say, session.data_language, found), wanted, output)


class DiffView(NamedTuple):
    """Two versions of a bank."""

    say: Texts
    language: str
    found: Diff

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.diff import diff_text

        return diff_text(self.say, on, self.found)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.diff import diff_markdown

        return diff_markdown(self.say, self.found)

    def output(self) -> DiffOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.diff import diff_output

        return diff_output(self.found, self.language)

    def csv(self) -> tuple[Csv, ...]:
        """Return it as CSV."""
        from stemwijzer_cli.output.diff import diff_csv

        return (diff_csv(self.output()),)
