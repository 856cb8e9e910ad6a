"""Loading a bank: what is in it, and everything that is wrong with one, line by line."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import msgspec
import pytest
from broken import BrokenBank, Wrong

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import Bank, Position

MIB = 1024 * 1024


class TestABank:
    def test_has_themes_in_the_order_of_its_heading_and_parties_in_that_of_their_ids(
        self, mini: Bank
    ) -> None:
        assert [theme.id for theme in mini.themes] == ["straat", "school"]
        assert [item.id for item in mini.statements] == [
            *("fietspad", "parkeren", "schoolfruit", "huiswerk")
        ]
        assert [party.id for party in mini.parties] == ["aarde", "brug", "cirkel"]
        assert mini.source_groups == {"papier": ("table", "text")}

    def test_has_what_its_files_say(self, mini: Bank) -> None:
        aarde = mini.parties[0]

        assert (aarde.name, aarde.full_name) == ("Aarde", "Partij van de Aarde")
        assert aarde.positions["parkeren"] == Position(
            stance="against",
            row_stance="for",
            basis="text",
            sources={"krant": "p. 4"},
            summary={
                "nl": "Wil dat parkeren overal gratis is.",
                "en": "Wants parking to be free everywhere.",
            },
            remark={
                "nl": "De krant vraagt het andersom.",
                "en": "The newspaper asks it the other way round.",
            },
        )
        assert mini.statements[1].axes == {"groen": 1, "regels": 1}

    def test_knows_the_levels_of_its_scale(self, mini: Bank, five: Bank) -> None:
        names = ["strongly-against", "against", "neutral", "for", "strongly-for"]

        assert [mini.level(name) for name in names] == [None, 0, 1, 2, None]  # type: ignore[arg-type]
        assert [five.level(name) for name in names] == [0, 1, 2, 3, 4]  # type: ignore[arg-type]
        for bank in (mini, five):
            assert bank.level("unclear") is None
            assert bank.level("unknown") is None

    @pytest.mark.parametrize("name", ["mini", "five", "shipped"])
    def test_is_identified_by_its_canonical_json(
        self, name: str, request: pytest.FixtureRequest
    ) -> None:
        bank: Bank = request.getfixturevalue(name)
        content = msgspec.to_builtins(msgspec.structs.replace(bank, sha256=""))
        canonical = json.dumps(
            content, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()

        assert bank.sha256 == hashlib.sha256(canonical).hexdigest()

    def test_is_the_same_wherever_it_stands_and_however_it_is_laid_out(
        self, mini: Bank, broken: BrokenBank
    ) -> None:
        for path in broken.folder.rglob("*.yaml"):
            text = path.read_text(encoding="utf-8")
            path.write_bytes(("\ufeff# opmerking\n" + text).replace("\n", "\r\n").encode())

        assert load_bank(broken.folder) == mini

    def test_has_another_hash_when_a_single_position_changes(
        self, mini: Bank, broken: BrokenBank
    ) -> None:
        broken.replace("positions/cirkel.yaml", "parkeren:\n    stance: unknown", UNCLEAR)

        changed = load_bank(broken.folder)

        assert changed.parties[2].positions["parkeren"].stance == "unclear"
        assert changed.sha256 != mini.sha256

    def test_may_lie_beside_hidden_files(self, mini: Bank, broken: BrokenBank) -> None:
        broken.write("positions/.aarde.yaml.swp", b"\0\1")
        broken.write("questions/.DS_Store", b"\0\1")

        assert load_bank(broken.folder) == mini

    def test_may_hold_a_file_of_exactly_8_mib(self, mini: Bank, broken: BrokenBank) -> None:
        raw = (broken.folder / "positions/brug.yaml").read_bytes()
        broken.write("positions/brug.yaml", raw.ljust(8 * MIB, b"#"))

        assert load_bank(broken.folder) == mini


UNCLEAR = "parkeren:\n    stance: unclear\n    basis: text"


class TestShapes:
    """What departs from the shape of a file."""

    def break_it(self, broken: BrokenBank) -> None:
        bank = "questions/bank.yaml"
        broken.replace(bank, "\nid: mini", "\nid: Mini Bank")
        broken.replace(bank, "version: '1.0'", "version: 1.0")
        broken.replace(bank, "\ntitle:", "\ntitel:")
        broken.replace(bank, "scale: 3", "scale: 6")
        broken.replace(bank, "status: draft", "status: concept")
        school = "questions/school.yaml"
        broken.replace(school, "nl: Schoolfruit", "nl: ''")
        broken.replace(school, "      regels: 1\n", "      regels: 2\n")
        broken.replace(
            school, "    label:\n      nl: Huiswerk\n      en: Homework\n", "    tags: [Een Twee]\n"
        )
        broken.write("questions/straat.yaml", "statements: []\n")
        aarde = "positions/aarde.yaml"
        broken.replace(aarde, "\nname: Aarde", "\nlist: 0\nresponded: nee\nname: 12")
        broken.replace(aarde, "    stance: against", "    stance: tegen")
        broken.replace(aarde, "    remark:", "    remarks:")
        broken.replace(aarde, "    sources:\n      krant: p. 6", "    sources: [krant]")
        broken.replace(aarde, "nl: Wil een boom in elke straat.", f"nl: {'z' * 4001}")
        broken.replace(aarde, "    stance: neutral\n", "")
        broken.write("positions/brug.yaml", "- name: Brug\n")

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_are_all_listed_in_the_order_of_the_files(
        self, broken: BrokenBank, language: str
    ) -> None:
        self.break_it(broken)

        assert broken.complaints(language) == broken.lines(WRONG_SHAPES, language)

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            (
                "summary:\n      nl: Wil dat parkeren overal gratis is.\n"
                "      en: Wants parking to be free everywhere.\n",
                "summary: Gewoon tekst\n",
                "16:5: 'summary' is 'Gewoon tekst'; daaronder horen regels als 'nl: …', 'en: …'",
            ),
            (
                "nl: Wil dat parkeren overal gratis is.",
                "nl: ''",
                "17:7: 'nl' is leeg; vul het in of haal het weg",
            ),
            (
                "nl: Wil dat parkeren overal gratis is.",
                "nl: ' \u00a0 '",
                "17:7: 'nl' is leeg; vul het in of haal het weg",
            ),
            (
                "krant: p. 4",
                "krant: 5",
                "15:7: 'krant' is '5'; hier hoort tekst (zet een getal tussen aanhalingstekens)",
            ),
        ],
        ids=[
            "text instead of languages",
            "an empty language",
            "a blank one",
            "a number for a place",
        ],
    )
    def test_of_what_may_be_left_out_are_named_as_exactly_as_the_others(
        self, broken: BrokenBank, old: str, new: str, expected: str
    ) -> None:
        broken.replace("positions/aarde.yaml", old, new)

        assert broken.complaints() == [f"fout: positions/aarde.yaml:{expected}"]

    @pytest.mark.parametrize(
        ("name", "old", "new"),
        [
            ("positions/aarde.yaml", "  fietspad:", "  Fietspad:"),
            ("positions/aarde.yaml", "      krant: p. 4", "      De Krant: p. 4"),
            ("positions/aarde.yaml", "nl: Wil dat parkeren", "NL: Wil dat parkeren"),
            ("questions/school.yaml", "      nl: Schoolfruit", "      Nederlands: Schoolfruit"),
            ("questions/bank.yaml", "  papier:", "  Papier en zo:"),
        ],
    )
    def test_of_a_key_are_reported_at_that_key(
        self, broken: BrokenBank, name: str, old: str, new: str
    ) -> None:
        broken.replace(name, old, new)
        place = f"{name}:{broken.line(name, new)}:{len(new) - len(new.lstrip()) + 1}"
        if new.startswith("NL"):
            place = f"{name}:17:7"

        (line,) = broken.complaints()

        assert line.startswith(f"fout: {place}: ")
        assert repr(new.strip().partition(":")[0]) in line

    @pytest.mark.parametrize(
        ("name", "old", "new", "line"),
        [
            ("questions/bank.yaml", "scale: 3", "scale: 3.0", 8),
            ("questions/school.yaml", "      regels: 1", "      regels: 1.0", 16),
        ],
    )
    def test_of_a_whole_number_with_a_fraction_are_named(
        self, broken: BrokenBank, name: str, old: str, new: str, line: int
    ) -> None:
        broken.replace(name, old, new)

        (message,) = broken.complaints()

        assert message.startswith(f"fout: {name}:{line}:")

    def test_of_an_id_include_a_line_end_at_its_end(self, broken: BrokenBank) -> None:
        broken.replace("questions/bank.yaml", "\nid: mini", '\nid: "mini\\n"')

        assert broken.complaints() == [
            "fout: questions/bank.yaml:2:1: 'id' is 'mini '; "
            "gebruik kleine letters, cijfers en streepjes"
        ]


class TestFiles:
    """What is wrong with the files themselves, and with their YAML."""

    def test_are_all_listed(self, broken: BrokenBank) -> None:
        folder = broken.folder
        broken.write("questions/haven.yml", "statements: []\n")
        broken.write("questions/README", "Lees mij")
        broken.write("questions/school.yaml", "statements: a: b\n")
        broken.write("questions/straat.yaml", "statements: []\n".encode("utf-16"))
        (folder / "positions/aarde.yaml").unlink()
        os.mkfifo(folder / "positions/aarde.yaml")
        broken.write("positions/brug.yaml", "name: Brug\nname: Brug\nfull_name: 'De\u202e Brug'\n")
        broken.write("positions/cirkel.yaml", "name: &a Cirkel\nfull_name: *a\n")
        broken.write("positions/druppel.yaml", b"#" * (8 * MIB + 1))
        (folder / "positions/eiland.yaml").symlink_to("eiland.yaml")
        (folder / "positions/fles.yaml").symlink_to("nergens.yaml")
        (folder / "positions/golf.yaml").mkdir()
        (folder / "positions/oud").mkdir()

        assert broken.complaints() == [
            "fout: questions/README: een bestand in een bank eindigt op .yaml; "
            "hernoem of verplaats het",
            "fout: questions/haven.yml: een bestand in een bank eindigt op .yaml; "
            "hernoem of verplaats het",
            "fout: questions/school.yaml:1:14: dit is geen geldige YAML "
            "(hier kan geen dubbele punt staan); herstel deze plek",
            "fout: questions/straat.yaml:1:1: dit is geen tekst in UTF-8; "
            "sla het bestand op als UTF-8",
            "fout: positions/aarde.yaml: dit is geen gewoon bestand; zet hier een bestand neer",
            "fout: positions/brug.yaml:3:15: hier staat een onzichtbaar teken (U+202E); "
            "haal het weg",
            "fout: positions/cirkel.yaml:1:7: ankers en aliassen (& en *) mogen niet; "
            "schrijf de waarde voluit",
            "fout: positions/druppel.yaml: is groter dan 8 MiB; maak het bestand kleiner",
            "fout: positions/eiland.yaml: kan niet worden gelezen "
            "(de koppelingen lopen in een kring); controleer de naam en de rechten",
            "fout: positions/fles.yaml: kan niet worden gelezen (bestaat niet); "
            "controleer de naam en de rechten",
            "fout: positions/golf.yaml: dit is geen gewoon bestand; zet hier een bestand neer",
            "fout: positions/oud: een bestand in een bank eindigt op .yaml; "
            "hernoem of verplaats het",
        ]

    def test_a_duplicate_key_and_a_wrong_shape_are_both_listed(self, broken: BrokenBank) -> None:
        line = broken.append("positions/brug.yaml", "name: Brug\n")
        broken.replace("positions/cirkel.yaml", "name: Cirkel", "naam: Cirkel")

        assert broken.complaints("en") == [
            f"error: positions/brug.yaml:{line}:1: 'name' stands there twice; remove one",
            "error: positions/cirkel.yaml:2:1: 'name' is missing; add it",
            "error: positions/cirkel.yaml:2:1: unknown key 'naam'; allowed: aliases, "
            "constituency, facts, full_name, list, name, party, positions, proposals, responded, "
            "website; do you mean 'name'?",
        ]

    def test_an_empty_file_is_named(self, broken: BrokenBank) -> None:
        broken.write("positions/leeg.yaml", "")

        (line,) = broken.complaints()

        assert line.startswith("fout: positions/leeg.yaml:1:1: ")

    @pytest.mark.parametrize("part", ["questions", "positions"])
    def test_a_missing_folder_is_named(self, broken: BrokenBank, part: str) -> None:
        shutil.rmtree(broken.folder / part)

        assert broken.complaints() == [
            f"fout: {broken.folder}: hier is geen map '{part}'; "
            "een bank is een map met questions/ en positions/"
        ]

    def test_no_folder_at_all_is_named(self, tmp_path: Path) -> None:
        missing = BrokenBank(tmp_path / "weg")

        assert missing.complaints("en") == [
            f"error: {missing.folder}: there is no folder 'questions' here; "
            "a bank is a folder with questions/ and positions/"
        ]

    def test_a_bank_without_parties_is_refused(self, broken: BrokenBank) -> None:
        for path in (broken.folder / "positions").iterdir():
            path.unlink()

        (line,) = broken.complaints()

        assert line.startswith("fout: positions")
        assert line.endswith("hier staat geen enkele partij; voeg een bestand per partij toe")

    @pytest.mark.parametrize("name", ["Een Partij", "aarde,brug", "AARDE", "aarde\u202e"])
    def test_a_file_name_that_is_no_id_is_refused(self, broken: BrokenBank, name: str) -> None:
        """A party's id is the name of its file: `--parties` and the JSON depend on it."""
        content = (broken.folder / "positions/aarde.yaml").read_text(encoding="utf-8")
        broken.write(f"positions/{name}.yaml", content.replace("name: Aarde", "name: Anders"))

        with pytest.raises(StemwijzerError):
            load_bank(broken.folder)


class TestReferences:
    """What does not fit between the files."""

    def break_it(self, broken: BrokenBank) -> None:
        bank = "questions/bank.yaml"
        broken.replace(bank, "  papier:", "  all: [table]\n  papier:")
        broken.replace(bank, "axes:\n", "axes:\n" + AXIS)
        broken.replace(bank, "  - id: groen\n", "  - id: groen  # again\n")
        broken.replace(bank, "themes:\n", "themes:\n" + THEME.format(id="haven"))
        broken.replace(bank, "      krant: tabel 2", "      krand: tabel 2")
        broken.write("questions/water.yaml", f"statements:\n{STATEMENT.format(id='water')}")
        broken.append("questions/straat.yaml", STATEMENT.format(id="schoolfruit"))
        broken.replace(
            "questions/school.yaml", "      krant: tabel 1, rij Schoolfruit", "      xyz: p. 1"
        )
        broken.replace("questions/school.yaml", "      regels: -1", "      regel: -1")
        for party in ("aarde", "brug", "cirkel"):
            broken.replace(f"positions/{party}.yaml", "positions:\n", "positions:\n" + WATER)
        aarde = "positions/aarde.yaml"
        broken.replace(aarde, "    stance: neutral", "    stance: strongly-for")
        broken.replace(aarde, "      krant: p. 8", "      krantje: p. 8")
        broken.replace(aarde, "  wegen:", "  weggen:")
        brug = "positions/brug.yaml"
        broken.replace(brug, "\nname: Brug", "\nname: AARDE")
        broken.replace(brug, "  huiswerk:", "  huiswrk:")
        broken.replace(brug, "      krant: p. 4", "      kraant: p. 4")
        cirkel = "positions/cirkel.yaml"
        broken.replace(
            cirkel,
            "  parkeren:\n    stance: unknown\n",
            "  parkeren:\n    stance: unknown  # with a basis\n    basis: text\n",
        )
        broken.replace(cirkel, "    basis: interview\n", "")

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_are_all_listed(self, broken: BrokenBank, language: str) -> None:
        self.break_it(broken)

        assert broken.complaints(language) == broken.lines(WRONG_REFERENCES, language)

    @pytest.mark.parametrize(
        ("kind", "item", "column"),
        [
            ("themes", "straat", 5),
            ("axes", "groen", 5),
            ("sources", "krant", 5),
            ("facts", "zetels", 5),
        ],
    )
    def test_the_same_id_twice_is_reported_at_the_second(
        self, broken: BrokenBank, kind: str, item: str, column: int
    ) -> None:
        bank = "questions/bank.yaml"
        lines = (broken.folder / bank).read_text(encoding="utf-8").splitlines()
        start = lines.index(f"{kind}:") + 1
        items = [index for index in range(start, len(lines)) if lines[index].startswith("  - ")]
        first = lines[start : items[1]]
        lines[start:start] = first
        broken.write(bank, "\n".join(lines) + "\n")
        second = start + len(first) + 1

        assert broken.complaints() == [
            f"fout: {bank}:{second}:{column}: '{item}' komt twee keer voor; geef elk een eigen naam"
        ]

    def test_and_a_wrong_shape_elsewhere_are_listed_together(self, broken: BrokenBank) -> None:
        broken.replace("positions/aarde.yaml", "    remark:", "    remarks:")
        broken.replace("positions/brug.yaml", "      krant: p. 4", "      kraant: p. 4")

        assert broken.complaints() == [
            "fout: positions/aarde.yaml:19:5: onbekende sleutel 'remarks'; toegestaan: basis, "
            "remark, row_stance, sources, stance, summary; bedoel je 'remark'?",
            f"fout: positions/brug.yaml:{broken.line('positions/brug.yaml', 'kraant')}:7: "
            "bron 'kraant' staat niet in bank.yaml; bedoel je 'krant'?",
        ]


def test_of_very_many_errors_the_first_hundred_are_listed_and_the_others_counted(
    broken: BrokenBank,
) -> None:
    positions = "".join(f"  s{number}: {{stance: unknown}}\n" for number in range(150))
    broken.replace("positions/cirkel.yaml", "positions:\n", f"positions:\n{positions}")

    dutch, english = broken.complaints("nl"), broken.complaints("en")

    assert len(dutch) == len(english) == 101
    assert dutch[0] == (
        "fout: positions/cirkel.yaml:5:3: stelling 's0' bestaat niet in deze bank; "
        "voeg het daar toe of verbeter het"
    )
    assert dutch[-1] == "… en nog 50 fouten"
    assert english[-1] == "… and 50 more errors"


def test_text_from_a_bank_is_harmless_in_an_error(broken: BrokenBank) -> None:
    broken.replace("positions/aarde.yaml", "    stance: against", f"    stance: '{'x' * 300}'")

    (line,) = broken.complaints()

    assert line.startswith(f"fout: positions/aarde.yaml:11:5: 'stance' is '{'x' * 59}…'; ")


THEME = """\
  - id: {id}
    title: {{nl: Titel}}
    introduction: {{nl: Inleiding.}}
"""
AXIS = """\
  - {id: groen, title: {nl: Titel}, negative: {nl: minder}, positive: {nl: meer}}
"""
STATEMENT = """\
  - id: {id}
    label: {{nl: Naam}}
    text: {{nl: Tekst.}}
    explanation: {{nl: Uitleg.}}
"""
WATER = "  water:\n    stance: unknown\n"

BANK = "questions/bank.yaml"
SCHOOL = "questions/school.yaml"
STREET = "questions/straat.yaml"
AARDE, BRUG, CIRKEL = (f"positions/{name}.yaml" for name in ("aarde", "brug", "cirkel"))

WRONG_SHAPES = [
    Wrong(
        BANK,
        "id: Mini Bank",
        1,
        "'id' is 'Mini Bank'; gebruik kleine letters, cijfers en streepjes",
        "'id' is 'Mini Bank'; use lower-case letters, digits and dashes",
    ),
    Wrong(
        BANK,
        "id: Mini Bank",  # The mapping that lacks it begins here
        1,
        "'title' ontbreekt; voeg het toe",
        "'title' is missing; add it",
    ),
    Wrong(
        BANK,
        "version: 1.0",
        1,
        "'version' is '1.0'; hier hoort tekst (zet een getal tussen aanhalingstekens)",
        "'version' is '1.0'; this should be text (put a number in quotes)",
    ),
    Wrong(
        BANK,
        "titel:",
        1,
        "onbekende sleutel 'titel'; toegestaan: accepted, axes, bases, date, disclaimer, facts, "
        "format, former, id, order, scale, source_groups, "
        "sources, themes, title, version; bedoel je 'title'?",
        "unknown key 'titel'; allowed: accepted, axes, bases, date, disclaimer, facts, "
        "format, former, id, order, scale, source_groups, "
        "sources, themes, title, version; do you mean 'title'?",
    ),
    Wrong(
        BANK,
        "scale: 6",
        1,
        "'scale' is '6'; toegestaan: 2, 3, 4, 5",
        "'scale' is '6'; allowed: 2, 3, 4, 5",
    ),
    Wrong(
        BANK,
        "status: concept",
        5,
        "'status' is 'concept'; toegestaan: draft, final",
        "'status' is 'concept'; allowed: draft, final",
    ),
    Wrong(
        SCHOOL,
        "nl: ''",
        7,
        "'nl' is leeg; vul het in of haal het weg",
        "'nl' is empty; fill it in or remove it",
    ),
    Wrong(
        SCHOOL,
        "regels: 2",
        7,
        "'regels' is '2'; toegestaan: -1, 1",
        "'regels' is '2'; allowed: -1, 1",
    ),
    Wrong(
        SCHOOL,
        "tags: [Een Twee]",
        12,
        "'tags' is 'Een Twee'; gebruik kleine letters, cijfers en streepjes",
        "'tags' is 'Een Twee'; use lower-case letters, digits and dashes",
    ),
    Wrong(
        STREET,
        "statements: []",
        1,
        "'statements' is leeg; vul het in of haal het weg",
        "'statements' is empty; fill it in or remove it",
    ),
    Wrong(
        AARDE,
        "list: 0",
        1,
        "'list' is 0; het moet minstens 1 zijn",
        "'list' is 0; it should be at least 1",
    ),
    Wrong(
        AARDE,
        "responded: nee",
        1,
        "'responded' is 'nee'; hier hoort true of false",
        "'responded' is 'nee'; this should be true or false",
    ),
    Wrong(
        AARDE,
        "name: 12",
        1,
        "'name' is '12'; hier hoort tekst (zet een getal tussen aanhalingstekens)",
        "'name' is '12'; this should be text (put a number in quotes)",
    ),
    Wrong(
        AARDE,
        "stance: tegen",
        5,
        "'stance' is 'tegen'; toegestaan: against, for, neutral, strongly-against, "
        "strongly-for, unclear, unknown",
        "'stance' is 'tegen'; allowed: against, for, neutral, strongly-against, "
        "strongly-for, unclear, unknown",
    ),
    Wrong(
        AARDE,
        "remarks:",
        5,
        "onbekende sleutel 'remarks'; toegestaan: basis, remark, row_stance, sources, stance, "
        "summary; bedoel je 'remark'?",
        "unknown key 'remarks'; allowed: basis, remark, row_stance, sources, stance, "
        "summary; do you mean 'remark'?",
    ),
    Wrong(
        AARDE,
        "huiswerk:",
        3,
        "'stance' ontbreekt; voeg het toe",
        "'stance' is missing; add it",
    ),
    Wrong(
        AARDE,
        "sources: [krant]",
        5,
        "'sources' is '[…]'; daaronder horen regels als 'id: …'",
        "'sources' is '[…]'; below it belong lines like 'id: …'",
    ),
    Wrong(
        AARDE,
        "zzzz",
        7,
        "'nl' is te lang; houd het onder 4000",
        "'nl' is too long; keep it below 4000",
    ),
    Wrong(
        BRUG,
        "- name: Brug",
        1,
        "'-' is '[…]'; daaronder horen regels als 'name: …', 'full_name: …'",
        "'-' is '[…]'; below it belong lines like 'name: …', 'full_name: …'",
    ),
]

WRONG_REFERENCES = [
    Wrong(
        BANK,
        "id: groen  # again",
        5,
        "'groen' komt twee keer voor; geef elk een eigen naam",
        "'groen' occurs twice; give each a name of its own",
    ),
    Wrong(
        BANK,
        "id: haven",
        5,
        "het bestand 'haven.yaml' van dit thema ontbreekt; voeg het toe",
        "the file 'haven.yaml' of this theme is missing; add it",
    ),
    Wrong(
        "questions/water.yaml",
        "statements:",
        1,
        "thema 'water' staat niet in bank.yaml; noem het daar",
        "theme 'water' is not in bank.yaml; name it there",
    ),
    Wrong(
        BANK,
        "all: [table]",
        3,
        "'all' betekent al alle bronnen; kies een andere naam",
        "'all' already means all sources; choose another name",
    ),
    Wrong(
        BANK,
        "krand: tabel 2",
        7,
        "bron 'krand' staat niet in bank.yaml; bedoel je 'krant'?",
        "source 'krand' is not in bank.yaml; do you mean 'krant'?",
    ),
    Wrong(
        SCHOOL,
        "xyz: p. 1",
        7,
        "bron 'xyz' staat niet in bank.yaml; voeg het daar toe of verbeter het",
        "source 'xyz' is not in bank.yaml; add it there or correct it",
    ),
    Wrong(
        SCHOOL,
        "regel: -1",
        7,
        "as 'regel' staat niet in bank.yaml; bedoel je 'regels'?",
        "axis 'regel' is not in bank.yaml; do you mean 'regels'?",
    ),
    Wrong(
        STREET,
        "id: schoolfruit",
        5,
        "'schoolfruit' komt twee keer voor; geef elk een eigen naam",
        "'schoolfruit' occurs twice; give each a name of its own",
    ),
    Wrong(
        AARDE,
        "stance: strongly-for",
        5,
        "'strongly-for' hoort niet bij de schaal van deze bank; "
        "toegestaan: against, neutral, for, unclear, unknown",
        "'strongly-for' is not on the scale of this bank; "
        "allowed: against, neutral, for, unclear, unknown",
    ),
    Wrong(
        AARDE,
        "weggen:",
        3,
        "feit 'weggen' staat niet in bank.yaml; bedoel je 'wegen'?",
        "fact 'weggen' is not in bank.yaml; do you mean 'wegen'?",
    ),
    Wrong(
        AARDE,
        "krantje: p. 8",
        7,
        "bron 'krantje' staat niet in bank.yaml; bedoel je 'krant'?",
        "source 'krantje' is not in bank.yaml; do you mean 'krant'?",
    ),
    Wrong(
        BRUG,
        "name: AARDE",
        1,
        "'AARDE' is al een naam van partij 'aarde'; geef elke partij eigen namen",
        "'AARDE' is already a name of party 'aarde'; give each party names of its own",
    ),
    Wrong(
        BRUG,
        "positions:",
        1,
        "geen standpunt over 'huiswerk'; voeg het toe, met 'stance: unknown' als je het niet weet",
        "no position on 'huiswerk'; add it, with 'stance: unknown' when you do not know it",
    ),
    Wrong(
        BRUG,
        "kraant: p. 4",
        7,
        "bron 'kraant' staat niet in bank.yaml; bedoel je 'krant'?",
        "source 'kraant' is not in bank.yaml; do you mean 'krant'?",
    ),
    Wrong(
        BRUG,
        "huiswrk:",
        3,
        "stelling 'huiswrk' bestaat niet in deze bank; bedoel je 'huiswerk'?",
        "there is no statement 'huiswrk' in this bank; do you mean 'huiswerk'?",
    ),
    Wrong(
        CIRKEL,
        "fietspad:",
        3,
        "'basis' ontbreekt; zeg waar dit standpunt op berust",
        "'basis' is missing; say what this position rests on",
    ),
    Wrong(
        CIRKEL,
        "stance: unknown  # with a basis",
        5,
        "een onbekend standpunt heeft geen bron; haal 'basis' en 'sources' weg",
        "an unknown position has no source; remove 'basis' and 'sources'",
    ),
]
