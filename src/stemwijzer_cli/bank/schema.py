"""The JSON Schema of a shape, as the files in `schema/` hold it."""

from __future__ import annotations

import inspect
import json
from typing import Any

import msgspec

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(shape: type[msgspec.Struct]) -> str:
    """Return the schema of a shape as indented JSON."""
    schema = {"$schema": DRAFT, **_described(msgspec.json.schema(shape))}
    return json.dumps(schema, indent=2) + "\n"


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
