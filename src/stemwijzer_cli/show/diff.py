"""What changed between two versions of a bank, as text and for a changelog."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.diff import Diff
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped
from stemwijzer_cli.show.sections import sections_markdown, sections_text
from stemwijzer_cli.show.words.diff import notes, sections, title
from stemwijzer_cli.texts import Texts


def diff_text(say: Texts, on: Surface, found: Diff) -> str:
    """Return what changed, part by part."""
    head = to_text(on, Text(title(say, found), style="bold"), "")
    return head + sections_text(on, sections(say, found), notes(say, found))


def diff_markdown(say: Texts, found: Diff) -> str:
    """Return the same as Markdown."""
    head = f"## {escaped(title(say, found))}\n\n"
    return head + sections_markdown(sections(say, found), notes(say, found))
