"""`score` with several answers files: a column per person, and the persons against each other.

anna is `run.ANSWERS` (figures in `test_score`), bram has fietspad 1 (twice), parkeren 1,
schoolfruit 2, huiswerk 2 (`test_methods.OTHER`). bram's points of 20: Aarde 12; Brug 12, 14 or 16
with 3/8 1/4 3/8; Cirkel 4 + parkeren 2 (3/4) or 4 (1/4) + two that lean together 5 6 10 6 5 of 32:
6 to 16 by twos with 15 23 36 28 21 5 of 128. 5/128 is less than 1/20: its band ends at 14.

Ranks, in 1024ths: Aarde is first where Brug has 12 and Cirkel no more, 3 * 102 = 306, third where
both have more, 5 * 26 = 130. Brug is first in 3 * 102 + 2 * 123 + 3 * 128 = 936, else second.
Cirkel is first with 12 to Brug's 12, 14 to its 14 at most and 16: 3 * 28 + 5 * 21 + 8 * 5 = 229.

Both answered fietspad (2, 1), parkeren (0, 1) and schoolfruit (2, 2): 1 - 2/6 = 66.7 %.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from cli.run import ANSWERS, Json, Stemwijzer, head_of, parsed

from stemwijzer_cli.model import Bank

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "people.schema.json"

BRAM = """\
bank: mini
answers: {fietspad: neutraal, parkeren: neutraal, schoolfruit: eens, huiswerk: eens}
important: [fietspad]
"""
CEES = "bank: mini\nanswers: {huiswerk: oneens}\n"

MORE = ("min", "max", "agreement_known")
FIGURES = ("rank", "rank_low", "rank_high", "agreement", "low", "high", *MORE, "first", "known")


def row(party: str, *figures: float | None) -> Json:
    return {
        "party": party,
        "name": party.capitalize(),
        **dict(zip(FIGURES, figures, strict=True)),
    }


ANNAS = [
    row("aarde", 1, 1, 1, *[100.0] * 7, 3),
    row("cirkel", 2, 1, 3, 62.5, 25.0, 100.0, 25.0, 100.0, 100.0, 15.6, 1),
    row("brug", 3, 2, 3, 37.5, 25.0, 50.0, 25.0, 50.0, 33.3, 0.0, 2),
]
BRAMS = [
    row("brug", 1, 1, 2, 70.0, 60.0, 80.0, 60.0, 80.0, 75.0, 91.4, 3),
    row("aarde", 2, 1, 3, *[60.0] * 6, 29.9, 4),
    row("cirkel", 3, 1, 3, 52.5, 30.0, 70.0, 30.0, 80.0, 50.0, 22.4, 1),
]


@pytest.fixture
def people(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "anna.yaml", tmp_path / "bram.yaml"]
    for file, text in zip(files, (ANSWERS, BRAM), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


def cells(text: str) -> list[list[str]]:
    return [re.split(r" {2,}", line.strip()) for line in text.splitlines() if line.strip()]


def test_json_is_complete(on_mini: Stemwijzer, people: list[Path], mini: Bank) -> None:
    content = parsed(on_mini("score", *people, "--format", "json"))

    jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
    assert content == {
        **head_of(mini),
        "method": "city-block",
        "method_source": "EU&I; smartvote sinds 2025; met drie niveaus ook Wahl-O-Mat (bpb)",
        "model": "lean-2",
        "sources": "all",
        "parties": ["aarde", "brug", "cirkel"],
        "theme": None,
        "people": [
            {
                "person": "anna",
                "answered": 3,
                "skipped": 1,
                "important": ["parkeren"],
                "ranking": ANNAS,
            },
            {
                "person": "bram",
                "answered": 4,
                "skipped": 0,
                "important": ["fietspad"],
                "ranking": BRAMS,
            },
        ],
        "pairs": [{"one": "anna", "other": "bram", "agreement": 66.7, "shared": 3}],
    }


def test_csv_has_a_row_per_person_and_party(on_mini: Stemwijzer, people: list[Path]) -> None:
    header, *lines = on_mini("score", *people, "--format", "csv").out.splitlines()
    names = ("person", "rank", "rank_low", "rank_high", "party", "name", *FIGURES[3:])

    assert header.split(",")[: len(names)] == list(names)
    assert [",".join(line.split(",")[: len(names)]) for line in lines] == [
        "anna,1,1,1,aarde,Aarde,100.0,100.0,100.0,100.0,100.0,100.0,100.0,3",
        "anna,2,1,3,cirkel,Cirkel,62.5,25.0,100.0,25.0,100.0,100.0,15.6,1",
        "anna,3,2,3,brug,Brug,37.5,25.0,50.0,25.0,50.0,33.3,0.0,2",
        "bram,1,1,2,brug,Brug,70.0,60.0,80.0,60.0,80.0,75.0,91.4,3",
        "bram,2,1,3,aarde,Aarde,60.0,60.0,60.0,60.0,60.0,60.0,29.9,4",
        "bram,3,1,3,cirkel,Cirkel,52.5,30.0,70.0,30.0,80.0,50.0,22.4,1",
    ]


def test_table_has_a_column_per_person(on_mini: Stemwijzer, people: list[Path]) -> None:
    result = on_mini("score", *people)
    found = cells(result.out)

    assert (result.code, result.err) == (0, "")
    assert ["Partij", "anna", "bram"] in found
    assert ["Aarde", "100 % (3/3)", "60 % (4/4)"] in found
    assert ["Brug", "38 % (2/3)", "70 % (3/4)"] in found
    assert ["Cirkel", "62 % (1/3) *", "52 % (1/4) *"] in found
    assert ["anna", "100 % (3)", "67 % (3)"] in found
    assert ["bram", "67 % (3)", "100 % (4)"] in found


def test_markdown_has_the_same_two_tables(on_mini: Stemwijzer, people: list[Path]) -> None:
    lines = on_mini("score", *people, "--format", "markdown").out.splitlines()

    for line in (
        "| Aarde | 100 % (3/3) | 60 % (4/4) |",
        "| Brug | 38 % (2/3) | 70 % (3/4) |",
        "| Cirkel | 62 % (1/3) \\* | 52 % (1/4) \\* |",
        "| anna | 100 % (3) | 67 % (3) |",
        "| bram | 67 % (3) | 100 % (4) |",
    ):
        assert line in lines


def test_three_persons_make_three_pairs(
    on_mini: Stemwijzer, people: list[Path], tmp_path: Path
) -> None:
    """cees answered huiswerk alone: nothing in common with anna, and 2 against bram's 0."""
    cees = tmp_path / "cees.yaml"
    cees.write_text(CEES, encoding="utf-8")
    content = parsed(on_mini("score", *people, cees, "--format", "json"))

    assert content["pairs"] == [
        {"one": "anna", "other": "bram", "agreement": 66.7, "shared": 3},
        {"one": "anna", "other": "cees", "agreement": None, "shared": 0},
        {"one": "bram", "other": "cees", "agreement": 0.0, "shared": 1},
    ]
    found = cells(on_mini("score", *people, cees).out)
    assert ["anna", "100 % (3)", "67 % (3)", "n.b."] in found
    # Of huiswerk Aarde has the middle, Brug the other end, Cirkel nothing.
    assert ["Aarde", "100 % (3/3)", "60 % (4/4)", "50 % (1/1)"] in found
    assert ["Brug", "38 % (2/3)", "70 % (3/4)", "0 % (1/1)"] in found
    assert ["Cirkel", "62 % (1/3) *", "52 % (1/4) *", "n.b."] in found


def test_theme_and_parties_narrow_the_pairs_and_the_columns(
    on_mini: Stemwijzer, people: list[Path]
) -> None:
    """On the school both have schoolfruit alone in common, with the same answer."""
    content = parsed(
        on_mini("score", *people, "--format", "json", "--theme", "school", "--parties", "aarde")
    )

    assert (content["theme"], content["parties"]) == ("school", ["aarde"])
    assert content["pairs"] == [{"one": "anna", "other": "bram", "agreement": 100.0, "shared": 1}]
    assert [[item["party"] for item in person["ranking"]] for person in content["people"]] == [
        ["aarde"],
        ["aarde"],
    ]


def test_files_of_the_same_name_are_told_apart_by_their_full_names(
    on_mini: Stemwijzer, tmp_path: Path
) -> None:
    files = [tmp_path / folder / "antwoorden.yaml" for folder in ("anna", "bram")]
    for file in files:
        file.parent.mkdir()
        file.write_text(ANSWERS, encoding="utf-8")
    content = parsed(on_mini("score", *files, "--format", "json"))

    assert [person["person"] for person in content["people"]] == [str(file) for file in files]
    assert content["pairs"] == [
        {"one": str(files[0]), "other": str(files[1]), "agreement": 100.0, "shared": 3}
    ]


@pytest.mark.parametrize("width", [40, 60])
def test_many_persons_fit_a_narrow_window(on_mini: Stemwijzer, tmp_path: Path, width: int) -> None:
    files = [tmp_path / f"leerling-{number}.yaml" for number in range(12)]
    for file in files:
        file.write_text(ANSWERS, encoding="utf-8")
    result = on_mini("score", *files, environment={"COLUMNS": str(width)})
    text = " ".join(result.out.split())

    assert result.code == 0
    assert max(map(len, result.out.splitlines())) <= width
    for file in files:
        assert re.search(rf"Brug.*{file.stem} 38 %", text)


def test_plain_is_a_line_per_party_and_per_person(on_mini: Stemwijzer, people: list[Path]) -> None:
    lines = on_mini("score", *people, "--plain").out.splitlines()

    assert any(re.search(r"^Brug.*anna 38 %.*bram 70 %", line) for line in lines)
    assert any(re.search(r"^anna.*bram 67 % \(3\)", line) for line in lines)


def test_one_wrong_file_is_an_error_and_no_result(
    on_mini: Stemwijzer, people: list[Path], tmp_path: Path
) -> None:
    result = on_mini("score", *people, tmp_path / "weg.yaml")

    assert (result.code, result.out) == (1, "")
    assert "weg.yaml" in result.err


def test_a_person_without_answers_is_named_in_the_error(
    on_mini: Stemwijzer, people: list[Path], tmp_path: Path
) -> None:
    """Of three files, which one is it?"""
    empty = tmp_path / "dirk.yaml"
    empty.write_text("bank: mini\nanswers: {}\n", encoding="utf-8")
    result = on_mini("score", *people, empty)

    assert (result.code, result.out) == (1, "")
    assert "dirk.yaml" in result.err


@pytest.mark.parametrize("place", [0, 1])
def test_output_replaces_none_of_the_files(
    on_mini: Stemwijzer, people: list[Path], place: int
) -> None:
    before = people[place].read_bytes()

    assert on_mini("score", *people, "-o", people[place]).code == 2
    assert people[place].read_bytes() == before


def test_top_is_not_silently_dropped(on_mini: Stemwijzer, people: list[Path]) -> None:
    """`--top` cuts every list, or it is a usage error with several persons."""
    result = on_mini("score", *people, "--format", "json", "--top", "1")

    if result.code != 2:
        content = parsed(result)
        rankings = [person["ranking"] for person in content["people"]]
        assert rankings == [ANNAS[:1], BRAMS[:1]]
