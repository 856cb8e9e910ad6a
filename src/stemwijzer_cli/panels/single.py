"""Single precision: as many digits as a share has use for, the same from every engine."""

from __future__ import annotations

from struct import Struct

from stemwijzer_cli.matching.spread import percent

_SINGLE = Struct("<f")


class Percents(dict[int, str]):
    """Per number of points of so many, the agreement in per cent as text; worked out when asked.

    The text is the shortest that has the same value in single precision.
    """

    def __init__(self, whole: int, *, rooted: bool, point: str) -> None:
        """Take the points possible and the decimal sign.

        They are `rooted` where the points are squares under a root.
        """
        super().__init__()
        self._whole = whole
        self._rooted = rooted
        self._point = point

    def __missing__(self, part: int) -> str:
        """Work out the text of a number of points."""
        text = shortest(percent(part, self._whole, rooted=self._rooted))
        text = self[part] = text.replace(".", self._point)
        return text


def shortest(value: float) -> str:
    """Return the shortest decimal number that is the same as a value in single precision."""
    packed = _SINGLE.pack(value)
    (near,) = _SINGLE.unpack(packed)
    for digits in range(1, 10):
        text = f"{near:.{digits}g}"
        if _SINGLE.pack(float(text)) == packed:
            break
    return repr(float(text))
