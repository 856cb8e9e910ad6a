"""Banks and sheets made from a seed, and what `score` says of each sheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from struct import pack, unpack
from typing import NamedTuple

import msgspec
from support import bank_of

from stemwijzer_cli.matching.methods import Method, RootShare
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import STANCES, Answers, Axis, Bank, Chosen, Scale, Text
from stemwijzer_cli.panels.coding import coding_of
from stemwijzer_cli.panels.job import Job

PARTIES = ("blue", "green", "grey", "red", "twin", "white")
STATEMENTS = 9
WORDS = {
    2: (("oneens", "no", "0"), ("Eens", "true", "1")),
    3: (("disagree", " oneens", "0"), ("neutraal", "1"), ("EENS", "yes", "2.0")),
    4: (("zeer-oneens", "0"), ("oneens", "1"), ("agree", "2"), ("strongly-agree", "3")),
    5: (("zeer-oneens", "0"), ("no", "1"), ("Neutral", "2"), ("ja", "3"), ("zeer-eens", "4")),
}
"""Per scale and level, spellings of it."""
NOTHING = ("", "skip", "overslaan", "99")
"""What stands for no answer here; 99 only because the job says so."""


class Made(NamedTuple):
    """A respondent: what stands in the file, and what it means."""

    id: str
    cells: Mapping[str, str]
    answers: Answers
    region: str


def made_bank(scale: Scale, seed: int = 1) -> Bank:
    """Return a bank with unclear and unknown positions, two parties alike, one known on two."""
    draw = Random(seed)
    stances = [*STANCES[scale], *STANCES[scale], "unclear", "unknown"]
    positions = {name: [draw.choice(stances) for _ in range(STATEMENTS)] for name in PARTIES}
    positions["twin"] = list(positions["green"])
    positions["white"] = ["unknown"] * (STATEMENTS - 2) + [STANCES[scale][0], STANCES[scale][-1]]
    bank = bank_of(scale, positions)
    text: Text = {"nl": "A"}
    (theme,) = bank.themes
    statements = tuple(
        msgspec.structs.replace(item, axes={"left": 1 if at % 2 else -1} if at % 3 else {})
        for at, item in enumerate(theme.statements)
    )
    themes = (msgspec.structs.replace(theme, statements=statements),)
    return msgspec.structs.replace(bank, themes=themes, axes=(Axis("left", text, text, text),))


def made_sheets(bank: Bank, number: int, seed: int = 2) -> Iterator[Made]:
    """Yield respondents who answer much, little or nothing."""
    draw = Random(seed)
    ids = [item.id for item in bank.statements]
    for at in range(number):
        skips = draw.choice((0, 0, 0.2, 0.5, 0.9, 1))
        levels, cells = {}, {}
        for name in ids:
            if draw.random() < skips:
                cells[name] = draw.choice(NOTHING)
            else:
                levels[name] = draw.randrange(bank.scale)
                cells[name] = draw.choice(WORDS[bank.scale][levels[name]])
        important = frozenset(draw.sample(ids, draw.choice((0, 0, 1, 3))))
        yield Made(f"r{at:05}", cells, Answers(levels, important=important), draw.choice("NZ"))


def write_wide(path: Path, bank: Bank, made: Sequence[Made], separator: str = ",") -> Path:
    """Write a row per respondent: half of what is important in a column of weights."""
    ids = [item.id for item in bank.statements]
    weighed = ids[::2]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=separator)
        writer.writerow(
            ["region", *ids, "id", "important", *(f"{name}__weight" for name in weighed)]
        )
        for one in made:
            important = one.answers.important
            writer.writerow(
                [
                    one.region,
                    *(one.cells[name] for name in ids),
                    one.id,
                    "|".join(sorted(important.difference(weighed))),
                    *("2" if name in important else draw_one(one.id) for name in weighed),
                ]
            )
    return path


def draw_one(name: str) -> str:
    """Return a way to say that a statement counts once."""
    return "1" if name.endswith(("1", "3")) else ""


def write_long(path: Path, made: Sequence[Made]) -> Path:
    """Write a row per answer, the respondents one after the other."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["respondent", "statement", "answer", "important"])
        for one in made:
            for name, cell in one.cells.items():
                mark = "x" if name in one.answers.important else ""
                writer.writerow([one.id, name, cell, mark])
    return path


def job_of(bank: Bank, method: Method = "city-block", **wanted: object) -> Job:
    """Return a job on a whole bank, in which 99 stands for no answer."""
    job = Job(Chosen(bank), shares(bank), method, coding_of(bank, None, ["99"]))
    return job._replace(**wanted)


class Expected(NamedTuple):
    """What `score` says of one respondent."""

    answered: int
    agreements: tuple[float | None, ...]
    """In per cent, in single precision."""
    earned: tuple[int | None, ...]
    possible: int
    known: tuple[int, ...]
    ranks: tuple[int | None, ...]
    first: str

    @property
    def tied(self) -> int | None:
        """How many come first."""
        return self.first.count("|") + 1 if self.first else None


def expected(bank: Bank, answers: Answers, method: Method) -> Expected:
    """Return what `score` says, with points in units that all parties share."""
    if not answers.levels:
        nothing = (None,) * len(bank.parties)
        return Expected(0, nothing, nothing, 0, (0,) * len(bank.parties), nothing, "")
    rows = {row.party.id: row for row in score(bank, answers, method).rows}
    in_order = [rows[party.id] for party in bank.parties]
    figures, earned, possible = [], [], 0
    for row in in_order:
        share = row.agreement
        if share is None:
            figures.append(None)
            earned.append(None)
            continue
        possible = share.whole
        if isinstance(share, RootShare):
            figures.append(single(100 * (1 - (share.squares / share.whole) ** 0.5)))
            earned.append(share.squares)
        else:
            figures.append(single(100 * share.part / share.whole))
            earned.append(share.part)
    return Expected(
        len(answers.levels),
        tuple(figures),
        tuple(earned),
        possible,
        tuple(row.known for row in in_order),
        tuple(row.rank for row in in_order),
        "|".join(row.party.id for row in in_order if row.rank == 1),
    )


def single(value: float) -> float:
    """Return a number in single precision."""
    near: float = unpack("<f", pack("<f", value))[0]
    return near
