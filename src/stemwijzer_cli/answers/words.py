"""What the words in an answers file mean."""

from __future__ import annotations

from stemwijzer_cli.model import Bank, Stance
from stemwijzer_cli.texts import LANGUAGES

SKIP = "skip"

_SPELLINGS: dict[Stance, tuple[str, ...]] = {
    "strongly-against": ("zeer-oneens", "strongly-disagree"),
    "against": ("oneens", "disagree", "nee", "no", "false"),
    "neutral": ("neutraal", "neutral"),
    "for": ("eens", "agree", "ja", "yes", "true"),
    "strongly-for": ("zeer-eens", "strongly-agree"),
}
"""Per stance its word in each of `LANGUAGES`, then other words for it."""

_SKIP_SPELLINGS = ("overslaan", "skip")


def words(bank: Bank) -> dict[str, int | str]:
    """Return what each answer word means: a level of the bank's scale, or `SKIP`."""
    meanings: dict[str, int | str] = dict.fromkeys(_SKIP_SPELLINGS, SKIP)
    for stance, spellings in _SPELLINGS.items():
        level = bank.level(stance)
        if level is not None:
            meanings.update(dict.fromkeys(spellings, level))
    return meanings


def answer_words(bank: Bank, language: str) -> list[str]:
    """Return the words of one language, from fully for to fully against, then skip."""
    column = LANGUAGES.index(language)
    on_scale = words(bank)
    spelled = [spellings[column] for spellings in reversed(_SPELLINGS.values())]
    return [*(word for word in spelled if word in on_scale), _SKIP_SPELLINGS[column]]
