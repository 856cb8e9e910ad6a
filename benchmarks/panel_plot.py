"""The curve of `benchmarks/panel.py` as SVG: processor seconds by rows, both in powers of ten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import log10
from typing import NamedTuple

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 450, 20, 340
ROWS = (4, 7)
"""The powers of ten across."""
SECONDS = (-1, 2)
"""The powers of ten from the bottom to the top."""
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#e69f00")


class Point(NamedTuple):
    """What a run took."""

    rows: int
    seconds: float


def plot(curves: Mapping[str, Sequence[Point]]) -> str:
    """Return a plot with a line per engine."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
    )
    lines = [*_grid(), *_curves(curves)]
    return "\n".join([head, *lines, "</svg>", ""])


def _grid() -> Iterator[str]:
    for power in range(ROWS[0], ROWS[1] + 1):
        x = _across(10**power)
        yield f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM}" stroke="#dddddd"/>'
        yield f'<text x="{x:.1f}" y="{BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>'
    for power in range(SECONDS[0], SECONDS[1] + 1):
        y = _down(10**power)
        yield f'<line x1="{LEFT}" y1="{y:.1f}" x2="{RIGHT}" y2="{y:.1f}" stroke="#dddddd"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
    middle = (LEFT + RIGHT) / 2
    yield f'<text x="{middle}" y="{BOTTOM + 42}" text-anchor="middle">respondents</text>'
    yield (
        f'<text x="20" y="{(TOP + BOTTOM) / 2}" text-anchor="middle" '
        f'transform="rotate(-90 20 {(TOP + BOTTOM) / 2})">processor seconds</text>'
    )


def _curves(curves: Mapping[str, Sequence[Point]]) -> Iterator[str]:
    for at, (name, points) in enumerate(curves.items()):
        colour = COLOURS[at]
        places = [(_across(one.rows), _down(one.seconds)) for one in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for x, y in places:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
        y = TOP + 16 + 20 * at
        yield f'<rect x="{RIGHT + 16}" y="{y - 9}" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{RIGHT + 32}" y="{y}">{escape(name)}</text>'


def _across(rows: float) -> float:
    return LEFT + (RIGHT - LEFT) * (log10(rows) - ROWS[0]) / (ROWS[1] - ROWS[0])


def _down(seconds: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * (log10(seconds) - SECONDS[0]) / (SECONDS[1] - SECONDS[0])
