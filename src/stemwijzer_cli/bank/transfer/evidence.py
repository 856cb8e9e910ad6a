"""What the positions of a table rest on: the sources that it names, or the table itself."""

from __future__ import annotations

from pathlib import PurePath

from stemwijzer_cli.bank.transfer.ids import Ids, slug
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.long import Cell
from stemwijzer_cli.bank.transfer.parts import IMPORTED, NOT_SAID, basis, source
from stemwijzer_cli.errors import Place
from stemwijzer_cli.model import Basis, Citations, Source
from stemwijzer_cli.texts import Texts


class Evidence:
    """The sources and the kinds of evidence of one table, as cells name them."""

    def __init__(self, file: PurePath, columns: set[str], language: str, log: Log) -> None:
        """Take which columns there are: without one for sources, the table is the only source."""
        self._language = language
        self._log = log
        self._source_ids = Ids(log)
        self._basis_ids = Ids(log)
        self._sources: dict[str, Source] = {}
        self._bases: dict[str, Basis] = {}
        self._table: str | None = None
        if "source" not in columns:
            self._table = self._source(log.clean(file.name), slug(file.stem) or "table")
        if "basis" not in columns:
            self._bases[IMPORTED] = basis(IMPORTED)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return all sources that were named so far."""
        return tuple(self._sources.values())

    @property
    def bases(self) -> tuple[Basis, ...]:
        """Return all kinds of evidence that were named so far."""
        return tuple(self._bases.values())

    def cited(self, cell: Cell) -> Citations:
        """Return the sources of a cell by their ids."""
        if self._table is not None:
            return {self._table: self._line(cell.entry.place)}
        return {self._source(name, name): place for name, place in cell.sources.items()}

    def basis(self, cell: Cell) -> str:
        """Return the kind of evidence of a cell."""
        named = cell.entry.basis
        if not named:
            self._bases.setdefault(IMPORTED, basis(IMPORTED))
            return IMPORTED
        if named not in self._bases:
            own = {self._language: named}
            self._log.fill("transfer.filled.basis", named)
            self._bases[named] = Basis(
                self._basis_ids.new(named, "basis"), own, {self._language: NOT_SAID}
            )
        return self._bases[named].id

    def _line(self, place: Place) -> str:
        say = Texts(self._language)
        if place.column is None:
            return say("transfer.line", line=place.line)
        return say("transfer.line-column", line=place.line, column=place.column)

    def _source(self, title: str, wanted: str) -> str:
        if title not in self._sources:
            name = self._source_ids.new(wanted, "source")
            if wanted != title:
                self._log.renamed.append((title, name))
            self._sources[title] = source(self._log, name, title)
        return self._sources[title].id
