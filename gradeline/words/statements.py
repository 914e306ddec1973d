"""Sentences about what reports say of a theme, paragraph by paragraph."""

from collections.abc import Sequence

from gradeline.queries.sources import AgreementRow
from gradeline.words.joining import counted

ABOUT_READINGS = (
    "Every numbered paragraph of findings and of the summary at the head was read twice, each"
    " reading blind of the other: which themes it speaks of, whether it praises or criticises, and"
    " whom. Where the two differed, the page decided.",
)


def agreed(found: Sequence[AgreementRow]) -> str:
    """Say how far two readings of the same reports agreed before they were settled."""
    either = sum(row.pairs_either for row in found)
    both = sum(row.pairs_both for row in found)
    if not both:
        return "No report has been read twice."
    same = sum(row.same_stance for row in found)
    return (
        f"In {counted(len(found), 'report')} the two readings found {either:,} pairs of a paragraph"
        f" and a theme; {both:,} of them ({_share(both, either)}) were found by both, and for"
        f" {same:,} of these ({_share(same, both)}) both had the same stance."
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%"
