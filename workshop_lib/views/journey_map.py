"""The journey map: all lanes of one journey on one page that fits."""

from __future__ import annotations

from workshop_lib.model.work import Work
from workshop_lib.text import map_words as words
from workshop_lib.views import heading
from workshop_lib.views.dark import darkened
from workshop_lib.views.describe import describe_map
from workshop_lib.views.foot import draw_foot
from workshop_lib.views.gather import gather
from workshop_lib.views.lanes.cells import draw_cells
from workshop_lib.views.lanes.experience import draw_curve_lane, plot_of
from workshop_lib.views.lanes.flows import draw_flows
from workshop_lib.views.lanes.labels import draw_axis, draw_label, draw_visibility
from workshop_lib.views.lanes.steps import draw_phases, draw_steps, draw_vacancies
from workshop_lib.views.layout import plan, plan_sheets
from workshop_lib.views.map_options import WHOLE_MAP, MapOptions
from workshop_lib.views.map_parts import Band, Content, MapLayout, Row
from workshop_lib.views.page import PHONE, Box, paper
from workshop_lib.views.phone_card import BODY
from workshop_lib.views.phone_map import draw_phone
from workshop_lib.views.picture import Picture
from workshop_lib.views.svg import Markup, document, group, rect
from workshop_lib.views.theme import WORKSHOP
from workshop_lib.views.type import Font, block, wrap

__all__ = ["MapOptions", "draw_map", "draw_sheets"]


def draw_map(work: Work, options: MapOptions = WHOLE_MAP) -> Picture:
    """The map of `work` as a picture; its facts tell which page it needed and how large body text became (points).

    Raises Unsuitable for an unknown page.
    """
    made = _draw(work, options)
    return darkened(made) if options.dark else made


def _draw(work: Work, options: MapOptions) -> Picture:
    content = gather(work, options)
    title = _title(content)
    alt = describe_map(work, options.state)
    if not content.columns:
        return _empty(content, title, alt)
    if options.page == PHONE:
        return Picture(draw_phone(content, title, alt), title, alt, {"page": PHONE, "body_points": BODY.size})
    return _drawn(content, plan(content, options.page), title, alt)


def draw_sheets(work: Work, options: MapOptions = WHOLE_MAP) -> tuple[Picture, ...]:
    """The map over as many sheets of `options.page` (a4 to a0) as it needs, each with all its heads.

    Raises Unsuitable for a page that is no paper.
    """
    content = gather(work, options)
    paper(options.page)
    if not content.columns:
        return (draw_map(work, options),)
    title, alt = _title(content), describe_map(work, options.state)
    return tuple(
        _drawn(part, made, f"{title}, {part.sheet}" if part.sheet else title, _told(part, alt))
        for part, made in plan_sheets(content, options.page)
    )


def _told(part: Content, whole: str) -> str:
    """The whole map on the first sheet, and which touchpoints on the next ones."""
    if not part.sheet or part.stretch[0] == 0:
        return whole
    names = [part.entries[place, "name"].text for place in part.stretch if part.columns[place].touchpoint]
    return words.tell_sheet(part.sheet, names[0], names[-1]) if names else f"{words.MAP_NAME}, {part.sheet}"


def _title(content: Content) -> str:
    return f"{words.MAP_NAME}: {content.journey.title or content.work.name or words.NO_TITLE}"


def _drawn(content: Content, made: MapLayout, title: str, alt: str) -> Picture:
    parts = [heading.draw_title(made.title, made.labels.x, made.labels.y)]
    for row in made.rows:
        parts.append(draw_vacancies(row, made.factor))
        parts.extend(_band(content, made, row, band) for band in row.bands)
    parts.append(draw_foot(made.foot, made.labels.x, made.foot_y))
    svg = document(made.width, made.height, *parts, title=title, alt=alt)
    return Picture(svg, title, alt, {"page": made.page, "body_points": round(WORKSHOP.body * made.factor, 2)})


def _band(content: Content, made: MapLayout, row: Row, band: Band) -> Markup:
    """One lane with its label."""
    unit, column = made.factor, made.labels
    if band.id == "phases":
        return group(draw_phases(row, band, unit), id="lane-phases")
    if band.id == "visibility":
        return group(draw_visibility(band, column, unit), id="lane-visibility")
    label = draw_label(band, column, unit)
    if band.id == "curve":
        plot = plot_of(row, band, content.series, unit)
        inside = group(draw_axis(plot, column), draw_curve_lane(row, band, content.series, unit))
    elif band.id == "flows":
        inside = draw_flows(row, band, unit)
    else:
        inside = draw_steps(row, unit) if band.id == "step" else draw_cells(row, band.id, unit)
    return group(label, inside, id=f"lane-{band.id}")


def _empty(content: Content, title: str, alt: str) -> Picture:
    """No touchpoint and no phase yet: a friendly page with the next thing to do."""
    width, height = 275.0, 110.0
    font = Font(13.0, "semibold")
    head = heading.measure(content.work, content.options, width - 20, 1.0)
    lines = wrap(words.EMPTY_MAP, 150, font)
    height = max(height, head.height + 70)
    box = Box(10, 14 + head.height, width - 20, height - head.height - 24)
    first = box.y + box.height / 2 - (len(lines) - 2) / 2 * font.line_height
    svg = document(
        width, height, heading.draw_title(head, 10, 10),
        rect(box.x, box.y, box.width, box.height, rx=3, fill="none", stroke=WORKSHOP.rule, stroke_width=0.35,
             stroke_dasharray="0.02 1.2", stroke_linecap="round"),
        block(lines, width / 2, first, font, fill=WORKSHOP.muted, text_anchor="middle"), title=title, alt=alt,
    )  # fmt: skip
    return Picture(svg, title, alt, {"page": "leeg"})
