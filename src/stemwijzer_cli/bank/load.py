"""Read a bank's folder into a `Bank`, or list everything that is wrong with it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from stemwijzer_cli.bank.files import BankFile
from stemwijzer_cli.bank.folder import BankFiles, read_files
from stemwijzer_cli.bank.references import reference_problems
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import Bank, Party, Theme


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
    bank = Bank(
        id=heading.id,
        version=heading.version,
        title=heading.title,
        date=heading.date,
        scale=heading.scale,
        themes=tuple(
            Theme(theme.id, theme.title, theme.introduction, files.themes[theme.id].statements)
            for theme in heading.themes
        ),
        axes=heading.axes,
        sources=heading.sources,
        source_groups=heading.source_groups,
        facts=heading.facts,
        parties=tuple(
            Party(
                key,
                party.name,
                party.full_name,
                party.positions,
                party.facts,
                party.proposals,
                party.aliases,
            )
            for key, party in files.parties.items()
        ),
        bases=heading.bases,
        disclaimer=heading.disclaimer,
        former=heading.former,
    )
    canonical = msgspec.json.encode(bank, order="sorted")
    return msgspec.structs.replace(bank, sha256=hashlib.sha256(canonical).hexdigest())
