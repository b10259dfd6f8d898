"""The event log of a journey: what customers did."""

from __future__ import annotations

from typing import Any

from workshop_lib.notebook.data.base import DataStep, Shown, quality_panel
from workshop_lib.text import data_words as t
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table


class EventsStep(DataStep):
    """Het logboek van wat klanten deden. Gebruik check(), paths(), funnel(), drop_off() en attribution()."""

    noun = "events"
    files = ("events", "logboek", "reizen")

    def check(self) -> Panel:
        """Bekijk de kwaliteit van het logboek voordat je rekent."""
        if self._path is None:
            return self._nothing()
        found = self._log().quality()
        counts = [
            (t.ROWS, found.rows), (t.USABLE, found.usable), (t.CUSTOMERS, found.customers),
            (t.TOUCHPOINTS, found.touchpoints),
            (t.DUPLICATES, found.duplicates), (t.TIES, found.ties), (t.ORDER, found.out_of_order),
            (t.UNREADABLE, found.unreadable_times),
        ]  # fmt: skip
        return quality_panel(self._path.name, [(name, count, t.MEANINGS[name]) for name, count in counts])

    def paths(self, most: int = 10) -> Panel:
        """De meest gelopen paden door de reis."""
        if self._path is None:
            return self._nothing()
        log = self._log().unique()
        found = log.variants()
        rows = [(" → ".join(one.path), number(one.count), percent(one.share, 1)) for one in found[:most]]
        remark = t.PATHS_REMARK.format(shown=len(rows), all=number(len(found)))
        return draw_table(t.PATHS, (t.PATH, t.COUNT, t.SHARE), rows, remark)

    def drop_off(self) -> Panel:
        """Waar klanten voor het laatst gezien zijn zonder te kopen."""
        if self._path is None:
            return self._nothing()
        rows = [
            (
                self._touchpoint(one.touchpoint), number(one.customers), number(one.stopped),
                percent(one.share.value, 1), f"{percent(one.share.low, 1)} tot {percent(one.share.high, 1)}",
            )
            for one in self._log().unique().drop_off()
        ]  # fmt: skip
        return draw_table(t.DROP_OFF, (t.TOUCHPOINT, t.REACHED, t.STOPPED, t.SHARE, t.INTERVAL), rows)

    def funnel(self) -> Shown:
        """De trechter: waar haken mensen af, in aantallen en in procenten."""
        steps = self._desk.work.measured.funnel
        if not steps:
            return self._nothing()
        from workshop_lib.views import charts

        return charts.funnel(steps)

    def attribution(self) -> Shown:
        """Welke kanalen de eer krijgen, volgens vijf manieren van rekenen."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.measure.attribution import Rule, attribute
        from workshop_lib.measure.markov import removal
        from workshop_lib.views import charts

        paths = self._log().unique().paths("channel")
        credit = {rule.value: attribute(paths, rule) for rule in Rule}
        if not sum(one.conversions for one in paths):
            return self._nothing()
        return charts.attribution({**credit, "markov": removal(paths).credit})

    def cohorts(self) -> Shown:
        """Klanten per maand van hun eerste contact, en hoeveel er later terugkomen."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.notebook.data.months import cohorts_panel

        return cohorts_panel(self._path)

    def changes(self) -> Shown:
        """Is de laatste maand anders dan de maanden ervoor, of is het toeval?"""
        path = self._tables.get("funnel")
        if path is None:
            return self._nothing()
        from workshop_lib.notebook.data.months import changes_panel

        return changes_panel(path)

    def durations(self) -> Shown:
        """Hoe lang een reis duurt, van het eerste tot het laatste contact."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.measure.results import Bin
        from workshop_lib.views import charts

        log = self._log().unique()
        found, bins = log.durations(), log.histogram()
        if found.median >= 1:
            return charts.histogram(bins, found.median, t.DAYS_LONG)
        hours = [Bin(one.low * 24, one.high * 24, one.count) for one in bins]
        return charts.histogram(hours, found.median * 24, t.HOURS_LONG)

    def show(self) -> Shown:
        """De meest gelopen paden."""
        return self.paths()

    def _log(self) -> Any:
        from workshop_lib.measure.log import EventLog

        assert self._path is not None
        return EventLog.open(self._path)
