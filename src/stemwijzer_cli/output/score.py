"""`score --format json` and `csv`."""

from collections.abc import Sequence

import msgspec

from stemwijzer_cli.matching.score import Ranking, Row
from stemwijzer_cli.matching.unknown import MODEL
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.output.base import Csv, Headed, Output, chance, head, percent
from stemwijzer_cli.texts import Texts


class RankOutput(Output, frozen=True):
    """A party in the ranking; null where nothing is known. Figures in per cent."""

    rank: int | None
    rank_low: int | None
    rank_high: int | None
    party: str
    name: str
    agreement: float | None
    low: float | None
    high: float | None
    min: float | None
    max: float | None
    agreement_known: float | None
    first: float | None
    known: int


class ThemeOutput(Output, frozen=True):
    """A party's agreement over one theme, in per cent."""

    party: str
    agreement: float | None
    known: int


class ScoreOutput(Headed, frozen=True):
    """`score --format json`."""

    method: str
    method_source: str
    model: str
    top: int | None
    """How many ranks are listed; null for all."""
    answered: int
    skipped: int
    important: tuple[str, ...]
    ranking: tuple[RankOutput, ...]
    themes: dict[str, tuple[ThemeOutput, ...]]


def score_output(
    chosen: Chosen, ranking: Ranking, rows: Sequence[Row], language: str
) -> ScoreOutput:
    """Return the machine-readable ranking, with the given rows of it."""
    return ScoreOutput(
        *head(chosen),
        method=ranking.method,
        method_source=Texts(language)(f"method.{ranking.method}.source"),
        model=MODEL,
        top=chosen.selection.top,
        answered=ranking.answered,
        skipped=ranking.skipped,
        important=ranking.important,
        ranking=tuple(rank_output(row) for row in rows),
        themes={
            theme: tuple(
                ThemeOutput(item.party.id, percent(item.agreement), item.known) for item in scores
            )
            for theme, scores in ranking.themes.items()
        },
    )


def score_csv(output: ScoreOutput) -> Csv:
    """Return the ranking as CSV, a row per party, with the JSON's names as columns."""
    of_all = {"method": output.method, "model": output.model}
    columns = (*RankOutput.__struct_fields__, *of_all)
    return Csv(columns, (msgspec.structs.asdict(row) | of_all for row in output.ranking))


def rank_output(row: Row) -> RankOutput:
    """Return a row of the ranking in per cents."""
    return RankOutput(
        rank=row.rank,
        rank_low=row.rank_low,
        rank_high=row.rank_high,
        party=row.party.id,
        name=row.party.name,
        agreement=percent(row.agreement),
        low=percent(row.low),
        high=percent(row.high),
        min=percent(row.least),
        max=percent(row.most),
        agreement_known=percent(row.on_known),
        first=chance(row.first),
        known=row.known,
    )
