"""A bank as the collections of OpenVAA, which its admin tools import."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePath

from stemwijzer_cli.bank.transfer.formats import Exported
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.lost import tell_lost
from stemwijzer_cli.bank.transfer.parts import in_all_languages
from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.model import STANCES, Bank, Party, Statement, Text, Theme

HELD = ("texts", "labels", "explanations", "themes", "names", "summary", "languages", "responded")
"""What the collections have a place for."""

KIND = "scale"
"""What its only kind of questions is called."""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

Object = dict[str, object]


def write(bank: Bank, target: PurePath, _language: str) -> Exported:
    """Return a bank as a file of collections; what is unclear or unknown has no answer.

    Raises:
        StemwijzerError: a usage error, when the file would seem to be none in JSON.
    """
    if target.suffix.lower() not in {"", ".json"}:
        raise usage_error("transfer.suffix")
    log = Log()
    tell_lost(bank, HELD, log)
    election: Object = {"externalId": bank.id, "name": bank.title}
    if DATE.fullmatch(bank.date):
        election |= {"electionStartDate": bank.date, "electionDate": bank.date}
    else:
        log.drop("transfer.lost.date", bank.date)
    collections = {
        "elections": [election] if "electionDate" in election else [],
        "questionTypes": [_kind(bank)],
        "questionCategories": [_category(theme, order) for order, theme in enumerate(bank.themes)],
        "questions": [
            _question(statement, theme, order)
            for theme in bank.themes
            for order, statement in enumerate(theme.statements)
        ],
        "parties": [_party(bank, party) for party in bank.parties],
    }
    text = json.dumps(collections, ensure_ascii=False, indent=2)
    return Exported(f"{text}\n".encode(), log)


def _kind(bank: Bank) -> Object:
    choices = [
        {
            "id": str(level),
            "normalizableValue": level,
            "label": in_all_languages(f"stance.{stance}"),
        }
        for level, stance in enumerate(STANCES[bank.scale])
    ]
    settings = {"type": "singleChoiceOrdinal", "choices": choices}
    return {"externalId": KIND, "name": KIND, "settings": settings}


def _category(theme: Theme, order: int) -> Object:
    texts = {"name": theme.title, "info": theme.introduction}
    return {
        "externalId": theme.id,
        "type": "opinion",
        "order": order,
        **_given(texts),
    }


def _question(statement: Statement, theme: Theme, order: int) -> Object:
    texts = {
        "text": statement.text,
        "shortName": statement.label,
        "info": statement.explanation,
    }
    return {
        "externalId": statement.id,
        "questionType": {"externalId": KIND},
        "category": {"externalId": theme.id},
        "order": order,
        **_given(texts),
    }


def _party(bank: Bank, party: Party) -> Object:
    languages = bank.languages
    return {
        "externalId": party.id,
        "name": dict.fromkeys(languages, party.full_name),
        "shortName": dict.fromkeys(languages, party.name),
        "answersByExternalId": dict(_answers(bank, party)),
    }


def _answers(bank: Bank, party: Party) -> Iterator[tuple[str, Object]]:
    for statement, cell in party.positions.items():
        level = bank.level(cell.stance)
        if level is not None:
            yield statement, {"value": str(level), **_given({"info": cell.summary})}


def _given(texts: dict[str, Text | None]) -> Object:
    return {name: text for name, text in texts.items() if text}
