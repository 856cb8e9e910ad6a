"""`stemwijzer compare`: statements against parties, as table, list, JSON and CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from cli.run import Json, Result, Stemwijzer, head_of, parsed

from stemwijzer_cli.model import Bank

PAPER: Json = {"id": "krant", "locator": "tabel 1, rij Fietspad"}
FRUIT = {"id": "krant", "locator": "tabel 1, rij Schoolfruit"}
PAGE_4 = {"id": "krant", "locator": "p. 4"}
UNKNOWN: Json = {"stance": "unknown", "basis": None, "sources": [], "summary": None, "remark": None}


def position(
    stance: str,
    basis: str,
    source: Json,
    summary: str | None = None,
    remark: str | None = None,
) -> Json:
    """Return a position as the JSON has it."""
    return {
        "stance": stance,
        "basis": basis,
        "sources": [source],
        "summary": summary,
        "remark": remark,
    }


CYCLE_PATH = {
    "id": "fietspad",
    "theme": "straat",
    "text": "Langs elke weg moet een fietspad komen.",
    "positions": {
        "aarde": position("for", "table", PAPER),
        "brug": position("against", "table", PAPER),
        "cirkel": position(
            "for",
            "interview",
            {"id": "gesprek", "locator": "minuut 3"},
            "Wil overal fietspaden.",
        ),
    },
}
PARKING = {
    "id": "parkeren",
    "theme": "straat",
    "text": "Parkeren moet overal geld kosten.",
    "positions": {
        "aarde": position(
            "against",
            "text",
            PAGE_4,
            "Wil dat parkeren overal gratis is.",
            "De krant vraagt het andersom.",
        ),
        "brug": position("neutral", "text", PAGE_4, "Wil betaald parkeren alleen in het centrum."),
        "cirkel": UNKNOWN,
    },
}
SCHOOL_FRUIT = {
    "id": "schoolfruit",
    "theme": "school",
    "text": "Elk kind moet op school fruit krijgen.",
    "positions": {
        "aarde": position("for", "table", FRUIT),
        "brug": position(
            "unclear",
            "text",
            {"id": "krant", "locator": "p. 5"},
            "Zegt dat fruit gezond is, niet wie het betaalt.",
        ),
        "cirkel": position("unclear", "table", FRUIT),
    },
}
HOMEWORK = {
    "id": "huiswerk",
    "theme": "school",
    "text": "Huiswerk moet vrijwillig worden.",
    "positions": {
        "aarde": position(
            "neutral",
            "text",
            {"id": "krant", "locator": "p. 6"},
            "Laat de keuze aan elke school.",
        ),
        "brug": position(
            "for",
            "interview",
            {"id": "gesprek", "locator": None},
            "Wil dat kinderen zelf kiezen.",
        ),
        "cirkel": UNKNOWN,
    },
}
STATEMENTS = [CYCLE_PATH, PARKING, SCHOOL_FRUIT, HOMEWORK]
FACTS: list[Json] = [
    {
        "id": "zetels",
        "label": "Zetels",
        "unit": "zetels",
        "values": {"aarde": 12, "brug": 7, "cirkel": None},
        "notes": {},
    },
    {
        "id": "wegen",
        "label": "Wegen opknappen",
        "unit": None,
        "values": {"aarde": "for", "brug": "unclear", "cirkel": None},
        "notes": {},
    },
]
PROPOSALS = {
    "aarde": [
        {
            "text": "Wil een boom in elke straat.",
            "sources": [{"id": "krant", "locator": "p. 8"}],
        }
    ],
    "brug": [],
    "cirkel": [],
}

WORDS = {
    "eens": "for",
    "neutraal": "neutral",
    "oneens": "against",
    "onduidelijk": "unclear",
    "onbekend": "unknown",
}
SIGNS = {"for": "+", "neutral": "0", "against": "-", "unclear": "?", "unknown": "."}


def ids(content: Json) -> list[str]:
    """Return the ids of the statements of a JSON output."""
    statements: list[dict[str, str]] = content["statements"]
    return [statement["id"] for statement in statements]


def of_parties(statements: Iterable[Json], *parties: str) -> list[Json]:
    """Return statements with the positions of some parties alone."""
    kept = []
    for statement in statements:
        positions: Json = statement["positions"]
        kept.append({**statement, "positions": {party: positions[party] for party in parties}})
    return kept


class TestJson:
    def test_is_complete(self, on_mini: Stemwijzer, mini: Bank) -> None:
        assert parsed(on_mini("compare", "--format", "json")) == {
            **head_of(mini),
            "statement": None,
            "differences": False,
            "known": {"all": 8, "papier": 6},
            "statements": STATEMENTS,
            "facts": FACTS,
            "proposals": PROPOSALS,
        }

    def test_has_its_keys_in_the_order_of_the_design(self, on_mini: Stemwijzer) -> None:
        content = parsed(on_mini("compare", "--format", "json"))
        statement: dict[str, dict[str, Json]] = content["statements"][0]

        assert list(content) == [
            *("version", "bank", "sources", "parties", "theme"),
            *("statement", "differences", "known", "statements", "facts", "proposals"),
        ]
        assert list(statement) == ["id", "theme", "text", "positions"]
        assert list(statement["positions"]) == ["aarde", "brug", "cirkel"]
        assert list(statement["positions"]["aarde"]) == [
            *("stance", "basis", "sources", "summary", "remark")
        ]

    @pytest.mark.parametrize(
        "names",
        [
            ["brug", "cirkel"],
            ["BRUG", "Cirkel"],
            ["De Brug", "lijst cirkel"],
            ["brug,cirkel"],
            ["brug", "brug", "cirkel"],
        ],
    )
    def test_of_some_parties_has_those_alone(
        self, on_mini: Stemwijzer, mini: Bank, names: list[str]
    ) -> None:
        assert parsed(on_mini("compare", *names, "--format", "json")) == {
            **head_of(mini, parties=["brug", "cirkel"]),
            "statement": None,
            "differences": False,
            "known": {"all": 4, "papier": 2},
            "statements": of_parties(STATEMENTS, "brug", "cirkel"),
            "facts": [
                {**FACTS[0], "values": {"brug": 7, "cirkel": None}},
                {**FACTS[1], "values": {"brug": "unclear", "cirkel": None}},
            ],
            "proposals": {"brug": [], "cirkel": []},
        }

    def test_of_a_theme_or_a_statement_has_that_alone(self, on_mini: Stemwijzer) -> None:
        theme = parsed(on_mini("compare", "--theme", "school", "--format", "json"))
        statement = parsed(on_mini("compare", "--statement", "huiswerk", "--format", "json"))
        both = parsed(
            on_mini(
                *("compare", "--theme", "school", "--statement", "huiswerk"),
                *("--format", "json"),
            )
        )

        assert theme["statements"] == [SCHOOL_FRUIT, HOMEWORK]
        assert statement["statements"] == both["statements"] == [HOMEWORK]

    def test_of_some_sources_takes_the_other_positions_for_unknown(
        self, on_mini: Stemwijzer
    ) -> None:
        content = parsed(on_mini("compare", "--sources", "papier", "--format", "json"))

        assert content["statements"] == [
            {**CYCLE_PATH, "positions": {**positions(CYCLE_PATH), "cirkel": UNKNOWN}},
            PARKING,
            SCHOOL_FRUIT,
            {**HOMEWORK, "positions": {**positions(HOMEWORK), "brug": UNKNOWN}},
        ]

    def test_speaks_english_when_asked_and_never_by_the_locale(self, on_mini: Stemwijzer) -> None:
        dutch = on_mini("compare", "--format", "json")
        english = parsed(on_mini("compare", "--format", "json", "--lang", "en"))

        assert on_mini("compare", "--format", "json", environment={"LANG": "en_GB"}) == dutch
        assert english == parsed(
            on_mini("compare", "--format", "json", environment={"STEMWIJZER_LANG": "en"})
        )
        first: Json = english["statements"][0]
        assert first["text"] == "Every road should get a cycle path."
        assert positions(first)["cirkel"]["summary"] == "Wants cycle paths everywhere."
        assert english["facts"] == [
            {**FACTS[0], "label": "Seats", "unit": "seats"},
            {**FACTS[1], "label": "Repairing roads"},
        ]
        assert english["proposals"] == {
            "aarde": [
                {
                    "text": "Wants a tree in every street.",
                    "sources": [{"id": "krant", "locator": "p. 8"}],
                }
            ],
            "brug": [],
            "cirkel": [],
        }


def positions(statement: Json) -> dict[str, Json]:
    """Return the positions on a statement of the JSON."""
    found: dict[str, Json] = statement["positions"]
    return found


class TestDifferences:
    """At least one party above and one below the middle: here only on fietspad (2, 0, 2)."""

    def test_are_statements_with_parties_on_both_sides(self, on_mini: Stemwijzer) -> None:
        assert ids(parsed(on_mini("compare", "--differences", "--format", "json"))) == ["fietspad"]

    def test_are_those_of_the_named_parties(self, on_mini: Stemwijzer) -> None:
        for names in (["aarde", "brug"], ["brug", "cirkel"]):
            content = parsed(on_mini("compare", *names, "--differences", "--format", "json"))
            assert ids(content) == ["fietspad"]

    def test_may_be_none(self, on_mini: Stemwijzer) -> None:
        content = parsed(on_mini("compare", "aarde", "cirkel", "--differences", "--format", "json"))
        table = on_mini("compare", "aarde", "cirkel", "--differences")

        assert content["statements"] == []
        assert (table.code, table.err) == (0, "")
        assert table.out.startswith("Geen enkele stelling scheidt deze partijen.\n")

    def test_need_two_parties(self, on_mini: Stemwijzer) -> None:
        assert on_mini("compare", "aarde", "--differences") == Result(
            2,
            "",
            "fout: --differences vergelijkt minstens twee partijen; noem er nog een\n",
        )

    def test_of_the_shipped_bank_stand_on_both_sides(
        self, stemwijzer: Stemwijzer, shipped: Bank
    ) -> None:
        cda, sp = (
            next(party for party in shipped.parties if party.id == name) for name in ("cda", "sp")
        )
        expected = [
            item.id
            for item in shipped.statements
            if {cda.positions[item.id].stance, sp.positions[item.id].stance} == {"for", "against"}
        ]

        content = parsed(stemwijzer("compare", "cda", "sp", "--differences", "--format", "json"))

        assert expected
        assert ids(content) == expected


class TestCsv:
    def test_has_a_row_per_statement_and_party_with_the_names_of_the_json(
        self, on_mini: Stemwijzer
    ) -> None:
        result = on_mini("compare", "--statement", "parkeren", "--format", "csv")

        assert result == Result(
            0,
            "id,theme,text,party,stance,basis,sources,summary,remark\n"
            "parkeren,straat,Parkeren moet overal geld kosten.,aarde,against,text,krant p. 4,"
            "Wil dat parkeren overal gratis is.,De krant vraagt het andersom.\n"
            "parkeren,straat,Parkeren moet overal geld kosten.,brug,neutral,text,krant p. 4,"
            "Wil betaald parkeren alleen in het centrum.,\n"
            "parkeren,straat,Parkeren moet overal geld kosten.,cirkel,unknown,,,,\n",
            "",
        )

    def test_has_every_cell_of_the_json(self, stemwijzer: Stemwijzer) -> None:
        content = parsed(stemwijzer("compare", "--format", "json"))
        rows = list(csv.DictReader(io.StringIO(stemwijzer("compare", "--format", "csv").out)))
        statements: list[Json] = content["statements"]

        assert [(row["theme"], row["party"], row["stance"], row["basis"]) for row in rows] == [
            (statement["theme"], party, cell["stance"], cell["basis"] or "")
            for statement in statements
            for party, cell in positions(statement).items()
        ]
        assert len(rows) == 480


def told_by_columns(text: str) -> dict[str, dict[str, str]]:
    """Return per statement's text the stance of each party, from a column per party."""
    told: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        cells = re.split(r" {2,}", line.strip())
        if cells[0] == "Stelling":
            parties = cells[1:]
        elif len(cells) == len(["text"]) + 3:
            stances = [stance_of(cell) for cell in cells[1:]]
            told[cells[0]] = dict(zip(parties, stances, strict=True))
    return told


def told_by_lists(text: str) -> dict[str, dict[str, str]]:
    """Return the same from a list of parties per stance below each statement."""
    told = {}
    text = re.sub(r"^(Straat|School)\n", "", text, flags=re.MULTILINE)
    listed = re.compile(r"^(\S[^\[]*?)\s+\[[a-z]+\]\n((?:  .*\n)+)", re.MULTILINE)
    for heading, lists in listed.findall(text):
        stances = {}
        for part in " ".join(lists.split()).split(" · "):
            stance, _, names = part.partition(": ")
            stances.update({name: stance_of(stance) for name in names.split(", ")})
        told[" ".join(heading.split())] = dict(sorted(stances.items()))
    return told


def stance_of(shown: str) -> str:
    """Return the stance that is shown as a word, or as a sign and a word which agree."""
    sign, _, word = shown.rpartition(" ") if shown not in WORDS else ("", "", shown)
    assert sign in {"", SIGNS[WORDS[word]]}
    return WORDS[word]


class TestTable:
    def test_tells_the_same_facts_wide_narrow_and_plain(self, on_mini: Stemwijzer) -> None:
        wide = on_mini("compare", environment={"COLUMNS": "100"})
        narrow = on_mini("compare", environment={"COLUMNS": "40"})
        plain = on_mini("compare", "--plain")
        expected = {
            statement["text"]: {
                party.capitalize(): cell["stance"] for party, cell in positions(statement).items()
            }
            for statement in STATEMENTS
        }

        assert wide.code == narrow.code == plain.code == 0
        assert told_by_columns(wide.out) == expected
        assert told_by_lists(narrow.out) == expected
        assert told_by_lists(plain.out) == expected
        for text in (wide.out, narrow.out, plain.out):
            assert [line for line in text.splitlines() if line in {"Straat", "School"}] == [
                "Straat",
                "School",
            ]

    @pytest.mark.parametrize("columns", [40, 72, 100, 200])
    @pytest.mark.parametrize("options", [[], ["--evidence"]])
    @pytest.mark.parametrize("names", [[], ["cda", "sp"]])
    def test_is_never_wider_than_the_window(
        self, stemwijzer: Stemwijzer, columns: int, options: list[str], names: list[str]
    ) -> None:
        out = stemwijzer("compare", *names, *options, environment={"COLUMNS": str(columns)}).out

        assert max(map(len, out.splitlines())) <= columns

    def test_of_fifteen_parties_lists_them_by_stance(
        self, stemwijzer: Stemwijzer, shipped: Bank
    ) -> None:
        out = stemwijzer("compare", "--statement", "opkomstplicht").out
        by_stance: dict[str, list[str]] = {}
        for party in shipped.parties:
            by_stance.setdefault(party.positions["opkomstplicht"].stance, []).append(party.name)
        expected = " · ".join(
            f"{SIGNS[stance]} {word}: {', '.join(by_stance[stance])}"
            for word, stance in WORDS.items()
            if stance in by_stance
        )

        assert expected in " ".join(out.split())

    LEGEND = "Tekens: + eens, 0 neutraal, - oneens, ? onduidelijk, . onbekend\n"

    def test_has_signs_with_a_legend_where_words_do_not_fit(self, on_mini: Stemwijzer) -> None:
        narrow = on_mini("compare", environment={"COLUMNS": "64"}).out

        assert narrow.startswith(
            "Straat\n"
            "Stelling                                     Aarde  Brug  Cirkel\n"
            "Langs elke weg moet een fietspad komen.      +      -     +\n"
            "Parkeren moet overal geld kosten.            -      0     .\n"
        )
        assert self.LEGEND in narrow
        assert self.LEGEND not in on_mini("compare", environment={"COLUMNS": "100"}).out

    def test_of_six_parties_fits_eighty_columns(
        self, stemwijzer: Stemwijzer, shipped: Bank
    ) -> None:
        names = ["vvd", "gl-pvda", "cda", "sp", "d66", "volt"]
        out = stemwijzer("compare", *names, environment={"COLUMNS": "80"}).out
        heads = [line.split() for line in out.splitlines() if line.startswith("Stelling ")]
        rows = re.findall(r"^\S.*?((?: {2,}[-+?.]){6})$", out, re.MULTILINE)

        assert heads == [["Stelling", *(shipped.party(name).name for name in names)]] * 6
        assert [row.split() for row in rows] == [
            [SIGNS[shipped.party(name).positions[statement.id].stance] for name in names]
            for statement in shipped.statements
        ]

    def test_of_names_that_do_not_fit_has_their_numbers(self, stemwijzer: Stemwijzer) -> None:
        names = ["vvd", "gl-pvda", "cda", "sp", "d66", "volt"]
        out = stemwijzer("compare", *names, environment={"COLUMNS": "62"}).out

        assert re.search(r"^Stelling +1  2  3  4  5  6$", out, re.MULTILINE)
        assert "Partijen: 1 VVD, 2 GL-PvdA, 3 CDA, 4 SP, 5 D66, 6 Volt\n" in out

    def test_has_a_line_to_cite_with_the_drafts_it_rests_on(self, on_mini: Stemwijzer) -> None:
        everybody = on_mini("compare").out.splitlines()[-1]
        aarde = on_mini("compare", "aarde", "--lang", "en").out.splitlines()[-1]

        assert everybody == (
            "Bron: stemwijzer-cli, bank mini 1.0, 2025-11-07; conceptprogramma's van Omroep."
        )
        assert aarde == (
            "Source: stemwijzer-cli, bank mini 1.0, 2025-11-07. Selection: parties: Aarde."
        )

    def test_of_five_levels_has_five_signs(self, stemwijzer: Stemwijzer) -> None:
        bank = Path(__file__).parent.parent / "banks" / "five"
        out = stemwijzer("compare", "--bank", bank).out

        assert re.search(
            r"De trein moet gratis worden\. +\+\+ zeer eens +-- zeer oneens +\? onduidelijk$",
            out,
            re.MULTILINE,
        )

    def test_on_paper_has_no_colour(self, on_mini: Stemwijzer) -> None:
        assert "\x1b" not in on_mini("compare").out


class TestEvidence:
    def test_stands_under_each_position(self, on_mini: Stemwijzer) -> None:
        out = on_mini("compare", "--statement", "parkeren", "--evidence", "--lang", "en").out
        lines = [line.strip() for line in out.splitlines()]

        assert lines[0] == "Street"
        assert lines[1] == "Parking should cost money everywhere. [parkeren]"
        assert lines[2] == "Aarde: - disagree"
        assert lines[4:8] == [
            "Source: Gemeente (krant), p. 4",
            "Summary: Wants parking to be free everywhere.",
            "Remark: The newspaper asks it the other way round.",
            "Brug: 0 neutral",
        ]
        assert lines[9:11] == [
            "Source: Gemeente (krant), p. 4",
            "Summary: Wants paid parking in the centre only.",
        ]
        assert lines[11:13] == [
            "Cirkel: . unknown",
            "The sources at hand do not tell this position.",
        ]

    def test_names_the_basis_of_another_bank_in_that_banks_own_terms(
        self, on_mini: Stemwijzer
    ) -> None:
        """The newspaper of this bank is not the Alert of the shipped one."""
        out = on_mini("compare", "--evidence").out

        assert "Alert" not in out
        assert "interview" in out

    def test_of_a_draft_says_so(self, on_mini: Stemwijzer) -> None:
        out = on_mini("compare", "cirkel", "--statement", "fietspad", "--evidence").out

        assert "Bron: Omroep (gesprek, concept), minuut 3\n" in out

    def test_of_a_row_that_says_it_all_shows_the_row_and_never_the_turned_stance(
        self, stemwijzer: Stemwijzer
    ) -> None:
        """Who is for changing the rules is against the statement to keep to them."""
        out = stemwijzer(
            *("compare", "vvd", "--statement", "regels-uitzondering", "--evidence")
        ).out

        assert "VVD: - oneens\n" in out
        assert "tabel 6, rij Aanpassen wet- en regelgeving: voor\n" in out

    def test_of_a_row_that_is_not_turned_shows_it_too(self, stemwijzer: Stemwijzer) -> None:
        out = stemwijzer("compare", "vvd", "--statement", "opkomstplicht", "--evidence").out

        assert "VVD: + eens\n" in out
        assert "tabel 6, rij Herinvoering opkomstplicht: voor\n" in out

    def test_of_a_programme_names_page_and_draft(self, stemwijzer: Stemwijzer) -> None:
        out = stemwijzer("compare", "--evidence", environment={"COLUMNS": "200"}).out

        assert re.search(r"Bron: VVD \(programma-vvd-concept, concept\), p\. [0-9]", out)
        assert re.search(r"Bron: CDA \(programma-cda\), p\. [0-9]", out)


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (
                ["aerde"],
                "fout: partij 'aerde' staat niet in deze bank; bedoel je 'aarde'?",
            ),
            (
                ["zzz"],
                "fout: partij 'zzz' staat niet in deze bank; 'stemwijzer parties' noemt ze alle",
            ),
            (
                ["--statement", "fietspat"],
                "fout: stelling 'fietspat' bestaat niet in deze bank; bedoel je 'fietspad'?",
            ),
            (
                ["--statement", "zzz"],
                "fout: stelling 'zzz' bestaat niet in deze bank; "
                "'stemwijzer statements' noemt ze alle",
            ),
            (
                ["--theme", "zee"],
                "fout: thema 'zee' staat niet in deze bank; kies uit: straat, school",
            ),
            (
                ["--theme", "straat", "--statement", "huiswerk"],
                "fout: stelling 'huiswerk' hoort niet bij dat thema; laat --theme weg",
            ),
            (
                ["--sources", "alert"],
                "fout: bronnen 'alert' zijn er niet; kies uit: all, papier",
            ),
        ],
    )
    def test_what_the_bank_does_not_have_is_a_usage_error(
        self, on_mini: Stemwijzer, arguments: list[str], message: str
    ) -> None:
        assert on_mini("compare", *arguments) == Result(2, "", f"{message}\n")

    def test_a_format_that_is_not_there_is_one_too(self, on_mini: Stemwijzer) -> None:
        result = on_mini("compare", "--format", "xml")

        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("fout: formaat 'xml' is er niet; kies uit: table, json, csv")
