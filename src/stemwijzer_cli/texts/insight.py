"""What explain, stability, methods and matrices say, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    # Methods
    "method.city-block.how": (
        "Overeenkomst = je punten als deel van alle punten: hoe dichter bij de partij, hoe meer.",
        "Agreement = your points as a share of all points: the nearer to the party, the more.",
    ),
    "method.exact.how": (
        "Overeenkomst = het deel van je antwoorden dat precies gelijk is aan dat van de partij; wat niet bekend is telt zoals het gemiddeld zou uitvallen.",
        "Agreement = the share of your answers that equal the party's exactly; what is not known counts as it would turn out on average.",
    ),
    "method.euclidean.how": (
        "Overeenkomst = 1 min de afstand in rechte lijn; wat niet bekend is telt zoals het gemiddeld zou uitvallen.",
        "Agreement = 1 minus the straight-line distance; what is not known counts as it would turn out on average.",
    ),
    "method.directional.how": (
        "Overeenkomst = hoe sterk jij en de partij dezelfde kant op willen; niet bekend telt als geen van beide.",
        "Agreement = how strongly you and the party lean to the same side; not known counts as neither.",
    ),
    "method.hybrid.how": (
        "Overeenkomst = het gemiddelde van city-block en directional.",
        "Agreement = the mean of city block and directional.",
    ),
    "method.city-block.source": (
        "EU&I; smartvote sinds 2025; met drie niveaus ook Wahl-O-Mat (bpb)",
        "EU&I; smartvote since 2025; with three levels also Wahl-O-Mat (bpb)",
    ),
    "method.exact.source": ("StemWijzer (ProDemos)", "StemWijzer (ProDemos)"),
    "method.euclidean.source": ("smartvote tot 2025", "smartvote until 2025"),
    "method.directional.source": ("Rabinowitz & Macdonald", "Rabinowitz & Macdonald"),
    "method.hybrid.source": ("Mendez", "Mendez"),
    "method.source": ("Methode {method}: {source}.", "Method {method}: {source}."),
    # Stability
    "stability.title": ("Hoe vast staat de eerste plaats?", "How firm is the first place?"),
    "stability.methods": (
        "Plaats van elke partij onder vijf gepubliceerde methoden",
        "Rank of each party under five published methods",
    ),
    "stability.verdict.solid": (
        "De eerste plaats staat stevig: wat er ook is geprobeerd, hij verandert niet, en de kans erop is meer dan 95 %.",
        "The first place is solid: nothing that was tried changes it, and its chance is over 95 %.",
    ),
    "stability.verdict.depends": (
        "De eerste plaats hangt af van {causes}.",
        "The first place depends on {causes}.",
    ),
    "stability.cause.answer": ("één antwoord", "a single answer"),
    "stability.cause.unknown": (
        "standpunten die niet bekend zijn",
        "positions that are not known",
    ),
    "stability.cause.method": ("de rekenmethode", "the method"),
    "stability.verdict.shared": (
        "Zonder één van je antwoorden delen meer partijen de eerste plaats.",
        "Without one of your answers more parties share the first place.",
    ),
    "stability.verdict.unlikely": (
        "De kans op de eerste plaats is voor wie er staat minder dan 50 %.",
        "The chance of the first place is below 50 % for whoever is there.",
    ),
    "stability.verdict.one": (
        "Je hebt één stelling beantwoord: op dat ene antwoord rust alles.",
        "You answered one statement: everything rests on that one answer.",
    ),
    "stability.verdict.few": (
        "Wat er ook is geprobeerd, de eerste plaats verandert niet; maar met zo weinig antwoorden zegt dat weinig.",
        "Nothing that was tried changes the first place; but with so few answers that says little.",
    ),
    "stability.verdict.alone": (
        "Er is maar één partij waarvan iets bekend is: er valt niets te vergelijken.",
        "Only one party is known on anything: there is nothing to compare it with.",
    ),
    "stability.few": (
        "Met minder dan {number} antwoorden zeggen kansen te weinig: die staan er daarom niet bij.",
        "With fewer than {number} answers chances say too little: they are left out.",
    ),
    "stability.none": (
        "Van geen enkele partij is een standpunt op je antwoorden bekend.",
        "No party's position on your answers is known.",
    ),
    "stability.first": ("Eerste: {parties}.", "First: {parties}."),
    "stability.shared": (
        "De eerste plaats is gedeeld: {parties}.",
        "The first place is shared: {parties}.",
    ),
    "stability.lead": (
        "Voorsprong op de volgende plaats: {lead} procentpunt.",
        "Lead over the next rank: {lead} percentage points.",
    ),
    "stability.top-three": (
        "Onder elke methode bij de eerste drie: {parties}.",
        "In the top three under every method: {parties}.",
    ),
    "stability.top-three.none": (
        "Geen partij staat onder elke methode bij de eerste drie.",
        "No party is in the top three under every method.",
    ),
    "stability.alike": (
        "Op deze antwoorden geven {methods} precies dezelfde cijfers als city-block.",
        "On these answers {methods} give exactly the same figures as city-block.",
    ),
    "stability.same-first": (
        "Elke methode zet dezelfde partij of partijen bovenaan.",
        "Every method puts the same party or parties in first place.",
    ),
    "stability.other-first": (
        "Eerste onder {method}: {parties}.",
        "First under {method}: {parties}.",
    ),
    "stability.omission": (
        "Zonder '{statement}' is de eerste plaats voor {parties}.",
        "Without '{statement}' the first place goes to {parties}.",
    ),
    "stability.omission.shared": (
        "Zonder '{statement}' delen {parties} de eerste plaats.",
        "Without '{statement}' {parties} share the first place.",
    ),
    "stability.omission.none": (
        "Geen enkele stelling verandert de eerste plaats als je die weglaat.",
        "No single statement, left out, changes the first place.",
    ),
    "stability.nobody": ("niemand", "nobody"),
    "stability.chance": (
        "Kans dat {party} op de eerste plaats staat, gedeeld of niet: {chance}.",
        "Chance that {party} comes first, shared or not: {chance}.",
    ),
    "stability.what-if": (
        "{known_for} als {party} het eens is met de stelling over '{statement}', {known_against} als {party} het oneens is.",
        "{known_for} if {party} agrees with the statement on '{statement}', {known_against} if {party} disagrees.",
    ),
    "stability.what-if.of": (
        "Wat niet bekend is en het meest uitmaakt; de kans van {party} wordt:",
        "What is not known and matters most; the chance of {party} becomes:",
    ),
    "and": (" en ", " and "),
    # Explain
    "explain.title": (
        "Hoe {party} aan {agreement} komt",
        "How {party} comes to {agreement}",
    ),
    "explain.title.unknown": (
        "{party}: niets bekend op je antwoorden",
        "{party}: nothing known on your answers",
    ),
    "explain.statement": ("Stelling", "Statement"),
    "explain.answer": ("Jij", "You"),
    "explain.important": ("{word} (2x)", "{word} (2x)"),
    "explain.points": ("{earned} van {possible}", "{earned} of {possible}"),
    "explain.points.heading": ("Punten", "Points"),
    "explain.points.of": ("Punten {party}", "Points {party}"),
    "explain.sum": ("Samen {theme}", "Sum {theme}"),
    "explain.total.percent": (
        "{party}: {earned} / {possible} = {agreement} %",
        "{party}: {earned} / {possible} = {agreement} %",
    ),
    "explain.how": (
        "Een stelling is {most} punten waard en elk niveau verschil kost er {step}; beide dubbel voor wat dubbel telt. Waar het standpunt onduidelijk of onbekend is, telt wat het gemiddeld zou opleveren. Overgeslagen stellingen tellen niet mee.",
        "A statement is worth {most} points and each level of difference costs {step}; both double for what counts double. Where the position is unclear or unknown, what it would earn on average counts. Skipped statements do not count.",
    ),
    "explain.extent": (
        "{party}: over de {known} antwoorden waarop het standpunt bekend is {on_known} %; samen met de rest is {least} tot {most} % mogelijk.",
        "{party}: {on_known} % over the {known} answers on which the position is known; with the rest {least} to {most} % is possible.",
    ),
    "explain.hidden": (
        "De sommen gaan over alle stellingen, ook die waarover de partijen niet verschillen.",
        "The sums are over all statements, also those on which the parties do not differ.",
    ),
    "explain.same": (
        "Deze partijen verschillen nergens.",
        "These parties differ nowhere.",
    ),
    # Matrices
    "matrix.title": (
        "Overeenkomst van de partijen met elkaar, in %",
        "Agreement of the parties with each other, in %",
    ),
    "matrix.how": (
        "Onder elk percentage het aantal stellingen waarover van beide het standpunt bekend is; n.b. = geen.",
        "Below each percentage the number of statements on which both positions are known; n/a = none.",
    ),
    "matrix.how.brackets": (
        "Tussen haakjes het aantal stellingen waarover van beide het standpunt bekend is; n.b. = geen.",
        "In brackets the number of statements on which both positions are known; n/a = none.",
    ),
    "matrix.pair": ("{agreement} ({shared})", "{agreement} ({shared})"),
    "people.title": (
        "Overeenkomst van elk met de partijen, in %",
        "Agreement of each with the parties, in %",
    ),
    "people.near": (
        "Hoe dicht jullie bij elkaar staan, in % (stellingen die beiden beantwoordden)",
        "How near you are to each other, in % (statements that both answered)",
    ),
    "people.known": (
        "Tussen haakjes: op hoeveel van de antwoorden het standpunt bekend is; * = op minder dan de helft.",
        "In brackets: on how many of the answers the position is known; * = on fewer than half.",
    ),
    "people.person": ("Antwoorden", "Answers"),
    # Facts and proposals
    "facts.title": ("Feiten", "Facts"),
    "facts.fact": ("Feit", "Fact"),
    "facts.none": ("–", "–"),
    "facts.for.threat": ("dreiging", "threat"),
    "facts.against.threat": ("geen dreiging", "no threat"),
    "facts.unclear": ("onduidelijk", "unclear"),
    "facts.for.tick": ("genoemd", "named"),
    "facts.for.stance": ("voor", "for"),
    "facts.against.stance": ("tegen", "against"),
    "facts.note": ("{party}: {note}", "{party}: {note}"),
    "proposals.title": ("Opvallende voorstellen", "Striking proposals"),
    "coverage.title": ("Standpunten naar grond", "Positions by basis"),
    "coverage.none": ("geen bron", "no source"),
}
