"""Every command of the program in every form that it has, on two people's answers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parent.parent
BANKS = TESTS / "banks"

FORMS = ("json", "csv", "markdown", "table")

RUNS: dict[str, tuple[str, tuple[str, ...]]] = {
    "score": ("score A", FORMS),
    "score of part": ("score A --theme straat --parties aarde,brug", FORMS),
    "score by another method": ("score A --method hybrid", FORMS),
    "score of people": ("score A B", FORMS),
    "explain": ("explain A aarde brug --evidence", FORMS),
    "stability": ("stability A", FORMS),
    "map": ("map A", ("json", "csv", "svg", "table")),
    "report": ("report A -o -", ()),
    "compare": ("compare", FORMS),
    "compare with evidence": ("compare aarde cirkel --evidence", FORMS),
    "compare facts": ("compare --facts", FORMS),
    "compare as a matrix": ("compare --matrix", FORMS),
    "statements": ("statements", FORMS),
    "statement": ("statements --id parkeren", FORMS),
    "parties": ("parties", FORMS),
    "party": ("parties --id aarde", FORMS),
    "sources": ("sources", FORMS),
    "template": ("template", ()),
    "panel": ("panel S", ()),
    "panel by party": ("panel S --long", ()),
    "panel summary": ("panel S --summary", FORMS),
    "panel summary by group and weight": ("panel S --summary --by town --weight w", FORMS),
    "help": ("help", ()),
    "help of a command": ("help score", ()),
    "version": ("--version", ()),
    "completion": ("--show-completion", ()),
    "bank check": ("bank check BANK", FORMS),
    "bank diff": ("bank diff BANK BANK", ("json", "markdown", "table")),
    "bank agreement": ("bank agreement BANK BANK", FORMS),
    "bank stats": ("bank stats BANK --seed 3", FORMS),
}
"""Per run its command line, and its formats.

A and B are answers files in it, S many sheets and BANK a bank.
"""

ANSWERS = {
    "a.yaml": (
        "bank: mini\nanswers: {fietspad: eens, parkeren: oneens, schoolfruit: eens, huiswerk: "
        "overslaan}\nimportant: [parkeren]\n"
    ),
    "s.csv": (
        "id,fietspad,parkeren,schoolfruit,huiswerk,town,w\n"
        "x,eens,oneens,,2,Aa,0.1\ny,,,,,Aa,0.7\nz,2,1,0,2,Bee,0.3\nv,0,0,1,,Bee,0.2\n"
    ),
    "b.yaml": "bank: mini\nanswers: {parkeren: oneens, huiswerk: eens}\n",
}


class Case(NamedTuple):
    """One way to run the program."""

    name: str
    arguments: tuple[str, ...]
    form: str | None


def prepare(folder: Path) -> None:
    """Put answers and a bank into a folder."""
    for name, text in ANSWERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "town.csv").write_text("Statement;VVD;De Brug\nParking is free.;no;yes\n", "utf-8")
    shutil.copytree(BANKS / "mini", folder / "mini")


def cases(*, language: str = "nl") -> Iterator[Case]:
    """Yield every run, whose files are those of `prepare` in the working folder."""
    names = {"A": "a.yaml", "B": "b.yaml", "S": "s.csv", "BANK": "mini"}
    for name, (line, forms) in RUNS.items():
        words = [names.get(word, word) for word in line.split()]
        common = ["--lang", language, "--bank", "mini"]
        for form in forms or (None,):
            asked = [] if form is None else ["--format", form]
            yield Case(f"{name} {form or ''}".strip(), (*words, *asked, *common), form)


def bare(**changes: str) -> Mapping[str, str]:
    """Return an environment that says little, and what coverage needs."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **kept, **changes}


def run(
    case: Case, folder: Path, *before: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a folder, behind a command that runs commands if one is given.

    What is given as "" is not in its environment.
    """
    return subprocess.run(
        [*before, sys.executable, "-m", "stemwijzer_cli", *case.arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=folder,
        env={name: value for name, value in bare(**environment).items() if value},
        timeout=120,
        check=False,
    )
