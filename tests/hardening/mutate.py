"""Make hostile bytes from good ones: what editors, spreadsheets and attackers do to files."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

NASTY = (
    *("\x00", "\x1b[2J", "\x1b]8;;x\x07", "\u202e", "\u2028", "\x85", "\ufeff", "\ufffd", "\x7f"),
    *("é", "e\u0301", "\U0001f5f3", "٣", "１", "ß", "İ", "ﬀ"),
    *("no", "yes", "null", "~", "true", ".nan", ".inf", "-0", "010", "0x1F", "1_000"),
    *("12:30:00", "!!python/object:os"),
    *("2001-01-01", "1e309", "9" * 400, "-1", "3", "5", "1.5", "eens", "overslaan", "important"),
    *(
        "'",
        '"',
        '""""',
        "#",
        ":",
        ": ",
        "- ",
        "? ",
        "|",
        ">",
        "&a ",
        "*a",
        "!!python/object:os",
        "%",
    ),
    *("{", "}", "[", "]", ",", ";", "\t", "\n", "\r\n", "\r", "---\n", "...\n", "\\", "\\ud800"),
    *("=1+1", "@SUM(A1)", "+1", "-1", "../../etc/passwd", "http://[", "javascript:alert(1)"),
    *("<<: *a", "bank", "answers", "<script>", "[red]", "{0}", "%s", "a" * 5000),
)
"""What a format gives a meaning that its author does not think of."""

Change = Callable[[bytes, random.Random], bytes]


def _spot(data: bytes, chance: random.Random) -> tuple[int, int]:
    """Return the start and the end of a stretch, mostly a short one."""
    start = chance.randint(0, len(data))
    return start, min(len(data), start + int(chance.paretovariate(1)))


def _flip(data: bytes, chance: random.Random) -> bytes:
    start, _ = _spot(data, chance)
    return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]


def _drop(data: bytes, chance: random.Random) -> bytes:
    start, end = _spot(data, chance)
    return data[:start] + data[end:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    start, _ = _spot(data, chance)
    return data[:start] + chance.choice(NASTY).encode("utf-8", "surrogatepass") + data[start:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start, end = _spot(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 30, 1000)) + data[end:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _swap_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) > 1:
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def _repeat_line(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b"\n"]
    spot = chance.randrange(len(lines))
    return b"".join([*lines[: spot + 1], lines[spot], *lines[spot + 1 :]])


def _indent(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    spot = chance.randrange(len(lines))
    lines[spot] = b" " * chance.choice((1, 2, 4)) + lines[spot]
    return b"".join(lines)


def _word(data: bytes, chance: random.Random) -> bytes:
    """Put something nasty in the place of a whole word."""
    words = data.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(NASTY).encode("utf-8", "surrogatepass")
    return b" ".join(words)


def _nest(data: bytes, chance: random.Random) -> bytes:
    start, _ = _spot(data, chance)
    depth = chance.choice((3, 19, 21, 2000, 30_000))
    return (
        data[:start] + chance.choice((b"[", b"{a: ", b'{"a":', b"- ", b"(")) * depth + data[start:]
    )


def _recode(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(
        chance.choice(("utf-16", "utf-8-sig", "cp1252", "utf-32", "latin-1")), "replace"
    )


def _newlines(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"")))


CHANGES: Sequence[Change] = (
    *(_flip, _drop, _insert, _repeat, _swap_lines, _repeat_line, _indent, _word) * 3,
    *(_cut, _nest, _recode, _newlines),
)


def mutated(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """Return one of the seeds after one to six changes, or two seeds grown together."""
    data = chance.choice(seeds)
    if chance.random() < 0.1:
        other = chance.choice(seeds)
        data = data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        data = chance.choice(CHANGES)(data, chance)
    return data
