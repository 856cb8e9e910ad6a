"""Texts that lack a language, addresses that lead nowhere, and names that Windows keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from stemwijzer_cli.matching.check.concern import Concern, Node
from stemwijzer_cli.matching.check.statements import placed
from stemwijzer_cli.matching.texts import text_fields
from stemwijzer_cli.model import RESERVED, Bank, Noun, Text

APART = {"themes", "parties", "statements"}
"""The fields that hold what is looked at by itself."""

HOST = re.compile(r"([\w]([\w-]*[\w])?\.)+[^\W\d_][\w-]*[\w]")

Path = tuple[str | int, ...]


def text_concerns(bank: Bank) -> Iterator[Concern]:
    """Yield where a text lacks a language that the bank has, once for each thing that has texts."""
    for name, at, noun in _nouns(bank):
        for language in bank.languages:
            lacking = [path for path, text in _texts(noun) if language not in text]
            if lacking:
                node = at._replace(path=(*at.path, *lacking[0]))
                keys = dict.fromkeys(_key(path) for path in lacking)
                values = {"language": language, "number": len(lacking), "keys": tuple(keys)}
                yield Concern("language", (name,), node, values)


def name_concerns(bank: Bank) -> Iterator[Concern]:
    """Yield addresses that cannot be right, and ids that cannot be names of files everywhere."""
    for index, source in enumerate(bank.sources):
        if source.url is not None and not _is_address(source.url):
            at = Node("bank", "", ("sources", index, "url"))
            yield Concern("address", (source.id,), at, {"found": source.url})
    for party in bank.parties:
        if party.website is not None and not _is_address(party.website):
            at = Node("party", party.id, ("website",))
            yield Concern("address", (party.id,), at, {"found": party.website})
    kinds: tuple[tuple[Node, str], ...] = (
        *((Node("theme", theme.id), theme.id) for theme in bank.themes),
        *((Node("party", party.id), party.id) for party in bank.parties),
    )
    for at, name in kinds:
        if name in RESERVED:
            yield Concern("reserved-name", (name,), at, {"name": name})


def _is_address(address: str) -> bool:
    """Return whether an address has the form of one that can be opened; nothing is fetched."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_plain = "@" not in parts.netloc and address.count("://") == 1 and port != 0
    return is_plain and HOST.fullmatch(host) is not None and address[-1] not in ".,;:)>'\""


def _nouns(bank: Bank) -> Iterator[tuple[str, Node, Noun]]:
    """Yield all that has texts, with its id and where it stands."""
    yield bank.id, Node("bank"), bank
    for index, theme in enumerate(bank.themes):
        yield theme.id, Node("bank", "", ("themes", index)), theme
    for statement, at in placed(bank):
        yield statement.id, at, statement
    for party in bank.parties:
        yield party.id, Node("party", party.id), party


def _texts(value: object) -> Iterator[tuple[Path, Text]]:
    """Yield the texts in a noun, and in the nouns in it, with their paths."""
    if isinstance(value, Noun):
        texts = text_fields(type(value))
        for name, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
            if key not in APART:
                yield from _under(key, getattr(value, name), is_text=key in texts)
    elif isinstance(value, tuple | dict):
        for step, held in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (((step, *path), text) for path, text in _texts(held))


def _under(key: str, held: object, *, is_text: bool) -> Iterator[tuple[Path, Text]]:
    if not is_text:
        yield from (((key, *path), text) for path, text in _texts(held))
    elif isinstance(held, dict):
        yield (key,), held
    elif isinstance(held, tuple):
        yield from (((key, index), text) for index, text in enumerate(held))


def _key(path: Path) -> str:
    """Return the key that holds a text."""
    return next(step for step in reversed(path) if isinstance(step, str))
