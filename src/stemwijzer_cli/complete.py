"""What Tab offers for a word that is being typed; silently nothing where that cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.session import Session

if TYPE_CHECKING:
    from stemwijzer_cli.model import Bank

Completer = Callable[..., list[str]]


def _of_bank(words: Callable[[Bank], Iterable[str]], *, listed: bool = False) -> Completer:
    """Return what offers words of the bank that is asked for; `listed` ones by commas too."""

    def offer(ctx: typer.Context, incomplete: str) -> list[str]:
        session: Session = ctx.find_root().obj
        try:
            known = list(words(session.bank))
        except (StemwijzerError, OSError):
            return []
        before, comma, word = incomplete.rpartition(",") if listed else ("", "", incomplete)
        taken = before.split(",")
        return [
            f"{before}{comma}{one}"
            for one in known
            if one.startswith(word.casefold()) and one not in taken
        ]

    return offer


def of(*words: str) -> Completer:
    """Return what offers words that are always the same."""

    def offer(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return offer


parties = _of_bank(lambda bank: [party.id for party in bank.parties], listed=True)
party = _of_bank(lambda bank: [party.id for party in bank.parties])
theme = _of_bank(lambda bank: [theme.id for theme in bank.themes if theme.title])
statement = _of_bank(lambda bank: [statement.id for statement in bank.statements])
sources = _of_bank(lambda bank: ["all", *bank.source_groups])


def command(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the commands."""
    program = ctx.find_root()
    names: list[str] = program.command.list_commands(program)  # type: ignore[attr-defined]
    return [name for name in names if name.startswith(incomplete)]
