"""Which fields hold texts in languages, and when two versions of a noun say the same."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from stemwijzer_cli.matching.texts import differ, differing, reworded_in, text_fields
from stemwijzer_cli.model import (
    Axis,
    Bank,
    Basis,
    Fact,
    FactValue,
    Gloss,
    Noun,
    Party,
    Position,
    Proposal,
    Source,
    Statement,
    Text,
    Theme,
)

YES, NO = {"nl": "Ja"}, {"nl": "Nee"}
TRANSLATED = {"nl": "Ja", "en": "Yes"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Bank, {"title", "disclaimer"}),
        (Theme, {"title", "introduction"}),
        (Statement, {"text", "label", "explanation", "for", "against"}),
        (Gloss, {"word", "meaning"}),
        (Axis, {"title", "negative", "positive"}),
        (Source, {"note"}),
        (Basis, {"label", "sentence"}),
        (Fact, {"label", "unit", "note"}),
        (FactValue, {"note"}),
        (Position, {"summary", "remark"}),
        (Proposal, {"text"}),
        (Party, set()),
    ],
)
def test_the_type_of_a_field_tells_whether_it_holds_texts(
    kind: type[Noun], fields: set[str]
) -> None:
    assert text_fields(kind) == fields


def test_words_are_compared_in_the_languages_that_both_have() -> None:
    assert reworded_in({"nl": "Ja", "de": "Ja"}, {"nl": "Nee", "en": "Yes", "de": "Ja"}) == ("nl",)
    assert reworded_in({"nl": "Ja"}, {"en": "No"}) == ()


def statement(word: Text, *, arguments: tuple[Text, ...] = (YES,)) -> Statement:
    return Statement("s1", YES, arguments_for=arguments, glossary=(Gloss(word, YES),))


def test_a_translation_is_no_difference_however_deep_the_text_stands() -> None:
    old = statement(YES)
    new = statement(TRANSLATED, arguments=(TRANSLATED,))

    assert list(differing(old, new)) == []
    assert list(differing(new, old)) == []
    assert not differ(FactValue(1, YES), FactValue(1, TRANSLATED))
    assert list(differing(statement(NO, arguments=(NO,)), new)) == ["for", "glossary"]


def test_a_text_that_comes_or_goes_is_a_difference() -> None:
    old = statement(YES)

    assert list(differing(old, statement(YES, arguments=(YES, NO)))) == ["for"]
    assert list(differing(statement(YES, arguments=(YES, NO)), old)) == ["for"]
    assert list(differing(replace(old, glossary=()), old)) == ["glossary"]
    assert list(differing(old, replace(old, label=YES))) == ["label"]
    assert differ(None, FactValue(1))
    assert differ(FactValue(1, YES), FactValue(1))


def test_what_is_no_text_has_to_be_the_same_under_every_key() -> None:
    old = Position("for", sources={"krant": "p. 1"})

    assert list(differing(old, replace(old, sources={"krant": "p. 1", "gids": None}))) == [
        "sources"
    ]
    assert list(differing(old, replace(old, sources={"krant": "p. 2"}))) == ["sources"]
    assert list(differing(old, replace(old, stance="against", sources={}), {"sources"})) == [
        "stance"
    ]
