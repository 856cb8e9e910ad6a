"""The course of the quiz, held with a voter whose replies are written down beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
import yaml

from stemwijzer_cli.matching.score import Shown, score
from stemwijzer_cli.model import (
    Answers,
    Bank,
    Chosen,
    Party,
    Selection,
    Statement,
    only_statements,
    select,
)
from stemwijzer_cli.quiz.conversation import Conversation
from stemwijzer_cli.quiz.replies import Reply
from stemwijzer_cli.quiz.results import Results
from stemwijzer_cli.quiz.saving import Saving
from stemwijzer_cli.quiz.store import Store
from stemwijzer_cli.quiz.view import Intro, Question
from stemwijzer_cli.quiz.ways import Result, ways
from stemwijzer_cli.session import Session
from stemwijzer_cli.texts import Texts

AGREE, NEUTRAL, DISAGREE = (Reply("answer", level) for level in (2, 1, 0))
SKIP, BACK, ON, STOP = Reply("skip"), Reply("back"), Reply("next"), Reply("stop")
CTRL_C = KeyboardInterrupt()

ALL = {"aarde", "brug", "cirkel"}
DONE = Answers(levels={"fietspad": 2, "parkeren": 0, "schoolfruit": 2, "huiswerk": 1})


class Line(NamedTuple):
    """What the voter does at one prompt."""

    prompt: str
    reply: object


class Asked(NamedTuple):
    """A statement as it was put to the voter."""

    place: str
    statement: str
    earlier: int | str | None = None


class Scripted:
    """A front whose voter follows a script; it fails when another prompt comes."""

    def __init__(self, script: Sequence[Line], watch: Callable[[], object] = str) -> None:
        """Take the script; `watch` is asked at every statement what it sees."""
        self.script = list(script)
        self.intros: list[Intro] = []
        self.asked: list[Asked] = []
        self.notices: list[str | None] = []
        self.watch = watch
        self.watched: list[object] = []
        self.reviewed: list[tuple[dict[str, int], str | None]] = []
        self.at: list[str | None] = []
        self.results: list[Result] = []
        self.offered: list[tuple[list[str], set[str]]] = []
        self.menus: list[list[str]] = []
        self.told: list[str] = []
        self.closed = 0

    def welcome(self, intro: Intro) -> bool:
        self.intros.append(intro)
        return self._reply("welcome") is True

    def ask(self, question: Question) -> Reply:
        assert question.statement in question.theme.statements
        earlier = "skipped" if question.skipped else question.level
        place = f"{question.number} / {question.total}"
        self.asked.append(Asked(place, question.statement.id, earlier))
        self.notices.append(question.notice)
        self.watched.append(self.watch())
        reply = self._reply("ask")
        assert isinstance(reply, Reply)
        return reply

    def confirm_stop(self) -> bool:
        return self._reply("stop?") is True

    def review(
        self, bank: Bank, answers: Answers, notice: str | None, at: Statement | None
    ) -> Statement | str:
        self.reviewed.append((dict(answers.levels), notice))
        self.at.append(at.id if at else None)
        wanted = self._reply("review")
        assert isinstance(wanted, str)
        found = [statement for statement in bank.statements if statement.id == wanted]
        return found[0] if found else wanted

    def pick_important(
        self, statements: list[Statement], chosen: frozenset[str]
    ) -> set[str] | None:
        self.offered.append(([statement.id for statement in statements], set(chosen)))
        return self._picked("important", chosen)

    def pick_parties(self, parties: list[Party], chosen: frozenset[str]) -> set[str] | None:
        self.offered.append(([party.id for party in parties], set(chosen)))
        return self._picked("parties", chosen)

    def result(self, result: Result) -> str:
        self.results.append(result)
        wanted = self._reply("result")
        assert wanted in {way.name for way in result.ways}
        return str(wanted)

    def read(self, text: Callable[[], str]) -> None:
        self.told.append(text())

    def menu(self, question: str, entries: list[tuple[str, str]]) -> str:
        assert question
        self.menus.append([name for name, _ in entries])
        wanted = self._reply("menu")
        assert isinstance(wanted, str)
        return wanted

    def ask_line(self, question: str) -> str:
        self.told.append(question)
        line = self._reply("line")
        assert isinstance(line, str)
        return line

    def tell(self, text: str, *, whole: bool = False) -> None:
        assert whole == text.startswith("quiz --save")
        self.told.append(text)

    def close(self) -> None:
        self.closed += 1

    def _picked(self, prompt: str, chosen: frozenset[str]) -> set[str] | None:
        reply = self._reply(prompt)
        if reply == "same":
            return set(chosen)
        if reply == "back":
            return None
        assert isinstance(reply, set)
        return reply

    def _reply(self, prompt: str) -> object:
        __tracebackhide__ = True
        if not self.script:
            pytest.fail(f"the script is over and there came {prompt!r}")
        line = self.script.pop(0)
        assert line.prompt == prompt
        if isinstance(line.reply, BaseException):
            raise line.reply
        return line.reply


BEGIN = Line("welcome", True)
YES, NO = Line("stop?", True), Line("stop?", False)
GO_ON = Line("review", "go-on")
SAME_IMPORTANT, SAME_PARTIES = Line("important", "same"), Line("parties", "same")
SAVE = Line("result", "save")
QUIT, NOT_SAVED = Line("result", "stop"), Line("line", "nee\n")
TO_THE_END = [GO_ON, SAME_IMPORTANT, SAME_PARTIES, QUIT]


def asks(*replies: object) -> list[Line]:
    return [Line("ask", reply) for reply in replies]


class View(NamedTuple):
    """A view on the answers as it was asked for."""

    kind: str
    parties: list[str]
    statements: list[str]
    answers: Answers


class Views(Results):
    """Views in one word each, which remember what they were asked for."""

    def __init__(self) -> None:
        super().__init__(Session({}))
        self.shown: list[View] = []

    def result(self, chosen: Chosen, answers: Answers, notice: str | None) -> Result:
        self._show("ranking", chosen.bank, answers)
        ranking = score(chosen.bank, answers)
        on = ways(Texts("nl"), has_themes=True, has_map=True, compares=len(chosen.bank.parties) > 1)
        return Result(Shown(chosen, ranking, ranking.rows), "", on, notice)

    def behind(self, name: str, chosen: Chosen, answers: Answers, named: Sequence[str]) -> str:
        return self._show(" ".join([name, *named]), chosen.bank, answers)

    def page(self, chosen: Chosen, answers: Answers) -> str:
        return self._show("page", chosen.bank, answers)

    def _show(self, kind: str, bank: Bank, answers: Answers) -> str:
        parties = [party.id for party in bank.parties]
        statements = [statement.id for statement in bank.statements]
        self.shown.append(View(kind, parties, statements, answers))
        return f"<{kind}>"


class Held(NamedTuple):
    """A conversation that is over."""

    front: Scripted
    answers: Answers
    shown: list[View]
    error: BaseException | None


def hold(
    bank: Bank,
    script: Sequence[Line],
    *,
    answers: Answers | None = None,
    parties: Sequence[str] = (),
    file: Path | None = None,
    asked: Bank | None = None,
    inputs: Sequence[Path] = (),
) -> Held:
    """Hold a conversation from beginning to end; the whole script has to be used."""
    store = Store(str(file), bank, "nl") if file else None
    if script[-1] == QUIT and not file and SAVE not in script:
        script = [*script, NOT_SAVED]
    front = Scripted(script, lambda: in_file(file) if file else None)
    conversation = Conversation(
        Texts("nl"),
        front,
        asked or bank,
        answers=answers or (store.load() if store else Answers()),
        parties=parties,
        saving=saving(front, bank, store, inputs),
        whole_bank=bank,
    )
    views = Views()
    error: BaseException | None = None
    try:
        conversation.run(views)
    except KeyboardInterrupt as interrupt:
        error = interrupt
    assert front.script == []
    assert front.closed >= 1
    return Held(front, conversation.answers, views.shown, error)


def saving(front: Scripted, bank: Bank, store: Store | None, inputs: Sequence[Path] = ()) -> Saving:
    return Saving(
        Texts("nl"),
        front,
        bank,
        store=store,
        again=lambda file: f"quiz --save {file}",
        inputs=lambda: inputs,
    )


def in_file(path: Path) -> dict[str, str]:
    """Return the answers in a file, without the statements that are open."""
    if not path.exists():
        return {}
    answers = yaml.safe_load(path.read_text("utf-8"))["answers"]
    return {statement: word for statement, word in answers.items() if word is not None}


def important_in(path: Path) -> list[str]:
    return list(yaml.safe_load(path.read_text("utf-8"))["important"])


# The statements


def test_every_statement_is_asked_once_in_the_order_of_the_bank(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *asks(AGREE, NEUTRAL, DISAGREE, SKIP), *TO_THE_END])
    assert held.front.asked == [
        Asked("1 / 4", "fietspad"),
        Asked("2 / 4", "parkeren"),
        Asked("3 / 4", "schoolfruit"),
        Asked("4 / 4", "huiswerk"),
    ]
    assert held.answers == Answers(
        levels={"fietspad": 2, "parkeren": 1, "schoolfruit": 0}, skipped=frozenset({"huiswerk"})
    )
    assert held.front.notices == [None] * 4


def test_going_back_shows_the_earlier_answer_and_going_on_keeps_it(mini: Bank) -> None:
    replies = asks(AGREE, SKIP, BACK, BACK, ON, ON, NEUTRAL, BACK, DISAGREE, AGREE)
    held = hold(mini, [BEGIN, *replies, *TO_THE_END])
    assert held.front.asked == [
        Asked("1 / 4", "fietspad"),
        Asked("2 / 4", "parkeren"),
        Asked("3 / 4", "schoolfruit"),
        Asked("2 / 4", "parkeren", "skipped"),
        Asked("1 / 4", "fietspad", 2),
        Asked("2 / 4", "parkeren", "skipped"),
        Asked("3 / 4", "schoolfruit"),
        Asked("4 / 4", "huiswerk"),
        Asked("3 / 4", "schoolfruit", 1),
        Asked("4 / 4", "huiswerk"),
    ]
    assert held.answers == Answers(
        levels={"fietspad": 2, "schoolfruit": 0, "huiswerk": 2}, skipped=frozenset({"parkeren"})
    )


def test_an_answer_takes_the_place_of_a_skip_and_a_skip_that_of_an_answer(mini: Bank) -> None:
    replies = asks(AGREE, BACK, SKIP, AGREE, SKIP, BACK, AGREE, SKIP)
    held = hold(mini, [BEGIN, *replies, *TO_THE_END])
    assert held.answers == Answers(
        levels={"parkeren": 2, "schoolfruit": 2}, skipped=frozenset({"fietspad", "huiswerk"})
    )


def test_nothing_is_before_the_first_statement_and_the_voter_is_told(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *asks(BACK, AGREE, AGREE, AGREE, AGREE), *TO_THE_END])
    assert [item.place for item in held.front.asked[:3]] == ["1 / 4", "1 / 4", "2 / 4"]
    assert held.front.notices[0] is None
    assert held.front.notices[1]
    assert held.front.notices[2] is None


def test_going_on_from_an_open_statement_does_not_answer_it(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *asks(ON, ON, AGREE, AGREE, AGREE, AGREE), *TO_THE_END])
    assert [item.place for item in held.front.asked[:4]] == ["1 / 4", "1 / 4", "1 / 4", "2 / 4"]


def test_the_intro_tells_what_will_be_asked_and_compared(mini: Bank) -> None:
    answers = Answers(levels={"fietspad": 2, "huiswerk": 0}, skipped=frozenset({"parkeren"}))
    theme = select(mini, Selection(theme="straat"))
    held = hold(
        mini, [BEGIN, *TO_THE_END], answers=answers, asked=theme, parties=["brug", "cirkel"]
    )
    (intro,) = held.front.intros
    assert [item.id for item in intro.bank.statements] == ["fietspad", "parkeren"]
    assert [party.id for party in intro.bank.parties] == ["brug", "cirkel"]
    assert (intro.done, intro.file) == (2, None)


# Resuming


def test_the_quiz_goes_on_at_the_first_open_statement(mini: Bank) -> None:
    answers = Answers(levels={"fietspad": 2, "schoolfruit": 0})
    held = hold(mini, [BEGIN, *asks(SKIP, AGREE), *TO_THE_END], answers=answers)
    assert held.front.asked == [Asked("2 / 4", "parkeren"), Asked("4 / 4", "huiswerk")]


def test_a_resumed_quiz_can_go_back_to_what_was_answered_before(mini: Bank) -> None:
    answers = Answers(levels={"fietspad": 2, "schoolfruit": 0})
    held = hold(mini, [BEGIN, *asks(BACK, DISAGREE, SKIP, AGREE), *TO_THE_END], answers=answers)
    assert held.front.asked == [
        Asked("2 / 4", "parkeren"),
        Asked("1 / 4", "fietspad", 2),
        Asked("2 / 4", "parkeren"),
        Asked("4 / 4", "huiswerk"),
    ]
    assert held.answers.levels == {"fietspad": 0, "schoolfruit": 0, "huiswerk": 2}


def test_with_all_answered_the_quiz_goes_to_the_review(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *TO_THE_END], answers=DONE)
    assert held.front.asked == []
    assert held.front.reviewed == [(DONE.levels, None)]


@pytest.mark.parametrize("part", ["theme", "short"])
def test_answers_outside_the_statements_that_are_asked_are_kept(
    mini: Bank, tmp_path: Path, part: str
) -> None:
    file = tmp_path / "f.yaml"
    earlier = Answers(
        levels={"schoolfruit": 0},
        skipped=frozenset({"huiswerk"}),
        important=frozenset({"schoolfruit", "fietspad"}),
    )
    Store(str(file), mini, "nl").save(earlier)
    asked = only_statements(mini, ["fietspad", "parkeren"])
    if part == "theme":
        asked = select(mini, Selection(theme="straat"))
    held = hold(mini, [BEGIN, *asks(AGREE, AGREE), *TO_THE_END], file=file, asked=asked)
    assert in_file(file) == {
        "fietspad": "eens",
        "parkeren": "eens",
        "schoolfruit": "oneens",
        "huiswerk": "overslaan",
    }
    assert important_in(file) == ["fietspad", "schoolfruit"]
    assert held.front.offered[0] == (["fietspad", "parkeren"], {"fietspad"})
    assert held.shown[0].statements == ["fietspad", "parkeren"]


# Saving


def test_the_file_is_written_after_every_answer_and_after_the_importance(
    mini: Bank, tmp_path: Path
) -> None:
    file = tmp_path / "f.yaml"
    important = Line("important", {"huiswerk"})
    script = [BEGIN, *asks(AGREE, SKIP, BACK, NEUTRAL, DISAGREE, AGREE)]
    held = hold(mini, [*script, GO_ON, important, SAME_PARTIES, QUIT], file=file)
    assert held.front.watched == [
        {},
        {"fietspad": "eens"},
        {"fietspad": "eens", "parkeren": "overslaan"},
        {"fietspad": "eens", "parkeren": "overslaan"},
        {"fietspad": "eens", "parkeren": "neutraal"},
        {"fietspad": "eens", "parkeren": "neutraal", "schoolfruit": "oneens"},
    ]
    assert in_file(file)["huiswerk"] == "eens"
    assert important_in(file) == ["huiswerk"]


def test_nothing_is_written_before_the_first_answer(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    hold(mini, [Line("welcome", False)], file=file)
    hold(mini, [BEGIN, *asks(STOP), YES], file=file)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_to_save_is_told_at_the_next_statement_and_the_quiz_goes_on(
    mini: Bank, tmp_path: Path
) -> None:
    file = tmp_path / "map" / "f.yaml"
    file.parent.mkdir()
    front = Scripted([BEGIN, *asks(AGREE, AGREE, AGREE, AGREE), *TO_THE_END, NOT_SAVED])
    conversation = Conversation(
        Texts("nl"),
        front,
        mini,
        answers=Answers(),
        parties=(),
        saving=saving(front, mini, Store(str(file), mini, "nl")),
        whole_bank=mini,
    )

    def lose_the_folder() -> None:
        if file.parent.exists():
            file.parent.rename(tmp_path / "weg")

    front.watch = lose_the_folder
    conversation.run(Views())
    assert front.notices[0] is None
    assert all(str(file) in (notice or "") for notice in front.notices[1:])
    assert len(conversation.answers.levels) == 4


def test_answers_that_could_not_be_saved_are_not_said_to_be_in_the_file(
    mini: Bank, tmp_path: Path
) -> None:
    file = tmp_path / "map" / "f.yaml"
    file.parent.mkdir()
    store = Store(str(file), mini, "nl")
    file.parent.rmdir()
    front = Scripted([BEGIN, *asks(AGREE, STOP), YES, NOT_SAVED])
    Conversation(
        Texts("nl"),
        front,
        mini,
        answers=Answers(),
        parties=(),
        saving=saving(front, mini, store),
        whole_bank=mini,
    ).run(Views())
    assert f"staan in {file}" not in "".join(front.told)


# The review and the choices


def test_the_review_changes_an_answer_and_comes_back(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    change = [Line("review", "parkeren"), *asks(AGREE)]
    held = hold(mini, [BEGIN, *change, *TO_THE_END], answers=DONE, file=file)
    assert held.front.asked == [Asked("2 / 4", "parkeren", 0)]
    assert [levels["parkeren"] for levels, _ in held.front.reviewed] == [0, 2]
    assert in_file(file)["parkeren"] == "eens"


@pytest.mark.parametrize("reply", [BACK, ON])
def test_the_review_keeps_an_answer_that_is_looked_at(mini: Bank, reply: Reply) -> None:
    held = hold(mini, [BEGIN, Line("review", "parkeren"), *asks(reply), *TO_THE_END], answers=DONE)
    assert held.answers == DONE
    assert held.front.notices == [None]


def test_everything_skipped_cannot_go_on_without_an_answer(mini: Bank) -> None:
    script = [BEGIN, *asks(SKIP, SKIP, SKIP, SKIP), GO_ON, GO_ON]
    held = hold(mini, [*script, Line("review", "huiswerk"), *asks(AGREE), *TO_THE_END])
    notices = [notice for _, notice in held.front.reviewed]
    assert [bool(notice) for notice in notices] == [False, True, True, False]
    assert held.front.offered[0] == (["huiswerk"], set())
    assert held.shown[0].answers.levels == {"huiswerk": 2}


def test_an_answer_outside_the_statements_that_are_asked_is_no_answer_to_go_on_with(
    mini: Bank,
) -> None:
    answers = Answers(levels={"huiswerk": 2})
    theme = select(mini, Selection(theme="straat"))
    script = [BEGIN, *asks(SKIP, SKIP), GO_ON, Line("review", "fietspad"), *asks(AGREE)]
    held = hold(mini, [*script, *TO_THE_END], answers=answers, asked=theme)
    assert [bool(notice) for _, notice in held.front.reviewed] == [False, True, False]


def test_only_answered_statements_can_count_double(mini: Bank) -> None:
    answers = Answers(
        levels={"fietspad": 2, "huiswerk": 0},
        skipped=frozenset({"parkeren", "schoolfruit"}),
        important=frozenset({"fietspad", "parkeren"}),
    )
    important = Line("important", {"huiswerk"})
    held = hold(mini, [BEGIN, GO_ON, important, SAME_PARTIES, QUIT], answers=answers)
    assert held.front.offered[0] == (["fietspad", "huiswerk"], {"fietspad"})
    assert held.answers.important == {"parkeren", "huiswerk"}


def test_all_parties_are_compared_unless_others_are_chosen(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *TO_THE_END], answers=DONE)
    assert held.front.offered[1] == (["aarde", "brug", "cirkel"], ALL)
    assert held.shown[0].parties == ["aarde", "brug", "cirkel"]


def test_parties_chosen_beforehand_are_chosen_and_the_others_offered(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *TO_THE_END], answers=DONE, parties=["brug"])
    assert held.front.offered[1] == (["aarde", "brug", "cirkel"], {"brug"})
    assert held.shown[0].parties == ["brug"]


def test_the_result_is_shown_once_and_counts_what_is_important(mini: Bank) -> None:
    important = Line("important", {"fietspad"})
    held = hold(mini, [BEGIN, GO_ON, important, SAME_PARTIES, QUIT], answers=DONE)
    answers = Answers(levels=DONE.levels, important=frozenset({"fietspad"}))
    everything = ["fietspad", "parkeren", "schoolfruit", "huiswerk"]
    assert held.shown == [View("ranking", ["aarde", "brug", "cirkel"], everything, answers)]


# The menu


def test_the_ways_on_have_a_key_each_and_no_two_the_same(mini: Bank) -> None:
    (result,) = hold(mini, [BEGIN, *TO_THE_END], answers=DONE).front.results
    keys = {way.key: way.name for way in result.ways}
    assert keys == {
        "p": "party",
        "w": "why",
        "h": "firm",
        "t": "themes",
        "k": "map",
        "v": "compare",
        "b": "sources",
        "a": "change",
        "d": "important",
        "n": "parties",
        "s": "save",
        "r": "report",
        "?": "explain",
        "q": "stop",
    }


def test_one_party_is_compared_with_nobody(mini: Bank) -> None:
    held = hold(mini, [BEGIN, *TO_THE_END], answers=DONE, parties=["brug"])
    assert "compare" not in {way.name for way in held.front.results[0].ways}


@pytest.mark.parametrize("way", ["themes", "firm", "map"])
def test_what_lies_behind_the_result_is_shown_and_the_result_comes_back(
    mini: Bank, way: str
) -> None:
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], Line("result", way), QUIT], answers=DONE)
    assert [shown.kind for shown in held.shown] == ["ranking", way, "ranking"]
    assert f"<{way}>" in held.front.told


@pytest.mark.parametrize("way", ["party", "why"])
def test_a_party_is_one_of_those_compared_the_nearest_first(mini: Bank, way: str) -> None:
    asked = [Line("result", way), Line("menu", "cirkel")]
    script = [BEGIN, *TO_THE_END[:-1], *asked, QUIT]
    held = hold(mini, script, answers=DONE, parties=["brug", "cirkel"])
    assert held.front.menus == [["cirkel", "brug"]]
    assert [shown.kind for shown in held.shown] == ["ranking", f"{way} cirkel", "ranking"]


def test_two_parties_are_compared_and_the_second_is_another(mini: Bank) -> None:
    asked = [Line("result", "compare"), Line("menu", "brug"), Line("menu", "aarde")]
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], *asked, QUIT], answers=DONE)
    assert held.front.menus == [["aarde", "cirkel", "brug"], ["aarde", "cirkel"]]
    assert held.shown[1].kind == "compare brug aarde"


def test_the_sources_of_a_statement_are_shown(mini: Bank) -> None:
    asked = [Line("result", "sources"), Line("menu", "huiswerk")]
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], *asked, QUIT], answers=DONE)
    assert held.front.menus == [["fietspad", "parkeren", "schoolfruit", "huiswerk"]]
    assert held.shown[1].kind == "sources huiswerk"


@pytest.mark.parametrize("way", ["party", "why", "compare", "sources"])
def test_every_list_has_a_way_back(mini: Bank, way: str) -> None:
    asked = [Line("result", way), Line("menu", "")]
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], *asked, QUIT], answers=DONE)
    assert [shown.kind for shown in held.shown] == ["ranking", "ranking"]


def test_importance_parties_and_review_lead_back_to_what_was_before(mini: Bank) -> None:
    back = [Line("important", "back"), GO_ON, SAME_IMPORTANT, Line("parties", "back")]
    script = [BEGIN, GO_ON, *back, SAME_IMPORTANT, SAME_PARTIES, QUIT]
    assert len(hold(mini, script, answers=DONE).front.reviewed) == 2


def test_back_from_the_first_review_is_the_last_statement(mini: Bank) -> None:
    held = hold(mini, [BEGIN, Line("review", "back"), *asks(DISAGREE), *TO_THE_END], answers=DONE)
    assert held.front.asked == [Asked("4 / 4", "huiswerk", 1)]
    assert held.answers.levels["huiswerk"] == 0


def test_the_review_stands_where_an_answer_was_changed(mini: Bank) -> None:
    change = [Line("review", "parkeren"), *asks(AGREE)]
    held = hold(mini, [BEGIN, *change, *TO_THE_END], answers=DONE)
    assert held.front.at == [None, "parkeren"]


def test_a_page_is_written_into_a_file_that_is_named(mini: Bank, tmp_path: Path) -> None:
    there, new = tmp_path / "er-al.html", tmp_path / "uitslag.html"
    there.write_text("van mij", "utf-8")
    names = [f"{there}\n", "nee\n", f"{new}\n"]
    report = [Line("result", "report"), *(Line("line", name) for name in names)]
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], *report, QUIT], answers=DONE)
    assert (there.read_text("utf-8"), new.read_text("utf-8")) == ("van mij", "<page>")
    assert held.front.results[-1].notice == f"Bewaard in {new}."


def test_the_menu_compares_other_parties(mini: Bank) -> None:
    script = [BEGIN, *TO_THE_END[:-1], Line("result", "parties"), Line("parties", {"brug"})]
    again = [Line("result", "parties"), SAME_PARTIES, QUIT]
    held = hold(mini, [*script, *again], answers=DONE)
    everyone = ["aarde", "brug", "cirkel"]
    assert [shown.parties for shown in held.shown] == [everyone, ["brug"], ["brug"]]
    assert [chosen for _, chosen in held.front.offered[1:]] == [ALL, ALL, {"brug"}]


def test_the_menu_changes_answers_and_shows_the_new_result(mini: Bank) -> None:
    change = [Line("result", "change"), Line("review", "huiswerk"), *asks(SKIP), GO_ON]
    important = [Line("result", "important"), Line("important", {"parkeren"})]
    script = [BEGIN, *TO_THE_END[:-1], *change, *important, QUIT]
    held = hold(mini, script, answers=DONE)
    answers = Answers(
        levels={"fietspad": 2, "parkeren": 0, "schoolfruit": 2},
        skipped=frozenset({"huiswerk"}),
        important=frozenset({"parkeren"}),
    )
    assert [shown.kind for shown in held.shown] == ["ranking"] * 3
    assert (held.shown[0].answers, held.shown[2].answers) == (DONE, answers)


def test_the_menu_saves_and_says_once_what_the_file_holds(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    save = [SAVE, Line("line", f" {file}\n")]
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], *save, QUIT], answers=DONE)
    assert in_file(file) == {
        "fietspad": "eens",
        "parkeren": "oneens",
        "schoolfruit": "eens",
        "huiswerk": "neutraal",
    }
    told = "".join(held.front.told)
    assert str(file) in told
    assert told.count("politieke opvattingen") == 1


def test_the_menu_saves_nothing_without_a_name(mini: Bank, tmp_path: Path) -> None:
    save = [SAVE, Line("line", "\n"), NOT_SAVED, SAVE, Line("line", "")]
    hold(mini, [BEGIN, *TO_THE_END[:-1], *save, QUIT, NOT_SAVED], answers=DONE)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_ours_is_not_saved_over_and_another_name_is_asked_for(
    mini: Bank, tmp_path: Path
) -> None:
    theirs = {
        tmp_path / "ander.yaml": "bank: maxi\nanswers: {}\n",
        tmp_path / "eigen.yaml": "# van mij\nbank: mini\nanswers: {}\n",
        tmp_path / "tabel.csv": "id,answer\nfietspad,eens\n",
    }
    for path, content in theirs.items():
        path.write_text(content, "utf-8")
    ours = tmp_path / "f.yaml"
    names = [f"{path}\n" for path in theirs]
    replies = [line for name in names[:2] for line in (name, "nee\n")]
    replies += [names[2], f"{tmp_path}\n", f"{tmp_path / 'x' / 'y'}\n", f"{ours}\n"]
    lines = [Line("line", reply) for reply in replies]
    script = [BEGIN, *TO_THE_END[:-1], SAVE, *lines, QUIT]
    held = hold(mini, script, answers=DONE)
    assert {path: path.read_text("utf-8") for path in theirs} == theirs
    assert len(in_file(ours)) == 4
    told = "".join(held.front.told)
    assert all(f"{path}:" in told for path in theirs)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("{folder}/" + "n" * 300 + ".yaml", "de naam is te lang"),
        ("{folder}/" + "m" * 300 + "/f.yaml", "de naam is te lang"),
        ("{folder}/file/f.yaml", "een deel van het pad is geen map"),
        ("{folder}/loop", "de koppelingen lopen in een kring"),
        ("{folder}/nowhere/f.yaml", "nowhere' bestaat niet; maak die eerst"),
        ("{folder}", "dit is een map"),
        ("/dev/null", "dit is geen gewoon bestand"),
        ("{folder}/f.csv", "de quiz bewaart geen CSV"),
        ("-", "de quiz bewaart in een bestand"),
    ],
)
def test_a_name_that_cannot_be_used_loses_no_answers(
    mini: Bank, tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "loop").symlink_to("loop")
    file = tmp_path / "f.yaml"
    lines = [Line("line", f"{name.format(folder=tmp_path)}\n"), Line("line", f"{file}\n")]
    held = hold(mini, [BEGIN, *asks(AGREE, STOP), YES, *lines])
    assert why in "".join(held.front.told)
    assert in_file(file) == {"fietspad": "eens"}
    assert {path.name for path in tmp_path.iterdir()} == {"file", "loop", "f.yaml"}


@pytest.mark.parametrize("word", ["ja", "J", "yes", " y "])
def test_yes_is_the_proposed_name_and_no_name_itself(
    mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    held = hold(mini, [BEGIN, *asks(AGREE, STOP), YES, Line("line", f"{word}\n")])
    assert [path.name for path in tmp_path.iterdir()] == ["stemwijzer-antwoorden.yaml"]
    told = "".join(held.front.told)
    assert told.endswith("Verdergaan:\nquiz --save stemwijzer-antwoorden.yaml\n")


@pytest.mark.parametrize("word", ["nee", "N", "no", "q", "\x1b", "\x1b\x1b "])
def test_no_is_no_name(
    mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    held = hold(mini, [BEGIN, *asks(AGREE, STOP), YES, Line("line", f"{word}\n")])
    assert list(tmp_path.iterdir()) == []
    assert "Niet bewaard." in "".join(held.front.told)


def test_saving_part_of_the_bank_keeps_the_answers_to_the_rest(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    theme = select(mini, Selection(theme="straat"))
    script = [BEGIN, *TO_THE_END[:-1], SAVE, Line("line", f"{file}\n"), QUIT]
    hold(mini, script, answers=DONE, asked=theme)
    assert len(in_file(file)) == 4


# Stopping


@pytest.mark.parametrize("file", [None, "f.yaml"])
def test_q_asks_and_goes_on_where_it_was(mini: Bank, tmp_path: Path, file: str | None) -> None:
    replies = [*asks(AGREE, STOP), NO, *asks(STOP), NO, *asks(AGREE, AGREE, AGREE)]
    held = hold(mini, [BEGIN, *replies, *TO_THE_END], file=tmp_path / file if file else None)
    assert [item.place for item in held.front.asked] == ["1 / 4", *["2 / 4"] * 3, "3 / 4", "4 / 4"]


def test_stopping_at_the_intro_ends_the_quiz_without_more_questions(mini: Bank) -> None:
    held = hold(mini, [Line("welcome", False)])
    assert held.error is None


def test_stopping_before_the_first_answer_offers_nothing(mini: Bank) -> None:
    assert hold(mini, [BEGIN, *asks(STOP), YES]).error is None


def test_stopping_offers_to_save(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    held = hold(mini, [BEGIN, *asks(AGREE, STOP), YES, Line("line", f"{file}\n")])
    assert in_file(file) == {"fietspad": "eens"}
    assert held.error is None


REPORT = Line("result", "report")


def test_a_page_goes_over_neither_the_answers_nor_the_bank(mini: Bank, tmp_path: Path) -> None:
    answers, of_bank, page = (tmp_path / name for name in ("f.yaml", "bank.yaml", "p.html"))
    of_bank.write_text("id: mini\n")
    names = [Line("line", f"{name}\n") for name in (answers, of_bank, page)]
    script = [BEGIN, *asks(AGREE, SKIP, SKIP, SKIP), *TO_THE_END[:-1], REPORT, *names, QUIT]

    held = hold(mini, script, file=answers, inputs=[of_bank])

    told = "".join(held.front.told)
    for name in (answers, of_bank):
        assert f"'{name}' is ook de invoer; kies een andere naam voor de uitvoer" in told
    assert in_file(answers) == {
        "fietspad": "eens",
        "parkeren": "overslaan",
        "schoolfruit": "overslaan",
        "huiswerk": "overslaan",
    }
    assert of_bank.read_text() == "id: mini\n"
    assert page.read_text() == "<page>"


def test_answers_do_not_go_over_the_bank(mini: Bank, tmp_path: Path) -> None:
    of_bank, answers = tmp_path / "bank.yaml", tmp_path / "f.yaml"
    of_bank.write_text("id: mini\n")
    names = [Line("line", f"{name}\n") for name in (of_bank, answers)]

    hold(mini, [BEGIN, *asks(AGREE, STOP), YES, *names], inputs=[of_bank])

    assert of_bank.read_text() == "id: mini\n"
    assert in_file(answers) == {"fietspad": "eens"}


def test_stopping_with_a_file_tells_how_to_go_on(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    held = hold(mini, [BEGIN, *asks(AGREE, STOP), YES], file=file)
    assert f"--save {file}" in "".join(held.front.told)
    assert in_file(file) == {"fietspad": "eens"}


@pytest.mark.parametrize("at", ["statement", "review"])
def test_stopping_ends_the_quiz_in_the_review_too(mini: Bank, at: str) -> None:
    stop = [Line("review", "stop")]
    if at == "statement":
        stop = [Line("review", "fietspad"), *asks(STOP), YES]
    held = hold(mini, [BEGIN, *stop, NOT_SAVED], answers=DONE)
    assert held.error is None
    assert held.shown == []


# The end of the input, and Ctrl-C


@pytest.mark.parametrize("prompt", ["ask", "stop?", "review", "important", "parties", "result"])
def test_the_end_of_the_input_stops_the_quiz_as_q_does(mini: Bank, prompt: str) -> None:
    course = [BEGIN, *asks(AGREE, STOP), NO, *asks(SKIP, SKIP, SKIP), *TO_THE_END]
    place = [line.prompt for line in course].index(prompt)
    first = [line.prompt for line in course].index("ask")
    place = first + 1 if prompt == "ask" else place
    held = hold(mini, [*course[:place], Line(prompt, EOFError()), Line("line", "")])
    assert held.error is None
    assert held.answers.levels == {"fietspad": 2}


BEFORE = {
    "statement": [BEGIN, *asks(AGREE, CTRL_C)],
    "stop question": [BEGIN, *asks(AGREE, STOP), Line("stop?", CTRL_C)],
    "review": [BEGIN, *asks(AGREE, AGREE, AGREE, AGREE), Line("review", CTRL_C)],
    "important": [BEGIN, *asks(AGREE, AGREE, AGREE, AGREE), GO_ON, Line("important", CTRL_C)],
    "parties": [
        BEGIN,
        *asks(AGREE, AGREE, AGREE, AGREE),
        GO_ON,
        SAME_IMPORTANT,
        Line("parties", CTRL_C),
    ],
    "menu": [
        BEGIN,
        *asks(AGREE, AGREE, AGREE, AGREE),
        *TO_THE_END[:-1],
        Line("result", CTRL_C),
    ],
}


@pytest.mark.parametrize("script", BEFORE.values(), ids=BEFORE.keys())
def test_ctrl_c_offers_to_save_and_interrupts(
    mini: Bank, tmp_path: Path, script: list[Line]
) -> None:
    file = tmp_path / "f.yaml"
    held = hold(mini, [*script, Line("line", f"{file}\n")])
    assert isinstance(held.error, KeyboardInterrupt)
    assert in_file(file)["fietspad"] == "eens"


@pytest.mark.parametrize("script", BEFORE.values(), ids=BEFORE.keys())
def test_ctrl_c_at_the_offer_interrupts_at_once(mini: Bank, script: list[Line]) -> None:
    held = hold(mini, [*script, Line("line", CTRL_C)])
    assert isinstance(held.error, KeyboardInterrupt)


@pytest.mark.parametrize("script", BEFORE.values(), ids=BEFORE.keys())
def test_ctrl_c_with_a_file_tells_how_to_go_on_and_asks_nothing(
    mini: Bank, tmp_path: Path, script: list[Line]
) -> None:
    file = tmp_path / "f.yaml"
    held = hold(mini, script, file=file)
    assert isinstance(held.error, KeyboardInterrupt)
    assert in_file(file)["fietspad"] == "eens"
    assert f"--save {file}" in "".join(held.front.told)


@pytest.mark.parametrize(
    "script", [[Line("welcome", CTRL_C)], [BEGIN, *asks(CTRL_C)]], ids=["intro", "statement"]
)
def test_ctrl_c_before_the_first_answer_has_nothing_to_save(mini: Bank, script: list[Line]) -> None:
    assert isinstance(hold(mini, script).error, KeyboardInterrupt)


def test_what_the_menu_saved_is_not_offered_again(mini: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    save = [SAVE, Line("line", f"{file}\n")]
    script = [BEGIN, *TO_THE_END[:-1], *save, Line("result", CTRL_C)]
    assert isinstance(hold(mini, script, answers=DONE).error, KeyboardInterrupt)


# Answers to an earlier version of the bank


FORMER = "{file}: niet overgenomen, want sindsdien anders gevraagd: Fietspad (fietspad)"
REWORDED = "{file}: beantwoord voordat de tekst veranderde, dus lees nog eens: Huiswerk (huiswerk)"
EARLIER = {
    "by its version": (
        "bank: mini\nbank_version: '1.0'\n"
        "answers: {stoep: eens, schoolfruit: oneens, huiswerk: eens}\n"
    ),
    "by its comments": (
        "bank: mini\nanswers:\n"
        "  # 1. De stoep moet breder.\n  stoep: eens\n"
        "  # 2. Elk kind moet op school fruit krijgen.\n  schoolfruit: oneens\n"
        "  # 3. Huiswerk mag niet meer.\n  huiswerk: eens\n"
    ),
}


@pytest.fixture
def later(mini: Bank) -> Bank:
    """The miniature bank as 1.10 has it: homework in other words, cycle paths for the pavement."""
    street, school = mini.themes
    fruit, homework = school.statements
    homework = msgspec.structs.replace(homework, since="1.10")
    school = msgspec.structs.replace(school, statements=(fruit, homework))
    return msgspec.structs.replace(
        mini, version="1.10", themes=(street, school), former={"stoep": "fietspad"}
    )


@pytest.mark.parametrize("content", EARLIER.values(), ids=EARLIER)
def test_a_quiz_that_stops_before_the_review_keeps_what_is_to_be_said_there(
    later: Bank, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "f.yaml"
    file.write_text(content, "utf-8")
    said = f"{FORMER}\n{REWORDED}".format(file=file)

    stopped = hold(later, [BEGIN, *asks(AGREE, STOP), YES], file=file)
    kept = yaml.safe_load(file.read_text("utf-8"))
    resumed = hold(later, [BEGIN, *asks(DISAGREE), *TO_THE_END], file=file)
    done = yaml.safe_load(file.read_text("utf-8"))
    again = hold(later, [BEGIN, *TO_THE_END], file=file)

    answers = {"fietspad": "eens", "schoolfruit": "oneens", "huiswerk": "eens"}
    assert stopped.front.reviewed == []
    assert kept == {
        "bank": "mini",
        "bank_version": "1.10",
        "answers": {**answers, "parkeren": None},
        "important": [],
        "former": ["stoep"],
        "reworded": ["huiswerk"],
    }
    assert [notice for _, notice in resumed.front.reviewed] == [said]
    assert done == {
        "bank": "mini",
        "bank_version": "1.10",
        "answers": {**answers, "parkeren": "oneens"},
        "important": [],
    }
    assert [notice for _, notice in again.front.reviewed] == [None]


def test_what_is_said_at_the_review_is_said_once(later: Bank, tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_text(EARLIER["by its version"], "utf-8")
    change = [Line("result", "change"), GO_ON]
    held = hold(later, [BEGIN, *asks(AGREE, AGREE), *TO_THE_END[:-1], *change, QUIT], file=file)

    assert [notice for _, notice in held.front.reviewed] == [
        f"{FORMER}\n{REWORDED}".format(file=file),
        None,
    ]


@pytest.mark.parametrize("content", EARLIER.values(), ids=EARLIER)
def test_an_earlier_file_that_is_saved_to_says_what_was_taken_over(
    later: Bank, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "f.yaml"
    file.write_text(content, "utf-8")
    save = Line("line", f"{file}\n")

    held = hold(later, [BEGIN, *asks(AGREE, STOP), YES, save])

    assert in_file(file) == {"fietspad": "eens", "schoolfruit": "oneens", "huiswerk": "eens"}
    assert held.front.told[-5:-3] == [f"{line}\n".format(file=file) for line in (FORMER, REWORDED)]


def test_an_earlier_answer_that_was_given_anew_is_not_one_to_read_again(
    later: Bank, tmp_path: Path
) -> None:
    file = tmp_path / "f.yaml"
    file.write_text(EARLIER["by its version"], "utf-8")
    stop = [Line("review", "stop"), Line("line", f"{file}\n")]

    held = hold(later, [BEGIN, *asks(AGREE, AGREE, AGREE, DISAGREE), *stop])

    assert in_file(file)["huiswerk"] == "oneens"
    assert held.front.told[-4] == FORMER.format(file=file) + "\n"


@pytest.mark.parametrize("word", ["neen", "NOPE", "q"])
def test_other_words_for_no_are_no_names_of_files(
    mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    hold(mini, [BEGIN, *asks(AGREE, STOP), YES, Line("line", f"{word}\n")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("way", ["save", "report"])
def test_escape_goes_back_to_the_result_from_a_name_and_from_what_is_asked_of_it(
    mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [Line("line", line) for line in ("misschien\n", "\x1b\n", "\x1b\x1b\n")]
    held = hold(
        mini, [BEGIN, *TO_THE_END[:-1], Line("result", way), *lines, QUIT, NOT_SAVED], answers=DONE
    )
    assert list(tmp_path.iterdir()) == []
    assert [result.notice for result in held.front.results] == [None, None]
    assert "geen letters" not in "".join(held.front.told)


def test_a_name_with_an_escape_in_it_is_not_taken(mini: Bank, tmp_path: Path) -> None:
    lines = [Line("line", f"{tmp_path}/\x1bf.yaml\n"), Line("line", "\x1b\n")]
    held = hold(mini, [BEGIN, *TO_THE_END[:-1], REPORT, *lines, QUIT, NOT_SAVED], answers=DONE)
    assert list(tmp_path.iterdir()) == []
    assert "geen letters" in "".join(held.front.told)


def test_a_word_that_could_be_an_answer_is_a_name_only_when_the_voter_says_so(
    mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [Line("line", "misschien\n"), Line("line", "nee\n"), Line("line", "f\n")]
    hold(mini, [BEGIN, *asks(AGREE, STOP), YES, *lines, Line("line", "ja\n")])
    assert [path.name for path in tmp_path.iterdir()] == ["f"]
