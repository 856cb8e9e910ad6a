"""JSON of other programs: bytes to data of a shape, with the path of each part."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from typing import NoReturn, TypeVar

import msgspec

from stemwijzer_cli.document import MAX_DEPTH, Document
from stemwijzer_cli.document import Path as NodePath
from stemwijzer_cli.errors import Place, StemwijzerError, data_error, visible
from stemwijzer_cli.jsontext import TwiceError, unique, whole

HALF = re.compile(r"\\u[dD][89a-fA-F]")

Shape = TypeVar("Shape", bound=msgspec.Struct)


class JsonDocument(Document):
    """Data from one file, or from several by the first step of each path."""

    def __init__(self, data: object, file: str, files: Mapping[str, str] | None = None) -> None:
        """Take the file that all is from; or per first step the file that the rest is from."""
        super().__init__(file, dict)
        self.data = data
        self._files = files

    def place(self, path: NodePath = ()) -> Place:
        """Return the path of a node in its file."""
        file = self.file
        if self._files is not None and path:
            file, path = self._files.get(str(path[0]), file), path[1:]
        return Place(file, path=json_path(path))

    def shaped(self, shape: type[Shape]) -> Shape:
        """Return the data as a shape.

        Raises:
            StemwijzerError: with all by which it is none.
        """
        try:
            return msgspec.convert(self.data, shape)
        except msgspec.ValidationError as error:
            from stemwijzer_cli.bank.violations import violations

            raise StemwijzerError(violations(self, shape, str(error))) from error


def json_path(path: NodePath) -> str:
    """Return the steps to a node as JSON paths are written: `$.parties[3].name`."""
    return "$" + "".join(
        f"[{step}]" if isinstance(step, int) else f".{visible(step)}" for step in path
    )


def read_json(raw: bytes, file: str) -> object:
    """Return the data in the bytes of a file; hidden characters in it are left to be cleaned.

    Raises:
        StemwijzerError: when it is no JSON, or something in it is there twice.
    """
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise data_error("file.not-utf8", Place(file, line)) from error
    try:
        data: object = json.loads(
            text,
            strict=False,
            object_pairs_hook=unique,
            parse_int=whole,
            parse_constant=_refuse,
        )
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        raise data_error("json.syntax", place, reason=visible(error.msg)) from error
    except RecursionError as error:
        raise data_error("yaml.depth", Place(file, 1), depth=MAX_DEPTH) from error
    except TwiceError as error:
        raise data_error("yaml.duplicate", Place(file, path="$"), name=visible(error)) from error
    _refuse_halves(data, text, file)
    return data


def _refuse_halves(data: object, text: str, file: str) -> None:
    """Refuse half a character, which JSON can name and no other text can hold.

    Raises:
        StemwijzerError: when there is one.
    """
    if not HALF.search(text):
        return
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        code = f"U+{ord(error.object[error.start]):04X}"
        raise data_error("file.hidden", Place(file, path="$"), code=code) from error


def _refuse(word: str) -> NoReturn:
    """Refuse what is no JSON: NaN and Infinity."""
    raise json.JSONDecodeError(word, word, 0)
