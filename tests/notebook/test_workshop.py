"""What a cell may call: a trainee's way through the eight nouns."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from workshop_lib.errors import Unsuitable
from workshop_lib.notebook import Workshop, start
from workshop_lib.notebook.desk import fresh_work
from workshop_lib.store.library import case_names
from workshop_lib.text.catalogue import phase_model
from workshop_lib.views.panel import Panel
from workshop_lib.views.picture import Picture

NOUNS = ("organisation", "sources", "scope", "persona", "journey", "actions", "roadmap", "kpis")
AWKWARD = "Zoë O'Brien-van 't Hoff"


@pytest.fixture(params=[*case_names(), AWKWARD])
def ws(request: pytest.FixtureRequest, tmp_path: Path) -> Workshop:
    """A workshop of every case and of an own journey with an awkward name, in a folder with spaces and accents."""
    return start(request.param, str(tmp_path / "mijn wérk map"))


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_knows_the_three_verbs(ws: Workshop, noun: str) -> None:
    """Edit, show and check answer with something that shows itself, also while nothing is filled in."""
    step = getattr(ws, noun)
    assert "text/html" in step.edit()._repr_mimebundle_()
    assert isinstance(step.show(), Picture)
    assert isinstance(step.check(), Panel)


def test_a_case_begins_with_the_names_of_its_own_phases(tmp_path: Path) -> None:
    """A municipality has an application and no purchase; a shop begins with the nine phases of the kit."""
    names = {
        case: [one.name for one in fresh_work(case).journey.phases] for case in ("waterlinge", "rijnveen", AWKWARD)
    }
    assert names["waterlinge"][4:6] == ["aanvraag", "behandeling en besluit"]
    assert names["rijnveen"] == names[AWKWARD] == [one.name for one in phase_model("nine")]
    begun = start("waterlinge", str(tmp_path))
    assert ">Aanvraag<" in begun.journey.show().svg
    assert fresh_work("waterlinge").journey.touchpoints == ()


@pytest.mark.parametrize("noun", NOUNS)
def test_the_example_is_finished_and_raises_no_alarm(ws: Workshop, noun: str) -> None:
    """The finished case has nothing missing and nothing that contradicts itself."""
    said = repr(getattr(ws.example, noun).check())
    assert "Dit mist nog" not in said
    assert "Dit klopt nog niet" not in said


def test_the_example_cannot_be_changed(ws: Workshop) -> None:
    """Looking is free, editing is for one's own work."""
    with pytest.raises(Unsuitable):
        ws.example.persona.edit()


def test_a_change_in_a_form_is_on_disk_at_once(tmp_path: Path) -> None:
    """Nobody has to remember to save."""
    ws = start("rijnveen", str(tmp_path))
    editor = ws.organisation.edit()
    editor.form.part.fields.edit("customer_goal", "Ik wil gezonde planten")
    on_disk = json.loads((tmp_path / "rijnveen" / "klantreis.json").read_text("utf-8"))
    assert on_disk["work"]["organisation"]["customer_goal"] == "Ik wil gezonde planten"
    assert "bewaard om" in editor.bar.sentence


def test_a_second_visit_shows_what_was_made(tmp_path: Path) -> None:
    """Restarting loses nothing."""
    first = start("rijnveen", str(tmp_path)).scope.edit()
    first.form.part.fields.edit("in_scope", "webshop\nlevering")
    assert start("rijnveen", str(tmp_path)).scope.value.in_scope == ("webshop", "levering")


def test_two_forms_on_the_same_part_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """The later one is told, and the earlier change stays."""
    one = start("rijnveen", str(tmp_path)).organisation.edit()
    other = start("rijnveen", str(tmp_path)).organisation.edit()
    one.form.part.fields.edit("ends_at", "aanbevelen")
    other.form.part.fields.edit("starts_at", "de beurs")
    value = start("rijnveen", str(tmp_path)).organisation.value
    assert (value.ends_at, value.starts_at) == ("aanbevelen", "")
    assert "nog niet bewaard" in other.bar.sentence


def test_two_forms_on_different_parts_lose_nothing(tmp_path: Path) -> None:
    """Parts are saved one by one."""
    one = start("rijnveen", str(tmp_path)).organisation.edit()
    other = start("rijnveen", str(tmp_path)).scope.edit()
    one.form.part.fields.edit("ends_at", "aanbevelen")
    other.form.part.fields.edit("storyline", "Wat je ziet, staat morgen bij jou.")
    work = start("rijnveen", str(tmp_path)).work
    assert work.organisation.ends_at == "aanbevelen"
    assert work.scope.storyline.startswith("Wat je ziet")


def test_a_damaged_file_is_set_aside_and_the_newest_good_state_goes_on(tmp_path: Path) -> None:
    """A truncated work file costs nothing but a sentence."""
    editor = start("rijnveen", str(tmp_path)).organisation.edit()
    editor.form.part.fields.edit("ends_at", "aanbevelen")
    file = tmp_path / "rijnveen" / "klantreis.json"
    file.write_text(file.read_text("utf-8")[:200], "utf-8")
    ws = start("rijnveen", str(tmp_path))
    assert ws.organisation.value.ends_at == "aanbevelen"
    assert list(file.parent.glob("klantreis.kapot-*.json"))


def test_another_phase_model_keeps_every_touchpoint(tmp_path: Path) -> None:
    """Nine phases become five; no touchpoint is lost."""
    from workshop_lib.notebook.phases import with_phases
    from workshop_lib.store.library import load_case

    journey = load_case("rijnveen").work.journey
    five = with_phases(journey, "five")
    assert len(five.phases) == 5
    assert {one.phase for one in five.touchpoints} <= {phase.id for phase in five.phases}
    assert len(five.touchpoints) == len(journey.touchpoints)


def test_importing_the_library_is_light() -> None:
    """`import workshop_lib` loads no heavy package."""
    code = (
        "import sys, workshop_lib;"
        "heavy = {'pandas', 'matplotlib', 'ipywidgets', 'ibis', 'duckdb', 'typst', 'pydantic'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"


@pytest.mark.parametrize("phase", ["F2", "f2", " F2 "])
def test_a_catalogue_of_one_phase_has_rows_of_that_phase_only(tmp_path: Path, phase: str) -> None:
    """People write F2, the data say f2."""
    catalogue = start("rijnveen", str(tmp_path)).catalogue
    for table in (catalogue.touchpoints(phase), catalogue.ctas(phase), catalogue.tools(phase), catalogue.causes(phase)):
        rows = repr(table).splitlines()[2:]
        assert rows
        assert {row.split(" | ")[0] for row in rows} == {"F2"}


def test_a_tip_makes_a_better_journey_and_leaves_the_map_alone(tmp_path: Path) -> None:
    """The wished-for journey begins as a copy, keeps a log, and the as-is map does not change."""
    from workshop_lib.store.library import load_case
    from workshop_lib.store.workfile import WorkFile

    work = load_case("rijnveen").work.but(future={"state": "to_be"})
    WorkFile(tmp_path / "klantreis.json").begin(work)
    ws = start("rijnveen", str(tmp_path / "klantreis.json"))
    assert "Nog geen gewenste reis" in repr(ws.journey.future())
    ws.journey.improve(3, "A06", 4)
    ws.journey.improve(5)
    future = ws.work.future
    assert future.touchpoint("A06").emotion_of("").score == 1
    assert [change.what for change in future.changes[-2:]] == [
        "Toegang tot de webshop aanvragen: van −3 naar +1",
        "Kwekerijdag: neem een collega mee: van +4 naar +5",
    ]
    assert ws.work.journey == work.journey


def test_a_work_leaves_in_the_form_a_colleague_uses(tmp_path: Path) -> None:
    """One word gives one file, with a report of what it keeps; an unknown word is explained."""
    ws = start("rijnveen", str(tmp_path))
    assert repr(ws.export("xlsx")).startswith("klantreis.xlsx staat klaar in de map rijnveen/uitvoer")
    assert (tmp_path / "rijnveen" / "uitvoer" / "klantreis.xlsx").stat().st_size > 1_000
    with pytest.raises(Unsuitable):
        ws.export("wav")


def test_the_documents_are_one_click_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The panel names the folder in full and links to each file from where the notebook lies."""
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    monkeypatch.setattr("workshop_lib.notebook.sharing.KIT", tmp_path)
    shown = start("rijnveen", str(tmp_path / "mijn werk")).export()
    assert "mijn werk/rijnveen/uitvoer" in shown.plain
    links = re.findall(r'href="([^"]+)"', shown.html)
    assert links[0] == "../mijn%20werk/rijnveen/uitvoer/rapport.html"
    assert all(Path(unquote(link)).is_file() for link in links) and len(links) == 4


def test_a_run_keeps_its_documents_beside_the_work(tmp_path: Path) -> None:
    """Where the work file itself is named, its folder is the place for what comes out."""
    start("kijkraam", str(tmp_path / "klantreis.json")).export("csv")
    assert not (tmp_path / "uitvoer").exists() and list(tmp_path.glob("*.csv"))


def test_a_slip_in_the_name_of_a_case_is_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new journey called rijnven asks whether rijnveen was meant, until something is filled in."""
    told: list[str] = []
    monkeypatch.setattr("workshop_lib.notebook.workshop.show_now", lambda panel: told.append(panel.plain))
    ws = start("rijnven", str(tmp_path))
    assert "Bedoel je de casus rijnveen?" in told[0]
    ws.organisation.edit().form.part.fields.edit("customer_goal", "Ik wil iets anders")
    start("rijnven", str(tmp_path))
    assert len(told) == 1
