"""How a bank treats who always answers the same, and who answers at random: tables in Markdown."""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from stemwijzer_cli.answers import parse
from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.parties import coverage
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank, Selection, select

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
ANSWERS = ROOT / "docs" / "answers.yaml"
RULE = "| --- | ---: | ---: | ---: |"

SHEETS = 20_000
SEED = 2025


def always(bank: Bank, level: int) -> list[tuple[str, int, Fraction]]:
    """Return rank, name and agreement of each party for who gives one answer to everything."""
    ranking = score(bank, Answers(levels={item.id: level for item in bank.statements}))
    return [
        (row.party.name, row.rank, Fraction(row.agreement.part, row.agreement.whole))
        for row in ranking.rows
        if isinstance(row.agreement, Share) and row.rank is not None
    ]


def first_places(bank: Bank, sheets: int = SHEETS, seed: int = SEED) -> dict[str, Fraction]:
    """Return each party's share of first places for random answers, ties split.

    City block on plain integers: agreement per party is the sum of a table of points by statement
    and answer, with half for what is not known.
    """
    chance = random.Random(seed)
    points = [list(_points(bank, index)) for index in range(len(bank.parties))]
    shares = [Fraction(0)] * len(bank.parties)
    for _ in range(sheets):
        sheet = [chance.randrange(bank.scale) for _ in bank.statements]
        sums = [sum(row[level] for row, level in zip(own, sheet, strict=True)) for own in points]
        most = [index for index, total in enumerate(sums) if total == max(sums)]
        for index in most:
            shares[index] += Fraction(1, len(most))
    return {party.name: share / sheets for party, share in zip(bank.parties, shares, strict=True)}


def _points(bank: Bank, party: int) -> Iterator[list[int]]:
    for item in bank.statements:
        level = bank.level(bank.parties[party].positions[item.id].stance)
        yield [
            bank.max_level if level is None else 2 * (bank.max_level - abs(answer - level))
            for answer in range(bank.scale)
        ]


def balance(bank: Bank) -> str:
    """Return the table of who always agrees, always disagrees, and answers at random."""
    no = {name: share for name, _, share in always(bank, 0)}
    random_first = first_places(bank)
    lines = ["| party | always agree | always disagree | first at random |", RULE]
    lines += [
        f"| {name} | {_percent(share)} | {_percent(no[name])} | {_percent(random_first[name], 1)} |"
        for name, _, share in always(bank, bank.max_level)
    ]
    return "\n".join(lines)


def sources(bank: Bank) -> str:
    """Return the table of what each group of sources knows, and whom it puts first."""
    answers = parse(ANSWERS.read_bytes(), ANSWERS.name, bank)
    lines = ["| `--sources` | known | first three of the made-up voter |", "| --- | ---: | --- |"]
    for group in ("all", *bank.source_groups):
        chosen = select(bank, Selection(sources=group))
        known = sum(coverage(chosen, party).known for party in chosen.parties)
        cells = len(chosen.parties) * len(chosen.statements)
        first = ", ".join(
            f"{row.party.name} {row.agreement.percent()} %"
            for row in score(chosen, answers).rows[:3]
            if row.agreement is not None
        )
        lines.append(f"| `{group}` | {known} of {cells} | {first} |")
    return "\n".join(lines)


def _percent(share: Fraction, decimals: int = 0) -> str:
    return f"{float(100 * share):.{decimals}f} %"


def readme() -> str:
    """Return the README with both tables as they are now."""
    bank = shipped_bank()
    page = README.read_text(encoding="utf-8")
    for name, content in (("sources", sources(bank)), ("balance", balance(bank))):
        start, end = f"<!-- {name}: scripts/balance.py -->\n", f"\n<!-- end of {name} -->"
        before, _, rest = page.partition(start)
        page = f"{before}{start}\n{content}\n{end}{rest.partition(end)[2]}"
    return page


def main() -> None:
    """Write the tables into the README."""
    README.write_text(readme(), encoding="utf-8")


if __name__ == "__main__":
    main()
