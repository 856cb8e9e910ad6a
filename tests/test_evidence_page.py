"""The page on the evidence and the list of changes: they are those of the bank."""

from __future__ import annotations

from test_generated import script


def test_what_is_not_known_and_what_changed_are_current() -> None:
    for path, page in script("evidence").pages().items():
        assert path.read_text(encoding="utf-8") == page, "run scripts/evidence.py"


def test_the_changes_name_every_cell_of_the_log() -> None:
    evidence = script("evidence")
    content = evidence.CHANGELOG.read_text(encoding="utf-8")

    assert "- `militaire-steun`\n" in content
    assert (
        "  - BBB: unknown -> against (two coders, independently)\n"
        in content.partition("- `europees-leger`\n")[2].partition("- `")[0]
    )
