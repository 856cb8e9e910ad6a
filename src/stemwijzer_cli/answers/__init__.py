"""Answers files: YAML, JSON or CSV to `Answers`, and back to YAML or JSON."""

from stemwijzer_cli.answers.reading import MAX_BYTES, format_of, parse
from stemwijzer_cli.answers.words import SKIP, answer_words, words
from stemwijzer_cli.answers.writing import foreign_comment, render_json, render_yaml

__all__ = [
    "MAX_BYTES",
    "SKIP",
    "answer_words",
    "foreign_comment",
    "format_of",
    "parse",
    "render_json",
    "render_yaml",
    "words",
]
