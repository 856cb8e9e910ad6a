"""Rows and columns of words: as lines, as blocks, as sentences, and as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from stemwijzer_cli.show.console import FILE, Surface
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words import one_line

GRID = Grid(["Partij", "Plaats"], [["Aarde", "1"], ["Brug", "10"], ["Cirkel", ""]], right=[1])
SIGNS = st.text("ab1 |\\`*_[]()<>&!#+-.~:/=@'\"{}^$;é", min_size=1, max_size=30).map(one_line)
LINES = SIGNS.filter(bool)

MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def of(width: int, *, plain: bool = False) -> Surface:
    return FILE._replace(width=width, plain=plain)


def shown(surface: Surface, grid: Grid) -> list[str]:
    lines = "\n".join(line.plain for line in grid_lines(surface, grid)).splitlines()
    return [line.rstrip() for line in lines]


class TestLines:
    def test_stand_in_columns_numbers_to_the_right(self) -> None:
        assert shown(of(80), GRID) == [
            "Partij  Plaats",
            "Aarde        1",
            "Brug        10",
            "Cirkel",
        ]

    def test_that_just_fit_have_a_gap_of_two(self) -> None:
        assert shown(of(14), GRID)[1] == "Aarde        1"

    def test_that_just_do_not_fit_have_a_gap_of_one(self) -> None:
        assert shown(of(13), GRID) == ["Partij Plaats", "Aarde       1", "Brug       10", "Cirkel"]

    def test_that_are_too_wide_are_blocks_that_name_every_cell(self) -> None:
        """An empty cell is left out."""
        assert shown(of(12), GRID) == [
            "Aarde",
            "  Plaats 1",
            "Brug",
            "  Plaats 10",
            "Cirkel",
        ]

    def test_count_the_columns_that_a_sign_takes(self) -> None:
        """Each of these characters takes two columns."""
        grid = Grid(["P", "N"], [["日本", "1"], ["a", "2"]])

        assert shown(of(80), grid) == ["P     N", "日本  1", "a     2"]

    def test_to_a_reader_are_sentences(self) -> None:
        lines = shown(of(80, plain=True), GRID)

        assert lines[:2] == ["Aarde: Plaats 1", "Brug: Plaats 10"]
        assert lines[2].startswith("Cirkel")


def tree(text: str) -> list[Token]:
    return [
        leaf
        for token in MARKDOWN.parse(text)
        for leaf in (token.children or [] if token.type == "inline" else [token])
    ]


def cells(text: str) -> list[list[str]]:
    """Return the words of the cells of the tables in a text of Markdown."""
    rows: list[list[str]] = []
    inside = False
    for token in MARKDOWN.parse(text):
        if token.type == "tr_open":
            rows.append([])
        inside = token.type in {"th_open", "td_open"} or (inside and token.type == "inline")
        if inside and token.type == "inline":
            rows[-1].append("".join(leaf.content for leaf in token.children or []))
    return rows


class TestMarkdown:
    def test_is_a_table_with_its_numbers_to_the_right(self) -> None:
        assert grid_markdown(GRID) == (
            "| Partij | Plaats |\n| --- | ---: |\n| Aarde | 1 |\n| Brug | 10 |\n| Cirkel |  |\n"
        )

    @given(st.lists(st.tuples(LINES, LINES, LINES), min_size=1, max_size=3))
    def test_shows_every_cell_as_it_is(self, rows: list[tuple[str, str, str]]) -> None:
        assert cells(grid_markdown(Grid(rows[0], rows))) == [list(row) for row in (rows[0], *rows)]

    @given(LINES)
    def test_of_a_line_is_a_paragraph_that_says_the_same(self, line: str) -> None:
        found = tree(escaped(line) + "\n")

        assert [token.type for token in found if not token.type.startswith("text")] == [
            *("paragraph_open", "paragraph_close")
        ]
        assert "".join(token.content for token in found) == line

    @example("1 #")
    @given(LINES)
    def test_of_an_item_or_a_heading_says_the_same(self, line: str) -> None:
        for mark, kinds in (
            ("- ", {"bullet_list", "list_item", "paragraph"}),
            ("## ", {"heading"}),
        ):
            found = tree(f"{mark}{escaped(line)}\n")
            ends = {f"{kind}_{end}" for kind in kinds for end in ("open", "close")}

            assert {token.type for token in found} <= ends | {"text", "text_special"}
            assert "".join(token.content for token in found) == line

    @pytest.mark.parametrize("address", ["https://x.nl", "http://x.nl", "ftp://x.nl", "www.x.nl"])
    def test_has_no_address_that_becomes_a_link_by_itself(self, address: str) -> None:
        """GitHub's Markdown links `://` and `www.` without any brackets."""
        text = escaped(f"zie {address} daar")

        assert "://" not in text
        assert "www." not in text
        assert "".join(token.content for token in tree(text)) == f"zie {address} daar"
