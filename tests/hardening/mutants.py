"""Change the program in small ways and count what its tests notice.

`python tests/hardening/mutants.py [--long]`: mutmut's mutants of a few modules, or with `--long` of
`matching/`, `answers/`, the importers and the parts of JSON, under the tests that are named in
`pyproject.toml`. It prints the share that the tests notice and every mutant that they do not, with
the reason where `equal.py` beside this gives one, and fails below 95 %.
`mutmut show NAME` prints what such a mutant changes.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]

from hardening.equal import EQUAL  # noqa: E402 (the folder of the tests is no package)

PACKAGE = "stemwijzer_cli"
SHORT = ("matching.share", "answers.words")
LONG = ("matching", "answers", "bank.transfer", "jsontext")
LEAST = 95.0
"""Per cent of the mutants that the tests have to notice."""

NOTICED = {"killed", "timeout", "caught by type check", "segfault"}
LINE = re.compile(r"^\s*(?P<name>\S+__mutmut_\d+): (?P<end>.+)$", re.MULTILINE)


def mutmut(*arguments: str) -> str:
    """Return what mutmut prints."""
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    return done.stdout


def ends(modules: Sequence[str]) -> dict[str, str]:
    """Return what became of each mutant of some modules, by its name."""
    mutmut("run", *(f"{PACKAGE}.{module}.*" for module in modules))
    found = {
        match["name"]: match["end"] for match in LINE.finditer(mutmut("results", "--all", "true"))
    }
    wanted = tuple(f"{PACKAGE}.{module}." for module in modules)
    return {name: end for name, end in found.items() if name.startswith(wanted)}


def main() -> int:
    """Print how many mutants are noticed and which are not."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--long", action="store_true")
    modules = LONG if options.parse_args().long else SHORT
    found = ends(modules)
    noticed = sum(end in NOTICED for end in found.values())
    share = 100 * noticed / len(found)
    print(f"{noticed} of {len(found)} mutants noticed ({share:.1f} %)")
    for name, end in sorted(found.items()):
        if end not in NOTICED:
            reason = EQUAL.get(name.rpartition("__mutmut_")[0])
            print(f"  {name}: {end}" + (f" ({reason})" if reason else ""))
    return int(share < LEAST)


if __name__ == "__main__":
    sys.exit(main())
