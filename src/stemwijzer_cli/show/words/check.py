"""What is doubtful about a bank, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from stemwijzer_cli.errors import Place
from stemwijzer_cli.matching.check.concern import Concern, Standing
from stemwijzer_cli.model import Accepted, Bank
from stemwijzer_cli.show.sections import Item, Section
from stemwijzer_cli.show.words import counted, one_line, percent, text_of
from stemwijzer_cli.texts import Texts

MOST = 20
"""So many warnings of one check are listed for people."""

FIRST = 3
"""So many parties of a ranking are named."""


class Located(NamedTuple):
    """A warning, and the place in the bank's files that it is about."""

    concern: Concern
    place: Place
    by: Accepted | None = None
    """What accepts it."""


def title(say: Texts, bank: Bank) -> str:
    """Return which bank is checked."""
    return say("check.title", bank=bank.id, version=one_line(bank.version))


def message(say: Texts, bank: Bank, concern: Concern) -> str:
    """Return what a warning says."""
    values = {name: _word(say, bank, value) for name, value in concern.values.items()}
    if "hits" in values:
        hits = concern.values["hits"]
        assert isinstance(hits, tuple)
        values["hits"] = ", ".join(f"'{one_line(hit)}'" for hit in hits)
    return say(f"check.{concern.check}", **values)


def remedy(say: Texts, concern: Concern) -> str:
    """Return why a warning matters, and what would be right."""
    return say(f"check.{concern.check}.remedy")


def sections(say: Texts, bank: Bank, found: Sequence[Located]) -> Iterator[Section]:
    """Yield the warnings that are not accepted, by check, and then what is accepted."""
    open_ones = [one for one in found if one.by is None]
    for check, group in groupby(open_ones, key=lambda one: one.concern.check):
        each = list(group)
        heading = say(
            "check.heading", title=say(f"check.{check}.title"), check=check, number=len(each)
        )
        items = [_item(say, bank, one) for one in each[:MOST]]
        if len(each) > MOST:
            items.append(Item(say("check.more", number=len(each) - MOST)))
        yield Section(heading, tuple(items), remedy(say, each[0].concern))
    accepted = list(_accepted(say, found))
    if accepted:
        yield Section(say("check.accepted"), tuple(accepted))


def notes(say: Texts, found: Sequence[Located]) -> Iterator[str]:
    """Yield how many warnings there are, and how to accept one."""
    warnings = sum(one.by is None for one in found)
    yield say(
        "check.counts",
        warnings=counted(say, "warning", warnings),
        accepted=len(found) - warnings,
    )
    if warnings:
        yield say("check.how")


def _item(say: Texts, bank: Bank, one: Located) -> Item:
    what = message(say, bank, one.concern)
    about = ", ".join(one.concern.about)
    return Item(f"{about}: {what}" if about else what, (str(one.place),))


def _accepted(say: Texts, found: Sequence[Located]) -> Iterator[Item]:
    times: dict[Accepted, int] = {}
    for one in found:
        if one.by is not None:
            times[one.by] = times.get(one.by, 0) + 1
    for by, number in times.items():
        about = ", ".join(by.about)
        what = f"{by.check}, {about}" if about else by.check
        line = say("check.accepted.line", what=what, number=number)
        yield Item(line, (one_line(by.reason),))


def _word(say: Texts, bank: Bank, value: object) -> str:
    """Return a value as a message has it."""
    if isinstance(value, Mapping):
        return text_of(say, value)
    if isinstance(value, tuple):
        parts = value[:FIRST] if value and isinstance(value[0], Standing) else value
        return ", ".join(_part(say, bank, part) for part in parts)
    return one_line(str(value))


def _part(say: Texts, bank: Bank, part: object) -> str:
    if isinstance(part, Standing):
        return f"{one_line(bank.party(part.party).name)} {percent(say, part.agreement)}"
    return one_line(str(part))
