"""A bank as files: read back the same, in a folder that appears whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from conftest import BANKS
from generated import MADE, banks
from hypothesis import given

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.writing import write_bank
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import Bank
from stemwijzer_cli.texts import Texts


class TestABank:
    @MADE
    @given(banks())
    def test_is_read_back_as_it_was(self, bank: Bank) -> None:
        with TemporaryDirectory() as folder:
            write_bank(bank, Path(folder) / "new")

            written = load_bank(Path(folder) / "new")

        assert msgspec.structs.replace(written, sha256="") == bank

    @pytest.mark.parametrize("name", ["mini", "five", "../.."])
    def test_of_either_format_keeps_its_hash(self, name: str, tmp_path: Path) -> None:
        bank = load_bank(BANKS / name)

        assert write_bank(bank, tmp_path / "new") == bank
        assert load_bank(tmp_path / "new").sha256 == bank.sha256

    def test_says_its_format_where_it_needs_the_second(
        self, mini: Bank, shipped: Bank, tmp_path: Path
    ) -> None:
        write_bank(mini, tmp_path / "one")
        write_bank(shipped, tmp_path / "two")

        headings = [tmp_path / name / "questions" / "bank.yaml" for name in ("one", "two")]
        assert ["format: 2\n" in heading.read_text("utf-8") for heading in headings] == [
            False,
            True,
        ]

    def test_is_for_its_owner_alone(self, mini: Bank, tmp_path: Path) -> None:
        write_bank(mini, tmp_path / "new")

        modes = {
            stat.filemode(path.stat().st_mode) for path in [tmp_path / "new", *tmp_path.rglob("*")]
        }
        assert modes == {"drwx------", "-rw-------"}


class TestTheFolder:
    def test_may_be_there_when_it_is_empty(self, mini: Bank, tmp_path: Path) -> None:
        (tmp_path / "new").mkdir()
        (tmp_path / "link").symlink_to("new")

        write_bank(mini, tmp_path / "link")

        assert load_bank(tmp_path / "new") == mini

    def test_stays_the_same_where_we_are_in_it(
        self, mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        here = tmp_path / "here"
        here.mkdir()
        monkeypatch.chdir(here)

        write_bank(mini, Path())

        assert here.samefile(".")
        assert load_bank(Path()) == mini
        assert list(tmp_path.iterdir()) == [here]

    def test_is_empty_as_before_when_the_last_file_fails(
        self, mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        here = tmp_path / "here"
        here.mkdir()
        monkeypatch.chdir(here)
        replace = Path.replace

        def fail(path: Path, target: Path) -> Path:
            if any(here.iterdir()):
                raise KeyboardInterrupt
            return replace(path, target)

        monkeypatch.setattr(Path, "replace", fail)

        with pytest.raises(KeyboardInterrupt):
            write_bank(mini, Path())

        assert list(tmp_path.rglob("*")) == [here]

    @pytest.mark.parametrize(
        ("name", "says"),
        [
            ("used", "this folder is not empty; name one that is not there yet, or an empty one"),
            ("file", "this is a file; name a folder that is not there yet"),
            ("none/new", "cannot be written (does not exist); choose another place"),
            ("file/new", "cannot be written (a part of the path is no directory); "
             "choose another place"),
            ("nul\0", "cannot be written (it has a character that is not allowed); "
             "choose another place"),
        ],
    )  # fmt: skip
    def test_is_refused_as_it_is(self, name: str, says: str, mini: Bank, tmp_path: Path) -> None:
        (tmp_path / "used").mkdir()
        (tmp_path / "used" / ".hidden").touch()
        (tmp_path / "file").touch()
        before = sorted(tmp_path.rglob("*"))

        with pytest.raises(StemwijzerError) as caught:
            write_bank(mini, tmp_path / name)

        (line,) = complaint(Texts("en"), caught.value)
        assert line.endswith(f": {says}")
        assert sorted(tmp_path.rglob("*")) == before

    def test_is_not_there_when_the_bank_is_not_right(self, mini: Bank, tmp_path: Path) -> None:
        wrong = msgspec.structs.replace(mini, version="", date="a\u200eb")

        with pytest.raises(StemwijzerError) as caught:
            write_bank(wrong, tmp_path / "new")

        assert list(tmp_path.iterdir()) == []
        assert list(complaint(Texts("en"), caught.value)) == [
            f"error: {tmp_path}/new/questions/bank.yaml:6:8: "
            "there is a hidden character here (U+200E); remove it"
        ]

    def test_is_not_there_after_an_interruption(
        self, mini: Bank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(Path, "replace", interrupt)

        with pytest.raises(KeyboardInterrupt):
            write_bank(mini, tmp_path / "new")

        assert list(tmp_path.iterdir()) == []
