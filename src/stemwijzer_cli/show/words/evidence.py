"""Where a position comes from, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from stemwijzer_cli.matching.parties import by_basis
from stemwijzer_cli.matching.sources import kinds_of, sources_of
from stemwijzer_cli.model import Bank, Party, Position, Source
from stemwijzer_cli.show import words
from stemwijzer_cli.show.words import one_line, text_of
from stemwijzer_cli.texts import Texts


def evidence_lines(say: Texts, bank: Bank, position: Position) -> Iterator[str]:
    """Yield basis, sources, summary and remark of a position, as far as there are any."""
    if position.basis:
        yield f"{say('evidence.basis')}: {words.basis(say, bank, position.basis)}"
    for cited in words.citations(say, bank, position.sources):
        yield f"{say('evidence.source')}: {cited}"
    summary = words.summary(say, position)
    if summary:
        yield f"{say('evidence.summary')}: {one_line(summary)}"
    if position.remark:
        yield f"{say('evidence.remark')}: {text_of(say, position.remark)}"
    if position.stance == "unknown":
        yield say("evidence.nothing")


def basis_counts(say: Texts, bank: Bank, party: Party) -> Iterator[str]:
    """Yield on how many statements a party's position rests on each kind of evidence."""
    for name, number in by_basis(bank, party):
        yield f"{words.basis(say, bank, name) if name else say('coverage.none')}: {number}"


def kind_lines(say: Texts, bank: Bank, positions: Collection[Position]) -> Iterator[str]:
    """Yield what each kind of evidence is worth that positions rest on, in the bank's order."""
    for basis in kinds_of(bank, positions):
        yield f"{text_of(say, basis.label)}: {text_of(say, basis.sentence)}"


def source_lines(say: Texts, bank: Bank, positions: Collection[Position]) -> Iterator[str]:
    """Yield the sources that positions cite, each with its title, its date and its address."""
    for source in sources_of(bank, positions):
        yield source_line(say, source)


def source_line(say: Texts, source: Source) -> str:
    """Return what a source is and, where that is known, its address."""
    draft = f", {say('source.draft')}" if source.status == "draft" else ""
    line = f"{source.publisher} ({source.id}{draft}): {source.title}, {source.date}"
    return one_line(f"{line}. {source.url}" if source.url else line)


def as_sentences(*parts: str) -> str:
    """Return parts one after the other, each closed as a sentence is."""
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)
