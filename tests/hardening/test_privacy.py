"""Nothing goes over a network, nothing is opened or written but what was asked for.

Every command runs under a trace of its system calls, in a network namespace that has no
interfaces. Both need the system's leave, which a container may refuse: then the tests are skipped,
and say so.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest
from hardening.everything import Case, bare, cases, prepare, run

import stemwijzer_cli

pytestmark = pytest.mark.slow

PROGRAM = Path(stemwijzer_cli.__file__).resolve().parents[2]
PYTHON = {
    str(Path(path).resolve())
    for path in (*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, sys.exec_prefix)
}
SYSTEM = ("/etc/", "/lib", "/usr/lib", "/usr/share/", "/usr/local/lib", "/proc/", "/sys/", "/dev/")
"""Where libraries, locales, the terminal's description and the machine's settings are."""

CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)$")
OPENED = re.compile(r'"((?:[^"\\]|\\.)*)", ([A-Z_|0-9a-z]+)')
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
SCRATCH = "scratch"
"""The folder for temporary files: `panel` works there, in a folder that nobody else can read and
that is gone afterwards."""
STRACE = ("strace", "-f", "-qq", "-e", "trace=%file,%network", "-s", "4096", "-o")
"""Behind it the file of the trace, and the command."""
ISOLATED = ("unshare", "--user", "--map-current-user", "--net")

needs_trace = pytest.mark.skipif(
    shutil.which("strace") is None
    or subprocess.run(
        ["strace", "-o", os.devnull, "true"], check=False, capture_output=True
    ).returncode
    != 0,
    reason="this system lets nobody trace a program",
)
needs_namespace = pytest.mark.skipif(
    subprocess.run([*ISOLATED, "true"], check=False, capture_output=True).returncode != 0,
    reason="this system makes no network namespace",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("all")
    prepare(path)
    return path


def one_of_each() -> list[Case]:
    """Return every run in one of its formats, and in all where a library makes them."""
    return [case for case in cases() if case.form in {None, "json", "svg"}]


def calls(trace: str) -> Iterator[tuple[str, str]]:
    for line in trace.splitlines():
        if found := CALL.match(line):
            yield found[1], found[2]


def opened(trace: str, folder: Path) -> Iterator[tuple[Path, bool]]:
    """Yield what was opened with success, and whether to write."""
    for name, rest in calls(trace):
        if name not in {"open", "openat", "creat"} or re.search(r"= -1 E", rest):
            continue
        path, flags = OPENED.search(rest).groups()  # type: ignore[union-attr]
        yield (folder / path).resolve(), bool(WRITING.search(flags)) and name != "creat"


def traced(case: Case, folder: Path, tmp_path: Path, *arguments: str) -> str:
    log = tmp_path / "trace"
    home, scratch = tmp_path / "home", tmp_path / SCRATCH
    for path in (home, scratch):
        path.mkdir(exist_ok=True)
    asked = case._replace(arguments=(*case.arguments, *arguments))
    # What measures coverage writes files of its own.
    unmeasured = {name: "" for name in bare() if name.startswith("COVERAGE_")}
    places = {"HOME": str(home), "TMPDIR": str(scratch)}
    done = run(
        asked, folder, *STRACE, str(log), **unmeasured, **places, PYTHONDONTWRITEBYTECODE="1"
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert [*home.iterdir(), *scratch.iterdir()] == []
    return log.read_text(encoding="utf-8")


def is_program(path: Path) -> bool:
    """Return whether a path is of the program, of Python or of the system itself."""
    text = str(path)
    own = (PROGRAM / "src", PROGRAM / "questions", PROGRAM / "positions", PROGRAM / "schema")
    return (
        text.startswith(SYSTEM)
        or any(text.startswith(prefix) for prefix in PYTHON)
        or any(path.is_relative_to(root) for root in own)
        or path in {PROGRAM, PROGRAM / "pyproject.toml", Path("/"), Path("/usr")}
    )


@needs_trace
@pytest.mark.parametrize("case", one_of_each(), ids=lambda case: case.name)
def test_a_command_opens_what_it_was_asked_for_and_no_socket(
    folder: Path, tmp_path: Path, case: Case
) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}

    trace = traced(case, folder, tmp_path)

    assert [call for call in calls(trace) if call[0] in {"socket", "connect", "sendto"}] == []
    paths = set(opened(trace, folder))
    named = {folder / word for word in case.arguments}
    foreign = {
        path
        for path, _ in paths
        if not is_program(path) and not any(path.is_relative_to(root) for root in named)
    }
    written = {path for path, writes in paths if writes and not str(path).startswith("/dev/")}
    if case.name.startswith("panel"):
        foreign, written = (
            {path for path in found if not path.is_relative_to(tmp_path / SCRATCH)}
            for found in (foreign, written)
        )
    assert foreign <= {folder}
    assert written == set()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


@needs_trace
def test_an_output_is_all_that_is_written(folder: Path, tmp_path: Path) -> None:
    for case in cases():
        if case.form in {"json", "svg"} or case.name == "report":
            target = tmp_path / "out" / "result"
            target.parent.mkdir(exist_ok=True)
            asked = tuple(word for word in case.arguments if word not in {"-o", "-"})
            if case.name.startswith(("help", "version", "completion", "template")):
                continue
            trace = traced(case._replace(arguments=asked), folder, tmp_path, "-o", str(target))
            written = {path for path, writes in opened(trace, folder) if writes}
            written = {path for path in written if not path.is_relative_to(tmp_path / SCRATCH)}
            beside = {path for path in written if path.name.startswith(".stemwijzer-")}
            assert {path for path in written if not str(path).startswith("/dev/")} - beside <= {
                target,
                target.parent,
            }
            assert {path.parent for path in beside} <= {target.parent}
            assert target.stat().st_mode & 0o777 == 0o600
            target.unlink()
            assert list(target.parent.iterdir()) == []


@needs_namespace
@pytest.mark.parametrize("case", one_of_each(), ids=lambda case: case.name)
def test_a_command_works_where_there_is_no_network(folder: Path, case: Case) -> None:
    alone = run(case, folder, *ISOLATED)

    assert (alone.returncode, alone.stderr) == (0, b"")
    assert alone.stdout == run(case, folder).stdout


def test_a_mistake_in_the_program_says_nothing_of_the_answers(folder: Path) -> None:
    broken = (
        "from stemwijzer_cli.commands import score\n"
        "def fail(*_, **__): raise ValueError('parkeren: oneens')\n"
        "score.run = fail\n"
        "from stemwijzer_cli.__main__ import entry\n"
        "entry()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", broken, "score", "a.yaml", "--bank", "mini", "--lang", "en"],
        capture_output=True,
        text=True,
        cwd=folder,
        env=dict(bare()),
        check=False,
    )

    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr == (
        "error: there is a mistake in the program itself (ValueError in <string>:2); "
        "please report it, with this line\n"
    )


MAKERS = ("bank new made", "bank import csv town.csv made", "bank export csv mini made")


@needs_trace
@pytest.mark.parametrize("command", MAKERS)
def test_what_makes_a_folder_writes_nothing_beside_it(tmp_path: Path, command: str) -> None:
    work = tmp_path / "work"
    work.mkdir()
    prepare(work)
    log = tmp_path / "trace"
    case = Case(command, tuple(command.split()), None)

    done = run(case, work, *STRACE, str(log), HOME=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")

    trace = log.read_text(encoding="utf-8")
    assert done.returncode == 0
    assert [call for call in calls(trace) if call[0] in {"socket", "connect", "sendto"}] == []
    written = {path for path, writes in opened(trace, work) if writes and is_file_of_ours(path)}
    assert {path.relative_to(work).parts[0] for path in written} <= {
        "made",
        *(path.relative_to(work).parts[0] for path in written if ".stemwijzer-" in str(path)),
    }
    assert (work / "made").is_dir()
    assert {path.name for path in tmp_path.iterdir()} == {"work", "trace"}


def is_file_of_ours(path: Path) -> bool:
    """Return whether a path is neither a device nor what measures coverage writes."""
    return not str(path).startswith("/dev/") and ".coverage" not in path.name


@needs_trace
def test_a_quiz_opens_its_bank_and_its_file_and_no_socket(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    prepare(work)
    log = tmp_path / "trace"
    words = ["--plain", "--save", "f.yaml", "--bank", "mini", "--lang", "en"]
    own = [sys.executable, "-m", "stemwijzer_cli", *words]
    environment = bare(TERM="xterm", HOME=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
    program, *options = [*STRACE, str(log), *own]
    quiz = pexpect.spawn(program, options, cwd=str(work), env=dict(environment), timeout=60)
    quiz.expect("to begin")
    quiz.sendline("")
    for number in range(1, 5):
        quiz.expect(f"Statement {number} of 4")
        quiz.sendline("1")
    quiz.expect("Number to change an answer")
    quiz.sendline("q")
    quiz.expect(pexpect.EOF)

    trace = log.read_text(encoding="utf-8")
    paths = set(opened(trace, work))
    assert [call for call in calls(trace) if call[0] in {"socket", "connect", "sendto"}] == []
    foreign = {path for path, _ in paths if not is_program(path) and is_file_of_ours(path)}
    own_files = {path for path in foreign if path.name.startswith((".stemwijzer-", "f.yaml"))}
    assert all(path.is_relative_to(work / "mini") or path == work for path in foreign - own_files)
    written = {path for path, writes in paths if writes and is_file_of_ours(path)}
    assert written - own_files <= {work}
    assert {path.name for path in work.iterdir()} >= {"f.yaml", "mini"}


@pytest.mark.parametrize("umask", ["000", "077", "777"])
@pytest.mark.parametrize("command", MAKERS)
def test_what_is_made_is_for_its_owner_whatever_the_umask(
    tmp_path: Path, command: str, umask: str
) -> None:
    prepare(tmp_path)
    script = f'umask {umask}; exec "$@"'

    subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-m", "stemwijzer_cli", *command.split()],
        cwd=tmp_path,
        env=dict(bare(PYTHONDONTWRITEBYTECODE="1")),
        check=True,
        capture_output=True,
    )

    made = [tmp_path / "made", *(tmp_path / "made").rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_dir()} == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_file()} == {0o600}
    assert [name for name in os.listdir(tmp_path) if name.startswith(".stemwijzer")] == []
