"""The map as SVG: what stands where, and that nothing in it can do harm.

In the picture, 440 wide, the frame runs from 10 to 430 and from 10 + 18 + 4 = 32 to 452, so its
middle is (220, 242); the ends of the axes lie 420/2 - 16 = 194 from there.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from math import dist
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from show.made import EN, HOSTILE, NL, hostile_bank, landscape, standing_at
from support import bank_of

from stemwijzer_cli.model import Answers, Bank, Position
from stemwijzer_cli.show.map.labels import Box, broken, text_width
from stemwijzer_cli.show.map.marks import Mark, fanned, placed
from stemwijzer_cli.show.map.places import Standing, standings
from stemwijzer_cli.show.map.svg import map_svg

SVG = "{http://www.w3.org/2000/svg}"
EMPTY = bank_of(3, {"a": ("for",)})
ANSWERS = Answers({"fietspad": 2, "parkeren": 0, "schoolfruit": 2})
"""On groen (1 - 1)/2, on regels (-1 + 1)/2: at Aarde's place, (0, 0)."""

FRAME = Box(0, 0, 420, 420)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def circles(root: ET.Element) -> list[tuple[float, float, str]]:
    """Return place and fill of all dots and rings on the map, without those of the legend."""
    return [
        (float(item.attrib["cx"]), float(item.attrib["cy"]), item.attrib["fill"])
        for item in root.iter(f"{SVG}circle")
        if float(item.attrib["cy"]) < 452
    ]


class TestPicture:
    def test_puts_marks_and_names_where_they_belong(self, mini: Bank) -> None:
        root = parsed(map_svg(NL, landscape(mini), alone=True))

        # Aarde at (0, 0) and Brug at (-1/2, -1/2); Cirkel has no place.
        assert circles(root) == [(220.0, 242.0, "#0072B2"), (123.0, 339.0, "#0072B2")]
        assert texts(root) == [
            "↑ regels voor iedereen",
            *("Aarde", "Brug"),
            "↓ zelf kiezen",
            "← ruimte voor de auto",
            "ruimte voor de fiets →",
            "partij",
            *("vlak: waar een partij kan staan, hoe haar", "onbekende standpunten ook uitvallen"),
            "Niet op de kaart, omdat op een van de assen geen",
            "standpunt bekend is: Cirkel.",
            "Bank mini 1.0, 2025-11-07; bronnen: alle.",
        ]

    def test_shows_the_voter_by_another_shape_in_vermillion(self, mini: Bank) -> None:
        root = parsed(map_svg(EN, landscape(mini, ANSWERS), alone=True))

        (diamond, in_the_legend) = (
            item for item in root.iter(f"{SVG}path") if item.get("fill") == "#D55E00"
        )
        # At the place of Aarde, (220, 242): both stand beside it, a radius of 6 to either side.
        assert diamond.attrib["d"].startswith("M214.0 234.0l")
        assert in_the_legend.attrib["d"] != diamond.attrib["d"]
        assert circles(root)[0][:2] == (226.0, 242.0)
        assert {"you", "Aarde", "Who stand at the same place are drawn around it."} < {*texts(root)}

    def test_shows_where_a_party_could_stand_behind_its_mark(self, mini: Bank) -> None:
        svg = map_svg(NL, landscape(mini), alone=True)
        area, sample = parsed(svg).iter(f"{SVG}polygon")

        # Brug at -1/2, and from -2/3 to 0 up: 242 + 194 * 2/3 = 371.3
        assert area.attrib["points"] == "123.0,371.3 123.0,242.0"
        assert [item.text for item in area] == ["Brug"]
        assert len(sample.attrib["points"].split()) == 4
        assert svg.index("<polygon") < svg.index("<circle")

    def test_shows_little_knowledge_as_a_ring(self, mini: Bank) -> None:
        positions = {item.id: Position("unknown") for item in mini.statements}
        positions |= {"fietspad": Position("for"), "huiswerk": Position("for")}
        aarde = msgspec.structs.replace(mini.parties[0], positions=positions)
        shown = landscape(msgspec.structs.replace(mini, parties=(aarde,)))
        root = parsed(map_svg(NL, shown, alone=True))

        # fietspad pulls to +1 on groen, huiswerk to -1 on regels: 1 of 2 and 1 of 3 are known.
        ((x, y, fill),) = circles(root)
        assert (x, y, fill) == (414.0, 436.0, "#ffffff")
        assert "Aarde *" in texts(root)
        assert "met *: op een van de assen is minder dan de helft" in texts(root)
        assert "partij" not in texts(root)

    def test_has_a_title_a_description_and_a_role(self, shipped: Bank) -> None:
        root = parsed(map_svg(NL, landscape(shipped), alone=True))
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")

        assert title is not None
        assert description is not None
        assert title.text == "Kaart van de partijen op twee assen: Samenwerking en Militaire koers"
        assert "FVD, over weinig standpunten: Samenwerking -1,00, 4 van 10" in str(description.text)
        assert root.attrib["role"] == "img"
        assert root.attrib["aria-labelledby"] == title.attrib["id"]
        assert root.attrib["aria-describedby"] == description.attrib["id"]

    def test_knows_light_and_dark_and_needs_nothing_from_elsewhere(self, shipped: Bank) -> None:
        svg = map_svg(NL, landscape(shipped), alone=True)

        assert "prefers-color-scheme:dark" in svg
        assert re.findall("https?:[^\"' ]*", svg) == ["http://www.w3.org/2000/svg"]
        assert not re.search(r"href|url\(|@import|<script|<image|<foreignObject|\son\w+=", svg)
        assert not re.search("#[0-9a-f]*(f00|0f0|ff0000|00ff00|008000)\\b", svg)

    def test_inside_a_page_takes_the_width_there_is(self, shipped: Bank) -> None:
        shown = landscape(shipped)
        alone, inside = (parsed(map_svg(NL, shown, alone=value)) for value in (True, False))

        assert (alone.get("width"), inside.get("width")) == ("660", None)
        assert texts(inside) == texts(alone)[:-1]

    def test_without_anybody_is_still_a_map(self, mini: Bank) -> None:
        shown = landscape(msgspec.structs.replace(mini, parties=mini.parties[2:]))
        root = parsed(map_svg(NL, shown, alone=True))

        assert circles(root) == []
        assert "↑ regels voor iedereen" in texts(root)


class TestLabels:
    def test_break_between_names_and_never_inside_one(self) -> None:
        lines = broken(["Een twee,", "Drie *,", "Vier"], text_width("Een twee, Drie *,", 14), 14)
        assert lines == ["Een twee, Drie *,", "Vier"]

    def test_cut_a_name_that_is_too_wide(self) -> None:
        (line,) = broken(["w" * 4000], 200, 14)
        assert line == "w" * 14 + "…"
        assert text_width(line, 14) <= 200

    def test_all_parties_of_the_shipped_bank_have_one(self, shipped: Bank) -> None:
        drawn = " ".join(texts(parsed(map_svg(NL, landscape(shipped), alone=False))))
        for party in shipped.parties:
            assert f" {party.name}" in drawn

    def test_marks_that_hardly_differ_share_one(self) -> None:
        # 0.02 of 194 units is 3.9, less than the radius of a mark; 0.05 is 9.7
        labels = placed(NL, marks_of({"A": (0, 0), "B": (0, "0.02"), "C": (0, "0.05")}), FRAME)

        assert sorted(label.lines[0] for label in labels) == ["A, B", "C"]

    def test_few_at_one_place_stand_around_it_and_just_touch(self) -> None:
        places = {"A": (0, 0), "B": (0, 0), "C": (0, "0.02"), "D": (1, 1)}
        marks = fanned(marks_of(places))
        at = {mark.group[0].name: (mark.x, mark.y) for mark in marks}
        three = [at[name] for name in "ABC"]

        assert [len(mark.group) for mark in marks] == [1, 1, 1, 1]
        assert at["D"] == (404, 16)
        for one, other in combinations(three, 2):
            assert dist(one, other) == pytest.approx(12)
        # Around the middle of the three, C above the others as before.
        assert sum(x for x, _ in three) / 3 == pytest.approx(210)
        assert sum(y for _, y in three) / 3 == pytest.approx(210 - 0.02 * 194 / 3)
        assert at["C"][1] < min(at["A"][1], at["B"][1])

    def test_of_many_at_one_place_one_mark_has_all_the_names(self) -> None:
        names = "ABCDEF"
        marks = fanned(marks_of(dict.fromkeys(names, (0, 0))))
        (label,) = placed(NL, marks, FRAME)

        assert [[standing.name for standing in mark.group] for mark in marks] == [[*names]]
        assert label.lines == ["A, B, C, D, E, F"]

    def test_stand_between_two_marks_only_where_there_is_no_other_room(self) -> None:
        """It would not be clear whose name it is. In a low frame there is room at sides alone."""
        first, second = (mark.group for mark in marks_of({"Partij A": (0, 0), "Partij B": (1, 0)}))
        right = 404 - 10 - text_width("Partij B", 14)
        marks = [Mark(right - 5 - 8, 18, first), Mark(404, 18, second)]
        low, high = (
            {label.lines[0]: label.box for label in placed(NL, marks, Box(0, 0, 420, height))}
            for height in (36, 420)
        )

        assert (low["Partij B"].left, low["Partij B"].top) == (right, 9)
        assert high["Partij B"].top == 28

    def test_one_that_had_to_move_is_joined_to_its_mark(self) -> None:
        crowd = {f"Partij {number}": (1, f"{number * 0.06:.2f}") for number in range(8)}
        labels = placed(NL, marks_of(crowd), FRAME)

        assert len(labels) == len(crowd)
        assert any(label.joint is not None for label in labels)
        for label in labels:
            x, y = label.joint or (label.mark.x, label.mark.y)
            reach = 0 if label.joint else 11
            assert label.box.left - reach <= x <= label.box.right + reach
            assert label.box.top - reach <= y <= label.box.bottom + reach

    def test_names_without_room_stand_below(self) -> None:
        crowd = {f"Partij {number}": (f"{number * 0.02:.2f}", 0) for number in range(40)}
        root = parsed(map_svg(NL, standing_at(crowd, EMPTY), alone=True))
        above, _, below = " ".join(texts(root)).partition("voor de naam van: ")

        names = re.findall(r"Partij \d+", above + below)
        assert sorted(names) == sorted(crowd)
        assert "Partij" in below

    @given(
        st.dictionaries(
            st.text("abcdefgh ijk漢W", min_size=1, max_size=30).filter(str.strip),
            st.tuples(*[st.integers(-8, 8).map(lambda eighth: Fraction(eighth, 8))] * 2),
            min_size=1,
            max_size=16,
        )
    )
    def test_meet_neither_each_other_nor_a_mark_nor_the_frame(
        self, places: dict[str, tuple[Fraction, Fraction]]
    ) -> None:
        marks = marks_of({name: (float(x), float(y)) for name, (x, y) in places.items()})
        labels = placed(NL, marks, FRAME)
        for one, other in combinations(labels, 2):
            assert not one.box.meets(other.box)
        for label in labels:
            assert label.box.within(FRAME)
            assert not any(label.box.meets(mark.box) for mark in marks)


def marks_of(places: dict[str, tuple[object, object]]) -> list[Mark]:
    found: dict[tuple[float, float], list[Standing]] = {}
    for standing in standings(NL, standing_at(places, EMPTY)):
        assert standing.point is not None
        x, y = (float(mean) for mean in standing.point)
        found.setdefault((210 + 194 * x, 210 - 194 * y), []).append(standing)
    return [Mark(x, y, group) for (x, y), group in found.items()]


class TestHostileStrings:
    @pytest.mark.parametrize("alone", [True, False])
    def test_are_text_and_nothing_else(self, alone: bool) -> None:
        bank = hostile_bank()
        answers = Answers({"s0": 2, "s1": 0, "s2": 1})
        svg = map_svg(NL, landscape(bank, answers), alone=alone)
        root = parsed(svg)

        assert {item.tag.removeprefix(SVG) for item in root.iter()} <= {
            *("svg", "title", "desc", "style", "rect", "path", "circle", "polygon", "text"),
        }
        assert not any(name.startswith("on") for item in root.iter() for name in item.attrib)
        description = root.find(f"{SVG}desc")
        assert description is not None
        for text in (HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[3], HOSTILE[7]):
            assert text in str(description.text)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", svg)
        assert len(svg) < 200_000
