"""A picture as pixels: every row and every column of the drawing arrives."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from PIL import Image

from workshop_lib.views.picture import Picture


@pytest.mark.parametrize(("wide", "dpi"), [(900, 90), (893, 72), (1654, 100), (2001, 150)])
def test_no_column_of_pixels_is_left_out(wide: int, dpi: int) -> None:
    """Stripes of one pixel stay black and white in turn, also on a page of a part of a pixel more."""
    stripes = "".join(f'<rect x="{place}" width="1" height="9"/>' for place in range(0, wide, 2))
    size = f'width="{wide * 25.4 / dpi + 0.004:.3f}mm" height="{9 * 25.4 / dpi:.3f}mm"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} 9" {size}>{stripes}</svg>'
    drawn = Image.open(io.BytesIO(Picture(svg, "strepen", "strepen").png(dpi))).convert("L")
    row = [drawn.getpixel((place, 4)) for place in range(drawn.width)]
    assert drawn.width == wide and all(abs(one - other) > 250 for one, other in pairwise(row))
