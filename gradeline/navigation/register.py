"""The register of pages: what each answers, which shared choices it goes by, its own link keys.

Menu, links, notices about unknown values, the list in the README and the tests read it.
"""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["as_at", "authorities", "theme"]
SHARED: tuple[Choice, ...] = ("as_at", "authorities", "theme")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `path` in its address (empty for the first one), script, title, question, group.

    `goes_by` are the shared choices it uses, `keys` those of its own that its link holds,
    `former_paths` addresses that lead to it too.
    """

    path: str
    script: str
    title: str
    question: str
    group: str
    goes_by: tuple[Choice, ...] = SHARED
    keys: tuple[str, ...] = ()
    former_paths: tuple[str, ...] = ()


SIDE_BY_SIDE = Page(
    path="",
    script="pages/compare/side_by_side.py",
    title="Side by side",
    question="Where do they stand, what moved, how old is it, and what came since?",
    group="Compare",
    former_paths=("side-by-side",),
)
TRAJECTORIES = Page(
    path="grade-trajectories",
    script="pages/compare/grade_trajectories.py",
    title="Grade trajectories",
    question="How have the grades of a theme moved over the years and frameworks?",
    group="Compare",
    keys=("visits", "bridged", "alike", "view"),
)
JUDGEMENT_AREAS = Page(
    path="judgement-areas",
    script="pages/compare/judgement_areas.py",
    title="Judgement areas",
    question="Which judgements were made, area by area, and where are they printed?",
    group="Compare",
    keys=("only_theme", "framework", "strand", "grade", "area", "from", "to", "find"),
)
INDICATORS = Page(
    path="indicators",
    script="pages/compare/indicators.py",
    title="Indicators",
    question="How do the figures compare, with each other, with neighbours and over the years?",
    group="Compare",
    goes_by=("as_at", "authorities"),
    keys=("domain", "indicator", "beside", "average", "other"),
)
FINDINGS = Page(
    path="findings",
    script="pages/improve/findings.py",
    title="Findings",
    question="What did inspectors ask for, and which weaknesses are listed again?",
    group="Improve",
    goes_by=("as_at", "authorities"),
    keys=("about", "family", "findings_of", "kind", "find"),
)
PLAN = Page(
    path="improvement-plan",
    script="pages/improve/improvement_plan.py",
    title="Improvement plan",
    question="How far had the plan of 2015 got, action by action and measure by measure?",
    group="Improve",
    goes_by=(),
    keys=(
        "plan_month", "progress_by", "plan_recommendation", "plan_priority", "plan_lead",
        "plan_state", "plan_find",
    ),
)  # fmt: skip
SCORECARD = Page(
    path="scorecard",
    script="pages/improve/scorecard.py",
    title="Scorecard",
    question="Where do published figures, or your own, lie on the bands of that plan?",
    group="Improve",
    goes_by=("as_at", "authorities"),
    keys=("score_year", "score_measure"),
)
INSPECTION = Page(
    path="inspection-record",
    script="pages/evidence/inspection_record.py",
    title="Inspection record",
    question="What is known of one inspection, and where do its sources differ?",
    group="Evidence",
    goes_by=("as_at", "authorities"),
    keys=("inspection",),
)
ADD_A_REPORT = Page(
    path="add-a-report",
    script="pages/evidence/add_a_report.py",
    title="Add a report",
    question="What does a new report say, where, and does it agree with what is held?",
    group="Evidence",
    goes_by=(),
)
METHOD = Page(
    path="sources-and-method",
    script="pages/evidence/sources_and_method.py",
    title="Sources and method",
    question="Which documents, frameworks and rules lie behind it?",
    group="Evidence",
    goes_by=(),
)
ACCESSIBILITY = Page(
    path="accessibility",
    script="pages/evidence/accessibility.py",
    title="Accessibility",
    question="Who can use it, and where does it fall short?",
    group="Evidence",
    goes_by=(),
)
PAGES = (
    SIDE_BY_SIDE,
    TRAJECTORIES,
    JUDGEMENT_AREAS,
    INDICATORS,
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
