"""What commands on several answers files begin with: sheets that can be read, and the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from stemwijzer_cli.commands.inputs import read_sheet
from stemwijzer_cli.errors import Problem, StemwijzerError, visible
from stemwijzer_cli.matching.people import Named
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.session import Session

LONGEST_NAME = 400


class LeftOut(NamedTuple):
    """A file that cannot be scored, and why."""

    name: str
    error: StemwijzerError


class Group(NamedTuple):
    """The persons whose files can be scored, and the files that cannot."""

    named: Named
    left_out: Sequence[LeftOut]


def read_group(session: Session, files: Sequence[str], within: Bank) -> Group:
    """Return the answers in several files, each with at least one on a statement of `within`.

    Raises:
        StemwijzerError: with the problems of all files, when none of them can be scored.
    """
    named: list[tuple[str, Answers]] = []
    left_out: list[LeftOut] = []
    for name, file in zip(_names(files), files, strict=True):
        try:
            named.append((name, read_sheet(session, file, within)))
        except StemwijzerError as error:
            left_out.append(LeftOut(name, error))
    group = Group(named, left_out)
    if not named:
        complain(group)
    return group


def complain(group: Group) -> None:
    """Say what is wrong with the files that are left out, when all else is done.

    Raises:
        StemwijzerError: with the problems of all these files, if there are any.
    """
    problems: list[Problem] = [
        problem for left in group.left_out for problem in left.error.problems
    ]
    if problems:
        raise StemwijzerError(problems)


def _names(files: Sequence[str]) -> list[str]:
    """Return the files' names without folder and suffix, or as given where these are not unique.

    What cannot be shown in a name is escaped.
    """
    people = [visible(Path(name).stem, LONGEST_NAME) for name in files]
    if len(set(people)) == len(people):
        return people
    return [visible(name, LONGEST_NAME) for name in files]
