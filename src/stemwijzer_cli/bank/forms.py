"""What belongs below a key, as an error shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stemwijzer_cli.model import ID_PATTERN


def form(schema: Mapping[str, Any]) -> str:
    """Return the lines that a mapping wants below its key."""
    if schema.get("properties"):
        keys = schema.get("required") or list(schema["properties"])[:1]
    else:
        pattern = schema.get("propertyNames", {}).get("pattern")
        keys = ["id"] if pattern == ID_PATTERN else ["nl", "en"]
    return ", ".join(f"'{key}: …'" for key in keys)
