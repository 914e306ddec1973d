"""From a cell to a number, or to why it is none.

Written here, as libraries that read numbers settle on one meaning of 1,234; this refuses it and
says what to write.
"""

import math
import re
from dataclasses import dataclass

from gradeline.own_values.cells import FilledCell, without_noise
from gradeline.own_values.problems import quoted

MOST = 1_000_000_000
DASHES = {"-", "\N{EN DASH}", "\N{EM DASH}", ".", "..", ":", "*"}
NONE_GIVEN = DASHES | {"n/a", "na", "none", "nil", "c", "x", "z", "low"}
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T].*)?"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:[ T].*)?"
    rf"|\d{{1,2}}[-/. ]{_MONTH}(?:[-/. ]\d{{2,4}})?"
    rf"|{_MONTH}[-/. ]\d{{1,4}}"
    r"|\d{1,2}:\d{2}(?::\d{2})?",
    re.ASCII | re.IGNORECASE,
)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?", re.ASCII | re.IGNORECASE)
_RANGE = re.compile(r"\d+(?:\.\d+)?\s*%?\s*(?:[-\u2013]|to)\s*\d+(?:\.\d+)?\s*%?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"([+-]?\d+),(\d+)", re.ASCII)
_ENGLISH = re.compile(r"[+-]?\d{1,3}(?:[,' \u2019]\d{3})+(?:\.\d+)?", re.ASCII)
_CONTINENTAL = re.compile(r"[+-]?\d{1,3}(?:[.' \u2019]\d{3})+,\d+", re.ASCII)


@dataclass(frozen=True)
class Amount:
    """A number; `is_percent` where it was written with a percent sign or formatted so."""

    number: float
    is_percent: bool


@dataclass(frozen=True)
class NoAmount:
    """Why a cell is not a number, and what should stand there."""

    found: str
    expected: str


def read_amount(cell: FilledCell, expected: str) -> Amount | NoAmount:
    """Return the number of a cell that is not empty; `expected` says which kind is asked for.

    Nothing is guessed: a decimal comma, a separator between thousands, a date and a range are each
    refused with what to write instead.
    """
    if cell.is_formula:
        return NoAmount("a formula", "its result; paste it as a value")
    if cell.is_date:
        return _a_date(cell.text, expected)
    if cell.number is not None:
        return _within(cell.number, cell.is_percent, cell.text)
    return _from_text(cell.text, expected)


def _from_text(text: str, expected: str) -> Amount | NoAmount:
    bare = text.removesuffix("%").rstrip()
    if _NUMBER.fullmatch(bare):
        return _within(float(bare), bare != text, text)
    if text.casefold() in NONE_GIVEN:
        return NoAmount(quoted(text), f"{expected}, or an empty cell where there is no value")
    if _DATE.fullmatch(text):
        return _a_date(quoted(text), expected)
    if _RANGE.fullmatch(text):
        return NoAmount(quoted(text), f"{expected}, not a range")
    if text[0] in "=+-@":
        return NoAmount(f"a formula, {quoted(text)}", "its result; paste it as a value")
    if plain := _without_separators(bare, text[len(bare) :]):
        return NoAmount(quoted(text), plain)
    return NoAmount(quoted(text), expected)


def _without_separators(bare: str, percent: str) -> str | None:
    """Say how a number with commas or spaces is to be written; None where it cannot be told."""
    if comma := _DECIMAL_COMMA.fullmatch(bare):
        decimal = f"{comma[1]}.{comma[2]}{percent}"
        if len(comma[2]) != 3:
            return f"{decimal}, with a point for decimals"
        return f"{comma[1]}{comma[2]}{percent} or {decimal}, without a comma"
    if _ENGLISH.fullmatch(bare):
        return f"{re.sub(r'[^0-9.+-]', '', bare)}{percent}, without separators"
    if _CONTINENTAL.fullmatch(bare):
        plain = re.sub(r"[^0-9,+-]", "", bare).replace(",", ".")
        return f"{plain}{percent}, without separators and with a point for decimals"
    return None


def _a_date(text: str, expected: str) -> NoAmount:
    return NoAmount(
        f"{text}, a date",
        f"{expected}; Excel makes dates of entries such as 5-9: format the cell as General and"
        " type the number again",
    )


def _within(number: float, is_percent: bool, text: str) -> Amount | NoAmount:
    if not math.isfinite(number) or abs(number) > MOST:
        return NoAmount(quoted(text), f"a number of at most {MOST:,}")
    return Amount(without_noise(number), is_percent)
