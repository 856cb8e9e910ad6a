"""Format 2 of a bank: its keys, that they are announced, and that they fit the rest."""

from __future__ import annotations

import pytest
from broken import BrokenBank

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.names import told_apart
from stemwijzer_cli.model import UNKNOWN, Bank, Basis, Gloss, Statement

HEADING = "questions/bank.yaml"
SCHOOL, STREET = "questions/school.yaml", "questions/straat.yaml"
AARDE, BRUG = "positions/aarde.yaml", "positions/brug.yaml"
BASES = """
bases:
  - id: text
    label: {nl: tekst, en: text}
    sentence: {nl: Er staat een zin., en: There is a sentence.}
  - id: table
    label: {nl: tabel, en: table}
    sentence: {nl: Er staat een vak., en: There is a cell.}
  - id: interview
    label: {nl: gesprek, en: talk}
    sentence: {nl: Er is gepraat., en: There was a talk.}
"""


def announced(broken: BrokenBank) -> None:
    """Make the bank one of format 2 that describes its bases."""
    broken.replace(HEADING, "\nid: mini\n", "\nformat: 2\nid: mini\n")
    broken.append(HEADING, BASES)


class TestABankOfFormatTwo:
    def test_has_what_its_keys_say(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.append(HEADING, "disclaimer: {nl: Van ons., en: Ours.}\nformer: {stoep: fietspad}\n")
        broken.replace(
            HEADING,
            "    date: '2025-10'\n",
            "    date: '2025-10'\n    url: https://krant.example/p4\n",
        )
        broken.append("positions/aarde.yaml", "aliases: [Aardpartij, Groene Aarde]\n")
        broken.replace(
            "questions/school.yaml", "  - id: huiswerk\n", "  - id: huiswerk\n    since: '1.1'\n"
        )

        bank = load_bank(broken.folder)

        assert bank.bases == (
            Basis("text", {"nl": "tekst", "en": "text"}, bank.bases[0].sentence),
            Basis("table", {"nl": "tabel", "en": "table"}, bank.bases[1].sentence),
            Basis("interview", {"nl": "gesprek", "en": "talk"}, bank.bases[2].sentence),
        )
        assert bank.basis("text") is bank.bases[0]
        assert bank.basis("vote") is None
        assert bank.disclaimer == {"nl": "Van ons.", "en": "Ours."}
        assert bank.former == {"stoep": "fietspad"}
        assert [source.url for source in bank.sources] == ["https://krant.example/p4", None]
        assert bank.party("aarde").names == (
            *("aarde", "Aarde", "Partij van de Aarde"),
            *("Aardpartij", "Groene Aarde"),
        )
        assert {item.id: item.since for item in bank.statements} == {
            "fietspad": None,
            "parkeren": None,
            "schoolfruit": None,
            "huiswerk": "1.1",
        }

    def test_without_new_keys_is_the_bank_of_format_one(
        self, broken: BrokenBank, mini: Bank
    ) -> None:
        broken.replace(HEADING, "\nid: mini\n", "\nformat: 1\nid: mini\n")

        assert load_bank(broken.folder) == mini

    def test_lists_every_basis_that_a_position_has(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.replace(HEADING, "  - id: table", "  - id: tabel")
        cell = broken.line("positions/aarde.yaml", "rij Schoolfruit") - 2

        assert (
            f"fout: positions/aarde.yaml:{cell}:5: basis 'table' staat niet onder 'bases' in "
            "bank.yaml; bedoel je 'tabel'?"
        ) in broken.complaints()

    def test_groups_bases_that_it_lists(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.replace(HEADING, "  papier:\n    - table\n", "  papier:\n    - tables\n")

        (line,) = broken.complaints("en")

        assert line.endswith("no position has basis 'tables'; do you mean 'table'?")

    def test_lists_no_basis_twice(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.replace(HEADING, "  - id: table\n    label", "  - id: text\n    label")

        assert any("'text' occurs twice" in line for line in broken.complaints("en"))

    @pytest.mark.parametrize(
        ("former", "dutch", "english"),
        [
            (
                "stoep: fietspat",
                "stelling 'fietspat' bestaat niet in deze bank; bedoel je 'fietspad'?",
                "there is no statement 'fietspat' in this bank; do you mean 'fietspad'?",
            ),
            (
                "stoep: xyz",
                "stelling 'xyz' bestaat niet in deze bank; voeg het daar toe of verbeter het",
                "there is no statement 'xyz' in this bank; add it there or correct it",
            ),
            (
                "parkeren: fietspad",
                "stelling 'parkeren' bestaat nog; haal haar weg uit 'former'",
                "there still is a statement 'parkeren'; remove it from 'former'",
            ),
        ],
    )
    def test_names_successors_of_statements_that_are_gone(
        self, broken: BrokenBank, former: str, dutch: str, english: str
    ) -> None:
        announced(broken)
        line = broken.append(HEADING, f"former:\n  {former}\n") + 1

        assert broken.complaints("nl") == [f"fout: {HEADING}:{line}:3: {dutch}"]
        assert broken.complaints("en") == [f"error: {HEADING}:{line}:3: {english}"]

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("krant.example", "krant.example"),
            ("ftp://krant.example", "ftp://krant.example"),
            ("https://", "https://"),
            ("'https://krant.example/een twee'", "https://krant.example/een twee"),
            ("' https://krant.example'", " https://krant.example"),
            ('"https://krant.example\\n"', "https://krant.example "),
        ],
    )
    def test_has_addresses_on_the_web(self, broken: BrokenBank, written: str, shown: str) -> None:
        announced(broken)
        broken.replace(
            HEADING, "    date: '2025-10'\n", f"    date: '2025-10'\n    url: {written}\n"
        )
        line = broken.line(HEADING, "    url:")

        assert broken.complaints("en") == [
            f"error: {HEADING}:{line}:5: '{shown}' is no address; "
            "start with https:// or http:// and leave out spaces"
        ]

    def test_has_no_other_format(self, broken: BrokenBank) -> None:
        broken.replace(HEADING, "\nid: mini\n", "\nformat: 3\nid: mini\n")

        assert broken.complaints("en") == [f"error: {HEADING}:2:1: 'format' is '3'; allowed: 1, 2"]


class TestABankOfFormatOne:
    @pytest.mark.parametrize(
        ("file", "old", "key", "value"),
        [
            (HEADING, "\nscale: 3\n", "bases", BASES.partition("bases:")[2]),
            (HEADING, "\nscale: 3\n", "disclaimer", " {nl: Van ons.}\n"),
            (HEADING, "\nscale: 3\n", "former", " {stoep: fietspad}\n"),
            (HEADING, "\nscale: 3\n", "order", " [brug]\n"),
            (HEADING, "\nscale: 3\n", "accepted", " [{check: absolute, reason: So it is.}]\n"),
            (HEADING, "    date: '2025-10'\n", "    url", " https://a.example\n"),
            (HEADING, "    date: '2025-10'\n", "    licence", " CC0\n"),
            (SCHOOL, "  - id: huiswerk\n", "    since", " '1.1'\n"),
            (SCHOOL, "  - id: huiswerk\n", "    for", " [{nl: Leuk.}]\n"),
            (SCHOOL, "  - id: huiswerk\n", "    against", " [{nl: Zwaar.}]\n"),
            (
                SCHOOL,
                "  - id: huiswerk\n",
                "    glossary",
                " [{word: {nl: X}, meaning: {nl: Y}}]\n",
            ),
            (SCHOOL, "  - id: huiswerk\n", "    tags", " [thuis]\n"),
            (AARDE, "\nname: Aarde\n", "aliases", " [Aardpartij]\n"),
            (AARDE, "\nname: Aarde\n", "list", " 7\n"),
            (AARDE, "\nname: Aarde\n", "website", " https://a.example\n"),
            (AARDE, "\nname: Aarde\n", "party", " Groen\n"),
            (AARDE, "\nname: Aarde\n", "constituency", " Noord\n"),
        ],
    )
    def test_cannot_have_the_keys_of_format_two(
        self, broken: BrokenBank, file: str, old: str, key: str, value: str
    ) -> None:
        broken.replace(file, old, f"{old}{key}:{value}")
        line, column = broken.line(file, f"{key}:"), len(key) - len(key.strip()) + 1

        assert broken.complaints("nl") == [
            f"fout: {file}:{line}:{column}: '{key.strip()}' hoort bij indeling 2; "
            "zet 'format: 2' in bank.yaml of haal het weg"
        ]
        assert broken.complaints("en") == [
            f"error: {file}:{line}:{column}: '{key.strip()}' belongs to format 2; "
            "add 'format: 2' to bank.yaml or remove it"
        ]

    def test_has_no_party_that_did_not_answer(self, broken: BrokenBank) -> None:
        broken.write(
            "positions/stil.yaml", "name: Stil\nfull_name: Partij Stil\nresponded: false\n"
        )

        assert broken.complaints("en") == [
            "error: positions/stil.yaml:3:1: 'responded' belongs to format 2; "
            "add 'format: 2' to bank.yaml or remove it"
        ]

    @pytest.mark.parametrize(
        ("file", "old", "key", "node"),
        [
            (
                HEADING,
                "    introduction:\n      nl: Dit thema gaat over de straat.\n"
                "      en: This theme is about the street.\n",
                "introduction",
                "id: straat",
            ),
            (
                SCHOOL,
                "    label:\n      nl: Huiswerk\n      en: Homework\n",
                "label",
                "id: huiswerk",
            ),
            (
                SCHOOL,
                "    explanation:\n      nl: Voorstanders willen meer vrije tijd. Tegenstanders "
                "willen dat kinderen meer leren.\n      en: Supporters want more free time. "
                "Opponents want children to learn more.\n",
                "explanation",
                "id: huiswerk",
            ),
        ],
    )
    def test_has_what_may_be_left_out_from_format_two_on(
        self, broken: BrokenBank, file: str, old: str, key: str, node: str
    ) -> None:
        broken.replace(file, old, "")

        assert broken.complaints("nl") == [
            f"fout: {file}:{broken.line(file, node)}:5: '{key}' ontbreekt; voeg het toe, "
            "of zet 'format: 2' in bank.yaml, waar het mag ontbreken"
        ]
        assert broken.complaints("en") == [
            f"error: {file}:{broken.line(file, node)}:5: '{key}' is missing; add it, "
            "or put 'format: 2' in bank.yaml, where it may be left out"
        ]
        announced(broken)
        load_bank(broken.folder)

    @pytest.mark.parametrize(
        ("name", "node"),
        [("name: AARDE", "name"), ("full_name: partij VAN DE aarde", "full_name")],
    )
    def test_has_no_name_twice(self, broken: BrokenBank, name: str, node: str) -> None:
        broken.replace(
            BRUG, {"name": "\nname: Brug", "full_name": "full_name: De Brug"}[node], f"\n{name}"
        )
        line = broken.line(BRUG, name)

        assert broken.complaints("en") == [
            f"error: {BRUG}:{line}:1: '{name.partition(': ')[2]}' is already a name of "
            "party 'aarde'; give each party names of its own"
        ]


class TestABankWithoutThemes:
    def without(self, broken: BrokenBank) -> None:
        """Put all statements in one file, and name no themes."""
        announced(broken)
        content = (broken.folder / HEADING).read_text(encoding="utf-8")
        start, end = content.index("themes:\n"), content.index("axes:\n")
        broken.write(HEADING, content[:start] + content[end:])
        parts = [(broken.folder / name).read_text(encoding="utf-8") for name in (STREET, SCHOOL)]
        whole = parts[0] + parts[1].partition("statements:\n")[2]
        broken.write("questions/statements.yaml", whole)
        for name in (STREET, SCHOOL):
            (broken.folder / name).unlink()

    def test_has_one_that_has_no_name(self, broken: BrokenBank, mini: Bank) -> None:
        self.without(broken)

        bank = load_bank(broken.folder)

        assert [(theme.id, theme.title, theme.introduction) for theme in bank.themes] == [
            ("statements", None, None)
        ]
        assert bank.statements == mini.statements
        assert (bank.has_themes, mini.has_themes) == (False, True)

    def test_has_its_statements_in_one_file(self, broken: BrokenBank) -> None:
        self.without(broken)
        (broken.folder / "questions/statements.yaml").rename(broken.folder / SCHOOL)

        assert broken.complaints("en") == [
            f"error: {HEADING}:2:1: there are no 'themes', and no questions/statements.yaml; "
            "put all statements there or name the themes",
            f"error: {SCHOOL}:2:1: theme 'school' is not in bank.yaml; name it there",
        ]

    def test_is_none_of_format_one(self, broken: BrokenBank) -> None:
        self.without(broken)
        broken.replace(HEADING, "format: 2", "format: 1")

        assert (
            f"error: {HEADING}:2:1: 'themes' is missing; add it, or put 'format: 2' in bank.yaml, "
            "where it may be left out"
        ) in broken.complaints("en")


class TestParties:
    def test_stand_in_the_order_of_the_ballot_and_then_of_their_ids(
        self, broken: BrokenBank
    ) -> None:
        announced(broken)
        line = broken.append(HEADING, "order: [cirkel]\n")
        bank = load_bank(broken.folder)

        assert [party.id for party in bank.parties] == ["cirkel", "aarde", "brug"]
        assert bank.order == ("cirkel",)

        broken.replace(HEADING, "order: [cirkel]", "order: [cirkel, brugg, cirkel]")
        assert broken.complaints("nl") == [
            f"fout: {HEADING}:{line}:17: partij 'brugg' heeft geen bestand in positions/; "
            "bedoel je 'brug'?",
            f"fout: {HEADING}:{line}:24: 'cirkel' komt twee keer voor; geef elk een eigen naam",
        ]

    def test_have_what_a_ballot_tells(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.append(
            AARDE,
            "list: 7\nwebsite: http://aarde.example\nparty: Groen\nconstituency: Noord\n",
        )

        aarde, brug, _ = load_bank(broken.folder).parties

        assert (aarde.list, aarde.website) == (7, "http://aarde.example")
        assert (aarde.party, aarde.constituency) == ("Groen", "Noord")
        assert (brug.list, brug.website, brug.party, brug.constituency) == (None,) * 4

    def test_have_a_website_on_the_web(self, broken: BrokenBank) -> None:
        announced(broken)
        line = broken.append(AARDE, "website: aarde.example\n")

        assert broken.complaints("en") == [
            f"error: {AARDE}:{line}:1: 'aarde.example' is no address; "
            "start with https:// or http:// and leave out spaces"
        ]

    def test_that_did_not_answer_are_known_on_nothing(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.write(
            "positions/stil.yaml", "name: Stil\nfull_name: Partij Stil\nresponded: false\n"
        )

        bank = load_bank(broken.folder)

        assert [party.responded for party in bank.parties] == [True, True, True, False]
        assert bank.party("stil").positions == {item.id: UNKNOWN for item in bank.statements}

    def test_that_did_not_answer_have_no_position(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.append("positions/cirkel.yaml", "responded: false\n")
        places = [
            broken.line("positions/cirkel.yaml", f"  {name}:")
            for name in ("fietspad", "schoolfruit")
        ]

        assert broken.complaints("en") == [
            f"error: positions/cirkel.yaml:{line}:3: this party did not answer "
            "('responded: false'), so its position is unknown; remove one of the two"
            for line in places
        ]

    def test_that_answered_have_positions(self, broken: BrokenBank) -> None:
        broken.write("positions/stil.yaml", "name: Stil\nfull_name: Partij Stil\n")

        assert broken.complaints("en") == [
            "error: positions/stil.yaml:1:1: 'positions' is missing; add it"
        ]

    def test_that_share_a_name_are_told_apart_by_their_ids(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.replace(BRUG, "\nname: Brug", "\nname: aarde")
        bank = load_bank(broken.folder)

        assert [party.name for party in bank.parties] == ["Aarde", "aarde", "Cirkel"]
        assert [(party.name, party.aliases) for party in told_apart(bank).parties] == [
            ("Aarde (aarde)", ("Aarde",)),
            ("aarde (brug)", ("aarde",)),
            ("Cirkel", ()),
        ]


def test_a_statement_has_what_helps_to_answer_it(broken: BrokenBank) -> None:
    announced(broken)
    broken.replace(
        SCHOOL,
        "  - id: huiswerk\n",
        "  - id: huiswerk\n"
        "    for: [{nl: Meer tijd.}, {nl: Minder haast.}]\n"
        "    against: [{nl: Minder kennis.}]\n"
        "    glossary:\n      - {word: {nl: vrijwillig}, meaning: {nl: je mag kiezen}}\n"
        "    tags: [thuis, kinderen-2]\n",
    )

    homework = load_bank(broken.folder).statement("huiswerk")

    assert homework.arguments_for == ({"nl": "Meer tijd."}, {"nl": "Minder haast."})
    assert homework.arguments_against == ({"nl": "Minder kennis."},)
    assert homework.glossary == (Gloss({"nl": "vrijwillig"}, {"nl": "je mag kiezen"}),)
    assert homework.tags == ("thuis", "kinderen-2")


def test_the_text_of_a_statement_stands_in_for_its_label() -> None:
    assert Statement("a", {"nl": "Tekst.", "en": "Why?"}).headline == {"nl": "Tekst", "en": "Why?"}
    assert Statement("a", {"nl": "Tekst."}, {"nl": "Naam"}).headline == {"nl": "Naam"}


def test_a_source_has_the_terms_on_which_its_words_may_be_used(broken: BrokenBank) -> None:
    announced(broken)
    broken.replace(
        HEADING, "    date: '2025-10'\n", "    date: '2025-10'\n    licence: CC BY 4.0\n"
    )

    assert [source.licence for source in load_bank(broken.folder).sources] == ["CC BY 4.0", None]
