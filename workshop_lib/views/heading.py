"""The head and the foot of a map: title, scenario, customer goal, personas; legend and the fingerprint of the data."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from workshop_lib.model.journey import Journey
from workshop_lib.model.organisation import State
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.text import map_words as words
from workshop_lib.views import marks
from workshop_lib.views.map_content import coverage
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


def measure(work: Work, state: State, room: float, unit: float) -> Title:
    """Break the texts of the head for a width of `room` millimetres."""
    face = fonts(unit)
    journey = work.future if state is State.TO_BE else work.journey
    chips = persona_chips(work.personas, room, unit)
    right = min((chip.x for chip in chips), default=room)
    left = right - 6 * unit if chips else room
    title = wrap(journey.title or work.name or words.NO_TITLE, left, face["title"])
    intro = " · ".join(one for one in (work.organisation.name, journey.scenario) if one)
    scenario = wrap(intro, left, face["text"])
    goal_text = work.organisation.customer_goal.strip("“”\"")
    goal = wrap(f"{words.GOAL}: “{goal_text}”", left, face["goal"]) if goal_text else ()
    height = 4.6 * unit + sum(
        len(lines) * face[name].line_height for name, lines in (("title", title), ("text", scenario), ("goal", goal))
    )
    tallest = max((chip.y + chip_height(chip, unit) for chip in chips), default=0.0)
    return Title(max(height, tallest) + unit, unit, room, words.STATE_WORDS[state], title, scenario, goal, chips)


def persona_chips(personas: tuple[Persona, ...], room: float, unit: float) -> tuple[Chip, ...]:
    """Cards of the personas against the right edge, at most four beside each other, within 60 % of the width."""
    if not personas:
        return ()
    size = min(52 * unit, 0.6 * room / min(len(personas), 4))
    across = max(1, min(len(personas), 4, int(0.6 * room / size + 1e-9)))
    face, chips, top = fonts(unit), [], 0.0
    for start in range(0, len(personas), across):
        row = []
        for place, persona in enumerate(personas[start : start + across]):
            x = room - (min(across, len(personas)) - place) * size
            text = size - 14 * unit
            name = wrap(persona.name or persona.id, text, face["name"])
            role = wrap(", ".join(one for one in (persona.role, persona.age) if one), text, face["role"])
            line = WORKSHOP.persona_line(start + place)
            row.append(Chip(x, top, size - 2 * unit, monogram(persona.name or persona.id), name, role, line))
        chips.extend(row)
        top += max(chip_height(chip, unit) for chip in row) + 1.2 * unit
    return tuple(chips)


def chip_height(chip: Chip, unit: float) -> float:
    face = fonts(unit)
    text = len(chip.name) * face["name"].line_height + len(chip.role) * face["role"].line_height
    return max(text + 2.4 * unit, 11.5 * unit)


def draw_title(title: Title, x: float, y: float) -> Markup:
    """The head with its top left corner at (x, y)."""
    face, unit = fonts(title.unit), title.unit
    state_width = width(title.state, face["state"])
    parts = [
        rect(x, y, state_width + 3.6 * unit, 4.4 * unit, rx=2.2 * unit, fill=WORKSHOP.brand),
        block((title.state,), x + 1.8 * unit, y + 3.15 * unit, face["state"], fill=WORKSHOP.paper),
    ]
    cursor = y + 4.6 * unit
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
    left, top, height = x + chip.x, y + chip.y, chip_height(chip, unit)
    text = left + 12 * unit
    first = top + 1.2 * unit + 0.8 * face["name"].line_height
    return group(
        rect(left, top, chip.width, height, rx=1.4 * unit, fill=WORKSHOP.panel),
        marks.avatar(left + 6 * unit, top + min(height / 2, 5.75 * unit), 4.2 * unit, chip.monogram, chip.line.colour),
        block(chip.name, text, first, face["name"], fill=WORKSHOP.ink),
        block(chip.role, text, first + len(chip.name) * face["name"].line_height, face["role"], fill=WORKSHOP.muted),
        data_key=f"persona.{chip.monogram}",
    )


def foot_font(unit: float) -> Font:
    return Font(WORKSHOP.foot * max(unit, 1.0))


def foot_rows(room: float, unit: float) -> list[list[tuple[str, str, float]]]:
    """Legend entries (mark, word, x) in rows that fit."""
    font, rows, x = foot_font(unit), [[]], 0.0  # type: ignore[var-annotated]
    for mark, word in words.LEGEND:
        size = width(word, font) + 10.5 * unit
        if x + size > room and rows[-1]:
            rows.append([])
            x = 0.0
        rows[-1].append((mark, word, x))
        x += size
    return rows


def foot_height(room: float, unit: float) -> float:
    """Legend rows and one line for coverage and fingerprint."""
    return (1 + len(foot_rows(room, unit))) * foot_font(unit).line_height * 1.25 + 1.6 * unit


def draw_foot(journey: Journey, box: tuple[float, float, float], unit: float) -> Markup:
    """Legend and fingerprint in a box given as x, y and width."""
    x, y, room = box
    font = foot_font(unit)
    step = font.line_height * 1.25
    parts = [rect(x, y, room, 0.2 * unit, fill=WORKSHOP.hairline)]
    rows = foot_rows(room, unit)
    for number, row in enumerate(rows):
        base = y + 1.2 * unit + (number + 0.85) * step
        for mark, word, start in row:
            parts.append(marks.legend(mark, x + start + 2.5 * unit, base - 0.85 * unit, unit))
            parts.append(block((word,), x + start + 6.2 * unit, base, font, fill=WORKSHOP.muted))
    line = words.coverage_line(coverage(journey), fingerprint(journey), journey.version)
    base = y + 1.2 * unit + (len(rows) + 0.85) * step
    parts.append(block((line,), x, base, font, fill=WORKSHOP.muted))
    return group(*parts, id="lane-foot")


def fingerprint(journey: Journey) -> str:
    """Ten letters that change as soon as anything on the map changes; never the time."""
    return hashlib.sha256(journey.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()[:10]
