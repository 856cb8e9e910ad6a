"""`panel`: under which names it writes, and what happens where it cannot."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from cli.run import BANKS, Process, Stemwijzer
from cli.sheets import SHEETS, failed


def test_an_input_is_not_written_over(on_mini: Stemwijzer, sheets: Path) -> None:
    result = on_mini("panel", sheets, "-o", sheets, "--lang", "en")

    assert (result.code, result.out) == (2, "")
    assert "is also the input" in result.err
    assert sheets.read_text(encoding="utf-8") == SHEETS


@pytest.mark.parametrize(
    ("result", "rejects"),
    [
        ("out.csv", "out.csv"),
        ("out.csv", "./out.csv"),
        ("out.csv", "link.csv"),
        ("link.csv", "out.csv"),
        ("out.csv", "out.csv.meta.json"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--summary"]], ids=["rows", "summary"])
def test_two_outputs_never_go_to_one_file(
    process: Process, sheets: Path, result: str, rejects: str, options: list[str]
) -> None:
    (process.folder / "link.csv").symlink_to("out.csv")
    common = ("panel", sheets, "--bank", BANKS / "mini", "--lang", "en", *options)

    done = process.run(*common, "-o", result, "--rejects", rejects)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"error: two outputs would go to '{rejects}'; give one of them another name\n"
    )
    assert not (process.folder / "out.csv").exists()


def test_two_outputs_may_go_to_one_device(process: Process, sheets: Path) -> None:
    common = ("panel", sheets, "--bank", BANKS / "mini", "--lang", "en")

    done = process.run(*common, "-o", "/dev/null", "--rejects", "/dev/null")

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["r.csv", "r.csv.meta.json", "rejects.csv"])
@pytest.mark.parametrize("options", [[], ["--summary"]], ids=["rows", "summary"])
def test_a_file_of_somebody_else_is_replaced_with_force_alone(
    on_mini: Stemwijzer, sheets: Path, name: str, options: list[str]
) -> None:
    foreign = sheets.with_name(name)
    foreign.write_text("name,phone\n", encoding="utf-8")
    rejects = sheets.with_name("rejects.csv")
    asked = ("panel", sheets, *options, "-o", sheets.with_name("r.csv"), "--rejects", rejects)

    assert failed(on_mini(*asked, "--lang", "en")) == (
        f"error: {foreign}: this file is not of this program; choose another name, or replace it "
        "with --force\n"
    )
    assert foreign.read_text(encoding="utf-8") == "name,phone\n"
    assert on_mini(*asked, "--force").code == 0
    assert foreign.read_text(encoding="utf-8") != "name,phone\n"


@pytest.mark.parametrize("name", ["r.csv", "r.csv.meta.json", "rejects.csv"])
@pytest.mark.parametrize("options", [[], ["--summary"]], ids=["rows", "summary"])
def test_a_file_that_is_read_only_stays(
    on_mini: Stemwijzer, sheets: Path, name: str, options: list[str]
) -> None:
    rejects = sheets.with_name("rejects.csv")
    asked = ("panel", sheets, *options, "-o", sheets.with_name("r.csv"), "--rejects", rejects)
    assert on_mini(*asked).code == 0
    protected = sheets.with_name(name)
    protected.chmod(0o444)
    before = protected.stat()

    assert failed(on_mini(*asked, "--force", "--lang", "en")) == (
        f"error: {protected}: this file is read-only; give another name or make it writable\n"
    )
    assert protected.stat() == before


@pytest.mark.parametrize("options", [[], ["--long"], ["--summary"]])
def test_own_files_are_replaced(on_mini: Stemwijzer, sheets: Path, options: list[str]) -> None:
    rejects = sheets.with_name("rejects.csv")
    asked = ("panel", sheets, *options, "-o", sheets.with_name("r.csv"), "--rejects", rejects)

    assert [on_mini(*asked).code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("options", [["-o"], ["-o", "r.csv", "--rejects"], ["--summary", "-o"]])
def test_no_output_goes_among_the_sheets(
    process: Process, tmp_path: Path, options: list[str]
) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / "one.csv").write_text(SHEETS, encoding="utf-8")
    common = ("panel", "parts", "--bank", BANKS / "mini", "--lang", "en")

    done = process.run(*common, *options, "parts/../parts/two.csv")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: the next run would take 'parts/../parts/two.csv' for one of the sheets; write into "
        "another folder\n"
    )
    assert [part.name for part in parts.iterdir()] == ["one.csv"]


def test_a_full_disk_and_a_folder_that_is_not_there_are_said(
    process: Process, sheets: Path
) -> None:
    many = sheets.read_text(encoding="utf-8") + "".join(f"x{at},,,,,,\n" for at in range(20_000))
    sheets.write_text(many, encoding="utf-8")
    common = ("panel", sheets, "--bank", BANKS / "mini", "--lang", "en")

    full = process.run(*common, "-o", "/dev/full")
    assert (full.returncode, full.stdout) == (1, "")
    assert full.stderr == (
        "error: /dev/full: cannot be written (no space left on the disk); choose another place\n"
    )
    away = process.run(*common, "-o", "weg/r.csv")
    assert (away.returncode, away.stdout) == (1, "")
    assert (
        away.stderr
        == "error: weg/r.csv: cannot be written (does not exist); choose another place\n"
    )


@pytest.mark.parametrize("option", ["-o", "--rejects"])
def test_a_name_that_is_too_long_is_said(
    on_mini: Stemwijzer, sheets: Path, tmp_path: Path, option: str
) -> None:
    name = tmp_path / f"{'x' * 300}.csv"
    error = failed(on_mini("panel", sheets, option, name, "--lang", "en"))
    assert error == (
        f"error: {name}: cannot be written (the name is too long); choose another place\n"
    )


def test_a_closed_standard_output_is_said(process: Process, sheets: Path) -> None:
    result = process.shell('exec "$@" >&-', "panel", sheets, "--bank", BANKS / "mini")
    assert (result.returncode, result.stderr) == (
        1,
        "fout: stdout: kan niet worden geschreven (is gesloten); kies een andere plek\n",
    )


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "-"])
def test_standard_output_is_written_on_where_it_stands(
    process: Process, sheets: Path, name: str
) -> None:
    log = sheets.with_name("log")
    log.write_text("before\n")
    script = f'"$@" >> {log}'
    result = process.shell(script, "panel", sheets, "-o", name, "--bank", BANKS / "mini")

    assert (result.returncode, result.stderr) == (0, "")
    before, header, *rows = log.read_text(encoding="utf-8").splitlines()
    assert (before, header.split(",")[0]) == ("before", "id")
    assert [row.split(",")[0] for row in rows] == ["a", "b", "c"]


def can_mount() -> bool:
    """Return whether a file system can be mounted here."""
    tried = ["unshare", "-m", "sh", "-c", "mount --bind /tmp /tmp"]
    return shutil.which(tried[0]) is not None and _succeeds(tried)


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_mount(), reason="nothing can be mounted here")
def test_what_is_told_beside_a_result_waits_for_the_result(
    process: Process, sheets: Path, tmp_path: Path
) -> None:
    result, told = tmp_path / "r.csv", tmp_path / "r.csv.meta.json"
    arguments = ("panel", sheets, "-o", result, "--bank", BANKS / "mini")
    assert process.run(*arguments).returncode == 0
    before = result.read_text(), told.read_text()
    script = f'mount --bind {result} {result} && "$@"; code=$?; umount {result}; exit $code'

    refused = process.shell(f"unshare -m sh -c '{script}' sh \"$@\"", *arguments, "--long")

    assert refused.stderr.startswith(f"fout: {result}: kan niet worden geschreven")
    assert (result.read_text(), told.read_text()) == before


def test_a_reader_that_leaves_ends_it_silently(process: Process, sheets: Path) -> None:
    many = sheets.read_text(encoding="utf-8") + "".join(f"x{at},,,,,,\n" for at in range(20_000))
    sheets.write_text(many, encoding="utf-8")

    done = process.shell('"$@" | head -1 | cut -c-2', "panel", sheets, "--bank", BANKS / "mini")

    assert (done.stdout, done.stderr) == ("id\n", "")
