"""`bank new`: a bank that can be played at once, or lists that become one."""

from __future__ import annotations

import csv
import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
from cli.run import Result, Stemwijzer, parsed

from stemwijzer_cli import yamlfile
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import UNKNOWN, Bank

STATEMENTS = """\
text,label,theme,explanation
Er moeten meer bomen komen.,Meer bomen,Groen,Bomen geven schaduw.
"Het park moet dicht, ook overdag.",,Groen,
De bus moet gratis worden.,,Verkeer,
"""
NO_ROWS = [
    "1: there are no rows here; write the names of the columns, and the rows below them",
]
PARTIES = "naam;id;lijst;website\nPartij van de Zon;zon;2;https://zon.example\nCon;;1;\n"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The folder of a bank that is not there yet."""
    return tmp_path / "nieuw"


@pytest.fixture
def lists(tmp_path: Path) -> tuple[Path, Path]:
    """Files with statements and parties."""
    statements, parties = tmp_path / "stellingen.csv", tmp_path / "partijen.csv"
    statements.write_text(STATEMENTS, encoding="utf-8")
    parties.write_text(PARTIES, encoding="utf-8")
    return statements, parties


def stances(bank: Bank) -> dict[str, str]:
    signs = {"for": "+", "against": "-", "unclear": "?", "unknown": "."}
    return {
        party.id: "".join(signs[party.positions[item.id].stance] for item in bank.statements)
        for party in bank.parties
    }


class TestTheExample:
    @pytest.mark.parametrize("scale", [2, 3, 4, 5])
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_loads_without_a_warning(
        self, stemwijzer: Stemwijzer, new: Path, scale: int, language: str
    ) -> None:
        made = stemwijzer("bank", "new", new, "--scale", scale, "--lang", language)
        bank = load_bank(new)

        assert (made.code, made.err) == (0, "")
        assert stemwijzer("bank", "check", new, "--strict").code == 0
        assert (bank.scale, bank.languages) == (scale, (language,))
        assert list(stances(bank).values()) == ["+-+-", "-+.+", "++-?"]

    def test_says_what_to_do_next(self, stemwijzer: Stemwijzer, new: Path) -> None:
        result = stemwijzer("bank", "new", new, "--lang", "en", "--plain", "--title", "Our town")

        assert result == Result(
            0,
            f"Written: {new} (4 statements, 3 parties).\n"
            f"Go on with: stemwijzer bank check {new}; stemwijzer --bank {new}\n",
            "",
        )
        bank = load_bank(new)
        assert (bank.id, bank.title) == ("our-town", {"en": "Our town"})
        assert abs(datetime.fromisoformat(bank.date).date() - datetime.now(UTC).date()).days <= 1

    def test_can_be_played_at_once(self, stemwijzer: Stemwijzer, new: Path) -> None:
        """North: 4 + 4 + 4 + 4; West: 4, 0, 0 and half of 4; South: 0, 0, 2 and 0 of 16."""
        stemwijzer("bank", "new", new, "--lang", "en")
        answers = {
            "bank": "my-voting-aid",
            "answers": {
                "centre-cars": "agree",
                "free-parking": "disagree",
                "swimming-pool": "agree",
                "library-sunday": "disagree",
            },
        }

        output = parsed(
            stemwijzer(
                *("score", "-", "--bank", new, "--format", "json"),
                stdin=json.dumps(answers).encode(),
            )
        )

        assert [(row["party"], row["agreement"]) for row in output["ranking"]] == [
            ("north-list", 100.0),
            ("west-list", 37.5),
            ("south-list", 12.5),
        ]

    def test_has_comments_and_the_schemas_that_its_files_name(
        self, stemwijzer: Stemwijzer, new: Path
    ) -> None:
        stemwijzer("bank", "new", new)
        files = sorted([*new.glob("questions/*"), *new.glob("positions/*")])

        assert len(files) == 6
        for file in files:
            first, second, *_ = file.read_text(encoding="utf-8").splitlines()
            name = first.removeprefix("# yaml-language-server: $schema=")
            schema = json.loads((file.parent / name).read_bytes())
            jsonschema.validate(yamlfile.read(file.read_bytes(), file.name).data, schema)
            assert second.startswith("# ")

    def test_is_for_its_owner_alone(self, stemwijzer: Stemwijzer, new: Path) -> None:
        stemwijzer("bank", "new", new)

        assert {stat.filemode(path.stat().st_mode) for path in [new, *new.rglob("*")]} == {
            "drwx------",
            "-rw-------",
        }

    def test_has_no_words_under_a_language_that_they_are_not_in(
        self, stemwijzer: Stemwijzer, new: Path
    ) -> None:
        """The example is in Dutch and English; lists of one's own are in any language."""
        stemwijzer("bank", "new", new, "--text-lang", "de", "--title", "Meine Stadt")

        assert load_bank(new).languages == ("en",)
        assert stemwijzer("bank", "check", new, "--strict").code == 0


class TestLists:
    def test_become_a_bank_of_which_nothing_is_known(
        self, stemwijzer: Stemwijzer, new: Path, lists: tuple[Path, Path]
    ) -> None:
        statements, parties = lists
        result = stemwijzer(
            *("bank", "new", new, "--statements", statements, "--parties", parties),
            *("--lang", "nl", "--plain"),
        )
        bank = load_bank(new)

        assert result.out.splitlines() == [
            f"Geschreven: {new} (3 stellingen, 2 partijen).",
            f"Alle standpunten zijn onbekend. Nog te coderen: 6, op een rij in {new}/to-code.csv.",
            f"Ga verder met: stemwijzer bank check {new}; stemwijzer --bank {new}",
        ]
        assert [(theme.id, theme.title) for theme in bank.themes] == [
            ("groen", {"nl": "Groen"}),
            ("verkeer", {"nl": "Verkeer"}),
        ]
        assert [(item.id, item.text, item.label, item.explanation) for item in bank.statements] == [
            (
                "meer-bomen",
                {"nl": "Er moeten meer bomen komen."},
                {"nl": "Meer bomen"},
                {"nl": "Bomen geven schaduw."},
            ),
            (
                "het-park-moet-dicht-ook-overdag",
                {"nl": "Het park moet dicht, ook overdag."},
                None,
                None,
            ),
            ("de-bus-moet-gratis-worden", {"nl": "De bus moet gratis worden."}, None, None),
        ]
        assert [(one.id, one.name, one.list, one.website) for one in bank.parties] == [
            ("zon", "Partij van de Zon", 2, "https://zon.example"),
            ("con-2", "Con", 1, None),
        ]
        cells = [position for one in bank.parties for position in one.positions.values()]
        assert cells == [UNKNOWN] * 6
        assert stemwijzer("bank", "check", new).code == 0

    def test_of_what_to_code_can_be_imported_when_it_is_filled_in(
        self, stemwijzer: Stemwijzer, new: Path, lists: tuple[Path, Path], tmp_path: Path
    ) -> None:
        statements, parties = lists
        stemwijzer("bank", "new", new, "--statements", statements, "--parties", parties)
        with (new / "to-code.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        for row, stance in zip(
            rows, ("for", "against", "for", "against", "", "neutral"), strict=True
        ):
            row["stance"] = stance
            if stance:
                row.update(source="Programma", locator="p. 2", basis="programme")
        coded = tmp_path / "coded.csv"
        with coded.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0])
            writer.writeheader()
            writer.writerows(rows)

        result = stemwijzer("bank", "import", "csv", coded, tmp_path / "coded")

        assert (result.code, result.err) == (0, "")
        bank = load_bank(tmp_path / "coded")
        assert {
            one.id: [item.stance for item in one.positions.values()] for one in bank.parties
        } == {"zon": ["for", "against", "for"], "con-2": ["against", "unknown", "neutral"]}

    def test_of_one_column_are_lines(
        self, stemwijzer: Stemwijzer, new: Path, tmp_path: Path
    ) -> None:
        """With a mark, from Windows, with a text in quotes and a hidden character."""
        file = tmp_path / "een.csv"
        file.write_bytes(
            b"\xef\xbb\xbfStelling\r\n"
            b'"De gemeente zegt ""ja""."\r\n'
            b"\r\n"
            b"\xc3\x89\xc3\xa9n\xe2\x80\x8b boom erbij.\r\n"
        )
        result = stemwijzer("bank", "new", new, "--statements", file, "--lang", "en", "--plain")
        bank = load_bank(new)

        assert "Hidden characters that were removed: 1." in result.out.splitlines()
        assert [(item.id, item.text["en"]) for item in bank.statements] == [
            ("de-gemeente-zegt-ja", 'De gemeente zegt "ja".'),
            ("een-boom-erbij", "Één boom erbij."),
        ]
        assert not bank.has_themes
        assert [party.name for party in bank.parties] == ["North List", "South List", "West List"]

    @pytest.mark.parametrize(
        ("name", "content", "lines"),
        [
            (
                "statements",
                "tekst,labell\nX.,Y\n",
                ["1: column 'labell' is not known here; allowed: text, id, label, theme, "
                 "explanation; do you mean 'label'?"],
            ),
            (
                "statements", "id,label\na,B\n",
                ["1: the column 'text' is missing; write it in the first line"],
            ),
            (
                "statements", "text,id\nX.,a\n,b\n",
                ["3: 'text' is empty in this row; fill it in or remove the row"],
            ),
            ("statements", "text,tekst\nX.,Y.\n", ["1: column 'tekst' occurs twice; keep one"]),
            (
                "statements", "text,theme\nX.,A\nY.,\n",
                ["3: 'theme' is empty in this row; fill it in or remove the row"],
            ),
            (
                "statements",
                "text,id\nX.,a\nY.,a\nZ.,B B\n",
                ["3: 'a' occurs twice; give each a name of its own",
                 "4: 'id' is 'B B'; use lower-case letters, digits and dashes"],
            ),
            ("statements", "text\n", NO_ROWS),
            ("statements", "", NO_ROWS),
            (
                "parties",
                "name,list\nA,0\nB,drie\nC,-1\n",
                [f"{line}: '{found}' is no number on a ballot; write a whole number from 1"
                 for line, found in ((2, "0"), (3, "drie"), (4, "-1"))],
            ),
            (
                "parties", "name,list\nA\n",
                ["2: this line does not have 2 columns; complete or shorten it"],
            ),
        ],
    )  # fmt: skip
    def test_are_refused_with_the_row_and_the_remedy(
        self,
        stemwijzer: Stemwijzer,
        new: Path,
        tmp_path: Path,
        name: str,
        content: str,
        lines: list[str],
    ) -> None:
        file = tmp_path / "list.csv"
        file.write_text(content, encoding="utf-8")

        result = stemwijzer("bank", "new", new, f"--{name}", file, "--lang", "en")

        assert result == Result(1, "", "".join(f"error: {file}:{line}\n" for line in lines))
        assert sorted(tmp_path.iterdir()) == [file]

    def test_are_both_looked_at_in_one_round(
        self, stemwijzer: Stemwijzer, new: Path, lists: tuple[Path, Path]
    ) -> None:
        statements, parties = lists
        result = stemwijzer(
            *("bank", "new", new, "--statements", parties, "--parties", statements, "--lang", "en")
        )

        assert result.code == 1
        assert {line.split(": ")[1] for line in result.err.splitlines()} == {
            f"{parties}:1",
            f"{statements}:1",
        }
        assert not new.exists()


class TestTheFolder:
    def test_is_never_one_with_something_in_it(
        self, stemwijzer: Stemwijzer, tmp_path: Path
    ) -> None:
        (tmp_path / "note").touch()

        assert stemwijzer("bank", "new", tmp_path, "--lang", "en") == Result(
            1,
            "",
            f"error: {tmp_path}: this folder is not empty; name one that is not there yet, or an "
            "empty one\n",
        )
        assert [path.name for path in tmp_path.iterdir()] == ["note"]

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (("--scale", "7"), "no scale '7'; choose from: 2, 3, 4, 5"),
            (("--text-lang", "d"), "'d' is no language code; write two or three letters, such as "
             "nl, en or de"),
            (("--title", ""), "--title is empty; give it a value"),
        ],
    )  # fmt: skip
    def test_is_not_there_after_a_slip(
        self, stemwijzer: Stemwijzer, new: Path, options: tuple[str, str], message: str
    ) -> None:
        result = stemwijzer("bank", "new", new, *options, "--lang", "en")

        assert result == Result(2, "", f"error: {message}\n")
        assert not new.exists()

    def test_is_not_there_when_a_title_is_too_long(
        self, stemwijzer: Stemwijzer, new: Path, tmp_path: Path
    ) -> None:
        result = stemwijzer("bank", "new", new, "--title", "T" * 4001, "--lang", "en")

        assert result.code == 1
        assert result.err.endswith("'en' is too long; keep it below 4000\n")
        assert list(tmp_path.iterdir()) == []
