"""A table from a spreadsheet becomes a bank: what it says, and nothing that it does not."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.loose import read
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.texts import Texts

WIDE = """\
Stelling;VVD;GroenLinks-PvdA;50PLUS
"Er komt een fietspad; snel.";oneens;eens;neutraal
Parkeren wordt gratis.; Eens ;NEE;
"""


def stances(bank: Bank) -> dict[str, list[str]]:
    """Return the stances of each party by its name, in the order of the statements."""
    return {
        party.name: [party.positions[item.id].stance for item in bank.statements]
        for party in bank.parties
    }


def complaints(raw: bytes, choices: Choices | None = None) -> list[str]:
    with pytest.raises(StemwijzerError) as caught:
        read(raw, "a.csv", choices or Choices())
    return [line.removeprefix("error: ") for line in complaint(Texts("en"), caught.value)]


class TestAColumnPerParty:
    def test_is_read_as_it_stands(self) -> None:
        bank, log = read(WIDE.encode(), "raad/kies 2026.csv", Choices())

        assert stances(bank) == {
            "VVD": ["against", "for"],
            "GroenLinks-PvdA": ["for", "against"],
            "50PLUS": ["neutral", "unknown"],
        }
        assert [party.id for party in bank.parties] == ["vvd", "groenlinks-pvda", "50plus"]
        assert bank.order == ("vvd", "groenlinks-pvda", "50plus")
        assert [item.text for item in bank.statements] == [
            {"nl": "Er komt een fietspad; snel."},
            {"nl": "Parkeren wordt gratis."},
        ]
        assert (bank.id, bank.title, bank.scale) == ("kies-2026", {"nl": "kies 2026"}, 3)
        assert log.renamed[1:] == [
            ("Er komt een fietspad; snel.", "s1"),
            ("Parkeren wordt gratis.", "s2"),
            ("VVD", "vvd"),
            ("GroenLinks-PvdA", "groenlinks-pvda"),
            ("50PLUS", "50plus"),
        ]

    def test_is_the_source_of_every_position(self) -> None:
        bank, _ = read(WIDE.encode(), "kies.csv", Choices())

        cell = bank.party("vvd").positions["s2"]
        assert (cell.basis, cell.sources) == ("imported", {"kies": "regel 3, kolom 2"})
        assert bank.party("50plus").positions["s2"].sources == {}
        assert [(one.id, one.title, one.publisher) for one in bank.sources] == [
            ("kies", "kies.csv", "?")
        ]

    def test_may_have_the_texts_in_a_column_of_their_own(self) -> None:
        raw = b"id,text,A\nfietspad,Er komt een fietspad.,ja\nparkeren,Parkeren mag.,nee\n"

        bank, log = read(raw, "kies.csv", Choices(language="de"))

        assert [(item.id, item.text) for item in bank.statements] == [
            ("fietspad", {"de": "Er komt een fietspad."}),
            ("parkeren", {"de": "Parkeren mag."}),
        ]
        assert "transfer.filled.text" not in log.filled

    def test_with_ids_alone_says_that_texts_are_lacking(self) -> None:
        bank, log = read(b"these;A\nfietspad;ja\n", "kies.csv", Choices())

        assert bank.statements[0].text == {"nl": "fietspad"}
        assert log.filled["transfer.filled.text"] == ["fietspad"]

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_comes_from_any_spreadsheet(self, delimiter: str, encoding: str, end: str) -> None:
        rows = [
            ["These", "Größe", "Ja!", "C"],
            ["„Ä“, ö; und\tß", "Stimme zu", "Stimme nicht zu", "Neutral"],
            ["zwei\nZeilen", "", "ja", "nein"],
        ]
        stream = io.StringIO()
        csv.writer(stream, delimiter=delimiter, lineterminator=end).writerows(rows)

        bank, log = read(stream.getvalue().encode(encoding), "kies.csv", Choices())

        assert stances(bank) == {
            "Größe": ["for", "unknown"],
            "Ja!": ["against", "for"],
            "C": ["neutral", "against"],
        }
        assert [party.id for party in bank.parties] == ["grosse", "ja", "c"]
        assert bank.statements[0].text == {"nl": "„Ä“, ö; und\tß"}
        names = {"cp1252": "Windows-1252", "utf-16": "UTF-16"}
        assert log.read[0][1]["encoding"] == names.get(encoding, "UTF-8")


class TestIds:
    def test_are_unique_and_names_that_a_file_may_have(self) -> None:
        names = ["con", "CON", "Com1", "★", "De Groenen", "De groenen", "x" * 80, "x" * 90, "é"]
        header = ";".join(["stelling", *names])
        row = ";".join(["s", *["eens"] * 9])

        bank, _ = read(f"{header}\n{row}\n".encode(), "kies.csv", Choices())

        assert [party.id for party in bank.parties] == [
            *("con-2", "con-3", "com1-2", "party-4", "de-groenen", "de-groenen-2"),
            *("x" * 64, "x" * 62 + "-2", "e"),
        ]
        assert [party.name for party in bank.parties] == names


class TestARowPerStatementAndParty:
    RAW = """\
Stelling,Partij,Standpunt,Toelichting,Bron,Vindplaats
fietspad,VVD,oneens,Te duur.,Programma 2026,p. 4
fietspad,VVD,,,krant,
fietspad,D66,zeer eens,,krant,
parkeren,D66,unclear,,krant,p. 1
"""

    def test_is_read_with_its_sources(self) -> None:
        bank, log = read(self.RAW.encode(), "kies.csv", Choices())

        assert stances(bank) == {
            "VVD": ["against", "unknown"],
            "D66": ["strongly-for", "unclear"],
        }
        assert bank.scale == 4
        cell = bank.party("vvd").positions["fietspad"]
        assert (cell.summary, cell.sources) == (
            {"nl": "Te duur."},
            {"programma-2026": "p. 4", "krant": None},
        )
        assert [(one.id, one.title) for one in bank.sources] == [
            ("programma-2026", "Programma 2026"),
            ("krant", "krant"),
        ]
        assert log.filled["transfer.filled.source"] == ["programma-2026", "krant"]
        assert log.filled["transfer.filled.positions"] == ["1"]

    def test_says_which_columns_it_does_not_know(self) -> None:
        raw = b"statement,party,stance,colour\na,B,yes,red\n"

        _, log = read(raw, "kies.csv", Choices())

        assert log.dropped == {"transfer.dropped.column": ["colour"]}

    def test_takes_a_second_row_for_a_second_source_alone(self) -> None:
        raw = (
            b"statement,party,stance,source\n"
            b"a,B,yes,x\na,B,yes,y\na,B,yes,y\na,B,no,z\na,B,,z\n"
        )  # fmt: skip
        twice = (
            "'a' and 'B' have a row already, and this one adds no other source or says otherwise; "
            "keep one"
        )

        assert complaints(raw) == [f"a.csv:4: {twice}", f"a.csv:5: {twice}"]


class TestNumbers:
    RAW = b"these;A;B;C;D\nx;1;5;3;99\ny;2,0;4,00;NA;\n"

    def test_mean_what_the_levels_say(self) -> None:
        bank, _ = read(self.RAW, "a.csv", Choices(levels=(1, 2, 3, 4, 5), missing=("99", "na")))

        assert stances(bank) == {
            "A": ["strongly-against", "against"],
            "B": ["strongly-for", "for"],
            "C": ["neutral", "unknown"],
            "D": ["unknown", "unknown"],
        }
        assert bank.scale == 5

    def test_may_run_the_other_way(self) -> None:
        bank, _ = read(self.RAW, "a.csv", Choices(levels=(5, 4, 3, 2, 1), missing=("99", "na")))

        assert stances(bank)["A"] == ["strongly-for", "for"]

    def test_are_not_guessed(self) -> None:
        assert complaints(b"these;A;B\nx;0;1\ny;1;0\n") == [
            f"a.csv:2:{column}: '{number}' is a number (times: 2), and what numbers mean is not "
            "said; say for example --levels -2..2 or 1..5, from fully against to fully for"
            for column, number in ((2, 0), (3, 1))
        ]

    def test_have_to_be_levels(self) -> None:
        assert complaints(b"these;A;B\nx;0,5;3\n", Choices(levels=(0, 1, 2))) == [
            f"a.csv:2:{column}: '{number}' is not within --levels (times: 1); correct it, or say "
            f"--missing {number} when it means that nothing is known"
            for column, number in ((2, "0,5"), (3, "3"))
        ]


class TestWhatHasToBeDecided:
    NEUTRAL = b"these;A;B\nx;neutral;yes\ny;neutral;no\n"
    DONT_KNOW = b"these;A;B\nx;weet niet;yes\ny;yes;no opinion\n"

    def test_a_party_that_is_neutral_on_everything(self) -> None:
        unknown, log = read(self.NEUTRAL, "a.csv", Choices(all_neutral="unknown"))
        kept, _ = read(self.NEUTRAL, "a.csv", Choices(all_neutral="keep"))

        assert complaints(self.NEUTRAL) == [
            "a.csv:2:2: A is neutral on everything; say --all-neutral unknown when it did not "
            "answer, or --all-neutral keep when it means this"
        ]
        assert stances(unknown)["A"] == ["unknown", "unknown"]
        assert stances(kept)["A"] == ["neutral", "neutral"]
        assert log.dropped == {"transfer.dropped.neutral": ["A"]}

    @pytest.mark.parametrize("means", ["unclear", "unknown", "neutral"])
    def test_what_dont_know_means(self, means: str) -> None:
        bank, _ = read(self.DONT_KNOW, "a.csv", Choices(dont_know=means))  # type: ignore[arg-type]

        assert stances(bank) == {"A": [means, "for"], "B": ["for", means]}

    def test_all_of_it_is_asked_in_one_round(self) -> None:
        raw = b"these;A;B;C\nx;neutral;weet niet;3\ny;neutral;misschien;yes\n"

        assert [line.split(" ", 1)[0] for line in complaints(raw)] == [
            *("a.csv:2:3:", "a.csv:2:4:", "a.csv:3:3:", "a.csv:2:2:")
        ]


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            (b"", "a.csv: this file is empty; fill it or remove it"),
            (b"these,A;B\nx,1;2\n", "a.csv:1: it cannot be told whether cells are apart by "
             "commas, semicolons or tabs; save the file with one of them, and texts with that "
             "sign in quotes"),
            (b"these;A\n", "a.csv:1: there are no rows with answers here; give a table with a "
             "header and rows below it"),
            (b"these;A;B\nx;ja\n", "a.csv:2: this line does not have 3 columns; complete or "
             "shorten it"),
            (b"these;A;A\nx;ja;nee\n", "a.csv:1: column 'A' occurs twice; keep one"),
            (b"these;A;\nx;ja;nee\n", "a.csv:1:3: this column has no name; write the name of the "
             "party above it or remove it"),
            (b"these;A\nx;ja\nx;nee\n",
             "a.csv:3: statement 'x' has a row already; keep one"),
            (b"partij;fietspad\nVVD;ja\n", "a.csv:1: there is a row per party here; turn the "
             "table round, or make columns statement, party and stance"),
            (b"statement,party,stance\n,VVD,yes\n", "a.csv:2: the statement or the party is "
             "missing in this row; fill it in or remove the row"),
            (b"these;A\nx;misschien\n", "a.csv:2:2: 'misschien' is no answer that is known "
             "(times: 1); correct it, or say --missing 'misschien' when it means that nothing is "
             "known"),
            (b'these;A\n"x;ja\n', "a.csv:2: this is not valid CSV (a quotation mark is not "
             "closed); repair this line"),
            (b"these;A\nx\x81;ja\n", "a.csv:2: this is no CSV in UTF-8 or Windows-1252; save it as "
             "CSV in UTF-8"),
            (b"PK\x03\x04\0\0these;A\nx;ja\n", "a.csv:1: this is no CSV in UTF-8 or "
             "Windows-1252; save it as CSV in UTF-8"),
        ],
    )  # fmt: skip
    def test_is_told_with_its_row(self, raw: bytes, message: str) -> None:
        assert message in complaints(raw)

    def test_a_text_that_is_too_long_is_told_with_its_row(self) -> None:
        raw = f"these;A\nkort;ja\n{'lang ' * 900};nee\n".encode()

        assert complaints(raw) == ["a.csv:3:2: 'nl' is too long; keep it below 4000"]


def test_hidden_characters_are_cleaned_and_counted() -> None:
    bank, log = read("these;A\u200b\nx\u2028y;j\u00ada\n".encode(), "a.csv", Choices())

    assert log.hidden == 3
    assert stances(bank) == {"A": ["for"]}
    assert bank.statements[0].text == {"nl": "x\ny"}


LETTERS: Mapping[str, Sequence[str]] = {
    "+": ("eens", "agree", "Stimme zu"),
    "0": ("neutraal", "neutral"),
    "-": ("oneens", "disagree", "Stimme nicht zu"),
}
RULE = {"++": 2, "00": 2, "--": 2, "+0": 1, "0+": 1, "0-": 1, "-0": 1, "+-": 0, "-+": 0}
"""The points of an answer and a position, as Wahl-O-Mat publishes its rule."""

tables = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from("+0-"), min_size=width, max_size=width), min_size=1, max_size=8
    )
)


@given(tables, st.data())
def test_an_imported_bank_scores_by_the_rule_of_2_1_and_0(
    table: list[list[str]], data: st.DataObject
) -> None:
    parties = [f"P{number}" for number in range(len(table[0]))]
    rows = [[data.draw(st.sampled_from(LETTERS[sign])) for sign in row] for row in table]
    lines = [["these", *parties], *([f"t{n}", *row] for n, row in enumerate(rows))]
    raw = "\n".join(";".join(line) for line in lines).encode()
    answers = [data.draw(st.sampled_from("+0-")) for _ in table]
    choices = Choices(all_neutral="keep", levels=(-1, 0, 1))
    expected = {
        party: sum(RULE[mine + row[column]] for mine, row in zip(answers, table, strict=True))
        for column, party in enumerate(parties)
    }

    bank, _ = read(raw, "a.csv", choices)
    asked = zip(bank.statements, answers, strict=True)
    ranking = score(bank, Answers({item.id: "-0+".index(mine) for item, mine in asked}))

    assert {
        row.party.name: Fraction(row.agreement.part, row.agreement.whole)
        for row in ranking.rows
        if isinstance(row.agreement, Share)
    } == {party: Fraction(points, 2 * len(answers)) for party, points in expected.items()}
