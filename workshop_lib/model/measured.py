"""What `measure` found, kept as plain values so that a place without DuckDB still shows it."""

from __future__ import annotations

from enum import StrEnum

from workshop_lib.model.base import Id, Model, Text


class TouchpointResult(Model):
    """One touchpoint in the data. `score` on -5..+5 with its 95 % interval over `n` answers; shares 0 to 1."""

    touchpoint: Id
    persona: Id = ""
    """Empty: all personas together."""
    n: int = 0
    score: float | None = None
    low: float | None = None
    high: float | None = None
    customers: int | None = None
    drop_off: float | None = None


class FunnelStep(Model):
    """One step of a funnel, with the number of people (or sessions) that reached it."""

    name: Text
    count: int
    loses: bool = True
    """False for a classification or a deadline: who is not counted here has not dropped off."""


class MatchKind(StrEnum):
    """What says that a touchpoint of the map and one in the data are the same."""

    ID = "id"
    NAME = "name"
    FUZZY = "fuzzy"
    ORDER = "order"
    CHOSEN = "chosen"


class Match(Model):
    """A touchpoint of the map and what the data call it. `score` 0 to 1; a person confirms what only looks alike."""

    drawn: Id
    measured: Text
    kind: MatchKind
    score: float = 1.0
    confirmed: bool = False


class Metric(Model):
    """A survey figure such as NPS, CSAT or CES with its 95 % interval."""

    name: Id
    value: float
    n: int
    low: float | None = None
    high: float | None = None
    unit: Text = ""


class Measured(Model):
    """Results of the survey and the event log of one case or organisation."""

    touchpoints: tuple[TouchpointResult, ...] = ()
    funnel: tuple[FunnelStep, ...] = ()
    metrics: tuple[Metric, ...] = ()
    matches: tuple[Match, ...] = ()
    """Only what a person confirmed; the rest is proposed again every time."""
    source: Text = ""

    def of(self, touchpoint: Id, persona: Id = "") -> TouchpointResult | None:
        """The result of a touchpoint of the map: of the label that a person confirmed for it, else of its own id."""
        label = next((one.measured for one in self.matches if one.drawn == touchpoint), touchpoint)
        if self.drawn(label) != touchpoint:
            return None
        return next((one for one in self.touchpoints if (one.touchpoint, one.persona) == (label, persona)), None)

    def drawn(self, label: Text) -> Id:
        """The touchpoint of the map that a label in the data belongs to; empty when it was given another."""
        known = next((one.drawn for one in self.matches if one.measured == label), None)
        return known or ("" if any(one.drawn == label for one in self.matches) else label)
