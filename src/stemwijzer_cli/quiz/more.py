"""The signs beside a list that goes on above or below what the screen shows of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import UIContent, WindowRenderInfo
from prompt_toolkit.layout.margins import Margin
from questionary.prompts.common import InquirerControl

from stemwijzer_cli.quiz.view import ABOVE, BELOW

AROUND = 8
"""More lines than any question has above a list."""


def show_more(application: Application[Any]) -> None:
    """Give the lists of an application these signs, at their right."""
    for window in application.layout.find_all_windows():
        if isinstance(window.content, InquirerControl):
            window.right_margins = [_More()]


class _More(Margin):
    def get_width(self, get_ui_content: Callable[[], UIContent]) -> int:
        """Return 0 for a list that fits whatever stands above it."""
        rows = get_app().output.get_size().rows
        return 0 if get_ui_content().line_count + AROUND <= rows else len(ABOVE)

    def create_margin(
        self, window_render_info: WindowRenderInfo, width: int, height: int
    ) -> StyleAndTextTuples:
        """Return a sign in the first line and in the last, where there is more."""
        signs = [" " * width] * height
        if not window_render_info.bottom_visible:
            signs[-1] = BELOW
        if not window_render_info.top_visible:
            signs[0] = ABOVE
        return [("bold", "\n".join(signs))]
