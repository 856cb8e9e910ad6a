"""How far a run is, on a terminal; and a disk that takes no more."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from cli.run import BANKS, Process

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.panels import progress
from stemwijzer_cli.panels.broken import broken_off, reason_of
from stemwijzer_cli.panels.progress import progress_by
from stemwijzer_cli.panels.source import Source
from stemwijzer_cli.streams import ERASED
from stemwijzer_cli.texts import Texts


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """Sheets on the miniature bank whose result takes more than 100 KiB."""
    file = tmp_path / "sheets.csv"
    rows = "".join(f"r{at},eens,oneens,eens,\n" for at in range(6000))
    file.write_text(f"id,fietspad,parkeren,schoolfruit,huiswerk\n{rows}", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("columns", "line"), [(80, "Checking and scoring …"), (20, "Checking and scorin")]
)
@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_line_says_that_work_goes_on_and_is_wiped_out(
    sheets: Path, engine: str, columns: int, line: str
) -> None:
    words = ["-m", "stemwijzer_cli", "panel", str(sheets), "--bank", str(BANKS / "mini")]
    written = ["-o", str(sheets.with_name("result.csv")), "--lang", "en", "--engine", engine]
    run = pexpect.spawn(
        sys.executable, [*words, *written], dimensions=(24, columns), encoding="utf-8", timeout=60
    )
    run.expect(pexpect.EOF)
    run.close()

    assert run.exitstatus == 0
    assert run.before.startswith(f"{ERASED}{line}{ERASED}")


@pytest.mark.parametrize("engine", ["python", "polars", "duckdb"])
def test_what_a_respondent_typed_does_nothing_on_a_terminal(tmp_path: Path, engine: str) -> None:
    """A title, a colour, and a sign that turns the text round; a pipe gets them as they are."""
    sheets = tmp_path / "sheets.csv"
    named = "r\x1b]0;title\x07\x1b[31m\u202e1"
    sheets.write_text(f"id,fietspad,parkeren,schoolfruit,huiswerk\n{named},eens,,,\n")
    command = [sys.executable, "-m", "stemwijzer_cli", "panel", str(sheets)]
    command += ["--bank", str(BANKS / "mini"), "--engine", engine]

    shown, _ = pexpect.run(
        f"sh -c '{shlex.join(command)} 2>/dev/null'", withexitstatus=True, encoding="utf-8"
    )
    piped = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout

    assert shown.splitlines()[1].startswith("r\\x1b]0;title\\x07\\x1b[31m\\u202e1,")
    assert piped.splitlines()[1].startswith(f"{named},")
    assert "\x1b" not in shown


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands at what is in it."""
    now = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    return now


def test_speed_is_that_since_the_first_rows(clock: list[float]) -> None:
    """5,000 after 60 seconds of checks, then 20,000 more in half a second and 0 in 0.1."""
    shown: list[str] = []
    show = progress_by(shown.append, Texts("en"))
    clock[0] += 60
    show(5_000)
    clock[0] += 0.5
    show(25_000)
    clock[0] += 0.1
    show(25_000)

    assert shown == ["Checking and scoring …", "25\u202f000 respondents, 40\u202f000 a second"]


@pytest.mark.parametrize("engine", ["python", "polars", "duckdb"])
def test_a_file_that_may_not_grow_is_said_in_the_same_words(sheets: Path, engine: str) -> None:
    done = Process(sheets.parent).shell(
        'unset COVERAGE_PROCESS_CONFIG; ulimit -f 64; exec "$@"',
        *("panel", sheets, "--bank", BANKS / "mini", "--lang", "en"),
        *("--engine", engine, "-o", "result.csv"),
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "error: result.csv: cannot be written (the file would grow beyond what is allowed); "
        "choose another place\n"
    )
    assert [path.name for path in sheets.parent.iterdir()] == ["sheets.csv"]


def test_a_full_disk_is_said_in_the_words_of_the_system() -> None:
    """DuckDB tells of it in JSON, Spark at the end of a trace, polars with a number."""
    source = Source("s.csv", "csv", ())
    for told in (
        'IO Error: {"exception_message":"Could not write: No space left on device"}',
        "An error occurred while calling o1.\n\tat x\nCaused by: java: No space left on device",
        "No space left on device (os error 28)",
    ):
        error = broken_off("duckdb", source, RuntimeError(told))

        assert isinstance(error, OSError)
        assert reason_of(error) == "No space left on device"
    assert reason_of(OSError("No space left on device (os error 28)")) == "No space left on device"


def test_of_a_trace_the_last_cause_is_told() -> None:
    told = (
        "An error occurred while calling o1.\n\tat x\nCaused by: A\n\tat y\nCaused by: B: c\n\tat"
    )
    error = broken_off("spark", Source("s.csv", "csv", ()), RuntimeError(told))

    assert isinstance(error, StemwijzerError)
    assert error.problems[0].values == {"engine": "spark", "reason": "B: c"}
