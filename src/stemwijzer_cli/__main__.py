"""The installed command, and `python -m stemwijzer_cli`."""

# Both are there already: until Ctrl-C is dealt with nothing is loaded, as `signal` would do.
import _signal
import sys

_IS_HEARD = _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler
if _IS_HEARD:
    # While modules are loaded, and once it is over, Ctrl-C ends the program without a traceback.
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)


def entry() -> None:
    """Run the program and leave with its exit code."""
    import gc

    # A run is over before garbage is worth collecting; looking for it costs a tenth of the time.
    gc.disable()
    from stemwijzer_cli.errors import INTERRUPTED
    from stemwijzer_cli.main import main

    try:
        _hear(_signal.default_int_handler)
        code = main()
        _hear(_signal.SIG_DFL)
    except KeyboardInterrupt:
        _hear(_signal.SIG_DFL)
        code = INTERRUPTED
    sys.exit(code)


def _hear(handler: object) -> None:
    if _IS_HEARD:
        _signal.signal(_signal.SIGINT, handler)


if __name__ == "__main__":
    entry()
