"""The two tables of Mat-O-Wahl, in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.mat_o_wahl import read, write
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank, Position
from stemwijzer_cli.texts import Texts

QUESTIONS = '"Farbe";"Die beste Farbe ist <b>gelb</b>."\n"Form";"Rund &amp; gro&szlig; ist gut."\n'
PARTIES = """\
Partei_kurz:;"APPD"
Partei_lang:;"Apfelpartei"
Partei_Beschreibung:;"Alles f&uuml;r den Apfel."
Partei_URL:;"https://apfel.example"
Partei_Bild:;"apfel.jpg"
-1;"Rot ist besser!<br>Viel besser."
1;
#
0;"Bananen"
0;"Bananenpartei"
0;""
0;"keine"
0;""
1;"Gelb &#8203;ist gut."
0;"Egal."
"""
GERMAN = Choices(language="de")


def files(questions: str = QUESTIONS, parties: str = PARTIES) -> dict[str, bytes]:
    return {"obst/Fragen.csv": questions.encode(), "obst/Parteien.csv": parties.encode()}


def complaints(content: Mapping[str, bytes], choices: Choices = GERMAN) -> list[str]:
    with pytest.raises(StemwijzerError) as caught:
        read(content, choices)
    return [line.removeprefix("error: ") for line in complaint(Texts("en"), caught.value)]


class TestTwoTables:
    def test_become_a_bank(self) -> None:
        bank, log = read(files(), GERMAN)

        assert [(item.id, item.text, item.label) for item in bank.statements] == [
            ("farbe", {"de": "Die beste Farbe ist gelb."}, {"de": "Farbe"}),
            ("form", {"de": "Rund & groß ist gut."}, {"de": "Form"}),
        ]
        assert [
            (party.id, party.name, party.full_name, party.website) for party in bank.parties
        ] == [
            ("appd", "APPD", "Apfelpartei", "https://apfel.example"),
            ("bananen", "Bananen", "Bananenpartei", None),
        ]
        assert bank.party("appd").positions == {
            "farbe": Position(
                "against",
                basis="imported",
                sources={"mat-o-wahl": "line 6"},
                summary={"de": "Rot ist besser!\nViel besser."},
            ),
            "form": Position("for", basis="imported", sources={"mat-o-wahl": "line 7"}),
        }
        assert [cell.stance for cell in bank.party("bananen").positions.values()] == [
            *("for", "neutral")
        ]
        assert (bank.title, bank.scale, log.hidden) == ({"de": "obst"}, 3, 1)

    def test_say_what_has_no_place(self) -> None:
        _, log = read(files(), GERMAN)

        assert log.dropped == {
            "transfer.dropped.markup": ["Die beste Farbe ist gelb."],
            "transfer.dropped.description": ["appd"],
            "transfer.dropped.picture": ["appd"],
            "transfer.dropped.address": ["keine"],
        }

    @pytest.mark.parametrize("between", ["#", "#;", "0;", "", ";"])
    def test_may_have_anything_between_two_parties(self, between: str) -> None:
        bank, _ = read(files(parties=PARTIES.replace("#\n", f"{between}\n") + "\n\n"), GERMAN)

        assert [party.id for party in bank.parties] == ["appd", "bananen"]


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ('1;"Gelb', '2;"Gelb', "obst/Parteien.csv:14: '2' is not within --levels (times: 1); "
             "correct it, or say --missing 2 when it means that nothing is known"),
            ("1;\n#\n", "#\n", "obst/Parteien.csv:14: 14 rows do not divide into parties: each "
             "takes 5 rows about itself, 2 with answers and one in between; complete or remove "
             "rows"),
            ('0;"Egal."', "0;Egal; ja", "obst/Parteien.csv:15: this line does not have 2 columns; "
             "complete or shorten it"),
            ('1;"Gelb &#8203;ist gut."', "0;", "obst/Parteien.csv:9: Bananen is neutral on "
             "everything; say --all-neutral unknown when it did not answer, or --all-neutral keep "
             "when it means this"),
            ('Partei_kurz:;"APPD"', 'Partei_kurz:;""',
             "obst/Parteien.csv:1: 'name' is empty; fill it in or remove it"),
        ],
    )  # fmt: skip
    def test_is_told_with_its_row(self, old: str, new: str, message: str) -> None:
        assert PARTIES.count(old) == 1

        assert message in complaints(files(parties=PARTIES.replace(old, new)))

    def test_a_folder_with_other_tables_is_none(self) -> None:
        content = files()
        del content["obst/Fragen.csv"]

        assert complaints(content) == [
            "obst: there should be one table of questions here and one of parties, in which the "
            "rows begin with -1, 0 or 1 (tables: 1); name a folder with these two"
        ]


def known(bank: Bank) -> Bank:
    """Return a bank in which all that is unclear or unknown is 'for'."""
    parties = tuple(
        msgspec.structs.replace(
            party,
            positions={
                name: cell
                if cell.stance not in {"unclear", "unknown"}
                else Position("for", basis="table")
                for name, cell in party.positions.items()
            },
        )
        for party in bank.parties
    )
    return msgspec.structs.replace(bank, parties=parties)


class TestExport:
    @pytest.mark.parametrize("name", ["mini", "five"])
    def test_gives_the_same_answers_back(self, name: str, request: pytest.FixtureRequest) -> None:
        bank = known(request.getfixturevalue(name))
        weak = {"strongly-for": "for", "strongly-against": "against"}

        content = write(bank, PurePath("x"), "nl").content
        assert isinstance(content, dict)
        again = read({f"x/{file}": raw for file, raw in content.items()}, Choices()).bank

        assert [item.text for item in again.statements] == [
            {"nl": item.text["nl"]} for item in bank.statements
        ]
        for party, other in zip(bank.parties, again.parties, strict=True):
            assert (other.name, other.full_name) == (party.name, party.full_name)
            assert [cell.stance for cell in other.positions.values()] == [
                weak.get(cell.stance, cell.stance) for cell in party.positions.values()
            ]
            assert [(cell.summary or {}).get("nl") for cell in other.positions.values()] == [
                (cell.summary or {}).get("nl") for cell in party.positions.values()
            ]

    def test_is_as_its_program_reads_it(self, mini: Bank) -> None:
        """Six lines and one per statement for each party, of two cells each."""
        content = write(known(mini), PurePath("x"), "en").content
        assert isinstance(content, dict)

        lines = content["parties.csv"].decode().splitlines()
        assert len(lines) == len(mini.parties) * (6 + len(mini.statements)) - 1
        assert lines[:2] == ['"Partei_kurz:";"Aarde"', '"Partei_lang:";"Partij van de Aarde"']
        assert {line.count('";"') for line in lines} == {1}

    def test_never_makes_a_number_of_what_is_not_known(self, mini: Bank) -> None:
        with pytest.raises(StemwijzerError) as caught:
            write(mini, PurePath("x"), "nl")

        places = [str(problem.place) for problem in caught.value.problems]
        assert places == ["positions/brug.yaml", "positions/cirkel.yaml"]

    def test_says_what_it_cannot_hold(self, five: Bank) -> None:
        log = write(known(five), PurePath("x"), "nl").log

        strong = [
            f"{name}/{party.id}"
            for party in five.parties
            for name, cell in party.positions.items()
            if cell.stance.startswith("strongly")
        ]
        assert strong
        assert log.dropped["transfer.lost.degrees"] == strong
        assert log.dropped["transfer.lost.languages"] == ["en"]


RULE = {0: 2, 1: 1, 2: 0}
"""Points by the distance between an answer and a position, both -1, 0 or 1."""


@given(st.lists(st.tuples(*[st.integers(-1, 1)] * 4), min_size=1, max_size=5))
def test_points_are_twice_those_of_mat_o_wahl(table: Sequence[tuple[int, ...]]) -> None:
    mine, *rows = [(1, -1, 0, 1), *table]
    questions = "".join(f"q{number};Frage {number}\n" for number in range(4))
    blocks = (
        [f"0;P{number}", f"0;Partei {number}", "0;", "0;", "0;", *(f"{one};" for one in row), "#;"]
        for number, row in enumerate(rows)
    )
    parties = "".join(f"{line}\n" for block in blocks for line in block)

    bank = read(files(questions, parties), Choices(all_neutral="keep")).bank
    answers = Answers({f"q{asked}": level + 1 for asked, level in enumerate(mine)})

    shares = {row.party.name: row.agreement for row in score(bank, answers).rows}
    for number, row in enumerate(rows):
        share = shares[f"P{number}"]
        assert isinstance(share, Share)
        points = sum(RULE[abs(a - s)] for a, s in zip(mine, row, strict=True))
        assert share.part * 8 == points * share.whole
