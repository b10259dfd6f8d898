"""The event log of a journey: what customers did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop_lib.errors import Unsuitable
from workshop_lib.notebook.data.base import DataStep, Shown, quality_panel
from workshop_lib.text import data_words as t
from workshop_lib.text import measure_words
from workshop_lib.text.numbers import number, percent
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table

if TYPE_CHECKING:
    from workshop_lib.measure.log import EventLog


class EventsStep(DataStep):
    """Het logboek: wat klanten deden. Gebruik check(), paths(), funnel(), drop_off(), attribution() en next_step()."""

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
        return quality_panel(self._path, [(name, count, t.MEANINGS[name]) for name, count in counts])

    def paths(self, most: int = 10) -> Panel:
        """De meest gelopen paden door de reis."""
        if self._path is None:
            return self._nothing()
        found = self._unique().variants()
        rows = [(" → ".join(one.path), number(one.count), percent(one.share, 1)) for one in found[:most]]
        remark = t.PATHS_REMARK.format(shown=len(rows), all=number(len(found)))
        return draw_table(t.PATHS, (t.PATH, t.COUNT, t.SHARE), rows, remark)

    def drop_off(self) -> Panel:
        """Waar klanten voor het laatst gezien zijn, zonder te kopen als het logboek dat zegt."""
        if self._path is None:
            return self._nothing()
        rows = [
            (
                self._touchpoint(one.touchpoint), number(one.customers), number(one.stopped),
                percent(one.share.value, 1),
                f"{percent(one.share.low or 0.0, 1)} tot {percent(one.share.high or 0.0, 1)}",
            )
            for one in self._unique().drop_off()
        ]  # fmt: skip
        title, remark = (t.DROP_OFF, "") if self._log().tells_conversion else (t.LAST_SEEN, t.LAST_SEEN_REMARK)
        return draw_table(title, (t.TOUCHPOINT, t.REACHED, t.STOPPED, t.SHARE, t.INTERVAL), rows, remark)

    def funnel(self, *steps: str) -> Shown:
        """De trechter: waar haken mensen af, in aantallen en in procenten. Kies zelf stappen, of laat ze weg."""
        found = () if self._own else self._desk.work.measured.funnel
        if steps or not found:
            if self._path is None:
                return self._nothing()
            found = self._unique().funnel(steps or self._unique().usual())
        from workshop_lib.views import charts

        return charts.funnel(found)

    def attribution(self) -> Shown:
        """Welke kanalen de eer krijgen, volgens negen manieren van rekenen, elk met de marge."""
        if self._path is None:
            return self._nothing()
        if not self._log().tells_conversion:
            return draw_notice(t.ATTRIBUTION, measure_words.REASONS["conversion_unknown"])
        from workshop_lib.views import charts

        try:
            found = self._unique().attribution()
        except Unsuitable as error:
            return draw_notice(t.ATTRIBUTION, measure_words.REASONS[error.code])
        return charts.attribution(found.models)

    def prediction(self) -> Panel:
        """Hoe goed het volgende touchpoint te voorspellen is, naast altijd dezelfde gok."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.notebook.data.next_panel import prediction_panel

        return prediction_panel(self._unique())

    def next_step(self, touchpoint: str) -> Panel:
        """Wat klanten na dit touchpoint doen, met de kans."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.notebook.data.next_panel import next_panel

        return next_panel(self._unique(), touchpoint, self._touchpoint)

    def cohorts(self) -> Shown:
        """Klanten per maand van hun eerste contact, en hoeveel er later terugkomen."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.notebook.data.months import cohorts_panel

        return cohorts_panel(self._unique())

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

        log = self._unique()
        found, bins = log.durations(), log.histogram()
        if found.median >= 1:
            return charts.histogram(bins, found.median, t.DAYS_LONG)
        hours = [Bin(one.low * 24, one.high * 24, one.count) for one in bins]
        return charts.histogram(hours, found.median * 24, t.HOURS_LONG)

    def show(self) -> Shown:
        """De meest gelopen paden."""
        return self.paths()

    def _log(self) -> EventLog:
        return self._logs()[0]

    def _unique(self) -> EventLog:
        """The same without exact repeats of a row."""
        return self._logs()[1]

    def _logs(self) -> tuple[EventLog, EventLog]:
        from workshop_lib.measure.log import EventLog

        path = self._path
        assert path is not None

        def read() -> tuple[EventLog, EventLog]:
            log = EventLog.open(path)
            return log, log.unique()

        found: tuple[EventLog, EventLog] = self._reading.of([path], read)
        return found
