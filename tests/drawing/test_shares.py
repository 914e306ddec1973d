"""Shares of a whole as blocks: as wide as their number, each with its letter, words and link."""

from gradeline.drawing.shares import Part, Shares, shares_html

GOOD = Part(18, "G", "blue", "Good after Inadequate: 18", "what?a=1&b=<2>", is_chosen=True)
WORST = Part(9, "I", "dark red", "Inadequate after Inadequate: 9")


def test_block_grows_with_its_number_and_leads_where_it_says() -> None:
    html = str(shares_html(Shares("After <Inadequate>", [GOOD, WORST])))
    assert 'aria-label="After &lt;Inadequate&gt;"' in html
    assert 'style="flex-grow:18"' in html
    assert 'href="what?a=1&amp;b=&lt;2&gt;"' in html
    assert "<b>G</b> 18" in html


def test_block_without_a_link_is_a_picture_with_words() -> None:
    html = str(shares_html(Shares("After", [WORST])))
    assert "<a " not in html
    assert 'role="img" aria-label="Inadequate after Inadequate: 9"' in html


def test_the_block_that_is_listed_is_marked() -> None:
    html = str(shares_html(Shares("After", [GOOD, WORST])))
    assert html.count('aria-current="true"') == html.count("gl-chosen") == 1


def test_narrow_block_is_as_wide_as_its_share_and_told_under_the_row() -> None:
    one = Part(1, "O", "dark blue", "Outstanding after Inadequate: 1", "what?a=1")
    row, under = str(shares_html(Shares("After", [one, GOOD, WORST]))).split(
        '<div class="gl-under">'
    )
    assert 'style="flex-grow:1" href="what?a=1" target="_self" aria-hidden="true"' in row
    assert "<b>O</b>" not in row
    assert "<b>O</b> 1</a>" in under
    assert "<b>G</b>" not in under
