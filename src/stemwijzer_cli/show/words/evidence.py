"""Where a position comes from, in words."""

from __future__ import annotations

from collections.abc import Iterator

from stemwijzer_cli.model import Bank, Position
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
