"""The shipped bank against its evidence: every cell, statement, source and fact.

`fixtures/` holds the project's evidence as it was coded (`positions.csv`, `statements.csv`,
`sources.csv`), and `facts.csv`, read off the tables of the Alert and the Kiesraad's result.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from stemwijzer_cli.model import Bank, Party, Position, Statement, Theme

FIXTURES = Path(__file__).parent / "fixtures"

PARTIES = (
    *("BBB", "CDA", "CU", "D66", "DENK", "FVD", "GL-PvdA", "JA21"),
    *("NSC", "PvdD", "PVV", "SGP", "SP", "Volt", "VVD"),
)
"""In the order of the Alert."""
THEMES = ["dreiging", "bondgenoten", "oekraine", "krijgsmacht", "financiering", "weerbaarheid"]
UNCOSTED = {"denk", "fvd", "pvdd", "pvv", "sp"}
"""The five parties that the CPB did not cost."""


@cache
def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a fixture."""
    with (FIXTURES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def by_name(name: str, *columns: str) -> list[object]:
    """Return the rows of a fixture as test cases named by some of their columns."""
    return [pytest.param(row, id="-".join(row[column] for column in columns)) for row in rows(name)]


def party_of(bank: Bank, name: str) -> Party:
    return next(party for party in bank.parties if party.id == name.lower())


def statement_of(bank: Bank, name: str) -> tuple[Theme, Statement]:
    return next(
        (theme, statement)
        for theme in bank.themes
        for statement in theme.statements
        if statement.id == name
    )


def as_coded(position: Position) -> dict[str, str]:
    """Return a position in the columns of the evidence.

    The bank leaves out what a source's row says where that is the stance itself.
    """
    row_stance = position.row_stance or position.stance
    sources = [*position.sources.items(), (None, None), (None, None)]
    return {
        "stance": position.stance,
        "row_stance": "" if position.stance == "unknown" else row_stance,
        "basis": position.basis or "",
        "source1": sources[0][0] or "",
        "locator1": sources[0][1] or "",
        "source2": sources[1][0] or "",
        "locator2": sources[1][1] or "",
        "summary_nl": (position.summary or {}).get("nl", ""),
        "remark_nl": (position.remark or {}).get("nl", ""),
    }


def test_the_evidence_has_fifteen_parties_on_thirty_statements() -> None:
    cells = {(row["statement"], row["party"]) for row in rows("positions")}

    assert cells == {(row["statement"], name) for row in rows("statements") for name in PARTIES}
    assert len(rows("positions")) == len(cells) == 450


def test_the_bank_has_those_parties_and_statements_and_no_others(shipped: Bank) -> None:
    assert shipped.id == "kantelpunt-2025"
    assert shipped.scale == 3
    assert {party.name for party in shipped.parties} == set(PARTIES)
    assert [party.id for party in shipped.parties] == sorted(name.lower() for name in PARTIES)
    assert [theme.id for theme in shipped.themes] == THEMES
    assert [item.id for item in shipped.statements] == [
        row["statement"] for row in rows("statements")
    ]
    for party in shipped.parties:
        assert set(party.positions) == {row["statement"] for row in rows("statements")}


@pytest.mark.parametrize("row", by_name("positions", "statement", "party"))
def test_a_position_is_as_coded(shipped: Bank, row: dict[str, str]) -> None:
    position = party_of(shipped, row["party"]).positions[row["statement"]]

    assert as_coded(position) == {key: row[key] for key in as_coded(position)}
    assert len(position.sources) == bool(row["source1"]) + bool(row["source2"])
    for text in (position.summary, position.remark):
        assert text is None or list(text) == ["nl", "en"]


def test_an_unknown_position_has_neither_basis_nor_sources_nor_words(shipped: Bank) -> None:
    unknown = [
        position
        for party in shipped.parties
        for position in party.positions.values()
        if position.stance == "unknown"
    ]

    assert unknown == [Position(stance="unknown")] * 45


@pytest.mark.parametrize("row", by_name("statements", "statement"))
def test_a_statement_is_as_in_the_evidence(shipped: Bank, row: dict[str, str]) -> None:
    theme, statement = statement_of(shipped, row["statement"])
    axis, _, sign = row["axis"].partition(":")

    assert theme.id == row["theme"]
    assert statement.label == {"nl": row["label_nl"], "en": row["label_en"]}
    assert statement.text == {"nl": row["text_nl"], "en": row["text_en"]}
    assert statement.axes == ({axis: int(sign)} if axis else {})
    assert statement.sources == {"alert": row["source"]}


@pytest.mark.parametrize("row", by_name("statements", "statement"))
@pytest.mark.parametrize("language", ["nl", "en"])
class TestExplanation:
    def test_has_one_to_three_sentences(
        self, shipped: Bank, row: dict[str, str], language: str
    ) -> None:
        _, statement = statement_of(shipped, row["statement"])
        explanation = statement.explanation[language].strip()

        assert explanation.endswith(".")
        assert 1 <= len(re.findall(r"[.?!](?=\s|$)", explanation)) <= 3

    def test_names_no_party(self, shipped: Bank, row: dict[str, str], language: str) -> None:
        _, statement = statement_of(shipped, row["statement"])
        names = {
            *PARTIES,
            *(party.full_name for party in shipped.parties),
            *("GroenLinks", "PvdA", "Boer", "Forum", "Partij", "Lijst", "50PLUS", "Labour"),
        }
        named = {
            name
            for name in names
            if re.search(rf"\b{re.escape(name)}\b", statement.explanation[language])
        }

        assert named == set()


def test_explanations_and_introductions_are_in_both_languages(shipped: Bank) -> None:
    for theme in shipped.themes:
        assert list(theme.title) == list(theme.introduction) == ["nl", "en"]
        for statement in theme.statements:
            assert list(statement.explanation) == ["nl", "en"]


def test_the_theme_about_money_is_introduced_as_paying_for_defence(shipped: Bank) -> None:
    money = next(theme for theme in shipped.themes if theme.id == "financiering")

    assert "how to pay for higher defence spending" in money.introduction["en"]


@pytest.mark.parametrize("row", by_name("sources", "id"))
def test_a_source_is_as_in_the_evidence(shipped: Bank, row: dict[str, str]) -> None:
    (source,) = (source for source in shipped.sources if source.id == row["id"])

    assert {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
        "status": source.status,
        "note": (source.note or {}).get("en", ""),
    } == row


def test_the_sources_stand_in_the_order_of_the_evidence(shipped: Bank) -> None:
    assert [source.id for source in shipped.sources] == [row["id"] for row in rows("sources")]


def test_the_alert_is_a_group_of_sources(shipped: Bank) -> None:
    assert shipped.source_groups == {"alert": ("table", "text", "text-implied")}


def test_the_axes_run_from_national_to_european_and_from_restrained_to_stronger(
    shipped: Bank,
) -> None:
    europees, militair = shipped.axes

    assert (europees.id, militair.id) == ("europees", "militair")
    assert europees.negative["nl"] == "nationaal en trans-Atlantisch"
    assert europees.positive["nl"] == "Europees"
    assert militair.negative["nl"] == "terughoudend"
    assert militair.positive["nl"] == "militair sterker"


@pytest.mark.parametrize("row", by_name("facts", "fact"))
class TestFact:
    def test_has_the_value_of_the_alert_for_every_party(
        self, shipped: Bank, row: dict[str, str]
    ) -> None:
        values = {party.id: party.facts[row["fact"]].value for party in shipped.parties}

        assert values == {
            party.id: fact_value(row["fact"], row[party.id]) for party in shipped.parties
        }

    def test_says_where_it_stands(self, shipped: Bank, row: dict[str, str]) -> None:
        (fact,) = (fact for fact in shipped.facts if fact.id == row["fact"])

        if row["place"]:
            assert fact.sources == {"alert": row["place"]}
        else:
            assert fact.sources == {"kiesraad-2025": None}

    def test_is_of_the_kind_of_its_table(self, shipped: Bank, row: dict[str, str]) -> None:
        (fact,) = (fact for fact in shipped.facts if fact.id == row["fact"])
        kinds = {"tabel 1": "threat", "tabel 4": "tick", "tabel 5": "number", "tabel 6": "stance"}

        assert fact.kind == kinds.get(row["place"].partition(",")[0], "number")
        assert (fact.unit is not None) == (fact.kind == "number")


def fact_value(fact: str, written: str) -> str | float | None:
    """Return what a cell of facts.csv means: numbers are numbers, empty is nothing."""
    if fact.startswith("staatsschuld") or fact == "zetels":
        return float(written) if written else None
    return written


def test_the_facts_are_these_fourteen_in_this_order(shipped: Bank) -> None:
    assert [fact.id for fact in shipped.facts] == [row["fact"] for row in rows("facts")]
    assert len(shipped.facts) == 14


def test_five_parties_were_not_costed(shipped: Bank) -> None:
    for fact in ("staatsschuld-2030", "staatsschuld-2060"):
        without = {party.id for party in shipped.parties if party.facts[fact].value is None}
        assert without == UNCOSTED


def test_the_seats_are_those_of_the_house_but_for_the_two_of_50plus(shipped: Bank) -> None:
    seats = [party.facts["zetels"].value for party in shipped.parties]

    assert sum(seat for seat in seats if isinstance(seat, int)) == 150 - 2


@pytest.mark.parametrize(("party", "fact"), [("GL-PvdA", "islam"), ("FVD", "hybride")])
def test_a_cell_that_the_prose_contradicts_is_unclear_and_says_why(
    shipped: Bank, party: str, fact: str
) -> None:
    cell = party_of(shipped, party).facts[fact]

    assert cell.value == "unclear"
    assert cell.note is not None
    assert list(cell.note) == ["nl", "en"]
    assert party in cell.note["nl"]
    assert "niet genoemd" not in cell.note["nl"]
    assert "not mentioned" not in cell.note["en"]


def test_no_other_cell_of_the_facts_needs_a_reason(shipped: Bank) -> None:
    with_note = {
        (party.name, fact)
        for party in shipped.parties
        for fact, value in party.facts.items()
        if value.note
    }

    assert with_note == {("GL-PvdA", "islam"), ("FVD", "hybride")}


@pytest.mark.parametrize(
    ("party", "word", "section"),
    [
        ("BBB", "brigade permanent in Polen of Litouwen", "Opvallende standpunten"),
        ("BBB", "Straat van Taiwan", "Opvallende standpunten"),
        ("BBB", "Nationale Garde", "Opkomstplicht en reservisten"),
        ("BBB", "50%", "Prioriteit voor eigen industrie"),
        ("CDA", "vrijheidsbijdrage", "Financiële dekking"),
        ("GL-PvdA", "veiligheidspact", "Fysieke militaire inzet"),
        ("GL-PvdA", "Big Tech", "Strategische afhankelijkheden en cyber"),
        ("PvdD", "clusterbommen", "Opvallende standpunten"),
        ("PvdD", "wapenindustrie", "Financiële dekking"),
        ("PVV", "20 miljard", "Opvallende standpunten"),
        ("Volt", "MPCC", "Veiligheid en de EU"),
        ("Volt", "Nationaal Cyber Security Centrum", "Strategische afhankelijkheden en cyber"),
        ("VVD", "derde geopolitieke macht", "Opvallende standpunten"),
        ("VVD", "five eyes", "Opvallende standpunten"),
    ],
)
def test_a_striking_proposal_is_listed_with_its_section(
    shipped: Bank, party: str, word: str, section: str
) -> None:
    (proposal,) = (
        proposal for proposal in party_of(shipped, party).proposals if word in proposal.text["nl"]
    )

    assert list(proposal.text) == ["nl", "en"]
    assert list(proposal.sources) == ["alert"]
    assert section in (proposal.sources["alert"] or "")
