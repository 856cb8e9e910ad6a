"""How firm the first place is, in sentences and tables."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from stemwijzer_cli.matching.stability import Stability
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words.stability import (
    methods_grid,
    methods_how,
    stability_sentences,
    what_ifs,
)
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts


def stability_text(
    say: Texts, on: Surface, chosen: Chosen, found: Stability, *, methods: bool = False
) -> str:
    """Return the verdict, the reasons, what would matter, and the ranks per method on request."""
    bank = chosen.bank
    verdict, *reasons = stability_sentences(say, bank, found)
    parts: list[RenderableType] = [
        Text(say("stability.title"), style="bold"),
        Text(verdict, style="bold"),
        "",
        *map(Text, reasons),
    ]
    for line, grid in what_ifs(say, bank, found):
        parts += ["", Text(line), *grid_lines(on, grid)]
    if methods:
        parts += ["", Text(say("stability.methods"), style="bold")]
        parts += grid_lines(on, methods_grid(say, bank, found))
        parts += (Text(line, style="dim") for line in methods_how(say, found))
    return to_text(on, *parts, "", Text(bank_line(say, chosen), style="dim"))


def stability_markdown(
    say: Texts, chosen: Chosen, found: Stability, *, methods: bool = False
) -> str:
    """Return the same as Markdown."""
    bank = chosen.bank
    verdict, *reasons = map(escaped, stability_sentences(say, bank, found))
    parts = [f"## {say('stability.title')}\n", f"**{verdict}**\n", _items(reasons)]
    for line, grid in what_ifs(say, bank, found):
        parts += [f"{escaped(line)}\n", grid_markdown(grid)]
    if methods:
        parts += [f"### {say('stability.methods')}\n"]
        parts += [grid_markdown(methods_grid(say, bank, found))]
        parts.append(_items(map(escaped, methods_how(say, found))))
    return "\n".join([*filter(None, parts), f"{escaped(bank_line(say, chosen))}\n"])


def _items(lines: Iterable[str]) -> str:
    return "".join(f"- {line}\n" for line in lines)
