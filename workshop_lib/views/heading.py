"""The head of a map: title, scenario, customer goal and personas."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop_lib.model.journey import Journey
from workshop_lib.model.organisation import State
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.map_options import MapOptions
from workshop_lib.views.series import monogram
from workshop_lib.views.svg import Markup, group, rect
from workshop_lib.views.theme import WORKSHOP, Line
from workshop_lib.views.type import Font, block, width, wrap


@dataclass(frozen=True)
class Chip:
    """A persona in the head: avatar, name and role, at (x, y) from the right half's corner."""

    x: float
    y: float
    width: float
    height: float
    monogram: str
    name: tuple[str, ...]
    role: tuple[str, ...]
    line: Line


@dataclass(frozen=True)
class Title:
    """Lines of the head that fit its width, with the height they need."""

    height: float
    unit: float
    right: float
    state: str
    title: tuple[str, ...]
    scenario: tuple[str, ...]
    goal: tuple[str, ...]
    chips: tuple[Chip, ...]


def fonts(unit: float) -> dict[str, Font]:
    """Faces of the head at a scale."""
    return {
        "title": Font(WORKSHOP.title * unit, "bold", 1.12),
        "state": Font(8 * unit, "semibold"),
        "text": Font(8.5 * unit),
        "goal": Font(9 * unit, "italic"),
        "name": Font(9 * unit, "bold", 1.15),
        "role": Font(7.5 * unit, "regular", 1.15),
    }


def measure(work: Work, options: MapOptions, room: float, unit: float, sheet: str = "") -> Title:
    """Break the texts of the head for a width of `room` millimetres."""
    face, chosen = fonts(unit), options.personas
    shown = [(WORKSHOP.persona_line(place), one) for place, one in enumerate(work.personas)]
    chips = persona_chips([pair for pair in shown if chosen is None or pair[1].id in chosen], room, unit)
    left = min(chip.x for chip in chips) - 6 * unit if chips else room
    state = " · ".join(one for one in (words.STATE_WORDS[options.state], sheet) if one)
    said = _said(work, work.future if options.state is State.TO_BE else work.journey)
    pill = width(state, face["state"]) + 7.6 * unit
    title = wrap(said["title"], left - pill, face["title"]) or (words.NO_TITLE,)
    lines = {"title": title, **{name: wrap(said[name], left, face[name]) for name in ("text", "goal")}}
    height = sum(len(some) * face[name].line_height for name, some in lines.items())
    tallest = max((chip.y + chip.height for chip in chips), default=0.0)
    return Title(max(height, tallest) + unit, unit, room, state, lines["title"], lines["text"], lines["goal"], chips)


def _said(work: Work, journey: Journey) -> dict[str, str]:
    """Title, scenario and goal of the customer; empty where nothing was filled in."""
    goal = work.organisation.customer_goal.strip('“”"')
    return {
        "title": journey.title or work.name or words.NO_TITLE,
        "text": " · ".join(one for one in (work.organisation.name, journey.scenario) if one),
        "goal": f"{words.GOAL}: “{goal}”" if goal else "",
    }


def persona_chips(personas: list[tuple[Line, Persona]], room: float, unit: float) -> tuple[Chip, ...]:
    """Cards of the personas against the right edge, at most five beside each other, within part of the width."""
    if not personas:
        return ()
    part = (0.6 if room > 300 else 0.5) * room
    across = min(len(personas), 5, max(1, int(part / (34 * unit))))
    size = min(52 * unit, part / across)
    chips: list[Chip] = []
    top = 0.0
    for start in range(0, len(personas), across):
        row = [
            _chip_of(one, (room - (across - place) * size + 2 * unit, top), size, unit)
            for place, one in enumerate(personas[start : start + across])
        ]
        tallest = max(chip.height for chip in row)
        chips.extend(replace(chip, height=tallest) for chip in row)
        top += tallest + 1.2 * unit
    return tuple(chips)


def _chip_of(one: tuple[Line, Persona], at: tuple[float, float], size: float, unit: float) -> Chip:
    """The card of one persona, as high as its own words need."""
    (look, persona), (x, y), face = one, at, fonts(unit)
    called, text = persona.name or persona.id, size - 14 * unit
    name = wrap(called, text, face["name"])
    role = wrap(words.role_and_age(persona.role, persona.age), text, face["role"])
    return Chip(x, y, size - 2 * unit, _chip_height(name, role, unit), monogram(called), name, role, look)


def _chip_height(name: tuple[str, ...], role: tuple[str, ...], unit: float) -> float:
    face = fonts(unit)
    return max(len(name) * face["name"].line_height + len(role) * face["role"].line_height + 2.4 * unit, 11.5 * unit)


def draw_title(title: Title, x: float, y: float) -> Markup:
    """The head with its top left corner at (x, y)."""
    face, unit = fonts(title.unit), title.unit
    pill, beside = width(title.state, face["state"]) + 3.6 * unit, width(title.title[-1], face["title"]) + 4 * unit
    top = y + (len(title.title) - 1) * face["title"].line_height + 1.9 * unit
    parts = [
        rect(x + beside, top, pill, 4.4 * unit, rx=2.2 * unit, fill=WORKSHOP.brand),
        block((title.state,), x + beside + 1.8 * unit, top + 3.15 * unit, face["state"], fill=WORKSHOP.paper),
    ]
    cursor = y
    for name, lines, ink in (
        ("title", title.title, WORKSHOP.ink),
        ("text", title.scenario, WORKSHOP.muted),
        ("goal", title.goal, WORKSHOP.ink),
    ):
        if lines:
            parts.append(block(lines, x, cursor + 0.86 * face[name].line_height, face[name], fill=ink))
            cursor += len(lines) * face[name].line_height
    return group(*parts, *(_chip(chip, x, y, unit) for chip in title.chips), id="lane-title")


def _chip(chip: Chip, x: float, y: float, unit: float) -> Markup:
    face = fonts(unit)
    left, top, height = x + chip.x, y + chip.y, chip.height
    text = left + 12 * unit
    first = top + 1.2 * unit + 0.8 * face["name"].line_height
    return group(
        rect(left, top, chip.width, height, rx=1.4 * unit, fill=WORKSHOP.panel),
        marks.avatar(left + 6 * unit, top + min(height / 2, 5.75 * unit), 4.2 * unit, chip.monogram, chip.line.colour),
        block(chip.name, text, first, face["name"], fill=WORKSHOP.ink),
        block(chip.role, text, first + len(chip.name) * face["name"].line_height, face["role"], fill=WORKSHOP.muted),
        data_key=f"persona.{chip.monogram}",
    )
