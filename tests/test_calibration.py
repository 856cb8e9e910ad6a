"""What trying out the band does: hide, make up voters, compare, count. Figures are by hand."""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from fractions import Fraction
from importlib import import_module
from itertools import product
from math import sqrt
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.answered import answered_statements
from stemwijzer_cli.matching.methods import possible
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import (
    UNKNOWN,
    Answers,
    Bank,
    Party,
    Position,
    Stance,
    Statement,
    Theme,
)

ROOT = Path(__file__).parent.parent
BANKS = ROOT / "benchmarks" / "banks"

sys.path.append(str(ROOT / "benchmarks"))
calibration = import_module("calibration")
calibration_plot = import_module("calibration_plot")
fair_coins = import_module("fair_coins")
figures = import_module("figures")
forecasts = import_module("forecasts")
trials = import_module("trials")

FOR = Answers({"s1": 2, "s2": 2})
FOR_THEN_NEUTRAL = Answers({"s1": 2, "s2": 1})


def tiny(**stances: tuple[Stance, ...]) -> Bank:
    """Return a bank of three levels from the stances of its parties on s1, s2 and so on."""
    words = {"en": "Words."}
    ids = [f"s{number}" for number in range(1, 1 + len(next(iter(stances.values()))))]
    statements = tuple(Statement(name, words) for name in ids)
    positions = {
        name: {item: Position(stance=one) for item, one in zip(ids, own, strict=True)}
        for name, own in stances.items()
    }
    parties = tuple(Party(name, name, name, own) for name, own in positions.items())
    return Bank(
        id="tiny", version="1", title=words, date="2025", scale=3,
        themes=(Theme("all", statements),),
        axes=(), sources=(), source_groups={}, facts=(), parties=parties,
    )  # fmt: skip


def judged(bank: Bank, less: Bank, answers: Answers) -> list[tuple[str, object]]:
    return list(trials.judged(bank, less, answers, 7))


def test_hiding_takes_away_only_what_is_known() -> None:
    bank = tiny(a=("for", "unclear", "against"), b=("neutral", "unknown", "for"))
    for seed in range(50):
        less = trials.hide(bank, random.Random(seed))
        for party, other in zip(bank.parties, less.parties, strict=True):
            assert other.positions["s2"] == party.positions["s2"]
            for item in ("s1", "s3"):
                assert other.positions[item] in (party.positions[item], UNKNOWN)


def test_hiding_takes_three_in_ten_with_rates_that_differ_by_party() -> None:
    bank = tiny(**{f"p{number}": ("for",) * 100 for number in range(1_000)})
    hidden = [
        sum(item == UNKNOWN for item in party.positions.values())
        for party in trials.hide(bank, random.Random(1)).parties
    ]
    # Of a normal distribution with mean .30 and s.d. .15, what is cut off below .05 adds .003.
    assert sum(hidden) / 100_000 == pytest.approx(0.303, abs=0.015)
    # A rate's variance and the binomial one: .145² + .21 / 100, of which the root is .152.
    spread = sqrt(sum((one / 100 - 0.303) ** 2 for one in hidden) / 1_000)
    assert spread == pytest.approx(0.152, abs=0.01)


def test_a_voter_like_a_party_answers_four_in_five_as_it_does_and_the_rest_at_random() -> None:
    bank = tiny(a=("for",) * 3_000)
    levels = Counter(trials.voter(bank, "like", (), random.Random(1)).levels.values())
    # A third of the fifth that is uniform is for as well.
    assert levels[2] / 3_000 == pytest.approx(0.8 + 0.2 / 3, abs=0.02)
    assert levels[0] / 3_000 == pytest.approx(0.2 / 3, abs=0.02)


def test_a_random_voter_is_uniform_and_a_real_one_is_taken_as_is() -> None:
    bank = tiny(a=("for",) * 3_000)
    levels = Counter(trials.voter(bank, "random", (), random.Random(1)).levels.values())
    assert [levels[level] / 3_000 for level in range(3)] == pytest.approx([1 / 3] * 3, abs=0.03)
    assert trials.voter(bank, "real", ({"s4": 1},), random.Random(1)) == Answers({"s4": 1})


def test_compares_what_is_said_with_what_was_hidden() -> None:
    bank = tiny(a=("for", "against"), b=("against", "for"))
    less = tiny(a=("for", "unknown"), b=("against", "for"))
    # A earns 4 or 8 of 8 points, each as likely; in truth 4. B earns 4, so A is surely first,
    # and B is where A earns 4. In truth they share the first place. All known are at an end,
    # and no answer is neutral: both rules say the same.
    a = trials.Case(7, 50.0, 25.0, True, trials.Chance(1.0, True))
    b = trials.Case(7, 0.0, 0.0, None, trials.Chance(0.5, True))
    assert judged(bank, less, FOR) == [
        ("lean-2", a), ("lean-2", b), ("fair coins", a), ("fair coins", b),
    ]  # fmt: skip


def test_fair_coins_miss_a_hidden_neutral() -> None:
    bank = tiny(a=("for", "neutral"), b=("against", "neutral"))
    less = tiny(a=("for", "unknown"), b=("against", "neutral"))
    found = {
        rule: case for rule, case in judged(bank, less, FOR_THEN_NEUTRAL) if case.held is not None
    }
    # In truth A earns 8 of 8. An end earns 6, so coins say 75 % and nothing else is possible.
    assert found["fair coins"] == trials.Case(7, 0.0, -25.0, False, trials.Chance(1.0, True))
    # A third of what is known is neutral: 8 points with 1/3, 6 with 2/3, on average 20/3.
    lean = found["lean-2"]
    assert (lean.width, lean.held, lean.first) == (25.0, True, trials.Chance(1.0, True))
    assert lean.bias == pytest.approx(-100 / 6)


def test_leaves_out_what_nobody_knows_party_by_party() -> None:
    bank = tiny(a=("for", "against", "unknown"), b=("against", "for", "for"))
    less = tiny(a=("for", "unknown", "unknown"), b=("against", "for", "for"))
    answers = Answers({"s1": 2, "s2": 2, "s3": 2})
    # A as above, without s3; B earns 8 of 12. Who is first, nobody knows.
    assert judged(bank, less, answers)[0] == ("lean-2", trials.Case(7, 50.0, 25.0, True, None))
    assert [case.first for _, case in judged(bank, less, answers)] == [None] * 4


def test_fair_coins_are_those_that_the_program_tossed_before() -> None:
    bank = shipped_bank()
    draw = random.Random(3)
    answers = Answers({item.id: draw.randrange(3) for item in bank.statements})
    whole = possible(answered_statements(answers, bank.statements), 2)
    said = forecasts.fair_coins(bank, answers, shares(bank))
    for party, (_, total, band, *_) in zip(
        bank.parties, fair_coins.score(bank, answers), strict=True
    ):
        own = said[party.id]
        assert own.agreement == Fraction(total, whole)
        assert (own.low, own.high) == tuple(Fraction(end, whole) for end in band)


def test_coverage_counts_the_bands_where_something_was_hidden() -> None:
    chance = trials.Chance(0.5, True)
    found = figures.figures([
        trials.Case(0, 20.0, 1.0, True, chance),
        trials.Case(0, 10.0, -3.0, False, chance),
        trials.Case(1, 0.0, 0.0, None, chance),
        trials.Case(1, 30.0, 5.0, True, chance),
    ])  # fmt: skip
    assert (found.held.value, found.held.number) == (pytest.approx(200 / 3), 3)
    assert (found.width.value, found.bias.value) == (20.0, 1.0)
    assert found.brier.value == 0.25
    assert found.brier.number == 4


def test_the_error_of_a_mean_is_by_voters() -> None:
    # Voter 0 has 1 of 2, voter 1 has 1 of 1; the mean is 2/3. They differ from it by
    # 1 - 4/3 and 1 - 2/3: the root of 2 · (1/9 + 1/9) is 2/3, of 3 cases.
    found = figures.mean([(0, 1.0), (0, 0.0), (1, 1.0)])
    assert found == pytest.approx((2 / 3, 2 / 9, 3))


def test_a_chance_on_an_edge_belongs_to_the_higher_bin() -> None:
    said = [(0.0, False), (0.05, False), (0.15, True), (0.2, False), (0.8, True), (1.0, True)]
    found = figures.bins((at, trials.Chance(*one)) for at, one in enumerate(said))
    assert [(one.low, one.high, one.was.number) for one in found] == [
        (0.0, 0.05, 1), (0.05, 0.2, 2), (0.2, 0.4, 1), (0.8, 1.0, 2),
    ]  # fmt: skip
    assert [one.said for one in found] == pytest.approx([0.0, 0.1, 0.2, 0.9])
    assert [one.was.value for one in found] == [0.0, 0.5, 0.0, 1.0]


def test_a_seed_gives_the_same_cases() -> None:
    bank = load_bank(BANKS / "bayern2003")
    once = trials.trials(bank, "like", 5, seed=1)
    assert once == trials.trials(bank, "like", 5, seed=1)
    assert once != trials.trials(bank, "like", 5, seed=2)


@pytest.mark.parametrize(
    ("name", "parties", "statements", "stances"),
    [
        ("bayern2003", 5, 20, {"for": 40, "against": 53, "neutral": 7}),
        ("europawahl2019", 40, 38, {"for": 703, "against": 611, "neutral": 206}),
        ("bundestagswahl2021", 38, 38, {"for": 676, "against": 563, "neutral": 205}),
    ],
)
def test_the_elections_are_as_published(
    name: str, parties: int, statements: int, stances: dict[str, int]
) -> None:
    bank = load_bank(BANKS / name)
    assert (len(bank.parties), len(bank.statements)) == (parties, statements)
    found = Counter(item.stance for party in bank.parties for item in party.positions.values())
    assert found == stances


def test_what_was_filled_in_later_was_not_known_before() -> None:
    before = load_bank(BANKS / "kantelpunt-1.0")
    with (BANKS / "kantelpunt-1.0" / "filled.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    stances = {
        (statement.id, party.id): party.positions[statement.id].stance
        for statement, party in product(before.statements, before.parties)
    }
    assert len(rows) == 73
    assert {stances[row["statement"], row["party"]] for row in rows} == {"unclear", "unknown"}
    assert {row["stance"] for row in rows} == {"for", "against"}


def test_reads_real_voters_by_levels_or_words(tmp_path: Path) -> None:
    bank = tiny(a=("for", "against"))
    file = tmp_path / "tiny.csv"
    file.write_text("age,s1,s2\n33,Eens,0\n44,skip,\n55,,neutral\n", encoding="utf-8")
    assert calibration.real_voters(file, bank) == ({"s1": 2, "s2": 0}, {"s2": 1})
    file.write_text("s1,s2\n2,3\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"tiny.csv:2: s2: '3' is no level"):
        calibration.real_voters(file, bank)


def test_the_picture_shows_every_bank_and_tells_its_figures() -> None:
    case = trials.Case(0, 20.0, 1.0, True, trials.Chance(0.5, True))
    keys = [("tiny & co", "like", rule) for rule in forecasts.RULES]
    root = ET.fromstring(calibration_plot.picture({key: [case] for key in keys}))
    texts = ["".join(node.itertext()) for node in root]
    assert "tiny & co" in texts
    assert texts[1] == (
        "First place, lean-2: 50 % said, 100 % were. "
        "Band holds the true agreement, lean-2: tiny & co, like voters 100.0 %. "
        "First place, fair coins: 50 % said, 100 % were. "
        "Band holds the true agreement, fair coins: tiny & co, like voters 100.0 %."
    )
