"""The map as characters, as sentences and as Markdown.

The places on the miniature bank are worked out in `tests/matching/test_map.py`: Aarde stands
at (0, 0) on 2 of 2 and 3 of 3 statements, Brug at (-1/2, -1/2) on 2 of 2 and 2 of 3, where it can
be from -2/3 to 0, Cirkel at 1 on 1 of 2 and nowhere on the other axis.
"""

from __future__ import annotations

import re
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from show.made import EN, HOSTILE, NL, hostile_bank, landscape, standing_at
from support import bank_of

from stemwijzer_cli.model import Answers, Bank, Position, Stance
from stemwijzer_cli.show.console import FILE, Surface
from stemwijzer_cli.show.map.places import coordinate
from stemwijzer_cli.show.map.view import map_markdown, map_text

ANSWERS = Answers({"fietspad": 2, "parkeren": 2, "schoolfruit": 2, "huiswerk": 1})
"""On groen (1 + 1)/2, on regels (1 + 1 - 0)/3."""

EMPTY = bank_of(3, {"a": ("for",)})


def on(width: int, *, unicode: bool = True, plain: bool = False) -> Surface:
    return FILE._replace(width=width, unicode=unicode, plain=plain)


def grid(text: str) -> list[str]:
    """Return the lines inside the frame."""
    return [line[1:-1] for line in text.splitlines() if line[:1] in "│|" and line[:1]]


class TestWhole:
    def test_at_40_columns(self, mini: Bank) -> None:
        """38 columns from -1 to 1 and 15 lines from 1 to -1.

        Zero is column 0.5 * 37 = 18.5, to the even 18, on line 7; -1/2 is column 9.25 on line
        10.5, to the even 10; the voter at (1, 2/3) is column 37 on line 14/6 = 2.33.
        """
        assert map_text(NL, on(40), landscape(mini, ANSWERS)) == (
            "Kaart van de partijen\n"
            "\n"
            "         ↑ regels voor iedereen\n"
            "┌──────────────────────────────────────┐\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│                  ┊              jij ◆│\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈● Aarde ┈┈┈┈┈┈┈┈┈┈┈┈│\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│         ● Brug   ┊                   │\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "│                  ┊                   │\n"
            "└──────────────────────────────────────┘\n"
            "             ↓ zelf kiezen\n"
            "← ruimte voor de auto\n"
            "                  ruimte voor de fiets →\n"
            "\n"
            "● partij\n"
            "◆ jij\n"
            "\n"
            "Partij      Vervoer       Regels\n"
            "jij     +1,00 (2/2)  +0,67 (3/3)\n"
            "Aarde    0,00 (2/2)   0,00 (3/3)\n"
            "Brug    -0,50 (2/2)  -0,50 (2/3)\n"
            "Cirkel  +1,00 (1/2)   n.b. (0/3)\n"
            "\n"
            "Waar partijen kunnen staan, hoe hun\n"
            "onbekende standpunten ook uitvallen\n"
            "Partij  Vervoer          Regels\n"
            "Brug      -0,50  -0,67 tot 0,00\n"
            "\n"
            "Vervoer: van -1 (ruimte voor de auto)\n"
            "tot +1 (ruimte voor de fiets).\n"
            "Regels: van -1 (zelf kiezen) tot +1\n"
            "(regels voor iedereen).\n"
            "Een plaats is het gemiddelde over de\n"
            "stellingen van de as waarop een\n"
            "standpunt bekend is; tussen haakjes op\n"
            "hoeveel van de stellingen dat is. Wat\n"
            "dubbel telt, weegt hier niet zwaarder.\n"
            "Niet op de kaart, omdat op een van de\n"
            "assen geen standpunt bekend is: Cirkel.\n"
            "Bank mini 1.0, 2025-11-07; bronnen:\n"
            "alle.\n"
        )

    def test_as_sentences(self, mini: Bank) -> None:
        assert map_text(EN, on(300, plain=True), landscape(mini, Answers({"fietspad": 0}))) == (
            "you: Transport -1.00, 1 of 2 statements answered; "
            "Rules no place, 0 of 3 statements answered.\n"
            "Aarde: Transport 0.00, 2 of 2 statements known; "
            "Rules 0.00, 3 of 3 statements known.\n"
            "Brug: Transport -0.50, 2 of 2 statements known; "
            "Rules -0.50, 2 of 3 statements known, possibly -0.67 to 0.00.\n"
            "Cirkel: Transport +1.00, 1 of 2 statements known, possibly 0.00 to +1.00; "
            "Rules no place, 0 of 3 statements known.\n"
            "Transport: from -1 (room for the car) to +1 (room for the bicycle).\n"
            "Rules: from -1 (one's own choice) to +1 (rules for everyone).\n"
            "A place is the mean over the axis' statements on which a position is known; in "
            "brackets on how many of the statements that is. What counts double weighs "
            "no more here.\n"
            "You are not on the map: you answered no statement on one of the axes.\n"
            "Not on the map, because no position on one of the axes is known: Cirkel.\n"
            "Bank mini 1.0, 2025-11-07; sources: all.\n"
        )

    def test_as_markdown(self, mini: Bank) -> None:
        assert map_markdown(EN, landscape(mini)).startswith(
            "## Map of the parties\n"
            "\n"
            "| Party | Transport | Rules |\n"
            "| --- | ---: | ---: |\n"
            "| Aarde | 0.00 (2/2) | 0.00 (3/3) |\n"
            "| Brug | \\-0.50 (2/2) | \\-0.50 (2/3) |\n"
            "| Cirkel | \\+1.00 (1/2) | n/a (0/3) |\n"
            "\n"
            "Where parties could stand, whichever way their unknown positions fall\n"
            "\n"
            "| Party | Transport | Rules |\n"
            "| --- | ---: | ---: |\n"
            "| Brug | \\-0.50 | \\-0.67 to 0.00 |\n"
            "\n"
            "- Transport: from -1 (room for the car) to +1 (room for the bicycle).\n"
        )


class TestGrid:
    @pytest.mark.parametrize("unicode", [True, False])
    @pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 140, 200])
    def test_of_the_shipped_bank_is_whole_and_names_all(
        self, shipped: Bank, width: int, unicode: bool
    ) -> None:
        text = map_text(NL, on(width, unicode=unicode), landscape(shipped))
        lines = grid(text)

        assert max(map(cell_len, text.splitlines())) <= width
        assert {cell_len(line) for line in lines} == {width - 2}
        assert text.isascii() or unicode
        named = re.findall(r"[A-Za-z][\w-]*", " ".join(lines).replace(" o ", " "))
        parties = {party.name for party in shipped.parties}
        assert set(named) & parties == parties
        assert len([name for name in named if name in parties]) == len(parties)

    def test_uses_the_width_there_is(self, shipped: Bank) -> None:
        heights = [
            len(grid(map_text(NL, on(width), landscape(shipped)))) for width in (40, 80, 100, 200)
        ]
        assert heights == [15, 21, 25, 31]

    def test_puts_parties_at_one_place_under_one_label(self) -> None:
        lines = grid(map_text(NL, on(40), standing_at({"A": (0, 0), "B": (0, 0)}, EMPTY)))
        assert lines[7].strip("┈") == "● A, B "

    def test_names_the_neighbours_of_a_corner_without_touching_them(self) -> None:
        places = {"Lange naam": (1, 1), "Buur": ("0.8", 1), "Onder": (1, "0.86")}
        lines = grid(map_text(NL, on(40), standing_at(places, EMPTY)))
        # Columns 37, 33.3 and 37; lines 0, 0 and 0.98
        assert lines[0].endswith("Buur ●   ●")
        assert lines[1].endswith("Onder ●")
        assert "Lange naam" not in "".join(lines)

    def test_says_for_whose_name_there_is_no_room(self) -> None:
        text = map_text(NL, on(40), standing_at({"w" * 60: (0, 0), "A": (1, 1)}, EMPTY))
        assert f"Geen ruimte op de kaart voor de naam\nvan:\n{'w' * 40}\n{'w' * 20}.\n" in text
        assert "A ●" in grid(text)[0]

    def test_marks_a_party_of_which_little_is_known(self, mini: Bank) -> None:
        stances: dict[str, Stance] = {"fietspad": "for", "huiswerk": "for"}
        positions = {item.id: Position(stances.get(item.id, "unknown")) for item in mini.statements}
        aarde = msgspec.structs.replace(mini.parties[0], positions=positions)
        bank = msgspec.structs.replace(mini, parties=(aarde,))
        text = map_text(NL, on(60), landscape(bank))
        # 1 of 2 on groen is half; 1 of 3 on regels is less.
        assert grid(text)[-1].endswith(" Aarde * ○")
        assert (
            "○ met *: op een van de assen is minder dan de helft van de\nstandpunten bekend\n"
            in text
        )
        assert "● partij" not in text
        assert "Aarde *  +1,00 (1/2)  -1,00 (1/3)\n" in text

    def test_is_left_out_when_nobody_has_a_place(self, mini: Bank) -> None:
        bank = msgspec.structs.replace(mini, parties=mini.parties[2:])
        text = map_text(NL, on(60), landscape(bank))
        assert grid(text) == []
        assert "Cirkel  +1,00 (1/2)  n.b. (0/3)\n" in text
        assert "Niet op de kaart" in text

    @given(
        st.dictionaries(
            st.text("abcdefg hijk漢", min_size=1, max_size=12).map(str.strip).filter(bool),
            st.tuples(*[st.integers(-8, 8).map(lambda eighth: Fraction(eighth, 8))] * 2),
            min_size=1,
            max_size=20,
        ),
        st.integers(40, 120),
    )
    def test_keeps_every_label_whole(
        self, places: dict[str, tuple[Fraction, Fraction]], width: int
    ) -> None:
        """Every party's name stands in the grid or among those that found no room."""
        named = {name: (float(x), float(y)) for name, (x, y) in places.items()}
        text = map_text(NL, on(width), standing_at(named, EMPTY))
        lines = grid(text)
        assert {cell_len(line) for line in lines} == {width - 2}
        assert sum(line.count("●") for line in lines) <= len(places)
        _, _, unnamed = text.replace("\n", " ").partition("voor de naam van: ")
        for name in places:
            shown = " ".join(name.split())
            assert any(shown in line for line in lines) or shown in unnamed


class TestCoordinates:
    @pytest.mark.parametrize(
        ("mean", "dutch", "english"),
        [
            (Fraction(1, 8), "+0,12", "+0.12"),
            (Fraction(3, 8), "+0,38", "+0.38"),
            (Fraction(-1, 8), "-0,12", "-0.12"),
            (Fraction(1, 200), "0,00", "0.00"),
            (Fraction(-1, 300), "0,00", "0.00"),
            (Fraction(2, 3), "+0,67", "+0.67"),
            (Fraction(-1), "-1,00", "-1.00"),
            (None, "", ""),
        ],
    )
    def test_are_rounded_half_to_even(
        self, mean: Fraction | None, dutch: str, english: str
    ) -> None:
        assert (coordinate(NL, mean), coordinate(EN, mean)) == (dutch, english)


class TestHostileStrings:
    @pytest.mark.parametrize("plain", [True, False])
    def test_reach_a_terminal_as_text(self, plain: bool) -> None:
        text = map_text(NL, on(60, plain=plain), landscape(hostile_bank()))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert "[link=https://kwaad.example]klik[/link] :smile:" in " ".join(text.split())

    def test_are_no_markup_in_markdown(self) -> None:
        text = map_markdown(NL, landscape(hostile_bank()))
        assert "<" not in text
        assert "https://" not in text
        rows = [line for line in text.splitlines() if line.startswith("| ")]
        assert len(text.split("\n\n")[1].splitlines()) == 2 + len(HOSTILE)
        assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}
