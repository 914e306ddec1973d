"""Composes letters as Ofsted sets them, with what a test wants to be printed otherwise.

Apostrophes are printed as Ofsted prints them, curled.
"""

from collections.abc import Sequence

from tests.reading.composing import Sheet, Style

HEADING = "Focused visit to Warrington children's services"
SUMMARISES = "This letter summarises the findings of the focused visit to Warrington children's"
LOOKED_AT = "Inspectors looked at the local authority's arrangements for the 'front door'."
CARRIED_OUT = (
    "This visit was carried out in line with the inspection of local authority children's services"
    " (ILACS) framework."
)
LETTERHEAD = ("Ofsted", "Piccadilly Gate", "Store Street", "Manchester", "M1 2WD")
FINDINGS = (
    "Since the last inspection in June 2019 families in Warrington have been seen sooner. Records"
    " say when a child was last seen, and by whom. What managers decide is written down.",
    "Warrington has asked families what they think of the help that they were given.",
)


def letter(
    *,
    day: str = "31 January 2022",
    heading: str = HEADING,
    days: str = "on 15 and 16 December 2021",
    opening: Sequence[str] | None = None,
    looked_at: str | Sequence[str] = LOOKED_AT,
    priority: Sequence[str] = (),
    findings: Sequence[str] = FINDINGS,
) -> bytes:
    """Return a letter as PDF; `priority` is a heading and what stands under it.

    `opening` takes the place of the sentence that gives the `days`.
    """
    sheet = Sheet(Style())
    for line in LETTERHEAD:
        sheet.text(line, size=7.0, after=0)
    sheet.gap(20)
    if day:
        sheet.text(day)
    for line in ("Director of Children's Services", "1 Times Square", "Warrington", "WA1 2NT"):
        sheet.text(line, after=0)
    sheet.gap(20)
    sheet.text("Dear Director")
    sheet.text(_curled(heading), is_bold=True)
    for words in opening or [f"{SUMMARISES} services {days}. There were two inspectors."]:
        sheet.text(_curled(words))
    first, *items = [looked_at] if isinstance(looked_at, str) else looked_at
    sheet.text(_curled(first))
    sheet.items(items)
    sheet.text(_curled(CARRIED_OUT))
    sheet.heading("Headline findings")
    for words in findings:
        sheet.text(words)
    if priority:
        sheet.heading(priority[0])
        sheet.items(priority[1:]) if len(priority) > 2 else sheet.text(*priority[1:])
    sheet.heading("What needs to improve in this area of social work practice?")
    sheet.items(["How long a family waits.", "What managers write down."])
    return sheet.content()


def joint_letter(*, opening: str, heading: str, day: str = "26 September 2022") -> bytes:
    """Return the letter of a joint inspection as PDF."""
    sheet = Sheet(Style())
    sheet.text(day)
    sheet.text("Dear local partnership")
    sheet.text(_curled(heading), is_bold=True)
    sheet.text(_curled(opening))
    sheet.heading("Headline findings")
    for words in FINDINGS:
        sheet.text(words)
    sheet.heading("Area for priority action")
    sheet.text("Partners must find out where children are at risk.")
    return sheet.content()


def _curled(words: str) -> str:
    return words.replace("'", "\u2019")
