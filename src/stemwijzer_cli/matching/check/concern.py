"""One doubtful thing in a bank: which rule says so, what it is about, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from stemwijzer_cli.matching.share import Share

CHECKS = (
    *("identical", "all-neutral", "never-opposite", "little-known"),
    *("no-difference", "few-known", "one-way", "yes-sayer"),
    *("double-barrelled", "double-negation", "vague", "absolute", "loaded", "too-long", "label"),
    *("no-source", "no-place", "draft"),
    *("language", "address", "small-theme", "reserved-name", "accepted-nothing"),
)
"""The names of all rules, in the order in which they are told."""


class Node(NamedTuple):
    """A node in one of a bank's files."""

    kind: Literal["bank", "theme", "party"]
    name: str = ""
    """The id of the theme or the party."""
    path: tuple[str | int, ...] = ()


class Standing(NamedTuple):
    """A party, by its id, and how far somebody agrees with it."""

    party: str
    agreement: Share


class Concern(NamedTuple):
    """A warning."""

    check: str
    about: tuple[str, ...]
    """The ids by which it can be accepted: of statements, parties, sources, themes or axes."""
    at: Node
    values: Mapping[str, object] = {}
    """What its words name: words, numbers, texts of the bank, ids, standings."""
