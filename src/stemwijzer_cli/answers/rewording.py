"""Which answers were given to a statement that is worded otherwise today."""

from __future__ import annotations

import re

import msgspec

from stemwijzer_cli.model import Answers, Bank

ASKED = re.compile(r"^ *# *[0-9]{1,6}\.(.*)\n *([a-z0-9-]+):", re.MULTILINE)
"""A statement's text as the comment above its answer, as this program writes it."""


def with_reworded(answers: Answers, bank: Bank, raw: bytes) -> Answers:
    """Return answers with the answered statements that were worded otherwise then.

    The version that a file names tells; without it the texts in the comments of a YAML file, where
    there are any.
    """
    if answers.bank_version is not None:
        names = _since(bank, answers.bank_version)
    else:
        names = _by_comments(bank, raw.decode("utf-8-sig", "replace"))
    reworded = tuple(
        item.id for item in bank.statements if item.id in names and item.id in answers.levels
    )
    return msgspec.structs.replace(answers, reworded=reworded)


def _since(bank: Bank, version: str) -> set[str]:
    then = _numbers(version)
    return {item.id for item in bank.statements if item.since and _numbers(item.since) > then}


def _numbers(version: str) -> list[int]:
    """Return the numbers of a version, without the zeros at its end: 1.0 is 1."""
    numbers = [int(digits[:15]) for digits in re.findall("[0-9]+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers


def _by_comments(bank: Bank, text: str) -> set[str]:
    today = {
        item.id: {" ".join(words.split()) for words in item.text.values()}
        for item in bank.statements
    }
    return {
        name
        for asked, name in ASKED.findall(text)
        if name in today and " ".join(asked.split()) not in today[name]
    }
