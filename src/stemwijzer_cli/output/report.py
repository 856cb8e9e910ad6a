"""`report --format json` and `csv`: the ranking, the themes and the map."""

import msgspec

from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.matching.score import Ranking
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.output.base import Csv, Headed, head
from stemwijzer_cli.output.map import MapOutput, map_csv, map_output
from stemwijzer_cli.output.score import ScoreOutput, score_csv, score_output


class ReportOutput(Headed, frozen=True):
    """`report --format json`; `map` is null when the bank does not have two axes."""

    score: ScoreOutput
    map: MapOutput | None


def report_output(
    chosen: Chosen, ranking: Ranking, place: Landscape | None, language: str
) -> ReportOutput:
    """Return the machine-readable report, its texts in a language."""
    return ReportOutput(
        *head(chosen),
        score=score_output(chosen, ranking, ranking.rows, language),
        map=None if place is None else map_output(place, language),
    )


def report_csv(output: ReportOutput) -> tuple[Csv, ...]:
    """Return the ranking, the themes and the map as tables of CSV."""
    themes = Csv(
        ("theme", "party", "agreement", "known"),
        (
            {"theme": theme, **msgspec.structs.asdict(score)}
            for theme, scores in output.score.themes.items()
            for score in scores
        ),
    )
    tables = (score_csv(output.score), themes)
    return tables if output.map is None else (*tables, map_csv(output.map))
