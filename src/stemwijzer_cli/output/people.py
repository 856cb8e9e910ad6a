"""`score` with several answers files, as JSON and CSV."""

from collections.abc import Sequence

import msgspec

from stemwijzer_cli.matching.matrix import Matrix
from stemwijzer_cli.matching.score import Ranking
from stemwijzer_cli.matching.unknown import MODEL
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.output.base import Csv, Headed, Output, head, percent
from stemwijzer_cli.output.score import RankOutput, rank_output
from stemwijzer_cli.texts import Texts


class PersonOutput(Output, frozen=True):
    """One person's ranking."""

    person: str
    answered: int
    skipped: int
    important: tuple[str, ...]
    ranking: tuple[RankOutput, ...]


class NearOutput(Output, frozen=True):
    """How near two persons are, in per cent, and over how many statements."""

    one: str
    other: str
    agreement: float | None
    shared: int


class PeopleOutput(Headed, frozen=True):
    """`score ANSWERS ANSWERS ... --format json`."""

    method: str
    method_source: str
    model: str
    people: tuple[PersonOutput, ...]
    pairs: tuple[NearOutput, ...] | None
    """Null where there are too many persons to set each against each."""


def people_output(
    chosen: Chosen,
    names: Sequence[str],
    rankings: Sequence[Ranking],
    matrix: Matrix | None,
    language: str,
) -> PeopleOutput:
    """Return the machine-readable rankings of several persons, and each pair of them once."""
    method = rankings[0].method
    return PeopleOutput(
        *head(chosen),
        method=method,
        method_source=Texts(language)(f"method.{method}.source"),
        model=MODEL,
        people=tuple(
            PersonOutput(
                name,
                ranking.answered,
                ranking.skipped,
                ranking.important,
                tuple(rank_output(row) for row in ranking.rows),
            )
            for name, ranking in zip(names, rankings, strict=True)
        ),
        pairs=None
        if matrix is None
        else tuple(
            NearOutput(one, other, percent(pair.agreement), pair.shared)
            for place, one in enumerate(names)
            for other, pair in zip(names[place + 1 :], matrix[place][place + 1 :], strict=True)
        ),
    )


def people_csv(output: PeopleOutput) -> Csv:
    """Return the rankings as CSV, a row per person and party."""
    of_all = {"method": output.method, "model": output.model}
    columns = ("person", *RankOutput.__struct_fields__, *of_all)
    rows = (
        {"person": person.person, **msgspec.structs.asdict(row), **of_all}
        for person in output.people
        for row in person.ranking
    )
    return Csv(columns, rows)
