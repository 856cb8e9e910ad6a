"""`compare --matrix`: the parties against each other.

On the miniature bank Aarde (2, 0, 2, 1) and Brug (0, 1, unclear, 2) share fietspad, parkeren and
huiswerk: 1 - (2 + 1 + 1)/6 = 33.3 %. Cirkel is known on fietspad alone (2): with Aarde 100 %, with
Brug 0 %, of one statement.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest
from cli.run import BANKS, Stemwijzer, head_of, parsed

from stemwijzer_cli.model import Bank

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "matrix.schema.json"

PAIRS = [
    {"one": "aarde", "other": "brug", "agreement": 33.3, "shared": 3},
    {"one": "aarde", "other": "cirkel", "agreement": 100.0, "shared": 1},
    {"one": "brug", "other": "cirkel", "agreement": 0.0, "shared": 1},
]


def lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines() if line.strip()]


def test_json_is_complete(on_mini: Stemwijzer, mini: Bank) -> None:
    content = parsed(on_mini("compare", "--matrix", "--format", "json"))

    jsonschema.validate(content, json.loads(SCHEMA.read_bytes()))
    assert content == {
        **head_of(mini),
        "pairs": PAIRS,
    }


def test_of_nothing_shared_is_null(on_mini: Stemwijzer) -> None:
    """On the school Aarde (1) and Brug (2) share huiswerk; Cirkel is known on nothing."""
    content = parsed(on_mini("compare", "--matrix", "--format", "json", "--theme", "school"))

    assert content["pairs"] == [
        {"one": "aarde", "other": "brug", "agreement": 50.0, "shared": 1},
        {"one": "aarde", "other": "cirkel", "agreement": None, "shared": 0},
        {"one": "brug", "other": "cirkel", "agreement": None, "shared": 0},
    ]


def test_of_some_sources_and_parties(on_mini: Stemwijzer) -> None:
    """Without the interview Brug has fietspad and parkeren left: 1 - (2 + 1)/4."""
    content = parsed(
        on_mini(
            *("compare", "brug", "aarde", "--matrix", "--format", "json"),
            *("--sources", "papier"),
        )
    )

    assert content["pairs"] == [{"one": "brug", "other": "aarde", "agreement": 25.0, "shared": 2}]


def test_of_five_levels(stemwijzer: Stemwijzer) -> None:
    """Noord (4, 3, 2), Oost (0, 2, unknown), West (unclear, 4, 1), max = 4.

    Noord-Oost 1 - (4 + 1)/8 = 37.5 %; Noord-West 1 - (1 + 1)/8 = 75 %; Oost-West 1 - 2/4 = 50 %.
    """
    content = parsed(
        stemwijzer("compare", "--matrix", "--bank", BANKS / "five", "--format", "json")
    )

    assert content["pairs"] == [
        {"one": "noord", "other": "oost", "agreement": 37.5, "shared": 2},
        {"one": "noord", "other": "west", "agreement": 75.0, "shared": 2},
        {"one": "oost", "other": "west", "agreement": 50.0, "shared": 1},
    ]


def test_csv_has_a_row_per_pair(on_mini: Stemwijzer) -> None:
    assert on_mini("compare", "--matrix", "--format", "csv") == (
        0,
        "one,other,agreement,shared\naarde,brug,33.3,3\naarde,cirkel,100.0,1\nbrug,cirkel,0.0,1\n",
        "",
    )
    in_school = on_mini("compare", "--matrix", "--format", "csv", "--theme", "school")
    assert in_school.out.splitlines()[2:] == ["aarde,cirkel,,0", "brug,cirkel,,0"]


def test_table_has_per_cents_and_the_statements_behind_them(on_mini: Stemwijzer) -> None:
    """With itself a party agrees in full, over all that is known of it; each pair stands once."""
    result = on_mini("compare", "--matrix")

    assert (result.code, result.err) == (0, "")
    assert lines(result.out)[1:8] == [
        ["1", "2", "3"],
        ["1", "Aarde", "100"],
        ["4"],
        ["2", "Brug", "33", "100"],
        ["3", "3"],
        ["3", "Cirkel", "100", "0", "100"],
        ["1", "1", "1"],
    ]


def test_table_says_where_nothing_is_shared(on_mini: Stemwijzer) -> None:
    found = lines(on_mini("compare", "--matrix", "--theme", "school").out)

    assert ["2", "Brug", "50", "100"] in found
    assert ["3", "Cirkel", "n.b.", "n.b.", "n.b."] in found


def test_markdown_has_a_row_per_party(on_mini: Stemwijzer) -> None:
    out = on_mini("compare", "--matrix", "--format", "markdown").out

    for line in (
        "| Partij | Aarde | Brug | Cirkel |",
        "| Aarde | 100 % (4) |  |  |",
        "| Brug | 33 % (3) | 100 % (3) |  |",
        "| Cirkel | 100 % (1) | 0 % (1) | 100 % (1) |",
    ):
        assert line in out.splitlines()


@pytest.mark.parametrize("options", [["--plain"], []], ids=["plain", "narrow"])
def test_tells_the_same_to_a_reader_and_in_a_narrow_window(
    on_mini: Stemwijzer, options: list[str]
) -> None:
    out = on_mini("compare", "--matrix", *options, environment={"COLUMNS": "21"}).out
    text = " ".join(out.split())

    assert re.search(r"Cirkel.*Aarde 100 % \(1\).*Brug 0 % \(1\)", text)
    if not options:
        assert max(map(len, out.splitlines())) <= 21


@pytest.mark.parametrize("options", [["--plain"], []], ids=["plain", "narrow"])
def test_of_more_parties_than_fit_says_where_to_have_it(
    stemwijzer: Stemwijzer, tmp_path: Path, options: list[str]
) -> None:
    """Three numbers of three digits and two spaces make a column: 30 parties need 150 columns."""
    shutil.copytree(BANKS / "mini", tmp_path / "many")
    party = (BANKS / "mini" / "positions" / "aarde.yaml").read_text(encoding="utf-8")
    for number in range(27):
        text = re.sub(r"(?m)^((full_)?name): .*", rf"\1: \2Nr{number}", party)
        path = tmp_path / "many" / "positions" / f"nr{number}.yaml"
        path.write_text(text, encoding="utf-8")

    out = stemwijzer("compare", "--matrix", "--bank", tmp_path / "many", *options).out

    assert (
        "De tabel van 30 partijen past niet in 100 tekens; kies partijen, of schrijf elk paar met "
        "--format csv."
    ) in " ".join(out.split())
    assert "Nr26" not in out


def by_definition(bank: Bank) -> Iterator[tuple[str, str, float | None, int]]:
    """Yield each pair's agreement worked out from the definition in the design."""
    levels = {"against": 0, "neutral": 1, "for": 2}
    for one, other in combinations(bank.parties, 2):
        gaps = [
            abs(levels[left] - levels[right])
            for name in one.positions
            if (left := one.positions[name].stance) in levels
            and (right := other.positions[name].stance) in levels
        ]
        agreement = 100 * (1 - sum(gaps) / (2 * len(gaps))) if gaps else None
        yield one.id, other.id, agreement, len(gaps)


class TestTheShippedBank:
    def test_follows_the_definition(self, stemwijzer: Stemwijzer, shipped: Bank) -> None:
        pairs = parsed(stemwijzer("compare", "--matrix", "--format", "json"))["pairs"]

        assert [
            (pair["one"], pair["other"], pair["agreement"], pair["shared"]) for pair in pairs
        ] == [
            (one, other, None if agreement is None else pytest.approx(agreement, abs=0.051), shared)
            for one, other, agreement, shared in by_definition(shipped)
        ]

    @pytest.mark.parametrize("language", ["nl", "en"])
    @pytest.mark.parametrize(
        "options", [[], ["--sources", "alert"], ["--theme", "oekraine"]], ids=str
    )
    def test_is_whole_at_100_columns(
        self, stemwijzer: Stemwijzer, shipped: Bank, language: str, options: list[str]
    ) -> None:
        out = stemwijzer(
            *("compare", "--matrix", "--lang", language, *options),
            environment={"COLUMNS": "100"},
        ).out
        rows = [line for line in lines(out) if re.search(r"^ ?\d+ [A-Z]", " ".join(line))]

        assert max(map(len, out.splitlines())) <= 100
        assert [row[1] for row in rows] == [party.name for party in shipped.parties]
        assert [len(row) - 2 for row in rows] == list(range(1, 16))

    @pytest.mark.parametrize("width", [40, 80])
    def test_is_never_wider_than_the_window(self, stemwijzer: Stemwijzer, width: int) -> None:
        out = stemwijzer("compare", "--matrix", environment={"COLUMNS": str(width)}).out

        assert max(map(len, out.splitlines())) <= width
