"""What `--help` says, in Dutch."""

TEXTS: dict[str, str] = {
    "completion.installed": "Aanvulling met Tab voor {shell} staat klaar; veranderd: {files}. Open een nieuwe terminal.",
    "help.usage": "Gebruik:",
    "help.piece.[OPTIONS]": "[OPTIES]",
    "help.piece.COMMAND [ARGS]...": "COMMANDO [ARGUMENTEN]...",
    "help.section.arguments": "Argumenten",
    "help.section.options": "Opties",
    "help.section.commands": "Commando's",
    "help.required": "nodig",
    "help.default": "anders",
    "help.of-help": "Toon de hulp, of die van een commando.",
    "help.of-help.examples": "\x08\nVoorbeelden:\n  stemwijzer help\n  stemwijzer help score",
    "help.command": "Het commando waarover je hulp wilt.",
    "help": (
        "Een stemwijzer in de terminal.\n"
        "\n"
        "Zonder commando begint de quiz. Alles werkt offline. Antwoorden worden alleen "
        "bewaard als je dat vraagt, of als het venster dichtgaat tijdens de quiz."
    ),
    "help.examples": ("\x08\nVoorbeelden:\n  stemwijzer\n  stemwijzer score antwoorden.yaml"),
    "help.quiz": "Beantwoord de stellingen met één toets per stelling.",
    "help.quiz.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer quiz --save antwoorden.yaml\n"
        "  stemwijzer quiz --short 10 --parties cda,d66,vvd"
    ),
    "help.score": "Geef de rangorde bij een antwoordenbestand.",
    "help.score.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer score antwoorden.yaml\n"
        "  stemwijzer score - --format json < antwoorden.json"
    ),
    "help.compare": "Zet partijen naast elkaar.",
    "help.compare.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer compare cda sp --differences\n"
        "  stemwijzer compare --statement navo-norm-loslaten --evidence"
    ),
    "help.statements": "Noem de stellingen, of één stelling volledig.",
    "help.statements.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer statements --theme oekraine\n"
        "  stemwijzer statements --id opkomstplicht"
    ),
    "help.parties": "Noem de partijen en wat er van hen bekend is.",
    "help.parties.examples": (
        "\x08\nVoorbeelden:\n  stemwijzer parties\n  stemwijzer parties --id vvd"
    ),
    "help.bank-sources": "Noem de bronnen van de bank, en over hoeveel standpunten elke bron beslist.",
    "help.bank-sources.examples": (
        "\x08\nVoorbeelden:\n  stemwijzer sources\n  stemwijzer sources -o bronnen.csv"
    ),
    "help.template": "Geef een leeg antwoordenbestand om in te vullen.",
    "help.template.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer template > antwoorden.yaml\n"
        "  stemwijzer template --lang en > answers.yaml"
    ),
    "help.lang": "Taal van de interface (ook STEMWIJZER_LANG; anders die van het systeem).",
    "help.bank-tools": "Een bank maken, controleren, omzetten en vergelijken.",
    "help.bank": "Map met questions/ en positions/ (ook STEMWIJZER_BANK; anders de meegeleverde bank).",
    "help.plain": "Gewone regels, voor een schermlezer of een eenvoudige terminal.",
    "help.no-color": "Geen kleuren.",
    "help.no-pager": "Ook wat niet op het scherm past zonder pager ($PAGER, anders less) tonen.",
    "help.version": "Toon de versies van programma en bank, en de hash van de bank.",
    "help.help": "Toon deze hulp.",
    "help.install-completion": "Installeer aanvulling met Tab voor deze shell.",
    "help.show-completion": "Toon het script voor aanvulling met Tab.",
    "help.answers": "Antwoordenbestand (YAML, JSON of CSV), of - voor standaardinvoer.",
    "help.answers-of-people": (
        "Antwoordenbestand (YAML, JSON of CSV), of - voor standaardinvoer; meer bestanden "
        "geven een rij per persoon."
    ),
    "help.method": "Rekenmethode: city-block, exact, euclidean, directional of hybrid.",
    "help.methods": "Ook de plaats van elke partij onder elk van de vijf methoden.",
    "help.explain": "Laat per stelling zien waar een score vandaan komt.",
    "help.explain.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer explain antwoorden.yaml vvd\n"
        "  stemwijzer explain antwoorden.yaml cda d66 --differences"
    ),
    "help.parties-to-explain": "Partijen, op id of naam; twee of meer staan naast elkaar.",
    "help.order": "Volgorde binnen een thema: points (meeste punten eerst) of bank.",
    "help.differing": "Alleen stellingen waarover de partijen verschillen.",
    "help.stability": "Laat zien hoe vast de eerste plaats staat.",
    "help.stability.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer stability antwoorden.yaml\n"
        "  stemwijzer stability antwoorden.yaml --parties cda,d66,vvd"
    ),
    "help.parties-to-compare": "Partijen, op id of naam; zonder namen alle.",
    "help.format": "Vorm van de uitvoer: table, json, csv of markdown.",
    "help.csv-dialect": "Schrijfwijze van CSV: default, of excel-nl (puntkomma, decimale komma) voor een Nederlands rekenblad.",
    "help.output": "Schrijf naar dit bestand, geheel of niet, alleen voor jou leesbaar; - is de standaarduitvoer.",
    "help.force": "Vervang ook een bestand dat niet van dit programma is.",
    "help.theme": "Alleen dit thema.",
    "help.parties-option": "Alleen deze partijen, met komma's of herhaald.",
    "help.sources": (
        "Alleen standpunten uit deze bronnen: all, of een groep van de bank (de "
        "rest telt als onbekend)."
    ),
    "help.top": "Alleen de eerste N plaatsen.",
    "help.notes": "Alle uitleg onder de rangorde, niet alleen de kortste.",
    "help.differences": "Alleen stellingen waarover de partijen tegenover elkaar staan.",
    "help.statement": "Alleen deze stelling.",
    "help.evidence": "Met grond, bron, kern en opmerking bij elk standpunt.",
    "help.facts": (
        "De feiten: dreigingen, capaciteiten, staatsschuld, reservisten, afhankelijkheden, zetels."
    ),
    "help.matrix": "De partijen tegen elkaar, met het aantal stellingen erachter.",
    "help.matrix-of-people": "Bij meer bestanden ook iedereen tegen iedereen.",
    "help.party-id": "Deze partij, volledig.",
    "help.id": "Deze stelling, volledig.",
    "help.save": "Bewaar elk antwoord in dit bestand en ga later verder waar je was.",
    "help.shuffle": "Vraag de stellingen binnen elk thema in een andere volgorde.",
    "help.seed": "Met hetzelfde getal komt dezelfde volgorde terug.",
    "help.short": "Vraag alleen de N stellingen die de partijen het meest scheiden.",
    "help.map": "Zet de partijen, en jou, op een kaart met twee assen.",
    "help.map.examples": (
        "\x08\nVoorbeelden:\n  stemwijzer map\n  stemwijzer map antwoorden.yaml -o kaart.svg"
    ),
    "help.answers-of-map": "Antwoordenbestanden, of - voor standaardinvoer; zonder staan alleen de partijen op de kaart, met meer staat iedereen erop.",
    "help.answers-of-report": "Antwoordenbestand, of - voor standaardinvoer; meer bestanden geven één pagina voor de groep.",
    "help.format-of-compare": "Vorm van de uitvoer: table, json, csv, markdown of html; html niet met --facts of --matrix.",
    "help.format-of-map": "Vorm van de uitvoer: table, json, csv, markdown of svg; anders zegt -o kaart.svg het.",
    "help.report": "Schrijf alles over een antwoordenbestand als één pagina.",
    "help.report.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer report antwoorden.yaml -o verslag.html\n"
        "  stemwijzer report antwoorden.yaml -o report.html --lang en --date"
    ),
    "help.format-of-report": "Vorm van de uitvoer: html (met -o), table, json, csv of markdown.",
    "help.date": "Zet de datum van vandaag erbij.",
}
