"""All that is doubtful about a bank, and what of it is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stemwijzer_cli.matching.check.concern import CHECKS, Concern, Node
from stemwijzer_cli.matching.check.evidence import evidence_concerns
from stemwijzer_cli.matching.check.parties import party_concerns
from stemwijzer_cli.matching.check.statements import statement_concerns
from stemwijzer_cli.matching.check.texts import name_concerns, text_concerns
from stemwijzer_cli.matching.check.wording import wording_concerns
from stemwijzer_cli.model import Accepted, Bank


class Report(NamedTuple):
    """The warnings about a bank, each in the order of the rules and then of the bank."""

    bank: Bank
    warnings: tuple[Concern, ...]
    accepted: tuple[tuple[Concern, Accepted], ...]
    """Those that the bank accepts, each with the first acceptance that says so."""


def check(bank: Bank) -> Report:
    """Return the warnings about a bank that loads."""
    warnings = []
    accepted = []
    for concern in sorted(_concerns(bank), key=lambda one: CHECKS.index(one.check)):
        by = next((one for one in bank.accepted if _accepts(one, concern)), None)
        if by is None:
            warnings.append(concern)
        else:
            accepted.append((concern, by))
    used = [by for _, by in accepted]
    warnings += _idle(bank, used)
    return Report(bank, tuple(warnings), tuple(accepted))


def _concerns(bank: Bank) -> Iterator[Concern]:
    yield from party_concerns(bank)
    yield from statement_concerns(bank)
    yield from wording_concerns(bank)
    yield from evidence_concerns(bank)
    yield from text_concerns(bank)
    yield from name_concerns(bank)


def _accepts(one: Accepted, concern: Concern) -> bool:
    return one.check == concern.check and set(one.about) <= set(concern.about)


def _idle(bank: Bank, used: list[Accepted]) -> Iterator[Concern]:
    """Yield the acceptances of which there is no warning, or none that another does not accept."""
    for index, one in enumerate(bank.accepted):
        if one not in used:
            at = Node("bank", "", ("accepted", index))
            yield Concern("accepted-nothing", one.about, at, {"check": one.check})
