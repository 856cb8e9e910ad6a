"""CSV: its dialects, and what does not depend on the language."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from cli.run import ANSWERS, BANKS, Stemwijzer

from stemwijzer_cli.output.base import Csv, to_csv

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("score", "A"),
    ("score", "A", "B"),
    ("explain", "A", "brug", "--evidence"),
    ("stability", "A"),
    ("map", "A"),
    ("report", "A"),
    ("compare",),
    ("compare", "--facts"),
    ("compare", "--matrix"),
    ("statements",),
    ("statements", "--id", "parkeren"),
    ("parties",),
    ("parties", "--id", "brug"),
    ("sources",),
    ("bank", "diff", "OTHER", "MINI"),
    ("bank", "agreement", "OTHER", "MINI"),
)

TEXTS = {
    *("text", "label", "explanation", "for", "against", "glossary", "note", "summary", "remark"),
    *("unit", "old_summary", "old_remark", "new_summary", "new_remark"),
    *("one_summary", "one_remark", "other_summary", "other_remark"),
}
"""The columns with words for people; all others are codes, ids, names and figures."""


@pytest.fixture
def run(on_mini: Stemwijzer, tmp_path: Path) -> Stemwijzer:
    """Run the program with A and B for answers files, OTHER and MINI for banks."""
    names = {"MINI": BANKS / "mini", "OTHER": tmp_path / "other"}
    for name, text in (("A", ANSWERS), ("B", "bank: mini\nanswers: {fietspad: oneens}\n")):
        names[name] = tmp_path / f"{name}.yaml"
        names[name].write_text(text, encoding="utf-8")
    for path in sorted((BANKS / "mini").glob("*/*.yaml")):
        copy = names["OTHER"] / path.parent.name / path.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8").replace("stance: against", "stance: unclear")
        copy.write_text(text, encoding="utf-8")
    return lambda *words, **settings: on_mini(*(names.get(w, w) for w in words), **settings)


def tables(text: str, delimiter: str = ",") -> list[list[list[str]]]:
    """Return the cells of each table; an empty line stands between two."""
    found: list[list[list[str]]] = [[]]
    for row in csv.reader(io.StringIO(text), delimiter=delimiter):
        if row:
            found[-1].append(row)
        else:
            found.append([])
    return found


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_for_a_dutch_spreadsheet_has_the_same_cells(
    run: Stemwijzer, command: tuple[str, ...]
) -> None:
    plain = run(*command, "--format", "csv")
    dutch = run(*command, "--format", "csv", "--csv-dialect", "excel-nl")

    assert (dutch.code, dutch.err) == (0, "")
    assert dutch.out.startswith("\ufeff")
    assert tables(dutch.out.removeprefix("\ufeff"), ";") == [
        [[re.sub(r"^(-?\d+)\.(\d+)$", r"\1,\2", cell) for cell in row] for row in table]
        for table in tables(plain.out)
    ]


def test_dialects_spell_text_figures_and_formulas() -> None:
    rows = [
        {"name": "a;b", "part": 62.5, "known": True},
        {"name": '"=1+1"', "part": -0.25, "known": None},
        {"name": "=1+1", "part": 3, "known": False},
        {"name": "1.0", "part": None, "known": None},
    ]
    table = Csv(("name", "part", "known"), rows)

    assert to_csv([table], "excel-nl") == (
        '\ufeffname;part;known\n"a;b";62,5;true\n"""=1+1""";-0,25;\n\'=1+1;3;false\n1.0;;\n'
    )
    assert to_csv([table]) == (
        'name,part,known\na;b,62.5,true\n"""=1+1""",-0.25,\n\'=1+1,3,false\n1.0,,\n'
    )


def test_a_file_for_a_dutch_spreadsheet_begins_with_the_mark(
    on_mini: Stemwijzer, tmp_path: Path
) -> None:
    file = tmp_path / "partijen.csv"

    assert on_mini("parties", "--csv-dialect", "excel-nl", "-o", file).code == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid;name;")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_has_the_same_columns_and_codes_in_every_language(
    run: Stemwijzer, command: tuple[str, ...]
) -> None:
    dutch, english = (
        tables(run(*command, "--format", "csv", "--lang", lang).out) for lang in ("nl", "en")
    )

    for one, other in zip(dutch, english, strict=True):
        assert one[0] == other[0]
        codes = [place for place, name in enumerate(one[0]) if name not in TEXTS]
        assert len(one) == len(other) > 1
        for row, same in zip(one, other, strict=True):
            assert [row[place] for place in codes] == [same[place] for place in codes]


@pytest.mark.parametrize("command", [("score", "A"), ("score", "A", "B"), ("report", "A")])
def test_repeats_no_prose_in_its_rows(run: Stemwijzer, command: tuple[str, ...]) -> None:
    assert "smartvote" not in run(*command, "--format", "csv").out


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "csv", "--csv-dialect", "excel"], "error: there is no CSV dialect 'excel'; "),
        (["--csv-dialect", "excel-nl"], "error: --csv-dialect goes with CSV; "),
        (["--format", "json", "--csv-dialect", "default"], "error: --csv-dialect goes with CSV; "),
    ],
)
def test_a_dialect_that_cannot_be_is_a_usage_error(
    run: Stemwijzer, options: list[str], message: str
) -> None:
    result = run("compare", *options, "--lang", "en")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(message)
