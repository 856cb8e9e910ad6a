"""Read a bank's folder into a `Bank`, or list everything that is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from stemwijzer_cli.bank.files import BankFile, PartyFile
from stemwijzer_cli.bank.folder import BankFiles, read_files
from stemwijzer_cli.bank.references import reference_problems
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import UNKNOWN, Bank, Party, Theme


def load_bank(folder: Path) -> Bank:
    """Return the bank in a folder.

    Raises:
        StemwijzerError: with all that is wrong in all the files, in the order of the files.
    """
    files = read_files(folder)
    problems = [*files.problems, *reference_problems(files)]
    if files.bank is None or problems:
        raise StemwijzerError(problems)
    return _assemble(files, files.bank)


def _assemble(files: BankFiles, heading: BankFile) -> Bank:
    titles = {theme.id: (theme.title, theme.introduction) for theme in heading.themes}
    themes = tuple(
        Theme(name, files.themes[name].statements, *titles.get(name, ()))
        for name in heading.theme_ids
    )
    statements = [item.id for theme in themes for item in theme.statements]
    bank = Bank(
        id=heading.id,
        version=heading.version,
        title=heading.title,
        date=heading.date,
        scale=heading.scale,
        themes=themes,
        axes=heading.axes,
        sources=heading.sources,
        source_groups=heading.source_groups,
        facts=heading.facts,
        parties=tuple(
            _party(name, files.parties[name], statements)
            for name in dict.fromkeys((*heading.order, *files.parties))
        ),
        bases=heading.bases,
        disclaimer=heading.disclaimer,
        former=heading.former,
        order=heading.order,
        accepted=heading.accepted,
    )
    canonical = msgspec.json.encode(bank, order="sorted")
    return msgspec.structs.replace(bank, sha256=hashlib.sha256(canonical).hexdigest())


def _party(name: str, file: PartyFile, statements: Iterable[str]) -> Party:
    """Return a party with a position on every statement."""
    given = {field: getattr(file, field) for field in file.__struct_fields__}
    nothing = {} if file.responded else dict.fromkeys(statements, UNKNOWN)
    return Party(id=name, **{**given, "positions": {**nothing, **file.positions}})
