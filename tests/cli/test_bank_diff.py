"""`bank diff` and `bank agreement`: two folders, side by side."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import jsonschema
import pytest
from cli.run import BANKS, Result, Stemwijzer, parsed

ROOT = BANKS.parent.parent
COMMANDS = ("diff", "agreement")
NAMES = ("bank", "straat", "school")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The miniature bank with two other positions, other words and another name."""
    folder = tmp_path / "other"
    shutil.copytree(BANKS / "mini", folder)
    for name, old, new in (
        ("positions/aarde.yaml", "fietspad:\n    stance: for", "fietspad:\n    stance: against"),
        ("positions/brug.yaml", "stance: neutral", "stance: unclear"),
        ("positions/brug.yaml", "full_name: De Brug", "full_name: Lijst Brug"),
        ("questions/straat.yaml", "Parking should cost", "Parking should always cost"),
        ("questions/bank.yaml", "version: '1.0'", "version: '1.1'"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_diff_tells_what_changed_part_by_part(stemwijzer: Stemwijzer, other: Path) -> None:
    result = stemwijzer("bank", "diff", BANKS / "mini", other, "--lang", "en", "--plain")

    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "From mini 1.0 (2025-11-07) to mini 1.1 (2025-11-07)",
        "",
        "The bank as a whole",
        "  version",
        "",
        "Statements reworded (1)",
        "  parkeren",
        "      was: Parking should cost money everywhere.",
        "      now: Parking should always cost money everywhere.",
        "",
        "Positions changed (2)",
        "  fietspad, Aarde: agree, now disagree",
        "      was: Basis: table · Source: Gemeente (krant), tabel 1, rij Fietspad · "
        "Summary: tabel 1, rij Fietspad: for",
        "      now: Basis: table · Source: Gemeente (krant), tabel 1, rij Fietspad · "
        "Summary: tabel 1, rij Fietspad: against",
        "  parkeren, Brug: neutral, now unclear",
        "      was: Basis: text · Source: Gemeente (krant), p. 4 · "
        "Summary: Wants paid parking in the centre only.",
        "      now: Basis: text · Source: Gemeente (krant), p. 4 · "
        "Summary: Wants paid parking in the centre only.",
        "",
        "Parties changed (1)",
        "  brug: full_name",
        "      was: Brug (brug): De Brug",
        "      now: Brug (brug): Lijst Brug",
        "",
        "Unchanged: 3 statements and 2 parties, apart from positions, theme and order.",
    ]


@pytest.fixture
def rearranged(tmp_path: Path) -> Path:
    """The miniature bank in another order, with a statement in another theme and other words."""
    folder = tmp_path / "rearranged"
    shutil.copytree(BANKS / "mini", folder)
    bank, street, school = (folder / "questions" / f"{name}.yaml" for name in NAMES)
    before, straat, basis, after = re.split(
        "(?=  - id: straat|  - id: school|axes:)", bank.read_text(encoding="utf-8")
    )
    straat = straat.replace("nl: Straat", "nl: Weg").replace("about the street", "on the road")
    bank.write_text(before + basis + straat + after, encoding="utf-8")
    top, fietspad, parkeren = re.split("(?=  - id: )", street.read_text(encoding="utf-8"))
    street.write_text(top + fietspad, encoding="utf-8")
    parkeren = parkeren.replace("en: Parking\n", "en: Cars\n").replace("moet overal", "moet altijd")
    top, fruit, huiswerk = re.split("(?=  - id: )", school.read_text(encoding="utf-8"))
    school.write_text(top + huiswerk + fruit + parkeren, encoding="utf-8")
    return folder


def test_diff_tells_of_themes_and_of_what_is_asked_elsewhere(
    stemwijzer: Stemwijzer, rearranged: Path
) -> None:
    """Each text is in the language that is asked for where it changed in it, else in another."""
    result = stemwijzer("bank", "diff", BANKS / "mini", rearranged, "--plain")

    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[2:] == [
        "Thema's veranderd (1)",
        "  straat: title, introduction",
        "      was: Straat",
        "      nu: Weg",
        "      was: This theme is about the street.",
        "      nu: This theme is on the road.",
        "",
        "Stellingen anders geformuleerd (1)",
        "  parkeren: text, label",
        "      was: Parkeren moet overal geld kosten.",
        "      nu: Parkeren moet altijd geld kosten.",
        "",
        "Stellingen in een ander thema (1)",
        "  parkeren: straat, nu school",
        "",
        "In een andere volgorde gevraagd (2)",
        "  themes",
        "      was: straat, school",
        "      nu: school, straat",
        "  school",
        "      was: schoolfruit, huiswerk",
        "      nu: huiswerk, schoolfruit",
        "",
        "Onveranderd: 3 stellingen en 3 partijen, los van standpunten, thema en volgorde.",
    ]


def test_json_has_themes_and_what_is_asked_elsewhere(
    stemwijzer: Stemwijzer, rearranged: Path
) -> None:
    output = parsed(stemwijzer("bank", "diff", BANKS / "mini", rearranged, "--format", "json"))

    assert output["themes"] == {
        "added": [],
        "dropped": [],
        "changed": [{"id": "straat", "fields": ["title", "introduction"]}],
    }
    assert output["moved"] == [{"statement": "parkeren", "old": "straat", "new": "school"}]
    assert output["reordered"] == [
        {"theme": None, "old": ["straat", "school"], "new": ["school", "straat"]},
        {
            "theme": "school",
            "old": ["schoolfruit", "huiswerk"],
            "new": ["huiswerk", "schoolfruit"],
        },
    ]


def themed(folder: Path, theme: str) -> Path:
    """Write the village's statements in a theme of their own, and a word in two languages."""
    shutil.copytree(BANKS / "dorf", folder)
    bank, statements = (folder / "questions" / f"{name}.yaml" for name in ("bank", "statements"))
    text = bank.read_text(encoding="utf-8")
    bank.write_text(f"{text}themes: [{{id: dorf, {theme}}}]\n", encoding="utf-8")
    text = statements.read_text(encoding="utf-8")
    assert text.count("de: Naturschutz\n") == 1
    text = text.replace("de: Naturschutz\n", "{de: Naturschutz, fr: Protection}\n")
    (folder / "questions" / "dorf.yaml").write_text(text, encoding="utf-8")
    statements.unlink()
    return folder


def test_diff_tells_which_themes_a_bank_without_them_gets(
    stemwijzer: Stemwijzer, tmp_path: Path
) -> None:
    new = themed(tmp_path / "new", "title: {de: Dorf}")
    result = stemwijzer("bank", "diff", BANKS / "dorf", new, "--lang", "en", "--plain")

    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[2:] == [
        "Themes added (1)",
        "  dorf: Dorf",
        "",
        "Statements in another theme (3)",
        "  linde: no theme, now dorf",
        "  bus: no theme, now dorf",
        "  steuer: no theme, now dorf",
        "",
        "Unchanged: 3 statements and 3 parties, apart from positions, theme and order.",
    ]


def test_diff_tells_which_texts_of_a_theme_came_went_and_changed(
    stemwijzer: Stemwijzer, tmp_path: Path
) -> None:
    bare = themed(tmp_path / "bare", "title: {de: Dorf}")
    told = themed(tmp_path / "told", "title: {de: Dorf, en: Village}, introduction: {de: Wir.}")
    place = themed(tmp_path / "place", "title: {de: Ort}")

    for old, new, lines in (
        (bare, told, ["  dorf: introduction", "      now: Wir."]),
        (told, bare, ["  dorf: introduction", "      was: Wir."]),
        (bare, place, ["  dorf: title", "      was: Dorf", "      now: Ort"]),
    ):
        out = stemwijzer("bank", "diff", old, new, "--lang", "en").out
        assert out.splitlines()[2:] == [
            "Themes changed (1)",
            *lines,
            "",
            "Unchanged: 3 statements and 3 parties, apart from positions, theme and order.",
        ]


def test_diff_tells_what_else_changed_in_a_statement_that_is_reworded(
    stemwijzer: Stemwijzer, other: Path
) -> None:
    path = other / "questions" / "straat.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("en: Parking\n") == 1
    path.write_text(text.replace("en: Parking\n", "en: Cars\n"), encoding="utf-8")

    lines = stemwijzer("bank", "diff", BANKS / "mini", other, "--lang", "en").out.splitlines()

    assert lines[5:7] == ["Statements reworded (1)", "  parkeren: text, label"]


def test_diff_of_a_bank_with_itself_says_so(stemwijzer: Stemwijzer) -> None:
    assert stemwijzer("bank", "diff", BANKS / "mini", BANKS / "mini").out.splitlines()[2:] == [
        "Er is niets veranderd: het is dezelfde bank."
    ]


def test_diff_as_markdown_is_part_of_a_changelog(stemwijzer: Stemwijzer, other: Path) -> None:
    out = stemwijzer("bank", "diff", BANKS / "mini", other, "--format", "markdown").out

    assert "## Van mini 1.0 (2025-11-07) naar mini 1.1 (2025-11-07)\n" in out
    assert (
        "### Standpunten veranderd (2)\n\n- fietspad, Aarde: + eens, nu - oneens\n  - was: " in out
    )


def test_agreement_tells_how_far_and_where(stemwijzer: Stemwijzer, other: Path) -> None:
    """Ten of twelve cells; seven in which both give a level, of which one is opposite.

    Nominal: for 7, against 5, neutral 3, unclear 5, unknown 4 of 24, and two pairs differ:
    1 - 23 * 4 / (576 - 49 - 25 - 9 - 25 - 16) = 1 - 92 / 452 = 0.80.
    """
    result = stemwijzer("bank", "agreement", BANKS / "mini", other, "--lang", "en", "--plain")
    lines = result.out.splitlines()

    assert (result.code, result.err) == (0, "")
    assert lines[2] == "Equal cells: 10 of 12 (83 %)."
    assert lines[3].startswith("Krippendorff's alpha, nominal over all stances (12 cells): 0.80 (")
    assert "(7 cells): " in lines[4]
    assert "To decide together (2)" in lines
    assert "Not the same words for both coders: parkeren." in lines


@pytest.mark.parametrize("command", COMMANDS)
def test_json_fits_its_schema(stemwijzer: Stemwijzer, other: Path, command: str) -> None:
    schema = (ROOT / "schema" / "output" / f"{command}.schema.json").read_text(encoding="utf-8")
    output = json.loads(stemwijzer("bank", command, BANKS / "mini", other, "--format", "json").out)

    jsonschema.validate(output, json.loads(schema))
    cells = output["cells"] if command == "diff" else output["different"]
    assert [(cell["statement"], cell["party"]) for cell in cells] == [
        ("fietspad", "aarde"),
        ("parkeren", "brug"),
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_has_a_row_per_cell(stemwijzer: Stemwijzer, other: Path, command: str) -> None:
    out = stemwijzer("bank", command, BANKS / "mini", other, "--format", "csv").out

    assert [line.split(",")[:2] for line in out.splitlines()] == [
        ["statement", "party"],
        ["fietspad", "aarde"],
        ["parkeren", "brug"],
    ]


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("four", "this bank has scale 4 and the other 3; coders use one scale"),
        ("", "these banks share no statement or no party; give two codings of the same bank"),
    ],
)
def test_agreement_is_of_two_codings_of_one_bank(
    stemwijzer: Stemwijzer, folder: str, message: str
) -> None:
    second = BANKS / folder if folder else ROOT

    assert stemwijzer("bank", "agreement", BANKS / "mini", second, "--lang", "en") == Result(
        1, "", f"error: {second}: {message}\n"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_no_bank_is_named(
    stemwijzer: Stemwijzer, tmp_path: Path, command: str
) -> None:
    result = stemwijzer("bank", command, BANKS / "mini", tmp_path / "weg", "--lang", "en")

    assert result.code == 1
    assert result.err.startswith(f"error: {tmp_path / 'weg'}: there is no folder 'questions' here")
