"""Write what is generated from the types and the bank: the schemas and the quick copy.

`tests/test_generated.py` tells when this has to be run again.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from stemwijzer_cli.bank.files import SCHEMAS
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.schema import schema_text
from stemwijzer_cli.bank.shipped import COPY, Copy, checksum
from stemwijzer_cli.output.agreement import AgreementOutput
from stemwijzer_cli.output.check import CheckOutput
from stemwijzer_cli.output.compare import CompareOutput
from stemwijzer_cli.output.diff import DiffOutput
from stemwijzer_cli.output.explain import ExplainOutput
from stemwijzer_cli.output.group import GroupOutput
from stemwijzer_cli.output.map import MapOutput
from stemwijzer_cli.output.matrix import MatrixOutput
from stemwijzer_cli.output.panel import Meta, SummaryOutput
from stemwijzer_cli.output.parties import PartiesOutput
from stemwijzer_cli.output.people import PeopleOutput
from stemwijzer_cli.output.report import ReportOutput
from stemwijzer_cli.output.score import ScoreOutput
from stemwijzer_cli.output.sources import SourcesOutput
from stemwijzer_cli.output.stability import StabilityOutput
from stemwijzer_cli.output.statements import StatementsOutput
from stemwijzer_cli.output.stats import StatsOutput

ROOT = Path(__file__).resolve().parent.parent
OUTPUTS: dict[str, type[msgspec.Struct]] = {
    "score": ScoreOutput,
    "people": PeopleOutput,
    "compare": CompareOutput,
    "matrix": MatrixOutput,
    "explain": ExplainOutput,
    "check": CheckOutput,
    "stability": StabilityOutput,
    "map": MapOutput,
    "report": ReportOutput,
    "group": GroupOutput,
    "statements": StatementsOutput,
    "parties": PartiesOutput,
    "sources": SourcesOutput,
    "diff": DiffOutput,
    "agreement": AgreementOutput,
    "stats": StatsOutput,
    "panel": SummaryOutput,
    "panel-meta": Meta,
}


def generated() -> dict[Path, bytes]:
    """Return the content of every generated file by its path."""
    files = {
        ROOT / "schema" / f"{name}.schema.json": schema_text(shape).encode()
        for name, shape in SCHEMAS.items()
    }
    for name, shape in OUTPUTS.items():
        files[ROOT / "schema" / "output" / f"{name}.schema.json"] = schema_text(shape).encode()
    files[COPY] = msgspec.json.encode(Copy(checksum(ROOT), load_bank(ROOT))) + b"\n"
    return files


def main() -> None:
    """Write the files that are not current."""
    for path, content in generated().items():
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
