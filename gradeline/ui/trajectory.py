"""The grade history of a theme: its frames, words, table and chart, remembered between reruns."""

from dataclasses import dataclass
from typing import Any

from gradeline.charts.figure import Figure
from gradeline.charts.trajectory import History, trajectory_chart
from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.data import compared, remembered, rows
from gradeline.ui.history_table import history_table
from gradeline.words.history import history, outline


@dataclass(frozen=True)
class Switches:
    """How the reader wants a history drawn."""

    has_visits: bool = True
    is_bridged: bool = False
    is_like_for_like: bool = False
    is_together: bool = True
    height: int | None = None


@dataclass(frozen=True)
class Trajectory:
    """The history of a theme: its frames, what they show in words, and their table as markup."""

    frames: History
    words: list[tuple[str, str]]
    outline: str
    table: str


@remembered
def about(chosen: Choices) -> list[str]:
    """Return the question that the chosen theme answers, and what belongs to it."""
    themes = {row.theme_id: row for row in records(rows(chosen.database, "shared/themes"))}
    theme = themes[chosen.theme_id]
    return [theme.question, theme.description]


@remembered
def trajectory(chosen: Choices, switches: Switches) -> Trajectory:
    """Return the history of the chosen theme."""
    asked: dict[str, Any] = {"as_at": chosen.as_at, "authority_ids": chosen.authority_ids}
    themed = {
        **asked,
        "theme_id": chosen.theme_id,
        "like_for_like": switches.is_like_for_like,
    }
    happenings = rows(chosen.database, "trajectories/happenings", **asked)
    frames = History(
        marks=rows(chosen.database, "trajectories/marks", **themed),
        segments=rows(chosen.database, "trajectories/segments", **themed),
        bands=rows(chosen.database, "trajectories/bands", as_at=chosen.as_at),
        happenings=happenings if switches.has_visits else happenings.head(0),
    )
    return Trajectory(
        frames=frames,
        words=history(
            frames.marks,
            chosen.names,
            chosen.theme,
            is_like_for_like=switches.is_like_for_like,
        ),
        outline=outline(
            frames.marks, frames.happenings, chosen.theme, is_bridged=switches.is_bridged
        ),
        table=history_table(frames, chosen),
    )


@remembered
def drawn(chosen: Choices, switches: Switches) -> Figure:
    """Return the chart of the chosen theme."""
    return trajectory_chart(
        trajectory(chosen, switches).frames,
        compared(chosen.database),
        chosen.as_at,
        shown=chosen.authority_ids,
        is_together=switches.is_together,
        is_bridged=switches.is_bridged,
        height=switches.height,
    )
