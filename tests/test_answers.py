"""Answers files: every spelling that is understood, and every mistake that is named."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.answers import (
    answer_words,
    foreign_comment,
    format_of,
    parse,
    render_json,
    render_yaml,
)
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import Place, StemwijzerError
from stemwijzer_cli.model import Answers, Bank, Theme
from stemwijzer_cli.texts import Texts

KIB = 1024

WORDS_OF_3 = {
    "eens": 2,
    "agree": 2,
    "ja": 2,
    "yes": 2,
    "true": 2,
    "neutraal": 1,
    "neutral": 1,
    "oneens": 0,
    "disagree": 0,
    "nee": 0,
    "no": 0,
    "false": 0,
}
WORDS_OF_5 = {
    "zeer-eens": 4,
    "strongly-agree": 4,
    "eens": 3,
    "agree": 3,
    "ja": 3,
    "yes": 3,
    "true": 3,
    "neutraal": 2,
    "neutral": 2,
    "oneens": 1,
    "disagree": 1,
    "nee": 1,
    "no": 1,
    "false": 1,
    "zeer-oneens": 0,
    "strongly-disagree": 0,
}
SKIP_WORDS = ("overslaan", "skip")

ALL_WORDS = {*WORDS_OF_3, *SKIP_WORDS}


def complaints(text: str | bytes, name: str, bank: Bank, language: str = "nl") -> list[str]:
    """Return the lines that a user reads about a wrong file."""
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(StemwijzerError) as caught:
        parse(raw, name, bank)
    assert caught.value.code == 1
    return list(complaint(Texts(language), caught.value))


def yaml_of(answers: str, *, bank: str = "mini") -> bytes:
    return f"bank: {bank}\nanswers: {{{answers}}}\n".encode()


def any_case(words: dict[str, int]) -> list[tuple[str, int]]:
    return [
        (spelling, level)
        for word, level in words.items()
        for spelling in (word, word.upper(), word.capitalize())
    ]


class TestWords:
    @pytest.mark.parametrize(("word", "level"), any_case(WORDS_OF_3))
    def test_of_three_levels_in_every_format(self, mini: Bank, word: str, level: int) -> None:
        expected = Answers(levels={"fietspad": level})

        assert parse(yaml_of(f"fietspad: {word}"), "a.yaml", mini) == expected
        assert parse(yaml_of(f"fietspad: '{word}'"), "a.yaml", mini) == expected
        content = json.dumps({"bank": "mini", "answers": {"fietspad": word}})
        assert parse(content.encode(), "a.json", mini) == expected
        assert parse(f"id,answer\nfietspad,{word}\n".encode(), "a.csv", mini) == expected

    @pytest.mark.parametrize(("word", "level"), any_case(WORDS_OF_5))
    def test_of_five_levels(self, five: Bank, word: str, level: int) -> None:
        expected = Answers(levels={"trein": level})

        assert parse(yaml_of(f"trein: {word}", bank="five"), "a.yaml", five) == expected
        assert parse(f"id,answer\ntrein,{word}\n".encode(), "a.csv", five) == expected

    @pytest.mark.parametrize("word", ["overslaan", "OVERSLAAN", "Overslaan", "skip", "Skip"])
    def test_skipping_is_a_decision(self, mini: Bank, word: str) -> None:
        expected = Answers(skipped=frozenset({"fietspad"}))

        assert parse(yaml_of(f"fietspad: {word}"), "a.yaml", mini) == expected
        assert parse(f"id,answer\nfietspad,{word}\n".encode(), "a.csv", mini) == expected
        assert not expected.is_open("fietspad")

    @pytest.mark.parametrize("word", ["", "''", "~", "null"])
    def test_an_empty_answer_leaves_the_statement_open(self, mini: Bank, word: str) -> None:
        answers = parse(yaml_of(f"fietspad: {word}, parkeren: eens"), "a.yaml", mini)

        assert answers == Answers(levels={"parkeren": 2})
        assert answers.is_open("fietspad")

    @pytest.mark.parametrize("word", ["null", '""'])
    def test_null_and_empty_text_in_json_leave_it_open_too(self, mini: Bank, word: str) -> None:
        raw = f'{{"bank": "mini", "answers": {{"fietspad": {word}}}}}'.encode()

        assert parse(raw, "a.json", mini) == Answers()

    @pytest.mark.parametrize("level", [0, 1, 2])
    def test_a_whole_number_is_a_level(self, mini: Bank, level: int) -> None:
        expected = Answers(levels={"fietspad": level})

        assert parse(yaml_of(f"fietspad: {level}"), "a.yaml", mini) == expected
        assert parse(yaml_of(f"fietspad: '{level}'"), "a.yaml", mini) == expected
        assert parse(f"id,answer\nfietspad,{level}\n".encode(), "a.csv", mini) == expected
        content = json.dumps({"bank": "mini", "answers": {"fietspad": level}})
        assert parse(content.encode(), "a.json", mini) == expected

    @pytest.mark.parametrize("level", [0, 1, 2, 3, 4])
    def test_five_levels_go_up_to_four(self, five: Bank, level: int) -> None:
        raw = yaml_of(f"haven: {level}", bank="five")

        assert parse(raw, "a.yaml", five) == Answers(levels={"haven": level})

    @pytest.mark.parametrize(("written", "level"), [("true", 2), ("false", 0)])
    def test_true_and_false_of_json_are_agree_and_disagree(
        self, mini: Bank, written: str, level: int
    ) -> None:
        raw = f'{{"bank": "mini", "answers": {{"fietspad": {written}}}}}'.encode()

        assert parse(raw, "a.json", mini) == Answers(levels={"fietspad": level})

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("misschien", "misschien"),
            ("zeer-eens", "zeer-eens"),
            ("for", "for"),
            ("y", "y"),
            ("3", "3"),
            ("-1", "-1"),
            ("1.5", "1.5"),
            ("10", "10"),
            ("'01'", "01"),
            ("[eens]", "[…]"),
            ("{waarde: eens}", "[…]"),
        ],
    )
    def test_anything_else_is_refused_with_the_words_that_are_allowed(
        self, mini: Bank, written: str, shown: str
    ) -> None:
        (line,) = complaints(yaml_of(f"fietspad: {written}"), "a.yaml", mini)

        head, _, allowed = line.partition("; toegestaan: ")
        assert head == f"fout: a.yaml:2:11: '{shown}' is geen antwoord"
        assert set(allowed.split(", ")) == ALL_WORDS

    def test_five_levels_allow_their_own_words(self, five: Bank) -> None:
        (line,) = complaints(yaml_of("trein: 5", bank="five"), "a.yaml", five, "en")

        head, _, allowed = line.partition("; allowed: ")
        assert head == "error: a.yaml:2:11: '5' is not an answer"
        assert set(allowed.split(", ")) == {*WORDS_OF_5, *SKIP_WORDS}

    def test_answer_words_go_from_fully_for_to_fully_against_and_then_skip(
        self, mini: Bank, five: Bank
    ) -> None:
        assert answer_words(mini, "nl") == ["eens", "neutraal", "oneens", "overslaan"]
        assert answer_words(mini, "en") == ["agree", "neutral", "disagree", "skip"]
        assert answer_words(five, "nl") == [
            "zeer-eens",
            "eens",
            "neutraal",
            "oneens",
            "zeer-oneens",
            "overslaan",
        ]
        assert answer_words(five, "en") == [
            "strongly-agree",
            "agree",
            "neutral",
            "disagree",
            "strongly-disagree",
            "skip",
        ]


IN_YAML = """\
bank: mini
answers:
  fietspad: eens
  parkeren: oneens
  huiswerk: overslaan
important: [fietspad, huiswerk]
"""
IN_JSON = json.dumps(
    {
        "bank": "mini",
        "answers": {"fietspad": "eens", "parkeren": "oneens", "huiswerk": "overslaan"},
        "important": ["fietspad", "huiswerk"],
    }
)
IN_CSV = """\
id,answer,important
fietspad,eens,ja
parkeren,oneens,
huiswerk,overslaan,x
"""
IN_CSV_BY_SEMICOLON = IN_CSV.replace(",", ";")
IN_CSV_QUOTED = """\
"id";"answer";"important"
"fietspad";"eens";"1"
"parkeren";"oneens";""
"huiswerk";"overslaan";"YES"
"""


MEANT = Answers(
    levels={"fietspad": 2, "parkeren": 0},
    skipped=frozenset({"huiswerk"}),
    important=frozenset({"fietspad", "huiswerk"}),
)
"""An important statement that is skipped is valid."""


class TestFormats:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("a.yaml", IN_YAML),
            ("a.yml", IN_YAML),
            ("A.YAML", IN_YAML),
            ("a.yaml", IN_YAML.replace("\n", "\r\n")),
            ("a.yaml", "\ufeff" + IN_YAML),
            ("a.yaml", IN_JSON),
            ("a.json", IN_JSON),
            ("a.JSON", IN_JSON),
            ("a.json", "\ufeff" + IN_JSON),
            ("a.json", json.dumps(json.loads(IN_JSON), indent="\t")),
            ("a.json", json.dumps(json.loads(IN_JSON), separators=(",", ":"))),
            ("a.csv", IN_CSV),
            ("a.CSV", IN_CSV),
            ("a.csv", "\ufeff" + IN_CSV),
            ("a.csv", IN_CSV.replace("\n", "\r\n")),
            ("a.csv", IN_CSV.rstrip("\n")),
            ("a.csv", IN_CSV.replace("id,answer,important", "ID, Answer ,Important")),
            ("a.csv", IN_CSV.replace(",eens,ja", ", Eens , Ja ")),
            ("a.csv", IN_CSV_BY_SEMICOLON),
            ("a.csv", "\ufeff" + IN_CSV_BY_SEMICOLON.replace("\n", "\r\n")),
            ("a.csv", IN_CSV_QUOTED),
            ("a.csv", IN_CSV_QUOTED.replace(";", ",")),
        ],
    )
    def test_the_suffix_tells_the_format(self, mini: Bank, name: str, text: str) -> None:
        assert parse(text.encode(), name, mini) == MEANT

    @pytest.mark.parametrize("name", ["-", "antwoorden", "antwoorden.txt", "/dev/fd/63"])
    @pytest.mark.parametrize(
        "text",
        [
            IN_YAML,
            IN_JSON,
            IN_CSV,
            IN_CSV_BY_SEMICOLON,
            IN_CSV_QUOTED,
            "\ufeff" + IN_CSV,
            "\n" + IN_JSON,
            "# uitleg\n" + IN_YAML,
        ],
        ids=["YAML", "JSON", "CSV", "CSV;", "CSV quoted", "CSV BOM", "JSON later", "comment"],
    )
    def test_without_a_known_suffix_the_content_tells_it(
        self, mini: Bank, name: str, text: str
    ) -> None:
        assert parse(text.encode(), name, mini) == MEANT

    @pytest.mark.parametrize(
        ("name", "text", "kind"),
        [
            *(("a.json", "", "json"), ("a.csv", "", "csv"), ("a.yaml", "{", "yaml")),
            *(("a.yml", "id;", "yaml"), ("-", " {", "json"), ("-", "\ufeff\n[", "json")),
            *(("-", "ID ,", "csv"), ("-", '"id";', "csv"), ("-", "ideeën:", "yaml")),
            *(("-", " " * 199 + "{", "json"), ("-", " " * 200 + "{", "yaml")),
        ],
    )
    def test_a_suffix_or_the_first_200_bytes_name_it(self, name: str, text: str, kind: str) -> None:
        assert format_of(text.encode(), name) == kind

    def test_on_standard_input_braces_that_are_not_json_are_read_as_yaml(self, mini: Bank) -> None:
        raw = b"{bank: mini, answers: {fietspad: eens}}\n"

        assert parse(raw, "-", mini) == Answers(levels={"fietspad": 2})
        assert complaints("{bank: mini,\n answers: {weg: eens}}", "-", mini) == [
            "fout: -:2:12: stelling 'weg' bestaat niet in deze bank; "
            "'stemwijzer statements' noemt ze alle"
        ]

    def test_braces_that_are_neither_are_told_as_json(self, mini: Bank) -> None:
        assert complaints('{"bank": mini', "-", mini) == [
            "fout: -:1:10: dit is geen geldige JSON (hier hoort een getal te staan, of tekst "
            "tussen dubbele aanhalingstekens); herstel deze plek"
        ]

    def test_json_may_write_a_character_as_two_halves(self, mini: Bank) -> None:
        """YAML knows no halves."""
        raw = rb'{"bank": "mini", "bank_version": "\ud83d\ude00", "answers": {"fietspad": 2}}'

        assert parse(raw, "a.json", mini) == Answers({"fietspad": 2}, bank_version="😀")

    @pytest.mark.parametrize("name", ["csv", "json", "yaml", ".csv", "map/csv", "x.csv/a"])
    def test_a_name_without_a_dot_is_no_suffix(self, mini: Bank, name: str) -> None:
        expected = parse(IN_CSV.encode(), "a.csv", mini)

        assert parse(IN_CSV.encode(), name, mini) == expected
        assert parse(b"bank: mini\nanswers: {fietspad: eens}\n", name, mini) == Answers(
            levels={"fietspad": 2}
        )

    def test_csv_needs_no_column_for_importance(self, mini: Bank) -> None:
        raw = b"id;answer\nfietspad;eens\nparkeren;\n"

        assert parse(raw, "a.csv", mini) == Answers(levels={"fietspad": 2})

    @pytest.mark.parametrize("mark", ["ja", "Ja", "yes", "YES", "x", "X", "1"])
    def test_importance_in_csv_is_a_word_a_cross_or_one(self, mini: Bank, mark: str) -> None:
        raw = f"id,answer,important\nfietspad,eens,{mark}\nparkeren,eens,\n".encode()

        assert parse(raw, "a.csv", mini).important == {"fietspad"}

    @pytest.mark.parametrize(
        "text", ["bank: mini\n", "bank: mini\nanswers:\n", "bank: mini\nanswers: {}\nimportant:\n"]
    )
    def test_answers_may_be_absent_or_empty(self, mini: Bank, text: str) -> None:
        assert parse(text.encode(), "a.yaml", mini) == Answers()

    def test_an_important_statement_needs_no_answer(self, mini: Bank) -> None:
        raw = b"bank: mini\nimportant: [parkeren, parkeren]\n"

        assert parse(raw, "a.yaml", mini) == Answers(important=frozenset({"parkeren"}))


class TestMistakes:
    @pytest.mark.parametrize(
        ("name", "text", "dutch", "english"),
        [
            (
                "a.yaml",
                "bank: mini\nanswers:\n  fietspat: eens\n",
                "a.yaml:3:3: stelling 'fietspat' bestaat niet in deze bank; bedoel je 'fietspad'?",
                "a.yaml:3:3: there is no statement 'fietspat' in this bank; "
                "do you mean 'fietspad'?",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers:\n  xyz: eens\n",
                "a.yaml:3:3: stelling 'xyz' bestaat niet in deze bank; "
                "'stemwijzer statements' noemt ze alle",
                "a.yaml:3:3: there is no statement 'xyz' in this bank; "
                "'stemwijzer statements' lists them all",
            ),
            (
                "a.csv",
                "id,answer\nfietspad,eens\nHuiswerk,eens\n",
                "a.csv:3: stelling 'Huiswerk' bestaat niet in deze bank; bedoel je 'huiswerk'?",
                "a.csv:3: there is no statement 'Huiswerk' in this bank; do you mean 'huiswerk'?",
            ),
            (
                "a.yaml",
                "bank: mini\nimportant:\n  - fietspad\n  - schoolfrut\n",
                "a.yaml:4:5: stelling 'schoolfrut' bestaat niet in deze bank; "
                "bedoel je 'schoolfruit'?",
                "a.yaml:4:5: there is no statement 'schoolfrut' in this bank; "
                "do you mean 'schoolfruit'?",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers:\n  fietspad: eens\n  parkeren: eens\n  fietspad: eens\n",
                "a.yaml:5:3: 'fietspad' staat er twee keer; haal er één weg",
                "a.yaml:5:3: 'fietspad' stands there twice; remove one",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers: {}\nbank: mini\n",
                "a.yaml:3:1: 'bank' staat er twee keer; haal er één weg",
                "a.yaml:3:1: 'bank' stands there twice; remove one",
            ),
            (
                "a.json",
                '{"bank": "mini",\n "answers": {"fietspad": 1, "fietspad": 1}}',
                "a.json:2:29: 'fietspad' staat er twee keer; haal er één weg",
                "a.json:2:29: 'fietspad' stands there twice; remove one",
            ),
            (
                "a.csv",
                "id,answer\nfietspad,eens\nparkeren,eens\nfietspad,eens\n",
                "a.csv:4: stelling 'fietspad' is al beantwoord; houd één regel over",
                "a.csv:4: statement 'fietspad' has been answered already; keep one line",
            ),
            (
                "a.yaml",
                "answers: {fietspad: eens}\n",
                "a.yaml:1:1: 'bank' ontbreekt; voeg 'bank: mini' toe",
                "a.yaml:1:1: 'bank' is missing; add 'bank: mini'",
            ),
            (
                "a.json",
                '{"bank": null, "answers": {"fietspad": 1}}',
                "a.json:1:1: 'bank' ontbreekt; voeg 'bank: mini' toe",
                "a.json:1:1: 'bank' is missing; add 'bank: mini'",
            ),
            (
                "a.yaml",
                "# mijn antwoorden\nbank: five\nanswers: {fietspad: eens}\n",
                "a.yaml:2:1: dit hoort bij bank 'five' en niet bij 'mini'; kies de bank met --bank",
                "a.yaml:2:1: this belongs to bank 'five' and not to 'mini'; "
                "choose the bank with --bank",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers: {fietspad: eens}\nimportent: [fietspad]\n",
                "a.yaml:3:1: onbekende sleutel 'importent'; toegestaan: bank, bank_version, "
                "answers, important, former, reworded; bedoel je 'important'?",
                "a.yaml:3:1: unknown key 'importent'; allowed: bank, bank_version, answers, "
                "important, former, reworded; do you mean 'important'?",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers: [fietspad]\n",
                "a.yaml:2:1: 'answers' moet regels 'stelling: antwoord' bevatten",
                "a.yaml:2:1: 'answers' must hold lines 'statement: answer'",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers: eens\n",
                "a.yaml:2:1: 'answers' moet regels 'stelling: antwoord' bevatten",
                "a.yaml:2:1: 'answers' must hold lines 'statement: answer'",
            ),
            (
                "a.yaml",
                "bank: mini\nimportant: fietspad\n",
                "a.yaml:2:1: 'important' moet een lijst van stellingen zijn, "
                "zoals [eerste-stelling, tweede-stelling]",
                "a.yaml:2:1: 'important' must be a list of statements, "
                "like [first-statement, second-statement]",
            ),
            (
                "a.yaml",
                "bank: mini\nimportant: [[fietspad]]\n",
                "a.yaml:2:1: 'important' moet een lijst van stellingen zijn, "
                "zoals [eerste-stelling, tweede-stelling]",
                "a.yaml:2:1: 'important' must be a list of statements, "
                "like [first-statement, second-statement]",
            ),
            (
                "a.yaml",
                "- fietspad\n",
                "a.yaml:1:1: dit is geen antwoordenbestand; begin met 'bank:' en 'answers:'",
                "a.yaml:1:1: this is not an answers file; begin with 'bank:' and 'answers:'",
            ),
            (
                "a.yaml",
                "gewoon wat tekst\n",
                "a.yaml:1:1: dit is geen antwoordenbestand; begin met 'bank:' en 'answers:'",
                "a.yaml:1:1: this is not an answers file; begin with 'bank:' and 'answers:'",
            ),
            (
                "a.json",
                '{\n  "bank": mini\n}',
                "a.json:2:11: dit is geen geldige JSON (hier hoort een getal te staan, of tekst "
                "tussen dubbele aanhalingstekens); herstel deze plek",
                "a.json:2:11: this is not valid JSON (a number belongs here, or text in double "
                "quotation marks); repair this place",
            ),
            (
                "a.json",
                IN_YAML,
                "a.json:1:1: dit is geen geldige JSON (hier hoort een getal te staan, of tekst "
                "tussen dubbele aanhalingstekens); herstel deze plek",
                "a.json:1:1: this is not valid JSON (a number belongs here, or text in double "
                "quotation marks); repair this place",
            ),
            (
                "a.csv",
                "naam,antwoord\nfietspad,eens\n",
                "a.csv:1: de eerste regel is 'naam,antwoord'; maak er 'id,answer,important' van",
                "a.csv:1: the first line is 'naam,antwoord'; make it 'id,answer,important'",
            ),
            (
                "a.csv",
                "id,answer,important\nfietspad,eens,ja\nparkeren,eens\n",
                "a.csv:3: deze regel heeft niet 3 kolommen; vul hem aan of kort hem in",
                "a.csv:3: this line does not have 3 columns; complete or shorten it",
            ),
            (
                "a.csv",
                "id,answer\nfietspad,eens,ja\n",
                "a.csv:2: deze regel heeft niet 2 kolommen; vul hem aan of kort hem in",
                "a.csv:2: this line does not have 2 columns; complete or shorten it",
            ),
            (
                "a.csv",
                "id,answer,important\nfietspad,eens,nee\n",
                "a.csv:2: 'nee' zegt niet of dit belangrijk is; gebruik ja, yes, x, 1 of niets",
                "a.csv:2: 'nee' does not tell whether this is important; "
                "use ja, yes, x, 1 or nothing",
            ),
            (
                "a.yaml",
                "",
                "a.yaml: dit bestand is leeg; 'stemwijzer template' geeft er een om in te vullen",
                "a.yaml: this file is empty; 'stemwijzer template' prints one to fill in",
            ),
            (
                "a.json",
                " \n\n",
                "a.json: dit bestand is leeg; 'stemwijzer template' geeft er een om in te vullen",
                "a.json: this file is empty; 'stemwijzer template' prints one to fill in",
            ),
            (
                "-",
                "",
                "-: dit bestand is leeg; 'stemwijzer template' geeft er een om in te vullen",
                "-: this file is empty; 'stemwijzer template' prints one to fill in",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers: {fietspad: &a eens, parkeren: *a}\n",
                "a.yaml:2:21: ankers en aliassen (& en *) mogen niet; schrijf de waarde voluit",
                "a.yaml:2:21: anchors and aliases (& and *) are not allowed; "
                "write the value in full",
            ),
            (
                "a.yaml",
                "bank: mini\nanswers: {fietspad: !!bool yes}\n",
                "a.yaml:2:21: labels (!) mogen niet; zet de tekst tussen aanhalingstekens",
                "a.yaml:2:21: tags (!) are not allowed; put the text in quotes",
            ),
            (
                "a.csv",
                "id,answer\nfietspad,ee\u202ens\n",
                "a.csv:2:12: hier staat een onzichtbaar teken (U+202E); haal het weg",
                "a.csv:2:12: there is a hidden character here (U+202E); remove it",
            ),
        ],
    )
    def test_each_is_one_line_that_says_where_and_what_would_be_right(
        self, mini: Bank, name: str, text: str, dutch: str, english: str
    ) -> None:
        assert complaints(text, name, mini, "nl") == [f"fout: {dutch}"]
        assert complaints(text, name, mini, "en") == [f"error: {english}"]

    def test_all_of_them_are_listed_at_once(self, mini: Bank) -> None:
        text = (
            "bank: five\n"  # 1: another bank
            "answers:\n"  # 2
            "  fietspad: eens\n"  # 3: right
            "  parkeern: eens\n"  # 4: no statement
            "  huiswerk: soms\n"  # 5: no answer
            "important:\n"  # 6
            "  - huiswek\n"  # 7: no statement
            "naam: Jan\n"  # 8: unknown key
        )

        assert sorted(
            line.partition("toegestaan")[0] for line in complaints(text, "a.yaml", mini)
        ) == [
            "fout: a.yaml:1:1: dit hoort bij bank 'five' en niet bij 'mini'; "
            "kies de bank met --bank",
            "fout: a.yaml:4:3: stelling 'parkeern' bestaat niet in deze bank; "
            "bedoel je 'parkeren'?",
            "fout: a.yaml:5:3: 'soms' is geen antwoord; ",
            "fout: a.yaml:7:5: stelling 'huiswek' bestaat niet in deze bank; bedoel je 'huiswerk'?",
            "fout: a.yaml:8:1: onbekende sleutel 'naam'; ",
        ]

    def test_all_of_them_are_listed_at_once_in_csv_too(self, mini: Bank) -> None:
        text = (
            "id;answer;important\n"  # 1
            "fietspad;eens;ja\n"  # 2: right
            "fietspad;oneens;\n"  # 3: again
            "parkeern;eens;\n"  # 4: no statement
            "huiswerk;soms;\n"  # 5: no answer
            "schoolfruit;eens\n"  # 6: a cell too few
            "schoolfruit;eens;heel\n"  # 7: no mark
        )

        assert sorted(
            line.partition("toegestaan")[0] for line in complaints(text, "a.csv", mini)
        ) == [
            "fout: a.csv:3: stelling 'fietspad' is al beantwoord; houd één regel over",
            "fout: a.csv:4: stelling 'parkeern' bestaat niet in deze bank; bedoel je 'parkeren'?",
            "fout: a.csv:5: 'soms' is geen antwoord; ",
            "fout: a.csv:6: deze regel heeft niet 3 kolommen; vul hem aan of kort hem in",
            "fout: a.csv:7: 'heel' zegt niet of dit belangrijk is; gebruik ja, yes, x, 1 of niets",
        ]

    def test_quoting_in_csv_that_goes_wrong_is_reported_at_its_line(self, mini: Bank) -> None:
        (line,) = complaints('id,answer\nfietspad,eens\n"parkeren"x,eens\n', "a.csv", mini)

        assert line == (
            "fout: a.csv:3: dit is geen geldige CSV (na een aanhalingsteken gaat de cel nog door); "
            "herstel deze regel"
        )

    @pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.csv", "-"])
    def test_a_byte_order_mark_alone_is_an_empty_file(self, mini: Bank, name: str) -> None:
        for raw in (b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"):
            assert complaints(raw, name, mini) == [
                f"fout: {name}: dit bestand is leeg; "
                "'stemwijzer template' geeft er een om in te vullen"
            ]

    @pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.csv", "-"])
    def test_wrong_encoding_is_reported_at_its_line(self, mini: Bank, name: str) -> None:
        (line,) = complaints(b'{"bank": "mini",\n "caf\xe9": 1}', name, mini)

        assert line.startswith(f"fout: {name}:2:")
        assert line.endswith("dit is geen tekst in UTF-8; sla het bestand op als UTF-8")

    @pytest.mark.parametrize("name", ["a.yaml", "a.json", "-"])
    def test_fifty_thousand_brackets_are_refused_at_once(self, mini: Bank, name: str) -> None:
        (line,) = complaints("[" * 50_000 + "]" * 50_000, name, mini)

        place, _, said = line.partition(": dit is ")
        assert place in {f"fout: {name}:1:1", f"fout: {name}:1:21"}
        assert said == "dieper genest dan 20 lagen; maak het platter"

    def test_a_number_of_five_thousand_digits_is_no_answer(self, mini: Bank) -> None:
        text = f'{{"bank": "mini", "answers": {{"fietspad": {"7" * 5_000}}}}}'

        (line,) = complaints(text, "a.json", mini)
        assert line.startswith(f"fout: a.json:1:30: '{'7' * 59}…' is geen antwoord; toegestaan: ")

    def test_another_bank_and_a_version_that_is_no_text_are_told_at_their_places(
        self, mini: Bank
    ) -> None:
        text = "answers: {fietspad: eens}\nbank_version: [1, 0]\nbank: maxi\n"

        assert complaints(text, "a.yaml", mini) == [
            "fout: a.yaml:3:1: dit hoort bij bank 'maxi' en niet bij 'mini'; "
            "kies de bank met --bank",
            "fout: a.yaml:2:1: 'bank_version' is '[…]'; "
            "hier hoort tekst (zet een getal tussen aanhalingstekens)",
        ]

    def test_a_bank_is_named_by_text(self, mini: Bank) -> None:
        assert complaints("bank: [mini]\nanswers: {fietspad: eens}\n", "a.yaml", mini) == [
            "fout: a.yaml:1:1: 'bank' is '[…]'; "
            "hier hoort tekst (zet een getal tussen aanhalingstekens)"
        ]

    def test_a_mebibyte_is_read_and_a_byte_more_is_not(self, mini: Bank) -> None:
        raw = b"bank: mini\nanswers: {fietspad: eens}\n"
        filling = b"#" * (KIB * KIB - len(raw))

        assert parse(raw + filling, "a.yaml", mini) == Answers(levels={"fietspad": 2})
        assert complaints(raw + filling + b"#", "a.yaml", mini) == [
            "fout: a.yaml: is groter dan 1 MiB; maak het bestand kleiner"
        ]

    def test_a_long_or_hidden_word_is_cut_and_made_visible(self, mini: Bank) -> None:
        (line,) = complaints(yaml_of('"een\\ttwee": eens'), "a.yaml", mini)
        assert line.startswith("fout: a.yaml:2:11: stelling 'een twee' bestaat niet")

        (line,) = complaints(yaml_of(f"fietspad: {'z' * 500}"), "a.yaml", mini)
        assert line.startswith(f"fout: a.yaml:2:11: '{'z' * 59}…' is geen antwoord")


class TestWriting:
    ANSWERS = Answers(
        levels={"fietspad": 2, "schoolfruit": 0},
        skipped=frozenset({"huiswerk"}),
        important=frozenset({"huiswerk", "fietspad"}),
    )

    def test_yaml_has_every_statement_with_its_text_in_the_order_of_the_bank(
        self, mini: Bank
    ) -> None:
        assert render_yaml(mini, self.ANSWERS, "nl") == (
            "# Bank: Kleine bank\n"
            "# Antwoorden: eens, neutraal, oneens, overslaan\n"
            "# Ingevuld bevat dit bestand politieke opvattingen: bewaar het zorgvuldig.\n"
            "bank: mini\n"
            "bank_version: '1.0'\n"
            "answers:\n"
            "  # 1. Langs elke weg moet een fietspad komen.\n"
            "  fietspad: eens\n"
            "  # 2. Parkeren moet overal geld kosten.\n"
            "  parkeren:\n"
            "  # 3. Elk kind moet op school fruit krijgen.\n"
            "  schoolfruit: oneens\n"
            "  # 4. Huiswerk moet vrijwillig worden.\n"
            "  huiswerk: overslaan\n"
            "# Stellingen die dubbel tellen: zet hun namen tussen de haken, "
            "met komma's ertussen\n"
            "important: [fietspad, huiswerk]\n"
        )

    def test_yaml_speaks_english(self, mini: Bank) -> None:
        assert render_yaml(mini, self.ANSWERS, "en") == (
            "# Bank: Small bank\n"
            "# Answers: agree, neutral, disagree, skip\n"
            "# Once filled in, this file holds political opinions: keep it with care.\n"
            "bank: mini\n"
            "bank_version: '1.0'\n"
            "answers:\n"
            "  # 1. Every road should get a cycle path.\n"
            "  fietspad: agree\n"
            "  # 2. Parking should cost money everywhere.\n"
            "  parkeren:\n"
            "  # 3. Every child should get fruit at school.\n"
            "  schoolfruit: disagree\n"
            "  # 4. Homework should become voluntary.\n"
            "  huiswerk: skip\n"
            "# Statements that count double: put their names in the brackets, "
            "with commas between\n"
            "important: [fietspad, huiswerk]\n"
        )

    def test_json_has_what_is_answered_or_skipped(self, mini: Bank) -> None:
        assert render_json(mini, self.ANSWERS, "nl") == (
            "{\n"
            '  "bank": "mini",\n'
            '  "bank_version": "1.0",\n'
            '  "answers": {\n'
            '    "fietspad": "eens",\n'
            '    "schoolfruit": "oneens",\n'
            '    "huiswerk": "overslaan"\n'
            "  },\n"
            '  "important": [\n'
            '    "fietspad",\n'
            '    "huiswerk"\n'
            "  ]\n"
            "}\n"
        )

    def test_what_is_still_to_be_said_of_an_earlier_version_is_written_too(
        self, mini: Bank
    ) -> None:
        bank = msgspec.structs.replace(mini, version="it's  1")
        answers = Answers(former=("weg", "plein"), reworded=("fietspad", "parkeren"))

        lines = render_yaml(bank, answers, "nl").splitlines()
        assert lines[4] == "bank_version: 'it''s 1'"
        assert lines[-2:] == ["former: [weg, plein]", "reworded: [fietspad, parkeren]"]

    @given(data=st.data())
    def test_all_answers_survive_being_written_and_read(
        self, mini: Bank, five: Bank, shipped: Bank, data: st.DataObject
    ) -> None:
        bank = data.draw(st.sampled_from([mini, five, shipped]))
        answers = data.draw(answers_to(bank))
        language = data.draw(st.sampled_from(["nl", "en"]))

        in_yaml = render_yaml(bank, answers, language).encode()
        in_json = render_json(bank, answers, language).encode()

        answers = msgspec.structs.replace(answers, bank_version=bank.version)
        assert parse(in_yaml, "a.yaml", bank) == answers
        assert parse(in_yaml, "-", bank) == answers
        assert parse(in_json, "a.json", bank) == answers
        assert parse(in_json, "-", bank) == answers
        assert foreign_comment(in_yaml, "a.yaml", bank) is None
        assert foreign_comment(in_json, "a.json", bank) is None

    @pytest.mark.parametrize("name", ["2025", "0", "null", "true", "false", "no"])
    def test_ids_that_yaml_could_take_for_something_else_survive(
        self, mini: Bank, name: str
    ) -> None:
        bank = with_first_statement(mini, id=name)
        bank = msgspec.structs.replace(bank, id=name)
        answers = Answers(levels={name: 2}, important=frozenset({name}), bank_version="1.0")

        assert parse(render_json(bank, answers, "nl").encode(), "a.json", bank) == answers
        assert parse(render_yaml(bank, answers, "nl").encode(), "a.yaml", bank) == answers

    def test_a_title_or_a_text_of_two_lines_stays_in_its_comment(self, mini: Bank) -> None:
        two_lines = {"nl": "Een titel\nbank: van twee regels"}
        bank = with_first_statement(mini, text=two_lines)
        bank = msgspec.structs.replace(bank, title=two_lines)
        answers = Answers(levels={"fietspad": 2}, bank_version="1.0")

        assert parse(render_yaml(bank, answers, "nl").encode(), "a.yaml", bank) == answers


class TestForeignComments:
    def test_the_words_of_a_statement_and_a_title_may_have_been_others(self, mini: Bank) -> None:
        raw = render_yaml(mini, Answers(), "nl")
        older = raw.replace("# 2. Parkeren", "# 2. Auto's").replace("Kleine bank", "Bankje")

        assert older != raw
        assert foreign_comment(older.encode(), "a.yaml", mini) is None

    @pytest.mark.parametrize(
        ("old", "new", "line", "column"),
        [
            ("bank: mini", "# van Jan\nbank: mini", 4, 1),
            ("bank: mini", "# Bank: van Jan\nbank: mini", 4, 1),
            ("# Bank: Kleine bank", "# van Jan", 1, 1),
            ("fietspad:", "fietspad: eens # twijfel", 8, 18),
            ("important: []", "important: []\n#", 17, 1),
        ],
    )
    def test_a_comment_of_somebody_is_found(
        self, mini: Bank, old: str, new: str, line: int, column: int
    ) -> None:
        text = render_yaml(mini, Answers(), "nl").replace(old, new)

        assert foreign_comment(text.encode(), "a.yaml", mini) == Place("a.yaml", line, column)

    def test_comments_of_this_program_are_its_own_in_both_languages(self, mini: Bank) -> None:
        dutch, english = (render_yaml(mini, Answers(), language) for language in ("nl", "en"))
        comments = re.findall(r"^ *#.*\n", english, re.MULTILINE)

        for text in (dutch, english, dutch.replace("\n", "\r\n"), dutch + "".join(comments)):
            assert foreign_comment(text.encode(), "a.yaml", mini) is None

    @pytest.mark.parametrize(
        "text", ["bank: mini\nanswers: {fietspad: eens}\n", "\ufeffbank: mini\n", IN_JSON]
    )
    def test_a_file_may_have_none(self, mini: Bank, text: str) -> None:
        assert foreign_comment(text.encode(), "a.yaml", mini) is None


def with_first_statement(bank: Bank, **changes: object) -> Bank:
    """Return a bank with other values in its first statement."""
    theme = bank.themes[0]
    statement = msgspec.structs.replace(theme.statements[0], **changes)
    changed: Theme = msgspec.structs.replace(theme, statements=(statement, *theme.statements[1:]))
    return msgspec.structs.replace(bank, themes=(changed, *bank.themes[1:]))


@st.composite
def answers_to(draw: st.DrawFn, bank: Bank) -> Answers:
    """Draw any answers of a bank."""
    ids = [statement.id for statement in bank.statements]
    given = {
        statement: draw(st.sampled_from(["open", "skip", *range(bank.scale)])) for statement in ids
    }
    return Answers(
        levels={key: value for key, value in given.items() if isinstance(value, int)},
        skipped=frozenset(key for key, value in given.items() if value == "skip"),
        important=frozenset(draw(st.sets(st.sampled_from(ids)))),
    )


@pytest.mark.parametrize("header", ['"id,answer', '""""#', "id," + 140_000 * "a"])
def test_a_header_that_is_no_csv_is_refused(mini: Bank, header: str) -> None:
    with pytest.raises(StemwijzerError) as refused:
        parse(header.encode(), "a.csv", mini)

    (problem,) = refused.value.problems
    assert problem.key in {"csv.syntax", "csv.header"}
    assert (problem.place.file, problem.place.line) == ("a.csv", 1)
