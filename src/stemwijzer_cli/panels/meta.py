"""How a result came about: told in a Parquet file itself, beside CSV in a file of its own."""

from __future__ import annotations

import msgspec

from stemwijzer_cli import __version__
from stemwijzer_cli.output.base import BankOutput
from stemwijzer_cli.output.panel import CodingOutput, CountsOutput, EngineOutput, Meta
from stemwijzer_cli.panels.job import Job

SUFFIX = ".meta.json"
"""Ends the name of the file beside a result in CSV."""
KEY = "stemwijzer"
"""Of what is told in the metadata of a result in Parquet."""


def meta_of(job: Job, engine: EngineOutput, counts: CountsOutput) -> Meta:
    """Return what there is to tell of a run."""
    bank = job.bank
    return Meta(
        version=1,
        program=__version__,
        bank=BankOutput(bank.id, bank.version, bank.sha256),
        sources=job.chosen.selection.sources,
        parties=tuple(party.id for party in bank.parties),
        method=job.method,
        ties="shared",
        points=job.whole,
        coding=CodingOutput(tuple(job.coding.numbers), job.coding.missing),
        engine=engine,
        counts=counts,
    )


def to_text(meta: Meta) -> str:
    """Return it as JSON on one line."""
    return msgspec.json.encode(meta).decode()
