"""Make the pictures of the README from the program itself: the quiz, a ranking, a map.

Run it after a change of what they show, or of the bank: `python scripts/pictures.py`.
`tests/test_readme.py` tells when that was forgotten.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from html import escape
from itertools import accumulate
from pathlib import Path

import pexpect
from quiz_screens import LINES as SCREEN
from quiz_screens import Frame, quiz_frames
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
ANSWERS = "docs/answers.yaml"
QUIZ = "docs/quiz.svg"
RESULT = "docs/result.svg"
MAP = "docs/map.svg"
COMMAND = f"stemwijzer score {ANSWERS}"
COLUMNS, LINES = 80, 48
CHARACTER, LINE = 12.04, 24.4
"""The width of a character of DejaVu Sans Mono at 20 pixels, and the height of a line of rich."""
MARGIN = 22

RGB = tuple[int, int, int]
LIGHT: tuple[RGB, RGB] = (255, 255, 255), (16, 20, 24)
DARK: tuple[RGB, RGB] = (20, 24, 29), (232, 235, 238)
"""The ground and the ink where the surroundings are light, and where they are dark."""

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" \
width="{width}" role="img" aria-labelledby="result-title" xml:space="preserve">
<title id="result-title">{title}</title>
<style>
text {{{{ font: {{char_height}}px 'DejaVu Sans Mono', monospace; white-space: pre; }}}}
.ground {{{{ fill: {ground}; stroke: #8b949e; }}}}
{{styles}}
@media (prefers-color-scheme: dark) {{{{
.ground {{{{ fill: {dark_ground}; }}}}
{dark_styles}
}}}}
</style>
<defs>{{lines}}</defs>
<rect class="ground" x="0.5" y="0.5" width="{inner_width}" height="{inner_height}" rx="8"/>
<g transform="translate({margin}, {margin})">
{{backgrounds}}{{matrix}}
</g>
</svg>
"""
"""For rich: no font, no link and no script, so that nothing is ever asked of the network."""


FILM = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img" \
aria-labelledby="quiz-title" xml:space="preserve">
<title id="quiz-title">{title}</title>
<style>
text {{ font: 20px 'DejaVu Sans Mono', monospace; white-space: pre; }}
.ground {{ fill: {ground}; stroke: #8b949e; }}
{styles}
@media (prefers-color-scheme: dark) {{
.ground {{ fill: {dark_ground}; }}
{dark_styles}
}}
.frame {{ animation: {seconds:g}s step-end infinite; }}
.frame:not(:last-of-type) {{ opacity: 0; }}
{steps}
@media (prefers-reduced-motion: reduce) {{ .frame {{ animation: none; }} }}
</style>
<defs>{lines}</defs>
<rect class="ground" x="0.5" y="0.5" width="{inner_width}" height="{inner_height}" rx="8"/>
<g transform="translate({margin}, {margin})">
{frames}
</g>
</svg>
"""
"""Screens one after the other; who wants no motion, or has a program without, sees the last."""


def terminal_output(*arguments: str) -> str:
    """Return what the program writes to a terminal, in colour and in Dutch."""
    asked = ("STEMWIJZER_LANG", "STEMWIJZER_BANK", "NO_COLOR")
    kept = {name: value for name, value in os.environ.items() if name not in asked}
    program = pexpect.spawn(
        sys.executable,
        ["-m", "stemwijzer_cli", *arguments, "--lang", "nl"],
        cwd=ROOT,
        env=kept | {"TERM": "xterm-256color", "LANG": "C.UTF-8"},
        dimensions=(LINES, COLUMNS),
        encoding="utf-8",
    )
    output: str = program.read()
    program.close()
    if program.exitstatus:
        raise SystemExit(output)
    return output.replace("\r\n", "\n")


def result_picture(output: str) -> str:
    """Return the picture of a terminal that shows some output, for light and dark surroundings."""
    shown = f"\x1b[2m$ {COMMAND}\x1b[0m\n{output}"
    width = round(COLUMNS * CHARACTER) + 2 * MARGIN
    height = round(shown.count("\n") * LINE) + 2 * MARGIN
    form = PICTURE.format(
        title=escape(COMMAND),
        width=width,
        height=height,
        inner_width=width - 1,
        inner_height=height - 1,
        margin=MARGIN,
        ground=_hex(LIGHT[0]),
        dark_ground=_hex(DARK[0]),
        dark_styles=_drawn(Text.from_ansi(shown), DARK, "{styles}")
        .replace("{", "{{")
        .replace("}", "}}"),
    )
    return _drawn(Text.from_ansi(shown), LIGHT, form)


def quiz_picture(frames: Sequence[Frame]) -> str:
    """Return the picture of a terminal that shows frame after frame, again and again."""
    width = round(COLUMNS * CHARACTER) + 2 * MARGIN
    height = round(SCREEN * LINE) + 2 * MARGIN
    seconds = sum(frame.seconds for frame in frames)
    ends = list(accumulate(frame.seconds for frame in frames))
    parts = [
        _drawn(frame.shown, LIGHT, "{styles}\0{lines}\0{backgrounds}{matrix}", f"f{number}")
        for number, frame in enumerate(frames)
    ]
    styles, lines, drawn = zip(*(part.split("\0") for part in parts), strict=True)
    dark = [
        _drawn(frame.shown, DARK, "{styles}", f"f{number}") for number, frame in enumerate(frames)
    ]
    return FILM.format(
        title="stemwijzer",
        width=width,
        height=height,
        inner_width=width - 1,
        inner_height=height - 1,
        margin=MARGIN,
        ground=_hex(LIGHT[0]),
        dark_ground=_hex(DARK[0]),
        styles="\n".join(styles),
        dark_styles="\n".join(dark),
        seconds=seconds,
        steps="\n".join(_steps(ends, number) for number in range(len(frames))),
        lines="".join(lines),
        frames="\n".join(
            f'<g class="frame" id="frame-{number}">{part}</g>' for number, part in enumerate(drawn)
        ),
    )


def _steps(ends: Sequence[float], number: int) -> str:
    """Return when a frame is to be seen, of a film whose frames end at these seconds."""
    begin, end = ((0.0, *ends)[at] / ends[-1] for at in (number, number + 1))
    shown = [(0, number == 0), (100 * begin, True), *([(100 * end, False)] if end < 1 else [])]
    steps = " ".join(f"{percent:.2f}% {{ opacity: {int(seen)}; }}" for percent, seen in shown)
    return (
        f"#frame-{number} {{ animation-name: frame-{number}; }}\n"
        f"@keyframes frame-{number} {{ {steps} }}"
    )


def main() -> None:
    """Write all pictures."""
    film = quiz_picture(quiz_frames(ROOT, ROOT / ANSWERS))
    (ROOT / QUIZ).write_text(film, encoding="utf-8")
    output = terminal_output("score", ANSWERS)
    (ROOT / RESULT).write_text(result_picture(output), encoding="utf-8")
    terminal_output("map", ANSWERS, "-o", MAP)
    # What the program writes is for its owner alone; a picture of the README is for all.
    for name in (QUIZ, RESULT, MAP):
        (ROOT / name).chmod(0o644)


def _drawn(output: Text, colours: tuple[RGB, RGB], form: str, name: str = "t") -> str:
    """Return rich's drawing of some output in a form of rich's, its parts named by a prefix."""
    console = Console(
        file=io.StringIO(),
        width=COLUMNS,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        _environ={},
    )
    console.print(output, no_wrap=True)
    ground, ink = colours
    # A theme has to name the sixteen colours; the program uses none of them.
    return console.export_svg(
        title="",
        theme=TerminalTheme(ground, ink, [ink] * 8),
        code_format=form,
        font_aspect_ratio=CHARACTER / 20,
        unique_id=name,
    )


def _hex(colour: RGB) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


if __name__ == "__main__":
    main()
