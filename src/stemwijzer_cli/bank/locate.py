"""Find the bank that ships with the program, wherever and however it is installed."""

from __future__ import annotations

from pathlib import Path

import stemwijzer_cli


def shipped_bank() -> Path:
    """Return the folder that holds the shipped `questions/` and `positions/`.

    A checkout's own folders come first: an editable install would otherwise serve a stale copy.
    """
    package = Path(stemwijzer_cli.__file__).resolve().parent
    checkout = package.parent.parent
    if package.parent.name == "src" and (checkout / "questions").is_dir():
        return checkout
    return package / "data"
