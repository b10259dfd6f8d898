"""What the page Workshop shows, as plain data: the chosen journey, how far each step is, and where the notebooks are.

Looking changes nothing on disk: a work file that cannot be read stays where it is, and the page says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop_lib.errors import BadFile, WorkshopError
from workshop_lib.jupyter.folder import listing
from workshop_lib.model.answer import Answer, Status
from workshop_lib.model.work import Work
from workshop_lib.notebook.chosen import SHIPPED
from workshop_lib.notebook.desk import fresh_work
from workshop_lib.rules.practice import TEST, Practice
from workshop_lib.rules.progress import Progress, Stage, next_part, progress
from workshop_lib.store.atomic import read_bytes
from workshop_lib.store.choice import read_choice
from workshop_lib.store.codec import decode
from workshop_lib.store.history import FOLDER, History
from workshop_lib.store.library import case_names, load_case, work_path
from workshop_lib.store.places import work_folder
from workshop_lib.store.workfile import FILE
from workshop_lib.text import panel_words, practice_words
from workshop_lib.text import room_words as t
from workshop_lib.text.errors import explain, moment
from workshop_lib.text.exercises.asked import practised
from workshop_lib.text.labels import part
from workshop_lib.text.steps import step
from workshop_lib.views.progress_card import what_next

Data = dict[str, Any]
Pages = dict[str, dict[int, str]]
"""Per folder the path of each notebook by its number."""


@dataclass(frozen=True)
class Found:
    """The work of one journey as it lies on disk, how it began, when it was saved, and what is wrong with the file."""

    work: Work
    fresh: Work
    saved: dt.datetime | None = None
    trouble: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Per part the revision in which it last changed."""


def overview(root: Path) -> Data:
    """All that the page needs. `root` is the folder that JupyterLab shows: paths of notebooks are seen from there."""
    name = read_choice() or SHIPPED
    found = look(name)
    steps, practice = progress(found.work, found.fresh, found.parts), practised(found.work.answers)
    pages = {folder: _pages(root / folder) for folder in ("notebooks", "exercises")}
    return {
        "journey": _journey(name, found),
        "cases": _cases(name),
        "steps": [_step(one, trained, pages) for one, trained in zip(steps, practice, strict=True)],
        "overall": t.overall(sum(one.state is Stage.COMPLETE for one in steps), len(steps)),
        "next": _next(steps, practice, pages, found.saved is not None),
        "test": {"about": _test(found.work.answers), "path": pages["exercises"].get(8, "")},
    }


def look(name: str) -> Found:
    """The work of this journey, read without touching it.

    Where the file cannot be read: the newest good state, which is what a notebook will go on with, and what is wrong.
    """
    path, fresh = work_path(name), Work(name=name)
    try:
        fresh = fresh_work(name)
        envelope = decode(read_bytes(path))
        return Found(envelope.work, fresh, envelope.saved, parts=envelope.parts)
    except FileNotFoundError:
        trouble = ""
    except OSError:
        return Found(fresh, fresh, None, explain(BadFile("unreadable", file=path.name)))
    except WorkshopError as problem:
        if problem.code in {"newer", "case"}:
            return Found(fresh, fresh, None, explain(problem))
        trouble = t.BROKEN_ALONE
    good = History(path.parent / FOLDER).newest()
    return Found(good.work, fresh, good.saved, t.BROKEN, good.parts) if good else Found(fresh, fresh, None, trouble)


def _journey(name: str, found: Found) -> Data:
    saved = t.SAVED.format(when=moment(found.saved.astimezone())) if found.saved else ""
    return {
        "name": name,
        "title": found.work.name or name,
        "trouble": found.trouble,
        "saved": saved or ("" if found.trouble else t.NO_WORK),
        "files": listing(work_path(name).parent),
    }


def _cases(chosen: str) -> list[Data]:
    """The shipped cases, then journeys of one's own that are in the work folder or were chosen just now."""
    names = case_names()
    works = sorted(path.parent.name for path in work_folder().glob(f"*/{FILE}"))
    own = [name for name in dict.fromkeys([*works, chosen]) if name not in names]
    return [{**_about(name), "chosen": name == chosen} for name in (*names, *own)]


def _about(name: str) -> Data:
    if name not in case_names():
        return {"name": name, "title": name, "about": t.OWN_ABOUT}
    try:
        work = load_case(name).work
    except WorkshopError as problem:
        return {"name": name, "title": name, "about": explain(problem)}
    return {"name": name, "title": work.name, "about": f"{work.organisation.product}."}


def _step(one: Progress, practice: Practice, pages: Pages) -> Data:
    about = step(one.part)
    trained = t.RIGHT.format(right=practice.right, total=practice.total)
    quiz = t.QUIZ.format(right=practice.quiz_right, total=practice.quiz_total)
    return {
        "number": about.number,
        "title": about.about.title,
        "question": part(one.part).question,
        "minutes": about.about.minutes,
        "makes": about.about.makes,
        "state": one.state.value,
        "read": t.READ if practice.opened else "",
        "word": panel_words.STAGES[one.state.value],
        "done": panel_words.done_of(one.done, one.total),
        "share": one.share,
        "practice": f"{trained}; {quiz}",
        "path": pages["notebooks"].get(about.number, ""),
        "exercises": pages["exercises"].get(about.number, ""),
    }


def _next(steps: Sequence[Progress], practice: Sequence[Practice], pages: Pages, begun: bool) -> Data:
    """The main button and its sentence: first the work of all steps, then exercises and quizzes, then the test."""
    noun = next_part(steps)
    if noun:
        number = part(noun).number
        label = (t.GO_ON if begun else t.BEGIN).format(number=number)
        sentence = " ".join(filter(None, [what_next(steps), t.left_open(_before(steps, number))]))
        return {"label": label, "path": pages["notebooks"].get(number, ""), "sentence": sentence}
    todo = next((one.step for one in practice if one.next_exercise or one.quiz_right < one.quiz_total), None)
    sentence, last = what_next(steps, practice), len(steps)
    if todo:
        return {"label": t.EXERCISE.format(number=todo), "path": pages["exercises"].get(todo, ""), "sentence": sentence}
    if not practice[-1].tested:
        return {"label": t.TEST_NOW, "path": pages["exercises"].get(last, ""), "sentence": sentence}
    return {"label": t.LOOK_BACK.format(number=last), "path": pages["notebooks"].get(last, ""), "sentence": sentence}


def _before(steps: Sequence[Progress], number: int) -> list[int]:
    """Steps before this one that are not complete: she went on without them, and may have forgotten."""
    return [place for place, one in enumerate(steps[: number - 1], 1) if one.state is not Stage.COMPLETE]


def _test(answers: Sequence[Answer]) -> str:
    """The best result of the final test, or what it is."""
    made = [one for one in answers if one.exercise.startswith(f"{TEST}.") and one.outcome]
    scores = [(int(one.value["score"]), len(one.value["questions"]), one.outcome == Status.GOOD.value) for one in made]
    return practice_words.total(*max(scores)) if scores else t.TEST_TODO


def _pages(folder: Path) -> dict[int, str]:
    """Path of each notebook in a folder by its number, as JupyterLab names it."""
    found = sorted(folder.glob("0[1-8]_*.ipynb"))
    return {int(path.name[:2]): f"{folder.name}/{path.name}" for path in found}
