"""How firm the first place is, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.score import FEW
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.stability import Judgement, Stability, judge
from stemwijzer_cli.matching.what_if import WhatIf
from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import chance, decimal, one_line, text_of
from stemwijzer_cli.texts import Texts

MOST_WHAT_IFS = 5


class WhatIfs(NamedTuple):
    """What is not known and matters most for the chance of a party in first place."""

    line: str
    grid: Grid


def stability_sentences(say: Texts, bank: Bank, found: Stability) -> list[str]:
    """Return the verdict, and then a sentence for each fact behind it."""
    if not found.chances:
        return [say("stability.none")]
    return [verdict(say, judge(found)), *_reasons(say, bank, found)]


def what_ifs(say: Texts, bank: Bank, found: Stability) -> Iterator[WhatIfs]:
    """Yield, per party in first place, the unknown positions that matter most for its chance.

    Of few answers the chances say too little.
    """
    judgement = judge(found)
    if judgement.compared and judgement.answers == "enough":
        for party, share in found.chances.items():
            yield from _what_ifs(say, bank, party, share, found.what_ifs[party])


def methods_grid(say: Texts, bank: Bank, found: Stability) -> Grid:
    """Return the rank of each party under every method."""
    ranks = found.ranks["city-block"]
    parties = sorted(bank.parties, key=lambda party: ranks[party.id] or len(bank.parties) + 1)
    rows = [
        [
            one_line(party.name),
            *(str(found.ranks[method][party.id] or say("themes.none")) for method in METHODS),
        ]
        for party in parties
    ]
    return Grid([say("score.party"), *METHODS], rows, right=range(1, len(METHODS) + 1))


def methods_how(say: Texts, found: Stability) -> Iterator[str]:
    """Yield what each method does, and which of them come to the same here."""
    for method in METHODS:
        yield say("method.does", method=method, what=say(f"method.{method}.does"))
    if found.alike:
        yield say("stability.alike", methods=_joined(say, found.alike))


def verdict(say: Texts, judgement: Judgement) -> str:
    """Return how firm the first place is, with all that it depends on."""
    if not judgement.compared:
        return say("stability.verdict.alone")
    if judgement.solid:
        return say("stability.verdict.solid")
    parts = []
    if judgement.causes:
        causes = [say(f"stability.cause.{cause}") for cause in judgement.causes]
        parts.append(say("stability.verdict.depends", causes=_joined(say, causes)))
    if judgement.comes_to_be_shared:
        parts.append(say("stability.verdict.shared"))
    if judgement.unlikely:
        parts.append(say("stability.verdict.unlikely"))
    if judgement.answers == "one":
        parts.append(say("stability.verdict.one"))
    elif judgement.answers == "few":
        parts.append(say("stability.verdict.few" if parts else "stability.verdict.unchanged"))
    return " ".join(parts)


def _reasons(say: Texts, bank: Bank, found: Stability) -> Iterator[str]:
    judgement = judge(found)
    first = found.first["city-block"]
    key = "stability.shared" if found.shared else "stability.first"
    yield say(key, parties=_names(say, bank, first))
    if not judgement.compared:
        return
    if found.lead is not None:
        yield say("stability.lead", lead=decimal(say, found.lead.percent(1)))
    yield from _by_method(say, bank, found)
    if found.decisive:
        yield _omissions(say, bank, found)
    elif judgement.answers != "one":
        yield say("stability.omission.none")
    if judgement.answers != "enough":
        yield say("stability.few", number=FEW)
        return
    for party, share in found.chances.items():
        yield say("stability.chance", party=_names(say, bank, [party]), chance=chance(say, share))


def _by_method(say: Texts, bank: Bank, found: Stability) -> Iterator[str]:
    if found.top_three:
        yield say("stability.top-three", parties=_names(say, bank, found.top_three))
    else:
        yield say("stability.top-three.none")
    others = [first for first in found.first.values() if first != found.first["city-block"]]
    if not others:
        yield say("stability.same-first")
        return
    yield say(
        "stability.other-first",
        number=len(others),
        of=len(found.first),
        parties=say("or").join(_names(say, bank, first) for first in dict.fromkeys(others)),
    )


def _omissions(say: Texts, bank: Bank, found: Stability) -> str:
    """Return which statements change the first place, by what it becomes without them."""
    outcomes: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for omission in found.decisive:
        label = say("stability.omission.label", statement=_label(say, bank, omission.statement))
        outcomes.setdefault((omission.first, bool(omission.loses)), []).append(label)
    parts = [
        say(
            "stability.omission" if loses else "stability.omission.shared",
            statements=_joined(say, labels, "or"),
            parties=_names(say, bank, first),
        )
        for (first, loses), labels in outcomes.items()
    ]
    return say(
        "stability.omissions",
        number=len(found.decisive),
        answered=found.answered,
        parts="; ".join(parts),
    )


def _what_ifs(
    say: Texts, bank: Bank, leader: str, now: Share, of_leader: Sequence[WhatIf]
) -> Iterator[WhatIfs]:
    rows = [
        [
            _label(say, bank, item.statement),
            _names(say, bank, [item.party]),
            chance(say, item.known_for),
            chance(say, item.known_against),
        ]
        for item in of_leader[:MOST_WHAT_IFS]
        if {chance(say, item.known_for), chance(say, item.known_against)} != {chance(say, now)}
    ]
    if rows:
        columns = ("statement", "party", "for", "against")
        headings = [say(f"stability.what-if.{name}") for name in columns]
        party = _names(say, bank, [leader])
        line = say("stability.what-if.of", party=party, chance=chance(say, now))
        yield WhatIfs(line, Grid(headings, rows, right=(2, 3)))


def _label(say: Texts, bank: Bank, name: str) -> str:
    statement = next(item for item in bank.statements if item.id == name)
    return text_of(say, statement.headline)


def _names(say: Texts, bank: Bank, parties: Sequence[str]) -> str:
    names = [one_line(party.name) for party in bank.parties if party.id in parties]
    return _joined(say, names) if names else say("stability.nobody")


def _joined(say: Texts, names: Sequence[str], word: str = "and") -> str:
    return say(word).join([", ".join(names[:-1]), names[-1]]) if names[1:] else names[0]
