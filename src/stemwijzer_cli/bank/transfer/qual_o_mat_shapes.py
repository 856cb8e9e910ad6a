"""The files of an election in qual-o-mat-data; other keys are left alone."""

from __future__ import annotations

import msgspec


class Answer(msgspec.Struct, frozen=True):
    """What a party can answer."""

    id: int
    message: str


class Category(msgspec.Struct, frozen=True):
    """A subject."""

    id: int
    label: str


class Comment(msgspec.Struct, frozen=True):
    """Why a party answers as it does."""

    id: int
    text: str


class Opinion(msgspec.Struct, frozen=True):
    """A party's answer to a statement."""

    id: int
    party: int
    statement: int
    answer: int
    comment: int | None = None


class Overview(msgspec.Struct, frozen=True):
    """Which election it is."""

    title: str
    date: str
    slug: str
    info: str = ""
    data_source: str = ""


class Party(msgspec.Struct, frozen=True):
    """A party."""

    id: int
    name: str
    longname: str


class Thesis(msgspec.Struct, frozen=True):
    """What parties and voters answer."""

    id: int
    label: str
    text: str
    category: int | None = None


class Election(msgspec.Struct, frozen=True):
    """All files of an election, by their names."""

    answer: tuple[Answer, ...]
    opinion: tuple[Opinion, ...]
    overview: Overview
    party: tuple[Party, ...]
    statement: tuple[Thesis, ...]
    category: tuple[Category, ...] = ()
    comment: tuple[Comment, ...] = ()
