"""Where a position comes from, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from stemwijzer_cli.matching.parties import by_basis
from stemwijzer_cli.matching.sources import kinds_of
from stemwijzer_cli.model import Bank, Party, Position, Source, Text
from stemwijzer_cli.show import words
from stemwijzer_cli.show.words import one_line, text_of
from stemwijzer_cli.texts import Texts


class Evidence(NamedTuple):
    """One thing that a position rests on, and what it is called."""

    label: str
    """Empty for a sentence that stands by itself."""
    words: str
    text: Text | None = None
    """The text of the bank that the words are, where they are one."""
    address: str | None = None
    """Of the source that is cited."""

    @property
    def line(self) -> str:
        """Return what it is called, and its words."""
        return f"{self.label}: {self.words}" if self.label else self.words


def evidence(say: Texts, bank: Bank, position: Position) -> Iterator[Evidence]:
    """Yield basis, sources, summary and remark of a position, as far as there are any."""
    if position.basis:
        basis = bank.basis(position.basis)
        label = basis.label if basis else None
        named = words.basis(say, bank, position.basis)
        yield Evidence(say("evidence.basis"), named, label)
    for cited in words.cited_places(say, bank, position.sources):
        yield Evidence(say("evidence.source"), cited.words, address=cited.address)
    summary = words.summary(say, position)
    if summary:
        yield Evidence(say("evidence.summary"), one_line(summary), position.summary)
    if position.remark:
        remark = text_of(say, position.remark)
        yield Evidence(say("evidence.remark"), remark, position.remark)
    if position.stance == "unknown":
        yield Evidence("", say("evidence.nothing"))


def evidence_lines(say: Texts, bank: Bank, position: Position) -> Iterator[str]:
    """Yield the same as lines."""
    for item in evidence(say, bank, position):
        yield item.line


def basis_counts(say: Texts, bank: Bank, party: Party) -> Iterator[str]:
    """Yield on how many statements a party's position rests on each kind of evidence."""
    for name, number in by_basis(bank, party):
        yield f"{words.basis(say, bank, name) if name else say('coverage.none')}: {number}"


def kind_lines(say: Texts, bank: Bank, positions: Collection[Position]) -> Iterator[str]:
    """Yield what each kind of evidence is worth that positions rest on, in the bank's order."""
    for basis in kinds_of(bank, positions):
        yield f"{text_of(say, basis.label)}: {text_of(say, basis.sentence)}"


def source_line(say: Texts, source: Source) -> str:
    """Return what a source is and, where they are known, its licence and its address."""
    draft = f", {say('source.draft')}" if source.status == "draft" else ""
    line = f"{source.publisher} ({source.id}{draft}): {source.title}, {source.date}"
    if source.licence:
        line += f", {source.licence}"
    return one_line(f"{line}. {source.url}" if source.url else line)


def as_sentences(*parts: str) -> str:
    """Return parts one after the other, each closed as a sentence is."""
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)
