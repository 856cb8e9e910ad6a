"""The options that every command takes, and help in the user's language."""

from __future__ import annotations

import inspect
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from stemwijzer_cli.errors import StemwijzerError, usage_error
from stemwijzer_cli.texts import LANGUAGES, Texts

OWN_HELP = {
    "--help": "help.help",
    "--install-completion": "help.install-completion",
    "--show-completion": "help.show-completion",
}
"""Keys for the help of the options that typer itself adds; their help is in English."""


class _Spoken:
    """What commands and groups have in common: their words are keys until help is asked for.

    The contexts, options and formatters here are those of click, which has another name in every
    few versions of typer.
    """

    help: str | None
    epilog: str | None
    _params: list[Any] | None = None

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Write what the command does."""
        _write(formatter, _words(ctx, self.help))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples."""
        _write(formatter, _words(ctx, self.epilog))

    def _with_common(self, ctx: Any, own: list[Any]) -> list[Any]:
        """Return the command's options and the common ones, with `--help` at the end as always."""
        if self._params is None:
            # Made once: the parser tells options apart by identity.
            self._params = [*own[:-1], *_common_options(), *own[-1:]]
            for param in self._params:
                keys = (OWN_HELP[name] for name in param.opts if name in OWN_HELP)
                param.help = _words(ctx, next(keys, param.help))
        return self._params


class Command(_Spoken, TyperCommand):
    """A command."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return its own options and the common ones."""
        return self._with_common(ctx, super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse arguments, of which none may be empty."""
        left = super().parse_args(ctx, args)
        _refuse_empty(self.get_params(ctx), ctx)
        return left


class Group(_Spoken, TyperGroup):
    """The program itself, which has commands."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return its own options and the common ones."""
        return self._with_common(ctx, super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments before a command's name, of which none may be empty."""
        left = super().parse_args(ctx, args)
        _refuse_empty(self.get_params(ctx), ctx)
        return left

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command; lists of commands show its short help, in the user's language."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.short_help = _words(ctx, command.help)
        return command


def _common_options() -> list[TyperOption]:
    """Return the options that work before and after every command's name."""
    return [
        # Read before anything is parsed, see `main`: help and errors need it.
        _option("--lang", None, metavar="|".join(LANGUAGES), help="help.lang"),
        _option("--bank", "bank_folder", metavar="DIR", help="help.bank"),
        _option("--plain", "plain", is_flag=True, help="help.plain"),
        _option("--no-color", "no_color", is_flag=True, help="help.no-color"),
    ]


def _option(name: str, attribute: str | None, **settings: Any) -> TyperOption:
    """Return an option that is kept in the session."""

    def keep(context: Any, _option: Any, value: object) -> None:
        if value == "":
            raise _empty(name)
        if value and attribute:
            setattr(context.find_root().obj, attribute, value)

    return TyperOption(param_decls=[name], expose_value=False, callback=keep, **settings)


def _refuse_empty(params: list[Any], ctx: Any) -> None:
    """Refuse what is given as '': a variable that a script never set, or a slip."""
    if ctx.resilient_parsing:
        return
    for param in params:
        value = ctx.params.get(param.name)
        if "" in (value if isinstance(value, list | tuple) else [value]):
            is_option = isinstance(param, TyperOption)
            raise _empty(param.opts[0] if is_option else param.human_readable_name.upper())


def _empty(name: str) -> StemwijzerError:
    return usage_error("usage.empty", option=name)


def _words(ctx: Any, key: str | None) -> str | None:
    """Return the text of a key; what has none stands for itself."""
    say: Texts = ctx.find_root().obj.say
    return say(key) if key is not None and key in say else key


def _write(formatter: Any, text: str | None) -> None:
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(inspect.cleandoc(text))
