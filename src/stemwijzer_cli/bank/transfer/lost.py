"""What of a bank another format has no place for: listed, never dropped in silence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.model import Bank, Party, Position, Statement


def tell_lost(bank: Bank, held: Collection[str], log: Log) -> None:
    """Tell what of a bank a format cannot hold: all kinds of `KINDS` but those that it holds."""
    for kind, names_in in KINDS.items():
        if kind not in held:
            for name in names_in(bank):
                log.drop(f"transfer.lost.{kind}", name)


def _statements(has: Callable[[Statement], object]) -> Callable[[Bank], Iterable[str]]:
    """Return what finds the statements that have something."""
    return lambda bank: [item.id for item in bank.statements if has(item)]


def _parties(has: Callable[[Party], object]) -> Callable[[Bank], Iterable[str]]:
    return lambda bank: [party.id for party in bank.parties if has(party)]


def _cells(has: Callable[[Position], object]) -> Callable[[Bank], Iterable[str]]:
    return lambda bank: [
        f"{statement}/{party.id}"
        for party in bank.parties
        for statement, position in party.positions.items()
        if has(position)
    ]


def _languages(bank: Bank) -> Iterator[str]:
    """Yield the languages besides the first."""
    yield from bank.languages[1:]


KINDS: Mapping[str, Callable[[Bank], Iterable[str]]] = {
    "texts": _statements(lambda item: item.text),
    "labels": _statements(lambda item: item.label),
    "explanations": _statements(lambda item: item.explanation),
    "arguments": _statements(lambda item: item.arguments_for or item.arguments_against),
    "glossary": _statements(lambda item: item.glossary),
    "tags": _statements(lambda item: item.tags),
    "statement-sources": _statements(lambda item: item.sources),
    "since": _statements(lambda item: item.since),
    "themes": lambda bank: [theme.id for theme in bank.themes if theme.title],
    "axes": lambda bank: [axis.id for axis in bank.axes],
    "sources": lambda bank: [source.id for source in bank.sources],
    "bases": lambda bank: [basis.id for basis in bank.bases],
    "groups": lambda bank: list(bank.source_groups),
    "facts": lambda bank: [fact.id for fact in bank.facts],
    "disclaimer": lambda bank: [bank.id] if bank.disclaimer else [],
    "former": lambda bank: list(bank.former),
    "accepted": lambda bank: [one.check for one in bank.accepted],
    "names": _parties(lambda party: party.name),
    "proposals": _parties(lambda party: party.proposals),
    "aliases": _parties(lambda party: party.aliases),
    "list": _parties(lambda party: party.list),
    "website": _parties(lambda party: party.website),
    "candidacy": _parties(lambda party: party.party or party.constituency),
    "responded": _parties(lambda party: not party.responded),
    "row-stance": _cells(lambda cell: cell.row_stance),
    "evidence": _cells(lambda cell: cell.basis),
    "cited": _cells(lambda cell: cell.sources),
    "summary": _cells(lambda cell: cell.summary),
    "remark": _cells(lambda cell: cell.remark),
    "unclear": _cells(lambda cell: cell.stance == "unclear"),
    "languages": _languages,
}
"""Per kind of thing what finds the names of those that a bank has."""
