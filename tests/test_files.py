"""Reading what the user names."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from stemwijzer_cli.errors import DATA_WRONG, USAGE_WRONG, Place, Problem, StemwijzerError
from stemwijzer_cli.files import (
    read_bytes,
    read_regular,
    refuse_large,
    refuse_same,
    suffix,
    visible_entries,
)


def problem_of(error: pytest.ExceptionInfo[StemwijzerError], code: int = DATA_WRONG) -> Problem:
    """Return the only problem of an error."""
    assert error.value.code == code
    (problem,) = error.value.problems
    return problem


class TestReading:
    def test_takes_no_more_than_a_byte_beyond_the_limit(self, tmp_path: Path) -> None:
        file = tmp_path / "a"
        file.write_bytes(b"0123456789")

        assert read_bytes(str(file), 4) == b"01234"
        assert read_bytes(str(file), 10) == b"0123456789"
        assert read_bytes("/dev/zero", 4) == b"\0" * 5

    def test_refuses_what_is_beyond_the_limit(self) -> None:
        refuse_large(bytes(3 * 1024**2), 3 * 1024**2, "a")
        with pytest.raises(StemwijzerError) as error:
            refuse_large(bytes(3 * 1024**2 + 1), 3 * 1024**2, "a")

        assert problem_of(error) == Problem("file.too-large", {"limit": "3 MiB"}, Place("a"))

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
