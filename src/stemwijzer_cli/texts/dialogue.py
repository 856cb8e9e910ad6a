"""What the quiz says, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    # The intro
    "intro.what": (
        "{statements}, ongeveer {minutes}. Daarna zie je welke van de {parties} het dichtst bij je staat, hoe zeker dat is en waar elk standpunt vandaan komt.",
        "{statements}, about {minutes}. Then you see which of the {parties} stands nearest to you, how sure that is, and where every position comes from.",
    ),
    "count.statement": ("{number} stelling", "{number} statement"),
    "count.statements": ("{number} stellingen", "{number} statements"),
    "count.minute": ("{number} minuut", "{number} minute"),
    "count.minutes": ("{number} minuten", "{number} minutes"),
    "count.party": ("{number} partij", "{number} party"),
    "count.partys": ("{number} partijen", "{number} parties"),
    "intro.data": (
        "Bank {bank} {version}, stand van {date}. Niet elk standpunt is bekend.",
        "Bank {bank} {version}, as of {date}. Not every position is known.",
    ),
    "intro.sources": (
        "De standpunten zijn gelezen in {sources}, het vaakst die van {publisher}.",
        "The positions were read in {sources}, most often that of {publisher}.",
    ),
    "count.source": ("{number} bron", "{number} source"),
    "count.sources": ("{number} bronnen", "{number} sources"),
    "intro.neutral": (
        "Neutraal is een antwoord en telt mee: midden tussen eens en oneens. Overslaan telt niet mee.",
        "Neutral is an answer and counts: midway between agree and disagree. Skipping does not count.",
    ),
    "intro.private": (
        "Niets verlaat deze computer en er wordt niets bewaard.",
        "Nothing leaves this computer, and nothing is kept.",
    ),
    "intro.saved": (
        "Niets verlaat deze computer. Elk antwoord komt in {file}: dat bestand bevat politieke "
        "opvattingen en is alleen voor jou leesbaar.",
        "Nothing leaves this computer. Every answer goes into {file}: that file holds political "
        "opinions and is readable by you alone.",
    ),
    "intro.resumed": (
        "Je gaat verder: van de {statements} heb je er al {done} gehad.",
        "You go on: {done} of the {statements} done already.",
    ),
    "intro.independent": (
        "Onafhankelijk van ProDemos (StemWijzer is hun merk) en van Instituut Clingendael.",
        "Independent of ProDemos (StemWijzer is their trademark) and of the Clingendael Institute.",
    ),
    "intro.onward": ("Enter: verder   q: stop", "Enter: next   q: stop"),
    "intro.begin": ("Enter: begin   q: stop", "Enter: begin   q: stop"),
    # A statement
    "ask.progress": ("{number} / {total}", "{number} / {total}"),
    "ask.earlier": ("jouw antwoord", "your answer"),
    "ask.skipped": ("Deze heb je overgeslagen.", "You skipped this one."),
    "ask.skip": ("overslaan", "skip"),
    "ask.back": ("terug", "back"),
    "ask.back.key": ("t", "b"),
    "ask.next": ("verder", "next"),
    "ask.explain": ("uitleg", "explain"),
    "ask.stop": ("stoppen", "stop"),
    "ask.pasted": (
        "Geplakte of te snelle toetsen tellen niet: één toets per stelling.",
        "Pasted or hurried keys do not count: one key per statement.",
    ),
    "ask.choose": ("Kies eerst een antwoord, of sla over.", "Choose an answer first, or skip."),
    "ask.first": ("Dit is de eerste stelling.", "This is the first statement."),
    "ask.nameless-key": ("Deze toets doet hier niets.", "This key does nothing here."),
    "ask.other-key": (
        "'{key}' doet hier niets.",
        "'{key}' does nothing here.",
    ),
    "ask.stop?": ("Stoppen? {yes}: ja   {no}: nee", "Stop? {yes}: yes   {no}: no"),
    "ask.yes": ("j", "y"),
    "ask.no": ("n", "n"),
    # Plain lines
    "plain.statement": (
        "Stelling {number} van {total}: {text}",
        "Statement {number} of {total}: {text}",
    ),
    "plain.prompt": ("{number}/{total} ({keys}): ", "{number}/{total} ({keys}): "),
    "plain.theme": ("Thema {title}. {introduction}", "Theme {title}. {introduction}"),
    "plain.earlier": ("Je antwoordde: {word}.", "You answered: {word}."),
    "plain.begin": ("Enter om te beginnen, q om te stoppen: ", "Enter to begin, q to stop: "),
    "plain.stop?": ("Stoppen? ja of nee: ", "Stop? yes or no: "),
    "plain.not-understood": (
        "'{word}' begrijp ik hier niet. Kies uit: {keys}.",
        "I do not understand '{word}' here. Choose from: {keys}.",
    ),
    "plain.number": (
        "Geef een nummer van 1 tot {most}, of Enter.",
        "Give a number from 1 to {most}, or Enter.",
    ),
    "plain.entry": ("Geef een nummer van 1 tot {most}.", "Give a number from 1 to {most}."),
    "plain.review": (
        "Nummer om een antwoord te wijzigen, Enter om verder te gaan, q om te stoppen: ",
        "Number to change an answer, Enter to go on, q to stop: ",
    ),
    "plain.important": (
        "Welke tellen dubbel? Nummers met komma's, 0 voor geen, Enter voor wat nu geldt ({current}): ",
        "Which count double? Numbers with commas, 0 for none, Enter for what holds now ({current}): ",
    ),
    "plain.parties": (
        "Welke partijen? Nummers met komma's, 0 voor alle, Enter voor wat nu geldt ({current}): ",
        "Which parties? Numbers with commas, 0 for all, Enter for what holds now ({current}): ",
    ),
    "plain.current-none": ("geen", "none"),
    "plain.current-all": ("alle", "all"),
    "plain.menu": ("Kies een nummer: ", "Choose a number: "),
    # Review, choices and menu
    "review.title": ("Je antwoorden", "Your answers"),
    "review.question": (
        "Kloppen je antwoorden? Kies er een om te wijzigen.",
        "Are your answers right? Choose one to change it.",
    ),
    "review.go-on": ("Ja, verder", "Yes, go on"),
    "review.stop": ("Stoppen", "Stop"),
    "review.nothing": (
        "Je hebt nog geen stelling beantwoord; kies er een, of stop.",
        "You have not answered any statement; choose one, or stop.",
    ),
    "important.question": (
        "Welke stellingen vind je belangrijk? Die tellen dubbel.",
        "Which statements are important to you? They count double.",
    ),
    "parties.question": ("Met welke partijen vergelijken?", "Which parties to compare?"),
    "parties.at-least-one": ("Kies er minstens één.", "Choose at least one."),
    "choose.many": (
        "(pijltjes, spatie: aan of uit, a: alles, Enter: klaar)",
        "(arrows, space: on or off, a: all, Enter: done)",
    ),
    "choose.one": ("(pijltjes en Enter)", "(arrows and Enter)"),
    "result.top.many": ("Bovenaan staan samen {parties}.", "At the top together: {parties}."),
    "menu.back": ("Terug", "Back"),
    "result.top": ("Bovenaan: {parties}.", "At the top: {parties}."),
    "menu.question": ("Wat nu?", "What next?"),
    "menu.themes": ("Uitslag per thema", "Result per theme"),
    "menu.explain": ("Uitleg bij een partij", "Explain a party"),
    "menu.party": ("Welke partij?", "Which party?"),
    "menu.stability": ("Hoe vast staat de eerste plaats?", "How firm is the first place?"),
    "menu.parties": ("Andere partijen", "Other parties"),
    "menu.change": ("Antwoorden wijzigen", "Change answers"),
    "menu.save": ("Antwoorden bewaren", "Save answers"),
    "menu.quit": ("Stoppen", "Quit"),
    "save.question": (
        "Bestand om je antwoorden in te bewaren (Enter: niet bewaren): ",
        "File to save your answers in (Enter: do not save): ",
    ),
    "save.saved": ("Bewaard in {file}.", "Saved in {file}."),
    "save.private": (
        "Dit bestand bevat politieke opvattingen en is alleen voor jou leesbaar.",
        "This file holds political opinions and is readable by you alone.",
    ),
    "save.not": ("Niet bewaard.", "Not saved."),
    "stopped": ("Gestopt.", "Stopped."),
    "stopped.resume": (
        "Je antwoorden staan in {file}; met --save {file} ga je verder.",
        "Your answers are in {file}; with --save {file} you go on.",
    ),
}
