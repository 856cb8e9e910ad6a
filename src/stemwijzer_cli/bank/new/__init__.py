"""A bank to begin with: an example, or statements and parties of which nothing is known yet."""
