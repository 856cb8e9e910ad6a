"""The lines with which a reading ends that is refused, for tests that compare them whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.texts import Texts


def complaints_of(refused: Callable[[], object]) -> list[str]:
    """Return the lines in English that are told where something is refused."""
    with pytest.raises(StemwijzerError) as caught:
        refused()
    return list(complaint(Texts("en"), caught.value, marked=False))
