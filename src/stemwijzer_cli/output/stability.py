"""`stability --format json` and `csv`."""

from collections.abc import Iterator, Mapping

from msgspec import structs

from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.matching.stability import Cause, Stability, judge
from stemwijzer_cli.matching.unknown import MODEL
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.output.base import Csv, Headed, Output, chance, head, percent


class OmissionOutput(Output, frozen=True):
    """A statement that, left out, changes the first place, and who comes first then.

    Where nobody loses it, others come to share it.
    """

    statement: str
    first: tuple[str, ...]
    loses: tuple[str, ...]


class ChanceOutput(Output, frozen=True):
    """A party's chance of the first place, shared or not, in per cent."""

    party: str
    first: float | None


class WhatIfOutput(Output, frozen=True):
    """That chance for one party of `chances`, `of`, if a position were known."""

    of: str
    party: str
    statement: str
    known_for: float | None
    known_against: float | None


class StabilityOutput(Headed, frozen=True):
    """`stability --format json`; parties and statements are ids, figures per cent."""

    answered: int
    model: str
    compared: bool
    """Whether there is more than one party to compare."""
    solid: bool
    causes: tuple[Cause, ...]
    """All that the first place depends on."""
    comes_to_be_shared: bool
    """Without one answer others come to share the first place, and none loses it."""
    unlikely: bool
    """No party in first place is there with a chance of a half."""
    first: dict[Method, tuple[str, ...]]
    ranks: dict[Method, dict[str, int | None]]
    alike: tuple[Method, ...]
    """The methods that give every party the same figure as city block."""
    top_three: tuple[str, ...]
    shared: bool
    lead: float | None
    """In percentage points."""
    omissions: tuple[OmissionOutput, ...]
    chances: tuple[ChanceOutput, ...]
    what_ifs: tuple[WhatIfOutput, ...]


def stability_output(chosen: Chosen, found: Stability) -> StabilityOutput:
    """Return the machine-readable stability of the first place."""
    judgement = judge(found)
    return StabilityOutput(
        *head(chosen),
        answered=found.answered,
        model=MODEL,
        compared=judgement.compared,
        solid=judgement.solid,
        causes=judgement.causes,
        comes_to_be_shared=judgement.comes_to_be_shared,
        unlikely=judgement.unlikely,
        first=found.first,
        ranks=found.ranks,
        alike=found.alike,
        top_three=found.top_three,
        shared=found.shared,
        lead=percent(found.lead),
        omissions=tuple(OmissionOutput(*omission) for omission in found.decisive),
        chances=tuple(ChanceOutput(party, chance(share)) for party, share in found.chances.items()),
        what_ifs=tuple(
            WhatIfOutput(
                leader,
                item.party,
                item.statement,
                chance(item.known_for),
                chance(item.known_against),
            )
            for leader, of_leader in found.what_ifs.items()
            for item in of_leader
        ),
    )


COLUMNS = (
    *("kind", "method", "of", "party", "statement", "rank", "first"),
    *("known_for", "known_against", "value"),
)


def stability_csv(output: StabilityOutput) -> Csv:
    """Return all of it as CSV: a row per fact, of which `kind` is the key in the JSON."""
    empty = dict.fromkeys(COLUMNS)
    return Csv(COLUMNS, ({**empty, **fact} for fact in _facts(output)))


def _facts(output: StabilityOutput) -> Iterator[Mapping[str, object]]:
    for kind in ("answered", "model", "compared", "solid", "comes_to_be_shared", "unlikely"):
        yield {"kind": kind, "value": getattr(output, kind)}
    yield from ({"kind": "causes", "value": cause} for cause in output.causes)
    for method, parties in output.first.items():
        yield from ({"kind": "first", "method": method, "party": party} for party in parties)
    for method, ranks in output.ranks.items():
        for party, rank in ranks.items():
            yield {"kind": "ranks", "method": method, "party": party, "rank": rank}
    yield from ({"kind": "alike", "method": method} for method in output.alike)
    yield from ({"kind": "top_three", "party": party} for party in output.top_three)
    for kind in ("shared", "lead"):
        yield {"kind": kind, "value": getattr(output, kind)}
    for omission in output.omissions:
        of = {"statement": omission.statement}
        if not omission.first:
            yield {"kind": "omissions.first", **of}
        yield from ({"kind": "omissions.first", **of, "party": one} for one in omission.first)
        yield from ({"kind": "omissions.loses", **of, "party": one} for one in omission.loses)
    for kind in ("chances", "what_ifs"):
        yield from ({"kind": kind, **structs.asdict(item)} for item in getattr(output, kind))
