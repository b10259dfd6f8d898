"""Page sizes, and how many touchpoints stand beside each other on them. All lengths in millimetres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop_lib.errors import Unsuitable
from workshop_lib.views.map_content import Column

NARROWEST = 17.0
"""A column below this width (at 7.5 points) breaks too many Dutch words."""
COMFORTABLE = 25.0


@dataclass(frozen=True)
class Box:
    """A rectangle; y runs downward."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width

    def overlaps(self, other: Box) -> bool:
        """Whether the insides meet; touching edges do not count."""
        slack = 1e-6
        beside = self.right <= other.x + slack or other.right <= self.x + slack
        return not (beside or self.bottom <= other.y + slack or other.bottom <= self.y + slack)


@dataclass(frozen=True)
class Page:
    """A size of paper; without height it grows with its content, in rows of touchpoints when `rows` is set."""

    name: str
    width: float
    height: float | None
    margin: float = 6.0
    factor: float = 1.0
    rows: bool = False
    column: float = COMFORTABLE
    """Width of a column at 7.5 points where rows may be split."""

    def label_width(self, unit: float) -> float:
        return 24.5 * unit

    def body(self, unit: float) -> float:
        return self.width - 2 * self.margin - self.label_width(unit)

    def per_row(self, unit: float) -> int | None:
        """Touchpoints beside each other; None is all of them."""
        return max(1, int(self.body(unit) / (self.column * unit))) if self.rows else None

    def holds(self, count: int, unit: float) -> bool:
        return self.rows or self.body(unit) / max(count, 1) >= NARROWEST * unit


PAPER = (
    Page("a4", 297.0, 210.0, margin=7.0),
    Page("a3", 420.0, 297.0),
    Page("a2", 594.0, 420.0, margin=11.0),
    Page("a1", 841.0, 594.0, margin=14.0),
    Page("a0", 1189.0, 841.0, margin=18.0),
)
SLIDE = Page("dia", 338.67, 190.5, margin=9.0)
TALL_SLIDE = Page("dia-lang", 338.67, None, margin=9.0, factor=7 / 7.5, rows=True, column=NARROWEST)
"""Too many touchpoints for one slide: as wide, several rows with their phases repeated."""
PHONE = "telefoon"
"""One card below the other: a layout of its own, 390 pixels wide."""
SCREEN = Page("breed", 275.0, None, margin=3.0, factor=1.07, rows=True)


def pages_from(name: str, count: int) -> Iterator[Page]:
    """The page asked for, then every larger one, then one that grows. Raises Unsuitable for an unknown name."""
    names = [page.name for page in PAPER]
    if name not in {*names, SLIDE.name, SCREEN.name}:
        raise Unsuitable("page", value=name, known=(*names, SLIDE.name, SCREEN.name, PHONE))
    if name == SCREEN.name:
        yield SCREEN
        return
    if name == SLIDE.name:
        yield from (SLIDE, TALL_SLIDE)
        return
    yield from PAPER[names.index(name) :]
    yield Page("eigen", max(1189.0, 61.0 + count * (NARROWEST + 3)), None, margin=18.0)


def paper(name: str) -> Page:
    """A size of paper by its name. Raises Unsuitable for anything else."""
    found = next((page for page in PAPER if page.name == name), None)
    if found is None:
        raise Unsuitable("page", value=name, known=tuple(page.name for page in PAPER))
    return found


def split_rows(columns: Sequence[Column], most: int | None) -> list[tuple[int, ...]]:
    """Indexes of the columns per row, broken between phases where that can be done without an extra row."""
    everything = tuple(range(len(columns)))
    if most is None or len(columns) <= most:
        return [everything]
    fewest = -(-len(columns) // most)
    for limit in range(-(-len(columns) // fewest), most + 1):
        rows = _between_phases(columns, limit)
        if len(rows) == fewest:
            return rows
    return [everything[start : start + most] for start in range(0, len(columns), most)]


def _between_phases(columns: Sequence[Column], most: int) -> list[tuple[int, ...]]:
    rows: list[tuple[int, ...]] = [()]
    for position in dict.fromkeys(column.phase_position for column in columns):
        inside = tuple(index for index, column in enumerate(columns) if column.phase_position == position)
        if len(rows[-1]) + len(inside) > most and rows[-1]:
            rows.append(())
        rows[-1] += inside
    return [row[start : start + most] for row in rows for start in range(0, len(row), most)]
