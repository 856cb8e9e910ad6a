"""What is wrong with the files of a bank, and what would be right, in English."""

TEXTS: dict[str, str] = {
    # Shapes of bank files
    "shape.unknown-key": "unknown key '{name}'; allowed: {allowed}",
    "shape.required": "'{name}' is missing; add it",
    "shape.enum": "'{name}' is '{found}'; allowed: {allowed}",
    "shape.type": "'{name}' is '{found}'; this should be {wanted}",
    "shape.lines": "'{name}' is '{found}'; below it belong lines like {form}",
    "shape.type.string": "text (put a number in quotes)",
    "shape.type.array": "a list with dashes",
    "shape.type.integer": "a whole number",
    "shape.type.boolean": "true or false",
    "shape.type.number": "a number",
    "shape.refused": "this does not fit ({reason}); compare it with the schema",
    "shape.empty": "'{name}' is empty; fill it in or remove it",
    "shape.id": "'{name}' is '{found}'; use lower-case letters, digits and dashes",
    "shape.too-low": "'{name}' is {found}; it should be at least {limit}",
    "shape.too-long": "'{name}' is too long; keep it below {limit}",
    # Banks
    "bank.no-folder": "there is no folder '{part}' here; a bank is a folder with questions/ and positions/",
    "bank.suffix": "a file in a bank ends in .yaml; rename or move it",
    "bank.no-map": "bank '{id}' does not have two axes and so no map; name two under 'axes' in bank.yaml",
    "bank.file-name": "the name of this file is an id; use lower-case letters, digits and dashes",
    "bank.no-parties": "there is no party here; add a file per party",
    "bank.theme-file": "the file '{file}' of this theme is missing; add it",
    "bank.theme-unlisted": "theme '{id}' is not in bank.yaml; name it there",
    "bank.twice": "'{id}' occurs twice; give each a name of its own",
    "bank.names-two": "'{id}' is already a name of party '{party}'; give each party names of its own",
    "bank.format": "'{name}' belongs to format 2; add 'format: 2' to bank.yaml or remove it",
    "bank.format-needs": "'{name}' is missing; add it, or put 'format: 2' in bank.yaml, where it may be left out",
    "bank.statements-file": (
        "there are no 'themes', and no questions/statements.yaml; put all statements there or name "
        "the themes"
    ),
    "bank.no-party": "party '{id}' has no file in positions/",
    "bank.not-responded": (
        "this party did not answer ('responded: false'), so its position is unknown; remove one of "
        "the two"
    ),
    "bank.url": "'{found}' is no address; start with https:// or http:// and leave out spaces",
    "bank.undeclared-basis": "basis '{id}' is not under 'bases' in bank.yaml",
    "bank.former-exists": "there still is a statement '{id}'; remove it from 'former'",
    "bank.group-all": "'all' already means all sources; choose another name",
    "bank.no-axis": "axis '{id}' is not in bank.yaml",
    "bank.no-source": "source '{id}' is not in bank.yaml",
    "bank.no-statement": "there is no statement '{id}' in this bank",
    "bank.no-fact": "fact '{id}' is not in bank.yaml",
    "bank.fact-value": "'{found}' does not fit this fact; allowed: {allowed}",
    "bank.group-basis": "no position has basis '{id}'",
    "bank.no-position": "no position on '{id}'; add it, with 'stance: unknown' when you do not know it",
    "bank.stance": "'{found}' is not on the scale of this bank; allowed: {allowed}",
    "bank.unknown-basis": "an unknown position has no source; remove 'basis' and 'sources'",
    "bank.no-basis": "'basis' is missing; say what this position rests on",
    "remedy.correct": "correct or remove it",
    "remedy.name-it": "add it there or correct it",
}
