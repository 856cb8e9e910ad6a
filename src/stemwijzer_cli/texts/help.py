"""What `--help` says, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    "help": (
        (
            "Een stemwijzer over defensie en veiligheid, in de terminal.\n\n"
            "Zonder commando begint de quiz. Alles werkt offline en er wordt niets bewaard, tenzij je "
            "daarom vraagt."
        ),
        (
            "A voting aid on defence and security, in the terminal.\n\n"
            "Without a command the quiz starts. Everything works offline, and nothing is kept unless "
            "you ask for it."
        ),
    ),
    "help.examples": (
        "\b\nVoorbeelden:\n  stemwijzer\n  stemwijzer score antwoorden.yaml",
        "\b\nExamples:\n  stemwijzer --lang en\n  stemwijzer score answers.yaml",
    ),
    "help.quiz": (
        "Beantwoord de stellingen met één toets per stelling.",
        "Answer the statements, one keypress each.",
    ),
    "help.quiz.examples": (
        (
            "\b\nVoorbeelden:\n  stemwijzer quiz --save antwoorden.yaml\n"
            "  stemwijzer quiz --short 10 --parties cda,d66,vvd"
        ),
        (
            "\b\nExamples:\n  stemwijzer quiz --save answers.yaml --lang en\n"
            "  stemwijzer quiz --short 10 --parties cda,d66,vvd"
        ),
    ),
    "help.score": (
        "Geef de rangorde bij een antwoordenbestand.",
        "Print the ranking of the parties for an answers file.",
    ),
    "help.score.examples": (
        (
            "\b\nVoorbeelden:\n  stemwijzer score antwoorden.yaml\n"
            "  stemwijzer score - --format json < antwoorden.json"
        ),
        (
            "\b\nExamples:\n  stemwijzer score answers.yaml\n"
            "  stemwijzer score - --format json < answers.json"
        ),
    ),
    "help.compare": (
        "Zet partijen naast elkaar.",
        "Put parties side by side.",
    ),
    "help.compare.examples": (
        (
            "\b\nVoorbeelden:\n  stemwijzer compare cda sp --differences\n"
            "  stemwijzer compare --statement navo-norm --evidence"
        ),
        (
            "\b\nExamples:\n  stemwijzer compare cda sp --differences\n"
            "  stemwijzer compare --statement navo-norm --evidence"
        ),
    ),
    "help.statements": (
        "Noem de stellingen, of één stelling volledig.",
        "List the statements, or one statement in full.",
    ),
    "help.statements.examples": (
        (
            "\b\nVoorbeelden:\n  stemwijzer statements --theme oekraine\n"
            "  stemwijzer statements --id opkomstplicht"
        ),
        (
            "\b\nExamples:\n  stemwijzer statements --theme oekraine\n"
            "  stemwijzer statements --id opkomstplicht"
        ),
    ),
    "help.parties": (
        "Noem de partijen en wat er van hen bekend is.",
        "List the parties and how much is known of them.",
    ),
    "help.parties.examples": (
        "\b\nVoorbeelden:\n  stemwijzer parties\n  stemwijzer parties --id vvd",
        "\b\nExamples:\n  stemwijzer parties\n  stemwijzer parties --id vvd",
    ),
    "help.template": (
        "Geef een leeg antwoordenbestand om in te vullen.",
        "Print an empty answers file to fill in.",
    ),
    "help.template.examples": (
        (
            "\b\nVoorbeelden:\n  stemwijzer template > antwoorden.yaml\n"
            "  stemwijzer template --lang en > answers.yaml"
        ),
        (
            "\b\nExamples:\n  stemwijzer template > antwoorden.yaml\n"
            "  stemwijzer template --lang en > answers.yaml"
        ),
    ),
    "help.lang": (
        "Taal: nl of en (ook STEMWIJZER_LANG; anders die van het systeem).",
        "Language: nl or en (also STEMWIJZER_LANG; else that of the system).",
    ),
    "help.bank": (
        "Map met questions/ en positions/ (ook STEMWIJZER_BANK; anders de meegeleverde bank).",
        "Folder with questions/ and positions/ (also STEMWIJZER_BANK; else the bank that ships).",
    ),
    "help.plain": (
        "Gewone regels, voor een schermlezer of een eenvoudige terminal.",
        "Plain lines, for a screen reader or a simple terminal.",
    ),
    "help.no-color": ("Geen kleuren.", "No colours."),
    "help.version": (
        "Toon de versies van programma en bank, en de hash van de bank.",
        "Show the versions of program and bank, and the bank's hash.",
    ),
    "help.help": ("Toon deze hulp.", "Show this help."),
    "help.install-completion": (
        "Installeer aanvulling met Tab voor deze shell.",
        "Install completion with Tab for this shell.",
    ),
    "help.show-completion": (
        "Toon het script voor aanvulling met Tab.",
        "Show the script for completion with Tab.",
    ),
    "help.answers": (
        "Antwoordenbestand (YAML, JSON of CSV), of - voor standaardinvoer.",
        "Answers file (YAML, JSON or CSV), or - for standard input.",
    ),
    "help.answers-of-people": (
        "Antwoordenbestand (YAML, JSON of CSV), of - voor standaardinvoer; meer bestanden geven een kolom per persoon.",
        "Answers file (YAML, JSON or CSV), or - for standard input; more files give a column per person.",
    ),
    "help.method": (
        "Rekenmethode: city-block, exact, euclidean, directional of hybrid.",
        "Method: city-block, exact, euclidean, directional or hybrid.",
    ),
    "help.explain": (
        "Laat per stelling zien waar een score vandaan komt.",
        "Show statement by statement where a score comes from.",
    ),
    "help.explain.examples": (
        "\b\nVoorbeelden:\n  stemwijzer explain antwoorden.yaml vvd\n  stemwijzer explain antwoorden.yaml cda d66 --differences",
        "\b\nExamples:\n  stemwijzer explain answers.yaml vvd\n  stemwijzer explain answers.yaml cda d66 --differences",
    ),
    "help.parties-to-explain": (
        "Partijen, op id of naam; twee of meer staan naast elkaar.",
        "Parties, by id or name; two or more stand side by side.",
    ),
    "help.order": (
        "Volgorde binnen een thema: points (meeste punten eerst) of bank.",
        "Order within a theme: points (most points first) or bank.",
    ),
    "help.differing": (
        "Alleen stellingen waarover de partijen verschillen.",
        "Only statements on which the parties differ.",
    ),
    "help.stability": (
        "Laat zien hoe vast de eerste plaats staat.",
        "Show how firm the first place is.",
    ),
    "help.stability.examples": (
        "\b\nVoorbeelden:\n  stemwijzer stability antwoorden.yaml\n  stemwijzer stability antwoorden.yaml --parties cda,d66,vvd",
        "\b\nExamples:\n  stemwijzer stability answers.yaml\n  stemwijzer stability answers.yaml --parties cda,d66,vvd",
    ),
    "help.parties-to-compare": (
        "Partijen, op id of naam; zonder namen alle.",
        "Parties, by id or name; all when none is named.",
    ),
    "help.format": (
        "Vorm van de uitvoer: table, json, csv of markdown.",
        "Form of the output: table, json, csv or markdown.",
    ),
    "help.output": (
        "Schrijf naar dit bestand, geheel of niet, alleen voor jou leesbaar; - is de standaarduitvoer.",
        "Write to this file, whole or not at all, readable by you alone; - is standard output.",
    ),
    "help.theme": ("Alleen dit thema.", "Only this theme."),
    "help.parties-option": (
        "Alleen deze partijen, met komma's of herhaald.",
        "Only these parties, by commas or repeated.",
    ),
    "help.sources": (
        "Alleen standpunten uit deze bronnen: all, of een groep van de bank zoals alert (de rest telt als onbekend).",
        "Only positions from these sources: all, or a group of the bank such as alert (the rest counts as unknown).",
    ),
    "help.top": ("Alleen de eerste N plaatsen.", "Only the first N ranks."),
    "help.differences": (
        "Alleen stellingen waarover de partijen tegenover elkaar staan.",
        "Only statements on which the parties are on opposite sides.",
    ),
    "help.statement": ("Alleen deze stelling.", "Only this statement."),
    "help.evidence": (
        "Met grond, bron, kern en opmerking bij elk standpunt.",
        "With basis, source, summary and remark for each position.",
    ),
    "help.facts": (
        "De feiten: dreigingen, capaciteiten, staatsschuld, reservisten, afhankelijkheden, zetels.",
        "The facts: threats, capabilities, debt, reservists, dependencies, seats.",
    ),
    "help.matrix": (
        "De partijen tegen elkaar, met het aantal stellingen erachter.",
        "The parties against each other, with the number of statements behind it.",
    ),
    "help.party-id": ("Deze partij, volledig.", "This party, in full."),
    "help.id": ("Deze stelling, volledig.", "This statement, in full."),
    "help.save": (
        "Bewaar elk antwoord in dit bestand en ga later verder waar je was.",
        "Save every answer in this file, and go on later where you were.",
    ),
    "help.shuffle": (
        "Vraag de stellingen binnen elk thema in een andere volgorde.",
        "Ask the statements of each theme in another order.",
    ),
    "help.seed": (
        "Met hetzelfde getal komt dezelfde volgorde terug.",
        "The same number brings the same order back.",
    ),
    "help.short": (
        "Vraag alleen de N stellingen die de partijen het meest scheiden.",
        "Ask only the N statements that set the parties furthest apart.",
    ),
}
