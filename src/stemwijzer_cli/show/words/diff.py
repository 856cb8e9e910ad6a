"""What changed between two versions of a bank, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from stemwijzer_cli.matching.diff import Cell, Changed, Changes, Diff, FactCell, Kind
from stemwijzer_cli.matching.texts import reworded_in
from stemwijzer_cli.model import Bank, FactValue, Position, Statement, Text, Theme
from stemwijzer_cli.show import words
from stemwijzer_cli.show.sections import Item, Section
from stemwijzer_cli.show.words import counted, one_line, text_of, title_of
from stemwijzer_cli.show.words.evidence import evidence_lines, source_line
from stemwijzer_cli.show.words.facts import value_word
from stemwijzer_cli.show.words.party import name_in_full
from stemwijzer_cli.texts import Texts


def title(say: Texts, found: Diff) -> str:
    """Return which two versions are compared."""
    return say("diff.title", old=_named(found.old), new=_named(found.new))


def sections(say: Texts, found: Diff) -> Iterator[Section]:
    """Yield what changed, part by part; a part in which nothing changed is left out."""
    yield from _whole(say, found)
    yield from _parts(
        say,
        "themes",
        found.themes,
        lambda theme: f"{theme.id}: {title_of(say, theme)}",
        lambda one: _theme_texts(say, one),
    )
    yield from _statements(say, found)
    yield from _places(say, found)
    stances = [cell for cell in found.cells if cell.turned]
    evidence = [cell for cell in found.cells if not cell.turned]
    for key, cells in (("diff.stances", stances), ("diff.evidence", evidence)):
        if cells:
            yield Section(
                say(key, number=len(cells)), tuple(_cell(say, found, cell) for cell in cells)
            )
    if found.facts:
        items = tuple(_fact(say, found, cell) for cell in found.facts)
        yield Section(say("diff.facts", number=len(items)), items)
    yield from _parts(say, "parties", found.parties, name_in_full)
    yield from _parts(say, "sources", found.sources, lambda source: source_line(say, source))


def notes(say: Texts, found: Diff) -> Iterator[str]:
    """Yield what stayed the same, and what is not compared."""
    if found.is_empty:
        yield say("diff.same")
        return
    changes = found.statements
    yield say(
        "diff.counts",
        statements=counted(say, "statement", changes.same),
        parties=counted(say, "party", found.parties.same),
    )
    if changes.added or changes.dropped:
        yield say("diff.apart")


def _whole(say: Texts, found: Diff) -> Iterator[Section]:
    items = [Item(", ".join(found.other))] if found.other else []
    came, went = found.languages
    for key, languages in (("diff.translated", came), ("diff.untranslated", went)):
        if languages:
            items.append(Item(say(key, languages=", ".join(languages))))
    if items:
        yield Section(say("diff.other"), tuple(items))


def _statements(say: Texts, found: Diff) -> Iterator[Section]:
    changes = found.statements
    reworded = [one for one in changes.changed if "text" in one.fields]
    others = [one for one in changes.changed if "text" not in one.fields]
    items: dict[str, list[Item]] = {
        "reworded": [
            Item(
                one.new.id if one.fields == ("text",) else _with_fields(one),
                tuple(_rewording(say, one.old.text, one.new.text)),
            )
            for one in reworded
        ],
        "added": [Item(_statement(say, item)) for item in changes.added],
        "dropped": [_dropped(say, found.new, item) for item in changes.dropped],
        "changed": [Item(_with_fields(one)) for one in others],
    }
    for kind, lines in items.items():
        if lines:
            yield Section(say(f"diff.statements.{kind}", number=len(lines)), tuple(lines))


def _theme_texts(say: Texts, one: Changed[Theme]) -> Iterator[str]:
    """Yield the title and the introduction as they were and are, where they read otherwise."""
    texts = ((one.old.title, one.new.title), (one.old.introduction, one.new.introduction))
    for old, new in texts:
        if old and new:
            yield from _rewording(say, old, new)
        elif old:
            yield say("diff.was", what=text_of(say, old))
        elif new:
            yield say("diff.now", what=text_of(say, new))


def _places(say: Texts, found: Diff) -> Iterator[Section]:
    """Yield which statements are in another theme, and what is asked in another order."""
    none = say("diff.no-theme")
    items: dict[str, list[Item]] = {"moved": [], "reordered": []}
    for one in found.moved:
        old, new = (theme.id if theme else none for theme in (one.old, one.new))
        line = f"{one.statement.id}: {say('diff.becomes', old=old, new=new)}"
        items["moved"].append(Item(line))
    for each in found.reordered:
        # The themes are called what their key in `bank.yaml` is, as the fields above are.
        below = _was_and_now(say, ", ".join(each.old), ", ".join(each.new))
        items["reordered"].append(Item(each.theme or "themes", below))
    for kind, lines in items.items():
        if lines:
            yield Section(say(f"diff.{kind}", number=len(lines)), tuple(lines))


def _rewording(say: Texts, old: Text, new: Text) -> Iterator[str]:
    """Yield both wordings, in the language that is asked for where they differ in it."""
    languages = reworded_in(old, new)
    if languages:
        language = say.bank_language if say.bank_language in languages else languages[0]
        yield from _was_and_now(say, one_line(old[language]), one_line(new[language]))


def _was_and_now(say: Texts, old: str, new: str) -> tuple[str, str]:
    return say("diff.was", what=old), say("diff.now", what=new)


def _dropped(say: Texts, new: Bank, statement: Statement) -> Item:
    successor = new.former.get(statement.id)
    below = (say("diff.successor", id=successor),) if successor else ()
    return Item(_statement(say, statement), below)


def _statement(say: Texts, statement: Statement) -> str:
    return f"{statement.id}: {text_of(say, statement.text)}"


def _cell(say: Texts, found: Diff, cell: Cell) -> Item:
    line = f"{cell.statement.id}, {one_line(cell.party.name)}: "
    if cell.turned:
        old, new = (words.stance(say, item.stance) for item in (cell.old, cell.new))
        line += say("diff.becomes", old=old, new=new)
    else:
        line += words.stance(say, cell.new.stance)
    was = [say("diff.was", what=each) for each in _evidence(say, found.old, cell.old)]
    now = [say("diff.now", what=each) for each in _evidence(say, found.new, cell.new)]
    return Item(line, (*was, *now))


def _evidence(say: Texts, bank: Bank, position: Position) -> Sequence[str]:
    """Return what a position rests on as one line, so that it reads as a row of a log."""
    return [" · ".join(evidence_lines(say, bank, position))]


def _fact(say: Texts, found: Diff, cell: FactCell) -> Item:
    old, new = (
        _fact_word(say, found.old, cell, cell.old),
        _fact_word(say, found.new, cell, cell.new),
    )
    name = one_line(found.new.party(cell.party).name)
    return Item(f"{cell.fact}, {name}: {say('diff.becomes', old=old, new=new)}")


def _fact_word(say: Texts, bank: Bank, cell: FactCell, value: FactValue | None) -> str:
    fact = next((fact for fact in bank.facts if fact.id == cell.fact), None)
    word = say("facts.none") if fact is None else value_word(say, fact, value)
    return f"{word} ({text_of(say, value.note)})" if value and value.note else word


def _parts(
    say: Texts,
    kind: str,
    changes: Changes[Kind],
    line: Callable[[Kind], str],
    below: Callable[[Changed[Kind]], Iterable[str]] | None = None,
) -> Iterator[Section]:
    """Yield what came, went and changed; below a change stands its line, or what `below` gives."""

    def lines_below(one: Changed[Kind]) -> tuple[str, ...]:
        if below:
            return tuple(below(one))
        old, new = line(one.old), line(one.new)
        return _was_and_now(say, old, new) if old != new else ()

    items = {
        "added": [Item(line(item)) for item in changes.added],
        "dropped": [Item(line(item)) for item in changes.dropped],
        "changed": [Item(_with_fields(one), lines_below(one)) for one in changes.changed],
    }
    for what, lines in items.items():
        if lines:
            yield Section(say(f"diff.{kind}.{what}", number=len(lines)), tuple(lines))


def _with_fields(one: Changed[Kind]) -> str:
    return f"{one.new.id}: {', '.join(one.fields)}"


def _named(bank: Bank) -> str:
    return f"{bank.id} {one_line(bank.version)} ({one_line(bank.date)})"
