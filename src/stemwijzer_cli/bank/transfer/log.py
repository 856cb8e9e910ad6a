"""What came of an import or an export, as it goes along: what to tell, and what is wrong."""

from __future__ import annotations

from typing import NamedTuple

from stemwijzer_cli.bank.cleaning import cleaned
from stemwijzer_cli.errors import Place, Problem, StemwijzerError
from stemwijzer_cli.model import Bank


class Log:
    """What was read, filled in, dropped, cleaned and renamed; and what is wrong, all at once."""

    def __init__(self) -> None:
        """Start with nothing to tell."""
        self.read: list[tuple[str, dict[str, object]]] = []
        """Message keys and their values."""
        self.filled: dict[str, list[str]] = {}
        """What the source does not say, each with what stands there now."""
        self.dropped: dict[str, list[str]] = {}
        """What the bank, or the format of an export, cannot hold, each with examples."""
        self.renamed: list[tuple[str, str]] = []
        """What something was called, and its id."""
        self.hidden = 0
        """How many hidden characters were cleaned away."""
        self.problems: list[Problem] = []

    def tell(self, key: str, **values: object) -> None:
        """Tell something that was read."""
        self.read.append((key, values))

    def fill(self, key: str, instead: str) -> None:
        """Tell that the source does not say something, and what stands there instead."""
        self.filled.setdefault(key, []).append(instead)

    def drop(self, key: str, what: str) -> None:
        """Tell that something is not in the result."""
        self.dropped.setdefault(key, []).append(what)

    def clean(self, text: str) -> str:
        """Return a text without the hidden characters that a bank may not have."""
        clean, number = cleaned(text)
        self.hidden += number
        return clean

    def wrong(self, key: str, place: Place, **values: object) -> None:
        """Tell that something is wrong."""
        self.problems.append(Problem(key, values, place))

    def stop_if_wrong(self) -> None:
        """Stop once everything that is wrong has been found.

        Raises:
            StemwijzerError: with all of it.
        """
        if self.problems:
            raise StemwijzerError(self.problems)


class Imported(NamedTuple):
    """A bank from the files of another program."""

    bank: Bank
    log: Log
