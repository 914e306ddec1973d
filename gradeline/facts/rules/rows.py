"""Rules that bind the cells of one row."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from gradeline.facts.csv_tables import FactRow, quoted
from gradeline.facts.faults import Fault
from gradeline.facts.rules.conditions import (
    Alike,
    Begins,
    Both,
    Condition,
    Either,
    Equal,
    Given,
    If,
    Is,
    Not,
    NotBefore,
    Predicate,
    predicate,
)


@dataclass(frozen=True)
class RowRule:
    """A condition every row of a table meets, and the words of the fault where one does not.

    `source` says what the rule follows from. The fault is shown at `column`; `expected` and `found`
    may name other cells of the row as {column}, and `found` is the cell itself where not given.
    """

    name: str
    table: str
    column: str
    condition: Condition
    expected: str
    source: str
    found: str | None = None

    @cached_property
    def holds(self) -> Predicate:
        """Return the function that says whether the rule holds of the cells of a row."""
        return predicate(self.condition)

    def fault(self, file: str, row: FactRow) -> Fault:
        """Return the fault of a row that breaks the rule."""
        cell = row.cells[self.column]
        found = quoted(cell) if cell else "an empty cell"
        if self.found is not None:
            found = self.found.format(**row.cells)
        return Fault(file, row.line, self.column, found, self.expected.format(**row.cells))


def row_faults(file: str, table: str, rows: Iterable[FactRow]) -> Iterable[Fault]:
    """Yield a fault for every rule that a row of a table breaks."""
    rules = rules_of(table)
    for row in rows:
        for rule in rules:
            if not rule.holds(row.cells):
                yield rule.fault(file, row)


def rules_of(table: str) -> list[RowRule]:
    """Return the rules that bind the rows of a table."""
    return [rule for rule in ROW_RULES if rule.table == table]


def _in_order(table: str, later: str, earlier: str) -> RowRule:
    return RowRule(
        f"{later}_not_before_{earlier}",
        table,
        later,
        NotBefore(later, earlier),
        f"a date not before {earlier}",
        "Fieldwork starts, ends and is reported on in this order.",
        f"{{{later}}}, before {earlier} {{{earlier}}}",
    )


def _of_figures(table: str) -> tuple[RowRule, ...]:
    return (
        RowRule(
            "value_or_reason",
            table,
            "missing_reason",
            Alike(Given("value"), Not(Given("missing_reason"))),
            "a value or a reason why it is missing, not both and not neither",
            "Missing is said, never guessed.",
        ),
        RowRule(
            "derived_has_a_value",
            table,
            "status",
            Either(Given("value"), Not(Is("status", "derived"))),
            "published where there is no value",
            "What is worked out has a value.",
        ),
    )


ROW_RULES = (
    RowRule(
        "abolished_after_created",
        "authority",
        "abolished",
        Both(
            NotBefore("abolished", "created"),
            Not(Both(Given("abolished"), Equal("abolished", "created"))),
        ),
        "a date after created",
        "An authority exists on at least one day.",
        "{abolished}, not after created {created}",
    ),
    RowRule(
        "compared_is_an_authority",
        "authority",
        "is_compared",
        If(Is("is_compared", "true"), Is("kind", "authority")),
        "false for a {kind}",
        "Ofsted inspects local authorities, not regions or countries.",
    ),
    RowRule(
        "compared_has_initials",
        "authority",
        "initials",
        If(Is("is_compared", "true"), Given("initials")),
        "the initials of an authority that is compared",
        "Charts label those compared by their initials.",
    ),
    RowRule(
        "adequate_is_no_requires_improvement",
        "grade",
        "letter",
        If(Is("label", "Adequate"), Is("letter", "A")),
        "A, the letter of Adequate",
        "Ofsted gave Adequate until 2013; requires improvement took its place.",
    ),
    RowRule(
        "requires_improvement_is_no_adequate",
        "grade",
        "letter",
        If(Begins("label", "Requires improvement"), Is("letter", "RI")),
        "RI, the letters of Requires improvement",
        "Ofsted gave Adequate until 2013; requires improvement took its place.",
    ),
    RowRule(
        "adequate_is_drawn_apart",
        "grade",
        "colour",
        Alike(Is("label", "Adequate"), Is("colour", "orange edge")),
        "orange edge for Adequate, and for no other grade",
        "Charts draw Adequate hollow, as it is not Requires improvement.",
    ),
    RowRule(
        "graded_framework_has_a_scale",
        "framework",
        "scale_id",
        Alike(Is("is_graded", "true"), Given("scale_id")),
        "a scale where is_graded is true, nothing where it is false",
        "A grade is one of a scale.",
    ),
    RowRule(
        "overall_grade_is_a_grade",
        "framework",
        "has_overall",
        If(Is("has_overall", "true"), Is("is_graded", "true")),
        "false where nothing is graded",
        "An overall grade is a grade.",
    ),
    RowRule(
        "joint_grade_is_a_grade",
        "framework",
        "joins_care_leavers",
        If(Is("joins_care_leavers", "true"), Is("is_graded", "true")),
        "false where nothing is graded, as no grade is joint",
        "What is judged together has one grade.",
    ),
    RowRule(
        "graded_framework_says_how_reports_are_cited",
        "framework",
        "numbers_paragraphs",
        Alike(Is("is_graded", "true"), Given("numbers_paragraphs")),
        "true or false where is_graded is true, nothing where it is false",
        "A grade is cited by its paragraph where reports number them.",
    ),
    RowRule(
        "board_review_gives_a_grade",
        "framework",
        "has_board_review",
        If(Is("has_board_review", "true"), Is("is_graded", "true")),
        "false where nothing is graded, as a review grades the board",
        "Reviews of safeguarding children boards gave grades.",
    ),
    RowRule(
        "graded_kind_is_of_a_framework",
        "inspection_kind",
        "family",
        If(Is("is_graded", "true"), Given("family")),
        "the framework whose grades it gives",
        "A grade is one of the scale of a framework.",
    ),
    RowRule(
        "board_is_reviewed_with_a_grade",
        "inspection_kind",
        "reviews_board_alone",
        If(Is("reviews_board_alone", "true"), Is("is_graded", "true")),
        "false for a visit without grades, as a review grades the board",
        "Reviews of safeguarding children boards gave grades.",
    ),
    RowRule(
        "untold_kind_is_graded",
        "inspection_kind",
        "is_untold",
        If(Is("is_untold", "true"), Is("is_graded", "true")),
        "false for a visit without grades, whose kind is always told",
        "Only of graded inspections does no report say of which kind they were.",
    ),
    RowRule(
        "like_area_says_no_scope",
        "area_theme",
        "scope",
        If(Is("match", "same"), Not(Given("scope"))),
        "nothing where match is same",
        "An area that judges just the theme needs no other words in sentences.",
    ),
    RowRule(
        "unlike_area_says_its_scope",
        "area_theme",
        "scope",
        Either(Is("match", "same"), Given("scope")),
        "what the area judges, as match is {match}",
        "A sentence must not take a grade of something else for one of the theme.",
    ),
    RowRule(
        "inspection_has_a_date",
        "inspection",
        "start",
        Either(Given("start"), Either(Given("published"), Given("named"))),
        "a first day, a day of publication, or a date by which a later document names it",
        "What has no date has no place in a history.",
        "no date to place it by",
    ),
    _in_order("inspection", "end", "start"),
    _in_order("inspection", "published", "start"),
    _in_order("inspection", "published", "end"),
    _in_order("area_inspection", "end", "start"),
    _in_order("area_inspection", "published", "start"),
    _in_order("area_inspection", "published", "end"),
    RowRule(
        "joint_inspection_has_its_topic",
        "area_inspection",
        "topic",
        Alike(Is("kind_id", "jtai"), Given("topic")),
        "the theme of a joint inspection, nothing for an area SEND inspection",
        "Each joint targeted area inspection looks at one theme.",
    ),
    RowRule(
        "outcome_is_of_area_send",
        "area_inspection",
        "outcome",
        If(Given("outcome"), Is("kind_id", "area_send")),
        "no outcome of a joint inspection",
        "Area SEND framework: only its inspections have one of the three outcomes.",
    ),
    RowRule(
        "next_follows_from_an_outcome",
        "area_inspection",
        "next_within_months",
        If(Given("next_within_months"), Given("outcome")),
        "nothing where no outcome is given",
        "Area SEND framework: the outcome says when the next inspection usually follows.",
    ),
    RowRule(
        "publication_date_has_its_basis",
        "inspection",
        "published_basis",
        Alike(Given("published"), Given("published_basis")),
        "how the publication date is known where there is one, nothing where there is none",
        "A date that was inferred must not be shown as printed.",
    ),
    RowRule(
        "primary_grade_has_its_page",
        "judgement",
        "page",
        If(Is("evidence", "primary"), Given("page")),
        "the page of a primary grade",
        "A primary grade is read on a page of the inspection's own report.",
    ),
    RowRule(
        "primary_grade_has_its_words",
        "judgement",
        "printed_text",
        If(Is("evidence", "primary"), Given("printed_text")),
        "the words of a primary grade",
        "A primary grade is read word for word in the inspection's own report.",
    ),
    RowRule(
        "grade_of_a_document_has_its_reader",
        "judgement",
        "read_by",
        Alike(Is("evidence", "official list"), Not(Given("read_by"))),
        "who read the grade in a document, nothing for one of an official list",
        "Grades read by the report reader are told from those read by people.",
    ),
    RowRule(
        "month_is_as_printed",
        "plan_action",
        "month",
        Alike(Given("month"), Given("month_printed")),
        "a month where month_printed has one, nothing where it has none",
        "A month is read from the plan, not worked out.",
    ),
    RowRule(
        "month_belongs_to_a_state",
        "plan_action",
        "month",
        Alike(Given("month"), Not(Is("state", "none"))),
        "the month of completion or review, nothing where state is none",
        "The plan prints the month with the state.",
    ),
    RowRule(
        "doubted_month_is_given",
        "plan_action",
        "date_doubt",
        If(Given("date_doubt"), Given("month")),
        "no doubt where there is no month",
        "Only a month that is printed can be doubted.",
    ),
    RowRule(
        "doubt_has_its_note",
        "plan_action",
        "note",
        If(Given("date_doubt"), Given("note")),
        "what is wrong with the month, as date_doubt is {date_doubt}",
        "The plan is shown as printed, and what is wrong with it is said.",
    ),
    RowRule(
        "mended_reference_has_its_note",
        "plan_action",
        "note",
        Either(Equal("reference", "reference_printed"), Given("note")),
        "what is wrong with the reference, as {reference_printed} is printed",
        "The plan is shown as printed, and what is wrong with it is said.",
    ),
    _in_order("national_inspection", "published", "start"),
    RowRule(
        "base_is_held",
        "indicator",
        "base_indicator_id",
        Alike(Is("base", "held"), Given("base_indicator_id")),
        "the indicator that counts the children where base is held, nothing where it is not",
        "A share of few children is not ranked, so its base must be known.",
    ),
    RowRule(
        "share_is_of_a_tidy_file",
        "publisher_name",
        "share_of",
        Either(Is("publisher", "ees"), Not(Given("share_of"))),
        "nothing, as measures of the tool are taken as they are",
        "Only columns of tidy files are set against each other.",
    ),
    RowRule(
        "neighbour_is_another",
        "neighbour",
        "neighbour_id",
        Not(Equal("neighbour_id", "authority_id")),
        "another authority",
        "The model lists an authority's nearest others.",
    ),
    RowRule(
        "figure_has_its_place",
        "reported_figure",
        "page",
        Either(Given("page"), Given("paragraph")),
        "a page or a paragraph",
        "Every figure can be looked up in its report.",
    ),
    RowRule(
        "comparator_stands_beside_a_figure",
        "reported_figure",
        "compare_with",
        Either(Is("about", "authority"), Given("compare_with")),
        "the figure of the authority that a comparator stands beside",
        "A report prints a comparator for a figure of the authority.",
    ),
    RowRule(
        "match_has_a_figure",
        "plan_measure_match",
        "match",
        Alike(Is("match", "none"), Not(Either(Given("indicator_id"), Given("figure_id")))),
        "none where neither an indicator nor a figure is given, and only there",
        "A measure is matched with a figure or said to have none.",
    ),
    RowRule(
        "match_has_one_figure",
        "plan_measure_match",
        "figure_id",
        Not(Both(Given("indicator_id"), Given("figure_id"))),
        "an indicator or a figure of an inspection, not both",
        "Each row matches a measure with one figure.",
    ),
    RowRule(
        "figure_has_its_inspection",
        "plan_measure_match",
        "inspection_id",
        Alike(Given("figure_id"), Given("inspection_id")),
        "the inspection of the figure, nothing where there is none",
        "Figures of reports are named within their report.",
    ),
    RowRule(
        "figure_is_reckoned_with",
        "plan_measure_match",
        "reckoned",
        Alike(Is("match", "none"), Not(Given("reckoned"))),
        "how the measure is reckoned from its figure, and nothing for none",
        "The scorecard reckons every figure it shows.",
    ),
    RowRule(
        "share_has_its_whole",
        "plan_measure_match",
        "with_figure_id",
        Alike(
            Given("with_figure_id"),
            Either(Is("reckoned", "share"), Is("reckoned", "rest of share")),
        ),
        "the figure of which a share is taken, and nothing else",
        "A share is one of two figures of a report.",
    ),
    *_of_figures("observation"),
    *_of_figures("further_observation"),
    RowRule(
        "measure_is_told_in_full",
        "published_measure",
        "why_not",
        Either(Both(Given("unit"), Given("period_kind_id")), Given("why_not")),
        "why its figures are not held, as its unit or what its years are is not known",
        "A figure without its unit and its period says nothing.",
    ),
    RowRule(
        "weakness_has_an_addressee",
        "finding",
        "addressed_to",
        Alike(Is("kind", "weakness"), Given("addressed_to")),
        "who is to act on a weakness, nothing for a strength",
        "Reports ask someone to put a weakness right.",
    ),
    RowRule(
        "planned_action_has_its_document",
        "finding",
        "planned_source_id",
        Alike(Given("planned_action"), Given("planned_source_id")),
        "the document that says what was planned, nothing where nothing is",
        "Every fact has its source.",
    ),
    RowRule(
        "judging_statement_has_a_theme",
        "statement",
        "tag_id",
        Either(Given("tag_id"), Is("stance", "describes")),
        "the theme that is judged; only what describes has none",
        "Praise and criticism are counted by theme.",
    ),
)
