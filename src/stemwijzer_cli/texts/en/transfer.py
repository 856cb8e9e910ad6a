"""Banks that are written, brought in and handed on, in English."""

TEXTS: dict[str, str] = {
    "bank.folder-is-file": "this is a file; name a folder that is not there yet",
    "bank.folder-used": "this folder is not empty; name one that is not there yet, or an empty one",
}
