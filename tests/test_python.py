"""`import stemwijzer_cli`: the Python interface, and the page that documents it.

The miniature bank and the answers are those of `cli/test_score.py`, which works their figures out.
"""

from __future__ import annotations

import doctest
import inspect
import json
import math
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from numbers import Integral
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from cli.run import ANSWERS, BANKS, SETTINGS, Json

import stemwijzer_cli as sw
from stemwijzer_cli import public
from stemwijzer_cli.main import main
from stemwijzer_cli.matching import explain, stability
from stemwijzer_cli.matching.map import Place
from stemwijzer_cli.matching.methods import METHODS
from stemwijzer_cli.matching.score import ThemeScore
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Axis, Party, Position, Statement, Theme

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
DOCS_ANSWERS = ROOT / "docs" / "answers.yaml"
SLOW = ("rich", "typer", "yaml", "msgspec", "questionary", "jsonschema", "jinja2")

GIVEN = sw.Answers(
    levels={"fietspad": 2, "parkeren": 0, "schoolfruit": 2},
    skipped=frozenset({"huiswerk"}),
    important=frozenset({"parkeren"}),
)
"""The same as `ANSWERS`."""

MORE = ("min", "max", "agreement_known")
FIGURES = ("rank", "rank_low", "rank_high", "agreement", "low", "high", *MORE, "first", "known")


def row(party: str, *figures: float | None) -> Json:
    """Return a row of a table."""
    name = party.capitalize()
    return {"party": party, "name": name, **dict(zip(FIGURES, figures, strict=True))}


AARDE = row("aarde", 1, 1, 1, *[100.0] * 7, 3)
CIRKEL = row("cirkel", 2, 1, 3, 62.5, 25.0, 100.0, 25.0, 100.0, 100.0, 15.6, 1)
BRUG = row("brug", 3, 2, 3, 37.5, 25.0, 50.0, 25.0, 50.0, 33.3, 0.0, 2)
"""As `cli/test_score.py` works them out."""


class TestScore:
    def test_gives_the_ranking_worked_out_by_hand(self, mini: sw.Bank) -> None:
        ranking = sw.score(mini, GIVEN)

        assert sw.table(ranking) == [AARDE, CIRKEL, BRUG]
        assert (ranking.method, ranking.answered, ranking.skipped) == ("city-block", 3, 1)
        assert (ranking.important, ranking.counted_double) == (("parkeren",), 1)

    @pytest.mark.parametrize(
        "parties",
        ["Cirkel,de brug", ["BRUG", "cirkel"], ("Lijst Cirkel", "brug")],
    )
    def test_ranks_the_parties_that_are_named_among_themselves(
        self, mini: sw.Bank, parties: str | list[str]
    ) -> None:
        """Cirkel is behind in 34 of 256 cases, Brug not behind in 76: `cli/test_score.py`."""
        ranking = sw.score(mini, GIVEN, parties=parties)

        assert sw.table(ranking) == [
            row("cirkel", 1, 1, 2, 62.5, 25.0, 100.0, 25.0, 100.0, 100.0, 86.7, 1),
            row("brug", 2, 1, 2, 37.5, 25.0, 50.0, 25.0, 50.0, 33.3, 29.7, 2),
        ]

    def test_takes_one_theme_by_its_title(self, mini: sw.Bank) -> None:
        ranking = sw.score(mini, GIVEN, theme="STREET")

        assert [(each.party.id, each.known) for each in ranking.rows] == [
            ("aarde", 2),
            ("cirkel", 1),
            ("brug", 2),
        ]
        assert list(ranking.themes) == ["straat"]

    def test_takes_sources_and_leaves_out_figures_where_nothing_is_known(
        self, mini: sw.Bank
    ) -> None:
        ranking = sw.score(mini, GIVEN, sources="Papier")

        assert sw.table(ranking)[-1] == row("cirkel", *[None] * 10, 0)

    def test_takes_a_method(self, mini: sw.Bank) -> None:
        """The weights add up to 5, so the squared distances to 20: Brug 2 + 0 + 7/4 + 0, Aarde 4.

        1 - sqrt(3.75/20) = 56.699 %, 1 - sqrt(4/20) = 55.279 %. What is not known of Brug adds 0, 1
        or 4, of 3, 2 and 3 in 8: 1 - sqrt(6/20) = 45.228 %, 1 - sqrt(2/20) = 68.377 %; without it
        1 - sqrt(2/16) = 64.645 %.
        """
        levels = {"fietspad": 1, "parkeren": 1, "schoolfruit": 2, "huiswerk": 2}
        given = sw.Answers(levels=levels, important=frozenset({"fietspad"}))
        ranking = sw.score(mini, given, method="Euclidean", parties="aarde,brug")

        assert ranking.method == "euclidean"
        assert sw.table(ranking) == [
            row("brug", 1, None, None, 56.7, None, None, 45.2, 68.4, 64.6, None, 3),
            row("aarde", 2, None, None, 55.3, None, None, 55.3, 55.3, 55.3, None, 4),
        ]

    def test_takes_whole_numbers_of_another_library(self, mini: sw.Bank) -> None:
        levels: dict[str, Any] = {name: Whole(level) for name, level in GIVEN.levels.items()}
        ranking = sw.score(mini, sw.Answers(levels=levels, important=GIVEN.important))

        assert sw.table(ranking) == [AARDE, CIRKEL, BRUG]


@Integral.register
class Whole:
    """A whole number that is no `int`, as a data frame has them."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __int__(self) -> int:
        return self.value

    def __eq__(self, other: object) -> bool:
        return self.value == other

    def __hash__(self) -> int:
        return hash(self.value)


class TestOthers:
    def test_explain_gives_the_points_of_every_statement(self, mini: sw.Bank) -> None:
        """Parkeren earns Brug 4 of 8, fietspad 0 of 4, and half of 4 what is unclear."""
        sheet = sw.explain(mini, GIVEN, "de BRUG")

        assert sheet.party.id == "brug"
        assert [
            (line.statement.id, line.answer, line.weight, line.level, line.earned, line.possible)
            for theme in sheet.themes
            for line in theme.lines
        ] == [
            ("parkeren", 0, 2, 1, 4, 8),
            ("fietspad", 2, 1, 0, 0, 4),
            ("schoolfruit", 2, 1, None, 2, 4),
            ("huiswerk", None, 1, 2, 0, 0),
        ]
        assert sheet.total == (6, 16, 2)
        assert sheet.total.agreement is not None
        assert sheet.total.agreement.percent(1) == 37.5

    def test_stability_gives_what_the_first_place_withstands(self, mini: sw.Bank) -> None:
        """Aarde has 16 of 16 points, Cirkel 10 and Brug 6.

        Aarde leads by 6/16; without parkeren, the heaviest, it has 8 and Cirkel 6 of 8.
        """
        found = sw.stability(mini, GIVEN)

        assert found.first == dict.fromkeys(METHODS, ("aarde",))
        assert found.lead is not None
        assert found.lead.percent(1) == 37.5
        assert found.decisive == ()
        assert {party: chance.percent() for party, chance in found.chances.items()} == {
            "aarde": 100
        }

    def test_place_gives_the_means_on_the_axes(self, mini: sw.Bank) -> None:
        """Groen: fietspad +, parkeren +; regels: parkeren +, schoolfruit +, huiswerk -.

        The voter (1, -1, 1, skipped) is at 0 and 0; Brug (-1, 0, unclear, 1) at -1/2 and -1/2,
        the latter from -2/3 to 0.
        """
        places = sw.place(mini, GIVEN, parties="brug")
        half = Fraction(1, 2)

        assert places == sw.Map(
            parties={
                "brug": {
                    "groen": Place(-half, 2, 2, -half, -half),
                    "regels": Place(-half, 2, 3, Fraction(-2, 3), Fraction(0)),
                }
            },
            voter={"groen": Place(Fraction(0), 2, 2), "regels": Place(Fraction(0), 2, 3)},
        )

    def test_place_needs_no_voter(self, mini: sw.Bank) -> None:
        assert sw.place(mini).voter is None
        assert list(sw.place(mini).parties) == ["aarde", "brug", "cirkel"]

    def test_matrix_gives_each_pair_by_id(self, mini: sw.Bank) -> None:
        """Aarde (2, 0, 2, 1) and Brug (0, 1, unclear, 2) are 4 of 6 apart on three statements."""
        pairs = sw.matrix(mini, parties=["brug", "aarde"])

        assert pairs == {
            "aarde": {"aarde": (Share(8, 8), 4), "brug": (Share(2, 6), 3)},
            "brug": {"aarde": (Share(2, 6), 3), "brug": (Share(6, 6), 3)},
        }

    def test_read_answers_reads_a_file(self, mini: sw.Bank, tmp_path: Path) -> None:
        file = tmp_path / "antwoorden.yaml"
        file.write_text(ANSWERS, encoding="utf-8")

        assert sw.read_answers(file, mini) == sw.read_answers(str(file), mini) == GIVEN

    def test_load_bank_loads_a_folder(self, mini: sw.Bank) -> None:
        assert sw.load_bank(BANKS / "mini") == sw.load_bank(str(BANKS / "mini")) == mini

    def test_shipped_bank_is_that_of_the_program(self, shipped: sw.Bank) -> None:
        assert sw.shipped_bank() == shipped


class TestErrors:
    @pytest.fixture
    def said(self) -> Callable[[Callable[[], object]], str]:
        """Return what `str` says of the error that a call raises."""

        def say(call: Callable[[], object]) -> str:
            with pytest.raises(sw.StemwijzerError) as caught:
                call()
            return str(caught.value)

        return say

    def test_in_an_answers_file_name_file_and_line(
        self, mini: sw.Bank, tmp_path: Path, said: Callable[..., str]
    ) -> None:
        file = tmp_path / "a.yaml"
        file.write_text("bank: mini\nanswers:\n  fietspat: eens\nimportant: ja\n", encoding="utf-8")

        assert said(lambda: sw.read_answers(file, mini)).splitlines() == [
            f"{file}:4:1: 'important' must be a list of statements, like "
            "[first-statement, second-statement]",
            f"{file}:3:3: there is no statement 'fietspat' in this bank; do you mean 'fietspad'?",
        ]

    def test_in_a_bank_name_all_files_and_lines(
        self, tmp_path: Path, said: Callable[..., str]
    ) -> None:
        folder = tmp_path / "bank"
        for path in (BANKS / "mini").rglob("*.yaml"):
            copy = folder / path.relative_to(BANKS / "mini")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(path.read_text().replace("stance: unclear", "stance: maybe"))

        allowed = "against, for, neutral, strongly-against, strongly-for, unclear, unknown"
        brug, cirkel = folder / "positions" / "brug.yaml", folder / "positions" / "cirkel.yaml"
        lines = {
            path: 1 + path.read_text().splitlines().index("    stance: maybe")
            for path in (brug, cirkel)
        }
        assert said(lambda: sw.load_bank(folder)).splitlines() == [
            f"{path}:{line}:5: 'stance' is 'maybe'; allowed: {allowed}"
            for path, line in lines.items()
        ]

    def test_in_answers_of_a_program_name_all_of_them(
        self, mini: sw.Bank, said: Callable[..., str]
    ) -> None:
        wrong: dict[str, Any] = {
            "fietspad": 3,
            "parkeren": -1,
            "schoolfruit": True,
            "huiswerk": math.nan,
        }
        given = sw.Answers(levels=wrong, important=frozenset({"parkeeren"}))

        assert said(lambda: sw.score(mini, given)).splitlines() == [
            "Answers.important: there is no statement 'parkeeren' in this bank; "
            "do you mean 'parkeren'?",
            "Answers.levels['fietspad']: '3' is not an answer; allowed: 0, 1, 2",
            "Answers.levels['parkeren']: '-1' is not an answer; allowed: 0, 1, 2",
            "Answers.levels['schoolfruit']: 'True' is not an answer; allowed: 0, 1, 2",
            "Answers.levels['huiswerk']: 'nan' is not an answer; allowed: 0, 1, 2",
        ]

    @pytest.mark.parametrize(
        ("call", "sentence"),
        [
            (
                lambda bank: sw.score(bank, GIVEN, method="manhattan"),
                "no method 'manhattan'; choose from: "
                "city-block, exact, euclidean, directional, hybrid",
            ),
            (
                lambda bank: sw.stability(bank, GIVEN, parties=["aarde", "burg"]),
                "party 'burg' is not in this bank; 'stemwijzer parties' lists them all",
            ),
            (
                lambda bank: sw.explain(bank, GIVEN, "aarde,brug"),
                "party 'aarde,brug' is not in this bank; 'stemwijzer parties' lists them all",
            ),
            (
                lambda bank: sw.place(bank, theme="zee"),
                "theme 'zee' is not in this bank; choose from: straat, school",
            ),
            (
                lambda bank: sw.matrix(bank, sources="web"),
                "no sources 'web'; choose from: all, papier",
            ),
            (
                lambda bank: sw.score(bank, sw.Answers()),
                "no statement is answered; answer at least one",
            ),
            (
                lambda bank: sw.read_answers("nergens.yaml", bank),
                "nergens.yaml: cannot be read (does not exist); check the name and the permissions",
            ),
        ],
    )
    def test_are_sentences(
        self,
        mini: sw.Bank,
        said: Callable[..., str],
        call: Callable[[sw.Bank], object],
        sentence: str,
    ) -> None:
        assert said(lambda: call(mini)) == sentence

    def test_pass_from_one_process_to_another(self, mini: sw.Bank) -> None:
        with pytest.raises(sw.StemwijzerError) as caught:
            sw.score(mini, sw.Answers())
        copy = pickle.loads(pickle.dumps(caught.value))

        assert str(copy) == "no statement is answered; answer at least one"
        assert (copy.problems, copy.code) == (caught.value.problems, caught.value.code)


class TestShippedBank:
    """The figures are those of the command line's JSON."""

    @pytest.fixture
    def bank(self) -> sw.Bank:
        return sw.shipped_bank()

    @pytest.fixture
    def answers(self, bank: sw.Bank) -> sw.Answers:
        return sw.read_answers(DOCS_ANSWERS, bank)

    @pytest.fixture
    def printed(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> Callable[..., Json]:
        for name in SETTINGS:
            monkeypatch.delenv(name, raising=False)

        def run(command: str, *arguments: object) -> Json:
            assert main([command, *map(str, arguments), "--format", "json"]) == 0
            content: Json = json.loads(capsys.readouterr().out)
            return content

        return run

    @pytest.mark.parametrize("method", METHODS)
    @pytest.mark.parametrize(
        "narrowed",
        [{}, {"sources": "alert"}, {"theme": "krijgsmacht"}, {"parties": "vvd,SP,Volt"}],
    )
    def test_score(
        self,
        bank: sw.Bank,
        answers: sw.Answers,
        printed: Callable[..., Json],
        method: str,
        narrowed: dict[str, str],
    ) -> None:
        options = [f"--{name}={value}" for name, value in narrowed.items()]
        ranking = sw.score(
            bank,
            answers,
            method=method,
            parties=narrowed.get("parties", ()),
            theme=narrowed.get("theme"),
            sources=narrowed.get("sources", "all"),
        )

        told = printed("score", DOCS_ANSWERS, "--method", method, *options)
        assert sw.table(ranking) == told["ranking"]

    def test_explain(
        self, bank: sw.Bank, answers: sw.Answers, printed: Callable[..., Json]
    ) -> None:
        told = printed("explain", DOCS_ANSWERS, "d66", "--sources", "alert")
        (party,) = told["sheets"]
        total = sw.explain(bank, answers, "D66", sources="alert").total

        assert total.agreement is not None
        assert (party["earned"], party["possible"], party["known"]) == total
        assert party["agreement"] == total.agreement.percent(1)

    def test_stability(
        self, bank: sw.Bank, answers: sw.Answers, printed: Callable[..., Json]
    ) -> None:
        told = printed("stability", DOCS_ANSWERS)
        found = sw.stability(bank, answers)

        assert told["ranks"] == found.ranks
        assert told["first"] == {method: list(first) for method, first in found.first.items()}
        assert told["chances"] == [
            {"party": party, "first": chance.percent(1)} for party, chance in found.chances.items()
        ]

    def test_place(self, bank: sw.Bank, answers: sw.Answers, printed: Callable[..., Json]) -> None:
        told = printed("map", DOCS_ANSWERS)
        places = sw.place(bank, answers)

        assert places.voter is not None
        assert {axis: place["mean"] for axis, place in told["voter"].items()} == {
            axis: float(round(place.mean, 4))
            for axis, place in places.voter.items()
            if place.mean is not None
        }
        assert [item["party"] for item in told["places"]] == list(places.parties)

    def test_matrix(self, bank: sw.Bank, printed: Callable[..., Json]) -> None:
        pairs = sw.matrix(bank)

        for told in printed("compare", "--matrix")["pairs"]:
            pair = pairs[told["one"]][told["other"]]
            agreement = None if pair.agreement is None else pair.agreement.percent(1)
            assert (told["agreement"], told["shared"]) == (agreement, pair.shared)


class TestExports:
    def test_are_the_same_in_the_package_and_behind_it(self) -> None:
        assert sw.__all__ == public.__all__ == sorted(sw.__all__, key=_classes_first)
        assert {name: getattr(sw, name) for name in sw.__all__} == {
            name: getattr(public, name) for name in sw.__all__
        }
        assert set(sw.__all__) <= set(dir(sw))

    def test_are_all_that_there_is(self) -> None:
        with pytest.raises(
            AttributeError, match="module 'stemwijzer_cli' has no attribute 'skore'"
        ):
            sw.skore  # type: ignore[attr-defined]  # noqa: B018

    @pytest.mark.parametrize("name", sw.__all__)
    def test_have_docstrings_and_types(self, name: str) -> None:
        thing = getattr(sw, name)
        assert inspect.getdoc(thing)
        if inspect.isfunction(thing):
            hints = get_type_hints(thing)
            assert set(hints) == {*inspect.signature(thing).parameters, "return"}
            assert "Return" in (thing.__doc__ or "")

    def test_import_nothing_before_they_are_used(self) -> None:
        code = (
            "import sys, stemwijzer_cli\n"
            "dir(stemwijzer_cli)\n"
            "print(*(name for name in sys.modules if name.startswith('stemwijzer_cli.')"
            f" or name.partition('.')[0] in {SLOW}))\n"
        )

        assert python(code) == "\n"

    def test_need_no_terminal(self) -> None:
        """What only people at a terminal see is not imported, nor what only a bank's YAML needs."""
        code = (
            "import sys, stemwijzer_cli as sw\n"
            "sw.score(sw.shipped_bank(), sw.Answers({'cloud': 2}))\n"
            f"print(*sorted({{name.partition('.')[0] for name in sys.modules}} & {{*{SLOW}}}))\n"
        )

        assert python(code) == "msgspec\n"

    @pytest.mark.slow
    def test_tell_a_type_checker_their_types(self, tmp_path: Path) -> None:
        file = tmp_path / "notebook.py"
        file.write_text(TYPED, encoding="utf-8")

        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path, file],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )

        wrong = 1 + TYPED.splitlines().index("sw.skore")
        assert done.stdout.splitlines() == [
            f'notebook.py:{wrong}: error: Module has no attribute "skore"; maybe "score"?'
            "  [attr-defined]",
            "Found 1 error in 1 file (checked 1 source file)",
        ]


TYPED = """\
from typing import assert_type
import stemwijzer_cli as sw

bank = sw.load_bank("bank")
assert_type(bank, sw.Bank)
answers = sw.read_answers("answers.yaml", bank)
assert_type(answers, sw.Answers)
ranking = sw.score(bank, answers, parties=["vvd"], theme="x", sources="all", method="exact")
assert_type(ranking, sw.Ranking)
assert_type(ranking.rows, tuple[sw.Row, ...])
assert_type(sw.table(ranking), list[dict[str, str | int | float | None]])
assert_type(sw.explain(bank, answers, "vvd"), sw.Sheet)
assert_type(sw.stability(bank, answers), sw.Stability)
assert_type(sw.place(bank), sw.Map)
assert_type(sw.place(bank).parties["vvd"], dict[str, sw.Place])
assert_type(sw.matrix(bank), dict[str, dict[str, sw.Pair]])
sw.skore
"""


def python(code: str) -> str:
    """Return what a program writes in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout


def _classes_first(name: str) -> tuple[bool, str]:
    return name[0].islower(), name


NOUNS = {
    **{name: thing for name in sw.__all__ if inspect.isclass(thing := getattr(sw, name))},
    **{kind.__name__: kind for kind in (Axis, Party, Position, Statement, Theme, ThemeScore)},
    **{kind.__name__: kind for kind in (explain.Line, explain.Sum, explain.ThemeSheet)},
    **{kind.__name__: kind for kind in (stability.Omission, stability.WhatIf)},
}
"""The types of all that the interface returns."""


class TestPage:
    """`docs/python.md`."""

    @pytest.fixture
    def in_repository(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "docs").symlink_to(ROOT / "docs")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("MPLBACKEND", "Agg")

    @pytest.mark.usefixtures("in_repository")
    def test_examples_write_what_is_shown(self) -> None:
        assert failures(PAGE.partition("\n## A table and a plot")[0]) == ""

    @pytest.mark.slow
    @pytest.mark.usefixtures("in_repository")
    def test_examples_with_other_libraries_do_too(self) -> None:
        assert failures(PAGE) == ""
        assert "<svg" in Path("ranking.svg").read_text(encoding="utf-8")

    def test_lists_every_function(self) -> None:
        listed = re.findall(r"^\| `(\w+)\(", PAGE, re.MULTILINE)

        assert sorted(listed) == [name for name in sw.__all__ if name.islower()]

    def test_lists_attributes_that_there_are_and_all_of_a_result(self) -> None:
        listed: dict[str, set[str]] = {}
        kind = ""
        row = r"^\| (?:`(\w+)` )?\| ((?:`\w+` )+)\|"
        for of, attributes in re.findall(row, PAGE, re.MULTILINE):
            kind = of or kind
            listed.setdefault(kind, set()).update(re.findall(r"\w+", attributes))

        assert set(listed) == set(NOUNS) - {"StemwijzerError"}
        for name, attributes in listed.items():
            assert attributes <= set(dir(NOUNS[name])), name
            if issubclass(NOUNS[name], tuple):
                assert attributes >= set(NOUNS[name]._fields), name


def failures(page: str) -> str:
    """Return what differs where the examples of a page are run as one session."""
    blocks = re.findall(r"^```pycon\n(.*?)^```$", page, flags=re.DOTALL | re.MULTILINE)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "python.md", None, 0)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    said: list[str] = []
    doctest.DocTestRunner(optionflags=flags).run(examples, out=said.append)
    return "".join(said)
