"""`stemwijzer bank stats`: what a bank does before anybody answers."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.commands.write import chosen_format, write
from stemwijzer_cli.matching.simulation import Tell, simulation
from stemwijzer_cli.matching.stats import Stats, stats
from stemwijzer_cli.session import Session
from stemwijzer_cli.streams import passing_line
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv
    from stemwijzer_cli.output.stats import StatsOutput
    from stemwijzer_cli.show.console import Surface

SEED = 1


def run(
    session: Session, folder: str | None, *, seed: int | None, form: str | None, output: str | None
) -> None:
    """Write the figures of the bank in a folder, or of the one that was asked for."""
    wanted = chosen_format(form, output)
    if folder is not None:
        session.bank_folder = folder
    chosen = SEED if seed is None else seed
    with passing_line(session.environment, plain=session.plain) as draw:
        # Of what `Random` gives, only this is the same for a seed in every version of Python.
        simulated = simulation(session.bank, Random(chosen).random, _teller(session.say, draw))
    found = stats(session.bank, simulated, chosen)
    write(session, StatsView(session.say, found), wanted, output)


def _teller(say: Texts, draw: Callable[[str], None] | None) -> Tell:
    """Return what shows by `draw` how far the work is; nothing where that is None."""
    if draw is None:
        return lambda _done, _whole: None
    shown = -1

    def tell(done: int, whole: int) -> None:
        nonlocal shown
        percent = 100 * done // whole
        if percent != shown:
            shown = percent
            draw(say("stats.progress", percent=percent))

    return tell


class StatsView(NamedTuple):
    """A bank in figures."""

    say: Texts
    found: Stats

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        from stemwijzer_cli.show.stats import stats_text

        return stats_text(self.say, on, self.found)

    def markdown(self) -> str:
        """Return it as Markdown."""
        from stemwijzer_cli.show.stats import stats_markdown

        return stats_markdown(self.say, self.found)

    def output(self) -> StatsOutput:
        """Return it as what becomes JSON."""
        from stemwijzer_cli.output.stats import stats_output

        return stats_output(self.found)

    def csv(self) -> tuple[Csv, ...]:
        """Return who comes first as CSV."""
        from stemwijzer_cli.output.stats import stats_csv

        return (stats_csv(self.output()),)
