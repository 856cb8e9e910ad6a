"""What is wrong with the files of a bank, and what would be right, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    # Shapes of bank files
    "shape.unknown-key": (
        "onbekende sleutel '{name}'; toegestaan: {allowed}",
        "unknown key '{name}'; allowed: {allowed}",
    ),
    "shape.required": ("'{name}' ontbreekt; voeg het toe", "'{name}' is missing; add it"),
    "shape.enum": (
        "'{name}' is '{found}'; toegestaan: {allowed}",
        "'{name}' is '{found}'; allowed: {allowed}",
    ),
    "shape.type": (
        "'{name}' is '{found}'; hier hoort {wanted}",
        "'{name}' is '{found}'; this should be {wanted}",
    ),
    "shape.type.string": (
        "tekst (zet een getal tussen aanhalingstekens)",
        "text (put a number in quotes)",
    ),
    "shape.type.object": ("een lijst van 'sleutel: waarde'", "a mapping of 'key: value'"),
    "shape.type.array": ("een lijst met streepjes", "a list with dashes"),
    "shape.type.integer": ("een geheel getal", "a whole number"),
    "shape.type.number": ("een getal", "a number"),
    "shape.refused": (
        "dit past niet ({reason}); vergelijk het met het schema",
        "this does not fit ({reason}); compare it with the schema",
    ),
    "shape.empty": (
        "'{name}' is leeg; vul het in of haal het weg",
        "'{name}' is empty; fill it in or remove it",
    ),
    "shape.id": (
        "'{name}' is '{found}'; gebruik kleine letters, cijfers en streepjes",
        "'{name}' is '{found}'; use lower-case letters, digits and dashes",
    ),
    "shape.too-long": (
        "'{name}' is te lang; houd het onder {limit}",
        "'{name}' is too long; keep it below {limit}",
    ),
    # Banks
    "bank.no-folder": (
        "hier is geen map '{part}'; een bank is een map met questions/ en positions/",
        "there is no folder '{part}' here; a bank is a folder with questions/ and positions/",
    ),
    "bank.suffix": (
        "een bestand in een bank eindigt op .yaml; hernoem of verplaats het",
        "a file in a bank ends in .yaml; rename or move it",
    ),
    "bank.no-map": (
        "bank '{id}' heeft geen twee assen en dus geen kaart; noem er twee onder 'axes' in bank.yaml",
        "bank '{id}' does not have two axes and so no map; name two under 'axes' in bank.yaml",
    ),
    "bank.file-name": (
        "de naam van dit bestand is een id; gebruik kleine letters, cijfers en streepjes",
        "the name of this file is an id; use lower-case letters, digits and dashes",
    ),
    "bank.no-parties": (
        "hier staat geen enkele partij; voeg een bestand per partij toe",
        "there is no party here; add a file per party",
    ),
    "bank.theme-file": (
        "het bestand '{file}' van dit thema ontbreekt; voeg het toe",
        "the file '{file}' of this theme is missing; add it",
    ),
    "bank.theme-unlisted": (
        "thema '{id}' staat niet in bank.yaml; noem het daar",
        "theme '{id}' is not in bank.yaml; name it there",
    ),
    "bank.twice": (
        "'{id}' komt twee keer voor; geef elk een eigen naam",
        "'{id}' occurs twice; give each a name of its own",
    ),
    "bank.names-two": (
        "'{id}' is al een naam van partij '{party}'; geef elke partij eigen namen",
        "'{id}' is already a name of party '{party}'; give each party names of its own",
    ),
    "bank.format": (
        "'{name}' hoort bij indeling 2; zet 'format: 2' in bank.yaml of haal het weg",
        "'{name}' belongs to format 2; add 'format: 2' to bank.yaml or remove it",
    ),
    "bank.url": (
        "'{found}' is geen adres; begin met https:// of http:// en laat spaties weg",
        "'{found}' is no address; start with https:// or http:// and leave out spaces",
    ),
    "bank.undeclared-basis": (
        "basis '{id}' staat niet onder 'bases' in bank.yaml",
        "basis '{id}' is not under 'bases' in bank.yaml",
    ),
    "bank.former-exists": (
        "stelling '{id}' bestaat nog; haal haar weg uit 'former'",
        "there still is a statement '{id}'; remove it from 'former'",
    ),
    "bank.group-all": (
        "'all' betekent al alle bronnen; kies een andere naam",
        "'all' already means all sources; choose another name",
    ),
    "bank.no-axis": (
        "as '{id}' staat niet in bank.yaml",
        "axis '{id}' is not in bank.yaml",
    ),
    "bank.no-source": (
        "bron '{id}' staat niet in bank.yaml",
        "source '{id}' is not in bank.yaml",
    ),
    "bank.no-statement": (
        "stelling '{id}' bestaat niet in deze bank",
        "there is no statement '{id}' in this bank",
    ),
    "bank.no-fact": (
        "feit '{id}' staat niet in bank.yaml",
        "fact '{id}' is not in bank.yaml",
    ),
    "bank.fact-value": (
        "'{found}' past niet bij dit feit; toegestaan: {allowed}",
        "'{found}' does not fit this fact; allowed: {allowed}",
    ),
    "bank.group-basis": (
        "geen enkel standpunt heeft basis '{id}'",
        "no position has basis '{id}'",
    ),
    "bank.no-position": (
        "geen standpunt over '{id}'; voeg het toe, met 'stance: unknown' als je het niet weet",
        "no position on '{id}'; add it, with 'stance: unknown' when you do not know it",
    ),
    "bank.stance": (
        "'{found}' hoort niet bij de schaal van deze bank; toegestaan: {allowed}",
        "'{found}' is not on the scale of this bank; allowed: {allowed}",
    ),
    "bank.unknown-basis": (
        "een onbekend standpunt heeft geen bron; haal 'basis' en 'sources' weg",
        "an unknown position has no source; remove 'basis' and 'sources'",
    ),
    "bank.no-basis": (
        "'basis' ontbreekt; zeg waar dit standpunt op berust",
        "'basis' is missing; say what this position rests on",
    ),
    "remedy.correct": ("verbeter het of haal het weg", "correct or remove it"),
    "remedy.name-it": ("voeg het daar toe of verbeter het", "add it there or correct it"),
}
