"""The map as an SVG picture that stands alone or inside a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from html import escape

from stemwijzer_cli.matching.area import Point
from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.ours import PICTURE_MARK
from stemwijzer_cli.show.map.labels import Box, broken, text_width
from stemwijzer_cli.show.map.marks import LINE, RADIUS, SIZE, Label, Mark, fanned, placed
from stemwijzer_cli.show.map.places import (
    Standing,
    by_point,
    ends,
    legend,
    sentences,
    standings,
    title,
    whence,
)
from stemwijzer_cli.show.words import BLUE, VERMILLION
from stemwijzer_cli.texts import Texts

WIDTH = 440
MARGIN = 10
"""Between the edge of the picture and what is in it."""

INSET = 16
"""Between the frame and the ends of the axes, so that a mark on an end is whole."""

SMALL = 12
"""The font size of what is below the map."""

INK, GREY, GROUND = "#1b1f24", "#6b747d", "#ffffff"
STYLE = (
    "@media screen and (prefers-color-scheme:dark){"
    ".map .ink{fill:#e8ebee}.map .grey{stroke:#8b949e}"
    ".map .ground{fill:#14181d}.map .halo{stroke:#14181d}"
    ".map .area{fill:#56b4e9;stroke:#56b4e9}}"
)
"""What the attributes say holds in light, and where a program knows nothing of dark."""


def map_svg(say: Texts, shown: Landscape, *, alone: bool) -> str:
    """Return the map as an `svg` element; one that stands alone says below it whence it is."""
    across, upwards = shown.axes
    bottom, top = ends(say, upwards)
    west, east = ends(say, across)
    found = standings(say, shown)
    sheet = _Sheet()
    sheet.write(f"↑ {top}", "middle")
    frame = sheet.square()
    marks = _marks(frame, found)
    labels = placed(say, marks, frame)
    sheet.elements += [
        *_frame(frame),
        *_areas(frame, found),
        *_joints(labels),
        *map(_mark, marks),
        *_labels(labels),
    ]
    sheet.write(f"↓ {bottom}", "middle")
    sheet.write_apart(f"← {west}", f"{east} →")
    for standing, text in legend(say, found):
        sheet.explain(partial(_sample, standing), text)
    if any(standing.area for standing in found):
        sheet.explain(_area_sample, say("map.legend.area"))
    if len(marks) > len(by_point(found)):
        sheet.write(say("map.beside"), size=SMALL)
    named = [standing for label in labels for standing in label.mark.group]
    lost = [item.name for mark in marks for item in mark.group if item not in named]
    if lost:
        sheet.write(say("map.unnamed", parties=", ".join(lost)), size=SMALL)
    if alone:
        for line in whence(say, shown):
            sheet.write(line, size=SMALL)
    heading = say("map.svg.title", across=title(say, across), up=title(say, upwards))
    return sheet.whole(heading, " ".join(sentences(say, shown)), alone=alone)


class _Sheet:
    """The elements of a picture that grows downward, and where the next one comes."""

    def __init__(self) -> None:
        self.elements: list[str] = []
        self._y: float = MARGIN

    def write(self, text: str, anchor: str = "start", size: int = SIZE) -> None:
        """Add a text, on as many lines as it needs."""
        x = {"start": MARGIN, "middle": WIDTH / 2, "end": WIDTH - MARGIN}[anchor]
        self._lines(text, x, WIDTH - 2 * MARGIN, f'text-anchor="{anchor}" font-size="{size}"')

    def write_apart(self, left: str, right: str) -> None:
        """Add two texts, at either side of one line where they fit on it."""
        start = self._y
        self.write(left)
        if text_width(f"{left}  {right}", SIZE) < WIDTH - 2 * MARGIN:
            self._y = start
        self.write(right, "end")

    def square(self) -> Box:
        """Return the room for the map itself, and go on below it."""
        top = self._y + 4
        self._y = top + WIDTH - 2 * MARGIN + 4
        return Box(MARGIN, top, WIDTH - MARGIN, self._y - 4)

    def explain(self, sign: Callable[[float, float], str], text: str) -> None:
        """Add a sign, which is drawn around a point, and what it means."""
        x = MARGIN + RADIUS + 2
        self.elements.append(sign(x, self._y + LINE / 2))
        left = x + 2 * RADIUS
        self._lines(text, left, WIDTH - MARGIN - left, f'font-size="{SMALL}"')

    def whole(self, heading: str, description: str, *, alone: bool) -> str:
        """Return the picture with its title and description."""
        height = self._y + MARGIN
        made = f"{PICTURE_MARK}\n" if alone else ""
        size = f' width="{1.5 * WIDTH:g}" height="{1.5 * height:g}"' if alone else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 {WIDTH} {height:g}"'
            f'{size} role="img" aria-labelledby="map-title" aria-describedby="map-desc"'
            ' font-family="system-ui,Segoe UI,Roboto,DejaVu Sans,sans-serif">\n'
            f'<title id="map-title">{escape(heading)}</title>\n'
            f'<desc id="map-desc">{escape(description)}</desc>\n<style>{STYLE}</style>\n{made}'
            f'<rect class="ground" width="{WIDTH}" height="{height:g}" fill="{GROUND}"/>\n'
            + "\n".join(self.elements)
            + "\n</svg>\n"
        )

    def _lines(self, text: str, x: float, width: float, attributes: str) -> None:
        for line in broken(text.split(), width, SIZE):
            self.elements.append(_text(line, x, self._y + LINE * 0.72, attributes))
            self._y += LINE


def _marks(frame: Box, found: Sequence[Standing]) -> list[Mark]:
    return fanned([Mark(*_at(frame, point), group) for point, group in by_point(found).items()])


def _at(frame: Box, point: Point) -> tuple[float, float]:
    """Return where a place is in the picture."""
    half = (frame.right - frame.left) / 2
    across, up = (float(mean) * (half - INSET) for mean in point)
    return frame.left + half + across, frame.top + half - up


def _areas(frame: Box, found: Sequence[Standing]) -> Iterable[str]:
    for standing in found:
        if standing.area:
            corners = [_at(frame, point) for point in standing.area]
            yield _area(corners, f"<title>{escape(standing.name)}</title>")


def _area(corners: Sequence[tuple[float, float]], inside: str = "") -> str:
    """Return a light polygon; a browser shows the title in it to who points at it."""
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return (
        f'<polygon class="area" points="{points}" fill="{BLUE}" fill-opacity=".06"'
        f' stroke="{BLUE}" stroke-opacity=".3" stroke-linejoin="round">{inside}</polygon>'
    )


def _frame(frame: Box) -> Iterable[str]:
    left, top, right, bottom = frame
    x, y = (left + right) / 2, (top + bottom) / 2
    grey = f'class="grey" fill="none" stroke="{GREY}"'
    yield f'<path {grey} d="M{left:g} {top:g}H{right:g}V{bottom:g}H{left:g}Z"/>'
    yield (
        f'<path {grey} stroke-dasharray="2 4" '
        f'd="M{x:g} {top:g}V{bottom:g}M{left:g} {y:g}H{right:g}"/>'
    )


def _sample(standing: Standing, x: float, y: float) -> str:
    return _mark(Mark(x, y, [standing]))


def _area_sample(x: float, y: float) -> str:
    return _area(
        [
            (x + across * RADIUS, y + up * RADIUS)
            for across, up in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
    )


def _mark(mark: Mark) -> str:
    """Return a diamond for the voter, a dot for parties, a ring where little is known."""
    x, y, group = mark
    shapes = []
    if any(standing.voter for standing in group):
        reach = RADIUS + 2
        shapes.append(
            f'<path fill="{VERMILLION}" d="M{x:.1f} {y - reach:.1f}l{reach} {reach}'
            f'-{reach} {reach}-{reach}-{reach}z"/>'
        )
    parties = [standing for standing in group if not standing.voter]
    if parties:
        radius = RADIUS if len(parties) == len(group) else RADIUS / 2
        at = f'cx="{x:.1f}" cy="{y:.1f}"'
        if all(standing.few for standing in parties):
            look = f'class="ground" r="{radius - 1:g}" fill="{GROUND}" stroke="{BLUE}"'
            look += ' stroke-width="2"'
        else:
            look = f'class="halo" r="{radius:g}" fill="{BLUE}" stroke="{GROUND}"'
        shapes.append(f"<circle {at} {look}/>")
    return "".join(shapes)


def _joints(labels: Iterable[Label]) -> Iterable[str]:
    for mark, _, _, joint in labels:
        if joint is not None:
            yield (
                f'<path class="grey" stroke="{GREY}" '
                f'd="M{mark.x:.1f} {mark.y:.1f}L{joint[0]:.1f} {joint[1]:.1f}"/>'
            )


def _labels(labels: Iterable[Label]) -> Iterable[str]:
    for mark, lines, box, _ in labels:
        x, anchor = (box.left, "start")
        if box.right < mark.x:
            x, anchor = (box.right, "end")
        elif box.left < mark.x:
            x, anchor = ((box.left + box.right) / 2, "middle")
        bold = ' font-weight="bold"' if any(item.voter for item in mark.group) else ""
        for number, line in enumerate(lines):
            y = box.top + LINE * (number + 0.75)
            yield _text(line, x, y, f'text-anchor="{anchor}" font-size="{SIZE}"{bold}', halo=True)


def _text(line: str, x: float, y: float, attributes: str, *, halo: bool = False) -> str:
    around = f' stroke="{GROUND}" stroke-width="4" paint-order="stroke"' if halo else ""
    return (
        f'<text class="ink{" halo" if halo else ""}" x="{x:.1f}" y="{y:.1f}" {attributes}'
        f' fill="{INK}"{around}>{escape(line)}</text>'
    )
