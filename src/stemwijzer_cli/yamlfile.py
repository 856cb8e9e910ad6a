"""The only module that knows YAML: bytes to plain data and the place of every node.

Only the harmless half of YAML is read: mappings with words as keys, lists and scalars. Aliases,
anchors, tags, duplicate keys, second documents, hidden characters and deep nesting are problems.
Plain scalars mean what they mean in JSON: a number, `true`, `false`, or `null` where empty.
Everything else is text: `no` stays a word and `010` and `12:30` stay as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml import events as ev

from stemwijzer_cli.document import MAX_DEPTH, Document, Path, Places, decode
from stemwijzer_cli.errors import HIDDEN, visible

# libyaml 0.2.6 and later, at 1,000 levels.
_LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"

_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_NULLS = ("", "~", "null")
_TRUTHS = {"true": True, "false": False}


def read(raw: bytes, file: str) -> Document:
    """Parse the bytes of one YAML file."""
    document = Document(file, lambda: places(raw))
    _build(raw, document, None)
    return document


def places(raw: bytes) -> Places:
    """Return where every node of YAML or JSON bytes stands, as far as they can be read."""
    found: dict[Path, tuple[int, int]] = {}
    _build(raw, Document("", dict), found)
    return found


def _build(raw: bytes, document: Document, found: dict[Path, tuple[int, int]] | None) -> None:
    text = decode(raw, document)
    if text is not None:
        _parse(text, document, found)


def _parse(text: str, document: Document, found: dict[Path, tuple[int, int]] | None) -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        _Builder(document, found, escapes="\\" in text).build(loader.get_event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark and error.problem == _LIBYAML_TOO_DEEP:
            # It scans ahead of the events and gives up far beyond the depth that is refused here:
            # what stands before that point is enough to say where it began.
            _parse(text[: mark.index], document, found)
            return
        document.complain(
            "yaml.syntax",
            (mark.line + 1, mark.column + 1) if mark else (1, 1),
            reason=visible(error.problem or ""),
        )
    except yaml.YAMLError as error:
        document.complain("yaml.syntax", (1, 1), reason=visible(error))
    except _RefusedError:
        pass
    finally:
        loader.dispose()


class _RefusedError(Exception):
    """Reading on makes no sense; the problem is in the document."""


_Holder = dict[str, object] | list[object]


class _Builder:
    """Builds data from a flat stream of events: without recursion, however deep the nesting."""

    def __init__(
        self, document: Document, places: dict[Path, tuple[int, int]] | None, *, escapes: bool
    ) -> None:
        """Take where the data goes; `escapes` tells whether the text has any backslash."""
        self.document = document
        self.places = places
        self.escapes = escapes
        self.holders: list[_Holder] = []
        self.holder: _Holder | None = None
        """The last of them; None outside of the root."""
        self.path: list[str | int] = []
        self.key: str | None = None
        self.started = False

    def build(self, next_event: Callable[[], ev.Event | None]) -> None:
        """Consume the events of one file."""
        handlers: dict[type[ev.Event], Callable[[Any], None]] = {
            ev.ScalarEvent: self._scalar,
            ev.MappingStartEvent: lambda event: self._open(event, {}),
            ev.SequenceStartEvent: lambda event: self._open(event, []),
            ev.MappingEndEvent: self._close,
            ev.SequenceEndEvent: self._close,
            ev.DocumentStartEvent: self._document,
            ev.AliasEvent: lambda event: self._refuse("yaml.alias", event),
        }
        for event in iter(next_event, None):
            handler = handlers.get(type(event))
            if handler:
                handler(event)

    def _document(self, event: ev.Event) -> None:
        if self.started:
            self._refuse("yaml.second-document", event)
        self.started = True

    def _scalar(self, event: ev.ScalarEvent) -> None:
        word, style, holder = event.value, event.style, self.holder
        if event.tag is not None or event.anchor is not None or (style == '"' and self.escapes):
            self._check(event)
        if type(holder) is not dict:
            self._add(word if style else _plain(word), event)
        elif self.key is not None:
            # As `_add` does; most of a bank's scalars come this way.
            holder[self.key] = word if style else _plain(word)
            self.key = None
        else:
            if word in holder:
                self.document.complain("yaml.duplicate", _mark(event), name=visible(word))
            self.key = word
            if self.places is not None:
                self.places[(*self.path, word)] = _mark(event)

    def _open(self, event: ev.CollectionStartEvent, holder: _Holder) -> None:
        self._check(event)
        if len(self.holders) >= MAX_DEPTH:
            self._refuse("yaml.depth", event, depth=MAX_DEPTH)
        if type(self.holder) is dict and self.key is None:
            self._refuse("yaml.key", event)
        step = self._add(holder, event)
        if step is not None:
            self.path.append(step)
        self.holders.append(holder)
        self.holder = holder

    def _close(self, _event: ev.Event) -> None:
        self.holders.pop()
        self.holder = self.holders[-1] if self.holders else None
        if self.path:
            self.path.pop()

    def _add(self, value: object, event: ev.Event) -> str | int | None:
        """Put a value where it belongs; return its step on the path, None for the root."""
        holder = self.holder
        if holder is None:
            self.document.data = value
            if self.places is not None:
                self.places[()] = _mark(event)
            return None
        step: str | int
        if isinstance(holder, dict):
            assert self.key is not None
            step, self.key = self.key, None
            holder[step] = value
        else:
            step = len(holder)
            holder.append(value)
            if self.places is not None:
                self.places[(*self.path, step)] = _mark(event)
        return step

    def _check(self, event: ev.ScalarEvent | ev.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse("yaml.alias", event)
        if event.tag is not None:
            self._refuse("yaml.tag", event)
        if isinstance(event, ev.ScalarEvent) and event.style == '"' and self.escapes:
            # An escape in double quotes brings in what the bytes of the file do not show.
            hidden = HIDDEN.search(event.value)
            if hidden:
                self._refuse("file.hidden", event, code=f"U+{ord(hidden[0]):04X}")

    def _refuse(self, key: str, event: ev.Event, **values: object) -> None:
        self.document.complain(key, _mark(event), **values)
        raise _RefusedError


def _mark(event: ev.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def _plain(word: str) -> str | int | float | bool | None:
    """Return what a scalar without quotes means."""
    if word in _NULLS:
        return None
    if word in _TRUTHS:
        return _TRUTHS[word]
    if word[0] not in "-0123456789" or not _NUMBER.fullmatch(word):
        return word
    return float(word) if "." in word else int(word)
