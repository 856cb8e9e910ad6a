"""What the parser does not take, as errors in the user's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from stemwijzer_cli.errors import StemwijzerError, nearest, usage_error, visible
from stemwijzer_cli.texts import Texts

SLIP = 0.7
"""How like a word is to a command or an option that it is a slip of, from 0 to 1."""

QUOTED = re.compile(r"'(.*)'", re.DOTALL)


def usage_problem(say: Texts, ctx: Any, error: Exception) -> StemwijzerError | None:
    """Return an error of the parser in our words, None for one that is not the parser's.

    The parser's classes have no public name in all versions of typer: they are told by their names
    and by what they carry.
    """
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if "UsageError" not in kinds or "NoArgsIsHelpError" in kinds:
        return None
    values = {"example": example(say, ctx)}
    if "NoSuchOption" in kinds:
        found = str(getattr(error, "option_name", ""))
        return usage_error(
            "usage.no-option", found=visible(found), nearest=_nearest_option(ctx, found), **values
        )
    if "MissingParameter" in kinds:
        return usage_error("usage.missing", name=_name(error), **values)
    if "BadOptionUsage" in kinds:
        name = str(getattr(error, "option_name", ""))
        return usage_error("usage.no-value", option=visible(name), **values)
    message = str(getattr(error, "message", error))
    if "BadParameter" in kinds:
        quoted = QUOTED.search(message)
        wrong = visible(quoted[1] if quoted else message)
        return usage_error("usage.bad-value", option=_name(error), found=wrong, **values)
    _, _, extra = message.rpartition(" (")
    return usage_error("usage.extra", found=visible(extra.removesuffix(")")), **values)


def no_command(ctx: Any, name: str) -> StemwijzerError:
    """Return the error that there is no command of that name."""
    known = ctx.command.list_commands(ctx)
    return usage_error(
        "usage.no-command",
        found=visible(name),
        nearest=nearest(name, known, SLIP),
        help=" ".join(["stemwijzer help", *_path(ctx)]),
        example=example(ctx.find_root().obj.say, ctx),
    )


def _path(ctx: Any) -> list[str]:
    """Return the names that lead to a group of commands, none for the program itself."""
    return [] if ctx.parent is None else [*_path(ctx.parent), ctx.info_name]


def help_of(ctx: Any, names: Sequence[str]) -> str:
    """Return the help of the program, or of the command that the names lead to.

    Raises:
        StemwijzerError: a usage error, when there is no such command.
    """
    here = ctx.find_root()
    for name in names:
        commands = getattr(here.command, "get_command", None)
        found = commands(here, name) if commands else None
        if found is None:
            raise no_command(here if commands else here.parent, name)
        here = type(ctx)(found, info_name=name, parent=here)
    return str(here.get_help())


def example(say: Texts, ctx: Any) -> str:
    """Return the first example in the help of a command."""
    epilog = ctx.command.epilog
    lines = say(epilog).splitlines() if epilog and epilog in say else []
    found = [line.strip() for line in lines if line.startswith("  ")]
    return found[0] if found else f"{ctx.command_path} --help"


def _name(error: Exception) -> str:
    """Return the option or the argument that an error is about, as it is typed."""
    param = getattr(error, "param", None)
    if param is None:
        return "?"
    if param.param_type_name == "option":
        return str(param.opts[0])
    return str(param.human_readable_name.strip("[]{}."))


def _nearest_option(ctx: Any, found: str) -> str | None:
    params = list(ctx.command.get_params(ctx))
    alone = getattr(ctx.command, "alone", None)
    if alone:
        params += ctx.command.get_command(ctx, alone).get_params(ctx)
    names = [name for param in params for name in param.opts]
    likely = nearest(found.lstrip("-"), [name[2:] for name in names if name[:2] == "--"], SLIP)
    return None if likely is None else f"--{likely}"
