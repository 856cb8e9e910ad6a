"""Programs that are killed at random moments; `killed.py` beside this kills more of them."""

from __future__ import annotations

import pytest
from hardening.killed import kill_quizzes, kill_writers

pytestmark = pytest.mark.terminal


def test_a_killed_quiz_loses_no_answer_that_was_confirmed() -> None:
    assert kill_quizzes(8, seed=2) == []


def test_a_killed_command_leaves_what_it_writes_whole_or_absent() -> None:
    assert kill_writers(6, seed=2) == []
