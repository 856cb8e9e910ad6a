"""All the ways in which a file departs from its shape, each at its line and column.

msgspec stops at the first one; jsonschema lists them all from the schema of the same types. It is
slow to import, so nothing asks for it before a file is known to be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import msgspec
from jsonschema.exceptions import ValidationError

from stemwijzer_cli.document import Document, Path
from stemwijzer_cli.errors import Problem, nearest, visible
from stemwijzer_cli.model import Noun


def violations(document: Document, shape: type[Noun]) -> list[Problem]:
    """Return every violation of the schema of a shape, in the order of the file."""
    validator = jsonschema.Draft202012Validator(msgspec.json.schema(shape))
    found = [
        problem
        for error in validator.iter_errors(document.data)
        for problem in _problems(error, document)
    ]
    return sorted(found, key=lambda problem: problem.place or ())


def _problems(error: ValidationError, document: Document) -> Iterator[Problem]:
    path: Path = tuple(error.absolute_path)
    rule: Any = error.validator
    instance: Any = error.instance
    schema: Any = error.schema
    wanted: Any = error.validator_value
    name, found = _name(path), _shown(instance)
    place = document.place(path)
    if rule == "additionalProperties":
        allowed = sorted(schema.get("properties", {}))
        for key in instance:
            if key not in allowed:
                yield _unknown_key(document, path, key, allowed)
    elif rule == "required":
        missing = re.findall("'(.*?)'", error.message)[0]
        yield Problem("shape.required", {"name": missing}, place)
    elif rule in {"enum", "const", "anyOf"}:
        values = {"name": name, "found": found, "allowed": _allowed(schema)}
        yield Problem("shape.enum", values, place)
    elif rule == "type":
        yield Problem("shape.type", {"name": name, "found": found, "wanted": wanted}, place)
    elif rule in {"minLength", "minItems", "minProperties"}:
        yield Problem("shape.empty", {"name": name}, place)
    elif rule == "pattern":
        yield Problem("shape.id", {"name": name, "found": found}, place)
    else:
        yield Problem("shape.too-long", {"name": name, "limit": _shown(wanted)}, place)


def _unknown_key(document: Document, path: Path, key: str, allowed: list[str]) -> Problem:
    values = {
        "name": visible(key),
        "nearest": nearest(key, allowed),
        "allowed": ", ".join(allowed),
    }
    return Problem("shape.unknown-key", values, document.place((*path, key)))


def _name(path: Path) -> str:
    words = [step for step in path if isinstance(step, str)]
    return visible(words[-1]) if words else "-"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return visible("null" if value is None else value)


def _allowed(schema: Mapping[str, object]) -> str:
    options = schema.get("enum")
    if isinstance(options, list):
        return ", ".join(visible(option) for option in options)
    branches = schema.get("anyOf")
    assert isinstance(branches, list)
    return ", ".join(
        _allowed(branch) if "enum" in branch else str(branch.get("type", "{…}"))
        for branch in branches
    )
