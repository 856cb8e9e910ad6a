"""What the words in an answers file mean."""

from __future__ import annotations

from stemwijzer_cli.model import STANCES, Bank
from stemwijzer_cli.texts import LANGUAGES, spelling_of

SKIP = "skip"


def words(bank: Bank) -> dict[str, int | str]:
    """Return what each answer word means in any language: a level of the bank's scale, or `SKIP`.

    Per stance the words that files are written with come first.
    """
    spellings = [spelling_of(language) for language in LANGUAGES]
    meanings: dict[str, int | str] = {spelling.skip: SKIP for spelling in spellings}
    for level, stance in enumerate(STANCES[bank.scale]):
        spelled = [spelling.words[stance] for spelling in spellings]
        first = [words[0] for words in spelled]
        others = [word for words in spelled for word in words[1:]]
        meanings.update(dict.fromkeys([*first, *others], level))
    return meanings


def answer_words(bank: Bank, language: str) -> list[str]:
    """Return the words of one language, from fully for to fully against, then skip."""
    spelling = spelling_of(language)
    return [*(spelling.words[stance][0] for stance in reversed(STANCES[bank.scale])), spelling.skip]
