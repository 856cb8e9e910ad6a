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

from stemwijzer_cli.bank.forms import form
from stemwijzer_cli.document import Document, Path, shown
from stemwijzer_cli.errors import Nearest, Place, Problem, visible
from stemwijzer_cli.model import NOT_BLANK


def _enum(
    _validator: object, allowed: list[object], instance: object, _schema: object
) -> Iterator[ValidationError]:
    """Tell 3.0 from 3, as the decoder does."""
    if not any(type(instance) is type(one) and instance == one for one in allowed):
        yield ValidationError("")


RULES = {
    "minLength": "shape.empty",
    "minItems": "shape.empty",
    "minProperties": "shape.empty",
    "minimum": "shape.too-low",
    "pattern": "shape.id",
}
"""The messages on rules about a single value."""

_Strict = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"enum": _enum})


def violations(document: Document, shape: type[msgspec.Struct], refusal: str) -> list[Problem]:
    """Return every violation of the schema of a shape, in the order of the file.

    `refusal` is what msgspec said, in case that it is stricter than the schema.
    """
    validator = _Strict(msgspec.json.schema(shape))
    found = [
        problem
        for error in validator.iter_errors(document.data)
        for problem in _problems(error, document)
    ]
    if not found:
        return [Problem("shape.refused", {"reason": refusal}, document.place())]
    return sorted(found, key=lambda problem: _order(problem.place))


def _order(place: Place | None) -> tuple[object, ...]:
    """Return what sorts places, of which some have no line or column."""
    return tuple(part or (0 if index in {1, 2} else "") for index, part in enumerate(place or ()))


def _problems(error: ValidationError, document: Document) -> Iterator[Problem]:
    path: Path = tuple(error.absolute_path)
    rule: Any = error.validator
    instance: Any = error.instance
    schema: Any = error.schema
    if "propertyNames" in error.relative_schema_path:
        place = document.place((*path, instance))
        yield Problem("shape.id", {"name": visible(instance), "found": visible(instance)}, place)
    elif rule == "additionalProperties":
        allowed = sorted(schema.get("properties", {}))
        for key in instance:
            if key not in allowed:
                yield _unknown_key(document, path, key, allowed)
    elif rule == "anyOf" and (inner := _of_only_branch(error)):
        for one in inner:
            yield from _problems(one, document)
    else:
        yield _of_value(error, document, path)


def _of_only_branch(error: ValidationError) -> list[ValidationError]:
    """Return the errors of the only branch besides null, none when there are several."""
    wanted: Any = error.validator_value
    branches = [place for place, branch in enumerate(wanted) if branch != {"type": "null"}]
    if len(branches) != 1:
        return []
    return [inner for inner in error.context or () if inner.relative_schema_path[0] == branches[0]]


def _of_value(error: ValidationError, document: Document, path: Path) -> Problem:
    rule: Any = error.validator
    wanted: Any = error.validator_value
    schema: Any = error.schema
    name, found, place = _name(path), shown(error.instance), document.place(path)
    if rule == "required":
        missing = re.findall("'(.*?)'", error.message)[0]
        return Problem("shape.required", {"name": missing}, place)
    if rule in {"enum", "const", "anyOf"}:
        values = {"name": name, "found": found, "allowed": _allowed(schema)}
        return Problem("shape.enum", values, place)
    if rule == "type" and wanted == "object":
        return Problem("shape.lines", {"name": name, "found": found, "form": form(schema)}, place)
    if rule == "type":
        return Problem("shape.type", {"name": name, "found": found, "wanted": wanted}, place)
    values = {"name": name, "found": found, "limit": shown(wanted)}
    if rule == "pattern" and wanted == NOT_BLANK:
        return Problem("shape.empty", values, place)
    return Problem(RULES.get(rule, "shape.too-long"), values, place)


def _unknown_key(document: Document, path: Path, key: str, allowed: list[str]) -> Problem:
    values = {
        "name": visible(key),
        "nearest": Nearest(key, allowed),
        "allowed": ", ".join(allowed),
    }
    return Problem("shape.unknown-key", values, document.place((*path, key)))


def _name(path: Path) -> str:
    words = [step for step in path if isinstance(step, str)]
    return visible(words[-1]) if words else "-"


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
