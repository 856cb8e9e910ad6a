"""JSON of other programs: what is taken, and each way in which it is refused."""

from __future__ import annotations

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.jsonfile import JsonDocument, json_path, read_json

BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("raw", "data"),
    [
        (BOM + b'{"a": [1, 2.5, null, true]}', {"a": [1, 2.5, None, True]}),
        (b'["a\x07\tb"]', ["a\x07\tb"]),
        (b"[123456789012345, 1234567890123456]", [123456789012345, "1234567890123456"]),
        (b'["\\ud83d\\ude00 \\uD83D\\uDE00"]', ["😀 😀"]),
    ],
)
def test_json_is_read(raw: bytes, data: object) -> None:
    assert read_json(raw, "a.json") == data


NOT_UTF8 = "this is not text in UTF-8; save the file as UTF-8"
HIDDEN = "there is a hidden character here (U+D800); remove it"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xff", f"a.json:1: {NOT_UTF8}"),
        (b"\n[\xff\n]", f"a.json:2: {NOT_UTF8}"),
        (b'[\n"\n\xff\n"\n]', f"a.json:3: {NOT_UTF8}"),
        (BOM + b"[\n\xff]", f"a.json:2: {NOT_UTF8}"),
        (
            b"[\n 1,\n x]",
            "a.json:3:2: this is not valid JSON (a number belongs here, or text in double "
            "quotation marks); repair this place",
        ),
        (b"[NaN]", "a.json:1:1: this is not valid JSON (NaN); repair this place"),
        (b"[" * 100_000, "a.json:1: this is nested deeper than 20 levels; make it flatter"),
        (b'[{"b": 1, "b": 2}]', "a.json:$: 'b' stands there twice; remove one"),
        (b'{"b": "text \\ud800"}', f"a.json:$: {HIDDEN}"),
        (b'{"\\uD800": 1}', f"a.json:$: {HIDDEN}"),
    ],
)
def test_json_is_refused(raw: bytes, message: str) -> None:
    assert complaints_of(lambda: read_json(raw, "a.json")) == [message]


def test_a_node_has_the_path_in_its_file() -> None:
    one = JsonDocument({}, "a.json")
    several = JsonDocument({}, "dorf", {"party": "dorf/party.json"})

    assert str(one.place(("parties", 3, "a\nb"))) == "a.json:$.parties[3].a b"
    assert str(several.place(("party", 3, "name"))) == "dorf/party.json:$[3].name"
    assert str(several.place(("comment", 3))) == "dorf:$[3]"
    assert str(several.place()) == "dorf:$"
    assert json_path(()) == "$"
