"""What installing the package brings along, and under which licences.

`python scripts/licences.py` writes the tables in `docs/licences.md`; `tests/test_supply.py` tells
when that is due. The names are those of the requirements that hold on this platform.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"
START, END = "<!-- table: scripts/licences.py {} -->\n", "<!-- end of table -->"
# The licences of packages that name theirs in prose or by a classifier alone.
SPDX = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "Apache Software License": "Apache-2.0",
}


def licence(package: Distribution) -> str:
    """Return a package's licence as an SPDX expression; `KeyError` when it names none we know."""
    if "License-Expression" in package.metadata:
        return package.metadata["License-Expression"]
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in package.metadata.get_all("Classifier") or []
        if line.startswith("License :: ") and line != "License :: OSI Approved"
    ]
    if classifiers:
        return " AND ".join(SPDX[one] for one in classifiers)
    name = package.metadata["License"]
    return SPDX.get(name, name)


def brought(extra: str = "") -> dict[str, Distribution]:
    """Return what the package requires, with an extra or without, and what that requires."""
    found: dict[str, Distribution] = {}
    waiting = [("stemwijzer-cli", extra)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, wanted = waiting.pop()
        if (name, wanted) in seen:
            continue
        seen.add((name, wanted))
        package = distribution(name)
        found[canonicalize_name(name)] = package
        for line in package.requires or []:
            needs = Requirement(line)
            if needs.marker is None or needs.marker.evaluate({"extra": wanted}):
                waiting += [(needs.name, one) for one in ("", *needs.extras)]
    del found["stemwijzer-cli"]
    return found


def table(extra: str = "") -> str:
    """Return packages and licences; with an extra, what it adds to those without."""
    without = brought() if extra else {}
    lines = ["| package | licence |", "| --- | --- |"]
    lines += [
        f"| {name} | {licence(package)} |"
        for name, package in sorted(brought(extra).items())
        if name not in without
    ]
    return "\n".join(lines) + "\n"


def page() -> str:
    """Return the page with its tables as the installed packages have them now."""
    content = PAGE.read_text(encoding="utf-8")
    for extra in ("", "panel", "duckdb", "spark"):
        start = START.format(extra or "package")
        pattern = re.escape(start) + ".*?" + re.escape(END)
        made = start + table(extra) + END
        content = re.sub(pattern, made, content, flags=re.DOTALL)
    return content


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
