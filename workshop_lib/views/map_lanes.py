"""Which lanes a map has, in which order, and what a cell may hold. A new lane is a line here and its words."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_lib.model.evidence import Grade
from workshop_lib.views.type import Face


@dataclass(frozen=True)
class Part:
    """One text field within a lane, how it is set and what stands in front of it."""

    field: str
    face: Face = "regular"
    before: str = ""
    after: str = ""
    look: str = ""


@dataclass(frozen=True)
class Lane:
    """A row of the map. `look` names a role of the theme. An optional lane stays away while nothing is in it."""

    id: str
    look: str
    parts: tuple[Part, ...]
    optional: bool = True
    inset: float = 0.0


@dataclass(frozen=True)
class Entry:
    """The content of one cell: its text, what it rests on, and whether somebody should still fill it."""

    part: Part
    text: str
    grade: Grade | None = None
    expected: bool = True
    tags: tuple[str, ...] = ()

    @property
    def filled(self) -> bool:
        return bool(self.text or self.tags)


STEP = Lane("step", "owner", (Part("name", "bold"),), optional=False, inset=6.0)
BEFORE_CURVE = (
    Lane("doing", "doing", (Part("doing"),), optional=False),
    Lane("thinking", "thinking", (Part("thinking", "italic", "“", "”"),), optional=False),
)
AFTER_CURVE = (
    Lane("feeling", "pain", (Part("pain", look="pain"), Part("delight", look="delight"))),
    Lane("channel", "contact", (Part("channel", "semibold"),), optional=False, inset=6.0),
    Lane("message", "message", (Part("message"), Part("cta", "semibold", "→ "))),
    Lane("drop_off", "drop_off", (Part("drop_off"),)),
    Lane("opportunity", "opportunity", (Part("opportunity"),)),
)
BEHIND = (
    Lane("backstage", "backstage", (Part("backstage"),)),
    Lane("support", "backstage", (Part("support"),)),
)
FIGURES = (
    Lane("data", "measured", (Part("data"),)),
    Lane("owner", "owner", (Part("owner", "semibold"), Part("kpi"))),
)
