"""The catalogues as tables to look things up in: `ws.catalogue.touchpoints("F2")`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop_lib.text import catalogue
from workshop_lib.text import catalogue_words as t
from workshop_lib.text.labels import label
from workshop_lib.text.numbers import signed
from workshop_lib.text.rows import CrosswalkRow
from workshop_lib.views.panel import Panel
from workshop_lib.views.table_panel import draw_table


class Catalogue:
    """Lijsten om uit te kiezen: touchpoints(), channels(), ctas(), content(), emotions(), causes(), kpis(), tips()."""

    def touchpoints(self, phase: str = "") -> Panel:
        """Voorbeelden van touchpoints, allemaal of van één fase zoals "F2"."""
        heads = (t.PHASE, t.NAME, t.CHANNEL, t.OWNERSHIP, t.SIDE)
        rows = (
            (one.phase.upper(), one.name, one.channel, label(one.ownership), label(one.side))
            for one in catalogue.touchpoints(_code(phase))
        )
        return _table(t.TOUCHPOINTS, heads, phase, rows)

    def channels(self) -> Panel:
        """Kanalen en media, met hun sterke rol en de content die er past."""
        heads = (t.CHANNEL, t.OWNERSHIP, t.PACE, t.ROLE, t.CONTENT)
        rows = (
            (one.name, ", ".join(label(kind) for kind in one.ownership), one.pace, one.strength, one.content)
            for one in catalogue.channels()
        )
        return _table(t.CHANNELS, heads, "", rows)

    def tools(self, phase: str = "") -> Panel:
        """Hulpmiddelen om klanten te begrijpen of te bereiken, per fase."""
        rows = ((one.phase.upper(), one.aim, one.name, one.use) for one in catalogue.tools(_code(phase)))
        return _table(t.TOOLS, (t.PHASE, t.PURPOSE, t.TOOL, t.WHAT_FOR), phase, rows)

    def ctas(self, phase: str = "") -> Panel:
        """Soorten call-to-action met een voorbeeld, per fase."""
        rows = (
            (one.phase.upper(), one.kind, one.example, label(one.hardness), one.measured_by)
            for one in catalogue.ctas(_code(phase))
        )
        return _table(t.CTAS, (t.PHASE, t.KIND, t.EXAMPLE, t.HARDNESS, t.SEEN_BY), phase, rows)

    def content(self, phase: str = "") -> Panel:
        """Contenttypen en wat ze voor de klant doen, per fase."""
        rows = ((one.phase.upper(), one.name, one.purpose) for one in catalogue.content_types(_code(phase)))
        return _table(t.CONTENT_TYPES, (t.PHASE, t.CONTENT_TYPE, t.FUNCTION), phase, rows)

    def emotions(self) -> Panel:
        """Emotiewoorden met de score die erbij past."""
        rows = (
            (one.word, signed(one.score), t.AROUSAL.get(one.arousal, one.arousal))
            for one in catalogue.lexicon().values()
        )
        return _table(t.EMOTIONS, (t.WORD, t.SCORE, t.ACTIVATION), "", rows)

    def causes(self, phase: str = "") -> Panel:
        """Waarom klanten afhaken, hoe je het ziet en wat je kunt doen."""
        rows = ((one.phase.upper(), one.cause, one.signal, one.measure) for one in catalogue.causes(_code(phase)))
        return _table(t.CAUSES, (t.PHASE, t.CAUSE, t.SIGNAL, t.MEASURE), phase, rows)

    def kpis(self, phase: str = "") -> Panel:
        """KPI's met hun formule, per fase."""
        rows = ((one.phase.upper(), one.name, one.formula, one.unit) for one in catalogue.kpi_ideas(_code(phase)))
        return _table(t.KPIS, (t.PHASE, t.KPI, t.FORMULA, t.UNIT), phase, rows)

    def tips(self) -> Panel:
        """Tien tips om een klantreis beter te maken."""
        rows = ((str(one.number), one.name, one.condition, one.effect, one.example) for one in catalogue.tips())
        return _table(t.TIPS, (t.NUMBER, t.TIP, t.WHEN, t.EFFECT, t.EXAMPLE), "", rows)

    def phases(self, model: str = "nine") -> Panel:
        """De fasen van een fasemodel; "nine" is het model van de werkplaats."""
        rows = (
            (one.code, one.name, one.customer_goal, one.organisation_goal, one.transition)
            for one in catalogue.phase_model(model)
        )
        return _table(t.PHASES, (t.CODE, t.PHASE, t.CUSTOMER_GOAL, t.ORGANISATION_GOAL, t.TRANSITION), "", rows)

    def models(self) -> Panel:
        """Fasemodellen naast elkaar: dezelfde reis in andere vakken."""
        models = [one for one in catalogue.phase_models() if one.id in CrosswalkRow.model_fields]
        names = {one.id: {phase.code: phase.name for phase in catalogue.phase_model(one.id)} for one in models}
        rows = (
            tuple(names[one.id].get(getattr(row, one.id), getattr(row, one.id)) or "–" for one in models)
            for row in catalogue.crosswalk()
        )
        return _table(t.MODELS, [one.name for one in models], "", rows)

    def terms(self, step: int = 0) -> Panel:
        """Begrippen met hun betekenis, allemaal of van één stap."""
        rows = ((one.term, one.english, one.meaning) for one in catalogue.terms() if step in (0, one.step))
        return _table(t.TERMS, (t.TERM, t.ENGLISH, t.MEANING), "", rows)


def _code(phase: str) -> str:
    return phase.strip().lower()


def _table(title: str, heads: Sequence[str], phase: str, rows: Iterable[Sequence[str]]) -> Panel:
    named = f"{title} · {phase.strip().upper()}" if phase else title
    return draw_table(named, heads, list(rows))
