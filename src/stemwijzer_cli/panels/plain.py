"""Texts of respondents that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

from stemwijzer_cli.errors import FORMULAS

FORMULA = "^[" + "".join(re.escape(sign) for sign in FORMULAS) + "]"
"""How a text begins that a spreadsheet may take for a formula; to any engine."""
NUMBER = "^[+-][0-9]+([.,][0-9]+)?$"
"""What is none all the same: a number with its sign."""

_NUMBER = re.compile(NUMBER.replace("$", r"\Z"))


def inert(text: str) -> str:
    """Return a text behind an apostrophe where it would be taken for a formula."""
    if text.startswith(FORMULAS) and not _NUMBER.match(text):
        return f"'{text}"
    return text
