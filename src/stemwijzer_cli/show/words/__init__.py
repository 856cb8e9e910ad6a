"""The words and signs for stances, evidence and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.errors import HIDDEN
from stemwijzer_cli.matching.methods import Agreement, Method
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import (
    STANCES,
    Answers,
    Bank,
    Citations,
    Position,
    Stance,
    Theme,
    localised,
)
from stemwijzer_cli.texts import Texts

if TYPE_CHECKING:
    from fractions import Fraction

SIGNS: dict[str, str] = {
    "strongly-against": "--",
    "against": "-",
    "neutral": "0",
    "for": "+",
    "strongly-for": "++",
    "unclear": "?",
    "unknown": ".",
}

BLUE = "#0072B2"
VERMILLION = "#D55E00"
"""Two of the Okabe-Ito colours, which the colour-blind tell apart."""

COLOURS: dict[str, str] = {
    "strongly-against": f"bold {VERMILLION}",
    "against": VERMILLION,
    "neutral": "bold",
    "for": BLUE,
    "strongly-for": f"bold {BLUE}",
    "unclear": "dim",
    "unknown": "dim",
}

GAP = 3
"""The columns between what stands side by side in a line."""


def stance(say: Texts, name: Stance) -> str:
    """Return a stance as its sign and its word."""
    return say("stance.signed", sign=SIGNS[name], word=say(f"stance.{name}"))


def percent(say: Texts, share: Agreement) -> str:
    """Return a share in whole per cents."""
    return say("score.percent", number=share.percent())


def chance(say: Texts, share: Share) -> str:
    """Return a chance in whole per cents; 0 and 100 only where it is exactly that."""
    number = str(share.percent())
    if number == "0" and share.part:
        number = "<1"
    if number == "100" and share.part < share.whole:
        number = ">99"
    return say("score.percent", number=number)


def method_source(say: Texts, method: Method) -> str:
    """Return the name of a method and who uses or published it."""
    return say("method.source", method=method, source=say(f"method.{method}.source"))


def counted(say: Texts, noun: str, number: int) -> str:
    """Return a number with its noun, in the singular for one."""
    return say(f"count.{noun}" if number == 1 else f"count.{noun}s", number=number)


def decimal(say: Texts, number: float) -> str:
    """Return a number with the decimal sign of the language."""
    return say.decimal(str(number))


def points(say: Texts, earned: Fraction) -> str:
    """Return points, with one decimal where they are not whole."""
    whole = earned.denominator == 1
    return str(earned) if whole else decimal(say, float(round(earned, 1)))


def basis(say: Texts, bank: Bank, name: str) -> str:
    """Return the label of a kind of evidence, its id where the bank does not describe it."""
    described = bank.basis(name)
    return text_of(say, described.label) if described else name


class Cited(NamedTuple):
    """A citation in words, and the address of the source where it has one."""

    words: str
    address: str | None


def citations(say: Texts, bank: Bank, cited: Citations) -> Iterator[str]:
    """Yield publisher, source and place of each citation, and whether it is a draft."""
    for one in cited_places(say, bank, cited):
        yield one.words


def cited_places(say: Texts, bank: Bank, cited: Citations) -> Iterator[Cited]:
    """Yield the same with the addresses of the sources."""
    for name, locator in cited.items():
        source = next(source for source in bank.sources if source.id == name)
        draft = f", {say('source.draft')}" if source.status == "draft" else ""
        place = f", {locator}" if locator else ""
        yield Cited(one_line(f"{source.publisher} ({source.id}{draft}){place}"), source.url)


def summary(say: Texts, position: Position) -> str | None:
    """Return a position's summary; where a row of a table says it all, the row and what it says."""
    if position.summary:
        return localised(position.summary, say.bank_language)
    locator = next(iter(position.sources.values()), None)
    if locator:
        return f"{locator}: {say(f'row.{position.row_stance or position.stance}')}"
    return None


def wrapped(text: str, width: int) -> str:
    """Return a text in lines that are broken between words; lines with colours fit already."""
    return "\n".join(
        line
        if len(line) <= width or "\x1b" in line
        else fill(line, width, break_on_hyphens=False) + " " * line.endswith(" ")
        for line in text.split("\n")
    )


def side_by_side(words: Sequence[str], width: int) -> list[str]:
    """Return words with a gap between them, in lines that break between them only."""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]}{' ' * GAP}{word}" if lines[-1] else word
        if len(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text_of(say: Texts, text: Mapping[str, str]) -> str:
    """Return a text from a bank in the language that is asked for, as one line."""
    return one_line(localised(text, say.bank_language))


def title_of(say: Texts, theme: Theme) -> str:
    """Return the title of a theme as one line, empty for the only theme of a bank without them."""
    return text_of(say, theme.title) if theme.title else ""


def one_line(text: str) -> str:
    """Return a text from a bank as one line without hidden characters."""
    return " ".join(HIDDEN.sub("", text).split())


def answer_word(say: Texts, bank: Bank, answers: Answers, statement: str) -> str:
    """Return the voter's answer to a statement in words."""
    level = answers.levels.get(statement)
    if level is not None:
        return say(f"stance.{STANCES[bank.scale][level]}")
    return say("stance.skipped" if statement in answers.skipped else "stance.open")
