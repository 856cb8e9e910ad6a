"""Answers to an earlier version of a bank: what stays, what is left open and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from evidence import rows

from stemwijzer_cli.answers import foreign_comment, parse, render_yaml
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.main import main
from stemwijzer_cli.model import Answers, Bank, Theme
from stemwijzer_cli.notes import notes
from stemwijzer_cli.quiz.store import Store
from stemwijzer_cli.texts import Texts

SAVED = Path(__file__).parent / "answers" / "saved-with-1.0.yaml"
"""As version 1.0 of the shipped bank saved it: everything agreed with but for one skip."""
REWORDED = (
    *("europees-leger", "vs-afhankelijkheid", "steun-vastleggen", "europese-leningen"),
    *("begrotingsregels", "regels-uitzondering", "cloud"),
)
"""The statements that 1.1 words otherwise in Dutch, the language of `SAVED`."""
SUCCESSORS = ("wegblijven-oekraine", "oekraine-buiten-navo", "navo-norm-loslaten", "zorg-ontzien")
"""What took the place of the four that were turned round, in the bank's order."""


def labels(language: str, ids: Sequence[str]) -> str:
    """Return statements by the labels of the evidence."""
    known = {row["statement"]: row[f"label_{language}"] for row in rows("statements")}
    return ", ".join(f"{known[name]} ({name})" for name in ids)


@pytest.fixture
def later(mini: Bank) -> Bank:
    """The miniature bank where 1.10 asks about homework in other words, and not about the pavement.

    Cycle paths take the pavement's place.
    """
    street, school = mini.themes
    fruit, homework = school.statements
    homework = msgspec.structs.replace(homework, since="1.10")
    fruit = msgspec.structs.replace(fruit, since="1.0")
    school = msgspec.structs.replace(school, statements=(fruit, homework))
    themes: tuple[Theme, ...] = (street, school)
    return msgspec.structs.replace(
        mini, version="1.10", themes=themes, former={"stoep": "fietspad"}
    )


class TestAFormerStatement:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            (
                "a.yaml",
                "bank: mini\nanswers: {stoep: eens, parkeren: oneens}\nimportant: [stoep]\n",
            ),
            (
                "a.json",
                '{"bank": "mini", "answers": {"stoep": "eens", "parkeren": "oneens"}, '
                '"important": ["stoep"]}',
            ),
            ("a.csv", "id,answer,important\nstoep,eens,x\nparkeren,oneens,\n"),
        ],
    )
    def test_is_left_open_and_named(self, later: Bank, name: str, content: str) -> None:
        assert parse(content.encode(), name, later) == Answers(
            levels={"parkeren": 0}, former=("stoep",)
        )

    def test_that_was_skipped_is_named_and_one_that_was_open_is_not(self, later: Bank) -> None:
        skipped = parse(b"bank: mini\nanswers: {stoep: overslaan}\n", "a.yaml", later)
        unanswered = parse(b"bank: mini\nanswers:\n  stoep:\n", "a.yaml", later)

        assert skipped == Answers(former=("stoep",))
        assert unanswered == Answers()

    def test_never_takes_the_place_of_its_successor(self, later: Bank) -> None:
        both = parse(b"bank: mini\nanswers: {fietspad: oneens, stoep: eens}\n", "a.yaml", later)

        assert both == Answers(levels={"fietspad": 0}, former=("stoep",))

    def test_must_have_an_answer_that_is_one(self, later: Bank) -> None:
        with pytest.raises(StemwijzerError):
            parse(b"bank: mini\nanswers: {stoep: misschien}\n", "a.yaml", later)


class TestARewordedStatement:
    @pytest.mark.parametrize(
        ("version", "reworded"),
        [
            ("1.0", ("huiswerk",)),
            ("1", ("huiswerk",)),
            ("1.9", ("huiswerk",)),
            ("1.10", ()),
            ("1.10.0", ()),
            ("1.10.1", ()),
            ("2", ()),
            ("9" * 4000, ()),
        ],
    )
    def test_is_one_that_a_newer_version_than_the_files_worded(
        self, later: Bank, version: str, reworded: tuple[str, ...]
    ) -> None:
        raw = (
            f"bank: mini\nbank_version: '{version}'\nanswers: {{huiswerk: eens, fietspad: eens}}\n"
        )
        answers = parse(raw.encode(), "a.yaml", later)

        assert answers.levels == {"huiswerk": 2, "fietspad": 2}
        assert answers.bank_version == version
        assert answers.reworded == reworded

    def test_that_was_not_answered_is_not_named(self, later: Bank) -> None:
        raw = b"bank: mini\nbank_version: '1.0'\nanswers: {huiswerk: overslaan}\n"

        assert parse(raw, "a.yaml", later).reworded == ()

    def test_shows_in_the_comment_above_it_where_a_file_names_no_version(self, mini: Bank) -> None:
        raw = (
            "bank: mini\nanswers:\n"
            "  # 1. Every road should get a cycle path.\n  fietspad: eens\n"
            "  # 2. Parkeren moet overal gratis zijn.\n  parkeren: eens\n"
            "  # 3. Elk kind krijgt fruit.\n  schoolfruit:\n"
        )

        assert parse(raw.encode(), "a.yaml", mini).reworded == ("parkeren",)
        assert parse(raw.replace("\n", "\r\n").encode(), "a.yaml", mini).reworded == ("parkeren",)

    def test_does_not_show_without_version_and_comments(self, later: Bank) -> None:
        assert parse(b"bank: mini\nanswers: {huiswerk: eens}\n", "a.yaml", later).reworded == ()


@pytest.mark.parametrize("written", ["1.1", "1", "[1]"])
def test_a_version_that_is_no_text_is_an_error(mini: Bank, written: str) -> None:
    raw = f"bank: mini\nbank_version: {written}\nanswers: {{fietspad: eens}}\n"
    with pytest.raises(StemwijzerError) as caught:
        parse(raw.encode(), "a.yaml", mini)

    (line,) = complaint(Texts("en"), caught.value)

    assert line.startswith("error: a.yaml:2:1: 'bank_version' is ")
    assert line.endswith("this should be text (put a number in quotes)")


def test_a_file_without_a_version_may_leave_it_empty(mini: Bank) -> None:
    raw = b"bank: mini\nbank_version:\nanswers: {fietspad: eens}\n"

    assert parse(raw, "a.yaml", mini) == Answers(levels={"fietspad": 2})


class TestWhatIsStillToBeSaid:
    @pytest.mark.parametrize("name", ["a.yaml", "a.json"])
    def test_is_kept_in_a_file_that_names_the_version_of_today(
        self, later: Bank, tmp_path: Path, name: str
    ) -> None:
        store = Store(str(tmp_path / name), later, "nl")
        answers = Answers(
            levels={"fietspad": 2, "huiswerk": 0},
            bank_version="1.10",
            former=("stoep",),
            reworded=("huiswerk",),
        )

        store.save(answers)

        assert store.load() == answers

    def test_is_written_as_lists(self, later: Bank) -> None:
        answers = Answers(levels={"huiswerk": 0}, former=("stoep",), reworded=("huiswerk",))

        assert render_yaml(later, answers, "nl").endswith(
            "\nimportant: []\nformer: [stoep]\nreworded: [huiswerk]\n"
        )

    def test_is_said_of_statements_that_it_can_be_about(self, later: Bank) -> None:
        """Of one that was never former, or is not answered, there is nothing to say."""
        raw = (
            b"bank: mini\nbank_version: '1.10'\nanswers: {huiswerk: eens, stoep: eens}\n"
            b"former: [stoep, fietspad, weg]\nreworded: [parkeren, huiswerk, weg]\n"
        )
        answers = parse(raw, "a.yaml", later)

        assert (answers.former, answers.reworded) == (("stoep",), ("huiswerk",))

    @pytest.mark.parametrize("key", ["former", "reworded"])
    def test_must_be_a_list(self, later: Bank, key: str) -> None:
        raw = f"bank: mini\nanswers: {{huiswerk: eens}}\n{key}: huiswerk\n"
        with pytest.raises(StemwijzerError) as caught:
            parse(raw.encode(), "a.yaml", later)

        assert list(complaint(Texts("en"), caught.value)) == [
            f"error: a.yaml:3:1: '{key}' must be a list of statements, "
            "like [first-statement, second-statement]"
        ]


class TestAFileSavedWithTheFirstVersion:
    def test_is_read_and_gone_on_from(self, shipped: Bank) -> None:
        answers = Store(str(SAVED), shipped, "nl").load()

        assert foreign_comment(SAVED.read_bytes(), SAVED.name, shipped) is None
        assert answers.former == ("vredesmacht", "oekraine-navo", "navo-norm", "bezuinigen-zorg")
        assert answers.reworded == REWORDED
        assert len(answers.levels) == 30 - 4 - 1
        assert [item.id for item in shipped.statements if answers.is_open(item.id)] == [
            *("vs-terugtrekking", "eu-lidmaatschap", "wegblijven-oekraine"),
            *("oekraine-buiten-navo", "navo-norm-loslaten", "zorg-ontzien"),
        ]

    @pytest.mark.parametrize(
        ("language", "former", "reworded"),
        [
            (
                "nl",
                "niet overgenomen, want sindsdien anders gevraagd",
                "beantwoord voordat de tekst veranderde, dus lees nog eens",
            ),
            (
                "en",
                "not taken over, as it is asked otherwise since",
                "answered before the text changed, so read again",
            ),
        ],
    )
    def test_is_scored_with_a_line_on_each(
        self, capsys: pytest.CaptureFixture[str], language: str, former: str, reworded: str
    ) -> None:
        assert main(["score", str(SAVED), "--format", "csv", "--lang", language]) == 0

        assert capsys.readouterr().err == (
            f"{SAVED}: {former}: {labels(language, SUCCESSORS)}\n"
            f"{SAVED}: {reworded}: {labels(language, REWORDED)}\n"
        )

    def test_is_scored_where_standard_error_is_closed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stderr", None)

        assert main(["score", str(SAVED), "--format", "csv"]) == 0


def test_nothing_is_said_of_answers_to_today_s_statements(mini: Bank) -> None:
    assert list(notes(Texts("en"), "a.yaml", Answers(levels={"fietspad": 2}), mini)) == []
