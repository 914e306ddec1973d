"""Shares through time on a picture: columns on an axis, with the key of their colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW
from gradeline.drawing.pictures.letters import INK, joined, moved, rule, short
from gradeline.drawing.pictures.ribbons import Key, axis_svg, edges_svg, key_svg
from gradeline.drawing.ribbon import Axis
from gradeline.drawing.share_columns import ShareColumn

SIZE = 20
_DOTS = Markup(
    '<defs><pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<circle cx="3" cy="3" r="1.7" fill="white"/></pattern></defs>'
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one whole, on an axis; `key` says what their colours mean."""

    about: str
    axis: Axis
    columns: Sequence[ShareColumn]
    key: Key

    def draw(self, width: float, height: float) -> Markup:
        """Return the columns under their axis and over their key."""
        key, tall = key_svg(self.key, width, SIZE)
        head = SIZE * 2.8
        high = height - head - tall - SIZE
        drawn = joined(_column(self.axis, column, width, high) for column in self.columns)
        return joined(
            [
                axis_svg(self.axis, width, SIZE),
                _DOTS,
                moved(drawn + edges_svg(self.axis, width, high), 0, head),
                rule(0, head + high, width, head + high, INK, 2),
                moved(key, 0, height - tall),
            ]
        )


def _column(axis: Axis, column: ShareColumn, width: float, high: float) -> Markup:
    left, right = axis.share(column.start) * width, axis.share(column.end) * width
    foot = high
    blocks = []
    for part in reversed(column.parts):
        tall = high * part.count / column.total
        foot -= tall
        fill = GRADE_COLOURS[part.colour]["light"][0]
        blocks.append(
            Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}" fill-opacity="{}"/>')
            .format(
                *(short(value) for value in (left, foot, right - left + 0.5, tall)),
                *(fill, ".35" if part.colour == HOLLOW else "1"),
            )
        )  # fmt: skip
        if part.older_count:
            blocks.append(
                Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="url(#dots)"/>').format(
                    *(short(value) for value in (left, foot, right - left + 0.5)),
                    short(high * part.older_count / column.total),
                )
            )
    return Markup("<g><title>{}</title>{}</g>").format(column.title, joined(blocks))
