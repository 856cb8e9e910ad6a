"""What `--help` says, in English."""

TEXTS: dict[str, str] = {
    "completion.installed": "Completion with Tab for {shell} is ready; changed: {files}. Open a new terminal.",
    "help.usage": "Usage:",
    "help.piece.[OPTIONS]": "[OPTIONS]",
    "help.piece.COMMAND [ARGS]...": "COMMAND [ARGUMENTS]...",
    "help.section.arguments": "Arguments",
    "help.section.options": "Options",
    "help.section.commands": "Commands",
    "help.required": "required",
    "help.default": "default",
    "help.of-help": "Show the help, or that of a command.",
    "help.of-help.examples": "\x08\nExamples:\n  stemwijzer help\n  stemwijzer help score",
    "help.command": "The command that you want help about.",
    "help": (
        "A voting aid in the terminal.\n"
        "\n"
        "Without a command the quiz starts. Everything works offline. Answers are kept only "
        "if you ask for it, or if the window closes during the quiz."
    ),
    "help.examples": ("\x08\nExamples:\n  stemwijzer --lang en\n  stemwijzer score answers.yaml"),
    "help.quiz": "Answer the statements, one keypress each.",
    "help.quiz.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer quiz --save answers.yaml --lang en\n"
        "  stemwijzer quiz --short 10 --parties cda,d66,vvd"
    ),
    "help.score": "Print the ranking of the parties for an answers file.",
    "help.score.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer score answers.yaml\n"
        "  stemwijzer score - --format json < answers.json"
    ),
    "help.compare": "Put parties side by side.",
    "help.compare.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer compare cda sp --differences\n"
        "  stemwijzer compare --statement navo-norm-loslaten --evidence"
    ),
    "help.statements": "List the statements, or one statement in full.",
    "help.statements.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer statements --theme oekraine\n"
        "  stemwijzer statements --id opkomstplicht"
    ),
    "help.parties": "List the parties and how much is known of them.",
    "help.parties.examples": (
        "\x08\nExamples:\n  stemwijzer parties\n  stemwijzer parties --id vvd"
    ),
    "help.bank-sources": "List the bank's sources, and how many positions each decides.",
    "help.bank-sources.examples": (
        "\x08\nExamples:\n  stemwijzer sources\n  stemwijzer sources -o sources.csv"
    ),
    "help.template": "Print an empty answers file to fill in.",
    "help.template.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer template > antwoorden.yaml\n"
        "  stemwijzer template --lang en > answers.yaml"
    ),
    "help.lang": "Language of the interface (also STEMWIJZER_LANG; else that of the system).",
    "help.bank-tools": "Make, check, convert and compare banks.",
    "help.bank": "Folder with questions/ and positions/ (also STEMWIJZER_BANK; else the bank that ships).",
    "help.plain": "Plain lines, for a screen reader or a simple terminal.",
    "help.no-color": "No colours.",
    "help.no-pager": "Show what does not fit the screen without a pager ($PAGER, else less).",
    "help.version": "Show the versions of program and bank, and the bank's hash.",
    "help.help": "Show this help.",
    "help.install-completion": "Install completion with Tab for this shell.",
    "help.show-completion": "Show the script for completion with Tab.",
    "help.answers": "Answers file (YAML, JSON or CSV), or - for standard input.",
    "help.answers-of-people": (
        "Answers file (YAML, JSON or CSV), or - for standard input; more files give a row "
        "per person."
    ),
    "help.method": "Method: city-block, exact, euclidean, directional or hybrid.",
    "help.methods": "Also the rank of each party under each of the five methods.",
    "help.explain": "Show statement by statement where a score comes from.",
    "help.explain.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer explain answers.yaml vvd\n"
        "  stemwijzer explain answers.yaml cda d66 --differences"
    ),
    "help.parties-to-explain": "Parties, by id or name; two or more stand side by side.",
    "help.order": "Order within a theme: points (most points first) or bank.",
    "help.differing": "Only statements on which the parties differ.",
    "help.stability": "Show how firm the first place is.",
    "help.stability.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer stability answers.yaml\n"
        "  stemwijzer stability answers.yaml --parties cda,d66,vvd"
    ),
    "help.parties-to-compare": "Parties, by id or name; all when none is named.",
    "help.format": "Form of the output: table, json, csv or markdown.",
    "help.csv-dialect": "How CSV is spelled: default, or excel-nl (semicolon, decimal comma) for a Dutch spreadsheet.",
    "help.output": "Write to this file, whole or not at all, readable by you alone; - is standard output.",
    "help.force": "Also replace a file that is not of this program.",
    "help.theme": "Only this theme.",
    "help.parties-option": "Only these parties, by commas or repeated.",
    "help.sources": (
        "Only positions from these sources: all, or a group of the bank (the "
        "rest counts as unknown)."
    ),
    "help.top": "Only the first N ranks.",
    "help.notes": "All notes below the ranking, not only the shortest.",
    "help.differences": "Only statements on which the parties are on opposite sides.",
    "help.statement": "Only this statement.",
    "help.evidence": "With basis, source, summary and remark for each position.",
    "help.facts": "The facts: threats, capabilities, debt, reservists, dependencies, seats.",
    "help.matrix": "The parties against each other, with the number of statements behind it.",
    "help.matrix-of-people": "With several files also everyone against everyone.",
    "help.party-id": "This party, in full.",
    "help.id": "This statement, in full.",
    "help.save": "Save every answer in this file, and go on later where you were.",
    "help.shuffle": "Ask the statements of each theme in another order.",
    "help.seed": "The same number brings the same order back.",
    "help.short": "Ask only the N statements that set the parties furthest apart.",
    "help.map": "Put the parties, and you, on a map with two axes.",
    "help.map.examples": (
        "\x08\nExamples:\n  stemwijzer map\n  stemwijzer map answers.yaml -o map.svg"
    ),
    "help.answers-of-map": "Answers files, or - for standard input; without one only the parties are on the map, with several everyone is.",
    "help.answers-of-report": "Answers file, or - for standard input; several make one page for the group.",
    "help.format-of-compare": "Form of the output: table, json, csv, markdown or html; html not with --facts or --matrix.",
    "help.format-of-map": "Form of the output: table, json, csv, markdown or svg; else -o map.svg tells.",
    "help.report": "Write everything about an answers file as one page.",
    "help.report.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer report answers.yaml -o report.html\n"
        "  stemwijzer report answers.yaml -o verslag.html --lang nl --date"
    ),
    "help.format-of-report": "Form of the output: html (with -o), table, json, csv or markdown.",
    "help.date": "Add today's date.",
}
