"""The evidence that the shipped bank was coded from, as the tests read it.

`bank/fixtures/` holds it as it was coded: `positions.csv`, `statements.csv`, `sources.csv`,
`texts.csv` (what is new or corrected since 1.0) and `changes.csv`; `facts.csv`, read off the tables
of the Alert and the Kiesraad's result; and of version 1.0 what 1.1 is compared with.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FIXTURES = Path(__file__).parent / "bank" / "fixtures"

PARTIES = (
    *("BBB", "CDA", "CU", "D66", "DENK", "FVD", "GL-PvdA", "JA21"),
    *("NSC", "PvdD", "PVV", "SGP", "SP", "Volt", "VVD"),
)
"""In the order of the Alert."""

FORMER = {
    "navo-norm": "navo-norm-loslaten",
    "bezuinigen-zorg": "zorg-ontzien",
    "oekraine-navo": "oekraine-buiten-navo",
    "vredesmacht": "wegblijven-oekraine",
}
"""The statements of 1.0 that are turned round in 1.1, and their new ids."""


@cache
def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a fixture."""
    with (FIXTURES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def cells(name: str) -> dict[tuple[str, str], Mapping[str, str]]:
    """Return the rows of a fixture by statement and party."""
    return {(row["statement"], row["party"]): row for row in rows(name)}


def texts(kind: str, field: str) -> dict[str, dict[str, str]]:
    """Return the texts of a kind by id: those of 1.0 where nothing newer is given."""
    return {
        row["id"]: {"nl": row["nl"], "en": row["en"]}
        for row in (*rows("texts-1.0"), *rows("texts"))
        if (row["kind"], row["field"]) == (kind, field)
    }
