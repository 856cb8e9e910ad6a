"""The built distributions work on their own, outside the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipapp
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "-o", folder, ROOT], check=True)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commands of a clean venv with the wheel in it."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=True)
    (wheel,) = built.glob("*.whl")
    subprocess.run([home / "bin" / "pip", "install", "-q", wheel], check=True)
    return home / "bin"


def output(*command: object, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    run = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean,
        check=True,
        capture_output=True,
        text=True,
    )
    return run.stdout


def test_the_wheel_carries_the_bank(installed: Path, tmp_path: Path) -> None:
    here = output(sys.executable, "-m", "stemwijzer_cli", "--version", cwd=ROOT)

    by_command = output(installed / "stemwijzer", "--version", cwd=tmp_path)
    by_module = output(installed / "python", "-m", "stemwijzer_cli", "--version", cwd=tmp_path)

    assert by_command == by_module == here


def test_the_wheel_scores_as_the_checkout_does(installed: Path, tmp_path: Path) -> None:
    answers = ROOT / "tests" / "answers" / "everyday.yaml"
    arguments = ("score", answers, "--format", "json")

    assert output(installed / "stemwijzer", *arguments, cwd=tmp_path) == output(
        sys.executable, "-m", "stemwijzer_cli", *arguments, cwd=ROOT
    )


def test_the_wheel_writes_a_report(installed: Path, tmp_path: Path) -> None:
    answers = ROOT / "tests" / "answers" / "everyday.yaml"

    output(installed / "stemwijzer", "report", answers, "-o", "report.html", cwd=tmp_path)

    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program as one file, beside which nothing of it lies."""
    folder = tmp_path_factory.mktemp("packed")
    shutil.copytree(ROOT / "src" / "stemwijzer_cli", folder / "app" / "stemwijzer_cli")
    app = folder / "stemwijzer.pyz"
    zipapp.create_archive(folder / "app", app, main="stemwijzer_cli.__main__:entry")
    shutil.rmtree(folder / "app")
    return app


def test_one_file_with_the_program_scores_and_reports_as_the_checkout_does(
    packed: Path, tmp_path: Path
) -> None:
    answers = ROOT / "tests" / "answers" / "everyday.yaml"
    for arguments in (("score", answers, "--format", "json"), ("report", answers, "-o", "-")):
        assert output(sys.executable, packed, *arguments, cwd=tmp_path) == output(
            sys.executable, "-m", "stemwijzer_cli", *arguments, cwd=ROOT
        )
    output(sys.executable, packed, "report", answers, "-o", "report.html", cwd=tmp_path)
    assert (tmp_path / "report.html").exists()


def test_the_wheel_makes_a_bank_that_passes_the_check(installed: Path, tmp_path: Path) -> None:
    output(installed / "stemwijzer", "bank", "new", "town", "--lang", "en", cwd=tmp_path)

    output(installed / "stemwijzer", "bank", "check", "town", "--strict", cwd=tmp_path)
    output(installed / "stemwijzer", "bank", "check", "--strict", cwd=tmp_path)
    assert len(list((tmp_path / "town" / "schema").iterdir())) == 3


def test_the_wheel_can_be_imported(installed: Path, tmp_path: Path) -> None:
    code = "import stemwijzer_cli as sw; print(len(sw.place(sw.shipped_bank()).parties))"

    assert output(installed / "python", "-c", code, cwd=tmp_path) == "15\n"


def test_the_source_distribution_holds_what_a_checkout_holds(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as content:
        names = {name.partition("/")[2] for name in content.getnames()}

    tracked = subprocess.run(
        ["git", "ls-files", "questions", "positions", "schema", "src", "tests", "docs"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert set(tracked) <= names
