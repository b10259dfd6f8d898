"""One step of the workshop: a value, a form for it, a picture of it, a judgement of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workshop_lib.model.organisation import State
from workshop_lib.model.work import Work
from workshop_lib.notebook.desk import Desk
from workshop_lib.notebook.judge import marks_for, remarks_for
from workshop_lib.notebook.tables import figures_table, opportunity_table, plan_table
from workshop_lib.text import prompts
from workshop_lib.text.labels import part
from workshop_lib.views.action_matrix import draw_actions
from workshop_lib.views.configuration_card import draw_configuration
from workshop_lib.views.emotion_curve import draw_curve
from workshop_lib.views.evidence_table import draw_sources
from workshop_lib.views.feedback import draw_feedback
from workshop_lib.views.journey_map import draw_map
from workshop_lib.views.kpi_card import draw_kpis
from workshop_lib.views.layout import MapOptions
from workshop_lib.views.map_table import draw_map_table
from workshop_lib.views.notice import draw_notice
from workshop_lib.views.panel import Panel
from workshop_lib.views.persona_card import draw_personas
from workshop_lib.views.picture import Picture
from workshop_lib.views.priority_grid import draw_grid
from workshop_lib.views.priority_table import draw_priorities
from workshop_lib.views.roadmap_board import draw_roadmap
from workshop_lib.views.scope_sheet import draw_scope

if TYPE_CHECKING:
    from workshop_lib.widgets.editor import Editor

_PAGE = "breed"
"""A notebook is narrow: the map goes on in a second row where it must."""
_DRAW: dict[str, Callable[[Work], Picture]] = {
    "organisation": lambda work: draw_configuration(work.organisation),
    "sources": lambda work: draw_sources(work.sources),
    "scope": lambda work: draw_scope(work.scope),
    "personas": lambda work: draw_personas(work.personas),
    "journey": lambda work: draw_map(work, MapOptions(page=_PAGE)),
    "actions": lambda work: draw_actions(work.actions, work.journey),
    "roadmap": lambda work: draw_roadmap(work.roadmap),
    "kpis": lambda work: draw_kpis(work.kpis),
}


class Step:
    """Eén stap van de workshop. Gebruik edit(), show() en check()."""

    def __init__(self, desk: Desk, noun: str) -> None:
        self._desk = desk
        self._noun = noun

    @property
    def value(self) -> Any:
        """Wat er nu in deze stap staat."""
        return getattr(self._desk.work, self._noun)

    def edit(self) -> Editor:
        """Open het formulier. Alles wat je invult, wordt vanzelf bewaard."""
        from workshop_lib.widgets.steps import make_editor

        work, save = self._desk.work, self._desk.saver(self._noun)
        return make_editor(
            self._noun, work, save, lambda value: marks_for(work.model_copy(update={self._noun: value}), self._noun)
        )

    def show(self) -> Picture:
        """Laat zien wat je gemaakt hebt."""
        return _DRAW[self._noun](self._desk.work)

    def check(self) -> Panel:
        """Kijk wat al klopt, wat nog mist en wat je nu kunt doen."""
        return draw_feedback(part(self._noun).name, remarks_for(self._desk.work, self._noun))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.show()._repr_mimebundle_(include, exclude)

    def __repr__(self) -> str:
        return repr(self.show())


class JourneyStep(Step):
    """De klantreis. Ook curve(), figures(), table(), future(), compare(), redline() en improve()."""

    def curve(self) -> Picture:
        """Alleen de emotiecurve."""
        return draw_curve(self._desk.work)

    def show(self, page: str = _PAGE, dark: bool = False) -> Picture:
        """Je kaart. Kies page: "breed", "telefoon", "dia" of "a4" tot "a0". Met dark=True voor een donker scherm."""
        return draw_map(self._desk.work, MapOptions(page=page, dark=dark))

    def table(self) -> Panel:
        """Je kaart in woorden en als tabel."""
        return draw_map_table(self._desk.work)

    def figures(self) -> Panel:
        """Gemiddelde, piek, eind, piek-eind en moments of truth in getallen."""
        return figures_table(self.value)

    def future(self) -> Picture | Panel:
        """De gewenste reis: zoals hij moet worden."""
        work = self._desk.work
        if not work.future.touchpoints:
            return draw_notice(*prompts.empty("future"))
        return draw_map(work, MapOptions(page=_PAGE, state=State.TO_BE))

    def compare(self) -> Picture | Panel:
        """De gewenste reis over je kaart van nu: winst, verlies en elke wijziging."""
        from workshop_lib.notebook.versions import compared

        return compared(self._desk)

    def redline(self, number: int | None = None) -> Picture | Panel:
        """Wat er op je kaart veranderde sinds een eerdere versie. Zonder nummer: de vorige andere kaart."""
        from workshop_lib.notebook.versions import redlined

        return redlined(self._desk, number)

    def improve(self, tip: int, touchpoint: str = "", by: int = 2) -> Picture | Panel:
        """Pas een tip toe op de gewenste reis, bijvoorbeeld improve(3, "A06", 4). Je kaart van nu blijft."""
        from workshop_lib.notebook.improve import improved

        self._desk.saver("future")(improved(self._desk.work, tip, touchpoint, by))
        return self.future()

    def use_phases(self, model: str) -> Picture:
        """Kies een ander fasemodel: "nine", "five" of "basic5". Je touchpoints verhuizen mee."""
        from workshop_lib.notebook.phases import with_phases

        self._desk.saver(self._noun)(with_phases(self.value, model))
        return self.show()


class RoadmapStep(Step):
    """De roadmap. Ook grid(), priorities(), importance(), opportunities() en best_plan()."""

    def priorities(self) -> Picture:
        """Je verbeteringen met RICE en ICE naast elkaar."""
        return draw_priorities(self.value)

    def grid(self) -> Picture:
        """Je verbeteringen in vier vakken: impact tegen inspanning."""
        return draw_grid(self.value)

    def importance(self) -> Picture:
        """Wat klanten belangrijk vinden, en hoe goed het gaat."""
        from workshop_lib.views import charts

        return charts.quadrant(self.value.attributes)

    def opportunities(self) -> Panel:
        """Welke wens van klanten nog het meest openligt."""
        return opportunity_table(self.value)

    def best_plan(self) -> Panel:
        """Welke verbeteringen samen de hoogste RICE hebben binnen je capaciteit."""
        return plan_table(self.value)


def make_step(desk: Desk, noun: str) -> Step:
    kinds = {"journey": JourneyStep, "roadmap": RoadmapStep}
    return kinds.get(noun, Step)(desk, noun)
