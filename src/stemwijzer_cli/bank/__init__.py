"""Banks: the folders with `questions/` and `positions/`, read, checked and found."""
