"""What the bank holds, in windows of every width."""

from __future__ import annotations

import pytest
from cli.run import Stemwijzer


@pytest.mark.parametrize("columns", [40, 71, 72, 100])
@pytest.mark.parametrize("options", [[]])
@pytest.mark.parametrize(
    "command",
    [
        ["statements"],
        ["statements", "--id", "europees-leger"],
        ["parties"],
        ["parties", "--id", "vvd"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_line_is_wider_than_the_window(
    stemwijzer: Stemwijzer, columns: int, options: list[str], command: list[str], language: str
) -> None:
    result = stemwijzer(
        *command, *options, "--lang", language, environment={"COLUMNS": str(columns)}
    )

    assert result.code == 0
    assert max(map(len, result.out.splitlines())) <= columns
