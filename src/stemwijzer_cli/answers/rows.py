"""The rows of an answers file in CSV: `id,answer,important`."""

from __future__ import annotations

import csv
import io
from functools import partial

from stemwijzer_cli.answers.entries import Entry
from stemwijzer_cli.errors import Place, Problem, data_error, visible

IMPORTANT_WORDS = ("ja", "yes", "x", "1")


def read_rows(text: str, file: str, problems: list[Problem]) -> tuple[list[Entry], list[Entry]]:
    """Return the answers, and those of important statements again.

    What is wrong with single rows goes into `problems`.

    Raises:
        StemwijzerError: when the text has another header or is not CSV.
    """
    header = text.splitlines()[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    entries: list[Entry] = []
    important: list[Entry] = []
    seen: set[str] = set()
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        if names not in (["id", "answer"], ["id", "answer", "important"]):
            raise data_error("csv.header", Place(file, 1), found=visible(header))
        reader.fieldnames = names
        for row in reader:
            place = Place(file, reader.line_num)
            if None in row or None in row.values():
                problems.append(Problem("csv.columns", {"number": len(names)}, place))
                continue
            entry = Entry(row["id"].strip(), row["answer"].strip(), partial(Place, *place))
            if entry.statement in seen:
                problems.append(Problem("csv.twice", {"id": visible(entry.statement)}, place))
            seen.add(entry.statement)
            entries.append(entry)
            word = row.get("important", "").strip().lower()
            if word in IMPORTANT_WORDS:
                important.append(entry)
            elif word:
                values = {"found": visible(word), "allowed": ", ".join(IMPORTANT_WORDS)}
                problems.append(Problem("csv.important", values, place))
    except csv.Error as error:
        place = Place(file, reader.reader.line_num)
        raise data_error("csv.syntax", place, reason=visible(error)) from error
    return entries, important
