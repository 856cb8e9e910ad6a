"""Tab in real shells: bash, zsh and fish, after their own way of installing it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from e2e.terminal import Terminal

from stemwijzer_cli.model import Bank

BIN = Path(sys.executable).parent
SHELLS = {"bash": ["bash", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}
SETTINGS = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}
PROMPTS = {
    "bash": "PS1='klaar> '\nbind 'set bell-style none'\nbind 'set page-completions off'\n",
    "zsh": "PS1='klaar> '\nzstyle ':completion:*' menu no\nunsetopt beep\n",
    "fish": "function fish_prompt; echo -n 'klaar> '; end\nset -g fish_greeting\n"
    "set -g fish_autosuggestion_enabled 0\n",
}
CHANGED = {
    "bash": [".bash_completions/stemwijzer.sh", ".bashrc"],
    "zsh": [".zfunc/_stemwijzer", ".zshrc"],
    "fish": [".config/fish/completions/stemwijzer.fish"],
}

COMPLETED = [
    ("stemwijzer sco", "stemwijzer score "),
    ("stemwijzer bank agr", "stemwijzer bank agreement "),
    ("stemwijzer --lang e", "stemwijzer --lang en "),
    ("stemwijzer score --sour", "stemwijzer score --sources "),
    ("stemwijzer compare vv", "stemwijzer compare vvd "),
    ("stemwijzer score a.yaml --parties vvd,gl", "stemwijzer score a.yaml --parties vvd,gl-pvda "),
    ("stemwijzer statements --theme oekr", "stemwijzer statements --theme oekraine "),
    ("stemwijzer statements --id clo", "stemwijzer statements --id cloud "),
    ("stemwijzer map --format sv", "stemwijzer map --format svg "),
    ("stemwijzer score a.yaml --method eu", "stemwijzer score a.yaml --method euclidean "),
    ("stemwijzer score a.yaml --sources wo", "stemwijzer score a.yaml --sources words "),
    ("stemwijzer score a.yaml --csv-dialect ex", "stemwijzer score a.yaml --csv-dialect excel-nl "),
    ("stemwijzer score mijn-antw", "stemwijzer score mijn-antwoorden.yaml "),
]
"""What is typed before Tab, and the line after it."""

Start = Callable[[str], Terminal]

pytestmark = pytest.mark.terminal


@pytest.fixture
def shell(folder: Path, home: Path) -> Iterator[Start]:
    """Start an interactive shell with a prompt of its own; it ends with the test."""
    started: list[Terminal] = []

    def run(name: str) -> Terminal:
        if shutil.which(name) is None:
            pytest.skip(f"there is no {name} here")
        settings = home / SETTINGS[name]
        if not settings.exists():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(PROMPTS[name], encoding="utf-8")
        terminal = Terminal(
            SHELLS[name],
            home=home,
            folder=folder,
            environment={"PATH": f"{BIN}:{os.environ['PATH']}", "LANG": "C.UTF-8"},
        )
        started.append(terminal)
        at_prompt(terminal)
        return terminal

    yield run
    for terminal in started:
        terminal.close()


def at_prompt(terminal: Terminal) -> None:
    """Wait until the shell waits for a command."""
    terminal.wait_until(lambda: (terminal.lines() or [""])[-1] == "klaar>", "the shell's prompt")


@pytest.mark.parametrize("name", SHELLS)
def test_tab_completes_once_it_is_installed(
    shell: Start, folder: Path, home: Path, shipped: Bank, name: str
) -> None:
    (folder / "mijn-antwoorden.yaml").write_text(f"bank: {shipped.id}\nanswers: {{}}\n", "utf-8")
    first = shell(name)
    before = (home / SETTINGS[name]).read_text("utf-8")
    first.write_line("stemwijzer --lang nl --install-completion")
    first.wait_for(f"Aanvulling met Tab voor {name} staat klaar; veranderd:")
    at_prompt(first)
    for changed in CHANGED[name]:
        assert str(home / changed) in "".join(first.lines())
        assert (home / changed).exists()
    assert (home / SETTINGS[name]).read_text("utf-8").startswith(before)

    second = shell(name)
    for typed, completed in COMPLETED:
        second.send(typed)
        line = f"klaar> {typed}"
        second.wait_until(lambda line=line: second.lines()[-1] == line, "the words")
        second.send("\t")
        line = f"klaar> {completed}"
        second.wait_until(
            lambda line=line: (
                second.lines()[-1] == line.rstrip() and second.screen.cursor.x >= len(line)
            ),
            f"{completed!r}",
        )
        second.send("\x15")
        at_prompt(second)
