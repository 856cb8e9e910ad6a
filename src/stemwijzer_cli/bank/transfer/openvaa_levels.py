"""Which level of a bank's scale each answer to a question of OpenVAA is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from stemwijzer_cli.bank.transfer.jsonfile import JsonDocument
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.openvaa_shapes import (
    Choice,
    Collections,
    Question,
    QuestionType,
    related,
)
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import visible
from stemwijzer_cli.model import SCALES, Scale

LONGEST_NUMBER = 20


class LevelsOf(NamedTuple):
    """How far each answer to a question is from the one end to the other, from 0 to 1."""

    by_choice: Mapping[str, Fraction]

    def level(self, value: object, scale: Scale) -> int | None:
        """Return the level of an answer, None where it is none of the choices."""
        share = self.by_choice.get(_key(value))
        return None if share is None else int(share * (scale - 1))


def levels_of(
    collections: Collections, document: JsonDocument, log: Log
) -> tuple[dict[str, LevelsOf], Scale]:
    """Return the answers to each question that has an order of answers, and the scale of all.

    The scale is the smallest on which the answers of all questions are levels: those of a question
    are spread by `normalizableValue` from its lowest to its highest, as OpenVAA itself does.
    """
    types = {one.external_id: index for index, one in enumerate(collections.question_types)}
    read = {
        name: _answers(collections.question_types[index], ("questionTypes", index), document, log)
        for name, index in types.items()
    }
    opinions = {one.external_id: one.type != "info" for one in collections.question_categories}
    found: dict[str, LevelsOf] = {}
    for index, question in enumerate(collections.questions):
        kind = next(iter(related(question.question_type)), "")
        if kind not in read:
            place = document.place(("questions", index, "questionType"))
            log.wrong("transfer.no-id", place, kind="questionType", id=visible(kind))
            continue
        answers = read[kind]
        if answers is not None and _is_opinion(question, opinions):
            found[question.external_id] = answers
    return found, _scale(found, document, log)


def _is_opinion(question: Question, opinions: Mapping[str, bool]) -> bool:
    return all(opinions.get(name, True) for name in related(question.category))


def _answers(
    kind: QuestionType, node: NodePath, document: JsonDocument, log: Log
) -> LevelsOf | None:
    """Return the answers of a kind of questions; None where they have no order."""
    if kind.settings.type == "boolean":
        return LevelsOf({"false": Fraction(0), "true": Fraction(1)})
    if kind.settings.type != "singleChoiceOrdinal":
        return None
    values = dict(_values(kind.settings.choices, node, document, log))
    low, high = min(values.values(), default=Fraction(0)), max(values.values(), default=Fraction(0))
    if low == high:
        log.wrong("transfer.one-value", document.place((*node, "settings", "choices")))
        return None
    return LevelsOf({name: (value - low) / (high - low) for name, value in values.items()})


def _values(
    choices: list[Choice], node: NodePath, document: JsonDocument, log: Log
) -> Iterator[tuple[str, Fraction]]:
    for index, choice in enumerate(choices):
        text = str(choice.normalizable_value)
        try:
            value = Fraction(text[:LONGEST_NUMBER])
        except (ValueError, ZeroDivisionError):
            place = document.place((*node, "settings", "choices", index, "normalizableValue"))
            log.wrong("transfer.no-value", place, found=visible(text))
        else:
            yield _key(choice.id), value


def _scale(found: Mapping[str, LevelsOf], document: JsonDocument, log: Log) -> Scale:
    shares = {share for levels in found.values() for share in levels.by_choice.values()}
    for scale in SCALES:
        if all((share * (scale - 1)).denominator == 1 for share in shares):
            return scale
    sizes = sorted({len(levels.by_choice) for levels in found.values()})
    log.wrong("transfer.no-scale", document.place(("questions",)), found=", ".join(map(str, sizes)))
    return 5


def _key(value: object) -> str:
    """Return an answer or the id of a choice as it is compared."""
    return str(value).lower() if isinstance(value, bool) else str(value)
