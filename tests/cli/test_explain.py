"""`stemwijzer explain`: the sum sheet of parties as table, JSON, CSV and Markdown.

On the miniature bank and the answers in `run.ANSWERS` (fietspad 2, parkeren 0 and important,
schoolfruit 2, huiswerk skipped); a statement of weight w earns 2w(2 - |a - s|) of 4w points, what
is not known 2w of them. By theme, each as points of possible points:

                straat: fietspad  parkeren    sum     school: schoolfruit  huiswerk  sum     total
    Aarde            4 of 4       8 of 8    12 of 12        4 of 4         skipped  4 of 4  16 of 16
    Brug             0 of 4       4 of 8     4 of 12        2 of 4         skipped  2 of 4   6 of 16
    Cirkel           4 of 4       4 of 8     8 of 12        2 of 4         skipped  2 of 4  10 of 16

That is 100 %, 37.5 % and 62.5 %: in whole per cents, half to even, 100, 38 and 62. Brug's shares of
the street's points are 0 (fietspad) and 4/8 (parkeren), so that parkeren stands first.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from cli.run import ANSWERS, BANKS, Json, Stemwijzer, head_of, parsed

from stemwijzer_cli.model import Bank

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "explain.schema.json"
HOW = (
    "Waar het standpunt onduidelijk of onbekend is, telt wat het gemiddeld zou opleveren. "
    "Overgeslagen stellingen tellen niet mee."
)
HEAD = ["Stelling", "Jij", "Brug", "Punten"]


def rows(text: str) -> Iterator[list[str]]:
    """Yield the cells of each line that is not empty."""
    for line in text.splitlines():
        if line.strip():
            yield re.split(r" {2,}", line.strip())


def words(text: str) -> str:
    """Return a text without its line breaks and columns."""
    return " ".join(text.split())


def in_order(text: str, *phrases: str) -> None:
    """Check that phrases follow each other in a text, however it is laid out."""
    rest = words(text)
    for phrase in phrases:
        assert phrase in rest, f"{phrase!r} is not in {rest!r}"
        rest = rest.split(phrase, 1)[1]


def position(
    stance: str,
    basis: str | None = None,
    source: tuple[str, str | None] | None = None,
    summary: str | None = None,
    remark: str | None = None,
) -> Json:
    sources = [{"id": source[0], "locator": source[1]}] if source else []
    return {
        "stance": stance,
        "basis": basis,
        "sources": sources,
        "summary": summary,
        "remark": remark,
    }


def line(
    statement: str, answer: str | None, earned: int, possible: int, standing: Json, *, double: bool
) -> Json:
    theme, text = TEXTS[statement]
    return {
        "statement": statement,
        "theme": theme,
        "text": text,
        "answer": answer,
        "important": double,
        "earned": earned,
        "possible": possible,
        "position": standing,
    }


TEXTS = {
    "fietspad": ("straat", "Langs elke weg moet een fietspad komen."),
    "parkeren": ("straat", "Parkeren moet overal geld kosten."),
    "schoolfruit": ("school", "Elk kind moet op school fruit krijgen."),
    "huiswerk": ("school", "Huiswerk moet vrijwillig worden."),
}

BRUG: Json = {
    "party": "brug",
    "name": "Brug",
    "earned": 6,
    "possible": 16,
    "known": 2,
    "agreement": 37.5,
    "min": 25.0,
    "max": 50.0,
    "agreement_known": 33.3,
    "lines": [
        line(
            "parkeren",
            "against",
            4,
            8,
            position(
                "neutral",
                "text",
                ("krant", "p. 4"),
                "Wil betaald parkeren alleen in het centrum.",
            ),
            double=True,
        ),
        line(
            "fietspad",
            "for",
            0,
            4,
            position("against", "table", ("krant", "tabel 1, rij Fietspad")),
            double=False,
        ),
        line(
            "schoolfruit",
            "for",
            2,
            4,
            position(
                "unclear",
                "text",
                ("krant", "p. 5"),
                "Zegt dat fruit gezond is, niet wie het betaalt.",
            ),
            double=False,
        ),
        line(
            "huiswerk",
            None,
            0,
            0,
            position("for", "interview", ("gesprek", None), "Wil dat kinderen zelf kiezen."),
            double=False,
        ),
    ],
    "themes": [
        {"theme": "straat", "earned": 4, "possible": 12, "known": 2},
        {"theme": "school", "earned": 2, "possible": 4, "known": 0},
    ],
}


class TestJson:
    def test_of_one_party_is_complete(self, on_mini: Stemwijzer, answers: Path, mini: Bank) -> None:
        content = parsed(on_mini("explain", answers, "brug", "--format", "json"))

        assert content == {
            **head_of(mini),
            "method": "city-block",
            "model": "lean-2",
            "differences": False,
            "sheets": [BRUG],
        }

    def test_fits_its_schema(self, on_mini: Stemwijzer, answers: Path) -> None:
        content = parsed(on_mini("explain", answers, "brug", "cirkel", "--format", "json"))

        jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))

    def test_of_several_parties_has_them_in_the_order_in_which_they_are_named(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        content = parsed(
            on_mini("explain", answers, "Lijst Cirkel", "brug,aarde", "--format", "json")
        )

        assert [
            (sheet["party"], sheet["earned"], sheet["possible"], sheet["known"], sheet["agreement"])
            for sheet in content["sheets"]
        ] == [
            ("cirkel", 10, 16, 1, 62.5),
            ("brug", 6, 16, 2, 37.5),
            ("aarde", 16, 16, 3, 100.0),
        ]

    def test_speaks_english_when_asked(self, on_mini: Stemwijzer, answers: Path) -> None:
        content = parsed(on_mini("explain", answers, "aarde", "--format", "json", "--lang", "en"))
        (sheet,) = content["sheets"]
        found = {item["statement"]: item for item in sheet["lines"]}

        assert found["parkeren"]["text"] == "Parking should cost money everywhere."
        assert found["parkeren"]["position"] == position(
            "against",
            "text",
            ("krant", "p. 4"),
            "Wants parking to be free everywhere.",
            "The newspaper asks it the other way round.",
        )

    def test_of_a_theme_counts_within_it(self, on_mini: Stemwijzer, answers: Path) -> None:
        content = parsed(
            on_mini("explain", answers, "brug", "--format", "json", "--theme", "School")
        )
        (sheet,) = content["sheets"]

        assert content["theme"] == "school"
        assert sheet == {
            **BRUG,
            "earned": 2,
            "possible": 4,
            "known": 0,
            "agreement": None,
            **dict.fromkeys(("min", "max", "agreement_known")),
            "lines": BRUG["lines"][2:],
            "themes": BRUG["themes"][1:],
        }

    def test_of_some_sources_takes_the_other_positions_for_unknown(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        """Nothing known of Cirkel is in print: half of 4, 8 and 4 points, and no agreement."""
        content = parsed(
            on_mini("explain", answers, "cirkel", "--format", "json", "--sources", "papier")
        )
        (sheet,) = content["sheets"]

        assert content["sources"] == "papier"
        assert {name: sheet[name] for name in ("earned", "possible", "known", "agreement")} == {
            "earned": 8,
            "possible": 16,
            "known": 0,
            "agreement": None,
        }
        assert [
            (item["statement"], item["earned"], item["possible"], item["position"]["stance"])
            for item in sheet["lines"]
        ] == [
            ("fietspad", 2, 4, "unknown"),
            ("parkeren", 4, 8, "unknown"),
            ("schoolfruit", 2, 4, "unclear"),
            ("huiswerk", 0, 0, "unknown"),
        ]
        assert sheet["lines"][0]["position"] == position("unknown")

    def test_adds_up_to_the_percentage_of_the_ranking(
        self, stemwijzer: Stemwijzer, shipped: Bank, tmp_path: Path
    ) -> None:
        file = everything(shipped, tmp_path)
        ids = [party.id for party in shipped.parties]
        ranking = parsed(stemwijzer("score", file, "--format", "json"))["ranking"]
        sheets = parsed(stemwijzer("explain", file, *ids, "--format", "json"))["sheets"]

        assert {item["party"]: (item["agreement"], item["known"]) for item in ranking} == {
            sheet["party"]: (
                round(100 * sum(item["earned"] for item in sheet["lines"]) / sheet["possible"], 1),
                sheet["known"],
            )
            for sheet in sheets
        }
        for sheet in sheets:
            for name in ("earned", "possible"):
                assert (
                    sheet[name]
                    == sum(item[name] for item in sheet["lines"])
                    == sum(theme[name] for theme in sheet["themes"])
                )


def everything(bank: Bank, folder: Path) -> Path:
    """Return a file with an answer to every statement but the first, two of them important."""
    ids = [statement.id for statement in bank.statements]
    file = folder / "alles.json"
    content = {
        "bank": bank.id,
        "answers": {name: index % 3 for index, name in enumerate(ids) if index},
        "important": ids[3:5],
    }
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


class TestCsv:
    def test_has_a_row_per_statement_and_party(self, on_mini: Stemwijzer, answers: Path) -> None:
        result = on_mini("explain", answers, "brug", "cirkel", "--format", "csv")
        content = list(csv.DictReader(io.StringIO(result.out)))

        assert (result.code, result.err) == (0, "")
        assert [
            (
                *(row[name] for name in ("party", "statement", "theme", "answer")),
                row["important"].lower(),
                *(row[name] for name in ("stance", "earned", "possible", "basis")),
            )
            for row in content
        ] == [
            ("brug", "parkeren", "straat", "against", "true", "neutral", "4", "8", "text"),
            ("brug", "fietspad", "straat", "for", "false", "against", "0", "4", "table"),
            ("brug", "schoolfruit", "school", "for", "false", "unclear", "2", "4", "text"),
            ("brug", "huiswerk", "school", "", "false", "for", "0", "0", "interview"),
            ("cirkel", "fietspad", "straat", "for", "false", "for", "4", "4", "interview"),
            ("cirkel", "parkeren", "straat", "against", "true", "unknown", "4", "8", ""),
            ("cirkel", "schoolfruit", "school", "for", "false", "unclear", "2", "4", "table"),
            ("cirkel", "huiswerk", "school", "", "false", "unknown", "0", "0", ""),
        ]
        assert [row["text"] for row in content] == [TEXTS[row["statement"]][1] for row in content]
        assert [row["summary"] for row in content[:2]] == [
            "Wil betaald parkeren alleen in het centrum.",
            "",
        ]

    def test_has_the_names_of_the_json_as_columns(self, on_mini: Stemwijzer, answers: Path) -> None:
        """Every name of a line and of its position, as `compare --format csv` has them."""
        result = on_mini("explain", answers, "brug", "--format", "csv")
        names = set(BRUG["lines"][0]) - {"position"} | set(position("unknown"))

        assert set(result.out.splitlines()[0].split(",")) == {"party", *names}


class TestTable:
    def test_of_one_party_is_complete(self, on_mini: Stemwijzer, answers: Path) -> None:
        result = on_mini("explain", answers, "Brug")
        found = list(rows(result.out))

        assert (result.code, result.err) == (0, "")
        assert found[:11] == [
            ["Hoe Brug aan 38 % komt"],
            ["Straat"],
            HEAD,
            ["Parkeren", "oneens (2x)", "0 neutraal", "4 van 8"],
            ["Fietspad", "eens", "- oneens", "0 van 4"],
            ["Samen Straat", "4 van 12"],
            ["School"],
            HEAD,
            ["Schoolfruit", "eens", "? onduidelijk", "2 van 4"],
            ["Huiswerk", "overgeslagen", "+ eens", "telt niet"],
            ["Samen School", "2 van 4"],
        ]
        assert found[11] == ["Brug: 6 / 16 = 37,5 %"]
        assert HOW in words(result.out)

    def test_in_english_is_complete(self, on_mini: Stemwijzer, answers: Path) -> None:
        result = on_mini("explain", answers, "brug", "--lang", "en")

        in_order(
            result.out,
            "How Brug comes to 38 %",
            "Street",
            "Parking disagree (2x) 0 neutral 4 of 8",
            "Cycle path agree - disagree 0 of 4",
            "Sum Street 4 of 12",
            "School fruit agree ? unclear 2 of 4",
            "Homework skipped + agree",
            "Sum School 2 of 4",
            "Brug: 6 / 16 = 37.5 %",
        )

    def test_sets_two_parties_side_by_side(self, on_mini: Stemwijzer, answers: Path) -> None:
        found = list(rows(on_mini("explain", answers, "cirkel", "aarde").out))
        head = ["Stelling", "Jij", "Cirkel", "Punten", "Aarde", "Punten"]

        assert ["Aarde: 16 / 16 = 100,0 %"] in found
        assert found[:13] == [
            ["Hoe Cirkel aan 62 % komt"],
            ["Hoe Aarde aan 100 % komt"],
            ["Straat"],
            head,
            ["Fietspad", "eens", "+ eens", "4 van 4", "+ eens", "4 van 4"],
            ["Parkeren", "oneens (2x)", ". onbekend", "4 van 8", "- oneens", "8 van 8"],
            ["Samen Straat", "8 van 12", "12 van 12"],
            ["School"],
            head,
            ["Schoolfruit", "eens", "? onduidelijk", "2 van 4", "+ eens", "4 van 4"],
            ["Huiswerk", "overgeslagen", ". onbekend", "telt niet", "0 neutraal", "telt niet"],
            ["Samen School", "2 van 4", "4 van 4"],
            ["Cirkel: 10 / 16 = 62,5 %"],
        ]

    def test_in_the_order_of_the_bank_leaves_the_sums_as_they_are(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        by_points = list(rows(on_mini("explain", answers, "brug", "--order", "points").out))
        by_bank = list(rows(on_mini("explain", answers, "brug", "--order", "BANK").out))

        assert by_points == list(rows(on_mini("explain", answers, "brug").out))
        assert by_bank[3:5] == by_points[4:2:-1]
        assert by_bank[:3] + by_bank[5:] == by_points[:3] + by_points[5:]

    def test_by_points_puts_what_is_not_known_after_nothing_earned_and_before_skipped(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        """Brug: schoolfruit unclear, huiswerk for against the answer oneens: 0 of 4 points."""
        file = tmp_path / "a.yaml"
        file.write_text(
            "bank: mini\nanswers: {parkeren: overslaan, fietspad: eens, schoolfruit: eens,"
            " huiswerk: oneens}\n",
            encoding="utf-8",
        )
        content = parsed(on_mini("explain", file, "brug", "--format", "json"))
        (sheet,) = content["sheets"]

        assert [item["statement"] for item in sheet["lines"]] == [
            *("fietspad", "parkeren"),
            *("huiswerk", "schoolfruit"),
        ]

    def test_of_a_party_known_on_nothing_has_no_percentage(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        result = on_mini("explain", answers, "cirkel", "--sources", "papier")

        assert result.code == 0
        assert "%" not in result.out
        in_order(
            result.out,
            "Cirkel: niets bekend op je antwoorden",
            "Fietspad eens . onbekend 2 van 4",
            "Parkeren oneens (2x) . onbekend 4 van 8",
            "Schoolfruit eens ? onduidelijk 2 van 4",
            "Cirkel: niets bekend op je antwoorden",
        )

    @pytest.mark.parametrize("width", [40, 60])
    @pytest.mark.parametrize("options", [[], ["--evidence"]], ids=["sums", "evidence"])
    def test_in_a_narrow_window_is_never_wider_and_tells_the_same(
        self, on_mini: Stemwijzer, answers: Path, width: int, options: list[str]
    ) -> None:
        result = on_mini("explain", answers, "brug", *options, environment={"COLUMNS": str(width)})

        assert max(map(len, result.out.splitlines())) <= width
        in_order(
            result.out,
            "Hoe Brug aan 38 % komt",
            *("arkeren", "oneens (2x)", "0 neutraal", "4 van 8"),
            *("ietspad", "eens", "- oneens", "0 van 4"),
            *("Samen Straat", "4 van 12"),
            *("fruit", "eens", "? onduidelijk", "2 van 4"),
            *("Huiswerk", "overgeslagen", "+ eens"),
            *("Samen School", "2 van 4"),
            "Brug: 6 / 16 = 37,5 %",
        )

    def test_in_plain_mode_is_a_line_per_statement(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        result = on_mini(
            *("explain", answers, "brug", "aarde", "--plain"), environment={"COLUMNS": "200"}
        )

        (parking,) = (item for item in result.out.splitlines() if item.startswith("Parkeren"))
        in_order(
            parking,
            "oneens, telt dubbel",
            "Brug",
            "neutraal",
            "4 van 8",
            "Aarde",
            "oneens",
            "8 van 8",
        )
        (total,) = (item for item in result.out.splitlines() if item.startswith("Samen Straat"))
        in_order(total, "4 van 12", "12 van 12")
        assert "  " not in result.out

    def test_goes_to_a_file(self, on_mini: Stemwijzer, answers: Path, tmp_path: Path) -> None:
        file = tmp_path / "uitleg.txt"
        shown = on_mini("explain", answers, "brug").out

        assert on_mini("explain", answers, "brug", "-o", file) == (0, "", "")
        assert file.read_text(encoding="utf-8") == shown

    def test_does_not_replace_the_answers(self, on_mini: Stemwijzer, answers: Path) -> None:
        assert on_mini("explain", answers, "brug", "-o", answers).code == 2
        assert answers.read_text(encoding="utf-8") == ANSWERS


class TestDifferences:
    def test_are_the_rows_in_which_the_stances_differ(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        """Aarde and Cirkel are both for the fietspad; unclear and unknown differ from a level."""
        content = parsed(
            on_mini("explain", answers, "aarde", "cirkel", "--differences", "--format", "json")
        )

        assert [[item["statement"] for item in sheet["lines"]] for sheet in content["sheets"]] == [
            ["parkeren", "schoolfruit", "huiswerk"]
        ] * 2
        assert [sheet["agreement"] for sheet in content["sheets"]] == [100.0, 62.5]
        assert content["differences"] is True

    def test_of_two_that_do_not_know_leave_out_what_is_the_same(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        """Brug and Cirkel are both unclear on schoolfruit."""
        out = on_mini("explain", answers, "brug", "cirkel", "--differences").out

        assert "Schoolfruit" not in out
        in_order(out, "Parkeren", "Fietspad", "Huiswerk", "6 / 16", "10 / 16")

    def test_may_be_none(self, on_mini: Stemwijzer, answers: Path) -> None:
        """In print nobody but Aarde is known on schoolfruit; Brug and Cirkel are both unclear."""
        out = on_mini(
            *("explain", answers, "brug", "cirkel", "--differences"),
            *("--theme", "school", "--sources", "papier"),
        ).out

        assert "Deze partijen verschillen nergens." in out

    @pytest.mark.parametrize("named", [["brug"], ["brug", "De Brug"], ["brug,brug"]])
    def test_need_two_parties(self, on_mini: Stemwijzer, answers: Path, named: list[str]) -> None:
        assert on_mini("explain", answers, *named, "--differences") == (
            2,
            "",
            "fout: --differences vergelijkt minstens twee partijen; noem er nog een\n",
        )


class TestEvidence:
    def test_stands_under_each_line(self, on_mini: Stemwijzer, answers: Path) -> None:
        out = on_mini("explain", answers, "aarde", "cirkel", "--evidence").out

        in_order(
            out,
            *("een fietspad komen.", "Aarde:", "table", "Gemeente (krant), tabel 1, rij Fietspad"),
            "tabel 1, rij Fietspad: voor",
            *("Cirkel:", "interview", "Omroep (gesprek, concept), minuut 3"),
            "Wil overal fietspaden.",
            *(
                "Parkeren moet overal geld kosten.",
                "Aarde:",
                "text",
                "Gemeente (krant), p. 4",
            ),
            *("Wil dat parkeren overal gratis is.", "De krant vraagt het andersom."),
            *("Cirkel:", "In de bronnen die er zijn staat dit standpunt niet."),
            "Samen Straat",
            *(
                "Elk kind moet op school fruit krijgen.",
                "Cirkel:",
                "tabel 1, rij Schoolfruit: onduidelijk of niet genoemd",
            ),
            "Samen School",
        )

    def test_is_not_there_unasked(self, on_mini: Stemwijzer, answers: Path) -> None:
        assert "krant" not in on_mini("explain", answers, "aarde").out


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["brug", "--order", "partij"], "volgorde 'partij' is er niet; kies uit: points, bank"),
            (["brog"], "partij 'brog' staat niet in deze bank; 'stemwijzer parties' noemt ze alle"),
            (
                ["brug", "--theme", "haven"],
                "thema 'haven' staat niet in deze bank; kies uit: straat, school",
            ),
            (["brug", "--sources", "tv"], "bronnen 'tv' zijn er niet; kies uit: all, papier"),
            (
                ["brug", "--format", "xml"],
                "formaat 'xml' is er niet; kies uit: table, json, csv, markdown",
            ),
        ],
    )
    def test_what_is_not_there_is_a_usage_error(
        self, on_mini: Stemwijzer, answers: Path, arguments: list[str], message: str
    ) -> None:
        assert on_mini("explain", answers, *arguments) == (2, "", f"fout: {message}\n")

    def test_a_party_is_needed(self, on_mini: Stemwijzer, answers: Path) -> None:
        assert on_mini("explain", answers).code == 2

    def test_without_answers_there_is_no_result(self, on_mini: Stemwijzer, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text("bank: mini\nanswers: {fietspad: overslaan}\n", encoding="utf-8")
        result = on_mini("explain", file, "brug")

        assert (result.code, result.out) == (1, "")
        assert "geen enkele stelling is beantwoord" in result.err


def test_what_is_not_known_may_earn_a_part_of_a_point(
    stemwijzer: Stemwijzer, tmp_path: Path
) -> None:
    """Answers haven 2 and markt 1: of Oost's markt levels 0 to 4 earn 6 8 6 4 2.

    They have 3 2 4 2 3 of 14, so it earns 36/7 = 5.142857 of 8, and with haven's 8 92/7 of 16.
    """
    file = tmp_path / "a.yaml"
    file.write_text("bank: five\nanswers: {haven: 2, markt: 1}\n", encoding="utf-8")
    command = ("explain", file, "oost", "--bank", BANKS / "five")
    (sheet,) = parsed(stemwijzer(*command, "--format", "json"))["sheets"]
    text = stemwijzer(*command, "--lang", "en").out

    assert (sheet["earned"], sheet["possible"], sheet["agreement"]) == (13.1429, 16, 82.1)
    assert (sheet["min"], sheet["max"], sheet["agreement_known"]) == (62.5, 100.0, 100.0)
    assert [line["earned"] for line in sheet["lines"] if line["answer"]] == [8, 5.1429]
    assert "5.1 of 8" in text
    assert "Oost: 13.1 / 16 = 82.1 %" in text
    assert "5,1 van 8" in stemwijzer(*command, "--lang", "nl").out
