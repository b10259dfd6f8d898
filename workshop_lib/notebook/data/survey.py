"""The survey of a journey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshop_lib.notebook.data.base import DataStep, Shown, quality_panel
from workshop_lib.rules.emotion import score_of
from workshop_lib.text import data_words as t
from workshop_lib.text.numbers import number, percent, signed, span
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table


class SurveyStep(DataStep):
    """De enquête. Gebruik show(), check(), metrics() en scores()."""

    noun = "survey"
    files = ("survey", "enquete")

    def check(self) -> Panel:
        """Bekijk de kwaliteit van de antwoorden zoals ze binnenkwamen, voordat je rekent."""
        path = self._tables.get("respondents_raw", self._path)
        if path is None:
            return self._nothing()
        from workshop_lib.measure.survey_table import Survey

        found = Survey.open(path).quality()
        rows = [(t.ROWS, found.rows), (t.DUPLICATES, found.duplicates)]
        empty = [(t.MISSING.format(column=name), count, t.EMPTY_MEANS) for name, count in found.missing.items()]
        outside = [(t.OUTSIDE.format(column=name), count, t.OUTSIDE_MEANS) for name, count in found.outside.items()]
        return quality_panel(path.name, [*((name, count, t.MEANINGS[name]) for name, count in rows), *empty, *outside])

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
            name = self._touchpoint(one.touchpoint)
            gap = signed(round(one.score - drawn, 1)) if drawn is not None else "–"
            interval = span(one.low, one.high) if one.low is not None and one.high is not None else "–"
            shown = signed(drawn) if drawn is not None else "–"
            rows.append((name, shown, signed(round(one.score, 1)), interval, number(one.n), gap))
        heads = (t.TOUCHPOINT, t.DRAWN, t.MEASURED, t.INTERVAL, t.N, t.GAP)
        return draw_table(t.SCORES, heads, rows, t.SCORES_REMARK)

    def show(self) -> Shown:
        """De tevredenheid in getallen: NPS, CSAT en CES met hun interval."""
        found = self._desk.work.measured.metrics
        if not found:
            return self._nothing()
        rows = [(t.NAMES.get(one.name, one.name), *_metric(one)) for one in found]
        return draw_table(t.METRICS, (t.FIGURE, t.VALUE, t.INTERVAL, t.N), rows, t.METRICS_REMARK)

    def per_persona(self) -> Shown:
        """NPS per persona, met de marge: een gemiddelde klant bestaat niet."""
        path = self._tables.get("respondents")
        if path is None:
            return self._nothing()
        from workshop_lib.measure.survey_table import Survey
        from workshop_lib.views import charts

        survey = Survey.open(path).unique()
        names = self._people()
        groups = {t.ALL: survey.metrics(), **{names.get(id, id): survey.metrics(id) for id in _personas(path)}}
        wanted = "nps" if any(one.name == "nps" for one in groups[t.ALL]) else "csat"
        shown = {name: next((one for one in found if one.name == wanted), None) for name, found in groups.items()}
        kept = {name: metric for name, metric in shown.items() if metric is not None}
        return charts.intervals(kept, t.PER_PERSONA if wanted == "nps" else t.CSAT_PER_PERSONA)

    def needed(self, population: int = 324, response: float = 0.3) -> Panel:
        """Hoeveel antwoorden je nodig hebt bij een marge van 5 procentpunt, en hoeveel mensen je uitnodigt."""
        from workshop_lib.measure.survey import sample_size

        answers = sample_size(0.05, population=population)
        invite = sample_size(0.05, population=population, response=response)
        rows = [
            (t.POPULATION, number(population)),
            (t.NEEDED_ANSWERS, number(answers)),
            (t.INVITE.format(response=percent(response)), number(invite)),
            (t.EXPECTED, number(int(population * response))),
        ]
        remark = t.NEEDED_TOO_MANY if invite > population else t.NEEDED_REMARK
        return draw_table(t.NEEDED, (t.QUESTION, t.ANSWER), rows, remark)


def _personas(path: Path) -> list[str]:
    from workshop_lib.measure.generate.tables import read_rows

    return sorted({row["persona"] for row in read_rows(path)})


def _metric(one: Any) -> tuple[str, str, str]:
    if one.unit == "share":
        shown = percent(one.value, 1)
        between = f"{percent(one.low, 1)} tot {percent(one.high, 1)}" if one.low is not None else "–"
    else:
        shown = number(one.value, 1)
        between = span(one.low, one.high) if one.low is not None else "–"
    return shown, between, number(one.n)
