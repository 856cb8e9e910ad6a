"""Spark without a Java that it can use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.run import BANKS

from stemwijzer_cli.panels.engines import is_there

pytestmark = pytest.mark.skipif(not is_there("spark"), reason="no Spark here")


@pytest.mark.parametrize("script", [None, "#!/bin/sh\necho too old >&2\nexit 1\n"])
def test_without_a_java_it_says_what_to_install(tmp_path: Path, script: str | None) -> None:
    sheets = tmp_path / "sheets.csv"
    sheets.write_text("id,fietspad,parkeren,schoolfruit,huiswerk\na,eens,,,\n", encoding="utf-8")
    home = tmp_path / "java"
    (home / "bin").mkdir(parents=True)
    if script is not None:
        java = home / "bin" / "java"
        java.write_text(script, encoding="utf-8")
        java.chmod(0o755)
    words = [sys.executable, "-m", "stemwijzer_cli", "panel", sheets, "--bank", BANKS / "mini"]

    done = subprocess.run(
        [*words, "--engine", "spark", "-o", tmp_path / "result.csv", "--lang", "en"],
        env=os.environ | {"JAVA_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: Spark needs Java 17 or later, and none was found here; install it (on Debian: "
        "apt install default-jre-headless), name its folder in JAVA_HOME, or use another --engine\n"
    )
    assert {path.name for path in tmp_path.iterdir()} == {"java", "sheets.csv"}
