"""An event log: who met which touchpoint when. Open it, look at its quality, then ask."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, Literal

import numpy as np

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.measure import packed_steps, packed_times
from workshop_lib.measure.buckets import Buckets
from workshop_lib.measure.cohorts import Cohort, cohorts
from workshop_lib.measure.engine import Engine
from workshop_lib.measure.interval import wilson
from workshop_lib.measure.journeys import Journeys, journeys
from workshop_lib.measure.packed import Packed
from workshop_lib.measure.packing import BUCKET, Packing
from workshop_lib.measure.path_table import PathCount, PathTable, variants_of
from workshop_lib.measure.paths import Array, Paths, merged, together
from workshop_lib.measure.predict import NextStep, Prediction, evaluate
from workshop_lib.measure.quality import quality
from workshop_lib.measure.results import Bin, DropOff, Durations, Gap, Quality, Return, Transition, Variant
from workshop_lib.measure.segments import SegmentGap, compare_segments, stops_by_segment
from workshop_lib.measure.side_by_side import Draws, SideBySide, side_by_side
from workshop_lib.measure.sources import attach
from workshop_lib.measure.spill import Report
from workshop_lib.model.measured import FunnelStep

By = Literal["touchpoint", "channel"]
Segment = Literal["persona", "channel"]
_POINTS = (0.1, 0.25, 0.5, 0.75, 0.9)
_MOST_GAPS = 20_000_000
_LIKELY = 1_000
"""Paths among which the usual one is looked for."""


class EventLog:
    """The answers of one log. `touchpoints` are the names that occur in it, in alphabetical order.

    Every row with a customer, a time and a touchpoint counts, also exact repeats: `unique()` is the same log without
    those. Events at the same moment keep the order of the file.
    """

    def __init__(self, buckets: Buckets) -> None:
        self._buckets = buckets
        self._packing = buckets.packing
        self.touchpoints = buckets.packing.names
        self._known: dict[By, Paths] = {}

    @classmethod
    def open(
        cls, given: Any, columns: Mapping[str, str] | None = None, converted: str = "", report: Report | None = None
    ) -> EventLog:
        """A log from CSV (also gzipped), XES, Parquet, JSON lines, `file.duckdb::table`, a DataFrame or an Ibis table.

        `columns`: the column per role (customer, timestamp, touchpoint, channel, persona, value) where its name does
        not tell. `converted`: the column of the conversion, or the touchpoint that is one. `report` is told about every
        bucket. Raises NotFound, BadFile, or Unsuitable when no row can be used.
        """
        return cls.packed(given, Opening(columns or {}, converted, report))

    @classmethod
    def packed(cls, given: Any, opening: Opening) -> EventLog:
        """The same, with a say in how many events are held at a time."""
        engine = Engine()
        source = attach(engine, given, opening.columns, opening.converted)
        return cls(Buckets(Packing(engine, source, opening.most), opening.report))

    def unique(self) -> EventLog:
        """The same log without exact repeats of a row."""
        return EventLog(self._buckets.narrowed(lambda packed: packed.keep(~packed.repeats())))

    def only(self, *, channel: str | None = None, persona: str | None = None) -> EventLog:
        """The events through one channel or of one persona. Raises Unsuitable when nothing is left."""
        found = self
        for column, value in (("channel", channel), ("persona", persona)):
            if value is not None:
                found = found._only(column, value)
        return found

    def quality(self, now: dt.datetime | None = None) -> Quality:
        """What the whole log looks like, whatever was filtered since; `now`: what counts as the future."""
        return quality(self._buckets, now or dt.datetime.now(dt.UTC))

    def transitions(self) -> tuple[Transition, ...]:
        """Every direct step from one touchpoint to the next with its count; most frequent first."""
        name, size = self.touchpoints, len(self.touchpoints)
        steps, counts = self._steps()
        rows = zip((steps // size).tolist(), (steps % size).tolist(), counts.tolist(), strict=True)
        found = [Transition(name[a], name[b], n) for a, b, n in rows]
        return tuple(sorted(found, key=lambda one: (-one.count, one.source, one.target)))

    def funnel(self, steps: Sequence[str], window: float | None = None) -> tuple[FunnelStep, ...]:
        """Customers who did all steps up to each one, in this order, with anything in between.

        `window`: at most so many days from the first step to any later one. `funnel.rates` gives the leaks.
        """
        if not steps:
            raise Unsuitable("no_funnel")
        codes, most = [self._code(one) for one in steps], None if window is None else window * packed_times.DAY
        counts = np.sum([packed_steps.reached(packed, codes, most) for packed in self._buckets], axis=0)
        return tuple(FunnelStep(name=name, count=int(count)) for name, count in zip(steps, counts, strict=True))

    def variants(self, limit: int | None = None) -> Sequence[Variant]:
        """Whole journeys and how many customers took each; most frequent first, equals in alphabetical order."""
        return variants_of(self._journeys.whole, self.touchpoints, limit)

    def usual(self) -> tuple[str, ...]:
        """The steps of the most taken path of three or more different ones, else of the most taken path.

        Where customers converted, only their paths count, and the last step is the conversion.
        """
        bought = [(*dict.fromkeys(one for one in path if one != path[-1]), path[-1]) for path in self._bought()]
        steps = bought or [tuple(dict.fromkeys(one.path)) for one in self.variants(_LIKELY)]
        return next((one for one in steps if len(one) >= 3), steps[0])

    def drop_off(self, by: Segment | None = None) -> tuple[DropOff, ...]:
        """Per touchpoint the share of its customers who ended there without converting, with a Wilson interval.

        `by`: per segment too; customers of whom the segment is not known have the empty one.
        """
        size = len(self.touchpoints)
        if by is None:
            whole = np.sum([packed_steps.stops(packed, size) for packed in self._buckets], axis=0)
            return self._drop_offs(whole, "")
        tables, _ = self._segmented(by)
        names = (*self._packing.values(by), "")
        return tuple(one for name, table in zip(names, tables, strict=True) for one in self._drop_offs(table, name))

    def compare(self, by: Segment) -> tuple[SegmentGap, ...]:
        """Which segments differ in conversion or drop-off, corrected for all comparisons; clearest first."""
        tables, converted = self._segmented(by)
        return compare_segments(tables, converted, self.touchpoints, self._packing.values(by))

    def returns(self) -> tuple[Return, ...]:
        """Loops per touchpoint: contacts repeated at once, and customers who came back after something else."""
        size = len(self.touchpoints)
        table = np.sum([packed_steps.returns(packed, size) for packed in self._buckets], axis=0)
        rows = zip(self.touchpoints, table.tolist(), strict=True)
        return tuple(Return(name, n, same, back, wilson(who, n)) for name, (n, same, back, who) in rows if n)

    def gaps(self, least: int = 1, most: int | None = None) -> tuple[Gap, ...]:
        """Days of every direct step that was taken at least so often; most frequent first, at most `most` of them.

        Of more than twenty million steps an even part is taken.
        """
        size, name = len(self.touchpoints), self.touchpoints
        share = _MOST_GAPS // self._packing.count
        parts = [packed_times.gaps(packed, size, share) for packed in self._buckets]
        steps, days = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = np.argsort(steps, kind="stable")
        different, first, counts = np.unique(steps[order], return_index=True, return_counts=True)
        ranked = np.lexsort((different, -counts))[:most]  # codes are in the order of the names
        chosen = ranked[counts[ranked] >= least]
        groups = zip(different[chosen].tolist(), first[chosen].tolist(), counts[chosen].tolist(), strict=True)
        return tuple(Gap(name[k // size], name[k % size], _durations(days[order[a : a + n]])) for k, a, n in groups)

    def durations(self, start: str | None = None, end: str | None = None) -> Durations:
        """Days from the first `start` to the first `end` after it; left out, they are the ends of the journey.

        Raises NotFound for an unknown touchpoint and Unsuitable when nobody went from one to the other.
        """
        return _durations(self._days(start, end))

    def histogram(self, start: str | None = None, end: str | None = None, most: int = 20) -> tuple[Bin, ...]:
        """The same days counted in at most about `most` bins of a round width; empty bins included.

        A long thin tail is one last bin: it begins where a step of five percent further takes three times as long.
        """
        days = self._days(start, end)
        longest = float(days.max())
        until = packed_times.before_the_tail(days)
        width = _round_width(until / most)
        if until == longest:
            counts = np.bincount(np.floor(days / width).astype(np.int64)).tolist()
            return tuple(Bin(k * width, (k + 1) * width, n) for k, n in enumerate(counts))
        size = math.floor(until / width) + 1
        counts = np.bincount(np.minimum(np.floor(days / width), size).astype(np.int64)).tolist()
        bins = [Bin(k * width, (k + 1) * width, n) for k, n in enumerate(counts[:size])]
        return (*bins, Bin(size * width, longest, counts[size]))

    def paths(self, by: By = "touchpoint") -> Sequence[PathCount]:
        """Paths up to the conversion with their conversions and others: what attribution asks for."""
        return PathTable(self._paths(by), self._names(by))

    def contacts(self, by: By = "touchpoint") -> tuple[tuple[tuple[str, float], ...], ...]:
        """Per customer who converted: each contact with its days before the conversion; for time decay."""
        paths, days = self._timed(by)
        names = [self._names(by)[code] for code in paths.codes.tolist()]
        pairs, starts = list(zip(names, days.tolist(), strict=True)), paths.starts.tolist()
        return tuple(tuple(pairs[a:b]) for a, b in pairwise(starts))

    def attribution(self, by: By | None = None, draws: Draws | None = None) -> SideBySide:
        """First, last, linear, position, time decay, Markov of order 1 to 3 and Shapley, with intervals.

        Over channels where the log has them, unless `by` says otherwise. None of the models shows a cause. Raises
        Unsuitable when nobody converted.
        """
        over = by or self.attributes
        return side_by_side(self._paths(over), self._timed(over), self._names(over), draws or Draws())

    def cohorts(self, within: int = 90) -> tuple[Cohort, ...]:
        """Customers by the month of their first contact: who came through in so many days, and who is seen later."""
        return cohorts(self._buckets, within)

    @property
    def tells_conversion(self) -> bool:
        """Does this log say who converted? Without, nobody can be called lost."""
        return self._packing.tells_conversion

    @property
    def attributes(self) -> By:
        """What attribution divides over: channels where the log has them, else touchpoints."""
        return "channel" if self._packing.values("channel") else "touchpoint"

    def next_step(self) -> NextStep:
        """The chain that predicts the next touchpoint, learnt from this whole log."""
        return NextStep({(one.source, one.target): one.count for one in self.transitions()}, self.touchpoints)

    def prediction(self, held_out: float = 0.2, seed: int = 1) -> Prediction:
        """How well the next touchpoint can be predicted, measured on customers that were not learnt from."""
        size = len(self.touchpoints)
        learn: list[packed_steps.Table] = []
        test: list[packed_steps.Table] = []
        for k, packed in enumerate(self._buckets):
            chosen = _drawn(packed, held_out, seed + k)
            for parts, customers in ((learn, ~chosen), (test, chosen)):
                events = np.repeat(customers, np.diff(packed.starts))
                if events.any():
                    parts.append(packed_steps.transitions(packed.keep(events), size))
        return evaluate(learn, test, self.touchpoints)

    def _only(self, column: str, value: str) -> EventLog:
        known = self._packing.values(column)
        if value not in known:
            raise Unsuitable("no_usable_rows", **{column: value})
        code = known.index(value)
        return EventLog(self._buckets.narrowed(lambda packed: packed.keep(packed.column(column) == code)))

    def _code(self, name: str) -> int:
        if name not in self.touchpoints:
            raise NotFound("touchpoint", name=name, known=self.touchpoints)
        return self.touchpoints.index(name)

    def _names(self, by: str) -> tuple[str, ...]:
        return self.touchpoints if by == "touchpoint" else self._packing.values(by)

    def _none(self, by: str) -> int:
        """The code of a contact without a channel; every contact has a touchpoint."""
        return -1 if by == "touchpoint" else len(self._packing.values(by))

    def _steps(self) -> packed_steps.Table:
        return packed_steps.summed([packed_steps.transitions(one, len(self.touchpoints)) for one in self._buckets])

    @cached_property
    def _journeys(self) -> Journeys:
        return journeys(self._buckets)

    def _paths(self, by: By) -> Paths:
        """Kept once found: several questions are about the same paths, and different ones are few."""
        if by == "touchpoint":
            return self._journeys.until
        if by not in self._known:
            none = self._none(by)
            self._known[by] = merged([packed.paths(by, none).distinct() for packed in self._buckets])
        return self._known[by]

    def _bought(self) -> list[tuple[str, ...]]:
        """Paths up to the conversion, the most taken ones first."""
        if not self.tells_conversion:
            return []
        paths = self._paths("touchpoint")
        chosen = np.argsort(-paths.won, kind="stable")[:_LIKELY]
        return [one.path for one in PathTable(paths, self.touchpoints, chosen[paths.won[chosen] > 0])]

    def _timed(self, by: By) -> tuple[Paths, Array]:
        none = self._none(by)
        parts = [packed_times.lead_times(packed, by, none) for packed in self._buckets]
        return together([paths for paths, _ in parts]), np.concatenate([days for _, days in parts])

    def _segmented(self, by: Segment) -> tuple[Array, Array]:
        none = self._none(by)
        parts = [stops_by_segment(packed, len(self.touchpoints), by, none) for packed in self._buckets]
        return np.sum([table for table, _ in parts], axis=0), np.sum([both for _, both in parts], axis=0)

    def _drop_offs(self, table: Array, segment: str) -> tuple[DropOff, ...]:
        rows = zip(self.touchpoints, table.tolist(), strict=True)
        return tuple(DropOff(name, n, lost, wilson(lost, n), segment) for name, (n, lost) in rows if n)

    def _days(self, start: str | None, end: str | None) -> Array:
        codes = [None if one is None else self._code(one) for one in (start, end)]
        found = np.concatenate([packed_times.spans_of(packed, codes[0], codes[1]) for packed in self._buckets])
        if not found.size:
            raise Unsuitable("no_durations", start=start, end=end)
        return found


class Opening:
    """How to open a log: columns by role, what converts, who is told, and events held at a time."""

    def __init__(
        self, columns: Mapping[str, str], converted: str = "", report: Report | None = None, most: int = BUCKET
    ) -> None:
        self.columns, self.converted, self.report, self.most = columns, converted, report, most


def _drawn(packed: Packed, share: float, seed: int) -> Array:
    """Some customers by lot, in the order in which they first appear in the file."""
    rank = np.argsort(np.argsort(np.minimum.reduceat(packed.rows, packed.starts[:-1])))
    found: Array = (np.random.default_rng(seed).random(packed.customers) < share)[rank]
    return found


def _durations(days: Array) -> Durations:
    return Durations(len(days), float(days.mean()), *np.quantile(days, _POINTS).tolist())


def _round_width(width: float) -> float:
    """The next of 1, 2 and 5 times a power of ten; one second at least."""
    least = max(width, 1 / 86_400)
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * 0.999999)
