"""The parties or candidates of OpenVAA, with their answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stemwijzer_cli.bank.folder import party_path
from stemwijzer_cli.bank.transfer.ids import Ids
from stemwijzer_cli.bank.transfer.jsonfile import JsonDocument
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.openvaa_levels import LevelsOf
from stemwijzer_cli.bank.transfer.openvaa_shapes import (
    Collections,
    Entity,
    Localised,
    Nomination,
    related,
)
from stemwijzer_cli.bank.transfer.parts import ANSWERED, position
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import visible
from stemwijzer_cli.model import RESERVED, STANCES, UNKNOWN, Party, Position, Scale, Text, localised

SOURCE = "openvaa"


class LocalTexts:
    """Makes texts of a bank of those in a file."""

    def __init__(self, language: str, log: Log) -> None:
        """Take the language of texts that do not say theirs."""
        self._language = language
        self._log = log

    def of(self, text: Localised) -> Text | None:
        """Return a text in its languages, None where there is none."""
        given = {self._language: text} if isinstance(text, str) else text or {}
        clean = {language: self._log.clean(words) for language, words in given.items()}
        return {language: words for language, words in clean.items() if words.strip()} or None

    def first(self, text: Localised) -> str:
        """Return a text in the language of the import, else in its first."""
        found = self.of(text)
        return localised(found, self._language).strip() if found else ""


class Entities:
    """Makes parties of a bank of those in the collections."""

    def __init__(
        self,
        collections: Collections,
        document: JsonDocument,
        texts: LocalTexts,
        origins: Origins,
        log: Log,
    ) -> None:
        """Take the collections, and what an import keeps as it goes along."""
        self._all = collections
        self._document = document
        self._texts = texts
        self._origins = origins
        self._log = log

    def parties(
        self, asked: Mapping[str, str], levels: Mapping[str, LevelsOf], scale: Scale
    ) -> tuple[Party, ...]:
        """Return the candidates, or where there are none the parties."""
        collection = "candidates" if self._all.candidates else "parties"
        if collection == "candidates":
            for one in self._all.parties:
                if one.answers_by_external_id:
                    self._log.drop("transfer.dropped.party", one.external_id)
        ids = Ids(self._log, *RESERVED)
        found = []
        for index, one in enumerate(getattr(self._all, collection)):
            name = ids.new(self._log.clean(one.external_id), "party")
            node = (collection, index)
            self._origins.note(party_path(NOWHERE, name), (), self._document.place(node))
            positions = dict(self._positions(one, node, name, asked, levels, scale))
            cells = {statement: positions.get(statement, UNKNOWN) for statement in asked.values()}
            found.append(self._party(name, one, cells))
        return tuple(found)

    def _party(self, name: str, one: Entity, cells: dict[str, Position]) -> Party:
        both = self._log.clean(f"{one.first_name} {one.last_name}").strip()
        full = self._texts.first(one.name) or both
        stands = [item for item in self._all.nominations if self._is_of(item, one)]
        parties = [
            *related(one.party),
            *(named for item in stands for named in related(item.party)),
        ]
        is_candidate = bool(self._all.candidates)
        numbers = [item.election_symbol or "" for item in stands]
        return Party(
            name,
            self._texts.first(one.short_name) or full,
            full or self._texts.first(one.short_name),
            cells,
            list=next((int(one) for one in numbers if one.isdecimal() and 0 < len(one) < 5), None),
            party=self._named(self._all.parties, parties) if is_candidate else None,
            constituency=self._named(
                self._all.constituencies,
                [named for item in stands for named in related(item.constituency)],
            ),
            responded=any(cell != UNKNOWN for cell in cells.values()),
        )

    def _is_of(self, nomination: Nomination, one: Entity) -> bool:
        if self._all.candidates:
            return one.external_id in related(nomination.candidate)
        return one.external_id in related(nomination.party) and not nomination.candidate

    def _named(self, objects: Sequence[Any], wanted: Sequence[str]) -> str | None:
        """Return the name of the first object that is wanted."""
        named = (one.name for one in objects if one.external_id in wanted[:1])
        return self._texts.first(next(named, None)) or None

    def _positions(
        self,
        one: Entity,
        node: NodePath,
        party: str,
        asked: Mapping[str, str],
        levels: Mapping[str, LevelsOf],
        scale: Scale,
    ) -> Iterator[tuple[str, Position]]:
        questions = {question.external_id for question in self._all.questions}
        for name, answer in one.answers_by_external_id.items():
            place = self._document.place((*node, "answersByExternalId", name))
            if name not in questions:
                self._log.wrong("transfer.no-id", place, kind="question", id=visible(name))
            if name not in asked or answer is None or answer.value in {None, ""}:
                continue
            level = levels[name].level(answer.value, scale)
            if level is None:
                self._log.wrong("transfer.no-choice", place, found=visible(answer.value))
                continue
            self._origins.note(party_path(NOWHERE, party), ("positions", asked[name]), place)
            locator = self._log.clean(f"{one.external_id}/{name}")
            yield (
                asked[name],
                position(
                    STANCES[scale][level],
                    ANSWERED,
                    {SOURCE: locator},
                    summary=self._texts.of(answer.info),
                ),
            )
