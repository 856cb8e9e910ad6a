"""What explain, stability, methods and matrices say, in Dutch."""

TEXTS: dict[str, str] = {
    "explain.important.spoken": "{word}, telt dubbel",
    "explain.total.percent.spoken": "{party}: {earned} van {possible} punten, {agreement} %",
    # Methods
    "method.city-block.how": "Overeenkomst = je punten als deel van alle punten: hoe dichter bij de partij, hoe meer.",
    "method.exact.how": (
        "Overeenkomst = het deel van je antwoorden dat precies gelijk is aan dat van de "
        "partij; wat niet bekend is telt zoals het gemiddeld zou uitvallen."
    ),
    "method.euclidean.how": (
        "Overeenkomst = 1 min de afstand in rechte lijn; wat niet bekend is telt zoals het "
        "gemiddeld zou uitvallen."
    ),
    "method.directional.how": (
        "Overeenkomst = hoe sterk jij en de partij dezelfde kant op willen; niet bekend telt "
        "als geen van beide."
    ),
    "method.hybrid.how": "Overeenkomst = het gemiddelde van city-block en directional.",
    "method.city-block.source": "EU&I; smartvote sinds 2025; met drie niveaus ook Wahl-O-Mat (bpb)",
    "method.exact.source": "StemWijzer (ProDemos)",
    "method.euclidean.source": "smartvote tot 2025",
    "method.directional.source": "Rabinowitz & Macdonald",
    "method.hybrid.source": "Mendez",
    "method.source": "Methode {method}: {source}.",
    "method.does": "{method}: {what}.",
    "method.city-block.does": "telt het verschil per stelling",
    "method.exact.does": "telt alleen precies gelijke antwoorden",
    "method.euclidean.does": "weegt grote verschillen extra zwaar",
    "method.directional.does": "beloont sterk aan dezelfde kant",
    "method.hybrid.does": "gemiddelde van city-block en directional",
    "method.name": "Methode {method}.",
    # Stability
    "stability.title": "Hoe vast staat de eerste plaats?",
    "stability.methods": "Plaats van elke partij onder vijf gepubliceerde methoden",
    "stability.verdict.solid": (
        "De eerste plaats staat stevig: wat er ook is geprobeerd, hij verandert niet, en de "
        "kans erop is meer dan 95 %."
    ),
    "stability.verdict.depends": "De eerste plaats hangt af {causes}.",
    "stability.cause.answer": "van één antwoord",
    "stability.cause.unknown": "van standpunten die niet bekend zijn",
    "stability.cause.method": "van de rekenmethode",
    "stability.verdict.shared": "Zonder één van je antwoorden delen meer partijen de eerste plaats.",
    "stability.verdict.unlikely": "De kans op die eerste plaats is minder dan 50 %.",
    "stability.verdict.one": "Je hebt één stelling beantwoord: op dat ene antwoord rust alles.",
    "stability.verdict.few": "Met zo weinig antwoorden zegt dat weinig.",
    "stability.verdict.unchanged": "Wat er ook is geprobeerd, de eerste plaats verandert niet; maar met zo weinig antwoorden zegt dat weinig.",
    "stability.verdict.alone": "Er is maar één partij om te bekijken: er valt niets te vergelijken.",
    "stability.few": (
        "Met minder dan {number} antwoorden zeggen kansen te weinig: die staan er daarom niet bij."
    ),
    "stability.none": "Van geen enkele partij is een standpunt op je antwoorden bekend.",
    "stability.first": "Eerste: {parties}.",
    "stability.shared": "De eerste plaats is gedeeld: {parties}.",
    "stability.lead": "Voorsprong op de volgende plaats: {lead} procentpunt.",
    "stability.top-three": "Onder elke methode bij de eerste drie: {parties}.",
    "stability.top-three.none": "Geen partij staat onder elke methode bij de eerste drie.",
    "stability.alike": "Op deze antwoorden geven {methods} precies dezelfde cijfers als city-block.",
    "stability.same-first": "Elke methode zet dezelfde partij of partijen bovenaan.",
    "stability.other-first": "Bij {number} van de {of} rekenmethoden is de eerste plaats voor {parties}.",
    "stability.omissions": "Eén antwoord minder verandert de eerste plaats bij {number} van je {answered} antwoorden: {parts}.",
    "stability.omission": "zonder {statements} is hij voor {parties}",
    "stability.omission.shared": "zonder {statements} delen {parties} hem",
    "stability.omission.label": "'{statement}'",
    "stability.omission.none": "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
    "stability.nobody": "niemand",
    "stability.chance": "Kans dat {party} op de eerste plaats staat, gedeeld of niet: {chance}.",
    "stability.what-if.statement": "Stelling",
    "stability.what-if.party": "Partij",
    "stability.what-if.for": "als eens",
    "stability.what-if.against": "als oneens",
    "stability.what-if.of": "Wat niet bekend is en het meest uitmaakt; de kans van {party}, nu {chance}, wordt:",
    "and": " en ",
    "or": " of ",
    # Explain
    "explain.title": "Hoe {party} aan {agreement} komt",
    "explain.title.unknown": "{party}: niets bekend op je antwoorden",
    "explain.title.theme": " (alleen thema {theme})",
    "explain.statement": "Stelling",
    "explain.answer": "Jij",
    "explain.important": "{word} (2x)",
    "explain.no-points": "telt niet",
    "explain.no-points.spoken": "geen",
    "explain.points": "{earned} van {possible}",
    "explain.points.heading": "Punten",
    "explain.points.of": "Punten {party}",
    "explain.sum": "Samen {theme}",
    "explain.total.percent": "{party}: {earned} / {possible} = {agreement} %",
    "explain.how": (
        "Een stelling is {most} punten waard en elk niveau verschil kost er {step}; beide "
        "dubbel voor wat dubbel telt. Waar het standpunt onduidelijk of onbekend is, telt wat "
        "het gemiddeld zou opleveren. Overgeslagen stellingen tellen niet mee."
    ),
    "explain.extent": (
        "{party}: over de {known} antwoorden waarop het standpunt bekend is {on_known} %; "
        "samen met de rest is {least} tot {most} % mogelijk."
    ),
    "explain.hidden": "De sommen gaan over alle stellingen, ook die waarover de partijen niet verschillen.",
    "explain.rests": "Waar de standpunten van {party} op rusten: {kinds}.",
    "explain.same": "Deze partijen verschillen nergens.",
    # Matrices
    "matrix.title": "Overeenkomst van de partijen met elkaar, in %",
    "matrix.how": (
        "Onder elk percentage het aantal stellingen waarover van beide het standpunt bekend "
        "is; n.b. = geen."
    ),
    "matrix.how.brackets": (
        "Tussen haakjes het aantal stellingen waarover van beide het standpunt bekend is; n.b. "
        "= geen."
    ),
    "matrix.too-wide": "De tabel van {number} partijen past niet in {width} tekens; kies partijen, of schrijf elk paar met --format csv.",
    "matrix.pair": "{agreement} ({shared})",
    "people.title": "Welke partijen het dichtst bij ieder staan, in %",
    "people.person": "Wie",
    "people.firm": "Hangt af van",
    "people.tied": " =",
    "people.solid": "niets",
    "people.cause.answer": "antwoord",
    "people.cause.unknown": "onbekend",
    "people.cause.method": "methode",
    "people.cause.shared": "gedeeld",
    "people.cause.few": "weinig antwoorden",
    "people.firm.how": (
        "Waar de eerste plaats van afhangt: antwoord = van één antwoord; gedeeld = zonder één antwoord delen meer "
        "partijen haar; onbekend = van standpunten die niet bekend zijn; methode = van de rekenmethode; weinig antwoorden = "
        "minder dan {number}; niets = zij staat stevig. 'stemwijzer stability' legt het per bestand uit."
    ),
    "people.place": "{party} {agreement} ({known}){marks}",
    "people.place.spoken": "{party} {agreement} %, {known} bekend{marks}",
    "people.tied.spoken": ", gedeeld",
    "people.all": "Hoe ver jullie het eens zijn: {one} en {other}, {agreement} (over {shared}).",
    "people.few": " *",
    "people.few.spoken": ", op minder dan de helft bekend",
    "people.place.how": "Tussen haakjes: op hoeveel antwoorden het standpunt bekend is; * = op minder dan de helft; = deelt die plaats.",
    "people.answered": "Waar jullie het meest verschillen",
    "people.mean": "Gemiddeld",
    "people.spread": "Verschil",
    "people.answered.how": (
        "Hoe vaak elk antwoord is gegeven: {signs}. Gemiddeld: van 0 % (allemaal oneens) tot 100 % (allemaal eens). Verschil: hoe ver twee van "
        "jullie gemiddeld uit elkaar liggen, van 0 % (gelijk) tot 100 % (tegenover elkaar)."
    ),
    "people.pairs": "Wie het dichtst bij elkaar staan, en wie het verst uit elkaar",
    "people.most": "Het meest eens met elkaar: {one} en {other}, {agreement} (over {shared}).",
    "people.least": "Het minst eens met elkaar: {one} en {other}, {agreement} (over {shared}).",
    "people.alike": "Precies zo ver: nog {pairs}.",
    "people.apart": "Geen twee personen hebben dezelfde stelling beantwoord.",
    "people.answered.more": "en nog {number}; --format markdown, csv of json geeft ze alle",
    "people.left-out": "Niet meegeteld: {names}. Waarom, staat in de foutmelding per bestand.",
    "people.near": "Hoe dicht jullie bij elkaar staan, in % (stellingen die beiden beantwoordden)",
    # Facts and proposals
    "facts.title": "Feiten",
    "facts.none": "niet vermeld",
    "facts.for.threat": "dreiging",
    "facts.against.threat": "geen dreiging",
    "facts.for.tick": "genoemd",
    "facts.for.stance": "voor",
    "facts.against.stance": "tegen",
    "facts.note": "{party}: {note}",
    "proposals.title": "Opvallende voorstellen",
    "coverage.title": "Standpunten naar grond",
    "coverage.none": "geen bron",
}
