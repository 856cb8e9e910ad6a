"""The ways on from the result, each with its own key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.score import Shown
from stemwijzer_cli.texts import Texts

WAYS = (
    "party",
    "why",
    "firm",
    "themes",
    "map",
    "compare",
    "sources",
    "change",
    "important",
    "parties",
    "save",
    "report",
    "explain",
    "stop",
)
"""What can be done with a result; `way.<name>` says it and `way.<name>.key` is its key."""


class Way(NamedTuple):
    """One thing to see or to do next."""

    name: str
    key: str
    words: str


class Result(NamedTuple):
    """A ranking as the quiz puts it to the voter."""

    shown: Shown
    firmness: str
    """How firm the first place is, in a sentence; empty where there is nothing to compare."""
    ways: Sequence[Way]
    notice: str | None
    """Something to say first, such as where the answers are saved."""


def ways(say: Texts, *, has_themes: bool, has_map: bool, compares: bool) -> list[Way]:
    """Return the ways on; no map without axes, nothing to compare with one party."""
    optional = {"themes": has_themes, "map": has_map, "compare": compares}
    left_out = {name for name, there in optional.items() if not there}
    return [
        Way(name, say(f"way.{name}.key"), say(f"way.{name}"))
        for name in WAYS
        if name not in left_out
    ]
