"""What tables lack, repeat or get wrong, and all that is told of them: in whole lines."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Imported
from stemwijzer_cli.bank.transfer.long import column_of, is_long
from stemwijzer_cli.bank.transfer.loose import read
from stemwijzer_cli.bank.transfer.tables import write
from stemwijzer_cli.model import Position


def reading(text: str, name: str = "a.csv", **choices: object) -> Imported:
    return read(text.encode(), name, Choices(**choices))  # type: ignore[arg-type]


class TestWhatIsTold:
    def test_of_a_column_per_party(self) -> None:
        bank, log = reading("these;A\nfietspad;ja\n", "Dorp 1.csv", language="de")

        stances = {"for": 1, "against": 0, "unclear": 0, "unknown": 0}
        file = {"file": "Dorp 1.csv", "encoding": "UTF-8", "delimiter": "semicolon"}
        assert log.read == [
            ("transfer.file", file),
            ("transfer.wide", {}),
            ("transfer.scale", {"scale": 2}),
            ("transfer.language", {"language": "de"}),
            ("transfer.counts", {"statements": 1, "parties": 1}),
            ("transfer.positions", {"number": 1, "stances": stances}),
        ]
        assert log.filled == {
            "transfer.filled.source": ["dorp-1"],
            "transfer.filled.text": ["fietspad"],
            "transfer.filled.bank": ["Dorp 1"],
        }
        assert log.renamed == [("Dorp 1.csv", "dorp-1"), ("A", "a")]
        assert log.dropped == {}
        assert (bank.id, bank.version, bank.date, bank.order) == ("dorp-1", "1", "?", ("a",))

    def test_of_a_row_per_position(self) -> None:
        bank, log = reading(
            "statement,party,stance,basis,source\n"
            "a,B,yes,Interview,Krant\nb,B,no,,krant!\nc,B,no,★,★\n"
        )

        assert log.read[1] == ("transfer.long", {})
        assert log.filled == {
            "transfer.filled.text": ["a", "b", "c"],
            "transfer.filled.basis": ["Interview", "★"],
            "transfer.filled.source": ["krant", "krant-2", "source"],
            "transfer.filled.bank": ["a"],
        }
        assert log.renamed == [
            *(("B", "b"), ("Interview", "interview"), ("Krant", "krant"), ("krant!", "krant-2")),
            *(("★", "basis"), ("★", "source")),
        ]
        assert [(one.id, one.label["nl"]) for one in bank.bases] == [
            *(("interview", "Interview"), ("imported", "overgenomen"), ("basis", "★"))
        ]
        assert [cell.basis for cell in bank.parties[0].positions.values()] == [
            *("interview", "imported", "basis")
        ]

    def test_of_names_without_letters(self) -> None:
        bank, _ = reading("these;★\nEen pad.;ja\n", "★.csv")

        assert (bank.id, bank.sources[0].id, bank.parties[0].id) == ("bank", "table", "party-1")

    def test_of_a_statement_that_is_called_like_a_number_of_another(self) -> None:
        bank, log = reading("these;A\nEen pad.;ja\ns1;nee\n")

        assert [item.id for item in bank.statements] == ["s1", "s1-2"]
        assert log.renamed[1:3] == [("Een pad.", "s1"), ("s1", "s1-2")]


class TestColumns:
    def test_are_known_by_their_names(self) -> None:
        assert column_of("Toelichting.nl") == "summary"
        assert column_of("kleur") == ""
        assert is_long(["Stelling", "partij", "answer"])
        assert not is_long(["stelling", "partij", "kleur"])

    def test_make_the_table_the_source_of_its_rows(self) -> None:
        bank, _ = reading("statement,party,stance\na,B,yes\n")

        assert bank.parties[0].positions["a"] == Position("for", None, "imported", {"a": "regel 2"})
        assert [one.id for one in bank.bases] == ["imported"]

    def test_may_be_parties_that_are_called_so(self) -> None:
        bank, _ = reading("these;Source;Basis\na;ja;nee\n")

        assert [party.positions["a"].sources for party in bank.parties] == [
            *({"a": "regel 2, kolom 2"}, {"a": "regel 2, kolom 3"})
        ]
        assert [one.id for one in bank.bases] == ["imported"]

    def test_hold_texts_where_a_party_said_nothing(self) -> None:
        bank, _ = reading("id;text;A\npad;Een pad.;\nweg;;ja\n")

        assert [item.text for item in bank.statements] == [{"nl": "Een pad."}, {"nl": "weg"}]

    def test_hold_texts_on_what_is_unknown(self) -> None:
        bank, log = reading(
            "statement,party,stance,row_stance,basis,source,summary,remark.en\n"
            "a,B,,yes,,,Later.,Soon.\nb,B,yes,no,text,x,,\nc,B,,,text,,,\nd,B,,,,x,,\n"
        )

        cells = bank.parties[0].positions
        assert cells["a"] == Position(
            "unknown", "for", summary={"nl": "Later."}, remark={"en": "Soon."}
        )
        assert cells["b"] == Position("for", "against", "text", {"x": None})
        assert log.dropped == {"transfer.dropped.evidence": ["a.csv:4", "a.csv:5"]}

    def test_may_say_the_same_again_for_another_source(self) -> None:
        bank, _ = reading(
            "statement,party,stance,row_stance,basis,source,summary,remark\n"
            "a,B,yes,no,text,x,Yes.,Hm.\na,B,yes,no,text,y,Yes.,Hm.\na,B,,,,z,,\n"
        )

        assert bank.parties[0].positions["a"].sources == {"x": None, "y": None, "z": None}


def test_a_table_of_positions_is_written_as_it_was_read() -> None:
    table = (
        "statement,party,stance,row_stance,basis,summary.nl,remark.nl,remark.en,source,locator\n"
        "pad,aarde,for,against,tekst,Graag.,Hm.,Well.,krant,p. 1\n"
        "pad,aarde,for,,,,,,boek,\n"
        "weg,aarde,unknown,,,,,,,\n"
    )

    exported = write(reading(table).bank, PurePath("dorp.CSV"), "nl")

    assert exported.content == table.encode()


@pytest.mark.parametrize(
    ("answers", "scale"),
    [("ja,nee", 2), ("ja,neutral", 3), ("zeer eens,nee", 4), ("zeer eens,neutral", 5)],
)
def test_the_scale_is_the_smallest_with_all_answers(answers: str, scale: int) -> None:
    bank, log = reading(f"these,A,B\na,{answers}\n", all_neutral="keep")

    assert bank.scale == scale
    assert ("transfer.scale", {"scale": scale}) in log.read


TWICE = (
    "'a' and 'B' have a row already, and this one adds no other source or says otherwise; keep one"
)
LONG = "statement,party,stance,source,summary"


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("text", "messages"),
        [
            (";\n;\n", ["1: there are no rows with answers here; give a table with a header and "
                        "rows below it"]),
            ('"a;b"\nx;y\n', ["2: this line does not have 1 columns; complete or shorten it",
                              "1: there are no rows with answers here; give a table with a "
                              "header and rows below it"]),
            ("these;A\nx;ja\n;nee\n", ["3: the statement or the party is missing in this row; "
                                       "fill it in or remove the row"]),
            ("statement,party,stance,Answer,kleur,kleur\na,B,yes,yes,,\n",
             ["1: column 'stance' occurs twice; keep one"]),
            ("statement,party,stance,summary.nl,toelichting\na,B,yes,x,y\n",
             ["1: column 'summary.nl' occurs twice; keep one"]),
            ("statement,party,stance,stance\na,B,yes,yes\n",
             ["1: column 'stance' occurs twice; keep one"]),
            (f"{LONG}\na,B,yes,x,Yes.\na,B,yes,y,No.\n", [f"3: {TWICE}"]),
            ("statement,party,stance,text\na,B,yes,Een pad.\na,C,yes,Een weg.\n",
             ["3: statement 'a' has another text here than before; make them the same"]),
            (f"{LONG}\na,B,yes,x,Yes.\nb,B,yes,x,{'x' * 4001}\n",
             ["3: 'nl' is too long; keep it below 4000"]),
            (f"these;{'x' * 4001}\na;ja\nb;nee\n",
             ["2:2: 'name' is too long; keep it below 4000",
              "2:2: 'full_name' is too long; keep it below 4000"]),
            ("statement,party,stance,row_stance\na,B,yes,ooit\n",
             ["2: 'ooit' is no answer that is known (times: 1); correct it, or say --missing "
              "'ooit' when it means that nothing is known"]),
            ("these;A;B\na;Don't know!;weet_niet\nb;Don't know!;ooit eens\n",
             ["2:2: 'Don't know!' is an answer here (times: 2); say what it means with "
              "--dont-know unclear, unknown or neutral",
              "2:3: 'weet_niet' is an answer here (times: 1); say what it means with --dont-know "
              "unclear, unknown or neutral",
              "3:3: 'ooit eens' is no answer that is known (times: 1); correct it, or say "
              "--missing 'ooit eens' when it means that nothing is known"]),
        ],
    )  # fmt: skip
    def test_is_told_with_its_row(self, text: str, messages: list[str]) -> None:
        assert complaints_of(lambda: reading(text)) == [f"a.csv:{one}" for one in messages]

    def test_is_told_of_words_that_the_levels_have_no_place_for(self) -> None:
        text = "these;A;B\na;ja;neutral\nb;1;0\n"

        assert complaints_of(lambda: reading(text, levels=(0, 1))) == [
            "a.csv:2:3: 'neutral' is not on a scale of 2; allowed: against, for; say --levels "
            "with more levels or correct it"
        ]

    def test_is_told_of_a_file_whose_name_cannot_be_seen(self) -> None:
        assert complaints_of(lambda: reading("these;A\na;ja\n", "\u200b.csv")) == [
            "\\u200b.csv:1: 'nl' is empty; fill it in or remove it"
        ]
