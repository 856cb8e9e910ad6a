"""What came of an import or an export, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.errors import visible
from stemwijzer_cli.show.console import Surface
from stemwijzer_cli.show.sections import Item, Section, sections_text
from stemwijzer_cli.show.words import counted
from stemwijzer_cli.texts import Texts

MOST = 5
"""Of things of one kind that were filled in or dropped, so many are named."""


def report(say: Texts, on: Surface, log: Log, written: str) -> str:
    """Return what was read, filled in, dropped, cleaned and renamed, and where the result is."""
    sections = [
        Section(say("transfer.read"), tuple(Item(line) for line in _read(say, log))),
        _section(say, "transfer.filled", list(_counted(say, log.filled))),
        *_losses(say, log),
        _section(
            say,
            "transfer.renamed",
            [say("transfer.name", name=visible(old), id=new) for old, new in log.renamed],
        ),
    ]
    return sections_text(on, sections, [written])


def export_report(say: Texts, on: Surface, log: Log, written: str) -> str:
    """Return what an export cannot hold, and where it is."""
    return sections_text(on, [_lost(say, log)], [written])


def _losses(say: Texts, log: Log) -> Iterator[Section]:
    yield _lost(say, log)
    hidden = [say("transfer.hidden", number=log.hidden)] if log.hidden else []
    yield _section(say, "transfer.cleaned", hidden)


def _lost(say: Texts, log: Log) -> Section:
    return _section(say, "transfer.dropped", list(_counted(say, log.dropped)))


def _section(say: Texts, key: str, lines: Sequence[str]) -> Section:
    return Section(say(key), tuple(Item(line) for line in lines or [say("transfer.nothing")]))


def _read(say: Texts, log: Log) -> Iterator[str]:
    for key, values in log.read:
        if key == "transfer.counts":
            statements, parties = (int(str(values[name])) for name in ("statements", "parties"))
            counts = {
                "statements": counted(say, "statement", statements),
                "parties": counted(say, "party", parties),
            }
            yield say(key, **counts)
        else:
            yield say(key, **{name: _word(say, value) for name, value in values.items()})


def _word(say: Texts, value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(
            f"{say(f'stance.{stance}')} {number}" for stance, number in value.items() if number
        )
    word = visible(value, 400)
    key = f"transfer.delimiter.{word}"
    return say(key) if key in say else word


def _counted(say: Texts, kinds: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for key, found in kinds.items():
        names = [visible(name) for name in dict.fromkeys(found)]
        shown = ", ".join(names[:MOST]) + (", …" if names[MOST:] else "")
        yield say(key, number=len(found), names=shown)
