"""What `bank new` says, and what stands in a new bank, in English."""

TEXTS: dict[str, str] = {
    "help.bank-new": "Make a bank to begin with: an example, or your statements and parties.",
    "help.bank-new.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer bank new my-bank\n"
        "  stemwijzer bank new my-bank --statements statements.csv --parties parties.csv"
    ),
    "help.new-folder": "Folder of the new bank; it is not there yet, or is empty.",
    "help.new-title": "What voters see at the top.",
    "help.new-scale": "How many answers there are: 2, 3, 4 or 5 (2 and 4 have no neutral).",
    "help.new-statements": "Table (CSV) with a column text; id, label, theme and explanation if you like.",
    "help.new-parties": "Table (CSV) with a column name; id, full_name, list, website and constituency if you like.",
    "help.new-language": "Language code of the texts, such as 'de' or 'fy' (else the language of the interface).",
    "usage.scale": "no scale '{found}'; choose from: {allowed}",
    "new.title": "My voting aid",
    "new.ask.title": "What is it called? [{default}] ",
    "new.ask.scale": "How many answers, 2, 3, 4 or 5? [{default}] ",
    "new.ask.statements": "A table (CSV) with statements? [Enter: an example] ",
    "new.ask.parties": "A table (CSV) with parties? [Enter: an example] ",
    "new.written": "Written: {folder} ({statements}, {parties}).",
    "new.cleaned": "Hidden characters that were removed: {number}.",
    "new.to-code": "All positions are unknown. To be coded: {number}, listed in {file}.",
    "new.next": "Go on with: stemwijzer bank check {folder}; stemwijzer --bank {folder}",
    "new.column": "column '{name}' is not known here; allowed: {allowed}",
    "new.no-column": "the column '{name}' is missing; write it in the first line",
    "new.no-cell": "'{name}' is empty in this row; fill it in or remove the row",
    "new.no-rows": "there are no rows here; write the names of the columns, and the rows below them",
    "new.number": "'{found}' is no number on a ballot; write a whole number from 1",
    "new.comment.bank": (
        "The bank as a whole. Change it with any editor for plain text; after each change\n"
        "'stemwijzer bank check .' in this folder tells what is wrong and what is doubtful.\n"
        "Below a text stands a line per language, such as 'nl:' and 'en:'."
    ),
    "new.comment.bank.version": "Raise it when voters may get another result than before.",
    "new.comment.bank.scale": "2, 3, 4 or 5 answers; with 2 and 4 there is no 'neutral'.",
    "new.comment.bank.themes": (
        "In this order; the statements of a theme are in the file of its id, beside this one."
    ),
    "new.comment.bank.sources": (
        "What the positions rest on; 'status' is final or draft. 'url' and 'licence' may be added."
    ),
    "new.comment.bank.bases": "The kinds of evidence; every position that is not unknown has one.",
    "new.comment.bank.order": "The parties as they stand on the ballot; each has a file in positions/.",
    "new.comment.bank.end": (
        "A source looks like this:\n"
        "sources:\n"
        "  - id: programme-north\n"
        "    title: Election programme 2026\n"
        "    publisher: North List\n"
        "    date: '2026-01-15'\n"
        "    status: final\n"
        "    url: https://www.example.org/programme\n"
        "\n"
        "What 'stemwijzer bank check .' warns of and is meant to be so:\n"
        "accepted:\n"
        "  - check: absolute\n"
        "    about: [free-parking]\n"
        "    reason: The council votes on exactly these words."
    ),
    "new.comment.theme": (
        "The statements of a theme, in the order in which they are asked. 'label' is for tables:\n"
        "a few words that one can agree with. 'explanation' is shown under '?', and so are lists\n"
        "of arguments 'for' and 'against', and a 'glossary'. Do not change an id once people voted."
    ),
    "new.comment.party": (
        "A party; the name of this file is its id. 'stance' is for, neutral or against (with 4 and 5\n"
        "answers also strongly-for and strongly-against); 'unclear' where the sources are vague or\n"
        "silent, and 'unknown' where nobody has looked or nothing was found. Never write neutral for\n"
        "what is not known. A stance has a 'basis' and 'sources', each with the place in it."
    ),
    "new.example.traffic": "Traffic",
    "new.example.traffic.introduction": "This theme is about getting around in the town.",
    "new.example.facilities": "Facilities",
    "new.example.facilities.introduction": "This theme is about what the town offers.",
    "new.example.centre-cars": "Cars should stay out of the town centre.",
    "new.example.centre-cars.label": "No cars in the centre",
    "new.example.centre-cars.explanation": (
        "Supporters say that this is quieter and safer. Opponents say that shops lose customers."
    ),
    "new.example.free-parking": "Parking at the station should become free.",
    "new.example.free-parking.label": "Free parking",
    "new.example.free-parking.explanation": (
        "Supporters say that more people take the train then. Opponents say that it costs too much."
    ),
    "new.example.swimming-pool": "The town should build a second swimming pool.",
    "new.example.swimming-pool.label": "A second swimming pool",
    "new.example.swimming-pool.explanation": (
        "Supporters say that the present one is full. Opponents say that it costs too much."
    ),
    "new.example.library-sunday": "The library should stay closed on Sundays.",
    "new.example.library-sunday.label": "Library closed on Sundays",
    "new.example.library-sunday.explanation": (
        "Supporters say that staff need a day of rest. Opponents say that people have time on Sundays."
    ),
    "new.example.north": "North List",
    "new.example.south": "South List",
    "new.example.west": "West List",
    "new.example.unclear": "Says that the library matters, not when it opens.",
    "new.example.place": "p. 1",
    "new.example.source": "Example: name what you have read",
    "new.example.publisher": "Example",
    "new.example.programme": "programme",
    "new.example.programme.sentence": "The party's election programme says it.",
    "new.example.answer": "own answer",
    "new.example.answer.sentence": "The party answered this question itself.",
}
