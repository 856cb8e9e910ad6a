"""Runs of the program: in this process, or in one of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from cli.run import ANSWERS, BANKS, SETTINGS, Process, Result, Stemwijzer
from cli.sheets import HAS_POLARS, SHEETS

from stemwijzer_cli.main import main


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start from an environment that says nothing."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def stemwijzer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Stemwijzer:
    """Run the program in this process, with the arguments of a command line."""

    def run(
        *arguments: object, stdin: bytes = b"", environment: Mapping[str, str] | None = None
    ) -> Result:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            for name, value in (environment or {}).items():
                patch.setenv(name, value)
            code = main([str(argument) for argument in arguments])
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture
def on_mini(stemwijzer: Stemwijzer) -> Stemwijzer:
    """Run the program on the miniature bank."""

    def run(*arguments: object, **settings: object) -> Result:
        return stemwijzer(*arguments, "--bank", BANKS / "mini", **settings)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Run the program in a process of its own, in an empty folder."""
    return Process(tmp_path)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """An answers file for the miniature bank."""
    file = tmp_path / "antwoorden.yaml"
    file.write_text(ANSWERS, encoding="utf-8")
    return file


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """A file with answer sheets for the miniature bank."""
    file = tmp_path / "sheets.csv"
    file.write_text(SHEETS, encoding="utf-8")
    return file


@pytest.fixture(
    params=[
        "python",
        pytest.param("polars", marks=pytest.mark.skipif(not HAS_POLARS, reason="no polars here")),
    ]
)
def on_engine(on_mini: Stemwijzer, request: pytest.FixtureRequest) -> Stemwijzer:
    """Run the program on the miniature bank, and `panel` with an engine."""

    def run(*arguments: object, **settings: Any) -> Result:
        return on_mini(*arguments, "--engine", request.param, **settings)

    return run
