"""Facts and proposals: what is shown beside the statements and never asked."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.model import Bank, Fact, FactValue, Party, Source, localised
from stemwijzer_cli.show import words
from stemwijzer_cli.show.compare import cite
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.texts import Texts


def facts_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return the facts of all parties of a bank, with their places in the sources."""
    parts: list[RenderableType] = [Text(say("facts.title"), style="bold"), ""]
    for fact in bank.facts:
        parts.append(Text(label(say, fact), style="bold"))
        parts.append(Padding(Text(values_line(say, bank, fact)), (0, 0, 0, 2)))
        parts += [Padding(Text(line, style="dim"), (0, 0, 0, 2)) for line in notes(say, bank, fact)]
        parts.append("")
    return to_text(on, *parts, Text(cite(say, bank, _sources(bank)), style="dim"))


def facts_markdown(say: Texts, bank: Bank) -> str:
    """Return the same as Markdown."""
    lines = [f"## {say('facts.title')}\n"]
    for fact in bank.facts:
        lines.append(f"- **{escaped(label(say, fact))}**: {escaped(values_line(say, bank, fact))}")
        lines += [f"  - {escaped(note)}" for note in notes(say, bank, fact)]
    return "\n".join([*lines, "", escaped(cite(say, bank, _sources(bank))), ""])


def party_facts(say: Texts, bank: Bank, party: Party) -> Iterator[str]:
    """Yield a line per fact of one party, with its place in the sources."""
    for fact in bank.facts:
        value = party.facts.get(fact.id)
        note = f" ({one_line(localised(value.note, say.language))})" if value and value.note else ""
        places = "; ".join(words.citations(say, bank, fact.sources))
        source = f" [{places}]" if places else ""
        yield f"{label(say, fact)}: {value_word(say, fact, value)}{note}{source}"


def values_line(say: Texts, bank: Bank, fact: Fact) -> str:
    """Return the parties by what a fact says of them, or each with its number."""
    values = [(party, party.facts.get(fact.id)) for party in bank.parties]
    if fact.kind == "number":
        return " · ".join(
            f"{one_line(party.name)} {value_word(say, fact, value)}" for party, value in values
        )
    groups: dict[str, list[str]] = {}
    for party, value in sorted(values, key=lambda pair: _order(pair[1])):
        groups.setdefault(value_word(say, fact, value), []).append(one_line(party.name))
    return " · ".join(f"{word}: {', '.join(names)}" for word, names in groups.items())


def value_word(say: Texts, fact: Fact, value: FactValue | None) -> str:
    """Return what a fact says of a party, in the words of its kind of row."""
    if value is None or value.value is None:
        return say("facts.none")
    if not isinstance(value.value, str):
        return words.decimal(say, value.value)
    if value.value in {"for", "against"}:
        return say(f"facts.{value.value}.{fact.kind}")
    return say(f"stance.{value.value}")


def notes(say: Texts, bank: Bank, fact: Fact) -> Iterator[str]:
    """Yield where a fact comes from, its note, and the notes on single parties."""
    for cited in words.citations(say, bank, fact.sources):
        yield f"{say('evidence.source')}: {cited}"
    if fact.note:
        yield one_line(localised(fact.note, say.language))
    for party in bank.parties:
        value = party.facts.get(fact.id)
        if value and value.note:
            note = one_line(localised(value.note, say.language))
            yield say("facts.note", party=one_line(party.name), note=note)


def _sources(bank: Bank) -> list[Source]:
    named = {name for fact in bank.facts for name in fact.sources}
    return [source for source in bank.sources if source.id in named]


def _order(value: FactValue | None) -> int:
    order = ("for", "neutral", "against", "unclear", "unknown")
    return order.index(value.value) if value and value.value in order else len(order)


def label(say: Texts, fact: Fact) -> str:
    """Return what a fact is about, with its unit."""
    unit = f" ({one_line(localised(fact.unit, say.language))})" if fact.unit else ""
    return one_line(localised(fact.label, say.language)) + unit
