"""What works on every command: language, bank, plain lines, colours, help and completion."""

from __future__ import annotations

import errno
import os
import re
import struct
import subprocess
from fcntl import ioctl
from pathlib import Path
from pty import openpty
from termios import TIOCSWINSZ

import pytest
import typer
from cli.run import BANKS, Process, Result, Stemwijzer

from stemwijzer_cli.cli import app
from stemwijzer_cli.texts import texts_of

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
BLUE = "\x1b[1;38;2;0;114;178m"


class TestLanguage:
    @pytest.mark.parametrize(
        ("arguments", "environment", "language"),
        [
            (["statements"], {}, "nl"),
            (["--lang", "en", "statements"], {}, "en"),
            (["--lang=en", "statements"], {}, "en"),
            (["statements", "--lang", "en"], {}, "en"),
            (["statements", "--lang=en"], {}, "en"),
            (["--lang", "nl", "statements", "--lang", "en"], {}, "en"),
            (["statements"], {"STEMWIJZER_LANG": "en"}, "en"),
            (["statements"], {"STEMWIJZER_LANG": ""}, "nl"),
            (["--lang", "nl", "statements"], {"STEMWIJZER_LANG": "en"}, "nl"),
            (["statements", "--lang", "nl"], {"STEMWIJZER_LANG": "en"}, "nl"),
            (["statements"], {"STEMWIJZER_LANG": "nl", "LANG": "en_GB"}, "nl"),
            (["statements"], {"LANG": "en_GB.UTF-8"}, "en"),
            (["statements"], {"LANG": "C.UTF-8"}, "nl"),
            (["statements"], {"LANG": "de_DE.UTF-8"}, "nl"),
            (["statements"], {"LC_ALL": "en_US", "LANG": "nl_NL"}, "en"),
            (["statements"], {"LC_MESSAGES": "nl_NL", "LANG": "en_GB"}, "nl"),
            (["statements", "--lang", "nl"], {"LC_ALL": "en_US"}, "nl"),
            (["statements", "--lang", "EN"], {}, "en"),
            (["--lang=En", "statements"], {}, "en"),
            (["statements", "--lang", " en "], {}, "en"),
            (["statements"], {"STEMWIJZER_LANG": "EN"}, "en"),
            (["statements", "--lang", "NL"], {"STEMWIJZER_LANG": "En"}, "nl"),
        ],
    )
    def test_is_asked_for_or_set_or_that_of_the_locale(
        self,
        on_mini: Stemwijzer,
        arguments: list[str],
        environment: dict[str, str],
        language: str,
    ) -> None:
        out = on_mini(*arguments, environment=environment).out

        first = "Dit thema gaat over de straat." if language == "nl" else "This theme is about"
        assert out.splitlines()[1].startswith(first)

    @pytest.mark.parametrize(
        ("arguments", "environment"),
        [
            (["--lang", "en", "score", "weg.yaml"], {}),
            (["score", "--lang", "en", "weg.yaml"], {}),
            (["score", "weg.yaml", "--lang=en"], {}),
            (["score", "weg.yaml"], {"STEMWIJZER_LANG": "en"}),
            (["score", "weg.yaml"], {"LC_ALL": "en_GB.UTF-8"}),
        ],
    )
    def test_is_that_of_errors_too(
        self, on_mini: Stemwijzer, arguments: list[str], environment: dict[str, str]
    ) -> None:
        assert on_mini(*arguments, environment=environment) == Result(
            1, "", "error: weg.yaml: there is no such file; check the name\n"
        )

    @pytest.mark.parametrize(
        "arguments",
        [
            ["parties"],
            ["statements"],
            ["template"],
            ["compare"],
            ["compare", "--format", "json"],
            ["score", "-", "--format", "json"],
            ["score", "-", "--format", "csv"],
            ["score", "-"],
            ["--version"],
        ],
        ids=" ".join,
    )
    @pytest.mark.parametrize("language", ["xx", "e n", "nederlands"])
    def test_that_is_not_there_is_a_usage_error(
        self, on_mini: Stemwijzer, arguments: list[str], language: str
    ) -> None:
        answers = b"bank: mini\nanswers: {fietspad: eens}\n"
        message = f"fout: taal '{language}' is er niet; kies uit: nl, en\n"

        assert on_mini("--lang", language, *arguments, stdin=answers) == Result(2, "", message)
        assert on_mini(
            *arguments, stdin=answers, environment={"STEMWIJZER_LANG": language}
        ) == Result(2, "", message)

    def test_that_is_given_empty_is_a_usage_error(self, on_mini: Stemwijzer) -> None:
        message = "fout: --lang is leeg; geef er een waarde bij\n"

        assert on_mini("--lang", "", "statements") == Result(2, "", message)
        assert on_mini("statements", "--lang=") == Result(2, "", message)

    def test_is_not_asked_for_by_what_stands_behind_two_dashes(self, on_mini: Stemwijzer) -> None:
        result = on_mini("--bank", BANKS / "mini", "compare", "--", "--lang", "en")

        assert result.code == 2
        assert result.err.startswith("fout: partij '--lang' staat niet in deze bank")


class TestBank:
    FIVE = "Dit thema gaat over de stad."
    MINI = "Dit thema gaat over de straat."
    SHIPPED = "Dit thema gaat over de vraag of andere landen"

    @pytest.mark.parametrize(
        ("arguments", "environment", "found"),
        [
            (["statements"], None, SHIPPED),
            (["--bank", "mini", "statements"], None, MINI),
            (["statements", "--bank", "mini"], None, MINI),
            (["statements", "--bank=mini"], None, MINI),
            (["statements"], "mini", MINI),
            (["statements"], "", SHIPPED),
            (["--bank", "five", "statements"], "mini", FIVE),
            (["statements", "--bank", "five"], "mini", FIVE),
            (["--bank", "mini", "statements", "--bank", "five"], None, FIVE),
        ],
    )
    def test_is_asked_for_or_set_or_the_one_that_ships(
        self,
        stemwijzer: Stemwijzer,
        monkeypatch: pytest.MonkeyPatch,
        arguments: list[str],
        environment: str | None,
        found: str,
    ) -> None:
        monkeypatch.chdir(BANKS)
        settings = {} if environment is None else {"STEMWIJZER_BANK": environment}

        out = stemwijzer(*arguments, environment=settings).out

        assert out.splitlines()[1].startswith(found)

    def test_that_is_not_there_is_named(self, stemwijzer: Stemwijzer, tmp_path: Path) -> None:
        expected = Result(
            1,
            "",
            f"fout: {tmp_path}/weg: hier is geen map 'questions'; "
            "een bank is een map met questions/ en positions/\n",
        )

        assert stemwijzer("parties", "--bank", tmp_path / "weg") == expected
        assert stemwijzer("parties", environment={"STEMWIJZER_BANK": f"{tmp_path}/weg"}) == expected

    def test_whose_name_is_too_long_is_named(self, stemwijzer: Stemwijzer) -> None:
        result = stemwijzer("parties", "--bank", "z" * 300)

        assert (result.code, result.out) == (1, "")
        assert result.err.startswith(f"fout: {'z' * 300}")
        assert len(result.err.splitlines()) == 1

    def test_that_is_a_file_is_named(self, stemwijzer: Stemwijzer, answers: Path) -> None:
        result = stemwijzer("parties", "--bank", answers)

        assert (result.code, result.out) == (1, "")
        assert result.err.startswith(f"fout: {answers}: hier is geen map 'questions'")

    def test_that_ships_is_found_from_any_folder(
        self, process: Process, stemwijzer: Stemwijzer
    ) -> None:
        elsewhere = process.run("parties")

        assert (elsewhere.returncode, elsewhere.stderr) == (0, "")
        assert elsewhere.stdout == stemwijzer("parties").out


class TestPlainAndColour:
    def test_plain_works_before_and_after_the_command(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        for command in (["score", answers], ["compare"], ["parties"], ["statements"]):
            usual = on_mini(*command)
            after = on_mini(*command, "--plain")

            assert after.code == 0
            assert on_mini("--plain", *command) == after
            assert (after != usual) == (command[0] != "statements")

    def test_no_color_works_before_and_after_the_command(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        usual = on_mini("score", answers)

        assert on_mini("--no-color", "score", answers) == usual
        assert on_mini("score", answers, "--no-color") == usual

    @pytest.mark.parametrize(
        ("options", "environment", "coloured"),
        [
            ([], {"TERM": "xterm-256color"}, True),
            ([], {"TERM": "xterm-256color", "NO_COLOR": ""}, True),
            ([], {"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
            (["--no-color"], {"TERM": "xterm-256color"}, False),
            (["--plain"], {"TERM": "xterm-256color"}, False),
            ([], {"TERM": "dumb"}, False),
        ],
    )
    def test_there_is_colour_on_a_terminal_that_wants_it(
        self,
        process: Process,
        answers: Path,
        options: list[str],
        environment: dict[str, str],
        coloured: bool,
    ) -> None:
        out = on_terminal(process, 100, "score", answers, *options, **environment)

        assert ("\x1b[" in out) == coloured
        assert (BLUE in out) == coloured
        assert "Cirkel" in out

    def test_colour_carries_no_meaning_alone(
        self, process: Process, answers: Path, on_mini: Stemwijzer
    ) -> None:
        """On a terminal stands what stands on paper, with colours."""
        for command in (["score", answers], ["compare"]):
            out = on_terminal(process, 100, *command, TERM="xterm-256color")
            without = re.sub(r"\x1b\[[0-9;]*m", "", out)

            lines = [line.rstrip() for line in without.splitlines()]
            assert lines == on_mini(*command).out.splitlines()

    def test_a_dumb_terminal_gets_sentences(
        self, process: Process, answers: Path, on_mini: Stemwijzer
    ) -> None:
        out = on_terminal(process, 100, "score", answers, TERM="dumb")

        assert out.splitlines() == on_mini("score", answers, "--plain").out.splitlines()

    @pytest.mark.parametrize("columns", [40, 100])
    def test_a_terminal_tells_its_own_width(
        self, process: Process, answers: Path, on_mini: Stemwijzer, columns: int
    ) -> None:
        expected = on_mini("score", answers, environment={"COLUMNS": str(columns)}).out

        out = on_terminal(
            process, columns, "score", answers, TERM="xterm", NO_COLOR="1", COLUMNS="77"
        )

        assert out.splitlines() == expected.splitlines()

    def test_what_a_stream_cannot_show_is_escaped(self, process: Process, answers: Path) -> None:
        """A pipe takes UTF-8 whatever the locale."""
        result = process.run(
            "score", answers, "--bank", BANKS / "mini", LC_ALL="C", PYTHONIOENCODING="ascii"
        )

        assert result.returncode == 0
        assert "25–100" in result.stdout


def on_terminal(process: Process, columns: int, *arguments: object, **environment: str) -> str:
    """Return what the program writes on a terminal of a width, on the miniature bank."""
    ours, theirs = openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    with subprocess.Popen(
        process.command(*arguments, "--bank", BANKS / "mini"),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        cwd=process.folder,
        env=process.environment(**environment),
    ):
        os.close(theirs)
        written = b"".join(iter(lambda: read_from(ours), b""))
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def read_from(terminal: int) -> bytes:
    """Return the next bytes of a terminal; none when its program has ended."""
    try:
        return os.read(terminal, 65536)
    except OSError as error:
        if error.errno == errno.EIO:
            return b""
        raise


class TestHelp:
    @pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_of_every_command_is_in_both_languages_with_two_examples(
        self, stemwijzer: Stemwijzer, command: list[str], language: str
    ) -> None:
        result = stemwijzer(*command, "--help", "--lang", language)
        also = stemwijzer("--lang", language, *command, "-h")
        examples = [
            line.strip()
            for line in result.out.partition(
                {"nl": "Voorbeelden:\n", "en": "Examples:\n"}[language]
            )[2].splitlines()
        ]

        assert (result.code, result.err) == (0, "")
        assert result == also
        assert len(examples) >= 2
        assert all(line.split()[0] == "stemwijzer" for line in examples)
        if command:
            assert all(f"stemwijzer {command[0]}" in line for line in examples)

    @pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
    def test_says_everything_in_the_language_that_is_asked_for(
        self, stemwijzer: Stemwijzer, command: list[str]
    ) -> None:
        dutch, english = (
            " ".join(stemwijzer(*command, "--help", "--lang", language).out.split())
            for language in ("nl", "en")
        )
        shown = [
            (ours, texts_of("en")[key])
            for key, ours in texts_of("nl").items()
            if key.startswith("help.") and "examples" not in key and ours in dutch
            # A word in brackets behind an option, and a common word elsewhere.
            if key not in {"help.default", "help.required"}
        ]

        assert len(shown) >= 5
        for ours, other in shown:
            assert other in english
            assert ours not in english
        for text in (dutch, english):
            assert not re.search(r"\bhelp\.[a-z]", text)
            assert "[default: None]" not in text

    def test_has_words_for_every_command_and_option(self) -> None:
        """Help shows a key that has no words as it is; here it is found."""
        program = typer.main.get_command(app)
        named = ["help.help"]
        for command in (program, *program.commands.values()):  # type: ignore[attr-defined]
            named += [command.help, command.epilog]
            named += [param.help for param in command.params if param.opts[0] != "--help"]

        assert len(named) > 80
        assert [key for key in named if key not in texts_of("nl")] == []

    @pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
    def test_names_the_common_options(self, stemwijzer: Stemwijzer, command: list[str]) -> None:
        out = stemwijzer(*command, "--help").out

        for option in ("--lang", "--bank", "--plain", "--no-color", "--no-pager"):
            assert re.search(rf"^  {option}\b", out, re.MULTILINE)
        assert "STEMWIJZER_LANG" in out
        assert "STEMWIJZER_BANK" in out

    def test_lists_every_command(self, stemwijzer: Stemwijzer) -> None:
        out = stemwijzer("--help").out

        for command in COMMANDS:
            assert re.search(rf"^  {command} ", out, re.MULTILINE)

    def test_follows_the_locale(self, stemwijzer: Stemwijzer) -> None:
        assert "Show this help." in stemwijzer("--help", environment={"LANG": "en_GB"}).out
        assert "Toon deze hulp." in stemwijzer("--help", environment={"LANG": "C"}).out


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "dutch", "english"),
        [
            (
                "--nope",
                "de optie --nope bestaat niet (voorbeeld: stemwijzer)",
                "there is no option --nope (example: stemwijzer --lang en)",
            ),
            (
                "nope",
                "het commando 'nope' bestaat niet; 'stemwijzer help' noemt ze alle",
                "there is no command 'nope'; 'stemwijzer help' lists them",
            ),
            (
                "scor",
                "het commando 'scor' bestaat niet; 'stemwijzer help' noemt ze alle; "
                "bedoel je 'score'?",
                "there is no command 'scor'; 'stemwijzer help' lists them; do you mean 'score'?",
            ),
            (
                "score",
                "hier ontbreekt ANSWERS (voorbeeld: stemwijzer score antwoorden.yaml)",
                "ANSWERS is missing here (example: stemwijzer score answers.yaml)",
            ),
            (
                "score a --formt json",
                "de optie --formt bestaat niet (voorbeeld: stemwijzer score antwoorden.yaml); "
                "bedoel je '--format'?",
                "there is no option --formt (example: stemwijzer score answers.yaml); "
                "do you mean '--format'?",
            ),
            (
                "score a --top x",
                "--top vraagt een geheel getal en geen 'x' "
                "(voorbeeld: stemwijzer score antwoorden.yaml)",
                "--top needs a whole number and not 'x' (example: stemwijzer score answers.yaml)",
            ),
            (
                "score a --top",
                "de optie --top vraagt een waarde (voorbeeld: stemwijzer score antwoorden.yaml)",
                "the option --top needs a value (example: stemwijzer score answers.yaml)",
            ),
            (
                "parties extra",
                "'extra' is hier te veel (voorbeeld: stemwijzer parties)",
                "'extra' is too much here (example: stemwijzer parties)",
            ),
        ],
        ids=["option", "command", "slip", "argument", "slip in option", "value", "none", "extra"],
    )
    def test_that_the_parser_refuses_is_said_in_the_users_language_with_an_example(
        self, stemwijzer: Stemwijzer, arguments: str, dutch: str, english: str
    ) -> None:
        words = arguments.split()

        assert stemwijzer(*words) == Result(2, "", f"fout: {dutch}\n")
        assert stemwijzer(*words, environment={"LANG": "en_GB"}) == Result(
            2, "", f"error: {english}\n"
        )

    def test_is_the_same_by_every_way_in(self, process: Process) -> None:
        installed = Path(process.command()[0]).with_name("stemwijzer")
        by_name = subprocess.run(
            [installed, "parties", "--bank", BANKS / "mini"],
            capture_output=True,
            encoding="utf-8",
            cwd=process.folder,
            env=process.environment(),
            check=False,
        )
        by_module = process.run("parties", "--bank", BANKS / "mini")

        assert (by_name.returncode, by_name.stdout, by_name.stderr) == (
            by_module.returncode,
            by_module.stdout,
            by_module.stderr,
        )
        assert by_name.stdout.startswith("Id ")

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_a_shell_says_what_commands_and_options_do(
        self, process: Process, language: str
    ) -> None:
        help_of = {key: texts_of(language)[f"help.{key}"] for key in ("score", "top", "plain")}
        shown = ""
        for words in ("stemwijzer sc", "stemwijzer score --"):
            shown += process.run(
                _STEMWIJZER_COMPLETE="complete_fish",
                _TYPER_COMPLETE_FISH_ACTION="get-args",
                _TYPER_COMPLETE_ARGS=words,
                STEMWIJZER_LANG=language,
            ).stdout

        assert f"score\t{help_of['score']}" in shown
        assert f"--top\t{help_of['top']}" in shown
        assert f"--plain\t{help_of['plain']}" in shown

    def test_a_shell_completes_the_common_options(self, process: Process) -> None:
        result = process.shell(
            '_STEMWIJZER_COMPLETE=complete_bash COMP_WORDS="stemwijzer map --" COMP_CWORD=2 "$@"'
        )

        assert {"--lang", "--bank", "--plain", "--no-color"} <= set(result.stdout.split())

    @pytest.mark.parametrize("number", ["x", "", "-9" * 99, "\x1b[31m"])
    @pytest.mark.parametrize(
        "instruction",
        [
            *("complete_bash", "complete_", "complete_x", "source_x", "x", ""),
            *("complete_\x1b[31m\u202e", "\x1b[31m_\u202e"),
        ],
    )
    def test_a_shell_that_asks_for_nonsense_gets_nothing(
        self, process: Process, instruction: str, number: str
    ) -> None:
        result = process.run(
            _STEMWIJZER_COMPLETE=instruction, COMP_WORDS="stemwijzer sc", COMP_CWORD=number
        )

        assert (result.returncode, result.stdout, result.stderr) == (1, "", "")

    def test_a_shell_completes_commands(self, process: Process) -> None:
        result = process.shell(
            '_STEMWIJZER_COMPLETE=complete_bash COMP_WORDS="stemwijzer sc" COMP_CWORD=1 "$@"'
        )

        assert (result.returncode, result.stdout.split(), result.stderr) == (0, ["score"], "")
