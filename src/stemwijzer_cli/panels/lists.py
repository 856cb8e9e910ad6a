"""Lists in the cells of a data frame, as the text that would stand in CSV."""

from __future__ import annotations

from typing import Any, cast

import narwhals as nw

from stemwijzer_cli.panels.expressions import OWN, Frame

BETWEEN = "|"


def is_list(table: Frame, name: str) -> bool:
    """Return whether the cells of a column are lists."""
    return isinstance(table.collect_schema()[name], (nw.List, nw.Array))


def joined(table: Frame, name: str, added: str) -> Frame:
    """Add a column with the lists in another as text, with `|` between their parts.

    narwhals has no word for it, so that each engine does it in its own.
    """
    native: Any = table.to_native()
    match table.implementation:
        case nw.Implementation.DUCKDB:
            column, other = ('"' + text.replace('"', '""') + '"' for text in (name, added))
            made = native.project(f"*, array_to_string({column}, '{BETWEEN}') as {other}")
        case nw.Implementation.PYSPARK:
            from pyspark.sql import functions

            cell = functions.col("`" + name.replace("`", "``") + "`").cast("array<string>")
            filled = functions.when(cell.isNotNull(), functions.concat_ws(BETWEEN, cell))
            made = native.withColumn(added, filled)
        case _:
            import polars as pl

            texts = pl.col(name).cast(pl.List(pl.String))
            made = native.with_columns(texts.list.join(BETWEEN).alias(added))
    return cast("Frame", nw.from_native(made))


def with_texts(table: nw.LazyFrame[Any], names: list[str]) -> nw.LazyFrame[Any]:
    """Return a table in which the lists in these columns are text."""
    for at, name in enumerate(names):
        if is_list(table, name):
            added = f"{OWN}text{at}"
            kept = table.collect_schema().names()
            table = joined(table, name, added)
            columns = {one: nw.col(added if one == name else one) for one in kept}
            table = table.select(**columns)
    return table
