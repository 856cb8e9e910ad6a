"""The shipped bank against its evidence: every cell of every party."""

from __future__ import annotations

import pytest
from evidence import PARTIES, cells, rows

from stemwijzer_cli.model import Bank, Position


def as_coded(position: Position) -> dict[str, str]:
    """Return a position in the columns of the evidence.

    The bank leaves out what a source's row says where that is the stance itself.
    """
    sources = [*position.sources.items(), ("", None), ("", None)]
    return {
        "stance": position.stance,
        "row_stance": position.row_stance or position.stance,
        "basis": position.basis or "",
        "source1": sources[0][0],
        "locator1": sources[0][1] or "",
        "source2": sources[1][0],
        "locator2": sources[1][1] or "",
        **{
            f"{name}_{language}": (text or {}).get(language, "")
            for name, text in (("summary", position.summary), ("remark", position.remark))
            for language in ("nl", "en")
        },
    }


def test_the_evidence_has_fifteen_parties_on_thirty_two_statements() -> None:
    assert set(cells("positions")) == {
        (row["statement"], name) for row in rows("statements") for name in PARTIES
    }
    assert len(rows("positions")) == 15 * 32 == 480


def test_the_bank_has_those_parties_and_statements_and_no_others(shipped: Bank) -> None:
    assert {party.name for party in shipped.parties} == set(PARTIES)
    assert [party.id for party in shipped.parties] == sorted(name.lower() for name in PARTIES)
    for party in shipped.parties:
        assert list(party.positions) == [row["statement"] for row in rows("statements")]


@pytest.mark.parametrize("name", PARTIES)
def test_every_position_of_a_party_is_as_coded(shipped: Bank, name: str) -> None:
    party = shipped.party(name.lower())
    expected = {row["statement"]: row for row in rows("positions") if row["party"] == name}
    different = {
        f"{statement}.{column}": (found, expected[statement][column])
        for statement, position in party.positions.items()
        for column, found in as_coded(position).items()
        if found != expected[statement][column]
    }

    assert different == {}, "the bank has the first, the evidence the second"
    assert {len(position.sources) for position in party.positions.values()} <= {0, 1, 2}
    assert len(as_coded(next(iter(party.positions.values())))) == len(rows("positions")[0]) - 2


def test_a_text_of_a_position_is_in_both_languages(shipped: Bank) -> None:
    texts = [
        text
        for party in shipped.parties
        for position in party.positions.values()
        for text in (position.summary, position.remark)
        if text is not None
    ]

    assert {tuple(text) for text in texts} == {("nl", "en")}


def test_an_unknown_position_has_neither_basis_nor_sources_nor_words(shipped: Bank) -> None:
    unknown = [
        position
        for party in shipped.parties
        for position in party.positions.values()
        if position.stance == "unknown"
    ]

    assert unknown == [Position(stance="unknown")] * 18


def test_three_hundred_and_forty_five_of_the_cells_are_known(shipped: Bank) -> None:
    stances = [
        position.stance for party in shipped.parties for position in party.positions.values()
    ]

    assert {stance: stances.count(stance) for stance in shipped.stances} == {
        "for": 183,
        "neutral": 0,
        "against": 162,
        "unclear": 117,
        "unknown": 18,
    }


def test_a_vote_is_cited_with_its_document_and_day(shipped: Bank) -> None:
    votes = [
        place
        for party in shipped.parties
        for position in party.positions.values()
        for source, place in position.sources.items()
        if source == "stemmingen-tk"
    ]

    assert votes
    for place in votes:
        assert place is not None
        for vote in place.split("; "):
            assert vote.startswith("Kamerstuk "), vote
            assert "202" in vote, vote
