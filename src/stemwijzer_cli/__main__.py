"""The installed command, and `python -m stemwijzer_cli`."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

_IS_HEARD = signal.getsignal(signal.SIGINT) is signal.default_int_handler
if _IS_HEARD:
    # While modules are loaded, and once it is over, Ctrl-C ends the program without a traceback.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def entry() -> None:
    """Run the program and leave with its exit code."""
    # A run is over before garbage is worth collecting; looking for it costs a tenth of the time.
    gc.disable()
    from stemwijzer_cli.errors import INTERRUPTED
    from stemwijzer_cli.main import main

    try:
        _hear(signal.default_int_handler)
        code = main()
        _hear(signal.SIG_DFL)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _hear(handler: Callable[[int, FrameType | None], object] | signal.Handlers) -> None:
    if _IS_HEARD:
        signal.signal(signal.SIGINT, handler)


if __name__ == "__main__":
    entry()
