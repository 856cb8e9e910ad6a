"""A cell of our own tables: no spreadsheet takes it for a formula, and all comes back the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from stemwijzer_cli.errors import FORMULAS

QUOTE = "'"
"""Stands before a text that is kept as it is; alone it says that nothing is there on purpose."""


def to_cell(value: str | bool | float | None) -> str:
    """Return what stands in a cell for a value."""
    if value is None:
        return QUOTE
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    if isinstance(value, int):
        return str(value)
    return QUOTE + value if _is_kept(value) else value


def from_cell(cell: str) -> str:
    """Return the text of a cell: stripped, unless it is kept as it is."""
    if cell.startswith(QUOTE) and _is_kept(cell[1:]):
        return cell[1:]
    return cell.strip()


def to_table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return rows of cells as the bytes of a file, with a header; what a row lacks is empty."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()


def _is_kept(text: str) -> bool:
    return text.startswith((*FORMULAS, QUOTE)) or text != text.strip()
