"""The words of a ranking: its columns, its rows, sentences, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemwijzer_cli.matching.score import FEW, Ranking, Row, Shown
from stemwijzer_cli.show.words import chance, method_source, one_line, percent
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts


def score_columns(shown: Shown) -> list[str]:
    """Return the names of what is shown of a row.

    The band and the chances belong to city block, and say nothing where everything is known.
    """
    columns = ["rank", "party", "agreement", "known"]
    if shown.ranking.method == "city-block" and not shown.all_known:
        columns.insert(3, "band")
        if shown.ranking.answered >= FEW:
            columns += ["range", "first"]
    return columns


def row_words(say: Texts, shown: Shown, row: Row) -> dict[str, str]:
    """Return the words of a row by column; a party known on nothing has only its name."""
    name = one_line(row.party.name) + (" *" if shown.half_known(row) else "")
    if row.agreement is None:
        why = "score.nothing-known" if row.party.responded else "score.no-response"
        return {"party": f"{name}: {say(why)}"}
    words = {
        "rank": _rank_word(say, shown.ranking, row),
        "party": name,
        "agreement": percent(say, row.agreement),
        "known": f"{row.known}/{shown.ranking.answered}",
    }
    if row.low is not None and row.high is not None and row.first is not None:
        words["band"] = f"{row.low.percent()}–{row.high.percent()}"
        words["range"] = f"{row.rank_low}–{row.rank_high}"
        words["first"] = chance(say, row.first)
    return words


def sentence(say: Texts, shown: Shown, row: Row) -> str:
    """Return a row as a sentence."""
    words = row_words(say, shown, row)
    if row.agreement is None:
        why = "score.sentence.nothing" if row.party.responded else "score.sentence.no-response"
        return say(why, party=one_line(row.party.name))
    band = chances = ""
    columns = score_columns(shown)
    if "band" in columns and row.low is not None and row.high is not None:
        band = say("score.sentence.band", low=row.low.percent(), high=row.high.percent())
    if "range" in columns:
        chances = say(
            "score.sentence.chances",
            low=row.rank_low,
            high=row.rank_high,
            first=words["first"],
        )
    shared = words["rank"] != str(row.rank)
    rank = say("score.sentence.shared", rank=row.rank) if shared else words["rank"]
    return say(
        "score.sentence",
        rank=rank,
        party=one_line(row.party.name),
        agreement=words["agreement"],
        band=band,
        known=row.known,
        answered=shown.ranking.answered,
        chances=chances,
    )


def legend(say: Texts, shown: Shown) -> Iterator[str]:
    """Yield what each column of a ranking says."""
    for name in score_columns(shown):
        if name not in {"rank", "party"}:
            yield say("score.legend", name=say(f"score.{name}"), what=say(f"score.legend.{name}"))


def score_notes(
    say: Texts, shown: Shown, columns: Sequence[str] | None = None, *, possible: bool = False
) -> Iterator[str]:
    """Yield how to read a ranking, what counted, and the method and the bank it is from.

    `columns` are those that there was room for, all for None; `possible` says whether the bar shows
    the possible range.
    """
    ranking = shown.ranking
    columns = score_columns(shown) if columns is None else columns
    yield say(f"method.{ranking.method}.how")
    if "band" in columns:
        yield say("score.how.band")
        if ranking.answered < FEW:
            yield say("score.few", number=FEW)
    if "range" in columns:
        yield say("score.how.chances")
    if possible and not shown.all_known:
        yield say("score.how.possible")
    half = [row.party.name for row in shown.rows if shown.half_known(row)]
    if half:
        yield say("score.half-known", parties=", ".join(map(one_line, half)))
    yield say(
        "score.counted",
        answered=ranking.answered,
        skipped=ranking.skipped,
        important=ranking.counted_double,
    )
    yield method_source(say, ranking.method)
    yield bank_line(say, shown.chosen)


def _rank_word(say: Texts, ranking: Ranking, row: Row) -> str:
    """Return a rank, marked `=` where parties share it."""
    shared = sum(other.rank == row.rank for other in ranking.rows) > 1
    return say("score.tied", rank=row.rank) if shared else str(row.rank)
