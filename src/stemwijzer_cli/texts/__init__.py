"""The interface's words: a package per language, each with the same keys.

A language is a package in this folder, named by its code; adding one changes nothing elsewhere.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from stemwijzer_cli.errors import escaped

DEFAULT = "nl"
FALLBACK = "en"
"""For who asks for a language that only a bank has texts in."""

LANGUAGES: tuple[str, ...] = (
    DEFAULT,
    *sorted({module.name for module in pkgutil.iter_modules(__path__)} - {DEFAULT}),
)
"""Their codes, the default first."""


class Spelling(NamedTuple):
    """How a language spells answers."""

    words: Mapping[str, tuple[str, ...]]
    """Per stance the word that files are written with, then others that mean the same."""
    skip: str
    letters: str
    """The keys for agree, neutral and disagree."""


SPOKEN = ".spoken"
"""Ends the key of what is read aloud where the text under the key itself has a sign for a word."""


class Texts:
    """The texts of one language; call it with a key and the values that the text names."""

    def __init__(self, language: str, *, spoken: bool = False) -> None:
        """Take one of `LANGUAGES`, or another that a bank has texts in.

        `spoken` texts are read aloud, so that no sign is a word.
        """
        self.language = spoken_in(language)
        self.bank_language = language
        """The language in which texts of a bank are shown, where they have it."""
        self.spoken = spoken
        self._texts = texts_of(self.language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a text with its values filled in."""
        text = self._texts[key]
        if self.spoken:
            text = self._texts.get(f"{key}{SPOKEN}", text)
        inert = {name: _inert(each) for name, each in values.items()}
        return text.format(**inert) if values else text

    def __contains__(self, key: object) -> bool:
        """Return whether there is such a text."""
        return key in self._texts

    def decimal(self, number: str) -> str:
        """Return a number written with a point with the decimal sign of the language."""
        sign: str = import_module(f"{__name__}.{self.language}.answers").DECIMAL
        return number.replace(".", sign)


def _inert(value: object) -> object:
    """Return a value so that nothing in it reaches a terminal but what it shows."""
    return value if isinstance(value, int | float) else escaped(str(value))


def spoken_in(language: str) -> str:
    """Return the one of `LANGUAGES` in which the program speaks to who asks for a language."""
    return language if language in LANGUAGES else FALLBACK


@cache
def texts_of(language: str) -> Mapping[str, str]:
    """Return the texts of one of `LANGUAGES` by key."""
    texts: Mapping[str, str] = import_module(f"{__name__}.{language}.words").TEXTS
    return texts


@cache
def spelling_of(language: str) -> Spelling:
    """Return how answers are spelled for who asks for a language."""
    module = import_module(f"{__name__}.{spoken_in(language)}.answers")
    return Spelling(module.WORDS, module.SKIP, module.LETTERS)


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language of a locale: the first of LC_ALL, LC_MESSAGES and LANG that is set.

    A language that there are no texts in is the default one.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "")
        if locale:
            language = locale.lower()[:2]
            return language if language in LANGUAGES else DEFAULT
    return DEFAULT
