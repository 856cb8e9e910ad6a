"""OpenVAA: one JSON file of collections, whose objects go by their `externalId`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple

from stemwijzer_cli.bank.folder import theme_path
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import Files
from stemwijzer_cli.bank.transfer.ids import Ids
from stemwijzer_cli.bank.transfer.jsonfile import JsonDocument, read_json
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.openvaa_levels import LevelsOf, levels_of
from stemwijzer_cli.bank.transfer.openvaa_parties import SOURCE, Entities, LocalTexts
from stemwijzer_cli.bank.transfer.openvaa_shapes import (
    ELEMENTS,
    Category,
    Collections,
    Question,
    related,
)
from stemwijzer_cli.bank.transfer.parts import (
    ANSWERED,
    NOT_SAID,
    basis,
    finish,
    source,
)
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.model import (
    RESERVED,
    UNNAMED_THEME,
    Bank,
    Scale,
    Statement,
    Text,
    Theme,
)


def read(files: Files, choices: Choices) -> Imported:
    """Return the bank in a file of collections.

    Raises:
        StemwijzerError: with all that is wrong, and all that has to be decided.
    """
    log = Log()
    names = [name for name in files if PurePath(name).suffix.lower() == ".json"] or list(files)
    file = names[0]
    for other in files:
        if other != file:
            log.drop("transfer.dropped.file", other)
    document = JsonDocument(read_json(files[file], file), file)
    collections = document.shaped(Collections)
    _tell_left(document.data, log)
    levels, scale = levels_of(collections, document, log)
    return _Maker(collections, document, choices, log).imported(levels, scale)


def _tell_left(data: Any, log: Log) -> None:
    """Tell which collections, and which keys of objects, a bank has no place for."""
    for name, items in data.items():
        if name not in Collections.__struct_encode_fields__:
            log.drop("transfer.dropped.collection", name)
            continue
        known = ELEMENTS[name].__struct_encode_fields__
        for key in dict.fromkeys(key for item in items for key in item if key not in known):
            log.drop("transfer.dropped.key", f"{name}.{key}")


class _Asked(NamedTuple):
    """A question that is a statement."""

    question: Question
    place: NodePath
    statement: Statement


class _Maker:
    """Makes a bank of the collections."""

    def __init__(
        self, collections: Collections, document: JsonDocument, choices: Choices, log: Log
    ) -> None:
        self._all = collections
        self._document = document
        self._choices = choices
        self._log = log
        self._origins = Origins(document.place())
        self._texts = LocalTexts(choices.language, log)

    def imported(self, levels: Mapping[str, LevelsOf], scale: Scale) -> Imported:
        asked = self._asked(levels)
        themes = self._themes(asked)
        ids = {one.question.external_id: one.statement.id for one in asked}
        entities = Entities(self._all, self._document, self._texts, self._origins, self._log)
        parties = entities.parties(ids, levels, scale)
        title, date = self._election()
        self._log.tell("transfer.by-value", scale=scale)
        self._log.fill("transfer.filled.version", "1")
        bank = Bank(
            id=Ids(self._log).new(self._texts.first(title), SOURCE),
            version="1",
            title=title,
            date=date,
            scale=scale,
            themes=themes,
            axes=(),
            sources=(source(self._log, SOURCE, PurePath(self._document.file).name, date=date),),
            source_groups={},
            facts=(),
            parties=parties,
            bases=(basis(ANSWERED),),
            order=tuple(party.id for party in parties),
        )
        return finish(bank, self._origins, self._choices, self._log)

    def _election(self) -> tuple[Text, str]:
        elections = self._all.elections
        for index in range(1, len(elections)):
            place = self._document.place(("elections", index))
            self._log.wrong("transfer.elections", place, number=len(elections))
        title = self._texts.of(elections[0].name) if elections else None
        date = self._log.clean(elections[0].election_date) if elections else ""
        if title is None:
            name = self._log.clean(PurePath(self._document.file).stem)
            title = {self._choices.language: name or SOURCE}
            self._log.fill("transfer.filled.title", name)
        if not date:
            self._log.fill("transfer.filled.date", NOT_SAID)
        return title, date or NOT_SAID

    def _asked(self, levels: Mapping[str, LevelsOf]) -> list[_Asked]:
        """Return the questions that are statements, in the order in which they are asked."""
        ids = Ids(self._log)
        order = {name: index for index, name in enumerate(self._categories())}
        placed = [
            (order.get(self._category_of(one), len(order)), one.order, index, one)
            for index, one in enumerate(self._all.questions)
        ]
        found: list[_Asked] = []
        for _, _, index, one in sorted(placed, key=lambda item: item[:3]):
            if one.external_id not in levels:
                self._log.drop("transfer.dropped.question", one.external_id)
                continue
            name = ids.new(self._log.clean(one.external_id), "statement")
            statement = Statement(
                name,
                self._texts.of(one.text) or {},
                self._texts.of(one.short_name),
                self._texts.of(one.info),
                sources={SOURCE: self._log.clean(one.external_id) or None},
            )
            found.append(_Asked(one, ("questions", index), statement))
        return found

    def _categories(self) -> dict[str, Category]:
        """Return the categories by what they are called, in their order."""
        ordered = sorted(self._all.question_categories, key=lambda one: one.order)
        return {one.external_id: one for one in ordered}

    def _category_of(self, question: Question) -> str:
        named = related(question.category)
        if named:
            return named[0]
        return next(
            (
                one.external_id
                for one in self._all.question_categories
                if question.external_id in related(one.questions)
            ),
            "",
        )

    def _themes(self, asked: Sequence[_Asked]) -> tuple[Theme, ...]:
        """Return the categories as themes; one theme where one of them has no name."""
        categories = self._categories()
        given = dict.fromkeys(self._category_of(one.question) for one in asked)
        titles = {
            name: self._texts.of(categories[name].name) if name in categories else None
            for name in given
        }
        if not all(titles.values()):
            for name, title in titles.items():
                if title:
                    self._log.drop("transfer.dropped.category", name)
            return (self._theme(UNNAMED_THEME, asked),)
        ids = Ids(self._log, *RESERVED, "bank")
        return tuple(
            self._theme(
                ids.new(self._log.clean(name), self._texts.first(title)),
                [one for one in asked if self._category_of(one.question) == name],
                title,
                self._texts.of(categories[name].info),
            )
            for name, title in titles.items()
        )

    def _theme(
        self,
        name: str,
        asked: Iterable[_Asked],
        title: Text | None = None,
        introduction: Text | None = None,
    ) -> Theme:
        statements = []
        for index, one in enumerate(asked):
            node = ("statements", index)
            self._origins.note(theme_path(NOWHERE, name), node, self._document.place(one.place))
            statements.append(one.statement)
        return Theme(name, tuple(statements), title, introduction)
