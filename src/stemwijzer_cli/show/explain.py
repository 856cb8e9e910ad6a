"""A party's sum sheet, and those of several parties side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.explain import Line, Sum, ThemeSheet
from stemwijzer_cli.model import STANCES, Bank
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.evidence import evidence_texts
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words import decimal, one_line, text_of, title_of
from stemwijzer_cli.show.words.evidence import evidence_lines
from stemwijzer_cli.show.words.explain import Sheets, possible_line
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts


def explain_text(say: Texts, on: Surface, shown: Sheets, *, evidence: bool) -> str:
    """Return the sheets statement by statement, by theme, with sums."""
    parts: list[RenderableType] = [Text(line, style="bold") for line in _titles(say, shown)]
    parts.append("")
    for number, theme in enumerate(shown.sheets[0].themes):
        lines = [line for line in theme.lines if line.statement.id in shown.statements]
        if not lines:
            continue
        title = title_of(say, theme.theme)
        if title:
            parts.append(Text(title, style="bold"))
        if evidence:
            for line in lines:
                parts += _evidence(say, on, shown, number, line)
        parts += grid_lines(on, _grid(say, shown, number, [] if evidence else lines))
        parts.append("")
    if not shown.statements:
        parts += [Text(say("explain.same")), ""]
    parts += [Text(line, style="bold") for line in _totals(say, shown)]
    parts += ["", *(Text(line, style="dim") for line in _how(say, shown))]
    return to_text(on, *parts)


def explain_markdown(say: Texts, shown: Sheets, *, evidence: bool) -> str:
    """Return the same as Markdown."""
    parts = [f"## {escaped(line)}\n" for line in _titles(say, shown)]
    for number, theme in enumerate(shown.sheets[0].themes):
        lines = [line for line in theme.lines if line.statement.id in shown.statements]
        if lines:
            title = escaped(title_of(say, theme.theme))
            if title:
                parts.append(f"### {title}\n")
            parts.append(grid_markdown(_grid(say, shown, number, lines)))
        if evidence:
            parts += [_evidence_markdown(say, shown, line) for line in lines]
    if not shown.statements:
        parts.append(say("explain.same") + "\n")
    parts += [f"**{escaped(line)}**\n" for line in _totals(say, shown)]
    return "\n".join([*parts, *(f"{escaped(line)}\n" for line in _how(say, shown))])


def _titles(say: Texts, shown: Sheets) -> Iterator[str]:
    theme = shown.chosen.selection.theme
    titles = [title_of(say, one) for one in shown.bank.themes if one.id == theme]
    within = say("explain.title.theme", theme=titles[0]) if titles else ""
    for sheet in shown.sheets:
        name = one_line(sheet.party.name)
        agreement = sheet.total.agreement
        if agreement is None:
            yield say("explain.title.unknown", party=name) + within
        else:
            percent = words.percent(say, agreement)
            yield say("explain.title", party=name, agreement=percent) + within


def _totals(say: Texts, shown: Sheets) -> Iterator[str]:
    for sheet in shown.sheets:
        agreement = sheet.total.agreement
        name = one_line(sheet.party.name)
        if agreement is None:
            yield say("explain.title.unknown", party=name)
        else:
            yield say(
                "explain.total.percent",
                party=name,
                earned=words.points(say, sheet.total.earned),
                possible=sheet.total.possible,
                agreement=decimal(say, agreement.percent(1)),
            )
        extent = sheet.extent
        if extent is not None and extent.least != extent.most:
            known = sheet.total.known
            yield possible_line(say, name, known, extent.on_known, extent.least, extent.most)


def _how(say: Texts, shown: Sheets) -> list[str]:
    most = 2 * shown.bank.max_level
    lines = [say("explain.how", most=most, step=2)]
    if len(shown.statements) < len(shown.bank.statements):
        lines.append(say("explain.hidden"))
    return [*lines, bank_line(say, shown.chosen)]


def _grid(say: Texts, shown: Sheets, number: int, lines: Iterable[Line]) -> Grid:
    """Return the rows of one theme, the number-th of every sheet, and their sums."""
    themes = [sheet.themes[number] for sheet in shown.sheets]
    headings = [say("explain.statement"), say("explain.answer")]
    alone = list(headings)
    for sheet in shown.sheets:
        name = one_line(sheet.party.name)
        headings += [name, say("explain.points.heading")]
        alone += [name, say("explain.points.of", party=name)]
    rows = [_row(say, shown.bank, themes, line) for line in lines]
    right = range(3, len(headings), 2)
    # The sum of the only theme is the total, which stands below.
    if themes[0].theme.title:
        rows.append(_sum_row(say, themes))
    return Grid(headings, rows, right, alone)


def _row(say: Texts, bank: Bank, themes: Sequence[ThemeSheet], first: Line) -> list[str]:
    row = [text_of(say, first.statement.headline), _answer(say, bank, first)]
    for theme in themes:
        line = next(line for line in theme.lines if line.statement.id == first.statement.id)
        row += [words.stance(say, line.stance), _points(say, line)]
    return row


def _answer(say: Texts, bank: Bank, line: Line) -> str:
    if line.answer is None:
        return say("stance.skipped")
    word = say(f"stance.{STANCES[bank.scale][line.answer]}")
    return say("explain.important", word=word) if line.weight > 1 else word


def _points(say: Texts, line: Line | Sum) -> str:
    if not line.possible:
        return say("explain.no-points")
    return say("explain.points", earned=words.points(say, line.earned), possible=line.possible)


def _sum_row(say: Texts, themes: Sequence[ThemeSheet]) -> list[str]:
    title = title_of(say, themes[0].theme)
    row = [say("explain.sum", theme=title), ""]
    for theme in themes:
        row += ["", _points(say, theme.sum)]
    return row


def _evidence(
    say: Texts, on: Surface, shown: Sheets, number: int, first: Line
) -> Iterator[RenderableType]:
    """Yield a statement and its answer, and per party the stance, the points and the evidence."""
    text = text_of(say, first.statement.text)
    yield Text(f"{text} {say('explain.answer')}: {_answer(say, shown.bank, first)}")
    for sheet in shown.sheets:
        lines = sheet.themes[number].lines
        line = next(line for line in lines if line.statement.id == first.statement.id)
        stance = words.stance(say, line.stance)
        head = f"{one_line(sheet.party.name)}: {stance}, {_points(say, line)}"
        yield Padding(Text(head), (0, 0, 0, 2))
        position = sheet.party.positions[line.statement.id]
        for reason in evidence_texts(say, on, shown.bank, position):
            yield Padding(reason, (0, 0, 0, 6))


def _evidence_markdown(say: Texts, shown: Sheets, line: Line) -> str:
    items = []
    for sheet in shown.sheets:
        position = sheet.party.positions[line.statement.id]
        label = text_of(say, line.statement.headline)
        items.append(f"- {escaped(label)}, {escaped(one_line(sheet.party.name))}\n")
        items += [f"  - {escaped(text)}\n" for text in evidence_lines(say, shown.bank, position)]
    return "".join(items)
