"""What holds for a whole run: the language, the bank and where the output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from stemwijzer_cli.errors import Place, StemwijzerError, data_error, usage_error, visible
from stemwijzer_cli.files import STDIO, refuse_same
from stemwijzer_cli.streams import is_dumb
from stemwijzer_cli.texts import DEFAULT, LANGUAGES, Texts, language_of
from stemwijzer_cli.whole import descriptor, write_whole

if TYPE_CHECKING:
    from stemwijzer_cli.model import Bank
    from stemwijzer_cli.show.console import Surface


class Session:
    """The options that every command takes, and what follows from them."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Take the defaults from the environment."""
        self.environment = environment
        self.language: str | None = None
        """As asked for; None for that of the locale."""
        self.bank_folder: str | None = environment.get("STEMWIJZER_BANK") or None
        self.plain = False
        self.no_color = False
        self.no_pager = False
        self.force = False
        """Whether a file may be replaced that is not ours."""
        self.csv_dialect: str | None = None
        """How CSV is spelled, as asked for; None for the default."""

    def speak(self, language: str | None) -> None:
        """Take the language that is asked for, in any case; None for that of the locale.

        It may be one that only the bank has texts in: the program's own words are English then.

        Raises:
            StemwijzerError: a usage error, when there is no such language.
        """
        wanted = language.strip().lower() if language else None
        if wanted is not None and wanted not in LANGUAGES:
            known = self._bank_languages()
            if known is not None and wanted not in known:
                allowed = ", ".join(dict.fromkeys((*LANGUAGES, *known)))
                raise usage_error("usage.language", found=visible(language), allowed=allowed)
        self.language = wanted

    def _bank_languages(self) -> Sequence[str] | None:
        """Return the languages of the bank's texts, None where it cannot be read.

        What is wrong with it is said when it is needed.
        """
        try:
            return self.bank.languages
        except StemwijzerError:
            return None

    def typed(self) -> dict[str, str | None]:
        """Return the common options as they were given, "" for a flag, None for one left out."""
        from_environment = self.bank_folder == self.environment.get("STEMWIJZER_BANK")
        return {
            "--bank": None if from_environment else self.bank_folder,
            "--lang": self.language,
            "--plain": "" if self.plain else None,
            "--no-color": "" if self.no_color else None,
        }

    @property
    def say(self) -> Texts:
        """Return the texts of the interface."""
        dumb = is_dumb(self.environment)
        spoken = self.plain or (dumb and sys.stdout is not None and sys.stdout.isatty())
        return Texts(self.language or language_of(self.environment), spoken=spoken)

    @property
    def data_language(self) -> str:
        """Return the language of texts in machine-readable output, which no locale changes."""
        return self.language or DEFAULT

    @cached_property
    def bank(self) -> Bank:
        """Return the bank that was asked for, else the shipped one.

        Parties that share a name have their ids behind it.
        """
        if self.bank_folder is None:
            from stemwijzer_cli.bank.shipped import shipped_bank

            return shipped_bank()
        from stemwijzer_cli.bank.load import load_bank
        from stemwijzer_cli.bank.names import told_apart

        return told_apart(load_bank(Path(self.bank_folder)))

    def surface(self, output: str | None = None) -> Surface:
        """Return what standard output, or a file that was asked for, can show."""
        from stemwijzer_cli.show.console import FILE, SPOKEN_FILE, surface

        if not _is_stdout(output) or sys.stdout is None:
            return SPOKEN_FILE if self.plain else FILE
        return surface(sys.stdout, self.environment, plain=self.plain, no_color=self.no_color)

    def emit(self, text: str, output: str | None = None) -> None:
        """Write a result to a file, whole or not at all, or to standard output (None or `-`)."""
        if output is not None and not _is_stdout(output):
            refuse_same(output, *self.bank_files())
            if not self.force and descriptor(output) is None:
                _refuse_foreign(output, text)
            write_whole(output, text)
        elif sys.stdout is None:
            raise data_error("file.unwritable", Place("stdout"), reason="closed")
        elif not self._paged(text):
            sys.stdout.write(text)
            sys.stdout.flush()

    def _paged(self, text: str) -> bool:
        """Show a text that does not fit the terminal in a pager; return whether that was done."""
        if self.no_pager or sys.stdout is None or not sys.stdout.isatty():
            return False
        from stemwijzer_cli import pager

        on = self.surface()
        return not on.plain and not pager.fits(text, on) and pager.page(text, self.environment)

    def bank_files(self) -> list[Path]:
        """Return the files of the bank, over which nothing is written."""
        from stemwijzer_cli.bank.shipped import bank_files, shipped_files

        return bank_files(Path(self.bank_folder)) if self.bank_folder else shipped_files()


def _refuse_foreign(output: str, text: str) -> None:
    """Refuse to replace a file that this program did not write.

    Raises:
        StemwijzerError: when there is one, or it cannot be looked at.
    """
    from stemwijzer_cli.ours import is_foreign

    if is_foreign(output, text):
        raise data_error("output.foreign", Place(output))


def _is_stdout(output: str | None) -> bool:
    return output is None or output == STDIO or descriptor(output) == 1


def new_session() -> Session:
    """Return a session with the environment of this process."""
    return Session(os.environ)
