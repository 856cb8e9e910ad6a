"""`bank stats`: a bank in figures, for people and for machines."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
from pathlib import Path
from random import Random

import jsonschema
import pytest
from cli.run import BANKS, Process, Stemwijzer, parsed

from stemwijzer_cli.commands.stats import StatsView
from stemwijzer_cli.matching.simulation import simulation
from stemwijzer_cli.matching.stats import stats
from stemwijzer_cli.model import Bank
from stemwijzer_cli.output.base import to_csv
from stemwijzer_cli.show.console import FILE
from stemwijzer_cli.texts import Texts

ROOT = BANKS.parent.parent
SCHEMA = ROOT / "schema" / "output" / "stats.schema.json"


def view(bank: Bank, language: str = "en") -> StatsView:
    """Return the figures of a bank with few made-up voters, which tests do not look at."""
    return StatsView(Texts(language), stats(bank, simulation(bank, Random(1).random, sheets=30), 1))


def test_json_fits_its_schema_and_says_how_many_sheets(stemwijzer: Stemwijzer) -> None:
    output = parsed(stemwijzer("bank", "stats", BANKS / "mini", "--format", "json"))
    simulated = output["simulation"]

    jsonschema.validate(output, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert output["bank"]["id"] == "mini"
    assert output["statements"][0] == {
        "id": "fietspad",
        "stances": {"for": 2, "neutral": 0, "against": 1, "unclear": 0, "unknown": 0},
        "known": 3,
        "separation": 4,
    }
    assert output["fewest"] == {
        "statements": ["fietspad"],
        "at_least": 1,
        "alike": [["aarde", "cirkel"]],
    }
    assert (simulated["seed"], simulated["likeness"]) == (1, 80)
    assert [(one["voters"], one["method"], one["sheets"]) for one in simulated["firsts"]] == [
        (voters, method, 100_000)
        for voters in ("uniform", "like")
        for method in ("city-block", "exact", "euclidean", "directional", "hybrid")
    ]
    assert [(one["voters"], one["statement"]) for one in simulated["without"]] == [
        (voters, statement)
        for voters in ("uniform", "like")
        for statement in ("fietspad", "parkeren", "schoolfruit", "huiswerk")
    ]
    assert {(one["method"], one["sheets"]) for one in simulated["without"]} == {
        ("city-block", 10_000)
    }


def test_text_tells_it_part_by_part(on_mini: Stemwijzer) -> None:
    result = on_mini("bank", "stats", "--lang", "en", "--seed", "7")
    lines = result.out.splitlines()

    assert (result.code, result.err) == (0, "")
    assert lines[:27] == [
        "mini 1.0: 4 statements, 3 parties",
        "",
        "How each statement splits the parties",
        "Statement    +  0  -  ?  .  Known  Separation",
        "fietspad     2  0  1  0  0      3           4  ━━━━━━━━━━",
        "parkeren     0  1  1  0  1      2           1  ━━",
        "schoolfruit  1  0  0  2  0      1           0",
        "huiswerk     1  1  0  0  1      2           1  ━━",
        "",
        "What is known of each party",
        "Party               Known  Unclear  Unknown",
        "Aarde   ━━━━━━━━━━      4        0        0",
        "Brug    ━━━━━━━━        3        1        0",
        "Cirkel  ━━              1        1        2",
        "",
        "What that rests on: kinds of evidence and sources, with the number of positions",
        "  Aarde",
        "      table 2, text 2",
        "      krant 4",
        "  Brug",
        "      text 2, table 1, interview 1",
        "      krant 3, gesprek 1",
        "  Cirkel",
        "      interview 1, table 1",
        "      gesprek 1, krant 1",
        "",
        "Hardest to tell apart (3)",
    ]
    assert "  No statement tells these apart: Aarde = Cirkel." in lines
    assert "Who comes first: voters like a party" in lines
    assert "--seed 7 brings back exactly these figures." in lines


def test_methods_that_all_give_the_same_are_not_listed(shipped: Bank, mini: Bank) -> None:
    """No position in the shipped bank is neutral, so that the methods rank alike."""
    same = "Every method gives exactly the same shares."

    assert same in view(shipped).text(FILE)
    assert same not in view(mini).text(FILE)
    assert "Party   city-block" in view(mini).text(FILE)


def test_the_folder_wins_from_the_option(stemwijzer: Stemwijzer) -> None:
    options = ("--bank", BANKS / "four", "--format", "json")
    found = parsed(stemwijzer("bank", "stats", BANKS / "mini", *options))

    assert found["bank"]["id"] == "mini"


def test_csv_has_a_row_per_share_and_change(mini: Bank) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(view(mini).csv()))))
    output = view(mini).output()

    # Two kinds of voters; five methods and four omissions; three parties.
    assert len(rows) == 2 * (5 + 4) * 3
    first, last = rows[0], rows[-1]
    assert (first["voters"], first["method"], first["without"], first["party"]) == (
        *("uniform", "city-block", "", "aarde"),
    )
    assert float(first["share"]) == output.simulation.firsts[0].parties[0].share.value
    assert (last["voters"], last["without"], last["party"]) == ("like", "huiswerk", "cirkel")
    assert {row["own"] != "" for row in rows if row["voters"] == "uniform"} == {False}
    assert [row["own"] != "" for row in rows if row["voters"] == "like"] == [
        *[True] * 15,
        *[False] * 12,
    ]


def test_markdown_has_tables_without_bars(mini: Bank) -> None:
    text = view(mini, "nl").markdown()

    assert text.startswith("## mini 1.0: 4 stellingen, 3 partijen\n")
    assert (
        "| Partij | Bekend | Onduidelijk | Onbekend |\n| --- | ---: | ---: | ---: |\n"
        "| Aarde | 4 | 0 | 0 |\n"
    ) in text
    assert "━" not in text


def test_the_same_seed_gives_the_same_bytes(mini: Bank) -> None:
    assert to_csv(view(mini).csv()) == to_csv(view(mini).csv())


def test_a_folder_that_is_no_bank_is_named(stemwijzer: Stemwijzer, tmp_path: Path) -> None:
    result = stemwijzer("bank", "stats", tmp_path / "weg", "--lang", "en")

    assert result.code == 1
    assert result.err.startswith(f"error: {tmp_path / 'weg'}: there is no folder 'questions' here")


def test_a_file_of_the_bank_is_not_written_over(stemwijzer: Stemwijzer) -> None:
    target = BANKS / "mini" / "questions" / "bank.yaml"
    before = target.read_bytes()
    result = stemwijzer("bank", "stats", BANKS / "mini", "--format", "json", "-o", target)

    assert result.code == 2
    assert target.read_bytes() == before


@pytest.mark.terminal
def test_how_far_it_is_is_said_on_a_terminal_and_erased(process: Process) -> None:
    master, slave = pty.openpty()
    with os.fdopen(slave, "wb") as stderr:
        run = subprocess.run(
            process.command("bank", "stats", BANKS / "mini", "--format", "csv", "--lang", "en"),
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=process.environment(TERM="xterm"),
            check=True,
        )
    said = os.read(master, 1 << 16).decode()
    os.close(master)

    assert run.stdout.startswith(b"voters,method,")
    percents = [int(found) for found in re.findall(r"Made-up voters: (\d+) %", said)]
    assert percents == sorted(set(percents))
    assert percents[-1] == 100
    assert said.endswith("\r\x1b[K")
