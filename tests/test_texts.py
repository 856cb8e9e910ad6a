"""The interface's words: in two languages, with the same values, and a word for every error."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import stemwijzer_cli
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import Place, Problem, StemwijzerError, data_error, visible
from stemwijzer_cli.texts import LANGUAGES, TEXTS, Texts, language_of
from stemwijzer_cli.texts.messages import REMEDIES

SOURCE = Path(stemwijzer_cli.__file__).parent
RAISED = re.compile(
    r"(?:Problem|data_error|usage_error|complain|_refuse|say|self\._say|self\.say)"
    r"\(\s*f?\"([a-z]+(?:[.-][a-z0-9]+)*)\""
)
"""A message key where one is raised or said."""


def fields(text: str) -> set[str | None]:
    """Return the names of the values in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


class TestTexts:
    def test_come_in_both_languages_with_the_same_values(self) -> None:
        wrong = {
            key: pair
            for key, pair in TEXTS.items()
            if not all(text.strip() for text in pair) or fields(pair[0]) != fields(pair[1])
        }

        assert wrong == {}

    def test_of_help_have_two_examples(self) -> None:
        few = {
            key: text
            for key, pair in TEXTS.items()
            for text in pair
            if key.endswith(".examples")
            and sum(line.startswith("  stemwijzer") for line in text.splitlines()) < 2
        }

        assert few == {}

    def test_fill_in_their_values(self) -> None:
        assert Texts("nl")("maybe", nearest="cloud") == "bedoel je 'cloud'?"
        assert Texts("en")("maybe", nearest="cloud") == "do you mean 'cloud'?"

    def test_take_values_that_hold_braces_as_they_are(self) -> None:
        assert Texts("en")("maybe", nearest="{0.__class__} {") == ("do you mean '{0.__class__} {'?")

    def test_exist_for_every_key_that_the_program_names(self) -> None:
        named = {
            key: path.name
            for path in SOURCE.rglob("*.py")
            for key in RAISED.findall(path.read_text(encoding="utf-8"))
            if "." in key
        }

        assert len(named) > 100
        assert {key: name for key, name in named.items() if key not in TEXTS} == {}

    def test_say_what_would_be_right_where_no_word_is_near(self) -> None:
        assert set(REMEDIES) | set(REMEDIES.values()) <= set(TEXTS)


class TestLanguage:
    @pytest.mark.parametrize(
        ("environment", "language"),
        [
            ({}, "nl"),
            ({"LANG": "nl_NL.UTF-8"}, "nl"),
            ({"LANG": "nl"}, "nl"),
            ({"LANG": "en_GB.UTF-8"}, "en"),
            ({"LANG": "en"}, "en"),
            ({"LANG": "EN_us"}, "en"),
            ({"LANG": "C"}, "nl"),
            ({"LANG": "C.UTF-8"}, "nl"),
            ({"LANG": "POSIX"}, "nl"),
            ({"LANG": "de_DE.UTF-8"}, "nl"),
            ({"LANG": "fy_NL"}, "nl"),
            ({"LC_ALL": "en_US", "LC_MESSAGES": "nl_NL", "LANG": "nl_NL"}, "en"),
            ({"LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "nl_NL"}, "en"),
            ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US"}, "en"),
            ({"LC_ALL": "C", "LANG": "en_US"}, "nl"),
            ({"LC_MESSAGES": "nl_NL", "LANG": "en_US"}, "nl"),
            ({"LC_CTYPE": "en_US"}, "nl"),
            ({"LANGUAGE": "en"}, "nl"),
        ],
    )
    def test_is_that_of_the_first_locale_that_is_set(
        self, environment: dict[str, str], language: str
    ) -> None:
        assert language_of(environment) == language

    def test_dutch_comes_first(self) -> None:
        assert LANGUAGES == ("nl", "en")


class TestComplaint:
    def test_is_a_line_per_problem_with_its_place(self) -> None:
        error = StemwijzerError(
            [
                Problem("answers.none", {}),
                Problem("yaml.key", {}, Place("a.yaml")),
                Problem("yaml.key", {}, Place("a.yaml", 3)),
                Problem("yaml.duplicate", {"name": "cloud"}, Place("a.yaml", 3, 5)),
            ]
        )

        assert list(complaint(Texts("nl"), error)) == [
            "fout: geen enkele stelling is beantwoord; beantwoord er minstens één",
            "fout: a.yaml: een sleutel moet een woord zijn; schrijf 'woord: waarde'",
            "fout: a.yaml:3: een sleutel moet een woord zijn; schrijf 'woord: waarde'",
            "fout: a.yaml:3:5: 'cloud' staat er twee keer; haal er één weg",
        ]
        assert list(complaint(Texts("en"), error)) == [
            "error: no statement is answered; answer at least one",
            "error: a.yaml: a key must be a word; write 'word: value'",
            "error: a.yaml:3: a key must be a word; write 'word: value'",
            "error: a.yaml:3:5: 'cloud' stands there twice; remove one",
        ]

    def test_stays_one_harmless_line_whatever_a_name_holds(self) -> None:
        error = data_error("file.missing", Place("a\n\x1b[31m\u202e\udcff.yaml"))

        assert list(complaint(Texts("en"), error)) == [
            "error: a \\x1b[31m\\u202e\\udcff.yaml: there is no such file; check the name"
        ]

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ("gewoon één 🇳🇱", "gewoon één 🇳🇱"),
            ("a\tb\nc", "a b c"),
            ("\x00\x1b\x7f\x9b\u2066\ufeff", "\\x00\\x1b\\x7f\\x9b\\u2066\\ufeff"),
            ("z" * 60, "z" * 60),
            ("z" * 61, "z" * 59 + "…"),
            (12.5, "12.5"),
        ],
    )
    def test_shows_a_value_as_one_printable_line(self, value: object, shown: str) -> None:
        assert visible(value) == shown
