"""Texts from other programs: what is hidden in them goes, what was meant stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.bank.cleaning import cleaned
from stemwijzer_cli.errors import HIDDEN


@pytest.mark.parametrize(
    ("text", "clean", "number"),
    [
        ("Ja\ten\nnee", "Ja\ten\nnee", 0),
        ("een\r\ntwee", "een\ntwee", 0),
        ("een\rtwee\u2028drie\u2029vier", "een\ntwee\ndrie\nvier", 3),
        ("\x80 5, \x93zo\x94 \x96 d\x92r\x85", "€ 5, “zo” – d’r…", 6),
        ("weg\x81", "weg", 1),
        ("\ufeffRe\xadge\u200bring\u2060 \u202eom\u202c\x00", "Regering om", 7),
        ("👩\u200d🌾 می\u200cخواهم", "👩\u200d🌾 می\u200cخواهم", 0),
    ],
)
def test_a_text_is_cleaned_and_what_was_hidden_is_counted(
    text: str, clean: str, number: int
) -> None:
    assert cleaned(text) == (clean, number)


@given(st.text(st.characters(codec=None)))
def test_nothing_hidden_is_left_and_cleaning_again_changes_nothing(text: str) -> None:
    clean, _ = cleaned(text)

    assert HIDDEN.search(clean) is None
    assert cleaned(clean) == (clean, 0)
