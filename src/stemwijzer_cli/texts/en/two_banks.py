"""What `bank diff` and `bank agreement` say, in English."""

TEXTS: dict[str, str] = {
    "help.bank-diff": "Show what changed from one version of a bank to the next.",
    "help.bank-diff.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer bank diff old-bank new-bank\n"
        "  stemwijzer bank diff old-bank new-bank -o changes.md"
    ),
    "help.diff-old": "Folder of the bank as it was.",
    "help.diff-new": "Folder of the bank as it is.",
    "help.bank-agreement": "Show how far two coders of a bank agree, and on which cells they do not.",
    "help.bank-agreement.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer bank agreement coder-1 coder-2\n"
        "  stemwijzer bank agreement coder-1 coder-2 -o to-decide.csv"
    ),
    "help.bank-coder": "Folder of the bank as one of two coders filled it in.",
    "diff.title": "From {old} to {new}",
    "diff.same": "Nothing changed: they are the same bank.",
    "diff.counts": "Unchanged: {statements} and {parties}, apart from positions, theme and order.",
    "diff.apart": (
        "Cells are compared on statements that both have by the same id; positions on new ones are "
        "not listed."
    ),
    "diff.other": "The bank as a whole",
    "diff.translated": "Texts are now also in: {languages}.",
    "diff.untranslated": "Texts are no longer in: {languages}.",
    "diff.themes.added": "Themes added ({number})",
    "diff.themes.dropped": "Themes dropped ({number})",
    "diff.themes.changed": "Themes changed ({number})",
    "diff.statements.reworded": "Statements reworded ({number})",
    "diff.statements.added": "Statements added ({number})",
    "diff.statements.dropped": "Statements dropped ({number})",
    "diff.statements.changed": "Statements otherwise changed ({number})",
    "diff.moved": "Statements in another theme ({number})",
    "diff.reordered": "Asked in another order ({number})",
    "diff.no-theme": "no theme",
    "diff.stances": "Positions changed ({number})",
    "diff.evidence": "Positions with other evidence ({number})",
    "diff.facts": "Facts changed ({number})",
    "diff.parties.added": "Parties added ({number})",
    "diff.parties.dropped": "Parties dropped ({number})",
    "diff.parties.changed": "Parties changed ({number})",
    "diff.sources.added": "Sources added ({number})",
    "diff.sources.dropped": "Sources dropped ({number})",
    "diff.sources.changed": "Sources changed ({number})",
    "diff.was": "was: {what}",
    "diff.now": "now: {what}",
    "diff.successor": "in its place: {id}",
    "diff.becomes": "{old}, now {new}",
    "agreement.title": "How far two coders agree",
    "agreement.equal": "Equal cells: {equal} of {cells} ({share}).",
    "agreement.nominal": "Krippendorff's alpha, nominal over all stances ({cells} cells): {alpha}.",
    "agreement.ordinal": "Krippendorff's alpha, ordinal where both give a level ({cells} cells): {alpha}.",
    "agreement.figure": "{alpha} ({low} to {high})",
    "agreement.none": "n/a",
    "agreement.per.statement": "Per statement",
    "agreement.per.party": "Per party",
    "agreement.statement": "Statement",
    "agreement.party": "Party",
    "agreement.cells": "Equal",
    "agreement.cell": "{equal}/{cells}",
    "agreement.alpha": "Nominal",
    "agreement.alpha.ordinal": "Ordinal",
    "agreement.different": "To decide together ({number})",
    "agreement.how": (
        "Alpha is 1 when the coders agree on everything and 0 when they agree no more than by "
        "chance; n/a: all codings are the same, or there are none."
    ),
    "agreement.interval": (
        "In brackets an interval of 95 % from a jackknife: in all, a statement at a time is left "
        "out; per statement or party, a cell. Nothing is drawn at random."
    ),
    "agreement.reworded": "Not the same words for both coders: {statements}.",
    "agreement.left-out": "Only in one of the banks, so not compared: {ids}.",
    "agreement.scale": "this bank has scale {scale} and the other {other}; coders use one scale",
    "agreement.nothing": (
        "these banks share no statement or no party; give two codings of the same bank"
    ),
}
