"""What the report says, in Dutch."""

TEXTS: dict[str, str] = {
    "report.title": "Jouw uitslag",
    "report.skip": "Naar de inhoud",
    "report.contents": "Op deze pagina",
    "report.private": (
        "Deze pagina bevat je politieke opvattingen: bewaar haar zorgvuldig. Zij haalt niets "
        "op van internet en stuurt niets door."
    ),
    "group.title": "De uitslag van jullie samen",
    "group.private": (
        "Deze pagina bevat politieke opvattingen van meer personen: bewaar haar zorgvuldi"
        "g. Zij haalt niets op van internet en stuurt niets door."
    ),
    "report.ranking": "Overeenkomst met de partijen",
    "report.bar": (
        "In de balk is het streepje de overeenkomst; het deel eromheen in een andere kleur is de "
        "marge, het dunne deel daarbuiten wat mogelijk is."
    ),
    "report.possible": "Wat mogelijk is, en de overeenkomst op wat bekend is",
    "report.stability": "Hoe vast staat de eerste plaats?",
    "report.map": "Kaart",
    "report.map.none": "Deze bank heeft geen twee assen en dus geen kaart.",
    "report.themes": "Overeenkomst per thema",
    "report.statements": "Stelling voor stelling",
    "report.statements.how": (
        "Open een partij om te zien waar haar standpunt vandaan komt. Wat open staat, wordt "
        "ook afgedrukt."
    ),
    "report.answer": "Jouw antwoord:",
    "report.double": "telt dubbel",
    "report.same": "zoals jij",
    "report.explanation": "Uitleg",
    "report.facts": "Feiten en voorstellen",
    "report.facts.how": (
        "Dit telt niet mee in je uitslag. Het staat in dezelfde bronnen, maar er is geen "
        "eerlijke stelling van te maken."
    ),
    "report.method": "Verantwoording",
    "report.computed": "Hoe het is berekend",
    "report.sources": "Bronnen",
    "report.sources.drafts": "Bij een concept kan de definitieve tekst iets anders zeggen.",
    "report.unknown": "Wat niet bekend is",
    "report.unknown.how": (
        "Onduidelijk: de bronnen zijn vaag, zwijgen of spreken elkaar tegen. Onbekend: de "
        "bronnen die er zijn zeggen het niet. Geen van beide betekent neutraal."
    ),
    "report.origin": "Waar dit verslag op berust",
    "report.origin.bank": "Bank",
    "report.origin.version": "Versie",
    "report.origin.date": "Datum van de bank",
    "report.origin.sha256": "Hash van de bank (sha256)",
    "report.origin.method": "Methode",
    "report.origin.sources": "Bronnen",
    "report.origin.selection": "Keuze",
    "report.origin.program": "Programma",
    "report.origin.made": "Gemaakt op",
}
