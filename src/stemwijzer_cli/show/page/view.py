"""The report as one HTML page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import stemwijzer_cli
from stemwijzer_cli.matching.score import Ranking
from stemwijzer_cli.matching.stability import Stability
from stemwijzer_cli.model import (
    STANCES,
    Answers,
    Bank,
    Party,
    Selection,
    Stance,
    Statement,
    localised,
)
from stemwijzer_cli.show import facts, words
from stemwijzer_cli.show.compare import evidence_lines
from stemwijzer_cli.show.map.places import Landscape, notes
from stemwijzer_cli.show.map.svg import map_svg
from stemwijzer_cli.show.map.view import map_grid
from stemwijzer_cli.show.parties import coverage
from stemwijzer_cli.show.score import Shown, ranking_columns, ranking_notes, row_words
from stemwijzer_cli.show.stability import stability_sentences
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.texts import Texts

TEMPLATES = Path(__file__).parent / "templates"


class Page(NamedTuple):
    """All that a report shows."""

    bank: Bank
    """With only what is selected."""
    selection: Selection
    answers: Answers
    ranking: Ranking
    stability: Stability
    landscape: Landscape | None
    """None when the bank has no map."""
    made: str | None
    """The day, when it is asked for."""


def page_html(say: Texts, shown: Page) -> str:
    """Return the report as an HTML page."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("report.html")
    return template.render(**_values(say, shown), **_helpers(say, shown)) + "\n"


def _values(say: Texts, shown: Page) -> dict[str, Any]:
    """Return what the templates show."""
    ranking = Shown(shown.bank, shown.ranking, shown.ranking.rows, shown.selection.sources)
    place = shown.landscape
    return {
        "bank": shown.bank,
        "answers": shown.answers,
        "rows": [(row, row_words(say, ranking, row)) for row in ranking.rows],
        "columns": ranking_columns(ranking),
        "ranking_notes": list(ranking_notes(say, ranking)),
        "stability": stability_sentences(say, shown.bank, shown.stability),
        "map": None if place is None else map_svg(say, place, alone=False),
        "map_grid": None if place is None else map_grid(say, place),
        "map_notes": [] if place is None else list(notes(say, place)),
        "themes": [theme for theme in shown.bank.themes if theme.id in shown.ranking.themes],
        "scores": {
            (theme, score.party.id): score
            for theme, scores in shown.ranking.themes.items()
            for score in scores
        },
        "origin": _origin(say, shown),
        "most": 2 * shown.bank.max_level,
    }


def _helpers(say: Texts, shown: Page) -> Mapping[str, Any]:
    """Return what the templates call."""
    bank = shown.bank
    return {
        "say": say,
        "line": one_line,
        "text": lambda text: one_line(localised(text, say.language)),
        "percent": lambda share: words.percent(say, share),
        "sign": words.SIGNS.get,
        "answer": lambda statement: words.answer_word(say, bank, shown.answers, statement.id),
        "stance_of": lambda statement: _stance_of(shown, statement),
        "sides": lambda statement: _sides(bank, statement),
        "evidence": lambda position: evidence_lines(say, bank, position),
        "citations": lambda cited: words.citations(say, bank, cited),
        "fact_label": lambda fact: facts.label(say, fact),
        "fact_values": lambda fact: facts.values_line(say, bank, fact),
        "fact_notes": lambda fact: facts.notes(say, bank, fact),
        "coverage": lambda party: coverage(bank, party),
    }


def _stance_of(shown: Page, statement: Statement) -> Stance | None:
    """Return the voter's answer as a stance."""
    level = shown.answers.levels.get(statement.id)
    return None if level is None else STANCES[shown.bank.scale][level]


def _sides(bank: Bank, statement: Statement) -> Iterator[tuple[Stance, list[Party]]]:
    """Yield the stances that there are, from for to unknown, with the parties that have them."""
    stances: tuple[Stance, ...] = (*reversed(STANCES[bank.scale]), "unclear", "unknown")
    for stance in stances:
        parties = [
            party for party in bank.parties if party.positions[statement.id].stance == stance
        ]
        if parties:
            yield stance, parties


def _origin(say: Texts, shown: Page) -> list[tuple[str, str]]:
    """Return what a reader needs to make the same report again."""
    bank, selection = shown.bank, shown.selection
    method = shown.ranking.method
    lines = [
        ("bank", bank.id),
        ("version", one_line(bank.version)),
        ("date", one_line(bank.date)),
        ("sha256", bank.sha256),
        ("method", f"{method} ({say(f'method.{method}.source')})"),
        ("sources", say("sources.all") if selection.sources == "all" else selection.sources),
        ("program", f"stemwijzer-cli {stemwijzer_cli.__version__}"),
    ]
    if selection.theme is not None:
        lines.append(("theme", one_line(localised(bank.themes[0].title, say.language))))
    if shown.made is not None:
        lines.append(("made", shown.made))
    return [(say(f"report.origin.{key}"), value) for key, value in lines]
