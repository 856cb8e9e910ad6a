"""What the map says, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    "map.title": ("Kaart van de partijen", "Map of the parties"),
    "map.you": ("jij", "you"),
    "map.party": ("Partij", "Party"),
    "map.name.few": ("{name} *", "{name} *"),
    "map.legend.party": ("partij", "party"),
    "map.legend.few": (
        "met *: op een van de assen is minder dan de helft van de standpunten bekend",
        "with *: on one of the axes fewer than half of the positions are known",
    ),
    "map.legend.you": ("jij", "you"),
    "map.cell": ("{place} ({known}/{statements})", "{place} ({known}/{statements})"),
    "map.no-place": ("geen plaats", "no place"),
    "map.axis": (
        "{axis}: van -1 ({negative}) tot +1 ({positive}).",
        "{axis}: from -1 ({negative}) to +1 ({positive}).",
    ),
    "map.how": (
        "Een plaats is het gemiddelde over de stellingen van de as waarop een standpunt bekend is; tussen haakjes op hoeveel van de stellingen dat is. Wat dubbel telt, weegt hier niet zwaarder.",
        "A place is the mean over the axis' statements on which a position is known; in brackets on how many of the statements that is. What counts double weighs no more here.",
    ),
    "map.nowhere": (
        "Niet op de kaart, omdat op een van de assen geen standpunt bekend is: {parties}.",
        "Not on the map, because no position on one of the axes is known: {parties}.",
    ),
    "map.nowhere.you": (
        "Jij staat niet op de kaart: op een van de assen heb je geen stelling beantwoord.",
        "You are not on the map: you answered no statement on one of the axes.",
    ),
    "map.unnamed": (
        "Geen ruimte op de kaart voor de naam van: {parties}.",
        "No room on the map for the name of: {parties}.",
    ),
    "map.sentence": ("{name}: {places}.", "{name}: {places}."),
    "map.sentence.place": (
        "{axis} {place}, {known} van {statements} stellingen bekend",
        "{axis} {place}, {known} of {statements} statements known",
    ),
    "map.sentence.voter": (
        "{axis} {place}, {known} van {statements} stellingen beantwoord",
        "{axis} {place}, {known} of {statements} statements answered",
    ),
    "map.sentence.few": ("{name}, over weinig standpunten", "{name}, on few positions"),
    "map.bank": (
        "Bank {bank} {version}, {date}; bronnen: {sources}.",
        "Bank {bank} {version}, {date}; sources: {sources}.",
    ),
    "map.svg.title": (
        "Kaart van de partijen op twee assen: {across} en {up}",
        "Map of the parties on two axes: {across} and {up}",
    ),
    # Help
    "help.map": (
        "Zet de partijen, en jou, op een kaart met twee assen.",
        "Put the parties, and you, on a map with two axes.",
    ),
    "help.map.examples": (
        "\b\nVoorbeelden:\n  stemwijzer map\n  stemwijzer map antwoorden.yaml -o kaart.svg",
        "\b\nExamples:\n  stemwijzer map\n  stemwijzer map answers.yaml -o map.svg",
    ),
    "help.answers-of-map": (
        "Antwoordenbestand, of - voor standaardinvoer; zonder staan alleen de partijen op de kaart.",
        "Answers file, or - for standard input; without it only the parties are on the map.",
    ),
    "help.format-of-map": (
        "Vorm van de uitvoer: table, json, csv, markdown of svg; anders zegt -o kaart.svg het.",
        "Form of the output: table, json, csv, markdown or svg; else -o map.svg tells.",
    ),
}
