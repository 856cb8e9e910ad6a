"""The nouns of a voting aid: a bank, its statements, its parties and their positions, and answers.

Nothing in this module reads, prints or asks. A *level* is a whole number from 0 (fully against) to
`Bank.max_level` (fully for); `unclear` and `unknown` are stances without a level.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Annotated, Literal, NamedTuple, Self, get_args

import msgspec
from msgspec import Meta

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)"
"""Python alone lets `$` match before a last line's end."""

RESERVED = frozenset(
    (
        *("con", "prn", "aux", "nul"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
    )
)
"""Ids that no file can have as its name on Windows, whatever stands behind a dot."""

NOT_BLANK = r"\S"
"""More than white space."""

Id = Annotated[str, Meta(pattern=ID_PATTERN, max_length=64)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}$(?!\n)")]
Words = Annotated[str, Meta(max_length=4000, pattern=NOT_BLANK)]
Text = Annotated[dict[Language, Words], Meta(min_length=1)]
"""The same text in one or more languages, keyed by language code (`nl`, `en`)."""

Stance = Literal[
    "strongly-against", "against", "neutral", "for", "strongly-for", "unclear", "unknown"
]
Scale = Literal[2, 3, 4, 5]
"""The number of levels; with an even number there is no middle."""

SCALES: tuple[Scale, ...] = get_args(Scale)

STANCES: Mapping[Scale, tuple[Stance, ...]] = {
    2: ("against", "for"),
    3: ("against", "neutral", "for"),
    4: ("strongly-against", "against", "for", "strongly-for"),
    5: ("strongly-against", "against", "neutral", "for", "strongly-for"),
}
"""The stances of a scale of so many levels, each at the index of its level."""


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all nouns share: frozen, no unknown fields, defaults left out when written."""


class Source(Noun, frozen=True):
    """A document that positions cite."""

    id: Id
    title: Words
    publisher: Words
    date: Words
    status: Literal["final", "draft"]
    note: Text | None = None
    url: Words | None = None
    """Where it can be found, on http or https."""
    licence: Words | None = None
    """On what terms its words may be used."""


class Basis(Noun, frozen=True):
    """A kind of evidence that positions rest on."""

    id: Id
    label: Text
    sentence: Text
    """What such evidence is worth."""


Citations = dict[Id, Words | None]
"""Per source the place in it: table and row, section heading or page; None for no place."""


class Axis(Noun, frozen=True):
    """One direction of the map; places run from -1 to +1."""

    id: Id
    title: Text
    negative: Text
    positive: Text


class Gloss(Noun, frozen=True):
    """A difficult word in a statement, and what it means."""

    word: Text
    meaning: Text


class Statement(Noun, frozen=True):
    """What the voter agrees or disagrees with."""

    id: Id
    text: Text
    label: Text | None = None
    """A few words for lists and tables."""
    explanation: Text | None = None
    arguments_for: tuple[Text, ...] = msgspec.field(default=(), name="for")
    arguments_against: tuple[Text, ...] = msgspec.field(default=(), name="against")
    glossary: tuple[Gloss, ...] = ()
    tags: tuple[Id, ...] = ()
    """What a bank's makers sort it by; never shown to a voter."""
    sources: Citations = {}
    axes: dict[Id, Literal[-1, 1]] = {}
    """Per axis, the end towards which agreeing points."""
    since: Words | None = None
    """The version of the bank since which it is worded as it is."""

    @property
    def headline(self) -> Text:
        """Return the label; where there is none the text, without the full stop at its end."""
        return self.label or {language: text.rstrip(".") for language, text in self.text.items()}


class Theme(Noun, frozen=True):
    """Statements about one subject, in the order in which they are asked."""

    id: Id
    statements: tuple[Statement, ...]
    title: Text | None = None
    """None for the only theme of a bank that has no themes; no person sees such a theme."""
    introduction: Text | None = None


class Position(Noun, frozen=True):
    """A party's stance on a statement, and the evidence for it."""

    stance: Stance
    """On the statement as worded."""
    row_stance: Stance | None = None
    """What the source's own row or sentence says, where that is not the stance itself."""
    basis: Id | None = None
    """The kind of evidence that decides; None where nothing is known."""
    sources: Citations = {}
    summary: Text | None = None
    remark: Text | None = None


class Fact(Noun, frozen=True):
    """A row that is shown beside the statements and never asked."""

    id: Id
    label: Text
    kind: Literal["threat", "tick", "stance", "number"]
    """`threat`: `for` sees it, `against` sees none. `tick`: `for` or `unclear`."""
    unit: Text | None = None
    sources: Citations = {}
    note: Text | None = None


class FactValue(Noun, frozen=True):
    """What a fact row says of one party."""

    value: Stance | float | int | None
    """A stance or a number in the fact's unit; None where there is none."""
    note: Text | None = None


class Proposal(Noun, frozen=True):
    """Something that this party proposes and the statements do not ask."""

    text: Text
    sources: Citations = {}


class Party(Noun, frozen=True):
    """A party, or a candidate, and its position on every statement of the bank."""

    id: Id
    name: Words
    full_name: Words
    positions: dict[Id, Position]
    facts: dict[Id, FactValue] = {}
    proposals: tuple[Proposal, ...] = ()
    aliases: tuple[Words, ...] = ()
    list: Annotated[int, Meta(ge=1)] | None = None
    """The number on the ballot."""
    website: Words | None = None
    """On http or https."""
    party: Words | None = None
    """The party that a candidate stands for."""
    constituency: Words | None = None
    """Where a candidate stands."""
    responded: bool = True
    """False where nothing is known because the party did not answer."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return all words that name this party, its id first."""
        return (self.id, self.name, self.full_name, *self.aliases)


class Accepted(Noun, frozen=True):
    """Warnings of one check that a bank's makers know of and leave as they are."""

    check: Id
    """The name of the check, as `bank check` shows it."""
    reason: Words
    about: tuple[Id, ...] = ()
    """Only warnings about all of these: statements, parties, sources; none for every warning."""


class Bank(Noun, frozen=True):
    """Everything a voter is asked and everything that is known of the parties."""

    id: Id
    version: Words
    title: Text
    date: Words
    scale: Scale
    themes: tuple[Theme, ...]
    axes: tuple[Axis, ...]
    sources: tuple[Source, ...]
    source_groups: dict[Id, tuple[Id, ...]]
    """Per name, the bases of the positions that the group keeps."""
    facts: tuple[Fact, ...]
    parties: tuple[Party, ...]
    bases: tuple[Basis, ...] = ()
    """The kinds of evidence in the order in which they are shown; none in a bank of format 1."""
    disclaimer: Text | None = None
    former: dict[Id, Id] = {}
    """Per statement that an earlier version asked, the statement that took its place."""
    order: tuple[Id, ...] = ()
    """The parties in the order of the ballot; those it leaves out come after, by their ids."""
    accepted: tuple[Accepted, ...] = ()
    """What `bank check` warns of and is meant to be so."""
    sha256: str = ""
    """Hash of the canonical JSON of all the other fields of the bank as it was loaded."""

    @property
    def max_level(self) -> int:
        """Return the highest level of the scale, from 1 to 4."""
        return self.scale - 1

    @property
    def has_themes(self) -> bool:
        """Return whether its themes are shown: the only one of a bank without themes is not."""
        return any(theme.title for theme in self.themes)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Return all statements in the order in which they are asked."""
        return tuple(statement for theme in self.themes for statement in theme.statements)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that its title or one of its statements is in."""
        texts = (self.title, *(statement.text for statement in self.statements))
        return tuple(dict.fromkeys(language for text in texts for language in text))

    @property
    def stances(self) -> tuple[Stance, ...]:
        """Return all stances: from fully for to fully against, then `unclear` and `unknown`."""
        return (*reversed(STANCES[self.scale]), "unclear", "unknown")

    def party(self, name: str) -> Party:
        """Return the party with an id.

        Raises:
            KeyError: when there is none.
        """
        return {party.id: party for party in self.parties}[name]

    def statement(self, name: str) -> Statement:
        """Return the statement with an id.

        Raises:
            KeyError: when there is none.
        """
        return {statement.id: statement for statement in self.statements}[name]

    def basis(self, name: str) -> Basis | None:
        """Return the kind of evidence with an id, None where the bank does not describe it."""
        return {basis.id: basis for basis in self.bases}.get(name)

    def level(self, stance: Stance) -> int | None:
        """Return the level of a stance, None for `unclear` and `unknown`."""
        levels = STANCES[self.scale]
        return levels.index(stance) if stance in levels else None


class Answers(Noun, frozen=True):
    """A voter's answers; a statement that is neither answered nor skipped is open."""

    levels: dict[str, int] = {}
    """The level of each answered statement."""
    skipped: frozenset[str] = frozenset()
    """The statements that the voter decided to skip."""
    important: frozenset[str] = frozenset()
    """The statements that count double; without effect on those that are not answered."""
    bank_version: str | None = None
    """The version of the bank that the answers were given to, None where that is not known."""
    former: tuple[str, ...] = ()
    """Statements of an earlier version that were answered; their successors are open."""
    reworded: tuple[str, ...] = ()
    """The answered statements that are worded otherwise since the answers were given."""

    def answered(self, statement: str, level: int) -> Self:
        """Return these answers with a statement answered."""
        return msgspec.structs.replace(
            self,
            levels={**self.levels, statement: level},
            skipped=self.skipped - {statement},
            reworded=self._reworded_but(statement),
        )

    def skip(self, statement: str) -> Self:
        """Return these answers with a statement skipped."""
        levels = {key: level for key, level in self.levels.items() if key != statement}
        return msgspec.structs.replace(
            self,
            levels=levels,
            skipped=self.skipped | {statement},
            reworded=self._reworded_but(statement),
        )

    def noted(self) -> Self:
        """Return these answers once it has been said which of them are to an earlier version."""
        return msgspec.structs.replace(self, former=(), reworded=())

    def over(self, earlier: Self) -> Self:
        """Return these answers, and the earlier ones on statements that are open here."""
        kept = {key: level for key, level in earlier.levels.items() if self.is_open(key)}
        skipped = frozenset(filter(self.is_open, earlier.skipped))
        marked = frozenset(filter(self.is_open, earlier.important))
        return msgspec.structs.replace(
            self,
            levels={**kept, **self.levels},
            skipped=self.skipped | skipped,
            important=self.important | marked,
        )

    def is_open(self, statement: str) -> bool:
        """Return whether a statement is neither answered nor skipped."""
        return statement not in self.levels and statement not in self.skipped

    def weight(self, statement: str) -> int:
        """Return 2 for an important statement, else 1."""
        return 2 if statement in self.important else 1

    def _reworded_but(self, statement: str) -> tuple[str, ...]:
        """Return the reworded statements but for one that is answered anew."""
        return tuple(name for name in self.reworded if name != statement)


class Selection(Noun, frozen=True):
    """Which part of a bank takes part: parties, a theme, a group of sources."""

    parties: tuple[str, ...] = ()
    """Ids of parties; empty for all."""
    theme: str | None = None
    sources: str = "all"
    """`all`, or one of the bank's `source_groups`."""
    statement: str | None = None
    """The only statement that is compared."""
    differences: bool = False
    """Whether only statements are compared on which the parties take opposite sides."""
    top: int | None = None
    """How many ranks are shown; ties are kept."""


class Chosen(NamedTuple):
    """A selection, and the bank with only what it selects."""

    bank: Bank
    selection: Selection = Selection()


UNKNOWN = Position(stance="unknown")

UNNAMED_THEME = "statements"
"""The id of the only theme of a bank that has no themes."""


def localised(text: Mapping[str, str], language: str) -> str:
    """Return a text in a language, or in its first language where it lacks that one."""
    return text[language_of(text, language)]


def language_of(text: Mapping[str, str], language: str) -> str:
    """Return in which language a text is shown to who asks for one: its first if it lacks that."""
    return language if language in text else next(iter(text))


def select(bank: Bank, selection: Selection) -> Bank:
    """Return the bank with the selected parties and theme only.

    Positions on another basis than the group of sources keeps become unknown. The selection's ids
    are ids of the bank.
    """
    parties = bank.parties
    if selection.parties:
        parties = tuple(party for party in parties if party.id in selection.parties)
    if selection.sources != "all":
        bases = bank.source_groups[selection.sources]
        parties = tuple(_on_basis(party, bases) for party in parties)
    themes = bank.themes
    if selection.theme is not None:
        themes = tuple(theme for theme in themes if theme.id == selection.theme)
    return msgspec.structs.replace(bank, themes=themes, parties=parties)


def only_statements(bank: Bank, statements: Collection[str]) -> Bank:
    """Return the bank with the named statements, and without the themes that this empties."""
    themes = (
        msgspec.structs.replace(
            theme, statements=tuple(item for item in theme.statements if item.id in statements)
        )
        for theme in bank.themes
    )
    return msgspec.structs.replace(
        bank, themes=tuple(theme for theme in themes if theme.statements)
    )


def cited_sources(bank: Bank) -> list[Source]:
    """Return the sources that the positions of a bank cite, the one cited most first."""
    times = Counter(
        source
        for party in bank.parties
        for statement in bank.statements
        for source in party.positions[statement.id].sources
    )
    cited = [source for source in bank.sources if source.id in times]
    return sorted(cited, key=lambda source: -times[source.id])


def _on_basis(party: Party, bases: Collection[str]) -> Party:
    positions = {
        statement: position if position.basis in bases else UNKNOWN
        for statement, position in party.positions.items()
    }
    return msgspec.structs.replace(party, positions=positions)
