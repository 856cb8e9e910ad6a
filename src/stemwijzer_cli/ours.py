"""Whether a file that is to be replaced is an output of this program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from stemwijzer_cli.files import read_present
from stemwijzer_cli.texts import LANGUAGES, Texts

GENERATOR = "stemwijzer-cli"
"""What our pages and pictures say that they were made by."""

PAGE_MARK = f'<meta name="generator" content="{GENERATOR}">'
PICTURE_MARK = f"<!-- Generator: {GENERATOR} -->"

_POSITION = ("stance", "basis", "sources", "summary", "remark")


def _both(one: str, other: str) -> str:
    """Return the columns of a position in each of two banks."""
    return ",".join(f"{which}_{column}" for which in (one, other) for column in _POSITION)


_COMPARED = f"id,theme,text,party,{','.join(_POSITION)}"
_RANKED = (
    "rank,rank_low,rank_high,party,name,agreement,low,high,min,max,agreement_known,first,known,"
    "method,model"
)
_STATEMENTS = "id,theme,text,label,explanation,for,against,glossary,tags,since,sources"

HEADERS = {
    *(_COMPARED, _RANKED, f"person,{_RANKED}", _STATEMENTS),
    *("one,other,agreement,shared", "fact,label,unit,party,value,note"),
    "party,statement,theme,text,answer,important,stance,earned,possible,basis,sources,summary,"
    "remark",
    "kind,method,of,party,statement,rank,first,known_for,known_against,value",
    "id,name,full_name,aliases,list,party,constituency,website,responded,known,unclear,unknown",
    "id,publisher,title,date,status,decides,cited,note,url,licence",
    "check,about,file,line,column,message,remedy,accepted",
    f"statement,party,{_both('old', 'new')}",
    f"statement,party,{_both('one', 'other')},decision",
    "voters,method,without,sheets,party,share,low,high,own,own_low,own_high",
    "scope,group,kind,name,figure,value",
}
"""The header rows of our CSV, whole: a table of somebody else may begin with the same words."""

AXES = re.compile(
    "kind,party,name(?:,[a-z0-9-]+_(?:mean|known|statements|low|high))+"
    f"|{_STATEMENTS}(?:,axis_[a-z0-9-]+)+"
)
"""The header rows that name the axes of a bank."""

ROWS = re.compile(
    r",answered,agreement_|,party,agreement,earned,|(?:^|,)row,id,column,value,reason$"
)
"""What the header rows of `panel` have after the respondents' own columns, or end with."""

ANY = "§§"
"""Stands for what differs from bank to bank; no text of ours has it."""

LONGEST_LINE = 1000
"""A longer line does not name the bank of an output."""

MOST_READ = 64 * 2**20
"""Of a file that is to be replaced so many bytes are looked at."""


def is_foreign(name: str, new: str) -> bool:
    """Return whether a file is there with a text that this program did not write, as `new` is.

    Raises:
        StemwijzerError: when it cannot be looked at.
    """
    present = read_present(name, MOST_READ)
    return bool(present) and not is_ours(present.decode("utf-8", "replace"), new)


def is_ours(old: str, new: str) -> bool:
    """Return whether the text of a file is an output of this program, as `new` is.

    JSON has our `version` and a `bank`, pages and pictures our mark, CSV one of our header rows.
    Other text says which bank it is from, or begins with the line that `new` begins with.
    """
    if old.lstrip().startswith("{"):
        return _is_our_json(old)
    if old.lstrip().startswith("<"):
        return PAGE_MARK in old or PICTURE_MARK in old
    head = _head(old)
    return (
        head in HEADERS
        or AXES.fullmatch(head) is not None
        or ROWS.search(head) is not None
        or head == _head(new)
        or _names_bank(old)
    )


def _is_our_json(text: str) -> bool:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    bank = found.get("bank")
    if bank is None:
        # Of a bank that does not load, the check knows no more than its errors.
        return set(found) == {"version", "bank", "errors", "warnings"}
    return (
        isinstance(found.get("version"), int)
        and isinstance(bank, dict)
        and set(bank) == {"id", "version", "sha256"}
    )


def _head(text: str) -> str:
    """Return the first line, with the commas of a spreadsheet's semicolons."""
    return text.removeprefix("\ufeff").partition("\n")[0].strip().replace(";", ",")


def _names_bank(text: str) -> bool:
    """Return whether a line of a text begins as those do that name the bank of an output."""
    known = [parts for language in LANGUAGES for parts in _bank_lines(Texts(language))]
    return any(_has_in_order(line, parts) for line in text.splitlines() for parts in known)


def _bank_lines(say: Texts) -> Iterator[list[str]]:
    """Yield the fixed parts of the lines that name the bank of an output, in their order."""
    bank = {"bank": ANY, "version": ANY, "date": ANY}
    selection = say("selection.sources", sources=ANY)
    yield say("whence.bank", **bank, selection=selection).split(ANY)[:-1]
    yield say("whence.cite", **bank, drafts=ANY).split(ANY)[:-1]


def _has_in_order(line: str, parts: Sequence[str]) -> bool:
    """Return whether a line begins with the first part and has the others later in their order."""
    line = line.removeprefix("- ")
    if len(line) > LONGEST_LINE or not line.startswith(parts[0]):
        return False
    end = len(parts[0])
    for part in parts[1:]:
        # At least one character stands between two parts.
        start = line.find(part, end + 1)
        if start < 0:
            return False
        end = start + len(part)
    return True
