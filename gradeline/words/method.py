"""Sentences about where the facts come from and how they are used."""

from typing import Any

import pandas as pd

from gradeline.words.dates import day
from gradeline.words.lists import counted

LIMITS = (
    "It is not an official source. Follow a grade to its report before relying on it.",
    "It does not say why a grade was given, or what would change it.",
    "It is not complete on visits: that none is shown does not mean that none took place.",
    "It makes no forecast. The usual time to the next inspection is an estimate from the past.",
    "It ranks nobody. Grades of different frameworks are set side by side, not converted.",
)
CROSSWALK = (
    "Printed areas of different frameworks have no one-to-one match.",
    "Each row says how well an area stands for a theme, the themes being those judged now.",
    "Like for like keeps the rows marked same; main rows are drawn in charts, the others are"
    " listed with them.",
)
MATCHES = {
    "same": "the same children and services as the area judged now",
    "split": "the framework divides the theme between several areas",
    "merged": "the framework joins the theme with another in one grade",
    "narrower": "the area covers a part of the theme",
    "broader": "the area covers the theme and more",
    "related": "the area touches the theme without standing for it",
    "no successor": "no later framework grades it",
}
LICENCES = (
    "Reports, notices and data of Ofsted and the Department for Education are Crown copyright,"
    " used under the Open Government Licence v3.0.",
    "From council papers and the press only facts are cited.",
    "The code and our own wording are under the MIT licence.",
)


def opening(
    grade_count: int, document_count: int, report_count: int, last_read: pd.Timestamp
) -> list[str]:
    """Say in a few sentences what is held."""
    return [
        f"{counted(grade_count, 'grade')} are held, each with the page it is printed on or, where"
        f" its report is not held, the later document that states it.",
        f"They come from {counted(document_count, 'document')}, {report_count} of them inspection"
        f" reports, last read on {_day(last_read)}.",
        "Every grade of the reports held was read twice, by readers who did not see each other's"
        " work, the printed page before them where there is one.",
    ]


def interval(case: Any) -> list[str]:
    """Say how the usual time to the next inspection is estimated; `case` is any of its rows."""
    return [
        f"From every graded ILACS inspection in England that began by {_day(case.observed_until)}:"
        " the days from the start of one to the start of the next in the same authority.",
        "Authorities still waiting on that day count as waiting (Kaplan-Meier), so that the quick"
        " ones do not stand for all.",
        f"No graded inspection began between {_day(case.pause_start)} and {_day(case.pause_end)}."
        f" Those {case.pause_days} days are left out, except for Inadequate: authorities so graded"
        " were followed through the pause, and counting their days by the calendar fits before"
        " and after it.",
        "Both ways of counting are shown; the one used is marked.",
    ]


def _day(value: pd.Timestamp) -> str:
    return day(value.date())
