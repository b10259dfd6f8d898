"""What stands on a journey map, before anybody asks where: columns, phases and the text of every cell."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from workshop_lib.model.evidence import Statement
from workshop_lib.model.journey import Journey, Phase, Touchpoint
from workshop_lib.model.measured import Measured, TouchpointResult
from workshop_lib.rules.emotion import Flag, flag, score_of
from workshop_lib.text import map_words as words
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import signed
from workshop_lib.views.map_lanes import Entry, Part


@dataclass(frozen=True)
class Column:
    """One touchpoint with its phase; a phase that is still empty keeps a column without touchpoint."""

    number: int
    touchpoint: Touchpoint | None
    phase: Phase | None
    phase_position: int
    mandatory: bool = False
    """The law asks for it; it may get better but not go away."""

    @property
    def mark(self) -> str:
        """What stands in the badge: a short id as the course uses it, else the number in the row."""
        id = self.touchpoint.id if self.touchpoint else ""
        return id if 0 < len(id) <= 4 else str(self.number)


def columns(journey: Journey, mandatory: Collection[str] = ()) -> tuple[Column, ...]:
    """Touchpoints phase by phase, then those without a known phase. Phases without touchpoints keep their place."""
    seats: list[tuple[Touchpoint | None, Phase | None, int]] = []
    first = {phase.id: position for position, phase in reversed(list(enumerate(journey.phases)))}
    for position, phase in enumerate(journey.phases):
        inside = journey.in_phase(phase.id) if first[phase.id] == position else ()
        seats.extend((one, phase, position) for one in inside)
        if not inside:
            seats.append((None, phase, position))
    loose = [one for one in journey.touchpoints if one.phase not in first]
    seats.extend((one, None, len(journey.phases)) for one in loose)
    result, number = [], 0
    for touchpoint, belongs, position in seats:
        number += touchpoint is not None
        law = touchpoint is not None and (touchpoint.mandatory or touchpoint.id in mandatory)
        result.append(Column(number, touchpoint, belongs, position, law))
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
        lines.append(words.between(result.low, result.high))
    if result.drop_off:
        lines.append(words.drop_off(result.drop_off))
    return "\n".join(line for line in lines if line)


SMALL = 5
"""Below this number of answers a score is an indication: hollow marker, no interval."""

_SPECIAL: dict[str, Callable[[Part, Touchpoint, Measured], Entry]] = {
    "channel": _channel,
    "owner": _plain,
    "kpi": _plain,
    "data": _data,
}
