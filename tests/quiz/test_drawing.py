"""What the intro says of where positions come from, and of what is not known."""

from __future__ import annotations

import pytest
from support import bank_of

from stemwijzer_cli.model import Bank, Source
from stemwijzer_cli.quiz.drawing import intro_paragraphs
from stemwijzer_cli.quiz.view import Intro
from stemwijzer_cli.texts import Texts

PAPER = Source("krant", "De krant", "Omroep", "2025", "final")
BOOK = Source("boek", "Het boek", "Uitgever", "2025", "final")


def told(bank: Bank, *cited: Source, language: str = "nl") -> str:
    return " ".join(intro_paragraphs(Texts(language), Intro(bank, cited, 0, None)))


@pytest.mark.parametrize(
    ("cited", "dutch", "english"),
    [
        (
            [PAPER],
            "De standpunten zijn gelezen in één bron, die van Omroep.",
            "The positions were read in one source, that of Omroep.",
        ),
        (
            [PAPER, BOOK],
            "De standpunten zijn gelezen in 2 bronnen, het vaakst die van Omroep.",
            "The positions were read in 2 sources, most often that of Omroep.",
        ),
    ],
)
def test_names_one_source_as_one(cited: list[Source], dutch: str, english: str) -> None:
    bank = bank_of(3, {"a": ["for"]})

    assert dutch in told(bank, *cited)
    assert english in told(bank, *cited, language="en")


@pytest.mark.parametrize(("stance", "said"), [("for", False), ("unclear", True), ("unknown", True)])
def test_says_that_not_all_is_known_only_where_that_is_so(stance: str, said: bool) -> None:
    bank = bank_of(3, {"a": ["for", "against"], "b": ["neutral", stance]})

    assert ("Niet elk standpunt is bekend." in told(bank)) is said
