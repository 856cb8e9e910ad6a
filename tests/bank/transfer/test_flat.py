"""What is nested as one row: paths in, paths out, and names that lead nowhere."""

from __future__ import annotations

import pytest

from stemwijzer_cli.bank.transfer.flat import ConflictError, from_row, path_of, to_row

NESTED = {
    "id": "pad",
    "text": {"nl": "Een pad."},
    "for": [{"nl": "Mooi."}, {"nl": "Stil."}],
    "tags": [],
    "axes": {"groen": -1},
    "list": 3,
    "since": None,
    "responded": False,
}
ROW = {
    "id": "pad",
    "text.nl": "Een pad.",
    "for[1].nl": "Mooi.",
    "for[2].nl": "Stil.",
    "tags[]": "'",
    "axes.groen": "-1",
    "list": "3",
    "since": "'",
    "responded": "false",
}


def test_a_row_says_what_is_nested() -> None:
    assert to_row(NESTED) == ROW
    assert from_row(ROW) == NESTED


def test_cells_that_are_empty_say_nothing() -> None:
    assert from_row({"id": "pad", "text.nl": ""}) == {"id": "pad"}


@pytest.mark.parametrize(("cell", "value"), [("TRUE", True), ("False", False), ("Nee", "Nee")])
def test_truths_are_read_in_any_letters(cell: str, value: object) -> None:
    assert from_row({"responded": cell}) == {"responded": value}


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("id", ("id",)),
        ("for[12].nl", ("for", 11, "nl")),
        ("tags[]", ("tags",)),
        ("a.b.c.d.e.f.g.h", tuple("abcdefgh")),
    ],
)
def test_a_name_is_a_path(name: str, steps: tuple[str | int, ...]) -> None:
    assert path_of(name) == steps


@pytest.mark.parametrize(
    "name", ["", "[]", "[1]", "a..b", "a.", "a[x]", "a[]b", "a.b.c.d.e.f.g.h.i"]
)
def test_a_name_that_is_no_path_is_told(name: str) -> None:
    with pytest.raises(ConflictError) as caught:
        path_of(name)

    assert caught.value.args == (name,)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"text": "Een pad.", "text.nl": "Een pad."}, "text.nl"),
        ({"text.nl": "Een pad.", "text": "Een pad."}, "text"),
    ],
)
def test_two_names_that_do_not_go_together_are_told(row: dict[str, str], name: str) -> None:
    with pytest.raises(ConflictError) as caught:
        from_row(row)

    assert caught.value.args == (name,)
