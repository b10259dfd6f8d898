"""All ways to divide conversions side by side, with intervals from customers drawn again. None shows a cause."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workshop_lib.errors import Unsuitable
from workshop_lib.measure.attribution import Rule, credit, decay_shares, shares, unique_shares
from workshop_lib.measure.interval import Estimate
from workshop_lib.measure.markov import Chain, credits_of
from workshop_lib.measure.paths import Array, Paths

ORDERS = (1, 2, 3)
MOST_DRAWN = 400
"""Chains with more states than this are not drawn again: that would take minutes. They have no interval."""
Model = Callable[[Array, Array], Array]
"""Credit per code for numbers of converted and other customers per path."""


@dataclass(frozen=True)
class SideBySide:
    """Conversions per channel by model, each with the 95 % interval of the bootstrap (Efron 1979).

    `skipped`: models that could not be computed, with the code of the reason. `causal` is always False: a model
    divides what was counted; only an experiment shows what a channel adds.
    """

    customers: int
    conversions: int
    models: Mapping[str, Mapping[str, Estimate]]
    skipped: Mapping[str, str]
    causal: bool = False


@dataclass(frozen=True)
class Draws:
    """How often customers are drawn again, with which seed; `report` is told how many draws are done."""

    times: int = 200
    seed: int = 1
    report: Callable[[int, int], None] | None = None


def side_by_side(paths: Paths, timed: tuple[Paths, Array], names: Sequence[str], draws: Draws) -> SideBySide:
    """`paths`: every different path once; `timed`: a path per conversion with its days before it.

    Customers are drawn with replacement through the counts of their paths (one multinomial draw each time); for time
    decay the customers who converted are drawn themselves, because two of them on one path took different times.
    Raises Unsuitable when nobody converted.
    """
    conversions = int(paths.won.sum())
    if not conversions:
        raise Unsuitable("no_conversions")
    models, drawn, skipped = _models(paths, len(names))
    decay = _decay(timed, len(names))
    found = {name: [model(paths.won, paths.lost)] for name, model in models.items()}
    found["decay"] = [decay(np.ones(timed[0].count, np.int64))]
    rng = np.random.default_rng(draws.seed)
    for k in range(draws.times):
        if draws.report and k % 10 == 0:
            draws.report(k, draws.times)
        won, lost = _drawn(paths, rng)
        for name in drawn:
            found[name].append(models[name](won, lost))
        found["decay"].append(decay(_customers(timed[0].count, int(won.sum()), rng)))
    if draws.report and draws.times:
        draws.report(draws.times, draws.times)
    customers = conversions + int(paths.lost.sum())
    order = [*(rule.value for rule in Rule), "decay", *(f"markov{k}" for k in ORDERS), "shapley"]
    tables = {name: _estimates(found[name], names, customers) for name in order if name in found}
    return SideBySide(customers, conversions, tables, skipped)


def _models(paths: Paths, size: int) -> tuple[dict[str, Model], list[str], dict[str, str]]:
    """The models of these paths, which of them are drawn again, and which cannot be made."""
    models: dict[str, Model] = {rule.value: _rule(paths, shares(paths, rule), size) for rule in Rule}
    models["shapley"] = _rule(paths, unique_shares(paths, size), size)
    drawn, skipped = list(models), {}
    for order in ORDERS:
        try:
            chain = Chain(paths, size, order)
        except Unsuitable as error:
            skipped[f"markov{order}"] = error.code
            continue
        models[f"markov{order}"] = _chain(chain)
        if len(chain.channel) <= MOST_DRAWN:
            drawn.append(f"markov{order}")
    return models, drawn, skipped


def _rule(paths: Paths, weights: Array, size: int) -> Model:
    """A rule gives every contact a share, so that credit is a sum over contacts of paths that converted."""
    some = np.flatnonzero(paths.won)
    chosen = paths.pick(some)
    kept = weights[np.repeat(paths.won > 0, paths.lengths)]

    def model(won: Array, lost: Array) -> Array:
        return credit(Paths(chosen.starts, chosen.codes, won[some], lost[some]), kept, size)

    return model


def _chain(chain: Chain) -> Model:
    def model(won: Array, lost: Array) -> Array:
        return credits_of(*chain.removal(won, lost), int(won.sum()))

    return model


def _decay(timed: tuple[Paths, Array], size: int) -> Callable[[Array], Array]:
    paths, days = timed
    weights = decay_shares(paths, days)

    def model(times: Array) -> Array:
        return credit(Paths(paths.starts, paths.codes, times, times * 0), weights, size)

    return model


def _drawn(paths: Paths, rng: np.random.Generator) -> tuple[Array, Array]:
    """As many customers again, drawn from those there are."""
    counts = np.concatenate((paths.won, paths.lost))
    some = np.flatnonzero(counts)
    found = np.zeros(len(counts), np.int64)
    found[some] = rng.multinomial(int(counts.sum()), counts[some] / counts.sum())
    return found[: paths.count], found[paths.count :]


def _customers(count: int, drawn: int, rng: np.random.Generator) -> Array:
    """How often each of `count` customers is drawn."""
    return np.bincount(rng.integers(0, count, drawn), minlength=count)


def _estimates(found: Sequence[Array], names: Sequence[str], customers: int) -> dict[str, Estimate]:
    """The value from the data with the middle 95 % of the draws; a model that was not drawn has no interval."""
    if len(found) < 2:
        return {name: Estimate(float(value), customers) for name, value in zip(names, found[0], strict=True)}
    drawn = np.array(found[1:])
    low, high = np.quantile(drawn, (0.025, 0.975), axis=0)
    error = drawn.std(axis=0, ddof=1) if len(drawn) > 1 else np.zeros(len(names))
    rows = zip(names, found[0], low, high, error, strict=True)
    return {name: Estimate(float(v), customers, float(a), float(b), float(e)) for name, v, a, b, e in rows}
