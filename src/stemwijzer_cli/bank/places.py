"""Where in its files something of a bank stands that loads."""

from __future__ import annotations

from pathlib import Path

from stemwijzer_cli.bank.folder import heading_path, party_path, read_document, theme_path
from stemwijzer_cli.document import Document
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Place


class Places:
    """The places of nodes; a file is read when the first of its nodes is asked for."""

    def __init__(self, folder: Path) -> None:
        """Take the bank's folder."""
        self._folder = folder
        self._documents: dict[Path, Document] = {}

    def of(self, kind: str, name: str, node: NodePath) -> Place:
        """Return file, line and column of a node, or of its nearest parent that is there.

        `kind` and `name` tell the file: that of a `theme` or of a `party` with an id, else
        `bank.yaml`.
        """
        path = self._file(kind, name)
        if path not in self._documents:
            self._documents[path] = read_document(path)
        return self._documents[path].place(node)

    def _file(self, kind: str, name: str) -> Path:
        if kind == "theme":
            return theme_path(self._folder, name)
        if kind == "party":
            return party_path(self._folder, name)
        return heading_path(self._folder)
