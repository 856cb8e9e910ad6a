"""Words that make a statement hard to answer, by language; a star stands for any ending.

The kinds are those of Gemenis (2013), "Estimating parties' policy positions through voting advice
applications", Acta Politica 48, and Kamoen & Holleman (2017), "I don't get it: response
difficulties in answering political attitude statements in voting advice applications", Survey
Research Methods 11. The words are ours.
"""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]
"""Per language, words and phrases between commas."""

VOCABULARY: Mapping[str, Words] = {
    "double-barrelled": {
        "nl": "en, of, en/of, maar, zowel, alsook, evenals, alsmede",
        "en": "and, or, and/or, but, both, as well as",
        "de": "und, oder, und/oder, aber, sowohl, sowie",
    },
    "vague": {
        "nl": (
            "genoeg, voldoende, onvoldoende, zo snel mogelijk, zo veel mogelijk, zoveel mogelijk, "
            "waar mogelijk, waar nodig, indien nodig, meer aandacht, beter, betere, passend*, "
            "redelijk*, adequa*, verantwoord, verantwoorde, in principe, enigszins, soms, vaak, "
            "een aantal, bepaalde, sommige, lange tijd, op termijn, binnenkort, regelmatig*, "
            "aanzienlijk*, effectie*"
        ),
        "en": (
            "enough, sufficient*, insufficient*, as soon as possible, as much as possible, "
            "where possible, where necessary, if necessary, more attention, better, appropriate*, "
            "reasonabl*, adequate*, responsibl*, in principle, somewhat, sometimes, often, "
            "a number of, certain, some, long term, long-term, soon, regularly, considerabl*, "
            "substantial*, effective*"
        ),
        "de": (
            "genug, genügend, ausreichend*, ungenügend*, so schnell wie möglich, "
            "so weit wie möglich, möglichst, wo möglich, wenn nötig, bei bedarf, "
            "mehr aufmerksamkeit, besser, bessere*, angemessen*, vernünftig*, verantwortungsvoll*, "
            "grundsätzlich, etwas, manchmal, oft, bestimmte*, einige*, langfristig*, bald, "
            "regelmäßig*, erheblich*, deutlich, wirksam*"
        ),
    },
    "absolute": {
        "nl": (
            "altijd, nooit, alle, alles, iedereen, niemand, elk, elke, ieder, iedere, overal, "
            "nergens, volledig*, geheel, helemaal, totaal, totale, absoluut, absolute, alleen, "
            "uitsluitend, enkel, geen enkel, geen enkele"
        ),
        "en": (
            "always, never, all, everything, everyone, everybody, nobody, no one, every, each, "
            "everywhere, nowhere, fully, full, completely, entirely, totally, absolutely, only, "
            "exclusively, any"
        ),
        "de": (
            "immer, nie, niemals, alle, alles, jeder, jede, jedes, jedem, jeden, niemand, überall, "
            "nirgends, nirgendwo, vollständig*, komplett*, völlig, gänzlich, absolut*, nur, "
            "ausschließlich*"
        ),
    },
    "loaded": {
        "nl": (
            "natuurlijk, uiteraard, vanzelfsprekend, eindelijk, gelukkig, helaas, schandalig*, "
            "belachelijk*, absurd*, onzin, onzinnig*, zogenaamd*, massaal, massale, tsunami, "
            "gelukszoeker*, profiteur*, graaier*, zakkenvuller*, elite, gewone mensen, "
            "hardwerkend*, "
            "onverantwoord*, rampzalig*, catastrofa*, doorgeslagen, betutte*, pamper*, "
            "verspilling, "
            "onrechtvaardig*, terecht, onterecht*"
        ),
        "en": (
            "of course, obviously, naturally, finally, fortunately, unfortunately, scandalous*, "
            "ridiculous*, absurd*, nonsens*, so-called, massive*, tsunami, freeloader*, "
            "scrounger*, "
            "elite, elites, ordinary people, hard-working, hardworking, irresponsibl*, "
            "disastrous*, catastroph*, nanny state, wasteful*, unjust*, rightly, wrongly"
        ),
        "de": (
            "natürlich, selbstverständlich, endlich, glücklicherweise, leider, zum glück, "
            "skandal*, lächerlich*, absurd*, unsinn*, sogenannt*, massenhaft*, tsunami, "
            "wirtschaftsflüchtling*, schmarotzer*, elite, eliten, einfache leute, hart arbeitend*, "
            "verantwortungslos*, katastroph*, bevormundung, verschwendung, ungerecht*, zu recht, "
            "zu unrecht"
        ),
    },
}
"""Per rule the words of which one is enough."""

NOT: Words = {
    "nl": "niet, geen, nooit, niemand, niets, nergens, zonder, noch",
    "en": "not, no, never, nobody, no one, nothing, nowhere, without, neither, nor, cannot",
    "de": "nicht, kein*, nie, niemals, niemand*, nichts, nirgends, nirgendwo, ohne, weder",
}
"""Words that deny."""

AGAINST: Words = {
    "nl": "verbied*, verbod*, verboden, afschaff*, afgeschaft, stoppen, weigeren, tegengaan",
    "en": "ban, bans, banned, prohibit*, forbid*, abolish*, stop, stopping, refus*, prevent*",
    "de": "verbiet*, verbot*, abschaff*, abgeschafft*, stoppen, verweiger*, verhinder*",
}
"""Words that deny by what they mean."""

ARTICLES: Words = {
    "nl": "de, het, een",
    "en": "the, a, an",
    "de": "der, die, das, ein, eine",
}
"""What a bare thing begins with."""
