"""`stemwijzer stability`: how firm the first place is, in figures and in words.

ON_ONE on the miniature bank (figures as in `test_methods.OTHER`; points of 20):

                fietspad (2x)  parkeren  schoolfruit  huiswerk
    answers          1             1          2           2
    Aarde            4             2          4           2      12
    Brug             4             4          2           4      14: 12, 14 or 16
    Cirkel           4             2.5        2           2      10.5: 6 to 16

Left out one by one, Brug leads by 8 and 10 (Aarde 8) without fietspad (nothing is left of Cirkel)
and by 12 to 8 and 8.5 without schoolfruit; without parkeren, and without huiswerk, Aarde and Brug
have 10 and Cirkel less: they share. The lead is 2/20 = 10 points.

Chances as in `test_people`: Brug is first in 936/1024 = 91.4 %. Were Brug for schoolfruit: 1;
against, with 12: 102/128 = 79.7 %. Were Cirkel for schoolfruit or for huiswerk, it has 10 to 16
with 9 9 11 3 of 32: 3/8 * 18/32 + 1/4 * 29/32 + 3/8 = 208/256 = 81.25 %; against: 12 at most, so 1.
Were its parkeren known, it earns 2 either way: 6 to 14 with 5 6 10 6 5 of 32, and Brug is first in
3/8 * 27/32 + 5/8 = 241/256 = 94.1 %.

SHARED (parkeren 0, huiswerk 2; of 8): Aarde 4 + 2, Brug 2 + 4; Cirkel is known on neither. Under
every method both are equally far. Without parkeren Brug (4 to 2), without huiswerk Aarde is first.
Were Cirkel against parkeren, it had 4 and for huiswerk 0, 2 or 4 more: past the 6 of both in 3/8;
for parkeren it had 0 to 4: never. For huiswerk the same the other way round.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from cli.run import Json, Stemwijzer, head_of, parsed
from support import answers_of, bank_of

from stemwijzer_cli.matching.stability import stability
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.show.words.stability import stability_sentences, what_ifs
from stemwijzer_cli.texts import Texts

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "stability.schema.json"
METHODS = ("city-block", "exact", "euclidean", "directional", "hybrid")

ON_ONE = """\
bank: mini
answers: {fietspad: neutraal, parkeren: neutraal, schoolfruit: eens, huiswerk: eens}
important: [fietspad]
"""
SHARED = "bank: mini\nanswers: {parkeren: oneens, huiswerk: eens}\n"

SOLID_WORDS = (
    "De eerste plaats staat stevig: wat er ook is geprobeerd, hij verandert niet, en de kans erop "
    "is meer dan 95 %."
)
FEW_WORDS = (
    "Wat er ook is geprobeerd, de eerste plaats verandert niet; maar met zo weinig antwoorden zegt "
    "dat weinig."
)
ONE_WORDS = "Je hebt één stelling beantwoord: op dat ene antwoord rust alles."
NO_CHANCES = "Met minder dan 8 antwoorden zeggen kansen te weinig: die staan er daarom niet bij."
METHOD_WORDS = (
    "De eerste plaats hangt af van de rekenmethode. Met zo weinig antwoorden zegt dat weinig."
)
ALIKE_WORDS = (
    "Op deze antwoorden geven directional en hybrid precies dezelfde cijfers als city-block."
)
"""So it is where no answer is neutral: a' is 1 or -1, and (1 + a's')/2 is 1 - |a - s|/max."""


def what_if(of: str, party: str, statement: str, known_for: float, known_against: float) -> Json:
    return {
        "of": of,
        "party": party,
        "statement": statement,
        "known_for": known_for,
        "known_against": known_against,
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "antwoorden.yaml"


@pytest.fixture
def on_one(file: Path) -> Path:
    file.write_text(ON_ONE, encoding="utf-8")
    return file


@pytest.fixture
def shared(file: Path) -> Path:
    file.write_text(SHARED, encoding="utf-8")
    return file


class TestJson:
    def test_is_complete(self, on_mini: Stemwijzer, on_one: Path, mini: Bank) -> None:
        content = parsed(on_mini("stability", on_one, "--format", "json"))

        jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
        assert content == {
            **head_of(mini),
            "sources": "all",
            "theme": None,
            "answered": 4,
            "model": "lean-2",
            "solid": False,
            "compared": True,
            "causes": ["method"],
            "comes_to_be_shared": True,
            "unlikely": False,
            "first": {
                "city-block": ["brug"],
                "exact": ["brug"],
                "euclidean": ["brug"],
                "directional": ["aarde", "brug"],
                "hybrid": ["brug"],
            },
            "ranks": {
                "city-block": {"aarde": 2, "brug": 1, "cirkel": 3},
                "exact": {"aarde": 2, "brug": 1, "cirkel": 2},
                "euclidean": {"aarde": 2, "brug": 1, "cirkel": 3},
                "directional": {"aarde": 1, "brug": 1, "cirkel": 3},
                "hybrid": {"aarde": 2, "brug": 1, "cirkel": 3},
            },
            "top_three": ["aarde", "brug", "cirkel"],
            "alike": [],
            "shared": False,
            "lead": 10.0,
            "omissions": [
                {"statement": "parkeren", "first": ["aarde", "brug"], "loses": []},
                {"statement": "huiswerk", "first": ["aarde", "brug"], "loses": []},
            ],
            "chances": [{"party": "brug", "first": 91.4}],
            "what_ifs": [
                what_if("brug", "brug", "schoolfruit", 100.0, 79.7),
                what_if("brug", "cirkel", "schoolfruit", 81.2, 100.0),
                what_if("brug", "cirkel", "huiswerk", 81.2, 100.0),
                what_if("brug", "cirkel", "parkeren", 94.1, 94.1),
            ],
        }

    def test_of_a_shared_first_place_is_complete(
        self, on_mini: Stemwijzer, shared: Path, mini: Bank
    ) -> None:
        both = ["aarde", "brug"]
        content = parsed(on_mini("stability", shared, "--format", "json"))

        jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
        assert content == {
            **head_of(mini),
            "sources": "all",
            "theme": None,
            "answered": 2,
            "model": "lean-2",
            "compared": True,
            "solid": False,
            "causes": ["answer"],
            "comes_to_be_shared": False,
            "unlikely": False,
            "first": dict.fromkeys(METHODS, both),
            "ranks": {key: {"aarde": 1, "brug": 1, "cirkel": None} for key in METHODS},
            "top_three": both,
            "alike": ["directional", "hybrid"],
            "shared": True,
            "lead": None,
            "omissions": [
                {"statement": "parkeren", "first": ["brug"], "loses": ["aarde"]},
                {"statement": "huiswerk", "first": ["aarde"], "loses": ["brug"]},
            ],
            "chances": [{"party": "aarde", "first": 100.0}, {"party": "brug", "first": 100.0}],
            "what_ifs": [
                what_if("aarde", "cirkel", "parkeren", 100.0, 62.5),
                what_if("aarde", "cirkel", "huiswerk", 62.5, 100.0),
                what_if("brug", "cirkel", "parkeren", 100.0, 62.5),
                what_if("brug", "cirkel", "huiswerk", 62.5, 100.0),
            ],
        }

    def test_of_few_answers_is_never_solid(self, on_mini: Stemwijzer, answers: Path) -> None:
        """Aarde has all 16 points, Cirkel 10: it leads by 6/16 = 37.5, on three answers."""
        content = parsed(on_mini("stability", answers, "--format", "json"))

        assert {
            name: content[name] for name in ("solid", "causes", "shared", "lead", "omissions")
        } == {
            "solid": False,
            "causes": [],
            "shared": False,
            "lead": 37.5,
            "omissions": [],
        }
        assert content["first"] == {key: ["aarde"] for key in METHODS}
        assert content["chances"] == [{"party": "aarde", "first": 100.0}]

    def test_takes_theme_parties_and_sources(self, on_mini: Stemwijzer, on_one: Path) -> None:
        """The street in print without Brug: of Aarde 4 + 2 of 12 points, of Cirkel nothing."""
        content = parsed(
            on_mini(
                *("stability", on_one, "--format", "json", "--theme", "straat"),
                *("--sources", "papier", "--parties", "aarde,cirkel"),
            )
        )

        assert (content["theme"], content["sources"], content["answered"]) == (
            "straat",
            "papier",
            2,
        )
        assert content["ranks"] == {key: {"aarde": 1, "cirkel": None} for key in METHODS}
        assert content["lead"] is None


class TestCsv:
    COLUMNS = "kind,method,of,party,statement,rank,first,known_for,known_against,value"

    def test_has_a_row_per_fact(self, on_mini: Stemwijzer, on_one: Path) -> None:
        lines = on_mini("stability", on_one, "--format", "csv").out.splitlines()

        assert lines[0] == self.COLUMNS
        ranks = {
            method: [int(line.split(",")[5]) for line in lines if f"ranks,{method}," in line]
            for method in METHODS
        }
        assert ranks == {
            "city-block": [2, 1, 3],
            "exact": [2, 1, 2],
            "euclidean": [2, 1, 3],
            "directional": [1, 1, 3],
            "hybrid": [2, 1, 3],
        }

    def test_has_no_rank_for_a_party_known_on_nothing(
        self, on_mini: Stemwijzer, shared: Path
    ) -> None:
        lines = on_mini("stability", shared, "--format", "csv").out.splitlines()

        assert [line for line in lines if line.startswith("ranks,") and "cirkel" in line] == [
            f"ranks,{method},,cirkel,,,,,," for method in METHODS
        ]

    @pytest.mark.parametrize("whose", ["answers", "on_one", "shared"])
    def test_holds_what_the_json_holds(
        self, on_mini: Stemwijzer, request: pytest.FixtureRequest, whose: str
    ) -> None:
        sheet = request.getfixturevalue(whose)
        content = parsed(on_mini("stability", sheet, "--format", "json"))
        out = on_mini("stability", sheet, "--format", "csv").out

        for key in ("version", "bank", "sources", "parties", "theme"):
            del content[key]
        assert read_back(list(csv.DictReader(io.StringIO(out)))) == content


def read_back(rows: list[dict[str, str]]) -> Json:
    """Return what rows of CSV say, in the shape of the JSON."""
    of = {row["kind"]: [one for one in rows if one["kind"] == row["kind"]] for row in rows}

    def value(kind: str) -> Any:
        (row,) = of[kind]
        text = row["value"]
        return text if kind == "model" else json.loads(text) if text else None

    def number(text: str) -> float | None:
        return float(text) if text else None

    scalars = (
        *("answered", "model", "compared", "solid", "comes_to_be_shared", "unlikely"),
        *("shared", "lead"),
    )
    omitted = dict.fromkeys(row["statement"] for row in of.get("omissions.first", []))
    return {
        **{kind: value(kind) for kind in scalars},
        "causes": [row["value"] for row in of.get("causes", [])],
        "first": {
            method: [row["party"] for row in of.get("first", []) if row["method"] == method]
            for method in METHODS
        },
        "ranks": {
            method: {
                row["party"]: int(row["rank"]) if row["rank"] else None
                for row in of["ranks"]
                if row["method"] == method
            }
            for method in METHODS
        },
        "alike": [row["method"] for row in of.get("alike", [])],
        "top_three": [row["party"] for row in of.get("top_three", [])],
        "omissions": [
            {
                "statement": statement,
                **{
                    key: [
                        row["party"]
                        for row in of.get(f"omissions.{key}", [])
                        if row["statement"] == statement and row["party"]
                    ]
                    for key in ("first", "loses")
                },
            }
            for statement in omitted
        ],
        "chances": [
            {"party": row["party"], "first": number(row["first"])} for row in of.get("chances", [])
        ],
        "what_ifs": [
            {
                **{key: row[key] for key in ("of", "party", "statement")},
                **{key: number(row[key]) for key in ("known_for", "known_against")},
            }
            for row in of.get("what_ifs", [])
        ],
    }


def table(text: str) -> list[list[str]]:
    """Return the cells of the rows of the table: the lines of a party and five ranks."""
    cells = [re.split(r" {2,}", line.strip()) for line in text.splitlines()]
    return [row for row in cells if len(row) == 6]


def words(text: str) -> str:
    return " ".join(text.split())


class TestTable:
    def test_has_a_row_per_party_and_a_column_per_method(
        self, on_mini: Stemwijzer, on_one: Path
    ) -> None:
        assert table(on_mini("stability", on_one, "--methods").out) == [
            ["Partij", *METHODS],
            ["Brug", "1", "1", "1", "1", "1"],
            ["Aarde", "2", "2", "2", "1", "2"],
            ["Cirkel", "3", "2", "3", "3", "3"],
        ]

    def test_says_where_nothing_is_known(self, on_mini: Stemwijzer, shared: Path) -> None:
        out = on_mini("stability", shared, "--methods").out
        assert table(out)[-1] == ["Cirkel", *["n.b."] * 5]

    def test_stands_there_on_request_alone(self, on_mini: Stemwijzer, on_one: Path) -> None:
        for options in ([], ["--plain"], ["--format", "markdown"]):
            out = on_mini("stability", on_one, *options).out
            assert not any(method in out for method in METHODS)

    def test_says_what_each_method_does_in_five_words(
        self, on_mini: Stemwijzer, shared: Path
    ) -> None:
        for options in ([], ["--plain"], ["--format", "markdown"]):
            for language in ("nl", "en"):
                out = on_mini("stability", shared, "--methods", "--lang", language, *options).out
                lines = [line.removeprefix("- ") for line in out.splitlines()]
                told = [line for line in lines if line.partition(":")[0] in METHODS]
                assert [line.partition(":")[0] for line in told] == list(METHODS)
                assert {len(line.split()) for line in told} == {6}
        assert ALIKE_WORDS in words(on_mini("stability", shared, "--methods").out)

    @pytest.mark.parametrize("options", [[], ["--plain"]], ids=["table", "plain"])
    @pytest.mark.parametrize("width", [40, 100])
    def test_tells_the_same_in_every_window(
        self, on_mini: Stemwijzer, on_one: Path, options: list[str], width: int
    ) -> None:
        out = on_mini(
            *("stability", on_one, "--methods", *options), environment={"COLUMNS": str(width)}
        ).out
        text = words(out)

        if not options:
            assert max(map(len, out.splitlines())) <= width
        for sentence in ON_ONE_WORDS:
            assert sentence in text
        assert re.search("Aarde.*2.*2.*2.*1.*2", text)

    def test_speaks_english(self, on_mini: Stemwijzer, on_one: Path) -> None:
        text = words(on_mini("stability", on_one, "--lang", "en").out)

        for sentence in (
            "The first place depends on the method. Without one of your answers more parties share "
            "the first place. With so few answers that says little.",
            "Lead over the next rank: 10.0 percentage points.",
            "One answer fewer changes the first place at 2 of your 4 answers: without 'Parking' or "
            "'Homework' Aarde and Brug share it.",
            "With fewer than 8 answers chances say too little: they are left out.",
            "Under 1 of the 5 methods the first place goes to Aarde and Brug.",
        ):
            assert sentence in text

    def test_goes_to_a_file_and_never_over_the_answers(
        self, on_mini: Stemwijzer, on_one: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "stevig.txt"
        shown = on_mini("stability", on_one).out

        assert on_mini("stability", on_one, "-o", file) == (0, "", "")
        assert file.read_text(encoding="utf-8") == shown
        assert on_mini("stability", on_one, "-o", on_one).code == 2
        assert on_one.read_text(encoding="utf-8") == ON_ONE


ON_ONE_WORDS = (
    "De eerste plaats hangt af van de rekenmethode. Zonder één van je antwoorden delen meer "
    "partijen de eerste plaats. Met zo weinig antwoorden zegt dat weinig.",
    "Eerste: Brug.",
    "Voorsprong op de volgende plaats: 10,0 procentpunt.",
    "Onder elke methode bij de eerste drie: Aarde, Brug en Cirkel.",
    "Bij 1 van de 5 rekenmethoden is de eerste plaats voor Aarde en Brug.",
    "Eén antwoord minder verandert de eerste plaats bij 2 van je 4 antwoorden: zonder 'Parkeren' "
    "of 'Huiswerk' delen Aarde en Brug hem.",
    NO_CHANCES,
)


def sentences(bank: Bank, answers: Answers) -> list[str]:
    return stability_sentences(Texts("nl"), bank, stability(bank, answers))


class TestWords:
    def test_of_a_solid_first_place_say_so_plainly(self) -> None:
        """All eight answers are 2: P has 32 points of 32, Q none. All is known."""
        bank = bank_of(3, {"P": ["for"] * 8, "Q": ["against"] * 8})

        assert sentences(bank, answers_of(*[2] * 8)) == [
            SOLID_WORDS,
            "Eerste: P.",
            "Voorsprong op de volgende plaats: 100,0 procentpunt.",
            "Onder elke methode bij de eerste drie: P en Q.",
            "Elke methode zet dezelfde partij of partijen bovenaan.",
            "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
            "Kans dat P op de eerste plaats staat, gedeeld of niet: 100 %.",
        ]

    def test_of_few_answers_do_not_call_it_solid(self, on_mini: Stemwijzer, answers: Path) -> None:
        text = words(on_mini("stability", answers).out)

        for sentence in (
            FEW_WORDS,
            "Eerste: Aarde.",
            "Voorsprong op de volgende plaats: 37,5 procentpunt.",
            "Elke methode zet dezelfde partij of partijen bovenaan.",
            "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
            NO_CHANCES,
        ):
            assert sentence in text
        assert "Kans dat" not in text

    def test_of_one_party_say_that_there_is_nothing_to_compare(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        text = words(on_mini("stability", answers, "--parties", "aarde").out)

        assert "Er is maar één partij om te bekijken" in text
        assert "stevig" not in text

    def test_do_not_call_a_position_that_changes_nothing_what_matters_most(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        """Aarde is first whatever Brug and Cirkel turn out to want."""
        text = words(on_mini("stability", answers).out)

        assert "uitmaakt" not in text

    def test_of_one_that_depends_on_the_method_say_so(self) -> None:
        """All answers are 2. P is neutral on all six, Q for on two and against on four.

        City block, of 24: P 12, Q 8, and without one statement P 10 and Q at most 8. Exact: P 0, Q
        2/6. Euclidean: P 1 - sqrt(6/24) = 50 %, Q 1 - sqrt(16/24). Directional: P 50 %, Q (1 -
        2/6)/2. Hybrid: P 50 %, Q 33 %. All is known.
        """
        bank = bank_of(3, {"P": ["neutral"] * 6, "Q": ["for"] * 2 + ["against"] * 4})

        assert sentences(bank, answers_of(*[2] * 6)) == [
            METHOD_WORDS,
            "Eerste: P.",
            "Voorsprong op de volgende plaats: 16,7 procentpunt.",
            "Onder elke methode bij de eerste drie: P en Q.",
            "Bij 1 van de 5 rekenmethoden is de eerste plaats voor Q.",
            "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
            NO_CHANCES,
        ]

    def test_of_one_that_depends_on_unknown_positions_say_so(self) -> None:
        """All nine answers are 2. P is for on five and unknown on four; Q for on six, else against.

        City block, of 36: P 20 + 8 = 28, Q 24. All known positions are at an end.
        P has fewer than 24 only when all four turn out against it: 1/2 * (1/81 + 16/81) = 17/162,
        so it is first in 145/162 = 89.5 %. Were one known: for 100 %; against, with three left,
        1 - 1/2 * (1/27 + 8/27) = 5/6.
        """
        bank = bank_of(
            3,
            {
                "P": ["for"] * 5 + ["unknown", "unclear"] * 2,
                "Q": ["against"] * 3 + ["for"] * 6,
            },
        )
        answers = answers_of(*[2] * 9)
        found = sentences(bank, answers)
        ((line, grid),) = what_ifs(Texts("nl"), bank, stability(bank, answers))

        assert found[0].startswith("De eerste plaats hangt af van ")
        assert "standpunten die niet bekend zijn" in found[0]
        assert "Kans dat P op de eerste plaats staat, gedeeld of niet: 90 %." in found
        assert line == ("Wat niet bekend is en het meest uitmaakt; de kans van P, nu 90 %, wordt:")
        assert grid.headings == ["Stelling", "Partij", "als eens", "als oneens"]
        assert grid.rows == [["S", "P", "100 %", "83 %"]] * 4

    def test_of_a_shared_first_place_say_so(self, on_mini: Stemwijzer, shared: Path) -> None:
        text = words(on_mini("stability", shared).out)

        for sentence in (
            "De eerste plaats is gedeeld: Aarde en Brug.",
            "Eén antwoord minder verandert de eerste plaats bij 2 van je 2 antwoorden: zonder "
            "'Parkeren' is hij voor Brug; zonder 'Huiswerk' is hij voor Aarde.",
            "De eerste plaats hangt af van één antwoord.",
        ):
            assert sentence in text
        assert "Voorsprong" not in text

    def test_of_a_chance_that_is_nearly_one_do_not_say_100(self) -> None:
        """Of 18 answers, all 2, P is for on 17 and unknown on one: 68 or 72 points.

        R, for on one and unknown on 17, passes 68 only if all of these agree, and P has 68 in half
        of those cases. Known to be against on one more it never does.
        """
        nearly = bank_of(3, {"P": ["for"] * 17 + ["unknown"], "R": ["for"] + ["unknown"] * 17})
        fully = bank_of(
            3,
            {"P": ["for"] * 17 + ["unknown"], "R": ["for", "against"] + ["unknown"] * 16},
        )

        assert any(line.endswith(": >99 %.") for line in sentences(nearly, answers_of(*[2] * 18)))
        assert any(line.endswith(": 100 %.") for line in sentences(fully, answers_of(*[2] * 18)))

    def test_of_one_answer_hang_on_it(self, on_mini: Stemwijzer, file: Path) -> None:
        file.write_text("bank: mini\nanswers: {fietspad: oneens}\n", encoding="utf-8")
        text = words(on_mini("stability", file).out)

        assert ONE_WORDS in text
        assert "Eerste: Brug." in text

    @pytest.mark.parametrize("sheet", ["parkeren: eens", "parkeren: eens, huiswerk: eens"])
    def test_where_nothing_is_known_judge_no_first_place(
        self, on_mini: Stemwijzer, file: Path, sheet: str
    ) -> None:
        """Of Cirkel no position on these is known: there is no first place to hang on anything."""
        file.write_text(f"bank: mini\nanswers: {{{sheet}}}\n", encoding="utf-8")
        text = words(on_mini("stability", file, "--parties", "cirkel").out)

        assert "Van geen enkele partij is een standpunt op je antwoorden bekend." in text
        assert SOLID_WORDS not in text
        assert ONE_WORDS not in text


def test_without_answers_there_is_no_result(on_mini: Stemwijzer, file: Path) -> None:
    file.write_text("bank: mini\nanswers: {}\n", encoding="utf-8")
    result = on_mini("stability", file)

    assert (result.code, result.out) == (1, "")
    assert "geen enkele stelling is beantwoord" in result.err
