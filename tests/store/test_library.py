"""The shipped cases, users' folders and the place of the work."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_lib.errors import BadFile, NotFound
from workshop_lib.model.evidence import Claim, Source, Sources
from workshop_lib.model.journey import Journey, Touchpoint
from workshop_lib.model.kpi import Kpi
from workshop_lib.model.measured import Measured, Metric
from workshop_lib.model.organisation import Organisation, Sector
from workshop_lib.model.persona import Persona
from workshop_lib.model.roadmap import Initiative, Need, Roadmap
from workshop_lib.model.work import Work
from workshop_lib.store.codec import encode_work
from workshop_lib.store.library import begin, case_names, load_case, work_path
from workshop_lib.store.places import KIT, safe_name
from workshop_lib.store.workfile import WorkFile

FILLED = Work(
    name="De fietsenmaker",
    organisation=Organisation(name="Wiel & Co", sector=Sector.CONSUMER, customer_goal="fietsen"),
    sources=Sources(entries=(Source(id="s1"),), claims=(Claim(id="c1"),)),
    personas=(Persona(id="noor"),),
    journey=Journey(touchpoints=(Touchpoint(id="A01"),)),
    roadmap=Roadmap(attributes=(Need(id="n1"),), outcomes=(Need(id="n2"),), initiatives=(Initiative(id="i1"),)),
    kpis=(Kpi(id="k1"),),
    measured=Measured(metrics=(Metric(name="nps", value=12, n=80),)),
)


@pytest.fixture
def datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two shipped cases and a folder that is none."""
    for name in ("wiel", "oever"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.json").write_bytes(encode_work(FILLED))
    (tmp_path / "wiel" / "survey.csv").write_bytes(b"respondent\n")
    (tmp_path / "open").mkdir()
    monkeypatch.setenv("WORKSHOP_DATASETS", str(tmp_path))
    return tmp_path


def test_cases_are_listed_in_order(datasets: Path) -> None:
    """Only folders with a case file count."""
    assert case_names() == ("oever", "wiel")


def test_a_shipped_case_comes_with_its_tables(datasets: Path) -> None:
    """The work knows which case it is, and the tables have their names."""
    case = load_case("wiel")
    assert (case.name, case.folder, case.work.case) == ("wiel", datasets / "wiel", "wiel")
    assert case.tables == {"survey": datasets / "wiel" / "survey.csv"}


def test_an_unknown_case_names_the_known_and_the_nearest(datasets: Path) -> None:
    """A slip of the pen gets a proposal; a wild name gets only the list."""
    with pytest.raises(NotFound) as caught:
        load_case("Wiell")
    assert (caught.value.code, caught.value.facts["near"]) == ("case_near", "wiel")
    with pytest.raises(NotFound) as caught:
        load_case("zzzz")
    assert (caught.value.code, caught.value.facts["known"]) == ("case_far", ("oever", "wiel"))


def test_a_kit_without_cases_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty data folder is another trouble than a wrong name."""
    monkeypatch.setenv("WORKSHOP_DATASETS", str(tmp_path / "weg"))
    with pytest.raises(NotFound, match="no_cases"):
        load_case("wiel")


@pytest.mark.parametrize("name", ["", " ", "."])
def test_no_name_is_no_case(datasets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """An empty name never means the current folder, and a folder without a file is no case."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotFound):
        load_case(name)


def test_a_users_folder_is_a_case(datasets: Path, tmp_path: Path) -> None:
    """A folder with a work file is a case under the name of the folder."""
    folder = tmp_path / "Zoë O'Brien-van 't Hoff"
    WorkFile(folder / "klantreis.json").begin(FILLED)
    (folder / "events.csv").write_bytes(b"")
    case = load_case(str(folder))
    assert (case.name, case.work, list(case.tables)) == (folder.name, FILLED, ["events"])


def test_own_work_is_a_case_by_its_name(datasets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `workshop new` made is found by the name it was given."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path / "werk"))
    WorkFile(work_path("Zoë: 't Hoff")).begin(FILLED)
    assert load_case("Zoë: 't Hoff").folder == tmp_path / "werk" / "Zoë- 't Hoff"


def test_a_damaged_case_is_named_and_left_alone(datasets: Path) -> None:
    """Reading a case never moves its file."""
    file = datasets / "wiel" / "case.json"
    file.write_bytes(b"{")
    with pytest.raises(BadFile) as caught:
        load_case("wiel")
    assert (caught.value.code, caught.value.facts) == ("case", {"name": "wiel", "file": "case.json"})
    assert file.read_bytes() == b"{"


def test_a_trainee_begins_with_what_is_given(datasets: Path) -> None:
    """Organisation, sources, measurements and customers' needs stay; claims and all else she is to make are empty."""
    expected = Work(
        name="De fietsenmaker",
        case="wiel",
        organisation=Organisation(name="Wiel & Co", sector=Sector.CONSUMER),
        sources=Sources(entries=FILLED.sources.entries),
        roadmap=Roadmap(attributes=(Need(id="n1"),), outcomes=(Need(id="n2"),)),
        measured=FILLED.measured,
    )
    assert begin(load_case("wiel")) == expected


def test_the_work_stands_beside_the_notebooks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A relative folder is seen from the kit, wherever the notebook runs."""
    monkeypatch.delenv("WORKSHOP_WORK", raising=False)
    monkeypatch.chdir(tmp_path)
    assert work_path("wiel") == work_path("wiel", "mijn-werk") == KIT / "mijn-werk" / "wiel" / "klantreis.json"
    assert work_path("wiel", "les 2") == KIT / "les 2" / "wiel" / "klantreis.json"


def test_the_work_folder_can_be_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """WORKSHOP_WORK moves the default folder; a folder that was asked for by name stays."""
    monkeypatch.setenv("WORKSHOP_WORK", str(tmp_path))
    assert work_path("wiel", "mijn-werk") == tmp_path / "wiel" / "klantreis.json"
    assert work_path("wiel", "elders") == KIT / "elders" / "wiel" / "klantreis.json"


def test_a_json_is_the_work_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A path that ends in .json is taken as it is, seen from the current folder."""
    monkeypatch.chdir(tmp_path)
    assert work_path("wiel", "klantreis.json") == tmp_path / "klantreis.json"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Zoë O'Brien-van 't Hoff", "Zoë O'Brien-van 't Hoff"),
        ("a/b\\c:d", "a-b-c-d"),
        ("../../weg", "-..-weg"),
        ("..", "klantreis"),
        ("con", "con_"),
        ("NUL.txt", "NUL.txt_"),
        ("punt. ", "punt"),
        ("", "klantreis"),
        ("regel\neinde", "regel-einde"),
        ("e\u0301", "é"),
        ("x" * 200, "x" * 80),
    ],
)
def test_names_become_folder_names(name: str, safe: str) -> None:
    """Every name gives one folder that every operating system takes."""
    assert safe_name(name) == safe
