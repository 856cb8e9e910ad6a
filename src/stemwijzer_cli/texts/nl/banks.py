"""What is wrong with the files of a bank, and what would be right, in Dutch."""

TEXTS: dict[str, str] = {
    # Shapes of bank files
    "shape.unknown-key": "onbekende sleutel '{name}'; toegestaan: {allowed}",
    "shape.required": "'{name}' ontbreekt; voeg het toe",
    "shape.enum": "'{name}' is '{found}'; toegestaan: {allowed}",
    "shape.type": "'{name}' is '{found}'; hier hoort {wanted}",
    "shape.lines": "'{name}' is '{found}'; daaronder horen regels als {form}",
    "shape.type.string": "tekst (zet een getal tussen aanhalingstekens)",
    "shape.type.array": "een lijst met streepjes",
    "shape.type.integer": "een geheel getal",
    "shape.type.boolean": "true of false",
    "shape.type.number": "een getal",
    "shape.refused": "dit past niet ({reason}); vergelijk het met het schema",
    "shape.empty": "'{name}' is leeg; vul het in of haal het weg",
    "shape.id": "'{name}' is '{found}'; gebruik kleine letters, cijfers en streepjes",
    "shape.too-low": "'{name}' is {found}; het moet minstens {limit} zijn",
    "shape.too-long": "'{name}' is te lang; houd het onder {limit}",
    # Banks
    "bank.no-folder": "hier is geen map '{part}'; een bank is een map met questions/ en positions/",
    "bank.suffix": "een bestand in een bank eindigt op .yaml; hernoem of verplaats het",
    "bank.no-map": (
        "bank '{id}' heeft geen twee assen en dus geen kaart; noem er twee onder 'axes' in "
        "bank.yaml"
    ),
    "bank.file-name": "de naam van dit bestand is een id; gebruik kleine letters, cijfers en streepjes",
    "bank.no-parties": "hier staat geen enkele partij; voeg een bestand per partij toe",
    "bank.theme-file": "het bestand '{file}' van dit thema ontbreekt; voeg het toe",
    "bank.theme-unlisted": "thema '{id}' staat niet in bank.yaml; noem het daar",
    "bank.twice": "'{id}' komt twee keer voor; geef elk een eigen naam",
    "bank.names-two": "'{id}' is al een naam van partij '{party}'; geef elke partij eigen namen",
    "bank.format": "'{name}' hoort bij indeling 2; zet 'format: 2' in bank.yaml of haal het weg",
    "bank.format-needs": "'{name}' ontbreekt; voeg het toe, of zet 'format: 2' in bank.yaml, waar het mag ontbreken",
    "bank.statements-file": (
        "er zijn geen 'themes', en questions/statements.yaml is er niet; zet alle stellingen daar "
        "of noem de thema's"
    ),
    "bank.no-party": "partij '{id}' heeft geen bestand in positions/",
    "bank.not-responded": (
        "deze partij heeft niet geantwoord ('responded: false'), dus haar standpunt is onbekend; "
        "haal één van beide weg"
    ),
    "bank.url": "'{found}' is geen adres; begin met https:// of http:// en laat spaties weg",
    "bank.undeclared-basis": "basis '{id}' staat niet onder 'bases' in bank.yaml",
    "bank.former-exists": "stelling '{id}' bestaat nog; haal haar weg uit 'former'",
    "bank.group-all": "'all' betekent al alle bronnen; kies een andere naam",
    "bank.no-axis": "as '{id}' staat niet in bank.yaml",
    "bank.no-source": "bron '{id}' staat niet in bank.yaml",
    "bank.no-statement": "stelling '{id}' bestaat niet in deze bank",
    "bank.no-fact": "feit '{id}' staat niet in bank.yaml",
    "bank.fact-value": "'{found}' past niet bij dit feit; toegestaan: {allowed}",
    "bank.group-basis": "geen enkel standpunt heeft basis '{id}'",
    "bank.no-position": "geen standpunt over '{id}'; voeg het toe, met 'stance: unknown' als je het niet weet",
    "bank.stance": "'{found}' hoort niet bij de schaal van deze bank; toegestaan: {allowed}",
    "bank.unknown-basis": "een onbekend standpunt heeft geen bron; haal 'basis' en 'sources' weg",
    "bank.no-basis": "'basis' ontbreekt; zeg waar dit standpunt op berust",
    "remedy.correct": "verbeter het of haal het weg",
    "remedy.name-it": "voeg het daar toe of verbeter het",
}
