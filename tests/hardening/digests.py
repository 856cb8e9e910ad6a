"""Print a digest of what every command writes: `python tests/hardening/digests.py FOLDER`.

FOLDER is made by `everything.prepare`, or is empty. The same lines come from every Python, hash
seed, locale and time zone: what `panel` says of the Python that it ran on is left out.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import platform
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent)]

from hardening.everything import cases, prepare  # noqa: E402 (the folder of the tests is no package)

from stemwijzer_cli.main import main  # noqa: E402

PYTHON = platform.python_version().encode()


def digests() -> dict[str, str]:
    """Return the digest of each run's output by its name; the working folder has its files."""
    found = {}
    for language in ("nl", "en"):
        for case in cases(language=language):
            written = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
            with contextlib.redirect_stdout(written):
                code = main(case.arguments)
            content = written.buffer.getvalue().replace(PYTHON, b"PYTHON")
            found[f"{language} {case.name}"] = f"{code} {hashlib.sha256(content).hexdigest()}"
    return found


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    if not os.listdir():
        prepare(Path())
    for name, digest in digests().items():
        print(digest, name)
