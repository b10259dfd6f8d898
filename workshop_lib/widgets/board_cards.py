"""What stands on the roadmap board, as plain values: columns with their effort, cards with their priorities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop_lib.model.roadmap import Initiative, Roadmap
from workshop_lib.rules.priority import ice, rice
from workshop_lib.text import board_words as t
from workshop_lib.text.numbers import number
from workshop_lib.widgets.board_moves import columns

_SLACK = 1e-9


def board(roadmap: Roadmap, touchpoints: Mapping[str, str]) -> list[dict[str, Any]]:
    """Column 0 (what is not planned) and one per period; `touchpoints` are names by id."""
    by_id = {one.id: one for one in roadmap.initiatives}
    names = {**touchpoints, **{id: card_name(one) for id, one in by_id.items()}}
    titles = (t.WAITING, *roadmap.periods)
    return [
        {
            "name": title,
            "cards": [_card(by_id[id], names) for id in ids],
            **_room([by_id[id] for id in ids], roadmap.capacity if place else None),
        }
        for place, (title, ids) in enumerate(zip(titles, columns(roadmap), strict=True))
    ]


def card_name(one: Initiative) -> str:
    return one.name or t.NO_NAME


def _room(planned: list[Initiative], capacity: float | None) -> dict[str, Any]:
    """Effort against capacity: in words, with a sign when it is too much, and as a share for the bar."""
    effort = sum(one.rice.effort or 0 for one in planned)
    told = t.used(number(effort), number(capacity) if capacity else "")
    over = capacity is not None and effort > capacity + _SLACK
    verdict = t.OVER.format(over=number(round(effort - (capacity or 0), 6))) if over else t.FITS if capacity else ""
    unknown = sum(one.rice.effort is None for one in planned)
    rest = t.unknown(unknown) if unknown else ""
    return {
        "told": " · ".join(part for part in (told, verdict, rest) if part),
        "over": over,
        "share": min(1.0, effort / capacity) if capacity else 0.0,
    }


def _card(one: Initiative, names: Mapping[str, str]) -> dict[str, Any]:
    scores = [(f"RICE {number(value, 0)}") for value in (rice(one.rice),) if value is not None]
    scores += [f"ICE {number(value, 0)}" for value in (ice(one.ice),) if value is not None]
    effort = t.months(number(one.rice.effort)) if one.rice.effort is not None else t.NO_EFFORT
    after = t.AFTER.format(names=", ".join(names.get(id, id) for id in one.depends_on)) if one.depends_on else ""
    where = t.AT.format(names=", ".join(names.get(id, id) for id in one.touchpoints)) if one.touchpoints else ""
    owner = t.OWNER.format(name=one.owner) if one.owner else ""
    return {
        "id": one.id,
        "name": card_name(one),
        "chips": [*scores, effort],
        "lines": [line for line in (where, owner, after) if line],
    }
