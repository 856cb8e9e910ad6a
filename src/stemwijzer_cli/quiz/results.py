"""What the quiz shows once there are answers: the same as the commands on an answers file."""

from __future__ import annotations

from stemwijzer_cli.matching.explain import explain
from stemwijzer_cli.matching.score import Ranking, Shown, score
from stemwijzer_cli.matching.stability import Stability, stability
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank, Chosen, Party
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.score import score_text
from stemwijzer_cli.show.words import counted, one_line, percent
from stemwijzer_cli.show.words.evidence import basis_counts

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

    def ranking(self, chosen: Chosen, answers: Answers) -> str:
        """Return the ranking, and in one sentence how firm the first place is."""
        from stemwijzer_cli.show.words.stability import stability_sentences

        shown = self._shown(chosen, answers)
        found = self._stability(chosen, answers)
        firmness = stability_sentences(self._session.say, chosen.bank, found)[0]
        text = score_text(self._session.say, self._session.surface(), shown)
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

    def themes(self, chosen: Chosen, answers: Answers) -> str:
        """Return the agreement per theme."""
        from stemwijzer_cli.show.themes import themes_text

        shown = self._shown(chosen, answers)
        return themes_text(self._session.say, self._session.surface(), shown)

    def stability(self, chosen: Chosen, answers: Answers) -> str:
        """Return how firm the first place is, with the table."""
        from stemwijzer_cli.show.stability import stability_text

        found = self._stability(chosen, answers)
        return stability_text(self._session.say, self._session.surface(), chosen, found)

    def explanation(self, chosen: Chosen, answers: Answers, party: str) -> str:
        """Return how the agreement with a party comes about."""
        from stemwijzer_cli.show.explain import explain_text
        from stemwijzer_cli.show.words.explain import Sheets

        bank = chosen.bank
        sheets = [explain(bank, answers, bank.party(party), shares=self._shares)]
        shown = Sheets(chosen, sheets, {statement.id for statement in bank.statements})
        surface = self._session.surface()
        text = explain_text(self._session.say, surface, shown, evidence=False)
        return f"{text}\n{self._rests_on(bank, bank.party(party))}\n"

    def _rests_on(self, bank: Bank, party: Party) -> str:
        """Return what a party's positions rest on, so that no vote is taken for its words."""
        say = self._session.say
        kinds = "; ".join(basis_counts(say, bank, party))
        return say("explain.rests", party=one_line(party.name), kinds=kinds)

    def order(self, chosen: Chosen, answers: Answers) -> list[tuple[str, str]]:
        """Return id and name of the parties, the nearest first."""
        return [(row.party.id, row.party.name) for row in self._ranking(chosen, answers).rows]

    def _shown(self, chosen: Chosen, answers: Answers) -> Shown:
        ranking = self._ranking(chosen, answers)
        return Shown(chosen, ranking, ranking.rows)

    def _ranking(self, chosen: Chosen, answers: Answers) -> Ranking:
        return score(chosen.bank, answers, shares=self._shares)

    def _stability(self, chosen: Chosen, answers: Answers) -> Stability:
        return stability(chosen.bank, answers, shares=self._shares)
