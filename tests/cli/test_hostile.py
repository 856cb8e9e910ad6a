"""What a hostile bank says comes out as it is: nothing interprets it."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.run import ANSWERS, BANKS, Stemwijzer, parsed
from markdown_it import MarkdownIt

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.show.compare import compare_text
from stemwijzer_cli.show.console import FILE
from stemwijzer_cli.show.facts import facts_text
from stemwijzer_cli.show.parties import party_text
from stemwijzer_cli.texts import Texts

MARKUP = (
    "[bold red]x[/] [link=https://x.nl]y[/link] [/] :smile: <script>alert(1)</script> <!-- c --> "
    "&lt;b&gt; | a | ![x](y) [z](javascript:z) https://x.nl `c` **b** _e_ \\| \\[ {party} %s $x"
)
FORMULAS = ("=cmd()", "+1", "-1", "@x")
LONGEST = ("Elke " + MARKUP + " straat ") * 40
LONGEST = LONGEST[:3999] + "."
"""A statement of 4,000 characters."""

TEXTS = {"name", "full_name", "nl", "en", "title", "publisher", "krant", "gesprek"}
"""The keys under which a bank has words for people."""

COMMANDS: dict[str, tuple[str, ...]] = {
    "score": ("score", "A"),
    "score by method": ("score", "A", "--method", "hybrid"),
    "people": ("score", "A", "B"),
    "explain": ("explain", "A", "aarde", "brug"),
    "explain with evidence": ("explain", "A", "brug", "cirkel", "--evidence"),
    "stability": ("stability", "B", "--methods"),
    "compare": ("compare",),
    "compare with evidence": ("compare", "--evidence"),
    "facts": ("compare", "--facts"),
    "matrix": ("compare", "--matrix"),
    "statements": ("statements",),
    "statement": ("statements", "--id", "parkeren"),
    "parties": ("parties",),
    "party": ("parties", "--id", "aarde"),
    "sources": ("sources",),
}
OTHER = "bank: mini\nanswers: {parkeren: oneens, huiswerk: eens}\n"


def hostile(text: str, number: int) -> str:
    return f"{FORMULAS[number % len(FORMULAS)]} {text} {MARKUP}"


def spoil(node: Any, numbers: Iterator[int]) -> Any:
    """Return a part of a bank with hostile words in all of its texts."""
    if isinstance(node, list):
        return [spoil(item, numbers) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: hostile(value, next(numbers))
        if key in TEXTS and isinstance(value, str)
        else spoil(value, numbers)
        for key, value in node.items()
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the miniature bank, and its parties' basis 'interview', all hostile."""
    path = tmp_path_factory.mktemp("bank") / "mini"
    shutil.copytree(BANKS / "mini", path)
    numbers = iter(range(1000))
    for file in sorted(path.glob("*/*.yaml")):
        content = spoil(yaml.safe_load(file.read_text(encoding="utf-8")), numbers)
        if file.name == "straat.yaml":
            content["statements"][1]["text"]["nl"] = LONGEST
        file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def bank(folder: Path) -> Bank:
    return load_bank(folder)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """Two answers files with names that are no names."""
    found = {"A": tmp_path / "=cmd()|<b>[red]x[-] :smile:.yaml", "B": tmp_path / "@_b_ **c**.yaml"}
    found["A"].write_text(ANSWERS, encoding="utf-8")
    found["B"].write_text(OTHER, encoding="utf-8")
    return found


@pytest.fixture
def run(stemwijzer: Stemwijzer, folder: Path, files: dict[str, Path]) -> Stemwijzer:
    def on_hostile(*arguments: str, **settings: Any) -> Any:
        named = [files.get(word, word) for word in arguments]
        result = stemwijzer(*named, "--bank", folder, **settings)
        assert (result.code, result.err) == (0, "")
        return result

    return on_hostile


def squeezed(text: str) -> str:
    """Return a text without spaces, so that it does not matter where its lines are broken."""
    return "".join(text.split())


def shown(bank: Bank, name: str) -> list[str]:
    """Return the words of the bank that a command has to show."""
    names = [party.name for party in bank.parties]
    texts = [statement.text["nl"] for statement in bank.statements]
    brug, cirkel = bank.parties[1:]
    facts = [fact.label["nl"] for fact in bank.facts]
    labels = [statement.label["nl"] for statement in bank.statements]
    if name == "statement":
        parking = bank.statements[1]
        return [parking.text["nl"], parking.explanation["nl"], parking.label["nl"]]
    summaries = [
        (party.positions[name].summary or {})["nl"]
        for party, name in ((brug, "parkeren"), (cirkel, "fietspad"))
    ]
    proposal = bank.parties[0].proposals[0].text["nl"]
    return {
        "explain": [*names[:2], *labels],
        "explain with evidence": [*names[1:], *summaries],
        "stability": [*names, labels[1]],
        "compare": [*names, *texts],
        "compare with evidence": [*names, *texts, *summaries],
        "facts": [*names, *facts],
        "statements": [*texts, *(theme.title["nl"] for theme in bank.themes)],
        "parties": [*names, *(party.full_name for party in bank.parties)],
        "party": [names[0], bank.parties[0].full_name, *facts, proposal],
        "sources": [text for item in bank.sources for text in (item.publisher, item.title)],
    }.get(name, names)


class TestTheTerminal:
    @pytest.mark.parametrize("name", COMMANDS)
    @pytest.mark.parametrize(
        ("width", "options"), [(40, []), (100, []), (200, []), (100, ["--plain"])], ids=str
    )
    def test_shows_the_words_as_they_are(
        self, run: Stemwijzer, bank: Bank, name: str, width: int, options: list[str]
    ) -> None:
        arguments = COMMANDS[name]
        out = run(*arguments, *options, environment={"COLUMNS": str(width)}).out
        if name == "compare":
            # In a table the first line of a statement ends with the signs of the three parties.
            out = re.sub(r"( {2,}[-+0?.]){3}$", "", out, flags=re.MULTILINE)

        assert "\x1b" not in out
        for text in shown(bank, name):
            assert squeezed(text) in squeezed(out)
        assert max(map(len, out.splitlines())) <= width or options

    def test_in_colour_shows_them_too_and_links_nothing(self, bank: Bank) -> None:
        surface = FILE._replace(colour=True)
        say = Texts("nl")
        for text in (
            compare_text(say, surface, Chosen(bank), evidence=True, known={}),
            facts_text(say, surface, Chosen(bank)),
            party_text(say, surface, bank, bank.parties[0]),
        ):
            assert "\x1b[" in text
            assert "\x1b]8" not in text
            assert ":smile:" in text
            assert "[bold" in text


MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")


@pytest.mark.parametrize("name", COMMANDS)
def test_markdown_finds_nothing_to_interpret(run: Stemwijzer, bank: Bank, name: str) -> None:
    out = run(*COMMANDS[name], "--format", "markdown").out
    tokens = MARKDOWN.parse(out)
    leaves = [leaf for token in tokens for leaf in token.children or []]
    rows = [line for line in out.splitlines() if line.startswith("|")]

    assert "\x1b" not in out
    assert "://" not in out
    assert "<" not in out
    assert {leaf.type for leaf in leaves} <= {
        *("text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close")
    }
    assert not {"html_block", "fence", "code_block"} & {token.type for token in tokens}
    assert sum(token.type == "tr_open" for token in tokens) == sum(
        not line.startswith(("| ---", "| ---:")) for line in rows
    )
    text = squeezed("".join(leaf.content for leaf in leaves))
    for words in shown(bank, name):
        assert squeezed(words) in text


@pytest.mark.parametrize("name", COMMANDS)
def test_csv_has_no_formula(run: Stemwijzer, name: str) -> None:
    content = list(csv.reader(io.StringIO(run(*COMMANDS[name], "--format", "csv").out)))

    assert len({len(row) for row in content}) == 1
    for row in content:
        for cell in row:
            number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
            assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_csv_keeps_the_words_behind_a_quote(run: Stemwijzer, bank: Bank) -> None:
    content = list(csv.DictReader(io.StringIO(run("compare", "--format", "csv").out)))
    texts = {row["id"]: row["text"] for row in content}

    assert texts == {
        statement.id: statement.text["nl"]
        if statement.id == "parkeren"
        else "'" + statement.text["nl"]
        for statement in bank.statements
    }


def test_csv_of_persons_keeps_their_names_behind_a_quote(
    run: Stemwijzer, files: dict[str, Path]
) -> None:
    out = run("score", "A", "B", "--format", "csv").out
    people = {row["person"] for row in csv.DictReader(io.StringIO(out))}

    assert people == {f"'{file.stem}" for file in files.values()}


class TestJson:
    def test_has_the_very_words(self, run: Stemwijzer, folder: Path) -> None:
        """Compared with what the files themselves say."""
        content = parsed(run("compare", "--format", "json"))
        files = {
            path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
            for path in folder.glob("*/*.yaml")
        }
        texts = {
            statement["id"]: statement["text"]["nl"]
            for theme in ("straat", "school")
            for statement in files[theme]["statements"]
        }
        facts = {fact["id"]: fact["label"]["nl"] for fact in files["bank"]["facts"]}
        (proposal,) = files["aarde"]["proposals"]

        assert {item["id"]: item["text"] for item in content["statements"]} == texts
        assert len(texts["parkeren"]) == 4000
        assert {item["id"]: item["label"] for item in content["facts"]} == facts
        assert content["proposals"]["aarde"] == [
            {
                "text": proposal["text"]["nl"],
                "sources": [{"id": "krant", "locator": proposal["sources"]["krant"]}],
            }
        ]

    def test_has_the_very_names_of_the_persons(
        self, run: Stemwijzer, files: dict[str, Path]
    ) -> None:
        content = parsed(run("score", "A", "B", "--format", "json"))

        assert [person["person"] for person in content["people"]] == [
            file.stem for file in files.values()
        ]

    def test_has_the_very_names_of_the_parties(self, run: Stemwijzer, bank: Bank) -> None:
        content = parsed(run("explain", "A", "aarde", "brug", "--format", "json"))

        assert [sheet["name"] for sheet in content["sheets"]] == [
            party.name for party in bank.parties[:2]
        ]


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\x9b31m", "\u202e", "\x00", "\r"])
@pytest.mark.parametrize("file", ["positions/aarde.yaml", "questions/straat.yaml"])
@pytest.mark.parametrize("command", [("compare",), ("parties", "--id", "aarde"), ("statements",)])
def test_a_control_character_in_a_bank_never_reaches_the_terminal(
    stemwijzer: Stemwijzer, tmp_path: Path, sign: str, file: str, command: tuple[str, ...]
) -> None:
    """In the file as an escape: a bank that holds one is refused, or shown without it."""
    folder = tmp_path / "mini"
    shutil.copytree(BANKS / "mini", folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for name in ("name: Aarde", "nl: Fietspad", "nl: Langs elke weg moet een fietspad komen."):
        key, _, value = name.partition(": ")
        text = text.replace(f"{name}\n", f"{key}: {json.dumps(value + sign)}\n")
    path.write_text(text, encoding="utf-8")
    result = stemwijzer(*command, "--bank", folder)

    assert result.code in {0, 1}
    assert not set("\x1b\x07\x9b\u202e\x00\r") & set(result.out + result.err)


def test_a_control_character_on_the_command_line_never_reaches_the_terminal(
    on_mini: Stemwijzer, answers: Path
) -> None:
    sign = "\x1b[31mx"
    for arguments in (
        ("explain", answers, "brug", "--order", sign),
        ("explain", answers, sign),
        ("score", answers, "--method", sign),
        ("stability", answers, "--theme", sign),
        ("stability", answers, "--sources", sign),
        ("compare", "--matrix", "--format", sign),
        ("parties", "--id", sign),
        ("stability", f"{sign}.yaml"),
    ):
        result = on_mini(*arguments)

        assert result.code in {1, 2}
        assert "\x1b" not in result.out + result.err


def test_a_control_character_in_the_name_of_a_file_never_reaches_the_terminal(
    on_mini: Stemwijzer, answers: Path
) -> None:
    other = answers.with_name("b\x1b[31m\nz.yaml")
    other.write_text(OTHER, encoding="utf-8")
    for options in ([], ["--plain"], ["--format", "markdown"], ["--format", "json"]):
        result = on_mini("score", answers, other, *options)

        assert result.code == 0
        assert "\x1b" not in result.out
