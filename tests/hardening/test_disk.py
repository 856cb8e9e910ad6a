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


FOLDERS = {
    "new": ["bank", "new"],
    "import": ["bank", "import", "csv", "town.csv"],
    "export": ["bank", "export", "csv", "mini"],
}
"""What makes a folder, which is whole or not there."""
JSON = ["score", "a.yaml", "--bank", "mini", "-o"]
OLD_JSON = '{"version": 1, "bank": {"id": "mini", "version": "1.0", "sha256": "00"}}\n'


def made(
    folder: Path, words: list[str], target: str, *before: str, script: str = 'exec "$@"'
) -> subprocess.CompletedProcess[str]:
    """Run what makes something, behind another command and in a script of sh."""
    return subprocess.run(
        [*before, "sh", "-c", script, "sh", *COMMAND, *words, target],
        cwd=folder,
        env=dict(bare(PYTHONDONTWRITEBYTECODE="1")),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def inside(mount: str, then: str = "true") -> str:
    """Return a script that mounts a disk at `out`, runs a command and lists what is there then."""
    return f'{mount} && {then} && "$@"; code=$?; ls -A out >&2; exit $code'


@needs_mounts
@pytest.mark.parametrize("command", FOLDERS.values(), ids=FOLDERS)
def test_a_full_disk_leaves_no_folder(folder: Path, command: list[str]) -> None:
    # A folder takes nothing of such a disk, a file at least a page: there is room for one.
    script = inside("mount -t tmpfs -o size=4k none out")

    done = made(folder, command, "out/made", *MOUNTED, script=script)

    refused(done, "out/made", unwritable("no space left on the disk"))


@needs_mounts
@pytest.mark.parametrize("command", FOLDERS.values(), ids=FOLDERS)
def test_a_disk_that_is_read_only_leaves_no_folder(folder: Path, command: list[str]) -> None:
    script = inside("mount -t tmpfs none out", "mount -o remount,ro out")

    done = made(folder, command, "out/made", *MOUNTED, script=script)

    refused(done, "out/made", unwritable("this disk can only be read"))


@needs_root
@pytest.mark.parametrize("command", FOLDERS.values(), ids=FOLDERS)
def test_no_folder_is_made_without_permission(folder: Path, command: list[str]) -> None:
    (folder / "out").chmod(0o555)

    done = made(folder, command, "out/made", "setpriv", "--bounding-set=-all", "--inh-caps=-all")

    refused(done, "out/made", unwritable("permission denied"))
    assert os.listdir(folder / "out") == []


@pytest.mark.parametrize("command", ["new", "export"])
def test_a_limit_to_the_size_of_files_leaves_no_folder(folder: Path, command: str) -> None:
    """Both write files of more than 512 bytes."""
    script = 'unset COVERAGE_PROCESS_CONFIG; ulimit -f 1; exec "$@"'

    done = made(folder, FOLDERS[command], "out/made", script=script)

    refused(done, "out/made", unwritable("the file would grow beyond what is allowed"))
    assert os.listdir(folder / "out") == []


@needs_mounts
def test_a_full_disk_keeps_an_old_result(folder: Path) -> None:
    fill = f"printf %s '{OLD_JSON}' >out/score.json"
    script = inside("mount -t tmpfs -o size=4k none out", fill).replace(
        "; exit", "; cat out/score.json >&2; exit"
    )

    done = made(folder, JSON, "out/score.json", *MOUNTED, script=script)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"error: out/score.json: {unwritable('no space left on the disk')}\nscore.json\n{OLD_JSON}"
    )


def test_a_limit_to_the_size_of_files_keeps_an_old_result(folder: Path) -> None:
    file = folder / "out" / "score.json"
    file.write_text(OLD_JSON, encoding="utf-8")
    script = 'unset COVERAGE_PROCESS_CONFIG; ulimit -f 1; exec "$@"'

    done = made(folder, JSON, "out/score.json", script=script)

    refused(done, "out/score.json", unwritable("the file would grow beyond what is allowed"))
    assert file.read_text(encoding="utf-8") == OLD_JSON
    assert os.listdir(folder / "out") == ["score.json"]
