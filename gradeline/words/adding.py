"""Sentences of the page on which a report is added."""

import re
from collections.abc import Sequence

from gradeline.report import BODY, TABLE, Judgement, Place, Problem, Reading, Report
from gradeline.words.dates import span
from gradeline.words.joining import counted, joined
from gradeline.words.names import kind_in_sentence

WHAT_IT_DOES = (
    "Upload an inspection report. The authority, the dates and every judgement are read from it, "
    "and each is shown beside the page it was read from.",
    "You confirm or correct what was read. Then you can download the rows, ready for the folder "
    "data.",
)
WHAT_IT_NEVER_DOES = (
    "The file is not kept: it is gone when you remove it, leave this page or close it.",
    "Nothing is guessed: where a report is not clear, the choice is left to you.",
    "Nothing is added to the facts until you say so.",
)
# What to do about a file that could not be read, by the kind of trouble.
ADVICE = {
    "empty file": "Download the report again.",
    "web page": "Open it in a browser, follow its link to the report and save that.",
    "damaged file": "The file seems to be cut short. Download it again from Ofsted's website.",
    "locked file": "Open it with its password, print it to a new PDF file and add that.",
    "no text": "Run it through text recognition first, or ask Ofsted for the report as published.",
    "too large": "Check that it is the report and not a whole folder of papers.",
    "too many pages": "Take the pages of the report out of the bundle and add those.",
    "too much text": "Take the report out of the bundle and add that alone.",
    "not text": "Save the report as PDF or as plain text and add that.",
    "too slow": "Print the report to a new PDF file and add that.",
    "too much memory": "Print the report to a new PDF file and add that.",
    "reading failed": "Print the report to a new PDF file and add that.",
    "not an inspection report": "If it is one, tell us which report it is.",
    "more than one framework": "Save each report as a file of its own.",
    "ungraded visit": "There is no grade to add. Visits are entered by hand in inspection.csv.",
}
ITEMS = {
    "authority": "the authority",
    "framework": "the framework",
    "kind": "the kind of inspection",
    "start": "the first day",
    "end": "the last day",
    "published": "the publication day",
}
BASES = {
    "printed": "Printed on the report",
    "official list": "Ofsted's list of outcomes",
    "stated elsewhere": "Stated in another document",
}
DAY_ERROR = "Not a date. Write it as year, month, day: 2024-05-13."
NO_PICTURE = (
    "A text file has no pages to show. The words it was read from stand beside each judgement."
)
NOT_DRAWN = "This page could not be drawn. Look it up in the file itself."
OWN_WORDING = (
    "These are the report's own words, for your own use: this dashboard keeps findings in its own "
    "wording."
)
FIGURES_AS_PRINTED = (
    "Figures as the report prints them, with its own dates; they are not among the rows added."
)
HELD_FIRST = (
    "The facts already hold this inspection: there is nothing to add. A comparison with what was "
    "read is below."
)
TAKE_ALONG = (
    "The file holds the tables of facts with the new rows at their end, ready to be put into the "
    "folder data, and what to do with them in README.txt."
)
NOTHING_TO_TAKE = "There is nothing to download: every report here is held already."
NOTHING_OF_THIS = "This report is held already: there is nothing of it to download."
BEFORE_TAKING = "Before the rows can be downloaded:"
NOT_LOOKED_UP = "Authority and first day are needed to look it up."
NOTHING_SAVED = "Nothing was saved: somebody has added these reports in the meantime."
NOT_SAVED = "Nothing was saved: the facts would no longer be sound."
SAVING_IS_OFF = (
    "Saving from this page is switched off. Whoever runs the dashboard can allow it by starting it "
    "with the environment variable GRADELINE_ALLOW_WRITING set to 1."
)
SAVING_IS_ON = (
    "Saving checks all facts with the new rows before anything is written, then rebuilds the "
    "database. If the check fails, nothing is changed."
)
NOWHERE = "Not found. Look for it in the report."
WEEK = 7
SHORT = {
    "help_protection": "help and protection",
    "in_care": "children in care",
    "in_care_and_leavers": "children in care and care leavers",
    "looked_after": "children looked after",
    "lscb": "safeguarding children board",
}


def what_it_reads(described: Sequence[str]) -> list[str]:
    """Say of which frameworks reports can be read, each described in a few words, oldest first."""
    *others, last = described
    return [
        f"It reads Ofsted's reports as PDF or plain text: {', '.join(others)}, and {last}.",
        "Letters after focused and monitoring visits give no grades; it says so and skips them.",
    ]


def progress(done: int, count: int) -> str:
    """Say how far the reading of several files has come."""
    return f"Read {done} of {count}"


def stopped(left: int) -> str:
    """Say what became of the files that were not read when the reading was stopped."""
    were = "was" if left == 1 else "were"
    return f"Stopped: {counted(left, 'file')} {were} not read. What was read before is kept."


def summary(reports: Sequence[Report]) -> str:
    """Say in one sentence what came of several files."""
    read = [report for report in reports if report.framework]
    doubtful = [report for report in read if to_check(report)]
    parts = [f"{counted(len(read), 'report')} read"]
    if doubtful:
        parts.append(f"{len(doubtful)} with judgements to check")
    if len(reports) > len(read):
        parts.append(f"{counted(len(reports) - len(read), 'file')} that could not be read")
    return f"{', '.join(parts)}."


def to_check(report: Report) -> int:
    """Count the judgements that a person must decide."""
    return sum(each.status in ("check", "not found") for each in report.judgements)


def read_well(report: Report) -> int:
    """Count the judgements that were read without a doubt."""
    return sum(each.status in ("ok", "not judged") for each in report.judgements)


def on_site(report: Report) -> str:
    """Write the days of the inspection out."""
    return span(report.start, report.end)


def problem(each: Problem, file: str) -> str:
    """Say what is wrong in one sentence, with its page and words where the message lacks them."""
    text = each.message.removeprefix(f"{file}: ").rstrip(".")
    about = re.fullmatch(r"([a-z0-9_]+): (.+)", text, re.DOTALL)
    if about:
        text = f"{short(about[1])}: {about[2]}"
    if each.page and f"page {each.page}" not in text:
        text += f", page {each.page}"
    if each.words and each.words not in text:
        text += f": “{each.words}”"
    return f"{text[:1].upper()}{text[1:]}."


def short(area: str) -> str:
    """Name an area in a few words, from the name by which the reader calls it."""
    return SHORT.get(area, area.replace("_", " "))


def where(item: str, place: Place) -> str:
    """Say from which words on which page something was read."""
    if not place.words:
        return f"{'Not printed' if item == 'published' else 'Not found'} in the report."
    if not place.page:
        return f"Worked out from the text: {place.words}."
    return f"Read on page {place.page}: “{place.words}”."


def status(judgement: Judgement | None) -> str:
    """Say what was read of an area and how the readings stand to each other."""
    if judgement is None:
        return NOWHERE
    table, body = judgement.read_in(TABLE), judgement.read_in(BODY)
    match judgement.status:
        case "ok" if table and body:
            return "Read in the table and in the body, which agree."
        case "ok" if table:
            return "Read in the table; the body gives it no grade."
        case "ok":
            return "Read in the body; the table does not give it."
        case "not judged":
            return (
                "Not judged, as the report says." if table or body else "Not judged by this report."
            )
        case "not in this framework":
            return "Not in this framework, as the report has it."
        case "check":
            return _doubt(table, body)
        case _:
            return NOWHERE


def _doubt(table: Sequence[Reading], body: Sequence[Reading]) -> str:
    if any(each.grade is None for each in (*table, *body)):
        return "To check: the words are not a grade of this framework."
    grades = [{each.grade for each in readings} for readings in (table, body)]
    if all(grades) and grades[0] != grades[1]:
        return "To check: the table and the body differ."
    if len(grades[0] | grades[1]) > 1:
        return "To check: the report gives more than one grade."
    return "To check: the grade may belong to another area."


def reading(each: Reading, area: str) -> str:
    """Say where one reading stands and what it says; its label only if not that of the area."""
    label = " ".join(each.label.split())
    words = " ".join(each.words.split())
    name = "" if label.lower() == area.lower() else f"{label}: "
    return f"{each.where.capitalize()}, page {each.page}: {name}“{words}”"


def about_kind(hint: str, start: str, end: str, days: int) -> str:
    """Say what helps to tell the kind, which the report does not print, after a hint on how."""
    told = f"The report does not print it. {hint}"
    if not days:
        return f"{told}."
    weeks = "one week" if days <= WEEK else "more than one week"
    return f"{told}; this one took {weeks} ({span(start, end)})."


def as_listed(kind: str, published: str) -> str:
    """Say what the official list of outcomes holds of this inspection."""
    name = kind_in_sentence(kind)
    article = "an" if name[0].lower() in "aeiou" else "a"
    return (
        f"Ofsted's list of outcomes, as held here, has this inspection as {article} {name}, "
        f"published on {day_of(published)}."
    )


def day_of(text: str) -> str:
    """Write an ISO date out."""
    return span(text, text)


def outside(names: Sequence[str]) -> str:
    """Name areas that were read and that the facts do not know."""
    quoted = [f"“{name}”" for name in names]
    return (
        f"Read, but not an area of this framework in the facts, so it cannot be added: "
        f"{joined(quoted)}."
    )


def held_already(name: str, differences: Sequence[str]) -> str:
    """Say that an inspection is held, and whether what was read is the same."""
    told = f"This inspection is held already ({name}), so there is nothing to add."
    if not differences:
        return f"{told} What was read agrees with what is held."
    return f"{told} What was read differs in {joined(differences)}."


def not_held(name: str) -> str:
    """Say that an inspection is not held."""
    return f"No such inspection of {name} is held: everything here is new."


def second_hand() -> str:
    """Say what to do about an inspection that is known from other documents only."""
    return (
        "It is known from later documents only. To put the report's own grades in their place, "
        "change its rows in inspection.csv and judgement.csv by hand."
    )


COMPARED = {
    "same": "same",
    "differs": "differs",
    "new": "only in the report",
    "finer": "same, and the report gives the day",
    "held only": "only in the facts; the report does not say",
}


def missing(what: str, item: str, name: str) -> str:
    """Say what is still to be done; `name` is that of the area, framework or authority meant."""
    match what:
        case "choice":
            return f"Choose {ITEMS[item]}."
        case "day":
            return f"Write {ITEMS[item]} as year, month, day."
        case "order":
            return f"{ITEMS[item].capitalize()} comes before the day that should precede it."
        case "future":
            return f"{ITEMS[item].capitalize()} has not come yet."
        case "basis":
            return "Say how the publication day is known, or leave the day empty."
        case "period":
            return f"The first day is outside the period of {name}: look at both again."
        case "existence":
            return f"{name} did not exist on the first day: look at both again."
        case "front not seen":
            return "Tick that you have seen the authority and the dates in the report."
        case "reason":
            return f"Say why {ITEMS.get(item) or f'“{name}”'} is not as it was read."
        case "grade":
            return f"Choose the grade of “{name}”."
        case "not seen":
            return f"Tick that you have seen the grade of “{name}” in the report."
        case "page":
            return f"Give the page on which “{name}” has its grade."
        case "words":
            return f"Give the words in which “{name}” has its grade."
        case _:
            return "Grade at least one area."


def ready(count: int, of: int) -> str:
    """Say how many reports of those read can be downloaded as rows."""
    if of == 1:
        return "Everything is confirmed: the rows can be downloaded."
    return f"{count} of {of} new reports confirmed: their rows go into one file."


def written(counts: dict[str, int], inspection_ids: Sequence[str]) -> str:
    """Say what was saved."""
    names = {
        "source": "source",
        "inspection": "inspection",
        "judgement": "judgement",
        "correction": "correction",
    }
    parts = [counted(counts[key], name) for key, name in names.items() if counts[key]]
    return f"Saved: {joined(parts)} ({joined(inspection_ids)}). The database has been rebuilt."


def heading(report: Report, framework: str) -> str:
    """Name a report by authority, framework and days, as far as they were read."""
    authority = report.authority or "Authority not known"
    days = on_site(report) if report.start else "days not known"
    return f"{authority}: {framework}, {days}"


def no_place(described: str) -> str:
    """Say why reports of a framework cannot be added, although they were read."""
    return (
        f"This page adds no {described} that stand alone: they grade the board, not the "
        "authority. What was read is below, for you to download."
    )


def figures(report: Report) -> str:
    """Say how many figures of the area there are to be opened."""
    return f"{counted(len(report.profile), 'figure')} by which the report describes the area"


def licence(report: Report) -> str:
    """Say under which licence the report is used."""
    return f"Licence: {report.licence}." if report.licence else ""
