"""What whoever imports a bank decides, and which module reads or writes a format."""

from __future__ import annotations

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer import mat_o_wahl, openvaa, openvaa_writing, qual_o_mat, tables
from stemwijzer_cli.bank.transfer.choices import language_of, levels_of, missing_of
from stemwijzer_cli.bank.transfer.formats import READERS, WRITERS, reader, writer
from stemwijzer_cli.errors import StemwijzerError


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        (None, ()),
        ("1..2", (1, 2)),
        (" 1..5 ", (1, 2, 3, 4, 5)),
        ("-1..1", (-1, 0, 1)),
        ("2..-2", (2, 1, 0, -1, -2)),
    ],
)
def test_levels_are_a_range(typed: str | None, levels: tuple[int, ...]) -> None:
    assert levels_of(typed) == levels


@pytest.mark.parametrize("typed", ["1..1", "1..6", "6..1", "five", "", "1-5"])
def test_other_levels_are_refused(typed: str) -> None:
    assert complaints_of(lambda: levels_of(typed)) == [
        f"'{typed}' is no range of two to five levels; write for example --levels -2..2 or 1..5"
    ]
    with pytest.raises(StemwijzerError) as caught:
        levels_of(typed)
    assert caught.value.code == 2


def test_words_for_nothing_are_apart_by_commas() -> None:
    assert missing_of(["99, NA", "", "k.A.,"]) == ("99", "na", "k.a.")


@pytest.mark.parametrize(("typed", "code"), [(None, "nl"), (" DE ", "de"), ("fry", "fry")])
def test_a_language_has_a_code(typed: str | None, code: str) -> None:
    assert language_of(typed, "nl") == code


@pytest.mark.parametrize("typed", ["x", "e1", "Dutch", ""])
def test_another_word_is_no_language(typed: str) -> None:
    assert complaints_of(lambda: language_of(typed, "nl")) == [
        f"'{typed}' is no language code; write two or three letters, such as nl, en or de"
    ]


def test_every_format_has_its_module() -> None:
    assert {form: reader(form) for form in READERS} == {
        "csv": tables.read,
        "qual-o-mat": qual_o_mat.read,
        "mat-o-wahl": mat_o_wahl.read,
        "openvaa": openvaa.read,
    }
    assert {form: writer(form) for form in WRITERS} == {
        "csv": tables.write,
        "mat-o-wahl": mat_o_wahl.write,
        "openvaa": openvaa_writing.write,
    }
