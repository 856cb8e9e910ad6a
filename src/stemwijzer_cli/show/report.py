"""The report as text: the ranking, the themes, the sources and the map after each other."""

from __future__ import annotations

from collections.abc import Sequence

from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.matching.score import Shown
from stemwijzer_cli.matching.sources import Under
from stemwijzer_cli.show.console import Surface
from stemwijzer_cli.show.map.view import map_markdown, map_text
from stemwijzer_cli.show.score import score_markdown, score_text
from stemwijzer_cli.show.sources import choice_markdown, choice_text
from stemwijzer_cli.show.themes import themes_markdown, themes_text
from stemwijzer_cli.texts import Texts


def report_text(
    say: Texts, on: Surface, shown: Shown, place: Landscape | None, groups: Sequence[Under]
) -> str:
    """Return the parts of a report as a surface shows them best."""
    parts = [score_text(say, on, shown, all_notes=True)]
    if shown.bank.has_themes:
        parts.append(themes_text(say, on, shown))
    if groups:
        parts.append(choice_text(say, on, shown.bank, groups))
    if place is not None:
        parts.append(map_text(say, on, place))
    return "\n".join(parts)


def report_markdown(
    say: Texts, shown: Shown, place: Landscape | None, groups: Sequence[Under]
) -> str:
    """Return the parts of a report as Markdown."""
    parts = [score_markdown(say, shown)]
    if shown.bank.has_themes:
        parts.append(themes_markdown(say, shown))
    if groups:
        parts.append(choice_markdown(say, shown.bank, groups))
    if place is not None:
        parts.append(map_markdown(say, place))
    return "\n".join(parts)
