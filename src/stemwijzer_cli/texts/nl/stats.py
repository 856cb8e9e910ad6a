"""What `bank stats` says, in Dutch."""

TEXTS: dict[str, str] = {
    "help.bank-stats": "Laat zien wat een bank doet nog voor iemand antwoordt, en wie er dan op één komt.",
    "help.bank-stats.examples": (
        "\x08\n"
        "Voorbeelden:\n"
        "  stemwijzer bank stats mijn-bank\n"
        "  stemwijzer bank stats mijn-bank -o cijfers.json"
    ),
    "help.bank-folder": "Map van de bank; anders die van --bank, of de meegeleverde.",
    "help.stats-seed": "Trek andere verzonnen kiezers; met hetzelfde getal steeds dezelfde.",
    "stats.progress": "Verzonnen kiezers: {percent} %",
    "stats.title": "{bank}: {statements}, {parties}",
    "stats.statements": "Hoe elke stelling de partijen verdeelt",
    "stats.statement": "Stelling",
    "stats.known": "Bekend",
    "stats.separation": "Onderscheid",
    "stats.parties": "Wat er van elke partij bekend is",
    "stats.party": "Partij",
    "stats.evidence": "Waar dat op rust: soort bewijs en bronnen, met het aantal standpunten",
    "stats.no-evidence": "nergens op",
    "stats.pairs": "Moeilijkst uit elkaar te houden ({number})",
    "stats.pair": "{one} en {other}: anders op {apart} van {shared} waar beide bekend zijn",
    "stats.fewest": "De minste stellingen die alle partijen uit elkaar houden ({number})",
    "stats.fewest.given-up": (
        "Misschien kan het met minder, maar niet met minder dan {at_least}; het zoeken is gestopt."
    ),
    "stats.fewest.alike": "Geen enkele stelling houdt deze uit elkaar: {pairs}.",
    "stats.first": "Wie op één komt",
    "stats.first.nobody": "Van geen partij is een standpunt bekend, dus niemand komt op één. Codeer eerst standpunten.",
    "stats.first.uniform": "Wie op één komt: kiezers die willekeurig antwoorden",
    "stats.first.like": "Wie op één komt: kiezers die op een partij lijken",
    "stats.methods.uniform": "Hetzelfde met elke methode: willekeurige kiezers",
    "stats.methods.like": "Hetzelfde met elke methode: kiezers die op een partij lijken",
    "stats.methods.same": "Elke methode geeft precies dezelfde aandelen.",
    "stats.share": "Aandeel",
    "stats.interval": "95 %",
    "stats.own": "Bij eigen kiezers",
    "stats.ends": "{low} tot {high}",
    "stats.without.uniform": "Wat één stelling minder verandert: willekeurige kiezers (top {number})",
    "stats.without.like": "Wat één stelling minder verandert: kiezers die op een partij lijken (top {number})",
    "stats.gain": "Grootste winst",
    "stats.loss": "Grootste verlies",
    "stats.change": "{party} {change} ({interval})",
    "stats.thousands": ".",
    "stats.how.signs": (
        "Per stelling het aantal partijen: {signs}. Onderscheid: de afstanden tussen alle paren "
        "van partijen opgeteld, in niveaus."
    ),
    "stats.how.uniform": (
        "Kiezers zijn verzonnen: {sheets} van elk soort, met elke methode. Zij beantwoorden alles "
        "en vinden niets extra belangrijk. Een willekeurige kiezer kiest elk antwoord even vaak."
    ),
    "stats.how.like": (
        "Een kiezer die op een partij lijkt geeft in {like} van de {of} antwoorden haar standpunt "
        "als dat bekend is, en kiest anders willekeurig. Elke partij heeft evenveel zulke kiezers; "
        "bij hoeveel van hen zij zelf op één komt staat onder 'bij eigen kiezers'."
    ),
    "stats.how.interval": (
        "Een gedeelde eerste plaats telt in gelijke delen. Achter elk aandeel staat een interval "
        "van 95 % (Wilson). Met --seed {seed} komen precies deze cijfers terug."
    ),
    "stats.how.without": (
        "Een stelling weglaten: in procentpunten, over de eerste {sheets} kiezers van elk soort, "
        "met city-block."
    ),
}
