"""What all pages share: the templates, what they call, and where the figures come from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import stemwijzer_cli
from stemwijzer_cli.files import unreadable
from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.model import Chosen, language_of
from stemwijzer_cli.ours import GENERATOR
from stemwijzer_cli.show import words
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import one_line, text_of
from stemwijzer_cli.show.words.whence import selected, sources_word
from stemwijzer_cli.texts import Texts

TEMPLATES = Path(__file__).parent / "templates"
BEFORE_PERCENT = re.compile(r"(?<=\w) (?=%)")
"""A space that would leave the sign alone on the next line."""
ROOM = 48
"""How many letters fit side by side where a table is at its narrowest, 40 rem."""


def rendered(say: Texts, values: Mapping[str, Any]) -> str:
    """Return a page with the parts that the values name, in which every text is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("stemwijzer_cli", "show/page/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    try:
        template = environment.get_template("base.html")
    except OSError as error:
        raise unreadable(str(TEMPLATES), error) from error
    page = template.render(**_helpers(say), **values) + "\n"
    return BEFORE_PERCENT.sub("\u00a0", page)


def origin(
    say: Texts, chosen: Chosen, method: Method | None = None, made: str | None = None
) -> list[tuple[str, str]]:
    """Return what a reader needs to make the same page again.

    `method` is None where nothing is scored; `made` is the day, where it is asked for.
    """
    bank = chosen.bank
    lines = [
        ("bank", bank.id),
        ("version", one_line(bank.version)),
        ("date", one_line(bank.date)),
        ("sha256", bank.sha256),
    ]
    if method is not None:
        lines.append(("method", f"{method} ({say(f'method.{method}.source')})"))
    lines += [
        ("sources", sources_word(say, chosen)),
        ("program", f"stemwijzer-cli {stemwijzer_cli.__version__}"),
    ]
    narrowed = "; ".join(selected(say, chosen))
    if narrowed:
        lines.append(("selection", narrowed))
    if made is not None:
        lines.append(("made", made))
    return [(say(f"report.origin.{key}"), value) for key, value in lines]


def _helpers(say: Texts) -> Mapping[str, Any]:
    """Return what all templates show and call."""
    return {
        "generator": GENERATOR,
        "say": say,
        "line": one_line,
        "text": lambda text: _marked(say, text),
        "plain_text": lambda text: text_of(say, text),
        "percent": lambda share: words.percent(say, share),
        "sign": words.SIGNS.get,
        "longest": _longest,
        "crowded": _crowded,
    }


def _crowded(grid: Grid) -> bool:
    """Return whether the longest words of all columns do not fit side by side."""
    columns = zip(grid.headings, *grid.rows, strict=True)
    return sum(_longest(" ".join(column)) for column in columns) > ROOM


def _longest(text: str) -> int:
    """Return how many letters the longest word of a text has."""
    return max(map(len, text.split()), default=0)


def _marked(say: Texts, text: Mapping[str, str]) -> str:
    """Return a text of the bank, marked with its language where that is not the page's."""
    from markupsafe import Markup

    words, language = text_of(say, text), language_of(text, say.bank_language)
    if language == say.language:
        return words
    return Markup('<span lang="{}" dir="auto">{}</span>').format(language, words)
