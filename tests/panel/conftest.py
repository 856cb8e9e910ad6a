"""What compares the engines of `panel` needs them all; without the extras it is left out."""

from __future__ import annotations

from importlib.util import find_spec

NEEDED = ("narwhals", "polars", "duckdb", "pyarrow", "pandas")

if any(find_spec(name) is None for name in NEEDED):
    collect_ignore_glob = ["test_*.py"]
