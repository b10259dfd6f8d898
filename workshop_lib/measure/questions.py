"""The questions to an event log as Ibis expressions, for an engine that holds the table (`portable.Portable`).

A row per event: `customer`, `code` (the touchpoint), `ms` (milliseconds since 1970: not every engine counts finer),
`seq` (from 0, its place in the order of time of its customer), `channel`, `converted`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ibis

BETWEEN = "\x1f"
"""The unit separator of ASCII: in no name, and before every letter, so that texts have the order of their paths."""
DAY = 86_400_000
"""Milliseconds."""
Expr = Any
"""An Ibis expression; Ibis has no types that mypy can follow."""


def transitions(events: Expr) -> Expr:
    """(source, target, count): how often one touchpoint directly follows another of the same customer."""
    following = ibis.window(group_by="customer", order_by="seq")
    steps = events.select(source=events.code, target=events.code.lead().over(following))
    steps = steps.filter(steps.target.notnull())
    return steps.group_by(["source", "target"]).agg(count=steps.count())


def reached(events: Expr, codes: Sequence[str]) -> Expr:
    """One row: for every step the number of customers who did all steps up to it in this order, others in between."""
    first = events.filter(events.code == codes[0])
    chain = first.group_by("customer").agg(s0=first.seq.min())
    for k, code in enumerate(codes[1:], start=1):
        chain = _then(chain, events.filter(events.code == code), k)
    return chain.agg(**{f"n{k}": chain[f"s{k}"].count() for k in range(len(codes))})


def _then(chain: Expr, events: Expr, k: int) -> Expr:
    """The earliest event after the step before; greedy is exact, because earlier never leaves less room."""
    step = events.select(who=events.customer, at=events.seq)
    joined = chain.left_join(step, [chain.customer == step.who, step.at > chain[f"s{k - 1}"]])
    return joined.group_by(["customer", *(f"s{j}" for j in range(k))]).agg(**{f"s{k}": joined["at"].min()})


def variants(events: Expr, limit: int | None, windowed: bool = False) -> Expr:
    """(path, count, all customers), most frequent first; a path is its codes with `BETWEEN` between them.

    Text, because few engines can group by a list. `windowed`: for Spark, which cannot aggregate in an order.
    """
    paths = _windowed(events, "code") if windowed else events.group_by("customer").agg(path=_path(events, "code"))
    counted = paths.group_by("path").agg(count=paths.count())
    ordered = counted.mutate(whole=counted["count"].sum().over()).order_by([ibis.desc("count"), "path"])
    return ordered if limit is None else ordered.limit(limit)


def _path(events: Expr, column: str) -> Expr:
    """The values of a customer in order as one text; empty cells are not in it."""
    return events[column].group_concat(BETWEEN, order_by=events.seq)


def _windowed(events: Expr, column: str, *others: str) -> Expr:
    """A row per customer with the same text, from a window over all its events."""
    whole = ibis.window(group_by="customer", order_by="seq", preceding=None, following=None)
    values = events[column].collect().over(whole)
    return events.select("seq", *others, path=values.join(BETWEEN)).filter(lambda found: found.seq == 0)


def stops(events: Expr) -> Expr:
    """(code, customers who came here, customers for whom this was the end without a conversion)."""
    visits = events.group_by("code").agg(customers=events.customer.nunique())
    ends = events.group_by("customer").agg(
        final=events.code.argmax(events.seq), bought=events.converted.fill_null(False).any()
    )
    lost = ends.filter(~ends.bought)
    lost = lost.group_by("final").agg(stopped=lost.count())
    joined = visits.left_join(lost, visits.code == lost.final)
    return joined.select("code", "customers", stopped=joined.stopped.fill_null(0)).order_by("code")


def spans(events: Expr, start: str | None, end: str | None) -> Expr:
    """(customer, days) from the first `start` to the first `end` after it; None is the first or last event of all."""
    opening = events if start is None else events.filter(events.code == start)
    begin = opening.group_by("customer").agg(since=opening.seq.min(), t0=opening.ms.argmin(opening.seq))
    closing = events if end is None else events.filter(events.code == end)
    closing = closing.select(who=closing.customer, at=closing.seq, t1=closing.ms)
    later = closing.at >= begin.since if end is None else closing.at > begin.since
    pairs = begin.inner_join(closing, [begin.customer == closing.who, later])
    chosen = pairs.t1.argmax(pairs["at"]) if end is None else pairs.t1.argmin(pairs["at"])
    found = pairs.group_by(["customer", "t0"]).agg(t1=chosen)
    return found.select("customer", days=(found.t1 - found.t0) / DAY)


def summary(durations: Expr) -> Expr:
    """One row: how many there are, and their mean."""
    return durations.agg(n=durations.count(), mean=durations.days.mean())


def ranked(durations: Expr, places: Sequence[int]) -> Expr:
    """(place, days): the values at these places from 0, in order of size; not every engine knows quantiles."""
    placed = durations.select("days", place=ibis.row_number().over(order_by=durations.days))
    return placed.filter(placed.place.isin(places)).select("place", "days")


def until_conversion(events: Expr) -> Expr:
    """Events up to and including the conversion, with `bought`; all events of who did not convert.

    The flag may stand on the row of the conversion, or on every row of the customer: then the last row is taken.
    """
    flag = events.converted.fill_null(False)
    ends = events.group_by("customer").agg(
        bought=flag.any(), everywhere=flag.all(), first=events.seq.min(where=flag), last=events.seq.max()
    )
    ends = ends.select(
        who=ends.customer,
        bought=ends.bought,
        cut=ibis.ifelse(ends.bought & ~ends.everywhere, ends["first"], ends["last"]),
    )
    joined = events.inner_join(ends, events.customer == ends.who)
    return joined.filter(joined.seq <= joined.cut)


def paths(journeys: Expr, column: str, windowed: bool = False) -> Expr:
    """(path, conversions, others) over `until_conversion`; `column` is `code` or `channel`; `windowed` as above."""
    per = (
        _windowed(journeys, column, "bought")
        if windowed
        else journeys.group_by("customer").agg(path=_path(journeys, column), bought=journeys.bought.any())
    )
    return per.group_by("path").agg(conversions=per.bought.sum(), others=(~per.bought).sum())
