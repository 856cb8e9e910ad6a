"""What the shipped bank's evidence tells: what is not known, and what changed since 1.0.

`python scripts/evidence.py` writes the table in `docs/evidence.md` and the list in `CHANGELOG.md`;
`tests/test_evidence_page.py` tells when that is due.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import Bank

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence.md"
CHANGELOG = ROOT / "CHANGELOG.md"
CHANGES = ROOT / "tests" / "bank" / "fixtures" / "changes.csv"
START, END = "<!-- table: scripts/evidence.py -->\n", "<!-- end of table -->"


def table(bank: Bank) -> str:
    """Return how many positions of each party are known, unclear and unknown, and which are not."""
    lines = [
        "| party | known | unclear | unknown | not known on |",
        "| --- | ---: | ---: | ---: | --- |",
    ]
    for party in bank.parties:
        stances = {item.id: party.positions[item.id].stance for item in bank.statements}
        unclear, unknown = (
            [name for name, stance in stances.items() if stance == kind]
            for kind in ("unclear", "unknown")
        )
        known = len(stances) - len(unclear) - len(unknown)
        names = ", ".join([*unclear, *(f"{name} (unknown)" for name in unknown)])
        lines.append(f"| {party.name} | {known} | {len(unclear)} | {len(unknown)} | {names} |")
    return "\n".join(lines) + "\n"


def changes(bank: Bank) -> str:
    """Return the log of changes since 1.0 by statement: each cell's stances, and why."""
    with CHANGES.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    cells: dict[str, dict[str, list[dict[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        cells[row["statement"]][row["party"]].append(row)
    lines = []
    for item in bank.statements:
        parties = cells.get(item.id)
        if parties:
            lines.append(f"- `{item.id}`")
            lines += [_change(party, log) for party, log in parties.items()]
    return "\n".join(lines) + "\n"


def _change(party: str, log: list[dict[str, str]]) -> str:
    reasons = "; ".join(dict.fromkeys(row["why"] for row in log))
    if party == "*":
        return f"  - {reasons}"
    before, after = log[0]["stance_1.0"], log[-1]["stance_1.1"]
    stances = f"still {after}" if before == after else f"{before} -> {after}"
    return f"  - {party}: {stances} ({reasons})"


def current(page: str, content: str) -> str:
    """Return a page with a content between its two marks."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}{content}{END}{after}"


def pages() -> dict[Path, str]:
    """Return each page with what the bank and its evidence tell now."""
    bank = load_bank(ROOT)
    contents = {PAGE: table(bank), CHANGELOG: changes(bank)}
    return {
        path: current(path.read_text(encoding="utf-8"), content)
        for path, content in contents.items()
    }


def main() -> None:
    """Write the pages."""
    for path, page in pages().items():
        path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
