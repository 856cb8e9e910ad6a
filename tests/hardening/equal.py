"""Mutants that no test can notice: what they change cannot be told from outside, and why not.

`mutants.py` beside this names such a reason behind a mutant that was not noticed. A function may
have other mutants that a test has to notice; a reason holds for those that it describes.
"""

from __future__ import annotations

IMPORTER = "stemwijzer_cli.bank.transfer"
MATCHING = "stemwijzer_cli.matching"
ANSWERS = "stemwijzer_cli.answers"

SLUGGED = "the word for what has no letters is made an id, so capitals in it become small"
SAME_LENGTH = "both always have as many items, so that strict=True never refuses them"
CODEC = "a codec has its name in capitals too"
CAST = "cast() does nothing when the program runs"
FALSY = "json and html take None for False"
STRICTER = "no file of an importer holds what msgspec refuses and the schema of the shape does not"
AT_IMPORT = "it is called while the module is imported, before a mutant is chosen"
OWN_PLACE = "its class has a place() of its own, which uses neither the file nor the places of this"
UNTOLD = "the file is for complaints, and what is complained of here is told to nobody"

START = "a sum of fractions is the same from 0 and from Fraction(0)"
BOUND = "what is as small as the smallest that is kept changes no chance by what a test could see"

NO_PAIR = "the first party is no later one of any pair, so that its bit tells nothing"

EQUAL: dict[str, str] = {
    f"{ANSWERS}.entries.x__meaning": "a whole number needs no words",
    f"{ANSWERS}.rows.x_read_rows": (
        "a header with both separators is refused whichever is taken, and a cell loses the ends of "
        "lines around it"
    ),
    f"{ANSWERS}.reading.x__from_csv": "the document's kind is for what YAML and JSON lack",
    f"{ANSWERS}.reading.x__from_document": CAST,
    f"{ANSWERS}.reading.x_format_of": CODEC,
    f"{ANSWERS}.reading.x_parse": "JSON has no comments, whatever stands for them",
    f"{ANSWERS}.rewording.x__numbers": "no version has a number of that length",
    f"{ANSWERS}.rewording.x_with_reworded": f"what is no UTF-8 was refused before; {CODEC}",
    f"{ANSWERS}.writing.x_foreign_comment": f"{SAME_LENGTH}; no last line goes on; {CODEC}",
    f"{MATCHING}.agreement.x_agreement": SAME_LENGTH,
    f"{MATCHING}.agreement.x_reliability": "alpha leaves out who is alone itself",
    f"{MATCHING}.area.x_area": SAME_LENGTH,
    f"{MATCHING}.chances.x__exact": SAME_LENGTH,
    f"{MATCHING}.chances.x__floats": f"{SAME_LENGTH}; without a point ahead nothing is divided out",
    f"{MATCHING}.check.parties.x__never_opposite": SAME_LENGTH,
    f"{MATCHING}.check.texts.x__is_address": "no host of that form is without a point",
    f"{MATCHING}.check.texts.x__texts": SAME_LENGTH,
    f"{MATCHING}.check.wording.x__is_proposition": "no label begins with the word for no article",
    f"{MATCHING}.convolution.x__fixed_product": f"there is room to spare between numbers; {BOUND}",
    f"{MATCHING}.distribution.x__first_beyond": SAME_LENGTH,
    f"{MATCHING}.explain.x__by_points": "all that are not answered or not known have one number",
    f"{MATCHING}.explain.x__line": "what can be earned is by the weight alone",
    f"{MATCHING}.explain.x__sum": START,
    f"{MATCHING}.convolution.x_product": f"there is room to spare between numbers; {BOUND}",
    f"{MATCHING}.convolution.x__unpacked": "a power that never comes up has no chance",
    f"{MATCHING}.fewest.x__by_times": NO_PAIR,
    f"{MATCHING}.fewest.x__row_size": "there is room to spare in a row",
    f"{MATCHING}.fewest.x__told": NO_PAIR,
    f"{MATCHING}.fewest.x__unpacked": f"{NO_PAIR}; the lowest bit is as long with a sign before it",
    f"{MATCHING}.fewest.x_fewest": "nobody is a pair with himself; a bank has a statement",
    f"{MATCHING}.fewest.xǁ_Searchǁ_within": "of the rarest pairs any one leads to the fewest",
    f"{MATCHING}.interval.x_of_shares": "no share is above 1 but by what floats are rounded",
    f"{MATCHING}.krippendorff.x_ordinal": START,
    f"{MATCHING}.krippendorff.x__alpha": START,
    f"{MATCHING}.many.xǁPackedǁ__init__": "a bank has parties; every answer is of as many points",
    f"{MATCHING}.many.xǁPackedǁnearest": "the quick way alone is not taken",
    f"{MATCHING}.map.x__place": START,
    f"{MATCHING}.matrix.x__pair": SAME_LENGTH,
    f"{MATCHING}.panel.x__hits": f"{START}; a rate of weights is a float in the end",
    f"{MATCHING}.panel.x__split": f"{START}; a rate of weights is a float in the end",
    f"{MATCHING}.panel.x__sums": SAME_LENGTH,
    f"{MATCHING}.panel.xǁTallyǁadd": SAME_LENGTH,
    f"{MATCHING}.people.x__by_spread": "all that have a spread are below 1 already",
    f"{MATCHING}.poisson_binomial.x_weights": SAME_LENGTH,
    f"{MATCHING}.poisson_binomial.x_float_weights": f"{SAME_LENGTH}; {BOUND}",
    f"{MATCHING}.poisson_binomial.x_float_without": f"both directions lead to one result; {BOUND}",
    f"{MATCHING}.methods.xǁFormulaǁagreement": SAME_LENGTH,
    f"{MATCHING}.methods.xǁFormulaǁextent": SAME_LENGTH,
    f"{MATCHING}.score.x__rows": f"{SAME_LENGTH}; who has no rank is behind all who have one",
    f"{MATCHING}.score.x__with_chances": f"{SAME_LENGTH}; who has a rank has an agreement",
    f"{MATCHING}.score.x_top_rows": "of as many rows as there are none share the last one's rank",
    f"{MATCHING}.score.xǁPointsǁdistribution": SAME_LENGTH,
    f"{MATCHING}.simulation.x__firsts": SAME_LENGTH,
    f"{MATCHING}.simulation.x__part": "who is nowhere has no part, whatever it is divided by",
    f"{MATCHING}.simulation.x__sample": SAME_LENGTH,
    f"{MATCHING}.simulation.x__voters": f"{SAME_LENGTH}; who is like nobody wants no level",
    f"{MATCHING}.simulation.x__weight": f"{SAME_LENGTH}; what counts twice for all runs is alike",
    f"{MATCHING}.simulation.x__without": SAME_LENGTH,
    f"{MATCHING}.simulation.x_blocks_of": "no scale has so many or so few runs",
    f"{MATCHING}.simulation.x_simulation": SAME_LENGTH,
    f"{MATCHING}.simulation.xǁ_Blocksǁ__init__": f"{SAME_LENGTH}; all double is as all single",
    f"{MATCHING}.simulation.xǁ_Blocksǁ_known_or_none": "the quick way alone is not taken",
    f"{MATCHING}.simulation.xǁ_Blocksǁwithout": SAME_LENGTH,
    f"{MATCHING}.spread.x__mean": START,
    f"{MATCHING}.stability.x__is_same": "who has no figure under one method has none under any",
    f"{MATCHING}.stability.x_stability": SAME_LENGTH,
    f"{MATCHING}.stability.xǁ_Totalsǁ__init__": SAME_LENGTH,
    f"{MATCHING}.stats.x__pairs": SAME_LENGTH,
    f"{MATCHING}.unknown.x_points_of": SAME_LENGTH,
    f"{MATCHING}.unknown.x_shares": f"{SAME_LENGTH}; 2 and 2 of 2 are 1 and 1",
    f"{MATCHING}.unknown.x_unknown": "both leans have the same weights, on other sides",
    f"{MATCHING}.texts.x_differ": (
        "pairs of tuples are looked at where these are of one length; what holds several things "
        "holds so in both versions; whether it is a text is said where that matters"
    ),
    f"{MATCHING}.texts.x_differing": SAME_LENGTH,
    f"{MATCHING}.unknown.x__factors": f"{SAME_LENGTH}; what is never earned has no chance",
    f"{MATCHING}.unknown.xǁSharesǁexpected": SAME_LENGTH,
    f"{MATCHING}.what_if.x__chance": f"{SAME_LENGTH}; no chance is 0 of 1 or of 2",
    f"{MATCHING}.what_if.x__times": SAME_LENGTH,
    f"{MATCHING}.what_if.xǁ_Contestǁ__init__": "floats have no number of cases",
    f"{MATCHING}.what_if.xǁ_Contestǁ_with": "floats have no number of cases",
    f"{IMPORTER}.cell.x_to_table": "csv writes None as an empty cell, which is its default too",
    f"{IMPORTER}.choices.x_levels_of": "of one level the direction does not matter; it is refused",
    f"{IMPORTER}.evidence.xǁEvidenceǁ__init__": SLUGGED,
    f"{IMPORTER}.evidence.xǁEvidenceǁ_source": SLUGGED,
    f"{IMPORTER}.evidence.xǁEvidenceǁbasis": SLUGGED,
    f"{IMPORTER}.flat.x_to_row": "a noun has an id at least, so that the row itself needs no name",
    f"{IMPORTER}.folder.xǁ_Readerǁ_lines": SAME_LENGTH,
    f"{IMPORTER}.folder.xǁ_Readerǁ_heading": SAME_LENGTH,
    f"{IMPORTER}.folder.xǁ_Readerǁ_shaped": STRICTER,
    f"{IMPORTER}.folder.xǁ_Readerǁ_nouns": "what is wrong stops the import before it is used",
    f"{IMPORTER}.folder.xǁ_Readerǁ_parties": (
        "a place that is not noted is that of its nearest parent, which two steps lead to"
    ),
    f"{IMPORTER}.ids.x_slug": "a codec has its name in small letters too; no slug has an X",
    f"{IMPORTER}.ids.xǁIdsǁ_free": "to count from 2 again takes longer alone; no id has an X",
    f"{IMPORTER}.ids.xǁIdsǁnew": "an id is its own slug",
    f"{IMPORTER}.jsonfile.xǁJsonDocumentǁ__init__": OWN_PLACE,
    f"{IMPORTER}.jsonfile.x_read_json": "count() begins at 0 anyway, and json takes None for False",
    f"{IMPORTER}.jsonfile.x__refuse_halves": FALSY,
    f"{IMPORTER}.long.x__known": "no column is None or empty alike",
    f"{IMPORTER}.long.x__rows": CAST,
    f"{IMPORTER}.long.x_entries": SAME_LENGTH,
    f"{IMPORTER}.loose.x__melted": SAME_LENGTH,
    f"{IMPORTER}.loose.xǁ_Makerǁ_position": "what is unknown rests on nothing, whatever is given",
    f"{IMPORTER}.loose.xǁ_Makerǁ_statement": "the name has letters, so the other word is not used",
    f"{IMPORTER}.lost.x__cells": AT_IMPORT,
    f"{IMPORTER}.lost.x__parties": AT_IMPORT,
    f"{IMPORTER}.lost.x__statements": AT_IMPORT,
    f"{IMPORTER}.mat_o_wahl.xǁ_Makerǁ_blocks": (
        "one row too few for a whole number of parties is refused whatever their number, and the "
        "table of parties always has a row: it is told by its answers"
    ),
    f"{IMPORTER}.mat_o_wahl.xǁ_Makerǁ_party": (
        f"no website is None or empty alike; {SLUGGED}; and {SAME_LENGTH}"
    ),
    f"{IMPORTER}.mat_o_wahl.xǁ_Makerǁ_position": "a row without a cell is refused by its width",
    f"{IMPORTER}.mat_o_wahl.x__rows": SAME_LENGTH,
    f"{IMPORTER}.mat_o_wahl.x__markup": FALSY,
    f"{IMPORTER}.openvaa.xǁ_Makerǁ_asked": (
        f"no two questions have one index, so that no two are compared by more; {SLUGGED}"
    ),
    f"{IMPORTER}.openvaa.xǁ_Makerǁ_category_of": "OpenVAA has no category without an externalId",
    f"{IMPORTER}.openvaa_parties.xǁEntitiesǁparties": SLUGGED,
    f"{IMPORTER}.openvaa_parties.xǁEntitiesǁ_party": (
        "a symbol that is empty, or a word, is no number, whatever its length"
    ),
    f"{IMPORTER}.openvaa_writing.x_write": FALSY,
    f"{IMPORTER}.proof.x__violations": STRICTER,
    f"{IMPORTER}.proof.xǁOriginsǁplace": "a parent that was asked for already is asked for again",
    f"{IMPORTER}.proof.xǁPartǁ__init__": OWN_PLACE,
    f"{IMPORTER}.proof.xǁPartǁviolations": STRICTER,
    f"{IMPORTER}.qual_o_mat.xǁ_Makerǁimported": SLUGGED,
    f"{IMPORTER}.qual_o_mat.xǁ_Makerǁ_source": "no address is None or empty alike",
    f"{IMPORTER}.qual_o_mat.xǁ_Makerǁ_parties": SAME_LENGTH,
    f"{IMPORTER}.sheet.x__decoded": "count() begins at 0 anyway",
    f"{IMPORTER}.sheet.x__delimiter": (
        f"what comes first is the same however often a text is split; {UNTOLD}"
    ),
    f"{IMPORTER}.sheet.x__is_even": UNTOLD,
}
"""Per function, as mutmut names it without the number of the mutant, the reason."""
