"""Warnings about a bank: each fires on a small bank, and is silent on its neighbour."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, cast

import msgspec
import pytest
from generated import MADE, banks
from hypothesis import given
from hypothesis import strategies as st
from support import answers_of, bank_of

from stemwijzer_cli.matching.check.concern import CHECKS, Concern, Node
from stemwijzer_cli.matching.check.report import Report, check
from stemwijzer_cli.matching.check.statements import standings
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import (
    STANCES,
    Accepted,
    Axis,
    Bank,
    Party,
    Position,
    Scale,
    Source,
    Stance,
    Statement,
    Theme,
)
from stemwijzer_cli.show.words.check import message
from stemwijzer_cli.texts import LANGUAGES, Texts

SIGNS: Mapping[str, Stance] = {
    "+": "for", "-": "against", "0": "neutral", "?": "unclear", ".": "unknown"
}  # fmt: skip
SOUND = {"anna": "++--", "bert": "--++", "cleo": "+-+-"}
"""Parties of which each pair is on opposite sides somewhere, on statements that all divide."""

Change = Callable[[Bank], Bank]


def made(parties: Mapping[str, str] = SOUND) -> Bank:
    """Return a bank of which nothing is to be warned, with themes t1 and t2 of two statements."""
    names = [f"s{index}" for index in range(1, len(next(iter(parties.values()))) + 1)]
    statements = [Statement(name, {"en": f"The town should plant {name}."}) for name in names]
    return Bank(
        id="made",
        version="1",
        title={"en": "Made"},
        date="2025",
        scale=3,
        themes=(
            Theme("t1", tuple(statements[:2]), {"en": "One"}),
            Theme("t2", tuple(statements[2:]), {"en": "Two"}),
        ),
        axes=(),
        sources=(
            Source("plan", "Plan", "Town", "2025", "final"),
            Source("sketch", "Sketch", "Town", "2025", "draft"),
        ),
        source_groups={},
        facts=(),
        parties=tuple(
            Party(party, party.title(), party.title(), dict(zip(names, map(cell, signs))))  # noqa: B905
            for party, signs in parties.items()
        ),
    )


def cell(sign: str) -> Position:
    if sign == ".":
        return Position("unknown")
    return Position(SIGNS[sign], basis="text", sources={"plan": "p. 1"})


def parties(**signs: str) -> Change:
    return lambda _: made(signs)


def bank_with(**fields: object) -> Change:
    return lambda bank: msgspec.structs.replace(bank, **fields)


def party_with(**fields: object) -> Change:
    """Change the second party."""

    def change(bank: Bank) -> Bank:
        first, second, *rest = bank.parties
        second = msgspec.structs.replace(second, **fields)
        return msgspec.structs.replace(bank, parties=(first, second, *rest))

    return change


def cell_with(statement: str, **fields: object) -> Change:
    """Change a position of the second party."""

    def change(bank: Bank) -> Bank:
        old = bank.parties[1].positions
        new = msgspec.structs.replace(old[statement], **fields)
        return party_with(positions={**old, statement: new})(bank)

    return change


def statement_with(**fields: object) -> Change:
    """Change the second statement."""

    def change(bank: Bank) -> Bank:
        theme, *rest = bank.themes
        first, second = theme.statements
        second = msgspec.structs.replace(second, **fields)
        theme = msgspec.structs.replace(theme, statements=(first, second))
        return msgspec.structs.replace(bank, themes=(theme, *rest))

    return change


def text(language: str, words: str) -> Change:
    """Let the whole bank be in a language, and its second statement in these words."""

    def change(bank: Bank) -> Bank:
        def speak(theme: Theme) -> Theme:
            statements = tuple(
                msgspec.structs.replace(
                    item, text={language: words if item.id == "s2" else "Plant bomen."}
                )
                for item in theme.statements
            )
            return msgspec.structs.replace(theme, title={language: "T"}, statements=statements)

        themes = tuple(map(speak, bank.themes))
        return msgspec.structs.replace(bank, title={language: "T"}, themes=themes)

    return change


def label(words: str) -> Change:
    return statement_with(label={"en": words})


def themes(*sizes: int, titled: bool = True) -> Change:
    """Divide the statements over themes."""

    def change(bank: Bank) -> Bank:
        left = list(bank.statements)
        found = []
        for index, size in enumerate(sizes, start=1):
            title = {"en": "T"} if titled else None
            found.append(Theme(f"t{index}", tuple(left[:size]), title))
            del left[:size]
        return msgspec.structs.replace(bank, themes=tuple(found))

    return change


def renamed(theme: str) -> Change:
    def change(bank: Bank) -> Bank:
        first, *rest = bank.themes
        first = msgspec.structs.replace(first, id=theme)
        return msgspec.structs.replace(bank, themes=(first, *rest))

    return change


def party_named(name: str) -> Change:
    return party_with(id=name)


def signs_on_axis(*signs: int) -> Change:
    """Let the statements of a bank of many point to the ends of an axis."""

    def change(_: Bank) -> Bank:
        number = len(signs)
        bank = made({"anna": ("+-" * number)[:number], "bert": ("-+" * number)[:number]})
        axis = Axis("green", {"en": "Green"}, {"en": "grey"}, {"en": "green"})

        def point(theme: Theme, offset: int) -> Theme:
            statements = tuple(
                msgspec.structs.replace(item, axes={"green": cast("int", signs[offset + index])})
                for index, item in enumerate(theme.statements)
            )
            return msgspec.structs.replace(theme, statements=statements)

        first, second = bank.themes
        turned = (point(first, 0), point(second, 2))
        return msgspec.structs.replace(bank, axes=(axis,), themes=turned)

    return change


PLAN = Source("plan", "Plan", "Town", "2025", "final")


def plan(url: str) -> Change:
    return bank_with(sources=(msgspec.structs.replace(PLAN, url=url),))


class Case(NamedTuple):
    """A bank with one thing to warn of, and its neighbour with nothing."""

    check: str
    about: tuple[str, ...]
    at: Node
    values: dict[str, object]
    fires: Change
    silent: Change


def at_text(*path: str | int) -> Node:
    return Node("theme", "t1", ("statements", 1, *path))


def positions(party: str, *path: str) -> Node:
    return Node("party", party, ("positions", *path))


def hits(language: str, *words: str) -> dict[str, object]:
    return {"hits": words, "language": language}


CASES = [
    Case(
        "identical", ("anna", "dirk"), positions("dirk"), {"parties": ("Anna", "Dirk")},
        parties(**SOUND, dirk="++--"), parties(**SOUND, dirk="+--+"),
    ),
    Case(
        "all-neutral", ("dirk",), positions("dirk"), {"known": 3},
        parties(**SOUND, dirk="000."), parties(**SOUND, dirk="-++-"),
    ),
    Case(
        "never-opposite", ("anna", "dirk"), positions("dirk"),
        {"one": "Anna", "other": "Dirk", "shared": 3},
        parties(**SOUND, dirk="0+.-"), parties(**SOUND, dirk="-+.-"),
    ),
    Case(
        "little-known", ("dirk",), positions("dirk"), {"known": 1, "of": 4},
        parties(**SOUND, dirk=".-.."), parties(**SOUND, dirk="-+.."),
    ),
    Case(
        "no-difference", ("s2",), at_text(), {"known": 2},
        parties(anna="++--", bert="-+++", cleo="+.+-"),
        parties(anna="++--", bert="-0++", cleo="+.+-"),
    ),
    Case(
        "few-known", ("s2",), at_text(), {"known": 1, "of": 3},
        parties(anna="+.--", bert="-?++", cleo="+-+-"),
        parties(anna="+.--", bert="-+++", cleo="+-+-"),
    ),
    Case(
        "one-way", ("green",), Node("bank", "", ("axes", 0)),
        {"number": 4, "of": 5, "end": {"en": "green"}},
        signs_on_axis(1, 1, 1, 1, -1), signs_on_axis(1, 1, -1, 1, -1, 1),
    ),
    Case(
        "yes-sayer", ("anna",), Node("bank", "", ("title",)), {"parties": ("anna",)},
        parties(anna="+++++++0--", bert="------++++", cleo="+-+-+--+-+"),
        parties(anna="++++++++---", bert="------+++++", cleo="+-+-+---+-+"),
    ),
    Case(
        "double-barrelled", ("s2",), at_text("text", "en"), hits("en", "and"),
        statement_with(text={"en": "The town should plant trees and shrubs."}),
        statement_with(text={"en": "The town should plant trees on the sand."}),
    ),
    Case(
        "double-negation", ("s2",), at_text("text", "en"), hits("en", "not", "ban"),
        statement_with(text={"en": "The town should not ban dogs."}),
        statement_with(text={"en": "The town should ban dogs."}),
    ),
    Case(
        "vague", ("s2",), at_text("text", "en"), hits("en", "As soon as possible"),
        statement_with(text={"en": "As soon as possible the town should plant trees."}),
        statement_with(text={"en": "By 2030 the town should plant trees."}),
    ),
    Case(
        "absolute", ("s2",), at_text("text", "en"), hits("en", "every"),
        statement_with(text={"en": "The town should plant trees in every street."}),
        statement_with(text={"en": "The town should plant an all-weather tree."}),
    ),
    Case(
        "loaded", ("s2",), at_text("text", "en"), hits("en", "of course", "RIDICULOUSLY"),
        statement_with(text={"en": "The town should of course stop RIDICULOUSLY high fees."}),
        statement_with(text={"en": "The town should stop high fees."}),
    ),
    Case(
        "too-long", ("s2",), at_text("text", "en"), {"number": 21, "limit": 20, "language": "en"},
        statement_with(text={"en": "tree " * 21}), statement_with(text={"en": "tree " * 20}),
    ),
    Case(
        "label", ("s2",), at_text("label", "en"), hits("en", "The trees"),
        label("The trees"), label("The trees grow"),
    ),
    Case(
        "label", ("s2",), at_text("label", "en"), hits("en", "Trees"),
        label("Trees"), label("More trees"),
    ),
    Case(
        "label", ("s2",), at_text("label", "en"), hits("en", "Are there few trees? "),
        label("Are there few trees? "), label("There are few trees"),
    ),
    Case(
        "no-source", ("bert",), positions("bert", "s2"),
        {"party": "Bert", "number": 1, "statements": ("s2",), "source": ""},
        cell_with("s2", sources={}), cell_with("s2", stance="unknown", sources={}, basis=None),
    ),
    Case(
        "no-place", ("bert", "plan"), positions("bert", "s1"),
        {"party": "Bert", "number": 1, "statements": ("s1",), "source": "plan"},
        cell_with("s1", sources={"plan": None}), cell_with("s1", sources={"plan": "p. 2"}),
    ),
    Case(
        "draft", ("bert", "sketch"), positions("bert", "s4"),
        {"party": "Bert", "number": 1, "statements": ("s4",), "source": "sketch"},
        cell_with("s4", sources={"sketch": "p. 2", "plan": "p. 3"}),
        cell_with("s4", sources={"plan": "p. 3"}),
    ),
    Case(
        "language", ("bert",), positions("bert", "s2", "summary"),
        {"language": "en", "number": 1, "keys": ("summary",)},
        cell_with("s2", summary={"fr": "Deux."}),
        cell_with("s2", summary={"en": "Two.", "fr": "Deux."}),
    ),
    Case(
        "address", ("plan",), Node("bank", "", ("sources", 0, "url")),
        {"found": "https://town"}, plan("https://town"), plan("https://town.example"),
    ),
    Case(
        "address", ("bert",), Node("party", "bert", ("website",)),
        {"found": "https://https://bert.example"},
        party_with(website="https://https://bert.example"), party_with(website="https://bert.example"),
    ),
    Case(
        "small-theme", ("t2",), Node("bank", "", ("themes", 1)), {"title": {"en": "T"}},
        themes(3, 1), themes(4),
    ),
    Case(
        "reserved-name", ("con",), Node("theme", "con"), {"name": "con"},
        renamed("con"), renamed("const"),
    ),
    Case(
        "reserved-name", ("com1",), Node("party", "com1"), {"name": "com1"},
        party_named("com1"), party_named("com10"),
    ),
    Case(
        "reserved-name", ("lpt0",), Node("party", "lpt0"), {"name": "lpt0"},
        party_named("lpt0"), party_named("lpt00"),
    ),
    Case(
        "accepted-nothing", ("s2",), Node("bank", "", ("accepted", 0)), {"check": "vague"},
        bank_with(accepted=(Accepted("vague", "It is so.", ("s2",)),)), bank_with(accepted=()),
    ),
]  # fmt: skip


def without_ranking(concern: Concern) -> tuple[str, tuple[str, ...], Node, dict[str, object]]:
    values = {name: value for name, value in concern.values.items() if name != "ranking"}
    return concern.check, concern.about, concern.at, values


class TestEveryCheck:
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
    def test_fires_on_a_small_bank_alone(self, case: Case) -> None:
        report = check(case.fires(made()))

        assert [without_ranking(one) for one in report.warnings] == [case[:4]]

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
    def test_is_silent_on_its_neighbour(self, case: Case) -> None:
        assert check(case.silent(made())).warnings == ()

    def test_is_tried_here(self) -> None:
        assert {case.check for case in CASES} == set(CHECKS)


class TestParties:
    def test_that_did_not_answer_have_said_so(self) -> None:
        bank = party_with(responded=False)(made({"anna": "++--", "bert": "....", "cleo": "-+-+"}))

        assert [one.check for one in check(bank).warnings] == ["no-difference", "no-difference"]

    def test_that_are_neutral_are_told_once(self) -> None:
        """They are the same as each other too, and never opposite to anybody."""
        bank = made({**SOUND, "dirk": "0000", "eva": "0000"})

        assert [(one.check, one.about) for one in check(bank).warnings] == [
            ("all-neutral", ("dirk",)),
            ("all-neutral", ("eva",)),
        ]

    def test_are_the_same_where_unclear_and_unknown_are_both_not_known(self) -> None:
        bank = made({**SOUND, "dirk": "+--.", "eva": "+--?"})

        found = [one.about for one in check(bank).warnings if one.check == "identical"]
        assert found == [("dirk", "eva")]

    def test_are_known_enough_on_a_third(self) -> None:
        bank = made({"anna": "+++---", "bert": "---+++", "dirk": "-....+", "eva": "+....."})

        found = [one for one in check(bank).warnings if one.check == "little-known"]
        assert [(one.about, one.values) for one in found] == [(("eva",), {"known": 1, "of": 6})]

    def test_on_the_same_side_are_not_opposite_however_far_apart(self) -> None:
        """Levels 3 and 4 of five, and 0 and 1; 2 is on neither side."""
        bank = bank_of(
            5,
            {
                "one": ("for", "strongly-against", "neutral", "against"),
                "two": ("strongly-for", "against", "for", "neutral"),
            },
        )

        found = [one for one in check(bank).warnings if one.check == "never-opposite"]
        assert [one.values for one in found] == [{"one": "one", "other": "two", "shared": 4}]

    def test_next_to_each_other_can_be_opposite(self) -> None:
        """Levels 1 and 2 of four; on the other statement both are for."""
        bank = bank_of(4, {"one": ("against", "for"), "two": ("for", "strongly-for")})

        assert "never-opposite" not in {one.check for one in check(bank).warnings}

    @pytest.mark.parametrize("scale", [2, 4])
    def test_have_no_middle_on_an_even_scale(self, scale: Scale) -> None:
        low, high = STANCES[scale][0], STANCES[scale][-1]
        bank = bank_of(scale, {"one": [low, low], "two": [high, high]})

        assert {one.check for one in check(bank).warnings} == {"label", "no-source"}


class TestStatements:
    def test_are_known_of_enough_parties_with_a_third_of_them(self) -> None:
        """Two of six on s1, two of seven with one more who knows nothing."""
        signs = dict(zip("abcdef", ["+++-", "-+-+", ".-++", ".---", ".+-+", ".--+"], strict=True))
        for more, number in ({}, 0), ({"g": ".-+-"}, 1):
            found = [
                one for one in check(made({**signs, **more})).warnings if one.check == "few-known"
            ]
            assert [one.about for one in found] == [("s1",)] * number

    def test_that_lean_to_the_negative_end_of_an_axis_name_it(self) -> None:
        (found,) = check(signs_on_axis(-1, -1, -1, -1, 1)(made())).warnings

        assert (found.check, found.values["end"]) == ("one-way", {"en": "grey"})


class TestReport:
    def test_is_about_a_bank(self) -> None:
        bank = made()

        assert check(bank) == Report(bank, (), ())


class TestWording:
    @pytest.mark.parametrize(
        ("language", "words", "check_", "found"),
        [
            ("nl", "Er moeten bomen en struiken komen.", "double-barrelled", ("en",)),
            ("nl", "Bomen zijn er en/of komen er.", "double-barrelled", ("en/of",)),
            ("nl", "Niemand mag zonder hond wandelen.", "double-negation", ("Niemand", "zonder")),
            ("nl", "Honden mogen niet verboden worden.", "double-negation", ("niet", "verboden")),
            ("nl", "Er moeten zo snel mogelijk bomen komen.", "vague", ("zo snel mogelijk",)),
            ("nl", "Er moeten redelijke prijzen komen.", "vague", ("redelijke",)),
            ("nl", "Iedereen moet een boom planten.", "absolute", ("Iedereen",)),
            ("nl", "Er mag geen enkele boom weg.", "absolute", ("geen enkele",)),
            ("nl", "Zogenaamde bomen moeten uiteraard weg.", "loaded", ("Zogenaamde", "uiteraard")),
            ("de", "Die Stadt soll Bäume und Büsche pflanzen.", "double-barrelled", ("und",)),
            ("de", "Niemand darf ohne Hund gehen.", "double-negation", ("Niemand", "ohne")),
            ("de", "Hunde sollen nicht verboten werden.", "double-negation", ("nicht", "verboten")),
            ("de", "Es soll angemessene Preise geben.", "vague", ("angemessene",)),
            ("de", "Überall sollen Bäume stehen.", "absolute", ("Überall",)),
            ("de", "Natürlich soll die Eiche bleiben.", "loaded", ("Natürlich",)),
        ],
    )
    def test_is_looked_at_in_each_language(
        self, language: str, words: str, check_: str, found: Sequence[str]
    ) -> None:
        report = check(text(language, words)(made()))

        assert [(one.check, one.values) for one in report.warnings if one.check == check_] == [
            (check_, {"hits": found, "language": language})
        ]

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("nl", "Ook op de ofwel-weg kan een engel lopen."),
            ("nl", "Er mag niet gerookt worden."),
            ("nl", "De allee moet een klinkerweg worden."),
            ("de", "Die Allee soll Kopfsteinpflaster bekommen."),
            ("de", "In der Bundesliga soll der Rasen gemäht werden."),
            ("fr", "Tous les arbres et tous les chiens, sans exception."),
        ],
    )
    def test_is_of_whole_words_and_known_languages(self, language: str, words: str) -> None:
        assert check(text(language, words)(made())).warnings == ()


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            *(
                "https://town.example",
                "http://www.town.example:8080/a?b=c#d",
                "https://a-b.co.uk/x_y",
            ),
            *("https://müller.example/straße", "https://xn--mller-kva.example", "https://t.me/X"),
        ],
    )
    def test_can_be_right(self, address: str) -> None:
        assert check(plan(address)(made())).warnings == ()

    @pytest.mark.parametrize(
        "address",
        [
            *("https://town", "https://town..example", "https://.example", "https://-town.example"),
            *("https://town.example.", "https://town.example/a,", "https://u:p@town.example"),
            *("https://town.example:0", "https://town.example:port", "https://[::1", "https:///a"),
            *("https://1.2", "https://town_.example-", "https://www.town.example)"),
        ],
    )
    def test_cannot_be_right(self, address: str) -> None:
        assert [one.about for one in check(plan(address)(made())).warnings] == [("plan",)]


class TestLanguages:
    def test_that_are_missing_are_told_once_for_each_thing(self) -> None:
        bank = made()
        german = msgspec.structs.replace(bank, title={"en": "Made", "de": "Gemacht"})

        found = [(one.about, one.at, one.values["keys"]) for one in check(german).warnings]

        assert found == [
            (("t1",), Node("bank", "", ("themes", 0, "title")), ("title",)),
            (("t2",), Node("bank", "", ("themes", 1, "title")), ("title",)),
            *(
                (
                    (f"s{number}",),
                    Node("theme", theme, ("statements", index, "text")),
                    ("text",),
                )
                for number, (theme, index) in enumerate(
                    [("t1", 0), ("t1", 1), ("t2", 0), ("t2", 1)], 1
                )
            ),
        ]

    def test_that_the_bank_itself_lacks_are_told_at_its_title(self) -> None:
        found = check(statement_with(text={"en": "Plant trees.", "fr": "Y"})(made())).warnings

        assert (found[0].about, found[0].at) == (("made",), Node("bank", "", ("title",)))

    def test_are_looked_for_wherever_a_text_stands(self) -> None:
        both = {"en": "X", "fr": "Y"}
        bank = statement_with(
            text=both,
            arguments_for=(both, {"fr": "Y"}),
            explanation={"fr": "Y"},
            arguments_against=({"en": "X"},),
        )(made())

        assert [
            (one.at.path, one.values["language"], one.values["keys"])
            for one in check(bank).warnings
            if one.about == ("s2",)
        ] == [
            (("statements", 1, "explanation"), "en", ("explanation", "for")),
            (("statements", 1, "against", 0), "fr", ("against",)),
        ]


class TestAccepted:
    def accepting(self, *accepted: Accepted) -> list[tuple[str, str | None]]:
        bank = statement_with(text={"en": "Plant trees and shrubs, always."})(made())
        report = check(msgspec.structs.replace(bank, accepted=accepted))
        return [
            *((one.check, None) for one in report.warnings),
            *((one.check, by.reason) for one, by in report.accepted),
        ]

    @pytest.mark.parametrize("about", [(), ("s2",)])
    def test_is_a_warning_about_what_is_named_or_about_anything(
        self, about: tuple[str, ...]
    ) -> None:
        assert self.accepting(Accepted("double-barrelled", "Meant so.", about)) == [
            ("absolute", None),
            ("double-barrelled", "Meant so."),
        ]

    @pytest.mark.parametrize("about", [("s1",), ("s2", "anna")])
    def test_is_not_a_warning_about_something_else(self, about: tuple[str, ...]) -> None:
        assert self.accepting(Accepted("absolute", "Meant so.", about)) == [
            ("double-barrelled", None),
            ("absolute", None),
            ("accepted-nothing", None),
        ]

    def test_for_the_first_reason_alone(self) -> None:
        assert self.accepting(
            Accepted("absolute", "One.", ("s2",)), Accepted("absolute", "Two.")
        ) == [("double-barrelled", None), ("accepted-nothing", None), ("absolute", "One.")]

    def test_is_a_pair_by_both_of_its_parties(self) -> None:
        bank = made({**SOUND, "dirk": "0+.-"})
        for about in (("anna", "dirk"), ("dirk", "anna"), ("dirk",)):
            accepted = (Accepted("never-opposite", "Allies.", about),)
            report = check(msgspec.structs.replace(bank, accepted=accepted))
            assert report.warnings == ()
            assert [one.about for one, _ in report.accepted] == [("anna", "dirk")]


@given(st.data())
def test_the_yes_sayers_ranking_is_that_of_the_score(data: st.DataObject) -> None:
    scale = cast("Scale", data.draw(st.sampled_from([2, 3, 4, 5])))
    stances = st.sampled_from([*STANCES[scale], "unclear", "unknown"])
    row = st.lists(stances, min_size=4, max_size=4)
    bank = bank_of(scale, {"one": data.draw(row), "two": data.draw(row), "three": data.draw(row)})
    answers = answers_of(*[bank.max_level] * 4)

    ranking = score(bank, answers)

    expected = {
        row.party.id: row.agreement.percent(1) for row in ranking.rows if row.agreement is not None
    }
    assert {
        one.party: one.agreement.percent(1) for one in standings(bank) if one.party in expected
    } == expected


def test_the_yes_sayers_ranking_begins_with_the_party_that_is_for_most() -> None:
    """Of 4 points each: 1 + 0, 2 + 2, 2 + 1 and, half for what is not known, 1 + 2."""
    bank = bank_of(
        3,
        {
            "a": ("neutral", "against"),
            "b": ("for", "for"),
            "c": ("for", "neutral"),
            "d": ("unclear", "for"),
        },
    )

    assert [(one.party, one.agreement) for one in standings(bank)] == [
        ("b", Share(8, 8)),
        ("c", Share(6, 8)),
        ("d", Share(6, 8)),
        ("a", Share(2, 8)),
    ]


@MADE
@given(banks())
def test_any_bank_can_be_checked_and_every_warning_said(bank: Bank) -> None:
    for concern in check(bank).warnings:
        for language in LANGUAGES:
            said = message(Texts(language), bank, concern)
            assert said
            assert "\n" not in said
