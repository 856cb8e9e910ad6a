"""Print how far apart the colours that mean something are: `python tests/hardening/colours.py`.

As everybody sees them and under the three kinds of colour blindness, by the matrices for a complete
lack of one kind of cone in Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model
for Simulation of Color Vision Deficiency"; the distance is that of CIE 1976 in L*a*b*, in which 2.3
is just noticeable.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from stemwijzer_cli.show.words import BLUE, VERMILLION

CSS = Path(__file__).resolve().parents[2] / "src/stemwijzer_cli/show/page/templates/report.css"
LEAST = 20.0
"""So far apart, in CIE 1976, two colours with different meanings have to be."""

Colour = tuple[float, float, float]
Matrix = tuple[Colour, Colour, Colour]

EYES: dict[str, Matrix] = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
"""Of sRGB, and its white (D65) below."""
WHITE = (0.95047, 1.0, 1.08883)


class Distance(NamedTuple):
    """How far two colours are apart for somebody's eyes."""

    what: str
    eyes: str
    distance: float


def linear(code: str) -> Colour:
    """Return the light of a colour such as `#0072b2`, each part from 0 to 1."""
    digits = code.lstrip("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def times(matrix: Matrix, colour: Sequence[float]) -> Colour:
    """Return a matrix applied to a colour."""
    first, second, third = (
        sum(factor * part for factor, part in zip(row, colour, strict=True)) for row in matrix
    )
    return first, second, third


def lab(light: Colour) -> Colour:
    """Return L*, a* and b* of a light."""

    def cubic(ratio: float) -> float:
        return ratio ** (1 / 3) if ratio > (6 / 29) ** 3 else ratio / (3 * (6 / 29) ** 2) + 4 / 29

    clipped = tuple(min(1.0, max(0.0, part)) for part in light)
    x, y, z = (cubic(part / white) for part, white in zip(times(XYZ, clipped), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(first: str, second: str, eyes: str) -> float:
    """Return the CIE 1976 distance of two colours for somebody's eyes."""
    seen = (lab(times(EYES[eyes], linear(code))) for code in (first, second))
    return float(sum((one - two) ** 2 for one, two in zip(*seen, strict=True)) ** 0.5)


def page_colours() -> tuple[dict[str, str], dict[str, str]]:
    """Return the named colours of the page by name, in light and in dark."""
    named = re.findall(r"--(\w+): (#[0-9a-f]{3,6});", CSS.read_text("utf-8"))
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for name, code in named:
        (dark if name in light else light)[name] = code
    return light, dark


def pairs() -> Iterator[tuple[str, str, str]]:
    """Yield what must not be confused: words for the pair, and the two colours."""
    yield "eens and oneens", BLUE, VERMILLION
    for which, colours in zip(("light", "dark"), page_colours(), strict=True):
        yield f"bar and band, {which}", colours["sure"], colours["band"]
        yield f"bar and rest, {which}", colours["sure"], colours["rest"]
        yield f"text and ground, {which}", colours["ink"], colours["ground"]
        yield f"small text and ground, {which}", colours["soft"], colours["ground"]
        yield f"link and ground, {which}", colours["link"], colours["ground"]


def distances() -> list[Distance]:
    """Return every pair's distance for every kind of eyes."""
    return [
        Distance(what, eyes, distance(first, second, eyes))
        for what, first, second in pairs()
        for eyes in EYES
    ]


def main() -> int:
    """Print the distances; fail when two colours are too near."""
    for found in distances():
        mark = "" if found.distance >= LEAST else f"  less than {LEAST:g}"
        print(f"{found.what:28} {found.eyes:14} {found.distance:6.1f}{mark}")
    return int(any(found.distance < LEAST for found in distances()))


if __name__ == "__main__":
    sys.exit(main())
