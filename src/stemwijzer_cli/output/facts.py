"""Facts in JSON, where they stand beside the statements of a comparison, and as CSV."""

from collections.abc import Iterable, Iterator

from stemwijzer_cli.model import Bank, Stance, localised
from stemwijzer_cli.output.base import Csv, Output


class FactOutput(Output, frozen=True):
    """A row that is shown and never asked, by party."""

    id: str
    label: str
    unit: str | None
    values: dict[str, Stance | float | int | None]
    notes: dict[str, str]


def fact_outputs(bank: Bank, language: str) -> Iterator[FactOutput]:
    """Yield the machine-readable facts of all parties of a bank."""
    for fact in bank.facts:
        values = {
            party.id: party.facts[fact.id] for party in bank.parties if fact.id in party.facts
        }
        yield FactOutput(
            id=fact.id,
            label=localised(fact.label, language),
            unit=localised(fact.unit, language) if fact.unit else None,
            values={
                party.id: values[party.id].value if party.id in values else None
                for party in bank.parties
            },
            notes={
                party: localised(value.note, language)
                for party, value in values.items()
                if value.note
            },
        )


def facts_csv(facts: Iterable[FactOutput]) -> Csv:
    """Return the facts as CSV, a row per fact and party."""
    rows = (
        {
            "fact": fact.id,
            "label": fact.label,
            "unit": fact.unit,
            "party": party,
            "value": value,
            "note": fact.notes.get(party),
        }
        for fact in facts
        for party, value in fact.values.items()
    )
    return Csv(("fact", "label", "unit", "party", "value", "note"), rows)
