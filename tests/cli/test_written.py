"""What `-o` writes, where, and over what."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from cli.run import BANKS, Process, Stemwijzer
from cli.test_common_options import on_terminal
from hardening.everything import cases, prepare, run

from stemwijzer_cli.ours import is_ours

MINI = str(BANKS / "mini")
EVERY = (".txt", ".json", ".csv", ".md")

COMMANDS = {
    "score": (["score", "ANSWERS"], EVERY),
    "people": (["score", "ANSWERS", "ANSWERS"], EVERY),
    "explain": (["explain", "ANSWERS", "brug"], EVERY),
    "stability": (["stability", "ANSWERS"], EVERY),
    "map": (["map", "ANSWERS"], (*EVERY, ".svg")),
    "report": (["report", "ANSWERS"], (*EVERY, ".html")),
    "compare": (["compare"], EVERY),
    "facts": (["compare", "--facts"], EVERY),
    "matrix": (["compare", "--matrix"], EVERY),
    "statements": (["statements"], EVERY),
    "parties": (["parties"], EVERY),
    "sources": (["sources"], EVERY),
    "diff": (["bank", "diff", MINI, MINI], EVERY),
    "agreement": (["bank", "agreement", MINI, MINI], EVERY),
}

FOREIGN = {
    "notes.txt": "Bank van lening, open: maandag\n",
    "todo.md": "# Te doen\n\n- stemmen\n",
    "answers.csv": "id,answer,important\nfietspad,eens,\n",
    "table.csv": "party,name\nbrug,Brug\n",
    "ranks.csv": "rank,rank_low,rank_high mijn eigen tekst\n",
    "more.csv": "one,other,agreement,shared,mijn kolom\n",
    "axes.csv": "kind,party,name,mijn kolom\n",
    "other.json": '{"version": 3, "bank": {"mijn": 1}}\n',
    "log.json": '{"version": 1, "errors": ["stroom weg"]}\n',
    "long.md": f"Titel\nBank mini{' ' * 990}1.0, 2025-11-07; bronnen: alle.\n",
    "order.md": "Titel\nBank ; bronnen: mini , 2025\n",
    "answers.json": '{"bank": "mini", "answers": {"fietspad": "eens"}}\n',
    "package.json": '{"version": 1, "name": "x"}\n',
    "broken.json": '{"version": 1, "bank": {"id": "mini"',
    "deep.json": '{"a":' + "[" * 100_000,
    "page.html": "<!doctype html>\n<title>stemwijzer-cli</title>\n",
    "drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    "bytes.txt": "\xff\xfe\x00",
    "blank.txt": "\n\nwel iets\n",
}


def filled_in(arguments: list[str], answers: Path) -> list[str]:
    return [str(answers) if word == "ANSWERS" else word for word in arguments]


@pytest.mark.parametrize("name", COMMANDS)
def test_an_output_is_ours_to_replace(
    on_mini: Stemwijzer, answers: Path, tmp_path: Path, name: str
) -> None:
    arguments, suffixes = COMMANDS[name]
    for suffix in suffixes:
        file = tmp_path / f"out{suffix}"
        for _ in range(2):
            result = on_mini(*filled_in(arguments, answers), "-o", file)
            assert (result.code, result.out, result.err) == (0, "", ""), suffix
        assert file.stat().st_size > 0


@pytest.mark.parametrize("suffix", EVERY)
def test_so_is_that_of_another_command_or_language(
    on_mini: Stemwijzer, answers: Path, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"out{suffix}"
    for name in ("score", "compare", "explain", "stability", "map", "facts", "matrix", "report"):
        for language in ("nl", "en"):
            arguments = filled_in(COMMANDS[name][0], answers)
            result = on_mini(*arguments, "-o", file, "--lang", language, "--sources", "all")[:2]
            assert result == (0, ""), (name, language)


def test_so_are_csv_that_a_spreadsheet_saved_and_a_map_over_a_page(
    on_mini: Stemwijzer, answers: Path, tmp_path: Path
) -> None:
    file = tmp_path / "out.csv"
    for name in COMMANDS:
        assert on_mini(*filled_in(COMMANDS[name][0], answers), "-o", file).code == 0, name
    file.write_text("\ufeffone;other;agreement;shared\r\n", encoding="utf-8")
    assert on_mini("score", answers, "-o", file).code == 0
    page = tmp_path / "out"
    assert on_mini("report", answers, "-o", page, "--format", "html").code == 0
    assert on_mini("map", "-o", page, "--format", "svg").code == 0
    assert page.read_text("utf-8").startswith("<svg")


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_that_is_not_ours_is_replaced_only_with_force(
    on_mini: Stemwijzer, answers: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    content = FOREIGN[name].encode("latin-1")
    file.write_bytes(content)
    arguments = ["compare", "brug", "aarde", "--format", "csv", "-o", file]

    refused = on_mini(*arguments)

    assert (refused.code, refused.out) == (1, "")
    assert refused.err == (
        f"fout: {file}: dit bestand is niet van dit programma; "
        "kies een andere naam, of vervang het met --force\n"
    )
    assert file.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({name, answers.name})
    assert on_mini(*arguments, "--force")[:2] == (0, "")
    assert file.read_text("utf-8").startswith("id,theme,text,party,")


def test_what_a_link_leads_to_counts(on_mini: Stemwijzer, tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("mijn notities\n", encoding="utf-8")
    link = tmp_path / "out.md"
    link.symlink_to(notes)

    assert on_mini("compare", "-o", link).code == 1
    assert notes.read_text("utf-8") == "mijn notities\n"


def test_a_file_that_cannot_be_read_is_not_replaced(on_mini: Stemwijzer, tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    file.write_text("geheim\n", encoding="utf-8")
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("root reads every file")

    result = on_mini("compare", "-o", file)

    assert result.code == 1
    assert "geen toegang" in result.err


def test_empty_files_devices_and_pipes_are_free(
    on_mini: Stemwijzer, process: Process, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.json"
    empty.touch()
    assert on_mini("compare", "-o", empty).code == 0
    assert empty.read_text("utf-8").startswith("{")
    assert on_mini("compare", "-o", os.devnull).code == 0
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        assert process.run("compare", "-o", pipe, "--bank", MINI).returncode == 0
        assert reader.stdout is not None
        assert reader.stdout.read().startswith(b"id,theme,text,party,")


@pytest.mark.parametrize(
    ("suffix", "language", "error"),
    [
        (
            ".pdf",
            "nl",
            "fout: een bestand op '.pdf' kan dit commando niet maken; kies uit: .txt, .json, .csv, "
            ".md, .svg, of noem --format (een PDF: druk de pagina van 'stemwijzer report' in een "
            "browser af)",
        ),
        (
            ".PNG",
            "en",
            "error: this command cannot make a file in '.png'; choose from: .txt, .json, "
            ".csv, .md, .svg, or name --format (a picture: convert the map of 'stemwijzer map -o "
            "map.svg' in a browser)",
        ),
    ],
)
def test_a_suffix_that_cannot_be_written_is_told_what_can(
    on_mini: Stemwijzer, tmp_path: Path, suffix: str, language: str, error: str
) -> None:
    file = tmp_path / f"kaart{suffix}"

    result = on_mini("map", "-o", file, "--lang", language)

    assert (result.code, result.out, result.err) == (2, "", f"{error}\n")
    assert not file.exists()
    assert on_mini("map", "-o", file, "--format", "svg").code == 0
    assert file.read_text("utf-8").startswith("<svg")


@pytest.mark.parametrize(
    ("file", "language", "said"),
    [
        ("uitslag.csv", "nl", "Geschreven als CSV: uitslag.csv"),
        ("uitslag.txt", "nl", "Geschreven als tekst: uitslag.txt"),
        ("een map.svg", "nl", "Geschreven als plaatje (SVG): een map.svg"),
        ("result.json", "en", "Written as JSON: result.json"),
        ("a\x1b[31mb.md", "en", "Written as Markdown: a\\x1b[31mb.md"),
    ],
)
def test_on_a_terminal_one_line_says_what_was_written_where(
    process: Process, file: str, language: str, said: str
) -> None:
    out = on_terminal(process, 80, "map", "-o", file, "--lang", language, TERM="xterm")

    assert out == f"{said}\n"
    assert (process.folder / file).exists()


def test_a_terminal_hears_nothing_of_what_it_sees(process: Process) -> None:
    out = on_terminal(process, 80, "parties", "--lang", "nl", TERM="xterm")

    assert not re.search("Geschreven", out)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_csv_json_page_and_picture_of_ours_is_known_as_such(
    tmp_path: Path, language: str
) -> None:
    prepare(tmp_path)
    known = {
        case.name: is_ours(run(case, tmp_path).stdout.decode(), "another\n")
        for case in cases(language=language)
        if case.form in {"json", "csv", "svg"} or case.name == "report"
    }

    assert {name for name, is_known in known.items() if not is_known} == set()
