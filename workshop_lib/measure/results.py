"""What an event log answers, as small frozen values. Shares are 0 to 1, durations days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop_lib.measure.interval import Estimate


@dataclass(frozen=True)
class Quality:
    """What a log looks like before anybody analyses it. `rows`: all rows of the file; `usable`: those with everything.

    `missing` counts empty cells per column, `unreadable_times` cells that hold no date, `duplicates` exact repeats,
    `ties` events at the same moment as the one before of the same customer, `out_of_order` rows earlier in time than
    the row before of the same customer in the file. `zones`: usable rows per time zone as written, "" without one.
    `future`: events after the moment of the report. `bots`: customers that look like a machine: hundreds of contacts
    where others have a few, or ten and more with nearly all within two seconds of each other.
    """

    rows: int
    usable: int
    customers: int
    touchpoints: int
    missing: Mapping[str, int]
    unreadable_times: int
    duplicates: int
    ties: int
    out_of_order: int
    first: dt.datetime | None
    last: dt.datetime | None
    zones: Mapping[str, int] = field(default_factory=dict)
    future: int = 0
    bots: int = 0


@dataclass(frozen=True)
class Transition:
    """`count` times a customer went from `source` directly to `target`."""

    source: str
    target: str
    count: int


class Variant(NamedTuple):
    """One way through the whole journey and how many customers took it.

    A tuple, because a large log has hundreds of thousands of them; nobody asks how often a value occurs in one.
    """

    path: tuple[str, ...]
    count: int  # type: ignore[assignment]
    share: float


@dataclass(frozen=True)
class DropOff:
    """Of the customers (of a segment) who were here, `stopped` had this as last contact and did not convert."""

    touchpoint: str
    customers: int
    stopped: int
    share: Estimate
    segment: str = ""


@dataclass(frozen=True)
class Durations:
    """Days between two touchpoints over `n` customers: mean, and the 10, 25, 50, 75 and 90 % points."""

    n: int
    mean: float
    p10: float
    p25: float
    median: float
    p75: float
    p90: float


@dataclass(frozen=True)
class Bin:
    """`count` values from `low` up to `high`, the latter not included."""

    low: float
    high: float
    count: int


@dataclass(frozen=True)
class Return:
    """`repeats`: contacts directly after the same one; `returns`: after others in between; `share`: who came back."""

    touchpoint: str
    customers: int
    repeats: int
    returns: int
    share: Estimate


@dataclass(frozen=True)
class Gap:
    """The time of the direct step from `source` to `target`."""

    source: str
    target: str
    days: Durations
