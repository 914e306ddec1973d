"""Every kind of picture that can be taken, each with three and with six authorities."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gradeline.compared_authorities import Authority
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.sections.section import Section
from gradeline.views.england.neighbours import NeighboursChoice, neighbours
from gradeline.views.england.on_a_map import on_a_map
from gradeline.views.england.over_time import over_time
from gradeline.views.england.scrutiny import scrutiny
from gradeline.views.england.what_came_next import NextChoice, what_came_next
from gradeline.views.england.whom_to_ask import whom_to_ask
from gradeline.views.headline_indicators import headlines
from gradeline.views.history_lanes import Switches
from gradeline.views.indicators import one
from gradeline.views.indicators.eleven import eleven
from gradeline.views.indicators.profile import Peers, ProfileChoice, profile
from gradeline.views.indicators.standing_out import standing_out
from gradeline.views.indicators.trends import trends
from gradeline.views.judgement_areas import JudgementFilter, judgement_areas
from gradeline.views.side_by_side import side_by_side
from gradeline.views.statements.board import board
from gradeline.views.statements.compare import compare
from gradeline.views.statements.story import search, story
from gradeline.views.trajectories import by_authority, by_theme
from gradeline.words.profile import ENGLAND
from tests.views.choosing import AS_AT, SIX

Make = Callable[[], PictureToTake]
DOMAIN = ("children-in-care", "Children in care")
MODEL = 2025


def pictures(database: Path) -> Iterator[tuple[str, Make]]:
    """Give the name of each picture and what makes it, its rows asked for before."""
    for count in (3, 6):
        chosen = of_day(database, AS_AT, SIX[:count])
        for kind, section in sections(chosen).items():
            if section is not None and section.picture is not None:
                section.picture()
                yield f"{kind}, {count}", section.picture


def of_day(database: Path, day: date, own: Sequence[Authority]) -> Choices:
    """Return the choices of a reader."""
    return Choices(str(database), day, AS_AT, tuple(own), "overall", "Overall", ())


def sections(chosen: Choices) -> dict[str, Section | None]:
    """Return the sections that have a picture, by their kind."""
    first = chosen.authorities[0]
    theme = replace(chosen, theme_id="care_leavers", theme="Care leavers")
    asked = one.IndicatorChoice("cla_rate", *DOMAIN, MODEL, "mean", None)
    return {
        "board of grades": side_by_side(chosen).latest,
        "headline figures": headlines(chosen),
        "lanes of a theme": by_theme(theme, Switches()).chart,
        "lanes of an authority": by_authority(chosen, first.id, Switches()).chart,
        "grid of judgements": judgement_areas(chosen, JudgementFilter()).every,
        "profile": profile(chosen, ProfileChoice(*DOMAIN, Peers(ENGLAND), MODEL)).section,
        "trends": trends(chosen, *DOMAIN).section,
        "one indicator": one.indicator(chosen, asked, MODEL).chart,
        "among its neighbours": eleven(chosen, first, "cla_rate", MODEL),
        "stands out": standing_out(chosen, None).sections[0],
        "board of themes": board(chosen, None),
        "a theme through the years": story(chosen, "management-oversight", ""),
        "statements found": search(chosen, "leaders"),
        "themes compared": compare(chosen, chosen.authority_ids, True).sections[0],
        **_about_england(theme, first.id),
    }


def _about_england(chosen: Choices, own: str) -> dict[str, Section | None]:
    """Return the sections about England that have a picture; few grades are no course of years."""
    return {
        f"England, {section.name}": section
        for answer in (
            neighbours(chosen, NeighboursChoice(own)),
            what_came_next(chosen, NextChoice(), ()),
            whom_to_ask(chosen, own),
            over_time(chosen, None),
            on_a_map(chosen, None),
            scrutiny(chosen, own),
        )
        for section in answer.sections
        if section.picture is not None
    }
