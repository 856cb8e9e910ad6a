"""What YAML may say, and at which line and column it is refused."""

from __future__ import annotations

import pytest

from stemwijzer_cli import yamlfile
from stemwijzer_cli.document import Document
from stemwijzer_cli.errors import Place, Problem


def read(text: str | bytes) -> Document:
    raw = text.encode() if isinstance(text, str) else text
    return yamlfile.read(raw, "bestand.yaml")


def at(key: str, line: int, column: int, **values: object) -> Problem:
    return Problem(key, values, Place("bestand.yaml", line, column))


def only_place(text: str | bytes) -> tuple[str, int | None, int | None]:
    (problem,) = read(text).problems
    assert problem.place is not None
    return problem.key, problem.place.line, problem.place.column


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # Words that YAML 1.1 takes for booleans
        ("no", "no"),
        ("No", "No"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("True", "True"),
        ("FALSE", "FALSE"),
        # Words that YAML 1.1 takes for numbers, times and dates
        ("010", "010"),
        ("0o10", "0o10"),
        ("0x1F", "0x1F"),
        ("12:30:00", "12:30:00"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2025-10-29", "2025-10-29"),
        ("2025-10", "2025-10"),
        ("2025-13-45", "2025-13-45"),
        ("2025-10-29 12:30:00", "2025-10-29 12:30:00"),
        ("+1", "+1"),
        (".5", ".5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1.0.0", "1.0.0"),
        ("9" * 5000, "9" * 5000),
        # Numbers
        ("0", 0),
        ("-1", -1),
        ("133", 133),
        ("49.6", 49.6),
        ("-0.5", -0.5),
        # Truths, as JSON spells them
        ("true", True),
        ("false", False),
        ("'true'", "true"),
        # Nothing
        ("", None),
        ("~", None),
        ("null", None),
        # Quoted and block text is text, whatever it looks like
        ("'1'", "1"),
        ('"1.5"', "1.5"),
        ("''", ""),
        ('"null"', "null"),
        ('"een\\ttwee\\ndrie"', "een\ttwee\ndrie"),
        ("|\n  1\n  2\n", "1\n2\n"),
        (">\n  een\n  twee\n", "een twee\n"),
        ("één 🇳🇱", "één 🇳🇱"),
    ],
)
def test_a_scalar_is_as_in_json_or_the_text_as_written(written: str, meant: object) -> None:
    document = read(f"sleutel: {written}")

    assert document.problems == []
    assert document.data == {"sleutel": meant}
    assert isinstance(document.data, dict)
    assert type(document.data["sleutel"]) is type(meant)


@pytest.mark.parametrize("key", ["no", "010", "1", "2025-10-29", "null", "true"])
def test_a_key_is_always_a_word(key: str) -> None:
    document = read(f"{key}: eens")

    assert document.problems == []
    assert document.data == {key: "eens"}


def test_every_node_has_its_line_and_column_and_what_has_none_that_of_its_parent() -> None:
    text = (
        "bank: mini\n"  # 1
        "answers:\n"  # 2
        "  leger: eens\n"  # 3
        "  'cloud': {diep: [1, 2]}\n"  # 4
        "important:\n"  # 5
        "  - leger\n"  # 6
        "  - cloud\n"  # 7
    )
    document = read(text)

    assert document.problems == []
    assert document.data == {
        "bank": "mini",
        "answers": {"leger": "eens", "cloud": {"diep": [1, 2]}},
        "important": ["leger", "cloud"],
    }
    assert yamlfile.places(text.encode()) == {
        (): (1, 1),
        ("bank",): (1, 1),
        ("answers",): (2, 1),
        ("answers", "leger"): (3, 3),
        ("answers", "cloud"): (4, 3),
        ("answers", "cloud", "diep"): (4, 13),
        ("answers", "cloud", "diep", 0): (4, 20),
        ("answers", "cloud", "diep", 1): (4, 23),
        ("important",): (5, 1),
        ("important", 0): (6, 5),
        ("important", 1): (7, 5),
    }
    assert document.place(("answers", "cloud", "weg")) == Place("bestand.yaml", 4, 3)
    assert document.place(("weg",)) == Place("bestand.yaml", 1, 1)


def test_every_duplicate_key_is_reported() -> None:
    document = read("a: 1\nb:\n  c: 1\n  d: 2\n  'c': 3\na: 4\n\"a\": 5\n")

    assert document.problems == [
        at("yaml.duplicate", 5, 3, name="c"),
        at("yaml.duplicate", 6, 1, name="a"),
        at("yaml.duplicate", 7, 1, name="a"),
    ]


def test_a_duplicate_key_is_found_in_json_too() -> None:
    assert read('{"a": 1, "b": 2, "a": 3}').problems == [at("yaml.duplicate", 1, 18, name="a")]


def test_the_same_key_in_two_mappings_is_no_duplicate() -> None:
    assert read("- {a: 1}\n- {a: 2}\n").data == [{"a": 1}, {"a": 2}]


ALIAS_BOMB = "a: &a [lol, lol]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &naam 1\n", 1, 4),
        ("a: 1\nb: *naam\n", 2, 4),
        ("- 1\n- &naam {a: 1}\n", 2, 3),
        ("a: 1\nb:\n  <<: *naam\n", 3, 7),
        (ALIAS_BOMB, 1, 4),
    ],
)
def test_anchors_and_aliases_are_refused(text: str, line: int, column: int) -> None:
    assert read(text).problems == [at("yaml.alias", line, column)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: !!str 1\n", 1, 4),
        ("a: ! 1\n", 1, 4),
        ("a: 1\nb: !eigen [1]\n", 2, 4),
        ("a: !!python/object/apply:os.system ['exit 3']\n", 1, 4),
        ("- !!binary |\n    R0lG\n", 1, 3),
        ("!!set {a}\n", 1, 1),
        ("!!str a: 1\n", 1, 1),
    ],
)
def test_tags_are_refused(text: str, line: int, column: int) -> None:
    assert read(text).problems == [at("yaml.tag", line, column)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\n---\nb: 2\n", 2),
        ("---\na: 1\n...\n---\nb: 2\n", 4),
        ("a: 1\n---\n", 2),
    ],
)
def test_a_second_document_is_refused(text: str, line: int) -> None:
    assert read(text).problems == [at("yaml.second-document", line, 1)]


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "# uitleg\n---\na: 1\n...\n"])
def test_one_document_may_have_its_marks(text: str) -> None:
    document = read(text)

    assert document.problems == []
    assert document.data == {"a": 1}


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\0", "U+0000"),
        ("\x07", "U+0007"),
        ("\x0c", "U+000C"),
        ("\r", "U+000D"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\x9b", "U+009B"),
        ("\u061c", "U+061C"),
        ("\u200e", "U+200E"),
        ("\u200f", "U+200F"),
        ("\u2028", "U+2028"),
        ("\u2029", "U+2029"),
        ("\u202a", "U+202A"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u2069", "U+2069"),
        ("\ufeff", "U+FEFF"),
    ],
)
class TestAHiddenCharacterIsRefused:
    def test_in_a_value(self, character: str, code: str) -> None:
        document = read(f"a: 1\nb: één{character}twee\n")

        assert document.problems == [at("file.hidden", 2, 7, code=code)]

    def test_in_a_comment_of_a_file_with_windows_line_ends(self, character: str, code: str) -> None:
        document = read(f"a: 1\r\n# één {character} twee\r\n")

        assert document.problems == [at("file.hidden", 2, 7, code=code)]

    def test_as_an_escape_in_double_quotes(self, character: str, code: str) -> None:
        document = read(f'a: 1\nb: [2, "x\\u{ord(character):04x}y"]\n')

        assert document.problems == [at("file.hidden", 2, 8, code=code)]

    def test_as_an_escape_in_a_key(self, character: str, code: str) -> None:
        document = read(f'a: 1\n"x\\u{ord(character):04x}": 2\n')

        assert document.problems == [at("file.hidden", 2, 1, code=code)]


@pytest.mark.parametrize(
    ("escape", "code"),
    [
        ("\\0", "U+0000"),
        ("\\a", "U+0007"),
        ("\\e", "U+001B"),
        ("\\r", "U+000D"),
        ("\\x9b", "U+009B"),
        ("\\N", "U+0085"),
        ("\\L", "U+2028"),
        ("\\P", "U+2029"),
        ("\\U0000202e", "U+202E"),
    ],
)
def test_every_spelling_of_an_escape_is_seen_through(escape: str, code: str) -> None:
    assert read(f'a: "{escape}"\n').problems == [at("file.hidden", 1, 4, code=code)]


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\U00110000"])
def test_an_escape_that_is_no_character_is_refused(escape: str) -> None:
    (problem,) = read(f'a: 1\nb: "{escape}"\n').problems

    assert problem.place is not None
    assert problem.place.line == 2


def test_an_escape_in_single_quotes_is_just_text() -> None:
    assert read("a: '\\u202e'\n").data == {"a": "\\u202e"}


@pytest.mark.parametrize("character", ["\ufffe", "\uffff"])
def test_a_noncharacter_is_refused_where_it_stands(character: str) -> None:
    (problem,) = read(f"a: 1\nb: {character}\n").problems

    assert problem.place == Place("bestand.yaml", 2, 4)


def test_twenty_levels_are_read() -> None:
    document = read("[" * 20 + "]" * 20)

    assert document.problems == []


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[" * 21 + "]" * 21, 1, 21),
        ("{a: " * 21 + "}" * 21, 1, 81),
        ("".join(f"{' ' * depth}a:\n" for depth in range(21)), 21, 21),
        ("[" * 50_000, 1, 21),
        ("[" * 50_000 + "]" * 50_000, 1, 21),
        ("- " * 50_000, 1, 41),
        ('{"a":' * 50_000, 1, 101),
    ],
    ids=[
        "brackets",
        "braces",
        "block mappings",
        "50,000 open brackets",
        "50,000 pairs of brackets",
        "50,000 dashes",
        "50,000 braces of JSON",
    ],
)
def test_deeper_nesting_is_refused_at_the_first_bracket_too_many(
    text: str, line: int, column: int
) -> None:
    problems = read(text).problems

    assert problems == [at("yaml.depth", line, column, depth=20)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\n[b]: 2\n", 2, 1),
        ("a: 1\n{b: 1}: 2\n", 2, 1),
        ("? [a]\n: 1\n", 1, 3),
        ("{" * 50_000, 1, 2),
    ],
)
def test_a_key_that_is_no_word_is_refused(text: str, line: int, column: int) -> None:
    assert read(text).problems == [at("yaml.key", line, column)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b: c\n", 1, 5),
        ("a: 1\r\nb: c: d\r\n", 2, 5),
        ("a: 1\n b: 2\n", 2, 3),
        ("a:\n\tb: 1\n", 2, 1),
        ("é🇳🇱: 1: 2\n", 1, 7),
        ("a: 1\nb: @c\n", 2, 4),
        ("a: 1\nb: `c`\n", 2, 4),
        ('a: "\\q"\n', 1, 5),
    ],
)
def test_wrong_syntax_is_reported_where_it_stands(text: str, line: int, column: int) -> None:
    assert only_place(text) == ("yaml.syntax", line, column)


@pytest.mark.parametrize("text", ["a: [1, 2\n", 'a: "1\n', "a: {b: 1\n", "a: 'b\n"])
def test_what_is_never_closed_is_a_single_error_of_syntax(text: str) -> None:
    (problem,) = read(text).problems

    assert problem.key == "yaml.syntax"


def test_a_byte_order_mark_is_allowed_and_moves_no_column() -> None:
    assert read(b"\xef\xbb\xbfa: 1\n").data == {"a": 1}
    assert only_place(b"\xef\xbb\xbfa: b: c\n") == ("yaml.syntax", 1, 5)


def test_a_second_byte_order_mark_is_a_hidden_character() -> None:
    document = read(b"\xef\xbb\xbf\xef\xbb\xbfa: 1\n")

    assert document.problems == [at("file.hidden", 1, 1, code="U+FEFF")]


def test_windows_line_ends_change_neither_data_nor_lines() -> None:
    document = read("a: 1\r\nb:\r\n  - een\r\n  - |\r\n    twee\r\n    drie\r\n")

    assert document.problems == []
    assert document.data == {"a": 1, "b": ["een", "twee\ndrie\n"]}
    assert document.place(("b", 1)) == Place("bestand.yaml", 4, 5)


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        ("a: 1\nb: café\n".encode("latin-1"), 2, 7),
        ("a: é".encode() + b"\xff", 1, 5),
        ("a: 1\n".encode("utf-16"), 1, 1),
        (b"a: \xed\xa0\x80\n", 1, 4),
        (b"a: \xc0\xae\n", 1, 4),
        (b"a: 1\r\nb: \xe2\x82", 2, 4),
        (b"\xef\xbb\xbfa: \xff", 1, 4),
        (b"\x89PNG\r\n\x1a\n\x00", 1, 1),
    ],
    ids=["latin-1", "after an é", "utf-16", "surrogate", "overlong", "cut off", "BOM", "binary"],
)
def test_what_is_not_utf8_is_refused_at_its_first_wrong_byte(
    raw: bytes, line: int, column: int
) -> None:
    assert read(raw).problems == [at("file.not-utf8", line, column)]


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# niets\n", b"\xef\xbb\xbf", b"---\n", b"  \n"])
def test_an_empty_file_holds_nothing_and_is_no_problem_by_itself(raw: bytes) -> None:
    document = read(raw)

    assert document.problems == []
    assert document.data is None
