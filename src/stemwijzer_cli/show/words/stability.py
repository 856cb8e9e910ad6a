"""How firm the first place is, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemwijzer_cli.matching.score import FEW
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.stability import Judgement, Stability, judge
from stemwijzer_cli.matching.what_if import WhatIf
from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.words import chance, decimal, one_line, text_of
from stemwijzer_cli.texts import Texts

MOST_WHAT_IFS = 3


def stability_sentences(say: Texts, bank: Bank, found: Stability) -> list[str]:
    """Return the verdict, and then a sentence for each fact behind it."""
    if not found.chances:
        return [say("stability.none")]
    return [verdict(say, judge(found)), *_reasons(say, bank, found)]


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
    for omission in found.decisive:
        statement = next(item for item in bank.statements if item.id == omission.statement)
        label = text_of(say, statement.headline)
        parties = _names(say, bank, omission.first)
        key = "stability.omission" if omission.loses else "stability.omission.shared"
        yield say(key, statement=label, parties=parties)
    if not found.decisive and judgement.answers != "one":
        yield say("stability.omission.none")
    if judgement.answers != "enough":
        yield say("stability.few", number=FEW)
        return
    for party, share in found.chances.items():
        yield say("stability.chance", party=_names(say, bank, [party]), chance=chance(say, share))
    for party, share in found.chances.items():
        yield from _what_ifs(say, bank, party, share, found.what_ifs[party])


def _by_method(say: Texts, bank: Bank, found: Stability) -> Iterator[str]:
    if found.top_three:
        yield say("stability.top-three", parties=_names(say, bank, found.top_three))
    else:
        yield say("stability.top-three.none")
    if found.alike:
        yield say("stability.alike", methods=_joined(say, found.alike))
    if len(set(found.first.values())) == 1:
        yield say("stability.same-first")
        return
    for method, first in found.first.items():
        if first != found.first["city-block"]:
            parties = _names(say, bank, first)
            yield say("stability.other-first", method=method, parties=parties)


def _what_ifs(
    say: Texts, bank: Bank, leader: str, now: Share, of_leader: Sequence[WhatIf]
) -> Iterator[str]:
    shown = [
        what_if
        for what_if in of_leader[:MOST_WHAT_IFS]
        if {chance(say, what_if.known_for), chance(say, what_if.known_against)}
        != {chance(say, now)}
    ]
    if shown:
        yield say("stability.what-if.of", party=_names(say, bank, [leader]))
    for what_if in shown:
        statement = next(item for item in bank.statements if item.id == what_if.statement)
        yield say(
            "stability.what-if",
            party=_names(say, bank, [what_if.party]),
            statement=text_of(say, statement.headline),
            known_for=chance(say, what_if.known_for),
            known_against=chance(say, what_if.known_against),
        )


def _names(say: Texts, bank: Bank, parties: Sequence[str]) -> str:
    names = [one_line(party.name) for party in bank.parties if party.id in parties]
    return _joined(say, names) if names else say("stability.nobody")


def _joined(say: Texts, names: Sequence[str]) -> str:
    return say("and").join([", ".join(names[:-1]), names[-1]]) if names[1:] else names[0]
