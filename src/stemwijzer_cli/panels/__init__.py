"""Many respondents at once: answer sheets by the row, scored by the engine that is there."""
