"""What the project is built from: locked, licensed, and built the same each time."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from test_generated import script

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")


def test_the_lock_holds_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    asked = [Requirement(line) for lines in (project["dependencies"], *extras) for line in lines]
    locked = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE))

    missing = [
        str(one)
        for one in asked
        if one.name != "stemwijzer-cli"
        and not one.specifier.contains(locked.get(canonicalize_name(one.name), "0"))
    ]

    assert missing == [], "run make lock"


def test_every_file_of_the_lock_has_a_hash_and_no_host_is_named() -> None:
    without = [
        entry.split()[0]
        for entry in re.split(r"\n(?=\w)", LOCK)
        if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)
    ]

    assert without == []
    assert "://" not in LOCK


@pytest.mark.slow
def test_the_licences_are_those_of_what_is_installed() -> None:
    licences = script("licences")

    assert licences.PAGE.read_text(encoding="utf-8") == licences.page(), "run scripts/licences.py"


@pytest.mark.slow
def test_what_is_built_twice_is_the_same(tmp_path: Path) -> None:
    def built(name: str, mask: int) -> dict[str, str]:
        copy = tmp_path / name / "checkout"
        subprocess.run(["git", "clone", "-q", ROOT, copy], check=True)
        subprocess.run(
            [sys.executable, "-m", "build", "--no-isolation", "-o", tmp_path / name, copy],
            check=True,
            stdout=subprocess.DEVNULL,
            umask=mask,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "TZ": f"UTC-{mask % 9}"},
        )
        files = (tmp_path / name).glob("stemwijzer_cli-*")
        return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    first = built("first", 0o022)
    time.sleep(2.1)  # A zip file tells time in steps of two seconds.
    second = built("second", 0o077)

    assert sorted(name.rpartition(".")[2] for name in first) == ["gz", "whl"]
    assert first == second
