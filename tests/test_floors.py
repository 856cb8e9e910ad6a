"""The house keeps its floors: which package may import which, and who neither reads nor prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

import stemwijzer_cli

SOURCE = Path(stemwijzer_cli.__file__).parent

BASE = {"", "errors", "model", "texts"}
"""What everything may know; the empty name is the package itself, which has the version."""
FILES = {"document", "files", "jsontext", "whole", "yamlfile"}
LOWER = {*BASE, "matching"}
MIDDLE = {*LOWER, *FILES, "answers", "bank", "choose", "complaint", "notes", "session", "show"}
MIDDLE |= {"ours", "output", "signals", "streams"}

MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "texts": {"errors"},
    "model": set(),
    "matching": {"errors", "model"},
    "complaint": {"errors", "texts"},
    "document": {"errors"},
    "files": {"errors"},
    "jsontext": set(),
    "signals": set(),
    "streams": set(),
    "whole": {"errors"},
    "notes": BASE,
    "yamlfile": {"document", "errors"},
    "choose": BASE,
    "answers": {*BASE, *FILES},
    "bank": {*BASE, *FILES},
    "output": LOWER,
    # The page has its templates beside it; pages and pictures say that they are ours; what a
    # terminal can do is known below.
    "show": LOWER | {"files", "ours", "streams"},
    "ours": {"files", "texts"},
    "pager": {"show", "signals"},
    "session": {*BASE, *FILES, "bank", "ours", "pager", "show", "streams"},
    "panels": {*LOWER, *FILES, "answers", "bank", "choose", "ours", "output", "signals", "streams"},
    "commands": {*MIDDLE, "panels"},
    "quiz": MIDDLE,
    "options": {*BASE, "streams", "usage"},
    "usage": BASE,
    "complete": {*MIDDLE},
    "cli": {*MIDDLE, "commands", "complete", "options", "quiz", "usage"},
    "main": {*MIDDLE, "cli", "streams"},
    "public": {*LOWER, *FILES, "answers", "bank", "choose", "complaint", "output", "panels"},
    "__main__": {"errors", "main"},
    "": {"public"},  # When a name of the Python interface is first used.
}

PURE = ("matching", "model")
SPEAKING = {"open", "print", "input", "exec", "eval", "__import__"}
OUTER = {
    "io",
    "logging",
    "os",
    "pathlib",
    "random",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "time",
}


def part_of(path: Path) -> str:
    """Return the package or module just below `stemwijzer_cli` that a file belongs to."""
    first = path.relative_to(SOURCE).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


@cache
def sources() -> Sequence[tuple[Path, ast.Module]]:
    paths = sorted(SOURCE.rglob("*.py"))
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the names of all modules that are imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            assert node.module is not None
            if node.module == "stemwijzer_cli":
                yield from (f"stemwijzer_cli.{alias.name}" for alias in node.names)
            else:
                yield node.module


def own_parts(tree: ast.AST) -> set[str]:
    """Return the parts of this program that a file imports."""
    parts = {
        (*name.split("."), "")[1]
        for name in imported(tree)
        if name.split(".")[0] == "stemwijzer_cli"
    }
    known = {part_of(path) for path, _ in sources()}
    return {part if part in known else "" for part in parts}


def test_every_part_has_its_floor() -> None:
    assert {part_of(path) for path, _ in sources()} == set(MAY_IMPORT)


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_arrows_run_down_only(part: str) -> None:
    wrong = {
        path.name: upward
        for path, tree in sources()
        if part_of(path) == part and (upward := own_parts(tree) - MAY_IMPORT[part] - {part})
    }

    assert wrong == {}


def test_the_core_neither_reads_nor_prints_nor_asks() -> None:
    wrong = [
        f"{path.name}: {name}"
        for path, tree in sources()
        if part_of(path) in PURE
        for name in [
            *(found for found in imported(tree) if found.split(".")[0] in OUTER),
            *(
                node.func.id
                for node in ast.walk(tree)
                if isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in SPEAKING
            ),
        ]
    ]

    assert wrong == []


def test_words_and_the_page_do_without_rich() -> None:
    wrong = [
        path.name
        for folder in ("words", "page")
        for path in (SOURCE / "show" / folder).rglob("*.py")
        if any(
            name.split(".")[0] == "rich"
            for name in imported(ast.parse(path.read_text(encoding="utf-8")))
        )
    ]

    assert wrong == []
