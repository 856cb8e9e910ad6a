"""`map --format json` and `csv`."""

from fractions import Fraction

import msgspec

from stemwijzer_cli.matching.map import Landscape, Place, Places
from stemwijzer_cli.model import Axis, localised
from stemwijzer_cli.output.base import Csv, Headed, Output, head

DECIMALS = 4


class AxisOutput(Output, frozen=True):
    """An axis from -1 to 1, and the names of its ends."""

    id: str
    title: str
    negative: str
    positive: str


class PlaceOutput(Output, frozen=True):
    """A place on one axis; null where nothing is known, and `low` and `high` for a voter."""

    mean: float | None
    known: int
    statements: int
    low: float | None
    high: float | None


class PartyPlacesOutput(Output, frozen=True):
    """A party's places by axis."""

    party: str
    name: str
    places: dict[str, PlaceOutput]
    area: tuple[tuple[float, float], ...]
    """The corners of where it could stand, whichever way each unknown position falls.

    Across and up, counter-clockwise; two are the ends of a line. Empty where all is known, and
    where it has no place.
    """


class PersonPlacesOutput(Output, frozen=True):
    """The places of one of several persons by axis."""

    person: str
    places: dict[str, PlaceOutput]


class MapOutput(Headed, frozen=True):
    """`map --format json`."""

    axes: tuple[AxisOutput, ...]
    places: tuple[PartyPlacesOutput, ...]
    voter: dict[str, PlaceOutput] | None
    people: tuple[PersonPlacesOutput, ...]
    """Where several answers files are given; `voter` is null then."""


def map_output(shown: Landscape, language: str) -> MapOutput:
    """Return the machine-readable map, the names of its axes in a language."""
    return MapOutput(
        *head(shown.chosen),
        axes=tuple(_axis(axis, language) for axis in shown.axes),
        places=tuple(
            PartyPlacesOutput(
                party.id,
                party.name,
                _places(shown, shown.parties[party.id]),
                tuple((_four(across), _four(up)) for across, up in shown.areas.get(party.id, ())),
            )
            for party in shown.bank.parties
        ),
        voter=None if shown.voter is None else _places(shown, shown.voter),
        people=tuple(
            PersonPlacesOutput(name, _places(shown, places)) for name, places in shown.people
        ),
    )


def map_csv(output: MapOutput) -> Csv:
    """Return the map as CSV, a row per party and the voter's, or those of persons, first."""
    whose = [("person", "", item.person, item.places) for item in output.people]
    if output.voter is not None:
        whose.append(("voter", "", "", output.voter))
    whose += [("party", item.party, item.name, item.places) for item in output.places]
    rows = [
        {
            "kind": kind,
            "party": party,
            "name": name,
            **{
                f"{axis}_{field}": value
                for axis, place in places.items()
                for field, value in msgspec.structs.asdict(place).items()
            },
        }
        for kind, party, name, places in whose
    ]
    axes = [f"{axis.id}_{field}" for axis in output.axes for field in PlaceOutput.__struct_fields__]
    return Csv(("kind", "party", "name", *axes), rows)


def _axis(axis: Axis, language: str) -> AxisOutput:
    return AxisOutput(
        axis.id,
        localised(axis.title, language),
        localised(axis.negative, language),
        localised(axis.positive, language),
    )


def _places(shown: Landscape, places: Places) -> dict[str, PlaceOutput]:
    return {axis.id: _place(places[axis.id]) for axis in shown.axes}


def _place(place: Place) -> PlaceOutput:
    return PlaceOutput(
        _rounded(place.mean),
        place.known,
        place.statements,
        _rounded(place.low),
        _rounded(place.high),
    )


def _rounded(number: Fraction | None) -> float | None:
    return None if number is None else _four(number)


def _four(number: Fraction) -> float:
    """Return a fraction with four decimals, rounded half to even."""
    return float(round(number, DECIMALS))
