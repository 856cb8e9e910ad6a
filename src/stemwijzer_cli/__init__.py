"""A voting aid for the terminal: answers in, a ranking of parties that explains itself out.

The names in `__all__` are the Python interface, which `docs/python.md` documents. They are
imported when they are first used, because the command line needs none of them.
"""

TYPE_CHECKING = False
"""As `typing` has it, which is slow to import: Ctrl-C in the meantime would be a traceback."""

__version__ = "0.1.0"

__all__ = [
    "Answers",
    "Bank",
    "Map",
    "Pair",
    "Place",
    "Ranking",
    "Row",
    "Sheet",
    "Stability",
    "StemwijzerError",
    "explain",
    "load_bank",
    "matrix",
    "panel",
    "place",
    "read_answers",
    "score",
    "shipped_bank",
    "stability",
    "table",
]

if TYPE_CHECKING:
    from stemwijzer_cli.public import (
        Answers,
        Bank,
        Map,
        Pair,
        Place,
        Ranking,
        Row,
        Sheet,
        Stability,
        StemwijzerError,
        explain,
        load_bank,
        matrix,
        panel,
        place,
        read_answers,
        score,
        shipped_bank,
        stability,
        table,
    )
else:

    def __getattr__(name: str) -> object:
        """Return a name of the interface, imported when it is first used."""
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from stemwijzer_cli import public

        globals().update({known: getattr(public, known) for known in __all__})
        return globals()[name]


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
