"""The frame of a picture, and how it becomes a file."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from gradeline.drawing.pictures.picture import (
    HEIGHT,
    WIDTH,
    PictureToTake,
    picture_png,
    picture_svg,
)
from tests.drawing.pictures.ink import size_of
from tests.drawing.pictures.reading import SVG, assert_nothing_is_cut, picture, read, said, titles


@dataclass
class Asked:
    """A body that draws nothing and keeps the room that it was given."""

    about: str = "Nothing at all."
    room: tuple[float, float] = (0, 0)

    def draw(self, width: float, height: float) -> Markup:
        self.room = (width, height)
        return Markup()


def test_frame_says_finding_selection_source_day_and_who_made_it() -> None:
    taken = PictureToTake(
        "Wigan moved up.", "Wigan and Halton", Asked(), "a report", date(2016, 3, 31)
    )
    root = read(taken)
    assert said(root) == [
        *("Wigan moved up.", "Wigan and Halton", "Source: a report"),
        "As at 31 March 2016 · gradeline, unofficial",
    ]
    assert titles(root)[0] == "Wigan moved up."
    (about,) = root.iter(f"{SVG}desc")
    assert about.text == "Nothing at all. Wigan and Halton. As at 31 March 2016."
    assert (root.get("width"), root.get("height"), root.get("role")) == ("1920", "1080", "img")


def test_licence_of_several_sources_is_not_cut() -> None:
    source = (
        "EES, activity of care leavers, November 2025; LAIT, April 2026: statistics of the"
        " Department for Education (DfE) and the Office for National Statistics (ONS), Crown"
        " copyright. LAIT is DfE's local authority interactive tool. EES is Explore Education"
        " Statistics. Contains public sector information licensed under the Open Government"
        " Licence v3.0."
    )
    root = read(PictureToTake("A finding.", "All", Asked(), source, date(2016, 3, 31)))
    assert_nothing_is_cut(root)
    assert f"Source: {source}" in " ".join(said(root))


def test_title_of_any_length_stays_inside_and_leaves_room_for_the_body() -> None:
    for words in (3, 30, 60, 300):
        body = Asked()
        root = read(picture(body, title="finding " * words, selection="chosen " * words))
        assert_nothing_is_cut(root)
        assert body.room[0] == WIDTH - 128
        assert body.room[1] > HEIGHT * 0.65


def test_names_with_marks_of_markup_stay_names() -> None:
    root = read(picture(Asked(), title="A <b>& 'B' \"C\""))
    assert "A <b>& 'B' \"C\"" in said(root)


def test_same_picture_is_the_same_bytes_and_of_the_size_of_a_slide() -> None:
    taken = picture(Asked())
    png = picture_png(taken)
    assert size_of(png) == (WIDTH, HEIGHT)
    assert png == picture_png(taken)
    assert picture_svg(taken) == picture_svg(taken)


def test_words_are_painted_with_the_font_that_came_along() -> None:
    assert picture_png(picture(Asked(), title="One")) != picture_png(picture(Asked(), title="Two"))
