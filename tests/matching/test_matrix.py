"""Parties and people beside each other."""

from __future__ import annotations

from hypothesis import given
from support import answers_of, bank_of, elections

from stemwijzer_cli.matching.matrix import Pair, party_matrix, people_matrix
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank


def test_parties_agree_as_worked_out_by_hand(mini: Bank) -> None:
    # fietspad, parkeren, schoolfruit, huiswerk: aarde 2 0 2 1, brug 0 1 - 2, cirkel 2 - - -
    # aarde and brug: 2 + 1 + 1 of 3·2 apart. aarde and cirkel: the same on fietspad.
    # brug and cirkel: opposite on fietspad.
    assert party_matrix(mini) == (
        (Pair(Share(8, 8), 4), Pair(Share(2, 6), 3), Pair(Share(2, 2), 1)),
        (Pair(Share(2, 6), 3), Pair(Share(6, 6), 3), Pair(Share(0, 2), 1)),
        (Pair(Share(2, 2), 1), Pair(Share(0, 2), 1), Pair(Share(2, 2), 1)),
    )


def test_five_levels_agree_as_worked_out_by_hand(five: Bank) -> None:
    # noord 4 3 2, oost 0 2 -, west - 4 1
    # noord and oost: 4 + 1 of 8; noord and west: 1 + 1 of 8; oost and west: 2 of 4
    noord, oost, _ = party_matrix(five)
    assert noord[1:] == (Pair(Share(3, 8), 2), Pair(Share(6, 8), 2))
    assert oost[2] == Pair(Share(2, 4), 1)


def test_parties_that_share_no_known_statement_have_no_agreement() -> None:
    bank = bank_of(3, {"a": ("for", "unknown"), "b": ("unclear", "for"), "c": ("unknown",) * 2})
    matrix = party_matrix(bank)
    assert matrix[0][1] == Pair(None, 0)
    assert matrix[2][2] == Pair(None, 0)


@given(elections())
def test_the_matrix_is_symmetric_with_full_agreement_on_the_diagonal(
    election: tuple[Bank, Answers],
) -> None:
    bank, _ = election
    matrix = party_matrix(bank)
    for row, party in enumerate(bank.parties):
        known = sum(
            bank.level(position.stance) is not None for position in party.positions.values()
        )
        own = matrix[row][row]
        assert own.shared == known
        assert (own.agreement.percent(1) if own.agreement else None) == (100 if known else None)
        assert all(matrix[row][other] == matrix[other][row] for other in range(len(matrix)))


def test_people_are_compared_on_what_both_answered_without_weights() -> None:
    bank = bank_of(3, {"a": ("for",) * 4})
    # s1 the same, s2 one apart, s3 opposite; s4 is answered by the second only.
    first = answers_of(2, 1, 0, None, important=["s1"])
    second = answers_of(2, 0, 2, 1, important=["s3"])
    silent = answers_of(None, None, None, 1)
    matrix = people_matrix(bank, [first, second, silent])
    assert matrix[0][1] == matrix[1][0] == Pair(Share(3, 6), 3)
    assert matrix[0][2] == Pair(None, 0)
    assert matrix[1][2] == Pair(Share(2, 2), 1)


def test_people_are_compared_on_the_statements_of_the_bank_only() -> None:
    bank = bank_of(3, {"a": ("for",)})
    assert people_matrix(bank, [answers_of(2, 0), answers_of(2, 2)])[0][1] == Pair(Share(2, 2), 1)
