"""The options that every command takes, and help in the user's language."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from stemwijzer_cli.errors import Place, StemwijzerError, data_error, usage_error
from stemwijzer_cli.streams import LOOK_ALIKE
from stemwijzer_cli.texts import LANGUAGES, Texts

SECTIONS = {"argument": "help.section.arguments", "option": "help.section.options"}


class _Spoken:
    """What commands and groups have in common: their words are keys until help is asked for.

    The contexts, options and formatters here are those of click, which has another name in every
    few versions of typer.
    """

    help: str | None
    epilog: str | None
    _params: list[Any] | None = None

    def get_help(self, ctx: Any) -> str:
        """Return the help in letters that standard output has: the parser looks at them no more.

        Raises:
            StemwijzerError: when there is no standard output, of which it would say nothing.
        """
        if sys.stdout is None:
            raise data_error("file.unwritable", Place("stdout"), reason="closed")
        text: str = super().get_help(ctx)  # type: ignore[misc]
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        return text.encode(encoding, LOOK_ALIKE).decode(encoding)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write how the command is typed."""
        say = _say(ctx)
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        words = [
            say(f"help.piece.{piece}") if f"help.piece.{piece}" in say else piece.strip("{}")
            for piece in pieces
        ]
        formatter.write_usage(ctx.command_path, " ".join(words), prefix=f"{say('help.usage')} ")

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Write what the command does."""
        _write(formatter, _words(ctx, self.help))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and the options."""
        say = _say(ctx)
        for kind, title in SECTIONS.items():
            params = [param for param in self.get_params(ctx) if param.param_type_name == kind]
            records = [record for param in params if (record := param.get_help_record(ctx))]
            if records:
                with formatter.section(say(title)):
                    formatter.write_dl([(name, _spoken(say, text)) for name, text in records])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples."""
        _write(formatter, _words(ctx, self.epilog))

    def get_params(self, ctx: Any) -> list[Any]:
        """Return its own options and the common ones, with `--help` at the end as always."""
        if self._params is None:
            # Made once: the parser tells options apart by identity.
            own = super().get_params(ctx)  # type: ignore[misc]
            self._params = [*own[:-1], *_options_with(own), *_common_options(), *own[-1:]]
            for param in self._params:
                key = "help.help" if "--help" in param.opts else param.help
                param.help = _words(ctx, key)
        return self._params

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse arguments, of which none may be empty.

        Raises:
            StemwijzerError: a usage error, for what the parser does not take.
        """
        from stemwijzer_cli.usage import usage_problem

        try:
            left: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except Exception as error:
            problem = usage_problem(_say(ctx), ctx, error)
            if problem is None or ctx.resilient_parsing:
                raise
            raise problem from error
        _refuse_empty(self.get_params(ctx), ctx)
        return left


class Command(_Spoken, TyperCommand):
    """A command."""


class Group(_Spoken, TyperGroup):
    """The program itself, or a command that has commands."""

    alone: str | None = None
    """The command whose options work without its name."""
    elsewhere: Mapping[str, str] = {}
    """Commands by name that a module of their own defines as `app`, imported when it is needed."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments before a command's name, which may be left out for one command."""
        return super().parse_args(ctx, self._completed(ctx, args))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that is named.

        Raises:
            StemwijzerError: a usage error, when there is none.
        """
        if args and not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            from stemwijzer_cli.usage import no_command

            raise no_command(ctx, args[0])
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command; lists of commands show its short help, in the user's language."""
        command = super().get_command(ctx, cmd_name)
        if command is None and cmd_name in self.elsewhere:
            command = typer.main.get_command(import_module(self.elsewhere[cmd_name]).app)
            self.add_command(command, cmd_name)
        if command is not None:
            command.short_help = _words(ctx, command.help)
        return command

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        own: list[str] = super().list_commands(ctx)
        return [*own, *(name for name in self.elsewhere if name not in own)]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(_say(ctx)("help.section.commands")):
            formatter.write_dl([(name, one.short_help) for name, one in commands])

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, and then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def _completed(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments with the name of the command that was left out."""
        if self.alone is None:
            return args
        own = _by_name(self.get_params(ctx))
        others = _by_name(self.get_command(ctx, self.alone).get_params(ctx))
        place = 0
        while place < len(args) and args[place].startswith("-"):
            name, _, attached = args[place].partition("=")
            if name in own:
                place += 1 if own[name].is_flag or attached else 2
            elif name in others:
                return [*args[:place], self.alone, *args[place:]]
            else:
                break
        return args


def _by_name(params: list[Any]) -> dict[str, Any]:
    return {name: param for param in params for name in param.opts if name.startswith("-")}


def _options_with(own: list[Any]) -> list[TyperOption]:
    """Return the options that go with others: to replace a file, and to spell CSV."""
    names = _by_name(own)
    found = []
    if "--format" in names:
        found.append(
            _option(
                "--csv-dialect",
                "csv_dialect",
                metavar="NAME",
                help="help.csv-dialect",
                words=("default", "excel-nl"),
            )
        )
    if "--output" in names:
        found.append(_option("--force", "force", is_flag=True, help="help.force"))
    return found


def _common_options() -> list[TyperOption]:
    """Return the options that work before and after every command's name."""
    return [
        # Read before anything is parsed, see `main`: help and errors need it.
        _option(
            "--lang",
            None,
            metavar="|".join(LANGUAGES),
            help="help.lang",
            words=LANGUAGES,
        ),
        _option("--bank", "bank_folder", metavar="DIR", help="help.bank"),
        _option("--plain", "plain", is_flag=True, help="help.plain"),
        _option("--no-color", "no_color", is_flag=True, help="help.no-color"),
        _option("--no-pager", "no_pager", is_flag=True, help="help.no-pager"),
    ]


def _option(
    name: str, attribute: str | None, words: Iterable[str] = (), **settings: Any
) -> TyperOption:
    """Return an option that is kept in the session; Tab offers its words."""

    def keep(context: Any, _option: Any, value: object) -> None:
        if value == "":
            raise _empty(name)
        if value and attribute:
            setattr(context.find_root().obj, attribute, value)

    return TyperOption(
        param_decls=[name],
        expose_value=False,
        callback=keep,
        autocompletion=lambda *_: list(words),
        **settings,
    )


def _refuse_empty(params: list[Any], ctx: Any) -> None:
    """Refuse what is given as '': a variable that a script never set, or a slip."""
    if ctx.resilient_parsing:
        return
    for param in params:
        value = ctx.params.get(param.name)
        if "" in (value if isinstance(value, list | tuple) else [value]):
            is_option = isinstance(param, TyperOption)
            raise _empty(
                param.opts[0] if is_option else param.human_readable_name.strip("[].").upper()
            )


def _empty(name: str) -> StemwijzerError:
    return usage_error("usage.empty", option=name)


def _say(ctx: Any) -> Texts:
    say: Texts = ctx.find_root().obj.say
    return say


def _words(ctx: Any, key: str | None) -> str | None:
    """Return the text of a key; what has none stands for itself."""
    say = _say(ctx)
    return say(key) if key is not None and key in say else key


def _spoken(say: Texts, text: str) -> str:
    """Return the help of an option with what the parser adds to it in the user's language."""
    text = re.sub(r"\[required\]", f"[{say('help.required')}]", text)
    return re.sub(r"\[default: (.*)\]$", lambda found: f"[{say('help.default')}: {found[1]}]", text)


def _write(formatter: Any, text: str | None) -> None:
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(inspect.cleandoc(text))
