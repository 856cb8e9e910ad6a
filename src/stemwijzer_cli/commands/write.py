"""The one way out of every command: a view, written in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from stemwijzer_cli.choose import one_of
from stemwijzer_cli.errors import usage_error, visible
from stemwijzer_cli.files import STDIO, suffix
from stemwijzer_cli.session import Session

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Output
    from stemwijzer_cli.show.console import Surface

Format = Literal["table", "json", "csv", "markdown", "svg", "html"]

FORMATS: tuple[Format, ...] = ("table", "json", "csv", "markdown")
"""What every view can be written as."""

SUFFIXES: Mapping[str, Format] = {
    ".txt": "table",
    ".json": "json",
    ".csv": "csv",
    ".md": "markdown",
    ".svg": "svg",
    ".html": "html",
}
"""What the name of a file asks for."""


class View(Protocol):
    """A finished result, which can be said to people and to machines."""

    def text(self, on: Surface) -> str:
        """Return it as a surface shows it best."""
        ...

    def markdown(self) -> str:
        """Return it as Markdown."""
        ...

    def output(self) -> Output:
        """Return it as what becomes JSON."""
        ...

    def csv(self) -> str:
        """Return it as CSV."""
        ...


def chosen_format(
    wanted: str | None,
    output: str | None,
    formats: Sequence[Format] = FORMATS,
    default: Format = "table",
) -> Format:
    """Return the format that is asked for: by name, else by the suffix of the output.

    Raises:
        StemwijzerError: a usage error, when it is none of the formats.
    """
    if wanted is not None:
        return one_of(wanted, formats, "usage.format")
    ending = "" if output in {None, STDIO} else suffix(output or "")
    if not ending:
        return default
    form = SUFFIXES.get(ending)
    if form is None or form not in formats:
        allowed = [name for name, meant in SUFFIXES.items() if meant in formats]
        raise usage_error("usage.suffix", found=visible(ending), allowed=", ".join(allowed))
    return form


def write(
    session: Session,
    view: View,
    form: Format,
    output: str | None,
    pictures: Mapping[Format, Callable[[], str]] | None = None,
) -> None:
    """Write a view to a file or to standard output.

    `pictures` are the formats that only this view has.
    """
    if pictures and form in pictures:
        text = pictures[form]()
    elif form == "table":
        text = view.text(session.surface(output))
    elif form == "markdown":
        text = view.markdown()
    elif form == "csv":
        text = view.csv()
    else:
        from stemwijzer_cli.output.base import to_json

        text = to_json(view.output())
    session.emit(text, output)
