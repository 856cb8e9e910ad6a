"""The files that `stemwijzer panel` writes, and what none of them may take the place of."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from stemwijzer_cli.errors import usage_error, visible
from stemwijzer_cli.files import STDIO, refuse_same
from stemwijzer_cli.panels.meta import SUFFIX
from stemwijzer_cli.panels.place import is_special, refuse_foreign
from stemwijzer_cli.panels.source import Source, is_part
from stemwijzer_cli.session import Session
from stemwijzer_cli.whole import refuse_read_only


class Outputs(NamedTuple):
    """The names of files, None for what is not written into one of its own."""

    result: str | None
    told: str | None
    """Says beside a result in CSV how it came about."""
    rejects: str | None


def outputs_of(output: str | None, rejects: str | None, *, is_csv: bool) -> Outputs:
    """Return what is written beside a result in CSV, or in another form."""
    result = None if output == STDIO else output
    is_told = is_csv and result is not None and not is_special(result)
    return Outputs(result, f"{result}{SUFFIX}" if is_told else None, rejects)


def protect(session: Session, source: Source, outputs: Outputs) -> None:
    """Refuse to write over an input, over another output, or over what is not to be replaced.

    Raises:
        StemwijzerError: when a name is not free; nothing is read or written then.
    """
    written = [name for name in outputs if name is not None]
    for name in written:
        refuse_same(name, *(source.files or (STDIO,)), *session.bank_files())
        _refuse_among(name, source)
    _refuse_twice([name for name in written if not is_special(name)])
    for name in written:
        refuse_read_only(name)
        if not session.force:
            refuse_foreign(name)


def _refuse_among(name: str, source: Source) -> None:
    """Refuse to write what the next run over the same folder would take for sheets."""
    folder = Path(source.name)
    if folder.is_dir() and is_part(Path(name)) and Path(name).parent.resolve() == folder.resolve():
        raise usage_error("panel.among-sheets", name=visible(name, 400))


def _refuse_twice(names: Sequence[str]) -> None:
    """Refuse two outputs under one name, of which the last would replace the others."""
    seen = set()
    for name in names:
        real = os.path.normcase(os.path.realpath(name))
        if real in seen:
            raise usage_error("panel.two-outputs", name=visible(name, 400))
        seen.add(real)
