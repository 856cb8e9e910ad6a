"""Reading what the user names, and writing whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stemwijzer_cli.errors import DATA_WRONG, USAGE_WRONG, Place, Problem, StemwijzerError
from stemwijzer_cli.files import (
    read_bytes,
    read_regular,
    refuse_same,
    suffix,
    visible_entries,
    write_whole,
)

LIMITED = """
import resource, sys
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.files import write_whole

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(sys.argv[1], "nieuw" * 1000)
except StemwijzerError as error:
    print(error.problems[0].key, error.problems[0].values["reason"])
"""
"""Writes 5,000 bytes where the system lets no file grow beyond 1,000."""


def problem_of(error: pytest.ExceptionInfo[StemwijzerError], code: int = DATA_WRONG) -> Problem:
    """Return the only problem of an error."""
    assert error.value.code == code
    (problem,) = error.value.problems
    return problem


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestWriting:
    @pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
    def test_makes_a_file_that_its_owner_alone_can_read(self, tmp_path: Path, umask: int) -> None:
        before = os.umask(umask)
        try:
            write_whole(str(tmp_path / "nieuw.yaml"), "antwoorden: één\n")
        finally:
            os.umask(before)

        assert (tmp_path / "nieuw.yaml").read_bytes() == "antwoorden: één\n".encode()
        assert mode(tmp_path / "nieuw.yaml") == 0o600
        assert os.listdir(tmp_path) == ["nieuw.yaml"]

    def test_replaces_a_file_and_its_mode(self, tmp_path: Path) -> None:
        file = tmp_path / "oud.yaml"
        file.write_text("een veel langere oude inhoud\n" * 1000, encoding="utf-8")
        file.chmod(0o644)

        write_whole(str(file), "nieuw\n")

        assert file.read_text(encoding="utf-8") == "nieuw\n"
        assert mode(file) == 0o600
        assert os.listdir(tmp_path) == ["oud.yaml"]

    def test_gives_a_file_that_is_open_elsewhere_a_new_one_beside_it(self, tmp_path: Path) -> None:
        """Who reads while it is replaced reads the old one to its end, never a mixture."""
        file = tmp_path / "oud.yaml"
        file.write_text("oud", encoding="utf-8")

        with file.open(encoding="utf-8") as reader:
            write_whole(str(file), "nieuw")
            assert reader.read() == "oud"

        assert file.read_text(encoding="utf-8") == "nieuw"

    def test_follows_a_symbolic_link_and_leaves_it_one(self, tmp_path: Path) -> None:
        (tmp_path / "map").mkdir()
        target = tmp_path / "map" / "echt.yaml"
        target.write_text("oud", encoding="utf-8")
        link = tmp_path / "link.yaml"
        link.symlink_to(target)

        write_whole(str(link), "nieuw")

        assert link.is_symlink()
        assert target.read_text(encoding="utf-8") == "nieuw"

    def test_writes_through_a_link_to_what_is_not_there_yet(self, tmp_path: Path) -> None:
        link = tmp_path / "link.yaml"
        link.symlink_to("nog-niet.yaml")

        write_whole(str(link), "nieuw")

        assert (tmp_path / "nog-niet.yaml").read_text(encoding="utf-8") == "nieuw"
        assert mode(tmp_path / "nog-niet.yaml") == 0o600

    def test_takes_a_name_in_the_current_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        write_whole("nieuw.yaml", "nieuw")

        assert os.listdir(tmp_path) == ["nieuw.yaml"]

    def test_leaves_the_old_file_when_the_disk_is_full_half_way(self, tmp_path: Path) -> None:
        file = tmp_path / "oud.yaml"
        file.write_text("oud", encoding="utf-8")
        file.chmod(0o640)

        result = subprocess.run(
            [sys.executable, "-c", LIMITED, str(file)],
            capture_output=True,
            text=True,
            check=True,
        )

        assert result.stdout == "file.unwritable File too large\n"
        assert file.read_text(encoding="utf-8") == "oud"
        assert mode(file) == 0o640
        assert os.listdir(tmp_path) == ["oud.yaml"]

    def test_leaves_nothing_where_there_was_nothing(self, tmp_path: Path) -> None:
        subprocess.run([sys.executable, "-c", LIMITED, str(tmp_path / "a")], check=True)

        assert os.listdir(tmp_path) == []

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("geen/map/a.yaml", "No such file or directory"),
            ("bestand/a.yaml", "Not a directory"),
            ("map", "Is a directory"),
            ("z" * 300, "File name too long"),
        ],
    )
    def test_says_why_a_place_cannot_be_written(
        self, tmp_path: Path, name: str, reason: str
    ) -> None:
        (tmp_path / "bestand").write_text("", encoding="utf-8")
        (tmp_path / "map").mkdir()
        path = f"{tmp_path}/{name}"

        with pytest.raises(StemwijzerError) as caught:
            write_whole(path, "nieuw")

        assert problem_of(caught) == Problem("file.unwritable", {"reason": reason}, Place(path))
        assert sorted(os.listdir(tmp_path)) == ["bestand", "map"]

    def test_says_in_pythons_words_that_a_name_is_none(self, tmp_path: Path) -> None:
        """They differ between versions of Python."""
        path = f"{tmp_path}/a\0b"

        with pytest.raises(StemwijzerError) as caught:
            write_whole(path, "nieuw")

        assert problem_of(caught)._replace(values={}) == Problem("file.unwritable", {}, Place(path))
        assert "embedded null" in str(problem_of(caught).values["reason"])

    def test_says_that_a_device_is_full(self) -> None:
        with pytest.raises(StemwijzerError) as caught:
            write_whole("/dev/full", "nieuw")

        assert problem_of(caught) == Problem(
            "file.unwritable", {"reason": "No space left on device"}, Place("/dev/full")
        )

    def test_writes_into_a_device_and_does_not_replace_it(self) -> None:
        write_whole("/dev/null", "nieuw")

        assert stat.S_ISCHR(os.stat("/dev/null").st_mode)

    def test_writes_into_a_pipe_and_does_not_replace_it(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pijp"
        os.mkfifo(pipe)
        read: list[str] = []
        reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
        reader.start()

        write_whole(str(pipe), "nieuw")
        reader.join(timeout=60)

        assert read == ["nieuw"]
        assert stat.S_ISFIFO(pipe.stat().st_mode)


class TestReading:
    def test_takes_no_more_than_a_byte_beyond_the_limit(self, tmp_path: Path) -> None:
        file = tmp_path / "a"
        file.write_bytes(b"0123456789")

        assert read_bytes(str(file), 4) == b"01234"
        assert read_bytes(str(file), 10) == b"0123456789"
        assert read_bytes("/dev/zero", 4) == b"\0" * 5

    def test_takes_standard_input_for_a_dash(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff0123456789")))

        assert read_bytes("-", 4) == b"\xff0123"

    @pytest.mark.parametrize(
        ("name", "key", "values"),
        [
            ("weg", "file.missing", {}),
            ("weg/a", "file.missing", {}),
            ("map", "file.directory", {}),
            ("bestand/a", "file.unreadable", {"reason": "Not a directory"}),
            ("lus", "file.unreadable", {"reason": "Too many levels of symbolic links"}),
            ("z" * 300, "file.unreadable", {"reason": "File name too long"}),
            ("a\0b", "file.unreadable", {"reason": "embedded null byte"}),
        ],
    )
    def test_says_why_a_file_cannot_be_read(
        self, tmp_path: Path, name: str, key: str, values: dict[str, object]
    ) -> None:
        (tmp_path / "bestand").write_text("", encoding="utf-8")
        (tmp_path / "map").mkdir()
        (tmp_path / "lus").symlink_to("lus")
        path = f"{tmp_path}/{name}"

        with pytest.raises(StemwijzerError) as caught:
            read_bytes(path, 10)

        assert problem_of(caught) == Problem(key, values, Place(path))


class TestABanksFolder:
    def test_is_listed_by_name_without_what_is_hidden(self, tmp_path: Path) -> None:
        for name in ("b.yaml", "a.txt", ".git", "c"):
            (tmp_path / name).mkdir()
        (tmp_path / ".#b.yaml").symlink_to("weg")
        (tmp_path / "d.yaml").symlink_to("weg")

        names = [path.name for path in visible_entries(tmp_path)]

        assert names == ["a.txt", "b.yaml", "c", "d.yaml"]

    def test_that_cannot_be_listed_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(StemwijzerError) as caught:
            visible_entries(tmp_path / "weg")

        assert problem_of(caught) == Problem(
            "file.unreadable", {"reason": "No such file or directory"}, Place(f"{tmp_path}/weg")
        )

    def test_has_files_of_which_no_more_than_a_byte_beyond_the_limit_is_read(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "a").write_bytes(b"0123456789")

        assert read_regular(tmp_path / "a", 4) == b"01234"

    @pytest.mark.parametrize("name", ["map", "pijp", "naar-map"])
    def test_has_entries_that_are_no_files(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "map").mkdir()
        (tmp_path / "naar-map").symlink_to("map")
        os.mkfifo(tmp_path / "pijp")

        with pytest.raises(StemwijzerError) as caught:
            read_regular(tmp_path / name, 10)

        assert problem_of(caught) == Problem("file.not-regular", {}, Place(f"{tmp_path}/{name}"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.yaml", ".yaml"),
        ("map.csv/a.JSON", ".json"),
        ("a.b.csv", ".csv"),
        ("csv", ""),
        (".csv", ""),
        ("map.csv/antwoorden", ""),
        ("-", ""),
    ],
)
def test_a_suffix_has_a_dot_and_something_before_it(name: str, expected: str) -> None:
    assert suffix(name) == expected


class TestOutputAndInput:
    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        file = tmp_path / "in.yaml"
        file.write_text("in", encoding="utf-8")
        (tmp_path / "link.yaml").symlink_to(file)
        os.link(file, tmp_path / "hard.yaml")
        return file

    @pytest.mark.parametrize("name", ["in.yaml", "./in.yaml", "link.yaml", "hard.yaml"])
    def test_that_are_one_file_are_a_usage_error(
        self, source: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(source.parent)

        with pytest.raises(StemwijzerError) as caught:
            refuse_same(name, str(source))

        assert problem_of(caught, USAGE_WRONG) == Problem("output.same", {"name": name})

    @pytest.mark.parametrize("output", [None, "uit.yaml", "geen/map/in.yaml"])
    def test_that_differ_are_fine(
        self, source: Path, monkeypatch: pytest.MonkeyPatch, output: str | None
    ) -> None:
        monkeypatch.chdir(source.parent)

        refuse_same(output, str(source))
        refuse_same(output, "-")
        refuse_same(output, "weg.yaml")

    def test_that_are_one_file_by_redirection_are_a_usage_error(
        self, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with source.open(encoding="utf-8") as stdin:
            monkeypatch.setattr(sys, "stdin", stdin)

            with pytest.raises(StemwijzerError) as caught:
                refuse_same(str(source), "-")
            refuse_same(str(source.with_name("uit.yaml")), "-")

        assert problem_of(caught, USAGE_WRONG) == Problem("output.same", {"name": str(source)})

    def test_that_are_a_dash_are_streams_and_not_a_file(
        self, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(source.parent)
        source.rename("-")

        refuse_same("-", "./-")
        refuse_same("./-", "-")

    def test_that_are_a_terminal_or_another_device_are_fine(self) -> None:
        refuse_same("/dev/null", "/dev/null")
