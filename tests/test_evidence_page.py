"""The page on the evidence: its table is that of the bank."""

from __future__ import annotations

from test_generated import script

from stemwijzer_cli.model import Bank


def test_the_table_of_what_is_not_known_is_current(shipped: Bank) -> None:
    evidence = script("evidence")
    page = evidence.PAGE.read_text(encoding="utf-8")

    assert page == evidence.current(page, shipped), "run scripts/evidence.py"
