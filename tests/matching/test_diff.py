"""What changed between two banks, on banks of a few cells."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from support import bank_of

from stemwijzer_cli.matching.diff import Diff, Reordered, diff
from stemwijzer_cli.model import Bank, FactValue, Gloss, Party, Source, Statement

BANK = bank_of(3, {"p": ["for", "against", "unknown"], "q": ["neutral", "for", "unclear"]})


def with_statements(bank: Bank, *statements: Statement) -> Bank:
    return replace(bank, themes=(replace(bank.themes[0], statements=statements),))


def with_cell(bank: Bank, party: str, statement: str, **fields: Any) -> Bank:
    def changed(one: Party) -> Party:
        position = replace(one.positions[statement], **fields)
        return replace(one, positions={**one.positions, statement: position})

    parties = (changed(one) if one.id == party else one for one in bank.parties)
    return replace(bank, parties=tuple(parties))


def with_word(bank: Bank, word: dict[str, str], *, note: dict[str, str]) -> Bank:
    """Return a bank with a word in its first statement, and a note to its first party's seats."""
    theme, *themes = bank.themes
    first, *statements = theme.statements
    first = replace(first, arguments_for=(word,), glossary=(Gloss(word, {"nl": "W."}),))
    party, *parties = bank.parties
    party = replace(party, facts={**party.facts, "zetels": FactValue(12, note)})
    return replace(
        bank,
        themes=(replace(theme, statements=(first, *statements)), *themes),
        parties=(party, *parties),
    )


def cells(found: Diff) -> list[tuple[str, str, str, str, bool]]:
    return [
        (cell.statement.id, cell.party.id, cell.old.stance, cell.new.stance, cell.turned)
        for cell in found.cells
    ]


def moved(found: Diff) -> list[tuple[str, str | None, str | None]]:
    return [
        (one.statement.id, one.old.id if one.old else None, one.new.id if one.new else None)
        for one in found.moved
    ]


def test_a_bank_does_not_differ_from_itself(shipped: Bank) -> None:
    found = diff(shipped, shipped)

    assert found.is_empty
    assert (found.cells, found.facts, found.other, found.languages) == ((), (), (), ((), ()))
    assert (found.moved, found.reordered) == ((), ())
    assert (found.themes.same, found.statements.same, found.parties.same) == (6, 32, 15)


def test_cells_with_another_stance_or_other_evidence_are_listed_by_statement() -> None:
    new = with_cell(BANK, "q", "s1", stance="against")
    new = with_cell(new, "p", "s1", summary={"nl": "Zegt ja."})
    new = with_cell(new, "q", "s3", stance="unknown")

    assert cells(diff(BANK, new)) == [
        ("s1", "p", "for", "for", False),
        ("s1", "q", "neutral", "against", True),
        ("s3", "q", "unclear", "unknown", True),
    ]


def test_statements_come_go_and_change() -> None:
    first, second, third = BANK.statements
    new = with_statements(
        BANK,
        replace(second, text={"nl": "Andere woorden."}),
        replace(first, arguments_for=({"nl": "Ja."},)),
        replace(third, id="s4"),
    )
    new = with_cell(new, "p", "s1", stance="neutral")
    positions = {**BANK.parties[0].positions, "s4": BANK.parties[0].positions["s3"]}
    new = replace(new, parties=tuple(replace(one, positions=positions) for one in new.parties))

    changes = diff(BANK, new).statements

    assert [item.id for item in changes.added] == ["s4"]
    assert [item.id for item in changes.dropped] == ["s3"]
    assert [(one.old.id, one.fields) for one in changes.changed] == [
        ("s2", ("text",)),
        ("s1", ("for",)),
    ]
    assert changes.same == 0


def test_a_translation_changes_no_words() -> None:
    statement = BANK.statements[0]
    translated = replace(statement, text={**statement.text, "en": "S."})
    new = with_statements(BANK, translated, *BANK.statements[1:])

    assert diff(BANK, new).statements.changed == ()
    assert diff(BANK, new).languages == (("en",), ())
    assert diff(new, BANK).languages == ((), ("en",))


def test_a_translation_in_a_glossary_or_of_a_note_changes_no_words(mini: Bank) -> None:
    old = with_word(mini, {"nl": "Weg"}, note={"nl": "Ongeveer."})
    new = with_word(mini, {"nl": "Weg", "en": "Road"}, note={"nl": "Ongeveer.", "en": "About."})
    other = with_word(mini, {"nl": "Straat", "en": "Road"}, note={"nl": "Precies."})

    assert (diff(old, new).statements.changed, diff(old, new).facts) == ((), ())
    assert [one.fields for one in diff(new, other).statements.changed] == [("for", "glossary")]
    assert [(one.fact, one.party) for one in diff(new, other).facts] == [("zetels", "aarde")]


def test_themes_come_go_and_change_apart_from_their_statements(mini: Bank) -> None:
    straat, school = mini.themes
    first, second = straat.statements
    reworded = replace(first, text={"nl": "Andere woorden."})
    street = replace(straat, title={"nl": "Weg", "en": "Street"}, statements=(reworded, second))
    new = replace(mini, themes=(street, replace(school, id="basisschool", introduction=None)))

    found = diff(mini, new)

    assert [theme.id for theme in found.themes.added] == ["basisschool"]
    assert [theme.id for theme in found.themes.dropped] == ["school"]
    assert [(one.old.id, one.fields) for one in found.themes.changed] == [("straat", ("title",))]
    assert [(one.new.id, one.fields) for one in found.statements.changed] == [
        ("fietspad", ("text",))
    ]
    assert moved(found) == [
        ("schoolfruit", "school", "basisschool"),
        ("huiswerk", "school", "basisschool"),
    ]
    assert (found.reordered, found.other) == ((), ())


def test_a_theme_of_which_only_statements_are_reworded_is_the_same() -> None:
    first, *others = BANK.statements
    new = with_statements(BANK, replace(first, text={"nl": "Andere woorden."}), *others)

    assert (diff(BANK, new).themes.changed, diff(BANK, new).themes.same) == ((), 1)


def test_a_statement_in_another_theme_has_moved() -> None:
    """Of 1 2 3 | 4 5 the second moves to the end: 1 3 | 4 5 2; both themes keep their order."""
    old = bank_of(3, {"p": ["for"] * 5}, themes=(3, 2))
    first, second, third, fourth, fifth = old.statements
    one, two = old.themes
    new = replace(
        old,
        themes=(
            replace(one, statements=(first, third)),
            replace(two, statements=(fourth, fifth, second)),
        ),
    )

    found = diff(old, new)

    assert moved(found) == [("s2", "t1", "t2")]
    assert (found.reordered, found.themes.changed, found.statements.same) == ((), (), 5)


def test_themes_and_statements_in_another_order_are_told_by_what_both_have() -> None:
    """1 2 3 | 4 becomes 4 | 3 6 2, so t2 comes first, and of the three that t1 had two turned."""
    old = bank_of(3, {"p": ["for"] * 6}, themes=(3, 1, 2))
    _, second, third, fourth, _, sixth = old.statements
    one, two, _ = old.themes
    old = replace(old, themes=(one, two))
    new = replace(
        old,
        themes=(
            replace(two, statements=(fourth,)),
            replace(one, statements=(third, sixth, second)),
        ),
    )

    found = diff(old, new)

    assert found.reordered == (
        Reordered(None, ("t1", "t2"), ("t2", "t1")),
        Reordered("t1", ("s2", "s3"), ("s3", "s2")),
    )
    assert moved(found) == []


def test_the_only_theme_of_a_bank_without_themes_is_none() -> None:
    """Its statements have an order; once there are themes, each comes from no theme."""
    first, second, third = BANK.statements
    untitled = replace(BANK.themes[0], id="statements", title=None, introduction=None)
    old = replace(BANK, themes=(untitled,))
    turned = replace(BANK, themes=(replace(untitled, statements=(second, first, third)),))

    assert diff(old, turned).reordered == (
        Reordered("statements", ("s1", "s2", "s3"), ("s2", "s1", "s3")),
    )
    assert diff(old, turned).themes == ((), (), (), 0)
    assert [theme.id for theme in diff(old, BANK).themes.added] == ["t1"]
    assert moved(diff(old, BANK)) == [("s1", None, "t1"), ("s2", None, "t1"), ("s3", None, "t1")]
    assert moved(diff(BANK, old)) == [("s1", "t1", None), ("s2", "t1", None), ("s3", "t1", None)]


def test_parties_and_sources_come_go_and_change() -> None:
    paper = Source("krant", "De krant", "Omroep", "2025", "draft")
    old = replace(BANK, sources=(paper,))
    p, q = BANK.parties
    final = replace(paper, status="final", licence="CC0")
    new = replace(
        BANK, sources=(final,), parties=(replace(q, id="r"), replace(p, name="P", list=3))
    )

    found = diff(old, new)

    assert [one.id for one in found.parties.added] == ["r"]
    assert [one.id for one in found.parties.dropped] == ["q"]
    assert [(one.new.id, one.fields) for one in found.parties.changed] == [("p", ("name", "list"))]
    assert [one.fields for one in found.sources.changed] == [("status", "licence")]


def test_facts_that_both_have_are_compared_by_party(mini: Bank) -> None:
    aarde, brug, cirkel = mini.parties
    facts = {"zetels": FactValue(13), "wegen": FactValue("for")}
    new = replace(mini, version="2.0", parties=(replace(aarde, facts=facts), brug, cirkel))

    found = diff(mini, new)

    assert [(one.fact, one.party, one.old, one.new) for one in found.facts] == [
        ("zetels", "aarde", FactValue(12), FactValue(13))
    ]
    assert found.other == ("version",)
    assert found.parties.changed == ()
