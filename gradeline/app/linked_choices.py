"""Widgets whose value the link holds, and nothing else.

Each is set to what the link says before it is shown; a change writes the link in a callback. That
adds a step to the history of the browser, so that Back undoes a choice; widgets that Streamlit
itself binds to the link take the place of the step before. What equals the default is left out of
the link.
"""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.link_notices import notice, notice_ignored
from gradeline.app.linked_values import linked_value

ALL = "All"
TRUTHS = {"true": True, "false": False}
LONGEST_WORDS = 60
# How the keys begin that hold which page of a table is shown; see gradeline/app/paging.py.
PAGE_OF = "page_of_"


def one_of(
    place: DeltaGenerator,
    label: str,
    key: str,
    options: Sequence[str],
    *,
    default: str | None = None,
    is_select: bool = False,
    known: Sequence[str] = (),
) -> str:
    """Let the reader choose one of `options`, the first or `default` unless the link says else.

    A link may hold one of `known` too, which is no option now: it is left out without a notice.
    """
    first = options[0] if default is None else default
    notice_ignored(key, [*options, *known])
    linked = linked_value(key, options, first)
    st.session_state[key] = linked if linked in options else first
    asked: str
    if is_select:
        asked = place.selectbox(label, options, key=key, on_change=_write, args=(key, first))
    else:
        asked = place.radio(
            label, options, key=key, on_change=_write, args=(key, first), horizontal=True
        )
    return asked


def one_or_all(
    place: DeltaGenerator, label: str, key: str, values: Mapping[str, str]
) -> str | None:
    """Let the reader choose one of `values` by its label, or all, from a list.

    Returns the value, or None for all.
    """
    return values.get(one_of(place, label, key, [ALL, *values], is_select=True))


def switch(place: DeltaGenerator, label: str, key: str, *, value: bool = False) -> bool:
    """Show a check box, ticked or not as the link says, else as `value` says."""
    _notice_no_truth(key)
    st.session_state[key] = is_on(key, value)
    return place.checkbox(label, key=key, on_change=_write_truths, args=({key: value},))


def some_of(
    place: DeltaGenerator, labels: Mapping[str, str], *, value: bool, is_none_all: bool
) -> list[str]:
    """Show check boxes, ticked or not as the link says, else as `value` says.

    `labels` are by key. Returns the keys of those ticked. With `is_none_all` a link that unticks
    every box has them all ticked.
    """
    for key in labels:
        _notice_no_truth(key)
    linked = [key for key in labels if is_on(key, value)]
    ticked = linked or (list(labels) if is_none_all else [])
    defaults = dict.fromkeys(labels, value)
    for key, label in labels.items():
        st.session_state[key] = key in ticked
        place.checkbox(label, key=key, on_change=_write_truths, args=(defaults,))
    return ticked


def is_on(key: str, default: bool = False) -> bool:
    """Say whether the link has a check box ticked, or else whether it is by default."""
    return TRUTHS.get(st.query_params.get(key, "").lower(), default)


def _notice_no_truth(key: str) -> None:
    notice_ignored(
        key, [each for truth in TRUTHS for each in (truth, truth.upper(), truth.title())]
    )


def words(
    place: DeltaGenerator, label: str, key: str, placeholder: str = "any words"
) -> str | None:
    """Let the reader type what to look for; None where nothing is typed.

    Too many words are cut and it is said so; a limit of the field itself would show a bare count.
    """
    asked = st.query_params.get(key, "")
    if len(asked) > LONGEST_WORDS:
        notice(f"{label}: only the first {LONGEST_WORDS} characters are looked for.")
    st.session_state[key] = asked[:LONGEST_WORDS]
    typed = place.text_input(
        label,
        key=key,
        placeholder=placeholder,
        on_change=_write,
        args=(key, ""),
    )
    return " ".join(typed.split()) or None


def follow_link(key: str, value: str, default: str) -> Callable[[], None]:
    """Set a widget to a value and return the callback that writes a change of it to the link.

    For widgets that need more than those above: the widget takes `key` and the callback.
    """
    st.session_state[key] = value
    return lambda: _write(key, default)


def _write(key: str, default: str) -> None:
    put(key, st.session_state[key], default)


def put(key: str, value: str, default: str) -> None:
    """Have the link hold a value; the default is left out."""
    write_link({key: [] if value == default else [value]})


def write_link(changes: Mapping[str, Sequence[str]], aside: Sequence[str] = ()) -> None:
    """Have the link hold other values under some keys, none under those of `aside`.

    It is one step, so that Back undoes it in one. Tables in pages begin at the first again, as a
    choice changes their rows; turning a page does not.
    """
    is_turning = any(key.startswith(PAGE_OF) for key in changes)
    held = {
        key: st.query_params.get_all(key)
        for key in st.query_params
        if key not in aside and (is_turning or not key.startswith(PAGE_OF))
    }
    held.update({key: list(values) for key, values in changes.items()})
    st.query_params.from_dict({key: values for key, values in held.items() if values})


def _write_truths(defaults: Mapping[str, bool]) -> None:
    """Have the link hold how boxes are ticked: all of a group, as the link may say less of them."""
    now = {key: bool(st.session_state[key]) for key in defaults}
    write_link(
        {key: [] if now[key] == defaults[key] else [str(now[key]).lower()] for key in defaults}
    )
