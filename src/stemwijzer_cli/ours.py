"""Whether a file that is to be replaced is an output of this program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from stemwijzer_cli.files import read_present
from stemwijzer_cli.texts import LANGUAGES, Texts

GENERATOR = "stemwijzer-cli"
"""What our pages and pictures say that they were made by."""

PAGE_MARK = f'<meta name="generator" content="{GENERATOR}">'
PICTURE_MARK = f"<!-- Generator: {GENERATOR} -->"

HEADERS = (
    "check,about,file",
    *("rank,rank_low,rank_high", "person,rank,rank_low", "id,theme,text,party", "fact,label,unit"),
    *("one,other,agreement", "party,city-block,exact", "party,statement,theme", "kind,party,name"),
    *("statement,party,old_stance", "statement,party,one_stance", "kind,method,of,party"),
    *("id,theme,text,label", "id,name,full_name", "id,publisher,title"),
    "scope,group,kind",
)
"""What the header rows of our CSV begin with."""

ROWS = re.compile(
    r",answered,agreement_|,party,agreement,earned,|(?:^|,)row,id,column,value,reason$"
)
"""What the header rows of `panel` have after the respondents' own columns, or end with."""

ANY = "§§"
"""Stands for what differs from bank to bank; no text of ours has it."""


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
        head.startswith(HEADERS)
        or ROWS.search(head) is not None
        or head == _head(new)
        or any(line.search(old) for line in _bank_lines())
    )


def _is_our_json(text: str) -> bool:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    # Of a bank that does not load, the check knows no more than its errors.
    is_about_bank = isinstance(found.get("bank"), dict) or "errors" in found
    return isinstance(found.get("version"), int) and is_about_bank


def _head(text: str) -> str:
    """Return the first line, with the commas of a spreadsheet's semicolons."""
    return text.removeprefix("\ufeff").partition("\n")[0].strip().replace(";", ",")


def _bank_lines() -> Iterator[re.Pattern[str]]:
    """Yield how the lines begin that name the bank of an output, in each language."""
    for language in LANGUAGES:
        say = Texts(language)
        bank = {"bank": ANY, "version": ANY, "date": ANY}
        selection = say("selection.sources", sources=ANY)
        for line in (
            say("whence.bank", **bank, selection=selection),
            say("whence.cite", **bank, drafts=ANY),
        ):
            *parts, _ = line.split(ANY)
            yield re.compile(r"^(?:- )?" + ".+".join(map(re.escape, parts)), re.MULTILINE)
