"""`stemwijzer stability`: how firm the first place is, in figures and in words.

ON_ONE on the miniature bank (figures as in `test_methods.OTHER`; points of 20):

                fietspad (2x)  parkeren  schoolfruit  huiswerk
    answers          1             1          2           2
    Aarde            4             2          4           2      12
    Brug             4             4          2 (0/4)     4      14: 12 or 16
    Cirkel           4             2 (2/2)    2 (0/4)     2 (0/4)  10: 6, 10, 10 or 14

Left out one by one, Brug leads by 8 and 10 (Aarde 8) without fietspad (nothing is left of Cirkel)
and by 12 to 8 and 8 without schoolfruit; without parkeren, and without huiswerk, Aarde and Brug
have 10 and Cirkel 8. The lead is 2/20 = 10 points.

Brug is first with 16, and with 12 where Cirkel does not have 14: 1/2 + 1/2 * 3/4 = 7/8. Were Brug
for schoolfruit: 1; against: 3/4. Were Cirkel for schoolfruit or for huiswerk, it has 10 or 14, a
half each: 1/2 + 1/2 * 1/2 = 3/4; against: never 14, so 1. Cirkel's parkeren earns 2 either
way: 7/8.

SHARED (parkeren 0, huiswerk 2; of 8): Aarde 4 + 2, Brug 2 + 4; Cirkel is known on neither. Under
every method both are equally far. Without parkeren Brug (4 to 2), without huiswerk Aarde is first.
Were Cirkel against parkeren, it had 4 and by a coin for huiswerk 0 or 4 more: past Aarde's 6 in
half of the tosses; for parkeren it had 0 or 4: never. For huiswerk the same the other way round.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from cli.run import Json, Stemwijzer, head_of, parsed
from support import answers_of, bank_of

from stemwijzer_cli.matching.stability import stability
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.show.words.stability import stability_sentences
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
    "De eerste plaats staat stevig: elke methode, elke weglating en bijna elke worp zegt hetzelfde."
)
ONE_WORDS = "De eerste plaats hangt aan één antwoord."
METHOD_WORDS = "De eerste plaats hangt af van de rekenmethode."
ALIKE_WORDS = (
    "Op deze antwoorden geven directional en hybrid precies dezelfde cijfers als city-block."
)
"""So it is where no answer is neutral: a' is 1 or -1, and (1 + a's')/2 is 1 - |a - s|/max."""
UNKNOWN_WORDS = "De eerste plaats hangt af van standpunten die niet bekend zijn."


def what_if(party: str, statement: str, known_for: float, known_against: float) -> Json:
    return {
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
            "solid": False,
            "first": {
                "city-block": ["brug"],
                "exact": ["brug"],
                "euclidean": ["brug"],
                "directional": ["aarde", "brug"],
                "hybrid": ["brug"],
            },
            "ranks": {
                "city-block": {"aarde": 2, "brug": 1, "cirkel": 3},
                "exact": {"aarde": 3, "brug": 1, "cirkel": 2},
                "euclidean": {"aarde": 2, "brug": 1, "cirkel": 3},
                "directional": {"aarde": 1, "brug": 1, "cirkel": 3},
                "hybrid": {"aarde": 2, "brug": 1, "cirkel": 3},
            },
            "top_three": ["aarde", "brug", "cirkel"],
            "alike": [],
            "shared": False,
            "lead": 10.0,
            "omissions": [
                {"statement": "parkeren", "first": ["aarde", "brug"]},
                {"statement": "huiswerk", "first": ["aarde", "brug"]},
            ],
            "chances": [{"party": "brug", "first": 87.5}],
            "what_ifs": [
                what_if("brug", "schoolfruit", 100.0, 75.0),
                what_if("cirkel", "schoolfruit", 75.0, 100.0),
                what_if("cirkel", "huiswerk", 75.0, 100.0),
                what_if("cirkel", "parkeren", 87.5, 87.5),
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
            "solid": False,
            "first": dict.fromkeys(METHODS, both),
            "ranks": {key: {"aarde": 1, "brug": 1, "cirkel": None} for key in METHODS},
            "top_three": both,
            "alike": ["directional", "hybrid"],
            "shared": True,
            "lead": None,
            "omissions": [
                {"statement": "parkeren", "first": ["brug"]},
                {"statement": "huiswerk", "first": ["aarde"]},
            ],
            "chances": [{"party": "aarde", "first": 100.0}, {"party": "brug", "first": 100.0}],
            "what_ifs": [
                what_if("cirkel", "parkeren", 100.0, 50.0),
                what_if("cirkel", "huiswerk", 50.0, 100.0),
            ],
        }

    def test_of_a_solid_first_place_says_so(self, on_mini: Stemwijzer, answers: Path) -> None:
        """Aarde has all 16 points whatever is tossed, Cirkel 10: it leads by 6/16 = 37.5."""
        content = parsed(on_mini("stability", answers, "--format", "json"))

        assert {name: content[name] for name in ("solid", "shared", "lead", "omissions")} == {
            "solid": True,
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
    def test_has_a_row_per_party_and_a_column_per_method(
        self, on_mini: Stemwijzer, on_one: Path
    ) -> None:
        assert on_mini("stability", on_one, "--format", "csv") == (
            0,
            "party,city-block,exact,euclidean,directional,hybrid\n"
            "aarde,2,3,2,1,2\n"
            "brug,1,1,1,1,1\n"
            "cirkel,3,2,3,3,3\n",
            "",
        )

    def test_has_no_rank_for_a_party_known_on_nothing(
        self, on_mini: Stemwijzer, shared: Path
    ) -> None:
        out = on_mini("stability", shared, "--format", "csv").out

        assert out.splitlines()[-1] == "cirkel,,,,,"


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
        assert table(on_mini("stability", on_one).out) == [
            ["Partij", *METHODS],
            ["Brug", "1", "1", "1", "1", "1"],
            ["Aarde", "2", "3", "2", "1", "2"],
            ["Cirkel", "3", "2", "3", "3", "3"],
        ]

    def test_says_where_nothing_is_known(self, on_mini: Stemwijzer, shared: Path) -> None:
        assert table(on_mini("stability", shared).out)[-1] == ["Cirkel", *["n.b."] * 5]

    @pytest.mark.parametrize("options", [[], ["--plain"]], ids=["table", "plain"])
    @pytest.mark.parametrize("width", [40, 100])
    def test_tells_the_same_in_every_window(
        self, on_mini: Stemwijzer, on_one: Path, options: list[str], width: int
    ) -> None:
        out = on_mini("stability", on_one, *options, environment={"COLUMNS": str(width)}).out
        text = words(out)

        if not options:
            assert max(map(len, out.splitlines())) <= width
        for sentence in ON_ONE_WORDS:
            assert sentence in text
        assert re.search("Aarde.*2.*3.*2.*1.*2", text)

    def test_speaks_english(self, on_mini: Stemwijzer, on_one: Path) -> None:
        text = words(on_mini("stability", on_one, "--lang", "en").out)

        for sentence in (
            "The first place hangs on one answer.",
            "Lead over the next rank: 10.0 percentage points.",
            "Without 'Parking' the first place goes to Aarde and Brug.",
            "Without 'Homework' the first place goes to Aarde and Brug.",
            "Brug comes first, shared or not, in 88 % of the tosses.",
            "First under directional: Aarde and Brug.",
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
    ONE_WORDS,
    "Eerste: Brug.",
    "Voorsprong op de volgende plaats: 10,0 procentpunt.",
    "Onder elke methode bij de eerste drie: Aarde, Brug en Cirkel.",
    "Eerste onder directional: Aarde en Brug.",
    "Zonder 'Parkeren' is de eerste plaats voor Aarde en Brug.",
    "Zonder 'Huiswerk' is de eerste plaats voor Aarde en Brug.",
    "Brug staat in 88 % van de worpen op de eerste plaats, gedeeld of niet.",
    "100 % als Brug het eens is met de stelling over 'Schoolfruit', 75 % als Brug het oneens is.",
    "75 % als Cirkel het eens is met de stelling over 'Schoolfruit', 100 % als Cirkel het "
    "oneens is.",
    "75 % als Cirkel het eens is met de stelling over 'Huiswerk', 100 % als Cirkel het oneens is.",
)


def sentences(bank: Bank, answers: Answers) -> list[str]:
    return stability_sentences(Texts("nl"), bank, stability(bank, answers))


class TestWords:
    def test_of_a_solid_first_place_say_so_plainly(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        text = words(on_mini("stability", answers).out)

        for sentence in (
            SOLID_WORDS,
            "Eerste: Aarde.",
            "Voorsprong op de volgende plaats: 37,5 procentpunt.",
            "Elke methode zet dezelfde partij of partijen bovenaan.",
            "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
            "Aarde staat in 100 % van de worpen op de eerste plaats, gedeeld of niet.",
        ):
            assert sentence in text

    def test_do_not_call_a_position_that_changes_nothing_what_matters_most(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        """Aarde is first in every toss, whatever Brug and Cirkel turn out to want."""
        text = words(on_mini("stability", answers).out)

        assert "uitmaakt" not in text
        assert "stelling over" not in text

    def test_of_one_that_depends_on_the_method_say_so(self) -> None:
        """All answers are 2. P is neutral on all six, Q for on two and against on four.

        City block, of 24: P 12, Q 8, and without one statement P 10 and Q at most 8. Exact: P 0, Q
        2/6. Euclidean: P 1 - sqrt(6/24) = 50 %, Q 1 - sqrt(16/24). Directional: P 50 %, Q (1 -
        2/6)/2. Hybrid: P 50 %, Q 33 %. All is known: nothing is tossed.
        """
        bank = bank_of(3, {"P": ["neutral"] * 6, "Q": ["for"] * 2 + ["against"] * 4})

        assert sentences(bank, answers_of(*[2] * 6)) == [
            METHOD_WORDS,
            "Eerste: P.",
            "Voorsprong op de volgende plaats: 16,7 procentpunt.",
            "Onder elke methode bij de eerste drie: P en Q.",
            ALIKE_WORDS,
            "Eerste onder exact: Q.",
            "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
            "P staat in 100 % van de worpen op de eerste plaats, gedeeld of niet.",
        ]

    def test_of_one_that_depends_on_unknown_positions_say_so(self) -> None:
        """All nine answers are 2. P is for on five and unknown on four; Q for on two, else neutral.

        City block, of 36: P 20 + 8, Q 8 + 14 = 22; P leads by 6, and by at least 4 without one.
        Exact: P 5 + 2 of 9, Q 2. Euclidean: P 4 of 36, Q 7. Directional: P 5/9, Q 2/9.
        P has fewer than 22 only when all four coins fall against it: first in 15/16 = 93.75 %,
        less than 95 %. Were one position known: for 100 %, against 7/8 = 87.5 %, even: 88.
        """
        bank = bank_of(
            3,
            {
                "P": ["for"] * 5 + ["unknown", "unclear"] * 2,
                "Q": ["for"] * 2 + ["neutral"] * 7,
            },
        )
        found = sentences(bank, answers_of(*[2] * 9))

        assert found[:8] == [
            UNKNOWN_WORDS,
            "Eerste: P.",
            "Voorsprong op de volgende plaats: 16,7 procentpunt.",
            "Onder elke methode bij de eerste drie: P en Q.",
            ALIKE_WORDS,
            "Elke methode zet dezelfde partij of partijen bovenaan.",
            "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
            "P staat in 94 % van de worpen op de eerste plaats, gedeeld of niet.",
        ]
        assert found[9] == (
            "100 % als P het eens is met de stelling over 'S', 88 % als P het oneens is."
        )

    def test_of_a_shared_first_place_say_so(self, on_mini: Stemwijzer, shared: Path) -> None:
        text = words(on_mini("stability", shared).out)

        for sentence in (
            "De eerste plaats is gedeeld: Aarde en Brug.",
            "Zonder 'Parkeren' is de eerste plaats voor Brug.",
            "Zonder 'Huiswerk' is de eerste plaats voor Aarde.",
            "Aarde staat in 100 % van de worpen op de eerste plaats, gedeeld of niet.",
            "Brug staat in 100 % van de worpen op de eerste plaats, gedeeld of niet.",
        ):
            assert sentence in text
        assert "Voorsprong" not in text

    def test_of_a_chance_that_is_nearly_one_do_not_say_100(self) -> None:
        """Of 18 answers, all 2, P is for on 17 and unknown on one: 68 or 72 points.

        R, for on one and unknown on 17, passes 68 only with all of its coins: 2**-17, and P has 68
        in half of those tosses. Known to be against on one more it never does.
        """
        nearly = bank_of(3, {"P": ["for"] * 17 + ["unknown"], "R": ["for"] + ["unknown"] * 17})
        fully = bank_of(
            3,
            {"P": ["for"] * 17 + ["unknown"], "R": ["for", "against"] + ["unknown"] * 16},
        )

        assert any("in >99 % van" in line for line in sentences(nearly, answers_of(*[2] * 18)))
        assert any("in 100 % van" in line for line in sentences(fully, answers_of(*[2] * 18)))

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
