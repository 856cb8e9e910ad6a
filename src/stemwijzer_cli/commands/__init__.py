"""One module per command: plain arguments in, text out."""
