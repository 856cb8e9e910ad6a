"""CSV: one table with positions, or a folder of tables with a whole bank."""

from __future__ import annotations

from stemwijzer_cli.bank.transfer import loose
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import Files
from stemwijzer_cli.bank.transfer.log import Imported


def read(files: Files, choices: Choices) -> Imported:
    """Return the bank in a table.

    Raises:
        StemwijzerError: with all that is wrong, and all that has to be decided.
    """
    ((file, raw),) = files.items()
    return loose.read(raw, file, choices)
