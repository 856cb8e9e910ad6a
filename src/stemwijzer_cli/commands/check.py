"""`stemwijzer bank check`: what is wrong with a bank, and what is doubtful about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.places import Places
from stemwijzer_cli.bank.shipped import shipped_folder
from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.complaint import message_of
from stemwijzer_cli.errors import DATA_WRONG, StemwijzerError
from stemwijzer_cli.matching.check.report import Report, check
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words.check import Located, message, remedy
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.check import CheckOutput
    from stemwijzer_cli.show.console import Surface


def run(
    session: Session, folder: str | None, *, strict: bool, form: str | None, output: str | None
) -> int:
    """Write what is doubtful about a bank; return the exit code.

    Raises:
        StemwijzerError: with all that is wrong with a bank that does not load, but in JSON, where
            the errors are part of what is written.
    """
    wanted = chosen_format(form, output)
    session.bank_folder = folder or session.bank_folder
    path = Path(session.bank_folder) if session.bank_folder else shipped_folder()
    try:
        bank = load_bank(path)
    except StemwijzerError as error:
        if wanted != "json":
            raise
        session.emit(_errors(session, error), output)
        return error.code
    report = check(bank)
    found = _located(report, Places(path))
    data = Texts(session.data_language)
    write(session, CheckView(session.say, data, report, found), wanted, output)
    return DATA_WRONG if strict and report.warnings else 0


def _located(report: Report, places: Places) -> tuple[Located, ...]:
    return (
        *(Located(one, places.of(*one.at)) for one in report.warnings),
        *(Located(one, places.of(*one.at), by) for one, by in report.accepted),
    )


def _errors(session: Session, error: StemwijzerError) -> str:
    from stemwijzer_cli.output.base import to_json
    from stemwijzer_cli.output.check import errors_output

    say = Texts(session.data_language)
    return to_json(
        errors_output([(problem.place, message_of(say, problem)) for problem in error.problems])
    )


class CheckView(NamedTuple):
    """A bank that loads, and the warnings about it."""

    say: Texts
    data: Texts
    """The texts of machine-readable output."""
    report: Report
    found: tuple[Located, ...]

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.check import check_text

        return check_text(self.say, on, self.report.bank, self.found)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.check import check_markdown

        return check_markdown(self.say, self.report.bank, self.found)

    def output(self) -> CheckOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.check import Said, check_output

        bank = self.report.bank
        return check_output(
            bank,
            [
                Said(
                    one.concern.check,
                    one.concern.about,
                    one.place,
                    message(self.data, bank, one.concern),
                    remedy(self.data, one.concern),
                    one.by.reason if one.by else None,
                )
                for one in self.found
            ],
        )

    def csv(self) -> tuple[Csv, ...]:
        """Return the warnings as CSV."""
        from stemwijzer_cli.output.check import check_csv

        return (check_csv(self.output()),)
