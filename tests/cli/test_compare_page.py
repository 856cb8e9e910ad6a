"""`compare --format html`: a page for a website or a print."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.run import BANKS, Stemwijzer
from show.test_report import parsed

from stemwijzer_cli.model import Bank

SIX = ("vvd", "gl-pvda", "cda", "sp", "d66", "volt")
WORDS = {
    "for": "+ eens",
    "against": "- oneens",
    "neutral": "0 neutraal",
    "unclear": "? onduidelijk",
    "unknown": ". onbekend",
}


def test_has_every_position_in_its_table_and_with_its_evidence(
    stemwijzer: Stemwijzer, shipped: Bank
) -> None:
    result = stemwijzer("compare", *SIX, "--format", "html")
    root = parsed(result.out)
    (table,) = root.all("table")
    rows = [[cell.text for cell in row.all("th", "td")] for row in table.all("tr")]
    names = [shipped.party(party).name for party in SIX]

    assert (result.code, result.err) == (0, "")
    assert [name.text for name in root.all("h1")] == ["Partijen naast elkaar"]
    assert rows[0] == ["Stelling", *names]
    assert [row for row in rows[1:] if len(row) > 1] == [
        [
            statement.text["nl"],
            *(WORDS[shipped.party(party).positions[statement.id].stance] for party in SIX),
        ]
        for statement in shipped.statements
    ]
    for statement in shipped.statements:
        (article,) = (
            item for item in root.all("article") if item.attributes["id"] == f"s-{statement.id}"
        )
        assert {item.text for item in article.all("summary")} == set(names)


def test_ends_with_the_line_to_cite_and_the_sources_as_links(stemwijzer: Stemwijzer) -> None:
    root = parsed(stemwijzer("compare", *SIX, "--format", "html").out)
    links = {
        link.text: link.attributes["href"] for link in root.all("a") if "rel" in link.attributes
    }

    assert (
        "Bron: stemwijzer-cli, bank kantelpunt-2025 1.1, 2025-11-07; conceptprogramma's van VVD. "
        "Keuze: partijen: VVD, GL-PvdA, CDA, SP, D66, Volt."
    ) in root.text
    assert links == {"https://www.clingendael.org": "https://www.clingendael.org"}
    assert "Bekende standpunten: alle 152, " in root.text


def test_of_more_than_six_parties_lists_them_by_stance(
    stemwijzer: Stemwijzer, shipped: Bank
) -> None:
    root = parsed(stemwijzer("compare", "--statement", "opkomstplicht", "--format", "html").out)

    assert not root.all("table")
    (article,) = root.all("article")
    assert {item.text for item in article.all("summary")} == {
        party.name for party in shipped.parties
    }


@pytest.mark.parametrize("bank", ["mini", "five", "four", "dorf"])
def test_is_made_of_every_bank_in_both_languages(
    stemwijzer: Stemwijzer, tmp_path: Path, bank: str
) -> None:
    for language in ("nl", "en"):
        file = tmp_path / f"{language}.html"
        options = ("--bank", BANKS / bank, "--lang", language)

        assert stemwijzer("compare", *options, "-o", file) == (0, "", "")
        assert parsed(file.read_text(encoding="utf-8")).all("article")


def test_says_so_where_nothing_divides_the_parties(on_mini: Stemwijzer) -> None:
    out = on_mini("compare", "aarde", "cirkel", "--differences", "--format", "html").out

    assert "Geen enkele stelling scheidt deze partijen." in parsed(out).text


@pytest.mark.parametrize("view", ["--facts", "--matrix"])
def test_is_not_there_for_facts_and_pairs(on_mini: Stemwijzer, view: str) -> None:
    result = on_mini("compare", view, "--format", "html")

    assert (result.code, result.out) == (2, "")
    assert result.err == "fout: formaat 'html' is er niet; kies uit: table, json, csv, markdown\n"
