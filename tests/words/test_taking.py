"""The citation of what is taken away, and the titles of pictures."""

from datetime import date

from gradeline.words.taking import NOTHING_NARROWED, citation, selection


def test_citation_says_what_from_where_as_at_which_day_and_when_it_was_seen() -> None:
    said = citation(
        "Latest grades", "Ofsted's list", date(2016, 3, 31), "https://x.test/?a=b", date(2026, 5, 1)
    )
    assert said == (
        "Latest grades, as at 31 March 2016. gradeline (unofficial), from Ofsted's list. "
        "https://x.test/?a=b (accessed 1 May 2026)."
    )


def test_citation_without_a_named_source_leaves_it_to_the_rows() -> None:
    day = date(2016, 3, 31)
    assert "from the documents named in its rows." in citation("Grades", "", day, "x", day)


def test_selection_names_authorities_theme_and_the_filters_of_the_link() -> None:
    link = {"grade": ["Inadequate"], "framework": ["SIF", "ILACS"], "alike": ["true"], "find": [""]}
    assert selection(["Halton", "Warrington"], "Care leavers", link) == {
        "Authorities": "Halton and Warrington",
        "Theme": "Care leavers",
        "Filters": "Grade: Inadequate; Framework: SIF, ILACS; Like for like only: yes",
    }


def test_selection_of_a_page_without_shared_choices_says_that_nothing_is_narrowed() -> None:
    assert selection([], "", {}) == {"Filters": NOTHING_NARROWED}
