"""Shares through time as columns: each as high as its share, the rest left free."""

from datetime import date

from gradeline.drawing.ribbon import Axis
from gradeline.drawing.share_columns import ShareColumn, ShareColumns, share_columns_html
from gradeline.drawing.shares import Part

AXIS = Axis(date(2020, 1, 1), date(2020, 12, 31))
PARTS = [Part(3, "O", "dark blue", "Outstanding"), Part(1, "I", "dark red", "Inadequate")]


def test_column_is_as_high_as_the_share_of_all() -> None:
    column = ShareColumn(AXIS.first, AXIS.last, PARTS, 8, "three <and> one")
    html = str(share_columns_html(ShareColumns("about", AXIS, [column])))
    assert '<i class="gl-dark-blue" style="height:37.50%"></i>' in html
    assert '<i class="gl-dark-red" style="height:12.50%"></i>' in html
    assert 'title="three &lt;and&gt; one" style="left:0.00%;right:0.00%"' in html


def test_columns_stand_beside_each_other_on_the_axis() -> None:
    middle = date(2020, 7, 1)
    columns = [
        ShareColumn(AXIS.first, middle, PARTS, 4, ""),
        ShareColumn(middle, AXIS.last, PARTS, 4, ""),
    ]
    html = str(share_columns_html(ShareColumns("about", AXIS, columns)))
    share = f"{AXIS.share(middle) * 100:.2f}%"
    assert f"left:{share};right:0.00%" in html
    assert 'role="img" aria-label="about"' in html


def test_share_of_grades_from_before_the_last_inspection_is_dotted() -> None:
    parts = [Part(3, "O", "dark blue", "Outstanding", older_count=1)]
    column = ShareColumn(AXIS.first, AXIS.last, parts, 4, "")
    html = str(share_columns_html(ShareColumns("about", AXIS, [column])))
    assert '<i class="gl-dark-blue gl-dotted" style="height:25.00%"></i>' in html
    assert '<i class="gl-dark-blue" style="height:50.00%"></i>' in html
