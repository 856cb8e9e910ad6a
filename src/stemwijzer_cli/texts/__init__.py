"""The interface's words in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from stemwijzer_cli.texts import banks, dialogue, help, insight, landscape, messages, output, report

LANGUAGES = ("nl", "en")
"""In the order of the pairs in the modules of this package."""

TEXTS: dict[str, tuple[str, str]] = {
    **messages.TEXTS,
    **banks.TEXTS,
    **output.TEXTS,
    **insight.TEXTS,
    **landscape.TEXTS,
    **report.TEXTS,
    **dialogue.TEXTS,
    **help.TEXTS,
}


class Texts:
    """The texts of one language; call it with a key and the values that the text names."""

    def __init__(self, language: str) -> None:
        """Take `nl` or `en`."""
        self.language = language
        self._column = LANGUAGES.index(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a text with its values filled in."""
        text = TEXTS[key][self._column]
        return text.format(**values) if values else text


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language of a locale: the first of LC_ALL, LC_MESSAGES and LANG that is set.

    What is neither Dutch nor English is Dutch.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "")
        if locale:
            language = locale.lower()[:2]
            return language if language in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]
