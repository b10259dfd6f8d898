"""The form of an exercise: what is filled in, what the buttons do, and what stands there without a kernel."""

from __future__ import annotations

from typing import Any

import pytest

from workshop_lib.checks.exercise import answer_of, shown
from workshop_lib.checks.judge import judge
from workshop_lib.model.answer import Status
from workshop_lib.store.places import KIT
from workshop_lib.text import exercise_words as t
from workshop_lib.text.exercises import exercise, numbers, quiz
from workshop_lib.text.exercises.rows import Exercise, Kind
from workshop_lib.text.numbers import read_number
from workshop_lib.views import html
from workshop_lib.views.exercise_sheet import ask_briefly, draw_exercises
from workshop_lib.views.panel import Panel
from workshop_lib.widgets.drafts import Keeping
from workshop_lib.widgets.exercise_form import Actions, ExerciseForm, QuizForm

LIBRARY = KIT / "workshop_lib"
EVERY = [found for number in numbers() if (found := shown(number))]


class Heard:
    """Keeps what the buttons asked for."""

    def __init__(self) -> None:
        self.given: list[Any] = []

    def actions(self) -> Actions:
        """Buttons that answer with a panel and write down what they heard."""
        return Actions(self.check, lambda: Panel("<p>hint</p>", "hint"), lambda value: Panel("<p>uit</p>", "uit"))

    def check(self, value: Any) -> Panel:
        self.given.append(value)
        return Panel("<p>nagekeken</p>", "nagekeken")


def right(one: Exercise) -> Any:
    """A right answer, in the shape in which it is kept."""
    return "dmu" if one.kind is Kind.TEXT else answer_of(one.number)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.number)
def test_form_that_is_filled_in_gives_what_the_check_takes(one: Exercise) -> None:
    """A right answer that was kept stands in the form, and the form hands it on as a right answer."""
    form = ExerciseForm(one, right(one), Heard().actions())
    assert judge(one.number, form.value).status is Status.GOOD


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.number)
def test_empty_form_is_not_begun(one: Exercise) -> None:
    """A form that nobody touched counts as not begun, and emptying a full one does too."""
    form = ExerciseForm(one, None, Heard().actions())
    assert judge(one.number, form.value).status is Status.NOT_STARTED
    form.fill(right(one))
    form.fill(None)
    assert judge(one.number, form.value).status is Status.NOT_STARTED


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.number)
def test_page_without_kernel_shows_the_question(one: Exercise) -> None:
    """The stored page carries the whole question in words, and nothing about the answer."""
    shown = ExerciseForm(one, right(one), Heard().actions())._repr_mimebundle_()
    for text in (one.question, *one.items, *one.choices):
        assert text in shown["text/plain"]
    assert "<table" in shown["text/html"] or not one.table.rows
    assert not [hint for hint in (*one.hints, one.worked) if hint and hint in shown["text/html"]]


def test_buttons_show_what_comes_back() -> None:
    """Checking hands the value on; the panel that comes back stands under the form."""
    heard, found = Heard(), exercise("1.3")
    assert found is not None
    form = ExerciseForm(found, None, heard.actions())
    form.fill({"a": "klant"})
    assert form.check().plain == "nagekeken"
    assert heard.given == [{"a": "klant", "b": "", "c": "", "d": "", "e": "", "f": ""}]
    assert form.widget.answer == "<p>nagekeken</p>"
    form.hint()
    assert form.widget.answer == "<p>nagekeken</p><p>hint</p>"
    form.solution()
    assert form.widget.answer == "<p>nagekeken</p><p>uit</p>"
    form.check()
    assert form.widget.answer == "<p>nagekeken</p>"


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.number)
def test_every_control_has_a_name_of_its_own(one: Exercise) -> None:
    """A label for every control, and no two with the same name: a screen reader can tell them apart."""
    form = ExerciseForm(one, None, Heard().actions())
    flat: list[dict[str, Any]] = []
    for control in form.widget.controls:
        cells = [cell for row in control.get("rows", ()) for cell in row if isinstance(cell, dict)]
        flat += cells or [control]
    assert flat and all(control["label"] for control in flat)
    assert len({control["name"] for control in flat}) == len(flat)
    points = [point["label"] for control in flat for point in control.get("points", ())]
    assert len(set(points)) == len(points)


def test_button_in_the_browser_does_what_the_twin_does() -> None:
    """A message from the browser checks; another message does nothing."""
    heard, found = Heard(), exercise("1.3")
    assert found is not None
    form = ExerciseForm(found, None, heard.actions())
    for message in ({"act": "check"}, {"act": "say"}, {"act": "__init__"}, "check", None):
        form._press(message)
    assert len(heard.given) == 1
    form._press({"act": "check", "given": {"a": "klant"}})
    assert heard.given[-1]["a"] == "klant"


def test_quiz_is_five_forms_with_one_sheet() -> None:
    """A quiz stacks its questions; without a kernel they stand there in words."""
    forms = [ExerciseForm(one, None, Heard().actions()) for one in quiz(2)]
    made = QuizForm(forms, draw_exercises("Quiz", quiz(2)))
    assert len(made.forms) == len(made.children) == 5
    assert all(one.question in made._repr_mimebundle_()["text/plain"] for one in quiz(2))
    assert repr(made).startswith("Quiz")


def test_look_of_the_form_is_its_own() -> None:
    """No other stylesheet of the kit, in the widgets or around JupyterLab, has a rule for the class of this form."""
    sheets = [path for path in LIBRARY.rglob("*.css") if path.name != "practice.css"]
    assert len(sheets) > 5
    assert [path.name for path in sheets if ".ws-practice" in path.read_text("utf-8")] == []


def test_worked_answer_is_closed_with_the_button_that_opened_it() -> None:
    """The button says so while the worked answer stands there, under the verdict; a check puts its first name back."""
    found = exercise("3.3")
    assert found is not None
    worked = Panel("x", found.worked)
    actions = Actions(lambda value: Panel("<p>na</p>", "na"), lambda: Panel("", ""), lambda value: worked)
    form = ExerciseForm(found, None, actions)
    names = []
    for press in (form.solution, form.solution, form.solution, form.check, form.solution, form.solution):
        press()
        names.append((form.widget.buttons[-1][1], form.widget.answer))
    closed, opened, verdict = t.SOLUTION, t.CLOSE, "<p>na</p>"
    assert names == [
        (opened, "x"),
        (closed, ""),
        (opened, "x"),
        (closed, verdict),
        (opened, verdict + "x"),
        (closed, verdict),
    ]


def test_request_to_try_first_is_no_worked_answer() -> None:
    """Who is asked to try first can press the same button again to see it."""
    found = exercise("3.3")
    assert found is not None
    form = ExerciseForm(found, None, Heard().actions())
    form.solution()
    assert form.widget.buttons[-1][1] == t.SOLUTION


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.number)
def test_example_beside_a_number_is_of_its_kind(one: Exercise) -> None:
    """Round where every answer of that unit is round, with a decimal otherwise, and no example gives an answer away."""
    answer = answer_of(one.number)
    values = answer if isinstance(answer, dict) else {one.fields[0].name: answer} if one.fields else {}
    for field in one.fields:
        if field.options:
            continue
        example = read_number(field.example)
        group = [float(values[other.name]) for other in one.fields if not other.options and other.unit == field.unit]
        assert example not in group
        assert example.is_integer() == all(value.is_integer() for value in group)
        assert abs(example) < 10 or max(map(abs, group)) >= 10


@pytest.mark.parametrize("number", ["1.1", "2.5", "5.3"])
def test_short_form_says_only_what_the_page_does_not(number: str) -> None:
    """Title alone when question and figures stand above it; figures of the case when those differ."""
    made, told = shown(number, "kijkraam"), exercise(number)
    assert made is not None and told is not None
    brief = ask_briefly(made, told)
    assert made.title in brief
    assert (str(html.paragraph(made.question)) in brief) == (made.question != told.question)
    assert ("<table" in brief) == (made.table != told.table and made.kind is not Kind.FILL)


def test_an_answer_counts_as_kept_when_it_is_on_disk() -> None:
    """Until then the browser keeps it under the mark of the form: also when checking could not save it."""
    found, disk = exercise("2.5"), [""]
    assert found is not None
    keeping = Keeping("merk 2.5", "oefening 2.5", lambda value: value == disk[0])
    form = ExerciseForm(found, "200", Heard().actions(), keeping=keeping)
    first, draft = form.widget.kept, form.widget.draft
    assert (draft["place"], draft["name"], first) == ("merk 2.5", "oefening 2.5", form.widget.given)
    form.fill("204")
    form.check()
    assert form.widget.kept == first
    disk[0] = "204"
    form.check()
    assert form.widget.kept == form.widget.given != first
