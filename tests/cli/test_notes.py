"""What stands below a ranking: what is needed to read it, and all of it on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.run import Stemwijzer, parsed
from cli.test_score import bank_folder

from stemwijzer_cli.answers import render_yaml
from stemwijzer_cli.model import Answers, Bank

BANK = "Bank kantelpunt-2025 1.1, 2025-11-07; bronnen: alle."
MORE = "Uitleg bij de cijfers: 'stemwijzer score' met --notes."
BAND = "Marge: waar de overeenkomst waarschijnlijk ligt als alles bekend was."
HALF = "* het standpunt is op minder dan de helft van je antwoorden bekend."


@pytest.fixture
def sheet(shipped: Bank, tmp_path: Path) -> Path:
    """Thirty answers on the shipped bank."""
    asked = [item.id for item in shipped.statements]
    answers = Answers(
        levels={name: number % 3 for number, name in enumerate(asked[:-2])},
        skipped=frozenset(asked[-2:]),
    )
    file = tmp_path / "vel.yaml"
    file.write_text(render_yaml(shipped, answers, "nl"), encoding="utf-8")
    return file


def notes(out: str) -> list[str]:
    """Return what stands below the last empty line."""
    return out.rpartition("\n\n")[2].splitlines()


def test_of_fifteen_parties_are_four_lines_that_fit_a_screen(
    stemwijzer: Stemwijzer, sheet: Path
) -> None:
    out = stemwijzer("score", sheet, environment={"COLUMNS": "80"}).out

    assert notes(out) == [
        BAND,
        "Stellingen beantwoord: 30, overgeslagen: 2, dubbel geteld: 0.",
        f"{BANK} Methode city-block.",
        MORE,
    ]
    assert len(out.splitlines()) < 24


@pytest.mark.parametrize("options", [[], ["--plain"]])
def test_are_at_most_four(on_mini: Stemwijzer, answers: Path, options: list[str]) -> None:
    """Of three answers Cirkel is known on one: less than half of few answers."""
    out = on_mini("score", answers, *options).out

    half = "van Cirkel is het standpunt op minder dan de helft van je antwoorden bekend."
    assert out.splitlines()[-4:] == [
        half if options else HALF,
        "Met minder dan 8 antwoorden zegt de waarschijnlijke plaats te weinig.",
        "Stellingen beantwoord: 3, overgeslagen: 1, dubbel geteld: 1.",
        "Bank mini 1.0, 2025-11-07; bronnen: alle. Methode city-block.",
    ]
    assert "" in out.splitlines()[-5:] or options


def test_of_another_method_name_it_and_its_source(stemwijzer: Stemwijzer, sheet: Path) -> None:
    out = stemwijzer("score", sheet, "--method", "euclidean").out

    assert notes(out) == [
        "Methode euclidean: smartvote tot 2025.",
        "Stellingen beantwoord: 30, overgeslagen: 2, dubbel geteld: 0.",
        BANK,
        MORE,
    ]


def test_on_request_are_all_and_none_twice(stemwijzer: Stemwijzer, sheet: Path) -> None:
    out = stemwijzer("score", sheet, "--notes", environment={"COLUMNS": "200"}).out
    lines = notes(out)

    known = next(line for line in lines if line.startswith("Bekend "))
    figures = known.removeprefix("Bekend ").partition(":")[0]
    assert figures == next(word for word in out.splitlines()[3].split() if word.endswith("/30"))
    assert known == (
        f"Bekend {figures}: van {figures.removesuffix('/30')} van je 30 antwoorden is het "
        "standpunt bekend."
    )
    assert "Tekens: ● overeenkomst; ╌ marge; " in out
    for words in ("In de marge ligt", "Plaats en kans 1e", "Een dunne lijn", "Methode city-block"):
        assert out.count(words) == 1
    assert BAND not in out
    assert MORE not in out
    assert set(lines) <= set(
        stemwijzer("score", sheet, "--format", "markdown").out.splitlines()
    ) | {*lines}


def test_of_one_party_say_nothing_of_its_rank(stemwijzer: Stemwijzer, sheet: Path) -> None:
    for options in ([], ["--plain"], ["--format", "markdown"]):
        out = stemwijzer("score", sheet, "--parties", "vvd", *options).out
        assert "arge" in out
        assert "Plaats" not in out
        assert "plaats" not in out
        assert "ans" not in out
    ranking = parsed(stemwijzer("score", sheet, "--parties", "vvd", "--format", "json"))["ranking"]
    assert [(row["rank_low"], row["rank_high"], row["first"]) for row in ranking] == [(1, 1, 100.0)]


def test_so_of_one_party_that_is_known_beside_one_that_is_not(
    stemwijzer: Stemwijzer, tmp_path: Path
) -> None:
    """Twenty answers: of P half is known, of Q nothing."""
    bank = bank_folder(tmp_path, known=10, unknown=10)
    names = [f"s{number}" for number in range(20)]
    lines = "".join(f"  {name}: {{stance: unknown}}\n" for name in names)
    (bank / "positions" / "q.yaml").write_text(
        f"name: Q\nfull_name: Q\npositions:\n{lines}", encoding="utf-8"
    )
    given = json.dumps({"bank": "made", "answers": dict.fromkeys(names, "eens")})

    result = stemwijzer("score", "-", "--bank", bank, stdin=given.encode())

    assert result.code == 0, result.err
    assert "Marge" in result.out
    assert "Plaats" not in result.out
    assert "Kans" not in result.out


def test_on_the_page_of_one_party_there_is_no_word_on_firmness(
    stemwijzer: Stemwijzer, sheet: Path
) -> None:
    both = stemwijzer("report", sheet, "--parties", "vvd,sp", "-o", "-", "--format", "html").out
    one = stemwijzer("report", sheet, "--parties", "vvd", "-o", "-", "--format", "html").out

    assert 'id="stability"' in both
    assert 'id="stability"' not in one
    assert "eerste plaats" not in one
