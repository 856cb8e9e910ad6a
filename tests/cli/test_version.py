"""`stemwijzer --version`."""

from __future__ import annotations

from cli.run import BANKS, Stemwijzer

import stemwijzer_cli
from stemwijzer_cli.model import Bank


class TestVersion:
    def test_names_program_bank_and_hash(self, stemwijzer: Stemwijzer, shipped: Bank) -> None:
        result = stemwijzer("--version")

        assert (result.code, result.err) == (0, "")
        assert stemwijzer_cli.__version__ in result.out
        assert f"kantelpunt-2025 {shipped.version}" in result.out
        assert shipped.sha256 in result.out

    def test_is_that_of_the_bank_that_is_asked_for(
        self, stemwijzer: Stemwijzer, mini: Bank
    ) -> None:
        for arguments in (["--bank", BANKS / "mini", "--version"], ["--version"]):
            environment = {} if len(arguments) > 1 else {"STEMWIJZER_BANK": str(BANKS / "mini")}
            out = stemwijzer(*arguments, environment=environment).out

            assert "mini 1.0" in out
            assert mini.sha256 in out
