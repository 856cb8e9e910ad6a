"""What explain, stability, methods and matrices say, in English."""

TEXTS: dict[str, str] = {
    "explain.important.spoken": "{word}, counts double",
    "explain.total.percent.spoken": "{party}: {earned} of {possible} points, {agreement} %",
    # Methods
    "method.city-block.how": "Agreement = your points as a share of all points: the nearer to the party, the more.",
    "method.exact.how": (
        "Agreement = the share of your answers that equal the party's exactly; what is not "
        "known counts as it would turn out on average."
    ),
    "method.euclidean.how": (
        "Agreement = 1 minus the straight-line distance; what is not known counts as it would "
        "turn out on average."
    ),
    "method.directional.how": (
        "Agreement = how strongly you and the party lean to the same side; not known counts as "
        "neither."
    ),
    "method.hybrid.how": "Agreement = the mean of city block and directional.",
    "method.city-block.source": "EU&I; smartvote since 2025; with three levels also Wahl-O-Mat (bpb)",
    "method.exact.source": "StemWijzer (ProDemos)",
    "method.euclidean.source": "smartvote until 2025",
    "method.directional.source": "Rabinowitz & Macdonald",
    "method.hybrid.source": "Mendez",
    "method.source": "Method {method}: {source}.",
    "method.does": "{method}: {what}.",
    "method.city-block.does": "counts the difference per statement",
    "method.exact.does": "counts only exactly equal answers",
    "method.euclidean.does": "weighs large differences extra heavily",
    "method.directional.does": "rewards strength on one side",
    "method.hybrid.does": "mean of city-block and directional",
    "method.name": "Method {method}.",
    # Stability
    "stability.title": "How firm is the first place?",
    "stability.methods": "Rank of each party under five published methods",
    "stability.verdict.solid": (
        "The first place is solid: nothing that was tried changes it, and its chance is over 95 %."
    ),
    "stability.verdict.depends": "The first place depends {causes}.",
    "stability.cause.answer": "on a single answer",
    "stability.cause.unknown": "on positions that are not known",
    "stability.cause.method": "on the method",
    "stability.verdict.shared": "Without one of your answers more parties share the first place.",
    "stability.verdict.unlikely": "The chance of that first place is below 50 %.",
    "stability.verdict.one": "You answered one statement: everything rests on that one answer.",
    "stability.verdict.few": "With so few answers that says little.",
    "stability.verdict.unchanged": "Whatever was tried, the first place does not change; but with so few answers that says little.",
    "stability.verdict.alone": "There is only one party to look at: there is nothing to compare it with.",
    "stability.few": "With fewer than {number} answers chances say too little: they are left out.",
    "stability.none": "No party's position on your answers is known.",
    "stability.first": "First: {parties}.",
    "stability.shared": "The first place is shared: {parties}.",
    "stability.lead": "Lead over the next rank: {lead} percentage points.",
    "stability.top-three": "In the top three under every method: {parties}.",
    "stability.top-three.none": "No party is in the top three under every method.",
    "stability.alike": "On these answers {methods} give exactly the same figures as city-block.",
    "stability.same-first": "Every method puts the same party or parties in first place.",
    "stability.other-first": "Under {number} of the {of} methods the first place goes to {parties}.",
    "stability.omissions": "One answer fewer changes the first place at {number} of your {answered} answers: {parts}.",
    "stability.omission": "without {statements} it goes to {parties}",
    "stability.omission.shared": "without {statements} {parties} share it",
    "stability.omission.label": "'{statement}'",
    "stability.omission.none": "No single statement, left out, changes the first place.",
    "stability.nobody": "nobody",
    "stability.chance": "Chance that {party} comes first, shared or not: {chance}.",
    "stability.what-if.statement": "Statement",
    "stability.what-if.party": "Party",
    "stability.what-if.for": "if it agrees",
    "stability.what-if.against": "if it disagrees",
    "stability.what-if.of": "What is not known and matters most; the chance of {party}, now {chance}, becomes:",
    "and": " and ",
    "or": " or ",
    # Explain
    "explain.title": "How {party} comes to {agreement}",
    "explain.title.unknown": "{party}: nothing known on your answers",
    "explain.title.theme": " (theme {theme} only)",
    "explain.statement": "Statement",
    "explain.answer": "You",
    "explain.important": "{word} (2x)",
    "explain.no-points": "not counted",
    "explain.no-points.spoken": "none",
    "explain.points": "{earned} of {possible}",
    "explain.points.heading": "Points",
    "explain.points.of": "Points {party}",
    "explain.sum": "Sum {theme}",
    "explain.total.percent": "{party}: {earned} / {possible} = {agreement} %",
    "explain.how": (
        "A statement is worth {most} points and each level of difference costs {step}; both "
        "double for what counts double. Where the position is unclear or unknown, what it "
        "would earn on average counts. Skipped statements do not count."
    ),
    "explain.extent": (
        "{party}: {on_known} % over the {known} answers on which the position is known; with "
        "the rest {least} to {most} % is possible."
    ),
    "explain.hidden": "The sums are over all statements, also those on which the parties do not differ.",
    "explain.rests": "What the positions of {party} rest on: {kinds}.",
    "explain.same": "These parties differ nowhere.",
    # Matrices
    "matrix.title": "Agreement of the parties with each other, in %",
    "matrix.how": (
        "Below each percentage the number of statements on which both positions are known; n/a "
        "= none."
    ),
    "matrix.how.brackets": "In brackets the number of statements on which both positions are known; n/a = none.",
    "matrix.too-wide": "The table of {number} parties does not fit {width} characters; choose parties, or write each pair with --format csv.",
    "matrix.pair": "{agreement} ({shared})",
    "people.title": "Which parties come nearest to each of you, in %",
    "people.person": "Who",
    "people.firm": "Depends on",
    "people.tied": " =",
    "people.solid": "nothing",
    "people.cause.answer": "answer",
    "people.cause.unknown": "unknown",
    "people.cause.method": "method",
    "people.cause.shared": "shared",
    "people.cause.few": "few answers",
    "people.firm.how": (
        "What the first place depends on: answer = on one answer; shared = without one answer more parties "
        "share it; unknown = on positions that are not known; method = on the method of computation; few answers = "
        "fewer than {number}; nothing = it is firm. 'stemwijzer stability' explains it file by file."
    ),
    "people.place": "{party} {agreement} ({known}){marks}",
    "people.place.spoken": "{party} {agreement} %, {known} known{marks}",
    "people.tied.spoken": ", shared",
    "people.all": "How far you agree: {one} and {other}, {agreement} (over {shared}).",
    "people.few": " *",
    "people.few.spoken": ", known on fewer than half",
    "people.place.how": "In brackets: on how many answers the position is known; * = on fewer than half; = shares that place.",
    "people.answered": "Where you differ most",
    "people.mean": "Mean",
    "people.spread": "Apart",
    "people.answered.how": (
        "How often each answer was given: {signs}. Mean: from 0 % (all disagree) to 100 % (all agree). Apart: how far two of "
        "you are apart on average, from 0 % (alike) to 100 % (opposite)."
    ),
    "people.pairs": "Who are nearest to each other, and who are farthest apart",
    "people.most": "Agree most with each other: {one} and {other}, {agreement} (over {shared}).",
    "people.least": "Agree least with each other: {one} and {other}, {agreement} (over {shared}).",
    "people.alike": "Just as far: {pairs} more.",
    "people.apart": "No two persons answered the same statement.",
    "people.answered.more": "and {number} more; --format markdown, csv or json gives all",
    "people.left-out": "Left out: {names}. Why, is in the error about each file.",
    "people.near": "How near you are to each other, in % (statements that both answered)",
    # Facts and proposals
    "facts.title": "Facts",
    "facts.none": "not given",
    "facts.for.threat": "threat",
    "facts.against.threat": "no threat",
    "facts.for.tick": "named",
    "facts.for.stance": "for",
    "facts.against.stance": "against",
    "facts.note": "{party}: {note}",
    "proposals.title": "Striking proposals",
    "coverage.title": "Positions by basis",
    "coverage.none": "no source",
}
