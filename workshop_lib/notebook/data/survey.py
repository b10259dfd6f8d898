"""The survey of a journey."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop_lib.errors import NotFound, Unsuitable
from workshop_lib.model.journey import Journey
from workshop_lib.model.measured import Measured
from workshop_lib.model.work import Work
from workshop_lib.notebook.data.base import DataStep, Reading, Shown, quality_panel
from workshop_lib.notebook.data.events import EventsStep
from workshop_lib.notebook.data.survey_gaps import Beside, in_order
from workshop_lib.notebook.data.survey_panels import answers_panel, compared_panel, variants_panel, weights_panel
from workshop_lib.notebook.desk import Desk
from workshop_lib.text import data_words as t
from workshop_lib.text import survey_words as s
from workshop_lib.text.numbers import number, percent, span
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table

if TYPE_CHECKING:
    from workshop_lib.measure.survey_table import Survey

_DRAWS = 1_000
"""Of the bootstrap: enough for one decimal, and nobody waits."""


class SurveyStep(DataStep):
    """De enquête. Gebruik show(), check(), scores(), blind_spots() en compare_touchpoints()."""

    noun = "survey"
    files = ("survey", "enquete")

    def __init__(self, desk: Desk, tables: dict[str, Path], known: Work | None = None) -> None:
        super().__init__(desk, tables, known)
        self._opened: dict[Path, Reading[Survey]] = {}

    def check(self) -> Panel:
        """Bekijk de kwaliteit van de antwoorden zoals ze binnenkwamen, voordat je rekent."""
        path = self._path if self._own else self._tables.get("respondents_raw", self._path)
        if path is None:
            return self._nothing()
        from workshop_lib.measure.survey_table import Survey

        found = Survey.open(path).quality()
        rows = [(t.ROWS, found.rows), (t.DUPLICATES, found.duplicates)]
        empty = [(t.MISSING.format(column=name), count, t.EMPTY_MEANS) for name, count in found.missing.items()]
        outside = [(t.OUTSIDE.format(column=name), count, t.OUTSIDE_MEANS) for name, count in found.outside.items()]
        return quality_panel(path, [*((name, count, t.MEANINGS[name]) for name, count in rows), *empty, *outside])

    def scores(self, persona: str = "") -> Panel:
        """Gemeten beleving per touchpoint, naast wat het team tekende. Van iedereen, of van één persona."""
        beside = self._beside()
        if beside is None or not any(one.score is not None for one in beside.measured.touchpoints):
            return self._nothing()
        people = dict.fromkeys(one.persona for one in beside.measured.touchpoints if one.persona)
        if persona and persona not in people:
            raise NotFound("persona", name=persona, known=tuple(people))
        return beside.scores(persona)

    def blind_spots(self) -> Panel:
        """De drie grootste blinde vlekken in woorden, en wat op de kaart of in de data ontbreekt."""
        beside = self._beside()
        return beside.blind_spots() if beside else self._nothing()

    def matches(self) -> Panel:
        """Welk touchpoint op je kaart hoort bij welk touchpoint in de data."""
        beside = self._beside()
        return beside.table() if beside else self._nothing()

    def confirm(self, drawn: str = "", measured: str = "") -> Panel:
        """Bevestig alle voorstellen van matches(), of kies zelf één paar."""
        from workshop_lib.measure.match import confirm

        beside = self._beside()
        if beside is None:
            return self._nothing()
        _known(drawn, [one.id for one in beside.journey.touchpoints])
        _known(measured, [one.label for one in beside.seen])
        kept = tuple(one for one in confirm(beside.matches, drawn, measured) if one.confirmed)
        self._desk.saver("measured")(beside.measured.but(matches=kept))
        return self.matches()

    def compare_touchpoints(self, first: str = "", second: str = "") -> Panel:
        """Is het ene touchpoint echt slechter dan het andere? Zonder namen: elk touchpoint naast zijn voorganger."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.measure.compare_paired import compare_paired

        answers = self._survey(self._path).answers()
        labels = in_order(list(dict.fromkeys(one.touchpoint for one in answers)), self._journeys())
        _known(first, labels)
        _known(second, labels)
        pairs = [(first, second)] if first and second else list(pairwise(labels))
        chosen = [pair for pair in pairs if first in ("", *pair)]
        return compared_panel(compare_paired(answers, chosen, draws=_DRAWS), self._touchpoint)

    def answers_for(self, touchpoint: str) -> Panel:
        """Hoeveel antwoorden je nodig hebt om te zien dat dit touchpoint lager of hoger ligt dan zijn buren."""
        from workshop_lib.measure.power import dip_of, spread_of

        journey = next((one for one in self._journeys() if one.touchpoint(touchpoint)), self._desk.work.journey)
        if not journey.touchpoints:
            return draw_notice(s.NEEDED_FOR, s.NO_NEIGHBOUR)
        try:
            dip = dip_of(journey, touchpoint)
        except Unsuitable:
            return draw_notice(s.NEEDED_FOR, s.NO_NEIGHBOUR)
        return answers_panel(dip, spread_of(self._survey(self._path).answers() if self._path else ()))

    def variants(self) -> Panel:
        """Dezelfde antwoorden op NPS, CSAT en CES, op elke gepubliceerde manier geteld."""
        path = self._tables.get("respondents", self._path)
        if path is None:
            return self._nothing()
        from workshop_lib.measure.survey_variants import ces_variants, csat_variants, nps_variants

        survey = self._survey(path)
        said = [(list(survey.overall("nps").values()), nps_variants),
                (list(survey.overall("csat").values()), csat_variants),
                (list(survey.overall("ces").values()), ces_variants)]  # fmt: skip
        return variants_panel([metric for answers, count in said if answers for metric in count(answers)])

    def importance(self) -> Panel:
        """Welke touchpoints meewegen in de tevredenheid, naast hoe goed ze gaan."""
        if self._path is None:
            return self._nothing()
        from workshop_lib.measure.importance import weights

        whole = self._survey(self._tables.get("respondents", self._path))
        overall = whole.overall("nps") or whole.overall("csat")
        return weights_panel(weights(self._survey(self._path).answers(), overall), self._touchpoint)

    def show(self) -> Shown:
        """De tevredenheid in getallen: NPS, CSAT en CES met hun interval."""
        found = self._measured().metrics
        if not found:
            return self.scores()
        rows = [(t.NAMES.get(one.name, one.name), *_metric(one)) for one in found]
        return draw_table(t.METRICS, (t.FIGURE, t.VALUE, t.INTERVAL, t.N), rows, t.METRICS_REMARK)

    def per_persona(self) -> Shown:
        """NPS per persona, met de marge: een gemiddelde klant bestaat niet."""
        path = self._tables.get("respondents")
        if path is None:
            return self._nothing()
        from workshop_lib.views import charts

        survey = self._survey(path)
        names = self._people()
        apart = {names.get(id, id): found for id, found in survey.metrics_by_persona().items()}
        groups = {t.ALL: survey.metrics(), **apart}
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

    def _beside(self) -> Beside | None:
        """The own map beside what was measured, or None while nothing is."""
        measured = self._measured()
        if not measured.touchpoints:
            return None
        return Beside(self._desk.work.journey, measured, {one.id: one.name for one in self._known.journey.touchpoints})

    def _measured(self) -> Measured:
        """What is kept in the work. Of one's own files always what stands in them now, also after a confirmation."""
        kept = self._desk.work.measured
        paths = [path for path in (self._path, self._file(EventsStep.files)) if path]
        source = ", ".join(path.name for path in paths)
        if not paths or (kept.touchpoints and kept.source != source):
            return kept
        found: Measured = self._reading.of(paths, lambda: self._summary(source))
        return found.model_copy(update={"matches": kept.matches, "funnel": kept.funnel})

    def _summary(self, source: str) -> Measured:
        from workshop_lib.measure.log import EventLog
        from workshop_lib.measure.summary import summarise

        log = self._file(EventsStep.files)
        surveys = [self._survey(self._path)] if self._path else []
        return summarise(EventLog.open(log) if log else None, surveys, source=source)

    def _survey(self, path: Path) -> Survey:
        from workshop_lib.measure.survey_table import Survey

        found: Survey = self._opened.setdefault(path, Reading()).of([path], lambda: Survey.open(path).unique())
        return found

    def _journeys(self) -> tuple[Journey, Journey]:
        return self._desk.work.journey, self._known.journey


def _known(name: str, names: Sequence[str]) -> None:
    """Raises NotFound for a touchpoint that is not there; left out is fine."""
    if name and name not in names:
        raise NotFound("touchpoint", name=name, known=tuple(names))


def _metric(one: Any) -> tuple[str, str, str]:
    if one.unit == "share":
        shown = percent(one.value, 1)
        between = f"{percent(one.low, 1)} tot {percent(one.high, 1)}" if one.low is not None else "–"
    else:
        shown = number(one.value, 1)
        between = span(one.low, one.high) if one.low is not None else "–"
    return shown, between, number(one.n)
