"""Banks that Hypothesis makes: every scale and every field, with texts of all sorts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, TypeVar, get_args

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from stemwijzer_cli.errors import HIDDEN
from stemwijzer_cli.model import (
    STANCES,
    UNKNOWN,
    Accepted,
    Axis,
    Bank,
    Basis,
    Fact,
    FactValue,
    Gloss,
    Party,
    Position,
    Proposal,
    Scale,
    Source,
    Statement,
    Theme,
)

Made = TypeVar("Made")
Drawn = st.SearchStrategy[Made]

EXAMPLES = 100 if os.environ.get("STEMWIJZER_LONG") else 6
"""How many banks a test makes; with STEMWIJZER_LONG set, as in `make hardening-long`, more."""

MADE = settings(
    max_examples=EXAMPLES,
    # Many texts are drawn for one bank, of which those with hidden characters are drawn again.
    suppress_health_check=[
        *settings().suppress_health_check,
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
    ],
)

ODD = (
    *("no", "null", "~", "010", "12:30", "1e3", "1.50", "-", "a: b", "# c", "=1+1", " x ", "'"),
    *('"', ";", "a,b", "x\ny", "\tz", "x\n\n", "- d", "99", "NA", "a | b", "Größe", "🙂", "{a}"),
)
"""Texts that a file in YAML or CSV holds only with care."""
signs = st.characters(exclude_categories=["Cs"]).filter(lambda sign: not HIDDEN.match(sign))
words = st.sampled_from(ODD) | st.text(signs, min_size=1, max_size=12).filter(str.strip)
texts = st.dictionaries(st.sampled_from(["nl", "en", "de", "no"]), words, min_size=1, max_size=2)
urls = st.none() | st.sampled_from(["https://a.example/b?c=d&e", "http://krant.example"])
numbers = st.integers(-999, 10**14) | st.sampled_from([0.5, -49.6, 1e-15, 123456.789])


def optional(strategy: Drawn[Made]) -> Drawn[Made | None]:
    return st.none() | strategy


def several(strategy: Drawn[Made]) -> Drawn[tuple[Made, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


def names(least: int, most: int) -> Drawn[list[str]]:
    """Draw ids, of which none is that of another."""
    pattern = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,2})?", fullmatch=True)
    return st.lists(pattern, min_size=least, max_size=most, unique=True)


def some_of(ids: Sequence[str], value: Drawn[Made]) -> Drawn[dict[str, Made]]:
    return st.dictionaries(st.sampled_from(ids), value, max_size=2) if ids else st.just({})


def positions(scale: Scale, bases: Sequence[str], sources: Sequence[str]) -> Drawn[Position]:
    """Draw a position; without a basis to rest on all are unknown."""
    noted = st.builds(Position, st.just("unknown"), remark=optional(texts))
    if not bases:
        return noted
    stances = st.sampled_from([*STANCES[scale], "unclear"])
    return noted | st.builds(
        Position,
        stances,
        optional(stances),
        st.sampled_from(bases),
        some_of(sources, optional(words)),
        optional(texts),
        optional(texts),
    )


def statements(name: str, sources: Sequence[str], axes: Sequence[str]) -> Drawn[Statement]:
    return st.builds(
        Statement,
        st.just(name),
        texts,
        optional(texts),
        optional(texts),
        several(texts),
        several(texts),
        several(st.builds(Gloss, texts, texts)),
        names(0, 2).map(tuple),
        some_of(sources, optional(words)),
        some_of(axes, st.sampled_from([-1, 1])),
        optional(words),
    )


@st.composite
def parties(draw: st.DrawFn, name: str, asked: Sequence[str], cells: Drawn[Position]) -> Party:
    """Draw a party with a position on everything that is asked; `facts` are added by the bank."""
    responded = draw(st.booleans())
    return Party(
        name,
        draw(words),
        draw(words),
        {one: draw(cells) if responded else UNKNOWN for one in asked},
        aliases=draw(several(words)),
        list=draw(optional(st.integers(1, 99))),
        website=draw(urls),
        party=draw(optional(words)),
        constituency=draw(optional(words)),
        responded=responded,
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Draw a bank of format 2 as it would be read from files, but for its hash."""
    scales: tuple[Scale, ...] = get_args(Scale)
    scale = draw(st.sampled_from(scales))
    sources, bases, axes = draw(names(0, 2)), draw(names(0, 2)), draw(names(0, 2))
    themes = draw(names(0, 2).filter(lambda ids: "bank" not in ids)) or ["statements"]
    asked = draw(names(len(themes), 4))
    first = draw(st.integers(1, len(asked) - len(themes) + 1)) if themes[1:] else len(asked)
    per_theme = (asked[:first], asked[first:])
    titled = themes != ["statements"]
    facts = draw(several(fact_rows(sources)).map(different))
    cells = positions(scale, bases, sources)
    ids = draw(names(1, 3))
    order = tuple(draw(st.permutations(ids)))[: draw(st.integers(0, len(ids)))]
    listed = dict.fromkeys((*order, *sorted(ids, key=lambda name: f"{name}.yaml")))
    return Bank(
        id=draw(names(1, 1))[0],
        version=draw(words),
        title=draw(texts),
        date=draw(words),
        scale=scale,
        themes=tuple(
            Theme(
                theme,
                tuple(draw(statements(name, sources, axes)) for name in group),
                draw(texts) if titled else None,
                draw(optional(texts)) if titled else None,
            )
            for theme, group in zip(themes, per_theme, strict=False)
        ),
        axes=tuple(Axis(name, draw(texts), draw(texts), draw(texts)) for name in axes),
        sources=tuple(draw(source(name)) for name in sources),
        source_groups=draw(groups(bases)),
        facts=facts,
        parties=tuple(
            draw(parties(name, asked, cells).flatmap(lambda one: with_rows(one, facts, sources)))
            for name in listed
        ),
        bases=tuple(Basis(name, draw(texts), draw(texts)) for name in bases),
        disclaimer=draw(optional(texts)),
        former=draw(some_of(["was-1", "was-2"], st.sampled_from(asked))),
        order=order,
        accepted=tuple(draw(st.lists(acceptances(asked), max_size=2))),
    )


def acceptances(asked: Sequence[str]) -> Drawn[Accepted]:
    about = st.lists(st.sampled_from(asked), max_size=2).map(tuple)
    return st.builds(Accepted, st.sampled_from(["absolute", "draft"]), words, about)


def source(name: str) -> Drawn[Source]:
    status = st.sampled_from(["final", "draft"])
    return st.builds(
        Source,
        *(st.just(name), words, words, words, status),
        *(optional(texts), urls, optional(words)),
    )


def groups(bases: Sequence[str]) -> Drawn[dict[str, tuple[str, ...]]]:
    if not bases:
        return st.just({})
    kept = st.lists(st.sampled_from(bases), max_size=2).map(tuple)
    return st.dictionaries(st.sampled_from(["alert", "own"]), kept, max_size=2)


def fact_rows(sources: Sequence[str]) -> Drawn[Fact]:
    kinds: Any = st.sampled_from(["threat", "tick", "stance", "number"])
    cited = some_of(sources, optional(words))
    return st.builds(
        Fact, names(1, 1).map("".join), texts, kinds, optional(texts), cited, optional(texts)
    )


def different(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple({fact.id: fact for fact in facts}.values())


def with_rows(party: Party, facts: Sequence[Fact], sources: Sequence[str]) -> Drawn[Party]:
    """Draw what the fact rows say of a party, and what it proposes itself."""

    def value(fact: Fact) -> Drawn[FactValue]:
        allowed: Drawn[Any] = numbers if fact.kind == "number" else st.sampled_from(["for", None])
        return st.builds(FactValue, allowed, optional(texts))

    rows: Any = st.fixed_dictionaries({}, optional={fact.id: value(fact) for fact in facts})
    proposal = st.builds(Proposal, texts, some_of(sources, optional(words)))
    return st.builds(
        lambda facts, proposals: Party(
            **{field: getattr(party, field) for field in party.__struct_fields__}
            | {"facts": facts, "proposals": proposals}
        ),
        rows,
        several(proposal),
    )
