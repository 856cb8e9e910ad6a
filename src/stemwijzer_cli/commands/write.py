"""The one way out of every command: a view, written in the format that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from stemwijzer_cli.choose import one_of
from stemwijzer_cli.errors import usage_error, visible
from stemwijzer_cli.files import STDIO, suffix
from stemwijzer_cli.session import Session
from stemwijzer_cli.streams import to_stderr
from stemwijzer_cli.whole import descriptor

if TYPE_CHECKING:
    from stemwijzer_cli.output.base import Csv, Dialect, Output
    from stemwijzer_cli.show.console import Surface

Format = Literal["table", "json", "csv", "markdown", "svg", "html"]

FORMATS: tuple[Format, ...] = ("table", "json", "csv", "markdown")
"""What every view can be written as."""

DIALECTS: tuple[Dialect, ...] = ("default", "excel-nl")

SUFFIXES: Mapping[str, Format] = {
    ".txt": "table",
    ".json": "json",
    ".csv": "csv",
    ".md": "markdown",
    ".svg": "svg",
    ".html": "html",
}
"""What the name of a file asks for."""


BY_BROWSER = {".pdf": "usage.suffix.pdf", ".png": "usage.suffix.png"}
"""What no command makes, and a browser does from a page or a picture."""


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

    def csv(self) -> tuple[Csv, ...]:
        """Return it as the tables of CSV."""
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
        key = BY_BROWSER.get(ending, "usage.suffix")
        raise usage_error(key, found=visible(ending), allowed=", ".join(allowed))
    return form


def _is_new_file(output: str | None) -> bool:
    return output is not None and output != STDIO and descriptor(output) is None


def write(
    session: Session,
    view: View,
    form: Format,
    output: str | None,
    pictures: Mapping[Format, Callable[[], str]] | None = None,
) -> None:
    """Write a view to a file or to standard output.

    `pictures` are the formats that only this view has.

    Raises:
        StemwijzerError: a usage error, when a dialect of CSV is asked for and another format.
    """
    dialect = chosen_dialect(session, form)
    if pictures and form in pictures:
        text = pictures[form]()
    elif form == "table":
        text = view.text(session.surface(output))
    elif form == "markdown":
        text = view.markdown()
    elif form == "csv":
        from stemwijzer_cli.output.base import to_csv

        text = to_csv(view.csv(), dialect)
    else:
        from stemwijzer_cli.output.base import to_json

        text = to_json(view.output())
    session.emit(text, output)
    if _is_new_file(output) and sys.stderr is not None and sys.stderr.isatty():
        said = session.say(
            "written", form=session.say(f"written.{form}"), file=visible(output, 400)
        )
        to_stderr(lambda: sys.stderr.write(f"{said}\n"))


def chosen_dialect(session: Session, form: Format) -> Dialect:
    """Return how CSV is to be spelled.

    Raises:
        StemwijzerError: a usage error, when it is asked for and the format is another.
    """
    if session.csv_dialect is None:
        return "default"
    if form != "csv":
        raise usage_error("usage.not-csv")
    return one_of(session.csv_dialect, DIALECTS, "usage.csv-dialect")
