"""The interface's words: in two languages, with the same values, and a word for every error."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
import yaml

import stemwijzer_cli
from stemwijzer_cli.complaint import REMEDIES, complaint, message_of
from stemwijzer_cli.errors import Place, Problem, StemwijzerError, data_error, for_shell, visible
from stemwijzer_cli.texts import LANGUAGES, SPOKEN, Texts, language_of, texts_of

TEXTS = texts_of("nl")
SOURCE = Path(stemwijzer_cli.__file__).parent
SIGN = "a value cannot begin with this sign, such as a tab, @, % or `"
ENDS = "the value before this ends here; mind indentation and quotation marks"
KEY = re.compile(r"[a-z]+(\.[a-z0-9?<>-]+)*")


def literal_keys(tree: ast.AST) -> Iterator[str]:
    """Yield every string in a module that could be a key, `*` where a value is filled in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                part.value
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
                else "*"
                for part in node.values
            )


def said_keys(tree: ast.AST) -> Iterator[str]:
    """Yield every key that a text or an error is asked for with, `*` for a value filled in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and called(node.func) in ASKING:
            asked = node.args[0]
            for key in (asked.body, asked.orelse) if isinstance(asked, ast.IfExp) else (asked,):
                if isinstance(key, ast.Constant | ast.JoinedStr):
                    yield next(literal_keys(key))


ASKING = {"say", "_say", "Problem", "data_error", "usage_error", "complain", "_refuse"}


def called(function: ast.expr) -> str:
    """Return the name of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def template_keys() -> Iterator[str]:
    """Yield the keys that the templates of the page name, `*` where a value is filled in."""
    for path in SOURCE.rglob("*.html"):
        for key, rest in re.findall(r'say\("([^"]*)"( ~ )?', path.read_text(encoding="utf-8")):
            yield key + ("*" if rest else "")


def modules() -> list[ast.AST]:
    return [
        ast.parse(path.read_text(encoding="utf-8"))
        for path in SOURCE.rglob("*.py")
        if "texts" not in path.parent.parts and path.parent.parent.name != "texts"
    ]


def matches(key: str, used: str) -> bool:
    """Return whether a key is one that a use with `*` in it can name."""
    return re.fullmatch(re.escape(used).replace(r"\*", ".+"), key) is not None


def fields(text: str) -> set[str | None]:
    """Return the names of the values in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


class TestTexts:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_have_the_same_keys_and_values_in_every_language(self, language: str) -> None:
        texts = texts_of(language)

        assert list(texts) == list(TEXTS)
        assert {key for key, text in texts.items() if fields(text) != fields(TEXTS[key])} == set()
        assert {key for key, text in texts.items() if not text.strip()} == set()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_of_help_have_two_examples(self, language: str) -> None:
        few = [
            key
            for key, text in texts_of(language).items()
            if key.endswith(".examples")
            and sum(line.startswith("  stemwijzer") for line in text.splitlines()) < 2
        ]

        assert few == []

    def test_fill_in_their_values(self) -> None:
        assert Texts("nl")("maybe", nearest="cloud") == "bedoel je 'cloud'?"
        assert Texts("en")("maybe", nearest="cloud") == "do you mean 'cloud'?"

    def test_take_values_that_hold_braces_as_they_are(self) -> None:
        assert Texts("en")("maybe", nearest="{0.__class__} {") == ("do you mean '{0.__class__} {'?")

    def test_exist_for_every_key_that_the_program_asks_for(self) -> None:
        asked = {key for tree in modules() for key in said_keys(tree)} | set(template_keys())
        keyed = {key for key in asked if KEY.fullmatch(key.replace("*", "x")) and key != "*"}

        assert len(keyed) > 200
        assert {use for use in keyed if not any(matches(key, use) for key in TEXTS)} == set()

    def test_are_all_asked_for(self) -> None:
        used = {key for tree in modules() for key in literal_keys(tree)} | set(template_keys())
        plain = used & set(TEXTS)
        # What begins with a value, such as `{name}.{key}`, would ask for every key there is.
        filled = {key for key in used if "*" in key[1:] and KEY.fullmatch(key.replace("*", "x"))}
        filled = {key for key in filled if not key.startswith("*")}

        spoken = {f"{key}{SPOKEN}" for key in plain}
        dead = set(TEXTS) - plain - spoken
        assert {key for key in dead if not any(matches(key, use) for use in filled)} == set()

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
        ("reason", "dutch"),
        [
            ("closed", "is gesloten"),
            ("unexpected end of data", "een aanhalingsteken gaat niet dicht"),
            ("field larger than field limit (131072)", "een cel is te lang"),
            (
                "No usable temporary directory found in ['/tmp']",
                "er is geen map voor tijdelijke bestanden; noem er een in TMPDIR",
            ),
            ("embedded null byte", "er staat een teken in dat niet mag"),
            ("Is a directory", "is een map"),
            ("iets anders", "iets anders"),
        ],
    )
    def test_says_in_its_own_words_what_python_says(self, reason: str, dutch: str) -> None:
        error = data_error("file.unwritable", Place("x"), reason=reason)

        assert list(complaint(Texts("nl"), error)) == [
            f"fout: x: kan niet worden geschreven ({dutch}); kies een andere plek"
        ]

    @pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
    @pytest.mark.parametrize(
        ("text", "english"),
        [
            ("a: b: c", "a colon cannot stand here"),
            ("a: - b", "a dash cannot stand here"),
            ("a: @x", SIGN),
            ("a:\n\tb: c", SIGN),
            ("a: &", SIGN),
            ("a: {b: c", "a comma or a closing bracket is missing here"),
            ("a: [b: c: d]", "a comma or a closing bracket is missing here"),
            ("a: ]", "a value is missing here"),
            ("a:\n  b: c\n d: e", ENDS),
            ("- a\nb: c", ENDS),
            ('"a" b: c', ENDS),
            ("a: |x\n", "after | or > the text belongs on the next line"),
            ("a\nb: c", "a colon cannot stand here"),
            ("? a\nb\n", "a colon is missing here"),
            ('a: "x', "a quotation mark is not closed"),
            ('a: "b\n---\n"', "a quotation mark is not closed"),
            ('a: "\\q"', "what follows a backslash \\ cannot stand there"),
            ('a: "\\u12"', "what follows a backslash \\ cannot stand there"),
            ("a: b\n...\nc", "nothing more belongs here"),
        ],
    )
    def test_says_in_its_own_words_what_the_parsers_of_yaml_say(
        self, loader: type[yaml.SafeLoader], text: str, english: str
    ) -> None:
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            list(yaml.parse(text, loader))

        problem = Problem("yaml.syntax", {"reason": caught.value.problem})
        assert message_of(Texts("en"), problem) == (
            f"this is not valid YAML ({english}); repair this place"
        )

    @pytest.mark.parametrize(
        ("text", "english"),
        [
            ('{"a" 1}', "a colon is missing here"),
            ('{"a": 1', "a comma or a closing bracket is missing here"),
            ("[1 2]", "a comma or a closing bracket is missing here"),
            ("{a: 1}", "a name in double quotation marks belongs here"),
            ('{"a": tru}', "a number belongs here, or text in double quotation marks"),
            ('{"a": "x}', "a quotation mark is not closed"),
            ('{"a": "\n"}', "a text goes on in the next line, or has a tab in it"),
            ('{"a": "\\q"}', "what follows a backslash \\ cannot stand there"),
            ("1 2", "nothing more belongs here"),
        ],
    )
    def test_says_in_its_own_words_what_the_parser_of_json_says(
        self, text: str, english: str
    ) -> None:
        with pytest.raises(json.JSONDecodeError) as caught:
            json.loads(text)

        problem = Problem("json.syntax", {"reason": caught.value.msg})
        assert message_of(Texts("en"), problem) == (
            f"this is not valid JSON ({english}); repair this place"
        )

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

    @pytest.mark.parametrize(
        ("word", "shown"),
        [
            ("a.yaml", "a.yaml"),
            ("thema's van nu", "'thema'\"'\"'s van nu'"),
            ("a\x1b[31m", "$'a\\x1b[31m'"),
            # U+202E is E2 80 AE in UTF-8; the byte FF is no UTF-8.
            ("\u202eb\udcff", "$'\\xe2\\x80\\xaeb\\xff'"),
            ("it's\n\\x", "$'it\\'s\\x0a\\\\x'"),
        ],
    )
    def test_shows_a_word_as_a_shell_takes_it(self, word: str, shown: str) -> None:
        assert for_shell(word) == shown
        printed = subprocess.run(
            ["bash", "-c", f"printf %s {shown}"], check=True, capture_output=True
        )
        assert printed.stdout == os.fsencode(word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_modules_have_words_for_the_same_key(language: str) -> None:
    """The later ones would take the place of the earlier, and nobody would notice."""
    own = [
        key
        for path in (SOURCE / "texts" / language).glob("*.py")
        if path.name not in {"__init__.py", "words.py", "answers.py"}
        for key in import_module(f"stemwijzer_cli.texts.{language}.{path.stem}").TEXTS
    ]

    assert sorted(key for key, times in Counter(own).items() if times > 1) == []
    assert set(own) == set(texts_of(language))
