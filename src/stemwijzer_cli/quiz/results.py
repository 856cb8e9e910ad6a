"""What the quiz shows once there are answers: the same as the commands on an answers file."""

from __future__ import annotations

from stemwijzer_cli.matching.explain import explain
from stemwijzer_cli.matching.score import Ranking, score
from stemwijzer_cli.matching.stability import Stability, stability
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.ranking import Shown, ranking_text
from stemwijzer_cli.show.words import counted, one_line, percent

TOP = 3
MOST_NAMED = 5
"""The parties of the first ranks are named again below the table, which can be higher than the
window."""


class Results:
    """The views on one voter's answers, each a text."""

    def __init__(self, session: Session) -> None:
        """Take the language and the surface from the session."""
        self._session = session
        self._shares = shares(session.bank)

    def ranking(self, bank: Bank, answers: Answers) -> str:
        """Return the ranking, and in one sentence how firm the first place is."""
        from stemwijzer_cli.show.stability import stability_sentences

        shown = self._shown(bank, answers)
        firmness = stability_sentences(self._session.say, bank, self._stability(bank, answers))[0]
        text = ranking_text(self._session.say, self._session.surface(), shown)
        return f"{text}\n{firmness}\n{self._top(shown)}\n"

    def _top(self, shown: Shown) -> str:
        """Return the nearest parties; so many as share a rank are counted where they are many."""
        say = self._session.say
        for worst in (TOP, 1):
            rows = [row for row in shown.rows if row.rank is not None and row.rank <= worst]
            if len(rows) <= MOST_NAMED:
                break
        else:
            return say("result.top.many", parties=counted(say, "party", len(rows)))
        words = [
            f"{one_line(row.party.name)} {percent(say, row.agreement)}"
            for row in rows
            if row.agreement is not None
        ]
        return say("result.top", parties=", ".join(words)) if words else ""

    def themes(self, bank: Bank, answers: Answers) -> str:
        """Return the agreement per theme."""
        from stemwijzer_cli.show.themes import themes_text

        shown = self._shown(bank, answers)
        return themes_text(self._session.say, self._session.surface(), shown)

    def stability(self, bank: Bank, answers: Answers) -> str:
        """Return how firm the first place is, with the table."""
        from stemwijzer_cli.show.stability import stability_text

        found = self._stability(bank, answers)
        return stability_text(self._session.say, self._session.surface(), bank, found)

    def explanation(self, bank: Bank, answers: Answers, party: str) -> str:
        """Return how the agreement with a party comes about."""
        from stemwijzer_cli.show.explanation import Sheets, explanation_text

        found = next(one for one in bank.parties if one.id == party)
        sheets = [explain(bank, answers, found, shares=self._shares)]
        shown = Sheets(bank, sheets, {statement.id for statement in bank.statements})
        surface = self._session.surface()
        return explanation_text(self._session.say, surface, shown, evidence=False)

    def order(self, bank: Bank, answers: Answers) -> list[tuple[str, str]]:
        """Return id and name of the parties, the nearest first."""
        return [(row.party.id, row.party.name) for row in self._ranking(bank, answers).rows]

    def _shown(self, bank: Bank, answers: Answers) -> Shown:
        ranking = self._ranking(bank, answers)
        return Shown(bank, ranking, ranking.rows, "all")

    def _ranking(self, bank: Bank, answers: Answers) -> Ranking:
        return score(bank, answers, shares=self._shares)

    def _stability(self, bank: Bank, answers: Answers) -> Stability:
        return stability(bank, answers, shares=self._shares)
