"""What the user names on the command line, as ids of the bank."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from stemwijzer_cli.errors import StemwijzerError, nearest, usage_error, visible
from stemwijzer_cli.model import Bank, Party, Selection, Statement, Theme

Name = TypeVar("Name", bound=str)
Named = TypeVar("Named", Party, Theme)


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


def party_ids(bank: Bank, names: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of parties named by id or name, in any case, also several by commas.

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
    chosen = {known[spelling] for name in names for spelling in _spellings(name, known)}
    if names and not chosen:
        raise usage_error("usage.party", id="", nearest=None)
    return tuple(party.id for party in bank.parties if party.id in chosen)


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
    known = _ids_by_spelling(
        bank.themes, lambda theme: [theme.id], lambda theme: theme.title.values()
    )
    if _folded(name) not in known:
        allowed = ", ".join(theme.id for theme in bank.themes)
        raise usage_error("usage.theme", id=visible(name), allowed=allowed)
    return known[_folded(name)]


def _sources(bank: Bank, name: str) -> str:
    return one_of(name, ("all", *bank.source_groups), "usage.sources")


def _ids_by_spelling(
    nouns: Sequence[Named], *kinds: Callable[[Named], Iterable[str]]
) -> dict[str, str]:
    """Return the id that each spelling means; where several have it, the earlier kind wins."""
    known: dict[str, str] = {}
    for kind in kinds:
        for noun in nouns:
            for spelling in kind(noun):
                known.setdefault(_folded(spelling), noun.id)
    return known


def _spellings(name: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the known spellings in a list by commas; commas may be part of them."""
    longest = 1 + max((spelling.count(",") for spelling in known), default=0)
    parts = [part for part in name.split(",") if part.strip()]
    start = 0
    while start < len(parts):
        for end in range(min(start + longest, len(parts)), start, -1):
            word = _folded(",".join(parts[start:end]))
            if word in known:
                yield word
                start = end
                break
        else:
            raise _no_party(parts[start].strip(), known)


def _no_party(name: str, known: Mapping[str, str]) -> StemwijzerError:
    likely = nearest(name, list(known))
    return usage_error("usage.party", id=visible(name), nearest=known[likely] if likely else None)


def _folded(name: str) -> str:
    """Return a name as it is compared: without regard to case and spaces around it."""
    return " ".join(name.split()).casefold()
