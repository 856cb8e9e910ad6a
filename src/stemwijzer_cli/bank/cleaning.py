"""Texts of other programs without the hidden characters that a bank's files may not have."""

from __future__ import annotations

from stemwijzer_cli.errors import HIDDEN

BREAKS = "\u2028\u2029\x0b\x0c\r"
"""Ends of lines and paragraphs of other systems, which stand between words."""


def cleaned(text: str) -> tuple[str, int]:
    r"""Return a text that a bank's files may have, and how many hidden characters it had.

    The signs of Windows-1252 that were read as Latin-1 (U+0080 to U+009F) become what they were,
    ends of lines become those of our files, and what else `HIDDEN` matches is dropped. `\r\n` is
    one end of a line and no hidden character.
    """
    text = text.replace("\r\n", "\n")
    clean, number = HIDDEN.subn(lambda found: _instead(found[0]), text)
    return clean, number


def _instead(hidden: str) -> str:
    if "\x80" <= hidden <= "\x9f":
        return hidden.encode("latin-1").decode("cp1252", "ignore")
    return "\n" if hidden in BREAKS else ""
