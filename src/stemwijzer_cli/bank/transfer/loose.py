"""A bank from one table: a row per statement and party, or a row per statement, a column a party.

Such a table has no more than the positions; what a bank needs besides is filled in and told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from stemwijzer_cli.bank.folder import party_path, theme_path
from stemwijzer_cli.bank.transfer import long
from stemwijzer_cli.bank.transfer.cell import from_cell
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.evidence import Evidence
from stemwijzer_cli.bank.transfer.ids import Ids, is_id, slug
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.long import Cell, Entry
from stemwijzer_cli.bank.transfer.meaning import Meaning
from stemwijzer_cli.bank.transfer.parts import NOT_SAID, finish, position
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins
from stemwijzer_cli.bank.transfer.sheet import Sheet, column_names, read_sheet
from stemwijzer_cli.errors import Place, visible
from stemwijzer_cli.model import (
    RESERVED,
    UNKNOWN,
    UNNAMED_THEME,
    Bank,
    Party,
    Position,
    Scale,
    Statement,
    Text,
    Theme,
)

Cells = Mapping[tuple[str, str], Cell]
"""By what the table calls the statement and the party."""


def read(raw: bytes, file: str, choices: Choices) -> Imported:
    """Return the bank in the bytes of a table.

    Raises:
        StemwijzerError: with all that is wrong in it, and all that has to be decided.
    """
    log = Log()
    sheet = read_sheet(raw, file, log)
    names = sheet.header.names
    is_long = long.is_long(names)
    log.tell("transfer.long" if is_long else "transfer.wide")
    if is_long:
        entries = long.entries(sheet, choices.language, log)
    else:
        entries = _melted(sheet, column_names(sheet.header, log), choices.language, log)
    if not entries and not log.problems:
        log.wrong("transfer.empty", sheet.header.place)
    meaning = Meaning(choices)
    cells = long.merged(entries, meaning, log)
    meaning.complain(log)
    scale = meaning.scale(log)
    columns = {long.column_of(name) for name in names} if is_long else set()
    return _Maker(file, choices, log, columns).bank(cells, scale)


def _melted(sheet: Sheet, names: Sequence[str], language: str, log: Log) -> list[Entry]:
    """Return an entry per statement and party of a table with a column per party."""
    if len(names) < 2:
        log.wrong("transfer.empty", sheet.header.place)
        return []
    if long.column_of(names[0]) == "party":
        log.wrong("transfer.turned", sheet.header.place)
    texts = names[1:2] if long.column_of(names[1]) == "text" else []
    first = 1 + len(texts)
    for index, name in enumerate(names[first:], first + 1):
        if not name:
            log.wrong("transfer.no-name", Place(sheet.file, 1, index))
    found: list[Entry] = []
    seen: set[str] = set()
    for row in sheet.rows:
        statement, *cells = map(from_cell, row.cells)
        if not statement or statement in seen:
            key = "transfer.statement-twice" if statement else "transfer.row-name"
            log.wrong(key, row.place, statement=visible(statement))
        seen.add(statement)
        text = {language: cells[0]} if texts and cells[0] else {}
        found += (
            Entry(row.place._replace(column=index), statement, name, cell, text)
            for index, (name, cell) in enumerate(
                zip(names[first:], cells[first - 1 :], strict=True), first + 1
            )
        )
    return found


class _Maker:
    """Makes a bank from the cells of a table."""

    def __init__(self, file: str, choices: Choices, log: Log, columns: set[str]) -> None:
        self._file = PurePath(file)
        self._choices = choices
        self._log = log
        self._evidence = Evidence(self._file, columns, choices.language, log)
        self._origins = Origins(Place(file, 1))

    def bank(self, cells: Cells, scale: Scale) -> Imported:
        statements = self._statements(cells)
        parties = self._parties(cells, {name: one.id for name, one in statements.items()})
        title = self._log.clean(self._file.stem)
        self._log.tell("transfer.language", language=self._choices.language)
        self._log.fill("transfer.filled.bank", title)
        bank = Bank(
            id=slug(title) or "bank",
            version="1",
            title={self._choices.language: title},
            date=NOT_SAID,
            scale=scale,
            themes=(Theme(UNNAMED_THEME, tuple(statements.values())),),
            axes=(),
            sources=self._evidence.sources,
            source_groups={},
            facts=(),
            parties=parties,
            bases=self._evidence.bases,
            order=tuple(party.id for party in parties),
        )
        return finish(bank, self._origins, self._choices, self._log)

    def _statements(self, cells: Cells) -> dict[str, Statement]:
        """Return the statements by what the table calls them."""
        ids = Ids(self._log)
        texts = self._texts(cells)
        found: dict[str, Statement] = {}
        for (name, _), cell in cells.items():
            if name not in found:
                node = ("statements", len(found))
                path = theme_path(NOWHERE, UNNAMED_THEME)
                self._origins.note(path, node, cell.entry.place)
                found[name] = self._statement(ids, name, len(found) + 1, texts.get(name))
        return found

    def _texts(self, cells: Cells) -> dict[str, Text]:
        """Return the text of each statement that has one; two of one statement are wrong."""
        texts: dict[str, Text] = {}
        for (name, _), cell in cells.items():
            text = cell.entry.text
            if text and texts.setdefault(name, text) != text:
                self._log.wrong("transfer.two-texts", cell.entry.place, statement=visible(name))
        return texts

    def _statement(self, ids: Ids, name: str, number: int, text: Text | None) -> Statement:
        if is_id(name):
            found = ids.new(name, name)
            if not text:
                self._log.fill("transfer.filled.text", name)
        else:
            found = ids.new(f"s{number}", "s")
            self._log.renamed.append((name, found))
        return Statement(found, text or {self._choices.language: name})

    def _parties(self, cells: Cells, ids: Mapping[str, str]) -> tuple[Party, ...]:
        new = Ids(self._log, *RESERVED)
        parties = []
        absent = 0
        for number, name in enumerate(dict.fromkeys(name for _, name in cells), 1):
            party = new.new(name, f"party-{number}")
            positions: dict[str, Position] = {}
            for statement, asked in ids.items():
                cell = cells.get((statement, name))
                absent += cell is None
                positions[asked] = self._position(cell) if cell else UNKNOWN
                if cell:
                    self._note(party, asked, cell.entry)
            parties.append(Party(party, name, name, positions))
        if absent:
            self._log.fill("transfer.filled.positions", str(absent))
        return tuple(parties)

    def _note(self, party: str, statement: str, entry: Entry) -> None:
        path = party_path(NOWHERE, party)
        self._origins.note(path, ("positions", statement), entry.place)
        self._origins.note(path, (), entry.place)

    def _position(self, cell: Cell) -> Position:
        entry = cell.entry
        texts = {"summary": entry.summary or None, "remark": entry.remark or None}
        if cell.stance == "unknown":
            if cell.sources or entry.basis:
                self._log.drop("transfer.dropped.evidence", str(entry.place))
            return position("unknown", "", {}, cell.row_stance, **texts)
        evidence = self._evidence
        return position(
            cell.stance, evidence.basis(cell), evidence.cited(cell), cell.row_stance, **texts
        )
