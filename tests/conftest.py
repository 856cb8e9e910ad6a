"""What all tests share: the banks, and no deadline on a slow machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import Bank

BANKS = Path(__file__).parent / "banks"

# Where mutants are tried, every test runs several times in one process.
REPEATED = [HealthCheck.differing_executors] if "MUTANT_UNDER_TEST" in os.environ else []

settings.register_profile("stemwijzer", deadline=None, suppress_health_check=REPEATED)
settings.load_profile("stemwijzer")


@pytest.fixture(scope="session")
def mini() -> Bank:
    """Three parties, four statements in two themes, three levels."""
    return load_bank(BANKS / "mini")


@pytest.fixture(scope="session")
def five() -> Bank:
    """Three parties, three statements, five levels."""
    return load_bank(BANKS / "five")


@pytest.fixture(scope="session")
def shipped() -> Bank:
    """The bank of this repository."""
    return load_bank(BANKS.parent.parent)
