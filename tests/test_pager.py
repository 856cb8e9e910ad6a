"""When a text is paged, by what, and in which environment."""

from __future__ import annotations

import shutil

import pytest

from stemwijzer_cli.pager import fits, pager_command, pager_environment
from stemwijzer_cli.show.console import FILE

SMALL = FILE._replace(width=10, height=4)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("een\ntwee\ndrie\n", True),
        ("een\ntwee\ndrie\nvier\n", False),
        ("\n\n\n", True),
        ("\n\n\n\n", False),
        ("precies 10\nprecies 10\nprecies 10\n", True),
        ("meer dan 10\nprecies 10\nprecies 10\n", False),
        ("\x1b[1;38;2;0;114;178mprecies 10\x1b[0m\nprecies 10\nprecies 10\n", True),
        ("", True),
    ],
)
def test_a_text_fits_when_a_line_is_left_for_what_is_typed_next(text: str, does: bool) -> None:
    assert fits(text, SMALL) is does


@pytest.mark.parametrize(
    ("pager", "command"),
    [
        ("more", ["more"]),
        ("less -R '-P uitslag'", ["less", "-R", "-P uitslag"]),
        ("/usr/bin/env\\ x", ["/usr/bin/env x"]),
        ("cat -n", ["cat", "-n"]),
        ("cat", []),
        ("", []),
        ("  ", []),
        ("less 'nooit gesloten", []),
    ],
)
def test_the_users_pager_is_split_like_a_shell_does(pager: str, command: list[str]) -> None:
    assert pager_command({"PAGER": pager, "PATH": "/usr/bin"}) == command


def test_without_one_it_is_less_where_there_is_less(tmp_path: object) -> None:
    assert pager_command({"PATH": str(tmp_path)}) == []
    found = shutil.which("less")
    if found is None:
        pytest.skip("there is no less here")
    assert pager_command({"PATH": str(found).rpartition("/")[0]}) == [found]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, {"LESS": "FRX", "LESSHISTFILE": "-", "LESSSECURE": "1"}),
        ({"LESS": ""}, {"LESS": "", "LESSHISTFILE": "-", "LESSSECURE": "1"}),
        (
            {"LESS": "-S", "LESSHISTFILE": "/tmp/x", "LESSSECURE": "0", "LANG": "nl"},
            {"LESS": "-S", "LESSHISTFILE": "-", "LESSSECURE": "1", "LANG": "nl"},
        ),
        # Which would undo part of the line before.
        ({"LESSSECURE_ALLOW": "shell"}, {"LESS": "FRX", "LESSHISTFILE": "-", "LESSSECURE": "1"}),
    ],
)
def test_less_writes_nothing_and_runs_nothing(
    given: dict[str, str], expected: dict[str, str]
) -> None:
    assert pager_environment(given) == expected
