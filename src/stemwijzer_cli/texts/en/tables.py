"""What tables and lists say, in English."""

TEXTS: dict[str, str] = {
    "stance.signed": "{sign} {word}",
    "stance.signed.spoken": "{word}",
    # Stances, as a voter's answer and as a party's position
    "stance.strongly-against": "strongly disagree",
    "stance.against": "disagree",
    "stance.neutral": "neutral",
    "stance.for": "agree",
    "stance.strongly-for": "strongly agree",
    "stance.unclear": "unclear",
    "stance.unknown": "unknown",
    "stance.skipped": "skipped",
    "stance.open": "still open",
    # A source's own row: never in the words of the statement
    "row.for": "for",
    "row.against": "against",
    "row.unclear": "unclear or not mentioned",
    "row.unknown": "not known",
    "row.neutral": "neutral",
    "row.strongly-for": "strongly for",
    "row.strongly-against": "strongly against",
    # Kinds of evidence
    "source.draft": "draft",
    # The ranking
    "score.title": "Agreement with the parties",
    "score.rank": "#",
    "score.party": "Party",
    "score.agreement": "Agreement",
    "score.band": "Band",
    "score.bar": "0 to 100 %",
    "score.known": "Known",
    "score.range": "Rank",
    "score.first": "First",
    "score.percent": "{number} %",
    "score.tied": "{rank}=",
    "score.line.known": "known {known}",
    "score.line.chances": "rank {range} · first: {first}",
    "score.line.range": "rank {range}",
    "score.no-response": "did not answer",
    "score.sentence.no-response": "{party}: this party did not answer, so nothing is known.",
    "score.nothing-known": "nothing known",
    "score.sentence": (
        "{rank}. {party}: {agreement} agreement{band}, {known} of {answered} positions "
        "known{chances}."
    ),
    "score.sentence.band": ", band {low} to {high} %",
    "score.sentence.shared": "{rank} (shared)",
    "score.sentence.chances": ", likely rank {low} to {high}, chance of the first place {first}",
    "score.sentence.nothing": "{party}: this party's position is not known on any of your statements.",
    "score.how.band": (
        "The band holds, in about 9 of 10 cases, the agreement that a party would have with you if "
        "all its positions were known. That was tried out on real elections, by hiding positions "
        "at random."
    ),
    "score.how.chances": (
        "Rank and first allow in the same way for what is not known: the chance that a party would "
        "come first, or share the first place, if all were known."
    ),
    "score.how.possible": (
        "A thin line in the bar: what is possible if all that is not known falls badly or well."
    ),
    "score.few": "With fewer than {number} answers the likely rank says too little.",
    "score.half-known": "* {parties}: the position is known on fewer than half of your answers.",
    "score.half-known.short": "* the position is known on fewer than half of your answers.",
    "score.band.short": "Band: where the agreement would probably be if all were known.",
    "score.more": "How to read the figures: 'stemwijzer score' with --notes.",
    "score.legend.known": "Known {known}/{answered}: on {known} of your {answered} answers the position is known.",
    "score.legend.signs": "Signs: {signs}.",
    "score.legend.tied": "{rank} shared rank",
    "score.legend.agreement": "agreement",
    "score.legend.band": "band",
    "score.counted": "Statements answered: {answered}, skipped: {skipped}, counted double: {important}.",
    "sources.all": "all",
    # What the choice of sources changes
    "sources.title": "What the choice of sources changes",
    "sources.known": "Known positions: {groups} of {all}.",
    "sources.group": "Sources",
    "sources.known.heading": "Known",
    "sources.first": "First three places",
    "sources.how": (
        "Known: how many of the {all} positions are known with these sources alone (--sources). "
        "Here too unknown is not neutral."
    ),
    "sources.use": "Positions that it decides: {decides}; at which it is named: {cited}.",
    "sources.use.how": (
        "Of several sources of a position the first one decides. Together they decide {de"
        "cided} of the {all} positions; of the others they do not tell enough."
    ),
    # Per theme
    "themes.title": "Agreement per theme",
    "themes.party": "Party",
    "themes.none": "n/a",
    "themes.how": "In brackets: on how many answers the position is known; n/a = on none.",
    # Comparison
    "compare.statement": "Statement",
    "compare.legend": "Signs: {legend}",
    "compare.title": "Parties side by side",
    "compare.beside": "Where the parties stand",
    "compare.evidence": "Statement by statement, with the sources",
    "compare.numbers": "Parties: {names}",
    "compare.nothing": "No statement separates these parties.",
    "evidence.basis": "Basis",
    "evidence.source": "Source",
    "evidence.summary": "Summary",
    "evidence.remark": "Remark",
    "evidence.kinds": "What each basis is worth",
    "evidence.sources": "Sources",
    "evidence.nothing": "The sources at hand do not tell this position.",
    # Statements and parties
    "statements.positions": "Positions of the parties",
    "statements.id": "Id",
    "statements.source": "Source",
    "statements.axis": "Map",
    "statements.towards": "agreeing points to {end}",
    "parties.id": "Id",
    "parties.name": "Party",
    "parties.name.candidate": "Candidate",
    "parties.list": "List",
    "parties.party": "Party",
    "parties.constituency": "Constituency",
    "parties.website": "Website",
    "parties.silent": "Did not answer, so nothing is known: {parties}.",
    "parties.full-name": "Full name",
    "parties.known": "Known",
    "parties.unclear": "Unclear",
    "parties.unknown": "Unknown",
    "parties.how": "Known, unclear and unknown count the bank's {number} statements.",
    "version": ("stemwijzer {version}\nbank {bank} {bank_version} ({date})\nsha256 {sha256}"),
    # Answers files
    "answers.comment.words": "Answers: {words}",
    "answers.comment.private": "Once filled in, this file holds political opinions: keep it with care.",
    "answers.comment.important": "Statements that count double: put their names in the brackets, with commas between",
    # Which bank, and which part of it
    "whence.bank": "Bank {bank} {version}, {date}; {selection}.",
    "whence.cite": "Source: stemwijzer-cli, bank {bank} {version}, {date}{drafts}.",
    "whence.drafts": "; draft programmes of {publishers}",
    "whence.selection": "Selection: {selection}.",
    "selection.sources": "sources: {sources}",
    "selection.parties": "parties: {parties}",
    "selection.theme": "theme: {theme}",
    "selection.statement": "statement: {statement}",
    "selection.differences": "only where the parties are on opposite sides",
    "selection.top": "only the first {number}",
    # What was written
    "written": "Written as {form}: {file}",
    "written.table": "text",
    "written.json": "JSON",
    "written.csv": "CSV",
    "written.markdown": "Markdown",
    "written.svg": "picture (SVG)",
    "written.html": "page (HTML)",
}
