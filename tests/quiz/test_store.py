"""The file of a quiz: what it takes up, what it refuses, and how it is written."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.answers import render_json, render_yaml
from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.quiz.store import Store

SOME = Answers(
    levels={"fietspad": 2, "huiswerk": 0},
    skipped=frozenset({"schoolfruit"}),
    important=frozenset({"huiswerk"}),
)
SOME_YAML = {
    "bank": "mini",
    "bank_version": "1.0",
    "answers": {"fietspad": "eens", "schoolfruit": "overslaan", "huiswerk": "oneens"},
    "important": ["huiswerk"],
}

REFUSED = {
    "of another bank": ("f.yaml", "bank: maxi\nanswers: {}\n"),
    "without a bank": ("f.yaml", "answers: {fietspad: eens}\n"),
    "with an id that the bank lacks": ("f.yaml", "bank: mini\nanswers: {fietspat: eens}\n"),
    "with an important id that the bank lacks": ("f.yaml", "bank: mini\nimportant: [fietspat]\n"),
    "with a word that is no answer": ("f.yaml", "bank: mini\nanswers: {fietspad: misschien}\n"),
    "with a key of its own": ("f.yaml", "bank: mini\nname: Jan\n"),
    "with a key twice": ("f.yaml", "bank: mini\nanswers: {fietspad: eens, fietspad: oneens}\n"),
    "in CSV by its name": ("f.csv", "id,answer\nfietspad,eens\n"),
    "in CSV by its name, in capitals": ("f.CSV", "id,answer\nfietspad,eens\n"),
    "in YAML with the name of a CSV": ("f.csv", "bank: mini\nanswers: {}\n"),
    "in CSV by its content": ("f", "id,answer,important\nfietspad,eens,ja\n"),
    "in CSV with semicolons": ("f.txt", "id;answer\nfietspad;eens\n"),
    "with a comment of somebody's own": ("f.yaml", "# van Jan\nbank: mini\nanswers: {}\n"),
    "with a comment behind an answer": (
        "f.yaml",
        "bank: mini\nanswers:\n  fietspad: eens  # twijfel\n",
    ),
    "with a comment as its last line": ("f.yaml", "bank: mini\nanswers: {}\n# klaar"),
    "that is no answers file": ("f.yaml", "- een\n- twee\n"),
    "that is JSON by its name and not in it": ("f.json", "bank: mini\n"),
    "in JSON with a key twice": ("f.json", '{"bank": "mini", "bank": "mini"}'),
}


def store(bank: Bank, path: Path, language: str = "nl") -> Store:
    return Store(str(path), bank, language)


def whole(answers: Answers) -> dict[str, object]:
    return {
        "levels": dict(answers.levels),
        "skipped": set(answers.skipped),
        "important": set(answers.important),
    }


def written(path: Path) -> dict[str, object]:
    """Return what a YAML file says, without the statements that are open."""
    said = yaml.safe_load(path.read_text("utf-8"))
    said["answers"] = {key: word for key, word in said["answers"].items() if word is not None}
    return dict(said)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_is_refused_and_left_untouched(
    mini: Bank, tmp_path: Path, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    before = path.stat()
    with pytest.raises(StemwijzerError) as error:
        store(mini, path).load()
    assert {str(problem.place).partition(":")[0] for problem in error.value.problems} == {str(path)}
    assert error.value.code == 1
    assert path.read_text("utf-8") == content
    after = path.stat()
    assert (after.st_mtime_ns, after.st_mode) == (before.st_mtime_ns, before.st_mode)
    assert os.listdir(tmp_path) == [name]


def test_a_csv_is_refused_before_there_is_one(mini: Bank, tmp_path: Path) -> None:
    with pytest.raises(StemwijzerError):
        store(mini, tmp_path / "nieuw.csv")
    assert os.listdir(tmp_path) == []


def test_a_directory_is_refused(mini: Bank, tmp_path: Path) -> None:
    with pytest.raises(StemwijzerError):
        store(mini, tmp_path).load()


def test_a_device_and_a_pipe_are_refused_without_waiting_for_them(
    mini: Bank, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pijp")
    for path in (tmp_path / "pijp", Path("/dev/null")):
        with pytest.raises(StemwijzerError):
            store(mini, path).load()


def test_a_file_in_a_folder_that_does_not_exist_is_refused_at_the_start(
    mini: Bank, tmp_path: Path
) -> None:
    with pytest.raises(StemwijzerError):
        store(mini, tmp_path / "weg" / "f.yaml").load()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("bestand/f.yaml", "file.unreadable"),
        ("lus", "file.unreadable"),
        ("z" * 300, "file.unreadable"),
        ("map", "file.directory"),
        ("pijp", "file.not-regular"),
        ("weg/f.yaml", "save.no-folder"),
    ],
)
def test_what_is_wrong_with_a_place_is_said_at_the_start(
    mini: Bank, tmp_path: Path, name: str, key: str
) -> None:
    (tmp_path / "bestand").touch()
    (tmp_path / "lus").symlink_to("lus")
    (tmp_path / "map").mkdir()
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(StemwijzerError) as error:
        store(mini, tmp_path / name).load()
    assert [problem.key for problem in error.value.problems] == [key]


def test_a_file_with_the_name_of_a_suffix_is_one_without(mini: Bank, tmp_path: Path) -> None:
    for name in ("csv", ".csv", "json"):
        store(mini, tmp_path / name).save(SOME)
        assert written(tmp_path / name) == SOME_YAML
        assert whole(store(mini, tmp_path / name).load()) == whole(SOME)


def test_what_is_no_text_is_refused(mini: Bank, tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"bank: mini\nanswers: {fietspad: \xff\xfe}\n")
    with pytest.raises(StemwijzerError):
        store(mini, path).load()


def test_without_a_file_and_with_an_empty_one_there_are_no_answers(
    mini: Bank, tmp_path: Path
) -> None:
    assert whole(store(mini, tmp_path / "nieuw.yaml").load()) == whole(Answers())
    assert os.listdir(tmp_path) == []
    (tmp_path / "leeg.yaml").touch()
    assert whole(store(mini, tmp_path / "leeg.yaml").load()) == whole(Answers())


@pytest.mark.parametrize("written_in", ["nl", "en"])
@pytest.mark.parametrize("read_in", ["nl", "en"])
def test_a_template_is_taken_up_whatever_its_language(
    mini: Bank, tmp_path: Path, written_in: str, read_in: str
) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(render_yaml(mini, Answers(), written_in), "utf-8")
    assert whole(store(mini, path, read_in).load()) == whole(Answers())


def test_a_template_is_taken_up_with_answers_a_byte_order_mark_and_the_line_ends_of_windows(
    mini: Bank, tmp_path: Path
) -> None:
    path = tmp_path / "f.yaml"
    template = render_yaml(mini, Answers(), "nl").replace("  fietspad:", "  fietspad: Eens")
    path.write_bytes(b"\xef\xbb\xbf" + template.replace("\n", "\r\n").encode())
    assert whole(store(mini, path).load()) == whole(Answers(levels={"fietspad": 2}))


def test_a_file_without_comments_is_taken_up(mini: Bank, tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("bank: mini\nanswers: {fietspad: eens, huiswerk: overslaan}\n", "utf-8")
    expected = Answers(levels={"fietspad": 2}, skipped=frozenset({"huiswerk"}))
    assert whole(store(mini, path).load()) == whole(expected)


@pytest.mark.parametrize("name", ["f.yaml", "f.yml", "f.json", "antwoorden", "f.txt"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_saved_is_taken_up_again(
    mini: Bank, tmp_path: Path, name: str, language: str
) -> None:
    path = tmp_path / name
    store(mini, path, language).save(SOME)
    assert whole(store(mini, path, "nl").load()) == whole(SOME)
    assert mode(path) == 0o600
    assert os.listdir(tmp_path) == [name]


@given(
    given=st.dictionaries(
        st.sampled_from(["trein", "haven", "markt"]), st.integers(0, 4) | st.none()
    ),
    important=st.sets(st.sampled_from(["trein", "haven", "markt"])),
    suffix=st.sampled_from([".yaml", ".json"]),
    language=st.sampled_from(["nl", "en"]),
)
def test_any_answers_are_taken_up_as_they_were_saved(
    five: Bank,
    tmp_path_factory: pytest.TempPathFactory,
    given: dict[str, int | None],
    important: set[str],
    suffix: str,
    language: str,
) -> None:
    answers = Answers(
        levels={key: level for key, level in given.items() if level is not None},
        skipped=frozenset(key for key, level in given.items() if level is None),
        important=frozenset(important),
    )
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    store(five, path, language).save(answers)
    assert whole(store(five, path).load()) == whole(answers)


def test_the_file_names_the_bank_the_answers_and_what_counts_double(
    mini: Bank, tmp_path: Path
) -> None:
    path = tmp_path / "f.yaml"
    store(mini, path).save(SOME)
    assert written(path) == SOME_YAML


def test_a_name_in_json_is_written_in_json(mini: Bank, tmp_path: Path) -> None:
    path = tmp_path / "f.JSON"
    store(mini, path).save(SOME)
    assert json.loads(path.read_text("utf-8")) == SOME_YAML
    assert path.read_text("utf-8") == render_json(mini, SOME, "nl")


def test_a_file_that_others_could_read_is_private_once_it_is_saved(
    mini: Bank, tmp_path: Path
) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("bank: mini\nanswers: {}\n", "utf-8")
    path.chmod(0o644)
    store(mini, path).save(SOME)
    assert mode(path) == 0o600


def test_a_link_stays_a_link_to_the_file_that_is_written(mini: Bank, tmp_path: Path) -> None:
    (tmp_path / "echt.yaml").write_text("bank: mini\nanswers: {}\n", "utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to("echt.yaml")
    store(mini, link).save(SOME)
    assert link.is_symlink()
    assert written(tmp_path / "echt.yaml") == SOME_YAML


def test_when_saving_fails_what_was_saved_before_is_still_there(mini: Bank, tmp_path: Path) -> None:
    path = tmp_path / "map" / "f.yaml"
    path.parent.mkdir()
    store(mini, path).save(SOME)
    path.parent.rename(tmp_path / "elders")
    with pytest.raises(StemwijzerError) as error:
        store(mini, path).save(Answers())
    assert error.value.code == 1
    assert written(tmp_path / "elders" / "f.yaml") == SOME_YAML
    assert os.listdir(tmp_path / "elders") == ["f.yaml"]


def test_a_file_is_replaced_and_not_written_over(mini: Bank, tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    store(mini, path).save(Answers())
    with path.open("rb") as reader:
        before = path.read_bytes()
        store(mini, path).save(SOME)
        assert reader.read() == before
    assert written(path) == SOME_YAML


@pytest.mark.parametrize("other", ["bank: mini\nanswers: {huiswerk: eens}\n", "van iemand anders"])
def test_a_file_that_somebody_changed_is_left_as_it_is(
    mini: Bank, tmp_path: Path, other: str
) -> None:
    file = tmp_path / "f.yaml"
    kept = store(mini, file)
    kept.load()
    kept.save(SOME)
    file.write_text(other, encoding="utf-8")

    with pytest.raises(StemwijzerError) as caught:
        kept.save(SOME.answered("parkeren", 2))

    assert [problem.key for problem in caught.value.problems] == ["save.changed"]
    assert file.read_text(encoding="utf-8") == other


@pytest.mark.parametrize("change", ["removed", "emptied"])
def test_a_file_that_somebody_took_away_is_written_anew(
    mini: Bank, tmp_path: Path, change: str
) -> None:
    file = tmp_path / "f.yaml"
    kept = store(mini, file)
    kept.load()
    kept.save(SOME)
    if change == "removed":
        file.unlink()
    else:
        file.write_bytes(b"")

    kept.save(SOME)

    assert yaml.safe_load(file.read_text(encoding="utf-8"))["important"] == ["huiswerk"]
