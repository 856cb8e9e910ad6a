"""Banks from the files of other programs, and back: bytes to a `Bank` with a log, and back."""

MAX_BYTES = 64 * 1024 * 1024
"""How large a file of another program may be."""
