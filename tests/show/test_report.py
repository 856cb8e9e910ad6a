"""The report as a page: everything is on it, it needs nothing, and nothing in it does harm.

The figures are those of `tests/cli/test_score.py`: with `ANSWERS` Aarde has 16 of 16 points, Cirkel
10 (62.5 %, 4 to 16) and Brug 6 (37.5 %, 4 to 8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

import msgspec
import pytest
from show.made import EN, HOSTILE, NL, everything_answered, hostile_bank, page
from support import answers_of, bank_of

from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.texts import Texts

ANSWERS = Answers(
    {"fietspad": 2, "parkeren": 0, "schoolfruit": 2},
    skipped=frozenset({"huiswerk"}),
    important=frozenset({"parkeren"}),
)
VOID = {"meta", "link", "br", "img", "input", "hr"}
LARGEST = 400_000


class Element:
    """An element of a page: its name, its attributes, its text and what is in it."""

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.content: list[Element | str] = []

    def __iter__(self) -> Iterator[Element]:
        yield self
        for part in self.content:
            if isinstance(part, Element):
                yield from part

    def all(self, *names: str) -> list[Element]:
        return [element for element in self if element.name in names]

    @property
    def text(self) -> str:
        parts = (part if isinstance(part, str) else part.text for part in self.content)
        return " ".join("".join(parts).split())

    def __getitem__(self, wanted: str) -> Element:
        (found,) = (element for element in self if element.attributes.get("id") == wanted)
        return found


class Parser(HTMLParser):
    """Reads a page and insists that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def parsed(html: str) -> Element:
    parser = Parser()
    parser.feed(html)
    parser.close()
    assert parser.open == [parser.root]
    return parser.root


def rows(table: Element) -> list[list[str]]:
    return [[cell.text for cell in row.all("th", "td")] for row in table.all("tr")]


@pytest.fixture(scope="module")
def shipped_page(shipped: Bank) -> str:
    important = [item.id for item in shipped.statements[::10]]
    return page(shipped, everything_answered(shipped, important))


@pytest.fixture(scope="module")
def hostile_page() -> str:
    bank = hostile_bank()
    return page(bank, everything_answered(bank))


class TestContent:
    def test_ranks_the_parties_as_score_does(self, mini: Bank) -> None:
        root = parsed(page(mini, ANSWERS))
        table = root.all("table")[0]

        # With three answers, fewer than eight, rank range and chance are left out.
        assert rows(table) == [
            ["#", "Partij", "Overeenkomst", "0 tot 100 %", "Marge", "Bekend"],
            ["1", "Aarde", "100 %", "", "100–100 %", "3/3"],
            ["2", "Cirkel *", "62 %", "", "25–100 %", "1/3"],
            ["3", "Brug", "38 %", "", "25–50 %", "2/3"],
        ]
        assert [data.attributes["value"] for data in table.all("data")] == [
            *("100.0", "100.0–100.0", "62.5", "25.0–100.0", "37.5", "25.0–50.0"),
        ]

    def test_draws_a_bar_up_to_the_band_and_the_band_beyond(self, mini: Bank) -> None:
        root = parsed(page(mini, ANSWERS))
        bars = [svg for svg in root.all("svg") if svg.attributes.get("class") == "meter"][:3]

        assert [
            [
                (rect.attributes["class"], rect.attributes.get("x"), rect.attributes["width"])
                for rect in bar.all("rect")
            ]
            for bar in bars
        ] == [
            [("rest", None, "100"), ("sure", None, "100.0")],
            [
                ("rest", None, "100"),
                ("band", "25.0", "75.0"),
                ("sure", None, "25.0"),
                ("possible", "25.0", "75.0"),
                ("here", "62.0", "1"),
            ],
            [
                ("rest", None, "100"),
                ("band", "25.0", "25.0"),
                ("sure", None, "25.0"),
                ("possible", "25.0", "25.0"),
                ("here", "37.0", "1"),
            ],
        ]
        assert all(bar.attributes["aria-hidden"] == "true" for bar in bars)

    def test_gives_the_agreement_per_theme(self, mini: Bank) -> None:
        (table,) = (
            table
            for table in parsed(page(mini, ANSWERS, say=EN)).all("table")
            if "themes" in table.attributes.get("class", "")
        )

        # Straat: 12, 8 and 4 of 12 points; school: 4 of 4 for the one that is known
        assert rows(table) == [
            ["Party", "Street", "School"],
            ["Aarde", "100 % (2)", "100 % (1)"],
            ["Cirkel", "67 % (1)", "n/a"],
            ["Brug", "33 % (2)", "n/a"],
        ]

    def test_shows_every_statement_with_answer_stances_and_evidence(self, mini: Bank) -> None:
        root = parsed(page(mini, ANSWERS))
        answers = {
            item.id: [part.text for part in root[f"s-{item.id}"].all("h4", "p")][:2]
            for item in mini.statements
        }
        assert answers == {
            "fietspad": ["Langs elke weg moet een fietspad komen.", "Jouw antwoord: + eens"],
            "parkeren": [
                "Parkeren moet overal geld kosten.",
                "Jouw antwoord: - oneens telt dubbel",
            ],
            "schoolfruit": [answers["schoolfruit"][0], "Jouw antwoord: + eens"],
            "huiswerk": [answers["huiswerk"][0], "Jouw antwoord: overgeslagen"],
        }
        parkeren = root["s-parkeren"]
        assert [
            (side.all("dt")[0].text, [one.text for one in side.all("summary")])
            for side in parkeren.all("dl")[0].all("div")
        ] == [
            ("0 neutraal", ["Brug"]),
            ("- oneens zoals jij", ["Aarde"]),
            (". onbekend", ["Cirkel"]),
        ]
        brug = next(one for one in parkeren.all("details") if one.text.startswith("Brug"))
        assert [item.text for item in brug.all("li")][1:] == [
            "Bron: Gemeente (krant), p. 4",
            "Kern: Wil betaald parkeren alleen in het centrum.",
        ]
        cirkel = next(one for one in parkeren.all("details") if one.text.startswith("Cirkel"))
        assert "staat dit standpunt niet" in cirkel.text

    def test_tells_facts_sources_what_is_unknown_and_where_it_is_from(self, mini: Bank) -> None:
        root = parsed(page(mini, ANSWERS))

        assert "Zetels (zetels)" in [heading.text for heading in root.all("h4")]
        assert "Brug 7" in root.text
        assert "Omroep: Gesprekken met de partijen, 2025-11 concept (het verslag is voorlopig)" in [
            item.text for item in root.all("li")
        ]
        (coverage,) = (
            table
            for table in root.all("table")
            if table.attributes.get("class") == "blocks coverage"
        )
        assert rows(coverage) == [
            ["Partij", "Bekend", "Onduidelijk", "Onbekend"],
            ["Aarde", "4", "0", "0"],
            ["Brug", "3", "1", "0"],
            ["Cirkel", "1", "1", "2"],
        ]
        origin = {
            line.all("dt")[0].text: line.all("dd")[0].text for line in root.all("dl")[-1].all("div")
        }
        assert origin["Bank"] == "mini"
        assert origin["Versie"] == "1.0"
        assert origin["Datum van de bank"] == "2025-11-07"
        assert origin["Hash van de bank (sha256)"] == mini.sha256
        assert origin["Methode"].startswith("city-block (")
        assert "Gemaakt op" not in origin

    def test_shows_what_the_choice_of_sources_changes(self, mini: Bank) -> None:
        """All three are known on the cycle path; on paper nothing is known of Cirkel."""
        (table,) = (
            table
            for table in parsed(page(mini, Answers({"fietspad": 2}), say=EN)).all("table")
            if table.attributes.get("class") == "blocks choice"
        )

        assert rows(table) == [
            ["Sources", "Known", "First three places"],
            ["all", "8", "1. Aarde 100 %, 1. Cirkel 100 %, 3. Brug 0 %"],
            ["papier", "6", "1. Aarde 100 %, 2. Brug 0 %"],
        ]

    def test_of_a_bank_without_groups_shows_no_choice_of_sources(self) -> None:
        html = page(bank_of(3, {"a": ("for",)}), answers_of(2))

        assert 'id="choice"' not in html
        assert "#choice" not in html

    def test_has_the_map_with_the_places_as_a_table(self, mini: Bank) -> None:
        root = parsed(page(mini, ANSWERS))
        (places,) = (
            table for table in root.all("table") if table.attributes.get("class") == "places"
        )

        # The voter: groen (1 - 1)/2, regels (-1 + 1)/2
        assert rows(places)[:2] == [
            ["Partij", "Vervoer", "Regels"],
            ["jij", "0,00 (2/2)", "0,00 (2/3)"],
        ]
        assert root["map-title"].text.startswith("Kaart van de partijen")

    def test_says_so_when_there_is_no_map(self) -> None:
        html = page(bank_of(3, {"a": ("for",)}), answers_of(2))
        assert "Deze bank heeft geen twee assen en dus geen kaart." in html
        assert "<figure>" not in html

    def test_bears_a_date_only_when_it_is_asked_for(self, mini: Bank) -> None:
        html = page(mini, ANSWERS, made="2026-01-02")
        assert html.count("2026-01-02") == 1
        assert page(mini, ANSWERS) == html.replace(
            "<div><dt>Gemaakt op</dt><dd>2026-01-02</dd></div>\n", ""
        )

    def test_of_a_party_known_on_nothing_says_just_that(self) -> None:
        bank = bank_of(3, {"a": ("for",), "b": ("unknown",)})
        assert rows(parsed(page(bank, answers_of(2))).all("table")[0])[2] == [
            "",
            "b: niets bekend",
        ]

    def test_of_the_shipped_bank_holds_all_there_is(self, shipped: Bank, shipped_page: str) -> None:
        text = parsed(shipped_page).text
        wanted = [
            *(item.text["nl"] for item in shipped.statements),
            *(item.explanation["nl"] for item in shipped.statements),
            *(
                part["nl"]
                for party in shipped.parties
                for position in party.positions.values()
                for part in (position.summary, position.remark)
                if part
            ),
            *(fact.label["nl"] for fact in shipped.facts),
            *(offer.text["nl"] for party in shipped.parties for offer in party.proposals),
            *(source.title for source in shipped.sources),
            shipped.sha256,
        ]
        assert [one for one in wanted if " ".join(one.split()) not in text] == []
        assert text.count("telt dubbel") == 4


@pytest.mark.parametrize("say", [NL, EN], ids=["nl", "en"])
class TestForm:
    @pytest.fixture
    def html(self, shipped: Bank, say: Texts) -> str:
        return page(shipped, everything_answered(shipped), say=say)

    def test_is_small_enough(self, html: str) -> None:
        assert len(html.encode()) <= LARGEST

    def test_is_in_its_language_and_well_built(self, html: str, say: Texts) -> None:
        root = parsed(html)
        ids = [item.attributes["id"] for item in root if "id" in item.attributes]

        assert html.startswith("<!doctype html>\n")
        assert [page.attributes["lang"] for page in root.all("html")] == [say.language]
        assert len(ids) == len(set(ids))
        levels = [int(item.name[1]) for item in root.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert {head.attributes.get("scope") for head in root.all("th")} == {"row", "col"}
        assert all(table.all("thead") and table.all("tbody") for table in root.all("table"))

    def test_skips_to_what_is_there(self, html: str) -> None:
        root = parsed(html)
        links = root.all("a")

        assert links[0].attributes == {"class": "skip", "href": "#main"}
        for link in links:
            if "rel" not in link.attributes:
                assert link.attributes["href"].startswith("#")
                assert root[link.attributes["href"][1:]].name in {"main", "h2"}

    def test_links_to_the_addresses_of_its_sources(self, html: str, shipped: Bank) -> None:
        links = [link for link in parsed(html).all("a") if "rel" in link.attributes]

        assert [(link.text, link.attributes) for link in links] == [
            (source.url, {"href": source.url, "rel": "noreferrer"})
            for source in shipped.sources
            if source.url
        ]
        assert links

    def test_needs_nothing_from_elsewhere_and_runs_nothing(self, html: str, shipped: Bank) -> None:
        """A link loads nothing until somebody follows it."""
        root = parsed(html)
        addresses = {
            value
            for element in root
            if "rel" not in element.attributes or element.name != "a"
            for name, value in element.attributes.items()
            if name in {"href", "src", "srcset", "action", "data", "poster", "xlink:href"}
        }

        assert {one for one in addresses if not one.startswith("#")} == {"data:,"}
        assert not root.all("script", "iframe", "img", "object", "embed", "form", "base")
        assert not [name for item in root for name in item.attributes if name.startswith("on")]
        assert not re.search(r"url\(|@import|expression\(", html)
        assert set(re.findall("https?:[^\"'< )]*", html)) == {
            "http://www.w3.org/2000/svg",
            *(source.url for source in shipped.sources if source.url),
        }

    def test_knows_dark_and_paper(self, html: str) -> None:
        for part in ("prefers-color-scheme: dark", "@page { size: A4", "break-inside: avoid"):
            assert part in html


class TestHostileStrings:
    def test_are_text_and_nothing_else(self, hostile_page: str) -> None:
        root = parsed(hostile_page)

        assert not root.all("script", "img")
        for text in HOSTILE:
            clean = " ".join(re.sub("[\x00-\x1f\u202e]", "", text).split())
            assert clean in root.text
        assert "1337" not in hostile_page
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", hostile_page)

    def test_do_not_end_the_styles_or_the_title(self, hostile_page: str) -> None:
        root = parsed(hostile_page)
        (title,) = (item for item in root.all("head")[0].all("title"))

        assert title.text == f"Jouw uitslag – {HOSTILE[0]}"
        assert len(root.all("head")) == len(root.all("body")) == 1
        for style in root.all("style"):
            assert "kwaad" not in style.text

    def test_of_an_author_never_reach_a_template(self, mini: Bank) -> None:
        theme = msgspec.structs.replace(mini.themes[0], title={"nl": "{{ bank.sha256 }}"})
        bank = msgspec.structs.replace(mini, themes=(theme, *mini.themes[1:]))
        assert "{{ bank.sha256 }}" in parsed(page(bank, ANSWERS)).text
