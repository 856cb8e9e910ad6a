"""The answers file that a quiz saves to and goes on from."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from stemwijzer_cli import answers as answers_file
from stemwijzer_cli.errors import Place, data_error, usage_error
from stemwijzer_cli.files import STDIO, read_bytes, suffix, unreadable
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.whole import write_whole


class Store:
    """A file that is written whole after every answer, and never taken from somebody else."""

    def __init__(self, name: str, bank: Bank, language: str) -> None:
        """Take a file's name; JSON by its suffix, else YAML.

        Raises:
            StemwijzerError: when it is no file that the quiz may write.
        """
        self.name = name
        self._bank = bank
        self._language = language
        self._known: bytes | None = None
        """What the file held when this quiz looked last, empty when there was none."""
        if name == STDIO:
            raise usage_error("save.stdio")
        if suffix(name) == ".csv":
            raise data_error("save.csv", Place(name))

    def load(self) -> Answers:
        """Return the answers in the file, none when there is no file yet or an empty one.

        Raises:
            StemwijzerError: when the file is not the quiz' own; it stays as it is.
        """
        raw = self._known = self._content()
        if not raw:
            return Answers()
        kind = answers_file.format_of(raw, self.name)
        if kind == "csv":
            raise data_error("save.csv", Place(self.name))
        answers = answers_file.parse(raw, self.name, self._bank)
        comment = answers_file.foreign_comment(raw, self.name, self._bank)
        if kind == "yaml" and comment:
            raise data_error("save.comment", comment)
        return answers

    def _content(self) -> bytes:
        return read_bytes(self.name, answers_file.MAX_BYTES) if self._exists() else b""

    def _exists(self) -> bool:
        folder = Path(self.name).parent
        try:
            mode = os.stat(self.name).st_mode
        except FileNotFoundError:
            if not os.path.lexists(folder):
                raise data_error("save.no-folder", Place(self.name), folder=folder) from None
            if not os.access(folder, os.W_OK):
                raise data_error("save.folder", Place(self.name), folder=folder) from None
            return False
        except (OSError, ValueError) as error:
            raise unreadable(self.name, error) from error
        if stat.S_ISDIR(mode):
            raise data_error("file.directory", Place(self.name))
        if not stat.S_ISREG(mode):
            raise data_error("file.not-regular", Place(self.name))
        return True

    def can_replace(self) -> bool:
        """Return whether a file is there that could be replaced: a regular one."""
        try:
            return stat.S_ISREG(os.stat(self.name).st_mode)
        except (OSError, ValueError):
            return False

    def save(self, answers: Answers) -> None:
        """Write the answers.

        Raises:
            StemwijzerError: when that fails, or when somebody else has changed the file since;
                what was saved before is still there.
        """
        if self._known is not None and self._content() not in {b"", self._known}:
            raise data_error("save.changed", Place(self.name))
        as_json = suffix(self.name) == ".json"
        render = answers_file.render_json if as_json else answers_file.render_yaml
        text = render(self._bank, answers, self._language)
        write_whole(self.name, text)
        self._known = text.encode("utf-8")
