"""Pure arithmetic over the model: what a voter and the parties have in common."""
