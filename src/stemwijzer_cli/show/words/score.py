"""The words of a ranking: its columns, its rows, sentences, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemwijzer_cli.matching.score import FEW, Ranking, Row, Shown
from stemwijzer_cli.show.words import chance, method_source, one_line, percent
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts

MOST_NOTES = 4
"""Below a ranking, so that one of fifteen parties fits a screen of 24 lines."""


def score_columns(shown: Shown) -> list[str]:
    """Return the names of what is shown of a row.

    The band and the chances belong to city block, and say nothing where everything is known; nor
    do the chances with few answers, or of one party alone.
    """
    columns = ["rank", "party", "agreement", "known"]
    if shown.ranking.method == "city-block" and not shown.all_known:
        columns.insert(3, "band")
        if shown.are_compared and shown.ranking.answered >= FEW:
            columns += ["range", "first"]
    return columns


def row_words(say: Texts, shown: Shown, row: Row) -> dict[str, str]:
    """Return the words of a row by column; a party known on nothing has only its name."""
    name = one_line(row.party.name) + (" *" if shown.ranking.half_known(row) else "")
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


def score_notes(
    say: Texts,
    shown: Shown,
    columns: Sequence[str] | None = None,
    *,
    marks: Sequence[str] = (),
    possible: bool = False,
) -> Iterator[str]:
    """Yield how to read a ranking, what counted, and the method and the bank it is from.

    `columns` are those that there was room for, all for None; `marks` are the signs of agreement
    and band in a bar, and `possible` says whether it shows the possible range.
    """
    ranking = shown.ranking
    columns = score_columns(shown) if columns is None else columns
    yield say(f"method.{ranking.method}.how")
    yield from _legend(say, shown, marks if "band" in columns else marks[:1])
    if "band" in columns:
        yield say("score.how.band")
    if "range" in columns:
        yield say("score.how.chances")
    elif _has_few(shown):
        yield say("score.few", number=FEW)
    if possible and not shown.all_known:
        yield say("score.how.possible")
    yield from _half_known(say, shown, named=True)
    yield _counted(say, ranking)
    yield method_source(say, ranking.method)
    yield bank_line(say, shown.chosen)


def short_notes(say: Texts, shown: Shown, columns: Sequence[str]) -> list[str]:
    """Return what one has to know to read a ranking, in at most `MOST_NOTES` lines."""
    method = shown.ranking.method
    notes = list(_half_known(say, shown, named=say.spoken))
    if method != "city-block":
        notes.append(method_source(say, method))
    elif _has_few(shown):
        notes.append(say("score.few", number=FEW))
    whence = bank_line(say, shown.chosen)
    if method == "city-block":
        whence += " " + say("method.name", method=method)
    notes += [_counted(say, shown.ranking), whence]
    if "band" in columns and len(notes) < MOST_NOTES:
        notes.insert(0, say("score.band.short"))
    if len(notes) < MOST_NOTES:
        notes.append(say("score.more"))
    return notes


def _legend(say: Texts, shown: Shown, marks: Sequence[str]) -> Iterator[str]:
    """Yield what the figures of the column `known` say, and the signs in bars and ranks."""
    ranking = shown.ranking
    known = next((row.known for row in shown.rows if row.rank is not None), None)
    if known is not None:
        yield say("score.legend.known", known=known, answered=ranking.answered)
    if say.spoken:
        return
    words = (say("score.legend.agreement"), say("score.legend.band"))
    signs = [f"{mark} {word}" for mark, word in zip(marks, words, strict=False)]
    tied = [row.rank for row in shown.rows if row.rank is not None and ranking.is_tied(row)]
    if tied:
        signs.append(say("score.legend.tied", rank=say("score.tied", rank=tied[0])))
    if signs:
        yield say("score.legend.signs", signs="; ".join(signs))


def _half_known(say: Texts, shown: Shown, *, named: bool) -> Iterator[str]:
    half = [one_line(row.party.name) for row in shown.rows if shown.ranking.half_known(row)]
    if half and named:
        yield say("score.half-known", parties=", ".join(half))
    elif half:
        yield say("score.half-known.short")


def _has_few(shown: Shown) -> bool:
    """Return whether the chances are left out for the number of answers alone."""
    ranking = shown.ranking
    could = ranking.method == "city-block" and not shown.all_known and shown.are_compared
    return could and ranking.answered < FEW


def _counted(say: Texts, ranking: Ranking) -> str:
    return say(
        "score.counted",
        answered=ranking.answered,
        skipped=ranking.skipped,
        important=ranking.counted_double,
    )


def _rank_word(say: Texts, ranking: Ranking, row: Row) -> str:
    """Return a rank, marked `=` where parties share it."""
    return say("score.tied", rank=row.rank) if ranking.is_tied(row) else str(row.rank)
