"""What `panel` says, in English."""

TEXTS: dict[str, str] = {
    "help.panel": "Score the answer sheets of many respondents at once.",
    "help.panel.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer panel sheets.csv -o result.csv\n"
        "  stemwijzer panel sheets.csv --levels 1..3 --missing 99,NA --keep region -o result.csv\n"
        "  stemwijzer panel sheets.csv --rejects wrong.csv --long -o result.csv\n"
        "  stemwijzer panel sheets.csv --summary --by region --weight weight --against vote"
    ),
    "help.panel-sheets": (
        "A .csv or .parquet file with a row per respondent and a column per statement, or with the columns "
        "respondent, statement and answer (kept in memory unless in order of respondent); a "
        "folder of such parts; - for standard input."
    ),
    "help.panel-output": "Write to FILE (.csv or .parquet); - for standard output. FILE.meta.json, or the Parquet file, says how it was made.",
    "help.panel-id": "The respondent's column, instead of 'id' or 'respondent'. All ids are kept in memory.",
    "help.panel-keep": "Other columns to take along, by commas.",
    "help.panel-engine": "What does the sums: auto (the best that is there), python, polars, duckdb or spark.",
    "help.panel-map": "Also the place on each axis, from -1 to 1.",
    "help.panel-long": "A row per respondent and party, with points.",
    "help.panel-summary": "What the respondents have in common, instead of a row for each.",
    "help.panel-weight": "The column with a weight per respondent, for --summary.",
    "help.panel-by": "The column with groups to tell apart, for --summary.",
    "help.panel-against": "The column with the respondent's own party: how often it comes first, for --summary.",
    "help.panel-min-cell": "Show no group with fewer respondents; 10 if not given.",
    "help.panel-levels": "The numbers of an own coding, from fully against to fully for: 1..5 or 5..1.",
    "help.panel-missing": "What stands for no answer, by commas: 99,NA.",
    "help.panel-invalid": "What a value that is no answer does: stop, or skip to count it as skipped.",
    "help.panel-rejects": "Set respondents with such a value aside, in FILE with row and reason.",
    "panel.busy": "Checking and scoring …",
    "panel.progress": "{done} respondents, {speed} a second",
    "panel.skipped": "{number} values that cannot be taken were passed over.",
    "panel.skipped.one": "One value that cannot be taken was passed over.",
    "panel.rejected": "{number} respondents set aside in {file}.",
    "panel.rejected.one": "One respondent set aside in {file}.",
    "panel.engine-name": "no engine '{found}'; choose from: {allowed}",
    "panel.engine-missing": "{engine} needs more than is installed here; pip install 'stemwijzer-cli[{extra}]'",
    "panel.engine-parquet": "Parquet and the engine python do not go together; leave out --engine, or use .csv",
    "panel.engine-long": "{engine} needs a row per respondent; use --engine python for a row per answer",
    "panel.engine-summary": "{engine} writes rows; leave out --engine for --summary, or --summary",
    "panel.frame-long": "this frame has a row per answer; make it one with a row per respondent",
    "panel.frame-faults": "{number} rows have a value that is no answer; correct them, or use invalid='skip'",
    "panel.frame-faults.one": "one row has a value that is no answer; correct it, or use invalid='skip'",
    "panel.frame-ids": "the column '{column}' has empty ids or the same one twice; give each row its own",
    "panel.java": (
        "Spark needs Java 17 or later, and none was found here; install it (on Debian: apt install "
        "default-jre-headless), name its folder in JAVA_HOME, or use another --engine"
    ),
    "panel.engine": "{engine} cannot go on ({reason}); check the file, or use another --engine",
    "panel.levels": "'{found}' does not give {scale} levels in a row; write them like {example}",
    "panel.missing-is-answer": "'{found}' is an answer too; leave it out of --missing, or name --levels",
    "panel.policy": "'{found}' is not among: {allowed}",
    "panel.suffix": "'{name}' holds no sheets that can be read; choose from: {allowed}",
    "panel.parts": "this folder needs parts of one kind, {suffixes}; put them there",
    "panel.no-parquet": "this is not a Parquet file; write it again, or give it the suffix .csv",
    "panel.nobody": "there is no respondent in it; give each one a row",
    "panel.is-parquet": "this is a Parquet file; give it a name that ends in .parquet, as standard input takes CSV",
    "panel.sep-line": "the line '{found}' is for a spreadsheet; take it out, the separator is found without it",
    "panel.rejects-file": "--rejects writes to a file; name one",
    "panel.among-sheets": "the next run would take '{name}' for one of the sheets; write into another folder",
    "panel.two-outputs": "two outputs would go to '{name}'; give one of them another name",
    "panel.result": "rows cannot go into a file in '{found}'; choose from: {allowed}",
    "panel.not-csv": "--csv-dialect goes with CSV; name a file that ends in .csv",
    "panel.column-twice": "the column '{column}' is there twice; rename one",
    "panel.no-column": "there is no column '{column}'; check the name",
    "panel.no-id": "there is no column {columns} that names the respondent; name one with --id",
    "panel.no-statement": "the column of statement '{id}' is missing; add it, empty if it was not asked",
    "panel.no-statements": "the columns of {number} statements are missing ({ids}); add them, empty if they were not asked",
    "panel.clash": "the result has a column '{column}' of its own; rename this one",
    "panel.other-header": "this part has other columns than {first}; make them the same",
    "panel.invalid": (
        "column '{column}': {number} values are no answers, the first is '{found}' (rows {rows}); "
        "allowed: {allowed}; or use --invalid skip, --rejects FILE, --levels or --missing"
    ),
    "panel.invalid.one": "column '{column}': '{found}' is no answer (row {rows}); allowed: {allowed}; or use --invalid skip, --rejects FILE, --levels or --missing",
    "panel.invalid-in": "'{found}' is no answer, and stands there {number} times, in {count} columns: {columns}; allowed: {allowed}; use {option} if it means 'not answered', --levels if it is a level, or --invalid skip or --rejects FILE",
    "panel.more-faults": "there is more that cannot be taken; correct what stands above first, or use --rejects FILE, which gets all of it",
    "panel.statement": (
        "column '{column}': {number} values are no statements of this bank, the first is '{found}' "
        "(rows {rows}); 'stemwijzer statements' lists them; or use --invalid skip or --rejects FILE"
    ),
    "panel.statement.one": "column '{column}': '{found}' is no statement of this bank (row {rows}); 'stemwijzer statements' lists them; or use --invalid skip or --rejects FILE",
    "panel.answered-twice": (
        "column '{column}': {number} answers are to a statement that the respondent answered "
        "before (rows {rows}); keep one, or use --invalid skip or --rejects FILE"
    ),
    "panel.answered-twice.one": "column '{column}': one answer is to a statement that the respondent answered before (row {rows}); keep one, or use --invalid skip or --rejects FILE",
    "panel.important": (
        "column '{column}': {number} values name a statement that is not in this bank, the first "
        "is '{found}' (rows {rows}); separate ids by |, or use --invalid skip or --rejects FILE"
    ),
    "panel.important.one": "column '{column}': '{found}' names a statement that is not in this bank (row {rows}); separate ids by |, or use --invalid skip or --rejects FILE",
    "panel.important-word": (
        "column '{column}': {number} values do not tell whether this is important, the first is "
        "'{found}' (rows {rows}); use ja, yes, x, 1 or nothing, or use --invalid skip or --rejects FILE"
    ),
    "panel.important-word.one": "column '{column}': '{found}' does not tell whether this is important (row {rows}); use ja, yes, x, 1 or nothing, or use --invalid skip or --rejects FILE",
    "panel.weight-of-statement": (
        "column '{column}': {number} values are no weight of a statement, the first is '{found}' "
        "(rows {rows}); use 1, 2 or nothing, or use --invalid skip or --rejects FILE"
    ),
    "panel.weight-of-statement.one": "column '{column}': '{found}' is no weight of a statement (row {rows}); use 1, 2 or nothing, or use --invalid skip or --rejects FILE",
    "panel.id-empty": "column '{column}': {number} respondents have no id (rows {rows}); give each one",
    "panel.id-empty.one": "column '{column}': one respondent has no id (row {rows}); give each one",
    "panel.id-twice": (
        "column '{column}': {number} ids were there before, the first is '{found}' (rows {rows}); "
        "keep one row of each"
    ),
    "panel.id-twice.one": "column '{column}': the id '{found}' was there before (row {rows}); keep one row of each",
    "panel.needs-summary": "{option} goes with --summary; add that, or leave it out",
    "panel.weight": (
        "column '{column}': {number} values are no weight of at least 0, the first is '{found}' "
        "(rows {rows}); give each respondent one"
    ),
    "panel.weight.one": "column '{column}': '{found}' is no weight of at least 0 (row {rows}); give each respondent one",
    "panel.title": "What {number} respondents have in common",
    "panel.title.one": "The figures of one respondent",
    "panel.by-method": "Method: {method}.",
    "panel.weighted": "Weighted by '{column}'; the weights add up to {weight}.",
    "panel.rates": "Answered nothing: {empty}. Several parties first: {tied}.",
    "panel.rate": "{number} %",
    "panel.none": "-",
    "panel.parties": "First place and agreement per party (%)",
    "panel.party": "Party",
    "panel.shared": "Shared",
    "panel.split": "Split",
    "panel.strict": "Strict",
    "panel.three": "Top 3",
    "panel.mean": "Mean",
    "panel.quartiles": "Quartiles",
    "panel.hits": "How often the party of '{column}' comes out (%)",
    "panel.rule": "Rule for ties",
    "panel.first": "First",
    "panel.groups": "First place by '{column}', ties split (%)",
    "panel.group": "Group",
    "panel.no-name": "(none)",
    "panel.respondents": "Number",
    "panel.statements": "Answers per statement (%)",
    "panel.of-statement": "Statement",
    "panel.skipped-answer": "skipped",
    "panel.methods": "How often another method puts the same parties first (%)",
    "panel.method": "Method",
    "panel.same": "The same",
    "panel.how": (
        "Shared: all who tie come first. Split: each of them counts for its part. Strict: nobody "
        "does. Top 3: at most two parties have more. Quartiles: a quarter, half and three quarters "
        "of the respondents have at most so much."
    ),
    "panel.hits-of": "Own party looked for with {respondents}; left out: {parts}.",
    "panel.left-out.no-vote": "no party named {number}",
    "panel.left-out.other-party": "a party that does not take part {number}",
    "panel.left-out.no-answers": "nothing answered {number}",
    "panel.left-out.not-known": "nothing known of the party {number}",
    "panel.hidden": "Not shown: {groups} with {respondents}, as groups need {least}.",
    "panel.hidden-along": (
        "Not shown: {groups} with {respondents}. Groups need {least}; the smallest with enough goes along, as the total would give the others away."
    ),
    "panel.made": (
        "Bank: sha256 {sha256}. Ties: shared, split and strict. Coding: {levels}, from fully against to fully for; no answer: empty{missing}."
    ),
    "panel.made-with": "Made with {engine} by stemwijzer-cli {program}.",
    "count.group": "{number} group",
    "count.groups": "{number} groups",
    "count.respondent": "{number} respondent",
    "count.respondents": "{number} respondents",
}
