"""Sentences about indicators: values, places, what a reader must know.

The rows are those of the queries in `queries/indicators/`.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from gradeline.few import said
from gradeline.queries.indicators import (
    CardRow,
    InspectionsRow,
    LatestRow,
    LinesRow,
    NeighboursRow,
    RemarksRow,
    SourcesRow,
)
from gradeline.rounding import halves_up
from gradeline.words.dates import MONTHS, month
from gradeline.words.joining import counted, joined, lower_first

MILLION = 1_000_000
# Units of money beside pounds themselves go on: pounds a week.
POUNDS = "pounds "
REASONS = {
    "suppressed": "suppressed, too few children",
    "not applicable": "not applicable",
    "not available": "not available",
    "low": "too low to show, but not zero",
    "unreliable": "not shown, unreliable",
    "not given": "not given by the source",
    "not held": "not held",
    "few neighbours": "fewer than five have a figure",
    "withheld as wrong": "not shown, wrong in the source",
}
ONE = {"children": "child", "young people": "young person", "people": "person", "staff": "staff"}
BEST_FIRST = ("best quarter", "second best quarter", "second worst quarter", "worst quarter")
QUARTERS = {
    "high": BEST_FIRST,
    "low": BEST_FIRST,
    "none": (
        "highest quarter",
        "second highest quarter",
        "second lowest quarter",
        "lowest quarter",
    ),
}
YEARS_AFTER = {0: "of the year itself", 1: "of the year after", 2: "two years after"}
BETTER = {
    "high": "Higher is better",
    "low": "Lower is better",
    "none": "Neither high nor low is better",
}
NOTHING_HELD = "No figure held had come out by this day."
OFFICES = "the Department for Education (DfE) and the Office for National Statistics (ONS)"
FURTHER = (
    "A further measure of DfE's local authority interactive tool, shown as published: we have not"
    " written a definition of it; look it up at its publisher."
)
ABOUT_REPORTED = (
    "Figures stated in reports, each with its own date and definition; not part of the series."
)
MODELS = "statistical-neighbour models of the Department for Education"
STATISTICS = f"statistics of {OFFICES}, Crown copyright"
# How names of documents begin that not every reader knows, and what that stands for.
IN_FULL = {
    "LAIT": "LAIT is DfE's local authority interactive tool",
    "EES": "EES is Explore Education Statistics",
}
ABOUT_CONTEXT = (
    "This is context: it tells of children, families and the area, not of how well services do, and"
    " none of it is counted in what stands out."
)
ABOUT_FIGURES = (
    "Lines stop where a year is missing and where a new series begins. A figure that is suppressed"
    " or missing is a gap, never a zero.",
)
# What is drawn beside the name of an indicator, for those who cannot see it.
LINES_OF_TEN_YEARS = "Lines of the last ten years"
ABOUT_HEADLINES = (
    "The latest figures held, to stand beside the grades and not to explain them; newer ones may"
    " have been published. Under each is which way it went over three years (Method, Figures, has"
    " the rule); small charts show up to ten years.",
)
ABOUT_TOTALS = (
    "A total depends on the size of an area, so no ranks are given; England and the region are in"
    " the tables only.",
)


def documents(names: Iterable[str | None]) -> str:
    """Name the data sets that figures are from, each once, and whose statistics they are."""
    named = sorted({name for name in names if name})
    if not named:
        return STATISTICS
    told = [
        meaning
        for short, meaning in IN_FULL.items()
        if any(f"{name},".startswith(f"{short},") for name in named)
    ]
    return f"{'; '.join(named)}: {STATISTICS}" + "".join(f". {each}" for each in told)


def further_domain(topic: str) -> str:
    """Name the further measures of a topic of their publisher, as links and lists hold it."""
    return f"Further measures: {topic}"


def better(polarity: str, is_further: bool) -> str:
    """Say which way is better, and who says so of a measure that only its publisher describes."""
    if not is_further:
        return BETTER[polarity]
    if polarity == "none":
        return "Its publisher does not say"
    return f"{BETTER[polarity]}, by its publisher's dictionary"


def closing(polarity: str, is_further: bool) -> str:
    """Say within a sentence which way is better."""
    if is_further and polarity == "none":
        return "its publisher does not say which way is better"
    return BETTER[polarity].lower()


def amount(value: float | None, unit: str, decimals: int) -> str:
    """Write a value with its unit, short: 66.2 per 10,000, 37%, £60.7 million."""
    if value is None:
        return ""
    if unit == "pounds":
        is_large = abs(value) >= MILLION
        return f"£{halves_up(value / MILLION, 1)} million" if is_large else f"£{halves_up(value)}"
    figure = halves_up(value, decimals)
    if unit.startswith(POUNDS):
        return f"£{figure} {unit.removeprefix(POUNDS)}"
    return f"{figure}%" if unit == "%" else f"{figure} {unit}"


def bare(value: float | None, unit: str, decimals: int) -> str:
    """Write a value where the unit stands elsewhere, a percent or pound sign kept."""
    if unit in ("%", "pounds"):
        return amount(value, unit, decimals)
    sign = "£" if unit.startswith(POUNDS) else ""
    return "" if value is None else f"{sign}{halves_up(value, decimals)}"


def beside(unit: str) -> str:
    """Return what of a unit has to be told beside bare values: nothing of a percentage.

    Of pounds a week it is £ a week.
    """
    if unit.startswith(POUNDS):
        return f"£ {unit.removeprefix(POUNDS)}"
    return "" if unit in ("%", "pounds") else unit


def measured(label: str, unit: str) -> str:
    """Name a measure with its unit, which the name of many a further measure holds already."""
    return label if label.endswith(f"({unit})") else f"{label}, {unit}"


def in_a_sentence(value: float | None, unit: str, decimals: int) -> str:
    """Write a value for a sentence that names a unit before it, if any: £2,115 a week, 313.0."""
    write = amount if unit.startswith(POUNDS) else bare
    return write(value, unit, decimals)


def counted_unit(value: float, unit: str) -> str:
    """Return the unit that goes with a number: children, or child where there is one."""
    if value != 1 or unit.startswith("per "):
        return unit
    if unit in ONE:
        return ONE[unit]
    return f"{unit.removesuffix('ies')}y" if unit.endswith("ies") else unit.removesuffix("s")


def reason(missing_reason: str | None) -> str:
    """Say why there is no figure."""
    known = missing_reason or "not held"
    return REASONS.get(known, known)


def place(row: LatestRow) -> str:
    """Say the rank among all English authorities; empty for regions and the country."""
    return "" if row.place is None else f"{row.place} of {row.of_count}"


def ranked_from(polarity: str) -> str:
    """Head the ranks, with what the first of them is."""
    return f"Rank (1 is {'highest' if polarity == 'none' else 'best'})"


def quarter(row: LatestRow) -> str:
    """Say the quarter of the authorities that the place is in; none is spoken of where few are."""
    if row.quartile is None or row.rests_on_few:
        return ""
    return QUARTERS[row.polarity][row.quartile - 1]


def latest(found: Sequence[LatestRow]) -> list[str]:
    """Say in a few sentences what the latest figures are."""
    if not found:
        return [NOTHING_HELD]
    first = found[0]
    values = [
        f"{row.area} {said(in_a_sentence(row.value, row.unit, row.decimals), row.few_of)}"
        for row in found
        if row.value is not None
    ]
    told = "" if first.unit.startswith(POUNDS) else beside(first.unit)
    unit = f" ({told})" if told else ""
    period = first.period_label
    sentences = [f"{period[0].upper()}{period[1:]}{unit}: {joined(values)}."]
    sentences += [
        f"{row.area}: {reason(row.missing_reason)}"
        + (
            "; the latest is"
            f" {said(in_a_sentence(row.last_value, row.unit, row.decimals), row.last_few_of)},"
            f" {row.last_period_label}."
            if row.last_value is not None
            else "."
        )
        for row in found
        if row.value is None
    ]
    return sentences


def outline(label: str, lines: Iterable[LinesRow], inspections: Sequence[InspectionsRow]) -> str:
    """Describe the chart for readers who cannot see it, from what it draws."""
    areas = joined(list(dict.fromkeys(row.area for row in lines if row.value is not None)))
    graded = sum(row.is_graded for row in inspections)
    visits = len(inspections) - graded
    # None drawn does not mean that there were none.
    drawn = [(graded, "graded inspection"), (visits, "visit")]
    marks = joined([counted(count, what) for count, what in drawn if count])
    above = f" Marks above the lines: {marks}." if marks else ""
    return (
        f"Line chart of {lower_first(label)} for {areas or 'no area'}.{above}"
        " The tables below hold every value."
    )


def label_by(label: str, past: str) -> str:
    """Return what an indicator is headed with; `past` is the day of it, empty for today."""
    return f"{label}, to {past}" if past else label


def shaded(remarks: Iterable[RemarksRow]) -> list[str]:
    """Say why years are shaded on a chart, or a series begins anew."""
    told: dict[str, list[str]] = {}
    for row in remarks:
        if row.is_pandemic or row.kind == "break":
            told.setdefault(row.remark, []).append(str(row.year))
    return [f"{joined(years)}: {remark}" for remark, years in told.items()]


def as_at_note(as_at_words: str) -> str:
    """Say what an earlier as-at day means for figures."""
    return (
        f"Figures that had come out by {as_at_words}, going by the month in which those of each"
        " series usually do. They are given as they were last revised, not as first printed."
    )


def usual_month(number: int, years_after: int) -> str:
    """Say when the figures of a release come out: in March of the year after."""
    return f"{MONTHS[number - 1]} {YEARS_AFTER.get(years_after, f'{years_after} years after')}"


def comes_out(card: CardRow) -> str:
    """Say with which release the figures of an indicator come out, and when that usually is."""
    when = usual_month(card.release_month, card.release_years_after)
    return f"By {when} at the latest, as is usual: {card.release}, {card.publisher}"


def next_update(text: str | None, today: date) -> str:
    """Say when the publisher means to publish next, and when that day has passed."""
    if not text:
        return "not known"
    if not text[0].isdigit():
        return text
    due = date.fromisoformat(text)
    passed = "; that day has passed, so a newer file may be out" if due < today else ""
    return f"{month(due)}{passed}"


def source(row: SourcesRow) -> str:
    """Say which years of an indicator a source gives, and where."""
    span = (
        str(row.first_year)
        if row.first_year == row.last_year
        else f"{row.first_year} to {row.last_year}"
    )
    method = f". Worked out: {row.method}" if row.method else ""
    return f"{span}: {row.title}, {row.publisher}; {row.locator}{method}"


def chart_key(
    signs: str, *, has_context: bool, has_neighbours: bool, has_reported: bool
) -> list[str]:
    """Say what the marks and lines of an indicator's chart mean; `signs` stand for authorities."""
    return [
        f"{signs} graded inspection, with a letter for its overall grade where there is room",
        "⊙ with a dot: grade known from a later document or Ofsted's list",
        "❙ visit",
        *([f"grey: England{'' if has_neighbours else '; dashed: region'}"] if has_context else []),
        *(["⋯ dotted: average of its neighbours"] if has_neighbours else []),
        *(["☆ as reported in an inspection, not part of the line"] if has_reported else []),
    ]


def mutual(found: Sequence[NeighboursRow], names: dict[str, str]) -> list[str]:
    """Say of those compared who counts whom among its ten neighbours; nothing of one alone."""
    sentences = []
    for authority, name in names.items() if len(names) > 1 or not found else ():
        own = [row for row in found if row.authority_id == authority]
        among = [row.neighbour for row in own if row.neighbour_id in names]
        if not own:
            sentences.append(f"No neighbours are held for {name} in this model.")
        elif among:
            sentences.append(f"{name} counts {joined(among)} among its ten.")
        else:
            sentences.append(f"{name} counts none of the others among its ten.")
    return sentences
