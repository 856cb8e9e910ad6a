"""What `bank check` says, in English."""

TEXTS: dict[str, str] = {
    "help.bank-check": "Show all that is wrong with a bank, and what is doubtful about it.",
    "help.bank-check.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer bank check my-bank\n"
        "  stemwijzer bank check my-bank --strict --format json"
    ),
    "help.bank-dir": "Folder of the bank; else that of --bank, else the bank that ships.",
    "help.strict": "Exit with 1 when there is a warning that the bank does not accept.",
    "count.warning": "{number} warning",
    "count.warnings": "{number} warnings",
    "check.title": "Check of {bank} {version}",
    "check.heading": "{title} [{check}]: {number}",
    "check.more": "… and {number} more; --format json lists them all",
    "check.accepted": "Accepted",
    "check.accepted.line": "{what} ({number}×)",
    "check.accepted.line.spoken": "{what} ({number} times)",
    "check.counts": "It loads without errors; {warnings}, and {accepted} accepted.",
    "check.how": (
        "Mend what can be mended. What is meant to be so can be accepted under 'accepted' in "
        "bank.yaml: a 'check' (the word in brackets), 'about' (a list of ids) and a 'reason'."
    ),
    "check.identical.title": "Parties that are the same",
    "check.identical": "{parties} have the same position on every statement",
    "check.identical.remedy": (
        "No answer tells them apart. Look whether one was copied, or add statements on which they "
        "differ."
    ),
    "check.all-neutral.title": "Parties that are neutral on everything",
    "check.all-neutral": "neutral on all {known} statements on which a position is known",
    "check.all-neutral.remedy": (
        "Often this is silence that was filled in as neutral, and such a party comes first for "
        "many voters. Make it 'unknown' where nothing is known."
    ),
    "check.never-opposite.title": "Pairs that are never on opposite sides",
    "check.never-opposite": "{one} and {other}, on none of the {shared} statements known of both",
    "check.never-opposite.remedy": (
        "A voter can hardly choose between them. Add a statement on which they disagree, or find "
        "positions that are not known yet."
    ),
    "check.little-known.title": "Parties of which little is known",
    "check.little-known": "known on {known} of {of} statements, less than a third",
    "check.little-known.remedy": (
        "Its rank says little. Look for more sources, leave the party out, or say 'responded: "
        "false' when it did not answer."
    ),
    "check.no-difference.title": "Statements on which nobody differs",
    "check.no-difference": "the {known} parties whose position is known say the same",
    "check.no-difference.remedy": (
        "It does not tell these parties apart. Ask something on which the parties differ."
    ),
    "check.few-known.title": "Statements on which few positions are known",
    "check.few-known": "known of {known} of {of} parties, less than a third or fewer than two",
    "check.few-known.remedy": "Look for more sources, or ask something that is known of more parties.",
    "check.one-way.title": "Axes on which most statements point one way",
    "check.one-way": (
        "agreeing points to '{end}' with {number} of {of} statements; who always agrees comes "
        "nearest to {ranking}"
    ),
    "check.one-way.remedy": (
        "People tend to agree. Turn some statements round until about half point either way."
    ),
    "check.yes-sayer.title": "Parties that win or lose by always agreeing",
    "check.yes-sayer": (
        "who always agrees, or always disagrees, gets three quarters of the points with them; who "
        "always agrees comes nearest to {ranking}"
    ),
    "check.yes-sayer.remedy": (
        "People tend to agree. Turn some statements round, so that such a party is for some and "
        "against others."
    ),
    "check.double-barrelled.title": "Statements that may ask two things",
    "check.double-barrelled": "{hits} ({language})",
    "check.double-barrelled.remedy": (
        "Who agrees with one half cannot answer. Ask one thing, or make two statements of it."
    ),
    "check.double-negation.title": "Statements that deny twice",
    "check.double-negation": "{hits} ({language})",
    "check.double-negation.remedy": "Many readers take it the wrong way. Say it without denying.",
    "check.vague.title": "Vague words",
    "check.vague": "{hits} ({language})",
    "check.vague.remedy": (
        "Everybody reads something else in it. Say how much, when or which, or leave it out."
    ),
    "check.absolute.title": "Words that allow no exception",
    "check.absolute": "{hits} ({language})",
    "check.absolute.remedy": (
        "Who wants one exception has to disagree. Leave the word out, or name the limit."
    ),
    "check.loaded.title": "Loaded words",
    "check.loaded": "{hits} ({language})",
    "check.loaded.remedy": "The word answers for the voter. Take one that both sides would use.",
    "check.too-long.title": "Long statements",
    "check.too-long": "{number} words, more than {limit} ({language})",
    "check.too-long.remedy": "Make it shorter; what explains it goes into 'explanation'.",
    "check.label.title": "Labels that one cannot agree with",
    "check.label": "{hits} ({language})",
    "check.label.remedy": (
        "It stands beside 'agree' and 'disagree': say in a few words what one agrees with, like "
        "'More cycle paths' for 'Cycle paths'."
    ),
    "check.no-source.title": "Positions without a source",
    "check.no-source": "{statements} ({number} in all)",
    "check.no-source.remedy": "Nobody can look it up. Name the source and the place in it.",
    "check.no-place.title": "Sources without a place",
    "check.no-place": "{statements} ({number} in all)",
    "check.no-place.remedy": "Say where it stands, like 'p. 12' or a heading.",
    "check.draft.title": "Positions that rest on a draft",
    "check.draft": "{statements} ({number} in all)",
    "check.draft.remedy": "Drafts change. Look in the final version.",
    "check.language.title": "Texts that lack a language",
    "check.language": "not in '{language}': {keys} ({number})",
    "check.language.remedy": "It is shown in another language. Translate it, or leave the language out.",
    "check.address.title": "Addresses that cannot be right",
    "check.address": "{found}",
    "check.address.remedy": "Nothing was fetched. Write it like 'https://www.example.org/page'.",
    "check.small-theme.title": "Themes of one statement",
    "check.small-theme": "'{title}' has one statement",
    "check.small-theme.remedy": "Its score is that one answer. Join it with another theme.",
    "check.reserved-name.title": "Ids that are no file names on Windows",
    "check.reserved-name": "'{name}' is a name that Windows keeps for itself",
    "check.reserved-name.remedy": "Give the file, and so the id, another name.",
    "check.accepted-nothing.title": "What is accepted and not there",
    "check.accepted-nothing": "there is no warning of '{check}' that this accepts",
    "check.accepted-nothing.remedy": "Correct the name of the check or the ids, or remove it.",
}
