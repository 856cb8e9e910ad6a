"""Bytes to rows: what stands between cells, which bytes are no table, and where each row begins."""

from __future__ import annotations

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.sheet import read_sheet


@pytest.mark.parametrize(
    ("text", "delimiter", "rows"),
    [
        ("these;A\nx;ja\n", "semicolon", [["these", "A"], ["x", "ja"]]),
        ("these,A\nx,ja\n", "comma", [["these", "A"], ["x", "ja"]]),
        ("these\tA\nx\tja\n", "tab", [["these", "A"], ["x", "ja"]]),
        ("these, kort, lang;A\nx;ja\n", "semicolon", [["these, kort, lang", "A"], ["x", "ja"]]),
        ('"these";"A, B"\n"x";ja\n', "semicolon", [["these", "A, B"], ["x", "ja"]]),
        ("these;A\rx;ja\r", "semicolon", [["these", "A"], ["x", "ja"]]),
        ("\n ; \nthese;A\n;\nx;ja", "semicolon", [["these", "A"], ["x", "ja"]]),
        ('"these\nof zo";A\nx;ja\n', "semicolon", [["these\nof zo", "A"], ["x", "ja"]]),
    ],
)
def test_cells_are_told_apart(text: str, delimiter: str, rows: list[list[str]]) -> None:
    log = Log()

    sheet = read_sheet(text.encode(), "a.csv", log)

    assert [sheet.header.cells, *(row.cells for row in sheet.rows)] == rows
    assert log.read == [
        ("transfer.file", {"file": "a.csv", "encoding": "UTF-8", "delimiter": delimiter})
    ]
    assert log.problems == []


def test_a_row_begins_where_its_first_line_does() -> None:
    sheet = read_sheet(b'\nthese;A\n"x\ny";ja\n\nz;"ne\re"\n', "a.csv", log := Log())

    assert [str(row.place) for row in (sheet.header, *sheet.rows)] == [
        *("a.csv:2", "a.csv:3", "a.csv:6")
    ]
    assert [row.cells for row in sheet.rows] == [["x\ny", "ja"], ["z", "ne\ne"]]
    assert log.hidden == 1


UNCERTAIN = (
    "it cannot be told whether cells are apart by commas, semicolons or tabs; save the file with "
    "one of them, and texts with that sign in quotes"
)
ENCODING = "this is no CSV in UTF-8 or Windows-1252; save it as CSV in UTF-8"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a;b,c,d\nx;y,z,w\n", f"a.csv:1: {UNCERTAIN}"),
        (b"a;b,c\nx\n", f"a.csv:1: {UNCERTAIN}"),
        (b"a\nx\n", f"a.csv:1: {UNCERTAIN}"),
        (b"", "a.csv: this file is empty; fill it or remove it"),
        (b"\xef\xbb\xbf \r\n", "a.csv: this file is empty; fill it or remove it"),
        (b"\nPK\0", f"a.csv:1: {ENCODING}"),
        (b"\nthese;A\nx\x81;ja\n", f"a.csv:3: {ENCODING}"),
        (b"\xff\xfea\0;\0\n\0\0\xd8", f"a.csv:2: {ENCODING}"),
        (b";\n;\n", "a.csv:1: there are no rows with answers here; give a table with a header and "
         "rows below it"),
        (b'these;A\nx;ja\n"y"z;ja\n', "a.csv:3: this is not valid CSV (the cell goes on after a "
         "quotation mark); repair this line"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(raw: bytes, message: str) -> None:
    assert complaints_of(lambda: read_sheet(raw, "a.csv", Log())) == [message]


def test_rows_of_another_width_are_told_by_the_delimiter_of_the_first_line() -> None:
    log = Log()

    sheet = read_sheet(b"these,\tkort;A;B\nx, y, z;ja\nq,q,q;nee;ja\n", "a.csv", log)

    assert [row.cells for row in sheet.rows] == [["q,q,q", "nee", "ja"]]
    assert [(one.key, str(one.place), one.values) for one in log.problems] == [
        ("csv.columns", "a.csv:2", {"number": 3})
    ]
