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
    "reason.EACCES": ("geen toegang", "permission denied"),
    "reason.EPERM": ("niet toegestaan", "not permitted"),
    "reason.ENOENT": ("bestaat niet", "does not exist"),
    "reason.ENOTDIR": ("een deel van het pad is geen map", "a part of the path is no directory"),
    "reason.EISDIR": ("is een map", "is a directory"),
    "reason.ENOSPC": ("geen ruimte meer op de schijf", "no space left on the disk"),
    "reason.EDQUOT": ("geen ruimte meer voor deze gebruiker", "no space left for this user"),
    "reason.EROFS": ("deze schijf is alleen te lezen", "this disk can only be read"),
    "reason.ENAMETOOLONG": ("de naam is te lang", "the name is too long"),
    "reason.ELOOP": ("de koppelingen lopen in een kring", "the links run in a circle"),
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
    "answers.former": (
        "{file}: beantwoord in een eerdere versie en nu anders gevraagd, dus nog open: {ids}",
        "{file}: answered in an earlier version and asked otherwise now, so still open: {ids}",
    ),
    "answers.reworded": (
        "{file}: beantwoord voordat de tekst veranderde, dus lees nog eens: {ids}",
        "{file}: answered before the text changed, so read again: {ids}",
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
    "bank.undeclared-basis": "remedy.name-it",
    "usage.no-statement": "remedy.statements",
    "usage.party": "remedy.parties",
}
"""What to do about a message that has no nearest word to propose."""
