"""`--format markdown`: what `score`, `compare`, `explain` and `stability` say as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.run import BANKS, Stemwijzer
from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark").enable("table")

OTHER = "bank: mini\nanswers: {parkeren: oneens, huiswerk: eens}\n"

MINI = {
    "score": ("score", "A"),
    "score by method": ("score", "A", "--method", "exact"),
    "people": ("score", "A", "B"),
    "explain": ("explain", "A", "brug"),
    "explain two": ("explain", "A", "brug", "cirkel", "--evidence"),
    "explain differences": ("explain", "A", "brug", "cirkel", "--differences"),
    "stability": ("stability", "A", "--methods"),
    "stability shared": ("stability", "B", "--methods"),
    "compare": ("compare",),
    "compare with evidence": ("compare", "--evidence"),
    "matrix": ("compare", "--matrix"),
    "facts": ("compare", "--facts"),
}


def rows(text: str) -> Iterator[list[list[str]]]:
    """Yield the cells of the rows of each table, split at the pipes that are not escaped."""
    table: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            assert line.endswith("|")
            assert not line.endswith("\\|")
            cells = re.findall(r"((?:\\.|[^\\|])*)\|", line[1:])
            table.append([cell.strip() for cell in cells])
        elif table:
            yield table
            table = []


def read(text: str) -> list[tuple[str, list[str]]]:
    """Return what a reader of Markdown sees: its blocks, and the words in each."""
    found: list[tuple[str, list[str]]] = []
    for token in MARKDOWN.parse(text):
        if token.type in {"heading_open", "paragraph_open", "tr_open"}:
            found.append((token.tag, []))
        elif token.type == "inline":
            words = [
                "\n" if leaf.type in {"hardbreak", "softbreak"} else leaf.content
                for leaf in token.children or []
            ]
            found[-1][1].append("".join(words))
    return found


@pytest.fixture
def files(answers: Path, tmp_path: Path) -> dict[str, Path]:
    other = tmp_path / "ander.yaml"
    other.write_text(OTHER, encoding="utf-8")
    return {"A": answers, "B": other}


def test_of_score_is_the_ranking_and_how_to_read_it(on_mini: Stemwijzer, answers: Path) -> None:
    """The figures are those of `test_score`, the sentences those of the table."""
    result = on_mini("score", answers, "--format", "markdown")

    assert (result.code, result.err) == (0, "")
    assert read(result.out) == [
        ("h2", ["Overeenkomst met de partijen"]),
        ("tr", ["#", "Partij", "Overeenkomst", "Marge", "Bekend"]),
        ("tr", ["1", "Aarde", "100 %", "100–100", "3/3"]),
        ("tr", ["2", "Cirkel *", "62 %", "25–100", "1/3"]),
        ("tr", ["3", "Brug", "38 %", "25–50", "2/3"]),
        (
            "p",
            [
                "Overeenkomst = je punten als deel van alle punten: hoe dichter bij de partij, hoe "
                "meer.\n"
                "Bekend 3/3: van 3 van je 3 antwoorden is het standpunt bekend.\n"
                "In de marge ligt in ongeveer 9 van de 10 gevallen de overeenkomst die een partij "
                "met jou zou hebben als al haar standpunten bekend waren. Dat is uitgeprobeerd op "
                "echte verkiezingen, door standpunten willekeurig te verbergen.\n"
                "Met minder dan 8 antwoorden zegt de waarschijnlijke plaats te weinig.\n"
                "* van Cirkel is het standpunt op minder dan de helft van je antwoorden bekend.\n"
                "Stellingen beantwoord: 3, overgeslagen: 1, dubbel geteld: 1.\n"
                "Methode city-block: EU&I; smartvote sinds 2025; met drie niveaus ook Wahl-O-Mat "
                "(bpb).\n"
                "Bank mini 1.0, 2025-11-07; bronnen: alle."
            ],
        ),
    ]


def test_of_score_sets_its_numbers_to_the_right(on_mini: Stemwijzer, answers: Path) -> None:
    out = on_mini("score", answers, "--format", "markdown").out

    assert out.startswith(
        "## Overeenkomst met de partijen\n\n"
        "| \\# | Partij | Overeenkomst | Marge | Bekend |\n"
        "| ---: | --- | ---: | ---: | ---: |\n"
        "| 1 | Aarde | 100 % | 100–100 | 3/3 |\n"
        "| 2 | Cirkel \\* | 62 % | 25–100 | 1/3 |\n"
        "| 3 | Brug | 38 % | 25–50 | 2/3 |\n"
    )


def test_of_compare_has_a_table_per_theme(on_mini: Stemwijzer) -> None:
    found = read(on_mini("compare", "--format", "markdown").out)

    assert found[:8] == [
        ("h2", ["Straat"]),
        ("tr", ["Stelling", "Aarde", "Brug", "Cirkel"]),
        ("tr", ["Langs elke weg moet een fietspad komen.", "+ eens", "- oneens", "+ eens"]),
        ("tr", ["Parkeren moet overal geld kosten.", "- oneens", "0 neutraal", ". onbekend"]),
        ("h2", ["School"]),
        ("tr", ["Stelling", "Aarde", "Brug", "Cirkel"]),
        (
            "tr",
            ["Elk kind moet op school fruit krijgen.", "+ eens", *["? onduidelijk"] * 2],
        ),
        ("tr", ["Huiswerk moet vrijwillig worden.", "0 neutraal", "+ eens", ". onbekend"]),
    ]


def test_of_explain_has_a_table_per_theme_with_its_sum(on_mini: Stemwijzer, answers: Path) -> None:
    """The figures are those of `test_explain`."""
    found = read(on_mini("explain", answers, "brug", "--format", "markdown").out)

    assert found[:10] == [
        ("h2", ["Hoe Brug aan 38 % komt"]),
        ("h3", ["Straat"]),
        ("tr", ["Stelling", "Jij", "Brug", "Punten"]),
        ("tr", ["Parkeren", "oneens (2x)", "0 neutraal", "4 van 8"]),
        ("tr", ["Fietspad", "eens", "- oneens", "0 van 4"]),
        ("tr", ["Samen Straat", "", "", "4 van 12"]),
        ("h3", ["School"]),
        ("tr", ["Stelling", "Jij", "Brug", "Punten"]),
        ("tr", ["Schoolfruit", "eens", "? onduidelijk", "2 van 4"]),
        ("tr", ["Huiswerk", "overgeslagen", "+ eens", "telt niet"]),
    ]
    assert ("p", ["Brug: 6 / 16 = 37,5 %"]) in found


def test_of_explain_that_differs_nowhere_says_so(on_mini: Stemwijzer, answers: Path) -> None:
    out = on_mini(
        *("explain", answers, "brug", "cirkel", "--differences", "--format", "markdown"),
        *("--theme", "school", "--sources", "papier"),
    ).out

    assert ("p", ["Deze partijen verschillen nergens."]) in read(out)


def test_of_explain_has_the_evidence_below_each_table(on_mini: Stemwijzer, answers: Path) -> None:
    out = on_mini("explain", answers, "aarde", "--evidence", "--format", "markdown").out
    paragraphs = [words[0] for kind, words in read(out) if kind == "p"]

    for start in ("Bron: Gemeente (krant), p. 4", "Opmerking: De krant vraagt het andersom."):
        assert start in paragraphs


def test_of_stability_has_the_verdict_the_ranks_and_the_reasons(
    on_mini: Stemwijzer, files: dict[str, Path]
) -> None:
    """The figures are those of `test_stability.SHARED`."""
    found = read(on_mini("stability", files["B"], "--methods", "--format", "markdown").out)

    assert found[:2] == [
        ("h2", ["Hoe vast staat de eerste plaats?"]),
        (
            "p",
            [
                "De eerste plaats hangt af van één antwoord. Met zo weinig antwoorden zegt dat "
                "weinig."
            ],
        ),
    ]
    assert [words for kind, words in found if kind == "tr"] == [
        ["Partij", "city-block", "exact", "euclidean", "directional", "hybrid"],
        ["Aarde", *["1"] * 5],
        ["Brug", *["1"] * 5],
        ["Cirkel", *["n.b."] * 5],
    ]
    assert ("p", ["De eerste plaats is gedeeld: Aarde en Brug."]) in found
    assert (
        "p",
        [
            "Eén antwoord minder verandert de eerste plaats bij 2 van je 2 antwoorden: zonder "
            "'Parkeren' is hij voor Brug; zonder 'Huiswerk' is hij voor Aarde."
        ],
    ) in found
    assert ("p", ["euclidean: weegt grote verschillen extra zwaar."]) in found


def test_of_the_matrix_says_what_stands_in_brackets(on_mini: Stemwijzer) -> None:
    """As its table says what stands below each percentage."""
    found = read(on_mini("compare", "--matrix", "--format", "markdown").out)

    assert any(kind == "p" and "aantal stellingen" in words[0] for kind, words in found)


@pytest.mark.parametrize("arguments", MINI.values(), ids=MINI)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_has_well_formed_tables_and_nothing_but_headings_lists_and_bold(
    on_mini: Stemwijzer, files: dict[str, Path], arguments: tuple[str, ...], language: str
) -> None:
    named = [files.get(word, word) for word in arguments]
    result = on_mini(*named, "--format", "markdown", "--lang", language)

    assert (result.code, result.err) == (0, "")
    check(result.out, tables="--facts" not in arguments)


SHIPPED = {
    "compare": ("compare",),
    "compare with evidence": ("compare", "vvd", "sp", "--evidence"),
    "matrix": ("compare", "--matrix"),
    "facts": ("compare", "--facts"),
    "score": ("score", "E"),
    "explain": ("explain", "E", "vvd", "gl-pvda", "--evidence"),
    "stability": ("stability", "E"),
}


@pytest.mark.parametrize("arguments", SHIPPED.values(), ids=SHIPPED)
def test_of_the_shipped_bank_is_well_formed_too(
    stemwijzer: Stemwijzer, arguments: tuple[str, ...]
) -> None:
    everyday = BANKS.parent / "answers" / "everyday.yaml"
    named = [everyday if word == "E" else word for word in arguments]
    result = stemwijzer(*named, "--format", "markdown")

    assert (result.code, result.err) == (0, "")
    check(result.out, tables="--facts" not in arguments)


def check(text: str, *, tables: bool) -> None:
    """Check that the tables are whole and read as tables, and that nothing else is markup."""
    found = list(rows(text))
    assert bool(found) == tables
    for table in found:
        assert len({len(row) for row in table}) == 1
        assert all(re.fullmatch("---:?", cell) for cell in table[1])
    tokens = MARKDOWN.parse(text)
    assert sum(token.type == "table_open" for token in tokens) == len(found)
    assert sum(token.type == "tr_open" for token in tokens) == sum(
        len(table) - 1 for table in found
    )
    leaves = [leaf for token in tokens for leaf in token.children or []]
    assert {leaf.type.split("_")[0] for leaf in leaves} <= {
        *("text", "strong", "softbreak", "hardbreak")
    }
    assert text.endswith("\n")
    assert "\n\n\n" not in text
