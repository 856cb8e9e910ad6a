"""The facts and proposals of the shipped bank against the Alert and the Kiesraad's result."""

from __future__ import annotations

import pytest
from evidence import rows, texts

from stemwijzer_cli.model import Bank, Party

UNCOSTED = {"denk", "fvd", "pvdd", "pvv", "sp"}
"""The five parties that the CPB did not cost."""


def party_of(bank: Bank, name: str) -> Party:
    return bank.party(name.lower())


@pytest.mark.parametrize("row", rows("facts"), ids=lambda row: row["fact"])
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
        kind = kinds.get(row["place"].partition(",")[0], "number")

        assert fact.kind == ("tick" if fact.id == "cpb-norm-2035" else kind)
        assert (fact.unit is not None) == (fact.kind == "number")


def fact_value(fact: str, written: str) -> str | float | None:
    """Return what a cell of facts.csv means: numbers are numbers, empty is nothing."""
    if fact.startswith("staatsschuld") or fact == "zetels":
        return float(written) if written else None
    return written or None


def test_the_facts_are_these_fourteen_in_this_order(shipped: Bank) -> None:
    assert [fact.id for fact in shipped.facts] == [row["fact"] for row in rows("facts")]
    assert len(shipped.facts) == 14


def test_five_parties_were_not_costed(shipped: Bank) -> None:
    for fact in ("cpb-norm-2035", "staatsschuld-2030", "staatsschuld-2060"):
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


def test_who_was_costed_without_the_growth_after_2030_says_so(shipped: Bank) -> None:
    notes = {
        party.name: party.facts["cpb-norm-2035"].note
        for party in shipped.parties
        if party.facts["cpb-norm-2035"].note
    }

    assert list(notes) == ["BBB", "GL-PvdA", "NSC"]
    for note in notes.values():
        assert note == {
            "nl": "De groei na 2030 zat niet in de doorrekening, maar de partij zegt de norm wel "
            "te willen halen.",
            "en": "The growth after 2030 was not part of the calculation, though the party says it "
            "wants to meet the norm.",
        }


def test_the_norm_is_labelled_as_in_the_evidence(shipped: Bank) -> None:
    (fact,) = (fact for fact in shipped.facts if fact.id == "cpb-norm-2035")

    assert fact.label == texts("fact", "label")["cpb-norm-2035"]


def test_no_other_cell_of_the_facts_needs_a_reason(shipped: Bank) -> None:
    with_note = {
        (party.name, fact)
        for party in shipped.parties
        for fact, value in party.facts.items()
        if value.note and fact != "cpb-norm-2035"
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


@pytest.mark.parametrize(
    ("party", "word", "english"),
    [
        ("PvdD", "wapenindustrie", "Wants to tax the arms industry as heavily as possible."),
        (
            "GL-PvdA",
            "veiligheidspact",
            "Wants to integrate Ukraine into European security and defence policy now, through a "
            "'security pact'; what exactly that involves is still unclear, according to the Alert.",
        ),
        (
            "BBB",
            "Nationale Garde",
            "Wants to turn the reservists into a fully fledged 'National Guard', organised in "
            "provincial units.",
        ),
    ],
)
def test_a_proposal_that_was_mended_reads_as_the_evidence_asks(
    shipped: Bank, party: str, word: str, english: str
) -> None:
    (proposal,) = (item for item in party_of(shipped, party).proposals if word in item.text["nl"])

    assert proposal.text["en"] == english
