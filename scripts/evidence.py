"""What the shipped bank's evidence tells: the table in `docs/evidence.md` of what is not known.

`python scripts/evidence.py` writes it; `tests/test_evidence_page.py` tells when that is due.
"""

from __future__ import annotations

from pathlib import Path

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import Bank

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence.md"
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


def current(page: str, bank: Bank) -> str:
    """Return a page with the table of a bank between its two marks."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}{table(bank)}{END}{after}"


def main() -> None:
    """Write the table into the page."""
    PAGE.write_text(current(PAGE.read_text(encoding="utf-8"), load_bank(ROOT)), encoding="utf-8")


if __name__ == "__main__":
    main()
