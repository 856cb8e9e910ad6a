"""Write what is generated from the types and the bank: the schemas and the quick copy.

`tests/test_generated.py` tells when this has to be run again.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec

from stemwijzer_cli.bank.files import SCHEMAS
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import COPY, Copy, checksum
from stemwijzer_cli.output.agreement import AgreementOutput
from stemwijzer_cli.output.compare import CompareOutput
from stemwijzer_cli.output.diff import DiffOutput
from stemwijzer_cli.output.explain import ExplainOutput
from stemwijzer_cli.output.map import MapOutput
from stemwijzer_cli.output.matrix import MatrixOutput
from stemwijzer_cli.output.parties import PartiesOutput
from stemwijzer_cli.output.people import PeopleOutput
from stemwijzer_cli.output.report import ReportOutput
from stemwijzer_cli.output.score import ScoreOutput
from stemwijzer_cli.output.sources import SourcesOutput
from stemwijzer_cli.output.stability import StabilityOutput
from stemwijzer_cli.output.statements import StatementsOutput

ROOT = Path(__file__).resolve().parent.parent
OUTPUTS: dict[str, type[msgspec.Struct]] = {
    "score": ScoreOutput,
    "people": PeopleOutput,
    "compare": CompareOutput,
    "matrix": MatrixOutput,
    "explain": ExplainOutput,
    "stability": StabilityOutput,
    "map": MapOutput,
    "report": ReportOutput,
    "statements": StatementsOutput,
    "parties": PartiesOutput,
    "sources": SourcesOutput,
    "diff": DiffOutput,
    "agreement": AgreementOutput,
}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def generated() -> dict[Path, bytes]:
    """Return the content of every generated file by its path."""
    files = {
        ROOT / "schema" / f"{name}.schema.json": _schema(shape) for name, shape in SCHEMAS.items()
    }
    for name, shape in OUTPUTS.items():
        files[ROOT / "schema" / "output" / f"{name}.schema.json"] = _schema(shape)
    files[COPY] = msgspec.json.encode(Copy(checksum(ROOT), load_bank(ROOT))) + b"\n"
    return files


def _schema(shape: type[msgspec.Struct]) -> bytes:
    schema = {"$schema": DRAFT, **_described(msgspec.json.schema(shape))}
    return (json.dumps(schema, indent=2) + "\n").encode()


def _described(schema: Any) -> Any:
    """Return a schema whose descriptions are not indented, as docstrings are before Python 3.13."""
    if isinstance(schema, list):
        return [_described(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: inspect.cleandoc(value)
        if key == "description" and isinstance(value, str)
        else _described(value)
        for key, value in schema.items()
    }


def main() -> None:
    """Write the files that are not current."""
    for path, content in generated().items():
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
