"""What the report says, in English."""

TEXTS: dict[str, str] = {
    "report.title": "Your result",
    "report.skip": "To the content",
    "report.contents": "On this page",
    "report.private": (
        "This page holds your political opinions: keep it with care. It fetches nothing from "
        "the internet and passes nothing on."
    ),
    "group.title": "The result of you all",
    "group.private": (
        "This page holds the political opinions of several persons: keep it with care. It"
        " fetches nothing from the internet and sends nothing on."
    ),
    "report.ranking": "Agreement with the parties",
    "report.bar": (
        "In the bar the short line is the agreement; the part around it in another colour is the "
        "band, the thin part outside it what is possible."
    ),
    "report.possible": "What is possible, and the agreement on what is known",
    "report.stability": "How firm is the first place?",
    "report.map": "Map",
    "report.map.none": "This bank does not have two axes and so no map.",
    "report.themes": "Agreement per theme",
    "report.statements": "Statement by statement",
    "report.statements.how": "Open a party to see where its position comes from. What is open is printed too.",
    "report.answer": "Your answer:",
    "report.double": "counts double",
    "report.same": "like you",
    "report.explanation": "Explanation",
    "report.facts": "Facts and proposals",
    "report.facts.how": (
        "This does not count in your result. It stands in the same sources, but makes no fair "
        "statement."
    ),
    "report.method": "Background",
    "report.computed": "How it is computed",
    "report.sources": "Sources",
    "report.sources.drafts": "Of a draft, the final text may say something else.",
    "report.unknown": "What is not known",
    "report.unknown.how": (
        "Unclear: the sources are vague, silent or contradict each other. Unknown: the sources "
        "at hand do not tell. Neither means neutral."
    ),
    "report.origin": "What this report rests on",
    "report.origin.bank": "Bank",
    "report.origin.version": "Version",
    "report.origin.date": "Date of the bank",
    "report.origin.sha256": "Hash of the bank (sha256)",
    "report.origin.method": "Method",
    "report.origin.sources": "Sources",
    "report.origin.selection": "Selection",
    "report.origin.program": "Program",
    "report.origin.made": "Made on",
}
