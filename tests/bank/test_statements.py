"""The statements, sources and axes of the shipped bank against its evidence."""

from __future__ import annotations

import re

import pytest
from evidence import PARTIES, rows, texts

from stemwijzer_cli.choose import party_ids
from stemwijzer_cli.model import Bank, Statement, Theme

THEMES = ["dreiging", "bondgenoten", "oekraine", "krijgsmacht", "financiering", "weerbaarheid"]


def statement_of(bank: Bank, name: str) -> tuple[Theme, Statement]:
    return next(
        (theme, statement)
        for theme in bank.themes
        for statement in theme.statements
        if statement.id == name
    )


def test_the_bank_is_version_1_1_with_the_statements_of_the_evidence_in_its_order(
    shipped: Bank,
) -> None:
    assert (shipped.id, shipped.version, shipped.scale) == ("kantelpunt-2025", "1.1", 3)
    assert [item.id for item in shipped.statements] == [
        row["statement"] for row in rows("statements")
    ]


@pytest.mark.parametrize(
    "row", rows("statements"), ids=[row["statement"] for row in rows("statements")]
)
def test_a_statement_is_as_in_the_evidence(shipped: Bank, row: dict[str, str]) -> None:
    theme, statement = statement_of(shipped, row["statement"])
    axis, _, sign = row["axis"].partition(":")

    assert theme.id == row["theme"]
    assert statement.label == {"nl": row["label_nl"], "en": row["label_en"]}
    assert statement.text == {"nl": row["text_nl"], "en": row["text_en"]}
    assert statement.axes == ({axis: int(sign)} if axis else {})
    assert statement.sources == {"alert": row["source"]}


@pytest.mark.parametrize(
    "row", rows("statements"), ids=[row["statement"] for row in rows("statements")]
)
@pytest.mark.parametrize("language", ["nl", "en"])
class TestExplanation:
    def test_has_one_to_four_sentences(
        self, shipped: Bank, row: dict[str, str], language: str
    ) -> None:
        _, statement = statement_of(shipped, row["statement"])
        explanation = statement.explanation[language].strip()

        assert explanation.endswith(".")
        assert 1 <= len(re.findall(r"[.?!](?=\s|$)", explanation)) <= 4

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


@pytest.mark.parametrize(
    "row", rows("statements"), ids=[row["statement"] for row in rows("statements")]
)
def test_an_explanation_is_as_in_the_evidence(shipped: Bank, row: dict[str, str]) -> None:
    explanations = texts("statement", "explanation")

    assert shipped.statement(row["statement"]).explanation == explanations[row["statement"]]


def test_titles_and_introductions_of_themes_are_as_in_the_evidence(shipped: Bank) -> None:
    assert [theme.id for theme in shipped.themes] == THEMES
    assert {theme.id: theme.title for theme in shipped.themes} == texts("theme", "title")
    assert {theme.id: theme.introduction for theme in shipped.themes} == texts(
        "theme", "introduction"
    )


@pytest.mark.parametrize("row", rows("sources"), ids=lambda row: row["id"])
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


def test_the_alert_alone_has_an_address(shipped: Bank) -> None:
    assert {source.id: source.url for source in shipped.sources if source.url} == {
        "alert": "https://www.clingendael.org"
    }


def test_a_note_on_a_source_is_in_both_languages(shipped: Bank) -> None:
    assert {tuple(source.note) for source in shipped.sources if source.note} == {("nl", "en")}


def test_the_alert_and_what_parties_say_are_groups_of_sources(shipped: Bank) -> None:
    alert = ("table", "text", "text-implied")

    assert shipped.source_groups == {
        "alert": alert,
        "words": (*alert, "programme", "vaa", "placement", "press"),
    }


def test_the_bases_are_those_of_the_codebook_and_say_what_they_are_worth(shipped: Bank) -> None:
    used = {
        position.basis
        for party in shipped.parties
        for position in party.positions.values()
        if position.basis
    }

    assert [basis.id for basis in shipped.bases] == [
        *("table", "text", "text-implied", "programme", "vaa", "placement", "vote", "press")
    ]
    assert used == {basis.id for basis in shipped.bases}
    for basis in shipped.bases:
        assert list(basis.label) == list(basis.sentence) == ["nl", "en"]
    vote = shipped.basis("vote")
    assert vote is not None
    assert vote.label == {"nl": "stemde over een motie", "en": "voted on a motion"}
    assert "kijk eerst in de gegevens van de Kamer zelf" in vote.sentence["nl"]
    assert "check the parliament's own record" in vote.sentence["en"]


def test_the_bank_says_of_whom_it_is_independent(shipped: Bank) -> None:
    assert shipped.disclaimer == {
        "nl": "Onafhankelijk van ProDemos (StemWijzer is hun merk) en van Instituut Clingendael.",
        "en": "Independent of ProDemos (StemWijzer is their trademark) and of the Clingendael "
        "Institute.",
    }


@pytest.mark.parametrize(
    ("word", "party"),
    [
        ("PvdA", "gl-pvda"),
        ("groenlinks", "gl-pvda"),
        ("Partij van de Arbeid", "gl-pvda"),
        ("Forum", "fvd"),
        ("ChristenUnie", "cu"),
        ("christen unie", "cu"),
        ("D'66", "d66"),
    ],
)
def test_a_party_is_found_by_its_other_names(shipped: Bank, word: str, party: str) -> None:
    assert party_ids(shipped, [word]) == (party,)


def test_the_axes_run_from_national_to_european_and_from_restrained_to_stronger(
    shipped: Bank,
) -> None:
    europees, militair = shipped.axes

    assert (europees.id, militair.id) == ("europees", "militair")
    assert europees.negative["nl"] == "nationaal en trans-Atlantisch"
    assert europees.positive["nl"] == "Europees"
    assert militair.negative["nl"] == "terughoudend"
    assert militair.positive["nl"] == "militair sterker"
