"""What `panel` says, in Dutch."""

TEXTS: dict[str, str] = {
    "help.panel": "Bereken in één keer de uitslag van veel invullers.",
    "help.panel.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer panel antwoorden.csv -o uitslag.csv\n"
        "  stemwijzer panel antwoorden.csv --levels 1..3 --missing 99,NA --keep regio -o uitslag.csv\n"
        "  stemwijzer panel antwoorden.csv --rejects fout.csv --long -o uitslag.csv\n"
        "  stemwijzer panel antwoorden.csv --summary --by regio --weight gewicht --against stem"
    ),
    "help.panel-sheets": (
        "Een .csv- of .parquet-bestand met een rij per invuller en een kolom per stelling, of met de kolommen "
        "respondent, statement en answer (in het geheugen, tenzij op volgorde van invuller); een "
        "map met zulke delen; - voor de standaardinvoer."
    ),
    "help.panel-output": "Schrijf naar FILE (.csv of .parquet); - voor de standaarduitvoer. In FILE.meta.json of het Parquet-bestand staat hoe de uitslag is gemaakt.",
    "help.panel-id": "De kolom van de invuller, in plaats van 'id' of 'respondent'. Alle ids blijven in het geheugen.",
    "help.panel-keep": "Andere kolommen die meegaan, met komma's.",
    "help.panel-engine": "Wat het rekenwerk doet: auto (het beste dat er is), python, polars, duckdb of spark.",
    "help.panel-map": "Ook de plek op elke as, van -1 tot 1.",
    "help.panel-long": "Een rij per invuller en partij, met punten.",
    "help.panel-summary": "Wat de invullers gemeen hebben, in plaats van een rij voor elk.",
    "help.panel-weight": "De kolom met een gewicht per invuller, voor --summary.",
    "help.panel-by": "De kolom met groepen om te onderscheiden, voor --summary.",
    "help.panel-against": "De kolom met de eigen partij van de invuller: hoe vaak die bovenaan komt, voor --summary.",
    "help.panel-min-cell": "Laat geen groep met minder invullers zien; anders 10.",
    "help.panel-levels": "De getallen van een eigen codering, van helemaal oneens tot helemaal eens: 1..5 of 5..1.",
    "help.panel-missing": "Wat voor 'geen antwoord' staat, met komma's: 99,NA.",
    "help.panel-invalid": "Wat er gebeurt bij een waarde die geen antwoord is: stop, of skip om die over te slaan.",
    "help.panel-rejects": "Zet invullers met zo'n waarde apart, in FILE met rij en reden.",
    "panel.busy": "Bezig met controleren en scoren …",
    "panel.progress": "{done} invullers, {speed} per seconde",
    "panel.skipped": "{number} waarden die niet kloppen zijn overgeslagen.",
    "panel.skipped.one": "Eén waarde die niet klopt is overgeslagen.",
    "panel.rejected": "{number} invullers staan apart in {file}.",
    "panel.rejected.one": "Eén invuller staat apart in {file}.",
    "panel.engine-name": "de motor '{found}' bestaat niet; kies uit: {allowed}",
    "panel.engine-missing": "voor {engine} is hier niet genoeg geïnstalleerd; pip install 'stemwijzer-cli[{extra}]'",
    "panel.engine-parquet": "Parquet en --engine python gaan niet samen; laat --engine weg, of gebruik .csv",
    "panel.engine-long": "{engine} wil een rij per invuller; gebruik --engine python voor een rij per antwoord",
    "panel.engine-summary": "{engine} schrijft rijen; laat --engine weg bij --summary, of laat --summary weg",
    "panel.frame-long": "dit frame heeft een rij per antwoord; maak er een met een rij per invuller van",
    "panel.frame-faults": "{number} rijen hebben een waarde die geen antwoord is; verbeter ze, of gebruik invalid='skip'",
    "panel.frame-faults.one": "één rij heeft een waarde die geen antwoord is; verbeter die, of gebruik invalid='skip'",
    "panel.frame-ids": "de kolom '{column}' heeft lege ids of twee keer dezelfde; geef elke rij een eigen id",
    "panel.java": (
        "Spark heeft Java 17 of later nodig, en dat is hier niet gevonden; installeer het (op Debian: apt install "
        "default-jre-headless), wijs het aan met JAVA_HOME, of gebruik een andere --engine"
    ),
    "panel.engine": "{engine} kan niet verder ({reason}); controleer het bestand, of gebruik een andere --engine",
    "panel.levels": "'{found}' geeft geen {scale} niveaus op een rij; schrijf ze zoals {example}",
    "panel.missing-is-answer": "'{found}' is ook een antwoord; haal het uit --missing, of noem --levels",
    "panel.policy": "'{found}' hoort niet bij: {allowed}",
    "panel.suffix": "'{name}' is geen bestand met antwoorden dat gelezen kan worden; kies uit: {allowed}",
    "panel.parts": "in deze map horen delen van één soort, {suffixes}; zet ze er neer",
    "panel.no-parquet": "dit is geen Parquet-bestand; schrijf het opnieuw, of geef het de uitgang .csv",
    "panel.nobody": "er staat geen invuller in; geef ieder een rij",
    "panel.is-parquet": "dit is een Parquet-bestand; geef het een naam op .parquet, want standaardinvoer neemt CSV",
    "panel.sep-line": "de regel '{found}' is voor een rekenblad; haal hem weg, het scheidingsteken wordt zonder gevonden",
    "panel.rejects-file": "--rejects schrijft naar een bestand; noem er een",
    "panel.among-sheets": "van deze map zou de volgende keer '{name}' ook bij de antwoorden horen; schrijf in een andere map",
    "panel.two-outputs": "in '{name}' zou twee keer geschreven worden; geef een van de twee een andere naam",
    "panel.result": "rijen kunnen niet in een bestand op '{found}'; kies uit: {allowed}",
    "panel.not-csv": "--csv-dialect hoort bij CSV; noem een bestand op .csv",
    "panel.column-twice": "de kolom '{column}' is er twee keer; geef er één een andere naam",
    "panel.no-column": "de kolom '{column}' is er niet; controleer de naam",
    "panel.no-id": "er is geen kolom {columns} die zegt wie de invuller is; noem er een met --id",
    "panel.no-statement": "de kolom van stelling '{id}' ontbreekt; voeg die toe, leeg als er niet naar is gevraagd",
    "panel.no-statements": "de kolommen van {number} stellingen ontbreken ({ids}); voeg ze toe, leeg als er niet naar is gevraagd",
    "panel.clash": "de uitslag heeft zelf een kolom '{column}'; geef deze een andere naam",
    "panel.other-header": "dit deel heeft andere kolommen dan {first}; maak ze gelijk",
    "panel.invalid": (
        "kolom '{column}': {number} waarden zijn geen antwoord, de eerste is '{found}' (rij "
        "{rows}); toegestaan: {allowed}; of gebruik --invalid skip, --rejects FILE, --levels of "
        "--missing"
    ),
    "panel.invalid.one": "kolom '{column}': '{found}' is geen antwoord (rij {rows}); toegestaan: {allowed}; of gebruik --invalid skip, --rejects FILE, --levels of --missing",
    "panel.invalid-in": "'{found}' is geen antwoord, en staat er {number} keer, in {count} kolommen: {columns}; toegestaan: {allowed}; gebruik {option} als het 'niet beantwoord' betekent, --levels als het een niveau is, of --invalid skip of --rejects FILE",
    "panel.more-faults": "er klopt nog meer niet; verbeter eerst wat hierboven staat, of gebruik --rejects FILE, waarin alles komt",
    "panel.statement": (
        "kolom '{column}': {number} waarden zijn geen stelling van deze bank, de eerste is "
        "'{found}' (rij {rows}); 'stemwijzer statements' noemt ze; of gebruik --invalid skip of --rejects FILE"
    ),
    "panel.statement.one": "kolom '{column}': '{found}' is geen stelling van deze bank (rij {rows}); 'stemwijzer statements' noemt ze; of gebruik --invalid skip of --rejects FILE",
    "panel.answered-twice": (
        "kolom '{column}': {number} antwoorden zijn op een stelling die de invuller al had "
        "beantwoord (rij {rows}); houd er één over, of gebruik --invalid skip of --rejects FILE"
    ),
    "panel.answered-twice.one": "kolom '{column}': één antwoord is op een stelling die de invuller al had beantwoord (rij {rows}); houd er één over, of gebruik --invalid skip of --rejects FILE",
    "panel.important": (
        "kolom '{column}': {number} waarden noemen een stelling die niet in deze bank staat, de "
        "eerste is '{found}' (rij {rows}); zet | tussen ids, of gebruik --invalid skip of --rejects FILE"
    ),
    "panel.important.one": "kolom '{column}': '{found}' noemt een stelling die niet in deze bank staat (rij {rows}); zet | tussen ids, of gebruik --invalid skip of --rejects FILE",
    "panel.important-word": (
        "kolom '{column}': {number} waarden zeggen niet of dit belangrijk is, de eerste is "
        "'{found}' (rij {rows}); gebruik ja, yes, x, 1 of niets, of gebruik --invalid skip of --rejects FILE"
    ),
    "panel.important-word.one": "kolom '{column}': '{found}' zegt niet of dit belangrijk is (rij {rows}); gebruik ja, yes, x, 1 of niets, of gebruik --invalid skip of --rejects FILE",
    "panel.weight-of-statement": (
        "kolom '{column}': {number} waarden zijn geen gewicht van een stelling, de eerste is "
        "'{found}' (rij {rows}); gebruik 1, 2 of niets, of gebruik --invalid skip of --rejects FILE"
    ),
    "panel.weight-of-statement.one": "kolom '{column}': '{found}' is geen gewicht van een stelling (rij {rows}); gebruik 1, 2 of niets, of gebruik --invalid skip of --rejects FILE",
    "panel.id-empty": "kolom '{column}': {number} invullers hebben geen id (rij {rows}); geef elk er een",
    "panel.id-empty.one": "kolom '{column}': één invuller heeft geen id (rij {rows}); geef elk er een",
    "panel.id-twice": (
        "kolom '{column}': {number} ids waren er al, de eerste is '{found}' (rij {rows}); houd van "
        "elk één rij over"
    ),
    "panel.id-twice.one": "kolom '{column}': het id '{found}' was er al (rij {rows}); houd van elk één rij over",
    "panel.needs-summary": "{option} hoort bij --summary; zet dat erbij, of laat het weg",
    "panel.weight": (
        "kolom '{column}': {number} waarden zijn geen gewicht van minstens 0, de eerste is "
        "'{found}' (rij {rows}); geef elke invuller er een"
    ),
    "panel.weight.one": "kolom '{column}': '{found}' is geen gewicht van minstens 0 (rij {rows}); geef elke invuller er een",
    "panel.title": "Wat {number} invullers gemeen hebben",
    "panel.title.one": "De cijfers van één invuller",
    "panel.by-method": "Methode: {method}.",
    "panel.weighted": "Gewogen met '{column}'; de gewichten zijn samen {weight}.",
    "panel.rates": "Niets beantwoord: {empty}. Meer partijen bovenaan: {tied}.",
    "panel.rate": "{number} %",
    "panel.none": "-",
    "panel.parties": "Eerste plaats en overeenkomst per partij (%)",
    "panel.party": "Partij",
    "panel.shared": "Gedeeld",
    "panel.split": "Verdeeld",
    "panel.strict": "Alleen",
    "panel.three": "Top 3",
    "panel.mean": "Gemiddeld",
    "panel.quartiles": "Kwartielen",
    "panel.hits": "Hoe vaak de partij van '{column}' uit de bus komt (%)",
    "panel.rule": "Regel bij gelijk",
    "panel.first": "Eerste",
    "panel.groups": "Eerste plaats naar '{column}', gelijken verdeeld (%)",
    "panel.group": "Groep",
    "panel.no-name": "(geen)",
    "panel.respondents": "Aantal",
    "panel.statements": "Antwoorden per stelling (%)",
    "panel.of-statement": "Stelling",
    "panel.skipped-answer": "overgeslagen",
    "panel.methods": "Hoe vaak een andere methode dezelfde partijen bovenaan zet (%)",
    "panel.method": "Methode",
    "panel.same": "Dezelfde",
    "panel.how": (
        "Gedeeld: alle partijen die gelijk staan zijn eerste. Verdeeld: elk telt voor haar deel. "
        "Alleen: geen van hen. Top 3: hoogstens twee partijen hebben meer. Kwartielen: een kwart, "
        "de helft en drie kwart van de invullers heeft hoogstens zoveel."
    ),
    "panel.hits-of": "De eigen partij is gezocht bij {respondents}; niet bij: {parts}.",
    "panel.left-out.no-vote": "geen partij genoemd {number}",
    "panel.left-out.other-party": "een partij die niet meedoet {number}",
    "panel.left-out.no-answers": "niets beantwoord {number}",
    "panel.left-out.not-known": "niets bekend van de partij {number}",
    "panel.hidden": "Niet getoond: {groups} met {respondents}, want een groep heeft er {least} nodig.",
    "panel.hidden-along": (
        "Niet getoond: {groups} met {respondents}. Een groep heeft er {least} nodig; de kleinste die genoeg heeft gaat mee, want anders verraadt het totaal de rest."
    ),
    "panel.made": (
        "Bank: sha256 {sha256}. Gelijk: gedeeld, verdeeld en alleen. Codering: {levels}, van helemaal oneens tot helemaal eens; geen antwoord: leeg{missing}."
    ),
    "panel.made-with": "Gemaakt met {engine} door stemwijzer-cli {program}.",
    "count.group": "{number} groep",
    "count.groups": "{number} groepen",
    "count.respondent": "{number} invuller",
    "count.respondents": "{number} invullers",
}
