"""What the map says, in Dutch."""

TEXTS: dict[str, str] = {
    "map.title": "Kaart van de partijen",
    "map.you": "jij",
    "map.party": "Partij",
    "map.name.few": "{name} *",
    "map.legend.party": "partij",
    "map.legend.few": "met *: op een van de assen is minder dan de helft van de standpunten bekend",
    "map.legend.you": "jij",
    "map.legend.area": "vlak: waar een partij kan staan, hoe haar onbekende standpunten ook uitvallen",
    "map.beside": "Wie op dezelfde plaats staat, is om die plaats heen getekend.",
    "map.sentence.reach": ", mogelijk {reach}",
    "map.reach": "{low} tot {high}",
    "map.reach.title": "Waar partijen kunnen staan, hoe hun onbekende standpunten ook uitvallen",
    "map.legend.person": "een van jullie",
    "map.person": "Wie",
    "map.cell": "{place} ({known}/{statements})",
    "map.no-place": "geen plaats",
    "map.axis": "{axis}: van -1 ({negative}) tot +1 ({positive}).",
    "map.how": (
        "Een plaats is het gemiddelde over de stellingen van de as waarop een standpunt bekend "
        "is; tussen haakjes op hoeveel van de stellingen dat is. Wat dubbel telt, weegt hier "
        "niet zwaarder."
    ),
    "map.nowhere": "Niet op de kaart, omdat op een van de assen geen standpunt bekend is: {parties}.",
    "map.nowhere.you": "Jij staat niet op de kaart: op een van de assen heb je geen stelling beantwoord.",
    "map.nowhere.people": "Niet op de kaart, omdat op een van de assen geen stelling is beantwoord: {people}.",
    "map.unnamed": "Geen ruimte op de kaart voor de naam van: {parties}.",
    "map.sentence": "{name}: {places}.",
    "map.sentence.place": "{axis} {place}, {known} van {statements} stellingen bekend",
    "map.sentence.voter": "{axis} {place}, {known} van {statements} stellingen beantwoord",
    "map.sentence.few": "{name}, over weinig standpunten",
    "map.svg.title": "Kaart van de partijen op twee assen: {across} en {up}",
}
