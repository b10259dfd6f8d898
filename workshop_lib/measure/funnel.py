"""Rates of a funnel whose steps were counted: conversion per step, and where it leaks most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_lib.errors import Unsuitable
from workshop_lib.model.measured import FunnelStep


@dataclass(frozen=True)
class StepRate:
    """A step with `lost` people since the step before and the shares (0 to 1) of that step and of the first.

    A step that does not lose, a classification or a deadline, has lost nobody: the others are `apart`.
    """

    name: str
    count: int
    lost: int
    conversion: float
    cumulative: float
    apart: int = 0

    @property
    def before(self) -> int:
        """Everybody who stood before this step."""
        return self.count + self.lost + self.apart


def rates(steps: Sequence[FunnelStep]) -> tuple[StepRate, ...]:
    """c_k = N_k / N_(k-1) and N_k / N_0. The first step has lost nobody. Raises Unsuitable when a count grows."""
    if not steps or steps[0].count <= 0:
        raise Unsuitable("no_funnel")
    before = [steps[0], *steps[:-1]]
    for one, last in zip(steps, before, strict=True):
        if not 0 <= one.count <= last.count:
            raise Unsuitable("funnel_grows", step=one.name, count=one.count, before=last.count)
    return tuple(_rate(one, last.count, steps[0].count) for one, last in zip(steps, before, strict=True))


def biggest_leak(steps: Sequence[FunnelStep]) -> StepRate | None:
    """The step that loses most people; the first of equals; None when nobody is lost."""
    leaking = [one for one in rates(steps) if one.lost]
    return max(leaking, key=lambda one: one.lost, default=None)


def steepest_leak(steps: Sequence[FunnelStep]) -> StepRate | None:
    """The step that loses the largest share of who was there; the first of equals; None when nobody is lost."""
    leaking = [one for one in rates(steps) if one.lost]
    return min(leaking, key=lambda one: one.conversion, default=None)


def what_if(steps: Sequence[FunnelStep], name: str, conversion: float) -> float:
    """How many reach the end when this one step converts at `conversion` (0 to 1) and all others as they did."""
    found = rates(steps)
    if name not in {one.name for one in found[1:]} or not 0 <= conversion <= 1:
        raise Unsuitable("what_if", step=name, conversion=conversion)
    end = float(found[0].count)
    for one in found[1:]:
        end *= conversion if one.name == name else one.conversion
    return end


def _rate(step: FunnelStep, before: int, first: int) -> StepRate:
    missing = before - step.count
    lost, apart = (missing, 0) if step.loses else (0, missing)
    return StepRate(step.name, step.count, lost, _share(step.count, before), step.count / first, apart)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
