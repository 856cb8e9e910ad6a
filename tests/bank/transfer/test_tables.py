"""A bank as tables: a folder gives the same bank back, one table the same positions."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

import msgspec
import pytest
from conftest import BANKS
from generated import MADE, banks
from hypothesis import given

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.transfer import loose
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.long import long_table
from stemwijzer_cli.bank.transfer.tables import read, write
from stemwijzer_cli.bank.writing import write_bank
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import Bank, Position
from stemwijzer_cli.texts import Texts


def tables(bank: Bank) -> dict[str, bytes]:
    content = write(bank, PurePath("tables"), "nl").content
    assert isinstance(content, dict)
    return {f"tables/{name}": raw for name, raw in content.items()}


def changed(files: Mapping[str, bytes], name: str, old: str, new: str) -> dict[str, bytes]:
    text = files[f"tables/{name}.csv"].decode()
    assert text.count(old) == 1
    return {**files, f"tables/{name}.csv": text.replace(old, new).encode()}


def complaints(files: Mapping[str, bytes]) -> list[str]:
    with pytest.raises(StemwijzerError) as caught:
        read(files, Choices())
    return [line.removeprefix("error: ") for line in complaint(Texts("en"), caught.value)]


def cells(bank: Bank) -> Iterator[tuple[str, str, Position]]:
    for party in bank.parties:
        for statement, position in party.positions.items():
            yield statement, party.id, position


class TestAFolder:
    @MADE
    @given(banks())
    def test_gives_the_same_bank_back(self, bank: Bank) -> None:
        assert read(tables(bank), Choices()).bank == bank

    @pytest.mark.parametrize("name", ["mini", "five", "dorf", "four", "../.."])
    def test_gives_the_same_hash_back(self, name: str, tmp_path: Path) -> None:
        bank = load_bank(BANKS / name)

        found, log = read(tables(bank), Choices())

        assert write_bank(found, tmp_path / "new").sha256 == bank.sha256
        assert (log.filled, log.dropped, log.renamed, log.hidden) == ({}, {}, [], 0)

    def test_gives_it_back_after_a_spreadsheet_saved_it(self, shipped: Bank) -> None:
        saved = {}
        for name, raw in tables(shipped).items():
            stream = io.StringIO(newline="")
            rows = csv.reader(io.StringIO(raw.decode(), newline=""))
            csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)
            saved[name] = stream.getvalue().encode("utf-8-sig")

        bank = read(saved, Choices()).bank

        assert msgspec.structs.replace(bank, sha256=shipped.sha256) == shipped

    def test_has_a_row_for_each_thing(self, mini: Bank) -> None:
        files = tables(mini)

        assert sorted(files) == [
            f"tables/{name}.csv"
            for name in ("bank", "facts", "parties", "positions", "sources", "statements")
        ]
        assert files["tables/bank.csv"].decode().splitlines()[:6] == [
            *("key,value", "id,mini", "version,1.0", "title.nl,Kleine bank"),
            *("title.en,Small bank", "date,2025-11-07"),
        ]
        assert files["tables/positions.csv"].decode().splitlines()[0].split(",")[:5] == [
            *("statement", "party", "stance", "row_stance", "basis")
        ]

    def test_takes_a_position_without_a_row_for_unknown(self, mini: Bank) -> None:
        files = tables(mini)
        rows = files["tables/positions.csv"].decode().splitlines(keepends=True)
        files["tables/positions.csv"] = "".join(rows[:1] + rows[2:]).encode()
        statement, party = rows[1].split(",")[:2]

        bank, log = read(files, Choices())

        assert bank.party(party).positions[statement].stance == "unknown"
        assert log.filled == {"transfer.filled.positions": ["1"]}

    def test_takes_a_decimal_comma_in_a_number(self, mini: Bank) -> None:
        files = changed(tables(mini), "facts", "tabel 2,12,", 'tabel 2,"49,6",')

        assert read(files, Choices()).bank.party("aarde").facts["zetels"].value == 49.6

    def test_cleans_and_counts_hidden_characters(self, mini: Bank) -> None:
        files = changed(tables(mini), "bank", "Small bank", "Small\u200b\u2028bank")

        bank, log = read(files, Choices())

        assert (bank.title["en"], log.hidden) == ("Small\nbank", 2)


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("table", "old", "new", "message"),
        [
            ("bank", "scale,3", "scale,drie", "bank.csv:7: 'scale' is 'drie'; allowed: 2, 3, 4, 5"),
            ("bank", "\ndate,", "\ndatum,", "bank.csv:1: 'date' is missing; add it"),
            ("bank", "\ntitle.en,", "\ntitle..en,",
             "bank.csv:5: 'title..en' is no name that goes with "
             "the others; write text.nl, or for[1].nl in a list, and give one value"),
            ("bank", "key,value", "key,waarde", "bank.csv:1: there is no column 'value'; add it"),
            ("parties", "\naarde,", "\n../../aarde,",
             "parties.csv:2: 'id' is '../../aarde'; use lower-case letters, digits and dashes"),
            ("positions", "fietspad,aarde,for", "fietspad,aarde,maybe", "positions.csv:2: 'maybe' "
             "is no answer that is known (times: 1); correct it, or say --missing 'maybe' when it "
             "means that nothing is known"),
            ("positions", "fietspad,aarde,", "fietspad,mars,",
             "positions.csv:2: party 'mars' is not in parties.csv; add it there or correct it"),
            ("positions", "fietspad,aarde,", "fietspat,aarde,", "positions.csv:2: there is no "
             "statement 'fietspat' in this bank; do you mean 'fietspad'?"),
            ("sources", "krant,De krant", "brief,De krant",
             "positions.csv:2: source 'krant' is not in bank.yaml; add it there or correct it"),
            ("sources", "final", "klaar",
             "sources.csv:2: 'status' is 'klaar'; allowed: draft, final"),
            ("statements", "fietspad,straat", "fietspad,straat,extra",
             "statements.csv:2: this line does not have "),
        ],
    )  # fmt: skip
    def test_is_told_at_its_row(
        self, mini: Bank, table: str, old: str, new: str, message: str
    ) -> None:
        found = complaints(changed(tables(mini), table, old, new))

        assert any(line.startswith(f"tables/{message}") for line in found), found

    def test_a_table_that_is_missing_is_named(self, mini: Bank) -> None:
        files = tables(mini)
        del files["tables/parties.csv"]

        assert complaints(files) == ["tables: there is no parties.csv here; add it"]

    def test_several_tables_need_one_about_the_bank(self, mini: Bank) -> None:
        files = tables(mini)
        del files["tables/bank.csv"]

        assert complaints(files) == [
            "tables/statements.csv: there are several tables here and no bank.csv; give one table, "
            "or a folder with bank.csv, statements.csv, parties.csv, positions.csv, sources.csv, "
            "facts.csv"
        ]


class TestOneTable:
    @MADE
    @given(banks())
    def test_gives_the_same_positions_back(self, bank: Bank) -> None:
        choices = Choices(levels=tuple(range(bank.scale)), all_neutral="keep")

        found = loose.read(long_table(bank), "bank.csv", choices).bank

        assert list(cells(found)) == list(cells(bank))
        assert found.scale == bank.scale

    def test_says_what_it_cannot_hold(self, mini: Bank) -> None:
        log = write(mini, PurePath("positions.csv"), "nl").log

        assert log.dropped["transfer.lost.themes"] == ["straat", "school"]
        assert log.dropped["transfer.lost.axes"] == ["groen", "regels"]
        assert not {"transfer.lost.summary", "transfer.lost.cited"} & set(log.dropped)

    def test_is_no_formula_to_a_spreadsheet(self, mini: Bank) -> None:
        party = mini.parties[0]
        cell = party.positions["fietspad"]
        texts = ("=1+1", "+31", "-3", "@x", "\tx", "'x", "'", " x ", "'t kan", "x")
        for text in texts:
            odd = msgspec.structs.replace(cell, summary={"nl": text})
            bank = msgspec.structs.replace(
                mini,
                parties=(msgspec.structs.replace(party, positions={"fietspad": odd}),),
                themes=(msgspec.structs.replace(mini.themes[0], statements=mini.statements[:1]),),
            )
            raw = long_table(bank)

            (row,) = csv.DictReader(io.StringIO(raw.decode(), newline=""))
            assert not row["summary.nl"].startswith(("=", "+", "-", "@", "\t"))
            assert [
                one.summary for _, _, one in cells(loose.read(raw, "a.csv", Choices()).bank)
            ] == [{"nl": text}]
