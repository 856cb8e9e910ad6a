"""Maps and pages made in a test, from ordinary banks and from hostile ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import cast

import msgspec

from stemwijzer_cli.matching.map import Landscape, Place
from stemwijzer_cli.matching.map import landscape as landscape_of
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.sources import first_by_group
from stemwijzer_cli.matching.stability import stability
from stemwijzer_cli.model import (
    STANCES,
    Answers,
    Axis,
    Bank,
    Chosen,
    Fact,
    FactValue,
    Party,
    Position,
    Proposal,
    Source,
    Stance,
    Statement,
    Theme,
)
from stemwijzer_cli.show.page.view import Page, page_html
from stemwijzer_cli.texts import Texts

NL, EN = Texts("nl"), Texts("en")

AXES = (
    Axis("x", {"nl": "Breed"}, {"nl": "links"}, {"nl": "rechts"}),
    Axis("y", {"nl": "Hoog"}, {"nl": "onder"}, {"nl": "boven"}),
)

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 191 }}{% include 'report.css' %}",
    "]]></style></title><!--",
    "[link=https://kwaad.example]klik[/link] :smile:",
    "=HYPERLINK('https://kwaad.example')",
    "| **vet** | [klik](https://kwaad.example) `code`",
    "'&amp; &lt;b&gt; \\\\ %s {0}",
    "\x1b[31mrood\x07 \u202eomgekeerd",
    "lang " * 800,
    "w" * 4000,
    "漢字" * 30 + " e\u0301",
)


def landscape(bank: Bank, answers: Answers | None = None) -> Landscape:
    """Return the map of a bank, with a voter on it when there are answers."""
    return landscape_of(Chosen(bank), answers)


def standing_at(places: Mapping[str, tuple[object, object]], bank: Bank) -> Landscape:
    """Return a map on which the named parties stand at given places, each of them certain."""
    parties = tuple(Party(f"p{number}", name, name, {}) for number, name in enumerate(places))
    return Landscape(
        Chosen(msgspec.structs.replace(bank, axes=AXES, parties=parties)),
        {
            party.id: {
                axis.id: Place(Fraction(str(mean)), 4, 4)
                for axis, mean in zip(AXES, places[party.name], strict=True)
            }
            for party in parties
        },
        None,
        {},
    )


def page(bank: Bank, answers: Answers, *, say: Texts = NL, made: str | None = None) -> str:
    """Return the report of answers to all of a bank."""
    return page_html(
        say,
        Page(
            chosen=Chosen(bank),
            answers=answers,
            ranking=score(bank, answers),
            stability=stability(bank, answers),
            groups=first_by_group(bank, bank, answers),
            landscape=landscape(bank, answers) if bank.axes else None,
            made=made,
        ),
    )


def everything_answered(bank: Bank, important: Sequence[str] = ()) -> Answers:
    """Return answers to all statements that go round the levels of the scale."""
    levels = {item.id: place % bank.scale for place, item in enumerate(bank.statements)}
    return Answers(levels, important=frozenset(important))


def hostile_bank() -> Bank:
    """Return a bank in which every text that an author writes is one of the hostile ones."""
    number = len(HOSTILE)
    statements = tuple(
        Statement(
            f"s{place}",
            {"nl": text},
            {"nl": text},
            {"nl": text},
            sources={"bron": text},
            axes={"x": 1} if place % 2 else {"y": -1},
        )
        for place, text in enumerate(HOSTILE)
    )
    parties = []
    for place, text in enumerate(HOSTILE):
        stances: list[str] = [
            (*STANCES[3], "unclear", "unknown")[(place * turn) % 5] for turn in range(number)
        ]
        positions = {
            f"s{turn}": Position("unknown")
            if stance == "unknown"
            else Position(
                cast("Stance", stance),
                basis="pers",
                sources={"bron": text},
                summary={"nl": text},
                remark={"nl": text},
            )
            for turn, stance in enumerate(stances)
        }
        parties.append(
            Party(
                f"p{place}",
                text,
                text,
                positions,
                facts={"feit": FactValue("for", {"nl": text})},
                proposals=(Proposal({"nl": text}, {"bron": text}),),
            )
        )
    text = HOSTILE[0]
    return Bank(
        id="kwaad",
        version=text,
        title={"nl": text},
        date=text,
        scale=3,
        themes=(Theme("t", statements, {"nl": text}, {"nl": text}),),
        axes=(
            Axis("x", {"nl": HOSTILE[1]}, {"nl": HOSTILE[2]}, {"nl": HOSTILE[3]}),
            Axis("y", {"nl": HOSTILE[4]}, {"nl": HOSTILE[9]}, {"nl": HOSTILE[10]}),
        ),
        sources=(Source("bron", HOSTILE[1], HOSTILE[2], HOSTILE[3], "draft", {"nl": HOSTILE[4]}),),
        source_groups={},
        facts=(Fact("feit", {"nl": text}, "threat", {"nl": text}, {"bron": text}, {"nl": text}),),
        parties=tuple(parties),
    )
