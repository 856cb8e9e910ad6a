"""What the quiz says, in Dutch."""

TEXTS: dict[str, str] = {
    # The intro
    "intro.what": (
        "{statements}, ongeveer {minutes}. Daarna zie je welke van de {parties} het dichtst "
        "bij je staat, hoe zeker dat is en waar elk standpunt vandaan komt."
    ),
    "count.statement": "{number} stelling",
    "count.statements": "{number} stellingen",
    "count.minute": "{number} minuut",
    "count.minutes": "{number} minuten",
    "count.party": "{number} partij",
    "count.partys": "{number} partijen",
    "intro.data": "Bank {bank} {version}, stand van {date}.",
    "intro.unknown": "Niet elk standpunt is bekend.",
    "intro.one-source": "De standpunten zijn gelezen in één bron, die van {publisher}.",
    "intro.sources": "De standpunten zijn gelezen in {sources}, het vaakst die van {publisher}.",
    "count.sources": "{number} bronnen",
    "intro.neutral": (
        "Neutraal is een antwoord en telt mee: midden tussen eens en oneens. Overslaan telt "
        "niet mee."
    ),
    "intro.private": "Niets verlaat deze computer en er wordt niets bewaard.",
    "intro.saved": (
        "Niets verlaat deze computer. Elk antwoord komt in {file}: dat bestand bevat politieke "
        "opvattingen en is alleen voor jou leesbaar."
    ),
    "intro.resumed": "Je gaat verder: van de {statements} heb je er al {done} gehad.",
    "intro.onward": "Enter: verder   q: stop",
    "intro.begin": "Enter: begin   q: stop",
    # A statement
    "ask.progress": "{number} / {total}",
    "ask.earlier": "jouw antwoord",
    "ask.skipped": "Deze heb je overgeslagen.",
    "ask.skip": "overslaan",
    "ask.back": "terug",
    "ask.back.key": "t",
    "ask.next": "verder",
    "ask.explain": "uitleg",
    "ask.stop": "stoppen",
    "ask.pasted": "Geplakte of te snelle toetsen tellen niet: één toets per stelling.",
    "ask.choose": "Kies eerst een antwoord, of sla over.",
    "ask.first": "Dit is de eerste stelling.",
    "ask.nameless-key": "Deze toets doet hier niets.",
    "ask.other-key": "'{key}' doet hier niets.",
    "ask.stop?": "Stoppen? {yes}: ja   {no}: nee",
    "ask.yes": "j",
    "ask.no": "n",
    # Plain lines
    "plain.statement": "Stelling {number} van {total}: {text}",
    "plain.prompt": "{number}/{total} ({keys}): ",
    "plain.theme": "Thema {title}. {introduction}",
    "plain.earlier": "Je antwoordde: {word}.",
    "plain.begin": "Enter om te beginnen, q om te stoppen: ",
    "plain.stop?": "Stoppen? ja of nee: ",
    "plain.not-understood": "'{word}' begrijp ik hier niet. Kies uit: {keys}.",
    "plain.number": "Geef een nummer van 1 tot {most}, of Enter.",
    "plain.entry": "Geef een nummer van 1 tot {most}.",
    "plain.review": "Nummer om een antwoord te wijzigen, Enter om verder te gaan, q om te stoppen: ",
    "plain.important": (
        "Welke tellen dubbel? Nummers met komma's, 0 voor geen, Enter voor wat nu geldt "
        "({current}): "
    ),
    "plain.parties": "Welke partijen? Nummers met komma's, 0 voor alle, Enter voor wat nu geldt ({current}): ",
    "plain.current-none": "geen",
    "plain.current-all": "alle",
    "plain.menu": "Kies een nummer: ",
    # Review, choices and menu
    "review.title": "Je antwoorden",
    "review.question": "Kloppen je antwoorden? Kies er een om te wijzigen.",
    "review.go-on": "Ja, verder",
    "review.stop": "Stoppen",
    "review.nothing": "Je hebt nog geen stelling beantwoord; kies er een, of stop.",
    "important.question": "Welke stellingen vind je belangrijk? Die tellen dubbel.",
    "parties.question": "Met welke partijen vergelijken?",
    "parties.at-least-one": "Kies er minstens één.",
    "choose.many": "(pijltjes, spatie: aan of uit, a: alles, Enter: klaar)",
    "choose.one": "(pijltjes en Enter)",
    "result.top.many": "Bovenaan staan samen {parties}.",
    "menu.back": "Terug",
    "result.top": "Bovenaan: {parties}.",
    "menu.question": "Wat nu?",
    "menu.themes": "Uitslag per thema",
    "menu.explain": "Uitleg bij een partij",
    "menu.party": "Welke partij?",
    "menu.stability": "Hoe vast staat de eerste plaats?",
    "menu.parties": "Andere partijen",
    "menu.change": "Antwoorden wijzigen",
    "menu.save": "Antwoorden bewaren",
    "menu.quit": "Stoppen",
    "save.question": "Bestand om je antwoorden in te bewaren (Enter: niet bewaren): ",
    "save.saved": "Bewaard in {file}.",
    "save.private": "Dit bestand bevat politieke opvattingen en is alleen voor jou leesbaar.",
    "save.not": "Niet bewaard.",
    "stopped": "Gestopt.",
    "stopped.resume": "Je antwoorden staan in {file}; met --save {file} ga je verder.",
}
