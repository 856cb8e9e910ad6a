"""What the user names on the command line, as ids of the bank."""

from __future__ import annotations

from collections.abc import Sequence

from stemwijzer_cli.errors import nearest, usage_error, visible
from stemwijzer_cli.model import Bank, Party, Selection, Statement


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


def party_ids(bank: Bank, names: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of parties named by id or name, in any case, also several by commas."""
    known: dict[str, str] = {}
    for party in bank.parties:
        for spelling in party.names:
            known[spelling.casefold()] = party.id
    wanted = [word.strip() for name in names for word in name.split(",")]
    chosen = set()
    for word in filter(None, wanted):
        if word.casefold() not in known:
            likely = nearest(word, list(known))
            raise usage_error(
                "usage.party", id=visible(word), nearest=known[likely] if likely else None
            )
        chosen.add(known[word.casefold()])
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
        if statement.id == name.strip().lower():
            return statement
    ids = [statement.id for statement in bank.statements]
    raise usage_error("usage.no-statement", id=visible(name), nearest=nearest(name, ids))


def _theme(bank: Bank, name: str) -> str:
    wanted = name.strip().casefold()
    for theme in bank.themes:
        titles = {title.casefold() for title in theme.title.values()}
        if wanted in {theme.id, *titles}:
            return theme.id
    allowed = ", ".join(theme.id for theme in bank.themes)
    raise usage_error("usage.theme", id=visible(name), allowed=allowed)


def _sources(bank: Bank, name: str) -> str:
    allowed = ("all", *bank.source_groups)
    if name.strip().lower() not in allowed:
        raise usage_error("usage.sources", id=visible(name), allowed=", ".join(allowed))
    return name.strip().lower()
