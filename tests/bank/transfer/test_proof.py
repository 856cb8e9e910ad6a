"""What an importer made is no bank: told where it comes from in the source, or near to it."""

from __future__ import annotations

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.folder import party_path, theme_path
from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.bank.transfer.meaning import Meaning
from stemwijzer_cli.bank.transfer.proof import NOWHERE, Origins, prove
from stemwijzer_cli.errors import Place
from stemwijzer_cli.model import Bank, Party, Position, Statement, Theme

PAD = theme_path(NOWHERE, "pad")


def test_ids_that_would_lead_elsewhere_are_told_with_their_places() -> None:
    origins = Origins(Place("a.csv", 1))
    origins.note(theme_path(NOWHERE, "../Pad"), (), Place("a.csv", 5))
    origins.note(party_path(NOWHERE, "../Ab"), (), Place("a.csv", 6))
    cells = {"pad": Position("unknown")}
    bank = Bank(
        "dorp", "1", {"nl": "Dorp"}, "2026", 3,
        (Theme("../Pad", (Statement("pad", {"nl": "Een pad."}),)),), (), (), {}, (),
        (Party("../Ab", "Ab", "Ab", cells), Party("Bo", "Bo", "Bo", cells)),
    )  # fmt: skip
    rule = "use lower-case letters, digits and dashes"

    assert complaints_of(lambda: prove(bank, origins)) == [
        f"a.csv:5: 'id' is '../Pad'; {rule}",
        f"a.csv:6: 'id' is '../Ab'; {rule}",
        f"a.csv:1: 'id' is 'Bo'; {rule}",
    ]


@pytest.mark.parametrize(
    ("node", "line"),
    [
        (("statements", 0, "text", "nl"), 3),
        (("statements", 0), 3),
        (("statements", 1), 2),
        ((), 2),
    ],
)
def test_a_node_comes_from_where_its_nearest_parent_was_first_noted(
    node: tuple[str | int, ...], line: int
) -> None:
    origins = Origins(Place("a.csv", 1))
    for noted, place in (((), 2), (("statements", 0), 3), (("statements", 0), 4)):
        origins.note(PAD, noted, Place("a.csv", place))

    assert origins.place(PAD, node) == Place("a.csv", line)
    assert origins.place(theme_path(NOWHERE, "weg"), node) == Place("a.csv", 1)


def test_an_answer_that_cannot_be_read_is_unclear_until_it_is_told() -> None:
    meaning, log = Meaning(Choices()), Log()

    assert meaning.of("ooit", Place("a.csv", 2)) == "unclear"
    assert meaning.of("ooit", Place("a.csv", 3)) == "unclear"

    meaning.complain(log)
    assert [(one.key, one.values, str(one.place)) for one in log.problems] == [
        ("transfer.word", {"found": "ooit", "times": 2}, "a.csv:2")
    ]
