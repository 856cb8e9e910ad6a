"""Print what the import of an election of 38 statements and 41 parties costs, file to files.

The election is drawn from a fixed seed, in each format that can be read; the best of five counts.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path, PurePath

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import reader, writer
from stemwijzer_cli.bank.writing import write_bank
from stemwijzer_cli.model import Bank

STATEMENTS, PARTIES = 38, 41
LIMIT = 0.4
"""Seconds."""
RUNS = 5
WORDS = ("Stimme nicht zu", "Neutral", "Stimme zu")

Files = Mapping[str, bytes]


def main() -> None:
    """Measure and print; exit with 1 when the limit is passed."""
    draw = random.Random(20260101)
    table = [[draw.randrange(3) for _ in range(STATEMENTS)] for _ in range(PARTIES)]
    choices = Choices("de", (-1, 0, 1), all_neutral="keep")
    sources: dict[str, Files] = {"csv": wide(table), "qual-o-mat": election(table)}
    bank = reader("csv")(sources["csv"], choices).bank
    sources |= {form: written(form, bank) for form in ("mat-o-wahl", "openvaa")}
    print(f"{'':12}{'s':>7}{'limit':>7}")
    slowest = 0.0
    for form, files in sources.items():
        seconds = min(import_once(form, files, choices) for _ in range(RUNS))
        slowest = max(slowest, seconds)
        print(f"{form:12}{seconds:7.3f}{LIMIT:7}")
    sys.exit(slowest > LIMIT)


def import_once(form: str, files: Files, choices: Choices) -> float:
    """Return the seconds that one import takes, with the writing of the bank."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        write_bank(reader(form)(files, choices).bank, Path(folder, "bank"))
        return time.perf_counter() - start


def wide(table: list[list[int]]) -> Files:
    """Return the answers as a table with a column per party."""
    header = ["These", *(f"Partei {number}" for number in range(PARTIES))]
    rows = (
        [f"These {asked}.", *(WORDS[row[asked]] for row in table)] for asked in range(STATEMENTS)
    )
    return {"wahl.csv": "\n".join(";".join(row) for row in [header, *rows]).encode()}


def election(table: list[list[int]]) -> Files:
    """Return the answers as the files of an election, each with a comment."""
    opinions = [
        {
            "id": number * STATEMENTS + asked,
            "party": number,
            "statement": asked,
            "answer": level,
            "comment": number * STATEMENTS + asked,
        }
        for number, row in enumerate(table)
        for asked, level in enumerate(row)
    ]
    content = {
        "answer": [{"id": level, "message": word} for level, word in enumerate(WORDS)],
        "opinion": opinions,
        "comment": [{"id": one["id"], "text": '"Ein Satz. "' * 20} for one in opinions],
        "party": [{"id": one, "name": f"P {one}", "longname": ""} for one in range(PARTIES)],
        "statement": [
            {"id": one, "category": None, "label": "L", "text": f"These {one}."}
            for one in range(STATEMENTS)
        ],
        "overview": {"title": "Wahl", "date": "2026-01-01", "slug": "wahl"},
    }
    return {f"wahl/{name}.json": json.dumps(part).encode() for name, part in content.items()}


def written(form: str, bank: Bank) -> Files:
    """Return a bank as the files of another program."""
    content = writer(form)(bank, PurePath("x.json"), "de").content
    return {"x.json": content} if isinstance(content, bytes) else content


if __name__ == "__main__":
    main()
