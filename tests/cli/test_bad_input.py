"""Bad input: one clear line per problem on stderr, the right exit code, nothing half written."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from pty import openpty

import pytest
from cli.run import ANSWERS, BANKS, Process, Result, Stemwijzer

MIB = 1024 * 1024
ROOT = BANKS.parent.parent

ALIAS_BOMB = "bank: mini\nanswers:\n  a: &a [lol, lol]\n" + "".join(
    f"  {new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
WORDS = (
    "overslaan, skip, oneens, disagree, nee, no, false, neutraal, neutral, "
    "eens, agree, ja, yes, true"
)

OLD = '{"version": 1, "bank": {"id": "mini", "version": "1.0", "sha256": "00"}}'
"""An output of an earlier run."""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """Make a file and return its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def message_of(result: Result, code: int = 1) -> str:
    """Return the single line of a run that ended badly and wrote nothing else."""
    assert (result.code, result.out) == (code, "")
    (line,) = result.err.splitlines()
    assert "Traceback" not in result.err
    return line


class TestAnAnswersFile:
    @pytest.mark.parametrize(
        ("name", "content", "place", "message"),
        [
            (
                *("a.yaml", "", ""),
                "dit bestand is leeg; 'stemwijzer template' geeft er een om in te vullen",
            ),
            (
                *("a.yaml", b"\x89PNG\r\n\x1a\n\0\0", ":1:1"),
                "dit is geen tekst in UTF-8; sla het bestand op als UTF-8",
            ),
            (
                *("a.yaml", b"bank: mini\n\0", ":2:1"),
                "hier staat een onzichtbaar teken (U+0000); haal het weg",
            ),
            (
                *("a.yaml", ANSWERS.encode("utf-16"), ":1:1"),
                "dit is geen tekst in UTF-8; sla het bestand op als UTF-8",
            ),
            (
                *("a.yaml", "[" * 50_000, ":1:21"),
                "dit is dieper genest dan 20 lagen; maak het platter",
            ),
            (
                *("a.json", "[" * 50_000 + "]" * 50_000, ":1:1"),
                "dit is dieper genest dan 20 lagen; maak het platter",
            ),
            (
                *("a.yaml", ALIAS_BOMB, ":3:6"),
                "ankers en aliassen (& en *) mogen niet; schrijf de waarde voluit",
            ),
            (
                *("a.yaml", b"#" * (20 * MIB), ""),
                "is groter dan 1 MiB; maak het bestand kleiner",
            ),
            (
                *("a.csv", b"id,answer\n" * (2 * MIB), ""),
                "is groter dan 1 MiB; maak het bestand kleiner",
            ),
            (
                *("a.yaml", "bank: mini\nanswers:\n  fietspad: ja\n  fietspad: ja\n", ":4:3"),
                "'fietspad' staat er twee keer; haal er één weg",
            ),
            (
                *("a.json", '{"bank": "mini", "bank": "mini"}', ":1:18"),
                "'bank' staat er twee keer; haal er één weg",
            ),
            (
                *("a.yaml", "bank: mini\nanswers:\n  fietspat: eens\n", ":3:3"),
                "stelling 'fietspat' bestaat niet in deze bank; bedoel je 'fietspad'?",
            ),
            (
                *("a.yaml", "bank: mini\nanswers: {fietspad: misschien}\n", ":2:11"),
                f"'misschien' is geen antwoord; toegestaan: {WORDS}",
            ),
            (
                *("a.csv", "id,answer\nfietspad,ja\nfietspad,ja\n", ":3"),
                "stelling 'fietspad' is al beantwoord; houd één regel over",
            ),
            (
                *("a.yaml", "bank: kantelpunt-2025\nanswers: {fietspad: ja}\n", ":1:1"),
                "dit hoort bij bank 'kantelpunt-2025' en niet bij 'mini'; kies de bank met --bank",
            ),
            (
                *("a.yaml", "bank: mini\nanswers: [1\n", ":3:1"),
                "dit is geen geldige YAML (hier ontbreekt een komma of een haakje dat sluit); "
                "herstel deze plek",
            ),
        ],
        ids=[
            "empty",
            "binary",
            "NUL",
            "UTF-16",
            "50,000 brackets",
            "50,000 brackets of JSON",
            "alias bomb",
            "20 MiB",
            "20 MB of CSV",
            "duplicate key",
            "duplicate key of JSON",
            "unknown statement",
            "unknown word",
            "twice in CSV",
            "another bank",
            "not closed",
        ],
    )
    def test_that_is_wrong_ends_in_one_clear_line(
        self,
        on_mini: Stemwijzer,
        tmp_path: Path,
        name: str,
        content: str | bytes,
        place: str,
        message: str,
    ) -> None:
        file = write(tmp_path, name, content)
        target = tmp_path / "uit.json"

        result = on_mini("score", file, "--format", "json", "-o", target)

        assert message_of(result) == f"fout: {file}{place}: {message}"
        assert os.listdir(tmp_path) == [name]

    def test_with_several_mistakes_has_a_line_for_each(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        file = write(tmp_path, "a.csv", "id,answer\nfietspat,ja\nparkeren,soms\nhuiswerk\n")

        result = on_mini("score", file)

        assert (result.code, result.out) == (1, "")
        assert [line.partition("; ")[0] for line in sorted(result.err.splitlines())] == [
            f"fout: {file}:2: stelling 'fietspat' bestaat niet in deze bank",
            f"fout: {file}:3: 'soms' is geen antwoord",
            f"fout: {file}:4: deze regel heeft niet 2 kolommen",
        ]

    def test_that_is_not_there_is_named(self, on_mini: Stemwijzer) -> None:
        assert message_of(on_mini("score", "weg.yaml")) == (
            "fout: weg.yaml: dit bestand bestaat niet; controleer de naam"
        )

    def test_that_is_a_directory_is_named(self, on_mini: Stemwijzer, tmp_path: Path) -> None:
        assert message_of(on_mini("score", tmp_path)) == (
            f"fout: {tmp_path}: dit is een map; geef een bestand"
        )

    @pytest.mark.parametrize(
        "text",
        [
            "bank: mini\n",
            "bank: mini\nanswers: {fietspad: overslaan, parkeren: }\n",
            "bank: mini\nimportant: [fietspad]\n",
        ],
    )
    def test_without_an_answer_gives_no_result(
        self, on_mini: Stemwijzer, tmp_path: Path, text: str
    ) -> None:
        for form in ("table", "json", "csv"):
            file = write(tmp_path, "a.yaml", text)

            assert message_of(on_mini("score", file, "--format", form)) == (
                f"fout: {file}: geen enkele stelling is beantwoord; beantwoord er minstens één"
            )

    def test_without_an_answer_in_the_theme_gives_no_result(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        file = write(tmp_path, "a.yaml", "bank: mini\nanswers: {fietspad: eens}\n")

        assert message_of(on_mini("score", file, "--theme", "school")) == (
            f"fout: {file}: in dit thema is geen stelling beantwoord; "
            "kies een ander thema of laat --theme weg"
        )

    def test_that_is_a_result_is_one_line(self, on_mini: Stemwijzer, tmp_path: Path) -> None:
        sheet = write(tmp_path, "a.yaml", "bank: mini\nanswers: {fietspad: eens}\n")
        result = tmp_path / "result.json"
        on_mini("score", sheet, "-o", result)

        assert message_of(on_mini("score", result)) == (
            f"fout: {result}:1:1: dit is een uitkomst en geen antwoordenbestand; "
            "geef het bestand waar zij van is gemaakt"
        )

    def test_on_standard_input_is_called_a_dash(self, on_mini: Stemwijzer) -> None:
        assert message_of(on_mini("score", "-", stdin=b"bank: mini\nanswers: {a: ja}\n")) == (
            "fout: -:2:11: stelling 'a' bestaat niet in deze bank; "
            "'stemwijzer statements' noemt ze alle"
        )

    def test_with_a_hostile_name_is_named_in_one_harmless_line(
        self, process: Process, tmp_path: Path
    ) -> None:
        name = "a\x1b[31m\n\u202eb.yaml"
        write(tmp_path, name, "")

        result = process.run("score", name, "--bank", BANKS / "mini")

        assert result.returncode == 1
        assert result.stderr.startswith("fout: a\\x1b[31m \\u202eb.yaml: dit bestand is leeg")
        assert len(result.stderr.splitlines()) == 1

    @pytest.mark.parametrize("suffix", ["yaml", "csv"])
    def test_of_a_megabyte_of_mistakes_is_refused_in_a_hundred_lines(
        self, process: Process, tmp_path: Path, suffix: str
    ) -> None:
        lines = [f"stelling-{number}" for number in range(40_000)]
        content = {
            "yaml": "bank: mini\nanswers:\n" + "".join(f"  {line}: eens\n" for line in lines),
            "csv": "id,answer\n" + "".join(f"{line},eens\n" for line in lines),
        }[suffix]
        file = write(tmp_path, f"a.{suffix}", content)

        with subprocess.Popen(
            process.command("score", file, "--bank", BANKS / "mini"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=process.environment(),
        ) as running:
            try:
                out, err = running.communicate(timeout=60)
            finally:
                running.kill()

        assert (running.returncode, out) == (1, "")
        assert len(err.splitlines()) == 101
        assert err.splitlines()[-1] == "… en nog 39900 fouten"


class TestWhatTheCommandLineNames:
    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (
                ["--parties", "aarde,brugg"],
                "fout: partij 'brugg' staat niet in deze bank; bedoel je 'brug'?",
            ),
            (
                ["--parties", "Partij van de Arde"],
                "fout: partij 'Partij van de Arde' staat niet in deze bank; bedoel je 'aarde'?",
            ),
            (
                ["--parties", "xyz"],
                "fout: partij 'xyz' staat niet in deze bank; 'stemwijzer parties' noemt ze alle",
            ),
            (
                ["--parties", ","],
                "fout: partij '' staat niet in deze bank; 'stemwijzer parties' noemt ze alle",
            ),
            (
                ["--theme", "zee"],
                "fout: thema 'zee' staat niet in deze bank; kies uit: straat, school",
            ),
            (
                ["--sources", "krant"],
                "fout: bronnen 'krant' zijn er niet; kies uit: all, papier",
            ),
            (["--top", "0"], "fout: --top moet minstens 1 zijn; geef een groter getal"),
            (["--top", "-3"], "fout: --top moet minstens 1 zijn; geef een groter getal"),
            (["--lang", "xx"], "fout: taal 'xx' is er niet; kies uit: nl, en"),
        ],
    )
    def test_and_is_not_there_is_a_usage_error(
        self,
        on_mini: Stemwijzer,
        answers: Path,
        options: list[str],
        message: str,
    ) -> None:
        target = answers.parent / "uit.txt"

        assert message_of(on_mini("score", answers, *options, "-o", target), 2) == message
        assert os.listdir(answers.parent) == [answers.name]

    @pytest.mark.parametrize(
        "option",
        ["--parties", "--theme", "--sources", "--format", "--method", "--output", "--bank"],
    )
    @pytest.mark.parametrize("joined", [False, True])
    def test_and_is_empty_is_a_usage_error(
        self, stemwijzer: Stemwijzer, answers: Path, option: str, *, joined: bool
    ) -> None:
        """As from a script whose variable is not set."""
        given = [f"{option}="] if joined else [option, ""]

        assert message_of(stemwijzer("score", answers, *given), 2) == (
            f"fout: {option} is leeg; geef er een waarde bij"
        )

    @pytest.mark.parametrize(
        ("arguments", "named"),
        [
            (["score", "A", "-o", ""], "--output"),
            (["map", "--format", ""], "--format"),
            (["map", ""], "ANSWERS"),
            (["score", "A", ""], "ANSWERS"),
            (["explain", "A", ""], "PARTY"),
            (["explain", "A", "aarde", "--order", ""], "--order"),
            (["compare", "aarde", ""], "PARTY"),
            (["compare", "--statement", ""], "--statement"),
            (["statements", "--id", ""], "--id"),
            (["parties", "--id", ""], "--id"),
            (["quiz", "--save", ""], "--save"),
            (["quiz", "--theme="], "--theme"),
            (["--bank", "", "parties"], "--bank"),
        ],
        ids=str,
    )
    def test_and_is_empty_is_a_usage_error_on_every_command(
        self, stemwijzer: Stemwijzer, answers: Path, arguments: list[str], named: str
    ) -> None:
        arguments = [str(answers) if word == "A" else word for word in arguments]
        result = stemwijzer("--lang", "en", *arguments)

        assert message_of(result, 2) == f"error: {named} is empty; give it a value"

    def test_the_quiz_saves_to_a_file_and_not_to_a_stream(self, process: Process) -> None:
        ours, theirs = openpty()
        result = subprocess.run(
            process.command("quiz", "--save", "-"),
            stdin=theirs,
            stdout=theirs,
            stderr=subprocess.PIPE,
            cwd=process.folder,
            env=process.environment(),
            timeout=20,
            check=False,
        )
        os.close(ours)
        os.close(theirs)

        assert result.returncode == 2
        assert result.stderr.decode() == (
            "fout: de quiz bewaart in een bestand; kies een naam op .yaml of .json\n"
        )
        assert os.listdir(process.folder) == []

    def test_a_party_of_the_shipped_bank_is_nearly_named(self, stemwijzer: Stemwijzer) -> None:
        assert message_of(stemwijzer("compare", "volkspratij"), 2) == (
            "fout: partij 'volkspratij' staat niet in deze bank; 'stemwijzer parties' noemt ze alle"
        )

    def test_a_wrong_bank_has_a_line_for_each_problem(
        self, stemwijzer: Stemwijzer, tmp_path: Path
    ) -> None:
        bank = tmp_path / "bank"
        shutil.copytree(BANKS / "mini", bank)
        (bank / "positions" / "aarde.yaml").write_text("name: &a A\n", encoding="utf-8")
        (bank / "positions" / "extra.yml").write_text("", encoding="utf-8")

        result = stemwijzer("parties", "--bank", bank, "--lang", "en")

        assert result == Result(
            1,
            "",
            f"error: {bank}/positions/aarde.yaml:1:7: anchors and aliases (& and *) are not "
            "allowed; write the value in full\n"
            f"error: {bank}/positions/extra.yml: a file in a bank ends in .yaml; "
            "rename or move it\n",
        )


class TestABankWithOddEntries:
    """Of the bank that ships and of another one, in which something is no file to read."""

    @pytest.fixture(params=["shipped", "named"])
    def run(
        self, request: pytest.FixtureRequest, process: Process
    ) -> Callable[..., subprocess.CompletedProcess[str]]:
        """Run on a bank in the folder `bank`: that of a checkout, or named with `--bank`."""
        bank = process.folder / "bank"
        for part in ("questions", "positions"):
            shutil.copytree(ROOT / part, bank / part)
        if request.param == "named":
            return partial(process.run, "--bank", "bank")
        shutil.copytree(ROOT / "src", bank / "src")
        return partial(process.run, PYTHONPATH=str(bank / "src"))

    def test_that_are_hidden_is_read_without_them(
        self, run: Callable[..., subprocess.CompletedProcess[str]], process: Process
    ) -> None:
        plain = run("parties")
        positions = process.folder / "bank" / "positions"
        (positions / ".#vvd.yaml").symlink_to("jan@huis.4711")
        (positions / ".map").mkdir()
        (positions / ".vvd.yaml.swp").write_bytes(b"\0")
        os.mkfifo(process.folder / "bank" / "questions" / ".pijp")

        result = run("parties")
        to_file = run("compare", "-o", "uit.txt")

        assert (result.returncode, result.stderr) == (0, "")
        assert result.stdout == plain.stdout
        assert (to_file.returncode, to_file.stderr) == (0, "")

    @pytest.mark.parametrize(
        ("make", "message"),
        [
            (Path.mkdir, "dit is geen gewoon bestand; zet hier een bestand neer"),
            (os.mkfifo, "dit is geen gewoon bestand; zet hier een bestand neer"),
            (
                lambda path: path.symlink_to("weg.yaml"),
                "kan niet worden gelezen (bestaat niet); controleer de naam en de rechten",
            ),
            (
                lambda path: path.symlink_to(path.name),
                "kan niet worden gelezen (de koppelingen lopen in een kring); "
                "controleer de naam en de rechten",
            ),
        ],
        ids=["directory", "pipe", "dangling link", "link to itself"],
    )
    @pytest.mark.parametrize("arguments", [["parties"], ["compare", "-o", "uit"]], ids=" ".join)
    def test_is_refused_with_the_name_of_what_cannot_be_read(
        self,
        run: Callable[..., subprocess.CompletedProcess[str]],
        process: Process,
        make: Callable[[Path], None],
        message: str,
        arguments: list[str],
    ) -> None:
        make(process.folder / "bank" / "positions" / "zee.yaml")

        result = run(*arguments)

        assert (result.returncode, result.stdout) == (1, "")
        assert result.stderr.endswith(f"bank/positions/zee.yaml: {message}\n")
        assert len(result.stderr.splitlines()) == 1

    @pytest.mark.parametrize("name", ["positions/vvd.yaml", "positions", "questions"])
    def test_is_refused_with_the_name_of_what_may_not_be_read(
        self,
        run: Callable[..., subprocess.CompletedProcess[str]],
        process: Process,
        name: str,
    ) -> None:
        path = process.folder / "bank" / name
        path.chmod(0)
        if os.access(path, os.R_OK):
            pytest.skip("root may read everything")

        result = run("parties")

        path.chmod(0o700)
        assert (result.returncode, result.stdout) == (1, "")
        assert result.stderr.startswith("fout: ")
        assert f"bank/{name}: kan niet worden gelezen (geen toegang)" in result.stderr


class TestOutput:
    def test_on_a_dash_goes_to_standard_output(self, on_mini: Stemwijzer, answers: Path) -> None:
        for command in (["score", answers], ["map"], ["compare", "--format", "json"]):
            for options in ([], ["--plain"]):
                assert on_mini(*command, *options, "-o", "-") == on_mini(*command, *options)

    def test_on_a_dash_may_be_a_page(self, on_mini: Stemwijzer, answers: Path) -> None:
        target = answers.with_name("uit.html")
        on_mini("report", answers, "-o", target)

        result = on_mini("report", answers, "-o", "-")

        assert (result.code, result.err) == (0, "")
        assert result.out == target.read_text(encoding="utf-8")
        assert result.out.startswith("<!doctype html>")

    def test_on_a_dash_is_not_a_file_of_that_name(
        self, on_mini: Stemwijzer, answers: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(answers.parent)
        answers.rename("-")

        assert on_mini("score", "./-", "-o", "-").code == 0
        assert on_mini("score", "-", "-o", "./-", "--force", stdin=ANSWERS.encode()).code == 0
        assert os.listdir() == ["-"]

    @pytest.mark.parametrize(
        ("command", "form"),
        [
            ("score", "table"),
            ("score", "json"),
            ("score", "csv"),
            ("compare", "table"),
            ("compare", "json"),
            ("compare", "csv"),
        ],
    )
    def test_is_what_standard_output_gets_and_the_owner_alone_can_read_it(
        self, on_mini: Stemwijzer, answers: Path, tmp_path: Path, command: str, form: str
    ) -> None:
        arguments = [command, *([answers] if command == "score" else []), "--format", form]
        usual = on_mini(*arguments)
        target = tmp_path / "uit"

        for option in (["-o", target], ["--output", target], [f"--output={target}"]):
            assert on_mini(*arguments, *option) == Result(0, "", "")
            assert target.read_text(encoding="utf-8") == usual.out
            assert stat.S_IMODE(target.stat().st_mode) == 0o600
            target.chmod(0o644)
        assert sorted(os.listdir(tmp_path)) == [answers.name, "uit"]

    @pytest.mark.parametrize("name", ["antwoorden.yaml", "link.yaml", "hard.yaml"])
    def test_never_replaces_its_own_input(
        self, on_mini: Stemwijzer, answers: Path, name: str
    ) -> None:
        folder = answers.parent
        (folder / "link.yaml").symlink_to(answers)
        os.link(answers, folder / "hard.yaml")

        result = on_mini("score", answers, "--format", "json", "-o", folder / name)

        assert message_of(result, 2) == (
            f"fout: '{folder / name}' is ook de invoer; kies een andere naam voor de uitvoer"
        )
        assert answers.read_text(encoding="utf-8") == ANSWERS

    @pytest.mark.parametrize("command", ["score", "compare"])
    @pytest.mark.parametrize("part", ["positions/aarde.yaml", "questions/bank.yaml"])
    def test_never_replaces_a_file_of_the_bank_it_is_made_from(
        self, stemwijzer: Stemwijzer, answers: Path, command: str, part: str
    ) -> None:
        bank = answers.parent / "bank"
        shutil.copytree(BANKS / "mini", bank)
        arguments = [command, *([answers] if command == "score" else [])]

        result = stemwijzer(*arguments, "--bank", bank, "--format", "table", "-o", bank / part)

        assert (bank / part).read_bytes() == (BANKS / "mini" / part).read_bytes()
        assert message_of(result, 2).endswith(
            "is ook de invoer; kies een andere naam voor de uitvoer"
        )

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("geen/map/uit", "bestaat niet"),
            ("antwoorden.yaml/uit", "een deel van het pad is geen map"),
            (".", "is een map"),
            ("z" * 300, "de naam is te lang"),
        ],
    )
    def test_that_cannot_be_written_is_one_line(
        self, on_mini: Stemwijzer, answers: Path, name: str, reason: str
    ) -> None:
        target = f"{answers.parent}/{name}"

        for arguments in (["score", answers], ["compare"]):
            assert message_of(on_mini(*arguments, "-o", target)) == (
                f"fout: {target}: kan niet worden geschreven ({reason}); kies een andere plek"
            )
        assert os.listdir(answers.parent) == [answers.name]

    def test_on_a_full_device_is_one_line(self, on_mini: Stemwijzer, answers: Path) -> None:
        assert message_of(on_mini("score", answers, "-o", "/dev/full")) == (
            "fout: /dev/full: kan niet worden geschreven (geen ruimte meer op de schijf); "
            "kies een andere plek"
        )

    def test_that_fails_leaves_what_was_there(self, process: Process, answers: Path) -> None:
        """The shell lets no file grow beyond a block of 512 bytes, a record of coverage neither."""
        target = answers.parent / "uit.json"
        target.write_text(OLD, encoding="utf-8")

        result = process.shell(
            'unset COVERAGE_PROCESS_CONFIG; ulimit -f 1; exec "$@"',
            *("compare", "--format", "json", "--bank", BANKS / "mini", "-o", target),
        )

        assert (result.returncode, result.stdout) == (1, "")
        assert result.stderr == (
            f"fout: {target}: kan niet worden geschreven (het bestand wordt groter dan mag);"
            " kies een andere plek\n"
        )
        assert target.read_text(encoding="utf-8") == OLD
        assert sorted(os.listdir(answers.parent)) == [answers.name, "uit.json"]


class TestStreams:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["compare", "--format", "json"],
            ["compare", "--evidence"],
            ["compare", "-o", "-"],
            ["parties"],
            ["template"],
            ["--version"],
            ["--help"],
            ["score", "--help"],
        ],
        ids=" ".join,
    )
    def test_on_a_full_disk_is_one_line(self, process: Process, arguments: list[str]) -> None:
        result = process.shell('exec "$@" > /dev/full', *arguments)

        assert result.returncode == 1
        assert result.stderr == (
            "fout: stdout: kan niet worden geschreven (geen ruimte meer op de schijf); "
            "kies een andere plek\n"
        )

    @pytest.mark.parametrize(
        "arguments",
        [
            ["compare", "--format", "json"],
            ["compare", "--format", "csv"],
            ["compare", "--evidence"],
            ["parties"],
            ["--help"],
        ],
        ids=" ".join,
    )
    def test_a_pipe_closed_by_its_reader_ends_silently(
        self, process: Process, arguments: list[str]
    ) -> None:
        with subprocess.Popen(
            process.command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=process.environment(),
        ) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            assert running.stdout.read(1)
            running.stdout.close()
            errors = running.stderr.read()

        assert (running.returncode, errors) == (0, b"")

    def test_a_pipe_closed_before_anything_is_written_ends_silently(
        self, process: Process, answers: Path
    ) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        for arguments in (["score", answers, "--bank", BANKS / "mini"], ["--help"], ["parties"]):
            result = subprocess.run(
                process.command(*arguments),
                stdout=writing,
                stderr=subprocess.PIPE,
                env=process.environment(),
                check=False,
            )

            assert (result.returncode, result.stderr) == (0, b"")
        os.close(writing)

    @pytest.mark.parametrize("stderr", ["2> /dev/full", "2>&-", "> /dev/full 2>&1"])
    @pytest.mark.parametrize("unbuffered", ["", "1"])
    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["score", "weg.yaml"], 1),
            (["score", "weg.yaml", "--lang", "x"], 2),
            (["score", "--weg"], 2),
            (["score", "weg.yaml", "--top", "x"], 2),
        ],
        ids=["data", "language", "option", "value"],
    )
    def test_an_error_that_nobody_reads_keeps_its_code(
        self, process: Process, arguments: list[str], code: int, unbuffered: str, stderr: str
    ) -> None:
        """Buffered and unbuffered, Python meets the full device at different moments."""
        script = f'PYTHONUNBUFFERED={unbuffered} exec "$@" {stderr}'
        result = process.shell(script, *arguments)

        assert (result.returncode, result.stdout, result.stderr) == (code, "", "")

    def test_an_error_into_a_closed_pipe_keeps_its_code(self, process: Process) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        for arguments, code in ((["score", "weg.yaml"], 1), (["score", "--weg"], 2)):
            result = subprocess.run(
                process.command(*arguments),
                stderr=writing,
                stdout=subprocess.PIPE,
                env=process.environment(PYTHONUNBUFFERED=""),
                check=False,
            )

            assert (result.returncode, result.stdout) == (code, b"")
        os.close(writing)

    @pytest.mark.parametrize("unbuffered", ["", "1"])
    def test_where_nothing_can_be_written_the_code_is_that_of_stdout(
        self, process: Process, unbuffered: str
    ) -> None:
        script = f'PYTHONUNBUFFERED={unbuffered} exec "$@" > /dev/full 2>&1'

        assert process.shell(script, "parties").returncode == 1

    def test_a_closed_standard_input_is_one_line(self, process: Process) -> None:
        result = process.shell('exec "$@" <&-', "score", "-")

        assert (result.returncode, result.stdout) == (1, "")
        assert result.stderr.startswith("fout: -: ")
        assert len(result.stderr.splitlines()) == 1

    def test_completion_on_a_full_disk_is_one_line(self, process: Process) -> None:
        result = process.shell(
            '_STEMWIJZER_COMPLETE=complete_bash COMP_WORDS="stemwijzer sc" COMP_CWORD=1 '
            '"$@" > /dev/full'
        )

        assert result.stderr == (
            "fout: stdout: kan niet worden geschreven (geen ruimte meer op de schijf); "
            "kies een andere plek\n"
        )

    @pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&-"])
    def test_the_quiz_without_a_stream_is_one_line(self, process: Process, closed: str) -> None:
        result = process.shell(f'exec "$@" {closed}', "quiz")

        assert result.returncode == 2
        assert result.stderr == (
            "fout: de quiz heeft een terminal nodig; gebruik 'stemwijzer score ANTWOORDEN' "
            "in een script\n"
        )

    @pytest.mark.parametrize("plain", [[], ["--plain"]])
    def test_a_terminal_that_goes_away_leaves_no_traceback(
        self, process: Process, plain: list[str]
    ) -> None:
        ours, theirs = openpty()
        with subprocess.Popen(
            process.command("quiz", *plain),
            stdin=theirs,
            stdout=theirs,
            stderr=subprocess.PIPE,
            cwd=process.folder,
            env=process.environment(TERM="xterm"),
        ) as running:
            os.close(theirs)
            assert os.read(ours, 100)
            os.close(ours)
            _, errors = running.communicate(timeout=20)

        assert running.returncode in {0, 1, 130}
        assert b"Traceback" not in errors
        assert len(errors.splitlines()) <= 1

    def test_a_closed_standard_output_is_one_line(self, process: Process) -> None:
        result = process.shell('exec "$@" >&-', "parties")

        assert result.returncode == 1
        assert result.stderr.startswith("fout: stdout: ")
        assert len(result.stderr.splitlines()) == 1

    def test_an_interruption_ends_with_130_and_no_traceback(
        self, process: Process, tmp_path: Path
    ) -> None:
        pipe = tmp_path / "antwoorden.yaml"
        os.mkfifo(pipe)
        with (
            subprocess.Popen(
                process.command("score", pipe),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=process.environment(),
            ) as running,
            pipe.open("wb"),  # Opens when the program has begun to read
        ):
            running.send_signal(signal.SIGINT)
            out, errors = running.communicate(timeout=60)

        assert (running.returncode, out) == (130, b"")
        assert b"Traceback" not in errors

    def test_answers_may_come_through_a_named_pipe(
        self, on_mini: Stemwijzer, tmp_path: Path
    ) -> None:
        pipe = tmp_path / "pijp"
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_text, args=(ANSWERS,))
        writer.start()

        result = on_mini("score", pipe, "--format", "json")
        writer.join(timeout=60)

        assert json.loads(result.out)["answered"] == 3

    def test_a_real_process_writes_data_and_errors_where_they_belong(
        self, process: Process, answers: Path
    ) -> None:
        good = process.run("score", answers, "--bank", BANKS / "mini")
        wrong = process.run("score", "weg.yaml", "--bank", BANKS / "mini")
        usage = process.run("score", answers, "--bank", BANKS / "mini", "--theme", "zee")

        assert (good.returncode, good.stderr) == (0, "")
        assert good.stdout
        assert (wrong.returncode, wrong.stdout) == (1, "")
        assert (usage.returncode, usage.stdout) == (2, "")
        assert wrong.stderr.startswith("fout: weg.yaml: ")
        assert usage.stderr.startswith("fout: thema 'zee' ")
