"""What stands on a journey map, before anybody asks where: columns, phases and the text of every cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workshop_lib.model.evidence import Evidence, Grade, Statement
from workshop_lib.model.journey import Journey, Phase, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.rules.emotion import Flag, flag, score_of
from workshop_lib.text import map_words as words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import percent, signed, span
from workshop_lib.views.type import Face


@dataclass(frozen=True)
class Column:
    """One touchpoint with its phase; a phase that is still empty keeps a column without touchpoint."""

    number: int
    touchpoint: Touchpoint | None
    phase: Phase | None
    phase_position: int

    @property
    def mark(self) -> str:
        """What stands in the badge: a short id as the course uses it, else the number in the row."""
        id = self.touchpoint.id if self.touchpoint else ""
        return id if 0 < len(id) <= 4 else str(self.number)


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


def columns(journey: Journey) -> tuple[Column, ...]:
    """Touchpoints phase by phase, then those without a known phase. Phases without touchpoints keep their place."""
    seats: list[tuple[Touchpoint | None, Phase | None, int]] = []
    known = {phase.id: phase for phase in reversed(journey.phases)}
    for position, phase in enumerate(journey.phases):
        inside = journey.in_phase(phase.id) if known[phase.id] is phase else ()
        seats.extend((one, phase, position) for one in inside or (None,))
    loose = [one for one in journey.touchpoints if one.phase not in known]
    seats.extend((one, None, len(journey.phases)) for one in loose)
    result, number = [], 0
    for touchpoint, phase, position in seats:
        number += touchpoint is not None
        result.append(Column(number, touchpoint, phase, position))
    return tuple(result)


def entry(part: Part, touchpoint: Touchpoint, measured: Measured) -> Entry:
    """The content of one field at one touchpoint."""
    special = _SPECIAL.get(part.field)
    if special is not None:
        return special(part, touchpoint, measured)
    statement: Statement = getattr(touchpoint, part.field)
    text = f"{part.before}{bare(statement.text, part)}{part.after}" if statement else ""
    return Entry(part, text, statement.evidence.grade if statement else None, _expected(part.field, touchpoint))


def bare(text: str, part: Part) -> str:
    """A quote that somebody already put between quotation marks gets no second pair."""
    return text.strip("“”\"'‘’ ") or text if part.before == "“" else text


def _expected(field: str, touchpoint: Touchpoint) -> bool:
    """Pain and delight are only asked for where the score says so; leaving is never an obligation."""
    found = flag(score_of(touchpoint))
    rare = {"pain": found is Flag.PAIN, "delight": found is Flag.DELIGHT, "drop_off": False}
    return rare.get(field, True)


def _channel(part: Part, touchpoint: Touchpoint, measured: Measured) -> Entry:
    tags = tuple(label(one) for one in (touchpoint.ownership, touchpoint.side) if one is not None)
    return Entry(part, touchpoint.channel, tags=tags)


def _plain(part: Part, touchpoint: Touchpoint, measured: Measured) -> Entry:
    return Entry(part, getattr(touchpoint, part.field))


def _data(part: Part, touchpoint: Touchpoint, measured: Measured) -> Entry:
    result = measured.of(touchpoint.id)
    return Entry(part, data_lines(result) if result else "", expected=False)


def data_lines(result: TouchpointResult) -> str:
    """Score with its interval, sample size and drop-off, one per line."""
    score = signed(result.score, 1) if result.score is not None else ""
    size = words.sample_size(result.n) if result.n else ""
    lines = [" · ".join(one for one in (score, size) if one)]
    if result.low is not None and result.high is not None and result.n >= SMALL:
        lines.append(f"{span(result.low, result.high)}")
    if result.drop_off is not None:
        lines.append(f"uitval {percent(result.drop_off)}")
    return "\n".join(line for line in lines if line)


SMALL = 5
"""Below this number of answers a score is an indication: hollow marker, no interval."""

_SPECIAL: dict[str, Callable[[Part, Touchpoint, Measured], Entry]] = {
    "channel": _channel,
    "owner": _plain,
    "kpi": _plain,
    "data": _data,
}


def grades(journey: Journey) -> tuple[Grade, ...]:
    """The grade of every filled cell and every score, for the coverage."""
    fields = [part.field for lane in (*BEFORE_CURVE, *AFTER_CURVE, *BEHIND) for part in lane.parts]
    found: list[Evidence] = []
    for one in journey.touchpoints:
        statements = [getattr(one, field) for field in fields if field not in _SPECIAL]
        found.extend(statement.evidence for statement in statements if statement)
        found.extend(emotion.evidence for emotion in one.emotions if emotion.score is not None)
    return tuple(evidence.grade for evidence in found)


def coverage(journey: Journey) -> float | None:
    """Share (0 to 1) of filled cells and scores that rest on data or on what somebody told; None of nothing."""
    found = grades(journey)
    return sum(one is not Grade.ASSUMED for one in found) / len(found) if found else None
