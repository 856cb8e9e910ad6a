"""`score` with several answers files: a row per person, the statements, and who is near to whom.

anna is `run.ANSWERS` (figures in `test_score`), bram has fietspad 1 (twice), parkeren 1,
schoolfruit 2, huiswerk 2 (`test_methods.OTHER`). bram's points of 20: Aarde 12; Brug 12, 14 or 16
with 3/8 1/4 3/8; Cirkel 4 + parkeren 2 (3/4) or 4 (1/4) + two that lean together 5 6 10 6 5 of 32:
6 to 16 by twos with 15 23 36 28 21 5 of 128. 5/128 is less than 1/20: its band ends at 14.

Ranks, in 1024ths: Aarde is first where Brug has 12 and Cirkel no more, 3 * 102 = 306, third where
both have more, 5 * 26 = 130. Brug is first in 3 * 102 + 2 * 123 + 3 * 128 = 936, else second.
Cirkel is first with 12 to Brug's 12, 14 to its 14 at most and 16: 3 * 28 + 5 * 21 + 8 * 5 = 229.

Both answered fietspad (2, 1), parkeren (0, 1) and schoolfruit (2, 2): 1 - 2/6 = 66.7 %. Their
means are 3/4, 1/4 and 4/4 of the highest level, and 2/2 on huiswerk, which bram alone answered;
they are 1/2, 1/2 and 0 apart.

How firm each first place is, `test_stability` works out: anna's, on three answers, on nothing that
was tried; bram's on the method, and without one answer it comes to be shared.
"""

from __future__ import annotations

import html
import json
import os
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


PAIR: Json = {"one": "anna", "other": "bram", "agreement": 66.7, "shared": 3}


def answered(
    statement: str, against: int, neutral: int, agree: int, mean: float, spread: float | None
) -> Json:
    return {
        "statement": statement,
        "answered": against + neutral + agree,
        "counts": {"against": against, "neutral": neutral, "for": agree},
        "mean": mean,
        "spread": spread,
    }


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
        "top": None,
        "people": [
            {
                "person": "anna",
                "answered": 3,
                "skipped": 1,
                "important": ["parkeren"],
                "solid": False,
                "causes": [],
                "ranking": ANNAS,
            },
            {
                "person": "bram",
                "answered": 4,
                "skipped": 0,
                "important": ["fietspad"],
                "solid": False,
                "causes": ["method"],
                "ranking": BRAMS,
            },
        ],
        "statements": [
            answered("fietspad", 0, 1, 1, 75.0, 50.0),
            answered("parkeren", 1, 1, 0, 25.0, 50.0),
            answered("schoolfruit", 0, 0, 2, 100.0, 0.0),
            answered("huiswerk", 0, 0, 1, 100.0, None),
        ],
        "nearest": PAIR,
        "farthest": PAIR,
        "pairs": None,
        "left_out": [],
    }
    matrix = parsed(on_mini("score", *people, "--format", "json", "--matrix"))
    assert matrix == content | {"pairs": [PAIR]}


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


TABLE = """\
Welke partijen het dichtst bij ieder staan, in %

Wie   1              2                3                Hangt af van
anna  Aarde 100 (3)  Cirkel 62 (1) *  Brug 38 (2)      weinig antwoorden
bram  Brug 70 (3)    Aarde 60 (4)     Cirkel 52 (1) *  weinig antwoorden

Waar jullie het meest verschillen

Stelling     +  0  -  Gemiddeld  Verschil
Fietspad     1  1  0       75 %      50 %
Parkeren     0  1  1       25 %      50 %
Schoolfruit  2  0  0      100 %       0 %
Huiswerk     1  0  0      100 %

"""

MATRIX = """\
Hoe dicht jullie bij elkaar staan, in % (stellingen die beiden beantwoordden)

Wie        anna       bram
anna  100 % (3)   67 % (3)
bram   67 % (3)  100 % (4)

"""


def test_table_has_a_row_per_person_and_per_statement(
    on_mini: Stemwijzer, people: list[Path]
) -> None:
    result = on_mini("score", *people, environment={"COLUMNS": "80"})

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(TABLE)
    assert "\nHoe ver jullie het eens zijn: anna en bram, 67 % (over 3 stellingen).\n" in result.out
    assert "Hoe dicht" not in result.out


def test_everyone_against_everyone_only_on_request(on_mini: Stemwijzer, people: list[Path]) -> None:
    assert MATRIX in on_mini("score", *people, "--matrix", environment={"COLUMNS": "80"}).out


def test_markdown_has_the_same_tables(on_mini: Stemwijzer, people: list[Path]) -> None:
    lines = on_mini("score", *people, "--matrix", "--format", "markdown").out.splitlines()

    for line in (
        "| Wie | 1 | 2 | 3 | Hangt af van |",
        "| anna | Aarde 100 (3) | Cirkel 62 (1) \\* | Brug 38 (2) | weinig antwoorden |",
        "| bram | Brug 70 (3) | Aarde 60 (4) | Cirkel 52 (1) \\* | weinig antwoorden |",
        "| Stelling | \\+ | 0 | \\- | Gemiddeld | Verschil |",
        "| Parkeren | 0 | 1 | 1 | 25 % | 50 % |",
        "| anna | 100 % (3) | 67 % (3) |",
        "| bram | 67 % (3) | 100 % (4) |",
    ):
        assert line in lines


def test_three_persons_make_three_pairs(
    on_mini: Stemwijzer, people: list[Path], tmp_path: Path
) -> None:
    """cees answered huiswerk alone: nothing in common with anna, and 2 against bram's 0.

    Of huiswerk Aarde has the middle, Brug the other end, Cirkel nothing.
    """
    cees = tmp_path / "cees.yaml"
    cees.write_text(CEES, encoding="utf-8")
    content = parsed(on_mini("score", *people, cees, "--matrix", "--format", "json"))
    apart = {"one": "bram", "other": "cees", "agreement": 0.0, "shared": 1}

    assert content["pairs"] == [
        PAIR,
        {"one": "anna", "other": "cees", "agreement": None, "shared": 0},
        apart,
    ]
    assert (content["nearest"], content["farthest"]) == (PAIR, apart)
    assert content["statements"][0] == answered("huiswerk", 1, 0, 1, 50.0, 100.0)
    out = on_mini("score", *people, cees, environment={"COLUMNS": "80"}).out
    assert "Het meest eens met elkaar: anna en bram, 67 % (over 3 stellingen).\n" in out
    assert "Het minst eens met elkaar: bram en cees, 0 % (over 1 stelling).\n" in out
    assert ["cees", "Aarde 50 (1)", "Brug 0 (1)", "weinig antwoorden"] in cells(out)


def test_theme_and_parties_narrow_the_pairs_and_the_columns(
    on_mini: Stemwijzer, people: list[Path]
) -> None:
    """On the school both have schoolfruit alone in common, with the same answer."""
    content = parsed(
        on_mini(
            *("score", *people, "--matrix", "--format", "json"),
            *("--theme", "school", "--parties", "aarde"),
        )
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
    content = parsed(on_mini("score", *files, "--matrix", "--format", "json"))

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
        assert re.search(rf"{file.stem} 1. Aarde 100 \(3\) 2. Cirkel 62 \(1\) \* 3. Brug 38", text)


def test_plain_is_a_line_per_person_and_per_statement(
    on_mini: Stemwijzer, people: list[Path]
) -> None:
    lines = on_mini("score", *people, "--plain").out.splitlines()

    for line in (
        "bram: 1. Brug 70 %, 3 bekend, 2. Aarde 60 %, 4 bekend, 3. Cirkel 52 %, 1 bekend, "
        "op minder dan de helft bekend, Hangt af van weinig antwoorden",
        "Parkeren: eens 0, neutraal 1, oneens 1, Gemiddeld 25 %, Verschil 50 %",
    ):
        assert line in lines


class TestFilesThatCannotBeScored:
    @pytest.fixture
    def wrong(self, tmp_path: Path) -> list[Path]:
        """A file without answers, one that is no YAML, and one that is not there."""
        (tmp_path / "dirk.yaml").write_text("bank: mini\nanswers: {}\n", encoding="utf-8")
        (tmp_path / "eva.yaml").write_text("bank: [\n", encoding="utf-8")
        return [tmp_path / f"{name}.yaml" for name in ("dirk", "eva", "weg")]

    def test_are_named_with_the_reason_and_the_others_are_scored(
        self, on_mini: Stemwijzer, people: list[Path], wrong: list[Path]
    ) -> None:
        result = on_mini("score", wrong[0], *people, *wrong[1:], environment={"COLUMNS": "80"})

        assert result.code == 1
        assert result.out.startswith(TABLE)
        assert "Niet meegeteld: dirk, eva, weg. Waarom, staat in de foutmelding per bestand.\n" in (
            result.out
        )
        dirk, eva, weg = result.err.splitlines()
        assert dirk == (
            f"fout: {wrong[0]}: geen enkele stelling is beantwoord; beantwoord er minstens één"
        )
        assert eva.startswith(f"fout: {wrong[1]}:2:1: dit is geen geldige YAML ")
        assert weg == f"fout: {wrong[2]}: dit bestand bestaat niet; controleer de naam"

    def test_are_in_the_json_with_the_reason(
        self, on_mini: Stemwijzer, people: list[Path], wrong: list[Path]
    ) -> None:
        options = ("--format", "json", "--lang", "en")
        result = on_mini("score", *people, wrong[0], wrong[2], *options)
        content = json.loads(result.out)

        assert result.code == 1
        jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
        assert [person["person"] for person in content["people"]] == ["anna", "bram"]
        assert content["left_out"] == [
            {
                "person": "dirk",
                "reasons": [f"{wrong[0]}: no statement is answered; answer at least one"],
            },
            {
                "person": "weg",
                "reasons": [f"{wrong[2]}: there is no such file; check the name"],
            },
        ]

    def test_leave_nothing_when_they_are_all(self, on_mini: Stemwijzer, wrong: list[Path]) -> None:
        result = on_mini("score", *wrong)

        assert (result.code, result.out) == (1, "")
        assert len(result.err.splitlines()) == 3

    def test_leave_one_person_alone(
        self, on_mini: Stemwijzer, people: list[Path], wrong: list[Path]
    ) -> None:
        result = on_mini("score", people[0], wrong[0])

        assert result.code == 1
        assert "anna  Aarde 100 (3)" in result.out
        assert "eens zijn" not in result.out

    @pytest.mark.parametrize(
        "command",
        [("map", "--format", "svg"), ("map",), ("report", "--format", "html", "-o", "-")],
        ids=" ".join,
    )
    def test_do_not_keep_the_others_from_the_map_and_the_page(
        self,
        on_mini: Stemwijzer,
        people: list[Path],
        wrong: list[Path],
        command: tuple[str, ...],
    ) -> None:
        name, *options = command
        result = on_mini(name, *people, wrong[0], *options)

        assert result.code == 1
        assert "anna" in result.out
        assert "bram" in result.out
        assert "dirk.yaml: geen enkele stelling" in result.err


class TestNames:
    """Names of files may hold what no terminal and no UTF-8 can show."""

    @pytest.fixture
    def strange(self, tmp_path: Path) -> list[Path]:
        names = [b"a\xff.yaml", b"b\x1b[31m\x07.yaml", "c\u202eé.yaml".encode()]
        files = [tmp_path / os.fsdecode(name) for name in names]
        for file in files:
            file.write_text(ANSWERS, encoding="utf-8")
        return files

    SHOWN = (r"a\udcff", r"b\x1b[31m\x07", r"c\u202eé")

    @pytest.mark.parametrize(
        "options",
        [
            ("score",),
            ("score", "--matrix", "--plain"),
            ("score", "--format", "json"),
            ("score", "--format", "csv"),
            ("score", "--format", "markdown"),
            ("map",),
            ("map", "--format", "json"),
            ("map", "--format", "csv"),
            ("map", "--format", "svg"),
            ("report", "--format", "html", "-o", "-"),
            ("report", "--format", "json"),
        ],
        ids=" ".join,
    )
    def test_are_shown_escaped(
        self, on_mini: Stemwijzer, strange: list[Path], options: tuple[str, ...]
    ) -> None:
        command, *rest = options
        result = on_mini(command, *strange, *rest, environment={"COLUMNS": "120"})

        assert (result.code, result.err) == (0, "")
        assert not set("\x1b\x07\u202e\udcff") & set(result.out)
        told = html.unescape(result.out)
        if "json" in options:
            told = told.replace("\\\\", "\\")
        if "markdown" in options:
            told = re.sub(r"\\([\\\[\]])", r"\1", told)
        for name in self.SHOWN:
            assert name in told

    def test_are_shown_escaped_where_a_file_is_wrong(
        self, on_mini: Stemwijzer, people: list[Path], tmp_path: Path
    ) -> None:
        missing = tmp_path / os.fsdecode(b"weg\xff\x1b.yaml")
        result = on_mini("score", *people, missing, "--format", "json")

        assert result.code == 1
        assert json.loads(result.out)["left_out"][0]["person"] == r"weg\udcff\x1b"
        assert r"weg\udcff\x1b.yaml: dit bestand bestaat niet" in result.err


def test_all_persons_are_points_of_the_map(on_mini: Stemwijzer, people: list[Path]) -> None:
    """anna: groen (1 - 1)/2, regels (-1 + 1)/2; bram: groen (0 + 0)/2, regels (0 + 1 - 1)/3."""
    content = parsed(on_mini("map", *people, "--format", "json"))
    schema = SCHEMA.with_name("map.schema.json")

    jsonschema.validate(content, json.loads(schema.read_bytes()))
    assert content["voter"] is None
    assert [
        (person["person"], {axis: place["mean"] for axis, place in person["places"].items()})
        for person in content["people"]
    ] == [("anna", {"groen": 0.0, "regels": 0.0}), ("bram", {"groen": 0.0, "regels": 0.0})]
    rows = on_mini("map", *people, "--format", "csv").out.splitlines()
    assert [row.split(",")[:3] for row in rows[1:4]] == [
        ["person", "", "anna"],
        ["person", "", "bram"],
        ["party", "aarde", "Aarde"],
    ]
    text = on_mini("map", *people).out
    assert "anna, bram" in text
    assert "◆ een van jullie\n" in text
    assert ["anna", "0,00 (2/2)", "0,00 (2/3)"] in cells(text)


def test_who_is_not_on_the_map_is_named(
    on_mini: Stemwijzer, people: list[Path], tmp_path: Path
) -> None:
    """huiswerk is on one axis alone."""
    cees = tmp_path / "cees.yaml"
    cees.write_text(CEES, encoding="utf-8")
    out = " ".join(on_mini("map", *people, cees).out.split())

    assert "Niet op de kaart, omdat op een van de assen geen stelling is beantwoord: cees." in out


def test_the_report_of_a_group_as_json_has_the_persons_and_the_map(
    on_mini: Stemwijzer, people: list[Path]
) -> None:
    content = parsed(on_mini("report", *people, "--format", "json"))
    schema = SCHEMA.with_name("group.schema.json")

    jsonschema.validate(content, json.loads(schema.read_bytes()))
    assert content["score"] == parsed(on_mini("score", *people, "--format", "json"))
    assert content["map"] == parsed(on_mini("map", *people, "--format", "json"))


@pytest.mark.parametrize("place", [0, 1])
def test_output_replaces_none_of_the_files(
    on_mini: Stemwijzer, people: list[Path], place: int
) -> None:
    before = people[place].read_bytes()

    assert on_mini("score", *people, "-o", people[place]).code == 2
    assert people[place].read_bytes() == before


def test_top_cuts_every_ranking(on_mini: Stemwijzer, people: list[Path]) -> None:
    content = parsed(on_mini("score", *people, "--format", "json", "--top", "1"))
    table = on_mini("score", *people, "--top", "1", environment={"COLUMNS": "80"}).out

    assert content["top"] == 1
    assert [person["ranking"] for person in content["people"]] == [ANNAS[:1], BRAMS[:1]]
    assert cells(table)[1:4] == [
        ["Wie", "1", "Hangt af van"],
        ["anna", "Aarde 100 (3)", "weinig antwoorden"],
        ["bram", "Brug 70 (3)", "weinig antwoorden"],
    ]


def test_another_method_judges_no_first_place(on_mini: Stemwijzer, people: list[Path]) -> None:
    content = parsed(on_mini("score", *people, "--format", "json", "--method", "exact"))

    assert [(person["solid"], person["causes"]) for person in content["people"]] == [(None, [])] * 2
    assert "Hangt af" not in on_mini("score", *people, "--method", "exact").out


def test_a_matrix_of_one_person_is_a_usage_error(on_mini: Stemwijzer, people: list[Path]) -> None:
    result = on_mini("score", people[0], "--matrix", "--lang", "en")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: --matrix sets persons against each other; ")
