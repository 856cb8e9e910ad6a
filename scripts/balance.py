"""How a bank treats who always answers the same, and who answers at random: tables in Markdown."""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction

from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank

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
    chance = random.Random(seed)  # noqa: S311 - a sample that anybody can draw again, no secret
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


def main() -> None:
    """Print the rankings of the yes-sayer and the no-sayer, and the shares of first places."""
    bank = shipped_bank()
    no = {name: (rank, share) for name, rank, share in always(bank, 0)}
    print("| party | always agree | rank | always disagree | rank |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, rank, share in always(bank, bank.max_level):
        no_rank, no_share = no[name]
        agree, disagree = round(100 * share), round(100 * no_share)
        print(f"| {name} | {agree} % | {rank} | {disagree} % | {no_rank} |")
    print(f"\n| party | first places of {SHEETS} random voters |\n| --- | ---: |")
    for name, share in sorted(first_places(bank).items(), key=lambda item: -item[1]):
        print(f"| {name} | {float(100 * share):.1f} % |")


if __name__ == "__main__":
    main()
