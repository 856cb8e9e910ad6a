"""Mat-O-Wahl: a table of questions and a table of parties, each of two columns.

A party takes five rows about itself, a row per question with -1, 0 or 1 and its reason, and a row
that says nothing before the next one.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from stemwijzer_cli.bank.folder import party_path, theme_path
from stemwijzer_cli.bank.format_two import URL
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import Exported, Files
from stemwijzer_cli.bank.transfer.ids import Ids, slug
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.lost import tell_lost
from stemwijzer_cli.bank.transfer.meaning import Meaning
from stemwijzer_cli.bank.transfer.parts import (
    IMPORTED,
    NOT_SAID,
    basis,
    finish,
    position,
    source,
)
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins
from stemwijzer_cli.bank.transfer.sheet import Row, read_rows
from stemwijzer_cli.errors import Place, StemwijzerError, data_error, visible
from stemwijzer_cli.model import (
    RESERVED,
    UNNAMED_THEME,
    Bank,
    Citations,
    Party,
    Position,
    Stance,
    Statement,
    Text,
    Theme,
    localised,
)
from stemwijzer_cli.texts import Texts

ABOUT = ("Partei_kurz:", "Partei_lang:", "Partei_Beschreibung:", "Partei_URL:", "Partei_Bild:")
"""What the rows about a party begin with, as its makers write them; any other word will do."""
ANSWERS = ("-1", "0", "1")
LEVELS = (-1, 0, 1)
SOURCE = "mat-o-wahl"

NUMBERS: dict[Stance, str] = {
    "strongly-against": "-1",
    "against": "-1",
    "neutral": "0",
    "for": "1",
    "strongly-for": "1",
}
DEGREES = ("strongly-against", "strongly-for")

HELD = ("texts", "labels", "names", "website", "summary")
"""What the tables have a place for, in one language."""

BREAK = re.compile(r"<br\s*/?>|</p>", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")


class _Block(NamedTuple):
    """The rows about a party, and those of its answers."""

    about: list[Row]
    answers: list[Row]


def read(files: Files, choices: Choices) -> Imported:
    """Return the bank in a table of questions and one of parties.

    Raises:
        StemwijzerError: with all that is wrong, and all that has to be decided.
    """
    log = Log()
    tables: dict[str, list[Row]] = {}
    for file, raw in files.items():
        if PurePath(file).suffix.lower() != ".csv":
            log.drop("transfer.dropped.file", file)
            continue
        try:
            tables[file] = read_rows(raw, file, log, with_empty=True)
        except StemwijzerError as error:
            log.problems += error.problems
    log.stop_if_wrong()
    questions, parties = _told_apart(tables, next(iter(files)))
    return _Maker(parties, choices, log).imported(tables[questions], tables[parties])


def _told_apart(tables: dict[str, list[Row]], first: str) -> tuple[str, str]:
    """Return which table has the questions, and which the parties: that in which answers stand."""
    parties = [
        file
        for file, rows in tables.items()
        if any(row.cells and row.cells[0].strip() in ANSWERS for row in rows)
    ]
    questions = [file for file in tables if file not in parties]
    if len(parties) != 1 or len(questions) != 1:
        folder = str(PurePath(first).parent)
        raise data_error("transfer.two-tables", Place(folder), number=len(tables))
    return questions[0], parties[0]


class _Maker:
    """Makes a bank of the two tables."""

    def __init__(self, parties: str, choices: Choices, log: Log) -> None:
        self._file = PurePath(parties)
        self._choices = choices
        self._log = log
        self._origins = Origins(Place(parties, 1))
        self._meaning = Meaning(choices._replace(levels=LEVELS))

    def imported(self, questions: list[Row], rows: list[Row]) -> Imported:
        statements = self._statements([row for row in questions if any(row.cells)])
        blocks = self._blocks(rows, len(statements))
        ids = Ids(self._log, *RESERVED)
        names = [statement.id for statement in statements]
        parties = [self._party(ids, block, names) for block in blocks]
        self._meaning.complain(self._log)
        title = self._log.clean(self._file.parent.name) or SOURCE
        self._log.tell("transfer.language", language=self._choices.language)
        self._log.fill("transfer.filled.bank", title)
        bank = Bank(
            id=slug(title) or SOURCE,
            version="1",
            title={self._choices.language: title},
            date=NOT_SAID,
            scale=3,
            themes=(Theme(UNNAMED_THEME, tuple(statements)),),
            axes=(),
            sources=(source(self._log, SOURCE, self._file.name),),
            source_groups={},
            facts=(),
            parties=tuple(parties),
            bases=(basis(IMPORTED),),
            order=tuple(party.id for party in parties),
        )
        return finish(bank, self._origins, self._choices, self._log)

    def _statements(self, rows: Sequence[Row]) -> list[Statement]:
        language = self._choices.language
        ids = Ids(self._log)
        found = []
        for index, row in enumerate(rows):
            self._tell_width(row, 2)
            label, text = (self._text(cell) for cell in (*row.cells, "")[:2])
            self._origins.note(theme_path(NOWHERE, UNNAMED_THEME), ("statements", index), row.place)
            name = ids.new(label, f"s{index + 1}")
            found.append(
                Statement(name, {language: text}, {language: label} if label != text else None)
            )
        return found

    def _blocks(self, rows: list[Row], questions: int) -> Iterator[_Block]:
        """Yield the rows of each party; the row between two may lack after the last."""
        while rows and not any(cell.strip() for cell in rows[-1].cells):
            rows = rows[:-1]
        height = len(ABOUT) + questions + 1
        number = (len(rows) + 1) // height
        if len(rows) not in (number * height, number * height - 1) or not number:
            place = rows[-1].place if rows else Place(str(self._file), 1)
            self._log.wrong("transfer.blocks", place, rows=len(rows), questions=questions)
            return
        for start in range(0, number * height, height):
            about, answers = start + len(ABOUT), start + height - 1
            yield _Block(rows[start:about], rows[about:answers])

    def _party(self, ids: Ids, block: _Block, statements: Sequence[str]) -> Party:
        for row in block.about:
            self._tell_width(row, 2)
        short, full, described, website, picture = (
            self._text(row.cells[1]) if len(row.cells) > 1 else "" for row in block.about
        )
        name = ids.new(short, full or "party")
        path = party_path(NOWHERE, name)
        self._origins.note(path, (), block.about[0].place)
        for dropped, what in (("description", described), ("picture", picture)):
            if what:
                self._log.drop(f"transfer.dropped.{dropped}", name)
        if website and not URL.fullmatch(website):
            self._log.drop("transfer.dropped.address", website)
            website = ""
        cells = {}
        for statement, row in zip(statements, block.answers, strict=True):
            self._origins.note(path, ("positions", statement), row.place)
            cells[statement] = self._position(row)
        return Party(name, short, full or short, cells, website=website or None)

    def _position(self, row: Row) -> Position:
        self._tell_width(row, 2)
        answer, reason = (*row.cells, "", "")[:2]
        stance = self._meaning.of(answer, row.place)
        language = self._choices.language
        cited: Citations = {SOURCE: Texts(language)("transfer.line", line=row.place.line)}
        text = self._text(reason)
        return position(stance, IMPORTED, cited, summary={language: text} if text else None)

    def _tell_width(self, row: Row, width: int) -> None:
        if len(row.cells) > width or not row.cells:
            self._log.wrong("csv.columns", row.place, number=width)

    def _text(self, cell: str) -> str:
        """Return a cell without markup, which is told."""
        plain = html.unescape(TAG.sub("", BREAK.sub("\n", cell)))
        if TAG.search(BREAK.sub("", cell)):
            self._log.drop("transfer.dropped.markup", plain.strip())
        return self._log.clean(plain).strip()


def write(bank: Bank, _target: PurePath, language: str) -> Exported:
    """Return a bank as the two tables.

    Raises:
        StemwijzerError: when a position is unclear or unknown: any number would say something.
    """
    log = Log()
    for party in bank.parties:
        open_cells = [name for name, cell in party.positions.items() if cell.stance not in NUMBERS]
        if open_cells:
            shown = ", ".join(open_cells[:5]) + (", …" if open_cells[5:] else "")
            place = Place(str(party_path(NOWHERE, party.id)))
            values = {"party": visible(party.name), "number": len(open_cells), "names": shown}
            log.wrong("transfer.not-unknown", place, **values)
    log.stop_if_wrong()
    tell_lost(bank, HELD, log)
    for party in bank.parties:
        for name, cell in party.positions.items():
            if cell.stance in DEGREES:
                log.drop("transfer.lost.degrees", f"{name}/{party.id}")
    questions = [
        [_cell(item.headline, language), _cell(item.text, language)] for item in bank.statements
    ]
    rows = [row for party in bank.parties for row in _rows(bank, party, language)]
    return Exported({"questions.csv": _table(questions), "parties.csv": _table(rows[:-1])}, log)


def _rows(bank: Bank, party: Party, language: str) -> Iterator[list[str]]:
    about = (_markup(party.name), _markup(party.full_name), "", party.website or "", "")
    yield from ([head, cell] for head, cell in zip(ABOUT, about, strict=True))
    for statement in bank.statements:
        cell = party.positions[statement.id]
        reason = _cell(cell.summary, language) if cell.summary else ""
        yield [NUMBERS[cell.stance], reason]
    yield ["#", ""]


def _cell(text: Text, language: str) -> str:
    return _markup(localised(text, language))


def _markup(text: str) -> str:
    """Return a text on one line as HTML, which is what the program shows."""
    return html.escape(text, quote=False).replace("\n", "<br />")


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode()
