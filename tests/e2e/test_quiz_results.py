"""The review, the choices, the result, and what is asked."""

from __future__ import annotations

import re
import stat
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from e2e.play import (
    ANSWERED,
    BANKS,
    FOURTH,
    IMPORTANT,
    MENU,
    OFFER,
    PARTIES,
    REVIEW,
    SECOND,
    Play,
    Seen,
    printed,
    saved,
)
from e2e.terminal import (
    AT_REST,
    ENTER,
)

from stemwijzer_cli.model import Bank

pytestmark = pytest.mark.terminal

# The review, the choices and the result


def test_the_review_lists_the_answers_by_theme_and_changes_one(
    play: Play, mini: Bank, folder: Path
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml")
    quiz.open_review()
    quiz.wait_for(REVIEW, "Huiswerk")
    order = ["Straat", "Fietspad: eens", "Parkeren: oneens", "School", "Schoolfruit: eens"]
    assert re.search(".*".join([*order, "Huiswerk: neutraal"]), quiz.text())
    quiz.choose("Parkeren: oneens")
    quiz.sees(SECOND._replace(earlier="oneens"))
    quiz.send("t")
    quiz.wait_for(REVIEW, "Parkeren: oneens")
    quiz.choose("Parkeren: oneens")
    quiz.sees(SECOND._replace(earlier="oneens"))
    quiz.send("1")
    quiz.wait_for(REVIEW, "Parkeren: eens")
    answers = {**ANSWERED["answers"], "parkeren": "eens"}  # type: ignore[dict-item]
    assert saved(folder / "f.yaml")["answers"] == answers


def test_everything_skipped_cannot_go_on_without_an_answer(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.answers("ssss", REVIEW)
    quiz.send(ENTER)
    quiz.wait_for("nog geen stelling beantwoord", REVIEW)
    quiz.choose("Huiswerk: overgeslagen")
    quiz.sees(FOURTH._replace(earlier="overgeslagen"))
    quiz.send("1")
    quiz.wait_for("Huiswerk: eens")
    quiz.goes_on(to=IMPORTANT)
    quiz.wait_for_boxes({"Huiswerk": False})


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_the_result_is_what_score_prints_for_the_saved_file(
    play: Play, mini: Bank, folder: Path, columns: int
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(columns, 24))
    quiz.open_review()
    quiz.send(ENTER)
    quiz.wait_for("Welke")
    quiz.toggle("Fietspad")
    quiz.send(ENTER)
    quiz.wait_for("Met welke")
    quiz.send(ENTER)
    quiz.wait_for(MENU)
    expected = printed(
        "score", str(folder / "f.yaml"), "--bank", str(BANKS / "mini"), columns=columns
    )
    shown = quiz.scrollback()
    start = shown.index(expected[0])
    assert shown[start : start + len(expected)] == expected
    # With the first statement double and 20 points at most: Aarde 20; Cirkel 8 + 2 + 2 and, to the
    # neutral answer, 2 in 3/4 and 4 in 1/4: 14.5; Brug 0 of 8, then half on the three others.
    text = " ".join(" ".join(expected).split())
    assert re.search(r"1 Aarde 100 %.* 2 Cirkel \*? ?72 %.* 3 Brug 30 %", text)


def test_the_menu_shows_what_the_commands_print_for_the_saved_file(
    play: Play, mini: Bank, folder: Path
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(100, 60))
    quiz.open_review()
    quiz.goes_on(to=MENU)
    quiz.choose("Uitleg bij een partij")
    quiz.wait_for("Welke partij?")
    quiz.choose("Brug")
    quiz.wait_for_new(MENU)
    quiz.choose("Hoe vast staat de eerste plaats?")
    quiz.wait_for_new(MENU)
    for command, *arguments in (("explain", "brug"), ("stability",)):
        expected = printed(
            command,
            str(folder / "f.yaml"),
            *arguments,
            "--bank",
            str(BANKS / "mini"),
            columns=100,
        )
        shown = quiz.scrollback()
        start = shown.index(expected[0])
        assert shown[start : start + len(expected)] == expected


def test_parties_chosen_beforehand_are_ticked_and_others_can_be_added(
    play: Play, mini: Bank
) -> None:
    # Without the height of the window, which it asks the terminal for, questionary has no line for
    # what is wrong.
    arguments = ["--parties", "Brug,aarde", "--short", "1"]
    quiz = play(mini, *arguments, environment={"PROMPT_TOOLKIT_NO_CPR": "0"})
    quiz.begin()
    quiz.answers("1", REVIEW)
    quiz.goes_on(to=PARTIES)
    quiz.wait_for_boxes({"Aarde": True, "Brug": True, "Cirkel": False})
    quiz.toggle("Brug")
    quiz.send(ENTER)
    quiz.wait_for(MENU)
    assert "Aarde" in quiz.text()
    assert "Brug" not in quiz.text()
    quiz.choose("Andere partijen")
    quiz.wait_for(PARTIES)
    quiz.wait_for_boxes({"Aarde": True, "Brug": False, "Cirkel": False})
    quiz.toggle("Aarde")
    quiz.send(ENTER)
    quiz.wait_for("Kies er minstens één")
    quiz.toggle("Cirkel")
    quiz.send(ENTER)
    quiz.wait_for("Cirkel", MENU)
    shown = "\n".join(quiz.scrollback())
    _, _, result = shown.rpartition("Overeenkomst met de partijen")
    assert "Cirkel" in result
    assert "Aarde" not in result


def test_the_menu_changes_answers_saves_and_quits(play: Play, mini: Bank, folder: Path) -> None:
    quiz = play(mini, size=(80, 50))
    quiz.begin()
    quiz.answers("1313", REVIEW)
    quiz.goes_on(to=MENU)
    promised = (
        "Uitslag per thema",
        "Andere partijen",
        "Antwoorden wijzigen",
        "Antwoorden bewaren",
        "Stoppen",
    )
    quiz.wait_for(*promised)
    assert [line.strip(" »") for line in quiz.lines() if line.strip(" »") in promised] == [
        *promised
    ]
    quiz.choose("Antwoorden wijzigen")
    quiz.wait_for(REVIEW)
    quiz.choose("Huiswerk: oneens")
    quiz.sees(FOURTH._replace(earlier="oneens"))
    quiz.send("2")
    quiz.wait_for(REVIEW, "Huiswerk: neutraal")
    quiz.send(ENTER)
    quiz.wait_for(IMPORTANT)
    quiz.send(ENTER)
    quiz.wait_for(MENU)
    assert "\n".join(quiz.scrollback()).count("Overeenkomst met de partijen") == 2
    quiz.choose("Antwoorden bewaren")
    quiz.wait_for(OFFER)
    assert quiz.modes() == AT_REST
    quiz.write_line("f.yaml")
    quiz.wait_for_new("Bewaard in f.yaml.", "politieke opvattingen", MENU)
    assert saved(folder / "f.yaml") == ANSWERED
    assert stat.S_IMODE((folder / "f.yaml").stat().st_mode) == 0o600
    quiz.choose("Stoppen")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST


# What is asked


def test_a_theme_asks_its_own_statements(play: Play, mini: Bank) -> None:
    quiz = play(mini, "--theme", "school", language="en")
    quiz.begin()
    quiz.sees(Seen("1 / 2", "schoolfruit", introduction=True))
    assert quiz.lines()[0].split()[0] == "School"
    quiz.press("a")
    quiz.sees(Seen("2 / 2", "huiswerk"))
    quiz.answers("d", "Are your answers right?")


@pytest.mark.parametrize("parties", [(), ("vvd", "sp", "pvv")])
def test_short_asks_the_statements_that_separate_most_in_the_order_of_the_bank(
    play: Play, shipped: Bank, parties: tuple[str, ...]
) -> None:
    compared = [party for party in shipped.parties if not parties or party.id in parties]

    def separation(statement: str) -> int:
        levels = [shipped.level(party.positions[statement].stance) for party in compared]
        known = [level for level in levels if level is not None]
        return sum(abs(one - other) for one, other in combinations(known, 2))

    ids = [statement.id for statement in shipped.statements]
    highest = sorted(ids, key=lambda item: (-separation(item), ids.index(item)))[:4]
    arguments = ["--short", "4", *(["--parties", ",".join(parties)] if parties else [])]
    quiz = play(shipped, *arguments)
    quiz.begin()
    expected: list[Seen] = []
    begun: set[str] = set()
    for theme in shipped.themes:
        for statement in theme.statements:
            if statement.id in highest:
                place = f"{len(expected) + 1} / 4"
                expected.append(Seen(place, statement.id, introduction=theme.id not in begun))
                begun.add(theme.id)
    for seen in expected:
        quiz.sees(seen)
        quiz.send("1")
    quiz.wait_for(REVIEW)
