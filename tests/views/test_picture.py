"""A picture as pixels: every row and every column of the drawing arrives."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from PIL import Image

from workshop_lib.views.picture import Picture


@pytest.mark.parametrize(("wide", "dpi"), [(900, 90), (893, 72), (1654, 100), (696, 75), (2001, 150)])
def test_no_column_of_pixels_is_left_out(wide: int, dpi: int) -> None:
    """Stripes of one pixel stay black and white in turn, also on a page of a part of a pixel more."""
    stripes = "".join(
        f'<rect x="{place}" width="1" height="{wide}"/><rect y="{place}" width="{wide}" height="1" x="{wide}"/>'
        for place in range(0, wide, 2)
    )
    size = f'width="{2 * wide * 25.4 / dpi + 0.004:.3f}mm" height="{wide * 25.4 / dpi:.3f}mm"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * wide} {wide}" {size}>{stripes}</svg>'
    drawn = Image.open(io.BytesIO(Picture(svg, "strepen", "strepen").png(dpi))).convert("L")
    across = [drawn.getpixel((place, 4)) for place in range(wide)]
    down = [drawn.getpixel((wide + 9, place)) for place in range(wide)]
    assert drawn.size == (2 * wide, wide)
    assert all(abs(one - other) > 200 for line in (across, down) for one, other in pairwise(line))
