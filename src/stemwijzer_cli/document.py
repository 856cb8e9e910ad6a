"""A file as it was read: its data, what is wrong with it, and where everything stands."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Mapping

from stemwijzer_cli.errors import HIDDEN, Place, Problem, visible

MAX_DEPTH = 20
"""How deep the nodes of a file may stand in each other."""

Path = tuple[str | int, ...]
"""The keys and indices that lead from the root to a node."""

Places = Mapping[Path, tuple[int, int]]
"""Line and column, from 1, of each node; those of its key where it stands in a mapping."""


class Document:
    """One parsed file; where its nodes stand is worked out when a problem asks for it."""

    def __init__(self, file: str, locate: Callable[[], Places]) -> None:
        """Start without data; `locate` finds the places of all nodes."""
        self.file = file
        self.data: object = None
        self.problems: list[Problem] = []
        self._locate = locate
        self._places: Places | None = None

    def place(self, path: Path = ()) -> Place:
        """Return the place of the node at a path, or of its nearest parent."""
        if self._places is None:
            self._places = self._locate()
        while path and path not in self._places:
            path = path[:-1]
        return Place(self.file, *self._places.get(path, (1, 1)))

    def complain(self, key: str, mark: tuple[int, int], **values: object) -> None:
        """Add a problem at a line and column."""
        self.problems.append(Problem(key, values, Place(self.file, *mark)))


def decode(raw: bytes, document: Document) -> str | None:
    """Return the text of UTF-8 bytes; None, with a problem added, for anything else."""
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        mark = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        document.complain("file.not-utf8", mark)
        return None
    hidden = HIDDEN.search(text.replace("\r\n", "\n\n"))
    if hidden:
        start = hidden.start()
        mark = (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        document.complain("file.hidden", mark, code=f"U+{ord(hidden[0]):04X}")
        return None
    return text


def shown(value: object) -> str:
    """Return what stands in a file as an error quotes it; of what holds more, its brackets."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return visible(value)
