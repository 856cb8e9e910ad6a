"""A bank in figures, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from stemwijzer_cli.matching.interval import Estimate
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.simulation import LIKE, OF, VOTERS, Firsts, Voters, Without
from stemwijzer_cli.matching.stats import Pair, Stats
from stemwijzer_cli.show import words
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.sections import Item, Section
from stemwijzer_cli.show.words import SIGNS, counted, one_line, stance, text_of
from stemwijzer_cli.texts import Texts

MOST = 10
"""How many of the statements that matter most when left out are listed."""


class Bar(NamedTuple):
    """What bars are made of."""

    width: int
    """Of the longest one, in characters; 0 for no bars at all."""
    sign: str = ""

    def of(self, part: float, whole: float) -> str:
        """Return a bar for a part of the largest that there is."""
        return self.sign * round(self.width * part / whole) if whole else ""


Part = Section | tuple[str, Grid]
"""A list, or a table with its heading."""


def title(say: Texts, found: Stats) -> str:
    """Return which bank the figures are of, and how large it is."""
    return say(
        "stats.title",
        bank=f"{found.bank.id} {one_line(found.bank.version)}",
        statements=counted(say, "statement", len(found.statements)),
        parties=counted(say, "party", len(found.parties)),
    )


def parts(say: Texts, found: Stats, bar: Bar) -> Iterator[Part]:
    """Yield the tables and lists in their order."""
    yield say("stats.statements"), _statements(say, found, bar)
    yield say("stats.parties"), _parties(say, found, bar)
    yield _evidence(say, found)
    if found.pairs:
        items = tuple(_pair(say, pair) for pair in found.pairs)
        yield Section(say("stats.pairs", number=len(items)), items)
    yield _fewest(say, found)
    if not any(one.coverage.known for one in found.parties):
        yield Section(say("stats.first"), (Item(say("stats.first.nobody")),))
        return
    for voters in VOTERS:
        of_voters = [one for one in found.simulation.firsts if one.voters == voters]
        yield say(f"stats.first.{voters}"), _first(say, found, of_voters[0], bar)
        heading = say(f"stats.methods.{voters}")
        if all(one.parties == of_voters[0].parties for one in of_voters):
            yield Section(heading, (Item(say("stats.methods.same")),))
        else:
            yield heading, _methods(say, found, of_voters)
    for voters in VOTERS:
        moving = _most_moving(found, voters)
        if moving:
            heading = say(f"stats.without.{voters}", number=len(moving))
            yield heading, _without(say, found, moving)


def notes(say: Texts, found: Stats) -> Iterator[str]:
    """Yield how to read the figures, and how the voters are made up."""
    signs = [stance(say, name) for name in found.bank.stances]
    yield say("stats.how.signs", signs=", ".join(signs))
    simulation = found.simulation
    without = simulation.without[0].sheets if simulation.without else 0
    yield say("stats.how.uniform", sheets=_number(say, simulation.firsts[0].sheets))
    yield say("stats.how.like", like=LIKE, of=OF)
    yield say("stats.how.interval", seed=found.seed)
    yield say("stats.how.without", sheets=_number(say, without))


def _statements(say: Texts, found: Stats, bar: Bar) -> Grid:
    spoken = [say(f"stance.{name}") for name in found.bank.stances]
    most = max((split.separation for split in found.statements), default=0)
    rows = [
        [
            split.statement.id,
            *(str(number) for number in split.stances.values()),
            str(split.known),
            str(split.separation),
            bar.of(split.separation, most),
        ]
        for split in found.statements
    ]
    before, after = say("stats.statement"), [say("stats.known"), say("stats.separation"), ""]
    signs = [SIGNS[name] for name in found.bank.stances]
    return Grid(
        [before, *signs, *after],
        rows,
        right=range(1, len(signs) + 3),
        alone=[before, *spoken, *after],
    )


def _parties(say: Texts, found: Stats, bar: Bar) -> Grid:
    whole = len(found.statements)
    rows = [
        [
            one_line(one.party.name),
            bar.of(one.coverage.known, whole),
            *map(str, one.coverage),
        ]
        for one in found.parties
    ]
    names = [say(f"parties.{name}") for name in ("known", "unclear", "unknown")]
    return Grid([say("stats.party"), "", *names], rows, right=(2, 3, 4))


def _evidence(say: Texts, found: Stats) -> Section:
    items = []
    for one in found.parties:
        bases = [f"{words.basis(say, found.bank, name)} {number}" for name, number in one.bases]
        sources = [f"{name} {number}" for name, number in one.sources]
        below = tuple(", ".join(line) for line in (bases, sources) if line)
        items.append(Item(one_line(one.party.name), below or (say("stats.no-evidence"),)))
    return Section(say("stats.evidence"), tuple(items))


def _pair(say: Texts, pair: Pair) -> Item:
    line = say(
        "stats.pair",
        one=one_line(pair.one.name),
        other=one_line(pair.other.name),
        apart=len(pair.apart),
        shared=pair.shared,
    )
    return Item(line, (", ".join(item.id for item in pair.apart),) if pair.apart else ())


def _fewest(say: Texts, found: Stats) -> Section:
    fewest = found.fewest
    number = len(fewest.statements)
    items = [
        Item(f"{item.id}: {text_of(say, item.headline)}" if item.label else item.id)
        for item in fewest.statements
    ]
    if fewest.at_least < number:
        items.append(Item(say("stats.fewest.given-up", at_least=fewest.at_least)))
    names = {one.party.id: one_line(one.party.name) for one in found.parties}
    alike = [f"{names[one]} = {names[other]}" for one, other in fewest.alike]
    if alike:
        items.append(Item(say("stats.fewest.alike", pairs=", ".join(alike))))
    return Section(say("stats.fewest", number=number), tuple(items))


def _first(say: Texts, found: Stats, firsts: Firsts, bar: Bar) -> Grid:
    most = float(max((first.share.value for first in firsts.parties), default=Fraction(0)))
    rows = [
        [
            name,
            bar.of(float(first.share.value), most),
            _percent(say, first.share.value),
            _interval(say, first.share),
            _percent(say, first.own.value) if first.own else "",
        ]
        for name, first in zip(_names(found), firsts.parties, strict=True)
    ]
    headings = ["stats.party", "", "stats.share", "stats.interval", "stats.own"]
    columns = len(headings) if firsts.voters == "like" else len(headings) - 1
    return Grid(
        [say(key) if key else "" for key in headings[:columns]],
        [row[:columns] for row in rows],
        right=(2, 3, 4),
    )


def _methods(say: Texts, found: Stats, by_method: Sequence[Firsts]) -> Grid:
    columns = [
        [_percent(say, first.share.value) for first in firsts.parties] for firsts in by_method
    ]
    return Grid(
        [say("stats.party"), *METHODS],
        [list(row) for row in zip(_names(found), *columns, strict=True)],
        right=range(1, len(METHODS) + 1),
    )


def _most_moving(found: Stats, voters: Voters) -> list[Without]:
    """Return the statements without which a share changes most, that one first."""
    moved = [
        one
        for one in found.simulation.without
        if one.voters == voters and any(change.value for _, change in one.changes)
    ]
    moved.sort(key=lambda one: -max(abs(change.value) for _, change in one.changes))
    return moved[:MOST]


def _without(say: Texts, found: Stats, moving: Sequence[Without]) -> Grid:
    names = {one.party.id: one_line(one.party.name) for one in found.parties}

    def cell(party: str, change: Estimate) -> str:
        sign = "+" if change.value > 0 else ""
        value = f"{sign}{_decimal(say, 100 * change.value)}"
        interval = _interval(say, change)
        return say("stats.change", party=names[party], change=value, interval=interval)

    rows = []
    for one in moving:
        gain = max(one.changes, key=lambda item: item[1].value)
        loss = min(one.changes, key=lambda item: item[1].value)
        rows.append([one.statement, cell(*gain), cell(*loss)])
    return Grid([say(f"stats.{name}") for name in ("statement", "gain", "loss")], rows)


def _names(found: Stats) -> list[str]:
    return [one_line(one.party.name) for one in found.parties]


def _percent(say: Texts, share: Fraction) -> str:
    return say("score.percent", number=_decimal(say, 100 * share))


def _interval(say: Texts, estimate: Estimate) -> str:
    low, high = (_decimal(say, 100 * end) for end in (estimate.low, estimate.high))
    return say("stats.ends", low=low, high=high)


def _decimal(say: Texts, number: Fraction | float) -> str:
    """Return a number with one decimal; what rounds to nothing has no sign."""
    return words.decimal(say, 0.0 + round(float(number), 1))


def _number(say: Texts, number: int) -> str:
    return f"{number:,}".replace(",", say("stats.thousands"))
