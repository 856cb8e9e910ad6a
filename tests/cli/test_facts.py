"""`compare --facts` and `parties --id`: what is shown beside the statements and never asked."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
from cli.run import Json, Stemwijzer, head_of, parsed

from stemwijzer_cli.model import Bank

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "compare.schema.json"

PARTIES = [
    *("bbb", "cda", "cu", "d66", "denk", "fvd", "gl-pvda", "ja21"),
    *("nsc", "pvdd", "pvv", "sgp", "sp", "volt", "vvd"),
]
FACTS = [
    *("iran", "venezuela", "hybride", "islam"),
    *("luchtverdediging", "drones", "cyber", "ruimtevaart"),
    *(
        "cpb-norm-2035",
        "staatsschuld-2030",
        "staatsschuld-2060",
        "reservisten",
        "afhankelijkheden",
        "zetels",
    ),
]
"""As the design lists them."""

DEBT_2030 = dict(
    zip(
        ("bbb", "cda", "cu", "d66", "gl-pvda", "ja21", "nsc", "sgp", "volt", "vvd"),
        (49.6, 49.0, 49.2, 51.5, 48.4, 51.1, 49.4, 49.9, 48.9, 48.6),
        strict=True,
    )
)
DEBT_2060 = dict(zip(DEBT_2030, (124, 133, 133, 127, 130, 114, 154, 138, 150, 107), strict=True))
"""Table 5 of the Alert, % of GDP; the other five were not costed by the CPB."""

SEATS = {
    "d66": 26,
    "pvv": 26,
    "vvd": 22,
    "gl-pvda": 20,
    "cda": 18,
    "ja21": 9,
    "fvd": 7,
    "bbb": 4,
    "cu": 3,
    "denk": 3,
    "pvdd": 3,
    "sgp": 3,
    "sp": 3,
    "volt": 1,
    "nsc": 0,
}
"""As the codebook has them from the Kiesraad."""

MINI_FACTS: list[Json] = [
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
TREE = {
    "text": "Wil een boom in elke straat.",
    "sources": [{"id": "krant", "locator": "p. 8"}],
}


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def no_facts() -> dict[str, None]:
    return dict.fromkeys(PARTIES)


class TestOnTheMiniatureBank:
    def test_json_is_that_of_compare_without_statements(
        self, on_mini: Stemwijzer, mini: Bank
    ) -> None:
        content = parsed(on_mini("compare", "--facts", "--format", "json"))

        jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
        assert content == {
            **head_of(mini),
            "statement": None,
            "differences": False,
            "known": {"all": 0, "papier": 0},
            "statements": [],
            "facts": MINI_FACTS,
            "proposals": {"aarde": [TREE], "brug": [], "cirkel": []},
        }

    def test_json_of_some_parties_in_english(self, on_mini: Stemwijzer) -> None:
        content = parsed(on_mini("compare", "brug", "--facts", "--format", "json", "--lang", "en"))

        assert [(fact["label"], fact["unit"], fact["values"]) for fact in content["facts"]] == [
            ("Seats", "seats", {"brug": 7}),
            ("Repairing roads", None, {"brug": "unclear"}),
        ]
        assert content["proposals"] == {"brug": []}

    def test_csv_has_a_row_per_fact_and_party(self, on_mini: Stemwijzer) -> None:
        assert on_mini("compare", "--facts", "--format", "csv") == (
            0,
            "fact,label,unit,party,value,note\n"
            "zetels,Zetels,zetels,aarde,12,\n"
            "zetels,Zetels,zetels,brug,7,\n"
            "zetels,Zetels,zetels,cirkel,,\n"
            "wegen,Wegen opknappen,,aarde,for,\n"
            "wegen,Wegen opknappen,,brug,unclear,\n"
            "wegen,Wegen opknappen,,cirkel,,\n",
            "",
        )

    @pytest.mark.parametrize("options", [[], ["--plain"], ["--format", "markdown"]])
    def test_names_values_and_places(self, on_mini: Stemwijzer, options: list[str]) -> None:
        result = on_mini("compare", "--facts", *options)
        text = words(result.out)

        assert (result.code, result.err) == (0, "")
        nothing = "niet vermeld"
        for phrase in (
            *("Aarde 12", "Brug 7", f"Cirkel {nothing}"),
            "Gemeente (krant), tabel 2",
            *("genoemd: Aarde", "onduidelijk: Brug", f"{nothing}: Cirkel"),
            "Gemeente (krant), tabel 3",
            "Een leeg vakje betekent onduidelijk, niet tegen.",
        ):
            assert phrase in text
        assert "fietspad" not in text.lower()

    def test_is_never_wider_than_the_window(self, on_mini: Stemwijzer) -> None:
        out = on_mini("compare", "--facts", environment={"COLUMNS": "40"}).out

        assert max(map(len, out.splitlines())) <= 40

    def test_does_not_cite_drafts_that_no_fact_rests_on(self, on_mini: Stemwijzer) -> None:
        """Both facts are from the newspaper; the broadcaster's record alone is a draft."""
        assert "Omroep" not in on_mini("compare", "--facts").out


class TestOnTheShippedBank:
    @pytest.fixture
    def facts(self, stemwijzer: Stemwijzer) -> dict[str, Json]:
        content = parsed(stemwijzer("compare", "--facts", "--format", "json"))
        jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
        return {fact["id"]: fact for fact in content["facts"]}

    def test_has_the_facts_of_the_design_for_every_party(self, facts: dict[str, Json]) -> None:
        assert list(facts) == FACTS
        assert all(list(fact["values"]) == PARTIES for fact in facts.values())

    def test_has_debt_and_seats_as_numbers_with_their_unit(
        self, facts: dict[str, Json], no_facts: dict[str, None]
    ) -> None:
        assert facts["staatsschuld-2030"]["values"] == {**no_facts, **DEBT_2030}
        assert facts["staatsschuld-2060"]["values"] == {**no_facts, **DEBT_2060}
        assert facts["zetels"]["values"] == SEATS
        for name in ("staatsschuld-2030", "staatsschuld-2060"):
            assert "bbp" in facts[name]["unit"]
        assert "zetels" in facts["zetels"]["unit"]

    def test_shows_the_two_contradicted_cells_as_unclear_with_the_reason(
        self, facts: dict[str, Json], stemwijzer: Stemwijzer
    ) -> None:
        """The codebook: Islam / GL-PvdA and Hybride dreigingen / FVD."""
        assert facts["islam"]["values"]["gl-pvda"] == "unclear"
        assert list(facts["islam"]["notes"]) == ["gl-pvda"]
        assert facts["hybride"]["values"]["fvd"] == "unclear"
        assert list(facts["hybride"]["notes"]) == ["fvd"]

        shown = words(stemwijzer("compare", "--facts").out)
        in_markdown = words(stemwijzer("compare", "--facts", "--format", "markdown").out)
        for fact, party in (("islam", "gl-pvda"), ("hybride", "fvd")):
            assert words(facts[fact]["notes"][party]) in shown
            assert words(facts[fact]["notes"][party]) in in_markdown
        assert "PVV en JA21" in facts["islam"]["notes"]["gl-pvda"]
        assert "DENK en de PVV" in facts["hybride"]["notes"]["fvd"]

    def test_never_calls_an_empty_or_grey_cell_not_mentioned(self, stemwijzer: Stemwijzer) -> None:
        for language, phrase in (("nl", "niet genoemd"), ("en", "not named")):
            assert phrase not in words(stemwijzer("compare", "--facts", "--lang", language).out)

    def test_has_no_stance_against_but_seeing_no_threat(self, facts: dict[str, Json]) -> None:
        """An empty tick cell is unclear, never against; table 1 has three that see no threat."""
        against = {
            name: [party for party, value in fact["values"].items() if value == "against"]
            for name, fact in facts.items()
        }

        assert {name: parties for name, parties in against.items() if parties} == {}

    def test_csv_has_every_value_of_the_json(
        self, facts: dict[str, Json], stemwijzer: Stemwijzer
    ) -> None:
        out = stemwijzer("compare", "--facts", "--format", "csv").out
        found = {
            (row["fact"], row["party"]): (row["value"], row["note"])
            for row in csv.DictReader(io.StringIO(out))
        }

        assert found == {
            (name, party): ("" if value is None else str(value), fact["notes"].get(party, ""))
            for name, fact in facts.items()
            for party, value in fact["values"].items()
        }

    def test_table_names_table_and_row_of_each_fact(self, stemwijzer: Stemwijzer) -> None:
        text = words(stemwijzer("compare", "--facts").out)

        for place in (
            *("tabel 1, rij Iran", "tabel 1, rij Venezuela", "tabel 5, rij Haalt norm in 2035"),
            *("tabel 1, rij Hybride dreigingen", "tabel 1, rij Islam"),
            *(f"tabel 4, rij {name}" for name in ("Luchtverdediging", "Drones", "Cyber")),
            *("tabel 4, rij Ruimtevaart", "tabel 6, rij Uitbreiding reservistenbestand"),
            *("tabel 6, rij Geïdentificeerd als probleem", "tabel 5"),
            *("D66 26", "NSC 0", "VVD 22", "BBB 49,6", "VVD 107", "DENK niet vermeld"),
        ):
            assert place in text

    def test_shows_the_facts_of_the_named_parties_alone(self, stemwijzer: Stemwijzer) -> None:
        text = stemwijzer("compare", "vvd", "Volt", "--facts").out
        values = [line for line in text.splitlines() if line.startswith("  VVD")]

        assert values[-1].split() == ["VVD", "22", "·", "Volt", "1"]


class TestUsage:
    def test_facts_and_matrix_do_not_go_together(self, on_mini: Stemwijzer) -> None:
        result = on_mini("compare", "--facts", "--matrix")

        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("fout: --facts en --matrix gaan niet samen; ")

    @pytest.mark.parametrize("view", ["--facts", "--matrix"])
    @pytest.mark.parametrize("extra", [["--statement", "fietspad"], ["--differences"]])
    def test_what_a_view_has_no_use_for_is_not_silently_dropped(
        self, on_mini: Stemwijzer, view: str, extra: list[str]
    ) -> None:
        """`--differences` asks for what a view of facts does not know; the matrix could narrow."""
        narrowed = on_mini("compare", view, *extra)

        assert narrowed.code == 2 or narrowed.out != on_mini("compare", view).out

    @pytest.mark.parametrize("view", ["--facts", "--matrix"])
    def test_a_party_that_is_not_there_is_one(self, on_mini: Stemwijzer, view: str) -> None:
        assert on_mini("compare", "brog", view) == (
            2,
            "",
            "fout: partij 'brog' staat niet in deze bank; 'stemwijzer parties' noemt ze alle\n",
        )


class TestOneParty:
    def test_is_shown_in_full(self, on_mini: Stemwijzer) -> None:
        """Of Aarde two positions rest on a table and two on a text."""
        for name in ("aarde", "AARDE", "Partij van de Aarde"):
            result = on_mini("parties", "--id", name)
            text = words(result.out)

            assert (result.code, result.err) == (0, "")
            for phrase in (
                "Aarde (aarde): Partij van de Aarde",
                *("Bekend: 4", "Onduidelijk: 0", "Onbekend: 0"),
                *("table: 2", "text: 2"),
                "Zetels (zetels): 12 [Gemeente (krant), tabel 2]",
                "Wegen opknappen: genoemd [Gemeente (krant), tabel 3]",
                "Wil een boom in elke straat. [Gemeente (krant), p. 8]",
            ):
                assert phrase in text
            assert "Brug" not in text

    def test_that_is_partly_unknown_tells_so(self, on_mini: Stemwijzer) -> None:
        """Cirkel: an interview, a table (unclear), and two without any source."""
        text = words(on_mini("parties", "--id", "cirkel").out)

        for phrase in (
            *("Bekend: 1", "Onduidelijk: 1", "Onbekend: 2"),
            *("interview: 1", "table: 1", "geen bron: 2"),
            *("Zetels (zetels): niet vermeld", "Wegen opknappen: niet vermeld"),
        ):
            assert phrase in text
        assert "voorstellen" not in text

    def test_in_english(self, on_mini: Stemwijzer) -> None:
        text = words(on_mini("parties", "--id", "aarde", "--lang", "en").out)

        for phrase in ("Known: 4", "Seats (seats): 12", "Wants a tree in every street."):
            assert phrase in text

    @pytest.mark.parametrize("party", PARTIES)
    def test_of_the_shipped_bank_has_facts_and_coverage(
        self, stemwijzer: Stemwijzer, shipped: Bank, party: str
    ) -> None:
        """The bases are those of positions.csv: thirty-two of each party, as many as it codes."""
        evidence = Path(__file__).parents[1] / "bank" / "fixtures" / "positions.csv"
        with evidence.open(encoding="utf-8", newline="") as stream:
            bases = [
                row["basis"] for row in csv.DictReader(stream) if row["party"].lower() == party
            ]
        named = {
            "table": "tabel van de Alert",
            "text": "de Alert noemt de partij",
            "text-implied": "volgt uit de tekst van de Alert",
            "programme": "verkiezingsprogramma",
            "vaa": "eigen antwoord in StemWijzer",
            "placement": "plaatsing door Kieskompas",
            "vote": "stemde over een motie",
            "press": "pers",
            "": "geen bron",
        }
        result = stemwijzer("parties", "--id", party)
        text = words(result.out)
        (found,) = (one for one in shipped.parties if one.id == party)

        assert len(bases) == 32
        for basis in set(bases):
            assert f"- {named[basis]}: {bases.count(basis)} " in text
        assert f"(zetels): {SEATS[party]} [Kiesraad" in text
        for proposal in found.proposals:
            assert words(proposal.text["nl"]) in text

    def test_shows_the_reason_of_a_contradicted_cell(self, stemwijzer: Stemwijzer) -> None:
        text = words(stemwijzer("parties", "--id", "gl-pvda").out)

        assert re.search(r"islam[^\[]*onduidelijk \(.*PVV en JA21", text, re.IGNORECASE)

    def test_has_the_proposals_that_the_codebook_names(self, stemwijzer: Stemwijzer) -> None:
        shown = {
            party: words(stemwijzer("parties", "--id", party).out).lower() for party in PARTIES
        }

        assert "vrijheidsbijdrage" in shown["cda"]
        assert any("nationale garde" in text for text in shown.values())
        assert any("five eyes" in text.replace("-", " ") for text in shown.values())
        assert any("brigade" in text and "litouwen" in text for text in shown.values())

    def test_that_is_not_there_is_a_usage_error(self, on_mini: Stemwijzer) -> None:
        assert on_mini("parties", "--id", "brog") == (
            2,
            "",
            "fout: partij 'brog' staat niet in deze bank; 'stemwijzer parties' noemt ze alle\n",
        )

    @pytest.mark.parametrize("name", ["aarde,brug", "", ","])
    def test_that_is_not_one_party_is_a_usage_error(self, on_mini: Stemwijzer, name: str) -> None:
        result = on_mini("parties", "--id", name)

        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("fout: ")
