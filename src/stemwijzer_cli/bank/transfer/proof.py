"""Whether a bank that an importer made is one, with what is wrong at its place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from stemwijzer_cli.bank.folder import BankFiles, party_path, theme_path
from stemwijzer_cli.bank.references import findings
from stemwijzer_cli.bank.transfer.ids import is_id
from stemwijzer_cli.bank.writing import contents, files_of
from stemwijzer_cli.document import Document
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Place, Problem, StemwijzerError, visible
from stemwijzer_cli.model import Bank, Noun

NOWHERE = Path()
"""The folder of a bank that is in no folder yet."""


class Origins:
    """Where in the source each part of a bank comes from."""

    def __init__(self, source: Place) -> None:
        """Take the place of what has none of its own."""
        self._source = source
        self._places: dict[tuple[Path, NodePath], Place] = {}

    def note(self, path: Path, node: NodePath, place: Place) -> None:
        """Note where a node of a bank's file comes from; the first note counts."""
        self._places.setdefault((path, node), place)

    def place(self, path: Path, node: NodePath) -> Place:
        """Return where a node comes from, or its nearest parent."""
        for end in range(len(node), -1, -1):
            if found := self._places.get((path, node[:end])):
                return found
        return self._source


class Part(Document):
    """What becomes a bank's file, or a node in it: all of it stands where it comes from."""

    def __init__(self, path: Path, data: object, origins: Origins, node: NodePath = ()) -> None:
        """Take the data of a node of a file."""
        super().__init__(str(path), dict)
        self.data = data
        self._path = path
        self._node = node
        self._origins = origins

    def place(self, path: NodePath = ()) -> Place:
        """Return where a node below this one comes from, or its nearest parent."""
        return self._origins.place(self._path, (*self._node, *path))

    def violations(self, shape: type[Noun], refusal: str) -> list[Problem]:
        """Return all by which the data is not of a shape; `refusal` is what msgspec said."""
        from stemwijzer_cli.bank.violations import violations

        return violations(self, shape, refusal)


def prove(bank: Bank, origins: Origins) -> None:
    """Check a bank as if it were read from its files.

    Raises:
        StemwijzerError: with all that is wrong.
    """
    files = files_of(bank, NOWHERE)
    problems = [*_id_problems(files, origins), *_violations(files, origins)]
    if not problems:
        problems = [
            Problem(key, values, origins.place(path, node))
            for path, node, key, values in findings(files)
        ]
    if problems:
        raise StemwijzerError(problems)


def _id_problems(files: BankFiles, origins: Origins) -> Iterator[Problem]:
    """Yield the ids that become names of files and are none: they may lead elsewhere."""
    for names, path_of in ((files.themes, theme_path), (files.parties, party_path)):
        for name in names:
            if not is_id(name):
                place = origins.place(path_of(NOWHERE, name), ())
                yield Problem("shape.id", {"name": "id", "found": visible(name)}, place)


def _violations(files: BankFiles, origins: Origins) -> Iterator[Problem]:
    for path, content in contents(files):
        data = msgspec.json.decode(msgspec.json.encode(content))
        try:
            msgspec.convert(data, type(content))
        except msgspec.ValidationError as error:
            yield from Part(path, data, origins).violations(type(content), str(error))
