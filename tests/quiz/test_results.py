"""What the quiz shows of a party: also what its positions rest on."""

from __future__ import annotations

import pytest

from stemwijzer_cli.model import Answers, Bank, Chosen
from stemwijzer_cli.quiz.results import Results
from stemwijzer_cli.session import Session


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nl",
            "Waar de standpunten van Cirkel op rusten: geen bron: 2; interview: 1; table: 1.",
        ),
        ("en", "What the positions of Cirkel rest on: no source: 2; interview: 1; table: 1."),
    ],
)
def test_an_explanation_ends_with_the_kinds_of_evidence(
    mini: Bank, language: str, line: str
) -> None:
    """Of Cirkel nothing is known on parking and on homework."""
    session = Session({})
    session.speak(language)

    text = Results(session).behind("why", Chosen(mini), Answers({"fietspad": 2}), ["cirkel"])

    assert text.endswith(f"\n{line}\n")
