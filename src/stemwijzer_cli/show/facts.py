"""Facts and proposals: what is shown beside the statements and never asked."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.model import Bank, Chosen, Source
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped
from stemwijzer_cli.show.words.facts import label, notes, values_line
from stemwijzer_cli.show.words.whence import cite
from stemwijzer_cli.texts import Texts


def facts_text(say: Texts, on: Surface, chosen: Chosen) -> str:
    """Return the facts of all parties of a bank, with their places in the sources."""
    bank = chosen.bank
    parts: list[RenderableType] = [Text(say("facts.title"), style="bold"), ""]
    for fact in bank.facts:
        parts.append(Text(label(say, fact), style="bold"))
        parts.append(Padding(Text(values_line(say, bank, fact)), (0, 0, 0, 2)))
        parts += [Padding(Text(note, style="dim"), (0, 0, 0, 2)) for note in notes(say, bank, fact)]
        parts.append("")
    return to_text(on, *parts, Text(cite(say, chosen, _sources(bank)), style="dim"))


def facts_markdown(say: Texts, chosen: Chosen) -> str:
    """Return the same as Markdown."""
    bank = chosen.bank
    lines = [f"## {say('facts.title')}\n"]
    for fact in bank.facts:
        lines.append(f"- **{escaped(label(say, fact))}**: {escaped(values_line(say, bank, fact))}")
        lines += [f"  - {escaped(note)}" for note in notes(say, bank, fact)]
    return "\n".join([*lines, "", escaped(cite(say, chosen, _sources(bank))), ""])


def _sources(bank: Bank) -> list[Source]:
    named = {name for fact in bank.facts for name in fact.sources}
    return [source for source in bank.sources if source.id in named]
