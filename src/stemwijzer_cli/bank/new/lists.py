"""Lists of statements and of parties, as a spreadsheet saves them."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stemwijzer_cli.bank.transfer.ids import Ids, is_id, slug
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.sheet import (
    DELIMITERS,
    Row,
    Sheet,
    column_names,
    read_sheet,
)
from stemwijzer_cli.errors import Nearest, Place, data_error, visible
from stemwijzer_cli.model import RESERVED, UNNAMED_THEME, Party, Statement, Theme

Columns = Mapping[str, tuple[str, ...]]

STATEMENTS: Columns = {
    "text": ("text", "tekst", "statement", "stelling", "these", "aussage"),
    "id": ("id",),
    "label": ("label", "kort", "kurz"),
    "theme": ("theme", "thema"),
    "explanation": ("explanation", "toelichting", "uitleg", "erklärung"),
}
"""Per column the names that it may have, in small letters; the first column is needed."""

PARTIES: Columns = {
    "name": ("name", "naam", "party", "partij", "partei"),
    "id": ("id",),
    "full_name": ("full_name", "full name", "volledige naam", "vollständiger name"),
    "list": ("list", "lijst", "liste"),
    "website": ("website",),
    "constituency": ("constituency", "kieskring", "wahlkreis"),
}

NOWHERE = "\x1f"
"""A delimiter that no text has, so that a line is one cell."""

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

SHORT = 40
"""How long an id may be that is made of a statement's text."""


class _Line(NamedTuple):
    """A row, with its cells by the name of their column; those that are empty are left out."""

    place: Place
    cells: Mapping[str, str]


def themes_of(raw: bytes, file: str, language: str, log: Log) -> tuple[Theme, ...]:
    """Return the statements of a list by theme, in the order in which the themes first occur.

    Raises:
        StemwijzerError: with all that is wrong with it.
    """
    lines = _lines(raw, file, STATEMENTS, log)
    with_themes = any("theme" in line.cells for line in lines)
    ids = _given(lines, log)
    found: dict[str, list[Statement]] = {}
    for line in lines:
        cells = line.cells
        if with_themes and "theme" not in cells:
            log.wrong("new.no-cell", line.place, name="theme")
        text = cells["text"]
        name = cells.get("id") or ids.new(cells.get("label") or _short(text), "statement")
        statement = Statement(
            name,
            {language: text},
            label={language: cells["label"]} if "label" in cells else None,
            explanation={language: cells["explanation"]} if "explanation" in cells else None,
        )
        found.setdefault(cells.get("theme", ""), []).append(statement)
    log.stop_if_wrong()
    if not with_themes:
        return (Theme(UNNAMED_THEME, tuple(found[""])),)
    names = Ids(Log(), *RESERVED, "bank")
    return tuple(
        Theme(names.new(title, "theme"), tuple(statements), {language: title})
        for title, statements in found.items()
    )


def parties_of(raw: bytes, file: str, log: Log) -> tuple[Party, ...]:
    """Return the parties of a list, without positions.

    Raises:
        StemwijzerError: with all that is wrong with it.
    """
    lines = _lines(raw, file, PARTIES, log)
    ids = _given(lines, log, *RESERVED)
    parties = tuple(
        Party(
            id=line.cells.get("id") or ids.new(line.cells["name"], "party"),
            name=line.cells["name"],
            full_name=line.cells.get("full_name", line.cells["name"]),
            positions={},
            list=_number(line, log),
            website=line.cells.get("website"),
            constituency=line.cells.get("constituency"),
        )
        for line in lines
    )
    log.stop_if_wrong()
    return parties


def _lines(raw: bytes, file: str, columns: Columns, log: Log) -> list[_Line]:
    if not raw.strip():
        raise data_error("new.no-rows", Place(file, 1))
    sheet = read_sheet(_with_ids(raw), file, log)
    names = list(_known(sheet, columns, log))
    needed = next(iter(columns))
    if needed not in names:
        log.wrong("new.no-column", sheet.header.place, name=needed)
    log.stop_if_wrong()
    if not sheet.rows:
        raise data_error("new.no-rows", Place(file, 1))
    lines = [_line(names, row) for row in sheet.rows]
    for line in lines:
        if needed not in line.cells:
            log.wrong("new.no-cell", line.place, name=needed)
    log.stop_if_wrong()
    return lines


def _with_ids(raw: bytes) -> bytes:
    """Return a table of one column with an empty one beside it, as a reader of tables wants two.

    The bytes of the cells stay as they are; in UTF-16 a character is no byte.
    """
    first = raw.split(b"\n", 1)[0]
    if any(sign.encode() in first for sign in DELIMITERS) or raw.startswith(UTF_16):
        return raw
    rows = csv.reader(io.StringIO(raw.decode("latin-1"), newline=""), delimiter=NOWHERE)
    wide = io.StringIO()
    writer = csv.writer(wide, lineterminator="\n")
    for number, cells in enumerate(rows):
        writer.writerow([*(cells or [""]), "" if number else "id"])
    return wide.getvalue().encode("latin-1")


def _known(sheet: Sheet, columns: Columns, log: Log) -> Iterator[str]:
    """Yield which columns a header names."""
    meant = {name: column for column, names in columns.items() for name in names}
    seen: set[str] = set()
    for name in column_names(sheet.header, log):
        column = meant.get(name.lower(), "")
        if not column:
            values = {"name": visible(name), "allowed": ", ".join(columns)}
            nearest = Nearest(name, list(meant))
            log.wrong("new.column", sheet.header.place, nearest=nearest, **values)
        elif column in seen:
            log.wrong("transfer.column-twice", sheet.header.place, name=visible(name))
        seen.add(column)
        yield column


def _line(names: Sequence[str], row: Row) -> _Line:
    cells = {name: " ".join(cell.split()) for name, cell in zip(names, row.cells, strict=True)}
    return _Line(row.place, {name: cell for name, cell in cells.items() if cell})


def _given(lines: Sequence[_Line], log: Log, *taken: str) -> Ids:
    """Return the ids for who has none, after a look at those that are given.

    `taken` are ids that no file can have as its name.
    """
    given: set[str] = set()
    for line in lines:
        name = line.cells.get("id")
        if name is not None:
            if not is_id(name):
                log.wrong("shape.id", line.place, name="id", found=visible(name))
            if name in given:
                log.wrong("bank.twice", line.place, id=visible(name))
            given.add(name)
    return Ids(Log(), *taken, *given)


def _short(text: str) -> str:
    """Return the beginning of a text that makes a short id, cut between words."""
    whole = slug(text)
    return whole if len(whole) <= SHORT else whole[: SHORT + 1].rpartition("-")[0] or whole[:SHORT]


def _number(line: _Line, log: Log) -> int | None:
    written = line.cells.get("list")
    if written is None:
        return None
    if not written.isdecimal() or int(written[:9]) < 1:
        log.wrong("new.number", line.place, found=visible(written))
        return None
    return int(written[:9])
