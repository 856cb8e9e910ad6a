"""Make the two pictures of the README from the program's own output.

Run it after a change of what the ranking or the map shows, or of the bank:
`python scripts/pictures.py`. `tests/test_readme.py` tells when that was forgotten.
"""

from __future__ import annotations

import io
import os
import sys
from html import escape
from pathlib import Path

import pexpect
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
ANSWERS = "docs/answers.yaml"
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
        dark_styles=_drawn(shown, DARK, "{styles}").replace("{", "{{").replace("}", "}}"),
    )
    return _drawn(shown, LIGHT, form)


def main() -> None:
    """Write both pictures."""
    output = terminal_output("score", ANSWERS)
    (ROOT / RESULT).write_text(result_picture(output), encoding="utf-8")
    terminal_output("map", ANSWERS, "-o", MAP)
    # What the program writes is for its owner alone; a picture of the README is for all.
    (ROOT / MAP).chmod(0o644)


def _drawn(output: str, colours: tuple[RGB, RGB], form: str) -> str:
    """Return rich's drawing of some output in a form of rich's."""
    console = Console(
        file=io.StringIO(),
        width=COLUMNS,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        _environ={},
    )
    console.print(Text.from_ansi(output), no_wrap=True)
    ground, ink = colours
    # A theme has to name the sixteen colours; the program uses none of them.
    return console.export_svg(
        title="",
        theme=TerminalTheme(ground, ink, [ink] * 8),
        code_format=form,
        font_aspect_ratio=CHARACTER / 20,
        unique_id="t",
    )


def _hex(colour: RGB) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


if __name__ == "__main__":
    main()
