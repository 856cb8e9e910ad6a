"""What a word on the command line names: ids first, then names, then full names."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from stemwijzer_cli.bank.names import told_apart
from stemwijzer_cli.choose import choose, one_of, party_ids, party_of, statement_of
from stemwijzer_cli.errors import USAGE_WRONG, Problem, StemwijzerError
from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.words.whence import group_word
from stemwijzer_cli.texts import LANGUAGES, Texts


def renamed(bank: Bank, **changes: dict[str, Any]) -> Bank:
    """Return the bank with other fields for the parties or themes with these ids."""
    return replace(
        bank,
        parties=tuple(replace(one, **changes.get(one.id, {})) for one in bank.parties),
        themes=tuple(replace(one, **changes.get(one.id, {})) for one in bank.themes),
    )


def problem_of(error: pytest.ExceptionInfo[StemwijzerError]) -> Problem:
    assert error.value.code == USAGE_WRONG
    (problem,) = error.value.problems
    return problem


class TestAPartOfAName:
    @pytest.mark.parametrize(
        ("name", "party"),
        [
            ("pvda", "gl-pvda"),
            ("groenlinks", "gl-pvda"),
            ("partij van de arbeid", "gl-pvda"),
            ("forum", "fvd"),
            ("christen unie", "cu"),
            ("volkspartij", "vvd"),
            ("dieren", "pvdd"),
        ],
    )
    def test_is_enough_where_one_party_has_it(self, shipped: Bank, name: str, party: str) -> None:
        assert party_ids(shipped, [name]) == (party,)

    def test_that_several_have_is_refused_with_all_of_them(self, shipped: Bank) -> None:
        with pytest.raises(StemwijzerError) as caught:
            party_ids(shipped, ["partij"])

        parties = "gl-pvda, pvdd, pvv, sgp, sp"
        assert problem_of(caught) == Problem("usage.parties", {"id": "partij", "parties": parties})

    @pytest.mark.parametrize("name", ["pvdx", "pvdb", "sgd", "cdd", "v"])
    def test_is_never_taken_for_the_name_of_another_party(self, shipped: Bank, name: str) -> None:
        with pytest.raises(StemwijzerError) as caught:
            party_ids(shipped, [name])

        assert problem_of(caught).values["nearest"] is None

    def test_with_a_slip_in_a_long_name_is_asked_about(self, shipped: Bank) -> None:
        with pytest.raises(StemwijzerError) as caught:
            party_ids(shipped, ["cristenunie"])

        assert problem_of(caught).values["nearest"] == "cu"

    def test_is_kept_in_the_order_of_the_command_line(self, shipped: Bank) -> None:
        assert party_ids(shipped, ["vvd,forum", "cda"]) == ("vvd", "fvd", "cda")


class TestAParty:
    @pytest.mark.parametrize(
        "name",
        ["brug", "BRUG", "Brug", " brug ", "De Brug", "de brug", "\tDE   BRUG\n"],
    )
    def test_is_named_by_its_id_its_name_or_its_full_name(self, mini: Bank, name: str) -> None:
        assert party_of(mini, name).id == "brug"
        assert party_ids(mini, [name]) == ("brug",)

    @pytest.mark.parametrize("field", ["name", "full_name"])
    @pytest.mark.parametrize("other", ["brug", "cirkel"])
    def test_goes_by_its_id_before_another_goes_by_that_name(
        self, mini: Bank, other: str, field: str
    ) -> None:
        bank = renamed(mini, **{other: {field: "Aarde"}})

        assert party_of(bank, "aarde").id == "aarde"
        assert party_of(bank, other).id == other

    @pytest.mark.parametrize(("one", "other"), [("aarde", "cirkel"), ("cirkel", "aarde")])
    def test_goes_by_its_name_before_another_goes_by_that_full_name(
        self, mini: Bank, one: str, other: str
    ) -> None:
        bank = renamed(mini, **{one: {"name": "Water"}, other: {"full_name": "Water"}})

        assert party_of(bank, "water").id == one

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            (["A, B"], ["brug"]),
            (["a, b"], ["brug"]),
            (["A,  B"], ["brug"]),
            (["A, B,cirkel"], ["brug", "cirkel"]),
            (["aarde,A, B"], ["aarde", "brug"]),
            (["aarde, A, B, cirkel"], ["aarde", "brug", "cirkel"]),
            (["A, B, C"], ["aarde"]),
            (["A, B, C, A, B"], ["aarde", "brug"]),
            (["A, B", "cirkel"], ["brug", "cirkel"]),
            (["cirkel,,aarde,"], ["cirkel", "aarde"]),
        ],
    )
    def test_may_have_commas_in_its_name(
        self, mini: Bank, names: list[str], expected: list[str]
    ) -> None:
        bank = renamed(mini, brug={"name": "A, B"}, aarde={"full_name": "A, B, C"})

        assert party_ids(bank, names) == tuple(expected)

    def test_that_is_shown_in_full_may_have_commas_in_its_name(self, mini: Bank) -> None:
        assert party_of(renamed(mini, brug={"name": "A, B"}), "A, B").id == "brug"

    @pytest.mark.parametrize(
        ("name", "values"),
        [
            ("brux", {"id": "brux", "nearest": None}),
            ("aarde, brux ,cirkel", {"id": "brux", "nearest": None}),
            ("de brux", {"id": "de brux", "nearest": "brug"}),
            ("zzz", {"id": "zzz", "nearest": None}),
            (",", {"id": "", "nearest": None}),
        ],
    )
    def test_that_is_not_there_is_named_with_the_nearest(
        self, mini: Bank, name: str, values: dict[str, object]
    ) -> None:
        with pytest.raises(StemwijzerError) as caught:
            party_ids(mini, [name])

        assert problem_of(caught) == Problem("usage.party", values)

    def test_is_found_at_once_in_as_long_a_list_as_an_argument_can_be(self, mini: Bank) -> None:
        assert party_ids(mini, ["aarde," * 20_000]) == ("aarde",)


class TestATheme:
    @pytest.mark.parametrize("name", ["school", "School", " SCHOOL "])
    def test_is_named_by_its_id_or_its_title(self, mini: Bank, name: str) -> None:
        assert choose(mini, theme=name).theme == "school"

    def test_goes_by_its_id_before_another_goes_by_that_title(self, mini: Bank) -> None:
        bank = renamed(mini, straat={"title": {"nl": "School", "en": "Street"}})

        assert choose(bank, theme="school").theme == "school"
        assert choose(bank, theme="street").theme == "straat"


def test_a_statement_is_named_by_its_id_in_any_case(mini: Bank) -> None:
    assert statement_of(mini, " Fietspad ").id == "fietspad"


def test_sources_are_named_in_any_case(mini: Bank) -> None:
    assert choose(mini, sources=" PAPIER ").sources == "papier"
    assert choose(mini, sources="All").sources == "all"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_sources_are_named_as_the_outputs_name_them(mini: Bank, language: str) -> None:
    shown = group_word(Texts(language), "all")

    assert choose(mini, sources=shown).sources == "all"
    assert choose(mini, sources=f" {shown.upper()} ").sources == "all"


def test_a_group_of_the_bank_goes_by_its_id_before_that_word_means_all_sources(mini: Bank) -> None:
    bank = replace(mini, source_groups={"alle": ("table",)})

    assert choose(bank, sources="alle").sources == "alle"


class TestAFixedChoice:
    @pytest.mark.parametrize("name", ["json", "JSON", " Json "])
    def test_is_made_in_any_case(self, name: str) -> None:
        assert one_of(name, ("csv", "json"), "usage.format") == "json"

    @pytest.mark.parametrize("name", ["jso", "", "csv json"])
    def test_is_made_from_what_there_is(self, name: str) -> None:
        with pytest.raises(StemwijzerError) as caught:
            one_of(name, ("csv", "json"), "usage.format")

        expected = {"found": name, "allowed": "csv, json"}
        assert problem_of(caught) == Problem("usage.format", expected)


class TestANameThatPartiesShare:
    @pytest.mark.parametrize("name", ["Vos", " vos ", "vos,aarde"])
    def test_is_refused_with_the_ids_of_all_of_them(self, mini: Bank, name: str) -> None:
        bank = told_apart(renamed(mini, brug={"name": "Vos"}, cirkel={"name": "VOS"}))

        with pytest.raises(StemwijzerError) as caught:
            party_ids(bank, [name])

        values = {"id": name.partition(",")[0].strip(), "parties": "brug, cirkel"}
        assert problem_of(caught) == Problem("usage.parties", values)

    def test_names_each_of_them_with_its_id_behind_it(self, mini: Bank) -> None:
        bank = told_apart(renamed(mini, brug={"name": "Vos"}, cirkel={"name": "Vos"}))

        assert party_ids(bank, ["Vos (cirkel)", "brug"]) == ("cirkel", "brug")
