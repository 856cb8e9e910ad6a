"""Sources with an address are links, in terminals that show them as such."""

from __future__ import annotations

import io
import re

import pytest

from stemwijzer_cli.matching.sources import uses
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.show.compare import compare_text
from stemwijzer_cli.show.console import FILE, Surface, surface
from stemwijzer_cli.show.sources import sources_text
from stemwijzer_cli.texts import Texts

LINKED = FILE._replace(colour=True, links=True)
LINK = re.compile(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\(.*?)\x1b\]8;;\x1b\\")
"""OSC 8: parameters, the address, the text, and the end."""


def links(text: str) -> set[tuple[str, str]]:
    """Return addresses with the texts that lead to them, without colours."""
    return {(address, re.sub(r"\x1b\[[\d;]*m", "", shown)) for address, shown in LINK.findall(text)}


class TTY(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


def on(**environment: str) -> Surface:
    return surface(TTY(), environment, plain=False, no_color=False)


def test_the_address_of_a_source_leads_there(shipped: Bank) -> None:
    text = sources_text(Texts("nl"), LINKED, Chosen(shipped), uses(shipped))

    assert links(text) == {("https://www.clingendael.org",) * 2}


def test_a_citation_leads_to_the_address_of_its_source(shipped: Bank) -> None:
    text = compare_text(Texts("nl"), LINKED, Chosen(shipped), evidence=True, known={})

    assert (
        "https://www.clingendael.org",
        "Bron: Instituut Clingendael (alert), tabel 6, rij Nederlandse of Europese cloud",
    ) in links(text)


@pytest.mark.parametrize(
    ("terminal", "shown"),
    [
        (on(TERM="xterm-256color"), True),
        (on(TERM="tmux-256color"), True),
        (on(TERM="linux"), False),
        (on(TERM="vt220"), False),
        (on(TERM="dumb"), False),
        (on(TERM="xterm", NO_COLOR="1"), False),
        (FILE, False),
    ],
)
def test_only_terminals_that_know_links_get_them(
    shipped: Bank, terminal: Surface, shown: bool
) -> None:
    assert terminal.links is shown
    text = sources_text(Texts("nl"), terminal, Chosen(shipped), uses(shipped))
    assert ("\x1b]8;" in text) is shown
