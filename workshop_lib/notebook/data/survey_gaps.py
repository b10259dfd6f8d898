"""The drawn map beside the survey: scores, surprises, blind spots, and which touchpoint is which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from workshop_lib.model.base import Id
from workshop_lib.model.journey import Journey
from workshop_lib.model.measured import Match, Measured, TouchpointResult
from workshop_lib.rules.emotion import scores
from workshop_lib.text import data_words as t
from workshop_lib.text import match_words as m
from workshop_lib.text import survey_words as s
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import number, percent, signed, span
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table

if TYPE_CHECKING:
    from workshop_lib.measure.blind_spots import Surprise
    from workshop_lib.measure.match import Seen

_MOST = 10
"""Rows of touchpoints that only one side knows."""


class Beside:
    """A map and what was measured, with the name of every label in the data."""

    def __init__(self, journey: Journey, measured: Measured, names: Mapping[str, str]) -> None:
        from workshop_lib.measure.blind_spots import seen_in
        from workshop_lib.measure.match import propose, usable

        self.journey, self.measured = journey, measured
        self.seen: tuple[Seen, ...] = seen_in(measured, names)
        self.matches: tuple[Match, ...] = propose(journey, self.seen, measured.matches)
        self.links: dict[str, Id] = usable(self.matches)

    def scores(self, persona: Id = "") -> Panel:
        """A row per measured touchpoint: drawn, measured, interval, gap and surprise; of all, or of one persona."""
        from workshop_lib.measure.blind_spots import surprises

        found = {one.touchpoint: one for one in surprises(self.journey, self.measured, self.links, persona)}
        results = [one for one in self.measured.touchpoints if one.persona == persona and one.score is not None]
        rows = [self._score_row(one, found.get(self.links.get(one.touchpoint, ""))) for one in results]
        heads = (t.TOUCHPOINT, t.DRAWN, t.MEASURED, t.INTERVAL, t.N, t.GAP, m.SURPRISE)
        few = any(one.low is None for one in results)
        remark = f"{t.SCORES_REMARK} {m.SURPRISE_MEANS}"
        return draw_table(t.SCORES, heads, rows, f"{remark} {s.FEW_REMARK}" if few else remark)

    def _score_row(self, one: TouchpointResult, found: Surprise | None) -> tuple[str, ...]:
        measured = signed(one.score or 0.0, 1)
        known = one.low is not None and one.high is not None
        return (
            self.name(one.touchpoint),
            signed(found.drawn, 1) if found else "–",
            measured if known else f"{s.FEW} {measured}",
            span(one.low, one.high) if one.low is not None and one.high is not None else "–",
            number(one.n),
            signed(found.gap, 1) if found else "–",
            signed(found.index, 1) if found and found.index is not None else "–",
        )

    def blind_spots(self) -> Panel:
        """The three largest surprises in words, then what only the data and only the map know."""
        from workshop_lib.measure.blind_spots import blind_spots

        if not scores(self.journey):
            return draw_notice(m.BLIND_SPOTS, m.NO_SCORES)
        found = blind_spots(self.journey, self.measured, self.links, self.seen)
        names = {drawn: label for label, drawn in self.links.items()}
        rows = [
            (f"{place}", self.name(names[one.touchpoint]), m.blind_spot(one.drawn, one.measured, one.n, one.clear),
             signed(one.index or 0.0, 1))
            for place, one in enumerate(found.largest, 1)
        ]  # fmt: skip
        rows += [("", self.name(one.label), m.undrawn(one.count), "") for one in found.undrawn[:_MOST]]
        rows += [("", self.drawn_name(id), m.UNUSED_SAYS, "") for id in found.unused[:_MOST]]
        return draw_table(m.BLIND_SPOTS, (m.PLACE, t.TOUCHPOINT, m.WHAT, m.SURPRISE), rows, m.BLIND_REMARK)

    def table(self) -> Panel:
        """Every match with how it was found, then what has no counterpart."""
        taken = {one.drawn for one in self.matches}, {one.measured for one in self.matches}
        rows = [
            (self.drawn_name(one.drawn), self.name(one.measured), label(one.kind), percent(one.score),
             m.state(one.kind, one.confirmed))
            for one in self.matches
        ]  # fmt: skip
        loose = [one.id for one in self.journey.touchpoints if one.id not in taken[0]]
        rows += [(self.drawn_name(id), "–", "–", "–", m.ALONE) for id in loose]
        rows += [("–", self.name(one.label), "–", "–", m.ALONE) for one in self.seen if one.label not in taken[1]]
        return draw_table(m.MATCHES, (m.ON_MAP, m.IN_DATA, m.HOW, m.LIKENESS, m.STATE), rows, m.MATCHES_REMARK)

    def name(self, label: str) -> str:
        """A touchpoint in the data: its label and its name."""
        name = next((one.name for one in self.seen if one.label == label), "")
        drawn = self.journey.touchpoint(self.links.get(label, ""))
        return f"{label} {name or (drawn.name if drawn else '')}".strip()

    def drawn_name(self, id: Id) -> str:
        """A touchpoint of the map: its id and its name, once when they are the same word."""
        found = self.journey.touchpoint(id)
        return f"{id} {found.name}" if found and found.name and found.name != id else id


def in_order(labels: Sequence[str], journeys: Sequence[Journey]) -> list[str]:
    """Labels in the order of the first map that knows them; the others behind, as they came."""
    places: dict[str, int] = {}
    for journey in journeys:
        for one in journey.touchpoints:
            places.setdefault(one.id, len(places))
    return sorted(labels, key=lambda label: places.get(label, len(places)))
