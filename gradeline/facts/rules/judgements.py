"""Rules that bind inspections, grades and statements to each other and to their frameworks."""

from collections.abc import Iterable

from gradeline.facts.csv_tables import quoted
from gradeline.facts.dates import first_day, last_day
from gradeline.facts.rules.breach import Breach, Facts, TableRule, rows_by

# How a source is read whose file has lost its pages.
WITHOUT_PAGES = "whole as text"


def inspection_within_its_framework(facts: Facts) -> Iterable[Breach]:
    """An inspection starts in the period of the framework it was made under."""
    frameworks = rows_by(facts, "framework", "framework_id")
    for row in facts["inspection"]:
        framework = frameworks[row.cells["framework_id"]]
        begun = row.cells["start"] or row.cells["named"]
        start, end = framework["valid_from"], framework["valid_to"]
        too_early = begun and last_day(begun) < first_day(start)
        too_late = begun and end and first_day(begun) > last_day(end)
        if too_early or too_late:
            expected = f"a date within {start} to {end or 'now'}, the framework's period"
            yield Breach("inspection", row, "framework_id", f"an inspection of {begun}", expected)


def area_of_the_same_framework(facts: Facts) -> Iterable[Breach]:
    """A judgement is on an area of the framework its inspection was made under."""
    inspections = rows_by(facts, "inspection", "inspection_id")
    areas = rows_by(facts, "judgement_area", "area_id")
    for row in facts["judgement"]:
        framework = inspections[row.cells["inspection_id"]]["framework_id"]
        if areas[row.cells["area_id"]]["framework_id"] != framework:
            found = quoted(row.cells["area_id"])
            yield Breach("judgement", row, "area_id", found, f"an area of {framework}")


def label_of_the_framework(facts: Facts) -> Iterable[Breach]:
    """A grade label belongs to the scale of the framework: Adequate is not Requires improvement."""
    inspections = rows_by(facts, "inspection", "inspection_id")
    frameworks = rows_by(facts, "framework", "framework_id")
    labels: dict[str, list[str]] = {}
    for row in facts["grade"]:
        labels.setdefault(row.cells["scale_id"], []).append(row.cells["label"])
    for row in facts["judgement"]:
        framework = frameworks[inspections[row.cells["inspection_id"]]["framework_id"]]
        allowed = labels.get(framework["scale_id"], [])
        if row.cells["label"] not in allowed:
            expected = f"a label of {framework['framework_id']}: {', '.join(allowed) or 'none'}"
            yield Breach("judgement", row, "label", quoted(row.cells["label"]), expected)


def grades_only_where_graded(facts: Facts) -> Iterable[Breach]:
    """An ungraded visit has no judgements, and a graded inspection has at least one."""
    kinds = rows_by(facts, "inspection_kind", "kind_id")
    inspections = rows_by(facts, "inspection", "inspection_id")
    judged = {row.cells["inspection_id"] for row in facts["judgement"]}
    for row in facts["judgement"]:
        kind = kinds[inspections[row.cells["inspection_id"]]["kind_id"]]
        if kind["is_graded"] != "true":
            found = f"a grade for a {kind['label'].lower()}"
            yield Breach("judgement", row, "inspection_id", found, "no grade on an ungraded visit")
    for row in facts["inspection"]:
        graded = kinds[row.cells["kind_id"]]["is_graded"] == "true"
        if graded and row.cells["inspection_id"] not in judged:
            expected = "a graded inspection to have a judgement"
            yield Breach("inspection", row, "inspection_id", "no judgement", expected)


def area_inspection_gives_no_grade(facts: Facts) -> Iterable[Breach]:
    """An inspection of a local area is of a kind without grades."""
    kinds = rows_by(facts, "inspection_kind", "kind_id")
    for row in facts["area_inspection"]:
        kind = kinds[row.cells["kind_id"]]
        if kind["is_graded"] == "true":
            found = f"a {kind['label']}, which gives grades"
            yield Breach("area_inspection", row, "kind_id", found, "a kind without grades")


def primary_grade_is_of_its_report(facts: Facts) -> Iterable[Breach]:
    """A primary grade is read in the inspection's own report."""
    inspections = rows_by(facts, "inspection", "inspection_id")
    for row in facts["judgement"]:
        if row.cells["evidence"] != "primary":
            continue
        own = inspections[row.cells["inspection_id"]]["source_id"]
        if row.cells["source_id"] != own:
            expected = f"the inspection's own report, {own}"
            yield Breach("judgement", row, "source_id", quoted(row.cells["source_id"]), expected)


def area_has_a_theme(facts: Facts) -> Iterable[Breach]:
    """The crosswalk has a row for every printed area."""
    mapped = {row.cells["area_id"] for row in facts["area_theme"]}
    for row in facts["judgement_area"]:
        if row.cells["area_id"] not in mapped:
            found = quoted(row.cells["area_id"])
            expected = "every area in area_theme.csv"
            yield Breach("judgement_area", row, "area_id", found, expected)


def no_overall_where_none_is_given(facts: Facts) -> Iterable[Breach]:
    """No area of a framework without an overall grade belongs to the overall theme."""
    areas = rows_by(facts, "judgement_area", "area_id")
    frameworks = rows_by(facts, "framework", "framework_id")
    for row in facts["area_theme"]:
        framework = frameworks[areas[row.cells["area_id"]]["framework_id"]]
        if row.cells["theme_id"] == "overall" and framework["has_overall"] != "true":
            expected = f"no overall grade under {framework['framework_id']}"
            yield Breach("area_theme", row, "theme_id", "'overall'", expected)


def scale_is_one_of_grades(facts: Facts) -> Iterable[Breach]:
    """The scale of a framework has grades."""
    scales = {row.cells["scale_id"] for row in facts["grade"]}
    for row in facts["framework"]:
        scale_id = row.cells["scale_id"]
        if scale_id and scale_id not in scales:
            expected = f"a scale of grade.csv: {', '.join(sorted(scales))}"
            yield Breach("framework", row, "scale_id", quoted(scale_id), expected)


def levels_follow_each_other(facts: Facts) -> Iterable[Breach]:
    """The levels of a scale are counted from 1, and none is left out."""
    ranks: dict[str, set[int]] = {}
    for row in facts["grade"]:
        ranks.setdefault(row.cells["scale_id"], set()).add(int(row.cells["rank"]))
    for row in facts["grade"]:
        rank = int(row.cells["rank"])
        if rank > 1 and rank - 1 not in ranks[row.cells["scale_id"]]:
            expected = f"a grade of level {rank - 1} above it on the scale"
            yield Breach("grade", row, "rank", quoted(row.cells["rank"]), expected)


def letter_stands_for_one_level(facts: Facts) -> Iterable[Breach]:
    """Grades of one level of a scale have one letter and one colour, those of others another."""
    for column in ("letter", "colour"):
        seen: dict[tuple[str, str, str], str] = {}
        for row in facts["grade"]:
            scale_id, rank, sign = (row.cells[name] for name in ("scale_id", "rank", column))
            of_sign = seen.setdefault((scale_id, "sign", sign), rank)
            of_rank = seen.setdefault((scale_id, "rank", rank), sign)
            if of_rank != sign:
                expected = f"{of_rank}, as for the other grade of level {rank}"
                yield Breach("grade", row, column, quoted(sign), expected)
            elif of_sign != rank and column == "letter":
                expected = f"a letter that does not stand for level {of_sign} as well"
                yield Breach("grade", row, column, quoted(sign), expected)


def joint_grade_is_merged_in_the_crosswalk(facts: Facts) -> Iterable[Breach]:
    """A framework joins care leavers with children in care where an area stands for both."""
    areas = rows_by(facts, "judgement_area", "area_id")
    merged: dict[str, set[str]] = {}
    for row in facts["area_theme"]:
        if row.cells["match"] == "merged":
            merged.setdefault(row.cells["area_id"], set()).add(row.cells["theme_id"])
    joining = {
        areas[area_id]["framework_id"]
        for area_id, themes in merged.items()
        if {"children_in_care", "care_leavers"} <= themes
    }
    for row in facts["framework"]:
        is_joined = row.cells["framework_id"] in joining
        if (row.cells["joins_care_leavers"] == "true") != is_joined:
            found = quoted(row.cells["joins_care_leavers"])
            told = "an area" if is_joined else "no area"
            expected = f"what area_theme.csv says: it merges both themes in {told}"
            yield Breach("framework", row, "joins_care_leavers", found, expected)


def board_is_reviewed_under_its_framework(facts: Facts) -> Iterable[Breach]:
    """A review of a board alone is of a framework with which such reviews go."""
    with_review = {
        row.cells["family"] for row in facts["framework"] if row.cells["has_board_review"] == "true"
    }
    for row in facts["inspection_kind"]:
        if row.cells["reviews_board_alone"] == "true" and row.cells["family"] not in with_review:
            expected = f"a framework with board reviews: {', '.join(sorted(with_review)) or 'none'}"
            yield Breach("inspection_kind", row, "family", quoted(row.cells["family"]), expected)


def kind_of_the_framework(facts: Facts) -> Iterable[Breach]:
    """An inspection is of a kind of the framework it was made under, or of one of several."""
    kinds = rows_by(facts, "inspection_kind", "kind_id")
    frameworks = rows_by(facts, "framework", "framework_id")
    for row in facts["inspection"]:
        family = kinds[row.cells["kind_id"]]["family"]
        own = frameworks[row.cells["framework_id"]]["family"]
        if family and family != own:
            found = quoted(row.cells["kind_id"])
            yield Breach("inspection", row, "kind_id", found, f"a kind of inspection of {own}")


def one_untold_kind(facts: Facts) -> Iterable[Breach]:
    """At most one kind of a framework stands for all of its kinds."""
    seen: dict[str, str] = {}
    for row in facts["inspection_kind"]:
        if row.cells["is_untold"] == "true":
            first = seen.setdefault(row.cells["family"], row.cells["kind_id"])
            if first != row.cells["kind_id"]:
                expected = f"false, as {first} stands for the kinds of {row.cells['family']}"
                yield Breach("inspection_kind", row, "is_untold", "'true'", expected)


def paragraph_where_they_are_numbered(facts: Facts) -> Iterable[Breach]:
    """A grade is cited by its paragraph only where reports number them."""
    inspections = rows_by(facts, "inspection", "inspection_id")
    frameworks = rows_by(facts, "framework", "framework_id")
    for row in facts["judgement"]:
        framework = frameworks[inspections[row.cells["inspection_id"]]["framework_id"]]
        if row.cells["paragraph"] and framework["numbers_paragraphs"] != "true":
            expected = f"nothing: reports of {framework['framework_id']} number no paragraphs"
            yield Breach("judgement", row, "paragraph", quoted(row.cells["paragraph"]), expected)


def statement_has_its_page(facts: Facts) -> Iterable[Breach]:
    """A statement names its page, but for those of a report that is held as text without pages."""
    inspections = rows_by(facts, "inspection", "inspection_id")
    sources = rows_by(facts, "source", "source_id")
    for row in facts["statement"]:
        report = sources[inspections[row.cells["inspection_id"]]["source_id"]]
        if not row.cells["page"] and report["read"] != WITHOUT_PAGES:
            expected = f"the page of {report['short_title']} on which the paragraph begins"
            yield Breach("statement", row, "page", "an empty cell", expected)


def agreement_is_part_of_what_was_read(facts: Facts) -> Iterable[Breach]:
    """Both readings have no more pairs than either, and agree on no more than both have."""
    for row in facts["statement_agreement"]:
        for column, within in (
            ("pairs_both", "pairs_either"),
            ("same_stance", "pairs_both"),
            ("same_change", "pairs_both"),
            ("same_speaks_of", "pairs_both"),
        ):
            if int(row.cells[column]) > int(row.cells[within]):
                expected = f"at most {row.cells[within]}, as in {within}"
                yield Breach(
                    "statement_agreement", row, column, quoted(row.cells[column]), expected
                )


def discrepancy_has_its_statements(facts: Facts) -> Iterable[Breach]:
    """A disagreement shows at least two statements, and every entry at least one."""
    counts: dict[str, int] = {}
    for row in facts["discrepancy_statement"]:
        name = row.cells["discrepancy_id"]
        counts[name] = counts.get(name, 0) + 1
    for row in facts["discrepancy"]:
        wanted = 2 if row.cells["kind"] == "disagreement" else 1
        held = counts.get(row.cells["discrepancy_id"], 0)
        if held < wanted:
            found = f"{held} statements"
            yield Breach("discrepancy", row, "discrepancy_id", found, f"at least {wanted}")


JUDGEMENT_RULES = (
    TableRule(
        inspection_within_its_framework,
        "framework.csv: the period in which Ofsted inspected under each framework.",
    ),
    TableRule(
        area_of_the_same_framework,
        "judgement_area.csv: the areas that the reports of each framework print.",
    ),
    TableRule(
        label_of_the_framework,
        "grade.csv: the grades of each scale as reports print them.",
    ),
    TableRule(
        grades_only_where_graded,
        "inspection_kind.csv: which kinds of inspection and visit give grades.",
    ),
    TableRule(
        area_inspection_gives_no_grade,
        "inspection_kind.csv: which kinds of inspection and visit give grades.",
    ),
    TableRule(
        primary_grade_is_of_its_report,
        "datapackage.json: primary evidence is what the inspection's own report says.",
    ),
    TableRule(
        area_has_a_theme,
        "A grade that belongs to no theme would be left out in silence.",
    ),
    TableRule(
        no_overall_where_none_is_given,
        "framework.csv: the frameworks under which Ofsted gives an overall grade.",
    ),
    TableRule(
        scale_is_one_of_grades,
        "grade.csv: the grades of each scale as reports print them.",
    ),
    TableRule(
        levels_follow_each_other,
        "A level without a grade would be drawn, and grades below it moved down.",
    ),
    TableRule(
        letter_stands_for_one_level,
        "Adequate and Requires improvement are never grades of one scale.",
    ),
    TableRule(
        joint_grade_is_merged_in_the_crosswalk,
        "area_theme.csv: what the areas of each framework stand for.",
    ),
    TableRule(
        board_is_reviewed_under_its_framework,
        "framework.csv: the frameworks that boards were reviewed beside.",
    ),
    TableRule(
        kind_of_the_framework,
        "inspection_kind.csv: the framework that each kind of inspection is made under.",
    ),
    TableRule(
        one_untold_kind,
        "Where no source says the kind, there is one way of saying so.",
    ),
    TableRule(
        paragraph_where_they_are_numbered,
        "framework.csv: the frameworks whose reports number their paragraphs.",
    ),
    TableRule(
        statement_has_its_page,
        "Every statement can be looked up in its report.",
    ),
    TableRule(
        agreement_is_part_of_what_was_read,
        "datapackage.json: readings agree on a share of the pairs that both have.",
    ),
    TableRule(
        discrepancy_has_its_statements,
        "datapackage.json: a disagreement is between sources, each with its statement.",
    ),
)
