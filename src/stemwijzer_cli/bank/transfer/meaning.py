"""What an answer in another program's file means: words in three languages, or numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.errors import Place, visible
from stemwijzer_cli.model import SCALES, STANCES, Scale, Stance

WORDS: dict[Stance, tuple[str, ...]] = {
    "strongly-for": (
        *("strongly for", "zeer eens", "helemaal eens", "helemaal mee eens", "volledig eens"),
        *("volledig mee eens", "zeer mee eens", "sterk mee eens", "strongly agree"),
        *("fully agree", "completely agree", "totally agree", "stimme voll zu"),
        *("stimme voll und ganz zu", "stimme vollständig zu", "stimme völlig zu"),
    ),
    "for": (
        *("for", "eens", "mee eens", "ja", "voor", "agree", "yes", "in favour", "in favor", "pro"),
        *("stimme zu", "zustimmung", "dafür", "trifft zu"),
    ),
    "neutral": (
        *("neutral", "neutraal", "geen van beide", "niet eens niet oneens", "neither"),
        *("noch eens noch oneens", "niet mee eens niet mee oneens", "neither agree nor disagree"),
        *("neither agree or disagree", "teils teils", "weder noch"),
    ),
    "against": (
        *("against", "oneens", "mee oneens", "niet mee eens", "niet eens", "nee", "tegen"),
        *("disagree", "no", "contra", "stimme nicht zu", "ablehnung", "nein", "dagegen"),
        *("lehne ab", "trifft nicht zu"),
    ),
    "strongly-against": (
        *("strongly against", "zeer oneens", "helemaal oneens", "helemaal mee oneens"),
        *("helemaal niet mee eens", "volledig oneens", "volledig mee oneens", "zeer mee oneens"),
        *("sterk mee oneens", "strongly disagree", "fully disagree", "completely disagree"),
        *("totally disagree", "stimme überhaupt nicht zu", "stimme gar nicht zu"),
        "stimme ganz und gar nicht zu",
    ),
    "unclear": ("unclear", "onduidelijk", "unklar"),
    "unknown": ("unknown", "onbekend", "niet bekend", "not known", "unbekannt", "nicht bekannt"),
}
"""Per stance the words for it in Dutch, English and German."""

DONT_KNOW = (
    *("weet niet", "weet ik niet", "ik weet het niet", "geen mening", "don t know", "do not know"),
    *("dont know", "dk", "no opinion", "not sure", "weiß nicht", "weiss nicht", "keine meinung"),
)

MEANINGS: dict[str, Stance] = {word: stance for stance, words in WORDS.items() for word in words}

NUMBER = re.compile(r"([+-]?\d{1,9})(?:[.,](\d{1,9}))?")


class _Unread(NamedTuple):
    """An answer that was not understood: where it stood first, and how often."""

    place: Place
    times: int


class Meaning:
    """Reads answers, and keeps what of them could not be read."""

    def __init__(self, choices: Choices) -> None:
        """Take what whoever imports has decided."""
        self._choices = choices
        self._unread: dict[tuple[str, str], _Unread] = {}
        self._said: dict[Stance, Place] = {}

    def of(self, text: str, place: Place) -> Stance:
        """Return the stance that an answer means: `unknown` where it is empty.

        For one that cannot be read `unclear` is returned, and `complain` tells of it.
        """
        answer = text.strip()
        if not answer or answer.lower() in self._choices.missing:
            return "unknown"
        number = NUMBER.fullmatch(answer)
        stance = self._of_number(*number.groups()) if number else self._of_word(answer)
        if stance is None:
            key = self._complaint(answer, number is not None)
            before = self._unread.get((key, answer), _Unread(place, 0))
            self._unread[key, answer] = before._replace(times=before.times + 1)
            return "unclear"
        self._said.setdefault(stance, place)
        return stance

    def complain(self, log: Log) -> None:
        """Tell what could not be read."""
        for (key, answer), (place, times) in self._unread.items():
            log.wrong(key, place, found=visible(answer), times=times)

    def scale(self, log: Log) -> Scale:
        """Return the scale: that of the levels, else the smallest that has all that was said.

        What is not on the scale of the levels is told.
        """
        scale = self._choices.scale
        if scale is None:
            scale = smallest(self._said)
            log.tell("transfer.scale", scale=scale)
            return scale
        for stance, place in self._said.items():
            if not _on(scale, stance):
                allowed = ", ".join(STANCES[scale])
                log.wrong("transfer.off-scale", place, found=stance, scale=scale, allowed=allowed)
        return scale

    def _of_number(self, whole: str, part: str | None) -> Stance | None:
        levels, scale = self._choices.levels, self._choices.scale
        number = int(whole)
        if scale is None or int(part or 0) or number not in levels:
            return None
        return STANCES[scale][levels.index(number)]

    def _of_word(self, answer: str) -> Stance | None:
        word = " ".join(re.findall(r"[^\W_]+", answer.lower()))
        if word in DONT_KNOW:
            return self._choices.dont_know
        return MEANINGS.get(word)

    def _complaint(self, answer: str, is_number: bool) -> str:
        if is_number:
            return "transfer.level" if self._choices.levels else "transfer.levels"
        is_known = " ".join(re.findall(r"[^\W_]+", answer.lower())) in DONT_KNOW
        return "transfer.dont-know" if is_known else "transfer.word"


def smallest(stances: Iterable[Stance]) -> Scale:
    """Return the smallest scale that has all of some stances."""
    said = list(stances)
    return next(scale for scale in SCALES if all(_on(scale, stance) for stance in said))


def _on(scale: Scale, stance: Stance) -> bool:
    return stance in {*STANCES[scale], "unclear", "unknown"}
