"""What `bank check` says, in Dutch."""

TEXTS: dict[str, str] = {
    "help.bank-check": "Laat zien wat er fout is aan een bank, en wat er twijfelachtig aan is.",
    "help.bank-check.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer bank check mijn-bank\n"
        "  stemwijzer bank check mijn-bank --strict --format json"
    ),
    "help.bank-dir": "Map van de bank; anders die van --bank, anders de meegeleverde bank.",
    "help.strict": "Eindig met 1 als er een waarschuwing is die de bank niet aanvaardt.",
    "count.warning": "{number} waarschuwing",
    "count.warnings": "{number} waarschuwingen",
    "check.title": "Controle van {bank} {version}",
    "check.heading": "{title} [{check}]: {number}",
    "check.more": "… en nog {number}; --format json noemt ze alle",
    "check.accepted": "Aanvaard",
    "check.accepted.line": "{what} ({number}×)",
    "check.accepted.line.spoken": "{what} ({number} keer)",
    "check.counts": "De bank is zonder fouten te lezen; {warnings}, en {accepted} aanvaard.",
    "check.how": (
        "Verbeter wat beter kan. Wat zo bedoeld is, kun je aanvaarden onder 'accepted' in "
        "bank.yaml: een 'check' (het woord tussen haken), 'about' (een lijst van id's) en een "
        "'reason' (de reden)."
    ),
    "check.identical.title": "Partijen die gelijk zijn",
    "check.identical": "{parties} hebben over elke stelling hetzelfde standpunt",
    "check.identical.remedy": (
        "Geen antwoord onderscheidt ze. Kijk of er één is overgenomen van de ander, of voeg "
        "stellingen toe waarover ze verschillen."
    ),
    "check.all-neutral.title": "Partijen die over alles neutraal zijn",
    "check.all-neutral": "neutraal over alle {known} stellingen waarover een standpunt bekend is",
    "check.all-neutral.remedy": (
        "Vaak is dit zwijgen dat als neutraal is ingevuld, en zo'n partij komt bij veel kiezers op "
        "de eerste plaats. Maak er 'unknown' van waar niets bekend is."
    ),
    "check.never-opposite.title": "Paren die nooit tegenover elkaar staan",
    "check.never-opposite": (
        "{one} en {other}, over geen van de {shared} stellingen die van beide bekend zijn"
    ),
    "check.never-opposite.remedy": (
        "Een kiezer kan er moeilijk tussen kiezen. Voeg een stelling toe waarover ze het oneens "
        "zijn, of zoek standpunten die nog niet bekend zijn."
    ),
    "check.little-known.title": "Partijen van wie weinig bekend is",
    "check.little-known": "bekend over {known} van {of} stellingen, minder dan een derde",
    "check.little-known.remedy": (
        "Haar plaats zegt weinig. Zoek meer bronnen, laat de partij weg, of schrijf 'responded: "
        "false' als zij niet antwoordde."
    ),
    "check.no-difference.title": "Stellingen waarover niemand verschilt",
    "check.no-difference": "de {known} partijen met een bekend standpunt zeggen hetzelfde",
    "check.no-difference.remedy": (
        "De stelling onderscheidt deze partijen niet. Vraag iets waarover de partijen verschillen."
    ),
    "check.few-known.title": "Stellingen waarover weinig bekend is",
    "check.few-known": "bekend van {known} van {of} partijen, minder dan een derde of minder dan twee",
    "check.few-known.remedy": "Zoek meer bronnen, of vraag iets dat van meer partijen bekend is.",
    "check.one-way.title": "Assen waarop de meeste stellingen één kant op wijzen",
    "check.one-way": (
        "eens wijst bij {number} van {of} stellingen naar '{end}'; wie het altijd eens is, komt "
        "uit bij {ranking}"
    ),
    "check.one-way.remedy": (
        "Mensen zijn het al gauw eens. Draai stellingen om tot ongeveer de helft elke kant op wijst."
    ),
    "check.yes-sayer.title": "Partijen die winnen of verliezen bij wie het altijd eens is",
    "check.yes-sayer": (
        "wie het altijd eens of altijd oneens is, krijgt met hen drie kwart van de punten; wie het "
        "altijd eens is, komt uit bij {ranking}"
    ),
    "check.yes-sayer.remedy": (
        "Mensen zijn het al gauw eens. Draai stellingen om, zodat zo'n partij het met sommige eens "
        "is en met andere niet."
    ),
    "check.double-barrelled.title": "Stellingen die misschien twee dingen vragen",
    "check.double-barrelled": "{hits} ({language})",
    "check.double-barrelled.remedy": (
        "Wie het met de ene helft eens is, kan niet antwoorden. Vraag één ding, of maak er twee "
        "stellingen van."
    ),
    "check.double-negation.title": "Stellingen die twee keer ontkennen",
    "check.double-negation": "{hits} ({language})",
    "check.double-negation.remedy": "Veel lezers begrijpen het verkeerd. Zeg het zonder ontkenning.",
    "check.vague.title": "Vage woorden",
    "check.vague": "{hits} ({language})",
    "check.vague.remedy": (
        "Iedereen leest er iets anders in. Zeg hoeveel, wanneer of welke, of laat het weg."
    ),
    "check.absolute.title": "Woorden die geen uitzondering toelaten",
    "check.absolute": "{hits} ({language})",
    "check.absolute.remedy": (
        "Wie één uitzondering wil, moet oneens zeggen. Laat het woord weg, of noem de grens."
    ),
    "check.loaded.title": "Gekleurde woorden",
    "check.loaded": "{hits} ({language})",
    "check.loaded.remedy": (
        "Het woord antwoordt voor de kiezer. Neem een woord dat beide kanten zouden gebruiken."
    ),
    "check.too-long.title": "Lange stellingen",
    "check.too-long": "{number} woorden, meer dan {limit} ({language})",
    "check.too-long.remedy": "Maak de stelling korter; uitleg hoort in 'explanation'.",
    "check.label.title": "Labels waarmee je het niet eens kunt zijn",
    "check.label": "{hits} ({language})",
    "check.label.remedy": (
        "Het label staat naast 'eens' en 'oneens': zeg kort waarmee je het eens bent, zoals 'Meer "
        "fietspaden' en niet 'Fietspaden'."
    ),
    "check.no-source.title": "Standpunten zonder bron",
    "check.no-source": "{statements} (samen {number})",
    "check.no-source.remedy": "Niemand kan het nazoeken. Noem de bron en de plaats erin.",
    "check.no-place.title": "Bronnen zonder plaats",
    "check.no-place": "{statements} (samen {number})",
    "check.no-place.remedy": "Zeg waar het staat, zoals 'p. 12' of een kopje.",
    "check.draft.title": "Standpunten die op een concept berusten",
    "check.draft": "{statements} (samen {number})",
    "check.draft.remedy": "Concepten veranderen. Kijk in de definitieve versie.",
    "check.language.title": "Teksten die een taal missen",
    "check.language": "niet in '{language}': {keys} ({number})",
    "check.language.remedy": (
        "De tekst staat er nu in een andere taal. Vertaal haar, of laat die taal overal weg."
    ),
    "check.address.title": "Adressen die niet kunnen kloppen",
    "check.address": "{found}",
    "check.address.remedy": "Er is niets opgehaald. Schrijf het zoals 'https://www.example.org/bladzijde'.",
    "check.small-theme.title": "Thema's met één stelling",
    "check.small-theme": "'{title}' heeft één stelling",
    "check.small-theme.remedy": "De score ervan is dat ene antwoord. Voeg het bij een ander thema.",
    "check.reserved-name.title": "Id's die op Windows geen bestandsnaam zijn",
    "check.reserved-name": "'{name}' is een naam die Windows zelf gebruikt",
    "check.reserved-name.remedy": "Geef het bestand, en dus de id, een andere naam.",
    "check.accepted-nothing.title": "Aanvaard en niet aanwezig",
    "check.accepted-nothing": "er is geen waarschuwing '{check}' die dit aanvaardt",
    "check.accepted-nothing.remedy": "Verbeter de naam van de controle of de id's, of haal het weg.",
}
