"""The fields in which a person confirms or corrects what was read of a report."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st
from markupsafe import Markup

from gradeline.app.adding import GivenReport, picture
from gradeline.app.show import note
from gradeline.facts.dates import is_date
from gradeline.facts.holdings import Held
from gradeline.reading.comparing import listed_inspection
from gradeline.reading.confirming import (
    NOT_GRADED,
    PUBLICATION_BASES,
    Entered,
    EnteredRow,
    is_changed,
    needs_place,
    needs_reason,
    read_grade,
    read_identity,
)
from gradeline.reading.framework_of_report import frameworks_of, kinds_of
from gradeline.reading.frameworks import framework_named
from gradeline.reading.graded_areas import areas_of, judgements_of, labels_of
from gradeline.report import CHECK, NOT_FOUND, Judgement, Place
from gradeline.words import adding as say
from gradeline.words.dates import read_exact_day

CHOOSE = "Choose…"
LONGEST_REASON = 300
LONGEST_WORDS = 200
DAYS = {"start": "First day on site", "end": "Last day on site", "published": "Published"}
STYLE = """<style>
.gl-origin { color: var(--gl-muted); font-size: .88rem; line-height: 1.4; margin: -.4rem 0 0; }
.gl-origin ul { list-style: none; padding: 0; margin: .15rem 0 0; }
.gl-origin li { font-size: .88rem; margin: 0; overflow-wrap: anywhere; }
.gl-origin strong { color: var(--gl-ink); font-weight: 600; }
[class*="st-key-adding-"][class*="-grade-"] label p { font-weight: 600; }
.gl-fixed { font-size: .875rem; line-height: 1.9; margin: 0; }
.gl-fixed strong { font-size: 1rem; font-weight: 400; }
.gl-wrong, .gl-origin strong.gl-doubt { color: light-dark(#982828, #f0a0a0); }
.gl-wrong { margin: -.4rem 0 0; }
@media (min-width: 641px) {
  div:has(> .st-key-adding-page) { position: sticky; top: 4rem; }
}
</style>"""


def ask_identity(report: GivenReport, held: Held) -> Entered:
    """Ask what the report is, with what was read as the first answer; return what is said."""
    read = read_identity(report.answer, held)
    st.html(STYLE)
    fields = _cells(("authority", "framework"), ("start", "end"), ("kind", "published"))
    authority_id = _authority(fields["authority"], report, read["authority"], held)
    framework_id = _framework(fields["framework"], report, read["framework"], held)
    origins = report.answer.origins
    start = _day(fields["start"], report, "start", read["start"], origins.start)
    end = _day(fields["end"], report, "end", read["end"], origins.end)
    published = _day(fields["published"], report, "published", read["published"], origins.published)
    kind_id = _kind(fields["kind"], report, read["kind"], held, (start, end))
    entered = Entered(
        authority_id=authority_id,
        framework_id=framework_id,
        kind_id=kind_id,
        start=start,
        end=end,
        published=published,
        published_basis=_basis(fields["published"], report, published, read["published"]),
    )
    if authority_id and is_date(start):
        listed = listed_inspection(authority_id, start, held)
        if listed is not None:
            label = _names(held, "inspection_kind", "kind_id", "label")[listed["kind_id"]]
            _small(fields["kind"], [say.as_listed(label, listed["published"])])
    return replace(
        entered,
        reasons=_reasons(fields, report, entered, held),
        is_seen=_checkbox("I have seen the authority and the dates in the report", report, "front"),
    )


def _cells(*rows: Sequence[str]) -> dict[str, Any]:
    """Return a place for each field, two side by side."""
    return {
        name: column.container()
        for row in rows
        for name, column in zip(row, st.columns(len(row), gap="large"), strict=True)
    }


def _key(report: GivenReport, item: str) -> str:
    return f"adding-{report.key}-{item}"


def _first(report: GivenReport, item: str, value: Any) -> str:
    """Set the first value of a field, unless it has one; return its key."""
    key = _key(report, item)
    if key not in st.session_state:
        st.session_state[key] = value
    return key


def _checkbox(label: str, report: GivenReport, item: str) -> bool:
    return st.checkbox(label, key=_first(report, item, False), persist_state="session")


def _text(
    place: Any, label: str, report: GivenReport, item: str, value: str = "", **more: Any
) -> str:
    key = _first(report, item, value)
    text: str = place.text_input(label, key=key, persist_state="session", **more)
    return text


def _select(
    place: Any, label: str, report: GivenReport, item: str, options: dict[str, str], value: str
) -> str:
    """Show a choice among options by their names; an empty one is to be chosen yet."""
    key = _first(report, item, value if value in options else "")
    if st.session_state[key] not in options:
        st.session_state[key] = ""
    named = options if value in options and value else {"": CHOOSE, **options}
    if st.session_state[key] not in named:
        named = {"": CHOOSE, **named}
    picked: str = place.selectbox(
        label, list(named), format_func=lambda each: named[each], key=key, persist_state="session"
    )
    return picked


def _names(held: Held, table: str, key: str, name: str) -> dict[str, str]:
    return {row[key]: row[name] for row in held(table)}


def _origin(place: Any, item: str, origin: Place) -> None:
    _small(place, [say.where(item, origin)])


def _small(place: Any, sentences: Sequence[str]) -> None:
    place.html(Markup('<p class="gl-origin">{}</p>').format(" ".join(sentences)))


def _fixed(place: Any, label: str, value: str) -> None:
    """Show what there is no choice about."""
    place.html(Markup('<p class="gl-fixed">{}<br><strong>{}</strong></p>').format(label, value))


def _authority(place: Any, report: GivenReport, read: str, held: Held) -> str:
    names = {
        row["authority_id"]: row["name"] for row in held("authority") if row["kind"] == "authority"
    }
    by_name = dict(sorted(names.items(), key=lambda pair: pair[1]))
    chosen = _select(place, "Authority", report, "authority", by_name, read)
    _origin(place, "authority", report.answer.origins.authority)
    return chosen


def _framework(place: Any, report: GivenReport, read: str, held: Held) -> str:
    periods = frameworks_of(report.answer, held)
    if len(periods) == 1:
        _fixed(place, "Framework", periods[0]["name"])
        return periods[0]["framework_id"]
    names = {row["framework_id"]: _period(row) for row in periods}
    return _select(place, "Framework", report, "framework", names, read)


def _period(row: dict[str, str]) -> str:
    return f"{row['family']}, {row['name'].rpartition(', ')[2]}"


def _kind(place: Any, report: GivenReport, read: str, held: Held, days: tuple[str, str]) -> str:
    labels = _names(held, "inspection_kind", "kind_id", "label")
    kinds = {kind: labels[kind] for kind in kinds_of(report.answer, held)}
    if len(kinds) == 1:
        _fixed(place, "Kind of inspection", kinds[read])
        return read
    chosen = _select(place, "Kind of inspection", report, "kind", kinds, read)
    if not read:
        hint = framework_named(report.answer.framework or "").kinds_hint
        _small(place, [say.about_kind(hint, *days, _length(*days))])
    return chosen


def _length(start: str, end: str) -> int:
    """Return how many days an inspection was on site; 0 where they are not known."""
    if not (is_date(start) and is_date(end)):
        return 0
    return max((date.fromisoformat(end) - date.fromisoformat(start)).days + 1, 0)


def _day(place: Any, report: GivenReport, item: str, read: str, origin: Place) -> str:
    """Ask for a day; return it as an ISO date, or as it was typed where it is none."""
    label = DAYS[item] + (" (may stay empty)" if item == "published" else "")
    typed = _text(place, label, report, item, read, max_chars=30, placeholder="YYYY-MM-DD").strip()
    day = read_exact_day(typed)
    if typed and day is None:
        place.html(Markup('<p class="gl-wrong" role="alert">{}</p>').format(say.DAY_ERROR))
    _origin(place, item, origin)
    return day.isoformat() if day else typed


def _basis(place: Any, report: GivenReport, published: str, read: str) -> str:
    if not published:
        return ""
    names = {basis: say.BASES[basis] for basis in PUBLICATION_BASES}
    first = "printed" if read and read == published else ""
    return _select(place, "How the publication day is known", report, "basis", names, first)


def _reasons(
    fields: dict[str, Any], report: GivenReport, entered: Entered, held: Held
) -> dict[str, str]:
    """Ask why something is not as it was read, under the field itself."""
    return {
        item: _text(
            fields[item],
            f"Why {name} is not as it was read",
            report,
            f"why-{item}",
            max_chars=LONGEST_REASON,
        )
        for item, name in say.ITEMS.items()
        if is_changed(report.answer, entered, item, held)
    }


def ask_judgements(report: GivenReport, entered: Entered, held: Held) -> Entered:
    """Ask for the grade of each area beside the page it was read from; return all that is said."""
    if not entered.framework_id:
        note("Choose the framework first: it says which areas there are.")
        return entered
    read = judgements_of(report.answer, entered.framework_id, held)
    if report.has_pictures:
        rows_place, page_place = st.columns([9, 11], gap="large")
    else:
        rows_place, page_place = st.container(), None
        note(say.NO_PICTURE)
    rows = {}
    names = area_names(held)
    with rows_place:
        for name, area in areas_of(entered.framework_id, held).items():
            with st.container(border=True):
                label = names[area["area_id"]]
                rows[name] = _row(report, name, label, read.get(name), entered, held)
    _outside(report, read)
    if page_place is not None:
        with page_place, st.container(key="adding-page"):
            _page(report, read, rows)
    return replace(entered, rows=rows)


def _row(
    report: GivenReport,
    name: str,
    label: str,
    judgement: Judgement | None,
    entered: Entered,
    held: Held,
) -> EnteredRow:
    short = say.short(name)
    labels = labels_of(entered.framework_id, held)
    offered = read_grade(judgement, entered.framework_id, held)
    value = _select(
        st,
        label,
        report,
        f"grade-{name}",
        {each: each for each in (*labels, NOT_GRADED)},
        offered,
    )
    stated = judgement.readings if judgement else ()
    readings = list(dict.fromkeys(say.reading(each, label) for each in stated))
    items = Markup().join(Markup("<li>{}</li>").format(each) for each in readings)
    told = say.status(judgement)
    is_doubtful = judgement is None or judgement.status in (CHECK, NOT_FOUND)
    st.html(
        Markup('<div class="gl-origin"><strong class="{}">{}</strong><ul>{}</ul></div>').format(
            "gl-doubt" if is_doubtful else "", told, items
        )
    )
    row = EnteredRow(value=value)
    if not value:
        return row
    if not needs_reason(judgement, row, entered.framework_id, held):
        page = f"page {judgement.page}" if judgement and judgement.page else "the page"
        seen = _checkbox(f"Seen on {page}: {short}", report, f"seen-{name}")
        return replace(row, is_seen=seen)
    reason = _text(
        st,
        f"Why this grade: {short}",
        report,
        f"why-{name}",
        max_chars=LONGEST_REASON,
        placeholder="What the report says, and where",
    )
    row = replace(row, reason=reason)
    if not needs_place(judgement, row):
        return row
    page_place, words_place = st.columns([1, 3])
    return replace(
        row,
        page=_text(page_place, f"Page: {short}", report, f"page-{name}", max_chars=4),
        words=_text(
            words_place,
            f"Words on the page: {short}",
            report,
            f"words-{name}",
            max_chars=LONGEST_WORDS,
        ),
    )


def area_names(held: Held) -> dict[str, str]:
    """Return the printed names of areas by their ids, with the strand where two share a name."""
    areas = held("judgement_area")
    count = Counter((row["framework_id"], row["label"]) for row in areas)
    return {
        row["area_id"]: row["label"]
        if count[row["framework_id"], row["label"]] == 1
        else f"{row['label']} ({row['strand']})"
        for row in areas
    }


def _outside(report: GivenReport, read: dict[str, Judgement]) -> None:
    known = {id(each) for each in read.values()}
    names = [
        " ".join((each.label or each.area).split())
        for each in report.answer.judgements
        if id(each) not in known and each.readings
    ]
    if names:
        note(say.outside(names))


def _page(report: GivenReport, read: dict[str, Judgement], rows: dict[str, EnteredRow]) -> None:
    """Show a page of the report, among those that something was read from."""
    on_page: dict[int, list[str]] = {}
    origins = report.answer.origins
    for place in (origins.authority, origins.start, origins.end, origins.published):
        if place.page:
            on_page.setdefault(place.page, [])
    for name, judgement in read.items():
        for each in judgement.readings:
            names = on_page.setdefault(each.page, [])
            if name not in names:
                names.append(name)
    for name, row in rows.items():
        if row.page.strip().isdecimal() and int(row.page) > 0:
            on_page.setdefault(int(row.page), []).append(name)
    if not on_page:
        note("Nothing was read from a page.")
        return
    pages = sorted(on_page)
    key = _first(report, "page", pages[0])
    if st.session_state[key] not in pages:
        st.session_state[key] = pages[0]
    page = st.selectbox(
        "Page shown",
        pages,
        format_func=lambda each: _page_name(each, on_page[each]),
        key=key,
        persist_state="session",
    )
    drawn = picture(report, page)
    if drawn is None:
        note(say.NOT_DRAWN)
    else:
        st.image(drawn, width="stretch", alt=f"Page {page} of {report.name}, as it is printed")


def _page_name(page: int, names: Sequence[str]) -> str:
    shown = [say.short(name) for name in names]
    if len(shown) > 2:
        return f"Page {page}: {len(shown)} judgements"
    return f"Page {page}: {', '.join(shown)}" if shown else f"Page {page}"
