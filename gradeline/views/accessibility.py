"""Who can use this, and where it falls short."""

from gradeline.sections.section import Section, Source
from gradeline.words.accessibility import MET, NOT_MET, WAYS

SECTIONS = (
    Section("checked", question="What is checked at every change", items=MET),
    Section("falls-short", question="Where it falls short", items=NOT_MET),
    Section(
        "other-ways",
        question="Other ways to the same facts",
        items=WAYS,
        source=Source("the tests of this project", ""),
    ),
)
