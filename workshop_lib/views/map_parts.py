"""The nouns of a laid out map: cells, bands, columns, rows, and what has to be placed. Lengths in millimetres."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop_lib.model.journey import Journey
from workshop_lib.model.work import Work
from workshop_lib.views import flow_layout, heading
from workshop_lib.views.foot import Foot
from workshop_lib.views.map_content import Column
from workshop_lib.views.map_lanes import Entry, Lane
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.page import Box
from workshop_lib.views.series import Series
from workshop_lib.views.type import Font


@dataclass(frozen=True)
class Cell:
    """One drawn cell: the lines fit its box. `key` addresses it ("A06.cta")."""

    key: str
    lane: Lane
    entry: Entry
    box: Box
    lines: tuple[str, ...]
    font: Font
    inset: float = 0.0


@dataclass(frozen=True)
class Band:
    """The room of one lane beside its label."""

    id: str
    box: Box


@dataclass(frozen=True)
class Slot:
    """Where a column stands."""

    index: int
    column: Column
    x: float
    width: float

    @property
    def centre(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True)
class Row:
    """A stretch of the journey with all its lanes; a map on a page has one, a narrow map several below each other."""

    slots: tuple[Slot, ...]
    bands: tuple[Band, ...]
    cells: tuple[Cell, ...]
    arcs: tuple[flow_layout.Arc, ...] = ()


@dataclass(frozen=True)
class MapLayout:
    """A whole map in millimetres; `page` is the size it needed, `factor` the scale of type and spaces."""

    page: str
    width: float
    height: float
    factor: float
    title: heading.Title
    foot: Foot
    foot_y: float
    labels: Box
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Content:
    """Everything the layout must place."""

    work: Work
    journey: Journey
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    series: tuple[Series, ...]
    options: MapOptions
    entries: dict[tuple[int, str], Entry] = field(default_factory=dict)
    stretch: tuple[int, ...] = ()
    """Places of the columns that stand on this sheet; empty is all of them."""
    sheet: str = ""
    """Which sheet of how many."""
