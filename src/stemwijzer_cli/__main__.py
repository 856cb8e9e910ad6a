"""The installed command, and `python -m stemwijzer_cli`."""

import gc
import sys


def entry() -> None:
    """Run the program and leave with its exit code."""
    # A run is over before garbage is worth collecting; looking for it costs a tenth of the time.
    gc.disable()
    from stemwijzer_cli.main import main

    sys.exit(main())


if __name__ == "__main__":
    entry()
