"""Step 7: two ways of ranking beside each other, so that their difference can be discussed."""

from __future__ import annotations

from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.rules.priority import ice, rank, rice
from workshop_lib.text import card_words as t
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.blocks import PAGE_WIDTH, column, page, title_band
from workshop_lib.views.picture import Picture
from workshop_lib.views.table import Cell, Column, table
from workshop_lib.views.theme import WORKSHOP

_COLUMNS = (
    Column(t.INITIATIVE, 44),
    *(Column(title, share, right=True) for title, share in (
        (t.REACH, 14), (t.IMPACT, 13), (t.CONFIDENCE, 16), (t.EFFORT, 18), ("RICE", 12), ("#", 7),
        (t.IMPACT, 13), (t.CONFIDENCE, 16), (t.EASE, 14), ("ICE", 11), ("#", 7),
    )),
)  # fmt: skip


def draw_priorities(roadmap: Roadmap) -> Picture:
    """Every initiative with both scores and both places; the first of each method is lit and numbered."""
    places = {method: _places(roadmap, method) for method in ("rice", "ice")}
    ordered = sorted(roadmap.initiatives, key=lambda one: places["rice"].get(one.id, 99))
    rows = [_row(one, places) for one in ordered] or [[""] * len(_COLUMNS)]
    content = column([title_band(t.PRIORITIES, t.PRIORITIES_UNDER), table(_COLUMNS, rows, PAGE_WIDTH)], 2)
    names = {one.id: one.name for one in roadmap.initiatives}
    first = [next((names[id] for id, place in places[method].items() if place == 1), "") for method in ("rice", "ice")]
    alt = t.priorities_alt(first[0], first[1], len(places["rice"]))
    return Picture(page(content, t.PRIORITIES, alt), t.PRIORITIES, alt)


def _places(roadmap: Roadmap, method: str) -> dict[str, int]:
    ranking = rank(roadmap.initiatives, "ice" if method == "ice" else "rice")
    return {id: place for place, (id, _) in enumerate(ranking, 1)}


def _row(one: Initiative, places: dict[str, dict[str, int]]) -> list[Cell | str]:
    confidence = percent(one.rice.confidence) if one.rice.confidence is not None else ""
    by_rice = [_figure(one.rice.reach), _figure(one.rice.impact), confidence, _figure(one.rice.effort)]
    by_ice = [_figure(one.ice.impact), _figure(one.ice.confidence), _figure(one.ice.ease)]
    scored = {"rice": _score(rice(one.rice)), "ice": _score(ice(one.ice))}
    ends = {method: [scored[method], _place(places[method].get(one.id))] for method in places}
    return [Cell(one.name, bold=True), *by_rice, *ends["rice"], *by_ice, *ends["ice"]]


def _figure(value: float | None) -> str:
    return "" if value is None else number(value)


def _score(value: float | None) -> Cell:
    return Cell() if value is None else Cell(number(value, 0), WORKSHOP.delight.tint, bold=True)


def _place(place: int | None) -> Cell:
    if place is None:
        return Cell()
    return Cell(str(place), WORKSHOP.accent, "#FFFFFF", True) if place == 1 else Cell(str(place))
