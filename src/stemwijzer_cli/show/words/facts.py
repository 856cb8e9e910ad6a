"""The words of facts: what a row says of a party, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from stemwijzer_cli.model import Bank, Fact, FactValue, Party
from stemwijzer_cli.show import words
from stemwijzer_cli.show.words import one_line, text_of
from stemwijzer_cli.texts import Texts


def label(say: Texts, fact: Fact) -> str:
    """Return what a fact is about, with its unit."""
    unit = f" ({text_of(say, fact.unit)})" if fact.unit else ""
    return text_of(say, fact.label) + unit


def values_line(say: Texts, bank: Bank, fact: Fact) -> str:
    """Return the parties by what a fact says of them, or each with its number."""
    values = [(party, party.facts.get(fact.id)) for party in bank.parties]
    if fact.kind == "number":
        return " · ".join(
            f"{one_line(party.name)} {value_word(say, fact, value)}" for party, value in values
        )
    groups: dict[str, list[str]] = {}
    for party, value in sorted(values, key=lambda pair: _order(bank, pair[1])):
        groups.setdefault(value_word(say, fact, value), []).append(one_line(party.name))
    return " · ".join(f"{word}: {', '.join(names)}" for word, names in groups.items())


def notes(say: Texts, bank: Bank, fact: Fact) -> Iterator[str]:
    """Yield where a fact comes from, its note, and the notes on single parties."""
    for cited in words.citations(say, bank, fact.sources):
        yield f"{say('evidence.source')}: {cited}"
    if fact.note:
        yield text_of(say, fact.note)
    for party in bank.parties:
        value = party.facts.get(fact.id)
        if value and value.note:
            note = text_of(say, value.note)
            yield say("facts.note", party=one_line(party.name), note=note)


def party_facts(say: Texts, bank: Bank, party: Party) -> Iterator[str]:
    """Yield a line per fact of one party, with its place in the sources."""
    for fact in bank.facts:
        value = party.facts.get(fact.id)
        note = f" ({text_of(say, value.note)})" if value and value.note else ""
        places = "; ".join(words.citations(say, bank, fact.sources))
        source = f" [{places}]" if places else ""
        yield f"{label(say, fact)}: {value_word(say, fact, value)}{note}{source}"


def value_word(say: Texts, fact: Fact, value: FactValue | None) -> str:
    """Return what a fact says of a party, in the words of its kind of row."""
    if value is None or value.value is None:
        return say("facts.none")
    if not isinstance(value.value, str):
        return words.decimal(say, value.value)
    if value.value in {"for", "against"}:
        return say(f"facts.{value.value}.{fact.kind}")
    return say(f"stance.{value.value}")


def _order(bank: Bank, value: FactValue | None) -> int:
    stances = bank.stances
    return stances.index(value.value) if value and value.value in stances else len(stances)
