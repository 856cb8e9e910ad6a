"""Answer sheets for the miniature bank, and what to do with them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from cli.run import Result

HAS_POLARS = find_spec("polars") is not None and find_spec("narwhals") is not None

# The miniature bank: of its eight known positions four are for, two neutral and two against, so
# that an unknown one is neutral in 2 of 8 and at either end in 3 of 8: a statement of 4 points is
# worth 32 eighths. `test_score` has the sums of the first sheet.
SHEETS = """\
id,fietspad,parkeren,schoolfruit,huiswerk,important,wijk
a,eens,oneens,eens,,parkeren,Noord
b,,,,,,Zuid
c,2,0,skip,1,,Zuid
"""


def changed(sheets: Path, old: str, new: str) -> Path:
    text = sheets.read_text(encoding="utf-8")
    assert old in text
    sheets.write_text(text.replace(old, new), encoding="utf-8")
    return sheets


def failed(result: Result) -> str:
    """Return what a run said that wrote nothing and found the data wrong."""
    assert (result.code, result.out) == (1, "")
    return result.err
