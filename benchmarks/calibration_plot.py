"""Draw what was said against what was true as SVG, readable on light and dark pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from figures import Bin, Figures, bins, figures
from trials import Case, Key, Voters

Results = Mapping[Key, Sequence[Case]]

COLOURS = ("#0072B2", "#D55E00")
"""Of the rules, from Okabe & Ito's palette; shapes differ too."""
WIDTH, TOP, SIDE = 760, 92, 280
CHANCES, BANDS = 64, 560
"""Where the left ends of the two panels are."""
BAND_WIDTH = 160
ROW = 40
LEAST = 50
"""The lowest coverage that the right panel shows, in %."""
GOAL = 90
FAR = 100_000
"""More than one bank has voters."""


def picture(results: Results) -> str:
    """Return the picture: on the left chances of the first place, on the right bands.

    Chances are those of all banks for voters like a party; bars are two standard errors.
    """
    rules = list(dict.fromkeys(rule for *_, rule in results))
    rows = list(dict.fromkeys((bank, kind) for bank, kind, _ in results))
    height = TOP + max(SIDE, ROW * len(rows)) + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" aria-labelledby="said" aria-describedby="told" '
        'font-family="system-ui,sans-serif" font-size="12" fill="#222222">',
        '<title id="said">What was said against what was true</title>',
        f'<desc id="told">{escape(_told(results, rules, rows))}</desc>',
        # On a ground of its own it reads the same on light and dark pages.
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        *_legend(rules),
        *_chances(results, rules),
        *_bands(results, rules, rows),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _pooled(results: Results, rule: str) -> tuple[Bin, ...]:
    banks = [cases for (_, kind, own), cases in results.items() if kind == "like" and own == rule]
    return bins(
        (FAR * at + case.draw, case.first)
        for at, cases in enumerate(banks)
        for case in cases
        if case.first is not None
    )


def _told(results: Results, rules: Sequence[str], rows: Sequence[tuple[str, Voters]]) -> str:
    """Return the figures in words."""
    told = []
    for rule in rules:
        firsts = "; ".join(
            f"{_percent(one.said)} said, {_percent(one.was.value)} were"
            for one in _pooled(results, rule)
        )
        told.append(f"First place, {rule}: {firsts}.")
        held = "; ".join(
            f"{bank}, {kind} voters {_figures(results, bank, kind, rule).held.value:.1f} %"
            for bank, kind in rows
        )
        told.append(f"Band holds the true agreement, {rule}: {held}.")
    return " ".join(told)


def _percent(part: float) -> str:
    return f"{100 * part:.0f} %"


def _figures(results: Results, bank: str, kind: Voters, rule: str) -> Figures:
    return figures(results[bank, kind, rule])


def _legend(rules: Sequence[str]) -> Iterator[str]:
    for at, rule in enumerate(rules):
        x = CHANCES + 4 + 130 * at
        yield _mark(at, x, 24)
        yield f'<text x="{x + 12}" y="28">{escape(rule)}</text>'
    yield f'<text x="{CHANCES + 270}" y="28" fill="#555555">bars: two standard errors</text>'
    yield f'<text x="{CHANCES}" y="62" font-weight="bold">Chance of the first place</text>'
    yield f'<text x="{CHANCES}" y="78" fill="#555555">voters like a party, all elections</text>'
    yield f'<text x="{BANDS}" y="62" font-weight="bold">Band that should hold 90 %</text>'
    yield f'<text x="{BANDS}" y="78" fill="#555555">held the true agreement, %</text>'


def _mark(rule: int, x: float, y: float) -> str:
    colour = COLOURS[rule]
    if rule:
        return f'<rect x="{x - 4.5:.1f}" y="{y - 4.5:.1f}" width="9" height="9" fill="{colour}"/>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'


def _line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {style}/>'


GRID = 'stroke="#dddddd"'
AIM = 'stroke="#555555" stroke-dasharray="4 3"'


def _chances(results: Results, rules: Sequence[str]) -> Iterator[str]:
    def across(part: float) -> float:
        return CHANCES + SIDE * part

    def down(part: float) -> float:
        return TOP + SIDE * (1 - part)

    for fifth in range(6):
        part = fifth / 5
        yield _line(across(0), down(part), across(1), down(part), GRID)
        yield _line(across(part), down(0), across(part), down(1), GRID)
        words = f"{20 * fifth}"
        yield f'<text x="{across(part):.1f}" y="{down(0) + 18}" text-anchor="middle">{words}</text>'
        yield f'<text x="{across(0) - 8}" y="{down(part) + 4:.1f}" text-anchor="end">{words}</text>'
    yield _line(across(0), down(0), across(1), down(1), AIM)
    middle = across(0.5)
    yield f'<text x="{middle}" y="{down(0) + 38}" text-anchor="middle">said, %</text>'
    yield (
        f'<text x="{across(0) - 40}" y="{down(0.5)}" text-anchor="middle" '
        f'transform="rotate(-90 {across(0) - 40} {down(0.5)})">were first, %</text>'
    )
    for at, rule in enumerate(rules):
        for one in _pooled(results, rule):
            ends = [min(max(one.was.value + 2 * side * one.was.error, 0), 1) for side in (-1, 1)]
            style = f'stroke="{COLOURS[at]}" stroke-width="2"'
            x = across(one.said)
            yield _line(x, down(ends[0]), x, down(ends[1]), style)
            yield _mark(at, x, down(one.was.value))


def _bands(
    results: Results, rules: Sequence[str], rows: Sequence[tuple[str, Voters]]
) -> Iterator[str]:
    bottom = TOP + ROW * len(rows)
    for percent in range(LEAST, 101, 10):
        x = _across(percent)
        yield _line(x, TOP, x, bottom, AIM if percent == GOAL else GRID)
        yield f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{percent}</text>'
    for place, (bank, kind) in enumerate(rows):
        y = TOP + ROW * (place + 0.5)
        yield f'<text x="{BANDS - 12}" y="{y - 1:.1f}" text-anchor="end">{escape(bank)}</text>'
        yield (
            f'<text x="{BANDS - 12}" y="{y + 13:.1f}" text-anchor="end" fill="#555555">'
            f"{kind} voters</text>"
        )
        for at, rule in enumerate(rules):
            held = _figures(results, bank, kind, rule).held
            own = y + 8 * (at - 0.5)
            ends = [_across(held.value + 2 * side * held.error) for side in (-1, 1)]
            yield _line(ends[0], own, ends[1], own, f'stroke="{COLOURS[at]}" stroke-width="2"')
            yield _mark(at, _across(held.value), own)


def _across(percent: float) -> float:
    return BANDS + BAND_WIDTH * (min(max(percent, LEAST), 100) - LEAST) / (100 - LEAST)
