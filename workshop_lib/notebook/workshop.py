"""`start` and what it gives: the whole workshop of one journey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshop_lib.model.work import Work
from workshop_lib.notebook.catalogue import Catalogue
from workshop_lib.notebook.chosen import chosen_case
from workshop_lib.notebook.data.base import DataStep
from workshop_lib.notebook.data.events import EventsStep
from workshop_lib.notebook.data.open_data import open_data
from workshop_lib.notebook.data.survey import SurveyStep
from workshop_lib.notebook.data.tables import ExperimentStep, InterviewsStep, ServiceStep, compare_panel
from workshop_lib.notebook.desk import Desk, OpenDesk, Shelf, example_for, open_desk
from workshop_lib.notebook.opened import on_exercise_page, opened_lesson
from workshop_lib.notebook.practice import Training
from workshop_lib.notebook.sharing import documents_panel, export_panel
from workshop_lib.notebook.shell import show_now, watch_errors
from workshop_lib.notebook.step import JourneyStep, RoadmapStep, Step, make_step
from workshop_lib.rules.progress import progress
from workshop_lib.store.library import load_case
from workshop_lib.store.spelling import near_case, spelled
from workshop_lib.text import panel_words, room_words
from workshop_lib.text.exercises.asked import practised
from workshop_lib.views.notice import draw_notice, draw_problem
from workshop_lib.views.panel import Panel
from workshop_lib.views.progress_card import draw_progress

OUT = "uitvoer"
"""The folder beside the work file in which files to share are written."""


class Steps:
    """De acht stappen: organisation, sources, scope, persona, journey, actions, roadmap en kpis."""

    organisation: Step
    sources: Step
    scope: Step
    persona: Step
    journey: JourneyStep
    actions: Step
    roadmap: RoadmapStep
    kpis: Step

    def __init__(self, desk: Desk, tables: dict[str, Path], known: Work) -> None:
        self._desk = desk
        for noun in ("organisation", "sources", "scope", "journey", "actions", "roadmap", "kpis"):
            setattr(self, noun, make_step(desk, noun))
        self.persona = make_step(desk, "personas")
        self.survey = SurveyStep(desk, tables, known)
        self.events = EventsStep(desk, tables, known)
        self.service = ServiceStep(desk, tables, known)
        self.interviews = InterviewsStep(desk, tables, known)
        self.catalogue = Catalogue()

    @property
    def work(self) -> Any:
        """Alles wat er is ingevuld, als één waarde."""
        return self._desk.work


class Workshop(Steps, Training):
    """Je workshop. Typ ws. en druk op Tab om te zien wat je kunt doen."""

    def __init__(self, desk: OpenDesk, name: str, out: str = OUT) -> None:
        about = desk.work.case or name
        case, folder = example_for(about), desk.path.parent
        own = {path.stem: path for path in sorted(folder.glob("*.csv"))}
        super().__init__(desk, {**(case.tables if case.name == about else {}), **own}, case.work)
        self._out, self._fresh, self._parts = folder / out, desk.fresh, desk.parts
        self._about, self._given = case.name, {**own, **case.tables}
        self._on_page = on_exercise_page()
        self._note_lesson(opened_lesson())
        self.example = Steps(Shelf(case.work), case.tables, case.work)
        self.experiment = ExperimentStep(Shelf(case.work), {**load_case("kijkraam").tables, **own})

    def compare(self, x1: int, n1: int, x2: int, n2: int) -> Panel:
        """Vergelijk twee groepen: x1 van n1 tegen x2 van n2. Is het verschil meer dan toeval?"""
        return compare_panel(x1, n1, x2, n2)

    def open_data(self, name: str) -> DataStep:
        """Echte open data: "wabo" (vergunningen) of "online_shoppers" (webwinkel)."""
        return open_data(name)

    def export(self, kind: str = "", paper: str = "") -> Panel:
        """Maak bestanden om te delen: een webpagina, pdf en plaatje, of een soort zoals "xlsx" of "pptx".

        paper: "a4" of "a3" verdeelt een grote kaart in de pdf over vellen van die maat.
        """
        if kind:
            return export_panel(self.work, kind, self._out)
        return documents_panel(self.work, self._out, paper)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self._card()._repr_mimebundle_(include, exclude)

    def __repr__(self) -> str:
        return repr(self._card())

    def _card(self) -> Panel:
        work = self.work
        title = panel_words.title(work.name or panel_words.NAMELESS, work.author)
        return draw_progress(title, progress(work, self._fresh, self._parts()), practised(work.answers))


def start(case: str = "rijnveen", work: str = "mijn-werk") -> Workshop:
    """Begin met een casus of met je eigen klantreis, of ga verder waar je was.

    case: rijnveen, huisbaken, kijkraam, waterlinge, of een naam die je zelf kiest.
    work: de map waarin je werk bewaard wordt.
    """
    watch_errors()
    name = chosen_case(case, work)
    desk = open_desk(name, work)
    if name != spelled(case):
        show_now(draw_notice(*room_words.remembered(desk.work.name or name)))
    if (near := near_case(name)) and desk.work == desk.fresh:
        show_now(draw_notice(*room_words.own_name(name, near)))
    for notice in desk.notices:
        show_now(draw_problem(notice))
    is_file = Path(work).suffix.lower() == ".json"  # a run: its folder is for what comes out already
    return Workshop(desk, name, "" if is_file else OUT)
