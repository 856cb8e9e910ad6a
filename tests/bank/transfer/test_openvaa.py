"""The collections of OpenVAA, in and out: levels by the value of the choice, never by its id."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import msgspec
import pytest
from generated import MADE, banks
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.openvaa import read
from stemwijzer_cli.bank.transfer.openvaa_writing import write
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.texts import Texts

Collections = dict[str, Any]
ENGLISH = Choices(language="en")


def likert(name: str, values: list[object]) -> Collections:
    choices = [{"id": f"c{value}", "normalizableValue": value} for value in values]
    return {
        "externalId": name,
        "name": name,
        "settings": {"type": "singleChoiceOrdinal", "choices": choices},
    }


def collections(**changes: object) -> Collections:
    """Return a file as the admin tools of OpenVAA import it."""
    return {
        "elections": [
            {"externalId": "e", "name": {"en": "Town", "fi": "Kunta"}, "electionDate": "2025-04-13"}
        ],
        "questionTypes": [
            likert("likert-5", ["1", "2", "3", "4", "5"]),
            {"externalId": "bool", "name": "Yes", "settings": {"type": "boolean"}},
            {"externalId": "text", "name": "Text", "settings": {"type": "text"}},
        ],
        "questionCategories": [
            {"externalId": "School", "name": {"en": "School"}, "order": 2},
            {
                "externalId": "town",
                "name": {"en": "Town"},
                "info": {"en": "All of it."},
                "order": 1,
            },
            {"externalId": "about", "name": {"en": "You"}, "type": "info"},
        ],
        "questions": [
            {
                "externalId": "Q 1",
                "text": {"en": "Free meals.", "fi": "Ruoka."},
                "shortName": {"en": "Meals"},
                "questionType": {"externalId": "likert-5"},
                "category": {"externalId": "School"},
                "fillingInfo": {"en": "Think."},
            },
            {
                "externalId": "q2",
                "text": {"en": "A\u2028bridge."},
                "questionType": {"externalId": ["bool"]},
                "category": {"externalId": "town"},
            },
            {
                "externalId": "motto",
                "text": {"en": "Your motto?"},
                "questionType": {"externalId": "text"},
                "category": {"externalId": "about"},
            },
        ],
        "parties": [
            {
                "externalId": "greens",
                "name": {"en": "The Greens", "fi": "Vihreät"},
                "shortName": {"en": "Greens"},
                "answersByExternalId": {
                    "Q 1": {"value": "c4", "info": {"en": "For all."}},
                    "q2": {"value": False},
                    "motto": {"value": {"en": "Green!"}},
                },
            },
            {"externalId": "silent", "name": {"en": "Silent"}},
        ],
        "feedbacks": [],
        **changes,
    }


def raw(content: object) -> dict[str, bytes]:
    return {"town.json": json.dumps(content).encode()}


def complaints(content: object) -> list[str]:
    with pytest.raises(StemwijzerError) as caught:
        read(raw(content), ENGLISH)
    return [line.removeprefix("error: ") for line in complaint(Texts("en"), caught.value)]


class TestCollections:
    def test_become_a_bank(self) -> None:
        bank, log = read(raw(collections()), ENGLISH)

        assert (bank.id, bank.title, bank.date, bank.scale) == (
            *("town", {"en": "Town", "fi": "Kunta"}, "2025-04-13", 5),
        )
        assert [
            (one.id, one.introduction, [(item.id, item.text) for item in one.statements])
            for one in bank.themes
        ] == [
            ("town", {"en": "All of it."}, [("q2", {"en": "A\nbridge."})]),
            ("school", None, [("q-1", {"en": "Free meals.", "fi": "Ruoka."})]),
        ]
        greens, silent = bank.parties
        assert (greens.id, greens.name, greens.full_name) == ("greens", "Greens", "The Greens")
        assert (greens.positions["q-1"].stance, greens.positions["q2"].stance) == (
            *("for", "strongly-against"),
        )
        assert greens.positions["q-1"].summary == {"en": "For all."}
        assert greens.positions["q-1"].sources == {"openvaa": "greens/Q 1"}
        assert (silent.responded, silent.positions["q2"].stance) == (False, "unknown")
        assert log.hidden == 1

    def test_say_what_has_no_place(self) -> None:
        _, log = read(raw(collections()), ENGLISH)

        assert log.dropped == {
            "transfer.dropped.key": ["questions.fillingInfo"],
            "transfer.dropped.collection": ["feedbacks"],
            "transfer.dropped.question": ["motto"],
        }
        assert log.renamed == [("Q 1", "q-1"), ("School", "school"), ("Town", "town")]

    def test_have_candidates_of_parties(self) -> None:
        content = collections(
            candidates=[
                {
                    "externalId": "ann",
                    "firstName": "Ann",
                    "lastName": "Lee",
                    "answersByExternalId": {"q2": {"value": True}},
                },
                {"externalId": "bo", "firstName": "Bo", "lastName": "Ek"},
            ],
            constituencies=[{"externalId": "north", "name": {"en": "North"}}],
            nominations=[
                {
                    "candidate": {"externalId": "ann"},
                    "party": {"externalId": "greens"},
                    "constituency": {"externalId": "north"},
                    "electionSymbol": "12",
                }
            ],
        )

        bank, log = read(raw(content), ENGLISH)

        assert [
            (one.name, one.party, one.constituency, one.list, one.responded) for one in bank.parties
        ] == [("Ann Lee", "The Greens", "North", 12, True), ("Bo Ek", None, None, None, False)]
        assert log.dropped["transfer.dropped.party"] == ["greens"]

    @pytest.mark.parametrize(
        ("values", "scale", "stance"),
        [
            ([1, 2, 3], 3, "neutral"),
            ([10, 20], 2, "for"),
            (["-1.5", "-0.5", "0.5", "1.5"], 4, "against"),
            ([0, 0.25, 0.5, 0.75, 1], 5, "against"),
            ([5, 4, 3, 2, 1], 5, "for"),
        ],
    )
    def test_are_levels_by_value(self, values: list[object], scale: int, stance: str) -> None:
        content = collections(questionTypes=[likert("l", values)])
        content["questions"] = [content["questions"][0] | {"questionType": {"externalId": "l"}}]
        answer = {"Q 1": {"value": f"c{values[1]}"}}
        content["parties"] = [{"externalId": "a", "name": "A", "answersByExternalId": answer}]

        bank = read(raw(content), Choices(language="en", all_neutral="keep")).bank

        assert (bank.scale, bank.party("a").positions["q-1"].stance) == (scale, stance)


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("change", "message"),
        [
            (lambda one: one.pop("questions"), "$: 'questions' is missing; add it"),
            (lambda one: one["questions"][1].pop("text"),
             "$.questions[1]: 'text' is empty; fill it in or remove it"),
            (lambda one: one["questions"][1].update(text=3), "$.questions[1].text: "),
            (lambda one: one["questions"][1].update(questionType={"externalId": "x"}),
             "$.questions[1].questionType: there is no questionType x; correct the number"),
            (lambda one: one["parties"][0]["answersByExternalId"].update(q9={"value": "1"}),
             "$.parties[0].answersByExternalId.q9: there is no question q9; correct the number"),
            (lambda one: one["parties"][0]["answersByExternalId"]["Q 1"].update(value="7"),
             "$.parties[0].answersByExternalId.Q 1: '7' is no choice of this question; give the "
             "id of a choice, or true or false"),
            (lambda one: one["questionTypes"][0]["settings"]["choices"][1].update(
                normalizableValue=None),
             "$.questionTypes[0].settings.choices[1].normalizableValue: 'None' is no number that "
             "choices can be ordered by; give each choice a normalizableValue"),
            (lambda one: one["questionTypes"].append(likert("four", [1, 2, 3, 4]))
             or one["questions"][1].update(questionType={"externalId": "four"}),
             "$.questions: questions with so many choices do not fit one scale of two to five "
             "levels: 4, 5; leave some questions out"),
            (lambda one: one["questionTypes"].append(likert("one", [1, 1])),
             "$.questionTypes[3].settings.choices: these choices have no two different values; "
             "give each choice a normalizableValue of its own"),
            (lambda one: one["elections"].append({"externalId": "f", "name": "F"}),
             "$.elections[1]: there are 2 elections here, and a bank is about one; leave one in"),
        ],
    )  # fmt: skip
    def test_is_told_with_its_path(
        self, change: Callable[[Collections], object], message: str
    ) -> None:
        content = collections()
        change(content)

        assert any(line.startswith(f"town.json:{message}") for line in complaints(content))


def has_blank(part: object) -> bool:
    """Return whether a text in a bank has no sign that can be seen."""
    if isinstance(part, str):
        return bool(part) and not part.strip()
    if isinstance(part, dict | list | tuple):
        return any(map(has_blank, part.values() if isinstance(part, dict) else part))
    return False


def is_seen(bank: Bank) -> bool:
    return not has_blank(msgspec.to_builtins(bank))


class TestExport:
    @MADE
    @given(banks().filter(is_seen))
    def test_gives_the_same_answers_and_texts_back(self, bank: Bank) -> None:
        content = write(bank, PurePath("x.json"), "nl").content
        assert isinstance(content, bytes)

        choices = Choices(language="nl", all_neutral="keep")
        again = read({"x.json": content}, choices).bank

        assert again.scale == bank.scale
        assert [
            (item.id, item.text, item.label, item.explanation) for item in again.statements
        ] == [(item.id, item.text, item.label, item.explanation) for item in bank.statements]
        for party, other in zip(bank.parties, again.parties, strict=True):
            assert other.id == party.id
            assert [cell.stance for cell in other.positions.values()] == [
                cell.stance.replace("unclear", "unknown") for cell in party.positions.values()
            ]

    def test_says_what_it_cannot_hold(self, mini: Bank) -> None:
        log = write(mini, PurePath("x.json"), "nl").log

        assert log.dropped["transfer.lost.axes"] == ["groen", "regels"]
        assert "transfer.lost.unclear" in log.dropped
        assert not {"transfer.lost.texts", "transfer.lost.languages"} & set(log.dropped)

    def test_creates_what_is_referred_to_first(self, mini: Bank) -> None:
        content = write(mini, PurePath("x.json"), "nl").content
        assert isinstance(content, bytes)

        assert list(json.loads(content)) == [
            *("elections", "questionTypes", "questionCategories", "questions", "parties")
        ]


@given(
    st.integers(2, 5).flatmap(
        lambda scale: st.lists(
            st.tuples(*[st.integers(0, scale - 1)] * 3), min_size=2, max_size=5
        ).map(lambda table: (scale, table))
    )
)
def test_points_are_those_of_city_block(drawn: tuple[int, list[tuple[int, ...]]]) -> None:
    scale, (mine, *rows) = drawn
    content = collections(
        questionTypes=[likert("l", [10 * level for level in range(scale)])],
        questions=[
            {"externalId": f"q{one}", "text": "T", "questionType": {"externalId": "l"}}
            for one in range(3)
        ],
        parties=[
            {
                "externalId": f"p{number}",
                "name": "P",
                "answersByExternalId": {
                    f"q{one}": {"value": f"c{10 * level}"} for one, level in enumerate(row)
                },
            }
            for number, row in enumerate(rows)
        ],
    )

    bank = read(raw(content), Choices(language="en", all_neutral="keep")).bank
    answers = Answers({f"q{one}": level for one, level in enumerate(mine)})

    shares = {row.party.id: row.agreement for row in score(bank, answers).rows}
    for number, row in enumerate(rows):
        share = shares[f"p{number}"]
        assert isinstance(share, Share)
        distance = sum(abs(a - s) for a, s in zip(mine, row, strict=True))
        assert share.part * 3 * (scale - 1) == (3 * (scale - 1) - distance) * share.whole
