"""The grade history of a theme: its frames and its chart, remembered between reruns."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.charts.palette import Mode
from gradeline.charts.trajectory import Authority, History, trajectory_chart
from gradeline.records import records
from gradeline.ui.choices import Choices
from gradeline.ui.data import authorities, current, rows


def history(
    as_at: date,
    authority_ids: tuple[str, ...],
    theme_id: str,
    *,
    like_for_like: bool = False,
    with_happenings: bool = True,
) -> History:
    """Return the frames of one theme's history."""
    asked: dict[str, Any] = {"as_at": as_at, "authority_ids": authority_ids}
    theme = {"theme_id": theme_id, "like_for_like": like_for_like}
    happenings = rows("trajectories/happenings", **asked)
    return History(
        marks=rows("trajectories/marks", **asked, **theme),
        segments=rows("trajectories/segments", **asked, **theme),
        bands=rows("trajectories/bands", as_at=as_at),
        happenings=happenings if with_happenings else happenings.head(0),
    )


def drawn(
    chosen: Choices,
    theme_id: str,
    mode: Mode,
    *,
    like_for_like: bool = False,
    with_happenings: bool = True,
    is_together: bool = True,
    is_bridged: bool = False,
    height: int | None = None,
) -> dict[str, Any]:
    """Return the chart as a plain dictionary, the same one for every reader who asks alike."""
    return _drawn(
        str(current().path),
        chosen.as_at,
        chosen.authority_ids,
        theme_id,
        mode,
        like_for_like,
        with_happenings,
        is_together,
        is_bridged,
        height,
    )


@st.cache_resource(max_entries=200)
def _drawn(
    path: str,
    as_at: date,
    authority_ids: tuple[str, ...],
    theme_id: str,
    mode: Mode,
    like_for_like: bool,
    with_happenings: bool,
    is_together: bool,
    is_bridged: bool,
    height: int | None,
) -> dict[str, Any]:
    frames = history(
        as_at,
        authority_ids,
        theme_id,
        like_for_like=like_for_like,
        with_happenings=with_happenings,
    )
    everyone = [
        Authority(row.authority_id, row.name, row.initials) for row in _named(authorities())
    ]
    figure = trajectory_chart(
        frames,
        everyone,
        as_at,
        shown=authority_ids,
        is_together=is_together,
        is_bridged=is_bridged,
        mode=mode,
        height=height,
    )
    plain: dict[str, Any] = figure.to_plotly_json()
    return plain


def _named(frame: pd.DataFrame) -> list[Any]:
    return records(frame)
