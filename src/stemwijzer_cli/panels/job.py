"""What is asked of a run over many sheets, and which columns of them hold what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from stemwijzer_cli.errors import (
    Nearest,
    Place,
    Problem,
    StemwijzerError,
    data_error,
    usage_error,
    visible,
)
from stemwijzer_cli.matching.methods import Method, points_table
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.output.base import Dialect
from stemwijzer_cli.panels.coding import Coding

IDS = ("id", "respondent")
"""The columns that name the respondent where no option says which one does."""
IMPORTANT = "important"
WEIGHT = "__weight"
"""Ends the name of the column with a statement's weight, 1 or 2."""
LONG = ("respondent", "statement", "answer")
"""The columns of a file with a row per answer."""

SHOWN = 3
"""With more columns missing than so many, the first are named in one line."""

Policy = Literal["stop", "skip", "reject"]
"""What a value that is no answer does: stop the run, count as skipped, set its row aside."""
POLICIES: tuple[Policy, ...] = ("stop", "skip")
"""Those that are named; rows are set aside in a file that is."""


class Named(NamedTuple):
    """The columns that the options name."""

    id: str | None = None
    keep: tuple[str, ...] = ()
    weight: str | None = None
    """The respondent's weight in a summary."""
    by: str | None = None
    against: str | None = None
    """The party that the respondent chose."""


class Job(NamedTuple):
    """What is asked, apart from where the sheets are and where the result goes."""

    chosen: Chosen
    shares: Shares
    """Of the whole bank, for what is not known."""
    method: Method
    coding: Coding
    named: Named = Named()
    policy: Policy = "stop"
    places: bool = False
    """Whether the places on the bank's axes are wanted too."""
    long: bool = False
    """Whether the result has a row per respondent and party."""
    dialect: Dialect = "default"
    """How a result in CSV, and what is set aside, is spelled."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank

    @property
    def whole(self) -> int:
        """Return the points possible on a statement of weight 1."""
        return points_table(self.method, self.shares)[0].whole


class Layout(NamedTuple):
    """The columns of a file, by their names."""

    id: str | None
    """None only where nothing is asked of single respondents."""
    statements: tuple[str, ...]
    """Those of the bank, in its order; in a long file they stand in rows."""
    important: str | None
    weights: Mapping[str, str]
    """Per statement the column with its weight, where there is one."""
    named: Named
    is_long: bool

    @property
    def aside(self) -> tuple[str, ...]:
        """Return the columns that travel beside the answers, each once."""
        named = self.named
        wanted = (self.id, *named.keep, named.weight, named.by, named.against)
        return tuple(dict.fromkeys(name for name in wanted if name is not None))

    @property
    def columns(self) -> tuple[str, ...]:
        """Return all columns that are read from a file with a row per respondent, each once."""
        marks = () if self.important is None else (self.important,)
        return tuple(dict.fromkeys((*self.aside, *self.statements, *marks, *self.weights.values())))


def layout_of(header: Sequence[str], job: Job, file: str, *, summary: bool = False) -> Layout:
    """Return which columns hold what; `summary` asks nothing of single respondents.

    Raises:
        StemwijzerError: with all the columns that are missing, there twice or not the bank's.
    """
    place = Place(file, 1)
    twice = [name for name, number in Counter(header).items() if number > 1]
    if twice:
        raise data_error("panel.column-twice", place, column=visible(twice[0]))
    present = frozenset(header)
    statements = tuple(item.id for item in job.bank.statements)
    is_long = present.issuperset(LONG) and not present.intersection(statements)
    id_ = job.named.id or next((name for name in IDS if name in present), None)
    named = job.named._replace(id=id_)
    problems = [
        Problem(
            "panel.no-column", {"column": visible(name), "nearest": Nearest(name, header)}, place
        )
        for name in dict.fromkeys((id_, *named.keep, named.weight, named.by, named.against))
        if name is not None and name not in present
    ]
    if id_ is None and not summary:
        problems.append(Problem("panel.no-id", {"columns": ", ".join(IDS)}, place))
    if not is_long:
        problems += _statement_problems(header, job.bank, place)
    if problems:
        raise StemwijzerError(problems)
    weights = {item: item + WEIGHT for item in statements if item + WEIGHT in present}
    important = IMPORTANT if IMPORTANT in present else None
    _refuse_clashes(named, job)
    return Layout(id_, statements, important, {} if is_long else weights, named, is_long)


def result_columns(job: Job) -> tuple[str, ...]:
    """Return the columns of a result that are not the respondent's own."""
    places = [f"place_{axis.id}" for axis in job.bank.axes] if job.places else []
    if job.long:
        return ("party", "agreement", "earned", "possible", "known", "rank")
    parties = [f"agreement_{party.id}" for party in job.bank.parties]
    return ("answered", *parties, "first", "tied", *places)


def own_columns(named: Named) -> tuple[str, ...]:
    """Return the respondent's own columns that travel into a result."""
    return tuple(dict.fromkeys((named.id or "", *named.keep)))


def _refuse_clashes(named: Named, job: Job) -> None:
    clash = set(own_columns(named)).intersection(result_columns(job))
    if clash:
        raise usage_error("panel.clash", column=visible(min(clash)))


def _statement_problems(header: Sequence[str], bank: Bank, place: Place) -> list[Problem]:
    known = {item.id for item in bank.statements}
    problems = [
        Problem("answers.no-statement", _near(name, name.removesuffix(WEIGHT), known), place)
        for name in header
        if name.endswith(WEIGHT) and name.removesuffix(WEIGHT) not in known
    ]
    others = [name for name in header if name not in known]
    missing = [item.id for item in bank.statements if item.id not in header]
    if len(missing) > SHOWN:
        ids = ", ".join([*missing[:SHOWN], "…"])
        values: dict[str, object] = {"number": len(missing), "ids": ids}
        return [*problems, Problem("panel.no-statements", values, place)]
    for name in missing:
        values = {"id": name, "nearest": Nearest(name, others)}
        problems.append(Problem("panel.no-statement", values, place))
    return problems


def _near(found: str, name: str, known: set[str]) -> dict[str, object]:
    return {"id": visible(found), "nearest": Nearest(name, sorted(known))}
