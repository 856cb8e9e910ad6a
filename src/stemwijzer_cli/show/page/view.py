"""The report as one HTML page that needs nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.matching.parties import coverage
from stemwijzer_cli.matching.score import Ranking, Shown
from stemwijzer_cli.matching.sources import Under
from stemwijzer_cli.matching.stability import Stability
from stemwijzer_cli.model import (
    STANCES,
    Answers,
    Bank,
    Chosen,
    Stance,
    Statement,
)
from stemwijzer_cli.show import words
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.map.places import map_grid, notes
from stemwijzer_cli.show.map.svg import map_svg
from stemwijzer_cli.show.page.compare import sides
from stemwijzer_cli.show.page.render import origin, rendered
from stemwijzer_cli.show.words import facts
from stemwijzer_cli.show.words.background import has_background
from stemwijzer_cli.show.words.evidence import evidence
from stemwijzer_cli.show.words.explain import possible_line
from stemwijzer_cli.show.words.party import told
from stemwijzer_cli.show.words.score import row_words, score_columns, score_notes
from stemwijzer_cli.show.words.sources import sources_grid, sources_how
from stemwijzer_cli.show.words.stability import stability_sentences, what_ifs
from stemwijzer_cli.texts import Texts

RANK = re.compile(r"(?<=\b\d\.) ")


class Part(NamedTuple):
    """A part of the page: where it begins, and the text that names it."""

    anchor: str
    title: str


PARTS: Mapping[str, Part] = {
    "ranking": Part("ranking", "report.ranking"),
    "stability": Part("stability", "report.stability"),
    "map": Part("map", "report.map"),
    "themes": Part("themes", "report.themes"),
    "sources": Part("choice", "sources.title"),
    "statements": Part("statements", "report.statements"),
    "facts": Part("facts", "report.facts"),
    "method": Part("method", "report.method"),
}
"""By the name of their template; those of which there is nothing to show are left out."""


class Page(NamedTuple):
    """All that a report shows."""

    chosen: Chosen
    answers: Answers
    ranking: Ranking
    stability: Stability
    groups: Sequence[Under]
    """What is known and who stands first under each group of sources; none without groups."""
    landscape: Landscape | None
    """None when the bank has no map."""
    made: str | None
    """The day, when it is asked for."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank


def page_html(say: Texts, shown: Page) -> str:
    """Return the report as an HTML page."""
    values = _values(say, shown)
    there = {
        "stability": bool(values["stability"]),
        "themes": shown.bank.has_themes,
        "sources": bool(shown.groups),
        "facts": values["has_facts"],
    }
    parts = [part for part in PARTS if there.get(part, True)]
    frame = {
        "heading": say("report.title"),
        "intro": say("report.private"),
        "contents": [(PARTS[part].anchor, say(PARTS[part].title)) for part in parts],
        "parts": [f"{part}.html" for part in parts],
    }
    return rendered(say, {**frame, **values, **_helpers(say, shown)})


def _values(say: Texts, shown: Page) -> dict[str, Any]:
    """Return what the templates show."""
    ranking = Shown(shown.chosen, shown.ranking, shown.ranking.rows)
    place = shown.landscape
    has_proposals = any(party.proposals for party in shown.bank.parties)
    return {
        "bank": shown.bank,
        "answers": shown.answers,
        "rows": [(row, row_words(say, ranking, row)) for row in ranking.rows],
        "columns": score_columns(ranking),
        "ranking_notes": list(score_notes(say, ranking)),
        "possible": list(_possible(say, ranking)),
        "stability": _firmness(say, shown, ranking),
        "what_ifs": list(what_ifs(say, shown.bank, shown.stability)),
        "map": None if place is None else map_svg(say, place, alone=False),
        "map_grid": None if place is None else map_grid(say, place),
        "map_notes": [] if place is None else list(notes(say, place)),
        "themes": [theme for theme in shown.bank.themes if theme.id in shown.ranking.themes],
        "scores": {
            (theme, score.party.id): score
            for theme, scores in shown.ranking.themes.items()
            for score in scores
        },
        "groups": shown.groups,
        "sources_grid": _together(sources_grid(say, shown.groups)),
        "sources_how": sources_how(say, shown.bank),
        "origin": origin(say, shown.chosen, shown.ranking.method, shown.made),
        "most": 2 * shown.bank.max_level,
        "has_proposals": has_proposals,
        "has_facts": bool(shown.bank.facts) or has_proposals,
    }


def _together(grid: Grid) -> Grid:
    """Return rows in which a rank stays on one line with the party."""
    return grid._replace(rows=[[RANK.sub("\u00a0", cell) for cell in row] for row in grid.rows])


def _possible(say: Texts, shown: Shown) -> Iterator[str]:
    """Yield what is possible for each party of which not everything is known."""
    for row in shown.rows:
        if row.least is not None and row.most is not None and row.on_known is not None:
            name = row.party.name
            if row.known < shown.ranking.answered:
                yield possible_line(say, name, row.known, row.on_known, row.least, row.most)


def _firmness(say: Texts, page: Page, ranking: Shown) -> list[str]:
    """Return how firm the first place is, nothing where there is no other party."""
    return stability_sentences(say, page.bank, page.stability) if ranking.are_compared else []


def _helpers(say: Texts, shown: Page) -> Mapping[str, Any]:
    """Return what these templates call besides what all do."""
    bank = shown.bank
    return {
        "has_background": has_background,
        "answer": lambda statement: words.answer_word(say, bank, shown.answers, statement.id),
        "stance_of": lambda statement: _stance_of(shown, statement),
        "sides": lambda statement: sides(bank, statement),
        "evidence": lambda position: evidence(say, bank, position),
        "citations": lambda cited: words.citations(say, bank, cited),
        "fact_values": lambda fact: facts.values_line(say, bank, fact),
        "fact_notes": lambda fact: facts.notes(say, bank, fact),
        "coverage": lambda party: coverage(bank, party),
        "told": lambda party: told(say, party),
    }


def _stance_of(shown: Page, statement: Statement) -> Stance | None:
    """Return the voter's answer as a stance."""
    level = shown.answers.levels.get(statement.id)
    return None if level is None else STANCES[shown.bank.scale][level]
