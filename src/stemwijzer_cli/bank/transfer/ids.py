"""Ids for what has only a name: unique, and a name that a file may have on every system."""

from __future__ import annotations

import re
import unicodedata

from stemwijzer_cli.bank.folder import ID
from stemwijzer_cli.bank.transfer.log import Log

LONGEST = 64
APART = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"})
"""Letters that are no letter with an accent."""


class Ids:
    """The ids of one kind of things."""

    def __init__(self, log: Log, *taken: str) -> None:
        """Start with some that nothing may have."""
        self._log = log
        self._taken = set(taken)
        self._next: dict[str, int] = {}
        """Per beginning of an id the number that was not tried behind it yet."""

    def new(self, name: str, otherwise: str) -> str:
        """Return an id for a name that is like it, or like another word where it has no letters."""
        wanted = name if is_id(name) else slug(name) or slug(otherwise)
        found = self._free(wanted)
        self._taken.add(found)
        if found != name:
            self._log.renamed.append((name, found))
        return found

    def _free(self, wanted: str) -> str:
        """Return an id that nothing has: the wanted one, else with the first free number.

        A hundred thousand things may want one id, so that nobody counts from 2 again.
        """
        found, number = wanted, 2
        while found in self._taken:
            beginning = wanted[: LONGEST - len(f"-{number}")].rstrip("-")
            untried = self._next.get(beginning, number)
            if untried > number:
                # It may have more digits, and leave room for less.
                number = untried
                continue
            found = f"{beginning}-{number}"
            number += 1
            self._next[beginning] = number
        return found


def is_id(text: str) -> bool:
    """Return whether a text is an id."""
    return len(text) <= LONGEST and ID.search(text) is not None


def slug(text: str) -> str:
    """Return a text in small letters without accents, with dashes for all that is no letter."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(APART))
    ascii_only = plain.encode("ascii", "ignore").decode()
    # What NFKD takes apart, such as one of the signs for a letter in a ring, may be a capital.
    return re.sub("[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:LONGEST].rstrip("-")
