"""The choice of one inspection; the link holds its id."""

import streamlit as st

from gradeline.app.link_notices import notice
from gradeline.app.linked_values import linked_value
from gradeline.app.show import note
from gradeline.navigation.choices import Choices
from gradeline.queries.inspection_record import choices
from gradeline.queries.shared import withheld
from gradeline.views.answers import rows
from gradeline.words.dates import partial
from gradeline.words.side_by_side import left_out

PICKED = "inspection"


def pick(chosen: Choices) -> str | None:
    """Let the reader pick an inspection by its id in the link or by name; return the id.

    None where no inspection is known to be public by the as-at day.
    """
    known = rows(chosen.database, choices(as_at=chosen.as_at))
    if not known:
        return None
    names = {
        row.inspection_id: f"{row.authority}: {row.kind}, {partial(row.dated)}" for row in known
    }
    asked = linked_value(PICKED, names)
    if asked and asked not in names:
        notice(f"No inspection of that name had been published by {chosen.as_at_words}: left out.")
    own = [
        row
        for row in known
        if row.authority_id in chosen.authority_ids or row.inspection_id == asked
    ] or known
    options = [row.inspection_id for row in own]
    graded = [row.inspection_id for row in own if row.is_graded]
    first = asked if asked in names else (graded or options)[0]
    picked: str = st.selectbox(
        "Inspection or visit",
        options,
        index=options.index(first),
        format_func=lambda key: names[key],
        key=f"pick-{first}",
        on_change=_put_in_link,
        args=(f"pick-{first}",),
    )
    ids = chosen.authority_ids
    visits = rows(chosen.database, withheld(as_at=chosen.as_at, authority_ids=ids))
    note(*left_out(each for each in visits if not each.is_graded))
    return picked


def _put_in_link(key: str) -> None:
    st.query_params[PICKED] = st.session_state[key]
