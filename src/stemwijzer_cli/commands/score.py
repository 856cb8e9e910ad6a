"""`stemwijzer score`: an answers file to a ranking."""

from __future__ import annotations

from collections.abc import Sequence

from stemwijzer_cli import answers as answers_file
from stemwijzer_cli.choose import choose
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.files import read_bytes, refuse_same
from stemwijzer_cli.matching.score import Ranking, Row, score
from stemwijzer_cli.model import Answers, Bank, select
from stemwijzer_cli.session import Session

FORMATS = ("table", "json", "csv")


def run(
    session: Session,
    answers: str,
    *,
    form: str,
    output: str | None,
    theme: str | None,
    parties: Sequence[str],
    sources: str | None,
    top: int | None,
) -> None:
    """Score an answers file and write the ranking in a format."""
    if top is not None and top < 1:
        raise usage_error("usage.number", option="--top")
    refuse_same(output, answers)
    selection = choose(session.bank, parties=parties, theme=theme, sources=sources)
    bank = select(session.bank, selection)
    ranking = score(bank, read_answers(session.bank, answers))
    rows = _top(ranking, top)
    if form == "table":
        from stemwijzer_cli.show.ranking import Shown, ranking_text

        shown = Shown(bank, ranking, rows, selection.sources)
        session.emit(ranking_text(session.say, session.surface(output), shown), output)
        return
    from stemwijzer_cli.show.export.base import to_json
    from stemwijzer_cli.show.export.score import score_csv, score_output

    result = score_output(bank, ranking, rows, selection)
    text = to_json(result) if form == "json" else score_csv(result)
    session.emit(text, output)


def read_answers(bank: Bank, name: str) -> Answers:
    """Return the answers in a file, or on standard input for `-`."""
    raw = read_bytes(name, answers_file.MAX_BYTES)
    return answers_file.parse(raw, name, bank)


def _top(ranking: Ranking, number: int | None) -> tuple[Row, ...]:
    """Return the first rows, with all that share the last one's rank."""
    if number is None:
        return ranking.rows
    return tuple(row for row in ranking.rows if row.rank is not None and row.rank <= number)
