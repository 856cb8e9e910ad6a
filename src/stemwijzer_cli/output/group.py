"""`report` with several answers files, as JSON: the persons and the map."""

from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.output.base import Headed, head
from stemwijzer_cli.output.map import MapOutput, map_output
from stemwijzer_cli.output.people import PeopleOutput


class GroupOutput(Headed, frozen=True):
    """`report ANSWERS ANSWERS ... --format json`; `map` is null when the bank has no two axes."""

    score: PeopleOutput
    map: MapOutput | None


def group_output(
    chosen: Chosen, score: PeopleOutput, place: Landscape | None, language: str
) -> GroupOutput:
    """Return the machine-readable report of a group."""
    return GroupOutput(
        *head(chosen), score=score, map=None if place is None else map_output(place, language)
    )
