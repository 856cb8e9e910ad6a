"""Ids made of names: like them, unique, and never longer than a file's name may be."""

from __future__ import annotations

import pytest

from stemwijzer_cli.bank.transfer.ids import Ids, is_id, slug
from stemwijzer_cli.bank.transfer.log import Log

X61, X62, X63 = "x" * 61, "x" * 62, "x" * 63


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Größe & Æsir!", "grosse-aesir"),
        ("Œuvre Łódź Øst", "oeuvre-lodz-ost"),
        ("!Jong 50PLUS!", "jong-50plus"),
        ("Å™", "atm"),
        ("★", ""),
        (f"{X63} y", X63),
        (f"{X62} yz", f"{X62}-y"),
    ],
)
def test_a_slug_is_like_a_text(text: str, found: str) -> None:
    assert slug(text) == found


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a", True),
        ("a-1", True),
        ("x" * 64, True),
        ("x" * 65, False),
        ("A", False),
        ("a--b", False),
    ],
)
def test_an_id_is_told_from_another_text(text: str, is_one: bool) -> None:
    assert is_id(text) is is_one


def test_ids_are_numbered_where_they_are_taken() -> None:
    log = Log()
    ids = Ids(log, "con")
    names = ["Con", "a", "A", "a", "a-2", "★", f"{X61}-bc", f"{X61}-bc", f"{X61}-bd"]

    assert [ids.new(name, "Party 1") for name in names] == [
        *("con-2", "a", "a-2", "a-3", "a-2-2", "party-1"),
        *(f"{X61}-bc", f"{X61}-2", f"{X61}-bd"),
    ]
    assert log.renamed == [
        *(("Con", "con-2"), ("A", "a-2"), ("a", "a-3"), ("a-2", "a-2-2"), ("★", "party-1")),
        (f"{X61}-bc", f"{X61}-2"),
    ]


def test_numbers_of_two_digits_take_room_from_a_long_name() -> None:
    ids = Ids(Log())

    found = [ids.new("y" * 64, "y") for _ in range(12)]

    assert found == [
        "y" * 64,
        *(f"{'y' * 62}-{number}" for number in range(2, 10)),
        *(f"{'y' * 61}-{number}" for number in range(10, 13)),
    ]
