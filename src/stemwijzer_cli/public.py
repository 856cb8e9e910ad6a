"""What `import stemwijzer_cli` offers: `docs/python.md` tells what of it is promised.

Every function takes parties, a theme, sources and a method as the command line does: by id or
name, in any case. What goes wrong becomes a sentence in English on its way out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from stemwijzer_cli import answers as answers_file
from stemwijzer_cli.answers.checking import checked
from stemwijzer_cli.bank import shipped
from stemwijzer_cli.choose import choose, one_of, party_of
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError, data_error, usage_error
from stemwijzer_cli.files import read_regular
from stemwijzer_cli.matching import explain as matching_explain
from stemwijzer_cli.matching import map as matching_map
from stemwijzer_cli.matching import matrix as matching_matrix
from stemwijzer_cli.matching import score as matching_score
from stemwijzer_cli.matching import stability as matching_stability
from stemwijzer_cli.matching.explain import Sheet
from stemwijzer_cli.matching.map import Place, Places
from stemwijzer_cli.matching.matrix import Pair
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.score import Ranking, Row
from stemwijzer_cli.matching.stability import Stability
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank, Chosen, select
from stemwijzer_cli.output.score import rank_output
from stemwijzer_cli.texts import Texts

__all__ = [
    "Answers",
    "Bank",
    "Map",
    "Pair",
    "Place",
    "Ranking",
    "Row",
    "Sheet",
    "Stability",
    "StemwijzerError",
    "explain",
    "load_bank",
    "matrix",
    "panel",
    "place",
    "read_answers",
    "score",
    "shipped_bank",
    "stability",
    "table",
]


class Map(NamedTuple):
    """Where the parties and a voter stand on the axes of a bank."""

    parties: dict[str, Places]
    """By party id, in the bank's order; a party's places by the axis' id."""
    voter: Places | None
    """By the axis' id; None where no answers were given."""


@contextmanager
def _in_words() -> Iterator[None]:
    """Let `str` of an error be the English lines that the command line would print."""
    try:
        yield
    except StemwijzerError as error:
        error.args = ("\n".join(complaint(Texts("en"), error, marked=False)),)
        raise


@_in_words()
def shipped_bank() -> Bank:
    """Return the bank that comes with the program, as it is without `--bank`."""
    return shipped.shipped_bank()


@_in_words()
def load_bank(path: str | PathLike[str]) -> Bank:
    """Return the bank in a folder that holds `questions/` and `positions/`.

    Raises:
        StemwijzerError: with a line for all that is wrong in its files.
    """
    from stemwijzer_cli.bank import load

    return load.load_bank(Path(path))


@_in_words()
def read_answers(path: str | PathLike[str], bank: Bank) -> Answers:
    """Return the answers in a YAML, JSON or CSV file of at most 1 MiB.

    The suffix of its name tells which of them it is, or else what is in it.

    Raises:
        StemwijzerError: with a line for all that is wrong in it.
    """
    file = Path(path)
    return answers_file.parse(read_regular(file, answers_file.MAX_BYTES), str(file), bank)


@_in_words()
def score(
    bank: Bank,
    answers: Answers,
    *,
    method: str = "city-block",
    parties: str | Sequence[str] = (),
    theme: str | None = None,
    sources: str = "all",
) -> Ranking:
    """Return the ranking of the parties: the nearest first, those without figures last.

    Agreements and chances are exact; their `percent(decimals)` is a figure from 0 to 100. Ranks
    count from 1, and ties share one. Method is one of city-block, exact, euclidean, directional
    and hybrid; band, ranks over what is not known and chances are figures of city-block alone.
    `docs/method.md` has the formulas and where they come from.

    Raises:
        StemwijzerError: when the bank lacks what is named, or nothing is answered.
    """
    formula = one_of(method, METHODS, "usage.method")
    chosen = _chosen(bank, parties, theme, sources)
    known = shares(bank, chosen.selection.sources)
    return matching_score.score(chosen.bank, checked(answers, bank), formula, shares=known)


@_in_words()
def explain(
    bank: Bank,
    answers: Answers,
    party: str,
    *,
    theme: str | None = None,
    sources: str = "all",
) -> Sheet:
    """Return the sum sheet of one party by city block: the points of every statement, by theme.

    A statement is worth `2·max` points, twice that when it is important and 0 when it is skipped;
    `total.agreement` is the figure of the ranking.

    Raises:
        StemwijzerError: when the bank lacks what is named, or nothing is answered.
    """
    chosen = _chosen(bank, (), theme, sources)
    wanted = party_of(chosen.bank, party)
    known = shares(bank, chosen.selection.sources)
    return matching_explain.explain(chosen.bank, checked(answers, bank), wanted, shares=known)


@_in_words()
def stability(
    bank: Bank,
    answers: Answers,
    *,
    parties: str | Sequence[str] = (),
    theme: str | None = None,
    sources: str = "all",
) -> Stability:
    """Return what the first place withstands: other methods, a statement left out, the unknown.

    Parties and statements are ids; the lead and the chances are exact shares, in per cent from 0
    to 100 by `percent(decimals)`.

    Raises:
        StemwijzerError: when the bank lacks what is named, or nothing is answered.
    """
    chosen = _chosen(bank, parties, theme, sources)
    known = shares(bank, chosen.selection.sources)
    return matching_stability.stability(chosen.bank, checked(answers, bank), shares=known)


@_in_words()
def place(
    bank: Bank,
    answers: Answers | None = None,
    *,
    parties: str | Sequence[str] = (),
    theme: str | None = None,
    sources: str = "all",
) -> Map:
    """Return where the parties, and the voter when there are answers, stand on the bank's axes.

    Places are exact fractions from -1 (the axis' negative end) to 1, None where nothing is known;
    `float(...)` makes a number of them. Importance does not weigh.

    Raises:
        StemwijzerError: when the bank lacks what is named, or has not the two axes of a map.
    """
    chosen = _chosen(bank, parties, theme, sources)
    if not matching_map.has_map(chosen.bank):
        raise data_error("bank.no-map", id=bank.id)
    voter = None if answers is None else checked(answers, bank)
    return Map(
        matching_map.party_places(chosen.bank),
        None if voter is None else matching_map.voter_places(chosen.bank, voter),
    )


@_in_words()
def matrix(
    bank: Bank,
    *,
    parties: str | Sequence[str] = (),
    theme: str | None = None,
    sources: str = "all",
) -> dict[str, dict[str, Pair]]:
    """Return how near the parties are to each other: `matrix(bank)["d66"]["sp"]`.

    By city block without weights, over the statements on which both positions are known; the
    agreement is an exact share, in per cent from 0 to 100 by `percent(decimals)`, and None where
    they share no such statement. Parties are ids, in the bank's order.

    Raises:
        StemwijzerError: when the bank lacks what is named.
    """
    chosen = _chosen(bank, parties, theme, sources)
    ids = [party.id for party in chosen.bank.parties]
    pairs = matching_matrix.party_matrix(chosen.bank)
    return {one: dict(zip(ids, row, strict=True)) for one, row in zip(ids, pairs, strict=True)}


def table(ranking: Ranking) -> list[dict[str, str | int | float | None]]:
    """Return a ranking as plain rows, with the names and figures of `score --format json`.

    Agreement, band and chance are in per cent from 0 to 100 with one decimal; None stands where
    nothing is known, or the method has no such figure.
    """
    return [msgspec.structs.asdict(rank_output(row)) for row in ranking.rows]


@_in_words()
def panel(
    bank: Bank,
    frame: Any,
    *,
    method: str = "city-block",
    parties: str | Sequence[str] = (),
    sources: str = "all",
    id: str | None = None,  # noqa: A002 (as the option is called)
    keep: str | Sequence[str] = (),
    places: bool = False,
    long: bool = False,
    levels: str | None = None,
    missing: str | Sequence[str] = (),
    invalid: str = "stop",
) -> Any:
    """Return what each of many respondents gets, in a data frame of the kind that is given.

    The frame has a row per respondent and a column per statement, as `docs/panel.md` has it. One of
    polars, pandas or Arrow gives the same; a lazy one of polars, DuckDB or Spark stays lazy after
    one look at its rows. Agreements are in per cent from 0 to 100, in single precision.

    Raises:
        StemwijzerError: when columns are missing, values are no answers, or polars is not installed
            (`pip install 'stemwijzer-cli[panel]'`).
    """
    from stemwijzer_cli.panels.coding import coding_of
    from stemwijzer_cli.panels.engines import is_there
    from stemwijzer_cli.panels.job import POLICIES, Job, Named

    if not is_there("polars"):
        raise usage_error("panel.engine-missing", engine="panel", extra="panel")
    from stemwijzer_cli.panels.dataframe import scored

    chosen = _chosen(bank, parties, None, sources)
    job = Job(
        chosen,
        shares(bank, chosen.selection.sources),
        one_of(method, METHODS, "usage.method"),
        coding_of(bank, levels, _listed(missing)),
        Named(id, _listed(keep)),
        one_of(invalid, POLICIES, "panel.policy"),
        places=places,
        long=long,
    )
    return scored(job, frame)


def _listed(names: str | Sequence[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _chosen(
    bank: Bank, parties: str | Sequence[str], theme: str | None, sources: str | None
) -> Chosen:
    """Return the part of a bank that the words of a user choose."""
    names = [parties] if isinstance(parties, str) else parties
    selection = choose(bank, parties=names, theme=theme, sources=sources)
    return Chosen(select(bank, selection), selection)
