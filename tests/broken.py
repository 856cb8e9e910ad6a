"""A copy of the miniature bank, to break, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.texts import Texts


class Wrong(NamedTuple):
    """What is wrong with a file, and where: the column of the only line that holds a text."""

    file: str
    text: str
    column: int
    dutch: str
    english: str


class BrokenBank:
    """A copy of the miniature bank, to break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, content: str | bytes) -> None:
        raw = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(raw)

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text that the file holds once."""
        content = (self.folder / name).read_text(encoding="utf-8")
        assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times in {name}"
        self.write(name, content.replace(old, new))

    def append(self, name: str, text: str) -> int:
        """Add lines to a file; return the number of the first."""
        content = (self.folder / name).read_text(encoding="utf-8")
        self.write(name, content + text)
        return content.count("\n") + 1

    def line(self, name: str, text: str) -> int:
        """Return the number of the only line that holds a text."""
        lines = (self.folder / name).read_text(encoding="utf-8").splitlines()
        (number,) = (number for number, line in enumerate(lines, 1) if text in line)
        return number

    def lines(self, wrong: Sequence[Wrong], language: str) -> list[str]:
        """Return the lines that say what is wrong in a language."""
        return [
            f"{'fout' if language == 'nl' else 'error'}: "
            f"{item.file}:{self.line(item.file, item.text)}:{item.column}: "
            f"{item.dutch if language == 'nl' else item.english}"
            for item in wrong
        ]

    def complaints(self, language: str = "nl") -> list[str]:
        """Return what a user reads, with paths from the bank's folder."""
        with pytest.raises(StemwijzerError) as caught:
            load_bank(self.folder)
        assert caught.value.code == 1
        lines = complaint(Texts(language), caught.value)
        return [line.replace(f"{self.folder}/", "") for line in lines]
