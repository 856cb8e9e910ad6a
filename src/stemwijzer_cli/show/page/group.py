"""The report of a group as one HTML page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.matching.people import People
from stemwijzer_cli.show.map.places import map_grid, notes
from stemwijzer_cli.show.map.svg import map_svg
from stemwijzer_cli.show.page.render import origin, rendered
from stemwijzer_cli.show.words.people import (
    answered_grid,
    answered_how,
    extremes_lines,
    people_notes,
    persons_grid,
)
from stemwijzer_cli.texts import Texts


class GroupPage(NamedTuple):
    """All that the report of a group shows."""

    people: People
    left_out: Sequence[str]
    """The names of the files that are left out."""
    landscape: Landscape | None
    """None when the bank has no map."""
    made: str | None
    """The day, when it is asked for."""


def group_html(say: Texts, shown: GroupPage) -> str:
    """Return the report of a group as an HTML page."""
    return rendered(say, _values(say, shown))


def _values(say: Texts, shown: GroupPage) -> dict[str, Any]:
    """Return what the templates show."""
    people, place = shown.people, shown.landscape
    extremes = list(extremes_lines(say, people))
    contents = [
        ("persons", say("people.title")),
        ("answered", say("people.answered")),
        *([("pairs", say("people.pairs"))] if extremes else []),
        *([("map", say("report.map"))] if place else []),
        ("method", say("report.method")),
    ]
    parts = ("group.html", *(("map.html",) if place else ()), "group_method.html")
    return {
        "bank": people.bank,
        "heading": say("group.title"),
        "intro": say("group.private"),
        "contents": contents,
        "parts": parts,
        "themes": (),
        "persons_grid": persons_grid(say, people),
        "people_notes": list(people_notes(say, people, shown.left_out)),
        "answered_grid": answered_grid(say, people, in_full=True),
        "answered_how": answered_how(say, people),
        "extremes": extremes,
        "map": None if place is None else map_svg(say, place, alone=False),
        "map_grid": None if place is None else map_grid(say, place),
        "map_notes": [] if place is None else list(notes(say, place)),
        "most": 2 * people.bank.max_level,
        "origin": origin(say, people.chosen, people.method, shown.made),
    }
