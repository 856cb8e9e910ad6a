"""`stemwijzer bank import`: a bank from the files of another program."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from stemwijzer_cli.bank.transfer import MAX_BYTES
from stemwijzer_cli.bank.transfer.choices import (
    ALL_NEUTRAL,
    DONT_KNOW,
    Choices,
    language_of,
    levels_of,
    missing_of,
)
from stemwijzer_cli.bank.transfer.formats import LANGUAGES, READERS, reader
from stemwijzer_cli.bank.writing import refuse_used, write_bank
from stemwijzer_cli.choose import one_of
from stemwijzer_cli.commands.transferred import report
from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.files import read_bytes, read_regular, refuse_large, visible_entries
from stemwijzer_cli.session import Session

SUFFIXES = (".csv", ".tsv", ".txt", ".json")
"""Of the files in a folder, those that may be read."""


def run(
    session: Session,
    form: str,
    source: str,
    target: str,
    *,
    levels: str | None,
    missing: Sequence[str],
    all_neutral: str | None,
    dont_know: str | None,
    text_language: str | None,
) -> None:
    """Write the bank that other files hold into a new folder, and tell what came of it.

    Raises:
        StemwijzerError: when something is wrong or has to be decided; then nothing is written.
    """
    form = one_of(form, tuple(READERS), "usage.format")
    choices = Choices(
        language_of(text_language, LANGUAGES.get(form, session.data_language)),
        levels_of(levels),
        missing_of(missing),
        one_of(all_neutral, ALL_NEUTRAL, "usage.all-neutral") if all_neutral else None,
        one_of(dont_know, DONT_KNOW, "usage.dont-know") if dont_know else None,
    )
    refuse_used(Path(target))
    found = reader(form)(_files(source), choices)
    bank = write_bank(found.bank, Path(target))
    written = session.say("transfer.written", folder=target, id=bank.id, sha256=bank.sha256)
    session.emit(report(session.say, session.surface(), found.log, written))


def _files(source: str) -> dict[str, bytes]:
    """Return the bytes of a file, or of the files in a folder.

    Raises:
        StemwijzerError: when one cannot be read or is too large, or there is none.
    """
    if not os.path.isdir(source):
        files = {source: read_bytes(source, MAX_BYTES)}
    else:
        paths = [path for path in visible_entries(Path(source)) if path.suffix.lower() in SUFFIXES]
        files = {str(path): read_regular(path, MAX_BYTES) for path in paths}
    for name, raw in files.items():
        refuse_large(raw, MAX_BYTES, name)
    if not files:
        raise data_error("transfer.no-files", Place(source))
    return files
