"""The words of the interface in English, by key."""

from stemwijzer_cli.texts.en import (
    authoring,
    banks,
    check,
    errors,
    help,
    insight,
    map,
    panel,
    quiz,
    report,
    stats,
    tables,
    transfer,
    two_banks,
)

TEXTS: dict[str, str] = {
    **errors.TEXTS,
    **banks.TEXTS,
    **check.TEXTS,
    **authoring.TEXTS,
    **tables.TEXTS,
    **insight.TEXTS,
    **map.TEXTS,
    **report.TEXTS,
    **quiz.TEXTS,
    **help.TEXTS,
    **two_banks.TEXTS,
    **stats.TEXTS,
    **transfer.TEXTS,
    **panel.TEXTS,
}
