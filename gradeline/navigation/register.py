"""The register of pages: what each answers, which shared choices it goes by, its own link keys.

Menu, rows of parts, links, notices about unknown values, the README and the tests read it.
"""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["as_at", "authorities", "theme"]
SHARED: tuple[Choice, ...] = ("as_at", "authorities", "theme")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `path` in its address (empty for the first one), script, title, question.

    `entry` is its entry in the menu; pages of one entry are its parts, and `part` is what the row
    of parts calls each. `goes_by` are the shared choices it uses, `keys` those of its own that its
    link holds, `former_paths` addresses that lead to it too. `moved_keys` are keys of links of old
    whose answer stands on another page by now, each with the path of that page.
    """

    path: str
    script: str
    title: str
    question: str
    entry: str
    part: str = ""
    goes_by: tuple[Choice, ...] = SHARED
    keys: tuple[str, ...] = ()
    former_paths: tuple[str, ...] = ()
    moved_keys: tuple[tuple[str, str], ...] = ()


SIDE_BY_SIDE = Page(
    path="",
    script="pages/side_by_side/board.py",
    title="Side by side",
    question="Where do they stand, what moved, how old is it, and what came since?",
    goes_by=("as_at", "authorities"),
    former_paths=("side-by-side",),
    entry="Side by side",
)
TRAJECTORIES = Page(
    path="trajectories",
    script="pages/trajectories/by_theme.py",
    title="Trajectories",
    question="How have the grades of a theme moved over the years and frameworks?",
    keys=("visits", "bridged", "alike", "zoom", "view"),
    entry="Trajectories",
    part="By theme",
    former_paths=("grade-trajectories",),
)
OF_ONE_AUTHORITY = Page(
    path="trajectories-by-authority",
    script="pages/trajectories/by_authority.py",
    title="Trajectories of one authority",
    question="How has one authority done since 2009, theme by theme?",
    goes_by=("as_at", "authorities"),
    keys=("visits", "bridged", "alike", "zoom", "history_of"),
    entry="Trajectories",
    part="By authority",
)
JUDGEMENT_AREAS = Page(
    path="judgement-areas",
    script="pages/judgement_areas/judgements.py",
    title="Judgement areas",
    question="Which judgements were made, area by area, and where are they printed?",
    goes_by=("as_at", "authorities"),
    keys=(
        "themes", "only_theme", "framework", "strand", "grade", "area", "from", "to", "find",
        "sort", "list_page",
    ),
    entry="Judgement areas",
)  # fmt: skip
INDICATORS = Page(
    path="indicators",
    script="pages/indicators/profile.py",
    title="Indicators",
    question="How does a whole domain stand: figures, direction, rank, and every other authority?",
    goes_by=("as_at", "authorities"),
    keys=("domain", "compare"),
    entry="Indicators",
    part="Profile",
    moved_keys=tuple((key, "indicator") for key in ("indicator", "beside", "average", "other")),
)
TRENDS = Page(
    path="indicator-trends",
    script="pages/indicators/trends.py",
    title="Trends of indicators",
    question="Which way have the figures of a domain moved over the last ten years?",
    goes_by=("as_at", "authorities"),
    keys=("domain",),
    entry="Indicators",
    part="Trends",
)
ONE_INDICATOR = Page(
    path="indicator",
    script="pages/indicators/one.py",
    title="One indicator",
    question="How does one figure compare, over the years, with others, and among ten neighbours?",
    goes_by=("as_at", "authorities"),
    keys=("domain", "indicator", "beside", "average", "other", "neighbours_of"),
    entry="Indicators",
    part="One indicator",
)
STANDS_OUT = Page(
    path="stands-out",
    script="pages/indicators/stands_out.py",
    title="What stands out",
    question="On which figures does one of those compared stand out from all the others?",
    goes_by=("as_at", "authorities"),
    entry="Indicators",
    part="Stands out",
)
FINDINGS = Page(
    path="findings",
    script="pages/findings/reports.py",
    title="Findings",
    question="What did inspectors ask for, and which weaknesses are listed again?",
    goes_by=("as_at", "authorities"),
    keys=("about", "family", "findings_of", "kind", "find"),
    entry="Findings",
)
PLAN = Page(
    path="plan",
    script="pages/plan/progress.py",
    title="Improvement plan",
    question="How far had the plan of 2015 got, action by action and measure by measure?",
    goes_by=(),
    keys=(
        "plan_month", "progress_by", "plan_recommendation", "plan_priority", "plan_lead",
        "plan_state", "plan_find",
    ),
    entry="Plan",
    part="Improvement plan",
    former_paths=("improvement-plan",),
)  # fmt: skip
SCORECARD = Page(
    path="scorecard",
    script="pages/plan/scorecard.py",
    title="Scorecard",
    question="Where do published figures, or your own, lie on the bands of that plan?",
    goes_by=("as_at", "authorities"),
    keys=("score_year", "score_measure"),
    entry="Plan",
    part="Scorecard",
)
INSPECTION = Page(
    path="inspections",
    script="pages/inspections/record.py",
    title="Inspections",
    question="What is known of one inspection, and where do its sources differ?",
    goes_by=("as_at", "authorities"),
    keys=("inspection",),
    entry="Inspections",
    part="Record of an inspection",
    former_paths=("inspection-record",),
)
ADD_A_REPORT = Page(
    path="add-a-report",
    script="pages/inspections/add_a_report.py",
    title="Add a report",
    question="What does a new report say, where, and does it agree with what is held?",
    goes_by=(),
    entry="Inspections",
    part="Add a report",
)
METHOD = Page(
    path="method",
    script="pages/method/sources.py",
    title="Method",
    question="Which documents, frameworks and rules lie behind it?",
    goes_by=(),
    entry="Method",
    part="Sources and method",
    former_paths=("sources-and-method",),
)
ACCESSIBILITY = Page(
    path="accessibility",
    script="pages/method/accessibility.py",
    title="Accessibility",
    question="Who can use it, and where does it fall short?",
    goes_by=(),
    entry="Method",
    part="Accessibility",
)
PAGES = (
    SIDE_BY_SIDE,
    TRAJECTORIES,
    OF_ONE_AUTHORITY,
    JUDGEMENT_AREAS,
    INDICATORS,
    TRENDS,
    ONE_INDICATOR,
    STANDS_OUT,
    FINDINGS,
    PLAN,
    SCORECARD,
    INSPECTION,
    ADD_A_REPORT,
    METHOD,
    ACCESSIBILITY,
)


def page_at(path: str) -> Page:
    """Return the page at an address; the first page where there is none."""
    return next(
        (page for page in PAGES if path == page.path or path in page.former_paths), SIDE_BY_SIDE
    )


def parts_of(page: Page) -> tuple[Page, ...]:
    """Return the pages that share the menu entry of a page, in order."""
    return tuple(each for each in PAGES if each.entry == page.entry)


def entries() -> dict[str, Page]:
    """Return the entries of the menu, each with its first page."""
    first: dict[str, Page] = {}
    for page in PAGES:
        first.setdefault(page.entry, page)
    return first
