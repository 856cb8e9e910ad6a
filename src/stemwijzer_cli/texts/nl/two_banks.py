"""What `bank diff` and `bank agreement` say, in Dutch."""

TEXTS: dict[str, str] = {
    "help.bank-diff": "Laat zien wat er veranderde van de ene versie van een bank naar de volgende.",
    "help.bank-diff.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer bank diff oude-bank nieuwe-bank\n"
        "  stemwijzer bank diff oude-bank nieuwe-bank -o veranderd.md"
    ),
    "help.diff-old": "Map van de bank zoals die was.",
    "help.diff-new": "Map van de bank zoals die is.",
    "help.bank-agreement": "Laat zien hoe ver twee codeurs van een bank het eens zijn, en waar niet.",
    "help.bank-agreement.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer bank agreement codeur-1 codeur-2\n"
        "  stemwijzer bank agreement codeur-1 codeur-2 -o te-beslissen.csv"
    ),
    "help.bank-coder": "Map van de bank zoals een van twee codeurs die invulde.",
    "diff.title": "Van {old} naar {new}",
    "diff.same": "Er is niets veranderd: het is dezelfde bank.",
    "diff.counts": "Onveranderd: {statements} en {parties}, los van standpunten, thema en volgorde.",
    "diff.apart": (
        "Vakken zijn vergeleken over stellingen die beide onder dezelfde id hebben; standpunten "
        "over nieuwe staan er niet bij."
    ),
    "diff.other": "De bank als geheel",
    "diff.translated": "Teksten zijn er nu ook in: {languages}.",
    "diff.untranslated": "Teksten zijn er niet meer in: {languages}.",
    "diff.themes.added": "Thema's erbij ({number})",
    "diff.themes.dropped": "Thema's weg ({number})",
    "diff.themes.changed": "Thema's veranderd ({number})",
    "diff.statements.reworded": "Stellingen anders geformuleerd ({number})",
    "diff.statements.added": "Stellingen erbij ({number})",
    "diff.statements.dropped": "Stellingen weg ({number})",
    "diff.statements.changed": "Stellingen op een andere manier veranderd ({number})",
    "diff.moved": "Stellingen in een ander thema ({number})",
    "diff.reordered": "In een andere volgorde gevraagd ({number})",
    "diff.no-theme": "geen thema",
    "diff.stances": "Standpunten veranderd ({number})",
    "diff.evidence": "Standpunten met een andere onderbouwing ({number})",
    "diff.facts": "Feiten veranderd ({number})",
    "diff.parties.added": "Partijen erbij ({number})",
    "diff.parties.dropped": "Partijen weg ({number})",
    "diff.parties.changed": "Partijen veranderd ({number})",
    "diff.sources.added": "Bronnen erbij ({number})",
    "diff.sources.dropped": "Bronnen weg ({number})",
    "diff.sources.changed": "Bronnen veranderd ({number})",
    "diff.was": "was: {what}",
    "diff.now": "nu: {what}",
    "diff.successor": "daarvoor in de plaats: {id}",
    "diff.becomes": "{old}, nu {new}",
    "agreement.title": "Hoe ver twee codeurs het eens zijn",
    "agreement.equal": "Gelijke vakken: {equal} van {cells} ({share}).",
    "agreement.nominal": "Krippendorffs alfa, nominaal over alle standpunten ({cells} vakken): {alpha}.",
    "agreement.ordinal": "Krippendorffs alfa, ordinaal waar beide een niveau geven ({cells} vakken): {alpha}.",
    "agreement.figure": "{alpha} ({low} tot {high})",
    "agreement.none": "n.b.",
    "agreement.per.statement": "Per stelling",
    "agreement.per.party": "Per partij",
    "agreement.statement": "Stelling",
    "agreement.party": "Partij",
    "agreement.cells": "Gelijk",
    "agreement.cell": "{equal}/{cells}",
    "agreement.alpha": "Nominaal",
    "agreement.alpha.ordinal": "Ordinaal",
    "agreement.different": "Samen te beslissen ({number})",
    "agreement.how": (
        "Alfa is 1 als de codeurs het over alles eens zijn en 0 als zij het niet vaker eens zijn "
        "dan door toeval; n.b.: alle coderingen zijn gelijk, of er zijn er geen."
    ),
    "agreement.interval": (
        "Tussen haakjes een interval van 95 % uit een jackknife: in het geheel is telkens een "
        "stelling weggelaten, per stelling of partij een vak. Er is niets geloot."
    ),
    "agreement.reworded": "Niet dezelfde woorden voor beide codeurs: {statements}.",
    "agreement.left-out": "Alleen in een van de banken, dus niet vergeleken: {ids}.",
    "agreement.scale": "deze bank heeft schaal {scale} en de andere {other}; codeurs gebruiken één schaal",
    "agreement.nothing": (
        "deze banken delen geen stelling of geen partij; geef twee coderingen van dezelfde bank"
    ),
}
