"""A new bank as files with comments, its schemas beside it, and the list of what to code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from stemwijzer_cli.bank.files import SCHEMAS
from stemwijzer_cli.bank.new.example import Wanted, new_bank
from stemwijzer_cli.bank.schema import schema_text
from stemwijzer_cli.bank.transfer.cell import to_cell, to_table
from stemwijzer_cli.bank.writing import (
    contents,
    dumped,
    files_of,
    read_back,
    whole_folder,
    write_file,
)
from stemwijzer_cli.model import Bank, Noun, localised
from stemwijzer_cli.texts import Texts

WORK_LIST = "to-code.csv"
COLUMNS = ("party", "statement", "text", "stance", "basis", "summary", "source", "locator")
"""Of the list of what to code, as `bank import csv` reads them."""

KEY = re.compile(r"([a-z_]+):")


def write_new(say: Texts, wanted: Wanted, folder: Path) -> Bank:
    """Write a new bank into a folder that does not exist or is empty; return it as it is read back.

    The comments are in the language of the interface.

    Raises:
        StemwijzerError: when the folder is not empty or cannot be written, or when what is wanted
            is not what a bank's files may hold. Nothing is left behind.
    """
    bank = new_bank(wanted)
    with whole_folder(folder) as made:
        for path, content in contents(files_of(bank, made)):
            write_file(path, _commented(say, content, dumped(content)))
        for kind, shape in SCHEMAS.items():
            write_file(made / "schema" / f"{kind}.schema.json", schema_text(shape))
        if not wanted.is_example:
            write_file(made / WORK_LIST, _work_list(bank, wanted.language))
        return read_back(made, folder)


def _commented(say: Texts, content: Noun, text: str) -> str:
    """Return the text of a file with its schema, and comments at the top and above its keys."""
    kind = next(name for name, shape in SCHEMAS.items() if isinstance(content, shape))
    lines = [f"# yaml-language-server: $schema=../schema/{kind}.schema.json"]
    lines += _comment(say, f"new.comment.{kind}")
    for line in text.splitlines():
        key = KEY.match(line)
        lines += _comment(say, f"new.comment.{kind}.{key[1]}") if key else ()
        lines.append(line)
    lines += _comment(say, f"new.comment.{kind}.end")
    return "\n".join([*lines, ""])


def _comment(say: Texts, key: str) -> Iterator[str]:
    if key in say:
        yield from (f"# {line}".rstrip() for line in say(key).splitlines())


def _work_list(bank: Bank, language: str) -> str:
    rows = (
        {
            "party": party.id,
            "statement": statement.id,
            "text": to_cell(localised(statement.text, language)),
        }
        for party in bank.parties
        for statement in bank.statements
    )
    return to_table(COLUMNS, rows).decode()
