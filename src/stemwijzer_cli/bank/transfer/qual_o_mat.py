"""The collection qual-o-mat-data: elections of the Wahl-O-Mat, a folder of JSON files for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from stemwijzer_cli.bank.folder import heading_path, party_path, theme_path
from stemwijzer_cli.bank.format_two import URL
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import Files
from stemwijzer_cli.bank.transfer.ids import Ids
from stemwijzer_cli.bank.transfer.jsonfile import JsonDocument, read_json
from stemwijzer_cli.bank.transfer.log import Imported, Log
from stemwijzer_cli.bank.transfer.meaning import Meaning
from stemwijzer_cli.bank.transfer.parts import (
    ANSWERED,
    NOT_SAID,
    basis,
    finish,
    position,
    source,
)
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins
from stemwijzer_cli.bank.transfer.qual_o_mat_shapes import Comment, Election, Thesis
from stemwijzer_cli.errors import Place, StemwijzerError
from stemwijzer_cli.model import (
    RESERVED,
    UNKNOWN,
    UNNAMED_THEME,
    Bank,
    Citations,
    Party,
    Position,
    Source,
    Stance,
    Statement,
    Theme,
)

NEEDED = ("answer", "opinion", "overview", "party", "statement")
OPTIONAL = ("category", "comment")

SOURCE = "wahl-o-mat"


def read(files: Files, choices: Choices) -> Imported:
    """Return the bank in the files of an election.

    Raises:
        StemwijzerError: with all that is wrong, and all that has to be decided.
    """
    log = Log()
    named: dict[str, str] = {}
    data: dict[str, object] = {}
    for file, raw in files.items():
        name = PurePath(file).stem
        if name not in NEEDED + OPTIONAL:
            log.drop("transfer.dropped.file", file)
            continue
        named[name] = file
        try:
            data[name] = read_json(raw, file)
        except StemwijzerError as error:
            log.problems += error.problems
    folder = str(PurePath(next(iter(files))).parent)
    for name in NEEDED:
        if name not in named:
            log.wrong("transfer.no-file", Place(folder), file=f"{name}.json")
    log.stop_if_wrong()
    document = JsonDocument(data, folder, named)
    return _Maker(document.shaped(Election), document, choices, log).imported()


class _Asked(NamedTuple):
    """A statement, and where it is from."""

    of: Thesis
    statement: Statement
    place: Place


class _Maker:
    """Makes a bank of an election."""

    def __init__(
        self, election: Election, document: JsonDocument, choices: Choices, log: Log
    ) -> None:
        self._election = election
        self._document = document
        self._choices = choices
        self._log = log
        self._origins = Origins(document.place(("overview",)))
        self._meaning = Meaning(choices)

    def imported(self) -> Imported:
        election, overview = self._election, self._election.overview
        for kind in ("answer", "category", "comment", "opinion", "party", "statement"):
            self._tell_twice(kind, [item.id for item in getattr(election, kind)])
        asked = self._asked()
        positions = self._positions({one.of.id: one.statement.id for one in asked})
        self._meaning.complain(self._log)
        parties = self._parties([one.statement.id for one in asked], positions)
        self._log.tell("transfer.language", language=self._choices.language)
        self._log.fill("transfer.filled.version", "1")
        if overview.info:
            self._log.drop("transfer.dropped.info", overview.info)
        bank = Bank(
            id=Ids(self._log).new(self._text(overview.slug), "election"),
            version="1",
            title={self._choices.language: self._text(overview.title)},
            date=self._text(overview.date),
            scale=self._meaning.scale(self._log),
            themes=self._themes(asked),
            axes=(),
            sources=(self._source(),),
            source_groups={},
            facts=(),
            parties=parties,
            bases=(basis(ANSWERED),),
            order=tuple(party.id for party in parties),
        )
        return finish(bank, self._origins, self._choices, self._log)

    def _text(self, text: str) -> str:
        return self._log.clean(text).strip()

    def _tell_twice(self, kind: str, ids: Sequence[int]) -> None:
        seen: set[int] = set()
        for index, number in enumerate(ids):
            if number in seen:
                self._log.wrong("bank.twice", self._document.place((kind, index, "id")), id=number)
            seen.add(number)

    def _source(self) -> Source:
        overview = self._election.overview
        url = self._text(overview.data_source)
        if url and not URL.fullmatch(url):
            self._log.drop("transfer.dropped.address", url)
            url = ""
        return source(
            self._log,
            SOURCE,
            self._text(overview.title),
            publisher=_host(url) or NOT_SAID,
            date=self._text(overview.date) or NOT_SAID,
            url=url or None,
        )

    def _asked(self) -> list[_Asked]:
        """Return the statements in the order of the source, numbered from 1."""
        found = []
        language = self._choices.language
        for index, one in enumerate(self._election.statement):
            text, label = self._text(one.text), self._text(one.label)
            statement = Statement(
                f"s{index + 1}",
                {language: text},
                {language: label} if label and label != text else None,
                sources={SOURCE: f"statement {one.id}"},
            )
            found.append(_Asked(one, statement, self._document.place(("statement", index))))
        self._log.tell("transfer.numbered", number=len(found))
        return found

    def _themes(self, asked: Sequence[_Asked]) -> tuple[Theme, ...]:
        """Return the categories as themes; one theme where not every statement has one."""
        labels = {category.id: category.label for category in self._election.category}
        given = dict.fromkeys(one.of.category for one in asked)
        if any(number not in labels for number in given):
            for number in given:
                if number in labels:
                    self._log.drop("transfer.dropped.category", labels[number])
            return (self._theme(UNNAMED_THEME, None, asked),)
        ids = Ids(self._log, *RESERVED, "bank")
        return tuple(
            self._theme(
                ids.new(labels[number], f"theme-{index}"),
                self._text(labels[number]),
                [one for one in asked if one.of.category == number],
            )
            for index, number in enumerate(given, 1)
            if number is not None
        )

    def _theme(self, name: str, title: str | None, asked: Iterable[_Asked]) -> Theme:
        statements = []
        for index, one in enumerate(asked):
            node = ("statements", index)
            self._origins.note(theme_path(NOWHERE, name), node, one.place)
            statements.append(one.statement)
        titled = None if title is None else {self._choices.language: title}
        self._origins.note(heading_path(NOWHERE), ("themes",), self._document.place(("category",)))
        return Theme(name, tuple(statements), titled)

    def _positions(self, statements: dict[int, str]) -> dict[int, dict[str, Position]]:
        """Return the positions by the number of the party and the id of the statement."""
        parties = {party.id for party in self._election.party}
        stances = dict(self._stances())
        summaries = {comment.id: self._summary(comment) for comment in self._election.comment}
        found: dict[int, dict[str, Position]] = {}
        for index, one in enumerate(self._election.opinion):
            known = {"party": parties, "statement": statements, "answer": stances}
            if one.comment is not None:
                known["comment"] = summaries
            wrong = [kind for kind, ids in known.items() if getattr(one, kind) not in ids]
            for kind in wrong:
                place = self._document.place(("opinion", index, kind))
                self._log.wrong("transfer.no-id", place, kind=kind, id=getattr(one, kind))
            if wrong:
                continue
            there = found.setdefault(one.party, {})
            asked = statements[one.statement]
            if asked in there:
                place = self._document.place(("opinion", index))
                words = {"statement": one.statement, "party": one.party}
                self._log.wrong("transfer.twice", place, **words)
            cited: Citations = {SOURCE: f"opinion {one.id}"}
            text = summaries[one.comment] if one.comment is not None else ""
            summary = {self._choices.language: text} if text else None
            there[asked] = position(stances[one.answer], ANSWERED, cited, summary=summary)
        return found

    def _stances(self) -> Iterator[tuple[int, Stance]]:
        """Yield what each answer means, whatever its number."""
        for index, answer in enumerate(self._election.answer):
            place = self._document.place(("answer", index, "message"))
            yield answer.id, self._meaning.of(self._log.clean(answer.message), place)

    def _summary(self, comment: Comment) -> str:
        """Return a comment without the quotes around it."""
        text = self._text(comment.text)
        if len(text) > 1 and text[0] == text[-1] == '"':
            text = text[1:-1].strip()
        return text

    def _parties(
        self, statements: Sequence[str], positions: dict[int, dict[str, Position]]
    ) -> tuple[Party, ...]:
        ids = Ids(self._log, *RESERVED)
        opinions = {
            (one.party, one.statement): index for index, one in enumerate(self._election.opinion)
        }
        numbers = [one.id for one in self._election.statement]
        found = []
        absent = 0
        for index, one in enumerate(self._election.party):
            name = self._text(one.name)
            party = ids.new(name, f"party-{index + 1}")
            said = positions.get(one.id, {})
            absent += len(statements) - len(said)
            path = party_path(NOWHERE, party)
            self._origins.note(path, (), self._document.place(("party", index)))
            for number, asked in zip(numbers, statements, strict=True):
                if (one.id, number) in opinions:
                    place = self._document.place(("opinion", opinions[one.id, number]))
                    self._origins.note(path, ("positions", asked), place)
            cells = {asked: said.get(asked, UNKNOWN) for asked in statements}
            found.append(Party(party, name, self._text(one.longname) or name, cells))
        if absent:
            self._log.fill("transfer.filled.positions", str(absent))
        return tuple(found)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
