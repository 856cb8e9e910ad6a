"""`python -m stemwijzer_cli`."""

from stemwijzer_cli.main import entry

if __name__ == "__main__":
    entry()
