"""What rests on which sources, and what the choice of them changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from stemwijzer_cli.matching.parties import coverage
from stemwijzer_cli.matching.score import Row, score, top_rows
from stemwijzer_cli.matching.unknown import Shares, shares
from stemwijzer_cli.model import (
    Answers,
    Bank,
    Basis,
    Position,
    Selection,
    Source,
    only_statements,
    select,
)

PLACES = 3
"""How many places of a ranking stand beside each group of sources."""


class Under(NamedTuple):
    """What is known under a group of sources, and who then stands first."""

    group: str
    """`all`, or a group of the bank's sources."""
    known: int
    """The positions that are levels, over all parties and statements that take part."""
    first: tuple[Row, ...]
    """The first places of the ranking, with ties; none where no party is known on any answer."""


class Use(NamedTuple):
    """A source, and for how many positions it is used."""

    source: Source
    decides: int
    """The positions with a level of which it is the first source named: the one that decides."""
    cited: int
    """All positions that name it."""


def uses(bank: Bank) -> list[Use]:
    """Return the sources of a bank in its order, and for how many positions each is used."""
    decides: Counter[str] = Counter()
    cited: Counter[str] = Counter()
    for party in bank.parties:
        for statement in bank.statements:
            position = party.positions[statement.id]
            cited.update(position.sources.keys())
            if bank.level(position.stance) is not None:
                decides.update(list(position.sources)[:1])
    return [Use(source, decides[source.id], cited[source.id]) for source in bank.sources]


def known_by_group(bank: Bank, part: Bank) -> dict[str, int]:
    """Return per group of a bank's sources how many positions in a part of the bank are levels.

    `part` says which parties and statements take part, whatever sources it was narrowed down to.
    Empty for a bank without groups.
    """
    return {group: _known(under) for group, under in _parts(bank, part).items()}


def first_by_group(bank: Bank, part: Bank, answers: Answers) -> list[Under]:
    """Return what is known and who stands first under each group, none without groups.

    Raises:
        StemwijzerError: when no statement of `part` is answered.
    """
    return [
        Under(group, _known(under), _first(under, answers, shares(bank, group)))
        for group, under in _parts(bank, part).items()
    ]


def kinds_of(bank: Bank, positions: Collection[Position]) -> list[Basis]:
    """Return the kinds of evidence that positions rest on, in the order of the bank."""
    resting = {position.basis for position in positions}
    return [basis for basis in bank.bases if basis.id in resting]


def sources_of(bank: Bank, positions: Collection[Position]) -> list[Source]:
    """Return the sources that positions cite, in the order of the bank."""
    cited = {name for position in positions for name in position.sources}
    return [source for source in bank.sources if source.id in cited]


def _parts(bank: Bank, part: Bank) -> dict[str, Bank]:
    """Return the same part of a bank under each group of its sources."""
    if not bank.source_groups:
        return {}
    parties = tuple(party.id for party in part.parties)
    statements = {statement.id for statement in part.statements}
    return {
        group: only_statements(select(bank, Selection(parties, sources=group)), statements)
        for group in ("all", *bank.source_groups)
    }


def _known(part: Bank) -> int:
    return sum(coverage(part, party).known for party in part.parties)


def _first(part: Bank, answers: Answers, unknown: Shares) -> tuple[Row, ...]:
    ranked = top_rows(score(part, answers, shares=unknown), PLACES)
    return tuple(row for row in ranked if row.agreement is not None)
