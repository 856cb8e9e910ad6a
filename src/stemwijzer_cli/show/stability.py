"""How firm the first place is, in sentences and as a table of ranks per method."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.stability import Stability
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.show.words.stability import stability_sentences
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts


def stability_text(say: Texts, on: Surface, chosen: Chosen, found: Stability) -> str:
    """Return the verdict, the ranks per method and the reasons."""
    verdict, *reasons = stability_sentences(say, chosen.bank, found)
    return to_text(
        on,
        Text(say("stability.title"), style="bold"),
        Text(verdict, style="bold"),
        "",
        Text(say("stability.methods"), style="dim"),
        *grid_lines(on, _grid(say, chosen.bank, found)),
        "",
        *map(Text, reasons),
        Text(bank_line(say, chosen), style="dim"),
    )


def stability_markdown(say: Texts, chosen: Chosen, found: Stability) -> str:
    """Return the same as Markdown."""
    verdict, *reasons = map(escaped, stability_sentences(say, chosen.bank, found))
    items = "".join(f"- {reason}\n" for reason in reasons)
    table = grid_markdown(_grid(say, chosen.bank, found))
    whence = escaped(bank_line(say, chosen))
    return f"## {say('stability.title')}\n\n**{verdict}**\n\n{table}\n{items}\n{whence}\n"


def _grid(say: Texts, bank: Bank, found: Stability) -> Grid:
    def shown(rank: int | None) -> str:
        return say("themes.none") if rank is None else str(rank)

    parties = sorted(
        bank.parties, key=lambda party: found.ranks["city-block"][party.id] or len(bank.parties) + 1
    )
    rows = [
        [one_line(party.name), *(shown(found.ranks[method][party.id]) for method in METHODS)]
        for party in parties
    ]
    return Grid([say("score.party"), *METHODS], rows, right=range(1, len(METHODS) + 1))
