"""CSV: one table with positions, or a folder of tables with a whole bank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

import msgspec

from stemwijzer_cli.bank.transfer import loose
from stemwijzer_cli.bank.transfer.cell import to_table
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.flat import to_row
from stemwijzer_cli.bank.transfer.folder import TABLES, read_folder
from stemwijzer_cli.bank.transfer.formats import Exported, Files
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.long import long_table
from stemwijzer_cli.bank.transfer.lost import tell_lost
from stemwijzer_cli.bank.transfer.proof import NOWHERE
from stemwijzer_cli.bank.writing import files_of
from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.model import Bank, Noun

HELD = ("summary", "remark", "row-stance", "cited", "evidence", "unclear", "languages")
"""What one table of positions holds."""

Row = dict[str, str]


def read(files: Files, choices: Choices) -> Imported:
    """Return the bank in a table, or in a folder of tables.

    Raises:
        StemwijzerError: with all that is wrong, and all that has to be decided.
    """
    tables = {PurePath(name).name.lower(): (name, raw) for name, raw in files.items()}
    if "bank.csv" in tables:
        return read_folder(tables, choices)
    if len(files) > 1:
        names = ", ".join(f"{name}.csv" for name in TABLES)
        raise data_error("transfer.tables", Place(next(iter(files))), tables=names)
    ((file, raw),) = files.items()
    return loose.read(raw, file, choices)


def write(bank: Bank, target: PurePath, _language: str) -> Exported:
    """Return a bank as one table of its positions for a file `.csv`, else as a folder of tables."""
    log = Log()
    if target.suffix.lower() == ".csv":
        tell_lost(bank, HELD, log)
        return Exported(long_table(bank), log)
    return Exported(_tables(bank), log)


def _tables(bank: Bank) -> dict[str, bytes]:
    files = files_of(bank, NOWHERE)
    assert files.bank is not None
    tables = {
        "bank": _keyed(_without(files.bank, "sources", "facts", "format")),
        "statements": [
            {"theme": theme.id, **to_row(_without(statement))}
            for theme in bank.themes
            for statement in theme.statements
        ],
        "parties": [
            {"id": party.id, **to_row(_without(files.parties[party.id], "positions", "facts"))}
            for party in bank.parties
        ],
        "sources": [to_row(_without(source)) for source in bank.sources],
        "facts": _facts(bank),
    }
    written = {name: _table(TABLES[name], rows) for name, rows in tables.items()}
    return {f"{name}.csv": raw for name, raw in {**written, "positions": long_table(bank)}.items()}


def _keyed(heading: Mapping[str, object]) -> list[Row]:
    return [{"key": name, "value": cell} for name, cell in to_row(heading).items()]


def _facts(bank: Bank) -> list[Row]:
    """Return a row per fact, with what it says of each party behind it."""
    rows = []
    for fact in bank.facts:
        said = {party.id: party.facts[fact.id] for party in bank.parties if fact.id in party.facts}
        values = {name: one.value for name, one in said.items()}
        notes = {name: one.note for name, one in said.items() if one.note}
        beside = {key: found for key, found in (("value", values), ("note_on", notes)) if found}
        rows.append(to_row({**_without(fact), **beside}))
    return rows


def _without(noun: Noun, *fields: str) -> dict[str, object]:
    found: dict[str, object] = msgspec.to_builtins(noun)
    return {name: value for name, value in found.items() if name not in fields}


def _table(first: Iterable[str], rows: list[Row]) -> bytes:
    columns = dict.fromkeys([*first, *(name for row in rows for name in row)])
    return to_table(list(columns), rows)
