from collections import Counter
from textwrap import dedent

import pytest

from gradeline.reading.document import Document, Line, Piece
from gradeline.reading.frameworks import framework_named
from gradeline.reading.plain_text import read_text
from gradeline.reading.recommendations import read_recommendations
from gradeline.report import Recommendation
from tests.reading.real_reports import REPORTS, SEEDS, document_of

MARGIN, TOP, LETTER = 70.0, 80.0, 5.0
HEIGHTS = {"# ": 14.0, "~ ": 9.0}
PROSE = "the rest of the report tells of lamps and of chairs at some length\n" * 20


def plain_text(*pages: str) -> Document:
    """Return a document without places from the text of its pages."""
    return read_text("\f".join(dedent(page) for page in pages).encode())


def sheet(*pages: str) -> Document:
    """Return a document with places: an indent of one letter is 6 points, a blank line a gap.

    `# ` begins a large heading, `~ ` small print; two spaces leave a wide gap in a line. A page of
    prose comes last, so that most of the text is of the usual size.
    """
    lines = []
    for page, rows in enumerate((*pages, PROSE), start=1):
        top = TOP
        for row in dedent(rows).strip("\n").split("\n"):
            words = row.strip()
            if not words:
                top += 9
                continue
            height = HEIGHTS.get(words[:2], 11.0)
            left = MARGIN + 6 * (len(row) - len(row.lstrip()))
            pieces = []
            for cell in words.removeprefix("# ").removeprefix("~ ").split("  "):
                width = LETTER * len(cell)
                pieces.append(Piece(cell, left, left + width, top, top + height))
                left += width + 15
            lines.append(Line(page, tuple(pieces)))
            top += height + 3
    return Document(tuple(lines), len(pages) + 1, has_places=True)


ILACS = sheet(
    """
    # What needs to improve?1

    ◼  How soon drawings are hung, and whether the
       artist is asked.

    ◼  The number of chairs.
    """,
    """
    ◼  Tea, which goes cold when it is
       carried far.

    # The experiences and progress of painters: good

    1.  Ten chairs were bought.
    """,
)
ILACS_IN_ONE_SIZE = sheet(
    """
    What needs to improve

    ◼ The hanging of drawings in the long
      corridor.

    ◼ Chairs.

    The experiences and progress of painters and their friends
    require improvement to be good

    ◼ Ten chairs were bought.
    """
)
SIF_OF_2014 = sheet(
    """
    # Contents
    What does the local authority need to improve?  2
    The local authority's strengths  2
    What does the LSCB need to improve?  3
    """,
    """
    # The local authority
    # What does the local authority need to improve?
    Priority and immediate action

    1.  Ensure that the lamps are lit before it is dark, and that
        someone counts them.

    Areas for improvement

    The garden

    2.  Plant trees, including:
        -  apple trees
        -  pear trees by the wall.

    The house and all that is in it, from the cellar to the
    attic

    3.  Mend the roof so that no rain
    """,
    """
        comes in.

    # The local authority's strengths

    4.  The doors are open.

    # The Local Safeguarding Children Board (LSCB)
    # What does the LSCB need to improve
    Priority and immediate action

    136. No areas were identified for priority action.

    Areas for improvement

    137. Write down who comes to
         meetings.

    # The LSCB's strengths

    138. The table is round.
    """,
)
SIF_OF_2016 = sheet(
    """
    # Contents
    Recommendations  2
    The Local Safeguarding Children Board (LSCB)  3
    Recommendations  3
    """,
    """
    # The local authority
    # Recommendations

    1.  Ensure that the lamps are lit in time (paragraphs 17, 25
        and 80).

    2.  Count them (pages 3, 9, paragraph 31 ).

    ~ 2 These are lamps that burn oil.

    # Summary for children and young people

    ■  They made
       recommendations
       1.  and kept them.
    """,
    """
    # The Local Safeguarding Children Board (LSCB)
    # The Local Safeguarding Children Board is good
    # Recommendations

    98.  The board should meet twice (paragraph 104).

    # Inspection findings - the Local Safeguarding Children Board

    99.  It meets once.
    """,
)
SIF_WITH_BULLETS = sheet(
    """
    # Section 1: the local authority
    # Recommendations

    1.  Light the lamps.

    # Summary for children and young people

    ■  The lamps are out.
    """,
    """
    # Section 2: The effectiveness of the local safeguarding
    # children board
    The effectiveness of the board is good

    Areas for improvement

    ■  Meet more often than
       before.

    ■  Meet earlier.

    Key strengths and weaknesses of the Local Safeguarding Children Board

    99.  It meets.
    """,
)
LAC_2013 = sheet(
    """
    # Areas for improvement

    22.  In order to improve the lamps the local authority should take the
         following action.

         Immediately:

          ▪  light the lamps
          ▪  count the lamps that are
             lit
    """,
    """
         Within three months:

          ▪  buy oil.

         Within six months of this report:

         build a lighthouse.

    # Outcomes for lamps
    # Grade 3 (Adequate)

    23.  They flicker.
          ▪  some went out
    """,
)
SLAC = plain_text(
    """
    Areas for improvement

    29. In order to improve the services for safeguarding children in Mereside, action is due.

    Immediately:

    - ensure that lamps are lit in their

    houses and in the streets.
    - count the lamps

    Within three months:

    buy oil for the lamps.

    Safeguarding outcomes for children

    - 30. Lamps are lit.
    - They flicker.

    Areas for improvement

    114. In order to improve the services for looked after children in Mereside, action is due.

    Within six months:

    - build a lighthouse.

    How good are outcomes?
    """
)
CHILD_PROTECTION = plain_text(
    """
    Areas for improvement
    1. The local authority and its partners should take the following action immediately:
    \u2022 light the lamps.

    Quality of practice
    2. Lamps are lit.
    """
)
BOARD_REVIEW = sheet(
    """
    # What does the Local Safeguarding Children Board need to
    # improve?

    1.  Meet more often (paragraph 3).

    # Main findings

    2.  It meets.
    """
)

AUTHORITY, BOARD = "local authority", "board"
AREAS = "Areas for improvement"
LAYOUTS: dict[str, tuple[str, Document, list[Recommendation]]] = {
    "ilacs": (
        "ilacs",
        ILACS,
        [
            Recommendation(
                "",
                "How soon drawings are hung, and whether the artist is asked.",
                "",
                "",
                "",
                AUTHORITY,
                1,
            ),
            Recommendation("", "The number of chairs.", "", "", "", AUTHORITY, 1),
            Recommendation(
                "", "Tea, which goes cold when it is carried far.", "", "", "", AUTHORITY, 2
            ),
        ],
    ),
    "ilacs with headings no larger than its text": (
        "ilacs",
        ILACS_IN_ONE_SIZE,
        [
            Recommendation(
                "", "The hanging of drawings in the long corridor.", "", "", "", AUTHORITY, 1
            ),
            Recommendation("", "Chairs.", "", "", "", AUTHORITY, 1),
        ],
    ),
    "sif of 2014": (
        "sif",
        SIF_OF_2014,
        [
            Recommendation(
                "1",
                "Ensure that the lamps are lit before it is dark, and that someone counts them.",
                "",
                "",
                "Priority and immediate action",
                AUTHORITY,
                2,
            ),
            Recommendation(
                "2",
                "Plant trees, including: apple trees pear trees by the wall.",
                "",
                "",
                f"{AREAS}: The garden",
                AUTHORITY,
                2,
            ),
            Recommendation(
                "3",
                "Mend the roof so that no rain comes in.",
                "",
                "",
                f"{AREAS}: The house and all that is in it, from the cellar to the attic",
                AUTHORITY,
                2,
            ),
            Recommendation("137", "Write down who comes to meetings.", "", "", AREAS, BOARD, 3),
        ],
    ),
    "sif of 2016": (
        "sif",
        SIF_OF_2016,
        [
            Recommendation(
                "1",
                "Ensure that the lamps are lit in time (paragraphs 17, 25 and 80).",
                "17, 25, 80",
                "",
                "",
                AUTHORITY,
                2,
            ),
            Recommendation(
                "2", "Count them (pages 3, 9, paragraph 31 ).", "31", "", "", AUTHORITY, 2
            ),
            Recommendation(
                "98", "The board should meet twice (paragraph 104).", "104", "", "", BOARD, 3
            ),
        ],
    ),
    "sif whose board is asked in bullets": (
        "sif",
        SIF_WITH_BULLETS,
        [
            Recommendation("1", "Light the lamps.", "", "", "", AUTHORITY, 1),
            Recommendation("", "Meet more often than before.", "", "", AREAS, BOARD, 2),
            Recommendation("", "Meet earlier.", "", "", AREAS, BOARD, 2),
        ],
    ),
    "lac_2013": (
        "lac_2013",
        LAC_2013,
        [
            Recommendation("", "light the lamps", "", "Immediately", AREAS, AUTHORITY, 1),
            Recommendation(
                "", "count the lamps that are lit", "", "Immediately", AREAS, AUTHORITY, 1
            ),
            Recommendation("", "buy oil.", "", "Within three months", AREAS, AUTHORITY, 2),
            Recommendation(
                "",
                "build a lighthouse.",
                "",
                "Within six months of this report",
                AREAS,
                AUTHORITY,
                2,
            ),
        ],
    ),
    "slac": (
        "slac",
        SLAC,
        [
            Recommendation(
                "",
                "ensure that lamps are lit in their houses and in the streets.",
                "",
                "Immediately",
                AREAS,
                "safeguarding",
                1,
            ),
            Recommendation("", "count the lamps", "", "Immediately", AREAS, "safeguarding", 1),
            Recommendation(
                "", "buy oil for the lamps.", "", "Within three months", AREAS, "safeguarding", 1
            ),
            Recommendation(
                "",
                "build a lighthouse.",
                "",
                "Within six months",
                AREAS,
                "looked after children",
                1,
            ),
        ],
    ),
    "child protection": (
        "cp",
        CHILD_PROTECTION,
        [Recommendation("", "light the lamps.", "", "immediately", AREAS, AUTHORITY, 1)],
    ),
    "review of a board": (
        "lscb",
        BOARD_REVIEW,
        [Recommendation("1", "Meet more often (paragraph 3).", "3", "", "", BOARD, 1)],
    ),
}


def recommendations(document: Document, family: str) -> list[Recommendation]:
    return read_recommendations(document, framework_named(family).asking)


@pytest.mark.parametrize(("family", "document", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_everything_asked_for_is_read(
    family: str, document: Document, expected: list[Recommendation]
) -> None:
    assert recommendations(document, family) == expected


@pytest.mark.parametrize("family", ["slac", "lac_2013", "cp", "sif", "lscb", "ilacs"])
def test_document_that_asks_for_nothing_has_no_recommendations(family: str) -> None:
    assert recommendations(plain_text("A page of prose.\nAnd no more."), family) == []


def test_heading_at_the_top_of_three_pages_is_no_running_head() -> None:
    items = ("Light the lamps.", "Count the lamps.", "Buy oil.")
    pages = [f"# Recommendations\n\n1.  {item}\n\n# Executive summary" for item in items]
    assert [found.text for found in recommendations(sheet(*pages), "sif")] == list(items)


def test_text_whose_bullets_were_lost_is_read_by_paragraphs() -> None:
    document = plain_text(
        """
        Recommendations

        Ensure that the lamps are lit
        in time (paragraph 15).

        Count all of the lamps every evening (paragraph 30)

        Summary for children and young people
        """
    )
    assert [found.paragraphs for found in recommendations(document, "sif")] == ["15", "30"]


def test_bullets_that_are_letters_of_a_font_of_signs_are_told_from_words() -> None:
    document = sheet(
        """
        # What needs to improve

        \uf0be  Chairs, of which
           there are few.

        o  Tea.
        """
    )
    texts = [found.text for found in recommendations(document, "ilacs")]
    assert texts == ["Chairs, of which there are few.", "Tea."]


@pytest.mark.parametrize("words", ["1. a\n", "- a\n", "(paragraph ", "Within one month of ", "1 "])
def test_crafted_text_is_read_in_proportion_to_its_length(words: str) -> None:
    document = plain_text("Recommendations\n" + words * (60_000 // len(words)))
    assert len(recommendations(document, "sif")) <= len(document.lines)


# What people counted on pictures of the pages: in each part the number of items, the first and the
# last number printed, and the pages.
Part = tuple[int, str, str, tuple[int, ...]]
SIF_REPORTS: dict[str, tuple[Part, Part | None]] = {
    "barking_and_dagenham_2014-07-07_sif": ((13, "28", "40", (5, 6)), (5, "136", "140", (30,))),
    "cheshire_east_2015-09-15_sif": ((17, "1", "17", (8, 9)), (8, "151", "158", (43, 44))),
    "cheshire_west_and_chester_2016-02-19_sif": (
        (5, "1", "5", (7,)),
        (4, "103", "106", (36,)),
    ),
    "darlington_2018-05-21_sif": ((14, "1", "14", (8, 9)), None),
    "halton_2015-02-03_sif": ((19, "1", "19", (4, 5, 6)), (9, "136", "144", (37, 38))),
    "hampshire_2014-04-22_sif": ((8, "19", "26", (5, 6)), (2, "103", "104", (29,))),
    "hertfordshire_2015-11-27_sif": ((9, "1", "9", (7,)), (3, "112", "114", (35,))),
    "manchester_2014-09-03_sif": ((24, "11", "34", (4, 5, 6)), (10, "154", "163", (36,))),
    "portsmouth_2014-09-01_sif": ((11, "13", "23", (4, 5)), (4, "137", "140", (32,))),
    "southampton_2014-09-15_sif": ((35, "13", "47", (4, 5, 6, 7)), (7, "161", "167", (38,))),
    "tower_hamlets_2017-04-07_sif": ((15, "1", "15", (9, 10)), (5, "", "", (32,))),
    "warrington_2015-05-12_sif": ((14, "1", "14", (4, 5)), (6, "163", "168", (45,))),
}
ILACS_REPORTS = {
    "cambridgeshire_2019-02-18_ilacs": {2: 4},
    "cheshire_east_2020-01-09_ilacs": {3: 5},
    "cheshire_east_2024-05-16_ilacs": {2: 7},
    "cheshire_west_and_chester_2024-08-28_ilacs": {2: 7},
    "halton_2024-07-12_ilacs": {2: 10, 3: 2},
    "north_east_lincolnshire_2021-11-26_ilacs": {2: 9},
    "oxfordshire_2018-05-22_ilacs": {2: 4},
    "wandsworth_2026-05-18_ilacs": {2: 1},
}
SLAC_SEEDS = {
    "000_0baaab8d91514486": {
        ("safeguarding", "Immediately"): 6,
        ("safeguarding", "Within three months"): 5,
        ("safeguarding", "Within six months"): 2,
        ("looked after children", "Immediately"): 1,
        ("looked after children", "Within three months"): 6,
        ("looked after children", "Within six months"): 3,
    },
    "004_a00593f7df20dd92": {
        ("safeguarding", "Immediately"): 2,
        ("safeguarding", "Within three months"): 3,
        ("safeguarding", "Within six months"): 3,
        ("looked after children", "Immediately"): 2,
        ("looked after children", "Within three months"): 4,
        ("looked after children", "Within six months"): 2,
    },
}
needs_reports = pytest.mark.skipif(not REPORTS.is_dir(), reason="../shared is not here")


def report(name: str) -> Document:
    return document_of(REPORTS / f"{name}.pdf")


def part_of(found: list[Recommendation], addressed_to: str) -> Part | None:
    part = [item for item in found if item.addressed_to == addressed_to]
    if not part:
        return None
    pages = tuple(sorted({item.page for item in part}))
    return len(part), part[0].number, part[-1].number, pages


@needs_reports
@pytest.mark.parametrize("name", SIF_REPORTS)
@pytest.mark.slow
def test_real_sif_report_asks_for_what_people_counted(name: str) -> None:
    found = recommendations(report(name), "sif")
    assert (part_of(found, AUTHORITY), part_of(found, BOARD)) == SIF_REPORTS[name]


@needs_reports
@pytest.mark.parametrize("name", ILACS_REPORTS)
@pytest.mark.slow
def test_real_ilacs_report_asks_for_what_people_counted(name: str) -> None:
    found = recommendations(report(name), "ilacs")
    assert Counter(item.page for item in found) == ILACS_REPORTS[name]


@needs_reports
@pytest.mark.slow
def test_real_report_of_2013_asks_with_timescales() -> None:
    found = recommendations(report("kent_2013-08-23_lac"), "lac_2013")
    assert Counter((item.timescale, item.page) for item in found) == {
        ("Immediately", 8): 3,
        ("Within three months", 9): 6,
        ("Within six months", 9): 3,
    }


@needs_reports
@pytest.mark.parametrize("name", SLAC_SEEDS)
def test_real_slac_report_asks_for_both_strands(name: str) -> None:
    found = recommendations(document_of(SEEDS / f"{name}.txt"), "slac")
    assert Counter((item.addressed_to, item.timescale) for item in found) == SLAC_SEEDS[name]


@needs_reports
@pytest.mark.slow
def test_real_items_are_neither_cut_nor_running_on() -> None:
    for name in (*SIF_REPORTS, *ILACS_REPORTS):
        for item in recommendations(report(name), name.rsplit("_", 1)[1]):
            assert item.text[0].isupper(), (name, item)
            assert 2 <= len(item.text.split()) <= 120, (name, item)
