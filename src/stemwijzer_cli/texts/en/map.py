"""What the map says, in English."""

TEXTS: dict[str, str] = {
    "map.title": "Map of the parties",
    "map.you": "you",
    "map.party": "Party",
    "map.name.few": "{name} *",
    "map.legend.party": "party",
    "map.legend.few": "with *: on one of the axes fewer than half of the positions are known",
    "map.legend.you": "you",
    "map.legend.area": "area: where a party could stand, whichever way its unknown positions fall",
    "map.beside": "Who stand at the same place are drawn around it.",
    "map.sentence.reach": ", possibly {reach}",
    "map.reach": "{low} to {high}",
    "map.reach.title": "Where parties could stand, whichever way their unknown positions fall",
    "map.legend.person": "one of you",
    "map.person": "Who",
    "map.cell": "{place} ({known}/{statements})",
    "map.no-place": "no place",
    "map.axis": "{axis}: from -1 ({negative}) to +1 ({positive}).",
    "map.how": (
        "A place is the mean over the axis' statements on which a position is known; in "
        "brackets on how many of the statements that is. What counts double weighs no more here."
    ),
    "map.nowhere": "Not on the map, because no position on one of the axes is known: {parties}.",
    "map.nowhere.you": "You are not on the map: you answered no statement on one of the axes.",
    "map.nowhere.people": "Not on the map, because no statement on one of the axes is answered: {people}.",
    "map.unnamed": "No room on the map for the name of: {parties}.",
    "map.sentence": "{name}: {places}.",
    "map.sentence.place": "{axis} {place}, {known} of {statements} statements known",
    "map.sentence.voter": "{axis} {place}, {known} of {statements} statements answered",
    "map.sentence.few": "{name}, on few positions",
    "map.svg.title": "Map of the parties on two axes: {across} and {up}",
}
