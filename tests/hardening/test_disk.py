"""Places where a file cannot be written: a message that says why, and the old file as it was."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hardening.everything import bare, prepare

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, "-m", "stemwijzer_cli", "--lang", "en"]
OLD = '<!doctype html>\n<meta name="generator" content="stemwijzer-cli">\nold\n'
MOUNTED = ("unshare", "--mount", "--map-root-user")

needs_mounts = pytest.mark.skipif(
    subprocess.run(
        [*MOUNTED, "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True
    ).returncode
    != 0,
    reason="this system lets nobody mount anything",
)
needs_root = pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("setpriv") is None, reason="only root can give rights up"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    prepare(tmp_path)
    (tmp_path / "out").mkdir()
    return tmp_path


def report(
    folder: Path, target: str, *before: str, script: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Write a report, behind another command or in a script of sh where it is `"$@"`."""
    command = [*COMMAND, "report", "a.yaml", "--bank", "mini", "-o", target]
    if script is not None:
        command = ["sh", "-c", script, "sh", *command]
    return subprocess.run(
        [*before, *command],
        cwd=folder,
        env=dict(bare(PYTHONDONTWRITEBYTECODE="1")),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def refused(done: subprocess.CompletedProcess[str], target: str, reason: str) -> None:
    """Check that a run says in one line what it could not write and why."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"error: {target}: {reason}\n"


def unwritable(reason: str) -> str:
    return f"cannot be written ({reason}); choose another place"


@pytest.fixture
def old(folder: Path) -> Iterator[Path]:
    """A page of an earlier run, which has to be there as it was when the test is over."""
    file = folder / "out" / "page.html"
    file.write_text(OLD, encoding="utf-8")
    yield file
    assert file.read_text(encoding="utf-8") == OLD
    assert os.listdir(folder / "out") == ["page.html"]


SMALL_DISK = """
mount -t tmpfs -o size={size} none out &&
printf %s "$OLD" >out/page.html &&
"$@"
code=$?
ls -A out >&2
cat out/page.html >&2
exit $code
"""


@needs_mounts
def test_a_full_disk(folder: Path) -> None:
    script = f"OLD='{OLD}'\n{SMALL_DISK.format(size='8k')}"

    done = report(folder, "out/page.html", *MOUNTED, script=script)

    assert done.returncode == 1
    assert done.stderr == (
        f"error: out/page.html: {unwritable('no space left on the disk')}\npage.html\n{OLD}"
    )


@needs_mounts
def test_a_disk_that_is_read_only(folder: Path) -> None:
    script = SMALL_DISK.replace('"$@"', 'mount -o remount,ro out && "$@"')

    done = report(
        folder, "out/page.html", *MOUNTED, script=f"OLD='{OLD}'\n{script.format(size='1m')}"
    )

    assert done.returncode == 1
    assert done.stderr == (f"error: out/page.html: {READ_ONLY}\npage.html\n{OLD}")


READ_ONLY = "this file is read-only; give another name or make it writable"


def test_a_file_that_is_read_only(folder: Path, old: Path) -> None:
    old.chmod(0o444)

    refused(report(folder, "out/page.html"), "out/page.html", READ_ONLY)

    assert stat.S_IMODE(old.stat().st_mode) == 0o444


@needs_root
@pytest.mark.usefixtures("old")
def test_a_folder_without_permission(folder: Path) -> None:
    (folder / "out").chmod(0o555)
    plain = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")

    done = report(folder, "out/page.html", *plain)

    refused(done, "out/page.html", unwritable("permission denied"))


@pytest.mark.usefixtures("old")
def test_a_limit_to_the_size_of_files(folder: Path) -> None:
    script = 'unset COVERAGE_PROCESS_CONFIG; ulimit -f 1; exec "$@"'

    done = report(folder, "out/page.html", script=script)

    refused(done, "out/page.html", unwritable("the file would grow beyond what is allowed"))


@needs_mounts
@pytest.mark.usefixtures("old")
def test_a_rename_that_is_refused(folder: Path) -> None:
    """Nothing can take the place of what something is mounted on."""
    script = 'mount --bind out/page.html out/page.html && exec "$@"'

    done = report(folder, "out/page.html", *MOUNTED, script=script)

    refused(done, "out/page.html", unwritable("is in use"))


def test_a_link_to_a_file_elsewhere_is_followed(folder: Path) -> None:
    elsewhere = folder / "elsewhere.html"
    (folder / "out" / "link.html").symlink_to("../elsewhere.html")

    done = report(folder, "out/link.html")

    assert (done.returncode, done.stderr) == (0, "")
    assert elsewhere.read_text(encoding="utf-8").endswith("</html>\n")
    assert (folder / "out" / "link.html").is_symlink()


@pytest.mark.parametrize("target", ["link.html", "link.html/page.html"])
def test_links_that_run_in_a_circle(folder: Path, target: str) -> None:
    (folder / "link.html").symlink_to("link.html")

    refused(report(folder, target), target, unwritable("the links run in a circle"))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/page.html", "does not exist"),
        ("a.yaml/page.html", "a part of the path is no directory"),
        ("out", "is a directory"),
        (f"{'z' * 300}.html", "the name is too long"),
    ],
)
def test_places_that_are_none(folder: Path, name: str, reason: str) -> None:
    done = report(folder, name)

    assert done.returncode == 1
    assert done.stderr.endswith(f": {unwritable(reason)}\n")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_the_name_of_standard_output_is_standard_output(folder: Path, name: str) -> None:
    log = folder / "log"
    log.write_text("before\n", encoding="utf-8")

    done = report(folder, name, script='exec "$@" >>log')

    assert (done.returncode, done.stderr) == (0, "")
    content = log.read_text(encoding="utf-8")
    assert content.startswith("before\n<!doctype html>")
    assert content.endswith("</html>\n")


def test_a_reader_that_left_is_no_mistake(folder: Path) -> None:
    done = report(folder, "/dev/stdout", script='{ "$@"; echo "code $?" >&2; } | head -c 1')

    assert done.stderr == "code 0\n"


def test_an_input_is_not_replaced_by_what_is_made_from_it(folder: Path) -> None:
    before = (folder / "a.yaml").read_bytes()
    command = [*COMMAND, "report", "-", "--bank", "mini", "-o", "a.yaml"]

    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <a.yaml', "sh", *command],
        cwd=folder,
        env=dict(bare()),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert (folder / "a.yaml").read_bytes() == before
