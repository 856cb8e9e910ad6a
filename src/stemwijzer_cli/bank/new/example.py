"""What a new bank holds before anybody wrote in it: statements, parties and one source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from stemwijzer_cli.bank.transfer.ids import slug
from stemwijzer_cli.model import (
    UNKNOWN,
    Bank,
    Basis,
    Party,
    Position,
    Scale,
    Source,
    Stance,
    Statement,
    Theme,
)
from stemwijzer_cli.texts import Texts

THEMES: Mapping[str, tuple[str, ...]] = {
    "traffic": ("centre-cars", "free-parking"),
    "facilities": ("swimming-pool", "library-sunday"),
}

STANCES: Mapping[str, Mapping[str, Stance]] = {
    "north": {
        "centre-cars": "for",
        "free-parking": "against",
        "swimming-pool": "for",
        "library-sunday": "against",
    },
    "south": {
        "centre-cars": "against",
        "free-parking": "for",
        "swimming-pool": "unknown",
        "library-sunday": "for",
    },
    "west": {
        "centre-cars": "for",
        "free-parking": "for",
        "swimming-pool": "against",
        "library-sunday": "unclear",
    },
}
"""Each pair is on opposite sides somewhere; every scale has these stances."""

BASES = ("programme", "answer")
SOURCE = "example-programme"


class Wanted(NamedTuple):
    """What somebody wants a new bank to be."""

    title: str
    language: str
    """Of all its texts."""
    scale: Scale
    date: str
    themes: tuple[Theme, ...] = ()
    """With statements; none for the example's."""
    parties: tuple[Party, ...] = ()
    """Without positions; none for the example's."""

    @property
    def is_example(self) -> bool:
        """Return whether it is the example, with its positions."""
        return not self.themes and not self.parties


def new_bank(wanted: Wanted) -> Bank:
    """Return the example, or a bank of which all positions are unknown."""
    say = Texts(wanted.language)
    if wanted.is_example:
        # Words of ours are tagged with the language that they are in.
        wanted = wanted._replace(language=say.language)
    themes = wanted.themes or tuple(_theme(say, say.language, name) for name in THEMES)
    parties = wanted.parties or tuple(_party(say, say.language, name) for name in STANCES)
    if not wanted.is_example:
        asked = [statement.id for theme in themes for statement in theme.statements]
        unknown = dict.fromkeys(asked, UNKNOWN)
        parties = tuple(msgspec.structs.replace(one, positions=unknown) for one in parties)
    return Bank(
        id=slug(wanted.title) or "bank",
        version="0.1",
        title={wanted.language: wanted.title},
        date=wanted.date,
        scale=wanted.scale,
        themes=themes,
        axes=(),
        sources=(_source(say, wanted.date),) if wanted.is_example else (),
        source_groups={},
        facts=(),
        parties=parties,
        bases=tuple(
            Basis(
                name,
                {say.language: say(f"new.example.{name}")},
                {say.language: say(f"new.example.{name}.sentence")},
            )
            for name in BASES
        ),
        order=tuple(party.id for party in parties),
    )


def _theme(say: Texts, language: str, name: str) -> Theme:
    return Theme(
        name,
        tuple(
            Statement(
                statement,
                {language: say(f"new.example.{statement}")},
                label={language: say(f"new.example.{statement}.label")},
                explanation={language: say(f"new.example.{statement}.explanation")},
            )
            for statement in THEMES[name]
        ),
        {language: say(f"new.example.{name}")},
        {language: say(f"new.example.{name}.introduction")},
    )


def _party(say: Texts, language: str, name: str) -> Party:
    title = say(f"new.example.{name}")
    return Party(
        slug(title),
        title,
        title,
        {
            statement: _position(say, language, stance)
            for statement, stance in STANCES[name].items()
        },
    )


def _position(say: Texts, language: str, stance: Stance) -> Position:
    if stance == "unknown":
        return UNKNOWN
    summary = {language: say("new.example.unclear")} if stance == "unclear" else None
    place = say("new.example.place")
    return Position(stance, basis="programme", sources={SOURCE: place}, summary=summary)


def _source(say: Texts, date: str) -> Source:
    title, publisher = say("new.example.source"), say("new.example.publisher")
    return Source(SOURCE, title, publisher, date, "final")
