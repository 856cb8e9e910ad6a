"""Files with very many of one thing, which take a time in proportion to their size.

The limits are many times what is needed; where each thing is compared with every other one, the
same would take an hour.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hardening.everything import prepare
from hardening.fuzz import at_most

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.new.lists import parties_of, themes_of
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import reader
from stemwijzer_cli.bank.transfer.ids import Ids
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.errors import StemwijzerError

pytestmark = pytest.mark.slow

MANY = 150_000
SECONDS = 60


def test_ids_for_one_name_are_numbered() -> None:
    ids = Ids(Log(), "partij-3")

    with at_most(SECONDS):
        made = [ids.new("Partij", "party") for _ in range(MANY)]

    # The second is partij-2; as partij-3 is taken, the third is partij-4, and so on.
    assert made[:4] == ["partij", "partij-2", "partij-4", "partij-5"]
    assert made[-1] == f"partij-{MANY + 1}"


def test_a_long_name_makes_room_for_its_number() -> None:
    ids = Ids(Log())

    made = [ids.new("a" * 70, "party") for _ in range(101)]

    # An id has at most 64 signs.
    assert made[0] == "a" * 64
    assert made[1] == "a" * 62 + "-2"
    assert made[8] == "a" * 62 + "-9"
    assert made[9] == "a" * 61 + "-10"
    assert made[99] == "a" * 60 + "-100"
    assert len(set(made)) == 101


def test_names_that_begin_alike_get_ids_of_their_own() -> None:
    chance = random.Random(5)
    ids = Ids(Log())
    names = [
        chance.choice("ab") * chance.randint(58, 70) + chance.choice("xyz") for _ in range(999)
    ]

    made = [ids.new(name, "party") for name in names]

    assert len(set(made)) == 999
    assert max(map(len, made)) == 64


@pytest.mark.parametrize(
    "read",
    [
        lambda cells: parties_of(b"name,id\n" + cells, "x.csv", Log()),
        lambda cells: themes_of(b"text,id\n" + cells, "x.csv", "nl", Log()),
    ],
    ids=["parties", "statements"],
)
def test_a_list_with_an_id_in_every_row(read: Callable[[bytes], tuple[object, ...]]) -> None:
    cells = "".join(f"Een,n{number}\n" for number in range(MANY)).encode()

    with at_most(SECONDS):
        assert len(read(cells)) in {1, MANY}


def test_one_position_with_very_many_sources() -> None:
    rows = "".join(f"x,A,,bron{number}\n" for number in range(MANY))
    table = f"statement,party,stance,source\nx,A,ja,bron\n{rows}".encode()

    with at_most(SECONDS):
        bank = reader("csv")({"x.csv": table}, Choices("nl", (), (), "keep", "unclear")).bank

    assert len(bank.parties[0].positions["x"].sources) == MANY + 1


def test_a_bank_whose_file_names_very_many_things_that_are_not_there(tmp_path: Path) -> None:
    prepare(tmp_path)
    file = tmp_path / "mini" / "positions" / "brug.yaml"
    unknown = "".join(f"  n{number}: {{stance: unknown}}\n" for number in range(MANY))
    text = file.read_text("utf-8").replace("positions:\n", f"positions:\n{unknown}", 1)
    file.write_text(text, encoding="utf-8")

    with at_most(SECONDS), pytest.raises(StemwijzerError) as refused:
        load_bank(tmp_path / "mini")

    assert {problem.key for problem in refused.value.problems} == {"bank.no-statement"}
    assert len(refused.value.problems) == MANY


def test_a_bank_with_very_many_sources_that_are_all_cited(tmp_path: Path) -> None:
    prepare(tmp_path)
    number = 60_000
    heading = tmp_path / "mini" / "questions" / "bank.yaml"
    sources = "".join(
        f"  - {{id: n{one}, publisher: P, title: T, date: '2025', status: final}}\n"
        for one in range(number)
    )
    text = heading.read_text("utf-8").replace("sources:\n", f"sources:\n{sources}", 1)
    heading.write_text(text, encoding="utf-8")
    file = tmp_path / "mini" / "positions" / "brug.yaml"
    cited = "".join(f"      n{one}:\n" for one in range(number))
    text = file.read_text("utf-8").replace("    sources:\n", f"    sources:\n{cited}", 1)
    file.write_text(text, encoding="utf-8")

    with at_most(SECONDS):
        bank = load_bank(tmp_path / "mini")

    assert len(bank.sources) > number
