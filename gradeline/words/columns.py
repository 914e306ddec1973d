"""Plain titles of the columns of files for people, and what stands in them in plain words.

CSV files keep the names that programs go by; Excel files have these titles, and a sheet that sets
both beside each other.
"""

from collections.abc import Collection

from gradeline.words.dates import partial

TITLES = {
    "about": "Whom or what it is about",
    "action_count": "Actions",
    "address": "Address of the document",
    "addressed_to": "Addressed to",
    "after_evidence": "Grade after that known from",
    "after_framework": "Framework of the grade after that",
    "after_inspection_id": "Identifier of the inspection after that",
    "after_label": "Grade after that",
    "after_letter": "Grade after that, letter",
    "after_page": "Page of the grade after that",
    "after_published": "Grade after that published",
    "after_scope": "What limits the grade after that",
    "after_source_address": "Address of the report after that",
    "after_year": "Year of the grade after that",
    "area": "Area",
    "area_id": "Identifier of the judgement area",
    "area_label": "Judgement area as printed",
    "asked_count": "Points asked for on the theme",
    "at_end_of": "As at the end of",
    "authority": "Authority",
    "authority_count": "Authorities with this grade",
    "base_unit": "What a percentage is of",
    "baseline": "Baseline",
    "better_evidence": "Better grade known from",
    "better_framework": "Framework of the better grade",
    "better_inspection_id": "Identifier of the inspection with the better grade",
    "better_kind": "Kind of inspection with the better grade",
    "better_label": "Better grade",
    "better_letter": "Better grade, letter",
    "better_page": "Page of the better grade",
    "better_published": "Better grade published",
    "better_scope": "What limits the better grade",
    "better_source_address": "Address of the report with the better grade",
    "better_year": "Year of the better grade",
    "board_verdict": "Verdict on the safeguarding board",
    "caveat": "Caveat",
    "change": "Change since the last inspection",
    "change_needed": "Change needed to reach the next band",
    "compared_evidence": "Earlier grade known from",
    "compared_framework": "Framework of the earlier grade",
    "compared_label": "Earlier grade",
    "compared_with": "Compared with",
    "compared_year": "Year of the earlier grade",
    "completed_count": "Actions completed",
    "counts_for_own": "Speaks of the authority's own services",
    "counts_for_own_run": "Counts for the authority itself",
    "date": "Day the figure is of",
    "date_basis": "What the day is",
    "date_doubt": "Doubt about the month",
    "day": "As at",
    "days_between": "Days between the two",
    "detail": "Detail",
    "discrepancy_id": "Identifier of the disagreement",
    "distance": "Distance from the middle (widths of the middle half)",
    "document": "Document",
    "domain": "Domain",
    "doubtful_count": "Of these in a doubtful year",
    "due_earlier_count": "Actions due in earlier months",
    "due_in_month_count": "Actions due in the month",
    "england_side": "Side among all of England",
    "england_years": "Years in a row on that side of England",
    "evidence": "Grade known from",
    "fact_count": "Facts taken from it",
    "faulted_count": "Others criticised for the same",
    "few_of": "Based on few: of whom",
    "figure_id": "Identifier of the figure",
    "figure_label": "Figure of the report",
    "finding_id": "Identifier of the finding",
    "framework": "Framework",
    "framework_name": "Framework in full",
    "good_printed": "Good as printed",
    "good_rule": "Good",
    "grade_count": "Grades on its scale",
    "grade_label": "Grade",
    "grade_letter": "Grade, letter",
    "grade_rank": "Grade, level (1 is the highest)",
    "graded_count": "Authorities with a grade",
    "grades": "Grades of the theme",
    "group": "Group",
    "group_name": "Inspection, visit or notice",
    "happened": "Happened",
    "has_ended": "Series has ended",
    "has_figure": "Has a figure",
    "impossible_count": "Actions with a month that cannot be",
    "indicator": "Indicator",
    "indicator_id": "Identifier of the indicator",
    "inspected": "Inspected",
    "inspected_year": "Year of inspection",
    "inspection_id": "Identifier of the inspection",
    "is_alike": "Both of one framework",
    "is_from_last_inspection": "From the latest inspection",
    "is_latest": "Is the latest",
    "is_next": "At the very next inspection",
    "is_older": "Older than two years",
    "is_own": "Is the authority itself",
    "is_scored": "Row was scored",
    "is_total": "Is a total, not a rate",
    "is_used": "Is what is used",
    "is_whole": "Grade of the whole theme",
    "kind": "Kind of inspection",
    "last_few_of": "Last value based on few: of whom",
    "last_period_label": "Last period with a value",
    "last_value": "Last value",
    "lead": "Lead",
    "licence": "Licence",
    "locator": "Place in the document",
    "match": "How well it matches",
    "measure": "Measure",
    "measure_id": "Identifier of the measure",
    "measure_locator": "Place of the measure in the plan",
    "middle": "Middle of England",
    "missing_reason": "Why there is no value",
    "model": "Neighbour model of",
    "month": "Month",
    "month_printed": "Month as printed",
    "months_since": "Age (months since publication)",
    "movement": "Movement since the earlier grade",
    "nearness": "Nearness (1 neighbours, 2 region, 3 others)",
    "neighbour_count": "Neighbours with a value",
    "neighbour_mean": "Mean of the neighbours",
    "neighbour_middle": "Middle of the neighbours",
    "neighbour_place": "Place among neighbours",
    "neighbour_side": "Side among the neighbours",
    "neighbour_years": "Years in a row on that side of the neighbours",
    "next_band": "Next band",
    "next_bound": "Bound of the next band",
    "next_evidence": "Next grade known from",
    "next_framework": "Framework of the next grade",
    "next_inspection_id": "Identifier of the next inspection",
    "next_kind": "Kind of the next inspection",
    "next_label": "Next grade",
    "next_letter": "Next grade, letter",
    "next_page": "Page of the next grade",
    "next_published": "Next grade published",
    "next_rule": "Next band begins",
    "next_scope": "What limits the next grade",
    "next_source_address": "Address of the next report",
    "next_year": "Year of the next grade",
    "no_band_reason": "Why it is on no band",
    "not_dated_count": "Actions without a month",
    "not_yet_due_count": "Actions not yet due",
    "note": "Note",
    "now_evidence": "Grade of now known from",
    "now_label": "Grade of now",
    "now_letter": "Grade of now, letter",
    "now_since_published": "Latest grade: inspected since without one, published",
    "number": "Number in the report",
    "of_count": "Out of",
    "of_value": "Out of how many",
    "ons_code": "ONS code",
    "outstanding_printed": "Outstanding as printed",
    "outstanding_rule": "Outstanding",
    "page": "Page",
    "paragraph": "Paragraph",
    "paragraph_count": "Paragraphs of the report",
    "paragraphs": "Paragraphs",
    "part": "Part",
    "part_kind": "Kind of part",
    "part_number": "Number of the part",
    "partner_verdict": "Verdict on partners",
    "period": "Period",
    "period_end": "Period ends",
    "period_label": "Period",
    "period_start": "Period begins",
    "place": "Place (1 is best or, without a better way, highest)",
    "plan_band": "Band of the plan",
    "planned_action": "Action planned",
    "planned_date": "Action planned for",
    "planned_source": "Where the action is planned",
    "polarity": "Which way is better",
    "previous_value": "Value of the year before",
    "printed_in": "Where in the report it is printed",
    "printed_text": "Words of the grade as printed",
    "printed_unit": "Unit as printed",
    "printed_value": "Value as printed",
    "priority_number": "Priority",
    "published": "Published",
    "publisher": "Publisher",
    "qualifier": "About, over or under",
    "rank": "Band of the plan, level (1 is the highest)",
    "read": "How much of it was read",
    "readings": "How the two readings agreed",
    "reason": "Why",
    "reckoned": "How it was reckoned",
    "recommendation": "Recommendation",
    "recommendation_number": "Recommendation, number",
    "reference": "Reference",
    "reference_printed": "Reference as printed",
    "region": "Region",
    "remark": "Remark",
    "requires_improvement_printed": "Requires improvement as printed",
    "requires_improvement_rule": "Requires improvement",
    "rests_on_few": "Based on few children or social workers",
    "role": "Main area of the theme, or a part",
    "row": "Row",
    "row_number": "Row",
    "same_as": "Same as the measure",
    "same_as_recommendation": "Same as the measure of recommendation",
    "scope": "What limits the grade",
    "score": "Value set on the bands",
    "section_page": "Page its section begins on",
    "series": "Series",
    "set_apart": "Actions set apart",
    "short_title": "Short title",
    "shows": "What it shows",
    "side": "Among the best or the worst",
    "since_count": "Of them inspected since without a grade for the theme",
    "since_framework": "Inspected since without a grade for the theme: framework",
    "since_id": "Inspected since without a grade for the theme: inspection",
    "since_published": "Inspected since without a grade for the theme: published",
    "source": "Source",
    "source_address": "Address of the report",
    "source_id": "Identifier of the document",
    "source_title": "Title of the document",
    "speaks_of": "Speaks of",
    "stance": "Praises or criticises",
    "standing": "Standing",
    "start_value": "Value of three years before",
    "state": "State as printed",
    "statement": "What the document says",
    "statement_id": "Identifier of the statement",
    "status": "Status of the figure",
    "strand": "Strand",
    "subject": "Subject",
    "tag": "Theme of findings",
    "tag_id": "Identifier of the theme of findings",
    "tags": "Themes of findings",
    "text_paragraphs": "Paragraphs of the text",
    "theme": "Theme",
    "themes": "Themes",
    "there_count": "Authorities there were",
    "timescale": "Timescale",
    "title": "Title",
    "travel": "Direction",
    "trend": "Trend",
    "unit": "Unit",
    "units_per_point": "At most this many to one percentage point (of what a percentage is of)",
    "used": "What is used",
    "value": "Value",
    "verdict": "Verdict",
    "what": "What",
    "why": "Why",
    "wording": "In our words",
    "year": "Year",
}  # fmt: skip
# A name that means another thing beside another column: the first that stands there decides.
BESIDE = {
    "address": [("happened", "Address of the letter")],
    "kind": [
        ("area", "Kind of area"),
        ("finding_id", "Kind of finding"),
        ("measure_id", "Kind of measure"),
        ("discrepancy_id", "Disagreement or gap"),
        ("source_id", "Kind of document"),
    ],
    "label": [
        ("indicator_id", "Indicator"),
        ("measure_id", "Measure"),
        ("figure_id", "Figure of the report"),
    ],
    "place": [("authority_count", "Country or region")],
    "rank": [("nearness", "Nearness among neighbours (1 is nearest)")],
    "reason": [("match", "Why it matches so"), ("measure_id", "Why there is no figure")],
    "standing": [("statement_id", "How the theme stands over the reports")],
    "verdict": [("stance", "Verdict on the theme"), ("polarity", "Better or worse")],
}
# Days that may be known to the month or the year only, written as `2015-09-15`, `2015-09`, `2015`.
DAYS = frozenset(
    {"after_published", "better_published", "date", "happened", "inspected", "next_published"}
    | {"period_start", "published"}
)
VALUES_OF_A_UNIT = ("value", "middle", "neighbour_mean")
MONTHS = frozenset({"at_end_of", "month"})
# What a reader asks for last: how a row came about, and what only identifies something.
LATER = (
    *("address", "grade_count", "grade_rank", "licence", "match", "printed_in", "printed_text"),
    *("reason", "section_page"),
)
LATER_ENDINGS = ("_letter", "source_address")
IDENTIFIERS = "_id"
KNOWN_FROM = {
    "primary": "its own report",
    "later report": "a later report",
    "official list": "Ofsted's list",
    "press": "the press",
}
BETTER = {"high": "higher is better", "low": "lower is better", "none": "neither is better"}


def title_of(name: str, names: Collection[str], unit: str = "") -> str:
    """Return the title of a column that stands among those of `names`.

    `unit` is the one that all values of the file are in; empty where they differ.
    """
    beside = (title for other, title in BESIDE.get(name, ()) if other in names)
    title = next(beside, TITLES.get(name) or _in_words(name))
    if not name.endswith(VALUES_OF_A_UNIT) or "unit" not in names:
        return title
    return f"{title} ({unit})" if unit else f"{title} (see Unit)"


def _in_words(name: str) -> str:
    """Return the title of one of many columns of a kind, else its name in words."""
    if name.endswith("_other_value"):
        return f"Value of the {name.removesuffix('_other_value')} of the others"
    if name.endswith("_other"):
        return f"{name.removesuffix('_other').capitalize()} of the others"
    return name.replace("_", " ").capitalize()


def in_plain_words(name: str, value: str) -> str:
    """Return what a value of a column means where it is a code or a month, else the value."""
    if name.endswith("evidence"):
        return KNOWN_FROM.get(value, value)
    if name in MONTHS:
        return partial(value)
    return BETTER.get(value, value) if name == "polarity" else value


def how_late(name: str) -> int:
    """Return where a column stands in a file for people: 0 for first, 1 for later, 2 for last."""
    if name.endswith(IDENTIFIERS):
        return 2
    return int(name in LATER or name.endswith(LATER_ENDINGS))


def vague_day(text: str) -> str:
    """Write a day that is known to the month or the year only, and say so."""
    missing = "month" if len(text) == len("2015") else "day"
    return f"{partial(text)} ({missing} not known)"
