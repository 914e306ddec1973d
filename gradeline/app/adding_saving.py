"""What becomes of confirmed reports: compared with what is held, downloaded, or saved."""

import os
from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.adding import GivenReport, holdings, open_holdings, state, today, undisturbed
from gradeline.app.adding_forms import area_names
from gradeline.app.show import items, note, show_table, words
from gradeline.database.trouble import DatabaseTrouble
from gradeline.facts.dates import is_date
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.holdings import Held
from gradeline.facts.package import read_package
from gradeline.facts.saving import WAITING, NotSaved
from gradeline.reading.bundle import added, bundle, figures_csv, recommendations_csv
from gradeline.reading.comparing import DIFFERS, compared, held_inspection
from gradeline.reading.confirming import Confirmed, Entered, confirmed, missing, read_identity
from gradeline.reading.report_json import as_list
from gradeline.reading.rows import TABLES
from gradeline.views.read_reports import batch_table, compared_table
from gradeline.words import adding as say
from gradeline.words.joining import lower_first

HELD = "held already"
ALLOWED = "GRADELINE_ALLOW_WRITING"


def inspection_held(entered: Entered, held: Held) -> dict[str, str] | None:
    """Return the inspection of the facts that the report is of, once that can be told."""
    if not (entered.authority_id and entered.framework_id and is_date(entered.start)):
        return None
    return held_inspection(entered.authority_id, entered.framework_id, entered.start, held)


def standing(report: GivenReport, held: Held) -> str:
    """Say in two or three words how far a report of a batch has come."""
    if not report.is_read:
        return "cannot be read"
    if not report.can_be_added:
        return "not added here"
    entered = state().entered.get(report.key)
    if entered is None:
        read = read_identity(report.answer, held)
        entered = Entered(read["authority"], read["framework"], read["kind"], read["start"])
    if inspection_held(entered, held) is not None:
        return HELD
    return "to confirm" if missing(report.answer, entered, held, today()) else "confirmed"


def show_batch(place: DeltaGenerator, reports: Sequence[GivenReport], held: Held | None) -> None:
    """Show what came of each of several files; nothing where there is one."""
    if len(reports) < 2:
        return
    answers = [report.answer for report in reports]
    standings = [standing(report, held) if held else "" for report in reports]
    with place.container():
        words([say.summary(answers)])
        show_table(batch_table(answers, standings))


def is_held(report: GivenReport, held: Held) -> bool:
    """Tell whether the facts hold the inspection that the report is of."""
    return standing(report, held) == HELD


def show_held(report: GivenReport, entered: Entered, held: Held) -> None:
    """Set what was read beside what is held, or say that it is new."""
    inspection = inspection_held(entered, held)
    if inspection is None:
        names = {row["authority_id"]: row["name"] for row in held("authority")}
        known = entered.authority_id and is_date(entered.start)
        words([say.not_held(names[entered.authority_id])] if known else [say.NOT_LOOKED_UP])
        return
    found = compared(confirmed(report.answer, entered, held, report.name, today()), held)
    names = _names(entered, held)
    differences = [lower_first(names.get(each.item, each.item)) for each in found
                   if each.says == DIFFERS]  # fmt: skip
    told = [say.held_already(inspection["inspection_id"], differences)]
    evidence = {
        row["evidence"]
        for row in held("judgement")
        if row["inspection_id"] == inspection["inspection_id"]
    }
    if evidence - {"primary"}:
        told.append(say.second_hand())
    words(told)
    show_table(compared_table(found, names))


def _names(entered: Entered, held: Held) -> dict[str, str]:
    """Return the names of everything that a person can be told about, by its key."""
    areas = area_names(held)
    return {
        "kind_id": "Kind",
        "start": "First day",
        "end": "Last day",
        "published": "Published",
        **{row["kind_id"]: row["label"] for row in held("inspection_kind")},
        **{row["authority_id"]: row["name"] for row in held("authority")},
        **{row["framework_id"]: row["short_name"] for row in held("framework")},
        **{
            row["read_as"]: areas[row["area_id"]]
            for row in held("judgement_area")
            if row["framework_id"] == entered.framework_id
        },
    }


def take_along(
    report: GivenReport, entered: Entered, reports: Sequence[GivenReport], held: Held
) -> None:
    """Offer the rows of every confirmed report; say what this one still lacks."""
    if state().said:
        st.success(state().said)
        state().said = ""
    new = [each for each in reports if each.can_be_added and not is_held(each, held)]
    if not new:
        words([say.NOTHING_TO_TAKE])
        return
    lacking = missing(report.answer, entered, held, today())
    if report not in new:
        words([say.NOTHING_OF_THIS])
    elif lacking:
        names = _names(entered, held)
        words([say.BEFORE_TAKING])
        items([say.missing(each.what, each.item, names.get(each.item, "")) for each in lacking])
    ready = [each for each in (_confirmed(report, held) for report in new) if each is not None]
    if not ready:
        return
    words([say.ready(len(ready), len(new)), say.TAKE_ALONG])
    st.download_button(
        "Download the rows",
        data=lambda: undisturbed(lambda: bundle(ready, holdings().rows, _columns())),
        file_name=f"gradeline-reports-{today()}.zip",
        mime="application/zip",
        key="adding-zip",
        on_click="ignore",
        type="primary",
    )
    if os.environ.get(ALLOWED) != "1":
        note(say.SAVING_IS_OFF)
        return
    note(say.SAVING_IS_ON)
    if st.button("Save the rows", key="adding-save"):
        _save(ready)


def _confirmed(report: GivenReport, held: Held) -> Confirmed | None:
    """Return what is confirmed of a report; None while something is missing."""
    entered = state().entered.get(report.key)
    if entered is None or missing(report.answer, entered, held, today()):
        return None
    return confirmed(report.answer, entered, held, report.name, today())


def _columns() -> dict[str, tuple[str, ...]]:
    package = read_package(holdings().data)
    return {name: package.table(name).column_names for name in TABLES}


def _save(ready: Sequence[Confirmed]) -> None:
    """Add the rows to the tables as they are now; the next run shows the facts with them."""
    waiting = st.empty()
    try:
        with (
            st.spinner("Checking all facts with the new rows …"),
            open_holdings(lambda: waiting.info(WAITING)) as now,
        ):
            waiting.empty()
            result = added(ready, now.rows, _columns())
            for name, rows in result.tables.items():
                now.put(name, rows)
            now.save()
    except FaultyFacts as error:
        st.error(say.NOT_SAVED)
        st.code(str(error), language=None)
        return
    except NotSaved as error:
        st.error(str(error))
        return
    except DatabaseTrouble as error:
        st.error(f"Nothing was saved: the facts could not be checked. {error}")
        return
    except OSError as error:
        st.error(f"Nothing was saved: the files cannot be written ({error.strerror}).")
        return
    if not result.inspection_ids:
        st.warning(say.NOTHING_SAVED)
        return
    state().said = say.written(result.counts, result.inspection_ids)
    st.rerun()


def own_use(report: GivenReport) -> None:
    """Offer what was read as files: all of it as JSON, the report's own wording as CSV."""
    answer = report.answer
    stem = report.name.rpartition(".")[0] or report.name
    files: list[tuple[str, str, str, Callable[[], bytes]]] = [
        (
            "Download all that was read (JSON)",
            f"{stem}.json",
            "application/json",
            lambda: as_list([answer]).encode(),
        )
    ]
    if answer.recommendations:
        label = "Download recommendations (CSV)"
        name = f"{stem}-recommendations.csv"
        files.append((label, name, "text/csv", lambda: recommendations_csv([answer])))
    if answer.profile:
        label = "Download figures (CSV)"
        name = f"{stem}-figures.csv"
        files.append((label, name, "text/csv", lambda: figures_csv([answer])))
    with st.container(horizontal=True):
        for label, name, mime, make in files:
            st.download_button(
                label, data=make, file_name=name, mime=mime, key=f"own-{name}", on_click="ignore"
            )
