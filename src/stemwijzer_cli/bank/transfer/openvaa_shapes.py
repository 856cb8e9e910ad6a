"""The collections of OpenVAA, as far as a bank has a place for them; other keys are left alone."""

from __future__ import annotations

import msgspec

Localised = dict[str, str] | str | None
"""A text by language, or in one."""


class External(msgspec.Struct, frozen=True, rename="camel"):
    """Other objects, by what they are called."""

    external_id: str | list[str]


Relation = External | list[str] | str | None


class Choice(msgspec.Struct, frozen=True, rename="camel"):
    """One of the answers to a question."""

    id: str | int
    normalizable_value: str | int | float | None = None
    label: Localised = None


class Settings(msgspec.Struct, frozen=True, rename="camel"):
    """What kind of answers a question takes."""

    type: str
    choices: list[Choice] = []


class QuestionType(msgspec.Struct, frozen=True, rename="camel"):
    """A kind of question."""

    settings: Settings
    external_id: str = ""
    name: str = ""


class Category(msgspec.Struct, frozen=True, rename="camel"):
    """Questions about one subject, or about who answers them (`info`)."""

    external_id: str = ""
    name: Localised = None
    info: Localised = None
    type: str = "opinion"
    order: int = 0
    questions: Relation = None


class Question(msgspec.Struct, frozen=True, rename="camel"):
    """A question, which is a statement where it has an order of answers."""

    external_id: str
    text: Localised = None
    short_name: Localised = None
    info: Localised = None
    question_type: Relation = None
    category: Relation = None
    order: int = 0


class Answer(msgspec.Struct, frozen=True, rename="camel"):
    """An answer: the id of a choice, or whether it is yes."""

    value: str | int | float | bool | list[str] | dict[str, str] | None = None
    info: Localised = None


class Entity(msgspec.Struct, frozen=True, rename="camel"):
    """A party or a candidate."""

    external_id: str
    name: Localised = None
    short_name: Localised = None
    first_name: str = ""
    last_name: str = ""
    party: Relation = None
    answers_by_external_id: dict[str, Answer | None] = {}


class Election(msgspec.Struct, frozen=True, rename="camel"):
    """What is voted for."""

    external_id: str = ""
    name: Localised = None
    election_date: str = ""


class Nomination(msgspec.Struct, frozen=True, rename="camel"):
    """That a candidate or a party stands in a constituency."""

    candidate: Relation = None
    party: Relation = None
    constituency: Relation = None
    election_symbol: str | None = None


class Constituency(msgspec.Struct, frozen=True, rename="camel"):
    """Where somebody stands."""

    external_id: str
    name: Localised = None


class Collections(msgspec.Struct, frozen=True, rename="camel"):
    """All of them; those that a bank has no place for are left alone."""

    questions: list[Question]
    question_types: list[QuestionType] = []
    question_categories: list[Category] = []
    parties: list[Entity] = []
    candidates: list[Entity] = []
    elections: list[Election] = []
    nominations: list[Nomination] = []
    constituencies: list[Constituency] = []


ELEMENTS: dict[str, type[msgspec.Struct]] = {
    "questions": Question,
    "questionTypes": QuestionType,
    "questionCategories": Category,
    "parties": Entity,
    "candidates": Entity,
    "elections": Election,
    "nominations": Nomination,
    "constituencies": Constituency,
}
"""What each collection holds."""


def related(relation: Relation) -> list[str]:
    """Return what the related objects are called."""
    if isinstance(relation, External):
        relation = relation.external_id
    if isinstance(relation, str):
        return [relation]
    return relation or []
