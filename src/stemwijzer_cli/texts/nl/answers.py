"""How answers and numbers are spelled in Dutch."""

LETTERS = "eno"
"""The keys for agree, neutral and disagree."""

SKIP = "overslaan"

WORDS: dict[str, tuple[str, ...]] = {
    "strongly-against": ("zeer-oneens",),
    "against": ("oneens", "nee"),
    "neutral": ("neutraal",),
    "for": ("eens", "ja"),
    "strongly-for": ("zeer-eens",),
}
"""Per stance the word that answers files are written with, then others that mean the same."""

DECIMAL = ","
