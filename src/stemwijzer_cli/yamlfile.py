"""The only module that knows YAML: bytes to plain data and the place of every node.

Only the harmless half of YAML is read: mappings with words as keys, lists and scalars. Aliases,
anchors, tags, duplicate keys, second documents, hidden characters and deep nesting are problems.
Plain scalars that JSON would call a number are numbers, an empty one or `null` is None, and
everything else is text: `no` stays a word and `010` and `12:30` stay as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml import events as ev

from stemwijzer_cli.errors import HIDDEN, Place, Problem, visible

MAX_DEPTH = 20

Path = tuple[str | int, ...]
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_NULLS = ("", "~", "null")


class Document:
    """One parsed file: its data, what is wrong with it, and where everything stands."""

    def __init__(self, file: str) -> None:
        """Start without data."""
        self.file = file
        self.data: object = None
        self.problems: list[Problem] = []
        self.places: dict[Path, tuple[int, int]] = {}
        """Line and column, from 1, of each value; of its key where it stands in a mapping."""

    def place(self, path: Path = ()) -> Place:
        """Return the place of the node at a path, or of its nearest parent."""
        while path and path not in self.places:
            path = path[:-1]
        return Place(self.file, *self.places.get(path, (1, 1)))

    def complain(self, key: str, mark: tuple[int, int], **values: object) -> None:
        """Add a problem at a line and column."""
        self.problems.append(Problem(key, values, Place(self.file, *mark)))


def decode(raw: bytes, document: Document) -> str | None:
    """Return the text of UTF-8 bytes; None, with a problem added, for anything else."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        document.complain("file.not-utf8", (line, 1))
        return None
    hidden = HIDDEN.search(text.replace("\r\n", "\n\n"))
    if hidden:
        start = hidden.start()
        mark = (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        document.complain("file.hidden", mark, code=f"U+{ord(hidden[0]):04X}")
        return None
    return text


def read(raw: bytes, file: str, *, places: bool = False) -> Document:
    """Parse the bytes of one YAML file.

    `places` keeps the place of every node, which takes twice the time: ask for it to report a
    problem, not before.
    """
    document = Document(file)
    text = decode(raw, document)
    if text is None:
        return document
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _Builder(document, places).build(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        document.complain(
            "yaml.syntax",
            (mark.line + 1, mark.column + 1) if mark else (1, 1),
            reason=visible(error.problem or ""),
        )
    except yaml.YAMLError as error:
        document.complain("yaml.syntax", (1, 1), reason=visible(error))
    except _RefusedError:
        pass
    return document


class _RefusedError(Exception):
    """Reading on makes no sense; the problem is in the document."""


class _Builder:
    """Builds data from a flat stream of events: without recursion, however deep the nesting."""

    def __init__(self, document: Document, places: bool) -> None:
        self.document = document
        self.places = document.places if places else None
        self.holders: list[dict[str, object] | list[object]] = []
        self.path: list[str | int] = []
        self.key: str | None = None
        self.started = False

    def build(self, events: Iterator[ev.Event]) -> None:
        """Consume the events of one file."""
        for event in events:
            if isinstance(event, ev.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, ev.MappingStartEvent):
                self._open(event, {})
            elif isinstance(event, ev.SequenceStartEvent):
                self._open(event, [])
            elif isinstance(event, ev.CollectionEndEvent):
                self._close()
            elif isinstance(event, ev.DocumentStartEvent):
                self._document(event)
            elif isinstance(event, ev.AliasEvent):
                self._refuse("yaml.alias", event)

    def _document(self, event: ev.Event) -> None:
        if self.started:
            self._refuse("yaml.second-document", event)
        self.started = True

    def _scalar(self, event: ev.ScalarEvent) -> None:
        self._check(event)
        word = event.value
        holder = self.holders[-1] if self.holders else None
        if isinstance(holder, dict) and self.key is None:
            self._take_key(word, event)
        elif not event.style and (word in _NULLS or _NUMBER.fullmatch(word)):
            self._add(_plain(word), event)
        else:
            self._add(word, event)

    def _take_key(self, word: str, event: ev.Event) -> None:
        holder = self.holders[-1]
        assert isinstance(holder, dict)
        if word in holder:
            self.document.complain("yaml.duplicate", _mark(event), name=visible(word))
        self.key = word
        if self.places is not None:
            self.places[(*self.path, word)] = _mark(event)

    def _open(
        self, event: ev.CollectionStartEvent, holder: dict[str, object] | list[object]
    ) -> None:
        self._check(event)
        if len(self.holders) >= MAX_DEPTH:
            self._refuse("yaml.depth", event, depth=MAX_DEPTH)
        if self.holders and isinstance(self.holders[-1], dict) and self.key is None:
            self._refuse("yaml.key", event)
        step = self._add(holder, event)
        if step is not None:
            self.path.append(step)
        self.holders.append(holder)

    def _close(self) -> None:
        self.holders.pop()
        if self.path:
            self.path.pop()

    def _add(self, value: object, event: ev.Event) -> str | int | None:
        """Put a value where it belongs; return its step on the path, None for the root."""
        if not self.holders:
            self.document.data = value
            if self.places is not None:
                self.places[()] = _mark(event)
            return None
        holder = self.holders[-1]
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
        if isinstance(event, ev.ScalarEvent) and event.style == '"':
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


def _plain(word: str) -> int | float | None:
    if word in _NULLS:
        return None
    return float(word) if "." in word else int(word)
