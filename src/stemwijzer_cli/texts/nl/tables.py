"""What tables and lists say, in Dutch."""

TEXTS: dict[str, str] = {
    "stance.signed": "{sign} {word}",
    "stance.signed.spoken": "{word}",
    # Stances, as a voter's answer and as a party's position
    "stance.strongly-against": "zeer oneens",
    "stance.against": "oneens",
    "stance.neutral": "neutraal",
    "stance.for": "eens",
    "stance.strongly-for": "zeer eens",
    "stance.unclear": "onduidelijk",
    "stance.unknown": "onbekend",
    "stance.skipped": "overgeslagen",
    "stance.open": "nog open",
    # A source's own row: never in the words of the statement
    "row.for": "voor",
    "row.against": "tegen",
    "row.unclear": "onduidelijk of niet genoemd",
    "row.unknown": "niet bekend",
    "row.neutral": "neutraal",
    "row.strongly-for": "sterk voor",
    "row.strongly-against": "sterk tegen",
    # Kinds of evidence
    "source.draft": "concept",
    # The ranking
    "score.title": "Overeenkomst met de partijen",
    "score.rank": "#",
    "score.party": "Partij",
    "score.agreement": "Overeenkomst",
    "score.band": "Marge",
    "score.bar": "0 tot 100 %",
    "score.known": "Bekend",
    "score.range": "Plaats",
    "score.first": "Kans 1e",
    "score.percent": "{number} %",
    "score.tied": "{rank}=",
    "score.line.known": "bekend {known}",
    "score.line.chances": "plaats {range} · kans 1e: {first}",
    "score.line.range": "plaats {range}",
    "score.no-response": "gaf geen antwoord",
    "score.sentence.no-response": "{party}: deze partij gaf geen antwoord, dus er is niets bekend.",
    "score.nothing-known": "niets bekend",
    "score.sentence": (
        "{rank}. {party}: {agreement} overeenkomst{band}, {known} van {answered} standpunten "
        "bekend{chances}."
    ),
    "score.sentence.band": ", marge {low} tot {high} %",
    "score.sentence.shared": "{rank} (gedeeld)",
    "score.sentence.chances": ", waarschijnlijk plaats {low} tot {high}, kans op de eerste plaats {first}",
    "score.sentence.nothing": "{party}: van deze partij is op geen van je stellingen het standpunt bekend.",
    "score.how.band": (
        "In de marge ligt in ongeveer 9 van de 10 gevallen de overeenkomst die een partij met jou "
        "zou hebben als al haar standpunten bekend waren. Dat is uitgeprobeerd op echte "
        "verkiezingen, door standpunten willekeurig te verbergen."
    ),
    "score.how.chances": (
        "Plaats en kans 1e houden op dezelfde manier rekening met wat niet bekend is: de kans dat "
        "een partij eerste of gedeeld eerste zou zijn als alles bekend was."
    ),
    "score.how.possible": (
        "Een dunne lijn in de balk: wat mogelijk is als alles wat niet bekend is tegen- of meevalt."
    ),
    "score.few": "Met minder dan {number} antwoorden zegt de waarschijnlijke plaats te weinig.",
    "score.half-known": "* van {parties} is het standpunt op minder dan de helft van je antwoorden bekend.",
    "score.half-known.short": "* het standpunt is op minder dan de helft van je antwoorden bekend.",
    "score.band.short": "Marge: waar de overeenkomst waarschijnlijk ligt als alles bekend was.",
    "score.more": "Uitleg bij de cijfers: 'stemwijzer score' met --notes.",
    "score.legend.known": "Bekend {known}/{answered}: van {known} van je {answered} antwoorden is het standpunt bekend.",
    "score.legend.signs": "Tekens: {signs}.",
    "score.legend.tied": "{rank} gedeelde plaats",
    "score.legend.agreement": "overeenkomst",
    "score.legend.band": "marge",
    "score.counted": "Stellingen beantwoord: {answered}, overgeslagen: {skipped}, dubbel geteld: {important}.",
    "sources.all": "alle",
    # What the choice of sources changes
    "sources.title": "Wat de keuze van bronnen uitmaakt",
    "sources.known": "Bekende standpunten: {groups} van {all}.",
    "sources.group": "Bronnen",
    "sources.known.heading": "Bekend",
    "sources.first": "Eerste drie plaatsen",
    "sources.how": (
        "Bekend: hoeveel van de {all} standpunten bekend zijn met alleen deze bronnen (--sources). "
        "Onbekend is ook daar niet neutraal."
    ),
    "sources.use": "Standpunten waarover deze bron beslist: {decides}; waarbij hij is genoemd: {cited}.",
    "sources.use.how": (
        "Van een standpunt met meer bronnen beslist de eerste. Samen beslissen ze over {d"
        "ecided} van de {all} standpunten; over de andere zeggen ze te weinig."
    ),
    # Per theme
    "themes.title": "Overeenkomst per thema",
    "themes.party": "Partij",
    "themes.none": "n.b.",
    "themes.how": (
        "Tussen haakjes staat op hoeveel antwoorden het standpunt bekend is; n.b. = op geen enkel."
    ),
    # Comparison
    "compare.statement": "Stelling",
    "compare.legend": "Tekens: {legend}",
    "compare.title": "Partijen naast elkaar",
    "compare.beside": "Waar de partijen staan",
    "compare.evidence": "Stelling voor stelling, met de bronnen",
    "compare.numbers": "Partijen: {names}",
    "compare.nothing": "Geen enkele stelling scheidt deze partijen.",
    "evidence.basis": "Grond",
    "evidence.source": "Bron",
    "evidence.summary": "Kern",
    "evidence.remark": "Opmerking",
    "evidence.kinds": "Wat elke grond waard is",
    "evidence.sources": "Bronnen",
    "evidence.nothing": "In de bronnen die er zijn staat dit standpunt niet.",
    # Statements and parties
    "statements.positions": "Standpunten van de partijen",
    "statements.id": "Id",
    "statements.source": "Bron",
    "statements.axis": "Kaart",
    "statements.towards": "eens wijst naar {end}",
    "parties.id": "Id",
    "parties.name": "Partij",
    "parties.name.candidate": "Kandidaat",
    "parties.list": "Lijst",
    "parties.party": "Partij",
    "parties.constituency": "Kieskring",
    "parties.website": "Website",
    "parties.silent": "Gaf geen antwoord, dus er is niets bekend: {parties}.",
    "parties.full-name": "Volledige naam",
    "parties.known": "Bekend",
    "parties.unclear": "Onduidelijk",
    "parties.unknown": "Onbekend",
    "parties.how": "Bekend, onduidelijk en onbekend tellen de {number} stellingen van de bank.",
    "version": ("stemwijzer {version}\nbank {bank} {bank_version} ({date})\nsha256 {sha256}"),
    # Answers files
    "answers.comment.words": "Antwoorden: {words}",
    "answers.comment.private": "Ingevuld bevat dit bestand politieke opvattingen: bewaar het zorgvuldig.",
    "answers.comment.important": "Stellingen die dubbel tellen: zet hun namen tussen de haken, met komma's ertussen",
    # Which bank, and which part of it
    "whence.bank": "Bank {bank} {version}, {date}; {selection}.",
    "whence.cite": "Bron: stemwijzer-cli, bank {bank} {version}, {date}{drafts}.",
    "whence.drafts": "; conceptprogramma's van {publishers}",
    "whence.selection": "Keuze: {selection}.",
    "selection.sources": "bronnen: {sources}",
    "selection.parties": "partijen: {parties}",
    "selection.theme": "thema: {theme}",
    "selection.statement": "stelling: {statement}",
    "selection.differences": "alleen waar de partijen tegenover elkaar staan",
    "selection.top": "alleen de eerste {number}",
    # What was written
    "written": "Geschreven als {form}: {file}",
    "written.table": "tekst",
    "written.json": "JSON",
    "written.csv": "CSV",
    "written.markdown": "Markdown",
    "written.svg": "plaatje (SVG)",
    "written.html": "pagina (HTML)",
}
