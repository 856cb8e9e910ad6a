"""`panel --summary`: what respondents have in common, in every format."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from cli.run import BANKS, Result, Stemwijzer, parsed
from cli.sheets import SHEETS, changed, failed

from stemwijzer_cli import __version__
from stemwijzer_cli.model import Bank

ROOT = BANKS.parent.parent
SCHEMA = ROOT / "schema" / "output" / "panel-meta.schema.json"


def test_a_summary_in_json_fits_its_schema(on_engine: Stemwijzer, sheets: Path) -> None:
    schema = SCHEMA.with_name("panel.schema.json").read_text(encoding="utf-8")
    asked = ("--summary", "--by", "wijk", "--min-cell", "1", "--against", "wijk")

    output = parsed(on_engine("panel", sheets, *asked, "--format", "json"))

    jsonschema.validate(output, json.loads(schema))
    assert (output["by"], output["min_cell"]) == ("wijk", 1)
    assert [(one["group"], one["respondents"]) for one in output["groups"]] == [
        ("Noord", 1),
        ("Zuid", 2),
    ]
    assert output["all"]["empty"] == 33.3
    assert output["all"]["hits"]["left_out"] == {
        "no_vote": 0,
        "other_party": 3,
        "no_answers": 0,
        "not_known": 0,
    }


def test_a_summary_hides_small_groups(on_mini: Stemwijzer, sheets: Path) -> None:
    asked = ("--summary", "--by", "wijk", "--lang", "en")
    result = on_mini("panel", sheets, *asked)

    assert "Not shown: 2 groups with 3 respondents, as groups need 10." in result.out
    assert "Noord" not in result.out
    changed(sheets, "Zuid", "Noord")
    alone = on_mini("panel", sheets, *asked).out
    assert "Not shown: 1 group with 3 respondents, as groups need 10." in alone


@pytest.mark.parametrize(
    ("language", "note"),
    [
        (
            "en",
            "Not shown: 2 groups with 3 respondents. Groups need 2; the smallest with enough goes "
            "along, as the total would give the others away.",
        ),
        (
            "nl",
            "Niet getoond: 2 groepen met 3 invullers. Een groep heeft er 2 nodig; de kleinste die "
            "genoeg heeft gaat mee, want anders verraadt het totaal de rest.",
        ),
    ],
)
def test_a_summary_says_why_it_hides_a_group_that_is_large_enough(
    on_mini: Stemwijzer, sheets: Path, language: str, note: str
) -> None:
    asked = ("--summary", "--by", "wijk", "--min-cell", "2", "--lang", language)

    assert note in on_mini("panel", sheets, *asked, "--format", "markdown").out


def test_a_summary_of_one_is_said_in_the_singular(on_mini: Stemwijzer, sheets: Path) -> None:
    sheets.write_text("\n".join(SHEETS.splitlines()[:2]), encoding="utf-8")

    lines = on_mini("panel", sheets, "--summary", "--against", "wijk", "--lang", "en").out

    assert lines.splitlines()[0] == "The figures of one respondent"
    assert "Own party looked for with 0 respondents; left out:" in lines


def test_a_summary_says_how_it_came_about(on_engine: Stemwijzer, sheets: Path, mini: Bank) -> None:
    asked = ("panel", sheets, "--summary", "--missing", "99,NA", "--lang", "en")
    table, markdown = on_engine(*asked).out, on_engine(*asked, "--format", "markdown").out
    output = parsed(on_engine(*asked, "--format", "json"))

    coding = "Coding: 0, 1, 2, from fully against to fully for; no answer: empty, 99, na."
    ties = "Ties: shared, split and strict."
    engine = output["how"]["engine"]
    made = f"Made with {engine['name']} {engine['version']} by stemwijzer-cli {__version__}."
    assert " ".join(table.split()).endswith(
        f"Bank: sha256 {mini.sha256[:12]}. {ties} {coding} {made}"
    )
    assert markdown.endswith(f"\nBank: sha256 {mini.sha256}. {ties} {coding}\n\n{made}\n")
    assert output["how"]["ties"] == "all"


NAMES = {
    "group": ("respondents", "weight", "empty", "tied"),
    "parties": (
        *("first_shared", "first_split", "first_strict", "top_three"),
        *("mean", "quartile_1", "median", "quartile_3"),
    ),
    "statements": ("level_0", "level_1", "level_2", "skipped"),
    "methods": ("same",),
    "hits": ("respondents",),
    "hits first": ("shared", "split", "strict"),
    "hits top_three": ("shared", "split", "strict"),
    "hits left_out": ("no_vote", "other_party", "no_answers", "not_known"),
    "hidden": ("groups", "respondents", "min_cell"),
}

# `a` gives all answers of the earth. The bridge is at the other end once and a level away three
# times: 1.5 of 4. `b` answers nothing and lives nowhere, so that only counts can be told of them.
IN_COMMON = """\
all||group||2 2 50.0 0.0
all||parties|aarde|100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0
all||parties|brug|0.0 0.0 0.0 100.0 37.5 37.5 37.5 37.5
all||statements|fietspad|0.0 0.0 50.0 50.0
all||statements|parkeren|50.0 0.0 0.0 50.0
all||statements|schoolfruit|0.0 0.0 50.0 50.0
all||statements|huiswerk|0.0 50.0 0.0 50.0
all||methods|exact|100.0
all||methods|euclidean|100.0
all||methods|directional|100.0
all||methods|hybrid|100.0
all||hits||1
all||hits|first|100.0 100.0 100.0
all||hits|top_three|100.0 100.0 100.0
all||hits|left_out|1 0 0 0
groups||group||1 1 100.0 -
groups||parties|aarde|- - - - - - - -
groups||parties|brug|- - - - - - - -
groups||statements|fietspad|0.0 0.0 0.0 100.0
groups||statements|parkeren|0.0 0.0 0.0 100.0
groups||statements|schoolfruit|0.0 0.0 0.0 100.0
groups||statements|huiswerk|0.0 0.0 0.0 100.0
groups||methods|exact|-
groups||methods|euclidean|-
groups||methods|directional|-
groups||methods|hybrid|-
groups||hits||0
groups||hits|first|- - -
groups||hits|top_three|- - -
groups||hits|left_out|1 0 0 0
groups|Noord|group||1 1 0.0 0.0
groups|Noord|parties|aarde|100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0
groups|Noord|parties|brug|0.0 0.0 0.0 100.0 37.5 37.5 37.5 37.5
groups|Noord|statements|fietspad|0.0 0.0 100.0 0.0
groups|Noord|statements|parkeren|100.0 0.0 0.0 0.0
groups|Noord|statements|schoolfruit|0.0 0.0 100.0 0.0
groups|Noord|statements|huiswerk|0.0 100.0 0.0 0.0
groups|Noord|methods|exact|100.0
groups|Noord|methods|euclidean|100.0
groups|Noord|methods|directional|100.0
groups|Noord|methods|hybrid|100.0
groups|Noord|hits||1
groups|Noord|hits|first|100.0 100.0 100.0
groups|Noord|hits|top_three|100.0 100.0 100.0
groups|Noord|hits|left_out|0 0 0 0
all||hidden||0 0 1
"""


def spelled_out(compact: str) -> list[str]:
    """Return the rows of CSV that lines with several figures stand for."""
    rows = ["scope,group,kind,name,figure,value"]
    for line in compact.splitlines():
        *start, figures = line.split("|")
        *_, kind, name = start
        names = NAMES.get(f"{kind} {name}") or NAMES[kind]
        for figure, value in zip(names, figures.split(), strict=True):
            rows.append(",".join([*start, figure, value.replace("-", "")]))
    return rows


def test_a_summary_in_csv_has_a_row_per_figure(on_engine: Stemwijzer, sheets: Path) -> None:
    sheets.write_text(
        "id,fietspad,parkeren,schoolfruit,huiswerk,wijk,stem\n"
        "a,eens,oneens,eens,neutraal,Noord,aarde\n"
        "b,,,,,,\n",
        encoding="utf-8",
    )
    output = sheets.with_name("summary.csv")
    asked = ("--summary", "--by", "wijk", "--min-cell", "1", "--against", "stem")

    result = on_engine("panel", sheets, *asked, "--parties", "aarde,brug", "-o", output)

    assert (result.code, result.err) == (0, "")
    assert output.read_text(encoding="utf-8").splitlines() == spelled_out(IN_COMMON)
    meta = json.loads(sheets.with_name("summary.csv.meta.json").read_text(encoding="utf-8"))
    assert (meta["ties"], meta["counts"]["respondents"]) == ("all", 2)


def test_a_weight_that_is_none_stops_a_summary(on_engine: Stemwijzer, sheets: Path) -> None:
    error = failed(on_engine("panel", sheets, "--summary", "--weight", "wijk", "--lang", "en"))

    assert error == (
        f"error: {sheets}:2: column 'wijk': 3 values are no weight of at least 0, the first is "
        "'Noord' (rows 2, 3, 4); give each respondent one\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--by", "wijk"], "--by goes with --summary; add that, or leave it out"),
        (["--min-cell", "3"], "--min-cell goes with --summary; add that, or leave it out"),
        (["--summary", "--long"], "--summary and --long do not go together; leave one out"),
        (["--summary", "--min-cell", "0"], "--min-cell must be at least 1; give a larger number"),
    ],
)
def test_options_of_rows_and_of_a_summary_are_apart(
    on_mini: Stemwijzer, sheets: Path, options: list[str], message: str
) -> None:
    assert on_mini("panel", sheets, *options, "--lang", "en") == Result(
        2, "", f"error: {message}\n"
    )


@pytest.mark.parametrize(
    ("options", "shared", "split", "strict"),
    [([], 54.0, 50.2, 46.6), (["--weight", "weight"], 54.3, 50.8, 47.5)],
    ids=["unweighted", "weighted"],
)
def test_rates_are_those_that_the_documentation_tells(
    stemwijzer: Stemwijzer, options: list[str], shared: float, split: float, strict: float
) -> None:
    sheets = ROOT / "docs" / "sheets.csv"
    told = " ".join((ROOT / "docs" / "panel.md").read_text(encoding="utf-8").split())

    of_all = parsed(
        stemwijzer(
            *("panel", sheets, "--summary", "--against", "vote", *options, "--format", "json")
        )
    )["all"]

    assert of_all["hits"]["first"] == {"shared": shared, "split": split, "strict": strict}
    assert {method["same"] for method in of_all["methods"]} == {100.0}
    assert "54.0 % shared, 50.2 % split and 46.6 % strict" in told
    assert "54.3, 50.8 and 47.5 %" in told
