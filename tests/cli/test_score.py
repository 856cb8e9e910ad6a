"""`stemwijzer score`: the ranking as table, sentences, JSON and CSV.

The miniature bank (levels: 0 against, 1 neutral, 2 for; max = 2):

                fietspad   parkeren   schoolfruit   huiswerk
    Aarde          2          0            2            1
    Brug           0          1         unclear         2
    Cirkel         2       unknown      unclear      unknown

The answers in `run.ANSWERS`: fietspad 2, parkeren 0 and important, schoolfruit 2, huiswerk
skipped. A statement of weight w earns 2w(2 - |a - s|) of 4w points, what is not known 2w of them on
average:

    possible         4          8            4                  16
    Aarde            4          8            4                  16   16/16 = 100 %
    Brug             0          4            2                   6    6/16 = 37.5 %
    Cirkel           4          4            2                  10   10/16 = 62.5 %

Two of the eight known positions are neutral: one that is not known is neutral in 1/4, and on the
voter's side in 3/4 of 2/3 or of 1/3: 1/2 or 1/4. Brug has 4, 6 or 8 with 3/8 1/4 3/8. Cirkel has 4
to 16 by twos: leaning to the voter 1 1 3 1 4 2 4 of 16, away the other way round, together 5 3 7 2
7 3 5 of 32. No tail is as small as 1/20, so the bands reach from the least to the most.

Ranks: nobody can pass Aarde's 16. Cirkel is first, shared, with 16 (5/32 = 15.6 %), and third where
it has 4 to Brug's 6 or 8, or 6 to its 8: 5/32 * 5/8 + 3/32 * 3/8 = 34/256. Brug is second where
Cirkel has no more: 3/8 * 5/32 + 1/4 * 8/32 + 3/8 * 15/32 = 76/256, and never first.

On what is known Cirkel has 4 of 4 points, Brug 4 of 12.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cli.run import ANSWERS, BANKS, Json, Process, Result, Stemwijzer, head_of, parsed

from stemwijzer_cli.answers import render_json, render_yaml
from stemwijzer_cli.model import Answers, Bank

MORE = ("min", "max", "agreement_known")
FIGURES = ("rank", "rank_low", "rank_high", "agreement", "low", "high", *MORE, "first", "known")


def row(party: str, *figures: float | None) -> Json:
    """Return a row of the JSON's ranking."""
    return {
        "party": party,
        "name": party.capitalize(),
        **dict(zip(FIGURES, figures, strict=True)),
    }


AARDE = row("aarde", 1, 1, 1, *[100.0] * 7, 3)
CIRKEL = row("cirkel", 2, 1, 3, 62.5, 25.0, 100.0, 25.0, 100.0, 100.0, 15.6, 1)
BRUG = row("brug", 3, 2, 3, 37.5, 25.0, 50.0, 25.0, 50.0, 33.3, 0.0, 2)

CITY_BLOCK = "EU&I; smartvote sinds 2025; met drie niveaus ook Wahl-O-Mat (bpb)"
"""Who works with this method."""

THEMES = {
    # Of 4 + 8 points: 4 + 8; 4 + 4 (not known); 0 + 4
    "straat": [
        {"party": "aarde", "agreement": 100.0, "known": 2},
        {"party": "cirkel", "agreement": 66.7, "known": 1},
        {"party": "brug", "agreement": 33.3, "known": 2},
    ],
    # Of 4 points, and two parties are unclear on all of it
    "school": [
        {"party": "aarde", "agreement": 100.0, "known": 1},
        {"party": "cirkel", "agreement": None, "known": 0},
        {"party": "brug", "agreement": None, "known": 0},
    ],
}


class TestJson:
    def test_is_complete(self, on_mini: Stemwijzer, answers: Path, mini: Bank) -> None:
        assert parsed(on_mini("score", answers, "--format", "json")) == {
            **head_of(mini),
            "method": "city-block",
            "method_source": CITY_BLOCK,
            "model": "lean-2",
            "top": None,
            "answered": 3,
            "skipped": 1,
            "important": ["parkeren"],
            "ranking": [AARDE, CIRKEL, BRUG],
            "themes": THEMES,
        }

    def test_has_its_keys_in_the_order_of_the_design(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        content = parsed(on_mini("score", answers, "--format", "json"))
        (first, *_) = content["ranking"]

        assert list(content) == [
            *("version", "bank", "sources", "parties", "theme"),
            *("method", "method_source", "model", "top"),
            *("answered", "skipped", "important", "ranking", "themes"),
        ]
        assert list(first) == [
            *("rank", "rank_low", "rank_high", "party", "name", "agreement", "low", "high"),
            *("min", "max", "agreement_known", "first", "known"),
        ]

    def test_of_one_theme_counts_within_it(
        self, on_mini: Stemwijzer, answers: Path, mini: Bank
    ) -> None:
        """Of 12 points Aarde has 12, Brug 4, Cirkel 8: 4, 8 or 12 with 3/8 1/4 3/8.

        Cirkel with 12 shares the first place; with 4 it shares the second one with Brug.
        """
        assert parsed(on_mini("score", answers, "--format", "json", "--theme", "straat")) == {
            **head_of(mini),
            "method": "city-block",
            "method_source": CITY_BLOCK,
            "model": "lean-2",
            "top": None,
            "sources": "all",
            "parties": ["aarde", "brug", "cirkel"],
            "theme": "straat",
            "answered": 2,
            "skipped": 0,
            "important": ["parkeren"],
            "ranking": [
                row("aarde", 1, 1, 1, *[100.0] * 7, 2),
                row("cirkel", 2, 1, 2, 66.7, 33.3, 100.0, 33.3, 100.0, 100.0, 37.5, 1),
                row("brug", 3, 2, 3, *[33.3] * 6, 0.0, 2),
            ],
            "themes": {"straat": THEMES["straat"]},
        }

    def test_of_a_theme_by_its_title(self, on_mini: Stemwijzer, answers: Path) -> None:
        for name in ("school", "School", "SCHOOL"):
            content = parsed(on_mini("score", answers, "--format", "json", "--theme", name))

            assert (content["theme"], content["answered"], content["skipped"]) == ("school", 1, 1)

    def test_of_some_sources_takes_the_other_positions_for_unknown(
        self, on_mini: Stemwijzer, answers: Path, mini: Bank
    ) -> None:
        """Cirkel's fietspad rests on an interview: nothing that is known of it is left.

        Without figures it takes no part in the ranks: Brug is second whatever it wants.
        """
        assert parsed(on_mini("score", answers, "--format", "json", "--sources", "papier")) == {
            **head_of(mini),
            "method": "city-block",
            "method_source": CITY_BLOCK,
            "model": "lean-2",
            "top": None,
            "sources": "papier",
            "parties": ["aarde", "brug", "cirkel"],
            "theme": None,
            "answered": 3,
            "skipped": 1,
            "important": ["parkeren"],
            "ranking": [
                AARDE,
                row("brug", 2, 2, 2, 37.5, 25.0, 50.0, 25.0, 50.0, 33.3, 0.0, 2),
                row("cirkel", *[None] * 10, 0),
            ],
            "themes": {
                "straat": [
                    {"party": "aarde", "agreement": 100.0, "known": 2},
                    {"party": "brug", "agreement": 33.3, "known": 2},
                    {"party": "cirkel", "agreement": None, "known": 0},
                ],
                "school": [
                    {"party": "aarde", "agreement": 100.0, "known": 1},
                    {"party": "brug", "agreement": None, "known": 0},
                    {"party": "cirkel", "agreement": None, "known": 0},
                ],
            },
        }

    @pytest.mark.parametrize(
        "options",
        [
            ["--parties", "brug,cirkel"],
            ["--parties", "cirkel", "--parties", "brug"],
            ["--parties", "Cirkel, BRUG"],
            ["--parties", "lijst cirkel,De Brug"],
            ["--parties=cirkel,brug,cirkel"],
        ],
    )
    def test_of_some_parties_ranks_them_among_themselves(
        self, on_mini: Stemwijzer, answers: Path, options: list[str]
    ) -> None:
        """Brug passes Cirkel in 34/256, and is first where Cirkel has no more: in 76/256."""
        content = parsed(on_mini("score", answers, "--format", "json", *options))

        assert content["parties"] == ["brug", "cirkel"]
        assert content["ranking"] == [
            row("cirkel", 1, 1, 2, 62.5, 25.0, 100.0, 25.0, 100.0, 100.0, 86.7, 1),
            row("brug", 2, 1, 2, 37.5, 25.0, 50.0, 25.0, 50.0, 33.3, 29.7, 2),
        ]

    def test_of_a_part_of_the_bank_guesses_from_all_of_it(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        """Two of all eight known positions are neutral, of Brug's own three one is.

        To a neutral answer its schoolfruit earns 2 in 3/4 and 4 in 1/4: 6.5 of 8 with huiswerk.
        """
        file = tmp_path / "a.yaml"
        file.write_text("bank: mini\nanswers: {schoolfruit: neutraal, huiswerk: eens}\n")
        options = ("--parties", "brug", "--theme", "school", "--format", "json")
        (found,) = parsed(on_mini("score", file, *options))["ranking"]

        assert (found["agreement"], found["low"], found["high"]) == (81.2, 75.0, 100.0)

    @pytest.mark.parametrize(
        ("top", "expected"),
        [(1, ["aarde"]), (2, ["aarde", "cirkel"]), (3, ["aarde", "cirkel", "brug"]), (9, None)],
    )
    def test_top_cuts_the_list_after_ranking(
        self, on_mini: Stemwijzer, answers: Path, top: int, expected: list[str] | None
    ) -> None:
        ranking = [AARDE, CIRKEL, BRUG]
        content = parsed(on_mini("score", answers, "--format", "json", "--top", top))

        assert content["ranking"] == [
            item for item in ranking if expected is None or item["party"] in expected
        ]
        assert content["parties"] == ["aarde", "brug", "cirkel"]

    def test_speaks_of_every_figure_on_five_levels(
        self, stemwijzer: Stemwijzer, tmp_path: Path
    ) -> None:
        """Levels 0 to 4, so a statement of weight 1 is worth 8 points: 2(4 - |a - s|).

        Answers trein 4, haven 2, markt 1. Noord (4, 3, 2): 8 + 6 + 6 = 20 of 24 = 83.3 %.
        Three of the seven known positions are at an end, two beside the middle and two in it, so
        levels 0 to 4 have 3 2 4 2 3 of 14.
        Oost (0, 2, unknown): 0 + 8 and for markt 2, 4, 6, 8 with 3 2 7 2 of 14, on average 36/7:
        54.8 %, from 10 to 16: 41.7-66.7 %; 8 of 16 is known. West (unclear, 4, 1): 4 + 8 and for
        trein 0 to 8, on average 4: 66.7 %, from 12 to 20: 50-83.3 %; 12 of 16 is known.
        Noord (20) is never passed: first in every case. West with 20 is first too: 3/14. It is
        third with 12 to Oost's 14 or 16 and with 14 to its 16: 3*9 + 2*2 = 31 of 196. Oost is
        second, with 12 to West's 12, 14 to its 12 or 14, 16 to its 12 to 16, in 59 of 196.
        """
        file = tmp_path / "a.json"
        content = {"bank": "five", "answers": {"trein": "zeer-eens", "haven": 2, "markt": "nee"}}
        file.write_text(json.dumps(content), encoding="utf-8")

        result = stemwijzer("score", file, "--bank", BANKS / "five", "--format", "json")

        assert parsed(result)["ranking"] == [
            row("noord", 1, 1, 1, *[83.3] * 6, 100.0, 3),
            row("west", 2, 1, 3, 66.7, 50.0, 83.3, 50.0, 83.3, 75.0, 21.4, 2),
            row("oost", 3, 2, 3, 54.8, 41.7, 66.7, 41.7, 66.7, 50.0, 0.0, 2),
        ]


TIED = "bank: mini\nanswers: {parkeren: oneens, huiswerk: eens}\n"
"""Of 8 points Aarde has 4 + 2 and Brug 2 + 4: 75 % both. Cirkel is known on neither."""

TIED_ROWS = [
    row("aarde", 1, 1, 1, *[75.0] * 6, 100.0, 2),
    row("brug", 1, 1, 1, *[75.0] * 6, 100.0, 2),
    row("cirkel", *[None] * 10, 0),
]


class TestTies:
    @pytest.fixture
    def tied(self, tmp_path: Path) -> Path:
        file = tmp_path / "gelijk.yaml"
        file.write_text(TIED, encoding="utf-8")
        return file

    def test_share_a_rank_and_stand_in_the_order_of_the_bank(
        self, on_mini: Stemwijzer, tied: Path
    ) -> None:
        assert parsed(on_mini("score", tied, "--format", "json"))["ranking"] == TIED_ROWS

    def test_are_kept_by_top(self, on_mini: Stemwijzer, tied: Path) -> None:
        content = parsed(on_mini("score", tied, "--format", "json", "--top", "1"))

        assert content["ranking"] == TIED_ROWS[:2]

    def test_are_marked_in_the_table(self, on_mini: Stemwijzer, tied: Path) -> None:
        out = on_mini("score", tied).out

        assert re.search(r"^ *1= +Aarde +75 %", out, re.MULTILINE)
        assert re.search(r"^ *1= +Brug +75 %", out, re.MULTILINE)

    def test_are_none_with_a_party_that_was_not_chosen(
        self, on_mini: Stemwijzer, tied: Path
    ) -> None:
        out = on_mini("score", tied, "--parties", "aarde").out

        assert re.search(r"^ *1 +Aarde +75 %", out, re.MULTILINE)

    def test_are_marked_in_sentences(self, on_mini: Stemwijzer, tied: Path) -> None:
        out = on_mini("score", tied, "--plain").out

        assert "\n1 (gedeeld). Brug: 75 % overeenkomst" in out

    def test_a_party_of_which_nothing_is_known_has_no_figures_anywhere(
        self, on_mini: Stemwijzer, tied: Path
    ) -> None:
        wide = on_mini("score", tied).out
        narrow = on_mini("score", tied, environment={"COLUMNS": "40"}).out
        plain = on_mini("score", tied, "--plain").out
        in_csv = on_mini("score", tied, "--format", "csv").out

        for out in (wide, narrow):
            (line,) = (line for line in out.splitlines() if "Cirkel" in line)
            assert "niets bekend" in line
            assert not re.search("[0-9]", line)
        assert "Cirkel: van deze partij is op geen van je stellingen het standpunt bekend." in plain
        assert in_csv.splitlines()[-1] == ",,,cirkel,Cirkel,,,,,,,,0,city-block,lean-2"


class TestCsv:
    HEADER = (
        "rank,rank_low,rank_high,party,name,agreement,low,high,min,max,agreement_known,first,known,"
        "method,model\n"
    )

    def test_has_a_row_per_party_with_the_names_of_the_json(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        method = "city-block,lean-2\n"

        assert on_mini("score", answers, "--format", "csv") == Result(
            0,
            self.HEADER + f"1,1,1,aarde,Aarde,{','.join(['100.0'] * 7)},3,{method}"
            f"2,1,3,cirkel,Cirkel,62.5,25.0,100.0,25.0,100.0,100.0,15.6,1,{method}"
            f"3,2,3,brug,Brug,37.5,25.0,50.0,25.0,50.0,33.3,0.0,2,{method}",
            "",
        )

    def test_takes_the_options_of_the_json(self, on_mini: Stemwijzer, answers: Path) -> None:
        result = on_mini(
            "score", answers, "--format", "CSV", "--parties", "cirkel,brug", "--top", "1"
        )

        assert result.out == (
            self.HEADER + "1,1,2,cirkel,Cirkel,62.5,25.0,100.0,25.0,100.0,100.0,86.7,1,"
            "city-block,lean-2\n"
        )


class TestInput:
    @pytest.mark.parametrize(
        "text",
        [
            ANSWERS,
            '{"bank": "mini", "answers": {"fietspad": true, "parkeren": false, "schoolfruit": 2},'
            ' "important": ["parkeren"]}',
            "id,answer,important\nfietspad,agree,\nparkeren,disagree,x\nschoolfruit,yes,\n",
            "id;answer;important\nfietspad;JA;\nparkeren;NEE;ja\nschoolfruit;2;\n",
        ],
        ids=["YAML", "JSON", "CSV", "CSV with semicolons"],
    )
    def test_may_come_from_standard_input(self, on_mini: Stemwijzer, text: str) -> None:
        result = on_mini("score", "-", "--format", "json", stdin=text.encode())

        assert parsed(result)["ranking"] == [AARDE, CIRKEL, BRUG]

    def test_may_come_through_a_pipe(self, process: Process) -> None:
        result = process.run(
            "score", "-", "--format", "json", "--bank", BANKS / "mini", stdin=ANSWERS.encode()
        )

        assert (result.returncode, result.stderr) == (0, "")
        assert json.loads(result.stdout)["ranking"] == [AARDE, CIRKEL, BRUG]

    def test_an_important_statement_that_is_not_answered_has_no_effect(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        file = tmp_path / "a.yaml"
        file.write_text(ANSWERS.replace("[parkeren]", "[huiswerk, parkeren]"), encoding="utf-8")
        content = parsed(on_mini("score", file, "--format", "json"))

        assert content["ranking"] == [AARDE, CIRKEL, BRUG]
        assert content["important"] == ["parkeren", "huiswerk"]


class TestTable:
    def test_tells_rank_party_agreement_band_and_known(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        """62.5 and 37.5 round half to even: 62 and 38."""
        lines = on_mini("score", answers).out.splitlines()
        facts = [
            re.sub(r"[^\w%*/–=]+", " ", line).strip()
            for line in lines
            if re.match(" *[1-3] ", line)
        ]

        assert [words_and_numbers(line) for line in facts] == [
            "1 Aarde 100 % 100–100 3/3",
            "2 Cirkel * 62 % 25–100 1/3",
            "3 Brug 38 % 25–50 2/3",
        ]

    def test_of_few_answers_leaves_range_and_chance_out_and_says_why(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        for out in (
            on_mini("score", answers, "--lang", "en").out,
            on_mini("score", answers, "--lang", "en", "--plain").out,
            on_mini("score", answers, "--lang", "en", environment={"COLUMNS": "40"}).out,
        ):
            assert "With fewer than 8 answers" in unwrapped(out)
            assert "First" not in out
            assert "first:" not in out

    def test_says_how_to_read_it(self, on_mini: Stemwijzer, answers: Path) -> None:
        out = unwrapped(on_mini("score", answers, "--lang", "en", "--notes").out)

        assert (
            "The band holds, in about 9 of 10 cases, the agreement that a party would have with "
            "you if all its positions were known. That was tried out on real elections, by hiding "
            "positions at random."
        ) in out
        assert "Cirkel" in out.partition("9 of 10")[2]
        assert "Statements answered: 3, skipped: 1, counted double: 1." in out
        assert "mini 1.0, 2025-11-07" in out
        assert "city-block" in out

    def test_names_the_sources_it_rests_on(self, on_mini: Stemwijzer, answers: Path) -> None:
        assert "papier" in on_mini("score", answers, "--sources", "papier").out

    def test_in_plain_mode_is_a_sentence_per_party(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        lines = on_mini("score", answers, "--plain").out.splitlines()

        assert lines[:3] == [
            "1. Aarde: 100 % overeenkomst, marge 100 tot 100 %, 3 van 3 standpunten bekend.",
            "2. Cirkel: 62 % overeenkomst, marge 25 tot 100 %, 1 van 3 standpunten bekend.",
            "3. Brug: 38 % overeenkomst, marge 25 tot 50 %, 2 van 3 standpunten bekend.",
        ]

    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_alone_is_changed_by_plain_and_width(
        self, on_mini: Stemwijzer, answers: Path, form: str
    ) -> None:
        usual = on_mini("score", answers, "--format", form)

        assert on_mini("score", answers, "--format", form, "--plain") == usual
        assert on_mini("score", answers, "--format", form, environment={"COLUMNS": "40"}) == usual

    def test_goes_to_a_file_at_100_columns(
        self, on_mini: Stemwijzer, answers: Path, tmp_path: Path
    ) -> None:
        wide = on_mini("score", answers, environment={"COLUMNS": "100"}).out
        target = tmp_path / "uit.txt"

        result = on_mini("score", answers, "-o", target, environment={"COLUMNS": "40"})

        assert result == Result(0, "", "")
        assert target.read_text(encoding="utf-8") == wide


def words_and_numbers(line: str) -> str:
    """Return a line of the table without its bar."""
    return re.sub(r"(?<=%) .*? (?=\d+–\d)", " ", line)


def unwrapped(text: str) -> str:
    """Return a text without its line ends."""
    return " ".join(text.split())


class TestTheShippedBank:
    """The same facts at every width: 30 answers, 15 parties."""

    ANSWERED = 30

    @pytest.fixture
    def sheet(self, shipped: Bank, tmp_path: Path) -> Path:
        levels = {item.id: index % 3 for index, item in enumerate(shipped.statements)}
        skipped = {"strafhof", "cloud"}
        answers = Answers(
            levels={key: level for key, level in levels.items() if key not in skipped},
            skipped=frozenset(skipped),
            important=frozenset({"opkomstplicht", "zorg-ontzien"}),
        )
        file = tmp_path / "vel.yaml"
        file.write_text(render_yaml(shipped, answers, "nl"), encoding="utf-8")
        (tmp_path / "vel.json").write_text(render_json(shipped, answers, "en"), encoding="utf-8")
        return file

    def test_every_form_tells_the_same_facts(self, stemwijzer: Stemwijzer, sheet: Path) -> None:
        ranking: list[Json] = parsed(stemwijzer("score", sheet, "--format", "json"))["ranking"]
        wide = stemwijzer("score", sheet, "--lang", "en", environment={"COLUMNS": "100"}).out
        narrow = stemwijzer("score", sheet, "--lang", "en", environment={"COLUMNS": "40"}).out
        plain = stemwijzer(
            "score", sheet, "--lang", "en", "--plain", environment={"COLUMNS": "200"}
        ).out

        assert len(ranking) == 15
        for item in ranking:
            told = [facts_in_row(wide, item), facts_in_block(narrow, item)]
            told.append(facts_in_sentence(plain, item))

            assert told[0] == told[1] == told[2]
            rank, agreement, low, high, known, rank_low, rank_high, first = told[0]
            assert (rank, known) == (item["rank"], item["known"])
            assert (rank_low, rank_high) == (item["rank_low"], item["rank_high"])
            for whole, exact in ((agreement, "agreement"), (low, "low"), (high, "high")):
                assert abs(int(whole) - item[exact]) <= 0.55
            assert chance_fits(str(first), item["first"])

    def test_once_it_fits_stays_a_table_at_every_greater_width(
        self, stemwijzer: Stemwijzer, sheet: Path
    ) -> None:
        """The bar grows and columns come as there is room; a list is for windows without any."""
        kinds = []
        for width in range(40, 140):
            out = stemwijzer("score", sheet, environment={"COLUMNS": str(width)}).out
            heading = out.splitlines()[2].split()
            kinds.append(
                "list" if "#" not in heading else "whole" if "Plaats" in heading else "few"
            )

        assert kinds == sorted(kinds, key=["list", "few", "whole"].index)
        assert set(kinds) == {"list", "few", "whole"}

    def test_a_wide_bar_shows_what_is_possible_beyond_the_band(
        self, stemwijzer: Stemwijzer, tmp_path: Path
    ) -> None:
        """Of twenty answers at an end five are known, and agree; the rest may all agree or none.

        So the possible range is 25 to 100 %. A bar of 30 has its point at round(share * 29).
        """
        bank = bank_folder(tmp_path, known=5, unknown=15)
        given = {f"s{number}": "eens" for number in range(20)}
        text = json.dumps({"bank": "made", "answers": given})
        wide, narrow = (
            stemwijzer(
                *("score", "-", "--bank", bank, "--notes"),
                stdin=text.encode(),
                environment={"COLUMNS": width},
            ).out
            for width in ("100", "80")
        )
        bar = next(line for line in wide.splitlines() if "●" in line).split("%")[1]

        assert bar.index("─") - bar.index("━") == round(0.25 * 29)
        assert bar.count("·") <= 1
        assert "Een dunne lijn in de balk" in wide
        assert "─" not in narrow
        assert "dunne lijn" not in narrow

    def test_where_everything_is_known_has_neither_band_nor_chances(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        """Aarde alone is known on all four statements of the miniature bank."""
        file = tmp_path / "a.yaml"
        file.write_text("bank: mini\nanswers: {fietspad: eens, parkeren: eens}\n", encoding="utf-8")
        out = on_mini("score", file, "--parties", "aarde").out

        assert "Marge" not in out
        assert "9 van de 10" not in out
        assert "Bekend" in out

    @pytest.mark.parametrize("columns", [40, 60, 72, 80, 100, 200])
    @pytest.mark.parametrize("options", [[]])
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_no_line_is_wider_than_the_window(
        self,
        stemwijzer: Stemwijzer,
        sheet: Path,
        columns: int,
        options: list[str],
        language: str,
    ) -> None:
        out = stemwijzer(
            *("score", sheet, "--lang", language, *options),
            environment={"COLUMNS": str(columns)},
        ).out

        assert max(map(len, out.splitlines())) <= columns

    def test_yaml_and_json_give_the_same_ranking(self, stemwijzer: Stemwijzer, sheet: Path) -> None:
        for form in ("table", "json", "csv"):
            assert stemwijzer("score", sheet, "--format", form) == stemwijzer(
                "score", sheet.with_suffix(".json"), "--format", form
            )

    def test_of_the_alert_alone_keeps_what_the_table_or_text_of_the_alert_decides(
        self, stemwijzer: Stemwijzer, sheet: Path, shipped: Bank
    ) -> None:
        content = parsed(stemwijzer("score", sheet, "--format", "json", "--sources", "alert"))
        answered = {item.id for item in shipped.statements} - {"strafhof", "cloud"}
        expected = {
            party.id: sum(
                position.stance in {"for", "against"}
                and position.basis in {"table", "text", "text-implied"}
                for statement, position in party.positions.items()
                if statement in answered
            )
            for party in shipped.parties
        }
        ranking: list[Json] = content["ranking"]

        assert {item["party"]: item["known"] for item in ranking} == expected

    def test_a_party_known_on_less_than_half_is_marked(
        self, stemwijzer: Stemwijzer, sheet: Path
    ) -> None:
        ranking: list[Json] = parsed(stemwijzer("score", sheet, "--format", "json"))["ranking"]
        few = {str(item["name"]) for item in ranking if 2 * item["known"] < self.ANSWERED}
        out = stemwijzer("score", sheet).out

        assert few
        for item in ranking:
            assert (f"{item['name']} *" in out) == (item["name"] in few)


Facts = tuple[Any, ...]


def bank_folder(folder: Path, *, known: int, unknown: int) -> Path:
    """Write a bank of one party that is for the first statements and unknown on the others."""
    for part in ("questions", "positions"):
        (folder / part).mkdir()
    (folder / "questions" / "bank.yaml").write_text(
        "{id: made, version: '1', title: {nl: T}, date: '2026', scale: 3, "
        "themes: [{id: t, title: {nl: T}, introduction: {nl: I}}]}",
        encoding="utf-8",
    )
    statements = [
        f"  - {{id: s{number}, label: {{nl: L}}, text: {{nl: T.}}, explanation: {{nl: E.}}}}\n"
        for number in range(known + unknown)
    ]
    (folder / "questions" / "t.yaml").write_text(
        "statements:\n" + "".join(statements), encoding="utf-8"
    )
    positions = ["{stance: for, basis: b}"] * known + ["{stance: unknown}"] * unknown
    lines = [f"  s{number}: {position}\n" for number, position in enumerate(positions)]
    (folder / "positions" / "p.yaml").write_text(
        "name: P\nfull_name: P\npositions:\n" + "".join(lines), encoding="utf-8"
    )
    return folder


def facts_in_row(text: str, item: Json) -> Facts:
    """Return what a row of the wide table says of a party."""
    name = re.escape(str(item["name"]))
    found = re.search(
        rf"^ *(\d+)=? +{name}(?: \*)? +(\d+) % .*? (\d+)–(\d+) +(\d+)/30 +(\d+)–(\d+) +(\S+) %$",
        text,
        re.MULTILINE,
    )
    assert found, f"no row of {name}"
    rank, agreement, low, high, known, rank_low, rank_high, first = found.groups()
    return (*map(int, (rank, agreement, low, high, known, rank_low, rank_high)), first)


def facts_in_block(text: str, item: Json) -> Facts:
    """Return what a block of lines in a narrow window says of a party."""
    name = re.escape(str(item["name"]))
    found = re.search(
        rf"^ *(\d+)=? {name}(?: \*)?  (\d+) %\n +band (\d+)–(\d+) · known (\d+)/30\n"
        rf" +rank (\d+)–(\d+) · first: (\S+) %$",
        text,
        re.MULTILINE | re.IGNORECASE,
    )
    assert found, f"no block of {name}"
    rank, agreement, low, high, known, rank_low, rank_high, first = found.groups()
    return (*map(int, (rank, agreement, low, high, known, rank_low, rank_high)), first)


def facts_in_sentence(text: str, item: Json) -> Facts:
    """Return what a sentence says of a party."""
    name = re.escape(str(item["name"]))
    found = re.search(
        rf"^(\d+)(?: \(shared\))?\. {name}(?: \*)?: (\d+) % agreement, band (\d+) to (\d+) %, "
        rf"(\d+) of 30 positions known, likely rank (\d+) to (\d+), "
        rf"chance of the first place (\S+) %\.$",
        text,
        re.MULTILINE,
    )
    assert found, f"no sentence of {name}"
    rank, agreement, low, high, known, rank_low, rank_high, first = found.groups()
    return (*map(int, (rank, agreement, low, high, known, rank_low, rank_high)), first)


def chance_fits(written: str, percent: float) -> bool:
    """Return whether a whole chance, `<1` or `>99` is what one with a decimal rounds to."""
    if written == "<1":
        return percent <= 0.5
    if written == ">99":
        return percent >= 99.5
    return abs(int(written) - percent) <= 0.55
