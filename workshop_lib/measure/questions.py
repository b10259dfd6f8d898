"""The questions to an event log as Ibis expressions, for an engine that holds the table (`portable.Portable`).

A row per event: `customer`, `code` (the touchpoint), `us` (microseconds since 1970), `seq` (its place in the order of
customer and time), `channel`, `converted`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ibis

DAY = 86_400_000_000
"""Microseconds."""
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


def variants(events: Expr, limit: int | None) -> Expr:
    """(path of codes, count, all customers), most frequent first; equals in the order of their codes."""
    paths = events.group_by("customer").agg(path=events.code.collect(order_by=events.seq))
    counted = paths.group_by("path").agg(count=paths.count())
    ordered = counted.mutate(whole=counted["count"].sum().over()).order_by([ibis.desc("count"), "path"])
    return ordered if limit is None else ordered.limit(limit)


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
    begin = opening.group_by("customer").agg(since=opening.seq.min(), t0=opening.us.argmin(opening.seq))
    closing = events if end is None else events.filter(events.code == end)
    closing = closing.select(who=closing.customer, at=closing.seq, t1=closing.us)
    later = closing.at >= begin.since if end is None else closing.at > begin.since
    pairs = begin.inner_join(closing, [begin.customer == closing.who, later])
    chosen = pairs.t1.argmax(pairs["at"]) if end is None else pairs.t1.argmin(pairs["at"])
    found = pairs.group_by(["customer", "t0"]).agg(t1=chosen)
    return found.select("customer", days=(found.t1 - found.t0) / DAY)


def summary(durations: Expr, points: Sequence[float]) -> Expr:
    """One row: n, mean, maximum and the quantiles, interpolated between values."""
    days = durations.days
    return durations.agg(
        n=durations.count(),
        mean=days.mean(),
        most=days.max(),
        **{f"q{k}": days.quantile(q) for k, q in enumerate(points)},
    )


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


def paths(journeys: Expr, column: str) -> Expr:
    """(path, conversions, others) over `until_conversion`; `column` is `code` or `channel`."""
    per = journeys.group_by("customer").agg(
        path=journeys[column].collect(order_by=journeys.seq), bought=journeys.bought.any()
    )
    return per.group_by("path").agg(conversions=per.bought.sum(), others=(~per.bought).sum()).order_by("path")
