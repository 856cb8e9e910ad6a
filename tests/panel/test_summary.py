"""What respondents have in common, against `score` and sums written out here, by each engine."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from panel.made import Made, expected, job_of, made_bank, made_sheets, write_wide

from stemwijzer_cli.matching.methods import METHODS, Method
from stemwijzer_cli.matching.panel import Tally, figures
from stemwijzer_cli.model import Bank, Scale
from stemwijzer_cli.panels import alone, with_polars
from stemwijzer_cli.panels.job import Job, Named
from stemwijzer_cli.panels.source import source_of

ENGINES = ("python", "polars")


def tallied(job: Job, sheets: Path, engine: str) -> Mapping[str | None, Tally]:
    source = source_of(str(sheets))
    if engine == "python":
        return alone.summarise(job, source, None, lambda _done: None)[1]
    return with_polars.summarise(job, source, sheets.parent, None, lambda _done: None)[1]


def with_columns(sheets: Path, **columns: list[str]) -> Path:
    """Add columns to a file."""
    with sheets.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    with sheets.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([*rows[0], *columns])
        for row, *own in zip(rows[1:], *columns.values(), strict=True):
            writer.writerow([*row, *own])
    return sheets


def check(bank: Bank, made: list[Made], found: Tally, method: Method) -> None:
    by_method = {name: [expected(bank, one.answers, name) for one in made] for name in METHODS}
    hoped = by_method[method]
    ids = [party.id for party in bank.parties]
    firsts = Counter(one.first for one in hoped if one.first)
    placed = sum(firsts.values())

    assert (found.respondents, found.weight) == (len(made), len(made))
    assert found.empty == sum(not one.answered for one in hoped)
    assert {"|".join(ids[at] for at in key): n for key, n in found.first.items()} == firsts
    for at, name in enumerate(ids):
        ranks = [one.ranks[at] for one in hoped]
        assert found.three[at] == sum(rank is not None and rank <= 3 for rank in ranks)
        values = [one.agreements[at] for one in hoped if one.agreements[at] is not None]
        assert sum(found.earned[at].values()) == len(values)
        mean = figures(found).parties[at].mean
        assert mean == pytest.approx(sum(filter(None, values)) / len(values), abs=0.0501)
        shared = sum(number for key, number in firsts.items() if name in key.split("|"))
        rounded = round(1000 * shared / placed) / 10
        assert figures(found).parties[at].shared == pytest.approx(rounded, abs=0.1)
    for at, item in enumerate(bank.statements):
        given = Counter(one.answers.levels.get(item.id) for one in made)
        assert found.answers[at] == [given[level] for level in (*range(bank.scale), None)]
    for other, rows in by_method.items():
        if other != method:
            same = [a.first == b.first != "" for a, b in zip(hoped, rows, strict=True)]
            assert found.same[other] == sum(same)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("scale", "method"), [(2, "exact"), (3, "city-block"), (4, "euclidean"), (5, "directional")]
)
def test_counts_are_those_of_score(
    tmp_path: Path, scale: Scale, method: Method, engine: str
) -> None:
    bank = made_bank(scale)
    made = list(made_sheets(bank, 60))
    sheets = write_wide(tmp_path / "s.csv", bank, made)

    found = tallied(job_of(bank, method), sheets, engine)
    assert list(found) == [None]
    check(bank, made, found[None], method)


@pytest.mark.parametrize("engine", ENGINES)
def test_groups_have_their_own_counts(tmp_path: Path, engine: str) -> None:
    bank = made_bank(3)
    made = list(made_sheets(bank, 60))
    sheets = write_wide(tmp_path / "s.csv", bank, made)

    found = tallied(job_of(bank, named=Named(by="region")), sheets, engine)
    assert set(found) == {"N", "Z"}
    for name in ("N", "Z"):
        check(bank, [one for one in made if one.region == name], found[name], "city-block")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("method", ["city-block", "euclidean"])
def test_the_own_party_is_looked_for(tmp_path: Path, engine: str, method: Method) -> None:
    bank = made_bank(4)
    made = list(made_sheets(bank, 80))
    ids = [party.id for party in bank.parties]
    words = ["", "elsewhere", *ids]
    votes = [words[at % len(words)] for at in range(len(made))]
    weights = [("0,5", "1", "2.25")[at % 3] for at in range(len(made))]
    sheets = with_columns(write_wide(tmp_path / "s.csv", bank, made), vote=votes, weight=weights)
    named = Named(against="vote", weight="weight")

    (found,) = tallied(job_of(bank, method, named=named), sheets, engine).values()

    hoped: Counter[Any] = Counter()
    left_out: Counter[str] = Counter()
    for one, vote, weight in zip(made, votes, weights, strict=True):
        row = expected(bank, one.answers, method)
        if vote not in ids:
            left_out["other-party" if vote else "no-vote"] += 1
        elif not row.answered:
            left_out["no-answers"] += 1
        elif (rank := row.ranks[ids.index(vote)]) is None:
            left_out["not-known"] += 1
        else:
            hoped[rank - 1, row.ranks.count(rank)] += float(weight.replace(",", "."))  # type: ignore[assignment]
    assert dict(found.own) == dict(hoped)
    assert found.left_out == left_out
    assert found.with_own == len(made) - left_out.total()
    assert found.weight == sum(float(weight.replace(",", ".")) for weight in weights)
