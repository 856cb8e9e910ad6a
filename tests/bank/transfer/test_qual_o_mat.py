"""Elections from qual-o-mat-data: answers by what they say, every part where it belongs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.qual_o_mat import read
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers
from stemwijzer_cli.texts import Texts

Election = dict[str, Any]
GERMAN = Choices(language="de")


def election(**changes: object) -> Election:
    """Return two statements and two parties; the answers are numbered in an odd way."""
    return {
        "answer": [
            {"id": 7, "message": "Neutral"},
            {"id": 0, "message": "Stimme nicht zu"},
            {"id": 3, "message": "Stimme zu"},
        ],
        "comment": [{"id": 4, "text": '"Zu\u2028teuer."'}, {"id": 5, "text": '""'}],
        "opinion": [
            {"id": 10, "party": 1, "statement": 0, "answer": 3, "comment": 4},
            {"id": 11, "party": 1, "statement": 5, "answer": 0, "comment": 5},
            {"id": 12, "party": 0, "statement": 0, "answer": 7, "comment": None},
        ],
        "overview": {
            "title": "Dorfwahl",
            "date": "2003-09-21",
            "info": "https://wiki.example/dorf",
            "slug": "dorf2003",
            "data_source": "https://www.wahl.example/dorf.zip",
        },
        "party": [
            {"id": 0, "name": "Bündnis 90/Die Grünen ", "longname": ""},
            {"id": 1, "name": "ÖDP", "longname": "Ökologisch-Demokratische Partei"},
        ],
        "statement": [
            {"id": 0, "category": None, "label": "Brücke", "text": "Eine Brücke soll her."},
            {"id": 5, "category": None, "label": "Keine Noten!", "text": "Keine Noten!"},
        ],
        **changes,
    }


def files(content: Election) -> dict[str, bytes]:
    return {f"dorf/{name}.json": json.dumps(part).encode() for name, part in content.items()}


def complaints(content: dict[str, bytes]) -> list[str]:
    with pytest.raises(StemwijzerError) as caught:
        read(content, GERMAN)
    return [line.removeprefix("error: ") for line in complaint(Texts("en"), caught.value)]


class TestAnElection:
    def test_is_read_by_what_answers_say(self) -> None:
        bank, log = read(files(election()), GERMAN)

        assert (bank.id, bank.title, bank.date, bank.scale) == (
            *("dorf2003", {"de": "Dorfwahl"}, "2003-09-21", 3),
        )
        assert [
            (
                party.id,
                party.name,
                party.full_name,
                [one.stance for one in party.positions.values()],
            )
            for party in bank.parties
        ] == [
            (
                "bundnis-90-die-grunen",
                *["Bündnis 90/Die Grünen"] * 2,
                ["neutral", "unknown"],
            ),
            ("odp", "ÖDP", "Ökologisch-Demokratische Partei", ["for", "against"]),
        ]
        assert [(item.id, item.text, item.label) for item in bank.statements] == [
            ("s1", {"de": "Eine Brücke soll her."}, {"de": "Brücke"}),
            ("s2", {"de": "Keine Noten!"}, None),
        ]
        assert log.filled["transfer.filled.positions"] == ["1"]
        assert log.hidden == 1

    def test_keeps_the_source_its_date_and_the_numbers_of_its_parts(self) -> None:
        bank, log = read(files(election()), GERMAN)

        (source,) = bank.sources
        assert (source.id, source.publisher, source.date, source.url) == (
            *("wahl-o-mat", "www.wahl.example", "2003-09-21"),
            "https://www.wahl.example/dorf.zip",
        )
        cells = bank.party("odp").positions
        assert (cells["s1"].sources, cells["s1"].summary, cells["s1"].basis) == (
            {"wahl-o-mat": "opinion 10"},
            {"de": "Zu\nteuer."},
            "answered",
        )
        assert cells["s2"].summary is None
        assert bank.statements[1].sources == {"wahl-o-mat": "statement 5"}
        assert log.dropped == {"transfer.dropped.info": ["https://wiki.example/dorf"]}

    def test_has_its_categories_as_themes(self) -> None:
        content = election(category=[{"id": 9, "label": "Bau"}, {"id": 2, "label": "Schule"}])
        content["statement"][0]["category"], content["statement"][1]["category"] = 2, 9

        bank, _ = read(files(content), GERMAN)

        assert [
            (one.id, one.title, [item.id for item in one.statements]) for one in bank.themes
        ] == [
            ("schule", {"de": "Schule"}, ["s1"]),
            ("bau", {"de": "Bau"}, ["s2"]),
        ]

    def test_has_no_themes_where_a_statement_has_no_category(self) -> None:
        content = election(category=[{"id": 2, "label": "Schule"}])
        content["statement"][0]["category"] = 2

        bank, log = read(files(content), GERMAN)

        assert (bank.has_themes, log.dropped["transfer.dropped.category"]) == (False, ["Schule"])

    def test_may_lack_comments_and_categories(self) -> None:
        content = election(opinion=[{"id": 1, "party": 1, "statement": 0, "answer": 3}])
        del content["comment"]

        assert read(files(content), GERMAN).bank.party("odp").positions["s1"].stance == "for"


def without(name: str) -> Callable[[Election], object]:
    return lambda content: content.pop(name)


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("change", "message"),
        [
            (without("party"), "dorf: there is no party.json here; add it"),
            (lambda one: one["answer"][0].update(message="Vielleicht"),
             "dorf/answer.json:$[0].message: 'Vielleicht' is no answer that is known (times: 1); "
             "correct it, or say --missing 'Vielleicht' when it means that nothing is known"),
            (lambda one: one["opinion"][1].update(answer=4),
             "dorf/opinion.json:$[1].answer: there is no answer 4; correct the number"),
            (lambda one: one["opinion"][1].update(party=9),
             "dorf/opinion.json:$[1].party: there is no party 9; correct the number"),
            (lambda one: one["opinion"][1].update(comment=1),
             "dorf/opinion.json:$[1].comment: there is no comment 1; correct the number"),
            (lambda one: one["opinion"][1].update(statement=0),
             "dorf/opinion.json:$[1]: '0' and '1' have a row already, and this one adds no other "
             "source or says otherwise; keep one"),
            (lambda one: one["party"][1].update(id=0),
             "dorf/party.json:$[1].id: '0' occurs twice; give each a name of its own"),
            (lambda one: one["statement"][1].update(text=7),
             "dorf/statement.json:$[1].text: 'text' is '7'; this should be text (put a number in "
             "quotes)"),
            (lambda one: one["statement"][1].update(text=""),
             "dorf/statement.json:$[1]: 'de' is empty; fill it in or remove it"),
            (lambda one: one["opinion"][2].update(party=0, statement=5)
             or one["opinion"].append({"id": 13, "party": 0, "statement": 0, "answer": 7}),
             "dorf/party.json:$[0]: Bündnis 90/Die Grünen is neutral on everything; say "
             "--all-neutral unknown when it did not answer, or --all-neutral keep when it means "
             "this"),
        ],
    )  # fmt: skip
    def test_is_told_with_its_path(
        self, change: Callable[[Election], object], message: str
    ) -> None:
        content = election()
        change(content)

        assert message in complaints(files(content))

    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            (b"[{", "dorf/party.json:1:3: this is not valid JSON"),
            (b'[{"id": 0, "id": 1}]', "dorf/party.json:$: 'id' stands there twice; remove one"),
            (b"[\xff]", "dorf/party.json:1: this is not text in UTF-8"),
            (b"[" * 100_000, "dorf/party.json:1: "),
            (b"[NaN]", "dorf/party.json:1:1: "),
        ],
    )
    def test_json_that_is_none_is_told_with_its_place(self, raw: bytes, message: str) -> None:
        found = complaints({**files(election()), "dorf/party.json": raw})

        assert len(found) == 1
        assert found[0].startswith(message)


RULE = {(0, 0): 2, (1, 1): 2, (2, 2): 2, (0, 1): 1, (1, 0): 1, (1, 2): 1, (2, 1): 1}
"""Points of Wahl-O-Mat for an answer and a position; 0 is against, 2 is for."""


@given(st.permutations([0, 1, 2]), st.lists(st.integers(0, 2), min_size=4, max_size=4), st.data())
def test_points_are_those_of_the_rule_whatever_the_numbers_of_the_answers(
    numbers: list[int], mine: list[int], data: st.DataObject
) -> None:
    words = ["Stimme nicht zu", "Neutral", "Stimme zu"]
    table = [data.draw(st.lists(st.integers(0, 2), min_size=4, max_size=4)) for _ in range(3)]
    content = election(
        answer=[{"id": numbers[level], "message": words[level]} for level in range(3)],
        party=[{"id": one, "name": f"P{one}", "longname": ""} for one in range(3)],
        statement=[{"id": one, "category": None, "label": "L", "text": "T"} for one in range(4)],
        opinion=[
            {"id": 4 * party + asked, "party": party, "statement": asked, "answer": numbers[level]}
            for party, row in enumerate(table)
            for asked, level in enumerate(row)
        ],
    )

    bank = read(files(content), Choices(language="de", all_neutral="keep")).bank
    answers = Answers({f"s{asked + 1}": level for asked, level in enumerate(mine)})

    points = {row.party.name: row.agreement for row in score(bank, answers).rows}
    for party, row in enumerate(table):
        expected = sum(RULE.get((a, s), 0) for a, s in zip(mine, row, strict=True))
        share = points[f"P{party}"]
        assert isinstance(share, Share)
        assert share.part * 8 == expected * share.whole
