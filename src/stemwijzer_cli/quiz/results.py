"""What the quiz shows once there are answers: the same as the commands on an answers file."""

from __future__ import annotations

from collections.abc import Sequence

from stemwijzer_cli.matching.explain import explain
from stemwijzer_cli.matching.map import has_map, landscape
from stemwijzer_cli.matching.score import Ranking, Shown, score
from stemwijzer_cli.matching.sources import first_by_group
from stemwijzer_cli.matching.stability import Stability, stability
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank, Chosen, Party, Selection, only_statements, select
from stemwijzer_cli.quiz.ways import Result, ways
from stemwijzer_cli.session import Session
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.show.words.evidence import basis_counts


class Results:
    """The views on one voter's answers, each a text."""

    def __init__(self, session: Session) -> None:
        """Take the language and the surface from the session."""
        self._session = session
        self._shares = shares(session.bank)

    def result(self, chosen: Chosen, answers: Answers, notice: str | None) -> Result:
        """Return the ranking, how firm the first place is, and the ways on."""
        from stemwijzer_cli.show.words.stability import stability_sentences

        say, bank = self._session.say, chosen.bank
        compares = len(bank.parties) > 1
        firmness = ""
        if compares:
            firmness = stability_sentences(say, bank, self._stability(chosen, answers))[0]
        on = ways(say, has_themes=bank.has_themes, has_map=has_map(bank), compares=compares)
        return Result(self._shown(chosen, answers), firmness, on, notice)

    def behind(self, name: str, chosen: Chosen, answers: Answers, named: Sequence[str]) -> str:
        """Return what a way on shows, of the parties or the statement that were named."""
        views = {
            "themes": lambda: self._themes(chosen, answers),
            "firm": lambda: self._firm(chosen, answers),
            "map": lambda: self._map(chosen, answers),
            "why": lambda: self._why(chosen, answers, *named),
            "party": lambda: self._party(chosen, *named),
            "compare": lambda: self._compare(chosen, Selection(parties=tuple(named))),
            "sources": lambda: self._compare(chosen, Selection(statement=named[0])),
        }
        return views[name]()

    def page(self, chosen: Chosen, answers: Answers) -> str:
        """Return all of it as a page in HTML."""
        from stemwijzer_cli.show.page.view import Page, page_html

        page = Page(
            chosen=chosen,
            answers=answers,
            ranking=self._ranking(chosen, answers),
            stability=self._stability(chosen, answers),
            groups=first_by_group(self._session.bank, chosen.bank, answers),
            landscape=landscape(chosen, answers) if has_map(chosen.bank) else None,
            made=None,
        )
        return page_html(self._session.say, page)

    def _themes(self, chosen: Chosen, answers: Answers) -> str:
        from stemwijzer_cli.show.themes import themes_text

        shown = self._shown(chosen, answers)
        return themes_text(self._session.say, self._session.surface(), shown)

    def _firm(self, chosen: Chosen, answers: Answers) -> str:
        from stemwijzer_cli.show.stability import stability_text

        found = self._stability(chosen, answers)
        return stability_text(self._session.say, self._session.surface(), chosen, found)

    def _map(self, chosen: Chosen, answers: Answers) -> str:
        from stemwijzer_cli.show.map.view import map_text

        place = landscape(chosen, answers)
        return map_text(self._session.say, self._session.surface(), place)

    def _party(self, chosen: Chosen, party: str) -> str:
        from stemwijzer_cli.show.parties import party_text

        bank = chosen.bank
        surface = self._session.surface()
        return party_text(self._session.say, surface, bank, bank.party(party))

    def _compare(self, chosen: Chosen, selection: Selection) -> str:
        from stemwijzer_cli.show.compare import compare_text

        bank = select(chosen.bank, selection)
        evidence = selection.statement is not None
        if selection.statement is not None:
            bank = only_statements(bank, {selection.statement})
        part = Chosen(bank, selection)
        surface = self._session.surface()
        return compare_text(self._session.say, surface, part, evidence=evidence, known={})

    def _why(self, chosen: Chosen, answers: Answers, party: str) -> str:
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
