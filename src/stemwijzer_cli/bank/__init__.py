"""Banks: the folders with `questions/` and `positions/`, read, checked and found."""

MAX_BYTES = 8 * 1024 * 1024
"""How large a file of a bank may be."""
