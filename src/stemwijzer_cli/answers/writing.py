"""Answers to the text of an answers file."""

from __future__ import annotations

import re

from stemwijzer_cli.answers.words import answer_words
from stemwijzer_cli.errors import Place
from stemwijzer_cli.model import Answers, Bank, localised
from stemwijzer_cli.texts import LANGUAGES, Texts

TITLE = re.compile("# Bank: ")
STATEMENT = re.compile(r"  # \d+\. .*\n  [a-z0-9-]+:")
"""Comments whose words may have been others when a file was saved: the first line, and a
statement's text above its answer."""


def render_yaml(bank: Bank, answers: Answers, language: str) -> str:
    """Return an answers file in YAML with every statement's text as a comment."""
    say = Texts(language)
    spelled = answer_words(bank, language)
    lines = [
        f"# Bank: {' '.join(localised(bank.title, language).split())}",
        "# " + say("answers.comment.words", words=", ".join(spelled)),
        "# " + say("answers.comment.private"),
        f"bank: {_scalar(bank.id)}",
        f"bank_version: {_quoted(bank.version)}",
        "answers:",
    ]
    for number, statement in enumerate(bank.statements, 1):
        text = " ".join(localised(statement.text, language).split())
        word = _spelling(bank, answers, statement.id, language)
        lines += [f"  # {number}. {text}", f"  {statement.id}: {word}".rstrip()]
    lines.append("# " + say("answers.comment.important"))
    important = [_scalar(item.id) for item in bank.statements if item.id in answers.important]
    lines.append(f"important: [{', '.join(important)}]")
    for key, names in _still_to_say(answers).items():
        lines.append(f"{key}: [{', '.join(map(_scalar, names))}]")
    return "\n".join(lines) + "\n"


def render_json(bank: Bank, answers: Answers, language: str) -> str:
    """Return an answers file in JSON."""
    import json

    given = {item.id: _spelling(bank, answers, item.id, language) for item in bank.statements}
    content = {
        "bank": bank.id,
        "bank_version": bank.version,
        "answers": {statement: word for statement, word in given.items() if word},
        "important": [item.id for item in bank.statements if item.id in answers.important],
        **_still_to_say(answers),
    }
    return json.dumps(content, indent=2) + "\n"


def foreign_comment(raw: bytes, file: str, bank: Bank) -> Place | None:
    """Return where an answers file has a comment that this program did not write."""
    own = {
        line.strip()
        for language in LANGUAGES
        for line in render_yaml(bank, Answers(), language).splitlines()
    }
    lines = raw.decode("utf-8-sig").splitlines()
    for number, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        comment = re.search(r"(^|\s)(#.*)", line)
        if comment is None or comment[2].strip() in own:
            continue
        if not (number == 1 and TITLE.match(line)) and not STATEMENT.match(f"{line}\n{below}"):
            return Place(file, number, comment.start(2) + 1)
    return None


def _still_to_say(answers: Answers) -> dict[str, tuple[str, ...]]:
    """Return what is still to be said of answers to an earlier version of the bank, by key."""
    notes = {"former": answers.former, "reworded": answers.reworded}
    return {key: names for key, names in notes.items() if names}


def _scalar(name: str) -> str:
    """Return an id as YAML reads it back: as text, not as a number, a truth or nothing."""
    return f"'{name}'" if name.isdecimal() or name in {"null", "true", "false"} else name


def _quoted(text: str) -> str:
    """Return a text as YAML reads it back as text, on one line."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def _spelling(bank: Bank, answers: Answers, statement: str, language: str) -> str:
    spelled = answer_words(bank, language)
    if statement in answers.skipped:
        return spelled[-1]
    level = answers.levels.get(statement)
    return "" if level is None else spelled[bank.max_level - level]
