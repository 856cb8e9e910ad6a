"""`sources --format json` and `csv`."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from stemwijzer_cli.matching.sources import Use
from stemwijzer_cli.model import Chosen, Source, localised
from stemwijzer_cli.output.base import Csv, Headed, Output, head


class SourceOutput(Output, frozen=True):
    """A source of the bank, and for how many positions it is used."""

    id: str
    publisher: str
    title: str
    date: str
    status: Literal["final", "draft"]
    decides: int
    """The known positions of which it is the first source named."""
    cited: int
    """All positions that name it."""
    note: str | None
    url: str | None
    licence: str | None


class SourcesOutput(Headed, frozen=True):
    """`sources --format json`."""

    used: tuple[SourceOutput, ...]


def sources_output(chosen: Chosen, used: Sequence[Use], language: str) -> SourcesOutput:
    """Return the machine-readable sources, their notes in a language."""
    return SourcesOutput(*head(chosen), used=tuple(_source(*use, language) for use in used))


def sources_csv(output: SourcesOutput) -> Csv:
    """Return the sources as CSV, a row per source."""
    columns = SourceOutput.__struct_fields__
    return Csv(columns, (msgspec.structs.asdict(source) for source in output.used))


def _source(source: Source, decides: int, cited: int, language: str) -> SourceOutput:
    return SourceOutput(
        id=source.id,
        publisher=source.publisher,
        title=source.title,
        date=source.date,
        status=source.status,
        decides=decides,
        cited=cited,
        note=localised(source.note, language) if source.note else None,
        url=source.url,
        licence=source.licence,
    )
