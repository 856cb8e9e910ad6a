"""What respondents' own columns hold, such that no spreadsheet takes a cell for a formula."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from stemwijzer_cli.panels.lists import with_texts
from stemwijzer_cli.panels.plain import FORMULA, NUMBER, inert


def with_inert(rows: nw.LazyFrame[Any], names: Sequence[str]) -> nw.LazyFrame[Any]:
    """Return the rows of a result in CSV, in which these columns and their names are no formulas.

    They stay text that begins as it did, behind an apostrophe; a number keeps its sign.
    """
    rows = with_texts(rows, [*names])
    schema = rows.collect_schema()
    texts = [name for name in names if schema[name] in (nw.String, nw.Categorical, nw.Enum)]
    if texts:
        rows = rows.with_columns(**{name: _inert(name) for name in texts})
    return rows.rename({name: inert(name) for name in names if inert(name) != name})


def _inert(name: str) -> nw.Expr:
    text = nw.col(name).cast(nw.String)
    formula = text.str.contains(FORMULA) & ~text.str.contains(NUMBER)
    return nw.when(formula).then(nw.concat_str(nw.lit("'"), text)).otherwise(text)
