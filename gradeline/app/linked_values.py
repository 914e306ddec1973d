"""What the link asks for under a key, as people and programs write it.

Capitals, hyphens and spaces are lost or changed where a link is typed, or goes through letters and
other programs; a value that differs from one there is in these alone is that one.
"""

import re
from collections.abc import Iterable

import streamlit as st

_BETWEEN = re.compile(r"[\s+_\-\u2010-\u2015]+")
_APOSTROPHES = re.compile("[`\u00b4\u2018\u2019]")


def meant(value: str, options: Iterable[str]) -> str:
    """Return which of some options a value is; the value itself where it is none of them.

    A number is meant as it is written, and by the number of an option alone that option is meant:
    8 is `8. Timely assessments`.
    """
    held = list(options)
    numbered = [each for each in held if each.startswith(f"{value}. ")]
    if value.isdecimal() and value not in held and len(numbered) == 1:
        return numbered[0]
    if value in held or not any(each.isalpha() for each in value):
        return value
    plain = _plain(value)
    return next((each for each in held if _plain(each) == plain), value)


def linked_value(key: str, options: Iterable[str], default: str = "") -> str:
    """Return what the link asks for under a key, as one of some options where it is one."""
    return meant(st.query_params.get(key, default), options)


def _plain(text: str) -> str:
    return _BETWEEN.sub(" ", _APOSTROPHES.sub("'", text)).strip().casefold()
