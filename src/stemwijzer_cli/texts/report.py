"""What the report says, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    "report.title": ("Jouw uitslag", "Your result"),
    "report.skip": ("Naar de inhoud", "To the content"),
    "report.contents": ("Op deze pagina", "On this page"),
    "report.private": (
        "Deze pagina bevat je politieke opvattingen: bewaar haar zorgvuldig. Zij haalt niets op van internet en stuurt niets door.",
        "This page holds your political opinions: keep it with care. It fetches nothing from the internet and passes nothing on.",
    ),
    "report.ranking": ("Overeenkomst met de partijen", "Agreement with the parties"),
    "report.bar": (
        "In de balk is het streepje de overeenkomst en het lichte deel de marge.",
        "In the bar the short line is the agreement and the light part the band.",
    ),
    "report.stability": ("Hoe vast staat de eerste plaats?", "How firm is the first place?"),
    "report.map": ("Kaart", "Map"),
    "report.map.none": (
        "Deze bank heeft geen twee assen en dus geen kaart.",
        "This bank does not have two axes and so no map.",
    ),
    "report.themes": ("Overeenkomst per thema", "Agreement per theme"),
    "report.statements": ("Stelling voor stelling", "Statement by statement"),
    "report.statements.how": (
        "Open een partij om te zien waar haar standpunt vandaan komt. Wat open staat, wordt ook afgedrukt.",
        "Open a party to see where its position comes from. What is open is printed too.",
    ),
    "report.answer": ("Jouw antwoord:", "Your answer:"),
    "report.double": ("telt dubbel", "counts double"),
    "report.same": ("zoals jij", "like you"),
    "report.explanation": ("Uitleg", "Explanation"),
    "report.facts": ("Feiten en voorstellen", "Facts and proposals"),
    "report.facts.how": (
        "Dit telt niet mee in je uitslag. Het staat in dezelfde bronnen, maar er is geen eerlijke stelling van te maken.",
        "This does not count in your result. It stands in the same sources, but makes no fair statement.",
    ),
    "report.method": ("Verantwoording", "Background"),
    "report.computed": ("Hoe het is berekend", "How it is computed"),
    "report.sources": ("Bronnen", "Sources"),
    "report.sources.drafts": (
        "Bij een concept kan de definitieve tekst iets anders zeggen.",
        "Of a draft, the final text may say something else.",
    ),
    "report.unknown": ("Wat niet bekend is", "What is not known"),
    "report.unknown.how": (
        "Onduidelijk: de bronnen zijn vaag, zwijgen of spreken elkaar tegen. Onbekend: de bronnen die er zijn zeggen het niet. Geen van beide betekent neutraal.",
        "Unclear: the sources are vague, silent or contradict each other. Unknown: the sources at hand do not tell. Neither means neutral.",
    ),
    "report.origin": ("Waar dit verslag op berust", "What this report rests on"),
    "report.origin.bank": ("Bank", "Bank"),
    "report.origin.version": ("Versie", "Version"),
    "report.origin.date": ("Datum van de bank", "Date of the bank"),
    "report.origin.sha256": ("Hash van de bank (sha256)", "Hash of the bank (sha256)"),
    "report.origin.method": ("Methode", "Method"),
    "report.origin.sources": ("Bronnen", "Sources"),
    "report.origin.theme": ("Alleen thema", "Theme only"),
    "report.origin.program": ("Programma", "Program"),
    "report.origin.made": ("Gemaakt op", "Made on"),
    # Help
    "help.report": (
        "Schrijf alles over een antwoordenbestand als één pagina.",
        "Write everything about an answers file as one page.",
    ),
    "help.report.examples": (
        "\b\nVoorbeelden:\n  stemwijzer report antwoorden.yaml -o verslag.html\n  stemwijzer report antwoorden.yaml -o report.html --lang en --date",
        "\b\nExamples:\n  stemwijzer report answers.yaml -o report.html\n  stemwijzer report answers.yaml -o verslag.html --lang nl --date",
    ),
    "help.format-of-report": (
        "Vorm van de uitvoer: html (met -o), table, json, csv of markdown.",
        "Form of the output: html (with -o), table, json, csv or markdown.",
    ),
    "help.date": (
        "Zet de datum van vandaag erbij.",
        "Add today's date.",
    ),
}
