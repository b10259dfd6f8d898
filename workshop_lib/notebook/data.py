"""Measured data in a notebook: the survey and the event log of a journey. Loads the measuring layer only when asked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workshop_lib.notebook.desk import Desk
from workshop_lib.rules.emotion import score_of
from workshop_lib.text import data_words as t
from workshop_lib.text import prompts
from workshop_lib.text.numbers import number, percent, signed, span
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture
from workshop_lib.views.table_panel import draw_table

Shown = Panel | Picture


class DataStep:
    """What the survey and the event log share: a file that may not be there yet."""

    noun = ""
    files: tuple[str, ...] = ()

    def __init__(self, desk: Desk, tables: dict[str, Path]) -> None:
        self._desk = desk
        self._tables = tables

    @property
    def _path(self) -> Path | None:
        return next((self._tables[name] for name in self.files if name in self._tables), None)

    def _nothing(self) -> Panel:
        return draw_notice(prompts.EMPTY[self.noun].partition(". ")[0], prompts.EMPTY[self.noun].partition(". ")[2])

    def show(self) -> Shown:
        raise NotImplementedError

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.show()._repr_mimebundle_(include, exclude)


class SurveyStep(DataStep):
    """De enquête. Gebruik show(), check(), metrics() en scores()."""

    noun = "survey"
    files = ("survey", "enquete")

    def check(self) -> Panel:
        """Bekijk de kwaliteit van het bestand voordat je rekent."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.measure.survey_table import Survey

        found = Survey.open(self._path).quality()
        rows = [(t.ROWS, found.rows), (t.DUPLICATES, found.duplicates)]
        empty = [(t.MISSING.format(column=name), count, t.EMPTY_MEANS) for name, count in found.missing.items()]
        outside = [(t.OUTSIDE.format(column=name), count, t.OUTSIDE_MEANS) for name, count in found.outside.items()]
        return _quality(self._path.name, [*((name, count, t.MEANINGS[name]) for name, count in rows), *empty, *outside])

    def scores(self) -> Panel:
        """Gemeten beleving per touchpoint, naast wat het team tekende."""
        if self._path is None:
            return self._nothing()
        work = self._desk.work
        names = {one.id: one for one in work.journey.touchpoints}
        rows = []
        for one in work.measured.touchpoints:
            if one.persona or one.score is None:
                continue
            drawn = score_of(names[one.touchpoint]) if one.touchpoint in names else None
            name = f"{one.touchpoint} {names[one.touchpoint].name}" if one.touchpoint in names else one.touchpoint
            gap = signed(round(one.score - drawn, 1)) if drawn is not None else "–"
            interval = span(one.low, one.high) if one.low is not None and one.high is not None else "–"
            shown = signed(drawn) if drawn is not None else "–"
            rows.append((name, shown, signed(round(one.score, 1)), interval, number(one.n), gap))
        heads = (t.TOUCHPOINTS, t.DRAWN, t.MEASURED, t.INTERVAL, t.N, t.GAP)
        return draw_table(t.SCORES, heads, rows, t.SCORES_REMARK)

    def show(self) -> Shown:
        """De tevredenheid in getallen: NPS, CSAT en CES met hun interval."""
        found = self._desk.work.measured.metrics
        if not found:
            return self._nothing()
        rows = [(t.NAMES.get(one.name, one.name), *_metric(one)) for one in found]
        return draw_table(t.METRICS, (t.FIGURE, t.VALUE, t.INTERVAL, t.N), rows, t.METRICS_REMARK)


class EventsStep(DataStep):
    """Het logboek van wat klanten deden. Gebruik show(), check(), paths(), drop_off() en attribution()."""

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
        return _quality(self._path.name, [(name, count, t.MEANINGS[name]) for name, count in counts])

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
        names = {one.id: one.name for one in self._desk.work.journey.touchpoints}
        rows = [
            (
                f"{one.touchpoint} {names.get(one.touchpoint, '')}".strip(), number(one.customers), number(one.stopped),
                percent(one.share.value, 1), f"{percent(one.share.low, 1)} tot {percent(one.share.high, 1)}",
            )
            for one in self._log().unique().drop_off()
        ]  # fmt: skip
        return draw_table(t.DROP_OFF, (t.TOUCHPOINTS, t.REACHED, t.STOPPED, t.SHARE, t.INTERVAL), rows)

    def show(self) -> Shown:
        """De meest gelopen paden."""
        return self.paths()

    def _log(self) -> Any:
        from workshop_lib.measure.log import EventLog

        assert self._path is not None
        return EventLog.open(self._path)


def _quality(name: str, rows: Iterable[tuple[str, int, str]]) -> Panel:
    shown = [(what, number(count), meaning) for what, count, meaning in rows]
    return draw_table(t.QUALITY_OF.format(name=name), (t.CHECK, t.COUNT, t.MEANING), shown, t.NOTHING_DROPPED)


def _metric(one: Any) -> tuple[str, str, str]:
    if one.unit == "share":
        shown = percent(one.value, 1)
        between = f"{percent(one.low, 1)} tot {percent(one.high, 1)}" if one.low is not None else "–"
    else:
        shown = number(one.value, 1)
        between = span(one.low, one.high) if one.low is not None else "–"
    return shown, between, number(one.n)
