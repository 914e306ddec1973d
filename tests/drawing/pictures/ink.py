"""What of a PNG is painted."""

import io

from PIL import Image


def inked(png: bytes) -> tuple[int, int, int, int]:
    """Return the box around what is painted: left, top, right, foot; raises where nothing is."""
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    box = image.getchannel("A").getbbox()
    assert box is not None
    return box


def size_of(png: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(png)).size
