"""The words of several persons: who agrees with whom, how firmly, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemwijzer_cli.matching.matrix import Matrix, Pair
from stemwijzer_cli.matching.people import Extreme, People, Person
from stemwijzer_cli.matching.score import FEW, Row
from stemwijzer_cli.matching.stability import Judgement
from stemwijzer_cli.model import STANCES
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import (
    SIGNS,
    counted,
    method_source,
    one_line,
    percent,
    stance,
    text_of,
)
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts

PLACES = 3
"""How many parties stand beside each person, when `--top` does not say how many."""


def persons_grid(say: Texts, shown: People) -> Grid:
    """Return a row per person: the first parties, and what the first place depends on."""
    places = min(shown.chosen.selection.top or PLACES, len(shown.bank.parties))
    firm = [say("people.firm")] if any(person.firm for person in shown.persons) else []
    headings = [say("people.person"), *(str(place + 1) for place in range(places)), *firm]
    alone = [*headings[:1], *(f"{place}." for place in headings[1 : places + 1]), *firm]
    return Grid(headings, [_person(say, person, places) for person in shown.persons], alone=alone)


MOST = 10
"""How many of the statements on which persons differ most are listed in a terminal."""


def answered_grid(
    say: Texts, shown: People, *, in_full: bool = False, most: int | None = None
) -> Grid:
    """Return a row per statement: how many gave each answer, their mean and how far they differ.

    In full, the statement itself names the row, else its label. `most` is how many there are at
    most, None for all.
    """
    stances = tuple(reversed(STANCES[shown.bank.scale]))
    figures = [say("people.mean"), say("people.spread")]
    rows = [
        [
            text_of(say, item.statement.text if in_full else item.statement.headline),
            *(str(count) for count in reversed(item.counts)),
            *("" if one is None else percent(say, one) for one in (item.mean, item.spread)),
        ]
        for item in shown.answered[:most]
    ]
    first = say("compare.statement")
    return Grid(
        [first, *(SIGNS[name] for name in stances), *figures],
        rows,
        right=range(1, len(stances) + 3),
        alone=[first, *(say(f"stance.{name}") for name in stances), *figures],
    )


def answered_how(say: Texts, shown: People) -> str:
    """Return how to read that table."""
    levels = reversed(STANCES[shown.bank.scale])
    return say("people.answered.how", signs=", ".join(stance(say, name) for name in levels))


def answered_more(say: Texts, shown: People) -> Iterator[str]:
    """Yield how many statements are not listed, and where they are."""
    if len(shown.answered) > MOST:
        yield say("people.answered.more", number=len(shown.answered) - MOST)


def extremes_lines(say: Texts, shown: People) -> Iterator[str]:
    """Yield who agree most and who agree least, where there are pairs to compare."""
    if shown.extremes is None:
        if len(shown.persons) > 1:
            yield say("people.apart")
        return
    if shown.extremes.most == shown.extremes.least:
        yield _extreme(say, shown, "all", shown.extremes.most)
        return
    for key, found in zip(("most", "least"), shown.extremes, strict=True):
        yield _extreme(say, shown, key, found)


def matrix_grid(say: Texts, shown: People, matrix: Matrix) -> Grid:
    """Return everyone with everyone."""
    names = [one_line(person.name) for person in shown.persons]
    rows = [
        [name, *(pair_word(say, pair) for pair in pairs)]
        for name, pairs in zip(names, matrix, strict=True)
    ]
    return Grid([say("people.person"), *names], rows, right=range(1, len(names) + 1))


def pair_word(say: Texts, pair: Pair) -> str:
    """Return the agreement of a pair with the number of statements behind it."""
    if pair.agreement is None:
        return say("themes.none")
    return say("matrix.pair", agreement=percent(say, pair.agreement), shared=pair.shared)


def people_notes(say: Texts, shown: People, left_out: Sequence[str]) -> Iterator[str]:
    """Yield how to read the persons, which files are left out, the method and the bank."""
    yield say(f"method.{shown.method}.how")
    yield say("people.place.how")
    if any(person.firm for person in shown.persons):
        yield say("people.firm.how", number=FEW)
    if left_out:
        yield say("people.left-out", names=", ".join(map(one_line, left_out)))
    yield method_source(say, shown.method)
    yield bank_line(say, shown.chosen)


def _person(say: Texts, person: Person, places: int) -> list[str]:
    ranked = [row for row in person.rows if row.agreement is not None]
    cells = [_place(say, person, row) for row in ranked[:places]]
    if len(ranked) > places and ranked[places].rank == ranked[places - 1].rank:
        cells[-1] += " …"
    cells += [""] * (places - len(cells))
    firm = [] if person.firm is None else [_firm(say, person.firm)]
    return [one_line(person.name), *cells, *firm]


def _place(say: Texts, person: Person, row: Row) -> str:
    """Return a party, its agreement and what is known, marked where that is little or shared."""
    assert row.agreement is not None
    ranking = person.ranking
    marks = [("people.tied", ranking.is_tied(row)), ("people.few", ranking.half_known(row))]
    return say(
        "people.place",
        party=one_line(row.party.name),
        agreement=row.agreement.percent(),
        known=row.known,
        marks="".join(say(key) for key, holds in marks if holds),
    )


def _firm(say: Texts, firm: Judgement) -> str:
    """Return what a first place depends on, in a word for each cause."""
    if not firm.compared:
        return ""
    if firm.answers != "enough":
        return say("people.cause.few")
    causes = [say(f"people.cause.{cause}") for cause in firm.causes]
    if firm.comes_to_be_shared:
        causes.insert(0, say("people.cause.shared"))
    return ", ".join(causes) or say("people.solid")


def _extreme(say: Texts, shown: People, key: str, found: Extreme) -> str:
    one, other = (one_line(shown.persons[at].name) for at in (found.one, found.other))
    assert found.pair.agreement is not None
    line = say(
        f"people.{key}",
        one=one,
        other=other,
        agreement=percent(say, found.pair.agreement),
        shared=counted(say, "statement", found.pair.shared),
    )
    if found.alike:
        line += " " + say("people.alike", pairs=counted(say, "pair", found.alike))
    return line
