"""What `bank new` says, and what stands in a new bank, in Dutch."""

TEXTS: dict[str, str] = {
    "help.bank-new": "Maak een bank om mee te beginnen: een voorbeeld, of je stellingen en partijen.",
    "help.bank-new.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer bank new mijn-bank\n"
        "  stemwijzer bank new mijn-bank --statements stellingen.csv --parties partijen.csv"
    ),
    "help.new-folder": "Map van de nieuwe bank; die is er nog niet, of is leeg.",
    "help.new-title": "Wat kiezers bovenaan zien.",
    "help.new-scale": "Hoeveel antwoorden er zijn: 2, 3, 4 of 5 (2 en 4 hebben geen neutraal).",
    "help.new-statements": "Tabel (CSV) met een kolom text; als je wilt ook id, label, theme en explanation.",
    "help.new-parties": "Tabel (CSV) met een kolom name; als je wilt ook id, full_name, list, website en constituency.",
    "help.new-language": "Taalcode van de teksten, zoals 'de' of 'fy' (anders de taal van de interface).",
    "usage.scale": "geen schaal '{found}'; kies uit: {allowed}",
    "new.title": "Mijn kieshulp",
    "new.ask.title": "Hoe heet hij? [{default}] ",
    "new.ask.scale": "Hoeveel antwoorden, 2, 3, 4 of 5? [{default}] ",
    "new.ask.statements": "Een tabel (CSV) met stellingen? [Enter: een voorbeeld] ",
    "new.ask.parties": "Een tabel (CSV) met partijen? [Enter: een voorbeeld] ",
    "new.written": "Geschreven: {folder} ({statements}, {parties}).",
    "new.cleaned": "Verborgen tekens die zijn weggehaald: {number}.",
    "new.to-code": "Alle standpunten zijn onbekend. Nog te coderen: {number}, op een rij in {file}.",
    "new.next": "Ga verder met: stemwijzer bank check {folder}; stemwijzer --bank {folder}",
    "new.column": "kolom '{name}' is hier niet bekend; toegestaan: {allowed}",
    "new.no-column": "de kolom '{name}' ontbreekt; schrijf haar in de eerste regel",
    "new.no-cell": "'{name}' is leeg in deze rij; vul het in of haal de rij weg",
    "new.no-rows": "hier staan geen rijen; schrijf de namen van de kolommen op, en de rijen eronder",
    "new.number": "'{found}' is geen nummer op een stembiljet; schrijf een geheel getal vanaf 1",
    "new.comment.bank": (
        "De bank als geheel. Verander hem met een editor voor gewone tekst; na elke verandering\n"
        "zegt 'stemwijzer bank check .' in deze map wat er fout is en wat er twijfelachtig is.\n"
        "Onder een tekst staat een regel per taal, zoals 'nl:' en 'en:'."
    ),
    "new.comment.bank.version": "Hoog dit op als kiezers een andere uitslag kunnen krijgen dan eerst.",
    "new.comment.bank.scale": "2, 3, 4 of 5 antwoorden; met 2 en 4 is er geen 'neutral'.",
    "new.comment.bank.themes": (
        "In deze volgorde; de stellingen van een thema staan in het bestand van zijn id, hiernaast."
    ),
    "new.comment.bank.sources": (
        "Waar de standpunten op berusten; 'status' is final (definitief) of draft (concept). 'url'\n"
        "en 'licence' mogen erbij."
    ),
    "new.comment.bank.bases": "De soorten bewijs; elk standpunt dat niet unknown is, heeft er een.",
    "new.comment.bank.order": (
        "De partijen zoals ze op het stembiljet staan; elk heeft een bestand in positions/."
    ),
    "new.comment.bank.end": (
        "Een bron ziet er zo uit:\n"
        "sources:\n"
        "  - id: programma-noord\n"
        "    title: Verkiezingsprogramma 2026\n"
        "    publisher: Lijst Noord\n"
        "    date: '2026-01-15'\n"
        "    status: final\n"
        "    url: https://www.example.org/programma\n"
        "\n"
        "Waar 'stemwijzer bank check .' voor waarschuwt en wat zo bedoeld is:\n"
        "accepted:\n"
        "  - check: absolute\n"
        "    about: [free-parking]\n"
        "    reason: De raad stemt over precies deze woorden."
    ),
    "new.comment.theme": (
        "De stellingen van een thema, in de volgorde waarin ze gevraagd worden. 'label' is voor\n"
        "tabellen: een paar woorden waarmee je het eens kunt zijn. 'explanation' staat onder '?', net\n"
        "als lijsten van argumenten 'for' en 'against', en een 'glossary' (moeilijke woorden).\n"
        "Verander een id niet meer als er al mensen gestemd hebben."
    ),
    "new.comment.party": (
        "Een partij; de naam van dit bestand is haar id. 'stance' is for (eens), neutral of against\n"
        "(oneens), met 4 en 5 antwoorden ook strongly-for en strongly-against; 'unclear' waar de\n"
        "bronnen vaag zijn of zwijgen, en 'unknown' waar niemand heeft gekeken of niets is gevonden.\n"
        "Schrijf nooit neutral voor wat niet bekend is. Een standpunt heeft een 'basis' en 'sources',\n"
        "elk met de plaats erin."
    ),
    "new.example.traffic": "Verkeer",
    "new.example.traffic.introduction": "Dit thema gaat over hoe je door de stad komt.",
    "new.example.facilities": "Voorzieningen",
    "new.example.facilities.introduction": "Dit thema gaat over wat de stad te bieden heeft.",
    "new.example.centre-cars": "Auto's moeten wegblijven uit het centrum.",
    "new.example.centre-cars.label": "Centrum zonder auto's",
    "new.example.centre-cars.explanation": (
        "Voorstanders zeggen dat dit rustiger en veiliger is. Tegenstanders zeggen dat winkels klanten "
        "verliezen."
    ),
    "new.example.free-parking": "Parkeren bij het station moet gratis worden.",
    "new.example.free-parking.label": "Gratis parkeren",
    "new.example.free-parking.explanation": (
        "Voorstanders zeggen dat dan meer mensen de trein nemen. Tegenstanders zeggen dat het te veel "
        "kost."
    ),
    "new.example.swimming-pool": "De gemeente moet een tweede zwembad bouwen.",
    "new.example.swimming-pool.label": "Een tweede zwembad",
    "new.example.swimming-pool.explanation": (
        "Voorstanders zeggen dat het zwembad vol is. Tegenstanders zeggen dat het te veel kost."
    ),
    "new.example.library-sunday": "De bibliotheek moet op zondag dicht blijven.",
    "new.example.library-sunday.label": "Bibliotheek zondag dicht",
    "new.example.library-sunday.explanation": (
        "Voorstanders zeggen dat het personeel een rustdag nodig heeft. Tegenstanders zeggen dat "
        "mensen op zondag tijd hebben."
    ),
    "new.example.north": "Lijst Noord",
    "new.example.south": "Lijst Zuid",
    "new.example.west": "Lijst West",
    "new.example.unclear": "Zegt dat de bibliotheek belangrijk is, niet wanneer zij open is.",
    "new.example.place": "p. 1",
    "new.example.source": "Voorbeeld: noem wat je hebt gelezen",
    "new.example.publisher": "Voorbeeld",
    "new.example.programme": "programma",
    "new.example.programme.sentence": "Het verkiezingsprogramma van de partij zegt het.",
    "new.example.answer": "eigen antwoord",
    "new.example.answer.sentence": "De partij heeft deze vraag zelf beantwoord.",
}
