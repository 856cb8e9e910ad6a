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
    OFFER,
    PARTIES,
    RESULT,
    REVIEW,
    SECOND,
    Play,
    Seen,
    printed,
    saved,
)
from e2e.terminal import (
    AT_REST,
    DOWN,
    ENTER,
    ESCAPE,
    LEFT,
    RIGHT,
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
    order = ["Straat", "Fietspad eens", "Parkeren oneens", "School", "Schoolfruit eens"]
    assert re.search(".*".join([*order, "Huiswerk neutraal"]), quiz.text())
    quiz.choose("Parkeren oneens")
    quiz.sees(SECOND._replace(earlier="oneens"))
    quiz.send("t")
    quiz.wait_for(REVIEW, "Parkeren oneens")
    quiz.choose("Parkeren oneens")
    quiz.sees(SECOND._replace(earlier="oneens"))
    quiz.send("1")
    quiz.wait_for(REVIEW, "Parkeren eens")
    answers = {**ANSWERED["answers"], "parkeren": "eens"}  # type: ignore[dict-item]
    assert saved(folder / "f.yaml")["answers"] == answers


@pytest.mark.parametrize("columns", [80, 40])
def test_a_wrong_key_at_the_review_is_told_until_the_next_one(
    play: Play, mini: Bank, folder: Path, columns: int
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(columns, 24))
    quiz.open_review()
    quiz.wait_for("q: stop")
    review = quiz.lines()
    for key, told in (
        ("x", ["! 'x' doet hier niets."]),
        ("?", ["! '?' doet hier niets."]),
        (RIGHT, ["! Deze toets doet hier niets."]),
    ):
        quiz.send(key)
        quiz.wait_until(lambda told=told: quiz.lines() == [*told, *review], f"{told} and all")
    assert quiz.move(DOWN) == "Parkeren oneens"
    assert quiz.lines()[0] == REVIEW


def test_what_was_said_at_the_review_stays_beside_a_wrong_key(play: Play, mini: Bank) -> None:
    quiz = play(mini, "--short", "1")
    quiz.begin()
    quiz.answers("s", REVIEW)
    quiz.send("v")
    nothing = "! Je hebt nog geen stelling beantwoord; kies er een, of stop."
    quiz.wait_for(nothing)
    quiz.send("x")
    quiz.wait_until(lambda: quiz.lines()[:3] == [nothing, "! 'x' doet hier niets.", REVIEW], "both")


def test_everything_skipped_cannot_go_on_without_an_answer(play: Play, mini: Bank) -> None:
    quiz = play(mini)
    quiz.begin()
    quiz.answers("ssss", REVIEW)
    quiz.send("v")
    quiz.wait_for("nog geen stelling beantwoord", REVIEW)
    quiz.choose("Huiswerk overgeslagen")
    quiz.sees(FOURTH._replace(earlier="overgeslagen"))
    quiz.send("1")
    quiz.wait_for("Huiswerk eens")
    quiz.goes_on(to=IMPORTANT)
    quiz.wait_for_boxes({"Huiswerk": False})


WAYS = {
    "nl": "p partij   w waarom   h hoe vast   t thema's   k kaart   v vergelijk   b bronnen",
    "en": "p party   w why   f how firm   t themes   m map   c compare   e sources",
}


def answered_everything(shipped: Bank, folder: Path) -> None:
    """Write a file in which every statement of the shipped bank is agreed with."""
    answers = dict.fromkeys((item.id for item in shipped.statements), "eens")
    said = {"bank": shipped.id, "bank_version": shipped.version, "answers": answers}
    (folder / "f.yaml").write_text(yaml.safe_dump(said))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_whole_result_stands_on_a_screen_of_24_lines(
    play: Play, shipped: Bank, folder: Path, language: str
) -> None:
    answered_everything(shipped, folder)
    quiz = play(shipped, "--save", "f.yaml", size=(80, 24), language=language)
    quiz.read_intro()
    quiz.send(ENTER)
    quiz.wait_for("Kloppen" if language == "nl" else "Are your answers right?")
    quiz.send("v" if language == "nl" else "n")
    for _ in range(2):
        quiz.wait_for("Esc")
        quiz.send(ENTER)
        quiz.wait_until(lambda: "Esc" not in quiz.new_text()[-10:], "the next question")
    count = "32 van 32 stellingen" if language == "nl" else "32 of 32 statements"
    quiz.wait_for(count, "q stoppen" if language == "nl" else "q stop")
    lines = quiz.lines()
    names = [party.name for party in shipped.parties]
    ranked = [name for line in lines for name in names if re.match(rf" *\d+=? +{name} ", line)]
    assert sorted(ranked) == sorted(names)
    assert WAYS[language] in lines
    quiz.send("?")
    quiz.wait_for("Hoe je de uitslag leest" if language == "nl" else "How to read the result")
    quiz.send(ESCAPE)
    quiz.wait_for(WAYS[language].split("   ")[0])


def test_a_narrow_screen_holds_eight_parties_and_a_key_for_more(
    play: Play, shipped: Bank, folder: Path
) -> None:
    answered_everything(shipped, folder)
    quiz = play(shipped, "--save", "f.yaml", size=(40, 24))
    quiz.open_review()
    quiz.send("v")
    quiz.wait_for("Welke stellingen")
    quiz.send(ENTER)
    quiz.wait_for("Met welke partijen")
    quiz.send(ENTER)
    quiz.wait_for("↓ meer (1–8 van 15)", "? uitleg", "q stoppen")
    quiz.send(DOWN)
    quiz.wait_for("↑ naar boven (9–15 van 15)")
    quiz.send(DOWN)
    quiz.wait_for("↓ meer (1–8 van 15)")


@pytest.mark.parametrize("lines", [20, 23, 24])
def test_a_narrow_screen_keeps_its_heading_and_shows_what_is_said(
    play: Play, shipped: Bank, folder: Path, lines: int
) -> None:
    answered_everything(shipped, folder)
    said = yaml.safe_load((folder / "f.yaml").read_text())
    said["important"] = [item.id for item in shipped.statements[:3]]
    (folder / "f.yaml").write_text(yaml.safe_dump(said))
    quiz = play(shipped, "--save", "f.yaml", size=(40, lines))
    quiz.open_review()
    quiz.goes_on(to=PARTIES)
    quiz.send(ENTER)
    quiz.wait_for("↓ meer", "q stoppen")
    heading = ["Overeenkomst", "32 van 32 stellingen, 3 dubbel"]
    assert quiz.lines()[:2] == heading
    for key, told in (("s", "! Bewaard in f.yaml."), ("z", "! 'z' doet hier niets.")):
        quiz.send(key)
        quiz.wait_until(
            lambda told=told: quiz.lines()[:3] == [told, *heading], f"{told} and the heading"
        )


def test_the_result_ranks_as_the_points_do(play: Play, mini: Bank, folder: Path) -> None:
    """Fietspad double: 20 points at most, of which Aarde has 20.

    Cirkel 8 + 2 + 2 and, to the neutral answer, 2 in 3/4 and 4 in 1/4: 14.5; Brug 0 of 8, then
    half on the three others.
    """
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(80, 24))
    quiz.open_review()
    quiz.send("v")
    quiz.wait_for("Welke")
    quiz.toggle("Fietspad")
    quiz.send(ENTER)
    quiz.wait_for("Met welke")
    quiz.send(ENTER)
    quiz.wait_for(RESULT, "4 van 4 stellingen, 1 dubbel")
    assert re.search(r"1 Aarde 100 %.* 2 Cirkel \*? ?72 %.* 3 Brug 30 %", quiz.text())


BEHIND = {
    "w": ("explain", "f.yaml", "brug"),
    "p": ("parties", "--id", "brug"),
    "h": ("stability", "f.yaml"),
    "b": ("compare", "--statement", "fietspad", "--evidence"),
    "k": ("map", "f.yaml"),
}


@pytest.mark.parametrize("key", BEHIND)
def test_what_lies_behind_the_result_is_what_the_command_prints(
    play: Play, mini: Bank, folder: Path, key: str
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(100, 60))
    quiz.open_review()
    quiz.goes_on(to=RESULT)
    quiz.send(key)
    if key in "wp":
        quiz.wait_for("Welke partij?")
        quiz.choose("Brug")
    elif key == "b":
        quiz.wait_for("Van welke stelling?")
        quiz.choose("Fietspad")
    quiz.wait_for("←: terug")
    command = [str(folder / part) if part == "f.yaml" else part for part in BEHIND[key]]
    expected = printed(*command, "--bank", str(BANKS / "mini"), columns=100)
    shown = quiz.lines()[: len(expected)]
    same = [line for line, other in zip(shown, expected, strict=True) if line == other]
    assert len(same) >= len(expected) - 2, "the line on the bank and the sources may differ"
    quiz.send(LEFT)
    quiz.wait_for(RESULT)


@pytest.mark.parametrize("key", ["w", "p", "v", "b", "d", "n", "a"])
@pytest.mark.parametrize("back", ["escape", "left"])
def test_every_list_has_a_way_back_to_the_result(
    play: Play, mini: Bank, folder: Path, key: str, back: str
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(80, 24))
    quiz.open_review()
    quiz.goes_on(to=RESULT)
    before = quiz.lines()
    quiz.send(key)
    quiz.wait_for("terug")
    quiz.wait_until(lambda: quiz.pointed() is not None, "a list")
    quiz.send(ESCAPE if back == "escape" else LEFT)
    quiz.wait_for(RESULT)
    assert quiz.lines() == before


def test_two_parties_are_compared(play: Play, mini: Bank, folder: Path) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(80, 40))
    quiz.open_review()
    quiz.goes_on(to=RESULT)
    quiz.send("v")
    quiz.wait_for("De eerste")
    quiz.choose("Brug")
    quiz.wait_for("En de tweede")
    quiz.choose("Aarde")
    quiz.wait_for("Aarde", "Brug", "←: terug")
    assert "Cirkel" not in quiz.text()


def test_a_wrong_key_at_the_result_is_told_until_the_next_one(
    play: Play, shipped: Bank, folder: Path
) -> None:
    answers = dict.fromkeys((item.id for item in shipped.statements), "eens")
    file = {"bank": shipped.id, "bank_version": shipped.version, "answers": answers}
    (folder / "f.yaml").write_text(yaml.safe_dump(file))
    quiz = play(shipped, "--save", "f.yaml")
    quiz.open_review()
    quiz.goes_on(to=RESULT)
    ranking = quiz.lines()
    for key, told in (
        ("x", ["! 'x' doet hier niets."]),
        ("\x1b", ["! Deze toets doet hier niets."]),
        (DOWN, []),
    ):
        quiz.send(key)
        quiz.wait_until(lambda told=told: quiz.lines() == [*told, *ranking], f"{told} and all")


def test_the_result_is_kept_as_a_page_and_stays_on_the_terminal(
    play: Play, mini: Bank, folder: Path
) -> None:
    (folder / "f.yaml").write_text(yaml.safe_dump(ANSWERED))
    quiz = play(mini, "--save", "f.yaml", size=(80, 40))
    quiz.open_review()
    quiz.goes_on(to=RESULT)
    quiz.send("r")
    quiz.wait_for("als pagina bewaren?")
    quiz.write_line("ja")
    quiz.wait_for("Bewaard in stemwijzer-uitslag.html.", RESULT)
    assert (folder / "stemwijzer-uitslag.html").read_text("utf-8").startswith("<!doctype html>")
    quiz.send("q")
    assert quiz.exit_code() == 0
    kept = " ".join(" ".join(quiz.scrollback()).split())
    assert re.search(r"1 Aarde 100 %", kept)
    assert "Verdergaan: stemwijzer --bank" in kept


@pytest.mark.parametrize("key", ["r", "s"])
@pytest.mark.parametrize("columns", [80, 40])
def test_escape_and_enter_go_back_from_a_name_to_the_result(
    play: Play, mini: Bank, folder: Path, key: str, columns: int
) -> None:
    quiz = play(mini, "--short", "1", size=(columns, 24))
    quiz.begin()
    quiz.answers("1", REVIEW)
    quiz.goes_on(to=RESULT)
    result = quiz.lines()
    quiz.send(key)
    quiz.wait_for("nee of Esc: niet")
    quiz.write_line(ESCAPE)
    quiz.wait_until(lambda: quiz.lines() == result, "the result as it was")
    assert "geen letters" not in quiz.raw.decode()
    assert list(folder.iterdir()) == []


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
    quiz.wait_for(RESULT)
    assert "Aarde" in quiz.text()
    assert "Brug" not in quiz.text()
    quiz.send("n")
    quiz.wait_for(PARTIES)
    quiz.wait_for_boxes({"Aarde": True, "Brug": False, "Cirkel": False})
    quiz.toggle("Aarde")
    quiz.send(ENTER)
    quiz.wait_for("Kies er minstens één")
    quiz.toggle("Cirkel")
    quiz.send(ENTER)
    quiz.wait_for("Cirkel", RESULT)
    assert "Aarde" not in quiz.text()


def test_the_result_leads_to_changes_to_saving_and_out(
    play: Play, mini: Bank, folder: Path
) -> None:
    quiz = play(mini, size=(80, 50))
    quiz.begin()
    quiz.answers("1313", REVIEW)
    quiz.goes_on(to=RESULT)
    quiz.send("a")
    quiz.wait_for(REVIEW)
    quiz.choose("Huiswerk oneens")
    quiz.sees(FOURTH._replace(earlier="oneens"))
    quiz.send("2")
    quiz.wait_for(REVIEW, "Huiswerk neutraal")
    assert quiz.pointed() == "Huiswerk neutraal"
    assert " ".join(mini.statements[3].text["nl"].split()) in quiz.text()
    quiz.send("v")
    quiz.wait_for(RESULT)
    quiz.send("s")
    quiz.wait_for(OFFER, "stemwijzer-antwoorden.yaml")
    assert quiz.modes() == AT_REST
    quiz.write_line("f.yaml")
    quiz.wait_for("Bewaard in f.yaml.", RESULT)
    assert saved(folder / "f.yaml") == ANSWERED
    assert stat.S_IMODE((folder / "f.yaml").stat().st_mode) == 0o600
    quiz.send("q")
    assert quiz.exit_code() == 0
    assert quiz.modes() == AT_REST


def test_stopping_after_the_result_asks_about_answers_that_are_not_saved(
    play: Play, mini: Bank, folder: Path
) -> None:
    quiz = play(mini, size=(80, 50))
    quiz.begin()
    quiz.answers("1332", REVIEW)
    quiz.goes_on(to=RESULT)
    quiz.send("q")
    quiz.wait_for(OFFER)
    quiz.write_line("ja")
    assert quiz.exit_code() == 0
    assert (folder / "stemwijzer-antwoorden.yaml").exists()


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
