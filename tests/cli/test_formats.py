"""The format of an output: by its name, else by the suffix of its file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.run import Stemwijzer

SUFFIXES = {"table": ".txt", "json": ".json", "csv": ".csv", "markdown": ".md"}
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("score", "A"),
    ("score", "A", "B"),
    ("explain", "A", "brug"),
    ("stability", "A"),
    ("map", "A"),
    ("compare",),
    ("compare", "--facts"),
    ("compare", "--matrix"),
)


@pytest.fixture
def run(on_mini: Stemwijzer, answers: Path, tmp_path: Path) -> Stemwijzer:
    """Run the program with A and B for two answers files."""
    other = tmp_path / "ander.yaml"
    other.write_text("bank: mini\nanswers: {fietspad: oneens}\n", encoding="utf-8")
    files = {"A": answers, "B": other}
    return lambda *words, **settings: on_mini(*(files.get(w, w) for w in words), **settings)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("form", SUFFIXES)
def test_a_suffix_asks_for_what_its_format_gives(
    run: Stemwijzer, tmp_path: Path, command: tuple[str, ...], form: str
) -> None:
    file = tmp_path / f"uit{SUFFIXES[form].upper()}"

    assert run(*command, "-o", file) == (0, "", "")

    printed = run(*command, "--format", form, environment={"COLUMNS": "100"})
    assert file.read_text(encoding="utf-8") == printed.out


def test_a_named_format_wins_over_the_suffix(run: Stemwijzer, tmp_path: Path) -> None:
    file = tmp_path / "uit.csv"

    assert run("score", "A", "--format", "json", "-o", file) == (0, "", "")

    assert json.loads(file.read_bytes())["version"] == 1


def test_a_name_without_a_suffix_is_a_table(run: Stemwijzer, tmp_path: Path) -> None:
    file = tmp_path / "csv"

    assert run("score", "A", "-o", file) == (0, "", "")

    assert file.read_text(encoding="utf-8").startswith("Overeenkomst met de partijen\n")


@pytest.mark.parametrize(
    ("command", "name", "allowed"),
    [
        (("score", "A"), "uit.jpg", ".txt, .json, .csv, .md"),
        (("score", "A"), "uit.svg", ".txt, .json, .csv, .md"),
        (("compare",), "uit.svg", ".txt, .json, .csv, .md, .html"),
        (("map", "A"), "uit.html", ".txt, .json, .csv, .md, .svg"),
        (("report", "A"), "uit.svg", ".txt, .json, .csv, .md, .html"),
        (("compare", "--matrix"), "uit.yaml", ".txt, .json, .csv, .md"),
    ],
)
def test_a_suffix_that_the_command_cannot_write_is_a_usage_error(
    run: Stemwijzer, tmp_path: Path, command: tuple[str, ...], name: str, allowed: str
) -> None:
    file = tmp_path / name
    suffix = file.suffix

    assert run(*command, "-o", file) == (
        2,
        "",
        f"fout: een bestand op '{suffix}' kan dit commando niet maken; kies uit: {allowed}, "
        "of noem --format\n",
    )
    assert not file.exists()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_output_names_its_whole_selection(run: Stemwijzer, command: tuple[str, ...]) -> None:
    """A figure on a part of the bank never looks like one on all of it."""
    narrowed = () if "--facts" in command else ("--theme", "straat")
    parties = ("brug", "aarde") if command[0] == "compare" else ("--parties", "brug,aarde")
    options = (*parties, *narrowed, "--sources", "papier")

    content = json.loads(run(*command, *options, "--format", "json").out)
    text = " ".join(run(*command, *options).out.split())

    named = ["brug", "aarde"] if command[0] == "compare" else ["aarde", "brug"]
    assert content["parties"] == named
    assert content["theme"] == (narrowed[1] if narrowed else None)
    assert content["sources"] == "papier"
    parties_said = "partijen: " + ", ".join(name.capitalize() for name in named)
    for said in ("bronnen: papier", parties_said, *(["thema: Straat"] * bool(narrowed))):
        assert said in text
