"""What is doubtful about a bank, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped
from stemwijzer_cli.show.sections import sections_markdown, sections_text
from stemwijzer_cli.show.words.check import Located, notes, sections, title
from stemwijzer_cli.texts import Texts


def check_text(say: Texts, on: Surface, bank: Bank, found: Sequence[Located]) -> str:
    """Return the warnings by check, with where they stand."""
    head = to_text(on, Text(title(say, bank), style="bold"), "")
    return head + sections_text(on, sections(say, bank, found), notes(say, found))


def check_markdown(say: Texts, bank: Bank, found: Sequence[Located]) -> str:
    """Return the same as Markdown."""
    head = f"## {escaped(title(say, bank))}\n\n"
    return head + sections_markdown(sections(say, bank, found), notes(say, found))
