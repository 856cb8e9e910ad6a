"""Which bank an output is from, and which part of it: every output ends with one of these lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from stemwijzer_cli.model import Chosen, Source
from stemwijzer_cli.show.words import one_line, title_of
from stemwijzer_cli.texts import Texts


def selected(say: Texts, chosen: Chosen) -> Iterator[str]:
    """Yield what narrows a selection down: parties, theme, statement, differences, top."""
    bank, selection = chosen
    if selection.parties:
        names = ", ".join(one_line(party.name) for party in bank.parties)
        yield say("selection.parties", parties=names)
    if selection.theme is not None:
        titles = (title_of(say, theme) for theme in bank.themes if theme.id == selection.theme)
        yield say("selection.theme", theme=next(titles, selection.theme))
    if selection.statement is not None:
        yield say("selection.statement", statement=selection.statement)
    if selection.differences:
        yield say("selection.differences")
    if selection.top is not None:
        yield say("selection.top", number=selection.top)


def sources_word(say: Texts, chosen: Chosen) -> str:
    """Return the group of sources that the positions are from."""
    return group_word(say, chosen.selection.sources)


def group_word(say: Texts, group: str) -> str:
    """Return the name of a group of sources."""
    return say("sources.all") if group == "all" else group


def bank_line(say: Texts, chosen: Chosen) -> str:
    """Return which bank, sources and selection the figures come from."""
    bank = chosen.bank
    return say(
        "whence.bank",
        bank=bank.id,
        version=one_line(bank.version),
        date=one_line(bank.date),
        selection="; ".join(
            [say("selection.sources", sources=sources_word(say, chosen)), *selected(say, chosen)]
        ),
    )


def cite(say: Texts, chosen: Chosen, sources: Collection[Source]) -> str:
    """Return the line by which to cite a comparison: bank, version, date, drafts, selection."""
    bank = chosen.bank
    drafts = sorted({source.publisher for source in sources if source.status == "draft"})
    cited = say(
        "whence.cite",
        bank=bank.id,
        version=one_line(bank.version),
        date=one_line(bank.date),
        drafts=say("whence.drafts", publishers=", ".join(map(one_line, drafts))) if drafts else "",
    )
    narrowed = list(selected(say, chosen))
    if chosen.selection.sources != "all":
        narrowed.insert(0, say("selection.sources", sources=chosen.selection.sources))
    if narrowed:
        cited += " " + say("whence.selection", selection="; ".join(narrowed))
    return cited
