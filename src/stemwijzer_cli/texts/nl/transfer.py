"""Banks that are written, brought in and handed on, in Dutch."""

TEXTS: dict[str, str] = {
    "bank.folder-is-file": "dit is een bestand; noem een map die er nog niet is",
    "bank.folder-used": "deze map is niet leeg; noem een map die er nog niet is, of een lege",
}
