"""Who stands where on a map, in the words that its pictures and lists share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from stemwijzer_cli.matching.area import Area
from stemwijzer_cli.matching.map import Landscape, Place
from stemwijzer_cli.model import Axis
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import one_line, text_of
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts


class Standing(NamedTuple):
    """A voter or a party: who it is, and its places across and up."""

    name: str
    voter: bool
    places: tuple[Place, Place]
    area: Area = ()
    """Where a party could stand of which not all is known; else empty."""
    named: bool = False
    """Whether it is one of several voters, who go by their names."""

    @property
    def point(self) -> tuple[Fraction, Fraction] | None:
        """Return the place on both axes, None where it lacks one."""
        across, up = (place.mean for place in self.places)
        return None if across is None or up is None else (across, up)

    @property
    def few(self) -> bool:
        """Return whether a party's place rests on fewer than half of the statements of an axis."""
        weak = any(2 * place.known < place.statements for place in self.places)
        return weak and self.point is not None and not self.voter


def standings(say: Texts, shown: Landscape) -> list[Standing]:
    """Return the voter or the persons, if any, and the parties in the bank's order."""
    across, up = shown.axes
    found = []
    if shown.voter is not None:
        places = (shown.voter[across.id], shown.voter[up.id])
        found.append(Standing(say("map.you"), True, places))
    for person, own in shown.people:
        found.append(Standing(one_line(person), True, (own[across.id], own[up.id]), named=True))
    for party in shown.bank.parties:
        own = shown.parties[party.id]
        places = (own[across.id], own[up.id])
        area = shown.areas.get(party.id, ())
        found.append(Standing(one_line(party.name), False, places, area))
    return found


def by_point(found: Sequence[Standing]) -> dict[tuple[Fraction, Fraction], list[Standing]]:
    """Return those who have a place, together where it is the same."""
    points: dict[tuple[Fraction, Fraction], list[Standing]] = {}
    for standing in found:
        if standing.point is not None:
            points.setdefault(standing.point, []).append(standing)
    return points


def marked(say: Texts, standing: Standing) -> str:
    """Return a name, with a mark when little is known."""
    return say("map.name.few", name=standing.name) if standing.few else standing.name


def coordinate(say: Texts, mean: Fraction | None) -> str:
    """Return a coordinate with two decimals, rounded half to even; empty where there is none."""
    if mean is None:
        return ""
    rounded = round(mean, 2)
    return say.decimal(f"{float(rounded):+.2f}" if rounded else "0.00")


def ends(say: Texts, axis: Axis) -> tuple[str, str]:
    """Return the names of the negative and the positive end."""
    return (
        text_of(say, axis.negative),
        text_of(say, axis.positive),
    )


def title(say: Texts, axis: Axis) -> str:
    """Return the name of an axis."""
    return text_of(say, axis.title)


def sentences(say: Texts, shown: Landscape) -> Iterator[str]:
    """Yield a sentence for the voter and for each party."""
    for standing in standings(say, shown):
        key = "map.sentence.voter" if standing.voter else "map.sentence.place"
        name = say("map.sentence.few", name=standing.name) if standing.few else standing.name
        places = [
            say(
                key,
                axis=title(say, axis),
                place=coordinate(say, place.mean) or say("map.no-place"),
                known=place.known,
                statements=place.statements,
            )
            + (say("map.sentence.reach", reach=_reach(say, place)) if _is_open(place) else "")
            for axis, place in zip(shown.axes, standing.places, strict=True)
        ]
        yield say("map.sentence", name=name, places="; ".join(places))


def map_grid(say: Texts, shown: Landscape) -> Grid:
    """Return a row of places per party, and the voter's first."""
    rows = []
    for standing in standings(say, shown):
        cells = [
            say(
                "map.cell",
                place=coordinate(say, place.mean) or say("themes.none"),
                known=place.known,
                statements=place.statements,
            )
            for place in standing.places
        ]
        rows.append([marked(say, standing), *cells])
    first = "map.person" if shown.people else "map.party"
    headings = [say(first), *(title(say, axis) for axis in shown.axes)]
    return Grid(headings, rows, right={1, 2})


def reach_grid(say: Texts, shown: Landscape) -> Grid | None:
    """Return a row per party with an area, and how far it reaches; None where all is known."""
    rows = [
        [marked(say, standing), *(_reach(say, place) for place in standing.places)]
        for standing in standings(say, shown)
        if standing.area
    ]
    headings = [say("map.party"), *(title(say, axis) for axis in shown.axes)]
    return Grid(headings, rows, right={1, 2}) if rows else None


def _is_open(place: Place) -> bool:
    return place.low != place.high


def _reach(say: Texts, place: Place) -> str:
    """Return from where to where an area reaches on an axis, a single place where all is known."""
    low, high = coordinate(say, place.low), coordinate(say, place.high)
    return say("map.reach", low=low, high=high) if _is_open(place) else low


def legend(say: Texts, found: Sequence[Standing]) -> Iterator[tuple[Standing, str]]:
    """Yield somebody of each kind that has a place, and what such a mark means."""
    there = [standing for standing in found if standing.point is not None]
    for key in ("party", "few", "you", "person"):
        of_kind = (standing for standing in there if _kind(standing) == key)
        standing = next(of_kind, None)
        if standing is not None:
            yield standing, say(f"map.legend.{key}")


def notes(say: Texts, shown: Landscape) -> Iterator[str]:
    """Yield what the axes mean, how places come about, who has none, and whence all this is."""
    for axis in shown.axes:
        negative, positive = ends(say, axis)
        yield say("map.axis", axis=title(say, axis), negative=negative, positive=positive)
    yield say("map.how")
    yield from whence(say, shown)


def whence(say: Texts, shown: Landscape) -> Iterator[str]:
    """Yield who has no place, and the bank that the places are from."""
    lost = [standing for standing in standings(say, shown) if standing.point is None]
    if any(_kind(standing) == "you" for standing in lost):
        yield say("map.nowhere.you")
    people = [standing.name for standing in lost if standing.named]
    if people:
        yield say("map.nowhere.people", people=", ".join(people))
    names = [standing.name for standing in lost if not standing.voter]
    if names:
        yield say("map.nowhere", parties=", ".join(names))
    yield bank_line(say, shown.chosen)


def _kind(standing: Standing) -> str:
    if standing.voter:
        return "person" if standing.named else "you"
    return "few" if standing.few else "party"
