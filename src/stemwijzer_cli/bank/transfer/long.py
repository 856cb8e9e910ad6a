"""A table with a row per statement and party; one more for every further source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from stemwijzer_cli.bank.transfer.cell import from_cell, to_cell, to_table
from stemwijzer_cli.bank.transfer.choices import LANGUAGE
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.meaning import Meaning
from stemwijzer_cli.bank.transfer.sheet import Sheet
from stemwijzer_cli.errors import Place, visible
from stemwijzer_cli.model import Bank, Citations, Position, Stance

NAMES: Mapping[str, tuple[str, ...]] = {
    "statement": ("statement", "stelling", "these"),
    "party": ("party", "partij", "partei"),
    "stance": ("stance", "standpunt", "position", "antwoord", "answer", "antwort"),
    "text": ("text", "tekst"),
    "row_stance": ("row_stance",),
    "basis": ("basis",),
    "summary": ("summary", "toelichting", "samenvatting", "begründung"),
    "remark": ("remark", "opmerking", "bemerkung"),
    "source": ("source", "bron", "quelle"),
    "locator": ("locator", "vindplaats", "fundstelle"),
}
"""Per column the names that it may have, in small letters."""

COLUMN_OF = {name: column for column, names in NAMES.items() for name in names}
NEEDED = ("statement", "party", "stance")
IN_LANGUAGES = ("text", "summary", "remark")
"""The columns that may be there once per language: `summary.nl`."""

Texts = dict[str, str]


class Entry(NamedTuple):
    """What one row says."""

    place: Place
    statement: str
    party: str
    answer: str
    text: Texts = {}
    row_stance: str = ""
    basis: str = ""
    summary: Texts = {}
    remark: Texts = {}
    source: str = ""
    locator: str = ""


class Cell(NamedTuple):
    """What all rows on one statement and party say together."""

    entry: Entry
    """The first of them."""
    stance: Stance
    row_stance: Stance | None
    sources: Citations
    """Per source as it is named, the place in it."""


def column_of(name: str) -> str:
    """Return which column has a name, empty where none has; languages are left out."""
    return COLUMN_OF.get(name.lower().partition(".")[0], "")


def lacking(names: Sequence[str]) -> list[str]:
    """Return which columns that such a table needs are not among some names."""
    there = {column_of(name) for name in names}
    return [name for name in NEEDED if name not in there]


def is_long(names: Sequence[str]) -> bool:
    """Return whether these are the names of the columns of such a table."""
    return not lacking(names)


def entries(sheet: Sheet, language: str, log: Log) -> list[Entry]:
    """Return what the rows say; columns that are not known are told to be dropped."""
    names = sheet.header.names
    known = [_known(name, language) for name in names]
    for name, column in zip(names, known, strict=True):
        if column is None:
            log.drop("transfer.dropped.column", name)
    _tell_same(known, sheet.header.place, log)
    found = []
    for row in sheet.rows:
        fields: dict[str, str] = {}
        texts: dict[str, Texts] = {}
        for column, cell in zip(known, map(from_cell, row.cells), strict=True):
            if column is None or not cell:
                continue
            if column[1]:
                texts.setdefault(column[0], {})[column[1]] = cell
            else:
                fields[column[0]] = cell
        if "statement" in fields and "party" in fields:
            answer = fields.pop("stance", "")
            found.append(Entry(row.place, answer=answer, **fields, **texts))  # type: ignore[arg-type]
        else:
            log.wrong("transfer.row-name", row.place)
    return found


def _known(name: str, language: str) -> tuple[str, str] | None:
    """Return the column and the language of a name; None where it is not known."""
    column, _, spoken = name.lower().partition(".")
    column = COLUMN_OF.get(column, "")
    if column in IN_LANGUAGES and (not spoken or LANGUAGE.fullmatch(spoken)):
        return column, spoken or language
    return (column, "") if column and not spoken else None


def _tell_same(known: Sequence[tuple[str, str] | None], place: Place, log: Log) -> None:
    """Tell of columns with two names that mean the same."""
    seen: set[tuple[str, str]] = set()
    for column in filter(None, known):
        if column in seen:
            log.wrong("transfer.column-twice", place, name=".".join(filter(None, column)))
        seen.add(column)


def merged(rows: Iterable[Entry], meaning: Meaning, log: Log) -> dict[tuple[str, str], Cell]:
    """Return the rows by statement and party.

    A further row on both adds a source, and does not say otherwise.
    """
    cells: dict[tuple[str, str], Cell] = {}
    for entry in rows:
        key = (entry.statement, entry.party)
        stance = meaning.of(entry.answer, entry.place)
        cited: Citations = {entry.source: entry.locator or None} if entry.source else {}
        first = cells.get(key)
        if first is None:
            row = meaning.of(entry.row_stance, entry.place) if entry.row_stance else None
            cells[key] = Cell(entry, stance, row, cited)
        elif _adds(first, entry, stance):
            # In place: thousands of rows may be on one statement and party.
            first.sources.update(cited)
        else:
            words = {"statement": visible(entry.statement), "party": visible(entry.party)}
            log.wrong("transfer.twice", entry.place, **words)
    return cells


def _adds(cell: Cell, entry: Entry, stance: Stance) -> bool:
    """Return whether a further row adds a source and nothing else."""
    first = cell.entry
    same = (
        not getattr(entry, field) or getattr(entry, field) == getattr(first, field)
        for field in ("text", "row_stance", "basis", "summary", "remark")
    )
    is_new = bool(entry.source) and entry.source not in cell.sources
    return is_new and all(same) and (not entry.answer or stance == cell.stance)


def long_table(bank: Bank) -> bytes:
    """Return all positions of a bank as such a table."""
    rows = [
        row
        for party in bank.parties
        for statement in bank.statements
        for row in _rows(statement.id, party.id, party.positions[statement.id])
    ]
    columns = ["statement", "party", "stance", "row_stance", "basis"]
    for column in ("summary", "remark"):
        there = {name: None for row in rows for name in row if name.startswith(f"{column}.")}
        columns += list(there)
    return to_table([*columns, "source", "locator"], rows)


def _rows(statement: str, party: str, cell: Position) -> Iterator[dict[str, str]]:
    same = {"statement": statement, "party": party, "stance": cell.stance}
    first = {**same, "row_stance": cell.row_stance or "", "basis": cell.basis or ""}
    for column in ("summary", "remark"):
        texts = cast("Texts | None", getattr(cell, column)) or {}
        first |= {f"{column}.{language}": to_cell(text) for language, text in texts.items()}
    sources = [
        {"source": name, "locator": to_cell(place) if place else ""}
        for name, place in cell.sources.items()
    ]
    yield {**first, **(sources[0] if sources else {})}
    for further in sources[1:]:
        yield {**same, **further}
