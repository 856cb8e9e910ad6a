"""Quizzes to play."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from e2e.play import (
    BANKS,
    Play,
    Quiz,
)
from e2e.terminal import (
    PROGRAM,
)

from stemwijzer_cli.model import Bank


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "werk"
    path.mkdir()
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    path = tmp_path / "thuis"
    path.mkdir()
    return path


@pytest.fixture
def play(folder: Path, home: Path) -> Iterator[Play]:
    """Start quizzes on a bank; they end with the test."""
    playing: list[Quiz] = []

    def start(
        bank: Bank,
        *arguments: str,
        language: str = "nl",
        size: tuple[int, int] = (80, 24),
        command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Quiz:
        common = ["quiz", "--lang", language]
        if (BANKS / bank.id).exists():
            common += ["--bank", str(BANKS / bank.id)]
        columns, lines = size
        quiz = Quiz(
            command or [*PROGRAM, *common, *arguments],
            home=home,
            folder=folder,
            columns=columns,
            lines=lines,
            environment=environment,
        )
        quiz.bank, quiz.language = bank, language
        playing.append(quiz)
        return quiz

    yield start
    for quiz in playing:
        quiz.close()
