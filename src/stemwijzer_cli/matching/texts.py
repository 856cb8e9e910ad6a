"""Which fields hold texts in languages, and whether two versions of a noun say the same."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from typing import get_args

import msgspec

from stemwijzer_cli.model import Noun, Text


@cache
def text_fields(kind: type[Noun]) -> frozenset[str]:
    """Return the fields of a noun that hold a text or several, as files spell them."""
    # Their types tell, so that no list has to be kept beside the nouns.
    return frozenset(
        field.encode_name
        for field in msgspec.structs.fields(kind)
        if Text in (field.type, *get_args(field.type))
    )


def reworded_in(old: Text, new: Text) -> tuple[str, ...]:
    """Return the languages in which a text reads otherwise, of those that both versions have."""
    return tuple(language for language in new if old.get(language, new[language]) != new[language])


def differing(old: Noun, new: Noun, but: Container[str] = ()) -> Iterator[str]:
    """Yield the names of the fields that differ, but for some, as files spell them."""
    names = zip(old.__struct_fields__, old.__struct_encode_fields__, strict=True)
    for name, key in names:
        is_text = key in text_fields(type(old))
        if key not in but and differ(getattr(old, name), getattr(new, name), is_text=is_text):
            yield key


def differ(old: object, new: object, *, is_text: bool = False) -> bool:
    """Return whether two values differ; a translation that comes or goes is no difference.

    `is_text` tells a text in languages, and several of them, from other values of their shape.
    """
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = zip(old, new, strict=False)
        return len(old) != len(new) or any(differ(*pair, is_text=is_text) for pair in pairs)
    if isinstance(old, dict) and isinstance(new, dict):
        if is_text:
            return bool(reworded_in(old, new))
        return old.keys() != new.keys() or any(differ(old[name], new[name]) for name in old)
    if isinstance(old, Noun) and isinstance(new, Noun):
        return any(differing(old, new))
    return old != new
