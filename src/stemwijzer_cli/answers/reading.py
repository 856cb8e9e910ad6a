"""The bytes of an answers file to `Answers`."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from functools import partial
from typing import cast

import msgspec

from stemwijzer_cli.answers.entries import Entry, answers_from
from stemwijzer_cli.answers.rewording import with_reworded
from stemwijzer_cli.document import MAX_DEPTH, Document, Places, decode, shown
from stemwijzer_cli.errors import (
    Nearest,
    Place,
    Problem,
    StemwijzerError,
    data_error,
    visible,
)
from stemwijzer_cli.files import refuse_large, suffix
from stemwijzer_cli.model import Answers, Bank

MAX_BYTES = 1024 * 1024

_KEYS = ("bank", "bank_version", "answers", "important", "former", "reworded")
_CSV_HEADER = re.compile(r"\s*\"?id\"?\s*[,;]", re.IGNORECASE)


def parse(raw: bytes, file: str, bank: Bank) -> Answers:
    """Return the answers in the bytes of a file, and which of them are to a statement's old words.

    Raises:
        StemwijzerError: with everything that is wrong in the file.
    """
    refuse_large(raw, MAX_BYTES, file)
    if not raw.removeprefix(BOM_UTF8).strip():
        raise data_error("answers.empty", Place(file))
    kind = format_of(raw, file)
    if kind == "csv":
        return _from_csv(raw, file, bank)
    if kind == "yaml":
        document = _yaml(raw, file)
        return with_reworded(_from_document(document, bank), bank, raw)
    document = _json(raw, file)
    if document.problems and suffix(file) != ".json":
        # Without a suffix braces may be YAML too.
        other = _yaml(raw, file)
        document = document if other.problems else other
    return with_reworded(_from_document(document, bank), bank, b"")


def format_of(raw: bytes, file: str) -> str:
    """Return `yaml`, `json` or `csv`, by the suffix of a name or else by the content."""
    kind = {".json": "json", ".csv": "csv", ".yaml": "yaml", ".yml": "yaml"}.get(suffix(file))
    if kind is not None:
        return kind
    start = raw[:200].decode("utf-8-sig", "replace")
    if start.lstrip().startswith(("{", "[")):
        return "json"
    return "csv" if _CSV_HEADER.match(start) else "yaml"


def _yaml(raw: bytes, file: str) -> Document:
    from stemwijzer_cli import yamlfile

    return yamlfile.read(raw, file)


def _json(raw: bytes, file: str) -> Document:
    import json

    from stemwijzer_cli.jsontext import TwiceError, unique, whole

    document = Document(file, lambda: _places(raw))
    text = decode(raw, document)
    if text is None:
        return document
    try:
        document.data = json.loads(text, object_pairs_hook=unique, parse_int=whole)
    except json.JSONDecodeError as error:
        mark = (error.lineno, error.colno)
        document.complain("json.syntax", mark, reason=visible(error.msg))
    except RecursionError:
        document.complain("yaml.depth", (1, 1), depth=MAX_DEPTH)
    except TwiceError:
        # JSON is YAML too, and the reader of YAML says where the second one stands.
        return _yaml(raw, file)
    return document


def _places(raw: bytes) -> Places:
    from stemwijzer_cli import yamlfile

    return yamlfile.places(raw)


def _from_csv(raw: bytes, file: str, bank: Bank) -> Answers:
    from stemwijzer_cli.answers.rows import read_rows

    document = Document(file, dict)
    text = decode(raw, document)
    if text is None:
        raise StemwijzerError(document.problems)
    problems: list[Problem] = []
    entries, important = read_rows(text, file, problems)
    return answers_from(entries, important, bank, problems)


def _from_document(document: Document, bank: Bank) -> Answers:
    if document.problems:
        raise StemwijzerError(document.problems)
    data = document.data
    if not isinstance(data, dict):
        raise data_error("answers.shape", document.place())
    if isinstance(data.get("bank"), dict) and "version" in data:
        raise data_error("answers.result", document.place())
    problems = [*_key_problems(document, data), *_bank_problems(document, data, bank)]
    version = data.get("bank_version")
    if not isinstance(version, str | None):
        values = {"name": "bank_version", "found": shown(version), "wanted": "string"}
        problems.append(Problem("shape.type", values, document.place(("bank_version",))))
    given = data.get("answers")
    if given is None:
        given = {}
    if not isinstance(given, dict):
        problems.append(Problem("answers.mapping", {}, document.place(("answers",))))
        given = {}
    entries = [
        Entry(statement, answer, partial(document.place, ("answers", statement)))
        for statement, answer in given.items()
    ]
    important, former, reworded = (
        _listed(document, data, key, problems) for key in ("important", "former", "reworded")
    )
    answers = answers_from(entries, important, bank, problems)
    left_open = [entry.statement for entry in former if entry.statement in bank.former]
    return msgspec.structs.replace(
        answers,
        bank_version=cast("str | None", version),
        former=tuple(dict.fromkeys([*answers.former, *left_open])),
        reworded=tuple(entry.statement for entry in reworded),
    )


def _key_problems(document: Document, data: Mapping[str, object]) -> Iterator[Problem]:
    for key in data:
        if key not in _KEYS:
            values = {
                "name": visible(key),
                "nearest": Nearest(key, _KEYS),
                "allowed": ", ".join(_KEYS),
            }
            yield Problem("shape.unknown-key", values, document.place((key,)))


def _bank_problems(document: Document, data: Mapping[str, object], bank: Bank) -> Iterator[Problem]:
    named = data.get("bank")
    if named is None:
        yield Problem("answers.no-bank", {"bank": bank.id}, document.place())
    elif not isinstance(named, str):
        values = {"name": "bank", "found": shown(named), "wanted": "string"}
        yield Problem("shape.type", values, document.place(("bank",)))
    elif named != bank.id:
        values = {"found": visible(named), "bank": bank.id}
        yield Problem("answers.other-bank", values, document.place(("bank",)))


def _listed(
    document: Document, data: Mapping[str, object], key: str, problems: list[Problem]
) -> list[Entry]:
    named = data.get(key)
    if named is None:
        return []
    if not isinstance(named, list) or not all(isinstance(item, str) for item in named):
        problems.append(Problem("answers.list", {"name": key}, document.place((key,))))
        return []
    return [
        Entry(statement, None, partial(document.place, (key, index)))
        for index, statement in enumerate(named)
    ]
