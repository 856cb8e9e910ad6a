"""What collections of OpenVAA leave out, name otherwise or get wrong: told in whole lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Imported
from stemwijzer_cli.bank.transfer.openvaa import read

Object = dict[str, Any]
ENGLISH = Choices(language="en", all_neutral="keep")


def kind(name: str = "yes", *values: object) -> Object:
    choices = [{"id": f"c{value}", "normalizableValue": value} for value in values or (0, 1)]
    return {"externalId": name, "settings": {"type": "singleChoiceOrdinal", "choices": choices}}


def question(name: str, **changes: object) -> Object:
    return {"externalId": name, "text": f"{name}.", "questionType": ["yes"], **changes}


def party(name: str, **answers: object) -> Object:
    return {"externalId": name, "name": name.title(), "answersByExternalId": answers}


YES = {"value": "c1"}
NO = {"value": "c0"}


def collections(**changes: object) -> Object:
    """Return an election with a category of two questions, and a party that says yes and no."""
    return {
        "elections": [{"externalId": "e", "name": "Town", "electionDate": "2025-04-13"}],
        "questionTypes": [kind()],
        "questionCategories": [{"externalId": "roads", "name": "Roads"}],
        "questions": [
            question("path", category=["roads"]),
            question("bridge", category=["roads"]),
        ],
        "parties": [party("greens", path=YES, bridge=NO)],
        **changes,
    }


def reading(**changes: object) -> Imported:
    return read({"town.json": json.dumps(collections(**changes)).encode()}, ENGLISH)


class TestWhatIsTold:
    def test_of_collections(self) -> None:
        bank, log = reading()

        stances = {"for": 1, "against": 1, "unclear": 0, "unknown": 0}
        assert log.read == [
            ("transfer.by-value", {"scale": 2}),
            ("transfer.counts", {"statements": 2, "parties": 1}),
            ("transfer.positions", {"number": 2, "stances": stances}),
        ]
        assert log.filled == {
            "transfer.filled.version": ["1"],
            "transfer.filled.source": ["openvaa"],
        }
        assert (log.dropped, log.renamed) == ({}, [("Town", "town")])
        assert (bank.version, bank.date, bank.order) == ("1", "2025-04-13", ("greens",))
        assert [(one.title, one.date) for one in bank.sources] == [("town.json", "2025-04-13")]
        assert [item.sources for item in bank.statements] == [
            *({"openvaa": "path"}, {"openvaa": "bridge"})
        ]

    @pytest.mark.parametrize("name", ["town.json", "TOWN.JSON"])
    def test_of_files_beside_it(self, name: str) -> None:
        content = {"a.txt": b"x", name: json.dumps(collections()).encode(), "z.json": b"x"}

        bank, log = read(content, ENGLISH)

        assert bank.sources[0].title == name
        assert log.dropped == {"transfer.dropped.file": ["a.txt", "z.json"]}

    def test_of_a_file_whose_name_ends_otherwise(self) -> None:
        bank, log = read({"town.dat": json.dumps(collections()).encode()}, ENGLISH)

        assert (len(bank.parties), log.dropped) == (1, {})

    def test_of_all_that_has_no_place(self) -> None:
        content = {
            "feedbacks": [],
            **collections(alliances=[]),
            "questions": [question("path", tip="T"), question("bridge", tip="T", rank=1)],
        }

        _, log = read({"town.json": json.dumps(content).encode()}, ENGLISH)

        assert log.dropped == {
            "transfer.dropped.collection": ["feedbacks", "alliances"],
            "transfer.dropped.key": ["questions.tip", "questions.rank"],
        }

    def test_where_there_is_no_election(self) -> None:
        bank, log = reading(elections=[])

        assert (bank.id, bank.title, bank.date) == ("town", {"en": "town"}, "?")
        assert log.filled == {
            "transfer.filled.title": ["town"],
            "transfer.filled.date": ["?"],
            "transfer.filled.version": ["1"],
            "transfer.filled.source": ["openvaa"],
        }

    def test_where_categories_are_not_kept(self) -> None:
        bank, log = reading(questions=[question("path"), question("bridge", category=["roads"])])

        assert [item.id for item in bank.statements] == ["bridge", "path"]
        assert not bank.has_themes
        assert log.dropped == {"transfer.dropped.category": ["roads"]}


class TestItsParts:
    def test_have_ids_that_no_file_may_have_otherwise(self) -> None:
        bank, log = reading(
            questionCategories=[
                {"externalId": "bank", "name": "Bank"},
                {"externalId": "con", "name": "Con"},
            ],
            questions=[question("path", category=["bank"]), question("bridge", category=["con"])],
            parties=[party("aux"), party("The Greens")],
        )

        assert [theme.id for theme in bank.themes] == ["bank-2", "con-2"]
        assert [one.id for one in bank.parties] == ["aux-2", "the-greens"]
        assert log.renamed == [
            *(("bank", "bank-2"), ("con", "con-2"), ("aux", "aux-2")),
            *(("The Greens", "the-greens"), ("Town", "town")),
        ]

    def test_have_ids_of_another_kind_where_theirs_have_no_letters(self) -> None:
        bank, _ = reading(
            elections=[{"externalId": "★", "name": "★"}],
            questionCategories=[{"externalId": "★", "name": "Roads"}],
            questions=[question("★", category=["★"])],
            parties=[party("★")],
        )

        assert (bank.id, bank.themes[0].id) == ("openvaa", "roads")
        assert (bank.statements[0].id, bank.parties[0].id) == ("statement", "party")

    def test_may_be_named_by_their_category(self) -> None:
        bank, _ = reading(
            questionCategories=[
                {"externalId": "roads", "name": "Roads", "questions": ["path"]},
                {"externalId": "water", "name": "Water", "questions": ["bridge"]},
            ],
            questions=[question("bridge"), question("path")],
        )

        assert [(one.id, [item.id for item in one.statements]) for one in bank.themes] == [
            ("roads", ["path"]),
            ("water", ["bridge"]),
        ]

    def test_are_no_statements_where_they_are_about_who_answers(self) -> None:
        bank, log = reading(
            questionCategories=[{"externalId": "you", "name": "You", "type": "info"}],
            questions=[
                question("age", category=["you"]),
                question("path", category=["elsewhere"]),
                question("bridge"),
            ],
            parties=[party("greens", age=YES, path=YES, bridge=YES)],
        )

        assert [item.id for item in bank.statements] == ["path", "bridge"]
        assert log.dropped == {"transfer.dropped.question": ["age"]}

    def test_have_choices_that_differ_by_their_letters(self) -> None:
        choices = [{"id": "a", "normalizableValue": 0}, {"id": "A", "normalizableValue": 1}]
        one = {"externalId": "yes", "settings": {"type": "singleChoiceOrdinal", "choices": choices}}

        bank, _ = reading(
            questionTypes=[one],
            parties=[party("greens", path={"value": "A"}, bridge={"value": "a"})],
        )

        assert [cell.stance for cell in bank.parties[0].positions.values()] == ["for", "against"]

    def test_have_labels_and_explanations(self) -> None:
        bank, _ = reading(
            questions=[
                question("path", shortName="Path", info={"en": "To walk on."}),
                question("bridge"),
            ]
        )

        assert [(item.label, item.explanation) for item in bank.statements] == [
            ({"en": "Path"}, {"en": "To walk on."}),
            (None, None),
        ]

    def test_may_lack_answers(self) -> None:
        bank, _ = reading(parties=[party("greens", path=None, bridge={"value": ""})])

        assert [cell.stance for cell in bank.parties[0].positions.values()] == ["unknown"] * 2


class TestParties:
    def test_are_named_in_the_language_of_the_import(self) -> None:
        one = {"externalId": "greens", "name": {"fi": "Vihreät", "en": "The Greens"}}
        two = {"externalId": "reds", "shortName": "Reds"}

        bank, _ = reading(parties=[one, two])

        assert [(one.name, one.full_name) for one in bank.parties] == [
            *(("The Greens", "The Greens"), ("Reds", "Reds"))
        ]

    @pytest.mark.parametrize(
        ("symbol", "number"),
        [("7", 7), ("1234", 1234), ("12345", None), ("A1", None), ("", None), (None, None)],
    )
    def test_stand_where_they_are_nominated(self, symbol: str | None, number: int | None) -> None:
        bank, _ = reading(
            parties=[party("greens", path=YES), party("reds", path=NO)],
            constituencies=[
                {"externalId": "north", "name": "North"},
                {"externalId": "south", "name": "South"},
            ],
            nominations=[
                {"party": ["reds"], "candidate": ["ann"], "constituency": ["north"]},
                {"party": ["greens"], "constituency": ["south"], "electionSymbol": symbol},
            ],
        )

        assert [(one.party, one.constituency, one.list) for one in bank.parties] == [
            *((None, "South", number), (None, None, None))
        ]

    def test_of_a_candidate_are_the_first_that_it_names(self) -> None:
        bank, _ = reading(
            parties=[party("greens"), party("reds")],
            candidates=[
                {"externalId": "ann", "firstName": "Ann", "party": ["reds"]},
                {"externalId": "bo", "firstName": "Bo"},
            ],
            nominations=[
                {"candidate": ["ann"], "party": ["greens"]},
                {"candidate": ["bo"], "party": ["greens"]},
            ],
        )

        assert [(one.name, one.party) for one in bank.parties] == [
            ("Ann", "Reds"),
            ("Bo", "Greens"),
        ]


LONG = "x" * 4001
CHOICE = "is no choice of this question; give the id of a choice, or true or false"


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("changes", "messages"),
        [
            ({"elections": [{"name": "Town", "electionDate": LONG}]},
             ["$: 'date' is too long; keep it below 4000"] * 2),
            ({"parties": [party(LONG)]},
             ["$.parties[0]: 'name' is too long; keep it below 4000",
              "$.parties[0]: 'full_name' is too long; keep it below 4000"]),
            ({"parties": [party("greens", path=YES | {"info": LONG})]},
             ["$.parties[0].answersByExternalId.path: 'en' is too long; keep it below 4000"]),
            ({"parties": [party("greens", path={"value": "c9"}, bridge={"value": 8})]},
             [f"$.parties[0].answersByExternalId.path: 'c9' {CHOICE}",
              f"$.parties[0].answersByExternalId.bridge: '8' {CHOICE}"]),
            ({"parties": [party("greens", **{"toll\n": YES})]},
             ["$.parties[0].answersByExternalId.toll : there is no question toll ; correct the "
              "number"]),
            ({"questions": [question("path", questionType=None),
                            question("bridge", questionType=["x"])]},
             ["$.questions[0].questionType: there is no questionType ; correct the number",
              "$.questions[1].questionType: there is no questionType x; correct the number"]),
            ({"questionTypes": [kind(), {"externalId": "none",
                                         "settings": {"type": "singleChoiceOrdinal"}}]},
             ["$.questionTypes[1].settings.choices: these choices have no two different values; "
              "give each choice a normalizableValue of its own"]),
            ({"questionTypes": [kind(), kind("odd", 1, 2, "many")]},
             ["$.questionTypes[1].settings.choices[2].normalizableValue: 'many' is no number that "
              "choices can be ordered by; give each choice a normalizableValue"]),
            ({"elections": [{"name": "A"}, {"name": "B"}, {"name": "C"}]},
             [f"$.elections[{one}]: there are 3 elections here, and a bank is about one; leave one "
              "in" for one in (1, 2)]),
            ({"questions": [question("bridge"), question("path", text=LONG)]},
             ["$.questions[1]: 'en' is too long; keep it below 4000"]),
        ],
    )  # fmt: skip
    def test_is_told_with_its_path(self, changes: Object, messages: list[str]) -> None:
        assert complaints_of(lambda: reading(**changes)) == [
            f"town.json:{message}" for message in messages
        ]

    def test_json_that_is_none_is_told_with_its_file(self) -> None:
        assert complaints_of(lambda: read({"town.json": b"{"}, ENGLISH)) == [
            "town.json:1:2: this is not valid JSON (a name in double quotation marks belongs "
            "here); repair this place"
        ]
