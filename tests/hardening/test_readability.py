"""The program's words are plain; `readability.py` prints how plain, and the worst sentences."""

from __future__ import annotations

import pytest
from hardening.readability import LEAST, PARTS, figures, syllables


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("eens", "nl", 1),
        ("oneens", "nl", 2),
        ("stelling", "nl", 2),
        ("overeenkomst", "nl", 4),
        ("bijdrage", "nl", 3),
        ("Oekraïne", "nl", 4),
        ("agree", "en", 2),
        ("positions", "en", 3),
        ("answered", "en", 2),
        ("made", "en", 1),
        ("the", "en", 1),
        ("little", "en", 2),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, language: str, expected: int) -> None:
    assert syllables(word, language) == expected


def test_the_figure_is_that_of_its_formula() -> None:
    """Six words of eight syllables: ik zit in de klas-kamer / I am sit-ting in the class."""
    dutch = figures(["Ik zit in een mooie kamer."], "nl")
    english = figures(["I am sitting in the classroom."], "en")

    assert (dutch.words, dutch.syllables) == (6, 8)
    assert dutch.score == pytest.approx(206.84 - 77 * 8 / 6 - 0.93 * 6)
    assert (english.words, english.syllables) == (6, 8)
    assert english.score == pytest.approx(206.835 - 84.6 * 8 / 6 - 1.015 * 6)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("part", PARTS)
def test_what_people_read_is_plain(part: str, language: str) -> None:
    assert figures(PARTS[part](language), language).score >= LEAST[part]
