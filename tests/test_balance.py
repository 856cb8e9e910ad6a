"""How the shipped bank treats who always agrees, against a count of its evidence."""

from __future__ import annotations

from fractions import Fraction

import pytest
from evidence import PARTIES, rows
from test_generated import script

from stemwijzer_cli.model import Bank


@pytest.mark.parametrize(("level", "agreeing"), [(2, "for"), (0, "against")])
def test_who_always_answers_the_same_is_as_near_as_the_evidence_says(
    shipped: Bank, level: int, agreeing: str
) -> None:
    """A position on that side earns all, one on the other side nothing, any other half."""
    worth = {agreeing: Fraction(1), "unclear": Fraction(1, 2), "unknown": Fraction(1, 2)}
    expected = {
        name: sum(
            (
                worth.get(row["stance"], Fraction(0))
                for row in rows("positions")
                if row["party"] == name
            ),
            Fraction(0),
        )
        / 32
        for name in PARTIES
    }

    assert {name: share for name, _, share in script("balance").always(shipped, level)} == expected


def test_the_yes_sayers_ranking_spans_at_most_twelve_points(shipped: Bank) -> None:
    shares = [share for _, _, share in script("balance").always(shipped, 2)]

    assert max(shares) - min(shares) <= Fraction(12, 100)
    assert (round(100 * min(shares)), round(100 * max(shares))) == (45, 56)


def test_the_shares_of_first_places_add_up_and_stay_the_same(shipped: Bank) -> None:
    shares = script("balance").first_places(shipped, 200)

    assert sum(shares.values()) == 1
    assert shares == script("balance").first_places(shipped, 200)


@pytest.mark.slow
def test_the_readme_has_the_tables_of_today() -> None:
    balance = script("balance")

    assert balance.README.read_text(encoding="utf-8") == balance.readme(), "run scripts/balance.py"


def test_the_choice_of_sources_leaves_what_the_evidence_rests_on(shipped: Bank) -> None:
    """Counted in the evidence: `words` is all but votes, `alert` the three kinds of the Alert."""
    levels = [row for row in rows("positions") if row["stance"] in {"for", "against"}]
    alert = {"table", "text", "text-implied"}
    known = {
        "all": len(levels),
        "alert": sum(row["basis"] in alert for row in levels),
        "words": sum(row["basis"] != "vote" for row in levels),
    }

    table = script("balance").sources(shipped).splitlines()[2:]

    assert [line.split("|")[1:3] for line in table] == [
        [f" `{name}` ", f" {number} of 480 "] for name, number in known.items()
    ]
