"""The schemas and the quick copy of the bank are those of the types and the files."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from stemwijzer_cli import yamlfile
from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import COPY, checksum, shipped_bank, shipped_folder
from stemwijzer_cli.main import main

ROOT = Path(__file__).parent.parent
ANSWERS = str(ROOT / "tests" / "answers" / "everyday.yaml")


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def schema(name: str) -> dict[str, object]:
    content: dict[str, object] = json.loads((ROOT / "schema" / name).read_bytes())
    return content


def test_the_generated_files_are_current() -> None:
    for path, content in script("generate").generated().items():
        assert path.read_bytes() == content, f"run scripts/generate.py: {path.name} is not current"


def test_nothing_else_stands_in_the_folder_of_schemas() -> None:
    assert set((ROOT / "schema").rglob("*.json")) == set(script("generate").generated()) - {COPY}


def test_the_quick_copy_is_the_bank_of_the_files() -> None:
    assert shipped_bank() == load_bank(shipped_folder())


def test_a_changed_file_changes_the_checksum(tmp_path: Path) -> None:
    for part in ("questions", "positions"):
        (tmp_path / part).mkdir()
    party = tmp_path / "positions" / "een.yaml"
    party.write_text("stance: for\n", encoding="utf-8")
    before = checksum(tmp_path)

    party.write_text("stance: against\n", encoding="utf-8")
    changed = checksum(tmp_path)
    party.write_bytes(b"stance: for\r\n")
    with_windows_line_ends = checksum(tmp_path)

    assert changed != before
    assert with_windows_line_ends == before


def bank_files() -> Iterator[tuple[Path, str]]:
    yield ROOT / "questions" / "bank.yaml", "bank.schema.json"
    for path in sorted((ROOT / "questions").glob("*.yaml")):
        if path.name != "bank.yaml":
            yield path, "theme.schema.json"
    for path in sorted((ROOT / "positions").glob("*.yaml")):
        yield path, "party.schema.json"


@pytest.mark.parametrize(("path", "name"), list(bank_files()), ids=lambda value: Path(value).name)
def test_a_bank_file_names_its_schema_and_fits_it(path: Path, name: str) -> None:
    raw = path.read_bytes()
    first_line = raw.decode().splitlines()[0]

    assert first_line == f"# yaml-language-server: $schema=../schema/{name}"
    jsonschema.Draft202012Validator(schema(name)).validate(yamlfile.read(raw, path.name).data)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["score", ANSWERS], "score"),
        (["score", ANSWERS, "--method", "euclidean"], "score"),
        (["score", ANSWERS, ANSWERS], "people"),
        (["compare"], "compare"),
        (["compare", "--facts"], "compare"),
        (["compare", "--matrix"], "matrix"),
        (["explain", ANSWERS, "vvd", "sp"], "explain"),
        (["stability", ANSWERS], "stability"),
        (["map", ANSWERS], "map"),
    ],
)
def test_a_json_output_fits_its_schema(
    arguments: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--format", "json"]) == 0

    output = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema(f"output/{name}.schema.json")).validate(output)
    assert output["version"] == 1
    assert output["bank"]["id"] == "kantelpunt-2025"
