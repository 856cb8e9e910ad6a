"""`bank check`: errors as ever, warnings with where they stand, and what is accepted."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from cli.run import BANKS, Result, Stemwijzer, parsed

from stemwijzer_cli.matching.check.concern import CHECKS
from stemwijzer_cli.texts import LANGUAGES, texts_of

ROOT = BANKS.parent.parent
SCHEMA = json.loads((ROOT / "schema" / "output" / "check.schema.json").read_bytes())


@pytest.fixture
def village(tmp_path: Path) -> Path:
    """The bank of a village, of which three things are to be warned."""
    return Path(shutil.copytree(BANKS / "dorf", tmp_path / "village"))


def accept(folder: Path, *lines: str) -> None:
    heading = folder / "questions" / "bank.yaml"
    text = heading.read_text(encoding="utf-8")
    heading.write_text(text + "\n".join(("accepted:", *lines, "")), encoding="utf-8")


def test_tells_what_is_doubtful_and_where(stemwijzer: Stemwijzer, village: Path) -> None:
    result = stemwijzer("bank", "check", village, "--lang", "en", "--plain")

    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "Check of dorf 1.0",
        "",
        "Statements on which nobody differs [no-difference]: 1",
        "It does not tell these parties apart. Ask something on which the parties differ.",
        "  bus: the 2 parties whose position is known say the same",
        f"      {village}/questions/statements.yaml:18:5",
        "",
        "Statements on which few positions are known [few-known]: 1",
        "Look for more sources, or ask something that is known of more parties.",
        "  steuer: known of 1 of 2 parties, less than a third or fewer than two",
        f"      {village}/questions/statements.yaml:25:5",
        "",
        "Labels that one cannot agree with [label]: 1",
        "It stands beside 'agree' and 'disagree': say in a few words what one agrees with, like "
        "'More cycle paths' for 'Cycle paths'.",
        "  bus: 'Nachtbus' (de)",
        f"      {village}/questions/statements.yaml:20:7",
        "",
        "It loads without errors; 3 warnings, and 0 accepted.",
        "Mend what can be mended. What is meant to be so can be accepted under 'accepted' in "
        "bank.yaml: a 'check' (the word in brackets), 'about' (a list of ids) and a 'reason'.",
    ]


def test_accepts_what_the_bank_gives_a_reason_for(stemwijzer: Stemwijzer, village: Path) -> None:
    accept(
        village,
        "  - check: no-difference",
        "    about: [bus]",
        "    reason: Beide wollen ihn.",
        "  - check: label",
        "    reason: Kurz ist gut.",
        "  - {check: few-known, about: [steuer], reason: Mehr wissen wir nicht.}",
    )
    result = stemwijzer("bank", "check", village, "--strict", "--lang", "nl")

    assert result == Result(
        0,
        "Controle van dorf 1.0\n"
        "\n"
        "Aanvaard\n"
        "  no-difference, bus (1×)\n"
        "      Beide wollen ihn.\n"
        "  few-known, steuer (1×)\n"
        "      Mehr wissen wir nicht.\n"
        "  label (1×)\n"
        "      Kurz ist gut.\n"
        "\n"
        "De bank is zonder fouten te lezen; 0 waarschuwingen, en 3 aanvaard.\n",
        "",
    )


def test_is_strict_about_what_is_not_accepted(stemwijzer: Stemwijzer, village: Path) -> None:
    assert stemwijzer("bank", "check", village).code == 0
    assert stemwijzer("bank", "check", village, "--strict").code == 1
    assert stemwijzer("bank", "check", "--strict", "--bank", village).code == 1
    assert stemwijzer("bank", "check", "--strict", "--bank", ROOT, village).code == 1


@pytest.mark.parametrize("folder", [(), (ROOT,)])
def test_finds_nothing_in_the_shipped_bank_that_is_not_accepted(
    stemwijzer: Stemwijzer, folder: tuple[Path, ...]
) -> None:
    output = parsed(stemwijzer("bank", "check", *folder, "--strict", "--format", "json"))

    assert output["errors"] == []
    assert [one["check"] for one in output["warnings"] if not one["accepted"]] == []
    assert len(output["warnings"]) == 30


def test_lists_every_error_in_one_round(stemwijzer: Stemwijzer, village: Path) -> None:
    party = village / "positions" / "meyer.yaml"
    party.write_text(
        party.read_text(encoding="utf-8").replace("linde:", "linden:"), encoding="utf-8"
    )
    (village / "positions" / "stille.yaml").write_text("name: Still\n", encoding="utf-8")
    errors = [
        f"{village}/positions/stille.yaml:1:1: 'full_name' is missing; add it",
        f"{village}/positions/meyer.yaml:8:1: no position on 'linde'; add it, with "
        "'stance: unknown' when you do not know it",
        f"{village}/positions/meyer.yaml:9:3: there is no statement 'linden' in this bank; "
        "do you mean 'linde'?",
    ]

    said = stemwijzer("bank", "check", village, "--lang", "en")
    written = stemwijzer("bank", "check", village, "--lang", "en", "--format", "json")

    assert said == Result(1, "", "".join(f"error: {line}\n" for line in errors))
    assert (written.code, written.err) == (1, "")
    output = json.loads(written.out)
    jsonschema.validate(output, SCHEMA)
    assert (output["bank"], output["warnings"]) == (None, [])
    assert [
        f"{one['file']}:{one['line']}:{one['column']}: {one['message']}" for one in output["errors"]
    ] == errors


def test_of_no_bank_says_so_in_json_too(stemwijzer: Stemwijzer, tmp_path: Path) -> None:
    result = stemwijzer("bank", "check", tmp_path, "--lang", "en", "--format", "json")

    assert result.code == 1
    assert json.loads(result.out)["errors"] == [
        {
            "file": str(tmp_path),
            "line": None,
            "column": None,
            "message": "there is no folder 'questions' here; a bank is a folder with questions/ "
            "and positions/",
        }
    ]


def test_json_fits_its_schema(stemwijzer: Stemwijzer, village: Path) -> None:
    accept(village, "  - {check: label, about: [bus], reason: Kurz.}")
    output = parsed(stemwijzer("bank", "check", village, "--format", "json", "--lang", "en"))

    jsonschema.validate(output, SCHEMA)
    assert output["warnings"][-1] == {
        "check": "label",
        "about": ["bus"],
        "file": f"{village}/questions/statements.yaml",
        "line": 20,
        "column": 7,
        "message": "'Nachtbus' (de)",
        "remedy": "It stands beside 'agree' and 'disagree': say in a few words what one agrees "
        "with, like 'More cycle paths' for 'Cycle paths'.",
        "accepted": "Kurz.",
    }


def test_csv_has_a_row_per_warning(stemwijzer: Stemwijzer, village: Path) -> None:
    out = stemwijzer("bank", "check", village, "--format", "csv").out

    assert [
        (row["check"], row["about"], row["line"]) for row in csv.DictReader(io.StringIO(out))
    ] == [
        ("no-difference", "bus", "18"),
        ("few-known", "steuer", "25"),
        ("label", "bus", "20"),
    ]


def test_markdown_is_a_list(stemwijzer: Stemwijzer, village: Path) -> None:
    out = stemwijzer("bank", "check", village, "--format", "markdown", "--lang", "en").out

    assert out.startswith(
        "## Check of dorf 1.0\n"
        "\n"
        "### Statements on which nobody differs \\[no-difference\\]: 1\n"
        "\n"
        "It does not tell these parties apart. Ask something on which the parties differ.\n"
        "\n"
        "- bus: the 2 parties whose position is known say the same\n"
    )


def test_lists_no_more_than_people_read(stemwijzer: Stemwijzer, village: Path) -> None:
    heading = village / "questions" / "bank.yaml"
    text = heading.read_text(encoding="utf-8")
    row = "  - {{id: q{}, title: T, publisher: P, date: D, status: final, url: 'https://q{}'}}\n"
    rows = "".join(row.format(number, number) for number in range(25))
    heading.write_text(text.replace("sources:\n", f"sources:\n{rows}"), encoding="utf-8")

    out = stemwijzer("bank", "check", village, "--lang", "en").out

    assert "Addresses that cannot be right [address]: 25\n" in out
    assert "  q19: https://q19\n" in out
    assert "  … and 5 more; --format json lists them all\n" in out
    assert "q20" not in out


def test_a_file_of_the_bank_is_not_written_over(stemwijzer: Stemwijzer, village: Path) -> None:
    heading = village / "questions" / "bank.yaml"
    before = heading.read_bytes()

    result = stemwijzer("bank", "check", village, "-o", heading, "--format", "csv")

    assert result.code == 2
    assert heading.read_bytes() == before


@pytest.mark.parametrize("suffix", [".json", ".csv", ".md", ".txt"])
def test_what_it_wrote_is_its_own_to_replace(
    stemwijzer: Stemwijzer, village: Path, tmp_path: Path, suffix: str
) -> None:
    arguments = ["bank", "check", village, "-o", tmp_path / f"out{suffix}"]
    assert stemwijzer(*arguments).code == 0
    accept(village, "  - {check: label, reason: Kurz.}")

    assert stemwijzer(*arguments).code == 0


def test_so_is_a_list_of_errors(stemwijzer: Stemwijzer, village: Path, tmp_path: Path) -> None:
    party = village / "positions" / "stille.yaml"
    right = party.read_bytes()
    arguments = ["bank", "check", village, "-o", tmp_path / "out.json"]

    party.write_text("name: Still\n", encoding="utf-8")
    assert stemwijzer(*arguments).code == 1
    assert stemwijzer(*arguments).code == 1
    party.write_bytes(right)
    assert stemwijzer(*arguments).code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_has_words(language: str) -> None:
    texts = texts_of(language)

    assert {f"check.{name}{part}" for name in CHECKS for part in ("", ".title", ".remedy")} <= set(
        texts
    )
