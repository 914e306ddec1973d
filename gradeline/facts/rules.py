"""Rules that bind several columns or tables of facts, beyond types, keys and references."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gradeline.facts.reading import Row, quoted

Facts = dict[str, list[Row]]


@dataclass(frozen=True)
class Breach:
    """A cell that breaks a rule, in the words of a fault."""

    table: str
    row: Row
    column: str
    found: str
    expected: str


def first_day(partial: str) -> str:
    """Return the first day a partial date can mean, as YYYY-MM-DD."""
    return partial + "-01-01"[(len(partial) - 4) :] if len(partial) < 10 else partial


def last_day(partial: str) -> str:
    """Return a day no earlier than any that a partial date can mean, as YYYY-MM-DD."""
    return partial + "-12-31"[(len(partial) - 4) :] if len(partial) < 10 else partial


def _by(facts: Facts, table: str, column: str) -> dict[str, dict[str, str]]:
    return {row.cells[column]: row.cells for row in facts[table]}


def dates_in_order(facts: Facts) -> Iterable[Breach]:
    """Fieldwork ends no earlier than it starts, and a report is published after it."""
    for row in facts["inspection"]:
        cells = row.cells
        for earlier, later in (("start", "end"), ("start", "published"), ("end", "published")):
            if not (cells[earlier] and cells[later]):
                continue
            if last_day(cells[later]) < first_day(cells[earlier]):
                found = f"{cells[later]}, before {earlier} {cells[earlier]}"
                yield Breach("inspection", row, later, found, f"a date not before {earlier}")


def inspection_within_its_framework(facts: Facts) -> Iterable[Breach]:
    """An inspection starts in the period of the framework it was made under."""
    frameworks = _by(facts, "framework", "framework_id")
    for row in facts["inspection"]:
        framework = frameworks[row.cells["framework_id"]]
        begun = row.cells["start"] or row.cells["named"]
        start, end = framework["valid_from"], framework["valid_to"]
        too_early = begun and last_day(begun) < first_day(start)
        too_late = begun and end and first_day(begun) > last_day(end)
        if too_early or too_late:
            expected = f"a date within {start} to {end or 'now'}, the framework's period"
            yield Breach("inspection", row, "framework_id", f"an inspection of {begun}", expected)


def inspection_has_a_date(facts: Facts) -> Iterable[Breach]:
    """Every inspection has a date of its own or one by which a later document names it."""
    for row in facts["inspection"]:
        if not any(row.cells[name] for name in ("start", "end", "published", "named")):
            yield Breach("inspection", row, "start", "no date at all", "at least one date")


def area_of_the_same_framework(facts: Facts) -> Iterable[Breach]:
    """A judgement is on an area of the framework its inspection was made under."""
    inspections = _by(facts, "inspection", "inspection_id")
    areas = _by(facts, "judgement_area", "area_id")
    for row in facts["judgement"]:
        framework = inspections[row.cells["inspection_id"]]["framework_id"]
        if areas[row.cells["area_id"]]["framework_id"] != framework:
            found = quoted(row.cells["area_id"])
            yield Breach("judgement", row, "area_id", found, f"an area of {framework}")


def label_of_the_framework(facts: Facts) -> Iterable[Breach]:
    """A grade label belongs to the scale of the framework: Adequate is not Requires improvement."""
    inspections = _by(facts, "inspection", "inspection_id")
    frameworks = _by(facts, "framework", "framework_id")
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
    kinds = _by(facts, "inspection_kind", "kind_id")
    inspections = _by(facts, "inspection", "inspection_id")
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


def primary_grade_has_its_page(facts: Facts) -> Iterable[Breach]:
    """A primary grade is read, word for word, on a page of the inspection's own report."""
    inspections = _by(facts, "inspection", "inspection_id")
    for row in facts["judgement"]:
        if row.cells["evidence"] != "primary":
            continue
        for column, expected in (
            ("page", "the page of a primary grade"),
            ("printed_text", "the words of a primary grade"),
        ):
            if not row.cells[column]:
                yield Breach("judgement", row, column, "an empty cell", expected)
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


def unlike_area_says_its_scope(facts: Facts) -> Iterable[Breach]:
    """An area that does not judge just the theme says what it does judge, for use in sentences."""
    for row in facts["area_theme"]:
        match, scope = row.cells["match"], row.cells["scope"]
        if match == "same" and scope:
            yield Breach("area_theme", row, "scope", quoted(scope), "nothing where match is same")
        if match != "same" and not scope:
            expected = f"what the area judges, as match is {match}"
            yield Breach("area_theme", row, "scope", "an empty cell", expected)


def no_overall_where_none_is_given(facts: Facts) -> Iterable[Breach]:
    """No area of a framework without an overall grade belongs to the overall theme."""
    areas = _by(facts, "judgement_area", "area_id")
    frameworks = _by(facts, "framework", "framework_id")
    for row in facts["area_theme"]:
        framework = frameworks[areas[row.cells["area_id"]]["framework_id"]]
        if row.cells["theme_id"] == "overall" and framework["has_overall"] != "true":
            expected = f"no overall grade under {framework['framework_id']}"
            yield Breach("area_theme", row, "theme_id", "'overall'", expected)


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


def comparator_has_its_figure(facts: Facts) -> Iterable[Breach]:
    """A comparator or an earlier figure stands beside a figure of the authority in that report."""
    own = {
        (row.cells["inspection_id"], row.cells["figure_id"])
        for row in facts["reported_figure"]
        if row.cells["about"] == "authority" and not row.cells["compare_with"]
    }
    for row in facts["reported_figure"]:
        beside = row.cells["compare_with"]
        if beside and (row.cells["inspection_id"], beside) not in own:
            expected = "a figure of the authority in the same report that stands beside no other"
            yield Breach("reported_figure", row, "compare_with", quoted(beside), expected)
        if not beside and row.cells["about"] != "authority":
            expected = "the figure of the authority that a comparator stands beside"
            yield Breach("reported_figure", row, "compare_with", "an empty cell", expected)


def measure_has_its_figures(facts: Facts) -> Iterable[Breach]:
    """A measure has figures or a reason why it has none; one printed again has those of the first.

    A figure is an indicator or of a report, and a share names the figure it is a share of.
    """
    matches: dict[str, list[Row]] = {}
    for row in facts["plan_measure_match"]:
        matches.setdefault(row.cells["measure_id"], []).append(row)
    for row in facts["plan_measure"]:
        name = row.cells["measure_id"]
        if bool(row.cells["same_as"]) == (name in matches):
            found = f"{len(matches.get(name, ()))} rows in plan_measure_match.csv"
            expected = "none for a measure printed again, else at least one"
            yield Breach("plan_measure", row, "measure_id", found, expected)
    for rows in matches.values():
        for row in rows:
            yield from _match_breaches(row, len(rows))
    reported = {
        (row.cells["inspection_id"], row.cells["figure_id"]) for row in facts["reported_figure"]
    }
    for row in facts["plan_measure_match"]:
        whole = row.cells["with_figure_id"]
        if whole and (row.cells["inspection_id"], whole) not in reported:
            expected = "a figure of the same report in reported_figure.csv"
            yield Breach("plan_measure_match", row, "with_figure_id", quoted(whole), expected)


def _match_breaches(row: Row, of_measure: int) -> Iterable[Breach]:
    cells, table = row.cells, "plan_measure_match"
    has_none = cells["match"] == "none"
    if has_none and of_measure > 1:
        yield Breach(table, row, "match", "'none' beside other rows", "none as the only row")
    given = bool(cells["indicator_id"]) + bool(cells["figure_id"])
    if given != (not has_none) or bool(cells["figure_id"]) != bool(cells["inspection_id"]):
        expected = "an indicator or a figure of an inspection, and neither for none"
        yield Breach(table, row, "match", f"{given} figures", expected)
    if bool(cells["reckoned"]) == has_none:
        expected = "how the measure is reckoned from its figure, and nothing for none"
        yield Breach(table, row, "reckoned", quoted(cells["reckoned"]), expected)
    if bool(cells["with_figure_id"]) != cells["reckoned"].endswith("share"):
        expected = "the figure of which a share is taken, and nothing else"
        yield Breach(table, row, "with_figure_id", quoted(cells["with_figure_id"]), expected)


RULES: tuple[Callable[[Facts], Iterable[Breach]], ...] = (
    inspection_has_a_date,
    dates_in_order,
    inspection_within_its_framework,
    area_of_the_same_framework,
    label_of_the_framework,
    grades_only_where_graded,
    primary_grade_has_its_page,
    area_has_a_theme,
    unlike_area_says_its_scope,
    no_overall_where_none_is_given,
    discrepancy_has_its_statements,
    comparator_has_its_figure,
    measure_has_its_figures,
)
