"""What changed between 1.0 and 1.1: the log of changes against both versions' cells.

A cell may be changed several times; its lines follow each other in the log.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from evidence import FORMER, cells, rows

from stemwijzer_cli.model import Bank

MIRRORED = {"for": "against", "against": "for"}
SUCCEEDED = {successor: old for old, successor in FORMER.items()}
OTHER_BASIS = {
    ("bezuinigen-ontwikkeling", "D66"),
    ("bezuinigen-ontwikkeling", "GL-PvdA"),
    ("strafhof", "CU"),
}
"""Cells that rest on two sources, of which the log names the other one."""


def log() -> dict[tuple[str, str], list[dict[str, str]]]:
    """Return the lines of the log by cell, without those about whole statements."""
    lines: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows("changes"):
        if row["party"] != "*":
            lines[row["statement"], row["party"]].append(row)
    return lines


def stance_of_old(statement: str, party: str) -> str:
    """Return 1.0's stance on a statement as worded in 1.1, `(new)` where there was none."""
    row = cells("positions-1.0").get((SUCCEEDED.get(statement, statement), party))
    if row is None:
        return "(new)"
    stance = row["stance"]
    return MIRRORED.get(stance, stance) if statement in SUCCEEDED else stance


def test_each_cell_goes_from_its_old_stance_to_its_new_one() -> None:
    chains = {
        cell: [
            *(line["stance_1.0"].removesuffix(" (turned)") for line in lines),
            lines[-1]["stance_1.1"],
        ]
        for cell, lines in log().items()
    }
    wrong = {
        cell: chain
        for cell, chain in chains.items()
        if chain[0] != stance_of_old(*cell) or chain[-1] != cells("positions")[cell]["stance"]
    }
    broken = {
        cell: lines
        for cell, lines in log().items()
        for line, following in pairwise(lines)
        if line["stance_1.1"] != following["stance_1.0"].removesuffix(" (turned)")
    }

    assert wrong == {}
    assert broken == {}


def test_no_stance_changed_without_a_line_in_the_log() -> None:
    changed = {
        cell for cell, row in cells("positions").items() if row["stance"] != stance_of_old(*cell)
    }

    assert changed - set(log()) == set()


def test_the_last_line_of_a_cell_names_its_basis() -> None:
    different = {
        cell
        for cell, lines in log().items()
        if lines[-1]["basis"] != cells("positions")[cell]["basis"]
    }

    assert different == OTHER_BASIS


def test_a_statement_that_was_turned_round_is_named_as_one(shipped: Bank) -> None:
    turned = {row["statement"] for row in rows("changes") if row["party"] == "*"}

    assert turned == set(SUCCEEDED)
    assert shipped.former == FORMER


def test_a_statement_stands_since_the_version_that_worded_it(shipped: Bank) -> None:
    old = {row["statement"]: (row["text_nl"], row["text_en"]) for row in rows("statements-1.0")}
    since = {
        row["statement"]: "1.0"
        if old.get(row["statement"]) == (row["text_nl"], row["text_en"])
        else "1.1"
        for row in rows("statements")
    }
    reworded = [name for name in old if since.get(name) == "1.1"]

    assert {item.id: item.since for item in shipped.statements} == since
    assert len(reworded) == 8
    assert [name for name in old if name not in since] == [
        *("vredesmacht", "oekraine-navo", "navo-norm", "bezuinigen-zorg")
    ]
