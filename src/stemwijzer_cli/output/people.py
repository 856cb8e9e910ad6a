"""`score` with several answers files, as JSON and CSV."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from stemwijzer_cli.matching.matrix import Pair
from stemwijzer_cli.matching.people import Answered, Extreme, People, Person
from stemwijzer_cli.matching.stability import Cause
from stemwijzer_cli.matching.unknown import MODEL
from stemwijzer_cli.model import STANCES, Stance
from stemwijzer_cli.output.base import Csv, Headed, Output, head, percent
from stemwijzer_cli.output.score import RankOutput, rank_output
from stemwijzer_cli.texts import Texts


class PersonOutput(Output, frozen=True):
    """One person's ranking."""

    person: str
    answered: int
    skipped: int
    important: tuple[str, ...]
    solid: bool | None
    """Whether the first place is firm; null for another method than city block."""
    causes: tuple[Cause, ...]
    """All that the first place depends on."""
    ranking: tuple[RankOutput, ...]


class AnsweredOutput(Output, frozen=True):
    """What the persons answered to a statement; figures in per cent."""

    statement: str
    answered: int
    counts: dict[Stance, int]
    mean: float | None
    """The mean answer: 0 where all disagree, 100 where all agree."""
    spread: float | None
    """How far two persons are apart in the mean: 0 alike, 100 opposite."""


class NearOutput(Output, frozen=True):
    """How near two persons are, in per cent, and over how many statements."""

    one: str
    other: str
    agreement: float | None
    shared: int


class LeftOutOutput(Output, frozen=True):
    """A file that could not be scored, and why."""

    person: str
    reasons: tuple[str, ...]


class PeopleOutput(Headed, frozen=True):
    """`score ANSWERS ANSWERS ... --format json`."""

    method: str
    method_source: str
    model: str
    top: int | None
    """How many ranks of each person are listed; null for all."""
    people: tuple[PersonOutput, ...]
    statements: tuple[AnsweredOutput, ...]
    """The one on which they differ most first."""
    nearest: NearOutput | None
    """The pair that agrees most; null where no two answered the same statement."""
    farthest: NearOutput | None
    pairs: tuple[NearOutput, ...] | None
    """Each pair once; null without `--matrix`."""
    left_out: tuple[LeftOutOutput, ...]


def people_output(
    found: People, left_out: Mapping[str, Sequence[str]], language: str
) -> PeopleOutput:
    """Return the machine-readable rankings of several persons, and what is in common."""
    names = [person.name for person in found.persons]
    extremes = found.extremes
    return PeopleOutput(
        *head(found.chosen),
        method=found.method,
        method_source=Texts(language)(f"method.{found.method}.source"),
        model=MODEL,
        top=found.chosen.selection.top,
        people=tuple(map(_person, found.persons)),
        statements=tuple(_answered(found, item) for item in found.answered),
        nearest=_extreme(names, extremes.most) if extremes else None,
        farthest=_extreme(names, extremes.least) if extremes else None,
        pairs=None if found.matrix is None else tuple(_pairs(names, found.matrix)),
        left_out=tuple(LeftOutOutput(name, tuple(left_out[name])) for name in left_out),
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


def _person(person: Person) -> PersonOutput:
    return PersonOutput(
        person.name,
        person.ranking.answered,
        person.ranking.skipped,
        person.ranking.important,
        None if person.firm is None else person.firm.solid,
        () if person.firm is None else person.firm.causes,
        tuple(map(rank_output, person.rows)),
    )


def _answered(found: People, item: Answered) -> AnsweredOutput:
    stances = STANCES[found.bank.scale]
    return AnsweredOutput(
        item.statement.id,
        sum(item.counts),
        dict(zip(stances, item.counts, strict=True)),
        percent(item.mean),
        percent(item.spread),
    )


def _extreme(names: Sequence[str], found: Extreme) -> NearOutput:
    return _near(names[found.one], names[found.other], found.pair)


def _pairs(names: Sequence[str], matrix: Sequence[Sequence[Pair]]) -> Iterator[NearOutput]:
    for place, one in enumerate(names):
        for other, pair in zip(names[place + 1 :], matrix[place][place + 1 :], strict=True):
            yield _near(one, other, pair)


def _near(one: str, other: str, pair: Pair) -> NearOutput:
    return NearOutput(one, other, percent(pair.agreement), pair.shared)
