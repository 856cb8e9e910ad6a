"""What an election of qual-o-mat-data lacks, repeats or gets wrong: told in whole lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.qual_o_mat import read

GERMAN = Choices(language="de")


def files(**changes: object) -> dict[str, bytes]:
    """Return an election of two statements, on which one party says no and yes."""
    content = {
        "answer": [{"id": 0, "message": "Nein"}, {"id": 1, "message": "Ja"}],
        "opinion": [
            {"id": 0, "party": 0, "statement": 0, "answer": 0, "comment": 0},
            {"id": 1, "party": 0, "statement": 1, "answer": 1},
        ],
        "comment": [{"id": 0, "text": "Zu teuer."}],
        "overview": overview(),
        "party": [{"id": 0, "name": "ÖDP", "longname": ""}],
        "statement": [
            {"id": 0, "label": "Pfad", "text": "Ein Pfad.", "category": 0},
            {"id": 1, "label": "Weg", "text": "Ein Weg.", "category": 1},
        ],
        "category": [{"id": 0, "label": "Bau"}, {"id": 1, "label": "Schule"}],
        **changes,
    }
    return {f"dorf/{name}.json": json.dumps(part).encode() for name, part in content.items()}


def overview(**changes: str) -> dict[str, str]:
    address = {"data_source": "https://dorf.example/a.zip"}
    return {"title": "Dorf", "date": "2003", "slug": "dorf", **address, **changes}


def opinion(**changes: Any) -> dict[str, Any]:
    return {"id": 7, "party": 0, "statement": 0, "answer": 1, **changes}


class TestWhatIsTold:
    def test_of_an_election(self) -> None:
        bank, log = read(files(), GERMAN)

        stances = {"for": 1, "against": 1, "unclear": 0, "unknown": 0}
        assert log.read == [
            ("transfer.numbered", {"number": 2}),
            ("transfer.language", {"language": "de"}),
            ("transfer.scale", {"scale": 2}),
            ("transfer.counts", {"statements": 2, "parties": 1}),
            ("transfer.positions", {"number": 2, "stances": stances}),
        ]
        assert log.filled == {"transfer.filled.version": ["1"]}
        assert log.renamed == [("ÖDP", "odp"), ("Bau", "bau"), ("Schule", "schule")]
        assert log.dropped == {}
        assert (bank.version, bank.order) == ("1", ("odp",))

    def test_files_of_another_name_are_passed_over_wherever_they_stand(self) -> None:
        content = {"dorf/a.json": b"[]", **files(), "dorf/z.json": b"[]"}

        bank, log = read(content, GERMAN)

        assert len(bank.parties) == 1
        assert log.dropped == {"transfer.dropped.file": ["dorf/a.json", "dorf/z.json"]}

    def test_an_id_that_had_to_change(self) -> None:
        bank, log = read(files(overview=overview(slug="Dorf 2003")), GERMAN)

        assert bank.id == "dorf-2003"
        assert ("Dorf 2003", "dorf-2003") in log.renamed

    def test_an_id_for_what_has_no_letters(self) -> None:
        bank, _ = read(files(overview=overview(slug="★")), GERMAN)

        assert bank.id == "election"

    @pytest.mark.parametrize(
        ("address", "publisher", "url"),
        [
            ("https://dorf.example/a.zip", "dorf.example", "https://dorf.example/a.zip"),
            ("https:///a.zip", "?", "https:///a.zip"),
            ("https://[dorf", "?", "https://[dorf"),
            ("", "?", None),
            ("Rathaus", "?", None),
        ],
    )
    def test_who_published_it(self, address: str, publisher: str, url: str | None) -> None:
        bank, log = read(files(overview=overview(data_source=address)), GERMAN)

        (source,) = bank.sources
        assert (source.publisher, source.url) == (publisher, url)
        dropped = {"transfer.dropped.address": ["Rathaus"]} if address == "Rathaus" else {}
        assert log.dropped == dropped
        filled = ["wahl-o-mat"] if publisher == "?" else None
        assert log.filled.get("transfer.filled.source") == filled


class TestItsParts:
    def test_have_ids_that_no_file_may_have_otherwise(self) -> None:
        content = files(
            category=[{"id": 0, "label": "Bank"}, {"id": 1, "label": "Con"}],
            party=[{"id": 0, "name": "Aux", "longname": ""}],
        )

        bank = read(content, GERMAN).bank

        assert [theme.id for theme in bank.themes] == ["bank-2", "con-2"]
        assert [party.id for party in bank.parties] == ["aux-2"]

    def test_have_numbers_where_their_names_have_no_letters(self) -> None:
        content = files(
            category=[{"id": 0, "label": "★"}, {"id": 1, "label": "☆"}],
            party=[{"id": one, "name": "★", "longname": ""} for one in (0, 1)],
        )

        bank = read(content, GERMAN).bank

        assert [theme.id for theme in bank.themes] == ["theme-1", "theme-2"]
        assert [party.id for party in bank.parties] == ["party-1", "party-2"]

    @pytest.mark.parametrize(
        ("text", "summary"),
        [
            ("Zu teuer.", {"de": "Zu teuer."}),
            ('"Zu teuer."', {"de": "Zu teuer."}),
            ('"', {"de": '"'}),
            ("", None),
        ],
    )
    def test_have_comments_without_the_quotes_around_them(
        self, text: str, summary: dict[str, str] | None
    ) -> None:
        bank = read(files(comment=[{"id": 0, "text": text}]), GERMAN).bank

        cells = bank.parties[0].positions
        assert (cells["s1"].summary, cells["s2"].summary) == (summary, None)


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("content", "messages"),
        [
            (files(overview=overview(date="")),
             ["dorf/overview.json:$: 'date' is empty; fill it in or remove it"]),
            (files(category=[{"id": 0, "label": ""}, {"id": 1, "label": "Schule"}]),
             ["dorf/category.json:$: 'de' is empty; fill it in or remove it"]),
            (files(comment=[{"id": 0, "text": "x" * 4001}]),
             ["dorf/opinion.json:$[0]: 'de' is too long; keep it below 4000"]),
            (files(party=[{"id": 0, "name": "x" * 4001, "longname": "X"}]),
             ["dorf/party.json:$[0]: 'name' is too long; keep it below 4000"]),
            (files(opinion=[opinion(answer=9), opinion(id=8, party=8),
                            opinion(id=9, statement=7, comment=6)]),
             ["dorf/opinion.json:$[0].answer: there is no answer 9; correct the number",
              "dorf/opinion.json:$[1].party: there is no party 8; correct the number",
              "dorf/opinion.json:$[2].statement: there is no statement 7; correct the number",
              "dorf/opinion.json:$[2].comment: there is no comment 6; correct the number"]),
            ({**files(), "dorf/answer.json": b"[", "dorf/party.json": b"[\n\xff"},
             ["dorf/answer.json:1:2: this is not valid JSON (a number belongs here, or text in "
              "double quotation marks); repair this place",
              "dorf/party.json:2: this is not text in UTF-8; save the file as UTF-8"]),
            (files(answer=[{"id": 0.5, "message": "Nein"}]),
             ["dorf/answer.json:$[0].id: 'id' is '0.5'; this should be a whole number"]),
            (files(answer=[{"id": 1.0, "message": "Nein"}]),
             ["dorf:$: this does not fit (Expected `int`, got `float` - at `$.answer[0].id`); "
              "compare it with the schema"]),
        ],
    )  # fmt: skip
    def test_is_told_with_its_path(self, content: dict[str, bytes], messages: list[str]) -> None:
        assert complaints_of(lambda: read(content, GERMAN)) == messages
