"""Print how easily the program's words are read: `python tests/hardening/readability.py`.

English by Flesch (1948), "A new readability yardstick"; Dutch by Douma (1960), who fitted the same
formula to Dutch. Both run from 0 to 100; 60 and more is plain language. Then the worst sentences.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.texts import texts_of

VOWELS = {
    "nl": re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáéèëïöüê]"),
    "en": re.compile(r"[aeiouy]+"),
}
SILENT = re.compile(r"[^laeiouy]es?$|[^dt]ed$")
"""Ends of English words whose e is not heard."""

PLACEHOLDER = re.compile(r"\{[^}]*\}")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LEAST = {"interface": 60.0, "bank": 50.0}
"""Defence has long words of its own: a bank may be somewhat harder."""
LEAST_WORDS = 5
"""Shorter pieces are labels, not sentences."""


class Figures(NamedTuple):
    """How easily a text is read, and what that rests on."""

    score: float
    sentences: int
    words: int
    syllables: int


def syllables(word: str, language: str) -> int:
    """Return how many syllables a word has, at least one, by its groups of vowels."""
    word = word.lower()
    found = len(VOWELS[language].findall(word))
    if language == "en" and found > 1 and SILENT.search(word):
        found -= 1
    return max(1, found)


def figures(sentences: list[str], language: str) -> Figures:
    """Return the figures of some sentences."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    heard = sum(syllables(word, language) for word in words)
    per_sentence = len(words) / len(sentences)
    per_word = heard / len(words)
    if language == "nl":
        score = 206.84 - 77 * per_word - 0.93 * per_sentence
    else:
        score = 206.835 - 84.6 * per_word - 1.015 * per_sentence
    return Figures(score, len(sentences), len(words), heard)


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of texts, cut at their full stops."""
    for text in texts:
        for line in PLACEHOLDER.sub("x", text).splitlines():
            for sentence in re.split(r"(?<=[.!?;:])\s+", line):
                if len(WORD.findall(sentence)) >= LEAST_WORDS:
                    yield sentence.strip()


def interface(language: str) -> list[str]:
    """Return the sentences of the program's own words."""
    return list(sentences(texts_of(language).values()))


def bank(language: str) -> list[str]:
    """Return the sentences of the shipped bank that a voter reads: statements, what explains them.

    The parties' own words, in summaries of their positions, are theirs.
    """
    shipped = shipped_bank()
    texts = [text for theme in shipped.themes for text in (theme.introduction,) if text]
    for statement in shipped.statements:
        texts += [text for text in (statement.text, statement.explanation) if text]
    return list(sentences(text[language] for text in texts))


PARTS = {"interface": interface, "bank": bank}


def worst(written: list[str], language: str, number: int = 10) -> list[tuple[float, str]]:
    """Return the sentences that are hardest to read, the worst first."""
    scored = {(figures([sentence], language).score, sentence) for sentence in written}
    return sorted(scored)[:number]


def main() -> int:
    """Print the figures of both parts in both languages, and their worst sentences."""
    failed = False
    for language in ("nl", "en"):
        for part, written_in in PARTS.items():
            written = written_in(language)
            found = figures(written, language)
            print(
                f"{part}, {language}: {found.score:.1f} over {found.sentences} sentences of "
                f"{found.words / found.sentences:.1f} words, "
                f"{found.syllables / found.words:.2f} syllables a word"
            )
            for score, sentence in worst(written, language):
                print(f"  {score:6.1f}  {sentence}")
            failed |= found.score < LEAST[part]
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
