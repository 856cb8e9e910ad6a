"""What is attacked: each reader of foreign bytes, with good files to start from."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple, NoReturn

from stemwijzer_cli.answers.reading import parse
from stemwijzer_cli.answers.writing import render_json, render_yaml
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.formats import reader
from stemwijzer_cli.bank.transfer.openvaa_writing import write as write_collections
from stemwijzer_cli.bank.transfer.tables import write as write_tables
from stemwijzer_cli.bank.writing import write_bank
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import HIDDEN, StemwijzerError
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank, Chosen
from stemwijzer_cli.ours import is_ours
from stemwijzer_cli.panels import alone
from stemwijzer_cli.panels.coding import coding_of
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.source import source_of
from stemwijzer_cli.texts import Texts

TESTS = Path(__file__).resolve().parent.parent
MINI = TESTS / "banks" / "mini"
WHOLE_FILE = frozenset(
    {
        *("file.too-large", "file.not-utf8", "file.empty", "answers.empty", "answers.none"),
        *("transfer.two-tables", "panel.is-parquet"),
    }
)
"""What is wrong with a file as a whole has no line."""


class Target(NamedTuple):
    """A reader: what it is called, good input, and what tries one input.

    `attempt` returns whether the input was taken; it raises `AssertionError` for a complaint that
    says too little or could reach the terminal, and whatever the reader wrongly lets through.
    """

    name: str
    seeds: Sequence[bytes]
    attempt: Callable[[bytes], bool]


class ComplaintError(AssertionError):
    """A rejection that names no file or no line, or that is not inert."""


def fail(what: str) -> NoReturn:
    """Raise a `ComplaintError`."""
    raise ComplaintError(what)


def judge(error: StemwijzerError) -> None:
    """Check that a rejection names file and line, in words that are inert.

    Raises:
        ComplaintError: when it does not.
    """
    for problem in error.problems:
        if problem.place is None:
            fail(f"{problem.key} names no file")
        line_or_path = (problem.place.line, problem.place.path)
        if line_or_path == (None, None) and problem.key not in WHOLE_FILE:
            fail(f"{problem.key} names no line")
    for language in ("nl", "en"):
        for line in complaint(Texts(language), error):
            if HIDDEN.search(line) or "\n" in line:
                fail(f"not inert: {line!r}")


def _tried(read: Callable[[bytes], object]) -> Callable[[bytes], bool]:
    def attempt(data: bytes) -> bool:
        try:
            read(data)
        except StemwijzerError as error:
            judge(error)
            return False
        return True

    return attempt


def _answers(bank: Bank, suffix: str, seeds: Sequence[bytes]) -> Target:
    return Target(
        f"answers.{suffix}", seeds, _tried(lambda data: parse(data, f"input.{suffix}", bank))
    )


def _bank_file(part: str) -> Target:
    """Return the reader of one file of a bank, in a copy of the miniature bank."""
    folder = Path(tempfile.mkdtemp(prefix="hardening-"))
    shutil.copytree(MINI, folder, dirs_exist_ok=True)
    path = folder / part
    others = [file.read_bytes() for file in (path.parent).glob("*.yaml")]

    def read(data: bytes) -> object:
        path.write_bytes(data)
        return load_bank(folder)

    return Target(f"bank.{path.stem}", [path.read_bytes(), *others], _tried(read))


CHOICES = Choices("nl", (-1, 0, 1), ("na",), "keep", "unclear")

ELECTION = {
    "answer.json": b'[{"id": 0, "message": "Stimme zu"}, {"id": 1, "message": "Neutral"}]',
    "opinion.json": b'[{"id": 0, "party": 0, "statement": 0, "answer": 0, "comment": null}]',
    "overview.json": b'{"title": "T", "date": "2003", "slug": "t", "data_source": "https://a.nl"}',
    "party.json": b'[{"id": 0, "name": "A", "longname": "AA"}]',
    "statement.json": b'[{"id": 0, "category": null, "label": "L", "text": "T"}]',
}
OBST = {
    "fragen.csv": b'"Farbe";"Gelb ist <b>gut</b>."\n"Form";"Rund &amp; gut."\n',
    "parteien.csv": b'0;A\n0;AA\n0;\n0;https://a.nl\n0;\n1;"Ja."\n-1;\n#\n'
    b"0;B\n0;BB\n0;\n0;\n0;\n0;\n0;\n",
}
TABLES = [
    'Stelling;A;B\nEen brug.;eens;oneens\n"Twee; bruggen.";weet niet;na\n'.encode("utf-8-sig"),
    b'id,text,A,B\nx,Een brug.,-1,1\ny,Geen brug.,"1,0",0\n',
    b"statement,party,stance,summary,source,locator\nx,A,yes,Ja.,krant,p. 1\nx,A,,,brief,\n",
]


def _transfer(form: str, files: Mapping[str, bytes], name: str, *more: bytes) -> Target:
    """Return the reader of one of the files of another program; what it takes can be written."""

    def read(data: bytes) -> None:
        bank = reader(form)({**files, name: data}, CHOICES).bank
        with tempfile.TemporaryDirectory(prefix="hardening-") as folder:
            try:
                write_bank(bank, Path(folder) / "bank")
            except StemwijzerError as error:
                fail(f"cannot be written: {[problem.key for problem in error.problems]}")

    part = Path(name).stem
    return Target(
        f"transfer.{form}.{part}", [*filter(None, [files.get(name)]), *more], _tried(read)
    )


def _transfers(bank: Bank) -> list[Target]:
    tables = write_tables(bank, PurePath("x"), "nl").content
    collections = write_collections(bank, PurePath("x"), "nl").content
    assert isinstance(tables, Mapping)
    assert isinstance(collections, bytes)
    return [
        _transfer("csv", {}, "loose.csv", *TABLES),
        *(_transfer("csv", tables, name) for name in tables),
        *(_transfer("qual-o-mat", ELECTION, name) for name in ELECTION),
        *(_transfer("mat-o-wahl", OBST, name) for name in OBST),
        _transfer("openvaa", {}, "all.json", collections),
    ]


def _panel(bank: Bank, name: str, seeds: Sequence[bytes]) -> Target:
    """Return the reader of many sheets, which the engine that needs nothing else scores."""
    path = Path(tempfile.mkdtemp(prefix="hardening-")) / "sheets.csv"
    whole = Chosen(bank)
    job = Job(whole, shares(bank), "city-block", coding_of(bank, None, ()))

    def read(data: bytes) -> object:
        path.write_bytes(data)
        result = io.StringIO()
        return alone.score(job, source_of(str(path)), alone.Outlets(result), lambda _done: None)

    return Target(name, seeds, _tried(read))


OURS = (
    b"Overeenkomst\n\nBank mini 1.0, 2025-11-07; bronnen: alle.\n",
    b"## Facts\n\nSource: stemwijzer-cli, bank mini 1.0, 2025-11-07; drafts of A, B.\n",
    b"one;other;agreement;shared\r\na;b;50;2\r\n",
    b"kind,party,name,green_mean,green_known,green_statements,green_low,green_high\n",
    b'{"version": 1, "bank": {"id": "mini", "version": "1.0", "sha256": "0f"}, "pairs": []}\n',
    b'<!doctype html>\n<meta name="generator" content="stemwijzer-cli">\n',
)


def _present() -> Target:
    """Return the look at a file that is there already, before an output takes its place."""
    return Target("ours", OURS, lambda data: is_ours(data.decode("utf-8", "replace"), "new\n"))


def targets() -> list[Target]:
    """Return every reader."""
    bank = load_bank(MINI)
    levels = {item.id: level for item, level in zip(bank.statements, (0, 1, 2), strict=False)}
    answers = Answers(levels, frozenset({bank.statements[0].id}))
    rows = "".join(
        f"{name},{word},\n" for name, word in zip(levels, ("eens", "2", "skip"), strict=True)
    )
    ids = [item.id for item in bank.statements]
    wide = f"id,{','.join(ids)},important,{ids[0]}__weight\na,eens,0,skip,,{ids[1]},2\nb,,,,,,\n"
    rows_of_long = f"a,{ids[0]},eens,x\na,{ids[1]},0,\nb,{ids[0]},,\n"
    long = f"respondent,statement,answer,important\n{rows_of_long}"
    everyday = (TESTS / "answers" / "everyday.yaml").read_bytes()
    return [
        _answers(bank, "yaml", [render_yaml(bank, answers, "nl").encode(), everyday]),
        _answers(bank, "json", [render_json(bank, answers, "nl").encode()]),
        _answers(
            bank, "csv", [f"id,answer,important\n{rows}".encode(), rows.replace(",", ";").encode()]
        ),
        _panel(bank, "panel.wide", [wide.encode(), wide.replace(",", ";").encode()]),
        _panel(bank, "panel.long", [long.encode()]),
        *(
            _bank_file(part)
            for part in ("questions/bank.yaml", "questions/school.yaml", "positions/brug.yaml")
        ),
        *_transfers(bank),
        _present(),
    ]
