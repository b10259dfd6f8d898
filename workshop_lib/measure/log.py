"""An event log: who met which touchpoint when. Open a file, look at its quality, then ask."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure import questions as ask
from workshop_lib.measure.attribution import PathCount
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.interval import wilson
from workshop_lib.measure.packing import EVENTS, pack
from workshop_lib.measure.predict import NextStep
from workshop_lib.measure.quality import quality
from workshop_lib.measure.results import Bin, DropOff, Durations, Quality, Transition, Variant
from workshop_lib.model.measured import FunnelStep

By = Literal["touchpoint", "channel"]
_POINTS = (0.1, 0.25, 0.5, 0.75, 0.9)


class EventLog:
    """The answers of one log. `touchpoints` are the names that occur in it, in alphabetical order.

    Every row with a customer, a time and a touchpoint counts, also exact repeats: `unique()` is the same log without
    those. Events at the same moment keep the order of the file.
    """

    def __init__(self, engine: Engine, touchpoints: tuple[str, ...], events: Any = EVENTS) -> None:
        self._engine = engine
        self._events = events
        self.touchpoints = touchpoints

    @classmethod
    def open(cls, path: Path | str) -> EventLog:
        """A log from CSV (also gzipped) or XES. Raises NotFound, BadFile, or Unsuitable when no row can be used."""
        engine = Engine()
        return cls(engine, pack(engine, Path(path)))

    def unique(self) -> EventLog:
        """The same log without exact repeats of a row."""
        return EventLog(self._engine, self.touchpoints, self._events.filter(~self._events.repeat))

    def only(self, *, channel: str | None = None, persona: str | None = None) -> EventLog:
        """The events through one channel or of one persona. Raises Unsuitable when nothing is left."""
        events = self._events
        for column, value in (("channel", channel), ("persona", persona)):
            if value is not None:
                events = events.filter(events[column] == value)
        if not self._engine.rows(events.agg(n=events.count()))[0][0]:
            raise Unsuitable("no_usable_rows", channel=channel, persona=persona)
        return EventLog(self._engine, self.touchpoints, events)

    def quality(self) -> Quality:
        """What the whole file looks like, whatever was filtered since."""
        return quality(self._engine)

    def transitions(self) -> tuple[Transition, ...]:
        """Every direct step from one touchpoint to the next with its count; most frequent first."""
        name = self.touchpoints
        found = [Transition(name[a], name[b], n) for a, b, n in self._engine.rows(ask.transitions(self._events))]
        return tuple(sorted(found, key=lambda one: (-one.count, one.source, one.target)))

    def funnel(self, steps: Sequence[str]) -> tuple[FunnelStep, ...]:
        """Customers who did all steps up to each one, in this order and with anything in between."""
        if not steps:
            raise Unsuitable("no_funnel")
        counts = self._engine.rows(ask.reached(self._events, [self._code(one) for one in steps]))[0]
        return tuple(FunnelStep(name=name, count=count) for name, count in zip(steps, counts, strict=True))

    def variants(self, limit: int | None = None) -> tuple[Variant, ...]:
        """Whole journeys and how many customers took each; most frequent first, equals in alphabetical order."""
        rows = self._engine.rows(ask.variants(self._events, limit))
        return tuple(Variant(self._path(codes), n, n / whole) for codes, n, whole in rows)

    def drop_off(self) -> tuple[DropOff, ...]:
        """Per touchpoint the share of its customers who ended there without converting, with a Wilson interval."""
        rows = self._engine.rows(ask.stops(self._events))
        return tuple(DropOff(self.touchpoints[code], n, lost, wilson(lost, n)) for code, n, lost in rows)

    def durations(self, start: str | None = None, end: str | None = None) -> Durations:
        """Days from the first `start` to the first `end` after it; left out, they are the ends of the journey.

        Raises NotFound for an unknown touchpoint and Unsuitable when nobody went from one to the other.
        """
        n, mean, _, *points = self._summary(start, end)
        return Durations(n, mean, *points)

    def histogram(self, start: str | None = None, end: str | None = None, most: int = 20) -> tuple[Bin, ...]:
        """The same days counted in at most about `most` bins of a round width; empty bins included."""
        _, _, longest, *_ = self._summary(start, end)
        width = _round_width(longest / most)
        found: dict[int, int] = dict(self._engine.rows(ask.bins(self._spans(start, end), width)))
        return tuple(Bin(k * width, (k + 1) * width, found.get(k, 0)) for k in range(max(found) + 1))

    def paths(self, by: By = "touchpoint") -> tuple[PathCount, ...]:
        """Paths up to the conversion with their conversions and others: what attribution asks for."""
        rows = self._engine.rows(ask.paths(ask.until_conversion(self._events), _column(by)))
        return tuple(PathCount(self._steps(path, by), won, lost) for path, won, lost in rows if path)

    def contacts(self, by: By = "touchpoint") -> tuple[tuple[tuple[str, float], ...], ...]:
        """Per customer who converted: each contact with its days before the conversion; for time decay."""
        rows = self._engine.rows(ask.contacts(ask.until_conversion(self._events), _column(by)))
        return tuple(
            tuple((self._steps([step], by)[0], days) for _, step, days in group)
            for _, group in groupby(rows, key=lambda row: row[0])
        )

    def next_step(self) -> NextStep:
        """The chain that predicts the next touchpoint, learnt from this whole log."""
        return NextStep({(one.source, one.target): one.count for one in self.transitions()}, self.touchpoints)

    def _code(self, name: str) -> int:
        if name not in self.touchpoints:
            raise NotFound("touchpoint", name=name, known=self.touchpoints)
        return self.touchpoints.index(name)

    def _path(self, codes: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.touchpoints[code] for code in codes)

    def _steps(self, path: Sequence[Any], by: By) -> tuple[str, ...]:
        return self._path(path) if by == "touchpoint" else tuple(path)

    def _spans(self, start: str | None, end: str | None) -> Any:
        first = None if start is None else self._code(start)
        return ask.spans(self._events, first, None if end is None else self._code(end))

    def _summary(self, start: str | None, end: str | None) -> tuple[Any, ...]:
        found = self._engine.rows(ask.summary(self._spans(start, end), _POINTS))[0]
        if not found[0]:
            raise Unsuitable("no_durations", start=start, end=end)
        return found


def _column(by: By) -> str:
    return "code" if by == "touchpoint" else "channel"


def _round_width(width: float) -> float:
    """The next of 1, 2 and 5 times a power of ten; one second at least."""
    least = max(width, 1 / 86_400)
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * 0.999999)
