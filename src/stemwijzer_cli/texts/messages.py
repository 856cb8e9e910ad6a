"""What is wrong, and what would be right: one line each, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    "error": ("fout: {message}", "error: {message}"),
    "error.more": ("… en nog {number} fouten", "… and {number} more errors"),
    "maybe": ("bedoel je '{nearest}'?", "do you mean '{nearest}'?"),
    "interrupted": ("Onderbroken.", "Interrupted."),
    # Files
    "file.missing": (
        "dit bestand bestaat niet; controleer de naam",
        "there is no such file; check the name",
    ),
    "file.directory": (
        "dit is een map; geef een bestand",
        "this is a directory; name a file",
    ),
    "file.not-regular": (
        "dit is geen gewoon bestand; zet er een YAML-bestand neer",
        "this is not a regular file; put a YAML file there",
    ),
    "file.unreadable": (
        "kan niet worden gelezen ({reason}); controleer de naam en de rechten",
        "cannot be read ({reason}); check the name and the permissions",
    ),
    "file.unwritable": (
        "kan niet worden geschreven ({reason}); kies een andere plek",
        "cannot be written ({reason}); choose another place",
    ),
    "file.empty": (
        "dit bestand is leeg; vul het of haal het weg",
        "this file is empty; fill it or remove it",
    ),
    "file.too-large": (
        "is groter dan {limit}; maak het bestand kleiner",
        "is larger than {limit}; make the file smaller",
    ),
    "file.not-utf8": (
        "dit is geen tekst in UTF-8; sla het bestand op als UTF-8",
        "this is not text in UTF-8; save the file as UTF-8",
    ),
    "file.hidden": (
        "hier staat een onzichtbaar teken ({code}); haal het weg",
        "there is a hidden character here ({code}); remove it",
    ),
    # YAML, JSON and CSV
    "yaml.syntax": (
        "dit is geen geldige YAML ({reason}); herstel deze plek",
        "this is not valid YAML ({reason}); repair this place",
    ),
    "yaml.alias": (
        "ankers en aliassen (& en *) mogen niet; schrijf de waarde voluit",
        "anchors and aliases (& and *) are not allowed; write the value in full",
    ),
    "yaml.tag": (
        "labels (!) mogen niet; zet de tekst tussen aanhalingstekens",
        "tags (!) are not allowed; put the text in quotes",
    ),
    "yaml.second-document": (
        "hier begint een tweede document; houd er één per bestand",
        "a second document begins here; keep one per file",
    ),
    "yaml.depth": (
        "dit is dieper genest dan {depth} lagen; maak het platter",
        "this is nested deeper than {depth} levels; make it flatter",
    ),
    "yaml.key": (
        "een sleutel moet een woord zijn; schrijf 'woord: waarde'",
        "a key must be a word; write 'word: value'",
    ),
    "yaml.duplicate": (
        "'{name}' staat er twee keer; haal er één weg",
        "'{name}' stands there twice; remove one",
    ),
    "json.syntax": (
        "dit is geen geldige JSON ({reason}); herstel deze plek",
        "this is not valid JSON ({reason}); repair this place",
    ),
    "csv.header": (
        "de eerste regel is '{found}'; maak er 'id,answer,important' van",
        "the first line is '{found}'; make it 'id,answer,important'",
    ),
    "csv.columns": (
        "deze regel heeft niet {number} kolommen; vul hem aan of kort hem in",
        "this line does not have {number} columns; complete or shorten it",
    ),
    "csv.twice": (
        "stelling '{id}' is al beantwoord; houd één regel over",
        "statement '{id}' has been answered already; keep one line",
    ),
    "csv.important": (
        "'{found}' zegt niet of dit belangrijk is; gebruik {allowed} of niets",
        "'{found}' does not tell whether this is important; use {allowed} or nothing",
    ),
    "csv.syntax": (
        "dit is geen geldige CSV ({reason}); herstel deze regel",
        "this is not valid CSV ({reason}); repair this line",
    ),
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
    # Answers
    "answers.empty": (
        "dit bestand is leeg; 'stemwijzer template' geeft er een om in te vullen",
        "this file is empty; 'stemwijzer template' prints one to fill in",
    ),
    "answers.none": (
        "geen enkele stelling is beantwoord; beantwoord er minstens één",
        "no statement is answered; answer at least one",
    ),
    "answers.shape": (
        "dit is geen antwoordenbestand; begin met 'bank:' en 'answers:'",
        "this is not an answers file; begin with 'bank:' and 'answers:'",
    ),
    "answers.no-bank": (
        "'bank' ontbreekt; voeg 'bank: {bank}' toe",
        "'bank' is missing; add 'bank: {bank}'",
    ),
    "answers.other-bank": (
        "dit hoort bij bank '{found}' en niet bij '{bank}'; kies de bank met --bank",
        "this belongs to bank '{found}' and not to '{bank}'; choose the bank with --bank",
    ),
    "answers.mapping": (
        "'answers' moet regels 'stelling: antwoord' bevatten",
        "'answers' must hold lines 'statement: answer'",
    ),
    "answers.list": (
        "'important' moet een lijst van stellingen zijn, zoals [cloud, strafhof]",
        "'important' must be a list of statements, like [cloud, strafhof]",
    ),
    "answers.word": (
        "'{found}' is geen antwoord; toegestaan: {allowed}",
        "'{found}' is not an answer; allowed: {allowed}",
    ),
    "answers.no-statement": (
        "stelling '{id}' bestaat niet in deze bank",
        "there is no statement '{id}' in this bank",
    ),
    "remedy.statements": (
        "'stemwijzer statements' noemt ze alle",
        "'stemwijzer statements' lists them all",
    ),
    # The command line
    "usage.language": (
        "taal '{found}' is er niet; kies nl of en",
        "no language '{found}'; choose nl or en",
    ),
    "usage.format": (
        "formaat '{found}' is er niet; kies uit: {allowed}",
        "no format '{found}'; choose from: {allowed}",
    ),
    "usage.party": ("partij '{id}' staat niet in deze bank", "party '{id}' is not in this bank"),
    "remedy.parties": (
        "'stemwijzer parties' noemt ze alle",
        "'stemwijzer parties' lists them all",
    ),
    "usage.no-statement": (
        "stelling '{id}' bestaat niet in deze bank",
        "there is no statement '{id}' in this bank",
    ),
    "usage.theme": (
        "thema '{id}' staat niet in deze bank; kies uit: {allowed}",
        "theme '{id}' is not in this bank; choose from: {allowed}",
    ),
    "usage.sources": (
        "bronnen '{id}' zijn er niet; kies uit: {allowed}",
        "no sources '{id}'; choose from: {allowed}",
    ),
    "usage.order": (
        "volgorde '{found}' is er niet; kies uit: {allowed}",
        "no order '{found}'; choose from: {allowed}",
    ),
    "usage.method": (
        "methode '{found}' is er niet; kies uit: {allowed}",
        "no method '{found}'; choose from: {allowed}",
    ),
    "usage.together": (
        "{one} en {other} gaan niet samen; laat er één weg",
        "{one} and {other} do not go together; leave one out",
    ),
    "usage.top-people": (
        "--top hoort bij één antwoordenbestand; laat het weg of noem er één",
        "--top goes with one answers file; leave it out or name one",
    ),
    "usage.not-among": (
        "partij '{id}' valt buiten --parties; noem die daar ook",
        "party '{id}' is not among --parties; name it there too",
    ),
    "usage.seed": (
        "--seed zegt hoe --shuffle schudt; voeg --shuffle toe",
        "--seed tells how --shuffle shuffles; add --shuffle",
    ),
    "usage.number": (
        "{option} moet minstens 1 zijn; geef een groter getal",
        "{option} must be at least 1; give a larger number",
    ),
    "usage.not-in-theme": (
        "stelling '{id}' hoort niet bij dat thema; laat --theme weg",
        "statement '{id}' is not in that theme; leave out --theme",
    ),
    "usage.report-output": (
        "het verslag is een pagina; noem met -o het bestand, zoals -o verslag.html",
        "the report is a page; name its file with -o, like -o report.html",
    ),
    "usage.differences": (
        "--differences vergelijkt minstens twee partijen; noem er nog een",
        "--differences compares at least two parties; name another one",
    ),
    "usage.no-terminal": (
        "de quiz heeft een terminal nodig; gebruik 'stemwijzer score ANTWOORDEN' in een script",
        "the quiz needs a terminal; use 'stemwijzer score ANSWERS' in a script",
    ),
    "output.same": (
        "'{name}' is ook de invoer; kies een andere naam voor de uitvoer",
        "'{name}' is also the input; choose another name for the output",
    ),
    "save.folder": (
        "in de map '{folder}' kan niet worden geschreven; kies een andere plek",
        "the folder '{folder}' cannot be written to; choose another place",
    ),
    "save.csv": (
        "de quiz bewaart geen CSV; kies een naam op .yaml of .json",
        "the quiz does not save CSV; choose a name in .yaml or .json",
    ),
    "save.comment": (
        "dit bestand heeft eigen opmerkingen, die bewaren zou wissen; kies een ander bestand",
        "this file has comments of its own, which saving would erase; choose another file",
    ),
}

REMEDIES = {
    "answers.no-statement": "remedy.statements",
    "bank.group-basis": "remedy.correct",
    "bank.no-axis": "remedy.name-it",
    "bank.no-fact": "remedy.name-it",
    "bank.no-source": "remedy.name-it",
    "bank.no-statement": "remedy.name-it",
    "usage.no-statement": "remedy.statements",
    "usage.party": "remedy.parties",
}
"""What to do about a message that has no nearest word to propose."""
