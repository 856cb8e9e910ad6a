"""What a key or a typed word means as the reply to a statement."""

from __future__ import annotations

from typing import Literal, NamedTuple

from stemwijzer_cli.answers import SKIP, words
from stemwijzer_cli.model import STANCES, Bank, Stance
from stemwijzer_cli.texts import DEFAULT, LANGUAGES, Texts, spelling_of, texts_of

Kind = Literal["answer", "skip", "back", "next", "explain", "stop"]

MOVES: dict[str, Kind] = {
    "s": "skip",
    "t": "back",
    "b": "back",
    "left": "back",
    "backspace": "back",
    "right": "next",
    "enter": "next",
    "?": "explain",
    "q": "stop",
}

SHOWN: tuple[Kind, ...] = ("skip", "back", "next", "explain", "stop")
"""What stands beside the keys in words; `ask.<kind>` has the words."""


class Reply(NamedTuple):
    """What the voter wants done with the statement on the screen."""

    kind: Kind
    level: int | None = None


class Choice(NamedTuple):
    """One answer that can be given, as it is offered."""

    key: str
    level: int
    word: str


def choices(bank: Bank, say: Texts) -> list[Choice]:
    """Return the answers from fully for to fully against; the first has key 1."""
    stances = reversed(STANCES[bank.scale])
    return [
        Choice(str(number), bank.max_level - number + 1, say(f"stance.{stance}"))
        for number, stance in enumerate(stances, 1)
    ]


def reply_to_key(key: str, bank: Bank, language: str) -> Reply | None:
    """Return what a key means, None for nothing.

    The letters of the default language work in every language.
    """
    if key in MOVES:
        return Reply(MOVES[key])
    if key.isdecimal() and 1 <= int(key) <= bank.scale:
        return Reply("answer", bank.max_level - int(key) + 1)
    for letters in (_letters(DEFAULT), _letters(language)):
        level = bank.level(letters[key]) if key in letters else None
        if level is not None:
            return Reply("answer", level)
    return None


def letter_of(level: int, bank: Bank, language: str) -> str:
    """Return the letter that gives a level, or nothing where none does."""
    stance = STANCES[bank.scale][level]
    return next((key for key, meant in _letters(language).items() if meant == stance), "")


def _letters(language: str) -> dict[str, Stance]:
    """Return what the letters of a language mean."""
    meanings: tuple[Stance, ...] = ("for", "neutral", "against")
    return dict(zip(spelling_of(language).letters, meanings, strict=True))


def reply_to_word(word: str, bank: Bank, language: str) -> Reply | None:
    """Return what a typed line means: a key of the quiz, a word beside one, or one of the file."""
    word = word.strip().lower()
    reply = reply_to_key(word, bank, language)
    if reply is not None:
        return reply
    meaning = words(bank).get(word.replace(" ", "-"))
    if meaning == SKIP:
        return Reply("skip")
    if isinstance(meaning, int):
        return Reply("answer", meaning)
    kind = move(word)
    return Reply(kind) if kind else None


def move(word: str) -> Kind | None:
    """Return what a key or the word that is shown beside one does, in any language.

    None where that is nothing.
    """
    told = {texts_of(language)[f"ask.{kind}"]: kind for language in LANGUAGES for kind in SHOWN}
    return MOVES.get(word) or told.get(word)
