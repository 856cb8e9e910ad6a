"""A voting aid for the terminal: answers in, a ranking of parties that explains itself out."""

__version__ = "0.1.0"
