"""Answers files: YAML, JSON or CSV to `Answers`, and back to YAML or JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from stemwijzer_cli import yamlfile
from stemwijzer_cli.errors import (
    Place,
    Problem,
    StemwijzerError,
    data_error,
    nearest,
    visible,
)
from stemwijzer_cli.model import Answers, Bank, localised
from stemwijzer_cli.texts import LANGUAGES, Texts

MAX_BYTES = 1024 * 1024

SKIP = "skip"
_WORDS = {
    "strongly-against": ("zeer-oneens", "strongly-disagree"),
    "against": ("oneens", "disagree", "nee", "no", "false"),
    "neutral": ("neutraal", "neutral"),
    "for": ("eens", "agree", "ja", "yes", "true"),
    "strongly-for": ("zeer-eens", "strongly-agree"),
}
_SKIP_WORDS = ("overslaan", "skip")
_IMPORTANT_WORDS = ("ja", "yes", "x", "1")
_KEYS = ("bank", "answers", "important")
_HEADER = re.compile(r"\s*\"?id\"?\s*[,;]", re.IGNORECASE)


class Entry(NamedTuple):
    """One line of an answers file as it stands there."""

    statement: str
    answer: object
    place: Place


def words(bank: Bank) -> dict[str, int | str]:
    """Return what each answer word means: a level of the bank's scale, or `SKIP`."""
    meanings: dict[str, int | str] = dict.fromkeys(_SKIP_WORDS, SKIP)
    for stance, spellings in _WORDS.items():
        level = bank.level(stance)  # type: ignore[arg-type]
        if level is not None:
            meanings.update(dict.fromkeys(spellings, level))
    return meanings


def answer_words(bank: Bank, language: str) -> list[str]:
    """Return the words of one language, from fully for to fully against, then skip."""
    column = LANGUAGES.index(language)
    spelled = [_WORDS[stance][column] for stance in reversed(_WORDS)]
    return [*(word for word in spelled if word in words(bank)), _SKIP_WORDS[column]]


def parse(raw: bytes, file: str, bank: Bank) -> Answers:
    """Return the answers in the bytes of a file.

    The suffix of the file's name tells the format; without a known one the content does.

    Raises:
        StemwijzerError: with everything that is wrong in the file.
    """
    if len(raw) > MAX_BYTES:
        raise data_error("file.too-large", Place(file), limit="1 MiB")
    if not raw.strip():
        raise data_error("answers.empty", Place(file))
    kind = format_of(raw, file)
    if kind == "csv":
        return _from_csv(raw, file, bank)
    if kind == "json":
        _require_json(raw, file)
    return _from_document(yamlfile.read(raw, file, places=True), bank)


def render_yaml(bank: Bank, answers: Answers, language: str) -> str:
    """Return an answers file in YAML with every statement's text as a comment."""
    say = Texts(language)
    spelled = answer_words(bank, language)
    lines = [
        f"# {localised(bank.title, language)}",
        "# " + say("answers.comment.words", words=", ".join(spelled)),
        "# " + say("answers.comment.private"),
        f"bank: {bank.id}",
        "answers:",
    ]
    for number, statement in enumerate(bank.statements, 1):
        text = " ".join(localised(statement.text, language).split())
        word = _spelling(bank, answers, statement.id, language)
        lines += [f"  # {number}. {text}", f"  {statement.id}: {word}".rstrip()]
    lines.append("# " + say("answers.comment.important"))
    important = [item.id for item in bank.statements if item.id in answers.important]
    lines.append(f"important: [{', '.join(important)}]")
    return "\n".join(lines) + "\n"


def render_json(bank: Bank, answers: Answers, language: str) -> str:
    """Return an answers file in JSON."""
    given = {item.id: _spelling(bank, answers, item.id, language) for item in bank.statements}
    content = {
        "bank": bank.id,
        "answers": {statement: word for statement, word in given.items() if word},
        "important": [item.id for item in bank.statements if item.id in answers.important],
    }
    return json.dumps(content, indent=2) + "\n"


def foreign_comment(raw: bytes, file: str, bank: Bank) -> Place | None:
    """Return where an answers file has a comment that this program did not write."""
    own = {
        line.strip()
        for language in LANGUAGES
        for line in render_yaml(bank, Answers(), language).splitlines()
    }
    for number, line in enumerate(raw.decode("utf-8-sig").splitlines(), 1):
        comment = re.search(r"(^|\s)(#.*)", line)
        if comment and comment[2].strip() not in own:
            return Place(file, number, comment.start(2) + 1)
    return None


def _spelling(bank: Bank, answers: Answers, statement: str, language: str) -> str:
    spelled = answer_words(bank, language)
    if statement in answers.skipped:
        return spelled[-1]
    level = answers.levels.get(statement)
    return "" if level is None else spelled[bank.max_level - level]


def format_of(raw: bytes, file: str) -> str:
    """Return `yaml`, `json` or `csv`, by the suffix of a name or else by the content."""
    suffix = file.lower().rpartition(".")[2]
    if suffix in ("json", "csv"):
        return suffix
    if suffix in ("yaml", "yml"):
        return "yaml"
    start = raw[:200].decode("utf-8-sig", "replace")
    if start.lstrip().startswith(("{", "[")):
        return "json"
    return "csv" if _HEADER.match(start) else "yaml"


def _require_json(raw: bytes, file: str) -> None:
    try:
        json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return  # The reader of the document reports this with its line.
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        raise data_error("json.syntax", place, reason=visible(error.msg)) from error
    except (RecursionError, ValueError) as error:
        raise data_error("yaml.depth", Place(file, 1, 1), depth=yamlfile.MAX_DEPTH) from error


def _from_document(document: yamlfile.Document, bank: Bank) -> Answers:
    if document.problems:
        raise StemwijzerError(document.problems)
    data = document.data
    if not isinstance(data, dict):
        raise data_error("answers.shape", document.place())
    problems = [*_key_problems(document, data), *_bank_problems(document, data, bank)]
    given = data.get("answers")
    if given is None:
        given = {}
    if not isinstance(given, dict):
        problems.append(Problem("answers.mapping", {}, document.place(("answers",))))
        given = {}
    entries = (
        Entry(statement, answer, document.place(("answers", statement)))
        for statement, answer in given.items()
    )
    important = list(_important(document, data, problems))
    return _answers(entries, important, bank, problems)


def _key_problems(document: yamlfile.Document, data: Mapping[str, object]) -> Iterator[Problem]:
    for key in data:
        if key not in _KEYS:
            values = {"name": visible(key), "nearest": nearest(key, _KEYS)}
            yield Problem(
                "shape.unknown-key",
                {**values, "allowed": ", ".join(_KEYS)},
                document.place((key,)),
            )


def _bank_problems(
    document: yamlfile.Document, data: Mapping[str, object], bank: Bank
) -> Iterator[Problem]:
    named = data.get("bank")
    if named is None:
        yield Problem("answers.no-bank", {"bank": bank.id}, document.place())
    elif named != bank.id:
        values = {"found": visible(named), "bank": bank.id}
        yield Problem("answers.other-bank", values, document.place(("bank",)))


def _important(
    document: yamlfile.Document, data: Mapping[str, object], problems: list[Problem]
) -> Iterator[tuple[str, Place]]:
    named = data.get("important")
    if named is None:
        return
    if not isinstance(named, list) or not all(isinstance(item, str) for item in named):
        problems.append(Problem("answers.list", {}, document.place(("important",))))
        return
    for index, statement in enumerate(named):
        yield statement, document.place(("important", index))


def _from_csv(raw: bytes, file: str, bank: Bank) -> Answers:
    document = yamlfile.Document(file)
    text = yamlfile.decode(raw, document)
    if text is None:
        raise StemwijzerError(document.problems)
    header = text.splitlines()[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names = [name.strip().lower() for name in reader.fieldnames or ()]
    if names not in (["id", "answer"], ["id", "answer", "important"]):
        raise data_error("csv.header", Place(file, 1), found=visible(header))
    reader.fieldnames = names
    problems: list[Problem] = []
    entries: list[Entry] = []
    important: list[tuple[str, Place]] = []
    try:
        for row in reader:
            place = Place(file, reader.line_num)
            if None in row or None in row.values():
                problems.append(Problem("csv.columns", {"number": len(names)}, place))
                continue
            statement = row["id"].strip()
            if any(entry.statement == statement for entry in entries):
                problems.append(Problem("csv.twice", {"id": visible(statement)}, place))
            entries.append(Entry(statement, row["answer"].strip(), place))
            if _is_important(row.get("important", ""), place, problems):
                important.append((statement, place))
    except csv.Error as error:
        place = Place(file, reader.line_num)
        raise data_error("csv.syntax", place, reason=visible(error)) from error
    return _answers(entries, important, bank, problems)


def _is_important(word: str, place: Place, problems: list[Problem]) -> bool:
    word = word.strip().lower()
    if word and word not in _IMPORTANT_WORDS:
        values = {"found": visible(word), "allowed": ", ".join(_IMPORTANT_WORDS)}
        problems.append(Problem("csv.important", values, place))
    return bool(word)


def _answers(
    entries: Iterable[Entry],
    important: Iterable[tuple[str, Place]],
    bank: Bank,
    problems: list[Problem],
) -> Answers:
    known = [statement.id for statement in bank.statements]
    known_set = set(known)
    meanings = words(bank)
    Answers()
    levels: dict[str, int] = {}
    skipped: set[str] = set()
    for statement, answer, place in entries:
        if statement not in known_set:
            problems.append(_no_statement(statement, known, place))
            continue
        meaning = _meaning(answer, meanings, bank.max_level)
        if meaning is None:
            values = {"found": _found(answer), "allowed": ", ".join(meanings)}
            problems.append(Problem("answers.word", values, place))
        elif meaning == SKIP:
            skipped.add(statement)
        elif isinstance(meaning, int):
            levels[statement] = meaning
    marked = set()
    for statement, place in important:
        if statement not in known_set:
            problems.append(_no_statement(statement, known, place))
        marked.add(statement)
    if problems:
        raise StemwijzerError(problems)
    return Answers(levels=levels, skipped=frozenset(skipped), important=frozenset(marked))


def _meaning(answer: object, meanings: Mapping[str, int | str], max_level: int) -> int | str | None:
    """Return a level, `SKIP`, the empty string for an open statement, or None for no answer."""
    if answer is None or answer == "":
        return ""
    if isinstance(answer, int):
        return answer if 0 <= answer <= max_level else None
    if not isinstance(answer, str):
        return None
    if re.fullmatch("[0-9]", answer):
        return _meaning(int(answer), meanings, max_level)
    return meanings.get(answer.lower())


def _found(answer: object) -> str:
    return visible(answer) if isinstance(answer, str | int | float) else "[…]"


def _no_statement(statement: str, known: list[str], place: Place) -> Problem:
    values = {"id": visible(statement), "nearest": nearest(statement, known)}
    return Problem("answers.no-statement", values, place)
