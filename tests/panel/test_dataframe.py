"""`sw.panel`: data frames of every kind in and out."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from panel.made import expected, made_bank, made_sheets

import stemwijzer_cli as sw

BANK = made_bank(3)
MADE = list(made_sheets(BANK, 30))
HOPED = [expected(BANK, one.answers, "city-block") for one in MADE]
COLUMNS = {
    "id": [one.id for one in MADE],
    "important": ["|".join(one.answers.important) for one in MADE],
    **{name: [one.answers.levels.get(name) for one in MADE] for name in MADE[0].cells},
}


def check(rows: list[dict[str, Any]]) -> None:
    assert [row["id"] for row in rows] == COLUMNS["id"]
    for row, hoped in zip(rows, HOPED, strict=True):
        agreements = [row[f"agreement_{party.id}"] for party in BANK.parties]
        assert agreements == [*hoped.agreements]
        assert (row["first"] or "") == hoped.first


def test_polars_gives_polars() -> None:
    eager = sw.panel(BANK, pl.DataFrame(COLUMNS))
    lazy = sw.panel(BANK, pl.LazyFrame(COLUMNS))

    assert isinstance(eager, pl.DataFrame)
    assert isinstance(lazy, pl.LazyFrame)
    check(eager.to_dicts())
    check(lazy.collect().to_dicts())


def test_pandas_gives_pandas_with_gaps_as_floats() -> None:
    result = sw.panel(BANK, pd.DataFrame(COLUMNS))

    assert isinstance(result, pd.DataFrame)
    rows = pl.from_pandas(result).to_dicts()
    check(rows)


def test_arrow_gives_arrow() -> None:
    result = sw.panel(BANK, pa.table(COLUMNS))

    assert isinstance(result, pa.Table)
    check(result.to_pylist())


def test_duckdb_stays_where_it_is() -> None:
    frame = pl.DataFrame(COLUMNS)
    with duckdb.connect() as database:
        relation = database.from_arrow(frame.to_arrow())
        result = sw.panel(BANK, relation)

        assert isinstance(result, duckdb.DuckDBPyRelation)
        check(result.pl().to_dicts())


def test_options_mean_what_they_mean_on_the_command_line() -> None:
    frame = pl.DataFrame(COLUMNS)
    first = BANK.parties[0].id

    narrow = sw.panel(BANK, frame, parties=first, method="exact", keep="important")
    assert narrow.columns == [
        *("id", "important", "answered", f"agreement_{first}", "first", "tied")
    ]
    long = sw.panel(BANK, frame, long=True)
    assert long.height == len(MADE) * len(BANK.parties)


def test_what_is_wrong_is_told_in_english() -> None:
    wrong = pl.DataFrame(COLUMNS).with_columns(pl.lit(7).alias("s1"))
    with pytest.raises(sw.StemwijzerError, match="column 's1': 30 values are no answers"):
        sw.panel(BANK, wrong)
    with duckdb.connect() as database:
        relation = database.from_arrow(wrong.to_arrow())
        with pytest.raises(sw.StemwijzerError, match="30 rows have a value that is no answer"):
            sw.panel(BANK, relation)
    assert sw.panel(BANK, wrong, invalid="skip").height == len(MADE)
    with pytest.raises(sw.StemwijzerError, match="the column of statement 's1' is missing"):
        sw.panel(BANK, wrong.drop("s1"))
