"""What the quiz says, in Dutch and English."""

TEXTS: dict[str, tuple[str, str]] = {}
