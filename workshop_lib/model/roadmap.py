"""Step 7: in which order. Initiatives with their estimates, and the quarters they are planned in."""

from __future__ import annotations

from workshop_lib.model.base import Id, Model, Text


class Rice(Model):
    """Reach per month, impact 0.25-3, confidence 0-1, effort in person-months (McBride, Intercom, 2016)."""

    reach: float | None = None
    impact: float | None = None
    confidence: float | None = None
    effort: float | None = None


class Ice(Model):
    """Impact, confidence and ease, each 1-10 (Ellis & Brown, 2017)."""

    impact: float | None = None
    confidence: float | None = None
    ease: float | None = None


class Initiative(Model):
    """An improvement: which touchpoints it helps, by which of the ten tips, what it asks and what it may bring."""

    id: Id
    name: Text = ""
    touchpoints: tuple[Id, ...] = ()
    tip: int | None = None
    rice: Rice = Rice()
    ice: Ice = Ice()
    depends_on: tuple[Id, ...] = ()
    risk: Text = ""
    learning_question: Text = ""
    stop_rule: Text = ""
    owner: Text = ""


class Slot(Model):
    """An initiative planned in a period."""

    initiative: Id
    period: Text = ""


class Need(Model):
    """What customers find important and how well it goes, both on the scale of the survey question."""

    id: Id
    name: Text = ""
    importance: float | None = None
    performance: float | None = None


class Roadmap(Model):
    """Periods in order, capacity per period in person-months, initiatives and where they are planned."""

    periods: tuple[Text, ...] = ()
    capacity: float | None = None
    initiatives: tuple[Initiative, ...] = ()
    slots: tuple[Slot, ...] = ()
    attributes: tuple[Need, ...] = ()
    """For importance-performance analysis, scale 1-5."""
    outcomes: tuple[Need, ...] = ()
    """For the opportunity score, scale 0-10."""
