"""What all machine-readable outputs share: version 1 of the JSON, and CSV without formulas.

Every output has a shape of its own in a module of this package, from which `scripts/generate.py`
makes its JSON Schema.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import nextafter
from sys import float_info
from typing import Literal, NamedTuple

import msgspec

from stemwijzer_cli.errors import FORMULAS
from stemwijzer_cli.matching.methods import Agreement
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Chosen, Citations

Dialect = Literal["default", "excel-nl"]
"""How CSV is spelled: as on every machine, or as a Dutch spreadsheet opens it with a click."""


class Output(msgspec.Struct, frozen=True):
    """What all outputs share: every key is always there."""


class BankOutput(Output, frozen=True):
    """Which bank the figures come from."""

    id: str
    version: str
    sha256: str


class Headed(Output, frozen=True):
    """The head of every output: which bank, and which part of it."""

    version: Literal[1]
    bank: BankOutput
    sources: str
    """`all`, or a group of the bank's sources."""
    parties: tuple[str, ...]
    """The ids of the parties that take part."""
    theme: str | None
    """The only theme that takes part; null for all."""


class Head(NamedTuple):
    """The values of a head, in the order of its fields."""

    version: Literal[1]
    bank: BankOutput
    sources: str
    parties: tuple[str, ...]
    theme: str | None


class CitationOutput(Output, frozen=True):
    """A place in a source."""

    id: str
    locator: str | None


def to_json(output: Output) -> str:
    """Return an output as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(output), indent=2).decode() + "\n"


class Csv(NamedTuple):
    """A table to be written as CSV; a value is spelled as JSON spells it."""

    columns: Sequence[str]
    rows: Iterable[Mapping[str, object]]


def to_csv(tables: Sequence[Csv], dialect: Dialect = "default") -> str:
    """Return tables as CSV, each with a header and an empty line between them.

    No cell is a formula.
    """
    spelling = SPELLINGS[dialect]
    parts = []
    for table in tables:
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter=spelling.delimiter, lineterminator="\n")
        writer.writerow(table.columns)
        for row in table.rows:
            writer.writerow([_cell(row[column], spelling.point) for column in table.columns])
        parts.append(stream.getvalue())
    return spelling.mark + "\n".join(parts)


class Spelling(NamedTuple):
    """How CSV is spelled."""

    delimiter: str
    point: str
    """The decimal sign."""
    mark: str
    """What the file begins with."""


SPELLINGS: Mapping[Dialect, Spelling] = {
    "default": Spelling(",", ".", ""),
    "excel-nl": Spelling(";", ",", "\ufeff"),
}


def _cell(value: object, point: str) -> object:
    """Return a value as JSON spells it, and so that no spreadsheet takes it for a formula."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(value).replace(".", point)
    if isinstance(value, str) and value.startswith(FORMULAS):
        return f"'{value}"
    return value


def head(chosen: Chosen) -> Head:
    """Return the head of the outputs on a part of a bank."""
    bank, selection = chosen
    return Head(
        1,
        BankOutput(bank.id, bank.version, bank.sha256),
        selection.sources,
        tuple(party.id for party in bank.parties),
        selection.theme,
    )


def percent(share: Agreement | None) -> float | None:
    """Return a share in per cent with one decimal, None for None."""
    return None if share is None else share.percent(1)


def chance(share: Share | None) -> float | None:
    """Return a chance in per cent with one decimal, or more where it would seem 0 or 100."""
    shown = percent(share)
    if share is None or share.part in (0, share.whole) or shown not in (0, 100):
        return shown
    if shown == 0:
        return float(f"{100 * share.part / share.whole:.1g}") or float_info.min
    rest = Decimal(f"{100 * (share.whole - share.part) / share.whole:.1g}")
    return min(float(100 - rest), nextafter(100, 0))


def listed(values: Iterable[str]) -> str:
    """Return several values as one cell of CSV."""
    return "; ".join(values)


def cited_cell(cited: Iterable[CitationOutput]) -> str:
    """Return citations as one cell of CSV."""
    return listed(" ".join(filter(None, (one.id, one.locator))) for one in cited)


def citations(cited: Citations) -> tuple[CitationOutput, ...]:
    """Return the citations of a position or a proposal."""
    return tuple(CitationOutput(source, locator) for source, locator in cited.items())
