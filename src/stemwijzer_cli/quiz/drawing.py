"""The quiz' screens: the intro and a statement with its choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.parties import coverage
from stemwijzer_cli.quiz.replies import Choice, letter_of
from stemwijzer_cli.quiz.view import Intro, Question
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.words import BLUE, counted, one_line, side_by_side, text_of, title_of
from stemwijzer_cli.show.words.background import background, has_background
from stemwijzer_cli.texts import Texts

SECONDS_PER_STATEMENT = 20
INDENT = (0, 1, 0, 1)


def intro_paragraphs(say: Texts, intro: Intro) -> list[str]:
    """Return the title and what a voter should know before the first statement."""
    bank = intro.bank
    number = len(bank.statements)
    minutes = max(1, round(number * SECONDS_PER_STATEMENT / 60))
    counts = {
        "statements": counted(say, "statement", number),
        "minutes": counted(say, "minute", minutes),
        "parties": counted(say, "party", len(bank.parties)),
    }
    paragraphs = [
        text_of(say, bank.title),
        say("intro.what", **counts),
        _data(say, intro),
        say("intro.neutral" if bank.scale % 2 else "intro.no-middle"),
        say("intro.saved", file=intro.file) if intro.file else say("intro.private"),
    ]
    if bank.disclaimer:
        paragraphs.append(text_of(say, bank.disclaimer))
    if intro.done:
        paragraphs.append(say("intro.resumed", done=intro.done, statements=counts["statements"]))
    return paragraphs


def _data(say: Texts, intro: Intro) -> str:
    """Return where the positions come from, which bank it is, and whether all is known."""
    bank = intro.bank
    parts = []
    if intro.cited:
        publisher = one_line(intro.cited[0].publisher)
        if len(intro.cited) == 1:
            parts.append(say("intro.one-source", publisher=publisher))
        else:
            sources = say("count.sources", number=len(intro.cited))
            parts.append(say("intro.sources", sources=sources, publisher=publisher))
    version, date = one_line(bank.version), one_line(bank.date)
    parts.append(say("intro.data", bank=bank.id, version=version, date=date))
    if any(coverage(bank, party).known < len(bank.statements) for party in bank.parties):
        parts.append(say("intro.unknown"))
    return " ".join(parts)


def intro_screens(say: Texts, on: Surface, intro: Intro) -> list[str]:
    """Return the intro as a screen, or as several where the terminal is low."""
    title, *paragraphs = intro_paragraphs(say, intro)
    keys = Text(say("intro.begin"), style=f"bold {BLUE}")
    texts = [Text(title, style="bold"), *map(Text, paragraphs)]
    airy: list[RenderableType] = [part for text in texts for part in (text, "")]
    for page in ([*airy, keys], [*texts, keys]):
        if not _is_too_tall(on, page):
            return [_screen(on, page)]
    return [_screen(on, page) for page in _pages(on, texts, Text(say("intro.onward")), keys)]


def _pages(
    on: Surface, texts: Sequence[Text], onward: Text, last: Text
) -> Iterator[list[RenderableType]]:
    """Yield as many texts at a time as the terminal is high, each with its keys."""
    page: list[RenderableType] = []
    for text in texts:
        if page and _is_too_tall(on, [*page, text, onward]):
            yield [*page, onward]
            page = []
        page.append(text)
    yield [*page, last]


def statement_screen(
    say: Texts,
    on: Surface,
    question: Question,
    choices: Sequence[Choice],
    *,
    explained: bool,
    asking: str | None,
) -> str:
    """Return a statement as a screen: theme, progress, text, choices and keys.

    `asking` takes the place of the keys, for a question about the quiz itself.
    """
    introduction = _introduction(say, question)
    notice: list[RenderableType] = []
    if question.notice:
        notice = [Text(f"! {question.notice}", style="bold"), ""]
    text = text_of(say, question.statement.text)
    body: list[RenderableType] = [*notice, Text(text, style="bold"), ""]
    if explained:
        body += _background(say, question)
    body += [_choice(say, choice, question) for choice in choices]
    if question.skipped:
        body.append(Text(f"  {say('ask.skipped')}", style="dim"))
    body.append("")
    if asking:
        body.append(Text(asking, style=f"bold {BLUE}"))
    else:
        keys = side_by_side(key_help(say, question), on.width - 2)
        body.append(Text("\n".join(keys), style="dim"))
    top: list[RenderableType] = [_progress(say, on, question), ""]
    if not _is_too_tall(on, [*top, *introduction, *body]):
        return _screen(on, [*top, *introduction, *body])
    if not _is_too_tall(on, [*top, *body]):
        return _screen(on, [*top, *body])
    return _screen(on, [part for part in (*top, *body) if part != ""])


def background_text(say: Texts, on: Surface, question: Question) -> str:
    """Return a statement with what helps to answer it, as a text of any length."""
    text = Text(text_of(say, question.statement.text), style="bold")
    return to_text(on, text, "", *_background(say, question)[:-1])


def _background(say: Texts, question: Question) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for part in background(say, question.statement, against_first=question.against_first):
        if part.heading:
            parts.append(Text(part.heading, style="bold"))
        parts += [*map(Text, part.lines), ""]
    return parts


def _introduction(say: Texts, question: Question) -> list[RenderableType]:
    introduction = question.theme.introduction
    if introduction is None or question.statement is not question.theme.statements[0]:
        return []
    return [Text(text_of(say, introduction), style="italic"), ""]


def key_help(say: Texts, question: Question) -> list[str]:
    """Return the keys beside the answers, each with what it does."""
    keys = [("s", "ask.skip"), (say("ask.back.key"), "ask.back")]
    if question.level is not None or question.skipped:
        keys.append(("Enter", "ask.next"))
    if has_background(question.statement):
        keys.append(("?", "ask.explain"))
    keys.append(("q", "ask.stop"))
    return [f"{key}: {say(action)}" for key, action in keys]


def _progress(say: Texts, on: Surface, question: Question) -> Text:
    title = title_of(say, question.theme)
    count = say("ask.progress", number=question.number, total=question.total)
    width = on.width - 2
    line = Text(title, style="bold")
    line.append(" " * max(1, width - len(title) - len(count)))
    line.append(count + "\n", style="dim")
    full, empty = ("━", "─") if on.unicode else ("=", "-")
    done = round(width * question.number / question.total)
    line.append(full * done, style=BLUE)
    line.append(empty * (width - done), style="dim")
    return line


def _choice(say: Texts, choice: Choice, question: Question) -> Text:
    chosen = choice.level == question.level
    line = Text(f"{'>' if chosen else ' '} {choice.key}  ", style="bold")
    line.append(choice.word, style="bold" if chosen else "")
    letter = letter_of(choice.level, question.bank, say.language)
    if letter:
        line.append(f"  ({letter})", style="dim")
    if chosen:
        line.append(f"  {say('ask.earlier')}", style=BLUE)
    return line


def _is_too_tall(on: Surface, parts: Sequence[RenderableType]) -> bool:
    return 0 < on.height <= _screen(on, parts).count("\n")


def _screen(on: Surface, parts: Sequence[RenderableType]) -> str:
    """Return the parts without the last line's end, so that a full screen does not scroll."""
    return to_text(on, *(Padding(part, INDENT) for part in parts)).removesuffix("\n")
