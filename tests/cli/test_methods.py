"""`score --method`: every formula on the miniature bank, by hand, in every format.

                fietspad   parkeren   schoolfruit   huiswerk
    Aarde          2          0            2            1
    Brug           0          1         unclear         2
    Cirkel         2       unknown      unclear      unknown

Two of the eight known positions are neutral, so one that is not known is neutral in 1/4 and at
either end in 3/8. Beside an answer at an end it is on average 3/8 of a match, a distance of 1, a
squared one of 3/8 * 4 + 1/4 = 1.75; beside a neutral one 1/4 of a match, 3/4 and 3/4; a direction
of 0.

`run.ANSWERS`: fietspad 2, parkeren 0 (twice), schoolfruit 2; the weights add up to 4.

    exact        Aarde 4/4; Brug (3/8)/4 = 9.4 %; Cirkel (1 + 2 * 3/8 + 3/8)/4 = 53.1 %
    euclidean    of 4 * 4: Aarde 0; Brug 4 + 2 + 1.75, 1 - sqrt(7.75/16) = 30.4 %;
                 Cirkel 0 + 3.5 + 1.75, 1 - sqrt(5.25/16) = 42.7 %
    directional  with a' = 1, -1, 1: Aarde (1 + 2 + 1)/4 = 1: 100 %; Brug (-1 + 0 + 0)/4: 37.5 %;
                 Cirkel (1 + 0 + 0)/4: 62.5 %
    hybrid       with city block 100, 37.5 and 62.5 %: the same

OTHER: fietspad 1 (twice), parkeren 1, schoolfruit 2, huiswerk 2; the weights add up to 5.

    city block   of 20: Aarde 4 + 2 + 4 + 2 = 12; Brug 4 + 4 + 2 + 4 = 14;
                 Cirkel 4 + 2.5 + 2 + 2 = 10.5
    exact        of 5: Aarde 1; Brug 1 + 3/8 + 1 = 2.375; Cirkel 1/4 + 3/8 + 3/8 = 1
    euclidean    of 20: Aarde 2 + 1 + 0 + 1 = 4, 1 - sqrt(.2) = 55.279 %; Brug 2 + 0 + 1.75 + 0,
                 1 - sqrt(.1875) = 56.7 %; Cirkel 2 + .75 + 1.75 + 1.75, 1 - sqrt(.3125) = 44.1 %
    directional  with a' = 0, 0, 1, 1: Aarde (1 + 0)/5, Brug (0 + 1)/5: 60 %; Cirkel 0: 50 %
    hybrid       Aarde (60 + 60)/2, Brug (70 + 60)/2 = 65 %, Cirkel (52.5 + 50)/2 = 51.25 %
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
from cli.run import ANSWERS, BANKS, Stemwijzer, parsed

from stemwijzer_cli.model import Bank

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "score.schema.json"

OTHER = """\
bank: mini
answers: {fietspad: neutraal, parkeren: neutraal, schoolfruit: eens, huiswerk: eens}
important: [fietspad]
"""


class Of(NamedTuple):
    """A party's rank and agreement, and on how many answers it is known."""

    rank: int | None
    party: str
    agreement: float | None
    known: int


BY_HAND: dict[tuple[str, str], list[Of]] = {
    (ANSWERS, "exact"): [
        Of(1, "aarde", 100.0, 3),
        Of(2, "cirkel", 53.1, 1),
        Of(3, "brug", 9.4, 2),
    ],
    (ANSWERS, "euclidean"): [
        Of(1, "aarde", 100.0, 3),
        Of(2, "cirkel", 42.7, 1),
        Of(3, "brug", 30.4, 2),
    ],
    (ANSWERS, "directional"): [
        Of(1, "aarde", 100.0, 3),
        Of(2, "cirkel", 62.5, 1),
        Of(3, "brug", 37.5, 2),
    ],
    (ANSWERS, "hybrid"): [
        Of(1, "aarde", 100.0, 3),
        Of(2, "cirkel", 62.5, 1),
        Of(3, "brug", 37.5, 2),
    ],
    (OTHER, "city-block"): [
        Of(1, "brug", 70.0, 3),
        Of(2, "aarde", 60.0, 4),
        Of(3, "cirkel", 52.5, 1),
    ],
    (OTHER, "exact"): [
        Of(1, "brug", 47.5, 3),
        Of(2, "aarde", 20.0, 4),
        Of(2, "cirkel", 20.0, 1),
    ],
    (OTHER, "euclidean"): [
        Of(1, "brug", 56.7, 3),
        Of(2, "aarde", 55.3, 4),
        Of(3, "cirkel", 44.1, 1),
    ],
    (OTHER, "directional"): [
        Of(1, "aarde", 60.0, 4),
        Of(1, "brug", 60.0, 3),
        Of(3, "cirkel", 50.0, 1),
    ],
    (OTHER, "hybrid"): [
        Of(1, "brug", 65.0, 3),
        Of(2, "aarde", 60.0, 4),
        Of(3, "cirkel", 51.2, 1),
    ],
}
SOURCES = {
    "city-block": ("EU&I", "smartvote"),
    "exact": ("StemWijzer", "ProDemos"),
    "euclidean": ("smartvote",),
    "directional": ("Rabinowitz", "Macdonald"),
    "hybrid": ("Mendez",),
}
METHODS = list(SOURCES)
NULL = ("rank_low", "rank_high", "low", "high", "first")
CASES = pytest.mark.parametrize(
    ("sheet", "method"),
    BY_HAND,
    ids=[f"{'answers' if sheet == ANSWERS else 'other'}-{name}" for sheet, name in BY_HAND],
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "antwoorden.yaml"


@CASES
def test_ranks_by_its_formula(on_mini: Stemwijzer, file: Path, sheet: str, method: str) -> None:
    file.write_text(sheet, encoding="utf-8")
    content = parsed(on_mini("score", file, "--format", "json", "--method", method))

    assert content["method"] == method
    assert [Of(*(row[name] for name in Of._fields)) for row in content["ranking"]] == BY_HAND[
        sheet, method
    ]


@CASES
def test_of_csv_tells_the_same(on_mini: Stemwijzer, file: Path, sheet: str, method: str) -> None:
    file.write_text(sheet, encoding="utf-8")
    result = on_mini("score", file, "--format", "csv", "--method", method.upper())
    rows = list(csv.DictReader(io.StringIO(result.out)))

    assert [
        Of(int(row["rank"]), row["party"], float(row["agreement"]), int(row["known"]))
        for row in rows
    ] == BY_HAND[sheet, method]
    assert {row["method"] for row in rows} == {method}


@pytest.mark.parametrize("method", METHODS[1:])
def test_other_than_city_block_has_no_band_and_no_chances(
    on_mini: Stemwijzer, answers: Path, method: str
) -> None:
    content = parsed(on_mini("score", answers, "--format", "json", "--method", method))
    table = on_mini("score", answers, "--method", method).out
    plain = on_mini("score", answers, "--method", method, "--plain").out

    jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
    for row in content["ranking"]:
        assert {name: row[name] for name in NULL} == dict.fromkeys(NULL)
    for text in (table, plain):
        assert "arge" not in text
        assert "munt" not in text


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "options", [[], ["--plain"], ["--format", "json"], ["--format", "markdown"]]
)
@pytest.mark.parametrize("number", [1, 2], ids=["one person", "two persons"])
def test_and_its_source_are_named_in_every_output(
    on_mini: Stemwijzer, answers: Path, method: str, options: list[str], number: int
) -> None:
    result = on_mini("score", *[answers] * number, "--method", method, "--notes", *options)
    text = " ".join(result.out.split()).replace("&amp;", "&")

    assert result.code == 0
    assert method in text
    assert all(name in text for name in SOURCES[method])


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("options", [[], ["--plain"]])
def test_is_named_without_notes_too(
    on_mini: Stemwijzer, answers: Path, method: str, options: list[str]
) -> None:
    assert f"Methode {method}" in on_mini("score", answers, "--method", method, *options).out


def test_of_five_levels_uses_the_whole_scale(stemwijzer: Stemwijzer, file: Path) -> None:
    """Answers 4, 2, 1; Noord 4, 3, 2; Oost 0, 2, unknown; West unclear, 4, 1.

    Three of the seven known positions are at an end, two beside the middle and two in it: levels
    0 to 4 have 3 2 4 2 3 of 14.
    exact of 3: Noord 1, Oost 1 + 2/14, West 3/14 + 1: 33.3, 38.1 and 40.5 %.
    euclidean of 16 * 3: Noord 0 + 1 + 1, 1 - sqrt(2/48) = 79.588 %; Oost 16 + 0 + 42/14,
    1 - sqrt(19/48) = 37.1 %; West 84/14 + 4 + 0, 1 - sqrt(10/48) = 54.4 %.
    directional, a' = 1, 0, -1/2: Noord 1 + 0 + 0, Oost -1 + 0 + 0, West 0 + 0 + 1/4, of 3: (1 +
    1/3)/2 = 66.7 %, 33.3 % and (1 + 1/12)/2 = 54.2 %.
    hybrid, with city block 20/24, (8 + 36/7)/24 and 16/24: (83.33 + 66.67)/2 = 75 %,
    (54.76 + 33.33)/2 = 44.0 % and (66.67 + 54.17)/2 = 60.4 %.
    """
    file.write_text("bank: five\nanswers: {trein: 4, haven: 2, markt: 1}\n", encoding="utf-8")
    found = {
        method: {
            row["party"]: (row["rank"], row["agreement"])
            for row in parsed(
                stemwijzer(
                    *("score", file, "--bank", BANKS / "five"),
                    *("--format", "json", "--method", method),
                )
            )["ranking"]
        }
        for method in METHODS[1:]
    }

    assert found == {
        "exact": {"west": (1, 40.5), "oost": (2, 38.1), "noord": (3, 33.3)},
        "euclidean": {"noord": (1, 79.6), "west": (2, 54.4), "oost": (3, 37.1)},
        "directional": {"noord": (1, 66.7), "west": (2, 54.2), "oost": (3, 33.3)},
        "hybrid": {"noord": (1, 75.0), "west": (2, 60.4), "oost": (3, 44.0)},
    }


@pytest.mark.parametrize("method", METHODS)
def test_a_party_known_on_nothing_has_no_rank_under_any_method(
    on_mini: Stemwijzer, answers: Path, method: str
) -> None:
    content = parsed(
        on_mini(
            *("score", answers, "--format", "json", "--method", method),
            *("--sources", "papier"),
        )
    )
    *_, last = content["ranking"]

    assert Of(*(last[name] for name in Of._fields)) == Of(None, "cirkel", None, 0)


def test_default_is_city_block(on_mini: Stemwijzer, answers: Path) -> None:
    for form in ("table", "json", "csv", "markdown"):
        named = on_mini("score", answers, "--format", form, "--method", "city-block")

        assert on_mini("score", answers, "--format", form) == named


def test_theme_scores_are_those_of_the_method(
    on_mini: Stemwijzer, answers: Path, mini: Bank
) -> None:
    """The design's theme score is 'the same agreement over one theme's statements'.

    Exact over the street, of 3: Aarde 1 + 2, Brug 0, Cirkel 1 + 2 * 3/8: 100, 0 and 58.3 %.
    """
    content = parsed(on_mini("score", answers, "--format", "json", "--method", "exact"))

    assert content["bank"]["sha256"] == mini.sha256
    assert content["themes"]["straat"] == [
        {"party": "aarde", "agreement": 100.0, "known": 2},
        {"party": "cirkel", "agreement": 58.3, "known": 1},
        {"party": "brug", "agreement": 0.0, "known": 2},
    ]


@pytest.mark.parametrize("name", ["manhattan", " ", "city block"])
def test_that_is_not_there_is_a_usage_error(on_mini: Stemwijzer, answers: Path, name: str) -> None:
    assert on_mini("score", answers, "--method", name) == (
        2,
        "",
        f"fout: methode '{name}' is er niet; kies uit: "
        "city-block, exact, euclidean, directional, hybrid\n",
    )
