"""How answers and numbers are spelled in English."""

LETTERS = "and"
"""The keys for agree, neutral and disagree."""

SKIP = "skip"

WORDS: dict[str, tuple[str, ...]] = {
    "strongly-against": ("strongly-disagree",),
    "against": ("disagree", "no", "false"),
    "neutral": ("neutral",),
    "for": ("agree", "yes", "true"),
    "strongly-for": ("strongly-agree",),
}
"""Per stance the word that answers files are written with, then others that mean the same."""

DECIMAL = "."
