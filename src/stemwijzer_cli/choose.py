"""What the user names on the command line, as ids of the bank."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from stemwijzer_cli.errors import nearest, usage_error, visible
from stemwijzer_cli.model import Bank, Party, Selection, Statement, Theme
from stemwijzer_cli.texts import LANGUAGES, Texts

Name = TypeVar("Name", bound=str)
Named = TypeVar("Named", Party, Theme)

WORD = re.compile(r"[^\W_]+")
SHORTEST_PART = 2
SHORTEST_MISTYPED = 5
ALIKE = 0.8
"""How alike, from 0 to 1, a slip and what was meant are at least."""


def choose(
    bank: Bank,
    *,
    parties: Sequence[str] = (),
    theme: str | None = None,
    sources: str | None = None,
) -> Selection:
    """Return a selection from names as they were typed.

    Raises:
        StemwijzerError: a usage error, when the bank does not have one of them.
    """
    return Selection(
        parties=party_ids(bank, parties),
        theme=None if theme is None else _theme(bank, theme),
        sources="all" if sources is None else _sources(bank, sources),
    )


def one_of(name: str, allowed: Sequence[Name], key: str) -> Name:
    """Return the word of a fixed choice that a name stands for, in any case.

    Raises:
        StemwijzerError: a usage error with that message key, when it is none of them.
    """
    for word in allowed:
        if word == _folded(name):
            return word
    raise usage_error(key, found=visible(name), allowed=", ".join(allowed))


def refuse_few(option: str, number: int | None) -> None:
    """Refuse a number below 1.

    Raises:
        StemwijzerError: a usage error, when it is.
    """
    if number is not None and number < 1:
        raise usage_error("usage.number", option=option)


def party_ids(bank: Bank, names: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of parties named by id, name or a part of a name, also several by commas.

    They are in the order in which they are named; case does not matter.

    Raises:
        StemwijzerError: a usage error, when the bank does not have one of them.
    """
    known = _ids_by_spelling(
        bank.parties,
        lambda party: [party.id],
        lambda party: [party.name],
        lambda party: [party.full_name],
        lambda party: party.aliases,
    )
    chosen = dict.fromkeys(party for name in names for party in _ids(name, known))
    if names and not chosen:
        raise usage_error("usage.party", id="", nearest=None)
    return tuple(chosen)


def party_of(bank: Bank, name: str) -> Party:
    """Return the one party with an id or name.

    Raises:
        StemwijzerError: a usage error, when the bank has none, or several are named.
    """
    found = party_ids(bank, [name])
    if len(found) > 1:
        raise usage_error("usage.party", id=visible(name), nearest=None)
    return next(party for party in bank.parties if party.id == found[0])


def statement_of(bank: Bank, name: str) -> Statement:
    """Return the statement with an id.

    Raises:
        StemwijzerError: a usage error, when the bank has none.
    """
    for statement in bank.statements:
        if statement.id == _folded(name):
            return statement
    ids = [statement.id for statement in bank.statements]
    raise usage_error("usage.no-statement", id=visible(name), nearest=nearest(name, ids))


def _theme(bank: Bank, name: str) -> str:
    if not bank.has_themes:
        raise usage_error("usage.no-themes")
    known = _ids_by_spelling(
        bank.themes, lambda theme: [theme.id], lambda theme: (theme.title or {}).values()
    )
    if _folded(name) not in known:
        allowed = ", ".join(theme.id for theme in bank.themes)
        raise usage_error("usage.theme", id=visible(name), allowed=allowed)
    return known[_folded(name)][0]


def _sources(bank: Bank, name: str) -> str:
    groups = ("all", *bank.source_groups)
    if _folded(name) not in groups and _folded(name) in _words_for_all():
        return "all"
    return one_of(name, groups, "usage.sources")


def _words_for_all() -> Iterator[str]:
    """Yield how outputs name all sources, in each language."""
    return (Texts(language)("sources.all") for language in LANGUAGES)


def _ids_by_spelling(
    nouns: Sequence[Named], *kinds: Callable[[Named], Iterable[str]]
) -> dict[str, list[str]]:
    """Return the ids that each spelling means; where several kinds have it, the earlier wins.

    Several parties may have the same name.
    """
    known: dict[str, list[str]] = {}
    for kind in kinds:
        found: dict[str, list[str]] = {}
        for noun in nouns:
            for spelling in kind(noun):
                found.setdefault(_folded(spelling), []).append(noun.id)
        known = {**found, **known}
    return known


def _ids(name: str, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the ids that a list by commas names; commas may be part of a name.

    Raises:
        StemwijzerError: a usage error, where a word names no party or several.
    """
    longest = 1 + max((spelling.count(",") for spelling in known), default=0)
    parts = [part for part in name.split(",") if part.strip()]
    start = 0
    while start < len(parts):
        for end in range(min(start + longest, len(parts)), start, -1):
            word = _folded(",".join(parts[start:end]))
            if word in known:
                yield _only(parts[start:end], known[word])
                start = end
                break
        else:
            yield _by_part(parts[start].strip(), known)
            start += 1


def _only(typed: Sequence[str], found: Collection[str]) -> str:
    ids = list(dict.fromkeys(found))
    if len(ids) > 1:
        name = visible(",".join(typed).strip())
        raise usage_error("usage.parties", id=name, parties=", ".join(ids))
    return ids[0]


def _by_part(name: str, known: Mapping[str, Sequence[str]]) -> str:
    """Return the id of the only party with a name that has this part, which starts a word in it.

    Raises:
        StemwijzerError: a usage error, when there is none, or more than one.
    """
    wanted = _squeezed(name)
    found = [
        party
        for spelling, parties in known.items()
        if len(wanted) >= SHORTEST_PART
        and any(
            _squeezed(spelling[word.start() :]).startswith(wanted)
            for word in WORD.finditer(spelling)
        )
        for party in parties
    ]
    if not found:
        raise usage_error("usage.party", id=visible(name), nearest=_mistyped(wanted, known))
    return _only([name], found)


def _mistyped(wanted: str, known: Mapping[str, Sequence[str]]) -> str | None:
    """Return the id of the party whose name this is with a slip, None where that is not sure.

    Short names are a letter apart from each other: PvdA, PvdD.
    """
    from difflib import SequenceMatcher

    if len(wanted) < SHORTEST_MISTYPED:
        return None
    near = {
        party
        for spelling, parties in known.items()
        if SequenceMatcher(None, wanted[:80], _squeezed(spelling)).ratio() >= ALIKE
        for party in parties
    }
    return near.pop() if len(near) == 1 else None


def _squeezed(name: str) -> str:
    """Return the letters and digits of a name alone."""
    return "".join(WORD.findall(name.casefold()))


def _folded(name: str) -> str:
    """Return a name as it is compared: without regard to case and spaces around it."""
    return " ".join(name.split()).casefold()
