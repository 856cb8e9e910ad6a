"""Statements that are hard to answer by their words, and labels that nobody can agree with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stemwijzer_cli.matching.check.concern import Concern, Node
from stemwijzer_cli.matching.check.statements import placed
from stemwijzer_cli.matching.check.vocabulary import AGAINST, ARTICLES, NOT, VOCABULARY, Words
from stemwijzer_cli.model import Bank, Statement

MOST_WORDS = 20
"""How many words a statement should have at most."""


def wording_concerns(bank: Bank) -> Iterator[Concern]:
    """Yield what is doubtful about the words of statements and labels, in every language."""
    for statement, at in placed(bank):
        for language, text in statement.text.items():
            for check, hits in _hits(language, text):
                yield _concern(check, statement, at, ("text", language), hits)
            number = len(text.split())
            if number > MOST_WORDS:
                node = at._replace(path=(*at.path, "text", language))
                values = {"number": number, "limit": MOST_WORDS, "language": language}
                yield Concern("too-long", (statement.id,), node, values)
        for language, label in (statement.label or {}).items():
            if not _is_proposition(language, label):
                yield _concern("label", statement, at, ("label", language), (label,))


def _concern(
    check: str, statement: Statement, at: Node, path: tuple[str, str], hits: tuple[str, ...]
) -> Concern:
    node = at._replace(path=(*at.path, *path))
    return Concern(check, (statement.id,), node, {"hits": hits, "language": path[1]})


def _hits(language: str, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the rules that a text offends, each with the words that do."""
    for check, words in VOCABULARY.items():
        if found := _found(words, language, text):
            yield check, found
    denials = _found(NOT, language, text)
    both = (*denials, *_found(AGAINST, language, text))
    if denials and len(both) > 1:
        yield "double-negation", both


def _found(words: Words, language: str, text: str) -> tuple[str, ...]:
    if language not in words:
        return ()
    return tuple(found[0] for found in _pattern(words[language]).finditer(text))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Return what matches any of the words, the longest first, in any case."""
    listed = sorted(words.split(", "), key=len, reverse=True)
    # A hyphen joins: "all" is no word of "all-party".
    either = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in listed)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def _is_proposition(language: str, label: str) -> bool:
    """Return whether one can agree with a label: it is more than a thing, and no question.

    A thing is taken to be one word, or an article and one word: all that is certain without a
    dictionary.
    """
    words = label.lower().split()
    articles = ARTICLES.get(language, "").split(", ")
    if words and words[0] in articles:
        words = words[1:]
    return len(words) > 1 and not label.rstrip().endswith("?")
