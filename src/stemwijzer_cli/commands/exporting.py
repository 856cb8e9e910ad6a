"""`stemwijzer bank export`: a bank as the files of another program."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.transfer.formats import WRITERS, Content, writer
from stemwijzer_cli.bank.writing import whole_folder, write_new
from stemwijzer_cli.choose import one_of
from stemwijzer_cli.commands.transferred import export_report
from stemwijzer_cli.errors import (
    Place,
    StemwijzerError,
    data_error,
    with_files,
)
from stemwijzer_cli.session import Session
from stemwijzer_cli.whole import write_whole


def run(session: Session, form: str, folder: str, target: str) -> None:
    """Write the bank in a folder as other files, and tell what they cannot hold.

    Raises:
        StemwijzerError: when it cannot be; then nothing is written.
    """
    form = one_of(form, tuple(WRITERS), "usage.format")
    bank = load_bank(Path(folder))
    wanted = session.data_language
    language = wanted if wanted in bank.languages else bank.languages[0]
    with _within(folder):
        exported = writer(form)(bank, Path(target), language)
    _write(exported.content, target)
    written = session.say("transfer.exported", target=target, id=bank.id, sha256=bank.sha256)
    session.emit(export_report(session.say, session.surface(), exported.log, written))


def _write(content: Content, target: str) -> None:
    """Write a new file, or new files in a new folder, whole or not at all."""
    if isinstance(content, bytes):
        if os.path.lexists(target):
            raise data_error("bank.file-used", Place(target))
        write_whole(target, content.decode())
        return
    with whole_folder(Path(target)) as made:
        for name, raw in content.items():
            write_new(made / name, raw)


@contextlib.contextmanager
def _within(folder: str) -> Iterator[None]:
    """Say of what is wrong with a bank's files in which folder they are."""
    try:
        yield
    except StemwijzerError as error:
        raise with_files(error, lambda file: str(Path(folder, file))) from error
