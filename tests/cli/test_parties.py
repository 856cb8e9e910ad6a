"""`stemwijzer parties`: of whom the bank knows what."""

from __future__ import annotations

import re

import pytest
from cli.run import Stemwijzer

from stemwijzer_cli.model import Bank


class TestParties:
    """Known, unclear and unknown: Aarde 4, 0, 0; Brug 3, 1, 0; Cirkel 1, 1, 2."""

    def test_are_listed_with_how_much_is_known_of_them(self, on_mini: Stemwijzer) -> None:
        lines = on_mini("parties").out.splitlines()

        assert [line.split() for line in lines[:4]] == [
            ["Id", "Partij", "Volledige", "naam", "Bekend", "Onduidelijk", "Onbekend"],
            ["aarde", "Aarde", "Partij", "van", "de", "Aarde", "4", "0", "0"],
            ["brug", "Brug", "De", "Brug", "3", "1", "0"],
            ["cirkel", "Cirkel", "Lijst", "Cirkel", "1", "1", "2"],
        ]

    @pytest.mark.parametrize(
        ("options", "environment"),
        [([], {"COLUMNS": "100"}), ([], {"COLUMNS": "40"}), (["--plain"], {})],
    )
    def test_tell_the_same_facts_in_a_table_in_a_narrow_window_and_to_a_reader(
        self, on_mini: Stemwijzer, options: list[str], environment: dict[str, str]
    ) -> None:
        out = on_mini("parties", *options, environment=environment).out
        told = re.findall(r"^(aarde|brug|cirkel)\b((?:.|\n(?![a-z\n]))*)", out, re.MULTILINE)

        assert [(party, name_in(text), re.findall(r"\d+", text)) for party, text in told] == [
            ("aarde", "Partij van de Aarde", ["4", "0", "0"]),
            ("brug", "De Brug", ["3", "1", "0"]),
            ("cirkel", "Lijst Cirkel", ["1", "1", "2"]),
        ]
        for heading in ("Bekend", "Onduidelijk", "Onbekend"):
            assert heading.lower() in out.lower()

    def test_of_the_shipped_bank_count_thirty_two_statements_each(
        self, stemwijzer: Stemwijzer, shipped: Bank
    ) -> None:
        lines = stemwijzer("parties").out.splitlines()

        for party in shipped.parties:
            (line,) = (line for line in lines if line.split()[:1] == [party.id])
            stances = [position.stance for position in party.positions.values()]
            unclear, unknown = stances.count("unclear"), stances.count("unknown")
            numbers = [str(32 - unclear - unknown), str(unclear), str(unknown)]
            assert party.name in line
            assert line.split()[-3:] == numbers


def name_in(text: str) -> str | None:
    """Return the full name that a text about a party of the miniature bank holds."""
    names = ("Partij van de Aarde", "De Brug", "Lijst Cirkel")
    return next((name for name in names if name in text), None)
