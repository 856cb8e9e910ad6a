"""A bank from a folder of tables: the same that was written, edited by hand or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple, TypeVar

import msgspec

from stemwijzer_cli.bank.files import BankFile, PartyFile
from stemwijzer_cli.bank.folder import heading_path, party_path, theme_path
from stemwijzer_cli.bank.transfer import long
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.flat import ConflictError, Nested, from_row, path_of
from stemwijzer_cli.bank.transfer.ids import is_id
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.meaning import Meaning
from stemwijzer_cli.bank.transfer.parts import tell_counts
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins, Part, prove
from stemwijzer_cli.bank.transfer.sheet import Sheet, column_names, read_sheet
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Place, StemwijzerError, visible
from stemwijzer_cli.model import (
    UNKNOWN,
    Bank,
    Fact,
    FactValue,
    Noun,
    Party,
    Position,
    Source,
    Statement,
    Theme,
)

TABLES = {
    "bank": ("key", "value"),
    "statements": ("id", "theme"),
    "parties": ("id", "name", "full_name"),
    "positions": long.NEEDED,
    "sources": ("id", "title", "publisher", "date", "status"),
    "facts": ("id", "kind"),
}
"""Per table the columns that it always has."""
OPTIONAL = ("sources", "facts")

FIGURE = re.compile(r"-?[0-9]{1,15}([.,][0-9]{1,15})?")

Shape = TypeVar("Shape", bound=Noun)


class _Line(NamedTuple):
    """A row of a table, and what it says."""

    place: Place
    data: Nested


def read_folder(files: Mapping[str, tuple[str, bytes]], choices: Choices) -> Imported:
    """Return the bank in the files of a folder: each by its name, with the name that users know.

    Raises:
        StemwijzerError: with all that is wrong.
    """
    log = Log()
    sheets: dict[str, Sheet] = {}
    folder = str(PurePath(files["bank.csv"][0]).parent)
    for full, (file, raw) in files.items():
        name = full.removesuffix(".csv")
        if name == full or name not in TABLES:
            log.drop("transfer.dropped.file", file)
            continue
        try:
            sheets[name] = read_sheet(raw, file, log)
        except StemwijzerError as error:
            log.problems += error.problems
    for name in TABLES:
        if f"{name}.csv" not in files and name not in OPTIONAL:
            log.wrong("transfer.no-file", Place(folder), file=f"{name}.csv")
    log.stop_if_wrong()
    return _Reader(sheets, choices, log).imported()


class _Reader:
    """Makes a bank of its tables."""

    def __init__(self, sheets: Mapping[str, Sheet], choices: Choices, log: Log) -> None:
        self._sheets = sheets
        self._choices = choices
        self._log = log
        self._origins = Origins(sheets["bank"].header.place)

    def imported(self) -> Imported:
        heading = self._heading()
        sources = self._nouns("sources", Source)
        themes = self._themes(heading.theme_ids if heading else [])
        facts, values = self._facts()
        statements = [item.id for theme in themes for item in theme.statements]
        parties = self._parties(statements, values)
        self._log.stop_if_wrong()
        assert heading is not None
        fields = {name: getattr(heading, name) for name in heading.__struct_fields__}
        titles = {theme.id: (theme.title, theme.introduction) for theme in heading.themes}
        own = {name: fields[name] for name in Bank.__struct_fields__ if name in fields}
        bank = Bank(
            **{
                **own,
                "themes": tuple(
                    Theme(theme.id, theme.statements, *titles.get(theme.id, ())) for theme in themes
                ),
                "sources": tuple(sources),
                "facts": tuple(facts),
                "parties": parties,
            }
        )
        prove(bank, self._origins)
        tell_counts(bank, self._log)
        return Imported(bank, self._log)

    def _lines(self, table: str) -> Iterator[_Line]:
        """Yield the rows of a table; what cannot be told of one is wrong."""
        sheet = self._sheets.get(table)
        if sheet is None:
            return
        names = self._columns(sheet, TABLES[table])
        for row in sheet.rows:
            data = self._said(row.place, dict(zip(names, row.cells, strict=True)))
            if data is not None:
                yield _Line(row.place, data)

    def _columns(self, sheet: Sheet, needed: tuple[str, ...]) -> list[str]:
        names = list(column_names(sheet.header, self._log))
        for name in needed:
            if name not in names:
                self._log.wrong("transfer.no-column", sheet.header.place, name=name)
        return names

    def _said(self, place: Place, cells: Mapping[str, str]) -> Nested | None:
        try:
            return from_row({name: cell for name, cell in cells.items() if cell.strip()})
        except ConflictError as error:
            self._log.wrong("transfer.conflict", place, name=visible(error))
            return None

    def _shaped(
        self, shape: type[Shape], data: Nested, path: Path, node: NodePath = ()
    ) -> Shape | None:
        """Return a noun; None, with all that is wrong told, where it is none."""
        try:
            return msgspec.convert(data, shape)
        except msgspec.ValidationError as error:
            part = Part(path, data, self._origins, node)
            self._log.problems += part.violations(shape, str(error))
            return None

    def _heading(self) -> BankFile | None:
        """Return what holds for the bank as a whole."""
        path = heading_path(NOWHERE)
        sheet = self._sheets["bank"]
        names = self._columns(sheet, TABLES["bank"])
        if not {*TABLES["bank"]} <= {*names}:
            return None
        cells: dict[str, str] = {}
        for row in sheet.rows:
            said = dict(zip(names, row.cells, strict=True))
            key = said["key"].strip()
            if key in cells:
                self._log.wrong("bank.twice", row.place, id=visible(key))
            cells[key] = said["value"]
            for node in self._nodes(key, row.place):
                self._origins.note(path, node, row.place)
        data = self._said(sheet.header.place, cells)
        return None if data is None else self._shaped(BankFile, data, path)

    def _nodes(self, key: str, place: Place) -> Iterator[NodePath]:
        """Yield the path that a key names, and all that it leads through."""
        try:
            steps = path_of(key)
        except ConflictError as error:
            self._log.wrong("transfer.conflict", place, name=visible(error))
            return
        yield from (steps[:end] for end in range(len(steps), 0, -1))

    def _nouns(self, table: str, shape: type[Shape]) -> list[Shape]:
        """Return what the rows of a table are, as they stand in the heading of a bank."""
        path = heading_path(NOWHERE)
        found = []
        for index, line in enumerate(self._lines(table)):
            self._origins.note(path, (table, index), line.place)
            noun = self._shaped(shape, line.data, path, (table, index))
            found += [noun] if noun is not None else []
        return found

    def _themes(self, names: list[str]) -> list[Theme]:
        """Return the themes with their statements; without their titles."""
        statements: dict[str, list[Statement]] = {name: [] for name in names}
        for line in self._lines("statements"):
            theme = str(line.data.pop("theme", ""))
            if not is_id(theme):
                self._log.wrong("shape.id", line.place, name="theme", found=visible(theme))
            path = theme_path(NOWHERE, theme)
            there = statements.setdefault(theme, [])
            node = ("statements", len(there))
            self._origins.note(path, node, line.place)
            self._origins.note(path, (), line.place)
            statement = self._shaped(Statement, line.data, path, node)
            there += [statement] if statement is not None else []
        return [Theme(name, tuple(items)) for name, items in statements.items()]

    def _facts(self) -> tuple[list[Fact], dict[str, dict[str, FactValue]]]:
        """Return the rows of facts, and per party what they say of it."""
        path = heading_path(NOWHERE)
        facts: list[Fact] = []
        values: dict[str, dict[str, FactValue]] = {}
        for index, line in enumerate(self._lines("facts")):
            said, notes = (self._by_party(line, name) for name in ("value", "note_on"))
            self._origins.note(path, ("facts", index), line.place)
            fact = self._shaped(Fact, line.data, path, ("facts", index))
            if fact is None:
                continue
            facts.append(fact)
            for party in dict.fromkeys([*said, *notes]):
                data: Nested = {"value": _figure(said[party], fact)} if party in said else {}
                data |= {"note": notes[party]} if party in notes else {}
                node = ("facts", fact.id)
                self._origins.note(party_path(NOWHERE, party), node, line.place)
                value = self._shaped(FactValue, data, party_path(NOWHERE, party), node)
                if value is not None:
                    values.setdefault(party, {})[fact.id] = value
        return facts, values

    def _by_party(self, line: _Line, name: str) -> Nested:
        """Return what a row says by party; what it says of no party in particular is wrong."""
        said = line.data.pop(name, {})
        if isinstance(said, dict):
            return said
        self._log.wrong("transfer.conflict", line.place, name=name)
        return {}

    def _parties(
        self, statements: list[str], values: dict[str, dict[str, FactValue]]
    ) -> tuple[Party, ...]:
        positions = self._positions()
        found: dict[str, Party] = {}
        absent = 0
        for line in self._lines("parties"):
            name = str(line.data.pop("id", ""))
            path = party_path(NOWHERE, name)
            if not is_id(name):
                self._log.wrong("shape.id", line.place, name="id", found=visible(name))
            if name in found:
                self._log.wrong("bank.twice", line.place, id=visible(name))
            self._origins.note(path, (), line.place)
            file = self._shaped(PartyFile, line.data, path)
            if file is None:
                positions.pop(name, None)
                values.pop(name, None)
                continue
            own = {field: getattr(file, field) for field in file.__struct_fields__}
            said = positions.pop(name, {})
            absent += len(set(statements) - set(said))
            cells = {**dict.fromkeys(statements, UNKNOWN), **said}
            found[name] = Party(
                id=name, **{**own, "positions": cells, "facts": values.pop(name, {})}
            )
        if absent:
            self._log.fill("transfer.filled.positions", str(absent))
        for name in dict.fromkeys([*positions, *values]):
            path, node = party_path(NOWHERE, name), ("facts", *values.get(name, ()))[:2]
            node = ("positions", *positions[name])[:2] if name in positions else node
            self._log.wrong(
                "transfer.no-party", self._origins.place(path, node), party=visible(name)
            )
        return tuple(found.values())

    def _positions(self) -> dict[str, dict[str, Position]]:
        """Return the positions by party and statement."""
        sheet, meaning = self._sheets["positions"], Meaning(self._choices)
        lacking = long.lacking(sheet.header.names)
        for name in lacking:
            self._log.wrong("transfer.no-column", sheet.header.place, name=name)
        rows = [] if lacking else long.entries(sheet, self._choices.language, self._log)
        found: dict[str, dict[str, Position]] = {}
        for (statement, party), cell in long.merged(rows, meaning, self._log).items():
            entry = cell.entry
            node = ("positions", statement)
            self._origins.note(party_path(NOWHERE, party), node, entry.place)
            found.setdefault(party, {})[statement] = Position(
                cell.stance,
                cell.row_stance,
                entry.basis or None,
                cell.sources,
                entry.summary or None,
                entry.remark or None,
            )
        meaning.complain(self._log)
        return found


def _figure(text: object, fact: Fact) -> object:
    """Return what a cell says of a party: a number where the fact is one."""
    if fact.kind != "number" or not isinstance(text, str) or not FIGURE.fullmatch(text):
        return text
    return float(text.replace(",", ".")) if re.search("[.,]", text) else int(text)
