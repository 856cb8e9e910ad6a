"""What the tests of banks share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from broken import BrokenBank

BANKS = Path(__file__).parent.parent / "banks"


@pytest.fixture
def broken(tmp_path: Path) -> BrokenBank:
    folder = tmp_path / "bank"
    shutil.copytree(BANKS / "mini", folder)
    return BrokenBank(folder)
