"""What tables and lists say, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {
    # Stances, as a voter's answer and as a party's position
    "stance.strongly-against": ("zeer oneens", "strongly disagree"),
    "stance.against": ("oneens", "disagree"),
    "stance.neutral": ("neutraal", "neutral"),
    "stance.for": ("eens", "agree"),
    "stance.strongly-for": ("zeer eens", "strongly agree"),
    "stance.unclear": ("onduidelijk", "unclear"),
    "stance.unknown": ("onbekend", "unknown"),
    "stance.skipped": ("overgeslagen", "skipped"),
    "stance.open": ("nog open", "still open"),
    # A source's own row: never in the words of the statement
    "row.for": ("voor", "for"),
    "row.against": ("tegen", "against"),
    "row.unclear": ("onduidelijk of niet genoemd", "unclear or not mentioned"),
    "row.unknown": ("niet bekend", "not known"),
    "row.neutral": ("neutraal", "neutral"),
    "row.strongly-for": ("sterk voor", "strongly for"),
    "row.strongly-against": ("sterk tegen", "strongly against"),
    # Kinds of evidence
    "basis.table": ("tabel", "table"),
    "basis.text": ("tekst noemt de partij", "text names the party"),
    "basis.text-implied": (
        "volgt uit de tekst",
        "follows from the text",
    ),
    "basis.programme": ("verkiezingsprogramma", "election programme"),
    "basis.press": ("pers", "press"),
    "source.draft": ("concept", "draft"),
    # The ranking
    "score.title": ("Overeenkomst met de partijen", "Agreement with the parties"),
    "score.rank": ("#", "#"),
    "score.party": ("Partij", "Party"),
    "score.agreement": ("Overeenkomst", "Agreement"),
    "score.band": ("Marge", "Band"),
    "score.bar": ("0 tot 100 %", "0 to 100 %"),
    "score.known": ("Bekend", "Known"),
    "score.range": ("Plaats", "Rank"),
    "score.first": ("Kans 1e", "First"),
    "score.percent": ("{number} %", "{number} %"),
    "score.tied": ("{rank}=", "{rank}="),
    "score.line.known": ("bekend {known}", "known {known}"),
    "score.line.chances": (
        "plaats {range} · kans 1e: {first}",
        "rank {range} · first: {first}",
    ),
    "score.nothing-known": ("niets bekend", "nothing known"),
    "score.sentence": (
        "{rank}. {party}: {agreement} overeenkomst{band}, {known} van {answered} standpunten bekend{chances}.",
        "{rank}. {party}: {agreement} agreement{band}, {known} of {answered} positions known{chances}.",
    ),
    "score.sentence.band": (", marge {low} tot {high} %", ", band {low} to {high} %"),
    "score.sentence.shared": (
        "{rank} (gedeeld)",
        "{rank} (shared)",
    ),
    "score.sentence.chances": (
        ", waarschijnlijk plaats {low} tot {high}, kans op de eerste plaats {first}",
        ", likely rank {low} to {high}, chance of the first place {first}",
    ),
    "score.sentence.nothing": (
        "{party}: van deze partij is op geen van je stellingen het standpunt bekend.",
        "{party}: this party's position is not known on any of your statements.",
    ),
    "score.how.band": (
        "De marge is zo gemaakt dat de overeenkomst die een partij zou hebben als alles bekend was er in ongeveer 9 van de 10 gevallen in ligt; dat is uitgeprobeerd op echte verkiezingen.",
        "The band is made so that it holds the agreement that a party would have if all were known in about 9 of 10 cases; that was tried out on real elections.",
    ),
    "score.how.chances": (
        "Plaats en kans 1e (eerste of gedeeld eerste) gaan net zo om met wat niet bekend is.",
        "Rank and first (first or shared first) deal in the same way with what is not known.",
    ),
    "score.few": (
        (
            "Met minder dan {number} antwoorden zegt de waarschijnlijke plaats te weinig: die staat "
            "er daarom niet bij."
        ),
        "With fewer than {number} answers the likely rank says too little: it is left out.",
    ),
    "score.half-known": (
        "* van {parties} is het standpunt op minder dan de helft van je antwoorden bekend.",
        "* {parties}: the position is known on fewer than half of your answers.",
    ),
    "score.counted": (
        "Stellingen beantwoord: {answered}, overgeslagen: {skipped}, dubbel geteld: {important}.",
        "Statements answered: {answered}, skipped: {skipped}, counted double: {important}.",
    ),
    "score.bank": (
        "Bank {bank} {version}, {date}; bronnen: {sources}.",
        "Bank {bank} {version}, {date}; sources: {sources}.",
    ),
    "sources.all": ("alle", "all"),
    # Per theme
    "themes.title": ("Overeenkomst per thema", "Agreement per theme"),
    "themes.party": ("Partij", "Party"),
    "themes.none": ("n.b.", "n/a"),
    "themes.how": (
        "Tussen haakjes staat op hoeveel antwoorden het standpunt bekend is; n.b. = op geen enkel.",
        "In brackets: on how many answers the position is known; n/a = on none.",
    ),
    # Comparison
    "compare.statement": ("Stelling", "Statement"),
    "compare.legend": ("Tekens: {legend}", "Signs: {legend}"),
    "compare.nothing": (
        "Geen enkele stelling scheidt deze partijen.",
        "No statement separates these parties.",
    ),
    "compare.cite": (
        "Bron: stemwijzer-cli, bank {bank} {version}, {date}. Concepten: {drafts}.",
        "Source: stemwijzer-cli, bank {bank} {version}, {date}. Drafts: {drafts}.",
    ),
    "compare.no-drafts": ("geen", "none"),
    "evidence.basis": ("Grond", "Basis"),
    "evidence.source": ("Bron", "Source"),
    "evidence.summary": ("Kern", "Summary"),
    "evidence.remark": ("Opmerking", "Remark"),
    "evidence.nothing": (
        "In de bronnen die er zijn staat dit standpunt niet.",
        "The sources at hand do not tell this position.",
    ),
    # Statements and parties
    "statement.source": ("Bron", "Source"),
    "statement.axis": ("Kaart", "Map"),
    "statement.towards": ("eens wijst naar {end}", "agreeing points to {end}"),
    "parties.id": ("Id", "Id"),
    "parties.name": ("Partij", "Party"),
    "parties.full-name": ("Volledige naam", "Full name"),
    "parties.known": ("Bekend", "Known"),
    "parties.unclear": ("Onduidelijk", "Unclear"),
    "parties.unknown": ("Onbekend", "Unknown"),
    "parties.how": (
        "Bekend, onduidelijk en onbekend tellen de {number} stellingen van de bank.",
        "Known, unclear and unknown count the bank's {number} statements.",
    ),
    "version": (
        "stemwijzer {version}\nbank {bank} {bank_version} ({date})\nsha256 {sha256}",
        "stemwijzer {version}\nbank {bank} {bank_version} ({date})\nsha256 {sha256}",
    ),
    # Answers files
    "answers.comment.words": ("Antwoorden: {words}", "Answers: {words}"),
    "answers.comment.private": (
        "Ingevuld bevat dit bestand politieke opvattingen: bewaar het zorgvuldig.",
        "Once filled in, this file holds political opinions: keep it with care.",
    ),
    "answers.comment.important": (
        "Stellingen die dubbel tellen: zet hun namen tussen de haken, met komma's ertussen",
        "Statements that count double: put their names in the brackets, with commas between",
    ),
}
