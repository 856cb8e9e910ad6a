"""Files that appear whole or not at all, and leave nothing beside them."""

from __future__ import annotations

import fcntl
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stemwijzer_cli.errors import DATA_WRONG, Place, Problem, StemwijzerError
from stemwijzer_cli.whole import sweep, unfinished_folder, write_whole

LIMITED = """
import resource, sys
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.whole import write_whole

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(sys.argv[1], "nieuw" * 1000)
except StemwijzerError as error:
    print(error.problems[0].key, error.problems[0].values["reason"])
"""
"""Writes 5,000 bytes where the system lets no file grow beyond 1,000."""


def problem_of(error: pytest.ExceptionInfo[StemwijzerError]) -> Problem:
    """Return the only problem of an error."""
    assert error.value.code == DATA_WRONG
    (problem,) = error.value.problems
    return problem


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestWriting:
    @pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
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

    def test_refuses_a_file_that_somebody_protected(self, tmp_path: Path) -> None:
        """Its folder would let us replace it."""
        file = tmp_path / "oud.yaml"
        file.write_text("oud", encoding="utf-8")
        file.chmod(0o444)

        with pytest.raises(StemwijzerError) as caught:
            write_whole(str(file), "nieuw")

        assert problem_of(caught) == Problem("file.read-only", {}, Place(str(file)))
        assert file.read_text(encoding="utf-8") == "oud"
        assert mode(file) == 0o444

    @pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
    def test_writes_on_where_a_descriptor_stands(self, tmp_path: Path, name: str) -> None:
        """As a shell's `>>` wants it."""
        log = tmp_path / "log"
        log.write_text("oud", encoding="utf-8")
        write = f"from stemwijzer_cli.whole import write_whole; write_whole({name!r}, 'nieuw')"

        with log.open("a", encoding="utf-8") as stdout:
            subprocess.run([sys.executable, "-c", write], stdout=stdout, check=True)

        assert log.read_text(encoding="utf-8") == "oudnieuw"
        assert os.listdir(tmp_path) == ["log"]

    def test_works_where_no_file_can_be_without_a_name(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delattr(os, "O_TMPFILE")

        write_whole(str(tmp_path / "nieuw.yaml"), "nieuw")

        assert (tmp_path / "nieuw.yaml").read_text(encoding="utf-8") == "nieuw"
        assert mode(tmp_path / "nieuw.yaml") == 0o600
        assert os.listdir(tmp_path) == ["nieuw.yaml"]


KILLED = """
import os, sys
from stemwijzer_cli import whole

os.replace = lambda *_: os.kill(os.getpid(), 9)
whole.write_whole(sys.argv[1], "nieuw")
"""
"""Ends between the moment that a file has a name and the moment that it has the right one."""


class TestWhatAKilledProcessLeft:
    LEFT = ".stemwijzer-0123456789abcdef"

    def test_is_removed_by_the_next_one_that_writes_there(self, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        killed = subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False)
        assert killed.returncode == -9
        (left,) = os.listdir(tmp_path)
        assert left.startswith(".stemwijzer-")
        (tmp_path / self.LEFT).mkdir()
        (tmp_path / self.LEFT / "bank.yaml").write_text("id: half\n", encoding="utf-8")

        write_whole(str(file), "later")

        assert os.listdir(tmp_path) == ["a.yaml"]

    @pytest.mark.parametrize("name", [".stemwijzer-mijn", ".stemwijzer", "stemwijzer-0123"])
    def test_is_known_by_its_name(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text("van mij", encoding="utf-8")

        write_whole(str(tmp_path / "a.yaml"), "nieuw")

        assert sorted(os.listdir(tmp_path)) == sorted(["a.yaml", name])

    def test_is_told_from_what_another_process_is_writing(self, tmp_path: Path) -> None:
        with unfinished_folder(tmp_path) as folder:
            write_whole(str(tmp_path / "a.yaml"), "nieuw")
            assert sorted(os.listdir(tmp_path)) == sorted(["a.yaml", folder.name])
            folder.rename(tmp_path / "klaar")

        assert sorted(os.listdir(tmp_path)) == ["a.yaml", "klaar"]

    def test_is_swept_away_again_where_it_had_no_lock_yet(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Another process finds the first folder between its making and its lock."""
        swept: list[str] = []
        lock = fcntl.flock

        def late(number: int, how: int) -> None:
            if not swept:
                (name,) = os.listdir(tmp_path)
                swept.append(name)
                sweep(tmp_path)
            lock(number, how)

        monkeypatch.setattr(fcntl, "flock", late)
        with unfinished_folder(tmp_path) as folder:
            (folder / "bank.yaml").write_text("id: whole\n", encoding="utf-8")
            assert os.listdir(tmp_path) == [folder.name]

        assert swept
        assert swept != [folder.name]

    def test_waits_for_who_is_sweeping_it_away(self, tmp_path: Path) -> None:
        """Another process has locked the folder, and has not removed it yet."""
        locked: list[int] = []
        removal: list[threading.Timer] = []
        make = Path.mkdir

        def made(path: Path, mode: int = 0o777) -> None:
            make(path, mode)
            if not locked:
                locked.append(os.open(path, os.O_RDONLY))
                fcntl.flock(locked[0], fcntl.LOCK_EX)
                removal.append(threading.Timer(0.2, lambda: (path.rmdir(), os.close(locked[0]))))
                removal[0].start()

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Path, "mkdir", made)
            with unfinished_folder(tmp_path) as folder:
                removal[0].join()
                assert folder.exists()
