"""The course without a screen: order, resume, force, and what may never be overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from workshop_lib import runner
from workshop_lib.commands.execute import Limits, execute
from workshop_lib.commands.runlog import LOG_FILE
from workshop_lib.errors import AlreadyThere, BadFile, NotFound, StepFailed, Unsuitable, WorkshopError
from workshop_lib.model.persona import Persona
from workshop_lib.model.work import Work
from workshop_lib.runner import RunOptions, RunResult, run_course
from workshop_lib.store.codec import encode_work
from workshop_lib.store.places import KIT
from workshop_lib.store.workfile import WorkFile

FILLED = Work(name="De fietsenmaker", personas=(Persona(id="noor"),))
NAMES = ("01_configuratie.ipynb", "02_bronnen.ipynb", "03_kaderen.ipynb")
DOCUMENTS = {"kaart.svg", "kaart.pdf", "kaart.png", "rapport.html"}
Run = Callable[..., RunResult]


class Course:
    """Stands in for the kernels: keeps what was run, and stops where the test says."""

    def __init__(self) -> None:
        self.ran: list[tuple[str, str]] = []
        self.stops_at = ""
        self.error: BaseException = StepFailed("cell", notebook="x", cell=1, cause="y")

    def execute(self, lesson: Path, copy: Path, parameters: dict[str, str], limits: Limits) -> None:
        copy.write_text("{}", encoding="utf-8")
        if lesson.name == self.stops_at:
            raise self.error
        self.ran.append((lesson.name, parameters["case"]))
        WorkFile(Path(parameters["work"])).read()

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.ran]


def make_documents(work: Work, folder: Path) -> tuple[Path, ...]:
    for name in DOCUMENTS:
        (folder / name).write_text(work.name, encoding="utf-8")
    return tuple(folder / name for name in DOCUMENTS)


@pytest.fixture
def course(monkeypatch: pytest.MonkeyPatch) -> Course:
    fake = Course()
    monkeypatch.setattr(runner, "execute", fake.execute)
    monkeypatch.setattr(runner, "make_documents", make_documents)
    return fake


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "uitvoer é" / "Zoë O'Brien-van 't Hoff"


@pytest.fixture
def run(tmp_path: Path, out: Path, course: Course, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the course over a shipped case in folders with awkward names."""
    (tmp_path / "datasets" / "wiel").mkdir(parents=True)
    (tmp_path / "datasets" / "wiel" / "case.json").write_bytes(encode_work(FILLED))
    (tmp_path / "datasets" / "wiel" / "survey.csv").write_bytes(b"")
    monkeypatch.setenv("WORKSHOP_DATASETS", str(tmp_path / "datasets"))
    notebooks = tmp_path / "note books"
    notebooks.mkdir()
    for name in (*NAMES, "lees-mij.ipynb"):
        (notebooks / name).write_text("{}", encoding="utf-8")

    def go(case: str = "wiel", **options: object) -> RunResult:
        return run_course(case, out, options=RunOptions(**options), notebooks=notebooks)  # type: ignore[arg-type]

    return go


def present(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_run_leaves_everything(run: Run, course: Course, out: Path) -> None:
    """Notebooks in order over the filled case, then work file, map and report, and nothing of the kernels."""
    result = run()
    assert course.ran == [(name, "wiel") for name in NAMES]
    assert present(out) == {*NAMES, "klantreis.json", "historie", LOG_FILE, *DOCUMENTS}
    assert {path.name for path in result.files} == present(out) - {"historie"}
    assert WorkFile(out / "klantreis.json").read() == FILLED.but(case="wiel")


def test_progress_is_reported(run: Run, tmp_path: Path, out: Path) -> None:
    """Every step is named before it begins, the documents are the last, and the end is told."""
    told: list[tuple[int, int, str]] = []
    run_course("wiel", out, notebooks=tmp_path / "note books", report=lambda *step: told.append(step))
    assert told == [
        (0, 4, "01_configuratie"),
        (1, 4, "02_bronnen"),
        (2, 4, "03_kaderen"),
        (3, 4, "rapport"),
        (4, 4, ""),
    ]


def test_a_stop_keeps_what_was_made_and_resume_goes_on(run: Run, course: Course, out: Path) -> None:
    """After a stop the first notebooks stay done; resume begins at the one that stopped."""
    course.stops_at = NAMES[1]
    with pytest.raises(StepFailed):
        run()
    assert present(out) == {*NAMES[:2], "klantreis.json", "historie", LOG_FILE}
    WorkFile(out / "klantreis.json").replace(FILLED.but(name="verder gewerkt"))
    course.stops_at = ""
    run(resume=True)
    assert course.names == list(NAMES)
    assert (out / "rapport.html").read_text("utf-8") == "verder gewerkt"


def test_an_interrupted_run_can_be_resumed(run: Run, course: Course) -> None:
    """Ctrl-C passes through and costs only the notebook that was busy."""
    course.stops_at, course.error = NAMES[2], KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        run()
    course.stops_at = ""
    run(resume=True)
    assert course.names == list(NAMES)


def test_documents_that_fail_are_told_and_made_by_resume(
    run: Run, course: Course, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the map cannot be drawn the notebooks stay done."""

    def broken(work: Work, folder: Path) -> tuple[Path, ...]:
        raise ValueError("geen inkt")

    with monkeypatch.context() as patch:
        patch.setattr(runner, "make_documents", broken)
        with pytest.raises(StepFailed) as caught:
            run()
    assert (caught.value.code, caught.value.facts) == ("documents", {"cause": "ValueError: geen inkt"})
    run(resume=True)
    assert present(out) >= DOCUMENTS
    assert course.names == list(NAMES)


def test_one_notebook_alone(run: Run, course: Course, out: Path) -> None:
    """`only` runs one notebook over the filled case and writes no documents."""
    run(only=2)
    assert course.names == ["02_bronnen.ipynb"]
    assert not present(out) & DOCUMENTS


def test_one_notebook_again_in_an_earlier_run(run: Run, course: Course) -> None:
    """With resume a notebook that is done already runs once more."""
    run()
    run(only=2, resume=True)
    assert course.names == [*NAMES, "02_bronnen.ipynb"]


def test_an_unknown_number_names_the_known(run: Run) -> None:
    """Notebook 9 is not there."""
    with pytest.raises(NotFound) as caught:
        run(only=9)
    assert caught.value.facts == {"number": 9, "known": (1, 2, 3)}


def test_output_that_exists_stays(run: Run, course: Course, out: Path) -> None:
    """Without force a folder with anything in it is left as it is."""
    out.mkdir(parents=True)
    (out / "brief.txt").write_text("van mij", encoding="utf-8")
    with pytest.raises(AlreadyThere, match="output"):
        run()
    assert present(out) == {"brief.txt"} and course.ran == []


def test_force_removes_only_what_a_run_made(run: Run, course: Course, out: Path) -> None:
    """A second run begins anew, and a file of somebody else in the same folder stays."""
    run()
    (out / "brief.txt").write_text("van mij", encoding="utf-8")
    (out / "historie" / "notitie.txt").write_text("van mij", encoding="utf-8")
    WorkFile(out / "klantreis.json").replace(Work(name="anders"))
    course.ran.clear()
    run(force=True)
    assert course.names == list(NAMES)
    assert WorkFile(out / "klantreis.json").read().name == FILLED.name
    assert (out / "brief.txt").exists() and (out / "historie" / "notitie.txt").exists()


def test_force_refuses_a_file_that_is_not_ours(run: Run, out: Path) -> None:
    """A work file that a trainee put there is never replaced, not even by force."""
    work = WorkFile(out / "klantreis.json")
    work.begin(Work(name="van mij"))
    with pytest.raises(AlreadyThere) as caught:
        run(force=True)
    assert caught.value.facts["files"] == ("historie", "klantreis.json")
    assert work.read().name == "van mij"


def test_a_log_that_was_tampered_with_reaches_nothing_else(run: Run, out: Path, tmp_path: Path) -> None:
    """Names with a way in them are no files of a run."""
    run()
    outside = tmp_path / "buiten.txt"
    outside.write_text("van mij", encoding="utf-8")
    log = json.loads((out / LOG_FILE).read_text("utf-8"))
    log["files"] += ["../../buiten.txt", str(outside), ".."]
    (out / LOG_FILE).write_text(json.dumps(log), encoding="utf-8")
    run(force=True)
    assert outside.exists()


def test_resume_needs_the_same_start(run: Run, course: Course, out: Path, tmp_path: Path) -> None:
    """No run, another case, another kit, changed data or a damaged log: each is told, and nothing runs."""
    assert _refused(run) == (NotFound, "run")
    run()
    course.ran.clear()
    log = json.loads((out / LOG_FILE).read_text("utf-8"))
    for change, code in (({"case": "oever"}, "resume_case"), ({"kit": "0.1"}, "resume_kit")):
        (out / LOG_FILE).write_text(json.dumps({**log, **change}), encoding="utf-8")
        assert _refused(run) == (Unsuitable, code)
    (out / LOG_FILE).write_text(json.dumps(log), encoding="utf-8")
    (tmp_path / "datasets" / "wiel" / "case.json").write_bytes(encode_work(FILLED.but(author="Anna")))
    assert _refused(run) == (Unsuitable, "resume_changed")
    (out / LOG_FILE).write_text("{", encoding="utf-8")
    assert _refused(run) == (BadFile, "run")
    assert course.ran == []


def _refused(run: Run) -> tuple[type[WorkshopError], str]:
    with pytest.raises(WorkshopError) as caught:
        run(resume=True)
    return type(caught.value), caught.value.code


def test_a_users_folder_goes_with_its_data(run: Run, course: Course, out: Path, tmp_path: Path) -> None:
    """An own journey is copied with its tables; the folder it came from is not touched."""
    own = tmp_path / "Zoë's reis"
    WorkFile(own / "klantreis.json").begin(FILLED)
    (own / "events.csv").write_bytes(b"customer\n")
    before = (own / "klantreis.json").read_bytes()
    run(str(own))
    assert course.ran[0] == (NAMES[0], "Zoë's reis")
    assert (out / "events.csv").read_bytes() == b"customer\n"
    assert (own / "klantreis.json").read_bytes() == before


def test_a_folder_is_never_its_own_output(run: Run, out: Path) -> None:
    """The work that is run over cannot be replaced by its own run."""
    WorkFile(out / "klantreis.json").begin(FILLED)
    with pytest.raises(Unsuitable, match="same_folder"):
        run(str(out), force=True)


def test_a_file_in_the_place_of_the_folder(run: Run, out: Path) -> None:
    """Output that cannot be a folder is told before anything runs."""
    out.parent.mkdir()
    out.write_text("", encoding="utf-8")
    with pytest.raises(WorkshopError, match="folder"):
        run()


@pytest.mark.heavy
def test_the_work_goes_from_kernel_to_kernel(
    tmp_path: Path, out: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With real kernels: what the first notebook saves, the second reads and the documents show."""
    monkeypatch.setattr(runner, "execute", execute)
    monkeypatch.setenv("PYTHONPATH", str(KIT))
    opening = "from pathlib import Path\nfrom workshop_lib.store.workfile import WorkFile\nfile = WorkFile(Path(work))"
    lessons = tmp_path / "lessen"
    lessons.mkdir()
    for name, deed in (("01_a", "file.read(); file.save('author', case); None"), ("02_b", "file.read().author")):
        cells = [
            nbformat.v4.new_code_cell('case = "x"\nwork = "y"', metadata={"tags": ["parameters"]}),
            nbformat.v4.new_code_cell(f"{opening}\n{deed}"),
        ]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), lessons / f"{name}.ipynb")
    run_course("wiel", out, notebooks=lessons)
    assert "'wiel'" in (out / "02_b.ipynb").read_text("utf-8")
    assert WorkFile(out / "klantreis.json").read().author == "wiel"


def test_a_kit_without_notebooks(run: Run, out: Path, tmp_path: Path) -> None:
    """An empty notebook folder is told, and no output is begun."""
    with pytest.raises(NotFound, match="notebooks"):
        run_course("wiel", out, notebooks=tmp_path)
    assert not out.exists()
