"""Format 2 of a bank: its keys, that they are announced, and that they fit the rest."""

from __future__ import annotations

import pytest
from broken import BrokenBank

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import Bank, Basis

HEADING = "questions/bank.yaml"
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
        ("file", "old", "new"),
        [
            (HEADING, "\nscale: 3\n", f"\nscale: 3{BASES}"),
            (HEADING, "\nscale: 3\n", "\nscale: 3\ndisclaimer: {nl: Van ons.}\n"),
            (HEADING, "\nscale: 3\n", "\nscale: 3\nformer: {stoep: fietspad}\n"),
            (HEADING, "    date: '2025-10'\n", "    date: '2025-10'\n    url: https://a.example\n"),
            ("questions/school.yaml", "  - id: huiswerk\n", "  - id: huiswerk\n    since: '1.1'\n"),
            ("positions/aarde.yaml", "name: Aarde\n", "name: Aarde\naliases: [Aardpartij]\n"),
        ],
    )
    def test_cannot_have_the_keys_of_format_two(
        self, broken: BrokenBank, file: str, old: str, new: str
    ) -> None:
        if old.startswith("name"):
            old, new = f"party.schema.json\n{old}", f"party.schema.json\n{new}"
        broken.replace(file, old, new)
        key = next(name for name in KEYS if f"{name}:" in new)
        line = broken.line(file, f"{key}:")
        column = 5 if key in {"url", "since"} else 1

        assert broken.complaints("nl") == [
            f"fout: {file}:{line}:{column}: '{key}' hoort bij indeling 2; "
            "zet 'format: 2' in bank.yaml of haal het weg"
        ]
        assert broken.complaints("en") == [
            f"error: {file}:{line}:{column}: '{key}' belongs to format 2; "
            "add 'format: 2' to bank.yaml or remove it"
        ]


KEYS = ("bases", "disclaimer", "former", "url", "since", "aliases")


class TestNames:
    @pytest.mark.parametrize(
        ("old", "new", "node"),
        [
            ("full_name: De Brug", "full_name: aarde", "full_name"),
            ("full_name: De Brug", "full_name: partij VAN DE aarde", "full_name"),
            ("full_name: De Brug", "full_name: De Brug\naliases: [Brugmans, AARDE]", "aliases"),
            ("full_name: De Brug", "full_name: De Brug\naliases: [cirkel]", "aliases"),
        ],
    )
    def test_of_two_parties_are_never_one_word(
        self, broken: BrokenBank, old: str, new: str, node: str
    ) -> None:
        announced(broken)
        content = (broken.folder / "positions/brug.yaml").read_text(encoding="utf-8")
        written = next(line for line in content.splitlines() if line.startswith("full_name"))
        broken.replace("positions/brug.yaml", written, new.replace(old, written))
        line = broken.line("positions/brug.yaml", f"{node}:")

        (message,) = broken.complaints("en")

        assert message.startswith(f"error: positions/brug.yaml:{line}:")
        assert "is already a name of party '" in message

    def test_of_one_party_may_be_the_same(self, broken: BrokenBank) -> None:
        announced(broken)
        broken.append("positions/aarde.yaml", "aliases: [aarde, Aarde]\n")

        assert load_bank(broken.folder).party("aarde").aliases == ("aarde", "Aarde")
