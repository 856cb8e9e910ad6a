"""The guide for authors: its files written and its commands run, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from test_readme import ROOT, examples, fits, run

GUIDE = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"^(?:`(?P<file>[\w./-]+)`:\n\n)?```(?P<kind>\w+)\n(?P<content>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


class Block(NamedTuple):
    """A block of the guide: commands, or what a file holds."""

    kind: str
    content: str
    file: str | None


def blocks() -> Iterator[Block]:
    for found in BLOCK.finditer(GUIDE):
        yield Block(found["kind"], found["content"], found["file"])


def test_the_guide_does_what_it_says(tmp_path: Path) -> None:
    for block in blocks():
        if block.kind != "console":
            assert block.file is not None
            (tmp_path / block.file).write_text(block.content, encoding="utf-8")
            continue
        for example in examples(block.content):
            done = run(example.command, tmp_path)
            written = done.stdout.splitlines()

            assert fits(example.output, written), f"{example.command} writes\n{done.stdout}"
            assert done.returncode == 0, example.command


def test_every_file_that_the_guide_links_to_exists() -> None:
    linked = set(re.findall(r"\]\(([^)#]+)\)", GUIDE))

    assert linked == {"usage.md"}
    assert all((ROOT / "docs" / name).exists() for name in linked)


def test_the_guide_goes_through_every_command_for_authors() -> None:
    commands = {
        word
        for block in blocks()
        if block.kind == "console"
        for example in examples(block.content)
        for word in re.findall(r"stemwijzer bank (\w+)", example.command)
    }

    assert {"new", "import", "agreement", "check", "diff"} <= commands
