"""Two codings of one bank: what is equal, what is to decide, and which cells alpha is over."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace
from support import bank_of

from stemwijzer_cli.matching.agreement import Reliability, agreement
from stemwijzer_cli.model import Bank

ONE = bank_of(3, {"p": ["for", "against"], "q": ["for", "unclear"]})
OTHER = bank_of(3, {"p": ["for", "neutral"], "q": ["for", "unknown"]})


def figures(found: Reliability) -> tuple[int, int, int, Fraction | None, Fraction | None]:
    alphas = (None if one is None else one.value for one in (found.nominal, found.ordinal))
    return (found.cells, found.equal, found.both_known, *alphas)  # type: ignore[return-value]


def test_unclear_and_unknown_are_values_in_nominal_alpha_and_in_no_ordinal_one() -> None:
    """Nominal: for 4, against, neutral, unclear and unknown 1 each; two pairs differ.

    1 - 7 * 4 / (64 - 16 - 4) = 4/11. Ordinal: for 4, neutral 1, against 1 in three pairs, so
    between against and neutral lies (1 + 1) - 1 = 1, between neutral and for 5 - 5/2 = 5/2, between
    against and for 6 - 5/2 = 7/2: 1 - 5 * 2 / (2 + 8 * 25/4 + 8 * 49/4) = 1 - 10 / 150 = 14/15.
    """
    found = agreement(ONE, OTHER)

    assert figures(found.total) == (4, 2, 3, Fraction(4, 11), Fraction(14, 15))


def test_every_statement_and_party_has_its_own_figures() -> None:
    """On s2 nothing is equal: against with neutral, unclear with unknown: 1 - 3 * 4 / 12 = 0."""
    found = agreement(ONE, OTHER)

    assert [(item.id, *figures(one)) for item, one in found.statements] == [
        ("s1", 2, 2, 2, None, None),
        ("s2", 2, 0, 1, Fraction(0), Fraction(0)),
    ]
    assert [(item.id, one.cells, one.equal) for item, one in found.parties] == [
        ("p", 2, 1),
        ("q", 2, 1),
    ]


def test_what_the_coders_differ_on_is_to_be_decided() -> None:
    assert [
        (cell.statement.id, cell.party.id, cell.one.stance, cell.other.stance)
        for cell in agreement(ONE, OTHER).different
    ] == [("s2", "p", "against", "neutral"), ("s2", "q", "unclear", "unknown")]


def test_what_only_one_of_them_has_is_left_out_and_other_words_are_told() -> None:
    other = bank_of(3, {"r": ["for"], "p": ["against"]})
    text = {"nl": "Andere woorden."}
    theme = other.themes[0]
    statement = replace(theme.statements[0], text=text)
    other = replace(other, themes=(replace(theme, statements=(statement,)),))

    found = agreement(ONE, other)

    assert found.total.cells == 1
    assert found.left_out == ("s2", "q", "r")
    assert found.reworded == ("s1",)


def test_coders_who_agree_on_all_have_alpha_one(shipped: Bank) -> None:
    found = agreement(shipped, shipped)

    assert figures(found.total)[:2] == (480, 480)
    assert figures(found.total)[3:] == (1, 1)
    assert found.different == found.left_out == found.reworded == ()
