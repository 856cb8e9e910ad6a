"""`stemwijzer statements`: what the bank asks."""

from __future__ import annotations

import pytest
from cli.run import Result, Stemwijzer

from stemwijzer_cli.model import Bank


class TestStatements:
    def test_are_listed_by_theme_with_their_ids(self, on_mini: Stemwijzer) -> None:
        assert on_mini("statements") == Result(
            0,
            "Straat (straat)\n"
            "Dit thema gaat over de straat.\n"
            "  fietspad: Langs elke weg moet een fietspad komen.\n"
            "  parkeren: Parkeren moet overal geld kosten.\n"
            "\n"
            "School (school)\n"
            "Dit thema gaat over de basisschool.\n"
            "  schoolfruit: Elk kind moet op school fruit krijgen.\n"
            "  huiswerk: Huiswerk moet vrijwillig worden.\n",
            "",
        )

    def test_are_listed_in_english(self, on_mini: Stemwijzer) -> None:
        assert on_mini("statements", "--lang", "en", "--theme", "school") == Result(
            0,
            "School (school)\n"
            "This theme is about primary school.\n"
            "  schoolfruit: Every child should get fruit at school.\n"
            "  huiswerk: Homework should become voluntary.\n",
            "",
        )

    def test_of_the_shipped_bank_are_all_there(self, stemwijzer: Stemwijzer, shipped: Bank) -> None:
        out = " ".join(stemwijzer("statements").out.split())

        for statement in shipped.statements:
            assert f"{statement.id}: {statement.text['nl']}" in out

    @pytest.mark.parametrize("name", ["parkeren", "PARKEREN", " parkeren "])
    def test_one_is_shown_in_full(self, on_mini: Stemwijzer, name: str) -> None:
        assert on_mini("statements", "--id", name) == Result(
            0,
            "Straat · Parkeren [parkeren]\n"
            "Parkeren moet overal geld kosten.\n"
            "\n"
            "Voorstanders willen minder auto's. Tegenstanders willen dat iedereen kan parkeren.\n"
            "\n"
            "Bron: Gemeente (krant), p. 4\n"
            "Kaart: eens wijst naar ruimte voor de fiets\n"
            "Kaart: eens wijst naar regels voor iedereen\n"
            "\n"
            "Standpunten van de partijen\n"
            "Brug: 0 neutraal\n"
            "  Grond: text\n"
            "  Bron: Gemeente (krant), p. 4\n"
            "  Kern: Wil betaald parkeren alleen in het centrum.\n"
            "Aarde: - oneens\n"
            "  Grond: text\n"
            "  Bron: Gemeente (krant), p. 4\n"
            "  Kern: Wil dat parkeren overal gratis is.\n"
            "  Opmerking: De krant vraagt het andersom.\n"
            "Cirkel: . onbekend\n"
            "  In de bronnen die er zijn staat dit standpunt niet.\n"
            "\n"
            "Bronnen\n"
            "  Gemeente (krant): De krant van de gemeente, 2025-10\n",
            "",
        )

    def test_one_that_points_the_other_way_says_so(self, on_mini: Stemwijzer) -> None:
        out = on_mini("statements", "--id", "huiswerk", "--lang", "en").out

        assert "Map: agreeing points to one's own choice\n" in out

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (
                ["--id", "parkeer"],
                "error: there is no statement 'parkeer' in this bank; do you mean 'parkeren'?\n",
            ),
            (
                ["--theme", "zee"],
                "error: theme 'zee' is not in this bank; choose from: straat, school\n",
            ),
            (
                ["--theme", "school", "--id", "parkeren"],
                "error: statement 'parkeren' is not in that theme; leave out --theme\n",
            ),
        ],
    )
    def test_that_are_not_there_are_a_usage_error(
        self, on_mini: Stemwijzer, arguments: list[str], message: str
    ) -> None:
        assert on_mini("statements", *arguments, "--lang", "en") == Result(2, "", message)
