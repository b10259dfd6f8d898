"""What holds for every laid out map."""

from __future__ import annotations

import itertools

from workshop_lib.views.map_parts import MapLayout
from workshop_lib.views.type import width


def check(layout: MapLayout) -> None:
    """Every cell lies within the page, no two meet, and every line fits its cell."""
    cells = [cell for row in layout.rows for cell in row.cells]
    for cell in cells:
        assert cell.box.x >= 0 and cell.box.right <= layout.width + 1e-6
        assert cell.box.y >= 0 and cell.box.bottom <= layout.foot_y + 1e-6
        assert cell.inset + len(cell.lines) * cell.font.line_height <= cell.box.height
        edge = (1 if cell.lane.id == "step" else 2) * layout.factor
        assert all(width(one, cell.font) <= cell.box.width - edge + 1e-9 for one in cell.lines if len(one) > 1)
        assert cell.font.size >= 7 - 1e-9
    assert not any(one.box.overlaps(other.box) for one, other in itertools.combinations(cells, 2))
    bands = [band for row in layout.rows for band in row.bands]
    assert all(lower.box.y >= upper.box.bottom for upper, lower in itertools.pairwise(bands))
    assert layout.foot_y + layout.foot.height <= layout.height + 1e-6
