"""Which pictures stand in the report, step by step. A map comes in three forms: for a screen, a telephone and paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.text import report_words as t
from workshop_lib.views.action_matrix import draw_actions
from workshop_lib.views.configuration_card import draw_configuration
from workshop_lib.views.difference_map import draw_difference
from workshop_lib.views.emotion_curve import draw_curve
from workshop_lib.views.evidence_table import draw_claims, draw_register
from workshop_lib.views.html import tag
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.kpi_card import draw_kpis
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.page import PHONE
from workshop_lib.views.persona_card import draw_persona, draw_personas
from workshop_lib.views.picture import Picture
from workshop_lib.views.priority_grid import draw_grid
from workshop_lib.views.priority_table import draw_priorities
from workshop_lib.views.roadmap_board import draw_roadmap
from workshop_lib.views.scope_sheet import draw_scope
from workshop_lib.views.svg import Markup


@dataclass(frozen=True)
class Shown:
    """A picture below its heading; `paper` and `phone` take its place there."""

    heading: str
    picture: Picture
    paper: Picture | None = None
    phone: Picture | None = None


def pictures(work: Work, number: int) -> list[Shown]:
    """The pictures of step `number`, 1 to 8."""
    return _STEPS[number](work)


def figure(shown: Shown) -> Markup:
    """The picture with its heading and its words; on a narrow screen a wide one can be moved sideways."""
    picture = shown.picture
    told = tag("figcaption", tag("details", tag("summary", t.ALT), tag("p", picture.alt)))
    head = tag("h3", shown.heading) if shown.heading else None
    inside = tag("div", Markup(picture.svg), class_="wide", tabindex="0", role="group", aria_label=picture.title)
    if shown.paper is None or shown.phone is None:
        return tag("figure", head, inside, told)
    others = [
        tag("div", Markup(one.svg), class_=name) for name, one in (("phone", shown.phone), ("paper", shown.paper))
    ]
    return tag("figure", head, inside, *others, told, class_="map")


def _map(work: Work, heading: str, state: State) -> Shown:
    screen, phone, paper = (draw_map(work, MapOptions(page=one, state=state)) for one in ("breed", PHONE, "a3"))
    return Shown(heading, screen, paper, phone)


def _evidence(work: Work) -> list[Shown]:
    return [Shown("", draw_register(work.sources)), Shown("", draw_claims(work.sources))]


def _personas(work: Work) -> list[Shown]:
    """One figure each: paper then breaks between two people, not through one."""
    if not work.personas:
        return [Shown("", draw_personas(()))]
    return [Shown("", draw_persona(one, place)) for place, one in enumerate(work.personas)]


def _journey(work: Work) -> list[Shown]:
    return [Shown("", draw_curve(work)), _map(work, t.MAP, State.AS_IS)]


def _phasing(work: Work) -> list[Shown]:
    plan = [Shown("", draw_roadmap(work.roadmap)), Shown("", draw_priorities(work.roadmap))]
    field = [Shown("", draw_grid(work.roadmap))] if work.roadmap.initiatives else []
    if not work.future.touchpoints:
        return [*plan, *field]
    return [*plan, *field, _map(work, t.FUTURE, State.TO_BE), Shown(t.DIFFERENCE, draw_difference(work))]


_STEPS: dict[int, Callable[[Work], list[Shown]]] = {
    1: lambda work: [Shown("", draw_configuration(work.organisation))],
    2: _evidence,
    3: lambda work: [Shown("", draw_scope(work.scope))],
    4: _personas,
    5: _journey,
    6: lambda work: [Shown("", draw_actions(work.actions, work.journey))],
    7: _phasing,
    8: lambda work: [Shown("", draw_kpis(work.kpis))],
}
