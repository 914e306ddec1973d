"""The register of pages: what each answers, which shared choices it goes by, its own link keys.

Menu, rows of parts, links, notices about unknown values, the README and the tests read it.
"""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["as_at", "authorities", "theme"]
Shows = Literal[
    "no inspections", "graded", "graded and visits since", "graded and visits asked for"
]
SHARED: tuple[Choice, ...] = ("as_at", "authorities", "theme")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `path` in its address (empty for the first one), script, title, question.

    `entry` is its entry in the menu; pages of one entry are its parts, and `part` is what the row
    of parts calls each. `goes_by` are the shared choices it uses, `keys` those of its own that its
    link holds, `repeated_keys` those of these that it may hold more than once, `former_paths`
    addresses that lead to it too. `moved_keys` are keys of links of old whose answer stands on
    another page by now, each with the path of that page.
    `shows` says of which inspections a reader has to know that they are left out as at a day:
    graded ones, visits after the last of these too, or visits where the link asks for them.
    """

    path: str
    script: str
    title: str
    question: str
    entry: str
    part: str = ""
    goes_by: tuple[Choice, ...] = SHARED
    keys: tuple[str, ...] = ()
    repeated_keys: tuple[str, ...] = ()
    former_paths: tuple[str, ...] = ()
    moved_keys: tuple[tuple[str, str], ...] = ()
    shows: Shows = "no inspections"


SIDE_BY_SIDE = Page(
    path="",
    script="pages/side_by_side/board.py",
    title="Side by side",
    question="Where do they stand, what moved, how old is it, and what came since?",
    goes_by=("as_at", "authorities"),
    former_paths=("side-by-side",),
    entry="Side by side",
    shows="graded and visits since",
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
    shows="graded and visits asked for",
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
    shows="graded and visits asked for",
)
JUDGEMENT_AREAS = Page(
    path="judgement-areas",
    script="pages/judgement_areas/judgements.py",
    title="Judgement areas",
    question="Which judgements were made, area by area, and where are they printed?",
    goes_by=("as_at", "authorities"),
    keys=(
        "themes", "only_theme", "framework", "strand", "grade", "area", "from", "to", "find",
        "sort",
    ),
    repeated_keys=("themes", "framework", "grade"),
    entry="Judgement areas",
    shows="graded",
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
    question="On which figures is one of those compared among the worst or the best of England?",
    goes_by=("as_at", "authorities"),
    keys=("figures_of",),
    entry="Indicators",
    part="Stands out",
)
NEIGHBOURS = Page(
    path="england",
    script="pages/england/neighbours.py",
    title="England: neighbours",
    question="How does an authority stand among its neighbours, its region or others?",
    keys=("of", "among", "order"),
    entry="England",
    part="Neighbours",
)
WHAT_CAME_NEXT = Page(
    path="what-came-next",
    script="pages/england/what_came_next.py",
    title="England: what came next",
    question="What did the next inspection give after each grade, and to whom?",
    goes_by=("as_at", "theme"),
    keys=("pairs", "alike", "was", "became"),
    entry="England",
    part="What came next",
)
WHOM_TO_ASK = Page(
    path="whom-to-ask",
    script="pages/england/whom_to_ask.py",
    title="England: whom to ask",
    question="Who stood where an authority stands now, and was two grades better soon after?",
    keys=("of",),
    entry="England",
    part="Whom to ask",
)
OVER_TIME = Page(
    path="grades-over-time",
    script="pages/england/over_time.py",
    title="England: grades over time",
    question="How many authorities held which grade, through the years and by region?",
    keys=("region",),
    entry="England",
    part="Grades over time",
)
MAP = Page(
    path="map",
    script="pages/england/on_a_map.py",
    title="England: map",
    question="Who holds which grade, on a map of England or of a region?",
    keys=("region",),
    entry="England",
    part="Map",
)
SCRUTINY = Page(
    path="all-scrutiny",
    script="pages/england/scrutiny.py",
    title="England: scrutiny of one",
    question="Which inspections, visits and notices has an authority had since 2009?",
    keys=("of",),
    entry="England",
    part="Scrutiny of one",
)
FINDINGS = Page(
    path="findings",
    script="pages/findings/compare.py",
    title="Findings",
    question="What was asked of both, what of one alone, and who has dealt with it?",
    goes_by=("as_at", "authorities"),
    keys=("compare", "to", "reports"),
    entry="Findings",
    part="Compare",
    former_paths=("findings-shared",),
    moved_keys=(
        ("findings_of", "findings-points"),
        ("find", "findings-points"),
        ("kind", "findings-points"),
        ("about", "findings-theme"),
        ("family", "findings-board"),
    ),
)
FINDINGS_BOARD = Page(
    path="findings-board",
    script="pages/findings/theme_by_theme.py",
    title="Findings: theme by theme",
    question="What does each report say, theme by theme?",
    goes_by=("as_at", "authorities"),
    keys=("family",),
    entry="Findings",
    part="Theme by theme",
)
FINDINGS_THEME = Page(
    path="findings-theme",
    script="pages/findings/theme_through_the_years.py",
    title="Findings: a theme through the years",
    question="What did each report say of one theme, from the latest to the first?",
    goes_by=("as_at", "authorities"),
    keys=("about", "findings_of", "said", "whose"),
    entry="Findings",
    part="A theme through the years",
)
FINDINGS_POINTS = Page(
    path="findings-points",
    script="pages/findings/every_point.py",
    title="Findings: every point",
    question="Which points do reports list, and where are they printed?",
    goes_by=("as_at", "authorities"),
    keys=("about", "family", "findings_of", "kind", "find"),
    entry="Findings",
    part="Every point",
)
PLAN = Page(
    path="plan",
    script="pages/plan/progress.py",
    title="Improvement plan",
    question="How far had the plan of 2015 got?",
    goes_by=(),
    keys=("plan_month", "progress_by"),
    entry="Plan",
    part="Progress",
    former_paths=("improvement-plan",),
    moved_keys=(
        ("plan_recommendation", "plan-recommendation"),
        ("plan_priority", "plan-actions"),
        ("plan_lead", "plan-actions"),
        ("plan_state", "plan-actions"),
        ("plan_find", "plan-actions"),
    ),
)
PLAN_RECOMMENDATION = Page(
    path="plan-recommendation",
    script="pages/plan/recommendation.py",
    title="Improvement plan: one recommendation",
    question="What did the plan of 2015 promise for one recommendation, and how is it measured?",
    goes_by=(),
    keys=("plan_month", "plan_recommendation"),
    entry="Plan",
    part="One recommendation",
)
PLAN_ACTIONS = Page(
    path="plan-actions",
    script="pages/plan/actions.py",
    title="Improvement plan: every action",
    question="Which actions did the plan of 2015 set, who led them, and how did they stand?",
    goes_by=(),
    keys=("plan_month", "plan_priority", "plan_lead", "plan_state", "plan_find"),
    entry="Plan",
    part="Every action",
)
SCORECARD = Page(
    path="scorecard",
    script="pages/plan/scorecard.py",
    title="Scorecard",
    question="Where do published figures of one year lie on the bands of that plan?",
    goes_by=("as_at", "authorities"),
    keys=("score_year",),
    entry="Plan",
    part="Scorecard",
    moved_keys=(("score_measure", "scorecard-measure"),),
)
SCORECARD_MEASURE = Page(
    path="scorecard-measure",
    script="pages/plan/one_measure.py",
    title="Scorecard: one measure",
    question="How did one measure move over the years, on the bands of that plan?",
    goes_by=("as_at", "authorities"),
    keys=("score_measure",),
    entry="Plan",
    part="One measure",
)
SCORECARD_REPORTED = Page(
    path="scorecard-reports",
    script="pages/plan/figures_in_reports.py",
    title="Scorecard: figures in reports",
    question="Where do figures that inspection reports state lie on the bands of that plan?",
    goes_by=("as_at", "authorities"),
    entry="Plan",
    part="Figures in reports",
)
OWN_VALUES = Page(
    path="own-values",
    script="pages/plan/own_values.py",
    title="Scorecard: your own values",
    question="Where do your own values lie on the bands of that plan?",
    goes_by=(),
    entry="Plan",
    part="Your own values",
)
INSPECTION = Page(
    path="inspections",
    script="pages/inspections/record.py",
    title="Inspections",
    question="What is known about one inspection, and where do its sources differ?",
    goes_by=("as_at", "authorities"),
    keys=("inspection",),
    entry="Inspections",
    part="Record of an inspection",
    former_paths=("inspection-record",),
    shows="graded",
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
    script="pages/method/what_this_is.py",
    title="Method",
    question="What does this product hold, what is it not, and under which licences?",
    goes_by=(),
    entry="Method",
    part="What this is",
    former_paths=("sources-and-method",),
)
METHOD_GRADES = Page(
    path="grades-and-frameworks",
    script="pages/method/grades_and_frameworks.py",
    title="Grades and frameworks",
    question="What do the grades mean, and what did each framework judge?",
    goes_by=(),
    entry="Method",
    part="Grades and frameworks",
)
METHOD_AREAS = Page(
    path="areas-and-themes",
    script="pages/method/areas_and_themes.py",
    title="Areas and themes",
    question="Which printed areas are compared with which, and how well do they match?",
    goes_by=(),
    entry="Method",
    part="Areas and themes",
)
METHOD_NEXT = Page(
    path="until-the-next",
    script="pages/method/until_the_next.py",
    title="How long until the next",
    question="How long is it usually until the next inspection, and how is that worked out?",
    goes_by=(),
    entry="Method",
    part="How long until the next",
)
METHOD_FIGURES = Page(
    path="figures",
    script="pages/method/how_figures_are_handled.py",
    title="Figures",
    question="How are published figures handled, and which are not shown?",
    goes_by=(),
    entry="Method",
    part="Figures",
)
METHOD_DISAGREE = Page(
    path="where-sources-disagree",
    script="pages/method/where_sources_disagree.py",
    title="Where sources disagree",
    question="Where do sources differ, mislead or leave a gap, and what is used?",
    goes_by=(),
    keys=("sources_on",),
    entry="Method",
    part="Where sources disagree",
)
METHOD_DOCUMENTS = Page(
    path="documents",
    script="pages/method/documents.py",
    title="Documents",
    question="Which documents and data sets do the facts come from?",
    goes_by=(),
    keys=("document_kind", "document_find"),
    entry="Method",
    part="Documents",
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
    NEIGHBOURS,
    WHAT_CAME_NEXT,
    WHOM_TO_ASK,
    OVER_TIME,
    MAP,
    SCRUTINY,
    FINDINGS,
    FINDINGS_BOARD,
    FINDINGS_THEME,
    FINDINGS_POINTS,
    PLAN,
    PLAN_RECOMMENDATION,
    PLAN_ACTIONS,
    SCORECARD,
    SCORECARD_MEASURE,
    SCORECARD_REPORTED,
    OWN_VALUES,
    INSPECTION,
    ADD_A_REPORT,
    METHOD,
    METHOD_GRADES,
    METHOD_AREAS,
    METHOD_NEXT,
    METHOD_FIGURES,
    METHOD_DISAGREE,
    METHOD_DOCUMENTS,
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
