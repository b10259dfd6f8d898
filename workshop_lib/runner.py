"""The main job without a screen: eight notebooks in order over one work file, then the map and the report."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from workshop_lib.commands.execute import Limits, execute, first_line
from workshop_lib.commands.runlog import LOG_FILE, RunLog, clear, fresh_log, resume
from workshop_lib.errors import BadFile, NotFound, StepFailed, Unsuitable, WorkshopError
from workshop_lib.model.work import Work
from workshop_lib.store.history import FOLDER
from workshop_lib.store.library import Case, load_case
from workshop_lib.store.places import KIT
from workshop_lib.store.workfile import FILE, WorkFile
from workshop_lib.text.errors import explain

DOCUMENTS = ("kaart.svg", "kaart.pdf", "kaart.png", "rapport.html")
Report = Callable[[int, int, str], None]
"""Is told how many steps are done, of how many, and the name of the step that begins ("" at the end)."""


@dataclass(frozen=True)
class RunOptions:
    """`force` replaces an earlier run, `resume` goes on with it, `only` is the number of the one notebook to run."""

    force: bool = False
    resume: bool = False
    only: int | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class RunResult:
    """Where the output is, and which files are there now."""

    folder: Path
    files: tuple[Path, ...]


def run_course(
    case: str,
    out: Path,
    *,
    options: RunOptions | None = None,
    notebooks: Path | None = None,
    report: Report = lambda done, total, name: None,
) -> RunResult:
    """Run the course over a shipped case, or over a user's folder, and leave everything in `out`.

    With `only` no documents are written. Raises StepFailed when a notebook or a document stops, with all that was
    made kept; NotFound, AlreadyThere, NotWritable, Unsuitable and BadFile before anything is run.
    """
    options = options or RunOptions()
    chosen, lessons = load_case(case), _lessons(notebooks or KIT / "notebooks", options.only)
    run = _Run(chosen, out.absolute(), options, lessons)
    run.prepare()
    total = len(lessons) + (options.only is None)
    for number, lesson in enumerate(lessons):
        run.step(lesson, partial(report, number, total))
    if options.only is None:
        report(len(lessons), total, "rapport")
        run.documents()
    report(total, total, "")
    return RunResult(run.out, tuple(path for name in run.log.files if (path := run.out / name).is_file()))


def make_documents(work: Work, folder: Path, paper: str = "") -> tuple[Path, ...]:
    """The map as pictures and the report, in `folder`; the paths of all of them. `paper` as in `write_map`."""
    from workshop_lib.exports.images import write_map
    from workshop_lib.exports.report import write_report

    return (*write_map(work, folder, paper), write_report(work, folder / DOCUMENTS[-1]))


class _Run:
    """One run: what it is about, and the log of how far it is."""

    def __init__(self, case: Case, out: Path, options: RunOptions, lessons: tuple[Path, ...]) -> None:
        self.case, self.out, self.options, self.lessons = case, out, options, lessons
        self.log: RunLog = fresh_log(case)

    def prepare(self) -> None:
        """The output folder is ours, holds the work file, and the log says so."""
        if self.case.folder == self.out.resolve():
            raise Unsuitable("same_folder", folder=str(self.out))
        coming = (*(lesson.name for lesson in self.lessons), FILE, FOLDER, LOG_FILE, *DOCUMENTS, *self._tables())
        if self.options.resume:
            self.log = resume(self.out, self.log)
        else:
            clear(self.out, coming, self.options.force)
        self.log = self.log.but(files=tuple(dict.fromkeys((*self.log.files, *coming)))).write(self.out)
        file = WorkFile(self.out / FILE)
        try:
            file.begin(self.case.work)
        except BadFile:
            file.rescue(self.case.work)
        for name, path in self._tables().items():
            shutil.copyfile(path, self.out / name)

    def step(self, lesson: Path, tell: Callable[[str], None]) -> None:
        """Run one notebook, unless an earlier run did; a single one that was asked for always runs."""
        if lesson.name in self.log.done and self.options.only is None:
            return
        tell(lesson.stem)
        parameters = {"case": self.case.name, "work": str(self.out / FILE)}
        execute(lesson, self.out / lesson.name, parameters, self.options.limits)
        self.log = self.log.but(done=tuple(dict.fromkeys((*self.log.done, lesson.name)))).write(self.out)

    def documents(self) -> None:
        """The map and the report, from the work as the notebooks left it."""
        try:
            make_documents(WorkFile(self.out / FILE).read(), self.out)
        except WorkshopError as error:
            raise StepFailed("documents", cause=explain(error)) from error
        except Exception as error:  # a picture that cannot be drawn is told like a notebook that stops
            raise StepFailed("documents", cause=first_line(error)) from error

    def _tables(self) -> dict[str, Path]:
        """The data of a user's folder goes with its work; that of a shipped case is found by name."""
        return {} if self.case.work.case == self.case.name else {path.name: path for path in self.case.tables.values()}


def _lessons(folder: Path, only: int | None) -> tuple[Path, ...]:
    lessons = tuple(sorted(path for path in folder.glob("[0-9][0-9]_*.ipynb")))
    if not lessons:
        raise NotFound("notebooks", folder=str(folder))
    if only is None:
        return lessons
    chosen = tuple(path for path in lessons if int(path.name[:2]) == only)
    if not chosen:
        raise NotFound("notebook", number=only, known=tuple(int(path.name[:2]) for path in lessons))
    return chosen
