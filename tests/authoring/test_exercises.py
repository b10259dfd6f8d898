"""Exercise pages and answer pages: nothing leaks to the one, everything checks out on the other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workshop_lib import start
from workshop_lib.authoring.assemble import assemble
from workshop_lib.authoring.build import plan
from workshop_lib.authoring.exercise_pages import asked
from workshop_lib.authoring.exercises import expand_exercises, expand_solutions
from workshop_lib.authoring.percent import Cell, LessonError, read_lesson
from workshop_lib.checks.exercise import shown
from workshop_lib.checks.judge import judge
from workshop_lib.model.answer import Status
from workshop_lib.text.exercises import exercise, exercises, numbers, open_task, quiz
from workshop_lib.text.exercises.rows import Exercise, Kind

LESSONS = sorted((Path(__file__).resolve().parents[2] / "lessons").glob("0*_opdrachten.py"))
EVERY = [found for number in numbers() if (found := exercise(number))]
CASES = ("huisbaken", "kijkraam", "rijnveen", "waterlinge")
IN_CASES = [found for number in numbers() for case in CASES if (found := shown(number, case))]
"""Every exercise as it is in every case."""


def cells(path: Path) -> list[Cell]:
    """The cells of a source."""
    return read_lesson(path.read_text("utf-8"))


def secrets(one: Exercise) -> Iterator[str]:
    """Every sentence that only somebody who tried may see."""
    texts = [*one.hints, one.worked, one.mistake, *one.code]
    texts += [option.why for option in one.options] + [wrong.say for wrong in one.wrong]
    yield from (sentence for text in texts for sentence in re.split(r"(?<=[.?:]) ", text) if len(sentence) > 12)
    if one.kind == "text":
        yield from one.answer[0].split("|")


def test_every_step_has_its_pages() -> None:
    """There are eight sources, and together they place every exercise once."""
    assert [path.name[:2] for path in LESSONS] == [f"{step:02d}" for step in range(1, 9)]
    placed = [cell.tags[1] for path in LESSONS for cell in cells(path) if cell.tags[:1] == ("exercise",)]
    assert placed == [one.number for step in range(1, 9) for one in exercises(step)]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_exercise_page_gives_nothing_away(path: Path) -> None:
    """No answer, worked answer, hint or feedback occurs in the text or the metadata of an exercise page."""
    page = assemble("x", expand_exercises(cells(path)), {})
    everything = json.dumps(page, ensure_ascii=False).casefold()
    leaked = [
        text
        for one in (*EVERY, *IN_CASES)
        for text in secrets(one)
        if text and json.dumps(text, ensure_ascii=False)[1:-1].casefold() in everything
    ]
    assert leaked == []
    assert not any(cell.get("outputs") for cell in page["cells"])


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_exercise_page_asks_everything(path: Path) -> None:
    """Every question, the quiz and the assignment of the step stand on the page, each with its form."""
    step = int(path.name[:2])
    made = expand_exercises(cells(path))
    text = "\n".join(cell.source for cell in made if cell.kind == "markdown")
    code = [cell.source for cell in made if cell.kind == "code"]
    for one in (*exercises(step), *quiz(step), open_task(step)):
        assert one.question in text
        assert all(item in text for item in (*one.items, *one.choices, *one.criteria))
    given = {one.number: ", antwoord" if one.kind is Kind.DATA else "" for one in exercises(step)}
    forms = [f'ws.exercise("{number}"{answer})' for number, answer in given.items()]
    assert [one for one in code if one.startswith("ws.exercise(")] == forms
    assert [one for one in code if one.startswith(("ws.quiz", "ws.open"))] == [
        f"ws.quiz({step})",
        f"ws.open_task({step})",
    ]
    starters = [one for one in code if one.endswith("antwoord = ...")]
    assert len(starters) == sum(one.kind is Kind.DATA for one in exercises(step))


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
@pytest.mark.parametrize("expand", [expand_exercises, expand_solutions])
def test_page_is_easy_to_walk_through(path: Path, expand: Any) -> None:
    """Ids occur once, code is at most three lines (worked pandas six), and no two code cells stand together."""
    made = expand(cells(path))
    assemble("x", made, {})
    kinds = [cell.kind for cell in made]
    code = [cell for cell in made if cell.kind == "code"]
    assert all(len(one.source.splitlines()) <= (6 if "ws.check(" in one.source else 3) for one in code)
    assert all(len(line) <= 120 for cell in made if cell.kind == "code" for line in cell.source.splitlines())
    assert not [index for index in range(1, len(kinds)) if kinds[index - 1 : index + 1] == ["code", "code"]]
    assert made[0].source.startswith("# ")


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_answer_page_shows_every_answer_once(path: Path) -> None:
    """Every exercise, question and assignment of the step has one cell with its answer."""
    step = int(path.name[:2])
    code = [cell.source for cell in expand_solutions(cells(path)) if cell.kind == "code"]
    shown_now = [one.split('"')[1] for one in code if one.startswith("ws.answer(")]
    data = [one.number for one in exercises(step) if one.kind is Kind.DATA]
    assert shown_now == [one for one in numbers() if one.startswith(f"{step}.") and one not in data]
    worked = [one.split('"')[-2] for one in code if "ws.check(" in one]
    assert worked == data


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_answer_page_says_nothing_twice(path: Path) -> None:
    """What the call shows does not stand in the text beside it, and no text stands twice."""
    made = expand_solutions(cells(path))
    text = "\n".join(cell.source for cell in made if cell.kind == "markdown")
    step = int(path.name[:2])
    for one in (*exercises(step), open_task(step)):
        assert one.worked not in text
        assert (one.mistake in text) == (one.kind is Kind.DATA)
    lines = [line for line in text.splitlines() if len(line) > 60 and not line.startswith("Dit is het voorbeeld")]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("case", CASES)
def test_answer_explains_in_every_case(case: str, tmp_path: Path) -> None:
    """The call says that the answer is good, why it is so, and what the common mistake is."""
    ws = start(case, str(tmp_path))
    for one in (found for number in numbers() if (found := shown(number, case))):
        said = repr(ws.answer(one.number))
        assert said.endswith("Nagekeken: goed."), one.number
        assert not one.hints or (one.worked in said and one.mistake in said)
        assert one.hints or all(option.why in said for option in one.options)


@pytest.mark.parametrize("folder", ["exercises", "solutions"])
def test_minutes_of_a_page_count_what_is_on_it(folder: str) -> None:
    """The minutes in the metadata are those of all cells of the page, also of what a placeholder became."""
    for product in (one for one in plan() if one.folder == folder):
        cells_here = product.notebook["cells"]
        minutes = sum(cell["metadata"].get("workshop", {}).get("minutes", 0) for cell in cells_here)
        assert product.notebook["metadata"]["workshop"]["minutes"] == minutes > 0


def test_untouched_exercises_score_nothing() -> None:
    """Without an answer no exercise counts."""
    assert {judge(one.number).status for one in EVERY} == {Status.NOT_STARTED}


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_minutes_on_the_page_are_those_of_the_exercises(path: Path) -> None:
    """The time on the first line is the sum of what follows."""
    step = int(path.name[:2])
    practice, asked = (sum(one.minutes for one in some) for some in (exercises(step), quiz(step)))
    line = f"{practice} minuten oefenen, {asked} minuten quiz, {open_task(step).minutes} minuten open opdracht"
    may = sum(one.minutes for one in exercises(step) if not one.must)
    assert line in expand_exercises(cells(path))[0].source
    assert f"mag je {may} minuten overslaan" in expand_exercises(cells(path))[0].source


def test_cell_for_one_page_stays_off_the_other() -> None:
    """A cell marked for answers is not among the exercises, and the other way round."""
    source = (
        '# %% [markdown] id="a" only="exercise"\n# vraag\n# %% [markdown] id="b" only="solution"\n# antwoord\n'
        "# %% exercise 1.1\n"
    )
    questions, answers = expand_exercises(read_lesson(source)), expand_solutions(read_lesson(source))
    assert questions[0].source == "vraag" and answers[0].source == "antwoord"
    assert "antwoord" not in [cell.source for cell in questions]


@pytest.mark.parametrize("placeholder", ["exercise 9.9", "exercise", "quiz"])
def test_placeholder_that_leads_nowhere_is_refused(placeholder: str) -> None:
    """An unknown number, or a page without a step, is a mistake of the author."""
    with pytest.raises(LessonError):
        expand_exercises(read_lesson(f"# %% {placeholder}\n"))


def test_what_the_form_shows_is_folded_away() -> None:
    """Choices stand open once, in the form; only what is put in order, and the figures, stand open above it."""
    for number in ("1.1", "1.4"):
        text = asked(exercise(number))[0].source  # type: ignore[arg-type]
        before, _, after = text.partition("<details>")
        found = exercise(number)
        assert found is not None
        assert found.question in before and found.choices[0] not in before
        assert found.choices[0] in after and after.rstrip().endswith("</details>")
    order = exercise("1.7")
    assert order is not None
    assert order.items[0] in asked(order)[0].source.partition("<details>")[0]


def test_how_a_data_exercise_goes_is_told_once_on_a_page() -> None:
    """The first one tells it, the others point back to that one; each names its own columns."""
    for step in (2, 7, 8):
        first, *others = (one for one in exercises(step) if one.kind is Kind.DATA)
        assert "Programmeer je niet?" in asked(first)[0].source
        for one in others:
            text = asked(one)[0].source
            assert "Programmeer" not in text and f"net als oefening {first.number}" in text
            assert "Je hebt deze kolommen nodig: `" in text


def test_open_task_opens_the_own_journey_first() -> None:
    """On every page the assignment says how not to write over the card of the case."""
    for step in range(1, 9):
        text = asked(open_task(step))[0].source
        assert "pagina Workshop" in text and 'case = "mijn-naam"' in text
