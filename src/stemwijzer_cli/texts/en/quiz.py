"""What the quiz says, in English."""

TEXTS: dict[str, str] = {
    # The intro
    "intro.what": (
        "{statements}, about {minutes}. Then you see which of the {parties} stands nearest to "
        "you, how sure that is, and where every position comes from."
    ),
    "count.statement": "{number} statement",
    "count.statements": "{number} statements",
    "count.minute": "{number} minute",
    "count.minutes": "{number} minutes",
    "count.party": "{number} party",
    "count.partys": "{number} parties",
    "intro.data": "Bank {bank} {version}, as of {date}.",
    "intro.unknown": "Not every position is known.",
    "intro.one-source": "The positions were read in one source, that of {publisher}.",
    "intro.sources": "The positions were read in {sources}, most often that of {publisher}.",
    "count.sources": "{number} sources",
    "intro.neutral": (
        "Neutral is an answer and counts: midway between agree and disagree. Skipping does not "
        "count."
    ),
    "intro.private": "Nothing leaves this computer, and nothing is kept.",
    "intro.saved": (
        "Nothing leaves this computer. Every answer goes into {file}: that file holds "
        "political opinions and is readable by you alone."
    ),
    "intro.resumed": "You go on: {done} of the {statements} done already.",
    "intro.onward": "Enter: next   q: stop",
    "intro.begin": "Enter: begin   q: stop",
    # A statement
    "ask.progress": "{number} / {total}",
    "ask.earlier": "your answer",
    "ask.skipped": "You skipped this one.",
    "ask.skip": "skip",
    "ask.back": "back",
    "ask.back.key": "b",
    "ask.next": "next",
    "ask.explain": "explain",
    "ask.stop": "stop",
    "ask.pasted": "Pasted or hurried keys do not count: one key per statement.",
    "ask.choose": "Choose an answer first, or skip.",
    "ask.first": "This is the first statement.",
    "ask.nameless-key": "This key does nothing here.",
    "ask.other-key": "'{key}' does nothing here.",
    "ask.stop?": "Stop? {yes}: yes   {no}: no",
    "ask.yes": "y",
    "ask.no": "n",
    # Plain lines
    "plain.statement": "Statement {number} of {total}: {text}",
    "plain.prompt": "{number}/{total} ({keys}): ",
    "plain.theme": "Theme {title}. {introduction}",
    "plain.earlier": "You answered: {word}.",
    "plain.begin": "Enter to begin, q to stop: ",
    "plain.stop?": "Stop? yes or no: ",
    "plain.not-understood": "I do not understand '{word}' here. Choose from: {keys}.",
    "plain.number": "Give a number from 1 to {most}, or Enter.",
    "plain.entry": "Give a number from 1 to {most}.",
    "plain.review": "Number to change an answer, Enter to go on, q to stop: ",
    "plain.important": (
        "Which count double? Numbers with commas, 0 for none, Enter for what holds now "
        "({current}): "
    ),
    "plain.parties": "Which parties? Numbers with commas, 0 for all, Enter for what holds now ({current}): ",
    "plain.current-none": "none",
    "plain.current-all": "all",
    "plain.menu": "Choose a number: ",
    # Review, choices and menu
    "review.title": "Your answers",
    "review.question": "Are your answers right? Choose one to change it.",
    "review.go-on": "Yes, go on",
    "review.stop": "Stop",
    "review.nothing": "You have not answered any statement; choose one, or stop.",
    "important.question": "Which statements are important to you? They count double.",
    "parties.question": "Which parties to compare?",
    "parties.at-least-one": "Choose at least one.",
    "choose.many": "(arrows, space: on or off, a: all, Enter: done)",
    "choose.one": "(arrows and Enter)",
    "result.top.many": "At the top together: {parties}.",
    "menu.back": "Back",
    "result.top": "At the top: {parties}.",
    "menu.question": "What next?",
    "menu.themes": "Result per theme",
    "menu.explain": "Explain a party",
    "menu.party": "Which party?",
    "menu.stability": "How firm is the first place?",
    "menu.parties": "Other parties",
    "menu.change": "Change answers",
    "menu.save": "Save answers",
    "menu.quit": "Quit",
    "save.question": "File to save your answers in (Enter: do not save): ",
    "save.saved": "Saved in {file}.",
    "save.private": "This file holds political opinions and is readable by you alone.",
    "save.not": "Not saved.",
    "stopped": "Stopped.",
    "stopped.resume": "Your answers are in {file}; with --save {file} you go on.",
}
