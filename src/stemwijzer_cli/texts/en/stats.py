"""What `bank stats` says, in English."""

TEXTS: dict[str, str] = {
    "help.bank-stats": "Show what a bank does before anybody answers, and who then comes first.",
    "help.bank-stats.examples": (
        "\x08\n"
        "Examples:\n"
        "  stemwijzer bank stats my-bank\n"
        "  stemwijzer bank stats my-bank -o figures.json"
    ),
    "help.bank-folder": "Folder of the bank; else that of --bank, or the one that is shipped.",
    "help.stats-seed": "Draw other made-up voters; the same number always gives the same ones.",
    "stats.progress": "Made-up voters: {percent} %",
    "stats.title": "{bank}: {statements}, {parties}",
    "stats.statements": "How each statement splits the parties",
    "stats.statement": "Statement",
    "stats.known": "Known",
    "stats.separation": "Separation",
    "stats.parties": "What is known of each party",
    "stats.party": "Party",
    "stats.evidence": "What that rests on: kinds of evidence and sources, with the number of positions",
    "stats.no-evidence": "on nothing",
    "stats.pairs": "Hardest to tell apart ({number})",
    "stats.pair": "{one} and {other}: other levels on {apart} of {shared} on which both are known",
    "stats.fewest": "The fewest statements that tell all parties apart ({number})",
    "stats.fewest.given-up": (
        "Fewer may do, but not fewer than {at_least}; the search was given up."
    ),
    "stats.fewest.alike": "No statement tells these apart: {pairs}.",
    "stats.first": "Who comes first",
    "stats.first.nobody": "No position of any party is known, so that nobody comes first. Code positions first.",
    "stats.first.uniform": "Who comes first: voters who answer at random",
    "stats.first.like": "Who comes first: voters like a party",
    "stats.methods.uniform": "The same by each method: voters at random",
    "stats.methods.like": "The same by each method: voters like a party",
    "stats.methods.same": "Every method gives exactly the same shares.",
    "stats.share": "Share",
    "stats.interval": "95 %",
    "stats.own": "Among its own",
    "stats.ends": "{low} to {high}",
    "stats.without.uniform": "What one statement less changes: voters at random (top {number})",
    "stats.without.like": "What one statement less changes: voters like a party (top {number})",
    "stats.gain": "Largest gain",
    "stats.loss": "Largest loss",
    "stats.change": "{party} {change} ({interval})",
    "stats.thousands": ",",
    "stats.how.signs": (
        "Per statement the number of parties: {signs}. Separation: the distances between all pairs "
        "of parties added up, in levels."
    ),
    "stats.how.uniform": (
        "Voters are made up: {sheets} of each kind, by each method. They answer everything and "
        "mark nothing as important. A voter at random gives every answer equally often."
    ),
    "stats.how.like": (
        "A voter like a party gives its position in {like} of {of} answers where it is known, and "
        "else answers at random. Each party has as many such voters; among how many of them it "
        "comes first itself stands under 'among its own'."
    ),
    "stats.how.interval": (
        "A shared first place counts in equal parts. Behind each share stands an interval of 95 % "
        "(Wilson). --seed {seed} brings back exactly these figures."
    ),
    "stats.how.without": (
        "Leaving out a statement: in percentage points, over the first {sheets} voters of each "
        "kind, by city block."
    ),
}
