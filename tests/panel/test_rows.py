"""What each respondent gets is what `score` gives, from every layout of the file."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from panel.made import (
    Made,
    expected,
    job_of,
    made_bank,
    made_sheets,
    single,
    write_long,
    write_wide,
)

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.map import voter_places
from stemwijzer_cli.matching.methods import METHODS, Method
from stemwijzer_cli.model import Bank, Scale
from stemwijzer_cli.panels import alone
from stemwijzer_cli.panels.alone import Outlets
from stemwijzer_cli.panels.engines import Name, engine_of
from stemwijzer_cli.panels.job import Job, Named
from stemwijzer_cli.panels.source import source_of

Row = dict[str, str]


ENGINES: tuple[Name, ...] = ("python", "polars", "duckdb")
ON_FRAMES: tuple[Name, ...] = ENGINES[1:]


def scored(job: Job, sheets: Path, engine: Name = "python") -> list[Row]:
    """Return the rows of an engine's result in CSV."""
    result = sheets.with_name("result.csv")
    source = source_of(str(sheets))
    if engine == "python":
        with result.open("w", encoding="utf-8", newline="") as stream:
            alone.score(job, source, Outlets(stream), lambda _done: None)
    else:
        engine_of(engine).score(job, source, result, "csv", None, lambda _done: None)
    with result.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def number(cell: str) -> float | None:
    return single(float(cell)) if cell else None


def whole(cell: str) -> int | None:
    return int(cell) if cell else None


def check_wide(bank: Bank, made: list[Made], rows: list[Row], method: Method) -> None:
    assert [row["id"] for row in rows] == [one.id for one in made]
    for one, row in zip(made, rows, strict=True):
        hoped = expected(bank, one.answers, method)
        assert int(row["answered"]) == hoped.answered, one
        agreements = [row[f"agreement_{party.id}"] for party in bank.parties]
        assert tuple(map(number, agreements)) == hoped.agreements, one
        assert (row["first"], whole(row["tied"])) == (hoped.first, hoped.tied), one


@pytest.mark.parametrize("scale", [2, 3, 4, 5])
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_has_the_figures_of_score(
    tmp_path: Path, scale: Scale, method: Method, engine: Name
) -> None:
    bank = made_bank(scale)
    made = list(made_sheets(bank, 60))
    sheets = write_wide(tmp_path / "sheets.csv", bank, made, ";" if scale % 2 else ",")

    check_wide(bank, made, scored(job_of(bank, method), sheets, engine), method)


@pytest.mark.parametrize("method", ["city-block", "euclidean"])
@pytest.mark.parametrize("engine", [*ENGINES, pytest.param("spark", marks=pytest.mark.slow)])
def test_a_row_per_party_has_the_points_of_score(
    tmp_path: Path, method: Method, engine: Name
) -> None:
    bank = made_bank(5)
    made = list(made_sheets(bank, 60))
    sheets = write_wide(tmp_path / "s.csv", bank, made)
    rows = scored(job_of(bank, method, long=True), sheets, engine)

    parties = [party.id for party in bank.parties]
    assert [(row["id"], row["party"]) for row in rows] == [
        (one.id, party) for one in made for party in parties
    ]
    for at, one in enumerate(made):
        hoped = expected(bank, one.answers, method)
        own = rows[at * len(parties) : (at + 1) * len(parties)]
        assert tuple(number(row["agreement"]) for row in own) == hoped.agreements
        assert tuple(whole(row["earned"]) for row in own) == hoped.earned
        assert {row["possible"] for row in own} == {str(hoped.possible)}
        assert tuple(int(row["known"]) for row in own) == hoped.known
        assert tuple(whole(row["rank"]) for row in own) == hoped.ranks


@pytest.mark.parametrize("mixed", [False, True])
def test_a_file_with_a_row_per_answer_is_recognised(tmp_path: Path, *, mixed: bool) -> None:
    bank = made_bank(4)
    made = list(made_sheets(bank, 40))
    sheets = write_long(tmp_path / "sheets.csv", made)
    if mixed:
        head, *lines = sheets.read_text(encoding="utf-8").splitlines()
        lines = [*lines[::2], *lines[1::2]]
        sheets.write_text("\n".join([head, *lines]), encoding="utf-8")
        order = list(dict.fromkeys(line.split(",")[0] for line in lines))
        made.sort(key=lambda one: order.index(one.id))

    rows = scored(job_of(bank), sheets)

    assert "respondent" in rows[0]
    for row in rows:
        row["id"] = row.pop("respondent")
    check_wide(bank, made, rows, "city-block")


@pytest.mark.parametrize("engine", ENGINES)
def test_places_are_those_of_the_map_and_columns_travel_when_named(
    tmp_path: Path, engine: Name
) -> None:
    bank = made_bank(3)
    made = list(made_sheets(bank, 40))
    sheets = write_wide(tmp_path / "sheets.csv", bank, made)

    rows = scored(job_of(bank, places=True, named=Named(keep=("region",))), sheets, engine)

    assert list(rows[0])[:3] == ["id", "region", "answered"]
    assert [row["region"] for row in rows] == [one.region for one in made]
    means = [voter_places(bank, one.answers)["left"].mean for one in made]
    assert [number(row["place_left"]) for row in rows] == [
        None if mean is None else single(float(mean)) for mean in means
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_parts_in_a_folder_are_one_panel(tmp_path: Path, engine: Name) -> None:
    bank = made_bank(3)
    made = list(made_sheets(bank, 30))
    folder = tmp_path / "parts"
    folder.mkdir()
    write_wide(folder / "part-0.csv", bank, made[:10])
    write_wide(folder / "part-1.csv", bank, made[10:])
    (folder / "_SUCCESS").touch()

    check_wide(bank, made, scored(job_of(bank), folder, engine), "city-block")


@pytest.mark.parametrize("engine", ON_FRAMES)
@pytest.mark.parametrize("kind", [pl.Int8, pl.Float64, pl.String, pl.Categorical])
def test_parquet_may_hold_numbers_and_words(
    tmp_path: Path, engine: Name, kind: type[pl.DataType]
) -> None:
    bank = made_bank(4)
    made = list(made_sheets(bank, 40))
    columns = {
        name: pl.Series([one.answers.levels.get(name) for one in made], dtype=pl.Int8)
        for name in made[0].cells
    }
    frame = pl.DataFrame(
        {
            "id": [one.id for one in made],
            "important": ["|".join(one.answers.important) for one in made],
            **columns,
        }
    )
    if kind in (pl.String, pl.Categorical):
        words = ("Zeer-oneens", "oneens", " eens ", "strongly-agree")
        frame = frame.with_columns(
            pl.col(*columns).replace_strict(dict(enumerate(words)), return_dtype=pl.String)
        )
    frame.with_columns(pl.col(*columns).cast(kind)).write_parquet(tmp_path / "sheets.parquet")

    rows = scored(job_of(bank), tmp_path / "sheets.parquet", engine)
    check_wide(bank, made, rows, "city-block")


@pytest.mark.parametrize("engine", [*ENGINES, pytest.param("spark", marks=pytest.mark.slow)])
@pytest.mark.parametrize("long", [False, True])
def test_no_cell_of_a_respondent_is_a_formula(tmp_path: Path, engine: Name, *, long: bool) -> None:
    bank = made_bank(3)
    cells = {
        "=1+1": "'=1+1",
        "+31 6": "'+31 6",
        "-a": "'-a",
        "@x": "'@x",
        "\tx": "'\tx",
        "-5": "-5",
        "+0,5": "+0,5",
        "-1.5": "-1.5",
        "-1\n": "'-1\n",
        "a=1": "a=1",
        "": "",
    }
    sheets = tmp_path / "sheets.csv"
    names = [item.id for item in bank.statements]
    with sheets.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["nr", "=kept", *names])
        writer.writerows([cell or "none", cell, *("" for _ in names)] for cell in cells)

    job = job_of(bank, named=Named(id="nr", keep=("=kept",)), long=long)
    rows = scored(job, sheets, engine)

    assert list(rows[0])[:2] == ["nr", "'=kept"]
    found = {(row["nr"], row["'=kept"]) for row in rows}
    assert found == {(hoped or "none", hoped) for hoped in cells.values()}
    assert len(rows) == len(cells) * (len(bank.parties) if long else 1)


@pytest.mark.parametrize("engine", ON_FRAMES)
def test_ids_may_be_numbers(tmp_path: Path, engine: Name) -> None:
    bank = made_bank(3)
    names = [item.id for item in bank.statements]
    frame = pl.DataFrame({"id": [-1, 7], **{name: [0, 2] for name in names}})
    frame.write_parquet(tmp_path / "sheets.parquet")

    rows = scored(job_of(bank), tmp_path / "sheets.parquet", engine)

    assert [row["id"] for row in rows] == ["-1", "7"]


@pytest.mark.parametrize("engine", ON_FRAMES)
@pytest.mark.parametrize("ids", [["a", ""], ["a", None], [1.0, float("nan")], [1, None]])
def test_an_id_that_is_empty_in_parquet_is_named(
    tmp_path: Path, engine: Name, ids: list[str | float | None]
) -> None:
    bank = made_bank(3)
    sheets = tmp_path / "sheets.parquet"
    pl.DataFrame({"id": ids, **{item.id: [0, 2] for item in bank.statements}}).write_parquet(sheets)

    with pytest.raises(StemwijzerError) as raised:
        scored(job_of(bank), sheets, engine)

    (problem,) = raised.value.problems
    assert (problem.key, problem.values["rows"]) == ("panel.id-empty.one", "2")


@pytest.mark.parametrize("engine", ON_FRAMES)
def test_parquet_may_hold_decimals_but_no_word_for_no_number(tmp_path: Path, engine: Name) -> None:
    bank = made_bank(3)
    sheets = tmp_path / "sheets.parquet"
    names = [item.id for item in bank.statements]
    cells = pl.Series([Decimal("2.00"), None], dtype=pl.Decimal(5, 2))
    pl.DataFrame({"id": [1, 2], **dict.fromkeys(names, cells)}).write_parquet(sheets)

    rows = scored(job_of(bank), sheets, engine)
    assert [row["answered"] for row in rows] == [str(len(names)), "0"]

    pl.DataFrame({"id": [1], **{name: ["nan"] for name in names}}).write_parquet(sheets)
    with pytest.raises(StemwijzerError) as raised:
        scored(job_of(bank), sheets, engine)
    assert {problem.key for problem in raised.value.problems} == {"panel.invalid-in"}


@pytest.mark.slow
@pytest.mark.parametrize("method", METHODS)
def test_spark_has_the_figures_of_score(tmp_path: Path, method: Method) -> None:
    bank = made_bank(4)
    made = list(made_sheets(bank, 200))
    sheets = write_wide(tmp_path / "s.csv", bank, made)
    job = job_of(bank, method, places=True)

    check_wide(bank, made, scored(job, sheets, "spark"), method)


@pytest.mark.slow
@pytest.mark.parametrize("scale", [2, 3, 4, 5])
@pytest.mark.parametrize("engine", [*ENGINES, "spark"])
def test_ten_thousand_sheets_are_those_of_score(tmp_path: Path, scale: Scale, engine: Name) -> None:
    bank = made_bank(scale)
    made = list(made_sheets(bank, 10_000))
    sheets = write_wide(tmp_path / "s.csv", bank, made)
    check_wide(bank, made, scored(job_of(bank), sheets, engine), "city-block")
