"""What the two tables of Mat-O-Wahl leave out, get wrong or cannot hold: told in whole lines."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.mat_o_wahl import read, write
from stemwijzer_cli.model import Bank, Party, Position, Statement, Theme

QUESTIONS = "Farbe;Gelb ist gut.\nForm;Rund ist gut.\n"
PARTIES = """\
Kurz:;APPD
Lang:;Apfelpartei
Text:;
URL:;
Bild:;
-1;Nein.
1;
#;
Kurz:;Birne
Lang:;Birnenpartei
Text:;
URL:;
Bild:;
0;
1;Ja.
"""
"""Lines 1 to 5 and 9 to 13 are about a party, 6, 7, 14 and 15 are answers."""
NEUTRAL = Choices(language="de", all_neutral="keep")


def files(questions: str = QUESTIONS, parties: str = PARTIES) -> dict[str, bytes]:
    return {"obst/Fragen.csv": questions.encode(), "obst/Parteien.csv": parties.encode()}


def changed(old: str, new: str) -> dict[str, bytes]:
    assert PARTIES.count(old) == 1
    return files(parties=PARTIES.replace(old, new))


class TestWhatIsTold:
    def test_of_two_tables(self) -> None:
        _, log = read(files(), NEUTRAL)

        table = {"encoding": "UTF-8", "delimiter": "semicolon"}
        stances = {"for": 2, "neutral": 1, "against": 1, "unclear": 0, "unknown": 0}
        assert log.read == [
            ("transfer.file", {"file": "obst/Fragen.csv", **table}),
            ("transfer.file", {"file": "obst/Parteien.csv", **table}),
            ("transfer.language", {"language": "de"}),
            ("transfer.counts", {"statements": 2, "parties": 2}),
            ("transfer.positions", {"number": 4, "stances": stances}),
        ]
        assert log.filled == {
            "transfer.filled.bank": ["obst"],
            "transfer.filled.source": ["mat-o-wahl"],
        }
        assert (log.dropped, log.hidden) == ({}, 0)
        assert log.renamed == [
            *(("Farbe", "farbe"), ("Form", "form"), ("APPD", "appd"), ("Birne", "birne"))
        ]

    def test_files_that_are_no_table_are_passed_over_wherever_they_stand(self) -> None:
        content = {"obst/a.txt": b"x", **files(), "obst/z.html": b"x"}

        bank, log = read(content, NEUTRAL)

        assert [party.id for party in bank.parties] == ["appd", "birne"]
        assert log.dropped == {"transfer.dropped.file": ["obst/a.txt", "obst/z.html"]}

    def test_a_place_is_in_the_language_of_the_texts(self) -> None:
        bank = read(files(), Choices(language="nl")).bank

        assert bank.party("birne").positions["form"].sources == {"mat-o-wahl": "regel 15"}


class TestABank:
    def test_is_named_after_its_folder_and_keeps_its_order(self) -> None:
        bank = read(files(), NEUTRAL).bank

        assert (bank.id, bank.version, bank.date, bank.order) == (
            *("obst", "1", "?", ("appd", "birne")),
        )

    def test_has_another_id_where_its_folder_has_no_letters(self) -> None:
        content = {f"★/{PurePath(name).name}": raw for name, raw in files().items()}

        bank = read(content, NEUTRAL).bank

        assert (bank.id, bank.title) == ("mat-o-wahl", {"de": "★"})

    def test_numbers_statements_whose_label_has_no_letters(self) -> None:
        bank = read(files("Farbe;Farbe\n★;Rund ist gut.\n"), NEUTRAL).bank

        assert [(item.id, item.label) for item in bank.statements] == [
            ("farbe", None),
            ("s2", {"de": "★"}),
        ]

    @pytest.mark.parametrize(
        ("short", "full", "found"),
        [
            ("con", "Apfelpartei", ("con-2", "con", "Apfelpartei")),
            ("★", "Apfelpartei", ("apfelpartei", "★", "Apfelpartei")),
            ("★", "", ("party", "★", "★")),
        ],
    )
    def test_names_its_parties(self, short: str, full: str, found: tuple[str, ...]) -> None:
        content = changed("APPD\nLang:;Apfelpartei", f"{short}\nLang:;{full}")

        party = read(content, NEUTRAL).bank.parties[0]

        assert (party.id, party.name, party.full_name) == found

    def test_takes_rows_that_end_after_their_first_cell(self) -> None:
        content = changed("Text:;\nURL:;\nBild:;\n-1;Nein.\n1;\n#", "Text:\nURL:\nBild:\n-1\n1\n#")

        bank, log = read(content, NEUTRAL)

        assert log.dropped == {}
        assert bank.parties[0].website is None
        assert [(one.stance, one.summary) for one in bank.parties[0].positions.values()] == [
            *(("against", None), ("for", None))
        ]

    @pytest.mark.parametrize("end", ["", "\n", ";\n", ";\n;\n;\n"])
    def test_takes_empty_rows_at_the_end(self, end: str) -> None:
        bank = read(files(parties=PARTIES + end), NEUTRAL).bank

        assert bank.parties[1].positions["form"].stance == "for"

    def test_takes_an_answer_before_the_last_that_is_not_there(self) -> None:
        bank = read(changed("\n0;\n", "\n;\n"), NEUTRAL).bank

        assert [one.stance for one in bank.parties[1].positions.values()] == ["unknown", "for"]

    def test_takes_signs_beside_a_break_for_no_markup(self) -> None:
        bank, log = read(changed("Nein.", "kleiner <<br>3 > 2"), NEUTRAL)

        assert bank.parties[0].positions["farbe"].summary == {"de": "kleiner <\n3 > 2"}
        assert log.dropped == {}


WIDTH = "this line does not have 2 columns; complete or shorten it"


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (files("Farbe;Gelb ist gut.\nForm;Rund;gut\n"), f"obst/Fragen.csv:2: {WIDTH}"),
            (changed("Apfelpartei", "Apfel;partei"), f"obst/Parteien.csv:2: {WIDTH}"),
            (changed("-1;Nein.", "-1;Nein;nein"), f"obst/Parteien.csv:6: {WIDTH}"),
            (changed("-1;Nein.\n", "\n"), f"obst/Parteien.csv:6: {WIDTH}"),
            (files("Farbe;Gelb ist gut.\nForm\n"),
             "obst/Fragen.csv:2: 'de' is empty; fill it in or remove it"),
            (changed("Ja.", "x" * 4001),
             "obst/Parteien.csv:15: 'de' is too long; keep it below 4000"),
            (changed("Birnenpartei", "x" * 4001),
             "obst/Parteien.csv:9: 'full_name' is too long; keep it below 4000"),
            (files(";\n", "Kurz:;A\nLang:;B\n0;\nURL:;\nBild:;\n"),
             "obst/Parteien.csv:1: 'statements' is empty; fill it in or remove it"),
            (changed("1;Ja.\n", ""),
             "obst/Parteien.csv:14: 14 rows do not divide into parties: each takes 5 rows about "
             "itself, 2 with answers and one in between; complete or remove rows"),
        ],
    )  # fmt: skip
    def test_is_told_at_its_row(self, content: dict[str, bytes], message: str) -> None:
        assert complaints_of(lambda: read(content, NEUTRAL)) == [message]

    def test_is_told_of_both_tables(self) -> None:
        content = {"obst/Fragen.csv": b"a;\x81\n", "obst/Parteien.csv": b"1;a\n0;\x81\n"}

        assert complaints_of(lambda: read(content, NEUTRAL)) == [
            "obst/Fragen.csv:1: this is no CSV in UTF-8 or Windows-1252; save it as CSV in UTF-8",
            "obst/Parteien.csv:2: this is no CSV in UTF-8 or Windows-1252; save it as CSV in UTF-8",
        ]


def bank_of(*stances: str) -> Bank:
    """Return a bank with a party that has these positions."""
    names = [f"s{number}" for number in range(1, len(stances) + 1)]
    items = tuple(Statement(name, {"nl": f"Tekst {name}.", "en": f"{name}."}) for name in names)
    cells = {
        name: Position(stance)  # type: ignore[arg-type]
        for name, stance in zip(names, stances, strict=True)
    }
    return Bank(
        "dorp", "1", {"nl": "Dorp"}, "2026", 5, (Theme("statements", items),), (), (), {}, (),
        (Party("aarde", "Aarde", "Partij van de Aarde", cells),),
    )  # fmt: skip


class TestExport:
    def test_is_written_in_one_language(self) -> None:
        summary = {"nl": "Ja.", "en": 'A "plus" & more\nof it <now>.'}
        item = Statement("pad", {"nl": "Een pad.", "en": "It's a path."}, {"nl": "P", "en": "Path"})
        brug = Party(
            "brug", "B & B", "Brug", {"pad": Position("strongly-against")}, website="https://b.nl"
        )
        aarde = Party("aarde", "A", "Aarde", {"pad": Position("for", summary=summary)})
        bank = Bank(
            "dorp", "1", {"nl": "Dorp"}, "2026", 5, (Theme("statements", (item,)),), (), (), {}, (),
            (aarde, brug),
        )  # fmt: skip

        content, log = write(bank, PurePath("x"), "en")

        assert content == {
            "questions.csv": b'"Path";"It\'s a path."\n',
            "parties.csv": b'"Partei_kurz:";"A"\n"Partei_lang:";"Aarde"\n'
            b'"Partei_Beschreibung:";""\n"Partei_URL:";""\n"Partei_Bild:";""\n'
            b'"1";"A ""plus"" &amp; more<br />of it &lt;now&gt;."\n"#";""\n'
            b'"Partei_kurz:";"B &amp; B"\n"Partei_lang:";"Brug"\n'
            b'"Partei_Beschreibung:";""\n"Partei_URL:";"https://b.nl"\n"Partei_Bild:";""\n'
            b'"-1";""\n',
        }
        assert log.dropped == {
            "transfer.lost.languages": ["en"],
            "transfer.lost.degrees": ["pad/brug"],
        }

    def test_has_the_text_where_a_statement_has_no_label(self) -> None:
        content = write(bank_of("for"), PurePath("x"), "nl").content

        assert isinstance(content, dict)
        assert content["questions.csv"] == b'"Tekst s1";"Tekst s1."\n'

    @pytest.mark.parametrize(
        ("number", "names"), [(5, "s1, s2, s3, s4, s5"), (6, "s1, s2, s3, s4, s5, …")]
    )
    def test_is_refused_where_something_is_not_known(self, number: int, names: str) -> None:
        bank = bank_of(*["unknown"] * number, "for")

        assert complaints_of(lambda: write(bank, PurePath("x"), "nl")) == [
            "positions/aarde.yaml: Mat-O-Wahl knows no 'unknown', and any number would say "
            f"something: Aarde is unknown or unclear on statements ({number}: {names}); code them "
            "or leave the party out"
        ]
